"""Many reports, one index: which there are, opened fast, searched together, their figures over the years."""
