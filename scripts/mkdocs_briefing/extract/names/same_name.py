"""Compare names: which are forms of one, parts of another, or slips of the pen. All names here are canonical keys."""

from __future__ import annotations

from difflib import SequenceMatcher

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.names.gazetteer import (
    BUILT,
    CORPORATE,
    INSTITUTION_WORDS,
    INTERNATIONAL,
    PLACE_WORDS,
    canonical,
    countries,
    places,
)

MIN_SIMILARITY = 0.85
"""How alike a misspelt surname is to the right one, as a ratio of difflib, from 0 to 1."""

MIN_MISSPELT_LETTERS = 5
"""Letters of a surname that may be misspelt; among shorter ones too many are alike."""

MIN_PART_LETTERS, MIN_PERSON_PART_LETTERS = 4, 3
"""Letters of the first words of an institution, and of an inner part of a person's name, that may stand for it."""

DEPARTMENTS = frozenset({"agency", "bureau", "commission", "department", "ministry", "office"})
"""Bodies whose matter stands before them, or after them with `of`: `Energy Department`, `Department of Energy`."""

HALVES = frozenset({"north", "south"})
"""What a state that bears the word is called for short: `the North` for North Korea."""

MIN_ACRONYM_LETTERS = 2
"""Letters of an acronym."""

LETTERS_AT_BEGINNING = range(2, 4)
"""Letters of an abbreviation that begins a name and its acronym: `US`, `HM`."""

MIN_DEPARTMENT_WORDS = 2
"""Words of a department's name that says its matter."""

GENERATIONS = lexicon("name_parts").having("generation")
"""Words after a person's name that tell a father from his son."""

CALLED = lexicon("given_names").values("called")
"""Given names with what is short for them."""

SPELLED_OUT = {"ft": "fort", "mt": "mount", "st": "saint"}
"""What places' names may begin with, cut short and whole."""

SMALL_WORDS = frozenset({"of", "for", "the", "and", "in", "on", "to", "a", "an", "&"})

JOINING = frozenset({"and", "&", "the", "a", "an"})
"""Those that may stand before the noun that says what an institution is: `Fish and Wildlife | Service`."""

CLUB_ENDINGS = frozenset(
    "albion argyle athletic city county orient rangers rovers town united wanderers wednesday".split()
)
"""Last words of clubs' names, by which alone clubs are called; elsewhere they end the names of towns and companies."""


def same_person(short: str, full: str) -> bool:
    """Return whether one name of a person is a form of the other: a part of it, or the same without middle names."""
    (one, first), (other, second) = _generation(short.split()), _generation(full.split())
    if first and second and first != second:
        return False  # father and son
    few, many = sorted((one, other), key=len)
    if len(few) == 1:
        return (few[0] in (many[0], many[-1]) and len(few[0]) > 1) or _is_called(few[0], many[0])
    if len(few) > 1 and few[-1] == many[-1] and _is_called(few[0], many[0]):
        return True  # `Bob Holm`, `Robert Q. Holm`
    if few[0] == many[0]:
        return few[-1] == many[-1] or _is_subsequence(few, many)
    return few[-1] == many[-1] and (_is_initial(few[0], many[0]) or _is_subsequence(few, many))


def _is_called(one: str, other: str) -> bool:
    """Return whether one given name is short for the other."""
    return one in CALLED.get(other, ()) or other in CALLED.get(one, ())


def _generation(words: list[str]) -> tuple[list[str], str]:
    """Return the words of a person's name without `jr` and the like at its end, and that."""
    return (words[:-1], words[-1]) if len(words) > 1 and words[-1] in GENERATIONS else (words, "")


def is_part(short: str, full: str, kind: str) -> bool:
    """Return whether a name is the first of a person's two surnames, or an institution's first words.

    `United` is the last of a club's.
    """
    if kind == "place":
        return _is_part_of_place(short, full)
    if kind == "person":
        return len(short) >= MIN_PERSON_PART_LETTERS and short in full.split()[1:-1] and not _is_of_the_world(short)
    if short in CLUB_ENDINGS and full.endswith(f" {short}"):
        return True
    # A town that the article shows to be no place is a club, or whatever else is called by it.
    if len(short) < MIN_PART_LETTERS or short in countries() or short in INTERNATIONAL:
        return False
    # A word such as `Commission` stands for what is one, not for all whose name begins with it.
    return full.startswith(f"{short} ") if INSTITUTION_WORDS.isdisjoint(short.split()) else _head(full) == short


def _is_part_of_place(short: str, full: str) -> bool:
    """Return whether a name is a state's half or last words, or a building's last words."""
    if short in HALVES:
        return full in countries() and full.startswith(f"{short} ")
    if not full.replace("/", " ").endswith(f" {short}") or short in places():
        return False
    return full in countries() or _is_built(short)


def _is_built(name: str) -> bool:
    """Return whether a name of several words is a building's or the like: `Fort Bridge` of `Sola Fort Bridge`."""
    words = name.split()
    return len(words) > 1 and words[-1] in PLACE_WORDS


def _head(name: str) -> str:
    """Return what an institution is by its name: the `commission` of the `European Commission`."""
    words = name.split()
    return words[next((i for i, word in enumerate(words) if i and word in SMALL_WORDS - JOINING), len(words)) - 1]


def _is_initial(one: str, other: str) -> bool:
    """Return whether one given name is the initial of the other."""
    return one[0] == other[0] and 1 in (len(one), len(other))


def _is_subsequence(few: list[str], many: list[str]) -> bool:
    """Return whether words stand among others in their order."""
    rest = iter(many)
    return all(word in rest for word in few)


def same_institution(one: str, other: str) -> bool:
    """Return whether two names are one institution's or place's: an acronym, or a beginning of at least two words."""
    if canonical(one) == canonical(other) or _of_state(one) == _of_state(other):
        return True
    if _spelled_out(one) == _spelled_out(other):
        return True
    short, long = sorted((one, other), key=len)
    if " " not in short:
        return _is_acronym_of(short, long) or _is_team(short, long) or _is_slip(short, long) or _is_site(short, long)
    if _is_campus(short, long) or _is_beginning(short, long) or _is_without_body(short, long):
        return True
    return _same_department(one, other) or _is_same_bridge(one, other)


def _spelled_out(name: str) -> str:
    """Return a name with its first word whole where it is a place's cut short: `mt sola` gives `mount sola`."""
    first, space, rest = name.partition(" ")
    return f"{SPELLED_OUT.get(first, first)}{space}{rest}"


def _same_department(one: str, other: str) -> bool:
    """Return whether two names are one department's: `energy department`, `us department of energy`."""
    first, second = _department(one), _department(other)
    if first is None or second is None or first[1:] != second[1:]:
        return False
    return first[0] == second[0] or "" in (first[0], second[0])


def _department(name: str) -> tuple[str, str, str] | None:
    """Return the state, the head and the matter of a department's name; None for any other name."""
    words = [word for word in name.split() if word != "the"]
    head = next((word for word in words if word in DEPARTMENTS), None)
    if head is None or len(words) < MIN_DEPARTMENT_WORDS:
        return None
    at = words.index(head)
    before, after = words[:at], words[at + 1 :]
    if after:
        return (" ".join(before), head, " ".join(after[1:])) if after[0] in {"of", "for"} else None
    state = [canonical(before[0])] if canonical(before[0]) in countries() or before[0] in NATIONALITIES else []
    return (state[0] if state else "", head, " ".join(before[len(state) :]))


def _is_same_bridge(one: str, other: str) -> bool:
    """Return whether two names have the same end after a slash: `san sola/brenn bay bridge`, `ss/brenn bay bridge`."""
    return "/" in one and "/" in other and one.rpartition("/")[2] == other.rpartition("/")[2]


def _is_team(short: str, long: str) -> bool:
    """Return whether a plural is what a team is called after its city: `Rovers` of `Sola Rovers`."""
    return short.endswith("s") and long.endswith(f" {short}") and long.removesuffix(f" {short}") in places()


def _is_acronym_of(short: str, long: str) -> bool:
    """Return whether a word has the initials of a name, with its `of` and `&` or without them.

    What follows `and` may have none: the `cdc` is the `centers for disease control and prevention`.
    """
    if len(short) < MIN_ACRONYM_LETTERS or " " not in long:
        return False
    if short in (acronym(long), "".join(word[0] for word in long.split() if word not in {"and", "the", "for"})):
        return True
    if _is_acronym_with_letters(short, long):
        return True
    state, _, rest = long.partition(" ")
    if len(short) > MIN_ACRONYM_LETTERS and _has_bodies(canonical(state)) and _is_acronym_of(short, rest):
        return True  # `US | Fish Council`
    begin, joined, _ = long.partition(" and ")
    return bool(joined) and len(short) > MIN_ACRONYM_LETTERS and short == acronym(begin)


def _has_bodies(name: str) -> bool:
    """Return whether a name is a state's or a body of states', before the names of whose bodies it may stand."""
    return name in countries() or name in INTERNATIONAL


def _is_acronym_with_letters(short: str, long: str) -> bool:
    """Return whether an acronym takes over the letters that a name begins with: `usda`, `us department of agriculture`.

    Two words or more must follow them, whose initials end it.
    """
    letters, _, rest = long.partition(" ")
    initials = short.removeprefix(letters)
    return (
        len(letters) in LETTERS_AT_BEGINNING and short != initials and len(initials) > 1 and initials == acronym(rest)
    )


def _is_site(short: str, long: str) -> bool:
    """Return whether a name is the address of a company, whose key has no full stops: `solacom inc` of `Sola.com`."""
    first, *rest = long.split()
    return first == f"{short}com" and CORPORATE.issuperset(rest)


def _is_slip(short: str, long: str) -> bool:
    """Return whether a name has an `s` too many, from a possessive that lost its mark: `Nordlyss chief executive`."""
    return len(short) >= MIN_MISSPELT_LETTERS and long == f"{short}s" and short not in places()


def _is_campus(short: str, long: str) -> bool:
    """Return whether the shorter name abbreviates the longer: `UNS Brenn`, `University of North Sola at Brenn`."""
    letters, *place = short.split()
    head = long.removesuffix(f" {' '.join(place)}")
    return bool(place) and head != long and len(letters) > 1 and letters == acronym(head.removesuffix(" at"))


def _is_beginning(short: str, long: str) -> bool:
    """Return whether the longer name only says more of the shorter's institution: `Sola Institute | for Peace`."""
    if not long.startswith(f"{short} ") or short.split()[-1] in SMALL_WORDS or _is_of_the_world(short):
        return False
    return _adds(long.removeprefix(f"{short} ").split(), built=short.split()[-1] in PLACE_WORDS)


def _adds(words: list[str], *, built: bool) -> bool:
    """Return whether words after a name say more of the same: `… of Sola`, `… Group`, of what is `built` `… Hall`."""
    return words[0] in SMALL_WORDS or CORPORATE.issuperset(words) or (built and BUILT.issuperset(words))


def _is_without_body(short: str, long: str) -> bool:
    """Return whether the longer name has only a body of states before the shorter: `UN | Fish Council`."""
    _, owned = _owned(long)
    if owned == short:
        return True
    return long.endswith(f" {short}") and _is_of_the_world(long.removesuffix(f" {short}"))


def _of_state(name: str) -> str:
    """Return a name with the state in it by its name: `egyptian army` and `egypt's army` give `egypt army`."""
    state, owned = _owned(name)
    return f"{state} {owned}" if state else name


def _owned(name: str) -> tuple[str, str]:
    """Return the state that a name begins with and the rest: `egypt` and `army`; no state and the name without one."""
    words = name.split()
    for i in (2, 1):
        if len(words) > i and (state := NATIONALITIES.get(" ".join(words[:i]))) is not None:
            return state, " ".join(words[i:])
    owner, owns, owned = name.partition("'s ")
    return (canonical(owner), owned) if owns else ("", name)


def _is_of_the_world(name: str) -> bool:
    """Return whether a name is a place's or a body's of states, which others take into theirs: `UN Command`."""
    return canonical(name) in places() or canonical(name) in INTERNATIONAL


def acronym(name: str) -> str:
    """Return the initials of a name's words of weight: `International Atomic Energy Agency` gives `iaea`."""
    words = name.split()
    return "".join(word[0] for word in words if word not in SMALL_WORDS) if len(words) > 1 else ""


def misspells(surname: str, known: str) -> bool:
    """Return whether one surname is the other with a slip of the pen."""
    if surname in {known, f"{known}s"} or surname[0] != known[0]:
        return False  # the plural is the family's
    if min(len(surname), len(known)) < MIN_MISSPELT_LETTERS:
        return False
    return SequenceMatcher(None, surname, known).ratio() >= MIN_SIMILARITY
