from mkdocs_briefing.extract.text.relative_pronouns import antecedent
from mkdocs_briefing.nlp.parse import Doc, Token
from tests.support.parses import parse


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    doc = parse("Holm/NNP/ROOT who/WP/nsubj/led led=lead/VBD/relcl/Holm it/PRP/dobj/led")
    assert antecedent(word(doc, "who")) == word(doc, "Holm")
    assert antecedent(word(doc, "it")) is None


def test_the_clause_of_a_plural_verb_is_about_the_plural_before_it() -> None:
    doc = parse(
        "a/DT/det/focus focus/NN/ROOT for/IN/prep/focus crowds/NNS/pobj/for who/WP/nsubj/come "
        "have/VBP/aux/come come/VBN/relcl/focus"
    )
    assert antecedent(word(doc, "who")) == word(doc, "crowds")
