"""Long lists as data: a page shows what is newest, its script finds the rest.

A list that is too long for one page has a file of what its items are filtered by, and the items themselves,
some in a file. The files are scripts that call one function, since a page opened from the disk may load
scripts and nothing else; the same files serve from a web server. What they hold is packed (`packed`).
"""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from functools import partial
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.ids import slug
from mkdocs_briefing.render.cache_keys import digest
from mkdocs_briefing.render.environment import environment
from mkdocs_briefing.render.minify import legible
from mkdocs_briefing.render.page import Links, Page, Plan
from mkdocs_briefing.render.wording import source_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mkdocs_briefing.link import Entry, Index, IndexedQuote
    from mkdocs_briefing.render.page import SiteSettings

    Fields = Mapping[str, Callable[[Any], Sequence[str]]]

TOGETHER = {"briefings": 50, "actors": 50, "quotes": 5}
"""In a file of each list, of quotes those of so many briefings: a page fetches the files in which something matches.

No briefing is in two files, so that one that changes moves nothing in any other.
"""

UNREAD = " data-search-exclude"
"""Tells a site's search something that it never sees here."""


def _date(entry: Entry) -> list[str]:
    return [entry.day.isoformat() if entry.day else ""]


BRIEFINGS: Fields = {
    "actors": lambda entry: [actor.id for actor in entry.briefing.actors],
    "tags": lambda entry: [slug(tag) for tag in entry.briefing.tags],
    "date": _date,
}
ACTORS: Fields = {"type": lambda actor: [actor.type]}
QUOTES: Fields = {
    "actor": lambda said: [speaker_id(said)],
    "kind": lambda said: [said.quote.kind],
    "source": lambda said: [source_kind(said.quote)],
    "date": lambda said: _date(said.entry),
}
"""What the items of each list are filtered by; the names are those of the fields of the form."""


def speaker_id(said: IndexedQuote) -> str:
    """The actor who speaks, or `nobody`."""
    who = said.quote.speaker
    return who.actor if who is not None and who.actor else "nobody"


def plans(
    name: str,
    groups: Sequence[Sequence[Any]],
    fields: Fields,
    *,
    names: Mapping[str, str],
    key: Callable[[Sequence[Any]], str],
    site: SiteSettings,
    **values: object,
) -> Iterator[Plan]:
    """The files of a list, whose items are in `groups` that no file divides.

    `names` are how the values of its first field are called, `values` are for the rows.
    """
    several = TOGETHER[name]
    files = [list(chain(*groups[first : first + several])) for first in range(0, len(groups), several)]
    yield Plan(f"lists/{name}.js", partial(_fields, name, files, fields, names))
    for number, items in enumerate(files, 1):
        make = partial(_rows, name, number, items, site, values)
        yield Plan(f"lists/{name}-{number}.js", make, digest(name, number, key(items), zlib.ZLIB_RUNTIME_VERSION))


def actor_names(index: Index) -> Plan:
    """Every actor with its other names, for whoever mistypes one."""
    told = [(actor.id, actor.name, *actor.aliases) for actor in index.current_actors]
    return Plan("lists/names.js", partial(_script, "names", told))


def _fields(name: str, files: Sequence[Sequence[Any]], fields: Fields, names: Mapping[str, str]) -> Page:
    """What items are filtered by, and the number of the first item in each file."""
    ends = list(accumulate(map(len, files)))
    items = list(chain(*files))
    columns = {field: _column(list(map(values, items))) for field, values in fields.items()}
    return _script(name, {"begins": [0, *ends[:-1]], "count": len(items), "names": names, "fields": columns})


def _column(values: Sequence[Sequence[str]]) -> dict[str, object]:
    """The values that occur, and for each item the places of its own among them."""
    occurring = sorted({one for several in values for one in several})
    places = {value: place for place, value in enumerate(occurring)}
    return {"values": occurring, "items": [[places[one] for one in several] for several in values]}


def _rows(name: str, number: int, items: Sequence[Any], site: SiteSettings, values: Mapping[str, object]) -> Page:
    """The items as the list's page would show them."""
    here = Links(f"{name}/index.md", site.forwarded)
    template = environment().get_template("rows.html.jinja")
    html = template.render(list=name, items=items, here=here, marked=False, **values)
    lean = "".join(line.strip() for line in html.replace(UNREAD, "").split("\n"))
    return _script(f"{name}-{number}", legible(lean))


def _script(name: str, value: object) -> Page:
    return Page(f"lists/{name}.js", f'bfList("{name}","{packed(value)}");\n')


def packed(value: object) -> str:
    """JSON, deflated (RFC 1950) and in Base64: a browser unpacks it, and what items repeat takes no room."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return b64encode(zlib.compress(data.encode(errors="xmlcharrefreplace"), 9)).decode()
