"""The panes of the explorer, each drawn by line."""
