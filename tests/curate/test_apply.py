import json
import re
from typing import Any

import pytest
import yaml

from mkdocs_briefing.curate import RuleError, apply, nearest
from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.model import Briefing
from mkdocs_briefing.schemas import schema_text
from mkdocs_briefing.yaml_files.messages import PATTERN_WORDS
from mkdocs_briefing.yaml_files.parse import read_record
from tests.support.briefings import article, port, span


def curated(text: str) -> Briefing:
    return apply(port(), read_record(Curation, text, path="seeds/port.curation.yml"), article())


def faults(text: str) -> list[tuple[str, str]]:
    with pytest.raises(RuleError) as raised:
        curated(text)
    return raised.value.faults


def test_no_corrections_change_nothing() -> None:
    assert curated("") == port()


def test_what_only_people_say_is_taken_over() -> None:
    briefing = curated("""
bottom_line: The port opens in May.
handling: {tlp: green, text_mode: excerpts}
assessment:
- {text: It will open late., likelihood: likely, confidence: low, date: 2024-05-01, evidence: [s2]}
""")
    assert briefing.bottom_line == "The port opens in May."
    assert briefing.handling.tlp == "green"
    assert [a.text for a in briefing.assessment] == ["It will open late."]
    assert briefing.curation.rules == 0


CHANGES: list[tuple[str, dict[str, Any]]] = [
    (
        "key_points: {change: [{was: Ministers agree on a port, text: The port opens in May}]}",
        {"id": "k1", "text": "The port opens in May", "origin": "curated", "evidence": ["s1", "s2"]},
    ),
    (
        "key_points: {change: [{was: Ministers agree on a port, text: Nothing was signed}]}",
        {"id": "k1", "text": "Nothing was signed", "origin": "curated", "evidence": ["s5"]},
    ),
    (
        "background: {change: [{was: Nothing was signed in 2019., kind: context}]}",
        {
            "id": "b1",
            "origin": "curated",
            "text": "Nothing was signed in 2019.",
            "kind": "context",
            "evidence": ["s5"],
        },
    ),
    (
        "timeline: {change: [{was: Nothing was signed in 2019., date: 2019-03}]}",
        {
            "id": "t1",
            "origin": "curated",
            "date": "2019-03",
            "text": "Nothing was signed in 2019.",
            "evidence": ["s5"],
            "as_written": "in 2019",
        },
    ),
    (
        "timeline: {change: [{was: Nothing was signed in 2019., date: null}]}",
        {
            "id": "t1",
            "origin": "curated",
            "date": None,
            "text": "Nothing was signed in 2019.",
            "evidence": ["s5"],
            "as_written": "in 2019",
        },
    ),
    (
        "watch: {change: [{was: Work on the 12 piers starts next week., text: Work starts.}]}",
        {"id": "w1", "origin": "curated", "text": "Work starts.", "evidence": ["s7"]},
    ),
    (
        "figures: {change: [{was: 12 piers, value: 13, unit: null}]}",
        {"id": "f1", "origin": "curated", "text": "12 piers", "value": 13, "unit": None, "evidence": ["s7"]},
    ),
]


@pytest.mark.parametrize(("text", "item"), CHANGES)
def test_a_change_replaces_the_fields_it_gives(text: str, item: dict[str, Any]) -> None:
    briefing = curated(text)
    part = text.partition(":")[0]
    assert briefing.model_dump(mode="json")[part] == [item]
    assert (briefing.curation.rules, briefing.curation.applied) == (1, 1)


@pytest.mark.parametrize("certainty", ["sure", "doubtful"])
def test_a_person_says_how_sure_a_quote_is(certainty: str) -> None:
    briefing = curated(f"quotes: {{change: [{{was: We kept our word, certainty: {certainty}}}]}}")
    assert [(quote.certainty, quote.origin) for quote in briefing.quotes] == [
        (None, "extracted"),
        (certainty, "curated"),
        (None, "extracted"),
    ]


@pytest.mark.parametrize(
    ("part", "was"),
    [
        ("key_points", "Ministers agree on a port"),
        ("background", "Nothing was signed in 2019."),
        ("timeline", "Nothing was signed in 2019."),
        ("watch", "Work on the 12 piers starts next week."),
        ("figures", "12 piers"),
    ],
)
def test_a_dropped_item_is_gone(part: str, was: str) -> None:
    assert getattr(curated(yaml.safe_dump({part: {"drop": [{"was": was}]}})), part) == ()


def test_an_addition_finds_its_evidence_and_takes_its_place() -> None:
    briefing = curated("background: {add: [{text: Luis Prado, kind: biography}]}")
    assert [(b.text, b.kind, b.evidence, b.origin) for b in briefing.background] == [
        ("Luis Prado", "biography", ("s4",), "curated"),
        ("Nothing was signed in 2019.", "history", ("s5",), "extracted"),
    ]


def test_additions_have_ids_that_do_not_depend_on_their_order() -> None:
    one, two = "{text: First point}", "{text: Second point}"
    ids = [
        {k.text: k.id for k in curated(f"key_points: {{add: [{order}]}}").key_points}
        for order in (f"{one}, {two}", f"{two}, {one}")
    ]
    assert ids[0] == ids[1]


def test_events_are_added_by_date() -> None:
    briefing = curated("timeline: {add: [{text: Talks began., date: '2018'}, {text: They go on.}]}")
    assert [(e.date, e.as_written) for e in briefing.timeline] == [("2018", "2018"), ("2019", "in 2019"), (None, "")]


# ---------------------------------------------------------------- quotes and actors
def test_a_quote_gets_another_speaker_and_keeps_the_words_that_name_the_source() -> None:
    quote = curated("quotes: {change: [{was: We kept our word, speaker: Luis Prado}]}").quotes[1]
    assert quote.speaker is not None
    assert quote.speaker.model_dump() == {
        "name": "Luis Prado",
        "actor": "luis-prado",
        "mention": dict(span("she")),
        "resolution": "curated",
    }
    assert (quote.attribution, quote.origin) == ("named", "curated")


def test_a_speaker_is_found_by_an_alias_and_beside_the_quote() -> None:
    quote = curated("quotes: {change: [{was: The port is ours, speaker: Mr. Prado}]}").quotes[2]
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.mention) == ("Luis Prado", span("Mr. Prado"))


def test_a_quote_can_lose_its_speaker() -> None:
    briefing = curated("quotes: {change: [{was: We kept our word, speaker: null, cue: null}]}")
    assert briefing.quotes[1].speaker is None
    assert briefing.quotes[1].cue is None
    assert briefing.source_summary.model_dump() == {"named": 2, "institutional": 0, "unnamed": 0, "unattributed": 1}


def test_a_quote_with_other_limits_is_a_slice_of_the_article_again() -> None:
    quote = curated("quotes: {change: [{was: the port would open in May, text: open in May}]}").quotes[0]
    assert quote.content == span("open in May")
    assert quote.selector.prefix == "ter Ana Duarte said the port would "[-32:]


def test_an_added_quote_is_placed_marked_and_attributed() -> None:
    quote = curated("quotes: {add: [{text: the deal a beginning, speaker: Luis Prado, cue: called}]}").quotes[2]
    assert quote.content == span("the deal a beginning")
    assert quote.cue == span("called")
    assert quote.speaker is not None
    assert (quote.speaker.actor, quote.speaker.mention) == ("luis-prado", span("Luis Prado"))
    assert (quote.kind, quote.quoted, quote.evidence, quote.origin) == ("indirect", (), ("s4",), "curated")


def test_a_passage_inside_quotation_marks_is_a_direct_quote() -> None:
    quotes = curated("""
quotes:
  drop: [{was: We kept our word}]
  add: [{text: kept our word}]
""").quotes
    assert [(q.content.text, q.kind, q.quoted) for q in quotes if q.origin == "curated"] == [
        ("kept our word", "direct", (span("kept our word"),))
    ]


def test_a_renamed_actor_takes_its_quotes_along() -> None:
    briefing = curated("actors: {change: [{was: Ana Duarte, name: Ana Duarte Lima, roles: [Trade Minister]}]}")
    actor = briefing.actors[0]
    assert (actor.id, actor.name, actor.aliases) == ("ana-duarte-lima", "Ana Duarte Lima", ("Ana Duarte",))
    assert [q.speaker.actor for q in briefing.quotes if q.speaker] == [
        "ana-duarte-lima",
        "ana-duarte-lima",
        "luis-prado",
    ]
    assert next(q.speaker.name for q in briefing.quotes if q.speaker) == "Ana Duarte Lima"


def test_an_actor_named_like_another_becomes_one_with_it() -> None:
    briefing = curated("actors: {change: [{was: Luis Prado, name: Ana Duarte}]}")
    (actor,) = briefing.actors
    assert actor.aliases == ("Luis Prado", "Mr. Prado")
    assert [m.text for m in actor.mentions] == ["Ana Duarte", "she", "Luis Prado", "Mr. Prado"]
    assert {q.speaker.actor for q in briefing.quotes if q.speaker} == {"ana-duarte"}


def test_quotes_of_a_dropped_actor_keep_the_name() -> None:
    briefing = curated("actors: {drop: [{was: Luis Prado}]}")
    assert [a.id for a in briefing.actors] == ["ana-duarte"]
    speaker = briefing.quotes[2].speaker
    assert speaker is not None
    assert (speaker.name, speaker.actor) == ("Luis Prado", None)


def test_an_added_actor_is_found_in_the_article() -> None:
    actor = curated("actors: {add: [{name: The port, type: place, aliases: [the port], roles: [a port]}]}").actors[-1]
    assert [(m.start, m.text) for m in actor.mentions] == [
        (span("the port").start, "the port"),
        (span("The port").start, "The port"),
    ]
    assert [(r.text, r.evidence) for r in actor.roles] == [("a port", "s1")]


# ---------------------------------------------------------------- rules that do not fit
def test_a_rule_whose_text_is_gone_is_stale_and_not_applied_by_likeness() -> None:
    briefing = curated("quotes: {change: [{was: We kept our promise, speaker: Luis Prado}]}")
    assert briefing.quotes == port().quotes
    assert briefing.curation.model_dump() == {
        "sha256": None,
        "rules": 1,
        "applied": 0,
        "stale": ({"rule": "quotes.change[0]", "was": "We kept our promise"},),
    }
    assert nearest("quotes.change[0]", "We kept our promise", briefing) == "We kept our word"
    assert nearest("quotes.change[0]", "Xyz", briefing) is None


def test_a_sentence_narrows_a_rule() -> None:
    assert curated("figures: {drop: [{was: 12 piers, sentence: s7}]}").figures == ()
    assert curated("figures: {drop: [{was: 12 piers, sentence: s1}]}").curation.stale[0].rule == "figures.drop[0]"


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("quotes: {add: [{text: We broke our word}]}", "quotes.add[0]", "'We broke our word' is not in the article"),
        ("quotes: {add: [{text: We kept, sentence: s9}]}", "quotes.add[0]", "there is no sentence s9; the last is s7"),
        (
            "quotes: {change: [{was: We kept our word, speaker: Eve}]}",
            "quotes.change[0]",
            "'Eve' is not in the article",
        ),
        ("key_points: {add: [{text: A, evidence: [s8]}]}", "key_points.add[0]", "evidence: there is no sentence s8"),
        ("figures: {change: [{was: 12 piers, value: null}]}", "figures.change[0]", "value: cannot be null"),
        ("actors: {change: [{was: Ana Duarte, name: null}]}", "actors.change[0]", "name: cannot be null"),
        ("assessment: [{text: A, evidence: [s8]}]", "assessment[0]", "evidence: there is no sentence s8"),
    ],
)
def test_a_rule_that_cannot_be_meant_says_why(text: str, place: str, message: str) -> None:
    ((found, why),) = faults(text)
    assert found == place
    assert why.startswith(message)


def test_a_wrong_key_is_answered_with_its_place() -> None:
    with pytest.raises(InputError) as raised:
        curated("title: A\nquotes:\n  change:\n  - was: A\n    speeker: B\n")
    assert str(raised.value) == (
        "seeds/port.curation.yml:5:14: quotes.change 'A': speeker: unknown key; the keys are text, kind, speaker, cue, "
        "hedge, attribution, certainty, was, sentence; did you mean speaker?"
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("id: Not a slug\n", "a.yml:1:5: id: expected small letters and digits, joined by hyphens, got 'Not a slug'"),
        ("language: english!\n", "a.yml:1:11: language: expected a language tag, such as en or pt-BR, got 'english!'"),
        (
            "timeline:\n  change:\n  - was: A\n    date: May 2019\n",
            "a.yml:4:11: timeline.change 'A': date: expected YYYY, YYYY-MM or YYYY-MM-DD, got 'May 2019'",
        ),
        (
            "watch:\n  drop:\n  - was: A\n    sentence: 4\n",
            "a.yml:4:15: watch.drop 'A': sentence: expected a sentence, such as s4, got the number 4",
        ),
    ],
)
def test_a_pattern_is_told_in_words(text: str, line: str) -> None:
    with pytest.raises(InputError) as raised:
        read_record(Curation, text, path="a.yml")
    assert str(raised.value) == line


def test_every_pattern_of_a_curation_file_has_words() -> None:
    assert {json.loads(found) for found in re.findall(r'"pattern": (".*?")', schema_text(Curation))} - set(
        PATTERN_WORDS
    ) == set()
