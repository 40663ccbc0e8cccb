"""What documents show but nobody wrote: one view a module, worked out from the plan."""
