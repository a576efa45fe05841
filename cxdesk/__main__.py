"""``python -m cxdesk`` is the console program."""

from cxdesk.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
