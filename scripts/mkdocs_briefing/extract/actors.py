"""Find who is in the article: people, institutions and places, each once, in the order of first mention.

Names come from the entity recognizer and from the article itself: a name found once is found again wherever it
stands. What a name names is decided over all its mentions, with gazetteers where a small model errs. Groups
(nationalities, parties), dates, products and diseases are no actors.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.clustering import Cluster, Name, join
from mkdocs_briefing.extract.names.finder import find_names, introduced
from mkdocs_briefing.extract.names.name_words import PARTICLES
from mkdocs_briefing.extract.names.person_names import all_given_names, family_names
from mkdocs_briefing.extract.names.roles import roles_of
from mkdocs_briefing.extract.text.furniture import END_NOTE, SUMMONS
from mkdocs_briefing.ids import short_digest, slug
from mkdocs_briefing.ingest.dateline import story_start
from mkdocs_briefing.model import Actor, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_briefing.nlp.annotate import Annotation

MAX_ACRONYM_LETTERS = 3
"""Letters of a place's name in capitals that is an acronym: `UAE`."""
MIN_FULL_NAME_WORDS = 2
"""Words of a full name."""
MAX_TITLE_CODE_POINTS = 24
"""Code points of a title that is given with a name as one alias: `Prime Minister Holm`."""

MAX_SUMMONS_CODE_POINTS = 400
"""Code points of a paragraph that asks the reader to follow a page."""

REGION = re.compile(r", ([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
"""What may follow a place to say where it lies."""
BYLINE = re.compile(r"\s*[Bb][Yy][\s.]+[A-Z][^\s]*(?:,?\s+(?:and|in|of|[A-Z][^\s]*)){0,8}[\s.]*$")
"""A line that says who wrote the article."""
RUN_IN_BYLINE = re.compile(
    r"\s*B[Yy][ .]+[A-Z][^\s.,]*(?: (?:[A-Z][^\s.,]*|[A-Z]\.)){1,3}(?: and(?: [A-Z][^\s.,]*){2,3})?"
    r"(?:,? (?:for|in) (?:the )?[A-Z]\w*(?: [A-Z]\w*)*)?"
    r"(?: \. |\s+(?=PUBLISHED|UPDATED|Published|Updated|Last updated))"
)
"""A byline at the beginning of a paragraph that goes on with the page's dates or the story, as copied text may have
it: `By Ana Holm . PUBLISHED: …`."""
AGENCY = re.compile(r"\([^()]{2,40}\)")
"""Who carried the article, in its dateline."""
OWNER = re.compile(r"([A-Z][a-z]+(?: [A-Z][a-z]+)?)['’]s $")
"""What may stand before a building to say where it lies: `Sola's Old Bridge`."""


def find_actors(annotation: Annotation) -> tuple[Actor, ...]:
    """Return the actors of an article with the places where it names them, in the order of first mention.

    Ids are slugs of the names, so that one actor has one id in every briefing.
    """
    names = find_names(annotation.doc, passed=_byline_tokens(annotation))
    places = frozenset(gazetteer.key(name.text) for name in names if name.type == "place")
    clusters = join(names, introduced=introduced(annotation.article.text, names))
    return _with_own_ids([_actor(annotation, cluster, places=places) for cluster in clusters])


# ---------------------------------------------------------------- who wrote and carried the article
def _byline_tokens(annotation: Annotation) -> frozenset[int]:
    """Return the tokens of the lines and brackets that name who wrote and who carried the article."""
    tokens: set[int] = set()
    announced = False
    for paragraph in annotation.article.paragraphs:
        text = annotation.article.text[paragraph.start : paragraph.end]
        # A name alone in its line is the author's when the line before it says `By` and no more.
        found = (0, len(text)) if announced else _byline(text)
        announced = text.strip(" .").lower() == "by"
        if found is not None:
            start, end = found
            span = annotation.doc.char_span(paragraph.start + start, paragraph.start + end, alignment_mode="expand")
            tokens.update(range(span.start, span.end) if span is not None else ())
    return frozenset(tokens)


def _byline(text: str) -> tuple[int, int] | None:
    """Return the range of a paragraph that names who wrote or carried the article: byline, dateline, end note, summons.

    A byline goes first: all of it is passed over, also what looks like a dateline in it.
    """
    if BYLINE.match(text) or (len(text) <= MAX_SUMMONS_CODE_POINTS and SUMMONS.match(text)):
        return 0, len(text)
    if (run_in := RUN_IN_BYLINE.match(text)) is not None:
        return run_in.span()
    found = AGENCY.search(text, 0, story_start(text)) or END_NOTE.search(text)
    return found.span() if found is not None and found.end() else None


# ---------------------------------------------------------------- actors
def _actor(annotation: Annotation, cluster: Cluster, *, places: frozenset[str]) -> Actor:
    """Return one actor from the names that were joined; `places` are the keys of the places named in the article."""
    forms = Counter(name.text for name in cluster.names)
    fullest = _fullest(forms, person=cluster.type == "person")
    mentions = tuple(_mention(annotation, name) for name in cluster.names)
    aliases = dict.fromkeys([mention.text for mention in mentions] + list(forms))
    if cluster.type == "place":
        fullest = _as_place(fullest)
        aliases.update(dict.fromkeys(_with_region(annotation, cluster.names, places)))
    return Actor(
        id=slug(gazetteer.canonical(fullest) if cluster.type != "person" else fullest),
        name=fullest,
        type=cluster.type,
        aliases=tuple(alias for alias in aliases if alias != fullest),
        roles=roles_of(annotation, cluster.names, kind=cluster.type),
        mentions=mentions,
    )


def _fullest(forms: Counter[str], *, person: bool) -> str:
    """Return the form of a name that says most.

    Of a person it is the one with the most words, then not in capitals, then the most frequent and shortest: longer
    ones of as many words are often misspelt. Of anything else the longest of several words, which an acronym is not.
    """
    if person:
        forms = Counter({text: count for text, count in forms.items() if not _is_overlong(text, forms)})
        full = max(forms, key=lambda text: (len(text.split()), not text.isupper(), forms[text], -len(text), text))
        if len(full.split()) > 1:
            return full
    forms = Counter({text: count for text, count in forms.items() if not gazetteer.is_official(text)}) or forms
    return max(forms, key=lambda text: (len(text.split()) > 1, len(text), forms[text], text))


def _is_overlong(name: str, forms: Counter[str]) -> bool:
    """Return whether a person's name was taken together with a word beside it, once: `Grumpy Ana Holm`.

    The article has the shorter full name more often, and the further word is no given or family name.
    """
    first, *rest = words = name.split()
    if len(rest) < MIN_FULL_NAME_WORDS:
        return False
    without_first, without_last = " ".join(rest), " ".join(words[:-1])
    is_given = gazetteer.key(first) in all_given_names() or rest[0].lower() in PARTICLES
    if forms[without_first] > forms[name] and not is_given:
        return True
    return forms[without_last] > forms[name] and gazetteer.key(words[-1]) not in family_names()


def _as_place(name: str) -> str:
    """Return a place's name that is in capitals, as datelines print it, with one each word; but `UAE`."""
    if len(name) <= MAX_ACRONYM_LETTERS or not name.isupper():
        return name
    return name.title() if gazetteer.canonical(name) in gazetteer.places() else name


def _with_region(annotation: Annotation, names: Iterable[Name], places: frozenset[str]) -> Iterator[str]:
    """Yield a place that is no country as written with where it lies: `Sola, North Carolina`, `Sola's Old Bridge`."""
    text = annotation.article.text
    for name in names:
        if gazetteer.canonical(name.text) in gazetteer.countries():
            continue
        if (end := _region_end(text, name)) is not None:
            yield text[name.start : end]
        if (start := _owner_start(text, name, places)) is not None:
            yield text[start : name.end]


def _region_end(text: str, name: Name) -> int | None:
    """Return the end of the region after a place, `, North Carolina`; after a region only a country is one."""
    region = REGION.match(text, name.end)
    is_region = gazetteer.canonical(name.text) in gazetteer.regions()
    wider = gazetteer.countries() if is_region else gazetteer.regions()
    return region.end(1) if region is not None and gazetteer.canonical(region[1]) in wider else None


def _owner_start(text: str, name: Name, places: frozenset[str]) -> int | None:
    """Return where the place of a building begins that is named before it: `Sola's | Old Bridge`."""
    if gazetteer.key(name.text).split()[-1] not in gazetteer.PLACE_WORDS:
        return None
    owner = OWNER.search(text, max(0, name.start - MAX_TITLE_CODE_POINTS), name.start)
    return owner.start() if owner is not None and gazetteer.key(owner[1]) in places else None


def _mention(annotation: Annotation, name: Name) -> Mention:
    """Return a mention by name, or by title and name (`Mr. Kim`, `President Holm`)."""
    text, title = annotation.article.text, name.titled_from
    if title is None or name.start - title > MAX_TITLE_CODE_POINTS or _title_goes_on(text, title):
        return Mention(start=name.start, end=name.end, text=name.text, kind="name")
    return Mention(start=title, end=name.end, text=text[title : name.end], kind="title")


def _title_goes_on(text: str, start: int) -> bool:
    """Return whether a capitalised word stands before the title: `Defence Minister` is not to be cut to `Minister`."""
    before = text[:start][-MAX_TITLE_CODE_POINTS:].rsplit("\n", 1)[-1].split(" ")[-2:-1]
    return bool(before) and before[0][:1].isupper() and before[0][-1:].isalpha()


def _with_own_ids(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Return the actors with ids that no two share: the later one's gets a suffix from its type and name."""
    seen: set[str] = set()
    found = []
    for actor in actors:
        if actor.id in seen:
            suffix = short_digest(actor.type + actor.name)
            actor = actor.model_copy(update={"id": f"{actor.id}-{suffix}"})
        seen.add(actor.id)
        found.append(actor)
    return tuple(found)
