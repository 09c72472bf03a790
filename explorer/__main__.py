"""`python -m explorer` and the command `report-explorer`."""

from __future__ import annotations


def main() -> int:
    """Run the command line; its exit code."""
    import sys

    from explorer.cli.crashes import tell_crash

    sys.excepthook = tell_crash
    from explorer.cli.main import main as run

    return run()


if __name__ == "__main__":
    raise SystemExit(main())
