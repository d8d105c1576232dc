"""What a person reads who typed a wrong file: the place, what is wrong in words of the format, what to do."""

import random
import re

import pytest
from pydantic import BaseModel

from mkdocs_briefing.curate.actor_register import Identity, Register
from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest import Metadata
from mkdocs_briefing.yaml_files.parse import read_record

KEYS = {
    "{curation keys}": ", ".join(Curation.model_fields),
    "{identity keys}": ", ".join(Identity.model_fields),
    "{metadata keys}": ", ".join(Metadata.model_fields),
}
"""What stands for long lists of keys below."""

WRONG: list[tuple[type[BaseModel], str, str]] = [
    (Register, "actors: 5\n", "1:9: actors: expected a list, with `- ` before each entry, got the number 5"),
    (Register, "actors: []\nactors: []", "2:1: 'actors' is given twice; keep one"),
    (Register, "- name: A\n", " expected lines `key: value` with the keys actors, got a list"),
    (
        Register,
        "actors:\n- name: 5\n",
        "2:9: actors '5': name: expected text, got the number 5; put it in quotation marks",
    ),
    (Register, "actors:\n- names: [A]\n", "2:3: actors no. 1: name: is missing; add a line `name: …`"),
    (
        Register,
        "actors:\n- A\n",
        "2:3: actors no. 1: expected lines `key: value` with the keys {identity keys}, got 'A'",
    ),
    (
        Register,
        "actors:\n- name: A\n  only: vote\n",
        "3:9: actors 'A': only: expected a list, with `- ` before each entry, got 'vote'",
    ),
    (
        Register,
        "actors:\n- name: A\n  typ: person\n",
        "3:8: actors 'A': typ: unknown key; the keys are {identity keys}; did you mean type?",
    ),
    (
        Register,
        "actors:\n- name: A\n  type: human\n",
        "3:9: actors 'A': type: expected one of person, organization, place, group, event, got 'human'",
    ),
    (
        Register,
        "actors:\n- name: A\n  wikidata: 64\n",
        "3:13: actors 'A': wikidata: expected the number of a Wikidata item, such as Q64, got the number 64",
    ),
    (
        Register,
        "actors:\n- name: A\n  homepage: a.example\n",
        "3:13: actors 'A': homepage: expected an http or https address without a user, got 'a.example'",
    ),
    (
        Register,
        "actors:\n  name: A\n",
        "1:1: actors: expected a list, with `- ` before each entry, got `key: value` lines",
    ),
    (
        Register,
        "actors:\n",
        "1:1: actors: expected a list, with `- ` before each entry, got nothing; give it a value or leave the line out",
    ),
    (
        Register,
        "actors:\n- name:\n",
        "2:3: actors no. 1: name: expected text, got nothing; give it a value or leave the line out",
    ),
    (Register, "actors:\n- name: ''\n", "2:3: actors no. 1: name: is empty; give it a text or leave the line out"),
    (
        Metadata,
        "tags: 5\n",
        "1:7: tags: expected text or a list, with `- ` before each entry, got the number 5; put it in quotation marks",
    ),
    (Metadata, "tags: [a, 5]\n", "1:11: tags no. 2: expected text, got the number 5; put it in quotation marks"),
    (Metadata, "title: 1984\n", "1:8: title: expected text, got the number 1984; put it in quotation marks"),
    (Metadata, "title: true\n", "1:8: title: expected text, got true; put it in quotation marks"),
    (Metadata, "published: May 2\n", "1:12: published: expected YYYY-MM-DD, got 'May 2'"),
    (Metadata, "published: 2024-02-30\n", "1:12: published: expected YYYY-MM-DD, got '2024-02-30'"),
    (Metadata, "published: 2024\n", "1:12: published: expected YYYY-MM-DD, got the number 2024"),
    (
        Metadata,
        "title: A: b\n",
        "1:9: not valid YAML: a colon inside a text; put that text in quotation marks, or indent this "
        "line like the others",
    ),
    (Metadata, "titel: A\n", "1:8: titel: unknown key; the keys are {metadata keys}; did you mean title?"),
    (Metadata, "title: [A\n", "2:1: not valid YAML: a list that begins with [ is not closed; end it with ]"),
    (Metadata, "\ttitle: A\n", "1:1: not valid YAML: a tab cannot indent a line; indent with spaces"),
    (Metadata, "title: 'A\n", "2:1: not valid YAML: a quotation mark is never closed; close it"),
    (
        Metadata,
        "title: @A\n",
        "1:8: not valid YAML: a text cannot begin with this character; put the text in quotation marks",
    ),
    (Metadata, "title: *A\n", "1:8: not valid YAML: a text cannot begin with & or *; put the text in quotation marks"),
    (
        Metadata,
        "title: &a A\n",
        "1:8: not valid YAML: a text cannot begin with & or *; put the text in quotation marks",
    ),
    (
        Metadata,
        "title: !x A\n",
        "1:8: not valid YAML: a text cannot begin with an exclamation mark; put the text in quotation marks",
    ),
    (
        Metadata,
        "title: A\n author: b\n",
        "2:8: not valid YAML: a colon inside a text; put that text in quotation marks, or indent this "
        "line like the others",
    ),
    (
        Metadata,
        "title\nauthor: b\n",
        "2:7: not valid YAML: a colon inside a text; put that text in quotation marks, or indent this "
        "line like the others",
    ),
    (
        Metadata,
        "url: example.org\n",
        "1:6: url: expected an http or https address without a user, got 'example.org'",
    ),
    (
        Metadata,
        "title: A\n---\ntitle: B\n",
        "2:1: not valid YAML: a line --- begins a second document; delete that line",
    ),
    (Metadata, "just text\n", " expected lines `key: value` with the keys {metadata keys}, got 'just text'"),
    (Metadata, 'title: "\\ud800"\n', "1:8: not valid YAML: an escape for half a character; write the character itself"),
    (
        Metadata,
        "title: %A\n",
        "1:8: not valid YAML: a text cannot begin with this character; put the text in quotation marks",
    ),
    (
        Metadata,
        "author: - A\n",
        "1:9: not valid YAML: a list cannot begin on the line of its key; begin it on the next line",
    ),
    (
        Metadata,
        'title: "a\\qb"\n',
        "1:11: not valid YAML: a backslash in double quotation marks; use single quotation marks",
    ),
    (
        Curation,
        "quotes: []\n",
        "1:1: quotes: expected lines `key: value` with the keys add, change, drop, confirm, got a list",
    ),
    (
        Curation,
        "quotes:\n",
        "1:1: quotes: expected lines `key: value` with the keys add, change, drop, confirm, got nothing; give it "
        "a value or leave the line out",
    ),
    (
        Curation,
        "quotes:\n  change:\n  - was: A\n    speaker: 5\n",
        "4:14: quotes.change 'A': speaker: expected text, got the number 5; put it in quotation marks",
    ),
    (
        Curation,
        "quotes:\n  change:\n    was: A\n    speaker: B\n",
        "2:3: quotes.change: expected a list, with `- ` before each entry, got `key: value` lines",
    ),
    (
        Curation,
        "quotes:\n  change:\n  - wass: A\n    speaker: B\n",
        "3:5: quotes.change no. 1: was: is missing; add a line `was: …`\n3:11: quotes.change no. 1: "
        "wass: unknown key; the keys are text, kind, speaker, cue, hedge, attribution, certainty, was, sentence; "
        "did you mean was?",
    ),
    (
        Curation,
        "quotes:\n  chang:\n  - was: A\n",
        "2:3: quotes.chang: unknown key; the keys are add, change, drop, confirm; did you mean change?",
    ),
    (
        Curation,
        "qoutes:\n  change:\n  - was: A\n",
        "1:1: qoutes: unknown key; the keys are {curation keys}; did you mean quotes?",
    ),
    (
        Curation,
        "watch:\n  add:\n  - A\n",
        "3:5: watch.add no. 1: expected lines `key: value` with the keys text, evidence, gloss, got 'A'",
    ),
    (
        Curation,
        "watch:\n  add:\n  - text: A\n    evidence: s4\n",
        "4:15: watch.add 'A': evidence: expected a list, with `- ` before each entry, got 's4'",
    ),
    (
        Curation,
        "watch:\n  add:\n  - text: A\n    evidence: [4]\n",
        "4:16: watch.add 'A': evidence no. 1: expected a sentence, such as s4, got the number 4",
    ),
    (
        Curation,
        "figures:\n  add:\n  - text: A\n    value: ten\n",
        "4:12: figures.add 'A': value: expected a number, got 'ten'; write the number alone",
    ),
    (
        Curation,
        "figures:\n  add:\n  - text: A\n    value: '10'\n",
        "4:12: figures.add 'A': value: expected a number, got '10'; write the number alone",
    ),
    (Curation, "figures:\n  add:\n  - text: A\n", "3:5: figures.add 'A': value: is missing; add a line `value: …`"),
    (
        Curation,
        "figures:\n  add:\n  - text: A\n    value: 1e999\n",
        "4:12: figures.add 'A': value: expected a number, got the number inf",
    ),
    (
        Curation,
        "timeline:\n  add:\n  - text: A\n    date: May 2019\n",
        "4:11: timeline.add 'A': date: expected YYYY, YYYY-MM or YYYY-MM-DD, got 'May 2019'",
    ),
    (
        Curation,
        "timeline:\n  add:\n  - text: A\n    date: 2019-13\n",
        "4:11: timeline.add 'A': date: expected YYYY, YYYY-MM or YYYY-MM-DD, got '2019-13'",
    ),
    (
        Curation,
        "handling: {tlp: blue}\n",
        "1:17: handling.tlp: expected one of clear, green, amber, amber+strict, red, got 'blue'",
    ),
    (
        Curation,
        "handling: green\n",
        "1:11: handling: expected lines `key: value` with the keys tlp, text_mode, usage_terms, got 'green'",
    ),
    (Curation, "actors:\n  add:\n  - name: A\n", "3:5: actors.add 'A': type: is missing; add a line `type: …`"),
    (Curation, "id: Not a slug\n", "1:5: id: expected small letters and digits, joined by hyphens, got 'Not a slug'"),
    (
        Curation,
        "id: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "1:5: id: is longer than 80 characters; shorten it",
    ),
    (
        Curation,
        "assessment: It will rain\n",
        "1:13: assessment: expected a list, with `- ` before each entry, got 'It will rain'",
    ),
    (Curation, "assessment:\n- likelihood: likely\n", "2:3: assessment no. 1: text: is missing; add a line `text: …`"),
    (Curation, "drop: [A]\n", "1:1: drop: unknown key; the keys are {curation keys}"),
    (
        Curation,
        "quotes:\n  add:\n  - text: A\n    kind: spoken\n",
        "4:11: quotes.add 'A': kind: expected one of direct, mixed, indirect, got 'spoken'",
    ),
    (
        Curation,
        "quotes:\n  drop:\n  - We kept our word\n",
        "3:5: quotes.drop no. 1: expected lines `key: value` with the keys was, sentence, got 'We kept our word'",
    ),
    (
        Curation,
        "quotes:\n  change:\n  - was: A\n    sentence: 4\n",
        "4:15: quotes.change 'A': sentence: expected a sentence, such as s4, got the number 4",
    ),
    (
        Curation,
        "null",
        " expected lines `key: value` with the keys {curation keys}, got nothing; give it a value or "
        "leave the line out",
    ),
    (Curation, "? [a]\n: b\n", "1:3: not valid YAML: a key must be one word; remove the brackets"),
    (
        Metadata,
        "title: |A\n",
        "1:9: not valid YAML: a text after | or > must begin on the next line; put the text in quotation marks",
    ),
    (
        Metadata,
        "title: }\n",
        "1:8: not valid YAML: brackets or commas are out of place; put the text in quotation marks",
    ),
    (
        Metadata,
        "title: ? A\n",
        "1:8: not valid YAML: a text cannot begin with a question mark; put the text in quotation marks",
    ),
    (
        Metadata,
        "{title: A}\nb: c\n",
        "2:1: not valid YAML: this does not belong to the lines above it; indent it like the others",
    ),
    (Curation, "title: A\x07B\n", "1: not valid YAML: a control character in the text; delete it"),
    (
        Curation,
        "quotes:\n  change:\n  - was: We kept our word to everybody who asked\n    kind: 5\n",
        "4:11: quotes.change 'We kept our word to everybody who asked': kind: expected one of direct, "
        "mixed, indirect, got the number 5",
    ),
]


@pytest.mark.parametrize(("record", "text", "lines"), WRONG)
def test_a_wrong_file_is_answered_in_its_own_words(record: type[BaseModel], text: str, lines: str) -> None:
    for sign, keys in KEYS.items():
        lines = lines.replace(sign, keys)
    with pytest.raises(InputError) as raised:
        read_record(record, text, path="a.yml")
    assert str(raised.value).splitlines() == [f"a.yml:{line}" for line in lines.splitlines()]


DAMAGE = "\t| |\n|- |: |[|]|{|}|\"|'|&a |*a|!x |# |> |? |\\|~|\x07|\u2028|%|@|`|---\n|...\n|<<: |true|5|1e400".split(
    "|"
)


@pytest.mark.parametrize("seed", range(20))
def test_no_damage_to_a_file_is_more_than_lines_of_what_is_wrong(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (the same damage in every run)
    for _ in range(10):
        text = "title: A port\nquotes:\n  change:\n  - was: We kept\n    speaker: null\nwatch:\n  drop: [{was: A}]\n"
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(text))
            text = text[:at] + chance.choice(DAMAGE) + text[at + chance.randint(0, 3) :]
        assert [line for line in complaints(text) if not re.match(r"a\.yml(:\d+){0,2}: \S", line)] == []


def complaints(text: str) -> list[str]:
    """Return the lines that say what is wrong with a curation file; any other error than that is a fault."""
    try:
        read_record(Curation, text, path="a.yml")
    except InputError as error:
        return str(error).splitlines()
    return []
