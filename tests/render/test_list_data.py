"""What lists show: current versions, previews of actors, what people typed, PDFs, the language of articles."""

import datetime as dt
import html
import re

import pytest

from mkdocs_briefing.link import Entry, Index, OwnDate, link
from mkdocs_briefing.model import Handling, KeyPoint
from mkdocs_briefing.render import SiteSettings, pages
from mkdocs_briefing.render.dossiers import Dossier
from mkdocs_briefing.render.pdf.briefing_data import briefing_data
from mkdocs_briefing.render.search_documents import search_documents
from tests.support.briefings import entry
from tests.support.connected import deal, entries, strike, vote

DEAL, STRIKE = "valdoria-signs-port-loan", "dockers-stop-work-in-maravel"
CORRECTED = "port-loan-corrected"


def changed(entry: Entry, **values: object) -> Entry:
    return Entry(entry.briefing.model_copy(update=values), entry.article)


def corrected() -> Entry:
    """A later version of the first article, which no longer names one of its actors."""
    first = deal()
    actors = tuple(actor for actor in first.briefing.actors if actor.id != "costa-radio")
    return changed(first, id=CORRECTED, version=2, supersedes=DEAL, actors=actors)


def built(*given: Entry, site: SiteSettings | None = None) -> dict[str, str]:
    return {page.path: page.text for page in pages(link(given), site=site or SiteSettings())}


# ---------------------------------------------------------------- versions
@pytest.fixture(scope="module")
def versions() -> Index:
    return link([*entries(), corrected()])


def test_a_superseded_version_counts_for_nothing(versions: Index):
    alone = link([strike(), vote(), corrected()])
    assert [entry.briefing.id for entry in versions.current] == [entry.briefing.id for entry in alone.entries]
    assert versions.quotes == alone.quotes
    assert versions.timeline == alone.timeline
    assert versions.tags == alone.tags
    assert versions.related == alone.related
    assert versions.current_actors == alone.actors


def test_whoever_is_in_a_superseded_version_alone_has_a_page_and_no_place_in_lists():
    only = link([deal(), corrected()])
    assert [one.entry.briefing.id for one in only.actor_by_id["costa-radio"].appearances] == [DEAL]
    assert "costa-radio" not in {actor.id for actor in only.current_actors}
    made = built(deal(), corrected())
    assert "costa-radio.html" not in made["actors/index.md"]
    assert "../actors/costa-radio.html" in made[f"briefings/{DEAL}.md"]
    assert "actors/costa-radio.md" in made


def test_older_and_newer_pass_over_superseded_versions(versions: Index):
    assert versions.older(CORRECTED) is None
    after = versions.newer(CORRECTED)
    assert after is not None
    assert after.briefing.id == STRIKE
    assert (versions.older(DEAL), versions.newer(DEAL)) == (None, None)


def test_home_and_lists_show_the_current_version_alone():
    made = built(*entries(), corrected(), site=SiteSettings(site_url="https://desk.example/"))
    lists = ("index.md", "briefings/index.md", "quotes/index.md", "timeline.md", "tags.md", "feed.xml", "feed.json")
    for path in lists:
        assert f"{CORRECTED}.html" in made[path], path
        assert f"{DEAL}.html" not in made[path], path
    assert ">3 briefings</a>" in made["index.md"]
    assert f"{DEAL}.html" in made[f"briefings/{CORRECTED}.md"]


def test_a_dossier_prints_a_superseded_version_only_when_it_is_named():
    given = [*entries(), corrected()]
    assert DEAL not in [entry.briefing.id for entry in Dossier("Debt", tags=("debt",)).choose(given)]
    assert [entry.briefing.id for entry in Dossier("Old", briefings=(DEAL,)).choose(given)] == [DEAL]


# ---------------------------------------------------------------- previews
@pytest.mark.parametrize("path", ["index.md", "briefings/index.md", "quotes/index.md"])
def test_a_list_tells_of_each_actor_once_what_the_preview_shows(path: str):
    page = built(*entries())[path]
    told = [(who, html.unescape(said)) for who, said in re.findall(r'actors/([a-z-]+)\.html" title="([^"]+)"', page)]
    assert len(told) == len(dict(told))
    assert dict(told)["ines-okafor"] == "Inés Okafor: the union’s president"
    linked = set(re.findall(r'actors/([a-z-]+)\.html"', page)) - {"index"}
    assert set(dict(told)) == linked


# ---------------------------------------------------------------- what people typed
def test_a_key_point_that_a_person_typed_is_marked_wherever_it_stands():
    typed = KeyPoint(id="k-1", text="A second loan is being prepared.", origin="curated", evidence=("s1",))
    made = built(changed(strike(), key_points=(typed,)))
    for path in ("index.md", "briefings/index.md", f"briefings/{STRIKE}.md"):
        (row,) = re.findall(r"^<(?:li|p).*prepared&#46;.*$", made[path], re.MULTILINE)
        assert row.count('class="bf-badge bf-badge--curated"') == 1


def test_a_bottom_line_says_what_it_is():
    made = built(changed(strike(), bottom_line="The port stands still."))
    for path in ("index.md", "briefings/index.md"):
        assert re.search(r'<span class="bf-label">Bottom line</span>.{0,30}The port stands still', made[path])


# ---------------------------------------------------------------- PDFs
DOSSIERS = (
    Dossier("All we have"),
    Dossier("Debt", tags=("debt",)),
    Dossier("The minister", actors=("ana-duarte",)),
    Dossier("Nothing", tags=("none",)),
)


def dossiers(page: str) -> list[str]:
    return re.findall(r"pdf/([a-z-]+)\.dossier\.pdf", page)


def test_dossiers_are_offered_where_they_belong_if_there_are_any():
    made = built(*entries(), site=SiteSettings(pdf=True, dossiers=DOSSIERS))
    assert dossiers(made["index.md"]) == ["all-we-have", "debt", "the-minister"]
    assert dossiers(made["tags.md"]) == ["debt"]
    assert dossiers(made["actors/ana-duarte.md"]) == ["the-minister"]
    assert dossiers(made["actors/luis-prado.md"]) == []
    assert "Dossiers" not in built(*entries())["index.md"]


def test_a_briefing_leads_to_its_pdf_and_its_one_page():
    made = built(*entries(), site=SiteSettings(pdf=True))
    assert re.findall(r'href="\.\./pdf/([^"]+)"', made[f"briefings/{DEAL}.md"]) == [
        f"{DEAL}.pdf",
        f"{DEAL}.bottom-line.pdf",
    ]
    assert "pdf/" not in built(*entries())[f"briefings/{DEAL}.md"]


# ---------------------------------------------------------------- languages
def in_language(tag: str) -> dict[str, str]:
    source = deal().briefing.source.model_copy(update={"language": tag})
    return built(changed(deal(), source=source))


def test_the_articles_words_are_in_its_language_and_the_rest_is_not():
    made = in_language("pt-BR")
    page = made[f"briefings/{DEAL}.md"]
    assert re.search(r'^# .* \{ lang="pt-BR" \}$', page, re.MULTILINE)
    for shown in (r"<blockquote><span", r'id="p4">\n<a [^\n]*\n<p', r'class="bf-points__support">\s*<span'):
        (attributes,) = {found for found in re.findall(rf"{shown}([^>]*)>", page) if found} or {""}
        assert 'lang="pt-BR"' in attributes, shown
    assert not re.search(r"<(?:h2|figcaption|dt|button)[^>]*lang=", page)
    for path in ("index.md", "briefings/index.md", "quotes/index.md", "timeline.md", "actors/ana-duarte.md"):
        assert 'lang="pt-BR"' in made[path], path


@pytest.mark.parametrize("tag", ["en", "en-GB"])
def test_english_articles_say_nothing_of_their_language(tag: str):
    assert not any("lang=" in page for path, page in in_language(tag).items() if path.endswith(".md"))


# ---------------------------------------------------------------- dates
LINES = ("LISBON, May 3, 2024 (Example Wire) — Ministers met in Lisbon.", "They will meet again in June.")


def dated_by_itself(text_mode: str = "full") -> Entry:
    return entry(*LINES, handling=Handling(text_mode=text_mode))


@pytest.mark.parametrize("mode", ["full", "excerpts", "links"])
def test_an_article_without_a_date_of_publication_is_dated_by_its_first_lines_and_says_so(mode: str):
    one = dated_by_itself(mode)
    assert one.own_date == OwnDate(dt.date(2024, 5, 3), "s1")
    made = built(one, strike())
    assert re.search(r"3 May 2024.*#s1.*by its own first lines", made["briefings/made.md"])
    for path in ("index.md", "briefings/index.md"):
        assert '<time datetime="2024&#45;05&#45;03">3 May 2024</time>' in made[path]
        assert made[path].index(f"{STRIKE}.html") < made[path].index("made.html")
    assert briefing_data(one, text_mode="full")["day"] == "3 May 2024, by its own first lines (s1)"


def test_what_somebody_says_of_its_date_goes_first():
    source = dated_by_itself().briefing.source.model_copy(update={"published": dt.date(2024, 5, 4)})
    one = changed(dated_by_itself(), source=source)
    assert (one.own_date, one.day) == (None, dt.date(2024, 5, 4))


def test_an_article_that_begins_with_no_date_has_none():
    assert (entry("Ministers met in Lisbon on May 3, 2024.").own_date, entry("Ministers met.").day) == (None, None)


def test_a_superseded_version_is_not_found_by_searching(versions: Index):
    found = {page.path for page in search_documents(versions, site=SiteSettings())}
    assert (f"briefings/{DEAL}.md" in found, f"briefings/{CORRECTED}.md" in found) == (False, True)
    made = built(*entries(), corrected())
    assert 'search: {"exclude": true}' in made[f"briefings/{DEAL}.md"]
