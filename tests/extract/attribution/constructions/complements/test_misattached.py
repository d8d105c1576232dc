"""What the parser tied to another word."""

import pytest

from mkdocs_briefing.extract.attribution.constructions.complements import misattached
from tests.support.attributions import contents_of


@pytest.mark.parametrize(
    ("verb", "sentence", "marked_up"),
    [
        pytest.param(
            "admit",
            "While/IN/mark/admitted she/PRP/nsubj/admitted admitted=admit/VBD/advcl/closed the/DT/det/port "
            "port/NN/nsubjpass/closed was=be/VBD/auxpass/closed closed=close/VBN/advcl/hoped ,/,/punct/hoped "
            "she/PRP/nsubj/hoped hoped=hope/VBD/ROOT to/TO/aux/open open/VB/xcomp/hoped it/PRP/dobj/open "
            "././punct/hoped",
            "While she <cue>admitted</cue> <content>the port was closed</content>, she hoped to open it.",
            id="a clause that swallowed the cue",
        ),
        pytest.param(
            "tell",
            "Holm/NNP/nsubj/told/PERSON told=tell/VBD/ROOT a/DT/det/meeting meeting/NN/dobj/told of/IN/prep/meeting "
            "farmers=farmer/NNS/pobj/of that/IN/mark/closed the/DT/det/dam dam/NN/nsubjpass/closed "
            "was=be/VBD/auxpass/closed closed=close/VBN/relcl/meeting ././punct/told",
            "Holm <cue>told</cue> a meeting of farmers <content>that the dam was closed</content>.",
            id="a clause tied to a word between",
        ),
        pytest.param(
            "say",
            "The/DT/det/minister minister/NN/nsubj/said said=say/VBD/ROOT after/IN/prep/resign the/DT/det/vote "
            "vote/NN/pobj/after he/PRP/nsubj/resign would/MD/aux/resign resign/VB/advcl/said ././punct/said",
            "The minister <cue>said</cue> after the vote <content>he would resign</content>.",
            id="a clause taken for a circumstance",
        ),
        pytest.param(
            "say",
            "The/DT/det/minister minister/NN/nsubj/resigned resigned=resign/VBD/ROOT when/WRB/advmod/said "
            "he/PRP/nsubj/said said=say/VBD/advcl/resigned so/RB/advmod/said ././punct/resigned",
            None,
            id="a circumstance with its conjunction",
        ),
        pytest.param(
            "say",
            "No/DT/det/date date/NN/ccomp/say yet/RB/advmod/date for/IN/prep/date the/DT/det/opening "
            "opening/NN/pobj/for ,/,/punct/say officials=official/NNS/nsubj/say say/VBP/ROOT ././punct/say",
            "<content>No date yet for the opening</content>, officials <cue>say</cue>.",
            id="words without a verb",
        ),
        pytest.param(
            "say",
            "This/DT/det/week/DATE week/NN/npadvmod/say/DATE ,/,/punct/say officials=official/NNS/nsubj/say "
            "say/VBP/ROOT ././punct/say",
            None,
            id="a time is no content",
        ),
    ],
)
def test_what_a_verb_reports(verb: str, sentence: str, marked_up: str | None) -> None:
    assert contents_of(misattached.find, verb, sentence) == marked_up
