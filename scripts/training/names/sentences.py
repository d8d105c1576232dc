"""Invent sentences of news with invented names, annotated as they are made: `python sentences.py NUMBER FILE`.

The kinds of names are those of news that Wikipedia and social media hardly have: teams called by their towns, firms
with their legal forms, ministries, lone surnames, titles before names, and the fires, ships and films that are no
actors. No sentence and no name is taken from an article.
"""

from __future__ import annotations

import json
import random
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.person_names import family_names, given_names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TEMPLATES = tuple(
    line
    for line in (Path(__file__).parent / "templates.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)

SLOT = re.compile(r"\{(\w+)\}")

SEED = 7

MEN, WOMEN = map(sorted, given_names())
FAMILIES = sorted(family_names())
PLACES = sorted(place for place in gazetteer.places() if place.replace(" ", "").isalpha())
PEOPLES = sorted(NATIONALITIES)
FAMILY_FIRST = (
    "Li Wang Zhang Chen Liu Zhao Huang Wu Zhou Xu Sun Ma Zhu Hu Guo Lin He Gao Kim Park Lee Choi Nguyen".split()
)
GIVEN_LAST = "Wei Jianguo Xiaoming Lei Min Yan Jun Hui Xin Tao Peng Yifei Zhiqiang Minh Hanh Jae-in Sung-min".split()
SYLLABLES = (
    "ba be bi bo ca da de di do el en er fa ga go ha il in ka ke ki ko la le li lo lu ma me mi mo na ne ni no nu or pa "
    "pe qa ra re ri ro ru sa se sha shi si so su ta te ti to tu va ve vi vo wa ya za ze zi zo"
).split()
ENDINGS = "burg ton ville stad a o ia grad pur abad shire ford mouth i an ez ovo iska sk ar en os um".split()
MATTERS = (
    "Health Defence Energy Finance Transport Education Justice Agriculture Labour Trade Fisheries Housing Tourism "
    "Environment Interior Culture Science Water Aviation"
).split()
TRADES = (
    "Steel Motors Energy Foods Airlines Bank Pharmaceuticals Mining Telecom Oil Gas Logistics Media Systems Shipping "
    "Insurance Aerospace Chemicals Robotics Therapeutics Breweries Textiles Capital Hotels Cement"
).split()
FORMS = ("Inc.", "Ltd", "plc", "Corp.", "AG", "Co.", "LLC", "Pty Ltd", "SA", "Group", "Holdings")
MASCOTS = (
    "Rovers United City Wanderers Tigers Falcons Sharks Bulls Giants Athletic Royals Rangers Bears Warriors Kings "
    "Storm Blades Lions Hawks Panthers Rockets Pirates"
).split()
LETTERS = "ABCDEFGHIKLMNOPRSTUW"
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()


class Inventor:
    """Makes names and sentences; the same ones from the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._slots: dict[str, tuple[str, Callable[[], str]]] = {
            "person": ("person", self.person),
            "surname": ("person", self.surname),
            "given": ("person", self.given),
            "organization": ("organization", self.organization),
            "firm": ("organization", self.firm),
            "acronym": ("organization", self.acronym),
            "team": ("organization", self.team),
            "nickname": ("organization", lambda: self._one(MASCOTS)),
            "medium": ("organization", self.medium),
            "place": ("place", self.place),
            "dateline": ("place", lambda: self.place().upper()),
            "band": ("organization", self.band),
            "thing": ("", self.thing),
            "group": ("", self.group),
            "letters": ("", self.acronym),
            "work": ("", self.work),
            "nationality": ("", lambda: self._one(PEOPLES).title()),
            "number": ("", lambda: str(self._random.randint(2, 90))),
            "year": ("", lambda: str(self._random.randint(1950, 2026))),
            "when": ("", self.when),
        }

    def sentence(self) -> tuple[str, list[tuple[int, int, str]]]:
        """Return a sentence and its names: first code point, one past the last, type."""
        template = self._one(TEMPLATES)
        text, spans, done = "", [], 0
        for slot in SLOT.finditer(template):
            text += template[done : slot.start()]
            kind, make = self._slots[slot[1]]
            value = make()
            if kind:
                article = len("the ") if value.startswith("the ") else 0
                spans.append((len(text) + article, len(text) + len(value), kind))
            text += value
            done = slot.end()
        return text + template[done:], spans

    def _one(self, options: Sequence[str]) -> str:
        return self._random.choice(options)

    def _by_chance(self, *options: Callable[[], str]) -> str:
        return self._random.choice(options)()

    def coined(self) -> str:
        """Return a word that is in no list."""
        length = self._random.choice((1, 2, 2, 3))
        return ("".join(self._one(SYLLABLES) for _ in range(length)) + self._one(ENDINGS)).capitalize()

    # ------------------------------------------------------------ people
    def given(self) -> str:
        """Return a given name."""
        return self._one(self._random.choice((MEN, WOMEN))).title()

    def surname(self) -> str:
        """Return a family name."""
        listed = self._one(FAMILIES).title()
        return self._by_chance(
            lambda: listed,
            lambda: listed,
            lambda: listed,
            self.coined,
            lambda: self._one(("van ", "de ", "al-", "El-", "O'", "Mc", "bin ")) + listed,
            lambda: f"{listed}-{self._one(FAMILIES).title()}",
        )

    def person(self) -> str:
        """Return a full name."""
        given, surname, initial = self.given(), self.surname(), self._one(LETTERS)
        usual = f"{given} {surname}"
        return self._random.choices(
            (
                usual,
                f"{self._one(FAMILY_FIRST)} {self._one(GIVEN_LAST)}",
                f"{given} {initial}. {surname}",
                f"{initial}.{self._one(LETTERS)}. {surname}",
                f"{given} {self.given()} {surname}",
                f"{usual} Jr.",
                f"{given} “{self.coined()}” {surname}",
            ),
            weights=(60, 12, 10, 4, 8, 3, 3),
        )[0]

    # ------------------------------------------------------------ places and institutions
    def place(self) -> str:
        """Return a town, a country, or a river, county or the like."""
        coined = self.coined()
        before = self._one(
            ("San", "Port", "Mount", "Lake", "Cape", "Fort", "New", "Saint", "West", "South", "Mt.", "St.")
        )
        after = self._one(
            "River County Province Valley Bay Hills Island District Strait Square Airport Road Beach Park".split()
        )
        names = (
            self._one(PLACES).title(),
            coined,
            f"{before} {coined}",
            f"{coined} {after}",
            f"{self.coined()}’s {coined}",
        )
        return self._random.choices(names, weights=(60, 20, 10, 10, 1))[0]

    def acronym(self) -> str:
        """Return three letters to five."""
        return "".join(self._one(LETTERS) for _ in range(self._random.choice((3, 3, 4, 4, 5))))

    def firm(self) -> str:
        """Return a company."""
        coined, trade = self.coined(), self._one(TRADES)
        return self._by_chance(
            lambda: coined,
            lambda: coined,
            lambda: f"{coined} {trade}",
            lambda: f"{coined} {trade} {self._one(FORMS)}",
            lambda: f"{coined} {self._one(FORMS)}",
            lambda: f"{self.surname()} & {self.surname()}",
            lambda: f"{self.surname()}’s",
            lambda: coined + self._one(("Tech", "Soft", "Net", "Air", "Gen", "Pay", "Bio", "Corp")),
            lambda: f"{self.given()} {trade}",
        )

    def medium(self) -> str:
        """Return a newspaper, an agency or a journal."""
        place = self.place()
        return self._by_chance(
            lambda: (
                f"{place} {self._one(('Times', 'Herald', 'Post', 'Gazette', 'Tribune', 'News', 'Observer', 'Star'))}"
            ),
            lambda: f"the {place} {self._one(('Times', 'Herald', 'Post', 'Telegraph'))}",
            lambda: f"the Journal of {self._one(MATTERS)}",
            self.acronym,
            lambda: f"{self.coined()} TV",
        )

    def organization(self) -> str:
        """Return an institution of any kind."""
        place, matter, people, coined = self.place(), self._one(MATTERS), self._one(PEOPLES).title(), self.coined()
        body = self._one(
            "City Council|Police|High School|Regional Hospital|Chamber of Commerce|Fire Department|District Court|"
            "Port Authority|Film Festival|Development Agency|School District".split("|")
        )
        national = self._one(
            "Red Crescent|Football Federation|Navy|Coast Guard|Parliament|Medical Association|Space Agency|"
            "Olympic Committee|Central Bank|Meteorological Agency|Supreme Court".split("|")
        )
        office = self._one(
            "Institute of|Agency for|Bureau of|Commission on|Council for|Centre for|Office for|Board of".split("|")
        )
        party = self._one("Democratic Socialist People’s National Green Labour Liberal Workers’".split())
        return self._by_chance(
            self.firm,
            self.acronym,
            lambda: coined,
            lambda: f"Ministry of {matter}",
            lambda: f"Ministry of {matter} and {self._one(MATTERS)}",
            lambda: f"Department of {matter}",
            lambda: f"{matter} {self._one(('Department', 'Ministry'))}",
            lambda: f"University of {place}",
            lambda: f"{place} University",
            lambda: f"{place} {body}",
            lambda: f"{people} {national}",
            lambda: f"{self._one(('National', 'Federal', 'International', 'Royal', 'Central'))} {office} {matter}",
            lambda: f"{office.split()[0]} for the {matter} of {place}",
            lambda: f"{self.surname()} Foundation",
            lambda: f"{party} {self._one(('Party', 'Alliance', 'Front', 'Movement', 'Union'))}",
            lambda: f"St. {self.given()}'s {self._one(('Hospital', 'Church', 'College'))}",
            lambda: f"{coined} {self._one(('Tribe', 'Nation', 'Brigade', 'Cartel', 'Partners', 'Ventures', 'Trust'))}",
            lambda: f"{people} {matter} Ministry",
            lambda: f"{coined} {self.coined()} {self._one(('de', 'di', 'ng', 'du', 'al'))} {self.coined()}",
            self.medium,
        )

    def team(self) -> str:
        """Return a team, called by its town, its mascot or both."""
        return self._by_chance(
            self.place,
            self.place,
            lambda: f"{self.place()} {self._one(MASCOTS)}",
            lambda: f"FC {self.coined()}",
            lambda: f"{self.coined()} FC",
            lambda: f"the {self._one(MASCOTS)}",
        )

    def band(self) -> str:
        """Return a group of musicians."""
        return self._by_chance(
            lambda: f"The {self.coined()}s",
            lambda: f"{self.coined()}s",
            lambda: (
                f"{self._one(('Glass', 'Silent', 'Hot', 'Black'))} {self._one(('Animals', 'Rooms', 'Chip', 'Lake'))}"
            ),
            lambda: f"{self.coined()} and the {self._one(MASCOTS)}",
        )

    # ------------------------------------------------------------ what is no actor
    def group(self) -> str:
        """Return a people, a faith or those who fight for it."""
        coined = self.coined()
        return self._by_chance(lambda: coined, lambda: f"{coined}i", lambda: f"{coined}s")

    def work(self) -> str:
        """Return a film, a song or a book."""
        title = self._by_chance(
            lambda: f"{self.coined()} {self._one(('Nights', 'Dreams', 'Road', 'Heart', 'Blues'))}",
            lambda: f"The {self._one(('Last', 'Silent', 'Broken', 'Golden'))} {self._one(('Summer', 'River', 'Door'))}",
            lambda: f"Inside {self.person()}",
            lambda: f"A Letter to {self.given()}",
            self.coined,
        )
        return self._by_chance(lambda: f"“{title}”", lambda: title)

    def thing(self) -> str:
        """Return an event, a product, a law, a ship or the like."""
        coined = self.coined()
        return self._by_chance(
            lambda: f"the {coined} Fire",
            lambda: f"Hurricane {self.given()}",
            lambda: f"Typhoon {coined}",
            lambda: f"the {coined} rover",
            lambda: f"{coined} {self._random.randint(2, 19)}",
            lambda: f"the {coined} Act",
            lambda: f"the {self.surname()} Prize",
            lambda: f"the {coined} Cup",
            lambda: f"the {coined} Open",
            lambda: f"the Golden {coined}",
            lambda: f"{coined} Mark {self._one(('II', 'III', 'IV'))}",
            lambda: f"Operation {coined} {self._one(('Shield', 'Dawn', 'Storm'))}",
            lambda: f"the MV {coined}",
            lambda: f"the {self.place()} Accord",
            lambda: f"the {self.place()} Marathon",
            lambda: f"the {self.place()} Convention on {self._one(MATTERS)}",
            lambda: f"Flight {self.acronym()[:2]}{self._random.randint(20, 990)}",
            self.work,
        )

    def when(self) -> str:
        """Return a time or an amount at the end of a clause."""
        number, month, year = self._random.randint(2, 28), self._one(MONTHS), self._random.randint(1980, 2026)
        return self._by_chance(
            lambda: f"on {self._one(DAYS)}",
            lambda: self._one(DAYS),
            lambda: f"last {self._one(('week', 'month', 'year', 'night', 'Friday'))}",
            lambda: f"in {month} {year}",
            lambda: f"on {month} {number}",
            lambda: f"on {number} {month} {year}",
            lambda: f"in {year}",
            lambda: (
                f"at {self._random.randint(1, 12)}:{self._random.randint(10, 59)} {self._one(('p.m.', 'am', 'GMT'))}"
            ),
            lambda: f"for the {self._one(('first', 'second', 'third'))} time",
            lambda: f"for ${number} {self._one(('million', 'billion'))}",
            lambda: f"for £{number}m",
            lambda: f"by {number} {self._one(('percent', 'per cent'))}",
            lambda: (
                f"after {self._one(('two', 'three', 'six', 'ten'))} {self._one(('hours', 'days', 'weeks', 'years'))}"
            ),
            lambda: f"next {self._one(('week', 'month', 'Tuesday', 'spring'))}",
            lambda: self._one(("tomorrow", "yesterday", "today", "earlier this week", "within hours")),
        )


def rows(number: int, *, seed: int = SEED) -> list[dict[str, Any]]:
    """Return so many sentences as rows of training data, neighbours in one document of five."""
    inventor = Inventor(seed)
    made = (inventor.sentence() for _ in range(number))
    return [
        {"text": text, "spans": [list(span) for span in spans], "source": "own", "document": f"own{i // 5}"}
        for i, (text, spans) in enumerate(made)
    ]


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(
        "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(int(sys.argv[1]))), encoding="utf-8"
    )
