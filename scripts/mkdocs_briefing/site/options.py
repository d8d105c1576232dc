"""The options of the plugin in `mkdocs.yml`."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, get_args

from mkdocs.config import base, config_options

from mkdocs_briefing.model import TextMode
from mkdocs_briefing.provenance import DEFAULT_MODEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

OUTDATED_FILES = {
    "extra_css": ("assets/stylesheets/briefing.css",),
    "extra_javascript": ("assets/javascripts/briefing.js", "assets/javascripts/finding.js"),
}
"""Files that `mkdocs.yml` had to name while they were not in the package."""


def outdated_settings(config: MkDocsConfig) -> Iterator[str]:
    """Yield a line for each setting of `mkdocs.yml` that an earlier version needed and that now does harm."""
    for key, files in OUTDATED_FILES.items():
        for file in files:
            if file in map(str, config[key]):
                yield f"{key}: delete {file} from mkdocs.yml, and the file; the plugin brings its own"


class NumberOption(config_options.Type[int]):
    """A whole number, not below zero."""

    def __init__(self, *, default: int) -> None:
        """Keep the number where none is given."""
        super().__init__(int, default=default)

    def run_validation(self, value: object) -> int:
        """Return the number. Raises `ValidationError` for one below zero, and for what is no number."""
        number = super().run_validation(value)
        if number < 0:
            raise base.ValidationError(f"{number} is below zero; give a number of days, such as 3")
        return number


class DossierOptions(base.Config):  # type: ignore[no-untyped-call]
    """A PDF of many briefings: those for which everything given holds."""

    title = config_options.Type(str)
    """On the cover; the file is named after it."""
    briefings = config_options.ListOfItems(config_options.Type(str), default=[])
    """Ids, in the order to print."""
    tags = config_options.ListOfItems(config_options.Type(str), default=[])
    """At least one of these."""
    actors = config_options.ListOfItems(config_options.Type(str), default=[])
    """Ids of actors, at least one of these."""
    since = config_options.Optional(config_options.Type(dt.date))
    """Published on this day or later."""
    until = config_options.Optional(config_options.Type(dt.date))
    """Published on this day or earlier."""


class Options(base.Config):  # type: ignore[no-untyped-call]
    """What `mkdocs.yml` may say of the plugin; each option has a default."""

    seeds = config_options.Type(str, default="seeds")
    """The articles, below the project's folder."""
    out = config_options.Type(str, default="build/briefings")
    """The YAML."""
    cache = config_options.Type(str, default="build/cache")
    """Results of earlier runs, which save work; may be deleted at any time."""
    inbox = config_options.Type(str, default="inbox")
    """Articles of feeds that wait for a person; no page is made of them."""
    model = config_options.Type(str, default=DEFAULT_MODEL)
    """The spaCy model."""
    jobs = config_options.Optional(config_options.Type(int))
    """Processes at most; all cores when left out."""
    text_mode = config_options.Choice(get_args(TextMode), default="full")
    """How much of the articles is printed, unless an article says so itself."""
    accuracy = config_options.Type(str, default="data/accuracy.yml")
    """Measured accuracies for the method page, below the folder of pages; need not exist."""
    pdf = config_options.Type(bool, default=True)
    """Whether each briefing is offered as PDF."""
    paper = config_options.Choice(("a4", "us-letter"), default="a4")
    """Paper size of the PDFs."""
    archive = config_options.Optional(config_options.Type(str))
    """Level of PDF/A that the PDFs also keep: `a-2a`; then every article needs a date."""
    mark = config_options.Optional(config_options.Type(str))
    """Circulation mark on every page of PDFs of briefings without a TLP label."""
    organization = config_options.Optional(config_options.Type(str))
    """Who circulates the PDFs; at the head of their pages."""
    pagefind = config_options.Choice((True, False, "auto"), default="auto")
    """Whether search is a page of its own on an index in parts, which needs a web server; `auto`: of many briefings."""
    cards = config_options.Type(bool, default=True)
    """Whether link previews show a picture of the briefing; needs `site_url`."""
    review = config_options.Type(bool, default=True)
    """Whether briefings can be corrected on the pages of a preview that only this machine can reach."""
    zip = config_options.Type(bool, default=False)
    """Whether the site is also put into one file beside its folder, to be mailed."""
    whole_site = config_options.Type(bool, default=False)
    """Whether hand-written pages get the look, scripts and security policy of generated ones; else nothing changes."""
    dossiers = config_options.ListOfItems(config_options.SubConfig(DossierOptions), default=[])
    """PDFs of many briefings."""
    editions = NumberOption(default=0)
    """Number of the newest days whose briefings are offered as one PDF each."""
