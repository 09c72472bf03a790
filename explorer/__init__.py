"""report-explorer: read, search, check and quote a long report in a terminal."""
