from html import unescape

import pytest

from mkdocs_briefing.link import Entry, link
from mkdocs_briefing.render import SiteSettings
from mkdocs_briefing.render.search_documents import SearchDocument, SearchPassage, search_documents
from mkdocs_briefing.site.search.material import entries as theme_entries
from mkdocs_briefing.site.search.pagefind import index_document
from tests.support.connected import entries

DEAL, VOTE = "briefings/valdoria-signs-port-loan.md", "briefings/parliament-approves-port-loan.md"


def found(*given: Entry, **settings: object) -> dict[str, SearchDocument]:
    return {page.path: page for page in search_documents(link(given or entries()), site=SiteSettings(**settings))}


def test_each_sentence_is_indexed_once():
    passages = found()[DEAL].passages
    assert [(one.anchor, one.title) for one in passages if one.anchor in ("k1", "q4", "q5", "q8", "s13")] == [
        ("k1", "Key point"),
        ("q4", "Quote · Inés Okafor"),
        ("q5", "Quote · Inés Okafor"),
        ("q8", "Quote · Unattributed"),
        ("s13", "Source · sentence 13"),
    ]
    texts = [one.text for one in passages if one.kind != "Quote" or one.anchor != "q7"]  # it stands in the one of q6
    assert len(texts) == len(set(texts))
    (sentence,) = [one.text for one in passages if one.anchor == "q5"]
    assert sentence == "“Nobody asked the people who load the ships,” Ms. Okafor told Costa Radio."


def test_a_withheld_article_is_found_by_title_and_actors_alone():
    page = found()[VOTE]
    assert (page.title, page.passages) == ("Parliament approves port loan by three votes", ())
    assert "Luis Prado" in {one.title for one in found().values()}


def test_typed_items_are_found_at_their_place():
    deal = entries()[0]
    background = (deal.briefing.background[0].model_copy(update={"text": "A line of the desk.", "origin": "curated"}),)
    typed = Entry(deal.briefing.model_copy(update={"background": background}), deal.article)
    passages = found(typed)[DEAL].passages
    assert SearchPassage(background[0].id, "Background", "", "A line of the desk.") in passages
    assert SearchPassage("assessment-1", "Assessment", "M. Sato", deal.briefing.assessment[0].text) in passages


def test_an_actor_is_found_by_its_other_names_and_a_topic_by_its_name():
    pages = found()
    okafor = pages["actors/ines-okafor.md"]
    assert (okafor.kinds, okafor.title, okafor.names) == (("Actor", "Person"), "Inés Okafor", "Ms. Okafor")
    assert [one.title for one in pages["tags.md"].passages] == [
        f"Topic · {name}" for name in ("debt", "labour", "parliament", "ports")
    ]


# ---------------------------------------------------------------- the theme's index
def test_the_theme_seeks_accented_words_as_they_are_typed_and_shows_them_as_they_are():
    page = SearchDocument("actors/x.md", ("Actor", "Person"), "Łukasz <Żak>", "Envoy & poet", names="Ł. Żak")
    assert theme_entries(page) == [
        {
            "location": "actors/x.html",
            "title": "Łukasz &lt;Żak&gt;",
            "text": "Ł. Żak · Envoy & poet",
            "also": "Ł. Żak l lukasz zak żak",
            "tags": ["Actor", "Person"],
            "boost": 3,
        }
    ]


@pytest.mark.parametrize(
    ("text", "indexed"),
    [
        ("AT&T and P&O", "AT&T and P&O"),
        ("at&amp;t", "at&amp;amp;t"),
        ("&lt;script> &ltscript", "&amp;lt;script&gt; &amp;ltscript"),
        ("&#60;b>", "&amp;#60;b&gt;"),
        ("R&copy", "R&amp;copy"),
    ],
)
def test_an_ampersand_stays_where_a_browser_reads_it_as_one(text: str, indexed: str):
    (entry,) = theme_entries(SearchDocument("a.md", ("Briefing",), "A port", text))
    assert entry["text"] == indexed
    assert unescape(indexed) == text


def test_an_entry_of_the_theme_stands_below_its_page():
    passage = SearchPassage("q1", "Quote", "Ana Duarte", "It opens.")
    page = SearchDocument("briefings/a.md", ("Briefing",), "A port", "", date="1 May 2026", passages=(passage,))
    assert [one["location"] for one in theme_entries(page)] == ["briefings/a.html", "briefings/a.html#q1"]
    assert theme_entries(page)[1] == {
        "location": "briefings/a.html#q1",
        "title": "Quote · Ana Duarte",
        "text": "It opens.",
    }


# ---------------------------------------------------------------- the index in parts
@pytest.mark.parametrize("text", ["<script>x</script>", '"><h1>', "&lt;"])
def test_text_is_no_markup_in_the_index_in_parts(text: str):
    passage = SearchPassage("q1", "Quote", text, text)
    made = index_document(
        SearchDocument("a.md", ("Briefing",), text, text, names=text, topics=(text,), passages=(passage,))
    )
    assert text not in made.replace("&amp;lt;", "").replace('"><', "")


def test_the_index_in_parts_reads_places_kinds_and_topics():
    passage = SearchPassage("q1", "Quote", "Ana Duarte", "It opens.")
    page = SearchDocument(
        "a.md", ("Briefing",), "A port", "", date="1 May 2026", topics=("ports",), passages=(passage,)
    )
    assert index_document(page).split("\n")[2:-2] == [
        "<h1>A port</h1>",
        '<p data-pagefind-meta="kind:Briefing"></p>',
        '<p data-pagefind-meta="date:1 May 2026"></p>',
        '<p data-pagefind-filter="kind:Briefing"></p>',
        '<p data-pagefind-filter="topic:ports"></p>',
        '<h2 id="q1">Quote · Ana Duarte</h2><p>It opens.</p>',
    ]
