"""The command that begins a project."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_briefing.project.project_file import FILE_NAMES

NEXT = "next: put articles into seeds/, or run `briefing add URL`; then: briefing build, or mkdocs serve"
RIGHTS = (
    "`text_mode: excerpts` prints only the sentences that items rest on; `full` prints whole articles, which usually "
    "belong to their publishers"
)


@click.command("init")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=".")
@click.option("--write", is_flag=True, help="Add the lines to the mkdocs.yml of an existing site.")
@click.option("--example/--no-example", default=True, show_default=True, help="With an article to look at.")
def init(folder: Path, write: bool, example: bool) -> None:
    """Begin a project in FOLDER: a new one, or in a MkDocs site that exists already.

    A new one gets mkdocs.yml, a folder of articles, a page of its own, and a workflow for GitHub Pages. Of an existing
    site, the lines to add to its mkdocs.yml are printed; --write adds them. No file is overwritten.
    """
    site = next((folder / name for name in FILE_NAMES if (folder / name).is_file()), None)
    if site is None:
        _begin(folder, example=example)
    else:
        _add_to(site, write=write)


def _begin(folder: Path, *, example: bool) -> None:
    from mkdocs_briefing.project.init import begin

    written, kept = begin(folder, example=example)
    for name in written:
        click.echo(f"written: {name}")
    for name in kept:
        click.echo(f"stays as it is: {name}")
    click.echo(RIGHTS)
    click.echo(NEXT)


def _add_to(site: Path, *, write: bool) -> None:
    from mkdocs_briefing.atomic_files import write_atomically
    from mkdocs_briefing.project.init import addition_to, ignore_build_folder

    addition = addition_to(site)
    if not addition.lines:
        click.echo(f"{site}: has the plugin already")
        return
    if not write or addition.text is None:
        by_hand = " by hand" if write else "; `briefing init --write` does it" if addition.text else ""
        click.echo(f"{site}: add these lines{by_hand}:\n\n{addition.lines}")
        click.echo(RIGHTS)
        return
    write_atomically(site, addition.text.encode())
    click.echo(f"{site}: added\n\n{addition.lines}")
    (site.parent / "seeds").mkdir(exist_ok=True)
    if ignore_build_folder(site.parent):
        click.echo("written: .gitignore, so that build/ is not published as source")
    click.echo(RIGHTS)
    click.echo(NEXT)
