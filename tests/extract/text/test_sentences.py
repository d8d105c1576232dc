import pytest

from mkdocs_briefing.extract.document import Document
from tests.support.parses import annotated

ARTICLE = annotated(
    "Port/NN/compound/Strike Strike/NN/ROOT",
    "“/``/punct/gone It/PRP/nsubj/gone is=be/VBZ/aux/gone gone=go/VBN/ROOT ,/,/punct/gone ”/''/punct/gone "
    "said=say/VBD/parataxis/gone Vale/NNP/nsubj/said ././punct/gone",
    "Crews/NNS/nsubj/wait wait/VBP/ROOT ././punct/wait",
)


def test_sentences_are_read_by_role() -> None:
    assert [p.text for p in Document.of(ARTICLE).passages("heading")] == ["Port Strike"]
    assert [p.id for p in Document.of(ARTICLE).passages("body")] == ["s2", "s3"]
    assert [p.id for p in Document.of(ARTICLE).passages("heading", "body")] == ["s1", "s2", "s3"]


def test_a_sentence_knows_what_is_quoted_of_it() -> None:
    quoting, plain = Document.of(ARTICLE).passages("body")
    assert quoting.quoted_share == pytest.approx(len("It is gone,") / len("“It is gone,” said Vale."))
    assert [token.text for token in quoting.span if quoting.is_quoted(token)] == ["It", "is", "gone", ","]
    assert plain.quoted == ()
    assert plain.quoted_share == 0


def test_words_are_found_whatever_their_case() -> None:
    plain = list(Document.of(ARTICLE).passages("body"))[1]
    assert plain.words == ("crews", "wait", ".")
    assert [token.text for token in plain.among({"crews"})] == ["Crews"]
