import pytest

from mkdocs_briefing.extract.text.sources import source_of
from tests.support.parses import parse


@pytest.mark.parametrize(
    ("parsed", "verb", "source"),
    [
        ("The/DT/det/ministry ministry/NN/nsubj/said said=say/VBD/ROOT nothing/NN/dobj/said", "said", "The ministry"),
        # `and | warned` shares the subject of the verb that it is joined to
        ("Holm/NNP/nsubj/resigned resigned=resign/VBD/ROOT and/CC/cc/resigned warned=warn/VBD/conj/resigned",
         "warned", "Holm"),
        # any subject counts for the second of two verbs
        ("The/DT/det/ministry ministry/NN/nsubjpass/asked was=be/VBD/auxpass/asked asked=ask/VBN/ROOT and/CC/cc/asked "
         "said=say/VBD/conj/asked nothing/NN/dobj/said", "said", "The ministry"),
        # a finite verb joined to a reported one goes on with the one that reports
        ("Vale/NNP/nsubj/said said=say/VBD/ROOT ports/NNS/nsubj/close would/MD/aux/close close/VB/ccomp/said "
         "and/CC/cc/close warned=warn/VBD/conj/close", "warned", "Vale"),
        # a participle reports for the noun that it describes
        ("A/DT/det/notice notice/NN/ROOT warning=warn/VBG/acl/notice drivers/NNS/dobj/warning", "warning", "A notice"),
        # but for those who filed it, where it is a document
        ("Lawyers/NNS/nsubj/filed filed=file/VBD/ROOT a/DT/det/letter letter/NN/dobj/filed "
         "opposing=oppose/VBG/acl/letter it/PRP/dobj/opposing", "opposing", "Lawyers"),
        ("They/PRP/nsubj/urged urged=urge/VBD/ROOT Holm/NNP/dobj/urged to/TO/aux/speak speak/VB/xcomp/urged",
         "speak", "Holm"),
        ("There/EX/nsubj/said said=say/VBD/ROOT", "said", None),
        ("Plans/NNS/nsubj/were announced=announce/VBN/acl/Plans were=be/VBD/ROOT", "announced", None),
        ("Say/VB/ROOT it/PRP/dobj/Say", "Say", None),
    ],
)  # fmt: skip
def test_the_source_of_a_verb_is_followed_through_shared_subjects(parsed: str, verb: str, source: str | None) -> None:
    doc = parse(parsed)
    found = source_of(next(token for token in doc if token.text == verb))
    assert (None if found is None else doc[slice(*found)].text) == source
