"""What is denied, refused or not said never stands anywhere as if it had been said."""

import re

import pytest

from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.link import Entry, link
from mkdocs_briefing.model import Briefing
from mkdocs_briefing.project.compose import Task
from mkdocs_briefing.project.extraction import extract_all
from mkdocs_briefing.provenance import DEFAULT_MODEL
from mkdocs_briefing.render import SiteSettings, pages
from mkdocs_briefing.render.citation import quote_line
from mkdocs_briefing.render.jsonld import report
from mkdocs_briefing.render.pdf.briefing_data import briefing_data
from mkdocs_briefing.render.pdf.one_page import one_page
from mkdocs_briefing.render.search_documents import search_documents
from tests.support.extraction import parts_of

pytestmark = pytest.mark.model

ARTICLE = """\
Harbour Minister Ana Duarte denied that the port had been sold.
The leader of the dockers, Peter Holm, refused to say whether he would call off the strike.
Luis Prado did not say that he would resign.
The company rejected claims that its crane was unsafe.
Vera Lund denied having told colleagues: “I am finished.”
“I quit,” Otto Brandt did not say.
Nora Falk pleaded not guilty to the charge that she sank a barge.
"""
TURNED = re.compile(r"denied|refused|did not say|rejected|pleaded:? (not guilty|Sentence)")


@pytest.fixture(scope="module")
def entry() -> Entry:
    article = parse_article(ARTICLE.encode(), path="seeds/port.txt")
    (made,) = extract_all([Task("port", article, article.metadata)], model=DEFAULT_MODEL, jobs=1)
    assert isinstance(made, Briefing)
    assert len(made.quotes) == 7
    return Entry(made, article.text)


@pytest.mark.parametrize(
    ("sentence", "cue", "content"),
    [
        (
            "Ana Duarte denied having told colleagues: “I am finished.”",
            "denied",
            "having told colleagues: “I am finished.”",
        ),
        ("Ana Duarte denied saying “I quit.”", "denied", "saying “I quit.”"),
        (
            "Ana Duarte denied that Peter Holm had told reporters: “I quit.”",
            "denied",
            "that Peter Holm had told reporters: “I quit.”",
        ),
        ("“I quit,” Ana Duarte did not say.", "did not say", "“I quit,”"),
        ("Ana Duarte never said: “I quit.”", "never said", "“I quit.”"),
        ("Ana Duarte refused to say “I am sorry.”", "refused", "to say “I am sorry.”"),
        ("Ana Duarte denied calling Peter Holm “a liar.”", "denied", "calling Peter Holm “a liar.”"),
        ("Ana Duarte hardly said that she would quit.", "hardly said", "that she would quit"),
        ("Ana Duarte stopped short of saying that she would quit.", "stopped short of saying", "that she would quit"),
        ("Ana Duarte refrained from calling it “a betrayal.”", "refrained from calling", "it “a betrayal.”"),
        ("Nobody at the port said the crane was safe.", "Nobody at the port said", "the crane was safe"),
        (
            "Neither Peter Holm nor Ana Duarte said that the port was closed.",
            "Neither Peter Holm nor Ana Duarte said",
            "that the port was closed",
        ),
        ("Ana Duarte failed to say “I am sorry.”", "failed to say", "“I am sorry.”"),
        ("Ana Duarte left without saying “goodbye.”", "without saying", "“goodbye.”"),
        ("No official said: “I quit.”", "No official said", "“I quit.”"),
    ],
)
def test_what_was_not_said_is_one_report_and_nobodys_wording(sentence: str, cue: str, content: str) -> None:
    (quote,) = parts_of(sentence).quotes
    assert quote.cue is not None
    assert (quote.kind, quote.quoted, quote.cue.text, quote.content.text) == ("indirect", (), cue, content)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Duarte denied the claim, saying: “I did nothing wrong.”",
        "“I did nothing wrong. Probably not,” Ana Duarte said. “I did nothing wrong.”",
        "Ana Duarte denied the claim. “I did nothing wrong.”",
        "Ana Duarte denied wrongdoing and said: “I did nothing wrong.”",
        "Ana Duarte did not say when the port would open. “I did nothing wrong,” she told reporters.",
        "“I did nothing wrong,” Ana Duarte said, denying the accusations.",
    ],
)
def test_what_is_said_beside_a_denial_keeps_its_wording(text: str) -> None:
    direct = [
        quote.content.text.rsplit("“")[-1].rstrip(".") for quote in parts_of(text).quotes if quote.kind == "direct"
    ]
    assert direct == ["I did nothing wrong"]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Ana Duarte denied wrongdoing: “I was not there.”", ["wrongdoing"]),
        ("Ana Duarte denied that she had lied: “I was not there.”", ["that she had lied"]),
        ("Ana Duarte refused to resign: “I was not there.”", ["to resign"]),
        ("Ana Duarte declined to comment: “I was not there.”", ["to comment"]),
        ("Ana Duarte did not apologise: “I was not there.”", []),
        ("Ana Duarte denied any wrongdoing: “I was not there,” she said.", ["any wrongdoing"]),
    ],
)
def test_a_colon_after_a_denial_announces_what_is_said_instead(text: str, denied: list[str]) -> None:
    quotes = parts_of(text).quotes
    assert [(q.kind, q.content.text.rstrip(".")) for q in quotes] == [
        *(("indirect", content) for content in denied),
        ("direct", "I was not there"),
    ]
    assert [q.speaker.name for q in quotes if q.speaker] == ["Ana Duarte"] * len(quotes)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Duarte denies: “I was not there.”",
        "Ana Duarte denied the rumour: “Holm is leaving.”",
        "Ana Duarte refused to say sorry: “I was not there.”",
    ],
)
def test_a_colon_between_a_denial_and_what_may_be_denied_leaves_it_unsaid(text: str) -> None:
    assert [q.kind for q in parts_of(text).quotes] == ["indirect"]


@pytest.mark.parametrize("text_mode", ["full", "excerpts", "links"])
def test_print_keeps_the_cue_with_what_is_reported(entry: Entry, text_mode: str) -> None:
    printed = briefing_data(entry, text_mode=text_mode)
    quotes = [quote["text"] for group in printed["quotes"] for quote in group["quotes"]]
    assert [text for text in quotes if not TURNED.search(text)] == []
    items = [item for item in one_page(printed)["items"] if item["part"] == "Who said what"]
    turned = [TURNED.match(item["text"]) if item["lead"] else TURNED.search(item["text"]) for item in items]
    assert all(turned), items


def test_a_citation_keeps_the_cue(entry: Entry) -> None:
    lines = [quote_line(quote, entry.briefing) for quote in entry.briefing.quotes]
    assert [line for line in lines if not TURNED.search(line.partition(",")[2])] == []


def test_a_page_keeps_the_cue_where_the_report_is_withheld(entry: Entry) -> None:
    (page,) = (p for p in pages(link([entry]), site=SiteSettings(text_mode="links")) if p.path == "briefings/port.md")
    cues = re.findall(r'<small>([^<]+): </small><span class="bf-away"', page.text)
    assert cues == [quote.cue.text for quote in entry.briefing.quotes if quote.cue]
    assert len(cues) == 7


@pytest.mark.parametrize("text_mode", ["full", "excerpts"])
def test_search_keeps_the_cue_with_what_is_reported(entry: Entry, text_mode: str) -> None:
    found = {page.path: page for page in search_documents(link([entry]), site=SiteSettings(text_mode=text_mode))}
    said = [one.text for one in found["briefings/port.md"].passages if one.kind == "Quote"]
    assert len(said) == 7
    assert [text for text in said if not TURNED.search(text)] == []


def test_structured_data_holds_only_wording(entry: Entry) -> None:
    assert "Quotation" not in str(report(entry, site=SiteSettings(site_url="https://desk.example/")))
