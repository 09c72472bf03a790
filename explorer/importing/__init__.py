"""Documents of any kind into reports."""
