import datetime as dt
import json
import re
from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import markdown
import pytest
import yaml

from mkdocs_briefing.link import Entry, Index, link
from mkdocs_briefing.render import Page, SiteSettings, list_data, pages
from mkdocs_briefing.render.citation import quote_line
from mkdocs_briefing.render.pdf.typst import PdfSettings, render_pdf
from mkdocs_briefing.schemas import SCHEMAS
from tests.support.connected import entries
from tests.support.lines import lines
from tests.support.pdfs import pages as pdf_pages
from tests.support.sites import unpacked

EXTENSIONS = ["attr_list", "tables", "toc", "md_in_html", "footnotes", "abbr", "admonition", "def_list", "meta"]
EXTENSIONS += ["pymdownx.snippets", "pymdownx.superfences", "pymdownx.magiclink", "pymdownx.betterem", "pymdownx.tilde"]
EXTENSIONS += ["pymdownx.caret", "pymdownx.mark", "pymdownx.smartsymbols", "pymdownx.emoji", "pymdownx.keys"]
EXTENSIONS += ["pymdownx.blocks.html", "pymdownx.inlinehilite", "pymdownx.tasklist", "pymdownx.critic"]
"""More than the site uses, all that a project may add."""

SITE = SiteSettings(title="Harbour desk", site_url="https://desk.example/briefings/", pdf=False)
DEAL, STRIKE, VOTE = "valdoria-signs-port-loan", "dockers-stop-work-in-maravel", "parliament-approves-port-loan"


class Document(HTMLParser):
    """What a browser makes of a page, as far as the tests ask."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.by_id: dict[str, list[str]] = {}
        self.open: list[tuple[str, str | None]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.elements.append((tag, given))
        if tag not in ("input", "br", "hr", "img"):
            self.open.append((tag, given.get("id")))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is not None:
            return
        self.text.append(data)
        for _, which in self.open:
            if which:
                self.by_id.setdefault(which, []).append(data)

    def words(self, which: str | None = None) -> str:
        return " ".join("".join(self.text if which is None else self.by_id[which]).split())

    def ids(self) -> list[str]:
        return [given["id"] or "" for _, given in self.elements if "id" in given]

    def all(self, tag: str, css: str = "") -> list[dict[str, str | None]]:
        return [
            given for name, given in self.elements if name == tag and css in ("", *(given.get("class") or "").split())
        ]


def split(page: Page) -> tuple[dict[str, object], str]:
    head, body = re.fullmatch(r"---\n(.*?\n)---\n(.*)", page.text, re.DOTALL).groups()
    return yaml.safe_load(head), body


def converted(page: Page) -> str:
    snippets = {"pymdownx.snippets": {"base_path": ["."]}}
    return markdown.markdown(split(page)[1], extensions=EXTENSIONS, extension_configs=snippets)


def site(*given: Entry, settings: SiteSettings = SITE) -> dict[str, Page]:
    return {page.path: page for page in pages(link(given or entries()), site=settings)}


@pytest.fixture(scope="module")
def built() -> dict[str, Page]:
    return site()


@pytest.fixture(scope="module")
def documents(built: dict[str, Page]) -> dict[str, Document]:
    return {path: Document(converted(page)) for path, page in built.items() if path.endswith(".md")}


def changed(entry: Entry, **values: object) -> Entry:
    return Entry(entry.briefing.model_copy(update=values), entry.article)


# ---------------------------------------------------------------- the whole site
def test_there_is_a_page_for_everything(built: dict[str, Page]):
    assert sorted(built) == sorted(
        [
            "index.md",
            "briefings/index.md",
            "actors/index.md",
            "quotes/index.md",
            "timeline.md",
            "tags.md",
            "method.md",
            *(f"briefings/{which}.{kind}" for which in (DEAL, STRIKE, VOTE) for kind in ("md", "bib")),
            *(f"actors/{actor.id}.md" for actor in link(entries()).actors),
            "feed.xml",
            "feed.json",
            "briefings.jsonl.gz",
            "briefings-line.schema.json",
            *SCHEMAS,
            "lists/names.js",
        ]
    )


def test_every_link_and_anchor_resolves(built: dict[str, Page], documents: dict[str, Document]):
    published = {path.removesuffix(".md") + ".html" if path.endswith(".md") else path: path for path in built}
    broken = []
    for path, document in documents.items():
        for _, given in document.elements:
            for address in filter(None, (given.get("href"), given.get("src"))):
                parts = urlsplit(address)
                if parts.scheme:
                    continue
                target = resolved(path, parts.path)
                ids = documents[published[target]].ids() if parts.fragment and target in published else [parts.fragment]
                if target not in published or unquote(parts.fragment) not in ids:
                    broken.append((path, address))
    assert broken == []


def resolved(path: str, link: str) -> str:
    if not link:
        return path.removesuffix(".md") + ".html"
    parts: list[str] = []
    for part in (PurePosixPath(path).parent / link).parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


def test_no_id_is_used_twice_in_a_page(documents: dict[str, Document]):
    for path, document in documents.items():
        assert len(document.ids()) == len(set(document.ids())), path


def test_every_page_is_reached_from_home(documents: dict[str, Document]):
    found, waiting = set(), ["index.md"]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found.add(path)
        links = (given.get("href") or "" for given in documents[path].all("a"))
        targets = (resolved(path, urlsplit(link).path) for link in links if not urlsplit(link).scheme)
        waiting += [t.removesuffix(".html") + ".md" for t in targets if t.endswith(".html")]
    assert found == set(documents)


def test_the_same_index_gives_the_same_pages(built: dict[str, Page]):
    assert site(*reversed(entries())) == built


def test_no_page_loads_anything_or_runs_a_script(documents: dict[str, Document]):
    for path, document in documents.items():
        assert [given for _, given in document.elements if given.get("src")] == [], path
        assert {given.get("type") for given in document.all("script")} <= {"application/ld+json"}, path
        assert [given for _, given in document.elements for name in given if name.startswith("on")] == [], path


def test_every_picture_has_a_title_and_a_description(documents: dict[str, Document]):
    for path, document in documents.items():
        for picture in document.all("svg"):
            for which in (picture["aria-labelledby"] or "").split():
                assert document.words(which), path


# ---------------------------------------------------------------- a briefing
def test_the_first_screen_is_the_bottom_line_and_the_key_points(documents: dict[str, Document]):
    words = documents[f"briefings/{DEAL}.md"].words()
    assert words.startswith(
        "Valdoria signs port loan with Halden Shipping TLP:GREEN Bottom line The loan is signed but not safe: "
        "parliament votes in April and the docks are against it. "
        "Valdoria borrows 1.4 billion euros to widen the port of Maravel 1 Valdoria signed a loan of 1.4 billion euros "
        "on Thursday to widen the port of Maravel, its only deep-water harbour. 3 "
        "The union warns of job losses 2 Inés Okafor, who leads the Port Workers’ Union, said the contract was likely "
        "to cost 900 jobs. 8 Published 12 March 2026"
    )


@pytest.mark.parametrize(
    ("briefing", "quote", "shown"),
    [
        (
            DEAL,
            "q1",
            "Trade Minister Ana Duarte said the works would begin in May and end within four years. 4 Reported",
        ),
        (
            DEAL,
            "q2",
            "“We kept our word to the coast … This is the largest loan in our history, and the cheapest.” 56 "
            "Verbatim in the article: she",
        ),
        (
            DEAL,
            "q4",
            "Inés Okafor, who leads the Port Workers’ Union, said the contract was likely to cost 900 jobs. 8 "
            "Reported hedged: likely",
        ),
        (
            DEAL,
            "q5",
            "“Nobody asked the people who load the ships” 9 Verbatim through Costa Radio",
        ),
        (
            DEAL,
            "q7",
            "A senior official at the finance ministry said that Ms. Duarte had told the cabinet the loan “must not "
            "fail”. 10 Partly verbatim reported in quote 6",
        ),
        (
            DEAL,
            "q8",
            "It is rumoured that two ministers refused to sign. 11 Reported hedged: It is rumoured",
        ),
    ],
)
def test_a_quote_says_what_kind_it_is_and_whom_it_rests_on(
    documents: dict[str, Document], briefing: str, quote: str, shown: str
):
    assert documents[f"briefings/{briefing}.md"].words(quote) == shown


def test_whom_a_pronoun_means_may_be_open_which_is_no_source_without_a_name():
    _, strike, _ = entries()
    (captain,) = (quote for quote in strike.briefing.quotes if quote.attribution == "unnamed")
    he = captain.speaker.model_copy(update={"name": "He", "resolution": "unresolved"})
    quotes = tuple(
        quote.model_copy(update={"speaker": he}) if quote is captain else quote for quote in strike.briefing.quotes
    )
    open_ = changed(strike, quotes=quotes)
    page, listed = (Document(converted(site(open_)[path])) for path in (f"briefings/{STRIKE}.md", "quotes/index.md"))
    badges = page.all("span", "bf-badge--unnamed")
    assert (len(badges), "Speaker not resolved" in page.words(captain.id)) == (1, True)
    assert "Unnamed source" not in page.words()
    assert "1 not resolved" in page.words()
    assert [given["data-source"] for given in listed.all("figure")].count("unresolved") == 1
    sheet = " ".join(pdf_pages(render_pdf(open_, settings=PdfSettings())))
    assert ("speaker not resolved" in sheet, "unnamed" in sheet) == (True, False)


def test_a_quote_leads_to_its_sentence_and_back(documents: dict[str, Document]):
    document = documents[f"briefings/{DEAL}.md"]
    assert document.words("s9") == "“Nobody asked the people who load the ships,” Ms. Okafor told Costa Radio."
    beside = [given["href"] for given in document.all("a") if given["href"] in ("#s9", "#q5")]
    assert beside == ["#s9", "#s9", "#q5"]  # from the quote, of the sentence itself, in the margin beside it


def test_a_citation_is_complete(documents: dict[str, Document]):
    (whole,) = (given["data-bf-copy"] for given in documents[f"briefings/{DEAL}.md"].all("p", "bf-actions"))
    where = "Mara Lindqvist, “Valdoria signs port loan with Halden Shipping”, The Harbour Gazette, 12 March 2026"
    assert whole == f"{where}, https://gazette.example/valdoria-port-loan"
    briefing = entries()[0].briefing
    assert quote_line(briefing.quotes[1], briefing) == (
        "“We kept our word to the coast” … “This is the largest loan in our history, and the cheapest.” (Ana Duarte), "
        f"{where}, https://gazette.example/valdoria-port-loan, sentence 5, 6"
    )


def test_the_circulation_mark_is_at_the_top_and_at_the_bottom(documents: dict[str, Document]):
    assert len(documents[f"briefings/{DEAL}.md"].all("p", "bf-tlp--green")) == 2
    assert documents[f"briefings/{STRIKE}.md"].all("p", "bf-tlp") == []


def test_the_pdf_is_offered_where_there_is_one():
    with_pdf = SiteSettings(pdf=True)
    links = [given["href"] for given in Document(converted(site(settings=with_pdf)[f"briefings/{DEAL}.md"])).all("a")]
    assert f"../pdf/{DEAL}.pdf" in links


def test_text_modes_print_all_some_or_none_of_the_article(documents: dict[str, Document]):
    full, some, none = (documents[f"briefings/{which}.md"] for which in (DEAL, STRIKE, VOTE))
    assert full.words("s13") == "The harbour handles 7 million tonnes a year."
    assert some.words("s6") == "Mr. Prado said the ministry had offered talks on Monday."
    assert some.words("s11") == "…"
    assert none.words("s6") == "Sentence 6"
    article = entries()[2]
    dropped = [s for s in article.briefing.sentences if s.role == "body"]
    assert not any(article.article[s.start : s.end] in none.words(f"p{s.paragraph}") for s in dropped)


def test_home_has_no_list_where_nothing_may_be_printed():
    home = {which: site(entry)["index.md"].text for which, entry in zip((DEAL, VOTE), entries()[::2], strict=True)}
    assert {which: text.count('<ul class="bf-points">') for which, text in home.items()} == {DEAL: 1, VOTE: 0}


def test_nobody_is_in_most_briefings_while_everybody_is_in_one():
    deal, strike, _ = entries()
    assert "In most briefings" not in site(deal)["index.md"].text
    assert "In most briefings" in site(deal, strike)["index.md"].text


def test_a_sentence_that_is_not_printed_opens_in_the_original(documents: dict[str, Document]):
    links = [given["href"] or "" for given in documents[f"briefings/{VOTE}.md"].all("a")]
    said = "%E2%80%9CToday%20nobody%20lost%2C%E2%80%9D%20Ms.%20Duarte%20said%20after%20the%20vote."
    assert f"https://gazette.example/vote#:~:text={said}" in links


def test_related_briefings_say_why(documents: dict[str, Document]):
    words = documents[f"briefings/{STRIKE}.md"].words()
    assert "Both name Luis Prado, Ana Duarte, Halden Shipping, Inés Okafor · Both speak of dockers" in words


# ---------------------------------------------------------------- an actor
def test_companions_are_drawn_when_they_are_of_several_articles(built: dict[str, Page]):
    deal = [actor.id for actor in entries()[0].briefing.actors]
    of_one = {path: page.text for path, page in site(entries()[0]).items()}
    assert [which for which in deal if "bf-graph" in of_one[f"actors/{which}.md"]] == []
    assert "## Mentioned with" in of_one["actors/ines-okafor.md"]
    assert "bf-graph" in built["actors/ines-okafor.md"].text


def test_a_role_names_the_newest_three_places():
    deal = entries()[0]
    sources = [deal.briefing.source.model_copy(update={"published": dt.date(2026, 3, n + 1)}) for n in range(5)]
    given = [changed(deal, id=f"deal-{n}", title=f"Deal {n}", source=one) for n, one in enumerate(sources)]
    page = site(*given)["actors/ines-okafor.md"]
    roles = Document(page.text.partition("## Quotes")[0].partition("## Roles")[2]).words()
    assert re.findall(r"Deal \d, \d+ March", roles) == ["Deal 4, 5 March", "Deal 3, 4 March", "Deal 2, 3 March"]


def test_an_actor_has_its_names_roles_quotes_and_companions(documents: dict[str, Document]):
    words = documents["actors/ines-okafor.md"].words()
    assert words.startswith("Inés Okafor Person · the union’s president · 3 briefings · 5 quotes · 5 mentions")
    assert "Also called Ms. Okafor" in words
    assert "who leads the Port Workers’ Union Valdoria signs port loan with Halden Shipping, 12 March 2026" in words
    assert words.index("Sentence 7 of the original") < words.index("We will load nothing") < words.index("Nobody asked")
    assert words.endswith("Port Workers’ Union 4 sentences Costa Radio 1 sentence")
    assert "March 2026: 4; April 2026: 1" in words


def test_an_actor_page_keeps_to_what_may_be_printed(documents: dict[str, Document]):
    words = documents["actors/ines-okafor.md"].words()
    assert "“Nobody asked the people who load the ships,” Ms. Okafor told Costa Radio." in words
    assert "Inés Okafor said the Port Workers’ Union had" not in words
    assert "1 mention: 7" in words


# ---------------------------------------------------------------- lists
def test_quotes_carry_what_they_are_filtered_by(documents: dict[str, Document]):
    rows = [given for given in documents["quotes/index.md"].all("figure") if "data-bf-item" in given]
    assert len(rows) == 21
    assert {name: rows[0][name] for name in ("data-actor", "data-kind", "data-source", "data-date")} == {
        "data-actor": "nobody",
        "data-kind": "indirect",
        "data-source": "unnamed",
        "data-date": "2026-04-21",
    }


def test_what_needs_a_script_is_hidden_until_it_runs(documents: dict[str, Document]):
    for path in ("quotes/index.md", "briefings/index.md", "actors/index.md"):
        assert [("hidden" in given) for given in documents[path].all("form")] == [True]
    assert all("hidden" in given for given in documents[f"briefings/{DEAL}.md"].all("button"))


def test_the_method_page_shows_what_was_measured():
    accuracy = {"quotes (84 articles of a corpus)": {"precision": 0.831, "recall": 0.973}}
    words = Document(converted(site(settings=SiteSettings(accuracy=accuracy))["method.md"])).words()
    assert "Quotes precision 83%, recall 97% 84 articles of a corpus" in words


def test_without_briefings_there_is_still_a_site():
    empty = {page.path: page for page in pages(link([]), site=SiteSettings())}
    assert "There are no briefings yet" in Document(converted(empty["index.md"])).words()


def test_of_many_quotes_the_newest_are_listed_and_all_are_in_files_of_the_list(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 8)
    monkeypatch.setitem(list_data.GROUPS_PER_FILE, "quotes", 2)
    built = site()
    assert len(Document(converted(built["quotes/index.md"])).all("figure")) == 8
    files = {path: unpacked(page.text) for path, page in built.items() if path.startswith("lists/quotes-")}
    counts = {path: rows.count("<figure") for path, rows in files.items()}
    assert counts == {"lists/quotes-1.js": 15, "lists/quotes-2.js": 6}
    fields = unpacked(built["lists/quotes.js"].text)
    assert (fields["begins"], fields["count"]) == ([0, 15], 21)


def test_a_quote_less_changes_one_file_of_the_list(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 8)
    monkeypatch.setitem(list_data.GROUPS_PER_FILE, "quotes", 1)
    deal, strike, vote = entries()
    before, after = site(), site(changed(deal, quotes=deal.briefing.quotes[:-1]), strike, vote)
    files = [path for path in before if path.startswith("lists/quotes")]
    assert [path for path in files if before[path] != after[path]] == ["lists/quotes.js", "lists/quotes-1.js"]


def test_events_that_are_too_many_for_one_timeline_have_pages_of_their_own(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 7)
    built = site()
    pages = {path: Document(converted(built[path])) for path in built if "timeline" in path}
    years = sorted({happening.event.date[:4] for happening in link(entries()).timeline})
    assert list(pages) == ["timeline.md", *(f"archive/timeline-{year}.md" for year in years)]
    assert [len(page.all("svg", "bf-bars")) for page in pages.values()] == [1, *(0 for _ in range(1, len(pages)))]
    assert "The last strike" in " ".join(page.words() for path, page in pages.items() if path != "timeline.md")


# ---------------------------------------------------------------- for machines
def test_the_rss_feed_holds_the_newest_first(built: dict[str, Page]):
    channel = ElementTree.fromstring(built["feed.xml"].text).find("channel")  # noqa: S314 (our own)
    assert [item.findtext("link") for item in channel.iter("item")] == [
        f"https://desk.example/briefings/briefings/{which}.html" for which in (VOTE, STRIKE, DEAL)
    ]
    last = list(channel.iter("item"))[-1]
    assert last.findtext("pubDate") == "Thu, 12 Mar 2026 00:00:00 +0000"
    assert last.findtext("description").startswith("The loan is signed but not safe")


def test_the_json_feed_holds_the_newest_first(built: dict[str, Page]):
    feed = json.loads(built["feed.json"].text)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["title"] for item in feed["items"]][:1] == ["Parliament approves port loan by three votes"]
    assert feed["items"][0]["date_published"] == "2026-04-21T00:00:00+00:00"


def test_without_the_sites_address_there_are_no_feeds():
    assert not {"feed.xml", "feed.json"} & set(site(settings=SiteSettings()))


def test_structured_data_names_the_report_its_source_and_its_quotations(built: dict[str, Page]):
    text = re.search(r'<script type="application/ld\+json">(.*?)</script>', built[f"briefings/{DEAL}.md"].text)[1]
    data = json.loads(text)
    assert (data["@type"], data["isBasedOn"]["publisher"]) == (
        "Report",
        {"@type": "Organization", "name": "The Harbour Gazette"},
    )
    assert [part for part in data["hasPart"] if part["@id"].endswith("#q5")] == [
        {
            "@type": "Quotation",
            "@id": f"https://desk.example/briefings/briefings/{DEAL}.html#q5",
            "text": "Nobody asked the people who load the ships",
            "spokenByCharacter": {"@id": "https://desk.example/briefings/actors/ines-okafor.html"},
        }
    ]


def test_the_list_for_machines_keeps_to_what_may_be_printed(built: dict[str, Page]):
    listed = lines(built["briefings.jsonl.gz"])
    assert [len(one["text"]) for one in listed] == [15, 11, 0]
    assert [one["briefing"]["id"] for one in listed] == [DEAL, STRIKE, VOTE]


def test_bibtex_escapes_what_tex_acts_on():
    deal = entries()[0]
    odd = changed(deal, title="50 % of {all} costs & fees_1")
    assert site(odd)[f"briefings/{DEAL}.bib"].text == (
        "@article{valdoria-signs-port-loan,\n"
        "  title = {50 \\% of \\{all\\} costs \\& fees\\_1},\n"
        "  author = {Mara Lindqvist},\n"
        "  journal = {The Harbour Gazette},\n"
        "  date = {2026-03-12},\n"
        "  year = {2026},\n"
        "  month = {mar},\n"
        "  url = {https://gazette.example/valdoria-port-loan},\n"
        "}\n"
    )


def test_the_front_matter_says_what_was_found(built: dict[str, Page]):
    assert split(built[f"briefings/{DEAL}.md"])[0] == {
        "title": "Valdoria signs port loan with Halden Shipping",
        "description": "The loan is signed but not safe&#58; "
        "parliament votes in April and the docks are against it&#46;",
        "tags": ["Briefing", "ports", "debt"],
        "hide": ["navigation"],
        "search": {"boost": 2},
        "date": "2026-03-12",
        "circulation": "GREEN",
    }


def test_the_index_is_made_once(built: dict[str, Page]):
    index: Index = link(entries())
    assert {page.path: page for page in pages(index, site=SITE)} == built
