"""Check that functions stay simple: `python scripts/check_complexity.py [FOLDER]`.

Cyclomatic complexity as radon counts it, which sees boolean operators and comprehensions; ruff's mccabe does not. A
line is printed for each function above `MAX_COMPLEXITY`, and one when the 90th percentile is above `MAX_P90`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from radon.complexity import cc_visit
from radon.visitors import Function

PACKAGE = Path(__file__).parent / "mkdocs_briefing"

MAX_COMPLEXITY = 15
"""Paths through one function at most."""

MAX_P90 = 8
"""Paths through nine of ten functions at most."""


def main(arguments: list[str]) -> int:
    """Print a line for each fault below the folder that is named, else in the package; return the exit code."""
    folder = Path(arguments[0]) if arguments else PACKAGE
    found = sorted(complexities(folder), reverse=True)
    faults = [
        f"{place}: complexity {count}, above {MAX_COMPLEXITY}" for count, place in found if count > MAX_COMPLEXITY
    ]
    if found and (p90 := found[len(found) // 10][0]) > MAX_P90:
        faults.append(f"{folder}: 90th percentile of complexity {p90}, above {MAX_P90}")
    for fault in faults:
        print(fault)
    return int(bool(faults))


def complexities(folder: Path) -> list[tuple[int, str]]:
    """Return the complexity and the place of each function and method below `folder`."""
    return [
        (block.complexity, f"{file}:{block.lineno} {block.fullname}")
        for file in sorted(folder.rglob("*.py"))
        for block in cc_visit(file.read_text(encoding="utf-8"))
        if isinstance(block, Function)
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
