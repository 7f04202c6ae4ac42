"""`councilfacts`, and `python -m councilfacts`."""

import gc
import sys

START = (50_000, 20, 20)  # Python's default looks for garbage so often while modules are loaded that a query takes a tenth longer


def main() -> None:
    """Runs the command line; ends the process."""
    gc.set_threshold(*START)
    from councilfacts.cli.main import application, wanted

    application(wanted(sys.argv[1:]))(prog_name="councilfacts")


if __name__ == "__main__":
    main()
