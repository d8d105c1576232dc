"""Ids of names, safe in a URL, a file name and an HTML anchor on every system; and which article gets which id."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from anyascii import anyascii

from mkdocs_briefing.hashing import sha256_hex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

MAX_SLUG_CHARACTERS = 60
"""Code points of a slug; with a suffix still below the shortest common limit on file names."""

SITE_NAMES = frozenset({"index"})
"""Names that the site uses beside the pages of briefings and actors: those of its lists of them."""

# Device names that Windows refuses as file names (Microsoft, "Naming Files, Paths, and Namespaces").
DEVICE_NAMES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})

RESERVED = SITE_NAMES | DEVICE_NAMES
"""Slugs that get a suffix."""


def slug(name: str, *, fallback: str = "untitled") -> str:
    """Return the ASCII id of a name: `Évian – a “summit”` becomes `evian-a-summit`.

    Case, accents and Unicode normalisation do not matter, so that one name has one id; other scripts are
    transliterated. It is cut at a word boundary below `MAX_SLUG_CHARACTERS`. A name without letters and digits gives
    `fallback`.
    """
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", anyascii(name).lower()))
    joined = "-".join(words)
    if len(joined) > MAX_SLUG_CHARACTERS:
        head, cut, _ = joined[: MAX_SLUG_CHARACTERS + 1].rpartition("-")
        joined = head if cut else joined[:MAX_SLUG_CHARACTERS]
    if not joined:
        return fallback
    return f"{joined}-" + short_digest(joined) if joined in RESERVED else joined


SIGNS = {"+": " plus", "#": " sharp"}
"""Signs that tell topics apart when they end a word, and how they are called in an id."""


def topic_id(name: str) -> str:
    """Return the id of a topic: a slug in which `C`, `C++` and `C#` differ, and `#ports` is `ports`."""
    return slug(re.sub(r"(?<=\w)[+#]+", lambda signs: "".join(SIGNS[sign] for sign in signs[0]), name))


def short_digest(text: str) -> str:
    """Return six hexadecimal digits that tell equal slugs of different things apart."""
    return sha256_hex(text)[:6]


# ---------------------------------------------------------------- which article gets which id
@dataclass(frozen=True)
class Claim:
    """What an article's briefing may be called."""

    path: str
    """Path of the article, as reported to people."""
    title: str
    """The article's own title."""
    text_sha256: str
    """SHA-256 of its text."""
    pinned: str | None
    """The id a person gave it."""
    written: str | None
    """The id of the briefing that exists already."""


def assign_ids(claims: Sequence[Claim]) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Return each article's id by its path, and pairs of a path and what is wrong with the id that is pinned there.

    A pinned id goes first, then ids already written (an address that is published does not move), then slugs of the
    titles in the order of `claims`. An equal slug gets digits of the text's SHA-256. An article whose pinned id another
    one has pinned, the site uses itself or Windows cannot store, gets none.
    """
    takers: dict[str, str] = {}
    faults = []
    for claim in claims:
        if claim.pinned in SITE_NAMES:
            faults.append((claim.path, f"{claim.pinned!r} is the address of the list of briefings; pin another id"))
        elif claim.pinned in DEVICE_NAMES:
            faults.append((claim.path, f"{claim.pinned!r} names a device, so Windows has no such file; pin another id"))
        elif claim.pinned is not None and takers.setdefault(claim.pinned, claim.path) != claim.path:
            fault = f"{claim.pinned!r} is the id of {takers[claim.pinned]} too; give one of them another id"
            faults.append((claim.path, fault))
    pinned = {path: name for name, path in takers.items()}
    free = [claim for claim in claims if claim.pinned is None]
    ids = pinned | _given(free, frozenset(takers))
    faults += [(takers[name], fault) for name, fault in _taken(free, takers, ids)]
    return ids, faults


def _given(free: Sequence[Claim], taken: frozenset[str], *, written: bool = True) -> dict[str, str]:
    """Return ids, other than those `taken`, for articles without a pinned one; from titles only unless `written`."""
    takers = dict.fromkeys(taken, "")
    ids: dict[str, str] = {}
    for claim in free if written else ():
        if claim.written is not None and claim.written not in takers and claim.written not in RESERVED:
            ids[claim.path] = claim.written
            takers[claim.written] = claim.path
    for claim in free:
        if claim.path not in ids:
            ids[claim.path] = _unused(claim, takers)
            takers[ids[claim.path]] = claim.path
    return ids


def _taken(free: Sequence[Claim], takers: Mapping[str, str], ids: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of a pinned id that would be another article's, by its title or its present page, and a message."""
    own = _given(free, frozenset(), written=False) if takers else {}
    for claim in free:
        for name in sorted({own.get(claim.path), claim.written} & set(takers), key=str):
            remedy = "pin another id here, or one there"
            yield str(name), f"{name!r} is the address of {claim.path}, which is {ids[claim.path]!r} now; {remedy}"


def _unused(claim: Claim, taken: Mapping[str, str]) -> str:
    plain = slug(claim.title, fallback="briefing")
    if plain not in taken:
        return plain
    suffixed = f"{plain}-{short_digest(claim.text_sha256)}"
    return suffixed if suffixed not in taken else f"{plain}-{short_digest(claim.text_sha256 + claim.path)}"
