"""Briefings in which every text is an attack: one of each class that the published lists of such strings have."""

import datetime as dt

from briefing.link import Entry
from briefing.model import (
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
