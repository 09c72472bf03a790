"""The command line: asks the core, prints the answer."""
