"""Runs the command line with `python -m nps_desktop`."""

import sys

from nps_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
