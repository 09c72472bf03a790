"""Settings, themes, keymaps, and where their files are."""
