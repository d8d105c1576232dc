"""Whether a verb reports at all."""

import pytest

from mkdocs_briefing.extract.attribution.realization import describes_noun, is_passive, reports
from tests.support.parses import parse

REPORTS = {
    "said": "She/PRP/nsubj/said said=say/VBD/ROOT so/RB/advmod/said",
    "was told": "She/PRP/nsubjpass/told was=be/VBD/auxpass/told told=tell/VBN/ROOT so/RB/advmod/told",
    "until she said": "He/PRP/nsubj/stayed stayed=stay/VBD/ROOT until/IN/mark/said she/PRP/nsubj/said "
    "said=say/VBD/advcl/stayed",
    "had said": "She/PRP/nsubj/said had=have/VBD/aux/said said=say/VBN/ROOT",
    "never had she said": "Never/RB/neg/said had=have/VBD/aux/said she/PRP/nsubj/said said=say/VBN/ROOT",
    "went on to say": "She/PRP/nsubj/went went=go/VBD/ROOT to/TO/aux/say say/VB/xcomp/went so/RB/advmod/say",
}
DOES_NOT = {
    "would say": "She/PRP/nsubj/say would/MD/aux/say say/VB/ROOT so/RB/advmod/say",
    "hopes to say": "She/PRP/nsubj/hopes hopes=hope/VBZ/ROOT to/TO/aux/say say/VB/xcomp/hopes",
    "did she say": "Did=do/VBD/aux/say she/PRP/nsubj/say say/VB/ROOT so/RB/advmod/say ?/./punct/say",
    "who said": "Who/WP/nsubj/said said=say/VBD/ROOT so/RB/advmod/said ?/./punct/said",
    "told, she left": "Told=tell/VBN/advcl/left ,/,/punct/left she/PRP/nsubj/left left=leave/VBD/ROOT",
    "if she said": "He/PRP/nsubj/left left=leave/VBD/ROOT if/IN/mark/said she/PRP/nsubj/said said=say/VBD/advcl/left",
    "had she said": "Had=have/VBD/aux/said she/PRP/nsubj/said said=say/VBD/advcl/left he/PRP/nsubj/left "
    "would/MD/aux/left have/VB/aux/left left=leave/VBN/ROOT",
    "whether he came and said": "Ask/VB/ROOT whether/IN/mark/came he/PRP/nsubj/came came=come/VBD/ccomp/Ask "
    "and/CC/cc/came said=say/VBD/conj/came so/RB/advmod/said",
    "until she says": "He/PRP/nsubj/stays stays=stay/VBZ/ROOT until/IN/mark/says she/PRP/nsubj/says "
    "says=say/VBZ/advcl/stays",
    "words said": "words=word/NNS/ROOT said=say/VBN/acl/words",
}


@pytest.mark.parametrize("sentence", REPORTS.values(), ids=REPORTS.keys())
def test_what_was_done_reports(sentence: str) -> None:
    assert [t.lemma_ for t in parse(sentence) if t.lemma_ in {"say", "tell"} and reports(t)]


@pytest.mark.parametrize("sentence", DOES_NOT.values(), ids=DOES_NOT.keys())
def test_what_may_be_done_or_is_asked_does_not_report(sentence: str) -> None:
    assert not [t.lemma_ for t in parse(sentence) if t.lemma_ in {"say", "tell"} and reports(t)]


def test_a_participle_that_describes_a_noun_is_told_from_a_passive() -> None:
    words, said = parse(DOES_NOT["words said"])
    assert (describes_noun(said), describes_noun(words), is_passive(said)) == (True, False, False)
    assert is_passive(parse(REPORTS["was told"])[2])
