"""What a text mode withholds is in no sink: pages, search, feeds, data, PDFs, pictures."""

import gzip
import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
import typst

from mkdocs_briefing.link import Entry, Index, link
from mkdocs_briefing.model import KeyPoint, Speaker, TextMode
from mkdocs_briefing.render import SiteSettings, pages
from mkdocs_briefing.render.pdf.social_card import draw_card
from mkdocs_briefing.render.pdf.typst import PdfSettings, render_dossier, render_pdf
from mkdocs_briefing.render.redaction import BLANK, redact_entry, redact_index
from mkdocs_briefing.render.site_assets import PLACE
from mkdocs_briefing.render.source import text_around
from tests.support.connected import Author, deal, entries, strike, vote
from tests.support.lines import lines, unpacked
from tests.support.pdfs import pages as pdf_pages
from tests.support.sites import build_site

WINDOW = 10
"""Words in a row that no name with its word of reporting, and no role, date or figure of the articles here has."""


INTERVIEW = """\
---
title: Three questions about the pilots of Maravel
publisher: Costa Radio
published: 2026-05-08
url: https://costa.example/maravel-pilots
---
Inés Okafor has led the Port Workers’ Union since the last strike.
The studio was cold that morning and the kettle broke down before the first of the callers was on the line.
Will the pilots of Maravel come back to work before the autumn?
Listeners had sent in about two hundred other questions, most of them on the price of a ticket for the ferry.
They will come back once the new boats are paid for. Nobody in Maravel wants a winter without pilots.
"""


def interview() -> Entry:
    """An answer that also cites the question before it and who answers, with what nothing rests on in between."""
    author = Author(INTERVIEW, "maravel-pilots")
    author.quote(
        "They will come back once the new boats are paid for. Nobody in Maravel wants a winter without pilots.",
        kind="indirect",
    )
    (answer,) = author.quotes
    mention = author.span("Inés Okafor")
    speaker = Speaker(name=mention.text, actor="ines-okafor", mention=mention, resolution="named")
    author.quotes[0] = answer.model_copy(update={"speaker": speaker, "evidence": ("s1", "s3", *answer.evidence)})
    return author.entry("maravel-pilots", roles={})


def later() -> Entry:
    """A later version of the first article, in which no quotation is found."""
    first = deal()
    update = {"id": "port-loan-corrected", "version": 2, "supersedes": first.briefing.id, "quotes": ()}
    return Entry(first.briefing.model_copy(update=update), first.article)


def everything(mode: TextMode) -> list[Entry]:
    """All of one mode, with a later version of one and with what a person typed.

    As excerpts without context, so that not every sentence has something that rests on it.
    """
    typed = KeyPoint(id="k-1", text="Our desk expects a second loan.", origin="curated", evidence=("s3",))
    bare = dict.fromkeys(("background", "timeline", "watch", "figures", "gaps"), ()) if mode == "excerpts" else {}
    return [
        Entry(
            entry.briefing.model_copy(
                update={
                    "handling": entry.briefing.handling.model_copy(update={"text_mode": mode}),
                    "key_points": (*entry.briefing.key_points, typed),
                    **bare,
                }
            ),
            entry.article,
        )
        for entry in (*entries(), later(), interview())
    ]


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(html.unescape(text)))


def plain(data: bytes) -> str:
    return flat(" ".join(pdf_pages(data)))


def windows(text: str) -> Iterator[str]:
    words = text.split()
    for first in range(max(1, len(words) - WINDOW + 1)):
        yield " ".join(words[first : first + WINDOW])


def forbidden(given: list[Entry], mode: TextMode) -> set[str]:
    """Runs of words that may be in no sink."""
    found: set[str] = set()
    redacted = [redact_entry(entry, mode) for entry in given]
    allowed = [flat(one.article) for one in redacted]  # one version prints what another does not
    for entry, one in zip(given, redacted, strict=True):
        for sentence in entry.briefing.sentences:
            text = entry.article[sentence.start : sentence.end]
            if BLANK in one.article[sentence.start : sentence.end] and len(text.split()) >= WINDOW:
                found |= set(windows(flat(text)))
    return {run for run in found if not any(run in text for text in allowed)}


def sinks(given: list[Entry], folder: Path) -> Iterator[tuple[str, str]]:
    """Every sink by name, as a reader or a program gets its text."""
    index = link(given)
    site = SiteSettings(title="Desk", site_url="https://desk.example/", pdf=True, cards=True, text_mode="full")
    for page in pages(index, site=site):
        if not page.path.startswith(f"{PLACE}/"):  # stylesheet, scripts and fonts hold nothing of an article
            yield page.path, unpacked(page)
    built = build_site(folder, given, site_url="https://desk.example/")
    for file in sorted(built.rglob("*")):
        if file.suffix in (".html", ".json", ".js", ".xml", ".bib") and "assets" not in file.parts:
            yield f"site/{file.relative_to(built)}", file.read_text()
        elif file.suffix == ".gz":
            yield f"site/{file.relative_to(built)}", gzip.decompress(file.read_bytes()).decode()
    paper = PdfSettings(site_url="https://desk.example/")
    for entry in given:
        yield f"{entry.briefing.id}.pdf", plain(render_pdf(entry, settings=paper))
        yield f"{entry.briefing.id}.bottom-line.pdf", plain(render_pdf(entry, settings=paper, variant="bottom-line"))
        yield f"{entry.briefing.id}.png", drawn(entry)
    yield "dossier.pdf", plain(render_dossier(given, settings=paper, title="All"))


def drawn(entry: Entry) -> str:
    """What a link preview's picture says."""
    with patch("typst.compile", wraps=typst.compile) as compiled:
        draw_card(entry, site="Desk")
    card = json.loads(compiled.call_args.kwargs["sys_inputs"]["card"])
    return " ".join(str(value) for value in card.values())


@pytest.fixture(scope="module", params=["full", "links", "excerpts"])
def outputs(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[TextMode, dict[str, str]]:
    """A mode with the text of every sink."""
    given = everything(request.param)
    return request.param, {name: flat(text) for name, text in sinks(given, tmp_path_factory.mktemp("sinks"))}


def test_no_output_has_a_withheld_text(outputs: tuple[TextMode, dict[str, str]]):
    mode, texts = outputs
    strict = "links" if mode == "full" else mode
    runs = forbidden(everything(strict), strict)
    assert len(runs) > 20
    leaks = {run: name for name, text in texts.items() for run in runs if run in text}
    if mode == "full":  # what is printed is found by the same measure
        assert len(leaks) == len(runs)
    else:
        assert leaks == {}


def test_no_output_has_the_blanks_of_withheld_texts(outputs: tuple[TextMode, dict[str, str]]):
    _, texts = outputs
    assert [name for name, text in texts.items() if BLANK in text or "\ufffd" in text or "\\u0000" in text] == []


def test_an_answer_is_printed_without_the_question_before_it():
    entry = redact_entry(interview(), "excerpts")
    (answer,) = entry.briefing.quotes
    assert answer.evidence == ("s1", "s3", "s5", "s6")
    assert text_around(entry, answer, default="full") == ("", "")
    assert text_around(interview(), answer, default="full") == ("", "")


def test_links_leave_short_facts_and_what_a_person_typed():
    redacted = redact_entry(everything("links")[0], "full").briefing
    assert {point.text for point in redacted.key_points} == {"", "Our desk expects a second loan."}
    assert [quote.content.text for quote in redacted.quotes] == [""] * 8
    assert [figure.text for figure in redacted.figures] == [figure.text for figure in deal().briefing.figures]
    assert [event.date for event in redacted.timeline] == [event.date for event in deal().briefing.timeline]
    assert redacted.actors == deal().briefing.actors


def test_a_withheld_text_is_a_link_to_its_sentence():
    page = next(p for p in pages(link([vote()]), site=SiteSettings()) if p.path.startswith("briefings/parl"))
    found = re.search(
        r'id="q1".*?<span class="bf-away" data-search-exclude><a href="([^"]+)"[^>]*>([^<]+)</a>', page.text, re.DOTALL
    )
    assert (html.unescape(found[1]), found[2]) == (
        "https://gazette.example/vote#:~:text="
        "%E2%80%9CToday%20nobody%20lost%2C%E2%80%9D%20Ms.%20Duarte%20said%20after%20the%20vote.",
        "Sentence 6 of the original",
    )


def test_without_an_address_the_sentence_is_named():
    entry = vote()
    source = entry.briefing.source.model_copy(update={"url": None})
    nowhere = Entry(entry.briefing.model_copy(update={"source": source}), entry.article)
    page = next(p for p in pages(link([nowhere]), site=SiteSettings()) if p.path.startswith("briefings/parl"))
    assert '<span class="bf-away" data-search-exclude>Sentence 6 of the article</span>' in page.text


def test_on_one_page_a_withheld_report_names_its_speaker():
    text = plain(render_pdf(vote(), settings=PdfSettings(), variant="bottom-line"))
    assert "Inés Okafor said: Sentence 7 of the original" in text
    assert "two people close to the company according to: Sentence 11 of the original" in text


def test_withheld_items_are_listed_for_other_programs():
    page = next(p for p in pages(link([vote()]), site=SiteSettings()) if p.path == "briefings.jsonl.gz")
    (record,) = lines(page)
    assert (record["briefing"]["quotes"], record["briefing"]["key_points"], record["text"]) == ([], [], {})
    assert [one["id"] for one in record["withheld"] if one["part"] == "quotes"] == ["q1", "q2", "q3", "q4", "q5", "q6"]
    assert record["withheld"][0]["evidence"] == ["s1", "s4"]
    assert record["withheld"][0]["original"].startswith("https://gazette.example/vote#:~:text=")


def test_a_selector_holds_only_text_that_may_be_printed():
    entry = strike()
    redacted = redact_entry(entry, "full").briefing
    whole, cut = entry.briefing.quotes[0].selector, redacted.quotes[0].selector
    assert (whole.prefix[-3:], redacted.handling.text_mode) == (cut.prefix[-3:], "excerpts")
    for quote in redacted.quotes:
        assert BLANK not in quote.selector.prefix + quote.selector.suffix


def test_a_redacted_entry_is_not_redacted_again():
    once = redact_entry(vote(), "full")
    assert redact_entry(once, "full") is once
    assert redact_entry(deal(), "full").briefing is deal().briefing or redact_entry(deal(), "full") == deal()
    whole = link([deal()])
    assert redact_index(whole, "full") is whole


def test_ties_between_briefings_are_those_of_the_whole_texts():
    index: Index = link(everything("links"))
    redacted = redact_index(index, "full")
    assert redacted.related == index.related
    assert [one.quote.id for one in redacted.quotes] == [one.quote.id for one in index.quotes]
    assert {one.quote.content.text for one in redacted.quotes} == {""}
    assert {one.event.text for one in redacted.timeline} == {""}
    assert all(one.quote.content.text == "" for actor in redacted.actors for one in actor.quotes)
