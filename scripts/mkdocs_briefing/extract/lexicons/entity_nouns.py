"""Common nouns that tell what a name beside them names, and words that end the names of what is no actor.

The words are in `data/`; lemmas in lower case.
"""

from __future__ import annotations

from mkdocs_briefing.extract.lexicons.lexicon import lexicon

PERSON_NOUNS = lexicon("people").having("role")
"""What people are; before a name they introduce a person, after a name they say whom they serve."""

THING_NOUNS = lexicon("things").having("description")
"""What things, works, events and diseases are; a name before or after one of these is its name."""

HOUSE_NOUNS = lexicon("things").having("owned")
"""What institutions have."""

PLACE_NOUNS = lexicon("places").having("description")
"""What places are: `the village of X`, `the X region`."""

GROUP_NOUNS = lexicon("institutions").having("description")
"""What institutions are: `the carmaker X`, `the X group`."""

THING_ENDINGS = lexicon("things").having("ends-name")
"""What names of events, works, laws and programmes end with."""

THING_OPENINGS = lexicon("things").having("begins-name")
"""What names of storms, operations and flights begin with; the last word alone names them too."""

FATES = lexicon("things").having("fate")
"""What befalls people: `the murder of X`."""
