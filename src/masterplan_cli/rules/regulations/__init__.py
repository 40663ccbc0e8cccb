"""The regulations that a plan rests on are in force on its day, and those that it should rest on are cited."""
