"""A parsed text: its tokens, the tree of its sentences and its entities, as the rules of extraction read them.

Everything is named as in spaCy and has spaCy's value. spaCy makes a new object of a token each time that it is looked
at, and a new text of each of its attributes; the rules look at a token forty times, so that all tokens of a text are
made once, with their attributes as strings and their relations as other tokens.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, count, pairwise, repeat
from typing import TYPE_CHECKING, Any, Literal, overload

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.strings import StringStore
    from spacy.tokens import Doc as SpacyDoc

STRINGS = ("LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
"""Attributes of a token that spaCy has as hashes of strings, in the order of the fields of `Token`."""
FLAGS = ("is_alpha", "is_punct", "is_quote", "is_space", "is_stop", "is_title", "is_upper", "like_num")
"""What holds of a form or does not, in the order of the fields of `Token`."""
NUMBERS = ("ORTH", "SENT_START", "ENT_IOB", "SPACY")
"""Other attributes that a token is made of."""

SENTENCE_START = {0: None, 1: True}
"""What spaCy's values of `SENT_START` say; the other says that no sentence starts."""
ENTITY_PLACES = ("", "I", "O", "B")
"""By spaCy's values of `ENT_IOB`."""
MAX_FORMS = 50_000
"""How many forms of words are remembered from text to text."""


@dataclass(slots=True, eq=False)
class Token:
    """A word or a mark of a text. Equal only to itself; never changed once its text is read."""

    doc: Doc
    """The text."""
    i: int
    """Its number in the text."""
    idx: int
    """Its offset in the text, in code points."""
    whitespace_: str
    """The space that follows, or ""."""
    is_sent_start: bool | None
    """Whether a sentence starts with it; None where nothing tells."""
    ent_iob_: str
    """`B` where an entity begins, `I` where it goes on, `O` outside; "" where nothing tells."""
    text: str
    lower_: str
    """The text in lower case."""
    is_alpha: bool
    is_punct: bool
    is_quote: bool
    is_space: bool
    is_stop: bool
    is_title: bool
    is_upper: bool
    like_num: bool
    lemma_: str
    pos_: str
    """Universal part of speech."""
    tag_: str
    """Tag of the Penn Treebank."""
    dep_: str
    """Its relation to its head."""
    ent_type_: str
    """Label of the entity that it is part of, or ""."""
    head: Token = field(init=False)
    """What it depends on; the root of a sentence is its own head."""
    children: Sequence[Token] = field(init=False, default=())
    """What depends on it, in order."""
    lefts: Sequence[Token] = field(init=False, default=())
    """Its children before it, in order."""
    rights: Sequence[Token] = field(init=False, default=())
    """Its children after it, in order."""
    left_edge: Token = field(init=False)
    """The first of all that hangs on it."""
    right_edge: Token = field(init=False)
    """The last of all that hangs on it."""
    sent: Span = field(init=False)
    """Its sentence."""

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, and so on to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> Iterator[Token]:
        """It with all that hangs on it, in order unless arcs cross."""
        waiting = [self]  # no recursion, since a chain of words may be long
        opened: set[Token] = set()
        while waiting:
            token = waiting.pop()
            if token.children and token not in opened:
                opened.add(token)
                waiting += [*reversed(token.rights), token, *reversed(token.lefts)]
            else:
                yield token

    def is_ancestor(self, descendant: Token) -> bool:
        """Return whether `descendant` hangs on it, directly or not."""
        return any(token is self for token in descendant.ancestors)

    def nbor(self, i: int = 1) -> Token:
        """Return the token `i` after it; raises `IndexError` where the text has none."""
        place = self.i + i
        if place < 0:
            raise IndexError(f"no token {place}")
        return self.doc.tokens[place]


class Span:
    """Tokens that follow one another. Equal to another of the same tokens and label."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, i: int) -> Token: ...
    @overload
    def __getitem__(self, i: slice) -> Span: ...
    def __getitem__(self, i: int | slice) -> Token | Span:
        if isinstance(i, slice):
            start, end = _bounds(i, len(self))
            return Span(self.doc, self.start + start, self.start + end)
        place = self.end + i if i < 0 else self.start + i
        if not self.start <= place < self.end:
            raise IndexError(f"no token {i} of {len(self)}")
        return self.doc.tokens[place]

    @property
    def start_char(self) -> int:
        """The offset of the first token in the text."""
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """The offset after the last token, without the space that follows."""
        if self.start == self.end:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """What is written, without the space that follows."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def lemma_(self) -> str:
        """The lemmas, with the spaces between them."""
        return "".join([token.lemma_ + token.whitespace_ for token in self]).strip()

    @property
    def sent(self) -> Span:
        """The sentence of the first token."""
        return self.doc.tokens[self.start].sent

    @property
    def ents(self) -> list[Span]:
        """The entities that lie in it."""
        return [entity for entity in self.doc.ents if self.start <= entity.start and entity.end <= self.end]

    @property
    def root(self) -> Token:
        """The token nearest to the root of its sentence; the first of several."""
        start, end = self.start, self.end
        tops: list[Token] = []
        for token in self.doc.tokens[start:end]:
            if token.head is token:
                return token
            if not start <= token.head.i < end:
                tops.append(token)
        if len(tops) < 2:
            return tops[0] if tops else self.doc.tokens[start]
        return min(tops, key=_depth)

    @property
    def _key(self) -> tuple[int, int, str, Doc]:
        return self.start, self.end, self.label_, self.doc


def _depth(token: Token) -> int:
    """Return how far a token is from the root; a mark or a space on which nothing hangs is farther than any word."""
    if not token.children and (token.is_space or token.is_punct):
        return len(token.doc)
    return sum(1 for _ in token.ancestors)


def _bounds(places: slice, length: int) -> tuple[int, int]:
    """Return where a slice begins and ends, as spaCy reads it."""
    start, end, _ = places.indices(length)
    return start, max(start, end)


class Doc:
    """A parsed text. Equal only to itself."""

    def __init__(self, doc: SpacyDoc) -> None:
        """Take over spaCy's annotation of a text."""
        self.text: str = doc.text
        self.tokens = tuple(_tokens(self, doc))
        self.starts = [token.idx for token in self.tokens]
        """The offset of each token."""
        _link(self.tokens, doc)
        self.sents: tuple[Span, ...] = tuple(_sentences(self))
        self.ents = tuple(Span(self, entity.start, entity.end, entity.label_) for entity in doc.ents)
        self._vocab = doc.vocab
        self._places: dict[str, Mapping[str, list[int]]] = {}

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, i: int) -> Token: ...
    @overload
    def __getitem__(self, i: slice) -> Span: ...
    def __getitem__(self, i: int | slice) -> Token | Span:
        if isinstance(i, int):
            return self.tokens[i]
        return Span(self, *_bounds(i, len(self.tokens)))

    def char_span(
        self, start: int, end: int, alignment_mode: Literal["strict", "contract", "expand"] = "strict"
    ) -> Span | None:
        """Return the tokens of `text[start:end]`: with `contract` those that lie in it, with `expand` that it touches.

        None where there are none, where it begins or ends outside of the text, and without either where it does not
        begin and end with a token.
        """
        first, last = self._token_at(start), self._token_at(end - 1)
        if first is None or last is None:
            return None
        if alignment_mode == "expand":  # the space after a token is no part of it
            return Span(self, first.i + (start == first.idx + len(first)), last.i + 1)
        cut_first, cut_last = first.idx < start, end < last.idx + len(last)
        if alignment_mode == "contract":
            before, after = first.i + cut_first, last.i + 1 - cut_last
            return Span(self, before, after) if before < after else None
        return Span(self, first.i, last.i + 1) if not cut_first and end == last.idx + len(last) else None

    def _token_at(self, place: int) -> Token | None:
        """Return the token that the code point at `place` belongs to; a space belongs to the token before it."""
        if not 0 <= place < len(self.text):
            return None
        return self.tokens[bisect_right(self.starts, place) - 1]

    def places(self, attribute: str) -> Mapping[str, list[int]]:
        """Return the numbers of the tokens, in order, by the values of an attribute."""
        if attribute not in self._places:
            found: defaultdict[str, list[int]] = defaultdict(list)
            for token in self.tokens:
                found[getattr(token, attribute)].append(token.i)
            self._places[attribute] = found
        return self._places[attribute]

    def is_stop_word(self, word: str) -> bool:
        """Return whether a word, of this text or not, is one of the language's most frequent."""
        return self._vocab[word].is_stop


def _tokens(own: Doc, doc: SpacyDoc) -> Iterator[Token]:
    """Return the tokens of a text, with nothing yet about each other."""
    vocab: Any = doc.vocab
    values: Any = doc.to_array([*NUMBERS, *STRINGS])
    orths, starts, places, spaced, *hashes = values.T.tolist()
    forms = [_form(vocab, orth) for orth in orths]
    offsets = accumulate((len(form[0]) + space for form, space in zip(forms, spaced, strict=True)), initial=0)
    spaces = map(("", " ").__getitem__, spaced)
    sentence_starts = [SENTENCE_START.get(start, False) for start in starts]
    entity_places = map(ENTITY_PLACES.__getitem__, places)
    strings = _Strings(vocab.strings)
    named = [map(strings.__getitem__, column) for column in hashes]
    return map(
        Token, repeat(own), count(), offsets, spaces, sentence_starts, entity_places, *zip(*forms, strict=True), *named
    )


class _Strings(dict[int, str]):
    """The strings of a text by their hashes."""

    def __init__(self, store: StringStore) -> None:
        super().__init__()
        self._store: Any = store

    def __missing__(self, key: int) -> str:
        found: str = self._store[key]
        self[key] = found
        return found


@lru_cache(maxsize=MAX_FORMS)
def _form(vocab: Any, orth: int) -> tuple[Any, ...]:
    """Return what every token of a form has: its text, that in lower case and `FLAGS`."""
    lexeme = vocab[orth]
    return lexeme.text, lexeme.lower_, *(getattr(lexeme, flag) for flag in FLAGS)


def _link(tokens: Sequence[Token], doc: SpacyDoc) -> None:
    """Set what tokens depend on, what depends on them and how far that reaches, as spaCy says."""
    heads: Any = doc.to_array("HEAD")
    found: defaultdict[Token, list[Token]] = defaultdict(list)
    for token, offset in zip(tokens, heads.astype("int64").tolist(), strict=True):
        token.head = token.left_edge = token.right_edge = token
        if offset:
            token.head = tokens[token.i + offset]
            found[token.head].append(token)
    for head, children in found.items():
        before = sum(child.i < head.i for child in children)
        head.children, head.lefts, head.rights = children, children[:before], children[before:]
        parsed = doc[head.i]
        head.left_edge, head.right_edge = tokens[parsed.left_edge.i], tokens[parsed.right_edge.i]


def _sentences(doc: Doc) -> Iterator[Span]:
    """Yield the sentences of a text, each of which is that of its tokens; one where nothing tells."""
    starts = [i for i, token in enumerate(doc.tokens) if i == 0 or token.is_sent_start]
    for start, end in pairwise([*starts, len(doc)]):
        sentence = Span(doc, start, end)
        for token in doc.tokens[start:end]:
            token.sent = sentence
        yield sentence
