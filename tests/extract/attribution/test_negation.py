"""The word by which what a cue reports is denied."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.negation import answered, denied
from tests.support.parses import parse


@pytest.mark.parametrize(
    ("sentence", "cue", "denying"),
    [
        (
            "Holm/NNP/nsubj/denied denied=deny/VBD/ROOT saying=say/VBG/xcomp/denied so/RB/advmod/saying",
            "denied",
            "denied",
        ),
        (
            "Holm/NNP/nsubj/denied denied=deny/VBD/ROOT saying=say/VBG/xcomp/denied so/RB/advmod/saying",
            "saying",
            "denied",
        ),
        ("Holm/NNP/nsubj/say did=do/VBD/aux/say not/RB/neg/say say/VB/ROOT so/RB/advmod/say", "say", "say"),
        ("Holm/NNP/nsubj/said hardly/RB/advmod/said said=say/VBD/ROOT so/RB/advmod/said", "said", "hardly"),
        (
            "Holm/NNP/nsubj/says no/RB/neg/longer longer/RB/advmod/says says=say/VBZ/ROOT so/RB/advmod/says",
            "says",
            "no",
        ),
        (
            "Holm/NNP/nsubj/confirmed neither/CC/preconj/confirmed confirmed=confirm/VBD/ROOT nor/CC/cc/confirmed"
            " denied=deny/VBD/conj/confirmed it/PRP/dobj/denied",
            "denied",
            "neither",
        ),
        ("Nobody/NN/nsubj/said said=say/VBD/ROOT so/RB/advmod/said", "said", "Nobody"),
        ("No/DT/det/minister minister/NN/nsubj/said said=say/VBD/ROOT so/RB/advmod/said", "said", "No"),
        (
            "Holm/NNP/nsubj/stopped stopped=stop/VBD/ROOT short/RB/advmod/stopped of/IN/prep/stopped"
            " saying=say/VBG/pcomp/of so/RB/advmod/saying",
            "saying",
            "stopped",
        ),
        ("Holm/NNP/nsubj/said said=say/VBD/ROOT so/RB/advmod/said", "said", None),
        ("Holm/NNP/nsubj/said not/RB/neg/said only/RB/advmod/said said=say/VBD/ROOT so/RB/advmod/said", "said", None),
        (
            "Holm/NNP/nsubj/think does=do/VBZ/aux/think not/RB/neg/think think/VB/ROOT she/PRP/nsubj/said"
            " said=say/VBD/ccomp/think so/RB/advmod/said",
            "said",
            None,
        ),
        (
            "“/``/punct/said Not/RB/neg/said !/./punct/said ”/''/punct/said she/PRP/nsubj/said said=say/VBD/ROOT",
            "said",
            None,
        ),
    ],
    ids=[
        "the cue itself",
        "what governs it",
        "not",
        "an adverb",
        "no longer",
        "neither of two verbs",
        "nobody",
        "no minister",
        "stopped short",
        "nothing",
        "not only",
        "a negation of thinking leaves open what was said",
        "a quotation's last word is no negation",
    ],
)
def test_the_word_that_denies(sentence: str, cue: str, denying: str | None) -> None:
    doc = parse(sentence)
    found = denied(next(token for token in doc if token.text == cue))
    assert (doc[found].text if found is not None else None) == denying


@pytest.mark.parametrize(
    ("lead", "denied_word"),
    [
        ("Holm/NNP/nsubj/denied denied=deny/VBD/ROOT wrongdoing/NN/dobj/denied", "denied"),
        ("Holm/NNP/nsubj/declined declined=decline/VBD/ROOT to/TO/aux/comment comment/VB/xcomp/declined", "declined"),
        ("Holm/NNP/nsubj/denied denied=deny/VBD/ROOT the/DT/det/claim claim/NN/dobj/denied", None),
        ("Holm/NNP/nsubj/denied denied=deny/VBD/ROOT telling=tell/VBG/xcomp/denied him/PRP/dobj/telling", None),
        ("Holm/NNP/nsubj/denies denies=deny/VBZ/ROOT", None),
    ],
    ids=[
        "wrongdoing",
        "a comment",
        "a claim, which is quoted",
        "telling, which is quoted",
        "nothing but the quotation",
    ],
)
def test_what_a_quotation_after_a_colon_is_said_instead_of(lead: str, denied_word: str | None) -> None:
    found = answered(parse(lead)[:])
    assert (found.text if found is not None else None) == denied_word
