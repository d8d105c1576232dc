import pytest
import spacy
from spacy.pipeline import AttributeRuler

from mkdocs_briefing.nlp.annotate import load
from mkdocs_briefing.nlp.attribute_ruler import CachingRuler, use_caching_ruler
from mkdocs_briefing.provenance import DEFAULT_MODEL, installed_package

RULES = [
    {"patterns": [[{"LOWER": "port"}]], "attrs": {"TAG": "NN"}},
    {"patterns": [[{"LOWER": {"REGEX": "^[0-9]+th$"}}]], "attrs": {"TAG": "JJ"}},
    {"patterns": [[{"LOWER": "let"}, {"LOWER": {"IN": ["'s", "us"]}}]], "attrs": {"TAG": "VB"}, "index": 0},
    {"patterns": [[{"IS_TITLE": True}]], "attrs": {"DEP": "nsubj"}},
    {"patterns": [[{"LOWER": "very", "OP": "+"}]], "attrs": {"DEP": "advmod"}},
]
"""One rule of each way in which the ruler can find it: cached, by form, of several tokens, and not cached."""


def test_rules_of_every_kind_match_as_in_spacys_ruler() -> None:
    nlp = spacy.blank("en")
    expected, caching = AttributeRuler(nlp.vocab, "a"), CachingRuler(nlp.vocab, "b")
    expected.add_patterns(RULES)
    caching.take_rules(RULES)
    for text in ("The Port and the 14th port: let's go, let us go, let them.", "Very very Late; the port, let's") * 2:
        found = [[(t.tag_, t.dep_) for t in ruler(nlp.make_doc(text))] for ruler in (expected, caching)]
        assert found[0] == found[1]


def test_a_pipeline_without_a_ruler_stays_as_it_is() -> None:
    nlp = spacy.blank("en")
    use_caching_ruler(nlp)
    assert nlp.pipe_names == []


@pytest.mark.model
def test_a_caching_ruler_gives_every_token_what_the_models_ruler_gives_it() -> None:
    texts = [
        "They ain't gonna sign, let's say; we've got ta go. “I don't,” she said. It's hers.",
        "There's the port, there are two. Y'all said nothin', C'mon, and y' all",
        "Ana Duarte's minister had been told that it is, was and will be theirs.\n\n  Do, does, did? 12 Euros!",
    ]
    plain, caching = spacy.load(installed_package(DEFAULT_MODEL)), load()
    for text in texts * 2:  # matched, then from the cache
        given = [[(t.pos_, t.tag_, t.lemma_, str(t.morph), t.dep_) for t in nlp(text)] for nlp in (plain, caching)]
        assert given[0] == given[1]
