# ruff: noqa: E501 (an article has a paragraph on a line)
"""Articles with what is hard to find, made by hand, and what people type who look for it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tests.support.connected import Author

if TYPE_CHECKING:
    from mkdocs_briefing.link import Entry

CABLE = """\
---
title: Ferry line P&O takes AT&T to court over a cable
publisher: The Harbour Gazette
published: 2026-05-04
tags: [ports, law]
---
AT&T asked the harbour court on Monday to let it lay a cable to the island.
P&O, whose ferries cross there, objected. “The cable would convince nobody,” said Maeve O’Brien, who speaks for the line. Ms. O’Brien’s brief runs to 1,400 pages.
S&P cut its rating of the harbour to BB+ in April. The R&D office of AT&T did not comment.
"""

TRUCE = """\
---
title: Cease-fire holds on the Dravik line
publisher: Costa Radio
published: 2026-05-06
tags: [truce]
---
The cease-fire held for a second day, said General Ada Kim, who commands the north.
“Our units are actively advancing the talks and not the guns,” General Kim said. Valen Orlov, her opponent, said the ceasefire “isn’t worth the paper”.
Peter Kimura, a farmer, said that soldiers were advancing on his field. “Nobody actively asked us,” Mr. Kimura said.
"""

ENVOYS = """\
---
title: Envoys meet in Tokyo and say little
publisher: The Harbour Gazette
published: 2026-05-08
tags: [truce, Asia]
---
The envoy Samir Haddad (سمير) met the governor of Tokyo (東京) on Friday.
Haddad said that infra­structure, not troops, was at the centre. The notes in Japanese say: 東京都知事は答えなかった。
“We talk as equals,” said Zoë Müller-Lüdke of the “Friends of Peace”. A vice-president of the co­operative left early.
"""

TRAM = """\
---
title: Łódź council delays the vote on its tram again
publisher: Gazeta
published: 2026-05-11
tags: [transport]
---
The council of Łódź put off its decision on the tram until autumn. “The vote will come, with or without us,” said Łukasz Żak, the mayor’s deputy.
Delays cost 4.2 million zloty a month, and a vote of no confidence is possible. José Ñuñez, an engineer, called the plan “naïve”.
"""

NAVY = """\
---
title: U.S. Navy buys drones from a start-up
publisher: Costa Radio
published: 2026-05-12
tags: [C++, C#, arms]
---
The U.S. Navy said on Tuesday that it had bought 300 drones from a start-up in Ohio.
Its programs are written in C++ and not in C#, said Dana O’Brian, an engineer. The e-mail of the start-up’s founder was hacked (twice).
“They told us: ‘Never again’,” said Kim Lowe, a pilot. Congress votes on the budget in June.
"""

ARTICLES = {"cable": CABLE, "truce": TRUCE, "envoys": ENVOYS, "tram": TRAM, "navy": NAVY}

NAMES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "at-t": ("organization", "AT&T", ()),
    "p-o": ("organization", "P&O", ()),
    "s-p": ("organization", "S&P", ()),
    "maeve-o-brien": ("person", "Maeve O’Brien", ("Ms. O’Brien",)),
    "ada-kim": ("person", "Ada Kim", ("General Kim",)),
    "valen-orlov": ("person", "Valen Orlov", ()),
    "peter-kimura": ("person", "Peter Kimura", ("Mr. Kimura",)),
    "samir-haddad": ("person", "Samir Haddad", ("Haddad",)),
    "zoe-muller-ludke": ("person", "Zoë Müller-Lüdke", ()),
    "lukasz-zak": ("person", "Łukasz Żak", ()),
    "jose-nunez": ("person", "José Ñuñez", ()),
    "dana-o-brian": ("person", "Dana O’Brian", ()),
    "kim-lowe": ("person", "Kim Lowe", ()),
    "u-s-navy": ("organization", "U.S. Navy", ()),
}

QUOTES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "cable": (("The cable would convince nobody", "maeve-o-brien", "Maeve O’Brien"),),
    "truce": (
        ("Our units are actively advancing the talks and not the guns", "ada-kim", "General Kim"),
        ("isn’t worth the paper", "valen-orlov", "Valen Orlov"),
        ("Nobody actively asked us", "peter-kimura", "Mr. Kimura"),
    ),
    "envoys": (("We talk as equals", "zoe-muller-ludke", "Zoë Müller-Lüdke"),),
    "tram": (("The vote will come, with or without us", "lukasz-zak", "Łukasz Żak"),),
    "navy": (("They told us: ‘Never again’", "kim-lowe", "Kim Lowe"),),
}


@cache
def sought_entries() -> tuple[Entry, ...]:
    """The briefings of the articles, each with its first sentence as a key point."""
    return tuple(_entry(which, source) for which, source in ARTICLES.items())


def _entry(which: str, source: str) -> Entry:
    author = Author(source, which, NAMES)
    for content, actor, mention in QUOTES[which]:
        author.quote(content, by=(actor, mention), cue="said")
    first = author.text[author.sentences[0].start : author.sentences[0].end]
    return author.entry(which, roles={}, key_points=author.points(first))


CABLE_, TRUCE_, ENVOYS_, TRAM_, NAVY_ = (source.split("title: ")[1].split("\n")[0] for source in ARTICLES.values())

SOUGHT: tuple[tuple[str, tuple[str, ...]], ...] = (
    # names with signs in them
    ("AT&T", ("AT&T", CABLE_)),
    ("at&t", ("AT&T", CABLE_)),
    ("P&O", ("P&O", CABLE_)),
    ("p&o ferries", (CABLE_,)),
    ("S&P", ("S&P", CABLE_)),
    ("R&D", (CABLE_,)),
    ("BB+", (CABLE_,)),
    ("O’Brien", ("Maeve O’Brien", CABLE_)),
    ("O'Brien", ("Maeve O’Brien", CABLE_)),
    ("o'brien", ("Maeve O’Brien", CABLE_)),
    ("obrien", ("Maeve O’Brien", CABLE_)),
    ("maeve o'brien", ("Maeve O’Brien", CABLE_)),
    ("Ms. O'Brien", ("Maeve O’Brien", CABLE_)),
    ("O’Brien’s brief", (CABLE_,)),
    ("U.S. Navy", ("U.S. Navy", NAVY_)),
    ("us navy", ("U.S. Navy", NAVY_)),
    ("C++", (NAVY_,)),
    ("C#", (NAVY_,)),
    # words beside marks
    ("convince", (CABLE_,)),
    ("actively", (TRUCE_,)),
    ("naive", (TRAM_,)),
    ("naïve", (TRAM_,)),
    ("equals", (ENVOYS_,)),
    ("never again", (NAVY_,)),
    ("twice", (NAVY_,)),
    ("isn't worth", (TRUCE_,)),
    ("isn’t worth", (TRUCE_,)),
    ("friends of peace", (ENVOYS_,)),
    ("سمير", (ENVOYS_,)),
    ("東京", (ENVOYS_,)),
    ("1,400", (CABLE_,)),
    ("1400 pages", (CABLE_,)),
    ("4.2 million", (TRAM_,)),
    # hyphens, soft and hard
    ("infrastructure", (ENVOYS_,)),
    ("cooperative", (ENVOYS_,)),
    ("ceasefire", (TRUCE_,)),
    ("cease-fire", (TRUCE_,)),
    ("cease fire", (TRUCE_,)),
    ("start-up", (NAVY_,)),
    ("startup", (NAVY_,)),
    ("vice president", (ENVOYS_,)),
    ("email", (NAVY_,)),
    # case and accents
    ("zoe muller", ("Zoë Müller-Lüdke", ENVOYS_)),
    ("ZOË MÜLLER", ("Zoë Müller-Lüdke", ENVOYS_)),
    ("muller-ludke", ("Zoë Müller-Lüdke", ENVOYS_)),
    ("lukasz zak", ("Łukasz Żak", TRAM_)),
    ("Łukasz", ("Łukasz Żak", TRAM_)),
    ("lodz", (TRAM_,)),
    ("jose nunez", ("José Ñuñez", TRAM_)),
    # all words before some, whole words before beginnings
    ("kim", ("Ada Kim", "Kim Lowe")),
    ("kim orlov", (TRUCE_,)),
    ("kimura kim", (TRUCE_,)),
    ("vote delays", (TRAM_,)),
    ("kimu", ("Peter Kimura", TRUCE_)),
    # phrases
    ('"actively advancing"', (TRUCE_,)),
    ("“actively advancing”", (TRUCE_,)),
    ('"advancing actively"', ()),
    ('"delays the vote"', (TRAM_,)),
    ('"vote delays"', ()),
    ('"with or without us" mayor', (TRAM_,)),
)
"""What people type, and the titles of what they get: the first ones, and no others if none is wanted."""
