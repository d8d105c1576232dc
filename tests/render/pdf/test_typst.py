from __future__ import annotations

import datetime as dt
import hashlib
import re
import subprocess
import sys
import unicodedata

import pikepdf
import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.link import Entry
from mkdocs_briefing.model import Gap, Handling, KeyPoint, Quote, Watch
from mkdocs_briefing.render.dossiers import Dossier
from mkdocs_briefing.render.editions import Edition
from mkdocs_briefing.render.originals import where_to_read
from mkdocs_briefing.render.pdf import typst as rendering
from mkdocs_briefing.render.pdf.fonts import typefaces
from mkdocs_briefing.render.pdf.quote_data import quote_text
from mkdocs_briefing.render.pdf.typst import PdfSettings, render_dossier, render_edition, render_pdf
from mkdocs_briefing.render.redaction import redact_entry
from tests.support import hostile
from tests.support.briefings import TEXT, entry, port
from tests.support.connected import entries as connected
from tests.support.pdfs import (
    addresses,
    complaints,
    destinations,
    names,
    opened,
    outlined,
    pages,
    painted,
    printed,
    squeezed,
    structure,
)

HOSTILE = [
    '#read("/etc/passwd")',
    "costs $5 and $x^2$ more",
    "*bold* _thin_ `code` @someone // no comment /* nor this",
    "a <label> that is none",
    "brackets [ ( { ] and } more",
    "\\n \\u{41} #let x = 1; = Heading",
    "- a list + a number / a term: said",
    "https://a.example/~b?c=d&e=f",
    "--- dashes -- and ... dots ~ ties",
    '"straight" and \'single\' quotes, \\"escaped\\"',
]


def the_port(**changes: object) -> Entry:
    return Entry(port().model_copy(update=changes), TEXT)


EDITION = Edition(dt.date(2026, 4, 21), connected())
ALL_KINDS = {
    "full": lambda settings: render_pdf(the_port(), settings=settings),
    "bottom-line": lambda settings: render_pdf(the_port(), settings=settings, variant="bottom-line"),
    "dossier": lambda settings: render_dossier(connected(), settings=settings, title="What is connected"),
    "edition": lambda settings: render_edition(EDITION, settings=settings),
}
SETTINGS = PdfSettings(site_url="https://desk.example/news/")


@pytest.fixture(scope="module", params=ALL_KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def pdf(kind: str) -> bytes:
    return ALL_KINDS[kind](SETTINGS)


# ---------------------------------------------------------------- what every PDF is
def test_every_pdf_is_tagged_with_language_title_and_outline(pdf: bytes) -> None:
    document = opened(pdf)
    assert document.Root.MarkInfo.Marked
    assert document.Root.StructTreeRoot.ParentTree is not None
    assert str(document.Root.Lang) == "en"
    assert document.Root.ViewerPreferences.DisplayDocTitle
    assert document.Root.Outlines.Count != 0
    metadata = document.open_metadata()
    assert metadata["dc:title"] in {"Ministers agree on a port", "What is connected", "Edition of 21 April 2026"}
    assert metadata["pdfuaid:part"] == "1"


@pytest.mark.parametrize("archive", [None, "a-2a"])
@pytest.mark.parametrize("made", ALL_KINDS)
def test_a_validator_finds_nothing(made: str, archive: str | None) -> None:
    dated = the_port(source=port().source.model_copy(update={"published": dt.date(2024, 5, 1)}))
    settings = PdfSettings(site_url="https://desk.example", archive=archive)  # type: ignore[arg-type]
    pdf = (
        ALL_KINDS[made](settings)
        if made in ("dossier", "edition")
        else render_pdf(dated, settings=settings, variant=made)  # type: ignore[arg-type]
    )
    assert complaints(pdf, "ua1", *([archive.removeprefix("a-")] if archive else [])) == []
    assert opened(pdf).check_pdf_syntax() == []


def dictionaries(document: pikepdf.Pdf, key: str, value: str) -> list[pikepdf.Object]:
    return [o for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get(key) == value]


def test_every_font_is_embedded(pdf: bytes) -> None:
    document = opened(pdf)
    fonts = dictionaries(document, "/Type", "/FontDescriptor")
    assert fonts
    assert all(any(f"/FontFile{n}" in font for n in ("", "2", "3")) for font in fonts)


def test_every_figure_has_an_alternative_text(kind: str, pdf: bytes) -> None:
    document = opened(pdf)
    texts = [str(figure.Alt) for figure in dictionaries(document, "/S", "/Figure")]
    assert len(texts) == (3 if kind in ("dossier", "edition") else 1)
    assert all(text.startswith("QR code of https://desk.example/news/briefings/") for text in texts)


def test_every_link_leads_somewhere(pdf: bytes) -> None:
    document = opened(pdf)
    there = {page.objgen for page in document.pages}
    assert all(place[0].objgen in there for place in destinations(document))
    assert all(re.match(r"https?://", address) for address in addresses(document))
    assert destinations(document) or addresses(document)


def test_tags_and_pages_have_one_reading_order(pdf: bytes) -> None:
    document = opened(pdf)
    assert [(piece.page, piece.number) for piece in structure(document)] == painted(document)


@pytest.fixture(scope="module")
def elsewhere() -> dict[str, str]:
    """Digests of the PDFs that another process makes, in another place of the world."""
    script = (
        "import hashlib\nfrom tests.render.pdf.test_typst import ALL_KINDS, SETTINGS\n"
        "for kind, made in ALL_KINDS.items(): print(kind, hashlib.sha256(made(SETTINGS)).hexdigest())"
    )
    environment = {
        "PYTHONHASHSEED": "7",
        "PYTHONPATH": ":".join(filter(None, sys.path)),
        "LC_ALL": "C",
        "TZ": "Asia/Tokyo",
    }
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True, env=environment)
    return dict(line.split() for line in told.stdout.splitlines())


def test_the_same_input_gives_the_same_bytes_in_any_process(kind: str, pdf: bytes, elsewhere: dict[str, str]) -> None:
    assert ALL_KINDS[kind](SETTINGS) == pdf
    assert elsewhere[kind] == hashlib.sha256(pdf).hexdigest()


def test_an_archive_needs_a_date() -> None:
    with pytest.raises(InputError, match="no PDF/A without a date; give `published`"):
        render_pdf(the_port(), settings=PdfSettings(archive="a-2a"))


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_paper(paper: str, size: tuple[int, int]) -> None:
    document = opened(render_pdf(the_port(), settings=PdfSettings(paper=paper)))  # type: ignore[arg-type]
    box = document.pages[0].MediaBox
    assert (round(float(box[2])), round(float(box[3]))) == size


def test_a_choice_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="paper: 'a5' is not one of a4, us-letter"):
        PdfSettings(paper="a5")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"dossiers: 'The port': another one would be the-port.dossier.pdf too"):
        PdfSettings(dossiers=(Dossier("The port"), Dossier("the Port!")))


def test_page_numbers_that_do_not_settle_are_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    class Unsettled:
        message = "layout did not converge within 5 attempts"

    monkeypatch.setattr(rendering.typst, "compile_with_warnings", lambda *_, **__: (b"%PDF", [Unsettled()]))
    with pytest.raises(InputError, match="no PDF: Typst says 'layout did not converge"):
        render_pdf(the_port(), settings=PdfSettings())


# ---------------------------------------------------------------- what is printed
def test_every_part_stands_in_its_order() -> None:
    text = printed(render_pdf(the_port(bottom_line="It opens in May."), settings=SETTINGS))
    place = 0
    for words in (
        "Ministers agree on a port",
        "Date of publication not known · 52 words",
        "https://desk.example/news/briefings/ministers-agree-on-a-port.html",
        "Bottom line written by a person It opens in May.",
        "Key points",
        "k1 Ministers agree on a port s1 s2",
        "Who’s who",
        "Ana Duarte Trade Minister s2",
        "Luis Prado s4 Mr. Prado —",
        "Who said what",
        "Ana Duarte Trade Minister",
        "Trade Minister Ana Duarte said the port would open in May. s2 q1 · reported · “said”",
        "“We kept our word” s3 q2 · Ana Duarte · verbatim · “said”",
        "Luis Prado",
        "“The port is ours” s6 q3 · verbatim",
        "Background",
        "b1 Nothing was signed in 2019. s5",
        "Timeline",
        "t1 2019 Nothing was signed in 2019. s5",
        "What to watch",
        "w1 Work on the 12 piers starts next week. s7",
        "Figures",
        "f1 12 piers 12 piers s7",
        "Source article",
        "s2 Trade Minister Ana Duarte said the port would open in May. (k1 who q1)",
        "s7 Prado said. Work on the 12 piers starts next week. (w1 f1)",
        "Page 2 of 2",
    ):
        assert squeezed(words) in text[place:], words
        place = text.index(squeezed(words), place) + len(squeezed(words))


@pytest.mark.parametrize("number", range(3))
def test_every_key_point_and_quote_is_printed_in_reading_order(number: int) -> None:
    one = connected()[number]
    text = printed(render_pdf(one, settings=PdfSettings()))
    kept = redact_entry(one, "full")  # the third prints no sentence of its article

    def words(item: KeyPoint | Quote) -> str:
        whole = quote_text(item) if isinstance(item, Quote) else item.text
        return whole or where_to_read(kept, item.evidence).words  # after the word that reports

    points = [text.index(squeezed(f"{point.id} {words(point)}")) for point in kept.briefing.key_points]
    assert points == sorted(points)
    for quote in one.briefing.quotes:
        assert squeezed(f"{' '.join(quote.evidence)} {quote.id} ·") in text
    quotes = [text.index(squeezed(words(quote)), points[-1]) for quote in kept.briefing.quotes]
    assert max(points) < min(quotes)


def test_a_sentence_number_is_a_link_there_and_back() -> None:
    # Eleven sentence numbers, eleven names of what rests on them, two speakers.
    assert len(destinations(opened(render_pdf(the_port(), settings=PdfSettings())))) == 11 + 11 + 2


def test_an_item_that_a_person_added_is_counted_after_the_others() -> None:
    added = Watch(id="w-0a1b2c", text="Nothing was signed in 2019.", evidence=("s5",), origin="curated")
    text = printed(render_pdf(the_port(watch=(*port().watch, added)), settings=PdfSettings()))
    assert squeezed("w+1 Nothing was signed in 2019. edited s5") in text
    assert squeezed("s5 Nothing was signed in 2019. (b1 t1 w+1)") in text


def test_excerpts_print_what_something_rests_on_a_gap_too() -> None:
    gap = Gap(text="Which deal is not said.", evidence=("s4",))
    text = printed(render_pdf(the_port(gaps=(gap,)), settings=PdfSettings(text_mode="excerpts")))
    assert squeezed("Cited sentences") in text
    assert squeezed("s4 Her deputy, Luis Prado, called the deal a beginning. (who g1)") in text
    alone = printed(render_pdf(the_port(), settings=PdfSettings(text_mode="excerpts")))
    assert squeezed("s5 Nothing was signed in 2019.") in alone
    assert squeezed("Her deputy, Luis Prado, called the deal a beginning.") not in alone


def test_links_print_no_article_and_lead_to_the_passage() -> None:
    source = port().source.model_copy(update={"url": "https://news.example/port"})
    linked = the_port(source=source, handling=Handling(text_mode="links"))
    pdf = render_pdf(linked, settings=PdfSettings())
    assert squeezed("Her deputy, Luis Prado") not in printed(pdf)
    assert "https://news.example/port#:~:text=Nothing%20was%20signed%20in%202019." in addresses(opened(pdf))


def test_the_numbers_of_the_one_page_lead_to_the_site() -> None:
    pdf = render_pdf(the_port(), settings=SETTINGS, variant="bottom-line")
    assert "https://desk.example/news/briefings/ministers-agree-on-a-port.html#s7" in addresses(opened(pdf))


def test_the_mark_stands_at_the_head_and_foot_of_every_page() -> None:
    pdf = render_pdf(the_port(handling=Handling(tlp="amber+strict")), settings=PdfSettings())
    counts = [page.count("TLP:AMBER+STRICT") for page in pages(pdf)]
    assert counts == [3, 2]  # on the first page beside the title too
    marked = render_pdf(the_port(), settings=PdfSettings(mark="For the desk", organization="Foreign Desk"))
    assert [page.count("For the desk") for page in pages(marked)] == [3, 2]
    assert all("Foreign Desk" in page for page in pages(marked))


# ---------------------------------------------------------------- an article is data
@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("variant", ["full", "bottom-line"])
def test_markup_in_an_article_is_printed_as_it_is(text: str, variant: str) -> None:
    pdf = render_pdf(entry(text, "The end."), settings=PdfSettings(), variant=variant)  # type: ignore[arg-type]
    assert squeezed(text) in printed(pdf)


def test_every_attack_in_every_place_is_printed_and_leads_nowhere() -> None:
    assert render_edition(Edition(None, tuple(hostile.entries())), settings=SETTINGS)
    pdf = render_dossier(hostile.entries(), settings=SETTINGS, title="".join(hostile.PAYLOADS)[:300])
    text = printed(pdf)
    for payload in hostile.PAYLOADS:
        shown = squeezed(typefaces().replace_unprintable(payload))
        assert text.count(shown) >= 15, payload  # title, points, roles, quotes, timeline, figures, article …
    allowed = r"https://desk\.example/news/briefings/|https://a\.example/"  # no script, no other host
    document = opened(pdf)
    assert [url for url in addresses(document) if not re.match(allowed, url)] == []
    assert document.open_metadata()["dc:title"] == typefaces().replace_unprintable("".join(hostile.PAYLOADS)[:300])
    assert {*outlined(document)} >= {
        " ".join(typefaces().replace_unprintable(payload).split()) for payload in hostile.PAYLOADS
    }
    assert not {"/JavaScript", "/JS", "/Launch", "/OpenAction", "/EmbeddedFiles"} & {*names(document)}


def test_every_published_string_is_printed_exactly(corpus: tuple[str, ...]) -> None:
    text = printed(render_pdf(hostile.listed(corpus), settings=PdfSettings()))
    text = re.sub(r"Page\d+of\d+·StringsBriefing·Strings·1January2026", "", text)  # between two pages of a long string
    lost = {string for string in corpus if squeezed(typefaces().replace_unprintable(string)) not in text}
    assert {string for string in lost if not reordered(string)} == set()
    assert len(lost) < 15


def reordered(string: str) -> bool:
    """Whether programs that read a PDF give its letters and marks in the order of the page."""
    return any(
        unicodedata.bidirectional(char) in {"R", "AL", "AN"} or unicodedata.category(char) == "Mn" for char in string
    )


def test_every_mark_and_every_format_character_is_printed() -> None:
    kinds = {"Cf", "Lm", "Mc", "Me", "Mn", "Sk", "Zl", "Zp", "Zs"}
    every = [char for char in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(char) in kinds]
    text = printed(render_pdf(entry(" a".join(["", *every, ""]), "The end."), settings=PdfSettings()))
    assert "‹U+070F›" in text


@pytest.mark.parametrize(
    "text",
    [
        " and ".join(f"https://harbour.example/{number:030}" for number in range(600)),
        "https://harbour.example/" + "\u200b\u00ad" * 20 + "x" * 40,
        "o" + "\u0301" * 40 + "k" * 40,
        "\u200b\u2060",
    ],
    ids=["many addresses", "unseen", "marks", "nothing to see"],
)
def test_a_text_that_is_hard_to_set_is_printed(text: str) -> None:
    found = printed(render_pdf(hostile.listed([text]), settings=PdfSettings()))
    assert squeezed(typefaces().replace_unprintable(text))[-12:] in found


def test_marks_that_reorder_text_are_printed_by_number() -> None:
    text = printed(render_pdf(entry("He paid \u202e001\u202c euros.", "The end."), settings=PdfSettings()))
    assert squeezed("He paid ‹U+202E›001‹U+202C› euros.") in text


def test_names_in_seven_scripts_have_fonts_and_the_rest_is_numbered() -> None:
    text = "Łukasz, Сергей, Αλέξης, 김정은, 習近平, さくら and محمد met 😀."
    pdf = render_pdf(entry(text, "The end."), settings=PdfSettings())
    assert complaints(pdf, "ua1") == []
    shown = printed(pdf)
    for name in ("Łukasz", "Сергей", "Αλέξης", "김정은", "習近平", "さくら", "‹U+1F600›"):
        assert squeezed(name) in shown
    document = opened(pdf)
    fonts = [str(font.FontName) for font in dictionaries(document, "/Type", "/FontDescriptor")]
    assert any("NotoSansArabic" in font for font in fonts)
