"""The review in MkDocs' preview: its server gets the addresses of the review."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs_briefing.render.page import page_address
from mkdocs_briefing.review.actors_desk import ActorsDesk
from mkdocs_briefing.review.desk import Desk
from mkdocs_briefing.review.server import LOOPBACK, ReviewServer
from mkdocs_briefing.review.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs.livereload import LiveReloadServer

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.project.work_items import KnownItems
    from mkdocs_briefing.site.configuration import Configuration

log = logging.getLogger("mkdocs.plugins.briefing")

BUILD_WAITS_SECONDS = 10
"""How long a build waits for the steps that were asked for already, which would make it outdated."""

WAITING_CONNECTIONS = 1024
"""Connections that may wait for an answer; beyond MkDocs' five, a browser would be told of a reset connection."""


def add_review(
    server: LiveReloadServer,
    configuration: Configuration,
    known: KnownItems,
    entries: Callable[[], Iterable[Entry]],
) -> Turns | None:
    """Let people correct briefings on the pages, when only this machine can reach them; return whose turn it is.

    `known` are the articles as the preview read them; `entries` gives the briefings that it built last.
    """
    host = str(server.server_address[0])
    if host not in LOOPBACK:
        log.info("review is off: the preview at %s can be reached from other machines", host)
        return None
    server.request_queue_size = WAITING_CONNECTIONS
    folders = configuration.directory_urls

    def address(path: str) -> str:
        return f"{server.mount_path}{page_address(path, directory_urls=folders)}"

    project = configuration.project()
    turns = Turns(project.cache)
    desk, actors = Desk(project, known, turns), ActorsDesk(project, entries, known, turns)
    review = ReviewServer(
        server.serve_request, desk, actors, lambda: (entry.briefing for entry in entries()), address=address
    )
    server.set_app(review)
    return turns
