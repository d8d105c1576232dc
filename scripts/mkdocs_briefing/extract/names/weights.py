"""What each kind of evidence for the type of a name is worth.

The kinds are collected by `own_words`, `evidence` and `clues`, and by `classify` from the other names of the article.
"""

from __future__ import annotations

from typing import Literal

NameType = Literal["person", "organization", "place", "thing"]
NAME_TYPES: tuple[NameType, ...] = ("person", "organization", "place", "thing")

LABELS: dict[str, NameType] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PRODUCT": "thing",
    "EVENT": "thing",
    "WORK_OF_ART": "thing",
    "LAW": "thing",
    "NORP": "thing",
}
"""What the recognizer's labels (OntoNotes) name."""

LABEL, LABEL_OF_ONE_WORD = 3.0, 2.4
"""What the recognizer's label is worth when it gives it everywhere; of names of one word it knows less."""

ENOUGH = 2.0
"""Evidence that a name of an actor needs."""

WEIGHTS: dict[str, dict[NameType, float]] = {
    "title": {"person": 4},
    "introduced": {"person": 3},
    "given name": {"person": 3.2},
    "only a given name": {"person": 2},
    "family name": {"person": 0.7},
    "aged": {"person": 2},
    "he": {"person": 3},
    "of a family": {"person": 2},
    "known person": {"person": 6},
    "of a surname": {"person": 4},
    "small word": {"person": 4},
    "of a state": {"person": -5, "thing": 0.5},
    "driven": {"thing": 4},
    "coloured": {"thing": 5},
    "speaks": {"person": 1.5, "organization": 1.2, "thing": -1},
    "speaks in full": {"person": 2.2, "organization": 1, "thing": -2},
    "suffers": {"person": 2.5},
    "rules": {"person": 2.6},
    "family": {"person": 2.6},
    "people of a name": {"person": 7},
    "authored": {"person": 1.5, "organization": 1.4, "thing": -3},
    "personal": {"person": 2},
    "met": {"person": 1.8, "organization": 0.8},
    "credited": {"person": 1.2, "organization": 1},
    "institution word": {"organization": 5},
    "known body": {"organization": 5},
    "possessive inside": {"organization": 1.5, "person": -5},
    "flies": {"organization": 3},
    "abbreviated": {"organization": 1.5, "person": -3},
    "partners": {"organization": 4},
    "trade word": {"organization": 3.5},
    "team": {"organization": 3.5},
    "club": {"organization": 7},
    "named as club": {"organization": 5},
    "plays": {"organization": 1.5, "person": 0.5},
    "employs": {"organization": 2.5},
    "has members": {"organization": 4},
    "has people": {"organization": 1.5, "place": 1},
    "chamber": {"organization": 6},
    "published in": {"organization": 2.5},
    "plural body": {"organization": 6},
    "houses": {"organization": 2},
    "described as group": {"organization": 2.5},
    "called group": {"organization": 5},
    "national branch": {"organization": 3.5},
    "acronym": {"organization": 1.2},
    "medium": {"organization": 3},
    "unknown mononym": {"person": -2},
    "mononym for a person": {"thing": 0.8},
    "opening plural": {"thing": 3},
    "no proper noun": {"thing": 4},
    "job": {"thing": 4},
    "plural person": {"thing": 4},
    "family's plural": {"thing": 5},
    "one of a people": {"person": -3, "thing": 3},
    "short for institution": {"organization": 4},
    "known thing": {"thing": 5},
    "thing opening": {"thing": 4},
    "gazetteer": {"place": 4},
    "country": {"place": 6},
    "international": {"organization": 8},
    "place word": {"place": 4.2},
    "described as place": {"place": 2.5},
    "called place": {"place": 4.5},
    "region": {"place": 2},
    "near": {"place": 4},
    "in": {"place": 3.2},
    "where": {"place": 1},
    "struck": {"place": 2.5},
    "county": {"place": 3},
    "hails": {"place": 2.6},
    "thing ending": {"thing": 5},
    "described as thing": {"thing": 3},
    "called thing": {"thing": 7},
    "awarded": {"thing": 4.5},
    "quoted title": {"thing": 1.5},
    "numbered": {"thing": 4.5},
    "spelled out": {"thing": 6},
    "short for thing": {"thing": 5},
    "makes": {"thing": 1},
    "indefinite": {"thing": 4},
    "abstract": {"thing": 4},
    "degree": {"thing": 6},
    "nationality": {"thing": 4},
    "recurs": {"person": 0.5, "organization": 0.5},
    "recurs alone": {"person": 0.4, "organization": 1},
    "recurs often": {"person": 0.3, "organization": 0.5},
    "acts": {"person": 0.5, "organization": 0.6},
    "collective": {"organization": 1.2},
    "inner capital": {"organization": 0.6, "place": -1.2},
    "several words": {"person": 0.3},
}
"""What each kind of evidence is worth, once however often it is seen; round figures, in the order of how seldom news
says the one where it means the other."""

SETTLED = frozenset(
    "title,introduced,aged,known person,gazetteer,international,near,in,region,described as place,called place,"
    "place word,called thing".split(",")
)
"""Evidence that keeps a name from being an institution's short form."""

NAMED_AFTER = frozenset({"thing ending", "quoted title", "plural person", "no proper noun", "opening plural"})
"""Evidence for things whose last word is no name of theirs."""

PLACED = frozenset({"described as place", "called place", "region"})
"""Evidence for a place that somebody's name does not outweigh: `Duarte, the capital`."""

INTRODUCED = frozenset(
    {"title", "introduced", "only a given name", "family name", "aged", "suffers", "he", "met", "rules", "family"}
)
"""Evidence for a person whose name of one word needs no other."""

WEAK = frozenset({"unknown mononym", "mononym for a person", "recurs", "recurs alone", "several words", "makes"}) | {
    "recurs often",
    "acts",
    "inner capital",
}
"""Evidence that says little of what a name names."""
