"""What a page says of itself: title, publisher, authors, address, and when it was first published."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from mkdocs_briefing.ingest.article import Metadata
from mkdocs_briefing.ingest.html.blocks import blocks_of
from mkdocs_briefing.ingest.html.furniture import is_date_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.ingest.html.blocks import Block

LATEST = "9999-12-31"
"""No date is too late: what a page says of itself must not depend on the day it is read."""

PUBLISHED = frozenset(
    "article:published_time og:article:published_time og:published_time datepublished date_published "
    "publication_date publication-date article.published dc.date.issued dcterms.issued dcterms.created dc.date.created "
    "sailthru.date parsely-pub-date pubdate publishdate publish-date rnews:datepublished cxenseparse:recs:publishtime "
    "citation_publication_date citation_date bt:pubdate".split()
)
"""Names of the elements `meta` that say when a page was first published."""

MAX_DEPTH = 5
"""Lists and graphs around an object of JSON-LD; deeper ones are no description of a page."""

CONTENT_TIER = "article:content_tier"
"""Name of the element `meta` that says `locked` of an article for subscribers."""

ISO_DATE = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")

ARTICLES = re.compile(r"Article|BlogPosting|LiveBlogPosting|Report|Review|WebPage$")
"""Types of schema.org that an article has."""

MAX_DATE_LINE_WORDS = 12
"""Words of a byline or a line of dates; in a longer line a date belongs to a sentence."""

MIN_SENTENCE_WORDS = 4
"""Words beside the date of a sentence; a byline has fewer, or no full stop."""

UPDATED = re.compile(r"\b(?:updated?|modified|edited|revised|corrected|amended)\b[^.;|·\d]*$", re.IGNORECASE)
"""Before a date: it is the date of a change."""


def about_page(tree: Any, structured: list[dict[str, Any]], url: str | None) -> Metadata:
    """Return what the page says of itself; a value that `Metadata` does not accept is left out."""
    from trafilatura import extract_metadata

    reduced = _without_other_dates(tree)
    dates = {"extensive_search": False, "original_date": True, "max_date": LATEST, "deferred_url_extractor": True}
    try:
        found: Any = extract_metadata(reduced, url, dates)
    except AssertionError:  # of lxml, where what is to be cut away is the root: `<svg>`
        return Metadata()
    in_page = {
        "title": found.title,
        "publisher": found.sitename,
        "author": found.author or _declared_authors(structured),
        "url": found.url or url,
        "published": _declared_date(tree, structured) or found.date,
    }
    texts = {name: " ".join(str(value).split()) for name, value in in_page.items() if value}
    return Metadata.model_validate({name: text for name, text in texts.items() if _is_accepted(name, text)})


def structured_data(tree: Any) -> list[dict[str, Any]]:
    """Return the objects of a page's JSON-LD, those in lists and graphs too; what is no JSON is left out."""
    scripts = (script for script in tree.iter("script") if "ld+json" in (script.get("type") or "").lower())
    found = [one for script in scripts for one in _objects(_json_or_none(script.text or ""))]
    if any(_meta_name(one) == CONTENT_TIER and one.get("content") == "locked" for one in tree.iter("meta")):
        found.append({"@type": "Article", "isAccessibleForFree": False})
    return found


def _json_or_none(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > MAX_DEPTH:
        return
    if isinstance(value, list):
        for one in value:
            yield from _objects(one, depth + 1)
    elif isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"), depth + 1)
        yield from _objects(value.get("mainEntity"), depth + 1)


def is_article(entry: dict[str, Any]) -> bool:
    """Return whether an object of JSON-LD describes the article of its page."""
    kind = entry.get("@type")
    return any(ARTICLES.search(str(one)) for one in (kind if isinstance(kind, list) else [kind]))


def _declared_date(tree: Any, structured: list[dict[str, Any]]) -> str | None:
    """Return the day of first publication that a page declares for machines, YYYY-MM-DD."""
    candidates = [entry.get("datePublished") for entry in structured if is_article(entry)]
    candidates += [one.get("content") for one in tree.iter("meta") if _meta_name(one) in PUBLISHED]
    candidates += [
        one.get("datetime") or one.get("content") or one.text_content()
        for one in tree.iter("time", "span", "div", "p", "abbr", "meta")
        if "datepublished" in (one.get("itemprop") or "").lower().split() or one.get("pubdate") is not None
    ]
    days = (ISO_DATE.match(str(one)) for one in candidates if one)
    return next(("-".join(day.groups()) for day in days if day), None)


def _declared_authors(structured: list[dict[str, Any]]) -> str | None:
    """Return the authors that JSON-LD names, with semicolons between them."""
    for entry in structured:
        if is_article(entry) and entry.get("author"):
            authors = entry["author"] if isinstance(entry["author"], list) else [entry["author"]]
            names = [one.get("name") if isinstance(one, dict) else one for one in authors]
            if told := [name.strip() for name in names if isinstance(name, str) and name.strip()]:
                return "; ".join(dict.fromkeys(told))
    return None


def _meta_name(element: Any) -> str:
    return (element.get("property") or element.get("name") or "").lower()


def _without_other_dates(tree: Any) -> Any:
    """Return a copy of a page without its prose and the dates of changes, where no date of publication is."""
    reduced = deepcopy(tree)
    for time in list(reduced.iterdescendants("time")):
        said = f"{time.get('itemprop') or ''} {time.get('class') or ''}".lower()
        if "modified" in said or "updated" in said or UPDATED.search(_before(time)):
            time.drop_tree()
    for block in blocks_of(reduced):
        if not _is_prose(block):
            continue
        for element, is_tail in block.slots:
            if is_tail:
                element.tail = None
            elif element.tag != "h1":
                element.text = None
        for element in {element for element, _ in block.slots if element.tag in {"time", "abbr"}}:
            element.attrib.clear()
    return reduced


def _is_prose(block: Block) -> bool:
    """Return whether a line is no byline or line of dates, but a sentence."""
    if is_date_line(block):
        return False
    beside = block.words_beside_time
    words = block.text.split()
    is_sentence = len(words if beside is None else beside) >= MIN_SENTENCE_WORDS and block.text.endswith(
        (".", "!", "?", "…", "”", '"')
    )
    return is_sentence or len(words) > MAX_DATE_LINE_WORDS


def _before(element: Any) -> str:
    """Return the words right before an element, in its line."""
    before = element.getprevious()
    parent = element.getparent()
    tail = (before.tail or "") if before is not None else (parent.text or "") if parent is not None else ""
    if not tail.strip() and before is not None:
        tail = f"{before.text_content()} {tail}"
    return tail.rstrip(" :\n\t")


def _is_accepted(name: str, text: str) -> bool:
    try:
        Metadata.model_validate({name: text})
    except ValidationError:
        return False
    return True
