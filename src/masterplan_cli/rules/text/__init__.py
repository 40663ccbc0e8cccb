"""What people write: placeholders, copied sentences, names of other regions, markup."""
