"""The commands: each reads its options, calls the compiler, tells the result, leaves."""
