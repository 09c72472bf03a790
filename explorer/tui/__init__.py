"""The terminal explorer, on Textual."""

import os

# Read when Textual is first imported. Under the Kitty protocol a Chinese input method's commit of
# five or more characters arrives as junk keys.
os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
