"""The terminal explorer: asks the core, shows the answer."""
