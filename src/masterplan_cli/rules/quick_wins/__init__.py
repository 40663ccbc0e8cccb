"""Quick wins are quick, grow from a programme, are measured, and go on."""
