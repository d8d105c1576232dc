"""Check that docstrings say something in plain English: `python scripts/check_docstrings.py [FOLDER]`.

A function's docstring begins with a verb in the imperative (PEP 257). No docstring is a fragment such as `The same.`,
and no docstring or comment uses a word that a native-speaking maintainer would not. A line is printed for each fault,
and the exit code is 1 when there is one.
"""

from __future__ import annotations

import ast
import re
import sys
import tokenize
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).parent / "mkdocs_briefing"

IMPERATIVES = frozenset(
    """
    add allow append apply ask assign attach begin bring build cache call check choose clear close collapse collect
    combine compare compile compose compress compute connect continue convert copy correct count create cut date decide
    decode delete describe detect digest discard distribute divide do draw drop dump empty end escape estimate exclude
    expand explain extend extract fetch fill filter find finish fit fix follow forbid forget format freeze get give
    group guess handle hash hold ignore include index insert install interpret invoke iterate join keep keep label lay
    learn leave limit link list load locate lock log look make map mark match measure merge minify move name narrow
    normalize note number offer omit open order pair parse pass pause place plan prefer prepare print produce protect
    prove provide publish put raise rank read rebuild receive recognize record reduce refuse register release reload
    remember remove rename render replace report represent reserve reset resolve restore restrict resume return
    reuse rewrite run save score search select send separate serialize set settle shorten show skip sort split start
    state stop store strip submit sum suppress swap switch take tell test tie tokenize total transfer trim turn
    unpack update use validate verify wait walk warn watch weigh wrap write yield
    """.split()
)
"""Verbs with which a function's docstring may begin; add one when a function needs it."""

FRAGMENT = re.compile(r"^(the same|likewise|as above|as it does|see above|ditto)\b", re.IGNORECASE)
"""Docstrings that say nothing without the one before them."""

ODD = re.compile(
    r"\b(anew|mend(?:s|ed|ing)?|whoever|whosoever|likewise|looks for garbage|hitherto|thereof)\b", re.IGNORECASE
)
"""Words for which the field has others: again, fix, anyone, also, garbage collection."""

REMEDY = "use the field's word (again, fix, anyone, also)"

MIN_WORDS = 3
"""Words of a function's docstring at the least: a verb, an object and something about it."""


def main(arguments: list[str]) -> int:
    """Print a line for each fault below the folder that is named, else in the package; return the exit code."""
    folder = Path(arguments[0]) if arguments else PACKAGE
    faults = [fault for file in sorted(folder.rglob("*.py")) for fault in faults_of(file)]
    for fault in faults:
        print(fault)
    return int(bool(faults))


def faults_of(file: Path) -> Iterator[str]:
    """Yield a line for each docstring or comment of `file` that is not plain English."""
    source = file.read_text(encoding="utf-8")
    for line, text, is_function in docstrings(ast.parse(source)):
        first = text.strip().partition("\n")[0]
        if FRAGMENT.match(first):
            yield f"{file}:{line}: docstring {first!r} says nothing by itself; say what it is"
        elif is_function and (first.split()[0].lower() not in IMPERATIVES or len(first.split()) < MIN_WORDS):
            yield f"{file}:{line}: docstring {first!r:.60} does not begin with a verb and its object: `Return the …`"
        if odd := ODD.search(text):
            yield f"{file}:{line}: docstring has {odd[0]!r}; {REMEDY}"
    with file.open("rb") as lines:
        for token in tokenize.tokenize(lines.readline):
            if token.type == tokenize.COMMENT and (odd := ODD.search(token.string)):
                yield f"{file}:{token.start[0]}: comment has {odd[0]!r}; {REMEDY}"


def docstrings(module: ast.Module) -> Iterator[tuple[int, str, bool]]:
    """Yield line, text and whether it is a function's, of each docstring; those under fields and constants too.

    A property is documented as a field is, by a noun.
    """
    for node in ast.walk(module):
        body = getattr(node, "body", None)
        if not isinstance(body, list):
            continue
        is_function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not is_property(node)
        for number, statement in enumerate(body):
            match statement:
                case ast.Expr(value=ast.Constant(value=str(text))):
                    yield statement.lineno, text, is_function and number == 0


def is_property(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Return whether a function is read as an attribute."""
    names = {ast.unparse(decorator).rpartition(".")[2] for decorator in function.decorator_list}
    return bool(names & {"property", "cached_property"})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
