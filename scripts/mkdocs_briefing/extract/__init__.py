"""An annotated article to the parts of a briefing.

Each module finds one part and knows nothing of the others; what one needs of another is handed to it here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.actors import find_actors
from mkdocs_briefing.extract.attribution.assign import attributions
from mkdocs_briefing.extract.attribution.quotes import find_quotes
from mkdocs_briefing.extract.background import find_background
from mkdocs_briefing.extract.coreference.resolver import resolve
from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.figures import find_figures
from mkdocs_briefing.extract.glosses import Glosses
from mkdocs_briefing.extract.outlook import find_watch
from mkdocs_briefing.extract.salience import with_salience
from mkdocs_briefing.extract.summary.key_points import find_key_points
from mkdocs_briefing.extract.text_quality import find_doubts
from mkdocs_briefing.extract.timeline import find_timeline

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs_briefing.extract.attribution.records import Attribution
    from mkdocs_briefing.extract.coreference.references import References
    from mkdocs_briefing.model import Actor, Background, Event, Figure, Gap, KeyPoint, Quote, Watch
    from mkdocs_briefing.nlp.annotate import Annotation


@dataclass(frozen=True)
class Parts:
    """What extraction finds in one article; the fields of the briefing of the same names."""

    key_points: tuple[KeyPoint, ...] = ()
    """In the order of the article."""
    actors: tuple[Actor, ...] = ()
    """Most salient first."""
    quotes: tuple[Quote, ...] = ()
    """In the order of the article."""
    background: tuple[Background, ...] = ()
    """In the order of the article."""
    timeline: tuple[Event, ...] = ()
    """By date; undated last."""
    watch: tuple[Watch, ...] = ()
    """In the order of the article."""
    figures: tuple[Figure, ...] = ()
    """In the order of the article."""
    gaps: tuple[Gap, ...] = ()
    """What could not be said, and why."""


def extract(annotation: Annotation, *, published: dt.date | None) -> Parts:
    """Return everything found in one article; `published` anchors its relative dates.

    Speakers are found before references, which ask who speaks, and actors get their salience last, when all that
    refers to them is known.
    """
    document = Document.of(annotation, published=published)
    named = find_actors(document)
    said = attributions(document)
    references = _references(document, named, said)
    actors = with_salience(_with_references(named, references), document)
    timeline, gaps = find_timeline(document)
    glosses = Glosses(document, actors, references)
    return Parts(
        key_points=glosses.add_to_points(find_key_points(document, unclear=glosses.unclear)),
        actors=actors,
        quotes=find_quotes(document, said, actors=actors, references=references),
        background=glosses.add_to(find_background(document)),
        timeline=glosses.add_to(timeline),
        watch=glosses.add_to(find_watch(document)),
        figures=find_figures(document),
        gaps=(*find_doubts(document), *gaps),
    )


def _references(annotation: Annotation, actors: tuple[Actor, ...], said: list[Attribution]) -> References:
    """Return the pronouns and descriptions that refer to the actors, given who speaks and what is quoted."""
    doc = annotation.doc
    quoted = [False] * len(doc)
    for attribution in said:
        for segment in attribution.quoted:
            if (span := doc.char_span(segment.start, segment.end, alignment_mode="expand")) is not None:
                quoted[span.start : span.end] = [True] * len(span)
    speakers: dict[int, list[tuple[int, int]]] = {}
    for attribution in said:
        content = doc.char_span(*attribution.content, alignment_mode="contract")
        if attribution.source is not None and content is not None:
            head = doc[slice(*attribution.source)].root.i
            speakers.setdefault(head, []).append((content.start, content.end))
    return resolve(annotation, actors, speakers=speakers, quoted=quoted)


def _with_references(actors: tuple[Actor, ...], references: References) -> tuple[Actor, ...]:
    """Return the actors with the pronouns and descriptions that refer to them, in the order of the article."""
    return tuple(
        actor.model_copy(
            update={"mentions": tuple(sorted((*actor.mentions, *references.mentions(actor.id)), key=lambda m: m.start))}
        )
        for actor in actors
    )
