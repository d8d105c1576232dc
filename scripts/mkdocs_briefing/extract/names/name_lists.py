"""The name lists in `data/`: one name a line, sorted, below a header line that begins with `#`.

People, states and provinces come from Faker's locale data (MIT licence), by `scripts/freeze_names.py`; other places
come from GeoNames (CC BY 4.0), by `scripts/freeze_places.py`.
"""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).with_name("data")


def read_names(file: str) -> frozenset[str]:
    """Return the names in a file of `data/`, each once."""
    lines = (DATA / file).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
