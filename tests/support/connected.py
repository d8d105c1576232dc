# ruff: noqa: E501 (an article has a paragraph on a line)
"""Three connected briefings made by hand: rich enough for pages and PDFs, without a language model."""

import datetime as dt
import re
from functools import cache

from mkdocs_briefing.ingest import Article, parse_article
from mkdocs_briefing.link import Entry
from mkdocs_briefing.model import (
    Actor,
    Assessment,
    Background,
    Briefing,
    CurationReport,
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

BREAK = re.compile(r"(?<!\bMr\.)(?<!\bMs\.)(?:(?<=[.?!])|(?<=[.?!]”))\s+(?=[A-Z“])")

DEAL = """\
---
title: Valdoria signs port loan with Halden Shipping
publisher: The Harbour Gazette
author: Mara Lindqvist
published: 2026-03-12
url: https://gazette.example/valdoria-port-loan
tags: [ports, debt]
---
- Valdoria borrows 1.4 billion euros to widen the port of Maravel
- The union warns of job losses
Valdoria signed a loan of 1.4 billion euros on Thursday to widen the port of Maravel, its only deep-water harbour.
Trade Minister Ana Duarte said the works would begin in May and end within four years. “We kept our word to the coast,” she said. “This is the largest loan in our history, and the cheapest.”
Halden Shipping, which will run the new terminal for 30 years, called the terms “fair to both sides” in a statement.
Inés Okafor, who leads the Port Workers’ Union, said the contract was likely to cost 900 jobs. “Nobody asked the people who load the ships,” Ms. Okafor told Costa Radio.
A senior official at the finance ministry said that Ms. Duarte had told the cabinet the loan “must not fail”. It is rumoured that two ministers refused to sign.
Maravel was rebuilt after the storm of 2009, when 60 percent of its quays were lost. The harbour handles 7 million tonnes a year. Ms. Duarte, a former judge, has led the ministry since January 2024.
Parliament must approve the loan and could vote as early as April.
"""

STRIKE = """\
---
title: Dockers stop work in Maravel over terminal contract
publisher: Costa Radio
published: 2026-03-27
url: https://costa.example/maravel-strike
tags: [ports, labour]
---
Dockers in the port of Maravel stopped work on Friday in protest at the contract with Halden Shipping.
The Port Workers’ Union said 2,300 of its members had joined the strike. “We will load nothing until the minister sits down with us,” said Inés Okafor, the union’s president. She said the union would not accept “a terminal without dockers”.
Deputy Trade Minister Luis Prado called the strike “understandable but mistaken”. Mr. Prado said the ministry had offered talks on Monday.
According to Halden Shipping, 14 vessels were waiting outside the harbour. A captain who asked not to be named said food was running low on board.
The loan for the new terminal was signed on March 12. The last strike in the port was in 2017 and ended after nine days. Ana Duarte did not comment.
A court will decide on Tuesday whether the strike is legal.
"""

VOTE = """\
---
title: Parliament approves port loan by three votes
publisher: The Harbour Gazette
author: Mara Lindqvist
published: 2026-04-21
url: https://gazette.example/vote
tags: [debt, parliament]
---
- Lawmakers back the loan, 76 to 73
- A guarantee for dockers’ jobs swung the vote
- The opposition will go to court
Valdoria’s parliament approved the loan for the port of Maravel on Tuesday by 76 votes to 73.
The vote was swung by a guarantee that no docker will be dismissed before 2030, which Trade Minister Ana Duarte had offered on the eve of the debate. “Today nobody lost,” Ms. Duarte said after the vote.
Inés Okafor said the Port Workers’ Union had “won in writing what it lost on the quay”. Opposition leader Tomas Reyl said his party would challenge the loan in court. “A debt for thirty years deserves more than three votes,” Mr. Reyl said, “and more than three hours.”
Mr. Prado, who negotiated the guarantee, said it would cost about 40 million euros a year. Halden Shipping appears to have agreed, according to two people close to the company.
Dockers struck for eleven days in March, and 14 vessels waited outside the harbour. Credit agency Norden Ratings lowered Valdoria’s outlook to negative on April 9.
Work on the terminal starts on May 4.
"""

NAMES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "ana-duarte": ("person", "Ana Duarte", ("Ms. Duarte",)),
    "luis-prado": ("person", "Luis Prado", ("Mr. Prado",)),
    "ines-okafor": ("person", "Inés Okafor", ("Ms. Okafor",)),
    "tomas-reyl": ("person", "Tomas Reyl", ("Mr. Reyl",)),
    "port-workers-union": ("organization", "Port Workers’ Union", ("the union",)),
    "halden-shipping": ("organization", "Halden Shipping", ()),
    "costa-radio": ("organization", "Costa Radio", ()),
    "norden-ratings": ("organization", "Norden Ratings", ()),
    "maravel": ("place", "Maravel", ()),
    "valdoria": ("place", "Valdoria", ()),
}


class Author:
    """Writes a briefing of `source` by hand: every text is looked up, so that none can be wrong."""

    def __init__(self, source: str, name: str, names: dict[str, tuple[str, str, tuple[str, ...]]] = NAMES) -> None:
        self.names = names
        self.article: Article = parse_article(source.encode(), path=f"seeds/{name}.md")
        self.text = self.article.text
        self.sentences: list[Sentence] = []
        for number, paragraph in enumerate(self.article.paragraphs, 1):
            start = paragraph.start
            breaks = [m.span() for m in BREAK.finditer(self.text, paragraph.start, paragraph.end)]
            for end, after in [*breaks, (paragraph.end, paragraph.end)]:
                which = f"s{len(self.sentences) + 1}"
                self.sentences.append(Sentence(id=which, start=start, end=end, paragraph=number, role=paragraph.role))
                start = after
        self.quotes: list[Quote] = []
        self.pronouns: dict[str, list[Mention]] = {}

    def body(self) -> int:
        return next(p.start for p in self.article.paragraphs if p.role != "highlight")

    def span(self, text: str, after: int = -1) -> Span:
        start = self.text.index(text, self.body() if after < 0 else after)
        return Span.of(self.text, start, start + len(text))

    def evidence(self, text: str) -> tuple[str, ...]:
        where = self.span(text)
        return tuple(s.id for s in self.sentences if s.start < where.end and where.start < s.end)

    def sentence(self, text: str) -> str:
        (which,) = self.evidence(text)
        one = next(s for s in self.sentences if s.id == which)
        return self.text[one.start : one.end]

    def quote(
        self,
        content: str,
        *,
        by: tuple[str, str] | None = None,
        cue: str | None = None,
        kind: str = "direct",
        quoted: tuple[str, ...] = (),
        attribution: str = "named",
        relay: str | None = None,
        parent: str | None = None,
        hedge: str | None = None,
    ) -> None:
        where = self.span(content)
        evidence = self.evidence(content)
        paragraph = next(s.paragraph for s in self.sentences if s.id == evidence[0])
        near = next(s.start for s in self.sentences if s.paragraph == paragraph)
        first = next(s.start for s in self.sentences if s.id == evidence[0])
        segments = (where,) if kind == "direct" and not quoted else tuple(self.span(q, where.start) for q in quoted)
        self.quotes.append(
            Quote(
                id=f"q{len(self.quotes) + 1}",
                kind=kind,
                content=where,
                quoted=segments,
                cue=self.span(cue, first) if cue else None,
                speaker=self._speaker(*by, near=near, first=first) if by else None,
                attribution=attribution,
                relayed_by=self._relay(relay, first) if relay else None,
                parent=parent,
                hedge=self.span(hedge, near) if hedge else None,
                selector=Selector(
                    prefix=self.text[max(0, where.start - 32) : where.start],
                    suffix=self.text[where.end : where.end + 32],
                ),
                evidence=evidence,
            )
        )

    def _speaker(self, actor: str, mention: str, *, near: int, first: int) -> Speaker:
        where = self.span(mention, first if mention in self.text[first : first + 300] else near)
        if not actor:
            return Speaker(name=mention, mention=where, resolution="nominal")
        if mention.lower() in ("she", "he"):
            self.pronouns.setdefault(actor, []).append(Mention(**dict(where), kind="pronoun"))
            return Speaker(name=self.names[actor][1], actor=actor, mention=where, resolution="pronoun")
        return Speaker(name=self.names[actor][1], actor=actor, mention=where, resolution="named")

    def _relay(self, actor: str, near: int) -> Relay:
        return Relay(name=self.names[actor][1], actor=actor, mention=self.span(self.names[actor][1], near))

    def actor(self, which: str, *roles: str) -> Actor | None:
        kind, name, aliases = self.names[which]
        found = [
            Mention(start=m.start(), end=m.end(), text=m[0], kind="name" if m[0] == name else "title")
            for m in re.finditer("|".join(map(re.escape, (name, *aliases))), self.text)
        ]
        if not found:
            return None
        mentions = sorted([*found, *self.pronouns.get(which, [])], key=lambda m: m.start)
        return Actor(
            id=which,
            name=name,
            type=kind,
            aliases=tuple(dict.fromkeys(m.text for m in found if m.text != name)),
            roles=tuple(Role(text=role, evidence=self.evidence(role)[0]) for role in roles if role in self.text),
            salience=min(1.0, len(mentions) / 10),
            mentions=tuple(mentions),
        )

    def entry(self, which: str, *, roles: dict[str, tuple[str, ...]], **parts: object) -> Entry:
        actors = [actor for name in self.names if (actor := self.actor(name, *roles.get(name, ())))]
        said = self.article.metadata
        briefing = Briefing.build(
            self.text,
            id=which,
            title=said.title,
            source=Source(
                path=self.article.path,
                sha256=self.article.sha256,
                text_sha256=self.article.text_sha256,
                publisher=said.publisher,
                author=said.author,
                url=said.url,
                published=said.published,
                words=len(self.text.split()),
            ),
            generator=Generator(version="0.1.0+0a1b2c3d", model="none"),
            sentences=tuple(self.sentences),
            actors=tuple(sorted(actors, key=lambda a: (-a.salience, a.id))),
            quotes=tuple(self.quotes),
            source_summary=SourceSummary.of(tuple(self.quotes)),
            tags=said.tags,
            **parts,
        )
        return Entry(briefing, self.text)

    def points(self, *texts: str) -> tuple[KeyPoint, ...]:
        """The highlights with the body text each rests on; without highlights the sentences that hold the texts."""
        marked = [s for s in self.sentences if s.role == "highlight"]
        if not marked:
            return tuple(
                KeyPoint(id=f"k{n}", text=self.sentence(text), origin="extracted", evidence=self.evidence(text))
                for n, text in enumerate(texts, 1)
            )
        return tuple(
            KeyPoint(
                id=f"k{n}",
                text=self.text[s.start : s.end],
                origin="highlight",
                evidence=(s.id, *self.evidence(text)),
            )
            for n, (s, text) in enumerate(zip(marked, texts, strict=True), 1)
        )

    def events(self, *dated: tuple[str | None, str]) -> tuple[Event, ...]:
        return tuple(
            Event(id=f"t{n}", date=date, text=self.sentence(text), evidence=self.evidence(text), as_written=text)
            for n, (date, text) in enumerate(dated, 1)
        )

    def background(self, *items: tuple[str, str]) -> tuple[Background, ...]:
        return tuple(
            Background(id=f"b{n}", text=self.sentence(text), kind=kind, evidence=self.evidence(text))
            for n, (kind, text) in enumerate(items, 1)
        )

    def watch(self, *texts: str) -> tuple[Watch, ...]:
        return tuple(
            Watch(id=f"w{n}", text=self.sentence(text), evidence=self.evidence(text)) for n, text in enumerate(texts, 1)
        )

    def figures(self, *items: tuple[str, float, str | None]) -> tuple[Figure, ...]:
        return tuple(
            Figure(id=f"f{n}", text=text, value=value, unit=unit, evidence=self.evidence(text))
            for n, (text, value, unit) in enumerate(items, 1)
        )


def deal() -> Entry:
    a = Author(DEAL, "port-loan")
    ana, union = ("ana-duarte", "she"), ("ines-okafor", "Inés Okafor")
    a.quote(
        "the works would begin in May and end within four years",
        by=("ana-duarte", "Ana Duarte"),
        cue="said",
        kind="indirect",
    )
    a.quote(
        "We kept our word to the coast,” she said. “This is the largest loan in our history, and the cheapest.",
        by=ana,
        cue="said",
        quoted=("We kept our word to the coast", "This is the largest loan in our history, and the cheapest."),
    )
    a.quote(
        "the terms “fair to both sides",
        by=("halden-shipping", "Halden Shipping"),
        cue="called",
        kind="mixed",
        quoted=("fair to both sides",),
        attribution="institutional",
    )
    a.quote("the contract was likely to cost 900 jobs", by=union, cue="said", kind="indirect", hedge="likely")
    a.quote(
        "Nobody asked the people who load the ships",
        by=("ines-okafor", "Ms. Okafor"),
        cue="told",
        relay="costa-radio",
    )
    a.quote(
        "Ms. Duarte had told the cabinet the loan “must not fail”",
        by=("", "A senior official at the finance ministry"),
        cue="said",
        kind="mixed",
        quoted=("must not fail",),
        attribution="unnamed",
    )
    a.quote(
        "the loan “must not fail",
        by=("ana-duarte", "Ms. Duarte"),
        cue="told",
        kind="mixed",
        quoted=("must not fail",),
        parent="q6",
    )
    a.quote(
        "two ministers refused to sign",
        cue="It is rumoured",
        kind="indirect",
        attribution="unattributed",
        hedge="It is rumoured",
    )
    return a.entry(
        "valdoria-signs-port-loan",
        roles={
            "ana-duarte": ("Trade Minister", "a former judge"),
            "ines-okafor": ("who leads the Port Workers’ Union",),
        },
        key_points=a.points("signed a loan of 1.4 billion euros", "likely to cost 900 jobs"),
        background=a.background(
            ("history", "rebuilt after the storm"), ("figure", "7 million tonnes"), ("biography", "a former judge")
        ),
        timeline=a.events(
            ("2009", "the storm of 2009"), ("2024-01", "since January 2024"), ("2026-03-12", "on Thursday")
        ),
        watch=a.watch("as early as April"),
        figures=a.figures(
            ("1.4 billion euros", 1_400_000_000, "EUR"), ("900 jobs", 900, "jobs"), ("60 percent", 60, "%")
        ),
        bottom_line="The loan is signed but not safe: parliament votes in April and the docks are against it.",
        assessment=(
            Assessment(
                text="Parliament will approve the loan with a small majority.",
                likelihood="likely",
                confidence="moderate",
                author="M. Sato",
                date=dt.date(2026, 3, 13),
                evidence=a.evidence("as early as April"),
            ),
        ),
        handling=Handling(tlp="green", text_mode="full"),
        gaps=(
            Gap(text="Who refused to sign is not said: the article calls it a rumour.", evidence=a.evidence("rumour")),
        ),
        curation=CurationReport(rules=2, applied=2),
    )


def strike() -> Entry:
    a = Author(STRIKE, "strike")
    union = ("port-workers-union", "The Port Workers’ Union")
    a.quote(
        "2,300 of its members had joined the strike",
        by=union,
        cue="said",
        kind="indirect",
        attribution="institutional",
    )
    a.quote("We will load nothing until the minister sits down with us", by=("ines-okafor", "Inés Okafor"), cue="said")
    a.quote(
        "the union would not accept “a terminal without dockers",
        by=("ines-okafor", "She"),
        cue="said",
        kind="mixed",
        quoted=("a terminal without dockers",),
    )
    a.quote("understandable but mistaken", by=("luis-prado", "Luis Prado"), cue="called")
    a.quote("the ministry had offered talks on Monday", by=("luis-prado", "Mr. Prado"), cue="said", kind="indirect")
    a.quote(
        "14 vessels were waiting outside the harbour",
        by=("halden-shipping", "Halden Shipping"),
        cue="According to",
        kind="indirect",
        attribution="institutional",
    )
    a.quote(
        "food was running low on board",
        by=("", "A captain who asked not to be named"),
        cue="said",
        kind="indirect",
        attribution="unnamed",
    )
    return a.entry(
        "dockers-stop-work-in-maravel",
        roles={"luis-prado": ("Deputy Trade Minister",), "ines-okafor": ("the union’s president",)},
        key_points=a.points("stopped work on Friday", "had joined the strike"),
        background=a.background(("history", "The last strike"), ("context", "The loan for the new terminal")),
        timeline=a.events(("2017", "in 2017"), ("2026-03-12", "on March 12"), ("2026-03-27", "on Friday")),
        watch=a.watch("decide on Tuesday"),
        figures=a.figures(("2,300 of its members", 2300, "members"), ("14 vessels", 14, "vessels")),
        handling=Handling(text_mode="excerpts"),
    )


def vote() -> Entry:
    a = Author(VOTE, "vote")
    a.quote("Today nobody lost", by=("ana-duarte", "Ms. Duarte"), cue="said")
    a.quote(
        "the Port Workers’ Union had “won in writing what it lost on the quay",
        by=("ines-okafor", "Inés Okafor"),
        cue="said",
        kind="mixed",
        quoted=("won in writing what it lost on the quay",),
    )
    a.quote("his party would challenge the loan in court", by=("tomas-reyl", "Tomas Reyl"), cue="said", kind="indirect")
    a.quote(
        "A debt for thirty years deserves more than three votes,” Mr. Reyl said, “and more than three hours.",
        by=("tomas-reyl", "Mr. Reyl"),
        cue="said",
        quoted=("A debt for thirty years deserves more than three votes", "and more than three hours."),
    )
    a.quote("it would cost about 40 million euros a year", by=("luis-prado", "Mr. Prado"), cue="said", kind="indirect")
    a.quote(
        "Halden Shipping appears to have agreed",
        by=("", "two people close to the company"),
        cue="according to",
        kind="indirect",
        attribution="unnamed",
        hedge="appears to",
    )
    return a.entry(
        "parliament-approves-port-loan",
        roles={
            "ana-duarte": ("Trade Minister",),
            "tomas-reyl": ("Opposition leader",),
            "luis-prado": ("who negotiated the guarantee",),
            "norden-ratings": ("Credit agency",),
        },
        key_points=a.points("by 76 votes to 73", "swung by a guarantee", "challenge the loan"),
        background=a.background(("history", "Dockers struck for eleven days"), ("context", "lowered Valdoria’s")),
        timeline=a.events(
            ("2026-03", "in March"),
            ("2026-04-09", "on April 9"),
            ("2026-04-21", "on Tuesday"),
            ("2026-05-04", "on May 4"),
        ),
        watch=a.watch("on May 4", "challenge the loan in court"),
        figures=a.figures(("76 votes", 76, "votes"), ("about 40 million euros", 40_000_000, "EUR")),
        handling=Handling(tlp="clear", text_mode="links"),
    )


@cache
def entries() -> tuple[Entry, ...]:
    """The three, by date; their text modes are full, excerpts and links."""
    return deal(), strike(), vote()
