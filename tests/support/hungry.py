"""Extraction in which `hungry` articles take all memory, up to 4 GB, of a limit of 200 MB, and `slow` ones a minute."""

import time
from collections.abc import Iterable, Iterator, Sequence
from unittest.mock import patch

from spacy.language import Language

from mkdocs_briefing.diagnostics import Problem
from mkdocs_briefing.ingest import Article
from mkdocs_briefing.model import Briefing
from mkdocs_briefing.nlp import annotate as module
from mkdocs_briefing.project import extraction
from mkdocs_briefing.project.compose import Task

annotate_as_usual, extract_as_usual = module.annotate, extraction.extract_batch


def annotate(articles: Iterable[Article], *, nlp: Language) -> Iterator[module.Annotation]:
    given = list(articles)
    eaten = [bytearray(10_000_000) for article in given if "hungry" in article.text for _ in range(400)]
    began = time.process_time()
    while any("slow" in article.text for article in given) and time.process_time() < began + 60:
        pass
    yield from annotate_as_usual(given, nlp=nlp)
    del eaten


def extract_batch(tasks: Sequence[Task], model: str) -> list[Briefing | Problem]:
    with (
        patch.object(module, "annotate", annotate),
        patch.object(extraction, "LIMIT_BYTES", 200_000_000),
        patch.object(extraction, "LIMIT_SECONDS", 2),
        patch.object(extraction, "extract_batch", extract_as_usual),
    ):
        return extract_as_usual(tasks, model)
