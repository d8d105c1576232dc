"""Names in brackets after pronouns, and what corrections of people make of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mkdocs_briefing.curate.actor_register import Register, identified
from mkdocs_briefing.curate.apply import RuleError, apply
from mkdocs_briefing.curate.edits import in_rule_words
from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.model import Actor, Event, Gloss, Mention, Span, Watch
from tests.support.briefings import article, entry

if TYPE_CHECKING:
    from mkdocs_briefing.model import Briefing

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
