"""`python -m mkdocs_briefing` is the `briefing` command."""

from mkdocs_briefing.cli import main

if __name__ == "__main__":
    main(prog_name="briefing")
