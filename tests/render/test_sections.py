"""Each sentence of context is printed once, where it tells most, and every item keeps its place."""

from mkdocs_briefing.link import Entry
from mkdocs_briefing.model import Background, Event, Figure, Watch
from mkdocs_briefing.render.sections import FigureGroup, PrintedItem, sections
from tests.support.connected import DEAL, Author, deal

ALL = frozenset(sentence.id for sentence in deal().briefing.sentences)


def with_context(**parts: object) -> Entry:
    entry = deal()
    return Entry(entry.briefing.model_copy(update=parts), entry.article)


author = Author(DEAL, "port-loan")
STORM, HARBOUR = author.sentence("the storm of 2009"), author.sentence("7 million tonnes")
VOTE = author.sentence("as early as April")
SAYS = {"text": STORM, "evidence": author.evidence("the storm of 2009")}
VOTES = {"text": VOTE, "evidence": author.evidence("as early as April")}


def test_background_that_is_a_dated_event_is_printed_in_the_timeline():
    event = Event(id="t1", date="2009", as_written="the storm of 2009", **SAYS)
    entry = with_context(background=(Background(id="b1", kind="history", **SAYS),), timeline=(event,), figures=())
    printed = sections(entry, allowed=ALL)
    assert (printed.timeline, printed.background) == ((PrintedItem(event, ("b1",)),), ())


def test_an_undated_event_to_watch_is_printed_as_something_to_watch():
    event = Event(id="t1", date=None, as_written="as early as April", **VOTES)
    watch = Watch(id="w1", **VOTES)
    printed = sections(with_context(timeline=(event,), watch=(watch,)), allowed=ALL)
    assert (printed.timeline, printed.watch) == ((), (PrintedItem(watch, ("t1",)),))


def test_a_dated_event_to_watch_is_printed_in_both():
    event = Event(id="t1", date="2026-04", as_written="as early as April", **VOTES)
    printed = sections(with_context(timeline=(event,)), allowed=ALL)
    assert printed.timeline == (PrintedItem(event, ()),)


def test_figures_are_grouped_by_sentence_and_wording():
    evidence = author.evidence("7 million tonnes")
    figures = tuple(Figure(id=f"f{n}", text="7 million tonnes", value=n, evidence=evidence) for n in (1, 2))
    background = (Background(id="b1", kind="figure", text=HARBOUR, evidence=evidence),)
    printed = sections(with_context(figures=figures, background=background), allowed=ALL)
    assert (printed.figures, printed.background) == ((FigureGroup(figures[:1], ("f2", "b1"), HARBOUR),), ())


def test_typed_background_is_always_printed():
    event = Event(id="t1", date="2009", as_written="the storm of 2009", **SAYS)
    typed = Background(id="b1", kind="history", origin="curated", **SAYS)
    printed = sections(with_context(background=(typed,), timeline=(event,), figures=()), allowed=ALL)
    assert printed.background == (("history", (typed,)),)


def test_a_withheld_sentence_is_not_printed():
    printed = sections(deal(), allowed=frozenset())
    assert {row.sentence for row in printed.figures} | {point.support for point in printed.points} == {None}


def test_a_headline_is_supported_by_the_first_sentence_of_the_body():
    printed = sections(deal(), allowed=ALL)
    assert [(point.heading, point.body) for point in printed.points] == [(("s1",), ("s3",)), (("s2",), ("s8",))]
    assert printed.points[1].support == author.sentence("likely to cost 900 jobs")
