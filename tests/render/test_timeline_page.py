"""The timeline across briefings: each date once, and from each event one click to its sentence."""

import re
from html import unescape

from mkdocs_briefing.link import Entry
from tests.support.connected import deal, entries
from tests.support.pages import DEAL, STRIKE, site


def rows(*given: Entry) -> list[str]:
    """The page's dates and events, in order."""
    return re.findall(r"<time.*?</time>|<li>(?!<time).*?</li>", unescape(site(*given)["timeline.md"].text))


def only(**values: object) -> str:
    """The row of an event that is as `values` say."""
    given = deal()
    event = given.briefing.timeline[2].model_copy(update=values)
    changed = given.briefing.model_copy(update={"timeline": (event,)})
    return rows(Entry(changed, given.article))[1]


def test_a_date_stands_once_above_its_events():
    found = rows(*entries())
    first = found.index('<time datetime="2026-03-12">12 March 2026</time>')
    assert found[first + 1 : first + 4] == [
        "<li>Valdoria signed a loan of 1.4 billion euros on Thursday to widen the port of Maravel, its only deep-water"
        f' harbour. <a href="briefings/{DEAL}.html#s3">Valdoria signs port loan with Halden Shipping'
        " · sentence\u00a03</a></li>",
        f'<li>The loan for the new terminal was signed on March 12. <a href="briefings/{STRIKE}.html#s9">Dockers stop'
        " work in Maravel over terminal contract · sentence\u00a09</a></li>",
        '<time datetime="2026-03-27">27 March 2026</time>',
    ]
    assert found[-4] == "<time>2009</time>"
    assert found[-2] == '<time datetime="2026-05-04">4 May 2026</time>'  # after the newest article
    assert len([row for row in found if row.startswith("<li>")]) == 10


def test_every_sentence_of_an_event_is_one_click_away():
    row = only(evidence=("s3", "s12", "s14"))
    assert re.findall(r'#(s\d+)">[^<]*?(\d+)</a>', row) == [("s12", "12"), ("s14", "14"), ("s3", "3")]


def test_an_event_that_a_person_typed_says_so_and_leads_to_itself_where_no_sentence_tells_of_it():
    row = only(text="Our desk saw the contract.", evidence=(), origin="curated")
    assert row.startswith('<li>Our desk saw the contract. <span class="bf-badge bf-badge--curated" title=')
    assert row.endswith(f'<a href="briefings/{DEAL}.html#t3">Valdoria signs port loan with Halden Shipping</a></li>')


def test_an_event_whose_text_is_withheld_leads_to_the_original_and_to_its_sentence():
    given = deal()
    handling = given.briefing.handling.model_copy(update={"text_mode": "links"})
    row = rows(Entry(given.briefing.model_copy(update={"handling": handling}), given.article))[-1]
    assert "the storm" not in row
    assert re.findall(r'href="(.*?)[#"]', row) == [given.briefing.source.url, f"briefings/{DEAL}.html"]
    assert row.endswith(f'{DEAL}.html#s12">Valdoria signs port loan with Halden Shipping · sentence\u00a012</a></li>')


def test_an_event_in_another_language_and_direction_says_so():
    given = deal()
    source = given.briefing.source.model_copy(update={"language": "he"})
    event = given.briefing.timeline[2].model_copy(update={"text": "הנמל הורחב."})
    told = given.briefing.model_copy(update={"source": source, "title": "הנמל", "timeline": (event,)})
    assert rows(Entry(told, given.article))[1] == (
        '<li><span dir="auto" lang="he">הנמל הורחב.</span>'
        f' <a href="briefings/{DEAL}.html#s3"><bdi lang="he">הנמל</bdi> · sentence\u00a03</a></li>'
    )


def test_what_is_dated_after_the_newest_article_is_ahead_and_follows_what_happened():
    given = deal()
    days = ("2040-01", "2030-01", "2019-01", "2026-03", "2026-03-13", "2026")
    events = [
        given.briefing.timeline[2].model_copy(update={"id": f"t{n}", "date": day}) for n, day in enumerate(days, 11)
    ]
    changed = given.briefing.model_copy(update={"timeline": (*given.briefing.timeline, *events)})
    page = unescape(site(Entry(changed, given.article))["timeline.md"].text)
    assert re.findall(r"^## (.*)$", page, re.MULTILINE) == [
        "2026 { #year-2026 }",
        "2024 { #year-2024 }",
        "2019 { #year-2019 }",
        "2009 { #year-2009 }",
        "Ahead: 2026 { #ahead-2026 }",
        "Ahead: 2030 { #ahead-2030 }",
        "Ahead: 2040 { #ahead-2040 }",
    ]
    ahead = page.partition("#ahead-2026")[2].partition("## ")[0]
    assert re.findall(r"<time[^>]*>(.*?)</time>", ahead) == ["13 March 2026"]
    assert page.count('id="year-2030"') == 1


def test_an_event_of_the_newest_month_is_ahead_where_its_sentence_says_what_comes_next():
    given = deal()
    watch = given.briefing.watch[0]
    month = given.briefing.source.published.isoformat()[: len("YYYY-MM")]
    for evidence, ahead in ((watch.evidence, ["Ahead"]), (("s3",), [""])):
        event = given.briefing.timeline[2].model_copy(update={"date": month, "evidence": evidence})
        changed = given.briefing.model_copy(update={"timeline": (event,)})
        page = site(Entry(changed, given.article))["timeline.md"].text
        assert re.findall(r"^## (?:(Ahead)&#58; )?2026", page, re.MULTILINE) == ahead
