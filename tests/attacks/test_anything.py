"""Whatever is in an article: no crash, every text verbatim, the YAML there and back, the same bytes twice."""

import os
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, event, example, given, settings
from hypothesis import strategies as st

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest import ENDINGS, Article, parse_article
from mkdocs_briefing.model import Briefing
from mkdocs_briefing.project.compose import Task
from mkdocs_briefing.project.extraction import extract_batch
from mkdocs_briefing.project.store import dump, parse_briefing
from mkdocs_briefing.provenance import DEFAULT_MODEL
from tests.support.documents import paragraph, word_document

pytestmark = pytest.mark.model

EXAMPLES = int(os.environ.get("BRIEFING_EXAMPLES", "75"))
"""How many are tried; benchmarks/anything.py tries more."""

WORDS = (
    "Minister Ana Duarte said that the port , . ” “ \" ' ‘ ’ he she it they would told Reuters according to",
    "a US official on Monday in 2019 $ 3 million % km/h Mr. Dr. the of and who ( ) [ ] — - - * • # : ; ? ! …",
    "\n \n\n \t he said , “ We agree ” it is believed not yesterday next week 12 March Saint-Étienne",
    "O’Neill UN U.S. 🚢 Ω 中国 \u200b \u202e",
    "\u00a0 \u2028 <b> </script> {{ }} --- ...",
)
VOCABULARY = [word for line in WORDS for word in line.split(" ")]

articles = st.one_of(
    st.text(max_size=400),
    st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=120).map(" ".join),
    st.lists(st.one_of(st.sampled_from(VOCABULARY), st.text(max_size=6)), min_size=1, max_size=60).map("".join),
)


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=articles)
@example(text="•0")
@example(text="\u2028THE")
def test_any_article_becomes_a_briefing_or_is_refused_with_a_reason(text: str) -> None:
    try:
        article = parse_article(text.encode("utf-8", "surrogatepass"), path="seeds/a.txt")
    except InputError as error:
        event(f"refused: {error.problems[0].message:.20}")
        return
    first, second = extracted(article), extracted(article)
    written = dump(first, name="a")
    assert parse_briefing(written, path="a.yml", article=article.text) == first
    assert dump(second, name="a") == written


MARKUP = (
    "<p> </p> <br> <b> </b> <ul> <li> </li> </ul> <table> <tr> <td> </table> <div> </div> <article> </article>",
    "<script> </script> <style> </style> <!-- --> <![CDATA[ ]]> <?xml ?> <meta charset=utf-8> <html> <body> <svg>",
    "* ** _ ` [a](b) ![c](d) > # ## - 1. \\ | --- *** ``` <a@b> &amp; &#0; &#xD800; [^1]: \n \n\n \t \r\n \ufeff \x00",
)
FRAGMENTS = [fragment for line in (*MARKUP, *WORDS) for fragment in line.split(" ")]

LONG = "Trade Minister Ana Duarte said on Monday that the port would open in May, after talks of many hours. " * 3

fragments = st.lists(st.sampled_from(FRAGMENTS), max_size=60).map(" ".join)

files = st.one_of(
    st.binary(max_size=300),
    fragments.map(lambda text: f"<html><body><article><p>{LONG}</p>{text}<p>{LONG}".encode()),
    fragments.map(lambda text: word_document(paragraph(escape(text)) + paragraph(LONG))),
    st.lists(st.sampled_from(FRAGMENTS), max_size=80).map(" ".join).map(str.encode),
    st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=6)), max_size=60)
    .map("".join)
    .map(lambda text: text.encode("utf-8", "surrogatepass")),
)


@settings(max_examples=EXAMPLES * 2, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=files, ending=st.sampled_from(ENDINGS))
@example(data=b"<svg><p><p>", ending=".htm")
def test_any_file_of_any_format_is_read_or_refused_with_a_reason(data: bytes, ending: str) -> None:
    try:
        article = parse_article(data, path=f"seeds/a{ending}")
    except InputError as error:
        event(f"refused: {ending} {error.problems[0].message:.20}")
        return
    event(f"read: {ending}")
    assert parse_article(data, path=f"seeds/a{ending}") == article
    assert all(article.text[p.start : p.end].strip() for p in article.paragraphs)
    assert "\r" not in article.text


def extracted(article: Article) -> Briefing:
    (found,) = extract_batch([Task("a", article, article.metadata)], DEFAULT_MODEL)
    assert isinstance(found, Briefing), str(found)
    return found
