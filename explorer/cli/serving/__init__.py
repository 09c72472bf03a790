"""The explorer in a browser: a gate, a page, and one process a visitor.

textual-serve brings the terminal for the page and the protocol of a visitor's process; what it leaves
open (no check of Origin or Host, no limit of processes or sizes, a command run by a shell) is closed here.
"""
