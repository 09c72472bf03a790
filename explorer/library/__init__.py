"""Many reports, one index."""
