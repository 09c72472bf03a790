"""Visit the served explorer with a real browser: run by hand, not by pytest.

Needs Debian's chromium and chromium-driver, and `pip install selenium`. Serves the shipped report (or the
one named), then: the page opens without asking any other host, `/` searches, an export arrives as a
download, quitting ends the visit. Prints what it saw, leaves screenshots in the folder given, exits 1
where something is missing.

    python tests/browser/visit.py /tmp/screens [REPORT] [--lang=zh] [--theme=light]
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update --window-size=1280,800"
)
WAIT_SECONDS = 20
LISTEN = """
window.seen = ""; window.asked = [];
const Plain = WebSocket, decoder = new TextDecoder();
window.WebSocket = class extends Plain {
  constructor(address) {
    super(address);
    this.addEventListener("message", event => {
      window.seen += typeof event.data === "string" ? event.data : decoder.decode(event.data);
    });
  }
};
new PerformanceObserver(list => list.getEntries().forEach(entry => window.asked.push(entry.name)))
  .observe({entryTypes: ["resource"]});
"""
"""Runs before the page's own scripts: keeps what the socket brings, and which addresses are asked."""


class Visit:
    """A browser on a served report; each step says what it saw."""

    def __init__(self, address: str, folder: Path, downloads: Path) -> None:
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for flag in FLAGS.split():
            options.add_argument(flag)
        options.add_argument(f"--user-data-dir={tempfile.mkdtemp()}")
        options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
        self.browser: Any = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": LISTEN})
        self.address, self.folder, self.downloads = address, folder, downloads
        self.failed = 0

    def seen(self) -> str:
        """All that the terminal on the page was sent so far."""
        return str(self.browser.execute_script("return window.seen"))

    def keys(self, *keys: str) -> None:
        """Press keys on the page."""
        actions = ActionChains(self.browser)
        for key in keys:
            actions.send_keys(key).pause(0.15)
        actions.perform()

    def expect(self, what: str, holds: Callable[[], object]) -> None:
        """Wait for something to hold, say whether it did, and take a picture."""
        end = time.monotonic() + WAIT_SECONDS
        while not (good := bool(holds())) and time.monotonic() < end:
            time.sleep(0.1)
        self.failed += not good
        time.sleep(0.7)
        self.browser.save_screenshot(str(self.folder / f"{what.replace(' ', '-')}.png"))
        print(f"{'yes' if good else 'NO '}  {what}")

    def has_class(self, name: str) -> bool:
        """Whether the page's body has a class of textual-serve's."""
        return name in self.browser.execute_script("return document.body.className")

    def run(self) -> int:
        """All steps; how many failed."""
        self.browser.get(self.address)
        self.expect("page opens", lambda: self.has_class("-first-byte") and len(self.seen()) > 5000)
        asked = self.browser.execute_script("return window.asked")
        own = self.address.split("/")[2]
        self.expect("no other host is asked", lambda: all(f"//{own}/" in each for each in asked))
        before = len(self.seen())
        self.keys("/", *"zhihui")
        self.expect("search finds as one types", lambda: "智慧" in self.seen()[before:])
        self.keys(Keys.ESCAPE, "e")
        self.expect("export dialog", lambda: ".md" in self.seen()[before:])
        self.keys(Keys.ENTER)
        self.expect("export arrives as a download", lambda: list(self.downloads.iterdir()))
        self.keys("y")
        self.expect("copy dialog", lambda: True)
        self.keys(Keys.ENTER)
        self.expect("copying goes to the browser", lambda: "\x1b]52;c;" in self.seen())
        self.browser.set_window_size(500, 500)
        self.expect("narrow window", lambda: True)
        self.keys("q")
        self.expect("quitting ends the visit", lambda: self.has_class("-closed"))
        return self.failed


def main(folder: str, *rest: str) -> int:
    """Serve, visit, end; 1 where a step failed."""
    command = [sys.executable, "-m", "explorer", "serve", "--port=0", *rest]
    downloads = Path(tempfile.mkdtemp())
    Path(folder).mkdir(parents=True, exist_ok=True)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        visit = Visit(server.stdout.readline().strip(), Path(folder), downloads)
        try:
            failed = visit.run()
            for file in downloads.iterdir():
                print(f"downloaded {file.name}, {file.stat().st_size} bytes")
        finally:
            visit.browser.quit()
            server.terminate()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if sys.argv[1:] else __doc__)
