"""Long lists as data: a page shows the newest items, and its script finds the others.

A list that is too long for one page has a file of the values by which its items are filtered, and files of the items
themselves. The files are scripts that call one function, since a page opened from the disk may load scripts and nothing
else; the same files serve from a web server. Their content is compressed (`packed`).
"""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from functools import partial
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.hashing import digest_of
from mkdocs_briefing.ids import slug, topic_id
from mkdocs_briefing.render.environment import environment
from mkdocs_briefing.render.links import Links
from mkdocs_briefing.render.minify import unescape_marks
from mkdocs_briefing.render.page import Page, Plan
from mkdocs_briefing.render.wording import date_in_words, source_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mkdocs_briefing.link import Entry, Index, IndexedQuote
    from mkdocs_briefing.render.settings import SiteSettings

    Fields = Mapping[str, Callable[[Any], Sequence[str]]]

GROUPS_PER_FILE = {"briefings": 50, "actors": 50, "quotes": 5}
"""Groups of items in a file of each list; those of the quotes are the quotes of one briefing.

A page fetches the files in which something matches. No briefing is in two files, so that one that changes moves nothing
in any other.
"""

MAX_RECENT = 200
"""Dated, and undated, briefings at most that the home page compares with an earlier visit."""

SEARCH_EXCLUSION = " data-search-exclude"
"""Attribute that only search reads, which never sees these files."""


def _date(entry: Entry) -> list[str]:
    return [entry.day.isoformat() if entry.day else ""]


def _year(entry: Entry) -> list[str]:
    return [str(entry.day.year) if entry.day else ""]


def _publisher(entry: Entry) -> list[str]:
    publisher = entry.briefing.source.publisher
    return [slug(publisher) if publisher else ""]


BRIEFINGS: Fields = {
    "actors": lambda entry: [actor.id for actor in entry.briefing.actors],
    "tags": lambda entry: [topic_id(tag) for tag in entry.briefing.tags],
    "publisher": _publisher,
    "year": _year,
    "date": _date,
}
ACTORS: Fields = {
    "type": lambda actor: [actor.type],
    "prominence": lambda actor: [f"{len(actor.appearances):05}{actor.mentions:07}"],
}
QUOTES: Fields = {
    "actor": lambda one: [speaker_id(one)],
    "kind": lambda one: [one.quote.kind],
    "source": lambda one: [source_kind(one.quote)],
    "certainty": lambda one: [one.quote.certainty or ""],
    "publisher": lambda one: _publisher(one.entry),
    "year": lambda one: _year(one.entry),
    "date": lambda one: _date(one.entry),
}
"""Values by which the items of each list are filtered, by the names of the form's fields."""


def speaker_id(one: IndexedQuote) -> str:
    """Return the id of the actor who speaks, or `nobody`."""
    speaker = one.quote.speaker
    return speaker.actor if speaker is not None and speaker.actor else "nobody"


def plan_list(
    name: str,
    groups: Sequence[Sequence[Any]],
    fields: Fields,
    *,
    names: Mapping[str, str],
    key: Callable[[Sequence[Any]], str],
    site: SiteSettings,
    **values: object,
) -> Iterator[Plan]:
    """Yield the plans of the files of a list, whose items are in `groups` that no file divides.

    `names` has what to show for the values of the first field, `key` gives the cache key of some items, and `values`
    are for the template of the rows.
    """
    several = GROUPS_PER_FILE[name]
    files = [list(chain(*groups[first : first + several])) for first in range(0, len(groups), several)]
    yield Plan(f"lists/{name}.js", partial(_fields_file, name, files, fields, names))
    for number, items in enumerate(files, 1):
        make = partial(_rows_file, name, number, items, site, values)
        yield Plan(f"lists/{name}-{number}.js", make, digest_of(name, number, key(items), zlib.ZLIB_RUNTIME_VERSION))


def plan_actor_names(index: Index, site: SiteSettings) -> Plan:
    """Return the plan of the address, name and aliases of every actor, from which the script suggests spellings."""
    here = Links.of("index.md", site)
    names = [(here.actor(actor.id), actor.name, *actor.aliases) for actor in index.current_actors]
    return Plan("lists/names.js", partial(_script, "names", names))


def plan_recent(index: Index, site: SiteSettings) -> Plan:
    """Return the plan of what the home page compares with an earlier visit: address, title and day of each briefing.

    It has the newest dated and some undated ones, of which nobody knows whether they are new.
    """
    here = Links.of("index.md", site)
    newest = tuple(reversed(index.current))
    dated, undated = ([entry for entry in newest if (entry.day is None) is missing] for missing in (False, True))
    shown = [*dated[:MAX_RECENT], *undated[:MAX_RECENT]]
    rows = [(here.briefing(one.briefing.id), one.briefing.title, date_in_words(one.day)) for one in shown]
    return Plan("lists/recent.js", partial(_script, "recent", rows))


def _fields_file(name: str, files: Sequence[Sequence[Any]], fields: Fields, names: Mapping[str, str]) -> Page:
    """Return the values by which items are filtered, and the number of the first item in each file."""
    ends = list(accumulate(map(len, files)))
    items = list(chain(*files))
    columns = {field: _column(list(map(values, items))) for field, values in fields.items()}
    return _script(name, {"begins": [0, *ends[:-1]], "count": len(items), "names": names, "fields": columns})


def _column(values: Sequence[Sequence[str]]) -> dict[str, object]:
    """Return the distinct values of a field, and for each item the places of its own among them."""
    distinct = sorted({one for several in values for one in several})
    places = {value: place for place, value in enumerate(distinct)}
    return {"values": distinct, "items": [[places[one] for one in several] for several in values]}


def _rows_file(name: str, number: int, items: Sequence[Any], site: SiteSettings, values: Mapping[str, object]) -> Page:
    """Return the items as the list's page would show them."""
    here = Links.of(f"{name}/index.md", site)
    template = environment().get_template("rows.html.jinja")
    html = template.render(list=name, items=items, here=here, marked=False, **values)
    lean = "".join(line.strip() for line in html.replace(SEARCH_EXCLUSION, "").split("\n"))
    return _script(f"{name}-{number}", unescape_marks(lean))


def _script(name: str, value: object) -> Page:
    return Page(f"lists/{name}.js", f'bfList("{name}","{packed(value)}");\n')


def packed(value: object) -> str:
    """Return a value as JSON, deflated (RFC 1950) and in Base64, which browsers unpack: rows repeat much."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return b64encode(zlib.compress(data.encode(errors="xmlcharrefreplace"), 9)).decode()
