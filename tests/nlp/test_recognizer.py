from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from spacy.tokens import Doc

from mkdocs_briefing.nlp import annotate, recognizer
from mkdocs_briefing.nlp.recognizer import MAX_PIECES, MAX_WORDS, TAGS, WeightsError, best_tags, passages, spans

if TYPE_CHECKING:
    from numpy.typing import NDArray

TEXT = (
    "OSLO (Reuters) - Prime Minister Ana Holm told the Norwegian Red Cross on 4 March 2024 that Lockheed Martin would "
    "pay $3 million. Holm, 52, said the Brenn Fire had burned 40 percent of Sola.\n\nThe Bergen Times reported it."
)


def doc(words: str, *, starts: set[int] = frozenset()) -> Doc:
    own = words.split(" ")
    return Doc(
        spacy.blank("en").vocab,
        words=[word.replace("~", "\n\n") for word in own],
        sent_starts=[i in starts or i == 0 for i in range(len(own))],
    )


def test_tags_give_entities() -> None:
    tags = ["B-PERSON", "I-PERSON", "O", "B-GPE", "B-GPE", "I-GPE"]
    assert list(spans(tags, [0, 1, 3, 4, 5, 7])) == [(0, 2, "PERSON"), (4, 5, "GPE"), (5, 8, "GPE")]


def scored(*words: dict[str, float]) -> NDArray[np.float32]:
    found = np.zeros((len(words), len(TAGS)), dtype=np.float32)
    for row, word in zip(found, words, strict=True):
        for tag, score in word.items():
            row[TAGS.index(tag)] = score
    return found


def test_a_name_is_not_cut_where_one_word_looks_like_another_kind() -> None:
    airport = scored({"B-GPE": 5, "B-FAC": 4}, {"I-FAC": 5, "I-GPE": 3}, {"I-FAC": 6})
    assert [TAGS[tag] for tag in best_tags(airport)] == ["B-FAC", "I-FAC", "I-FAC"]
    assert [TAGS[tag] for tag in best_tags(scored({"I-ORG": 9, "O": 1}))] == ["O"]


@given(arrays(np.float32, st.tuples(st.integers(1, 6), st.just(len(TAGS))), elements=st.floats(-20, 20, width=32)))
def test_no_tag_goes_on_what_another_label_began(scores: NDArray[np.float32]) -> None:
    tags = [TAGS[tag] for tag in best_tags(scores)]
    for before, tag in pairwise(["O", *tags]):
        assert not tag.startswith("I-") or before[2:] == tag[2:]


def test_neighbouring_sentences_are_a_passage_and_paragraphs_are_not() -> None:
    one = doc("Ana left . Otto stayed . ~ It rained .", starts={3, 7})
    assert [passage.tokens for passage in passages(one)] == [(0, 1, 2, 3, 4, 5), (7, 8, 9)]


def test_a_long_text_is_cut_where_the_network_has_no_more_places() -> None:
    found = list(passages(doc(" ".join(["Nordlys"] * 600))))
    assert [len(passage.tokens) for passage in found] == [166, 166, 166, 102]
    assert all(len(passage.pieces) <= MAX_PIECES and len(passage.tokens) <= MAX_WORDS for passage in found)


def test_a_text_without_words_has_no_passage() -> None:
    assert list(passages(doc("~"))) == []


@pytest.mark.model
def test_names_times_and_amounts_get_the_labels_of_ontonotes() -> None:
    found = {(entity.text, entity.label_) for entity in annotate.load()(TEXT).ents}
    assert found >= {
        ("OSLO", "GPE"),
        ("Reuters", "ORG"),
        ("Ana Holm", "PERSON"),
        ("Norwegian Red Cross", "ORG"),
        ("4 March 2024", "DATE"),
        ("Lockheed Martin", "ORG"),
        ("$3 million", "MONEY"),
        ("Holm", "PERSON"),
        ("Sola", "GPE"),
    }


@pytest.mark.model
def test_another_process_finds_the_same() -> None:
    code = (
        "import sys; from mkdocs_briefing.nlp.annotate import load\n"
        "print([(e.start, e.end, e.label_) for e in load()(sys.argv[1]).ents])"
    )
    environment = {"PYTHONPATH": str(Path(recognizer.__file__).parents[2]), "OMP_NUM_THREADS": "3"}
    other = subprocess.run(
        [sys.executable, "-c", code, TEXT], capture_output=True, text=True, check=True, env=environment
    )
    assert other.stdout.strip() == str([(e.start, e.end, e.label_) for e in annotate.load()(TEXT).ents])


@pytest.mark.model
def test_weights_of_another_release_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "names.onnx").write_bytes(b"no network")
    monkeypatch.setattr(recognizer, "WEIGHTS", tmp_path / "names.onnx")
    monkeypatch.setattr(recognizer, "network", recognizer.network.__wrapped__)
    with pytest.raises(WeightsError, match=r"names\.onnx is damaged or of another release"):
        recognizer.network()
    with pytest.raises(annotate.ModelError, match=r"names\.onnx is damaged or of another release"):
        annotate.load.__wrapped__()


@pytest.mark.model
def test_without_what_runs_it_the_model_s_own_recognizer_is_used_and_said_so(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(recognizer, "is_available", lambda: False)
    own = annotate.load.__wrapped__()
    assert own.pipe_names[-1] == "ner"
    assert "onnxruntime is not installed: names are found by the model's own recognizer" in caplog.text
