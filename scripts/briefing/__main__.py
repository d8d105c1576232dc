"""`python -m briefing` is the `briefing` command."""

from briefing.cli import main

if __name__ == "__main__":
    main(prog_name="briefing")
