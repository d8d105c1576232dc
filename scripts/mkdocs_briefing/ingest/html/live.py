"""Live pages: posts below one another, each with its time and often a heading, all of them the article."""

from __future__ import annotations

import re
from typing import Any

POST_TAGS = ("article", "li", "div", "section")

LIVE = re.compile(r"(?:^|[-_ ])live(?:[-_ ]|blog|$)|liveblog", re.IGNORECASE)
"""A class or id of a live page's posts."""

MIN_POSTS = 2

CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2} ?[ap]\.?m\b", re.IGNORECASE)
"""A time of day."""

MAX_TIME_CHARACTERS = 40
"""Characters of a line that has the time of a post and no more: `Monday, 4 March 2024, 14:05 GMT`."""


def live_posts(tree: Any, structured: list[dict[str, Any]]) -> list[Any]:
    """Return the elements that hold the posts of a live page, in order; none for other pages."""
    marked = [one for one in tree.iter(*POST_TAGS) if "liveBlogUpdate" in (one.get("itemprop") or "").split()]
    if len(marked) >= MIN_POSTS:
        return marked
    says_live = any("LiveBlogPosting" in _types(one) for one in structured)
    if not says_live and not any(map(_names_live, tree.iter())):
        return []
    groups: dict[tuple[str, str, Any], list[Any]] = {}
    for element in tree.iter(*POST_TAGS):
        if _is_post(element):
            groups.setdefault((element.tag, _kind(element), element.getparent()), []).append(element)
    found = [posts for posts in groups.values() if len(posts) >= MIN_POSTS and (says_live or _is_live(posts[0]))]
    return max(found, key=len, default=[])


def _types(entry: dict[str, Any]) -> list[str]:
    kind = entry.get("@type")
    return [str(one) for one in kind] if isinstance(kind, list) else [str(kind)]


def _kind(element: Any) -> str:
    return (element.get("class") or "").partition(" ")[0]


def _is_post(element: Any) -> bool:
    if next(element.iter("p"), None) is None:
        return False
    return next(element.iter("time"), None) is not None or any(
        len(one) == 0 and is_time_of_day(one.text or "")
        for one in element.iter("span", "div", "p", "h3", "h4", "strong")
    )


def is_time_of_day(text: str) -> bool:
    """Return whether a short text is the time of a post: `14:05 GMT`."""
    return len(text) <= MAX_TIME_CHARACTERS and bool(CLOCK.search(text))


def _is_live(element: Any) -> bool:
    around = [element, *element.iterancestors()]
    said = " ".join(f"{one.get('class') or ''} {one.get('id') or ''}" for one in around).lower()
    return any(map(_names_live, around)) and "comment" not in said


def _names_live(element: Any) -> bool:
    said = " ".join(element.get(name) or "" for name in ("class", "id", "itemtype"))
    return bool(said and (LIVE.search(said) or "LiveBlogPosting" in said))
