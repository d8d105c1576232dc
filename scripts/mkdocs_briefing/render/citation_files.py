"""Citations of an article as files for reference managers: BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from mkdocs_briefing.render.originals import web_address
from mkdocs_briefing.render.wording import MONTHS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from mkdocs_briefing.model import Briefing, Source

TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    # BibTeX counts braces even behind a backslash, so that one without its partner would end the field.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
} | {character: "\\" + character for character in "$&#_%"}
"""Characters that TeX acts on, and how each is written."""


def bibtex(briefing: Briefing) -> str:
    """Return the article as an entry for BibTeX."""
    source = briefing.source
    fields = {
        "title": briefing.title,
        "journal": source.publisher,
        "date": source.published and source.published.isoformat(),
        "year": source.published and str(source.published.year),
        "month": source.published and MONTHS[source.published.month - 1][:3].lower(),
        "urldate": source.retrieved and source.retrieved.isoformat(),
        "note": source.note,
    }
    lines = [f"  {name} = {{{_tex(value)}}}," for name, value in fields.items() if value]
    if source.authors:
        lines.insert(1, f"  author = {{{' and '.join(map(_tex_name, source.authors))}}},")
    if url := web_address(source.url):  # read verbatim by BibTeX styles, so that only what ends a group is encoded
        lines.append(f"  url = {{{url.replace('{', '%7B').replace('}', '%7D')}}},")
    return "\n".join([f"@article{{{briefing.id},", *lines, "}", ""])


def _tex_name(name: str) -> str:
    """Return the name of one author; braces keep BibTeX from taking the `and` in it for the end of a name."""
    written = _tex(name)
    return f"{{{written}}}" if re.search(r"\band\b", name) else written


def _tex(text: str) -> str:
    return re.sub(r"\s+", " ", "".join(TEX.get(character, character) for character in text))


def ris(briefing: Briefing) -> str:
    """Return the article as an entry in RIS, which Zotero, EndNote and Mendeley read."""
    source = briefing.source
    published, retrieved = source.published, source.retrieved
    fields = [
        ("TY", "NEWS"),
        ("ID", briefing.id),
        ("TI", briefing.title),
        *(("AU", author) for author in source.authors),
        ("T2", source.publisher),
        ("PY", published and str(published.year)),
        ("DA", published and published.strftime("%Y/%m/%d")),
        ("Y2", retrieved and retrieved.strftime("%Y/%m/%d")),
        ("LA", _language(source)),
        ("UR", web_address(source.url)),
        ("N1", source.note),
    ]
    lines = [f"{name}  - {_one_line(value)}" for name, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def csl(briefing: Briefing) -> str:
    """Return the article as CSL-JSON, which Zotero and Pandoc read; names of authors are not taken apart."""
    source = briefing.source
    item = {
        "id": briefing.id,
        "type": "article-newspaper",
        "title": briefing.title,
        "author": [{"literal": author} for author in source.authors],
        "container-title": source.publisher,
        "issued": source.published and _date_parts(source.published),
        "accessed": source.retrieved and _date_parts(source.retrieved),
        "language": _language(source),
        "URL": web_address(source.url),
        "note": source.note,
    }
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False) + "\n"


def _language(source: Source) -> str | None:
    """Return the language of an article; None where it is not known."""
    return None if source.language == "und" else source.language


def _date_parts(date: dt.date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[date.year, date.month, date.day]]}


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


CITATION_FILES: Mapping[str, tuple[str, Callable[[Briefing], str]]] = {
    "bib": ("BibTeX", bibtex),
    "ris": ("RIS", ris),
    "csl.json": ("CSL", csl),
}
"""The name of each format, and how to write it, by the ending of its files."""
