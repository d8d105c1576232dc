"""The page of a briefing."""

import html
import re

import pytest

from mkdocs_briefing.model import Role
from mkdocs_briefing.render import Page, SiteSettings
from mkdocs_briefing.render.pdf.typst import PdfSettings, render_pdf
from mkdocs_briefing.render.wording import DOUBT
from tests.support.connected import deal, entries
from tests.support.pages import DEAL, STRIKE, VOTE, Document, changed, converted, site, split, texts
from tests.support.pdfs import pages as pdf_pages


def test_the_first_screen_is_the_bottom_line_and_the_key_points(documents: dict[str, Document]):
    words = documents[f"briefings/{DEAL}.md"].words()
    assert words.startswith(
        "Valdoria signs port loan with Halden Shipping TLP:GREEN Bottom line written by a person "
        "The loan is signed but not safe: parliament votes in April and the docks are against it. "
        "8 statements: 5 by named people, 1 by an institution, 1 by an unnamed source, 1 attributed to "
        "nobody; 2 hedged "
        "Valdoria borrows 1.4 billion euros to widen the port of Maravel 1 Valdoria signed a loan of 1.4 billion euros "
        "on Thursday to widen the port of Maravel, its only deep-water harbour. 3 the article’s own words "
        "The union warns of job losses 2 Inés Okafor, who leads the Port Workers’ Union, said the contract was likely "
        "to cost 900 jobs. 8 named source: Inés Okafor hedged: “likely” Published 12 March 2026"
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
def test_a_quote_has_its_kind_and_its_sentences(documents: dict[str, Document], briefing: str, quote: str, shown: str):
    assert documents[f"briefings/{briefing}.md"].words(quote) == shown


def test_an_unresolved_speaker_is_no_unnamed_source():
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


def test_a_doubtful_quote_begins_with_the_doubt_in_every_output():
    _, strike, _ = entries()
    first, *others = strike.briefing.quotes
    doubted = changed(strike, quotes=(first.model_copy(update={"certainty": "doubtful"}), *others))
    pages = site(doubted)
    page, listed = (Document(converted(pages[path])) for path in (f"briefings/{STRIKE}.md", "quotes/index.md"))
    assert page.words(first.id).startswith(f"{DOUBT} ")
    assert page.words().count(DOUBT) == listed.words().count(DOUBT) == 1
    assert [given["data-certainty"] for given in listed.all("figure")].count("doubtful") == 1
    assert '<option value="doubtful">Doubtful</option>' in pages["quotes/index.md"].text
    assert " ".join(pdf_pages(render_pdf(doubted, settings=PdfSettings()))).count(DOUBT) == 1


def test_a_sure_quote_looks_like_one_that_says_nothing_of_it():
    _, strike, _ = entries()
    sure = tuple(quote.model_copy(update={"certainty": "sure"}) for quote in strike.briefing.quotes)
    path = f"briefings/{STRIKE}.md"
    assert site(changed(strike, quotes=sure))[path] == site(strike)[path]


def test_a_quote_leads_to_its_sentence_and_back(documents: dict[str, Document]):
    document = documents[f"briefings/{DEAL}.md"]
    assert document.words("s9") == "“Nobody asked the people who load the ships,” Ms. Okafor told Costa Radio."
    beside = [given["href"] for given in document.all("a") if given["href"] in ("#s9", "#q5")]
    assert beside == ["#s9", "#s9", "#q5"]  # from the quote, of the sentence itself, in the margin beside it


def test_a_page_without_neighbours_has_no_empty_place_for_them():
    _, strike, _ = entries()
    path = f"briefings/{STRIKE}.md"
    undated = changed(strike, source=strike.briefing.source.model_copy(update={"published": None}))
    others = [one for one in entries() if one.briefing.id != STRIKE]
    assert Document(converted(site(undated, *others)[path])).all("div", "bf-end") == []
    between = Document(converted(site()[path]))
    assert [link["rel"] for link in between.all("a") if link.get("rel") in ("prev", "next")] == ["prev", "next"]


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


def test_a_sentence_that_is_not_printed_opens_in_the_original(documents: dict[str, Document]):
    links = [given["href"] or "" for given in documents[f"briefings/{VOTE}.md"].all("a")]
    sentence = "%E2%80%9CToday%20nobody%20lost%2C%E2%80%9D%20Ms.%20Duarte%20said%20after%20the%20vote."
    assert f"https://gazette.example/vote#:~:text={sentence}" in links


def test_related_briefings_say_why(documents: dict[str, Document]):
    words = documents[f"briefings/{STRIKE}.md"].words()
    assert "Both name Luis Prado, Ana Duarte, Halden Shipping, Inés Okafor" in words


def test_the_front_matter_of_a_briefing(built: dict[str, Page]):
    assert split(built[f"briefings/{DEAL}.md"])[0] == {
        "title": "Valdoria signs port loan with Halden Shipping",
        "description": "The loan is signed but not safe&#58; "
        "parliament votes in April and the docks are against it&#46;",
        "tags": ["Briefing", "ports", "debt"],
        "hide": ["navigation"],
        "search": {"boost": 2},
        "date": "2026-03-12",
        "circulation": "GREEN",
        "tab": "briefings/index.html",
    }


def test_a_briefing_leads_to_its_pdf_and_its_one_page():
    made = texts(*entries(), site=SiteSettings(pdf=True))
    assert re.findall(r'href="\.\./pdf/([^"]+)"', made[f"briefings/{DEAL}.md"]) == [
        f"{DEAL}.pdf",
        f"{DEAL}.bottom-line.pdf",
    ]
    assert "pdf/" not in texts(*entries())[f"briefings/{DEAL}.md"]


def test_a_further_publication_of_the_text_is_linked():
    deal = entries()[0]
    source = deal.briefing.source.model_copy(update={"publisher": "The Harbour Post", "url": None})
    twin = changed(deal, source=source, id="valdoria-signs-port-loan-post")
    pages = site(deal, twin)
    for one, other, publisher in ((deal, twin, "The Harbour Post"), (twin, deal, "The Harbour Gazette")):
        page = pages[f"briefings/{one.briefing.id}.md"].text
        (link,) = re.findall(r'<dt>Same text</dt> <dd><a href="([^"]+)">([^\n]+)</a></dd>', page)
        assert (other.briefing.id + ".html" in link[0], publisher in link[1]) == (True, True)
    assert "<dt>Same text</dt>" not in site(deal)[f"briefings/{deal.briefing.id}.md"].text


def test_a_key_point_has_a_badge_for_each_doubt():
    entry = deal()
    rumour = next(quote for quote in entry.briefing.quotes if quote.attribution == "unattributed")
    point = entry.briefing.key_points[0].model_copy(update={"evidence": rumour.evidence, "origin": "curated"})
    page = site(changed(entry, key_points=(point,)))[f"briefings/{DEAL}.md"].text
    printed = page.partition('<li id="k1">')[2].partition("</li>")[0]
    badges = re.findall(r'<span class="bf-badge(?: bf-badge--)?([a-z]*)"[^>]*>([^<]*)</span>', printed)
    assert [(kind, html.unescape(label)) for kind, label in badges] == [
        ("curated", "edited by a person"),
        ("unattributed", "unattributed"),
        ("hedge", "hedged: “It is rumoured”"),
    ]


def test_a_role_that_does_not_stand_alone_is_no_headline():
    entry = deal()
    roles = (Role(text="another judge", evidence="s4"), Role(text="Trade Minister", evidence="s4"))
    actors = tuple(
        one.model_copy(update={"roles": roles if one.id == "ana-duarte" else one.roles})
        for one in entry.briefing.actors
    )
    made = site(changed(entry, actors=actors))
    card = html.unescape(made[f"briefings/{DEAL}.md"].text).partition('id="actor-ana-duarte"')[2].partition("</li>")[0]
    assert card.index("Trade Minister") < card.index("another judge")
    subtitle = made["actors/ana-duarte.md"].text.partition('class="bf-dateline"')[2].partition("</p>")[0]
    assert "Trade Minister" in subtitle
    assert "another judge" not in subtitle


def test_what_is_to_be_read_stands_apart_from_what_is_to_be_cited():
    page = texts(*entries(), site=SiteSettings(pdf=True))[f"briefings/{DEAL}.md"]
    (read,) = re.findall(r'<p class="bf-actions">(.*?)</p>', page)
    (cite,) = re.findall(r'<p class="bf-small bf-cite" data-bf-copy="[^"]+">(.*?)</p>', page)
    assert re.findall(r">([^<>]+)</a>", read) == ["PDF", "One page"]
    assert re.findall(r">([^<>]+)</a>", cite) == ["BibTeX", "RIS", "CSL"]


def test_the_first_screen_says_who_speaks_in_plain_words(documents: dict[str, Document]):
    assert "Said 8 quotes of 5 speakers; 2 word for word" in documents[f"briefings/{DEAL}.md"].words()
    assert "as another article says" in documents[f"briefings/{VOTE}.md"].words()


def test_the_circulation_mark_is_on_the_screen_once(documents: dict[str, Document]):
    page = documents[f"briefings/{DEAL}.md"]
    assert "Circulation" not in page.words()
    assert len(page.all("div", "bf-on-paper")) == 1


def test_briefings_are_related_by_words_only_where_they_name_nobody_in_common():
    lone = [changed(one, actors=(), quotes=()) for one in entries()]
    made = site(*lone)
    assert "Both name" not in made[f"briefings/{STRIKE}.md"].text
