"""Which pronoun a person of the article takes, as far as names and titles tell.

Given names come from Faker's locale data (MIT licence), which lists those common in many countries; a name that is
given to both decides nothing, nor does one that is not listed. Only used to exclude antecedents.
"""

from __future__ import annotations

import importlib
from functools import lru_cache
from typing import TYPE_CHECKING

from anyascii import anyascii

if TYPE_CHECKING:
    from mkdocs_briefing.annotate import Annotation
    from mkdocs_briefing.model import Actor

LOCALES = (
    "cs_CZ de_DE en_GB en_IN en_NG en_US es_ES fi_FI fr_FR hu_HU it_IT nl_NL no_NO pl_PL pt_BR ru_RU sv_SE tr_TR uk_UA"
).split()
"""Where the given names of people in English-language news mostly come from."""

MASCULINE = frozenset(
    "mr sir lord king prince emperor pope father brother son husband uncle grandfather businessman chairman spokesman "
    "congressman assemblyman policeman councilman actor baron duke imam rabbi".split()
)
FEMININE = frozenset(
    "mrs ms miss lady queen princess empress mother sister daughter wife aunt grandmother businesswoman chairwoman "
    "spokeswoman congresswoman assemblywoman policewoman councilwoman actress dame baroness duchess".split()
)
"""Titles and roles that tell."""


def of(actor: Actor, annotation: Annotation) -> str:
    """`masculine`, `feminine` or `unknown`: by titles and roles first, then by the given name."""
    words = {w.lower().strip(".,") for role in actor.roles for w in role.text.split()}
    for mention in actor.mentions:
        words.update(w.lower().strip(".,") for w in mention.text.split()[:1])
        words.update(
            annotation.article.text[max(0, mention.start - 14) : mention.start].lower().replace(".", "").split()[-1:]
        )
    if bool(words & MASCULINE) != bool(words & FEMININE):
        return "masculine" if words & MASCULINE else "feminine"
    return _by_name(actor.name)


def of_word(word: str) -> str:
    """What a noun for a person tells: `spokeswoman`."""
    if word in MASCULINE or (word.endswith("man") and not word.endswith("woman")):
        return "masculine"
    return "feminine" if word in FEMININE or word.endswith("woman") else "unknown"


def _by_name(name: str) -> str:
    masculine, feminine = given_names()
    for part in name.split()[:-1] or name.split():
        given = anyascii(part).lower()
        if (given in masculine) != (given in feminine):
            return "masculine" if given in masculine else "feminine"
    return "unknown"


@lru_cache(maxsize=1)
def given_names() -> tuple[frozenset[str], frozenset[str]]:
    """Given names of men and of women, in ASCII and lower case."""
    masculine: set[str] = set()
    feminine: set[str] = set()
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        masculine.update(anyascii(n).lower() for n in _listed(provider, "male"))
        feminine.update(anyascii(n).lower() for n in _listed(provider, "female"))
    return frozenset(masculine), frozenset(feminine)


def _listed(provider: type, gender: str) -> list[str]:
    for attribute in (f"first_names_{gender}", f"first_{gender}_names", f"first_romanized_names_{gender}"):
        if names := getattr(provider, attribute, None):
            return list(names)
    return []
