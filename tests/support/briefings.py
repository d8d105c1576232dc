"""Small briefings made by hand, for tests that need no language model."""

from mkdocs_briefing.ingest import Article, parse_article
from mkdocs_briefing.link import Entry
from mkdocs_briefing.model import (
    Actor,
    Background,
    Briefing,
    Event,
    Figure,
    Generator,
    KeyPoint,
    Mention,
    Quote,
    Role,
    Selector,
    Sentence,
    Source,
    SourceSummary,
    Span,
    Speaker,
    Watch,
)
from tests.support.connected import entries as entries

TEXT = """\
- Ministers agree on a port

Trade Minister Ana Duarte said the port would open in May. “We kept our word,” she said.
Her deputy, Luis Prado, called the deal a beginning. Nothing was signed in 2019.
“The port is ours,” Mr. Prado said. Work on the 12 piers starts next week.
"""


def span(text: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(text, start + 1)
    return Span.of(TEXT, start, start + len(text))


def mention(text: str, kind: str = "name", nth: int = 0) -> Mention:
    return Mention(**dict(span(text, nth)), kind=kind)


def article(text: str = TEXT, path: str = "seeds/port.txt") -> Article:
    return parse_article(text.encode(), path=path)


def selector(content: Span) -> Selector:
    return Selector(
        prefix=TEXT[max(0, content.start - 32) : content.start], suffix=TEXT[content.end : content.end + 32]
    )


def quote(number: int, content: str, *, kind: str, speaker: Speaker | None, cue: Span, evidence: str) -> Quote:
    where = span(content)
    return Quote(
        id=f"q{number}",
        kind=kind,
        content=where,
        quoted=(where,) if kind == "direct" else (),
        cue=cue,
        speaker=speaker,
        attribution="named" if speaker else "unattributed",
        selector=selector(where),
        evidence=(evidence,),
    )


def port() -> Briefing:
    """The briefing of `TEXT`."""
    ana = Speaker(name="Ana Duarte", actor="ana-duarte", mention=span("Ana Duarte"), resolution="named")
    she = Speaker(name="Ana Duarte", actor="ana-duarte", mention=span("she"), resolution="pronoun")
    luis = Speaker(name="Luis Prado", actor="luis-prado", mention=span("Mr. Prado"), resolution="named")
    lines = ["Ministers agree on a port", *(s for line in TEXT.splitlines()[2:] for s in _sentences(line))]
    paragraphs = (1, 2, 2, 3, 3, 4, 4)
    quotes = (
        quote(1, "the port would open in May", kind="indirect", speaker=ana, cue=span("said"), evidence="s2"),
        quote(2, "We kept our word", kind="direct", speaker=she, cue=span("said", 1), evidence="s3"),
        quote(3, "The port is ours", kind="direct", speaker=luis, cue=span("said", 2), evidence="s6"),
    )
    here = article()
    return Briefing.build(
        TEXT,
        id="ministers-agree-on-a-port",
        title="Ministers agree on a port",
        source=Source(path=here.path, sha256=here.sha256, text_sha256=here.text_sha256, words=len(TEXT.split())),
        generator=Generator(version="0", model="none"),
        sentences=tuple(
            Sentence(
                id=f"s{n}",
                start=span(line).start,
                end=span(line).end,
                paragraph=paragraph,
                role="highlight" if n == 1 else "body",
            )
            for n, (line, paragraph) in enumerate(zip(lines, paragraphs, strict=True), 1)
        ),
        key_points=(KeyPoint(id="k1", text=lines[0], origin="highlight", evidence=("s1", "s2")),),
        actors=(
            Actor(
                id="ana-duarte",
                name="Ana Duarte",
                type="person",
                roles=(Role(text="Trade Minister", evidence="s2"),),
                salience=0.6,
                mentions=(mention("Ana Duarte"), mention("she", "pronoun")),
            ),
            Actor(
                id="luis-prado",
                name="Luis Prado",
                type="person",
                aliases=("Mr. Prado",),
                salience=0.4,
                mentions=(mention("Luis Prado"), mention("Mr. Prado", "title")),
            ),
        ),
        quotes=quotes,
        background=(Background(id="b1", text="Nothing was signed in 2019.", kind="history", evidence=("s5",)),),
        timeline=(
            Event(id="t1", date="2019", text="Nothing was signed in 2019.", as_written="in 2019", evidence=("s5",)),
        ),
        watch=(Watch(id="w1", text="Work on the 12 piers starts next week.", evidence=("s7",)),),
        figures=(Figure(id="f1", text="12 piers", value=12, unit="piers", evidence=("s7",)),),
        source_summary=SourceSummary.of(quotes),
    )


def entry(*lines: str, **more: object) -> Entry:
    """A briefing of an article of one sentence a line, the first of them a key point."""
    text = "\n".join(lines) + "\n"
    made = article(text, path="seeds/made.txt")
    starts = [text.index(line) for line in lines]
    parts = {
        "id": "made",
        "title": lines[0],
        "source": Source(path=made.path, sha256=made.sha256, text_sha256=made.text_sha256, words=len(text.split())),
        "generator": Generator(version="0", model="none"),
        "sentences": tuple(
            Sentence(id=f"s{n}", start=start, end=start + len(line), paragraph=n, role="body")
            for n, (start, line) in enumerate(zip(starts, lines, strict=True), 1)
        ),
        "key_points": (KeyPoint(id="k1", text=lines[0], origin="extracted", evidence=("s1",)),),
    }
    return Entry(Briefing.build(text, **{**parts, **more}), text)


def _sentences(line: str) -> list[str]:
    first, _, second = line.partition(". ")
    return [first + ".", second]
