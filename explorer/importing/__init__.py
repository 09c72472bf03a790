"""Documents of any kind into reports: reader of a format, blocks, outline, figures."""
