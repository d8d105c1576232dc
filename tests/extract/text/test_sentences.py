import pytest

from mkdocs_briefing.extract.text.sentences import passages
from tests.support.parses import annotated

ARTICLE = annotated(
    "Port/NN/compound/Strike Strike/NN/ROOT",
    "“/``/punct/gone It/PRP/nsubj/gone is=be/VBZ/aux/gone gone=go/VBN/ROOT ,/,/punct/gone ”/''/punct/gone "
    "said=say/VBD/parataxis/gone Vale/NNP/nsubj/said ././punct/gone",
    "Crews/NNS/nsubj/wait wait/VBP/ROOT ././punct/wait",
)


def test_sentences_are_read_by_role() -> None:
    assert [p.text for p in passages(ARTICLE, "heading")] == ["Port Strike"]
    assert [p.id for p in passages(ARTICLE, "body")] == ["s2", "s3"]
    assert [p.id for p in passages(ARTICLE, "heading", "body")] == ["s1", "s2", "s3"]


def test_a_sentence_knows_what_is_quoted_of_it() -> None:
    quoting, plain = passages(ARTICLE, "body")
    assert quoting.quoted_share == pytest.approx(len("It is gone,") / len("“It is gone,” said Vale."))
    assert [token.text for token in quoting.span if quoting.is_quoted(token)] == ["It", "is", "gone", ","]
    assert plain.quoted == ()
    assert plain.quoted_share == 0


def test_words_are_found_whatever_their_case() -> None:
    plain = list(passages(ARTICLE, "body"))[1]
    assert plain.words == ("crews", "wait", ".")
    assert [token.text for token in plain.among({"crews"})] == ["Crews"]
