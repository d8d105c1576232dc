"""What is of a state, in English: the adjectives of the world's countries, each with the country's usual name.

Keys and values are in lower case, values as GeoNames names the country; the words are in `data/nationalities.txt`.
"""

from __future__ import annotations

from mkdocs_briefing.extract.lexicons.lexicon import lexicon

NATIONALITIES = lexicon("nationalities").value("country")
"""`german`: `germany`."""
