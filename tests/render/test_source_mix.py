from mkdocs_briefing.model import KeyPoint
from mkdocs_briefing.render.source_mix import how_sure, source_mix
from tests.support.connected import deal, strike


def labels(*evidence: str) -> tuple[str, ...]:
    point = KeyPoint(id="k1", text="x", origin="extracted", evidence=evidence)
    return source_mix(point, deal().briefing).labels


def sentence(words: str) -> str:
    entry = deal()
    start = entry.article.rindex(words)
    return next(s.id for s in entry.briefing.sentences if s.start <= start < s.end)


def test_a_key_point_says_who_stands_behind_it():
    assert labels(sentence("fair to both sides")) == ("institution: Halden Shipping",)
    assert labels(sentence("likely to cost")) == ("named source: Inés Okafor", "hedged: “likely”")
    assert labels(sentence("must not fail")) == (
        "unnamed source: A senior official at the finance ministry",
        "named source: Ana Duarte",
    )
    assert labels(sentence("rumoured")) == ("unattributed", "hedged: “It is rumoured”")


def test_a_key_point_without_a_statement_is_the_articles_own():
    assert labels(sentence("rebuilt after the storm")) == ("the article’s own words",)


def test_of_a_heading_the_sentences_that_support_it_count():
    (highlight,) = [s.id for s in deal().briefing.sentences if s.role == "highlight"][:1]
    assert labels(highlight, sentence("fair to both sides")) == ("institution: Halden Shipping",)


def test_a_line_says_how_many_statements_there_are_and_of_whom():
    assert how_sure(deal().briefing) == (
        "8 statements: 5 by named people, 1 by an institution, 1 by an unnamed source, 1 attributed to nobody; 2 hedged"
    )
    assert how_sure(strike().briefing) == ("7 statements: 4 by named people, 2 by institutions, 1 by an unnamed source")
    assert how_sure(deal().briefing.model_copy(update={"quotes": ()})) is None


def test_doubtful_statements_are_counted():
    briefing = deal().briefing
    doubtful = tuple(q.model_copy(update={"certainty": "doubtful"}) for q in briefing.quotes)
    unsure = briefing.model_copy(update={"quotes": doubtful})
    point = KeyPoint(id="k1", text="x", origin="extracted", evidence=(sentence("fair to both sides"),))
    assert source_mix(point, unsure).labels == ("institution: Halden Shipping", "1 statement to check")
    assert source_mix(point, unsure).doubts == ("1 statement to check",)
    assert (how_sure(unsure) or "").endswith("; 2 hedged; 8 to check")
