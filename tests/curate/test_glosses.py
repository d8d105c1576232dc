"""Names in brackets after pronouns, and what corrections of people make of them."""

from __future__ import annotations

from typing import Any

import pytest

from mkdocs_briefing.curate.actor_register import Register, identified
from mkdocs_briefing.curate.apply import RuleError, apply
from mkdocs_briefing.curate.edits import in_rule_words
from mkdocs_briefing.curate.review import item_digest
from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.model import Actor, Briefing, Event, Gloss, KeyPoint, Mention, Span, Watch
from tests.support.briefings import article, entry

LINES = ("Ana Holm met Mo Vale in 2019.", "She will open a port next week.", "Nothing else is known.")
TEXT = "\n".join(LINES) + "\n"


def made() -> Briefing:
    def person(name: str) -> Actor:
        place = TEXT.index(name)
        mention = Mention(start=place, end=place + len(name), text=name, kind="name")
        return Actor(id=name.lower().replace(" ", "-"), name=name, type="person", mentions=(mention,))

    start = TEXT.index("She")
    gloss = Gloss(start=start, end=start + 3, text="She", name="Ana Holm", actor="ana-holm")
    when = Span.of(TEXT, TEXT.index("in 2019"), TEXT.index("in 2019") + 7)
    return entry(
        *LINES,
        actors=(person("Ana Holm"), person("Mo Vale")),
        watch=(Watch(id="w1", text=LINES[1], evidence=("s2",), gloss=gloss),),
        timeline=(Event(id="t1", date="2019", text=LINES[0], evidence=("s1",), as_written="in 2019", when=when),),
    ).briefing


def corrected(**rules: Any) -> Briefing:
    return apply(made(), Curation.model_validate(rules), article(TEXT, path="seeds/made.txt"))


def name(briefing: Briefing) -> str | None:
    (item,) = briefing.watch
    return item.gloss.name if item.gloss is not None else None


def test_a_person_can_drop_a_gloss() -> None:
    assert name(corrected(watch={"change": [{"was": LINES[1], "gloss": None}]})) is None


def test_a_person_can_give_a_pronoun_another_name() -> None:
    (item,) = corrected(watch={"change": [{"was": LINES[1], "gloss": "Mo Vale"}]}).watch
    assert item.gloss is not None
    assert (item.gloss.text, item.gloss.name, item.gloss.actor, item.origin) == ("She", "Mo Vale", "mo-vale", "curated")


def test_a_gloss_follows_its_actor_to_another_name() -> None:
    renamed = {"change": [{"was": "Ana Holm", "name": "Ana Maria Holm"}]}
    (item,) = corrected(actors=renamed).watch
    assert item.gloss is not None
    assert (item.gloss.name, item.gloss.actor, item.origin) == ("Ana Maria Holm", "ana-maria-holm", "extracted")


def test_a_gloss_goes_with_its_actor() -> None:
    assert name(corrected(actors={"drop": [{"was": "Ana Holm"}]})) is None


def test_a_gloss_goes_with_the_words_that_it_was_in() -> None:
    changed = {"was": LINES[1], "text": "Nothing else is known."}
    assert name(corrected(watch={"change": [changed]})) is None


def test_the_place_of_a_date_goes_with_its_words() -> None:
    (event,) = corrected(timeline={"change": [{"was": LINES[0], "as_written": "2019"}]}).timeline
    assert (event.as_written, event.when) == ("2019", None)
    (event,) = corrected(timeline={"change": [{"was": LINES[0], "date": "2018"}]}).timeline
    assert event.when is not None


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ({"was": LINES[1], "gloss": "Lev Prado"}, "gloss: 'Lev Prado' is the name of no actor of this briefing"),
        ({"was": LINES[1], "text": "Nothing else is known.", "gloss": "Mo Vale"}, "this text has none"),
    ],
)
def test_a_gloss_of_nobody_or_of_no_pronoun_is_a_fault(rule: dict[str, Any], message: str) -> None:
    with pytest.raises(RuleError, match=message):
        corrected(watch={"change": [rule]})


def test_a_gloss_is_edited_by_its_name() -> None:
    assert in_rule_words("watch", made().model_dump(mode="json")["watch"][0])["gloss"] == "Ana Holm"


def test_a_gloss_has_the_name_of_the_register() -> None:
    register = Register.model_validate({"actors": [{"name": "Ana Maria Holm", "id": "amh", "names": ["Ana Holm"]}]})
    (item,) = identified(made(), register, article="made").watch
    assert item.gloss is not None
    assert (item.gloss.name, item.gloss.actor) == ("Ana Maria Holm", "amh")


# ---------------------------------------------------------------- the sentence that supports a key point
HEADING = "A port opens soon"


def supported(**rules: Any) -> KeyPoint:
    """The key point of a briefing whose heading is supported by `She will open …`, after the corrections."""
    text = f"- {HEADING}\n{TEXT}"
    plain = article(text, path="seeds/made.txt")
    moved = len(text) - len(TEXT)
    made_ = made()
    start = text.index("She")
    sentences = [one.model_dump() for one in made_.sentences]
    for number, one in enumerate(sentences, 2):
        one |= {"id": f"s{number}", "start": one["start"] + moved, "end": one["end"] + moved, "paragraph": number}
    first = {"id": "s1", "start": 2, "end": 2 + len(HEADING), "paragraph": 1, "role": "highlight"}
    actors = [actor.model_copy(update={"mentions": ()}) for actor in made_.actors]
    gloss = Gloss(start=start, end=start + 3, text="She", name="Ana Holm", actor="ana-holm")
    point = KeyPoint(id="k1", text=HEADING, origin="highlight", evidence=("s1", "s3"), support_gloss=gloss)
    parts = dict(made_) | {"actors": actors, "watch": (), "timeline": (), "key_points": (point,)}
    briefing = Briefing.build(plain.text, **parts | {"sentences": [first, *sentences]})
    return apply(briefing, Curation.model_validate(rules), plain).key_points[0]


def support_name(**rule: Any) -> str | None:
    gloss = supported(key_points={"change": [{"was": HEADING, **rule}]}).support_gloss
    return gloss and f"{gloss.text} [{gloss.name}]"


def test_a_person_corrects_the_name_in_the_sentence_below_a_key_point() -> None:
    assert support_name(support_gloss="Mo Vale") == "She [Mo Vale]"
    assert support_name(support_gloss=None) is None


def test_the_name_below_a_key_point_stays_with_its_sentence() -> None:
    assert support_name(text="A port will open, they say") == "She [Ana Holm]"
    assert support_name(evidence=["s1", "s4"]) is None


def test_the_name_below_a_key_point_follows_its_actor() -> None:
    renamed = supported(actors={"change": [{"was": "Ana Holm", "name": "Ana Maria Holm"}]}).support_gloss
    assert renamed is not None
    assert (renamed.name, renamed.actor) == ("Ana Maria Holm", "ana-maria-holm")
    assert supported(actors={"drop": [{"was": "Ana Holm"}]}).support_gloss is None


@pytest.mark.parametrize("evidence", [["s1"], ["s1", "s4"]], ids=["no support", "no pronoun"])
def test_a_name_below_a_key_point_without_a_pronoun_there_is_a_fault(evidence: list[str]) -> None:
    with pytest.raises(RuleError, match="support_gloss: a name is put after a pronoun of the article"):
        support_name(evidence=evidence, support_gloss="Mo Vale")


def test_a_confirmed_key_point_without_such_a_name_stays_confirmed() -> None:
    point = {"id": "k1", "text": HEADING, "origin": "highlight", "evidence": ["s1", "s3"]}
    assert item_digest("key_points", point) == item_digest("key_points", {**point, "support_gloss": None})
    named = {**point, "support_gloss": {"name": "Ana Holm"}}
    assert item_digest("key_points", named) != item_digest("key_points", point)
