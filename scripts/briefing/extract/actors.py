"""Who is in the article: people, institutions and places, each once, most salient first.

Names come from the entity recognizer and from the article itself: a name found once is found again wherever it
stands. What a name names is decided over all its mentions, with gazetteers where a small model errs. Groups
(nationalities, parties), dates, products and diseases are no actors.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from spacy.tokens import Span

from briefing.extract import cues, gazetteer
from briefing.extract.gender import given_names
from briefing.extract.names import ActorType, Cluster, Name, join
from briefing.extract.roles import roles_of
from briefing.model import Actor, Mention
from briefing.slug import digest, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc, Token

    from briefing.annotate import Annotation

TYPES: dict[str, ActorType] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
"""Entity labels (OntoNotes) that name actors."""

MANY = 3
"""Words from which a name before a title is an institution's, not a part of the title: `Foreign Office Minister`."""
UNDECIDED = frozenset({"", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
"""Labels that do not keep a run of proper nouns from being the name of an actor."""
LONGEST_TITLE = 24
"""Code points of a title that is given with a name as one alias: `Prime Minister Holm`."""

FREQUENCY, POSITION, PROMINENCE = 0.5, 0.3, 0.2
"""Weights of salience; they add up to one."""

INTERNATIONAL = frozenset({"north atlantic treaty organization", "united nations", "european union"})
"""Bodies of states that gazetteers of places list too."""

REGION = re.compile(r", ([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
"""What may follow a place to say where it lies."""
DESIGNATION = re.compile(r"-\d+[A-Za-z]?$|^\d|@|https?:|^#")
"""Weapons, vehicles and products are numbered (`Hwasong-17`); handles, links and numbers are no names."""


def find_actors(annotation: Annotation) -> tuple[Actor, ...]:
    """The actors of an article with the places where it names them, in the order of first mention.

    Ids are slugs of the names, so that one actor has one id in every briefing.
    """
    doc = annotation.doc
    recognized = [*_recognized(doc), *_recovered(doc)]
    ordinary = {token.text for token in doc if token.is_lower}
    named = [name for name in recognized if not _is_ordinary(name, ordinary)]
    names = _settled(_again(doc, _disjoint(named)))
    actors = [_actor(annotation, cluster) for cluster in join(names)]
    return _with_own_ids(actors)


def with_salience(actors: Sequence[Actor], annotation: Annotation) -> tuple[Actor, ...]:
    """The actors with their salience, most salient first; ties in the order of first mention.

    Salience is `FREQUENCY` times the actor's mentions over those of the most mentioned one, plus `POSITION` times how
    early it is first mentioned (1 at the first code point, 0 at the last), plus `PROMINENCE` when a highlight, a
    heading or the first body sentence mentions it.
    """
    if not actors:
        return ()
    most = max(len(actor.mentions) for actor in actors) or 1
    length = len(annotation.article.text)
    prominent = _prominent(annotation)

    def salience(actor: Actor) -> float:
        starts = [mention.start for mention in actor.mentions]
        if not starts:
            return 0.0
        shown = any(start <= at < end for start, end in prominent for at in starts)
        early = 1 - min(starts) / length
        return round(FREQUENCY * len(starts) / most + POSITION * early + PROMINENCE * shown, 3)

    scored = [actor.model_copy(update={"salience": salience(actor)}) for actor in actors]
    return tuple(sorted(scored, key=lambda actor: (-actor.salience, min((m.start for m in actor.mentions), default=0))))


def _prominent(annotation: Annotation) -> list[tuple[int, int]]:
    """The ranges of highlights, headings and the first body sentence."""
    ranges = [(s.start, s.end) for s in annotation.sentences if s.role != "body"]
    first = next((s for s in annotation.sentences if s.role == "body"), None)
    return [*ranges, (first.start, first.end)] if first is not None else ranges


# ---------------------------------------------------------------- names
def _recognized(doc: Doc) -> Iterator[Name]:
    """The entity recognizer's names of actors, without titles, articles and possessives."""
    for entity in doc.ents:
        if entity.label_ in TYPES:
            for part in _lines(entity):
                span = _extended(part)
                if (name := _bare(span, TYPES[span.label_])) is not None:
                    yield name


def _extended(span: Span) -> Span:
    """A name with what the recognizer left off at its end: `Ana | Holm`, `University of Sola | at Brenn`."""
    doc, start, end, label = span.doc, span.start, span.end, span.label_
    if end - start == 1 and start > 0 and _precedes(doc[start - 1]) and doc[start - 1].head == doc[start]:
        label = "PERSON"  # a surname that the recognizer took for an institution: `Ana | Holm`
    if label == "PERSON":
        while start > 0 and _precedes(doc[start - 1]):
            start -= 1
        while end < len(doc) and doc[end].ent_type_ in {"", "PERSON"} and _goes_on(doc[end]):
            end += 1
    elif label == "ORG" and {token.lower_ for token in span} & gazetteer.INSTITUTION_WORDS:
        end = _tail(doc, end)
    return Span(doc, start, end, label=label)


def _precedes(token: Token) -> bool:
    """Whether a word before a person's name belongs to it: a given name, or a proper noun that the name completes."""
    if token.ent_type_ or not token.is_title or _is_title(token):
        return False
    masculine, feminine = given_names()
    return token.lower_ in masculine or token.lower_ in feminine or _goes_on(token.nbor())


def _goes_on(token: Token) -> bool:
    """Whether a proper noun completes the compound before it."""
    before = token.doc[token.i - 1]
    if token.pos_ != "PROPN" or before.pos_ != "PROPN" or token.is_sent_start:
        return False
    return before.dep_ == "compound" and before.head.i >= token.i


def _tail(doc: Doc, end: int) -> int:
    """Where an institution's name ends that goes on with `of`, `for` or `at` and proper nouns."""
    start = end + 2 if end + 1 < len(doc) and doc[end + 1].lower_ == "the" else end + 1
    if start >= len(doc) or doc[end].lower_ not in {"of", "for", "at"}:
        return end
    last = start
    while last < len(doc) and doc[last].pos_ == "PROPN" and doc[last].ent_type_ in {"GPE", "ORG", "LOC", ""}:
        last += 1
    return last if last > start else end


def _recovered(doc: Doc) -> Iterator[Name]:
    """Names that the recognizer missed: runs of proper nouns that the gazetteers or their own words vouch for."""
    run: list[Token] = []
    for token in doc:
        inside = token.pos_ == "PROPN" and token.text[:1].isupper() and token.ent_type_ in UNDECIDED
        if inside and not token.is_sent_start:
            run.append(token)
            continue
        yield from _vouched(doc, run)
        run = [token] if inside else []
    yield from _vouched(doc, run)


def _vouched(doc: Doc, run: list[Token]) -> Iterator[Name]:
    """The run as a name, when something speaks for its type."""
    while len(run) > 1 and _is_title(run[0]):
        run = run[1:]
    if not run:
        return
    words = [gazetteer.key(token.text) for token in run]
    name = " ".join(words)
    masculine, feminine = given_names()
    first, last = run[0].i, run[-1].i + 1
    kind: ActorType | None = None
    if gazetteer.canonical(name) in gazetteer.places():
        kind = "place"
    elif len(words) > 1 and set(words) & gazetteer.INSTITUTION_WORDS:
        kind = "organization"
    elif len(words) > 1 and words[-1] in gazetteer.PLACE_WORDS:
        kind = "place"
    elif (1 < len(words) < 5 and (words[0] in masculine or words[0] in feminine or _speaks(doc[first:last].root))) or (
        first > 0 and _is_title(doc[first - 1]) and doc[first - 1].is_title
    ):
        kind = "person"
    if kind is not None and (found := _bare(doc[first:last], kind)) is not None:
        yield found


def _speaks(token: Token) -> bool:
    """Whether a name is the subject of a verb of saying: people with names of two words or more do that."""
    return bool(token.dep_ == "nsubj" and token.head.lemma_.lower() in cues.SAY)


def _is_ordinary(name: Name, ordinary: set[str]) -> bool:
    """Whether a name is one word that the article also writes in lower case: a word after all."""
    word = name.text.lower()
    return word in ordinary and name.titled_from is None and gazetteer.canonical(name.text) not in gazetteer.places()


def _disjoint(names: list[Name]) -> list[Name]:
    """The names in order of the text, the longer one where two overlap."""
    found: list[Name] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if not found or name.start >= found[-1].end:
            found.append(name)
    return found


def _lines(span: Span) -> Iterator[Span]:
    """The parts of a span on either side of a line's end: a name never crosses it."""
    start = span.start
    for token in span:
        if token.is_space:
            if start < token.i:
                yield Span(span.doc, start, token.i, label=span.label_)
            start = token.i + 1
    if start < span.end:
        yield Span(span.doc, start, span.end, label=span.label_)


def _bare(span: Span, kind: ActorType) -> Name | None:
    """The name in a span; None when nothing that can be a name is left."""
    start, end = span.start, span.end
    doc = span.doc
    while end > start and (doc[end - 1].tag_ == "POS" or (doc[end - 1].is_punct and doc[end - 1].text != ".")):
        end -= 1
    while start < end and (doc[start].lower_ in {"the", "a", "an"} or doc[start].is_punct):
        start += 1
    while end > start + 1 and (doc[end - 1].like_num or doc[end - 1].lower_ in gazetteer.FURNITURE):
        end -= 1
    titled = None
    while kind == "person" and end - start > 1 and _is_title(doc[start]):
        titled = doc[start].idx if titled is None else titled
        start += 1
    titles = start
    while kind == "person" and titles > 0 and _is_title(doc[titles - 1]) and doc[titles - 1].is_title:
        titles -= 1
    if titled is None and titles < start:
        titled = doc[titles].idx
    if start >= end or not _can_be_name(doc[start:end]):
        return None
    last = doc[end - 1]
    text_end = last.idx + len(last)
    text = doc[start:end].text
    for possessive in ("'s", "’s"):
        if text.endswith(possessive):
            text, text_end = text[: -len(possessive)], text_end - len(possessive)
    return Name(doc[start].idx, text_end, text, kind, titled) if text.strip() else None


def _is_title(token: Token) -> bool:
    return token.lower_.strip(".") in gazetteer.TITLES


def _can_be_name(span: Span) -> bool:
    """Whether words can name an actor: capitalised, no number, none of the words that never do."""
    text = span.text
    if _names_a_thing(span):
        return False
    if DESIGNATION.search(text) or not any(token.text[:1].isupper() for token in span):
        return False
    words = gazetteer.key(text)
    following = span.doc[span.end] if span.end < len(span.doc) else None
    if following is not None and following.is_title and _is_title(following) and len(span) < MANY:
        return False  # `Home` of `Home Secretary`
    if all(_is_title(token) for token in span):
        return False
    if not words or words in gazetteer.NO_ACTORS or span[0].lower_ in {"covid", "covid-19"}:
        return False
    return any(token.pos_ in {"PROPN", "NOUN", "ADJ", "X"} for token in span) and len(words) > 1


def _names_a_thing(span: Span) -> bool:
    """Whether an unknown place only tells a thing's make: `a Hwasong missile`."""
    root = span.root
    before = span.doc[span.start - 1] if span.start else None
    owned = before is not None and (before.tag_ == "PRP$" or before.lower_ in {"a", "an"})
    makes = owned or (root.dep_ == "compound" and root.head.pos_ == "NOUN" and root.head.i >= span.end)
    return makes and span.label_ in {"GPE", "LOC"} and gazetteer.canonical(span.text) not in gazetteer.places()


def _again(doc: Doc, names: list[Name]) -> list[Name]:
    """The names with further places where the text has them, which the recognizer missed."""
    taken = [(name.start, name.end) for name in names]
    covered: set[int] = set()
    for start, end in taken:
        covered.update(range(start, end))
    by_first: dict[str, dict[tuple[str, ...], ActorType]] = {}
    for name in names:
        words = tuple(name.text.split())
        if len(words) > 1 or name.type != "person" or words[0] not in gazetteer.TITLES:
            by_first.setdefault(words[0], {}).setdefault(words, name.type)
        if name.type == "person" and len(words) > 1 and len(words[-1]) > 2:
            by_first.setdefault(words[-1], {}).setdefault((words[-1],), "person")
    found = list(names)
    for token in doc:
        if token.text not in by_first or token.idx in covered or token.pos_ not in {"PROPN", "NOUN", "ADJ"}:
            continue
        for words, kind in sorted(by_first[token.text].items(), key=lambda item: -len(item[0])):
            span = doc[token.i : token.i + len(words)]
            again = _bare(span, kind) if tuple(t.text for t in span) == words else None
            if again is not None:
                found.append(again)
                covered.update(range(again.start, again.end))
                break
    return sorted(found, key=lambda name: name.start)


# ---------------------------------------------------------------- types
def _settled(names: list[Name]) -> list[Name]:
    """The names, each with the type that all its mentions and the gazetteers speak for."""
    votes: dict[str, Counter[ActorType]] = {}
    for name in names:
        votes.setdefault(gazetteer.canonical(name.text), Counter())[name.type] += 1
    titled = {gazetteer.canonical(name.text) for name in names if name.titled_from is not None}
    people = {k.split()[-1] for k, v in votes.items() if len(k.split()) > 1 and _decide(k, v, titled) == "person"}
    types = {k: _decide(k, v, titled, people) for k, v in votes.items()}
    return [Name(n.start, n.end, n.text, types[gazetteer.canonical(n.text)], n.titled_from) for n in names]


def _decide(name: str, votes: Counter[ActorType], titled: Iterable[str], people: Iterable[str] = ()) -> ActorType:
    """The type of a name: what its words say, then what the world says, then what most mentions say."""
    words = name.split()
    if name in titled or (len(words) == 1 and words[0] in people):
        return "person"
    if name in INTERNATIONAL:
        return "organization"
    if name in gazetteer.places():
        return "person" if len(words) > 1 and votes["person"] > votes["place"] + votes["organization"] else "place"
    if len(words) > 1 and set(words) & gazetteer.INSTITUTION_WORDS:
        return "organization"
    masculine, feminine = given_names()
    if 1 < len(words) < 5 and (words[0] in masculine or words[0] in feminine) and votes["person"] >= votes["place"]:
        return "person" if votes["person"] or not votes["organization"] else "organization"
    if len(words) > 1 and (words[-1] in gazetteer.PLACE_WORDS or words[0] in {"mount", "lake", "cape", "fort", "port"}):
        return "organization" if votes["organization"] > votes["place"] else "place"
    return votes.most_common(1)[0][0]


# ---------------------------------------------------------------- actors
def _actor(annotation: Annotation, cluster: Cluster) -> Actor:
    """One actor from the names that were joined."""
    forms = Counter(name.text for name in cluster.names)
    fullest = max(forms, key=lambda text: (len(text.split()), not text.isupper(), forms[text], -len(text), text))
    if len(fullest.split()) == 1 or cluster.type != "person":
        fullest = max(forms, key=lambda text: (len(text.split()) > 1, len(text), forms[text], text))
    mentions = tuple(_mention(annotation, name) for name in cluster.names)
    aliases = dict.fromkeys(m.text for m in mentions)
    aliases.update(dict.fromkeys(forms))
    if cluster.type == "place":
        aliases.update(dict.fromkeys(_with_region(annotation, cluster.names)))
    return Actor(
        id=slug(fullest),
        name=fullest,
        type=cluster.type,
        aliases=tuple(alias for alias in aliases if alias != fullest),
        roles=roles_of(annotation, cluster.names, person=cluster.type == "person"),
        mentions=mentions,
    )


def _with_region(annotation: Annotation, names: Iterable[Name]) -> Iterator[str]:
    """A place as written with the state or country it lies in: `Sola, North Carolina`."""
    text = annotation.article.text
    for name in names:
        region = REGION.match(text, name.end)
        if region is not None and gazetteer.canonical(region[1]) in gazetteer.places():
            yield text[name.start : region.end(1)]


def _mention(annotation: Annotation, name: Name) -> Mention:
    """A mention by name, or by title and name (`Mr. Kim`, `President Holm`)."""
    text = annotation.article.text
    title = name.titled_from
    if title is not None and name.start - title <= LONGEST_TITLE and not _title_goes_on(text, title):
        return Mention(start=title, end=name.end, text=text[title : name.end], kind="title")
    return Mention(start=name.start, end=name.end, text=name.text, kind="name")


def _title_goes_on(text: str, start: int) -> bool:
    """Whether a capitalised word stands before the title: `Defence Minister` is not to be cut to `Minister`."""
    before = text[:start][-LONGEST_TITLE:].rsplit("\n", 1)[-1].split(" ")[-2:-1]
    return bool(before) and before[0][:1].isupper() and before[0][-1:].isalpha()


def _with_own_ids(actors: list[Actor]) -> tuple[Actor, ...]:
    """The actors with ids that no two share: the later one's gets a suffix from its type and name."""
    seen: set[str] = set()
    found = []
    for actor in actors:
        unique = (
            actor
            if actor.id not in seen
            else actor.model_copy(update={"id": f"{actor.id}-{digest(actor.type + actor.name)}"})
        )
        seen.add(unique.id)
        found.append(unique)
    return tuple(found)
