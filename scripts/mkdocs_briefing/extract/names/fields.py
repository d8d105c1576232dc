"""Know the fields that institutions and ministers work in: `Health`, `Industrial Research`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.person_names import family_names

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Token

FIELDS = lexicon("fields").having("field")
"""Fields that institutions work in."""

FIELD_FORM = re.compile(
    r".{3,}(?:tion|sion|ment|logy|logies|graphy|ics|[bl]ity|ship"
    r"|[a-z](?:[cglmnrtu]|[dnrstv]i)al|[mt]ific|omic|[gt]ic|itary)$"
)
"""How words for fields end, nouns and adjectives: `Immigration`, `Statistics`, `Industrial`, `Scientific`."""


def is_field(word: Token) -> bool:
    """Return whether a word is for a field that institutions work in, by the lexicon or by its form."""
    if word.lower_ in FIELDS:
        return True
    if FIELD_FORM.match(word.lower_) is None:
        return False
    return word.lower_ not in family_names() and word.lower_ not in gazetteer.places()
