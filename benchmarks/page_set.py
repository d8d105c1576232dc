"""Awkward web pages of 24 kinds, from texts of our own, each with the paragraphs of its article.

The evaluation set of Trafilatura is not used: its pages are other people's, and it marks phrases, not whole texts.
The pages were written before the readers were run on them; no rule of the project was changed for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pdf_layouts import LIST, STORY, TABLE, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True)
class Page:
    """A page with its article."""

    name: str
    """What is particular about it."""
    html: str
    """Its source."""
    lines: tuple[str, ...]
    """Paragraphs, headings and rows of its article without its title, in order."""


OTHERS = (
    "Ferry fares to rise by a tenth in spring",
    "Council rejects second bridge over the Aller",
    "Herring catch is the smallest in twelve years",
    "Why the lighthouse keeper stays",
    "Ten walks along the northern coast",
)
"""Headlines of other articles."""

TEASERS = (
    "Travellers to the islands will pay more from April, the company announced, because fuel has become dearer.",
    "A narrow majority of the council considers the plan too expensive and wants the old bridge to be repaired.",
    "Biologists blame the warm summer; fishermen blame the quota, which was cut twice although they had protested.",
)
"""First sentences of other articles."""

COMMENTS = (
    "Finally somebody does something with that quay. My father worked there for thirty years and it broke his heart.",
    "Two million is nothing. They will earn that back in a single winter, and leave us the noise and the lorries.",
    "Has anybody read the contract? No? Then perhaps wait until next week before you shout at one another in here.",
)

MENU = "".join(
    f'<li><a href="/{name.lower()}">{name}</a></li>' for name in ("News", "Harbour", "Sport", "Opinion", "Shop")
)
HEADER = f'<header><a href="/">The Estel Courier</a><nav><ul>{MENU}</ul></nav></header>'
COOKIES = (
    '<div class="cookie-banner" role="dialog"><p>We and our 214 partners store information on your device to '
    "measure and personalise what you see. You can change your mind at any time.</p><button>Accept all</button></div>"
)
FOOTER = (
    '<footer><p>© 2031 The Estel Courier. All rights reserved.</p><p><a href="/terms">Terms</a> <a href="/privacy">'
    "Privacy</a></p></footer>"
)
BYLINE = '<p class="byline">By <a href="/authors/quill">Marta Quill</a></p>'
SHARE = (
    '<ul class="share"><li><a href="#">Share</a></li><li><a href="#">Tweet</a></li><li><a href="#">Mail</a></li></ul>'
)
SIGN_UP = (
    '<div class="newsletter"><p>Sign up for our newsletter and get the harbour in your inbox every morning.</p></div>'
)
BIO = '<div class="author-bio"><p>Marta Quill has written about ports since 2009. She lives in Estel.</p></div>'


def _links(titles: Iterable[str]) -> str:
    return "".join(f'<li><a href="/{number}">{title}</a></li>' for number, title in enumerate(titles))


RELATED = f'<aside class="related"><h3>More on this</h3><ul>{_links(OTHERS)}</ul></aside>'
SIDE = f'<div class="sidebar"><h2>Most read</h2><ol>{_links(OTHERS)}</ol></div>'


def _p(paragraphs: Sequence[str]) -> str:
    return "".join(f"<p>{one}</p>" for one in paragraphs)


def _page(body: str, *, head: str = "", title: str = TITLE) -> str:
    meta = (
        f'<meta charset="utf-8"><title>{title} | The Estel Courier</title><meta property="og:title" content="{title}">'
    )
    return f'<!doctype html><html lang="en"><head>{meta}{head}</head><body>{body}</body></html>'


def _site(article: str, *, after: str = "", head: str = "") -> str:
    """A page of a news site: header, cookie notice, article, what stands after it, side column and footer."""
    return _page(
        f"{HEADER}{COOKIES}<main><article><h1>{TITLE}</h1>{article}</article>{after}</main>{SIDE}{FOOTER}", head=head
    )


def _plain_sites() -> Iterator[Page]:
    yield Page("news site", _site(BYLINE + _p(STORY), after=RELATED), STORY)
    yield Page("advert and links between paragraphs", _site(_with_interruptions()), STORY)
    yield Page("comments longer than the article", _site(_p(STORY[:4]), after=_comments(9)), STORY[:4])
    yield Page("short article, long teasers", _site(_p(STORY[:2]), after=_teasers()), STORY[:2])
    yield Page(
        "author's note and share buttons", _site(SHARE + BYLINE + _p(STORY[:8]) + SHARE + BIO + SIGN_UP), STORY[:8]
    )
    yield Page("teaser of a paywall", _site(_p(STORY[:3]) + _paywall()), STORY[:3])
    notice = (
        "Correction: an earlier version of this article gave the length of the quay as 214 metres. It is 412 metres."
    )
    yield Page("correction below the article", _site(_p((*STORY[:6], notice))), (*STORY[:6], notice))
    pages = '<p class="pagination"><a href="?p=1">1</a> <a href="?p=2">2</a> <a href="?p=2">Next page</a></p>'
    yield Page("first of two pages", _site(_p(STORY[:6]) + pages), STORY[:6])


def _with_interruptions() -> str:
    more = f'<p><strong>Read more:</strong> <a href="/1">{OTHERS[0]}</a></p>'
    advert = '<div class="ad"><p>Advertisement</p></div><p>Story continues below</p>'
    return _p(STORY[:4]) + more + _p(STORY[4:7]) + advert + _p(STORY[7:10]) + SIGN_UP + _p(STORY[10:])


def _comments(number: int) -> str:
    found = "".join(
        f'<div class="comment"><span>Reader {n}</span><p>{COMMENTS[n % len(COMMENTS)]}</p></div>' for n in range(number)
    )
    return f'<section id="comments"><h2>Comments</h2>{found}</section>'


def _teasers() -> str:
    return "".join(
        f'<section class="teaser"><h2><a href="/{n}">{OTHERS[n]}</a></h2><p>{text} {text}</p></section>'
        for n, text in enumerate(TEASERS)
    )


def _paywall() -> str:
    return (
        '<div class="paywall"><h3>This article is for subscribers</h3><p>Subscribe now to continue reading. Already a '
        "subscriber? Log in.</p></div>"
    )


def _inner_structures() -> Iterator[Page]:
    rows = tuple("\t".join(row) for row in TABLE)
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in TABLE)
    lines = (*STORY[:4], *rows, *STORY[4:8])
    yield Page("table of figures", _site(f"{_p(STORY[:4])}<table>{table}</table>{_p(STORY[4:8])}"), lines)
    points = "".join(f"<li>{one}</li>" for one in LIST)
    yield Page(
        "list in the text", _site(f"{_p(STORY[:3])}<ul>{points}</ul>{_p(STORY[3:9])}"), (*STORY[:3], *LIST, *STORY[3:9])
    )
    yield Page("highlights above", _site(f'<ul class="highlights">{points}</ul>{_p(STORY[:8])}'), (*LIST, *STORY[:8]))
    figure = "<figure><img src=q.jpg alt=Quay><figcaption>The north quay in May. Photo: I. Brandt</figcaption></figure>"
    yield Page("pictures with captions", _site(figure + _p(STORY[:5]) + figure + _p(STORY[5:])), STORY)
    pull = f'<aside class="pullquote"><p>{STORY[4].partition("said")[0]}</p></aside>'
    yield Page("pull quote", _site(_p(STORY[:6]) + pull + _p(STORY[6:])), STORY)
    asked = ("Who decided?", "What does it cost?", "When does it begin?")
    answers = "".join(f"<p><strong>{q}</strong></p><p>{a}</p>" for q, a in zip(asked, STORY, strict=False))
    said = tuple(line for pair in zip(asked, STORY, strict=False) for line in pair)
    yield Page("questions and answers", _site(_p(STORY[3:6]) + answers), (*STORY[3:6], *said))
    heads = f"<h2>The vote</h2>{_p(STORY[:4])}<h2>The critics</h2>{_p(STORY[4:9])}<h3>What is next</h3>{_p(STORY[9:])}"
    headed = ("The vote", *STORY[:4], "The critics", *STORY[4:9], "What is next", *STORY[9:])
    yield Page("headings", _site(heads), headed)
    cut = (
        '<p>The old contract ran out on <time datetime="2030-06-30">30 June</time>, and nobody renewed it.</p>'
        "<p>Lind said: <q>We were told <q>never again</q> in 2009</q>, and left.</p>"
    )
    uncut = (
        "The old contract ran out on 30 June, and nobody renewed it.",
        "Lind said: “We were told ‘never again’ in 2009”, and left.",
    )
    yield Page(
        "dates and quotations as elements",
        _site(_p(STORY[:3]) + cut + _p(STORY[3:6])),
        (*STORY[:3], *uncut, *STORY[3:6]),
    )
    noted = STORY[0].replace("thirty years.", 'thirty years.<sup><a href="#fn1">1</a></sup>')
    note = "Minutes of the harbour board, session of 28 February 2031, item seven."
    notes = f'<ol><li id="fn1">{note} <a href="#r1">↩</a></li></ol>'
    yield Page("footnotes", _site(f"<p>{noted}</p>{_p(STORY[1:8])}{notes}"), (*STORY[:8], note))


def _old_and_odd() -> Iterator[Page]:
    menu = "<br>".join(f'<a href="/{n}">{title}</a>' for n, title in enumerate(OTHERS))
    cells = f"<td width=150>{menu}</td><td><font size=5>{TITLE}</font>{_p(STORY[:9])}</td><td width=100>{menu}</td>"
    yield Page("layout by tables", _page(f'<table width="100%"><tr>{cells}</tr></table>'), STORY[:9])
    lines = "<br><br>".join(STORY[:8])
    yield Page(
        "line breaks for paragraphs", _page(f'{HEADER}<div id="c"><h1>{TITLE}</h1>{lines}</div>{FOOTER}'), STORY[:8]
    )
    soup = "".join(
        f'<div class="css-1x{n}"><div class="css-9"><span>{one}</span></div></div>' for n, one in enumerate(STORY[:9])
    )
    yield Page(
        "elements without meaning", _page(f'<div class="css-a">{MENU}</div><div class="css-b">{soup}</div>'), STORY[:9]
    )
    hidden = f'<div style="display:none">{_p(STORY[:5])}</div>'
    yield Page("the same text hidden for telephones", _site(hidden + _p(STORY[:9])), STORY[:9])
    posts = "".join(
        f'<article class="post"><time datetime="2031-03-04T1{n}:05">1{n}:05</time><p>{one}</p></article>'
        for n, one in enumerate(STORY[:8])
    )
    timed = tuple(line for n, one in enumerate(STORY[:8]) for line in (f"1{n}:05", one))
    live = f'{HEADER}<main class="live-blog"><h1>{TITLE}</h1>{posts}</main>{FOOTER}'
    yield Page("live page", _page(live), timed)
    details = "".join(
        f"<details open><summary>{q}</summary><p>{a}</p></details>" for q, a in zip(OTHERS[3:], STORY, strict=False)
    )
    opened = tuple(line for pair in zip(OTHERS[3:], STORY, strict=False) for line in pair)
    yield Page("parts that open", _site(_p(STORY[2:8]) + details), (*STORY[2:8], *opened))
    mail = "".join(f'<tr><td style="padding:9px"><p>{one}</p></td></tr>' for one in STORY[:7])
    top = '<tr><td><a href="/view">View in browser</a></td></tr>'
    end = '<tr><td><p>You receive this newsletter because you subscribed. <a href="/u">Unsubscribe</a></p></td></tr>'
    letter = f'<table role="presentation">{top}<tr><td><h1>{TITLE}</h1></td></tr>{mail}{end}</table>'
    yield Page("newsletter on the web", _page(letter), STORY[:7])


def page_set() -> tuple[Page, ...]:
    """Return the pages."""
    return (*_plain_sites(), *_inner_structures(), *_old_and_odd())
