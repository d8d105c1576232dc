"""Sentences of an article of which the words, or a parse written by hand, are all that matters."""

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.text.sentences import Passage
from tests.support.parses import annotated


def passage(parsed: str) -> Passage:
    """The one sentence of an article of one paragraph."""
    (found,) = Document.of(annotated(parsed)).passages("body")
    return found


def untagged(text: str) -> Passage:
    """A sentence of which the words alone matter."""
    words = text.split()
    return passage(
        " ".join(f"{word}/{'NN/ROOT' if i == 0 else f'NN/dep/{words[0]}#1'}" for i, word in enumerate(words))
    )


def lines(*paragraphs: str) -> list[Passage]:
    """Body of paragraphs of which the words and the sentence ends alone matter."""
    parsed = []
    for paragraph in paragraphs:
        tokens: list[str] = []
        root = ""
        for word in paragraph.split():
            tokens.append(f"{word}/NN/dep/{root}#1" if root else f"{word}/NN/ROOT")
            root = "" if word in {".", "?"} else root or word
        parsed.append(" ".join(tokens))
    return list(Document.of(annotated(*parsed)).passages("body"))
