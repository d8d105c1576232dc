"""The `briefing` command."""

from __future__ import annotations

import errno
from typing import Any

import click

from mkdocs_briefing import __version__
from mkdocs_briefing.commands import articles, build, inbox, intake, review, start
from mkdocs_briefing.commands.console import report
from mkdocs_briefing.diagnostics import InputError, Problem

FAULTS_OF_A_DISK = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.EIO})
"""What a person can fix where any file or folder is read or written; other faults are the program's."""


class _Commands(click.Group):
    """Commands that end with lines, not with a traceback, where a person can fix the problem."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except InputError as error:
            report(error.problems)
        except OSError as error:
            if error.filename is None or error.errno not in FAULTS_OF_A_DISK:
                raise
            message = f"cannot be read or written: {error.strerror}; check the permissions and the disk, then run again"
            report([Problem(str(error.filename), 0, 0, message)])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
def main() -> None:
    """Turn news articles in seeds/ into a traceable briefing site.

    Exit codes: 0 all done; 1 something is wrong with an article, the others are done; 2 usage.
    """


for _command in (
    start.init,
    build.extract,
    build.build,
    build.pdf,
    build.pages,
    articles.check_,
    review.review,
    articles.curate_,
    articles.add_,
    intake.fetch_,
    inbox.inbox,
    articles.diff,
    articles.actors_,
    articles.schema,
):
    main.add_command(_command)
