"""Check that docstrings say something in plain English: `python scripts/check_docstrings.py [FOLDER…]`.

A function's docstring begins with a verb in the imperative and its object (PEP 257). Properties, fields, constants and
classes are nouns. None is a fragment, such as `The same.`, that needs the docstring before it. No docstring, comment or
message has a word for which the field has another. A line is printed for each fault, and the exit code is 1 when there
is one.

What no rule can tell, whether a newcomer understands the sentence, is left to the reader.
"""

from __future__ import annotations

import ast
import re
import sys
import tokenize
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).parent / "mkdocs_briefing"

IMPERATIVES = frozenset(
    """
    abbreviate accept add adjust allow annotate append apply arrange ask assemble assert assign attach attribute begin
    bring build cache call carry change check choose classify clean clear close cluster collapse collect combine compare
    compile complete compose compress compute connect consider continue convert copy correct count create cut date
    decide declare decode define delete derive describe detect determine digest discard display distribute divide do
    download draw drop dump embed empty encode end enter escape estimate evaluate examine exclude execute exit expand
    explain export express extend extract fail fetch fill filter find finish fit fix flag follow forbid force forget
    format forward freeze gather generate get give go group guess handle hash hide highlight hold identify ignore import
    include index indicate initialize insert inspect install interpret invoke iterate join judge keep label lay learn
    leave let limit link list listen load locate lock log look lower make map mark match measure merge minify mount move
    name narrow normalize note notify number offer omit open order overwrite pack pair parse pass pause pick place plan
    point precompute predict prefer prepare print process produce propose protect prove provide publish push put query
    queue raise rank rate read rebuild receive recognize record redact redirect reduce refer refuse register reject
    relate release reload remember remove rename render repeat replace report represent request require reserve reset
    resolve restore restrict resume retry return reuse reverse rewrite round run save say scan score search see select
    send separate serialize serve set settle shorten show sign sink skip slice sort spawn speak split spread start state
    stop store stream strip submit substitute subtract suggest sum summarize supply suppress swap switch take tell test
    tie tighten tokenize total trace transfer translate treat trim try turn typeset undo unfold unpack update upgrade
    use validate verify visit wait walk warn watch weaken weigh wrap write yield
    """.split()
)
"""Verbs with which a function's docstring may begin; add one when a function needs it."""

DESCRIBES = re.compile(
    "(adds|allows|asks|becomes|begins|brings|chooses|decides|finds|gets|gives|holds|keeps|knows|lets|makes|opens|pins"
    "|puts|reads|removes|runs|says|sets|takes|tells|writes) (?!of|that|which|whose|in|by|for|with|and|or|from)",
    re.IGNORECASE,
)
"""Beginnings that describe what something does: right for neither a function nor a noun. `Finds of a day` is a noun."""

FRAGMENT = re.compile(r"(the same|likewise|as above|as it does|see above|ditto|of|also|and|or)\b", re.IGNORECASE)
"""Beginnings that say nothing without a docstring or a name before them."""

NO_OBJECT = re.compile(r"\w+ (the same|likewise|as above|as before|as usual|it|them|this|that|so)\.?", re.IGNORECASE)
"""A verb and a word that only points: `Return the same.`"""

NOUN = re.compile(r"\w+ of\b", re.IGNORECASE)
"""A noun that is spelled as a verb: `Name of an actor.`, `Index of the token.`"""

UNUSUAL_WORD = re.compile(
    r"\b(anew|mend(?:s|ed|ing)?|who(?:so)?ever|likewise|leads? nowhere|hitherto|there(?:of|by)"
    r"|where(?:in|of|upon)|whence)\b",
    re.IGNORECASE,
)
"""Words for which a native-speaking maintainer has others."""

REMEDY = "use the field's word (again, fix, anyone, also, broken link)"

MIN_WORDS = 3
"""Words of a function's docstring at the least: a verb, an object and something about it."""

WORD_LISTS = "lexicons"
"""Folder whose strings are words of the language, not messages."""


@dataclass(frozen=True)
class Docstring:
    """A docstring, or the text under a field or constant."""

    line: int
    text: str
    is_function: bool
    """Whether it documents a function, but for properties, which are documented as fields are."""

    @property
    def summary(self) -> str:
        """The first line; empty for an empty docstring."""
        return self.text.strip().partition("\n")[0]


def main(arguments: list[str]) -> int:
    """Print a line for each fault below the folders that are named, else in the package; return the exit code."""
    folders = [Path(one) for one in arguments] or [PACKAGE]
    files = [file for folder in folders for file in ([folder] if folder.is_file() else sorted(folder.rglob("*.py")))]
    faults = [f"{file}:{line}: {fault}" for file in files for line, fault in sorted(faults_of(file))]
    print("".join(f"{fault}\n" for fault in faults), end="")
    return int(bool(faults))


def faults_of(file: Path) -> Iterator[tuple[int, str]]:
    """Yield line and words of each fault in `file`."""
    module = ast.parse(file.read_text(encoding="utf-8"))
    documented = list(docstrings(module))
    for one in documented:
        if fault := fault_of(one):
            yield one.line, f"docstring {one.summary:.60}: {fault}"
    texts = [(one.line, "docstring", one.text) for one in documented] + [
        (line, "comment", text) for line, text in comments(file)
    ]
    if WORD_LISTS not in file.parts:
        lines = {one.line for one in documented}
        texts += [(line, "message", text) for line, text in messages(module) if line not in lines]
    for line, what, text in texts:
        if found := UNUSUAL_WORD.search(text):
            yield line, f"{what} has {found[0]!r}; {REMEDY}"


def fault_of(docstring: Docstring) -> str | None:
    """Return what is wrong with a docstring's summary and what to do, or nothing."""
    summary = docstring.summary
    if not summary:
        return "empty; say what it is"
    if FRAGMENT.match(summary):
        return "says nothing by itself; say what it is"
    if DESCRIBES.match(summary):
        return "begin a function's with the plain verb (`Keep`, not `Keeps`), any other one with a noun"
    if not docstring.is_function:
        return None
    words = summary.split()
    if words[0].lower() not in IMPERATIVES or NOUN.match(summary):
        return "begin with a verb in the imperative: `Return the …`"
    if len(words) < MIN_WORDS or NO_OBJECT.fullmatch(summary):
        return "name the verb's object: what is returned, written, changed"
    return None


def docstrings(module: ast.Module) -> Iterator[Docstring]:
    """Yield each docstring of a module, with the texts under its fields and constants."""
    for node in ast.walk(module):
        body = getattr(node, "body", None)
        if not isinstance(body, list):
            continue
        is_function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not is_property(node)
        for number, statement in enumerate(body):
            match statement:
                case ast.Expr(value=ast.Constant(value=str(text))):
                    yield Docstring(statement.lineno, text, is_function and number == 0)


def is_property(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Return whether a function is read as an attribute."""
    names = {ast.unparse(decorator).rpartition(".")[2] for decorator in function.decorator_list}
    return bool(names & {"property", "cached_property"})


def messages(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and text of each string of several words, but for lists of words: `"a b c".split()`."""
    lists = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Attribute) and node.attr == "split"}
    for node in ast.walk(module):
        match node:
            case ast.Constant(value=str(text)) if " " in text.strip() and id(node) not in lists:
                yield node.lineno, text


def comments(file: Path) -> Iterator[tuple[int, str]]:
    """Yield line and text of each comment."""
    with file.open("rb") as lines:
        for token in tokenize.tokenize(lines.readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
