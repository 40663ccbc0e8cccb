"""What the plan says of its region is what the decree on region codes says: code, name, province, sub-districts, figures."""
