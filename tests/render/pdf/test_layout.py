from __future__ import annotations

import datetime as dt
import itertools
import re
from dataclasses import replace

import pytest

from mkdocs_briefing.link import Entry
from mkdocs_briefing.model import Actor, Figure, KeyPoint, Mention, Quote, Review, Role, Selector, Span, Speaker
from mkdocs_briefing.render.dossiers import Dossier
from mkdocs_briefing.render.pdf.circulation import joint_mark
from mkdocs_briefing.render.pdf.typst import PdfSettings, render_dossier, render_pdf
from mkdocs_briefing.render.wording import date_in_words
from tests.support.briefings import entry
from tests.support.connected import entries as connected
from tests.support.pdfs import opened, orphans, overfull, pages, printed, squeezed, structure, torn

MARGIN = 25 / 25.4 * 72 - 0.5
HEADINGS = ("H1", "H2", "H3")


# ---------------------------------------------------------------- the extremes
def test_an_article_of_five_words() -> None:
    small = entry("They signed it at noon.", key_points=())
    full, bottom_line = (render_pdf(small, settings=PdfSettings(), variant=v) for v in ("full", "bottom-line"))
    assert len(opened(full).pages) == len(opened(bottom_line).pages) == 1
    assert squeezed("s1 They signed it at noon.") in printed(full)
    assert squeezed("No key points, quotes or dates were found") in printed(bottom_line)


def test_an_article_of_eight_thousand_words() -> None:
    lines = [f"Sentence {n} says, at some length, that ship {n} left port {n} at noon." for n in range(1, 601)]
    long = entry(*lines)
    assert long.briefing.source.words > 8000
    text = printed(render_pdf(long, settings=PdfSettings()))
    assert all(squeezed(f"s{n} {line}") in text for n, line in enumerate(lines, 1))


@pytest.mark.parametrize("count", [0, 3, 60])
@pytest.mark.parametrize("size", [5, 60, 400])
@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_the_bottom_line_is_always_one_page(count: int, size: int, paper: str) -> None:
    lines = [f"Point {n} {'word ' * size}ends." for n in range(1, count + 2)]
    points = tuple(
        KeyPoint(id=f"k{n}", text=line, origin="extracted", evidence=(f"s{n}",)) for n, line in enumerate(lines, 1)
    )
    full = entry(*lines, key_points=points[:count], bottom_line="We agree. " * 300, title="A very long title " * 30)
    pdf = render_pdf(full, settings=PdfSettings(paper=paper, site_url="https://a.example"), variant="bottom-line")  # type: ignore[arg-type]
    (text,) = pages(pdf)
    told = re.search(r"(\d+) items? (?:is|are) left out", text)
    shown = sum(squeezed(point.text) in squeezed(text) for point in points[:count])
    assert shown + (int(told[1]) if told else 0) == count


@pytest.mark.parametrize(
    ("review", "words"),
    [
        (Review(), "Found by machine, not reviewed by a person"),
        (
            Review(by="A. Analyst", date=dt.date(2024, 5, 4)),
            "Found by machine, reviewed by A. Analyst on 4 May 2024",
        ),
        (
            Review(by="A. Analyst", date=dt.date(2024, 5, 4), stale=True),
            "Found by machine, reviewed by A. Analyst on 4 May 2024, and changed since",
        ),
    ],
)
@pytest.mark.parametrize("variant", ["full", "bottom-line"])
def test_the_first_page_says_above_all_items_who_reviewed_it(variant: str, review: Review, words: str) -> None:
    made = entry("They signed it at noon.", key_points=())
    made = replace(made, briefing=made.briefing.model_copy(update={"review": review}))
    first = squeezed(pages(render_pdf(made, settings=PdfSettings(), variant=variant))[0])  # type: ignore[arg-type]
    assert squeezed(words) in first
    assert first.index(squeezed(words)) < first.index(
        squeezed("s1 They signed" if variant == "full" else "No key points")
    )


UNBROKEN = {
    "a name": "Wolfeschlegelsteinhausenbergerdorff" * 3 + "Смирновоконстантинопольский" * 3,
    "an address": f"https://a.example/{'x' * 150}",
    "hard spaces": "ein\u00a0Haus\u202fam\u00a0See" * 20,
    "dashes": "—" * 200,
    "hyphens": "-" * 150,
    "numbers and hyphens": "1-2" * 80,
    "a script without font": "ประเทศไทย" * 5,
    "Arabic": "محمدبنسلمان" * 12,
    "Chinese": "習近平主席" * 60,
    "brackets": "([{<" * 30,
}


def full_of(text: str) -> Entry:
    """A briefing that says `text` wherever columns are narrow."""
    line = f"Report {text} ends."
    where = Span.of(line, 7, 7 + len(text))
    name = Mention(**dict(where), kind="name")
    role = Role(text=text, evidence="s1")
    return entry(
        line,
        actors=(Actor(id="w", name=text, type="person", aliases=(text,), roles=(role,), mentions=(name,)),),
        quotes=(
            Quote(
                id="q1",
                kind="indirect",
                content=where,
                cue=where,
                hedge=where,
                speaker=Speaker(name=text, actor="w", mention=where, resolution="named"),
                attribution="named",
                selector=Selector(prefix="", suffix=""),
                evidence=("s1",),
            ),
        ),
        figures=(Figure(id="f1", text=text, value=1, unit=text, evidence=("s1",)),),
        tags=(text,),
    )


@pytest.mark.parametrize("text", UNBROKEN.values(), ids=UNBROKEN)
def test_no_line_is_overfull(text: str) -> None:
    full = full_of(text)
    assert overfull(render_pdf(full, settings=PdfSettings()), margin=MARGIN) == []
    assert overfull(render_pdf(full, settings=PdfSettings(), variant="bottom-line"), margin=MARGIN) == []
    assert overfull(render_dossier([full], settings=PdfSettings(), title=text[:120]), margin=MARGIN) == []


def test_no_heading_is_left_alone_and_no_row_is_cut_wherever_a_page_ends() -> None:
    first, _, vote = connected()
    lines = [vote.article[s.start : s.end] for s in vote.briefing.sentences]
    shifted = [
        Entry(
            one.briefing.model_copy(
                update={
                    "id": f"{one.briefing.id}-{n}",
                    "key_points": tuple(
                        KeyPoint(id=f"k{k}", text=lines[k % len(lines)], origin="curated", evidence=("s1",))
                        for k in range(1, n)
                    ),
                }
            ),
            one.article,
        )
        for one in (first, vote)
        for n in range(1, 25, 2)
    ]
    pdf = opened(render_dossier(shifted, settings=PdfSettings(), title="Wherever a page ends"))
    pieces = structure(pdf)
    ends = {(a.tags[1][0], b.tags[1][0]) for a, b in itertools.pairwise(pieces) if a.page != b.page}
    assert len(ends) > 4  # pages end in many different places
    assert orphans(pdf, *HEADINGS, "THead") == []
    assert torn(pdf, *HEADINGS, "TR") == []


# ---------------------------------------------------------------- dossiers
def test_a_dossier_has_contents_joint_actors_and_an_index_with_pages() -> None:
    entries = connected()
    by_page = [squeezed(page) for page in pages(render_dossier(entries, settings=PdfSettings(), title="The port"))]
    text = "".join(by_page)
    place = 0
    for words in (
        "The port",
        "3 briefings · 12 March 2026 – 21 April 2026",
        "Sources: Costa Radio, The Harbour Gazette",
        "Contents",
        *(e.briefing.title for e in entries),
        "Who’s who",
        "Index of actors",
    ):
        assert squeezed(words) in text[place:], words
        place = text.index(squeezed(words), place)
    assert text.count(squeezed(f"Page 1 of {len(by_page)} · The port")) == 1
    for one in entries:
        title, source = one.briefing.title, one.briefing.source
        start = next(n for n, page in enumerate(by_page, 1) if n > 1 and squeezed(title) in page)
        assert squeezed(f"{title} {source.publisher} · {date_in_words(source.published)} {start}") in by_page[0]


def test_the_index_names_the_pages_that_name_the_actor() -> None:
    by_page = [squeezed(page) for page in pages(render_dossier(connected(), settings=PdfSettings(), title="The port"))]
    index = by_page[-1]
    for name in ("Tomas Reyl", "Norden Ratings", "Costa Radio"):
        told = re.search(rf"{squeezed(name)}([\d,–]+)", index)
        assert told
        listed = {n for run in told[1].split(",") for n in range(int(run.split("–")[0]), int(run.split("–")[-1]) + 1)}
        assert listed
        assert all(squeezed(name) in by_page[n - 1] for n in listed)


def test_a_dossier_chooses_by_list_tag_actor_and_date() -> None:
    entries = connected()
    deal, strike, vote = (one.briefing.id for one in entries)

    def chosen(**choice: object) -> list[str]:
        return [one.briefing.id for one in Dossier("x", **choice).choose(entries)]  # type: ignore[arg-type]

    assert chosen() == [vote, strike, deal]
    assert chosen(briefings=(vote, deal)) == [vote, deal]
    assert chosen(tags=("labour", "parliament")) == [vote, strike]
    assert chosen(actors=("costa-radio",)) == [deal]
    assert chosen(since=dt.date(2026, 3, 27)) == [vote, strike]
    assert chosen(until=dt.date(2026, 3, 27)) == [strike, deal]
    assert chosen(tags=("ports",), actors=("luis-prado",)) == [strike]
    assert chosen(tags=("no such tag",)) == []
    (problem,) = Dossier("x", briefings=(vote, "gone")).missing(entries)
    assert str(problem) == "dossier 'x': unknown briefing id 'gone'; see build/briefings"
    with pytest.raises(ValueError, match="a dossier of no briefings"):
        render_dossier([], settings=PdfSettings(), title="Nothing")


def test_a_dossier_is_marked_as_its_strictest_part() -> None:
    assert joint_mark(["TLP:GREEN", None, "TLP:RED"], "For the desk") == "TLP:RED"
    assert joint_mark([None], "For the desk") == "For the desk"
