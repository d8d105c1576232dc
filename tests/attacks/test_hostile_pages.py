"""Article text is data: whatever stands in it, pages have the same elements and show it exactly."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from html import unescape
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from mkdocs_briefing.link import Entry, link
from mkdocs_briefing.link.roles import stands_alone
from mkdocs_briefing.model import Span
from mkdocs_briefing.render import Page, pages
from mkdocs_briefing.render.bidi import RIGHT_TO_LEFT
from mkdocs_briefing.render.charts import MAX_LABEL_CHARACTERS
from mkdocs_briefing.render.environment import environment
from mkdocs_briefing.render.escape import escape_text, front_matter, script_json
from mkdocs_briefing.render.originals import web_address
from tests.support.connected import entries
from tests.support.lines import lines
from tests.support.pages import SITE, Document, converted, split
from tests.support.sites import OPTIONAL

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</div></section><h1 id=s1>x</h1>",
    '"><svg/onload=alert(1)>',
    "' onmouseover='alert(1)",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<!-- comment",
    "<![CDATA[ x ]]>",
    "<?php echo 1 ?>",
    "&lt;b&gt; &amp; &#60;i&#62; &nbsp",
    "[click](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "<https://evil.example> https://evil.example www.evil.example a@evil.example",
    "[ref]: https://evil.example 'x'",
    "*[HTML]: Hyper Text",
    "[^1]: a footnote [^1]",
    "{: onclick=alert(1) }",
    "{ .bf-tlp onclick=alert(1) }",
    '--8<-- "pyproject.toml"',
    "-8<- pyproject.toml",
    ";--8<-- pyproject.toml",
    "{{ 7 * 7 }} {% include 'x' %} {# x #}",
    "$x^2$ \\(x\\)",
    "# heading",
    "## Quotes",
    "---\ntitle: other\n---\n",
    "\n\n# heading\n\n    code\n\n- list\n\n> quote\n",
    "\r\n\u2028\u2029\x85x",
    "``` html\n<b>\n```",
    "~~~\nx\n~~~",
    "/// html | div\n///",
    "!!! note\n    x",
    "*a* _b_ **c** __d__ `e` ~~f~~ ^^g^^ ==h== {++i++}",
    ":smile: ++ctrl+c++ (c) --> 1/2",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "- [ ] task",
    "term\n: definition",
    "=1+1 @SUM(A1)",
    "\\<b\\> \\* \\_",
    "wzxhzdk:0 \x02wzxhzdk:0\x03 klzzwxh:0001",
    "\u202egnp.exe\u2066 \u200bzero\u200d \ufeffmark",
    "y\ud7ff\ue000\ufffd\U0001f600\U0010ffff",
    '{"a": "b"} [1, 2] yes: no 1:30 !!python/object:x &a *a',
    'markdown="1" <div markdown="1">*x*</div>',
)


def poisoned(text: str) -> tuple[Entry, ...]:
    """The example briefings with `text` put into everything that may vary, articles included."""
    return tuple(_poisoned(entry, text) for entry in entries())


def _poisoned(entry: Entry, text: str) -> Entry:
    body = entry.article + text
    briefing = _with(entry.briefing, text)
    last = briefing.sentences[-1].model_copy(update={"end": len(body)})
    return Entry(briefing.model_copy(update={"sentences": (*briefing.sentences[:-1], last)}), body)


KEPT = frozenset(
    """
    id date kind type origin path sha256 text_sha256 attribution resolution language actor parent role evidence tlp
    text_mode confidence version model
    """.split()
)
"""Fields whose values the model limits to some words or to ids."""


def _with(record: Any, text: str) -> Any:
    if isinstance(record, Span):
        return record.model_copy(update={"text": text})
    if isinstance(record, BaseModel):
        fields = {name: getattr(record, name) for name in type(record).model_fields if name not in KEPT}
        return record.model_copy(update={name: _with(value, text) for name, value in fields.items()})
    if isinstance(record, tuple):
        return tuple(_with(one, text) for one in record)
    return text if isinstance(record, str) else record


def shape(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    """Elements with the names of their attributes."""
    return [(tag, tuple(sorted(set(given) - OPTIONAL))) for tag, given in document.elements]


TOPIC = re.compile(r"(?:(?<=topic/)|(?<=tags=)|^)[^/?=.]+(?=\.md$|\.html$|\.xml$|$)")
"""What may be called after a topic in an address: its page, its feed and what a filter asks for."""


def without_topic(address: str) -> str:
    """An address whose name of a topic, if it has one, does not matter."""
    leads_to_topic = "topic/" in address or "tags=" in address or re.fullmatch(r"[^/]+\.xml", address)
    return TOPIC.sub("*", address) if leads_to_topic else address


def addresses(document: Document) -> set[str]:
    """Where links lead, but for what is named after what it holds: places in pages, and topics."""
    return {without_topic((given.get("href") or "").partition("#")[0]) for _, given in document.elements}


def built(given: tuple[Entry, ...]) -> dict[str, Page]:
    return {page.path: page for page in pages(link(given), site=SITE)}


@cache
def site_with(text: str) -> dict[str, Page]:
    return built(poisoned(text))


@cache
def harmless(*, long: bool, leftward: bool, alone: bool) -> dict[str, Page]:
    """The pages of a text of the same length and direction that can, or cannot, be read alone as a role."""
    return built(
        poisoned(("harmless words" if alone else "other words") + " and more" * 3 * long + "\u05d0" * leftward)
    )


@cache
def harmless_documents(*, long: bool, leftward: bool, alone: bool) -> dict[str, Document]:
    pages = harmless(long=long, leftward=leftward, alone=alone)
    return {path: Document(converted(page)) for path, page in pages.items() if path.endswith(".md")}


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_becomes_markup(text: str):
    hostile = site_with(text)
    is_long, is_leftward = len(text) > MAX_LABEL_CHARACTERS, bool(RIGHT_TO_LEFT.search(text))
    plain = harmless_documents(long=is_long, leftward=is_leftward, alone=stands_alone(text))
    by_name = {without_topic(path): page for path, page in hostile.items()}
    for path, here in sorted(plain.items()):
        there = Document(converted(by_name[without_topic(path)]))
        assert shape(there) == shape(here), path
        assert addresses(there) == addresses(here), path


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_the_name_of_the_site_becomes_no_markup_in_a_page(text: str):
    named, plain = (
        {page.path: page for page in pages(link(entries()[:1]), site=replace(SITE, title=title))}
        for title in (text, "Harbour desk")
    )
    for path in sorted(path for path in plain if path.endswith(".md")):
        assert shape(Document(converted(named[path]))) == shape(Document(converted(plain[path]))), path
    channel = ElementTree.fromstring(named["feed.xml"].text).find("channel")  # noqa: S314 (our own)
    assert len(channel.findall("title")) == 1
    assert json.loads(named["feed.json"].text)["title"] == text


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_every_text_is_shown_exactly(text: str):
    page = site_with(text)["briefings/valdoria-signs-port-loan.md"]
    shown = "".join(Document(converted(page)).by_id["w1"])
    assert shown.startswith(as_html_has_it(text))


def as_html_has_it(text: str) -> str:
    """HTML has no way to name some control characters and takes others for Windows-1252 (HTML, section 13.2.5.80)."""
    return re.sub("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]", lambda match: unescape(f"&#{ord(match[0])};"), text)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_front_matter_stays_what_it_is(text: str):
    plain = {without_topic(path): page for path, page in harmless(long=False, leftward=False, alone=True).items()}
    for path, page in site_with(text).items():
        if path.endswith(".md"):
            meta, _ = split(page)
            assert list(meta) == list(split(plain[without_topic(path)])[0])
            assert not re.search("[<>\"'{}`\n]", str(meta["title"])), path


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_feeds_and_data_bring_every_text_back(text: str):
    given = site_with(text)
    item = ElementTree.fromstring(given["feed.xml"].text).find("channel/item")  # noqa: S314 (our own)
    printable = re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)
    assert "".join(item.findtext("title").split()) == "".join(printable.split())
    assert json.loads(given["feed.json"].text)["items"][0]["title"] == text
    assert lines(given["briefings.jsonl.gz"])[0]["briefing"]["title"] == text
    data = re.search(r"<script[^>]*>(.*?)</script>", given["briefings/valdoria-signs-port-loan.md"].text)[1]
    assert json.loads(data)["headline"] == text


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_inert_text_is_letters_digits_and_references(text: str):
    made = str(escape_text(text))
    assert re.fullmatch("(?:[0-9A-Za-z ]|&#[0-9]+;|[^\x00-\x9f\u2028\u2029])*", made)
    assert "".join(chr(int(m[1])) if m[1] else m[0] for m in re.finditer(r"&#(\d+);|.", made, re.DOTALL)) == text


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_front_matter_brings_any_text_back(text: str):
    head = front_matter({"title": text, "tags": [text]}).removeprefix("---\n").removesuffix("---\n")
    assert yaml.safe_load(head)["title"] == str(escape_text(text))
    assert head.count("\n") == 2


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_data_in_a_script_brings_any_text_back(text: str):
    made = str(script_json({"a": text}))
    assert json.loads(made) == {"a": text}
    assert not re.search("[<>&`\n]|{{|{%", made)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", " https://x.example", "//x.example", "vbscript:x", "https:", None],
)
def test_only_web_addresses_become_links(url: str | None):
    assert web_address(url) is None


def templates() -> Iterator[tuple[str, str]]:
    loader = environment().loader
    for name in loader.list_templates():
        if name.endswith(".jinja"):
            yield name, loader.get_source(environment(), name)[0]


def test_no_template_goes_round_the_escape():
    for name, text in templates():
        assert not re.search(r"\|\s*(safe|tojson|join|xmlattr|urlize|striptags|indent|format)\b|autoescape", text), name
        assert not re.search(r"""=\{\{|\s(on\w+|style|srcdoc|src)=""", text), name
        for attribute in re.findall(r"""(\w[\w-]*)=[^"\s>]*\{\{""", text):
            raise AssertionError(f"{name}: {attribute} is not quoted")
