"""What people surely mean by a text that a field does not read: numbers, money, years, days, months, yes and no."""
