"""YAML into reports and back, every value with its place."""
