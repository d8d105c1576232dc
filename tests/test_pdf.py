from __future__ import annotations

import datetime as dt
import io
import re
import shutil
import subprocess
import unicodedata
from typing import TYPE_CHECKING

import pikepdf
import pytest

from briefing.diagnostics import InputError
from briefing.ingest import parse_article
from briefing.link import Entry
from briefing.model import Actor, Briefing, Generator, Handling, KeyPoint, Mention, Role, Sentence, Source, Span
from briefing.render.dossier import Dossier, joint_mark
from briefing.render.pdf import PdfSettings, render_dossier, render_pdf
from briefing.render.sheet import passage
from tests.briefings import TEXT, port
from tests.connected import entries as connected

if TYPE_CHECKING:
    from collections.abc import Iterator

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
]


def entry(*lines: str, **more: object) -> Entry:
    """A briefing of an article of one sentence a line, the first of them a key point."""
    text = "\n".join(lines) + "\n"
    article = parse_article(text.encode(), path="seeds/made.txt")
    starts = [text.index(line) for line in lines]
    spans = enumerate(zip(starts, lines, strict=True), 1)
    parts = {
        "id": "made",
        "title": lines[0],
        "source": Source(path=article.path, sha256=article.sha256, text_sha256=article.text_sha256, words=1),
        "generator": Generator(version="0", model="none"),
        "sentences": tuple(
            Sentence(id=f"s{n}", start=start, end=start + len(line), paragraph=n, role="body")
            for n, (start, line) in spans
        ),
        "key_points": (KeyPoint(id="k1", text=lines[0], origin="extracted", evidence=("s1",)),),
    }
    return Entry(Briefing.build(text, **{**parts, **more}), text)


def the_port(**changes: object) -> Entry:
    return Entry(port().model_copy(update=changes), TEXT)


def pdftotext(pdf: bytes, *options: str) -> str:
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    command = ["pdftotext", *options, "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def printed(pdf: bytes) -> str:
    """The text of all pages, in reading order, without differences that only layout makes."""
    return squeezed(pdftotext(pdf, "-raw"))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\xa0\u202a-\u202e\u2066-\u2069]+", "", unicodedata.normalize("NFKC", text))


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def links(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            if note.Subtype == "/Link":
                yield note


ALL_KINDS = {
    "full": lambda settings: render_pdf(the_port(), settings=settings),
    "bottom-line": lambda settings: render_pdf(the_port(), settings=settings, variant="bottom-line"),
    "dossier": lambda settings: render_dossier(connected(), settings=settings, title="What is connected"),
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
    assert document.Root.StructTreeRoot.K is not None
    assert str(document.Root.Lang) == "en"
    assert document.Root.ViewerPreferences.DisplayDocTitle
    assert document.Root.Outlines.Count != 0
    metadata = document.open_metadata()
    assert metadata["dc:title"] in {"Ministers agree on a port", "What is connected"}
    assert metadata["pdfuaid:part"] == "1"


def font_descriptors(document: pikepdf.Pdf) -> list[pikepdf.Object]:
    found = (o for o in document.objects if isinstance(o, pikepdf.Dictionary))
    return [o for o in found if o.get("/Type") == "/FontDescriptor"]


def test_every_font_is_embedded(pdf: bytes) -> None:
    document = opened(pdf)
    fonts = font_descriptors(document)
    assert fonts
    assert all(any(f"/FontFile{n}" in font for n in ("", "2", "3")) for font in fonts)


def test_every_link_leads_somewhere(pdf: bytes) -> None:
    document = opened(pdf)
    pages = {page.objgen for page in document.pages}
    names = pikepdf.NameTree(document.Root.Names.Dests) if "/Names" in document.Root else {}
    found = list(links(document))
    assert found
    for link in found:
        if "/A" in link and link.A.S == "/URI":
            assert re.match(r"https?://", str(link.A.URI))
            continue
        target = link.Dest if "/Dest" in link else link.A.D
        if isinstance(target, pikepdf.String):
            target = names[str(target)]
        place = target.D if isinstance(target, pikepdf.Dictionary) else target
        assert place[0].objgen in pages


def test_the_same_input_gives_the_same_bytes(kind: str, pdf: bytes) -> None:
    assert ALL_KINDS[kind](SETTINGS) == pdf


def test_a_validator_finds_nothing(pdf: bytes) -> None:
    page = pytest.importorskip("page", reason="page-validation is not installed")
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant


def test_pdfinfo_and_qpdf_agree(pdf: bytes) -> None:
    if shutil.which("pdfinfo"):
        told = subprocess.run(["pdfinfo", "-"], input=pdf, capture_output=True, check=True)
        assert re.search(r"^Tagged:\s+yes$", told.stdout.decode(), re.MULTILINE)
        # Poppler takes `/Suspects false`, which ISO 32000-1 (14.7.1) has as the default, for an error.
        complaints = [line for line in told.stderr.decode().splitlines() if "Suspects object" not in line]
        assert complaints == []
    assert opened(pdf).check_pdf_syntax() == []


def test_an_archive_has_pdf_a_and_a_date() -> None:
    dated = the_port(source=port().source.model_copy(update={"published": dt.date(2024, 5, 1)}))
    document = opened(render_pdf(dated, settings=PdfSettings(archive="a-2a")))
    assert document.open_metadata()["pdfaid:part"] == "2"
    with pytest.raises(InputError, match="no PDF/A without a date; give `published`"):
        render_pdf(the_port(), settings=PdfSettings(archive="a-2a"))


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_paper(paper: str, size: tuple[int, int]) -> None:
    document = opened(render_pdf(the_port(), settings=PdfSettings(paper=paper)))  # type: ignore[arg-type]
    box = document.pages[0].MediaBox
    assert (round(float(box[2])), round(float(box[3]))) == size


# ---------------------------------------------------------------- what is printed
def test_key_points_quotes_and_article_in_reading_order() -> None:
    text = printed(render_pdf(the_port(), settings=SETTINGS))
    order = [
        "Ministers agree on a port",
        "https://desk.example/news/briefings/ministers-agree-on-a-port.html",
        "Key points",
        "Ministers agree on a port s1 s2",
        "Who’s who",
        "Ana Duarte Trade Minister s2",
        "Luis Prado Mr. Prado",
        "Who said what",
        "the port would open in May s2",
        "“We kept our word” s3 verbatim",
        "“The port is ours” s6 verbatim",
        "Background",
        "Nothing was signed in 2019. s5",
        "Timeline",
        "2019",
        "What to watch",
        "Work on the 12 piers starts next week. s7",
        "Figures",
        "Source article",
        "s2 Trade Minister Ana Duarte said the port would open in May.",
        "s7 Prado said. Work on the 12 piers starts next week.",
    ]
    place = 0
    for words in map(squeezed, order):
        assert words in text[place:], words
        place = text.index(words, place) + len(words)
    assert squeezed("Page 1 of 2") in text


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("variant", ["full", "bottom-line"])
def test_markup_in_an_article_is_printed_as_it_is(text: str, variant: str) -> None:
    pdf = render_pdf(entry(text, "The end."), settings=PdfSettings(), variant=variant)  # type: ignore[arg-type]
    assert squeezed(text) in printed(pdf)


def test_marks_that_reorder_text_are_printed_by_number() -> None:
    text = printed(render_pdf(entry("He paid \u202e001\u202c euros.", "The end."), settings=PdfSettings()))
    assert squeezed("He paid ‹U+202E›001‹U+202C› euros.") in text


def test_names_in_six_scripts_have_fonts_and_the_rest_is_numbered() -> None:
    text = "Łukasz, Сергей, Αλέξης, 김정은, 習近平 and محمد met 😀."
    pdf = render_pdf(entry(text, "The end."), settings=PdfSettings())
    shown = printed(pdf)
    for name in ("Łukasz", "Сергей", "Αλέξης", "김정은", "習近平", "‹U+1F600›"):
        assert squeezed(name) in shown
    document = opened(pdf)
    assert any("NotoSansArabic" in str(font.FontName) for font in font_descriptors(document))


def test_every_sentence_number_is_a_link_there_and_back() -> None:
    document = opened(render_pdf(the_port(), settings=PdfSettings()))
    inner = [link for link in links(document) if "/A" not in link or link.A.S != "/URI"]
    cited = sum(len(item.evidence) for _, item in port().items()) + sum(len(actor.roles) for actor in port().actors)
    assert len(inner) >= 2 * cited


def test_excerpts_print_the_cited_sentences_alone() -> None:
    text = printed(render_pdf(the_port(), settings=PdfSettings(text_mode="excerpts")))
    assert squeezed("Cited sentences") in text
    assert squeezed("s5 Nothing was signed in 2019.") in text
    assert squeezed("Her deputy, Luis Prado, called the deal a beginning.") not in text


def test_links_print_no_article_and_lead_to_the_passage() -> None:
    source = port().source.model_copy(update={"url": "https://news.example/port"})
    linked = the_port(source=source, handling=Handling(text_mode="links"))
    pdf = render_pdf(linked, settings=PdfSettings())
    assert squeezed("Her deputy, Luis Prado") not in printed(pdf)
    urls = {str(link.A.URI) for link in links(opened(pdf)) if "/A" in link}
    assert "https://news.example/port#:~:text=Nothing%20was%20signed%20in%202019." in urls


def test_a_passage_is_named_by_its_ends_when_it_is_long() -> None:
    sentence = "One two, three-four five six seven eight nine ten eleven twelve thirteen fourteen."
    assert passage("https://a.example/", sentence) == (
        "https://a.example/#:~:text=One%20two%2C%20three%2Dfour%20five,eleven%20twelve%20thirteen%20fourteen."
    )


def test_the_mark_stands_at_the_head_and_foot_of_every_page() -> None:
    document = render_pdf(the_port(handling=Handling(tlp="amber+strict")), settings=PdfSettings())
    text = printed(document)
    assert text.count("TLP:AMBER+STRICT") >= 2 * len(opened(document).pages)


# ---------------------------------------------------------------- the extremes
def test_an_article_of_five_words() -> None:
    small = entry("They signed it at noon.", key_points=())
    for variant in ("full", "bottom-line"):
        pdf = render_pdf(small, settings=PdfSettings(), variant=variant)  # type: ignore[arg-type]
        assert len(opened(pdf).pages) == 1
        assert squeezed("They signed it at noon.") in printed(pdf)


def test_an_article_of_eight_thousand_words() -> None:
    lines = [f"Sentence {n} says, at some length, that ship {n} left port {n} at noon." for n in range(1, 601)]
    text = printed(render_pdf(entry(*lines), settings=PdfSettings()))
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
    assert len(opened(pdf).pages) == 1
    told = re.search(r"(\d+) items? (?:is|are) left out", pdftotext(pdf))
    text = printed(pdf)
    shown = sum(squeezed(point.text) in text for point in points[:count])
    assert shown + (int(told[1]) if told else 0) == count


def test_no_text_leaves_the_page() -> None:
    name = "Wolfeschlegelsteinhausenbergerdorff-" * 3 + "Смирновоконстантинопольский" * 3
    text = f"{name} said https://a.example/{'x' * 300} is it."
    actor = Actor(
        id="w",
        name=name,
        type="person",
        aliases=("A" * 80,),
        roles=(Role(text=name, evidence="s1"),),
        mentions=(Mention(**dict(Span.of(text, 0, len(name))), kind="name"),),
    )
    for pdf in (
        render_pdf(entry(text, actors=(actor,)), settings=PdfSettings()),
        render_pdf(entry(text, actors=(actor,)), settings=PdfSettings(), variant="bottom-line"),
        render_dossier([entry(text, actors=(actor,))], settings=PdfSettings(), title="T" * 120),
    ):
        right = [float(x) for x in re.findall(r'xMax="([\d.]+)"', pdftotext(pdf, "-bbox"))]
        assert max(right) <= 595 - 60


# ---------------------------------------------------------------- dossiers
def test_a_dossier_has_contents_joint_actors_and_an_index_with_pages() -> None:
    entries = connected()
    text = printed(render_dossier(entries, settings=PdfSettings(), title="What is connected"))
    place = 0
    for words in (
        "What is connected",
        "Contents",
        *(e.briefing.title for e in entries),
        "Who’s who",
        "Index of actors",
    ):
        assert squeezed(words) in text[place:], words
        place = text.index(squeezed(words), place)
    index = text[text.rindex(squeezed("Index of actors")) :]
    for one in entries:
        for actor in one.briefing.actors:
            assert re.search(re.escape(squeezed(actor.name)) + r"\d", index), actor.name


def test_a_dossier_chooses_by_list_tag_actor_and_date() -> None:
    entries = connected()
    ids = [one.briefing.id for one in entries]
    assert [e.briefing.id for e in Dossier("x", briefings=(ids[2], ids[0])).choose(entries)] == [ids[2], ids[0]]
    actor = entries[0].briefing.actors[0].id
    chosen = Dossier("x", actors=(actor,)).choose(entries)
    assert {e.briefing.id for e in chosen} == {
        e.briefing.id for e in entries if actor in {a.id for a in e.briefing.actors}
    }
    assert Dossier("x", tags=("no such tag",)).choose(entries) == []
    with pytest.raises(ValueError, match="a dossier of no briefings"):
        render_dossier([], settings=PdfSettings(), title="Nothing")


def test_a_dossier_is_marked_as_its_strictest_part() -> None:
    assert joint_mark(["TLP:GREEN", None, "TLP:RED"], "For the desk") == "TLP:RED"
    assert joint_mark([None], "For the desk") == "For the desk"


def test_a_choice_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="paper: 'a5' is not one of a4, us-letter"):
        PdfSettings(paper="a5")  # type: ignore[arg-type]
