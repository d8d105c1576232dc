"""The stamp covers exactly what decides a briefing: otherwise outdated briefings count as up to date."""

import shutil
import sys
from pathlib import Path

import grimp
import pytest

from mkdocs_briefing import provenance
from mkdocs_briefing.provenance import DEFAULT_MODEL, EXTRACTION_CODE, EXTRACTION_DATA, data_id, generator, made_by

ROOTS = ("ingest", "nlp", "extract", "project.compose")
"""Reading, annotating, extracting and composing."""

LIBRARIES = {
    "anyascii": "anyascii",
    "onnxruntime": "onnxruntime",
    "spacy": "spacy",
}
"""Import names of the third-party code that decides what is extracted, by distribution."""

READERS = {"lxml", "lxml_html_clean", "mammoth", "pypdfium2", "markdown_it", "trafilatura", "yaml"}
"""Libraries that read formats: what they read is stamped as `source.text_sha256`."""

PLUMBING = {"numpy", "pydantic"}
"""Libraries that hold data and decide nothing."""


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("mkdocs_briefing", include_external_packages=True, exclude_type_checking_imports=True)


def closure(graph: grimp.ImportGraph) -> set[str]:
    roots = {f"mkdocs_briefing.{name}" for name in ROOTS}
    found = roots.union(*(graph.find_descendants(root) for root in roots))
    while new := found.union(*(graph.find_modules_directly_imported_by(one) for one in found if one in own(graph))):
        if new == found:
            return found
        found = new
    return found


def own(graph: grimp.ImportGraph) -> set[str]:
    return {one for one in graph.modules if one.split(".")[0] == "mkdocs_briefing"}


def stamped(module: str) -> bool:
    return any(f"{module}.".startswith(f"mkdocs_briefing.{name.replace('/', '.')}.") for name in EXTRACTION_CODE)


def test_the_stamp_covers_the_import_closure_of_extraction(graph: grimp.ImportGraph):
    needed = (closure(graph) & own(graph)) - {"mkdocs_briefing"}
    assert {one for one in own(graph) - {"mkdocs_briefing"} if stamped(one)} == needed


def test_each_entry_of_the_stamp_exists():
    package = Path(provenance.__file__).parent
    missing = [name for name in EXTRACTION_CODE if not any((package / f"{name}{end}").exists() for end in ("", ".py"))]
    assert missing == []


def test_each_library_that_extraction_imports_is_stamped_or_known_to_decide_nothing(graph: grimp.ImportGraph):
    outside = {one.split(".")[0] for one in closure(graph) - own(graph)}
    third_party = outside - set(sys.stdlib_module_names)
    assert third_party - READERS - PLUMBING == set(LIBRARIES)
    assert tuple(sorted(LIBRARIES.values())) == EXTRACTION_DATA


def test_a_changed_name_list_makes_a_briefing_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    package, stamped_digest = Path(provenance.__file__).parent, provenance.extraction_digest()
    copy = shutil.copytree(package, tmp_path / "copy", ignore=shutil.ignore_patterns("__pycache__", "render", "site"))
    monkeypatch.setattr(provenance, "__file__", str(copy / "provenance.py"))
    digest = provenance.extraction_digest.__wrapped__
    assert digest() == stamped_digest
    with (copy / "extract/names/data/family_names.txt").open("a", encoding="utf-8") as names:
        names.write("zzyzx\n")
    assert digest() != stamped_digest


def test_other_data_make_a_briefing_stale(monkeypatch: pytest.MonkeyPatch):
    stamp = generator(DEFAULT_MODEL)
    assert made_by(stamp, DEFAULT_MODEL)
    installed = provenance._version
    monkeypatch.setattr(provenance, "_version", lambda name: "99.0" if name == "anyascii" else installed(name))
    assert not made_by(stamp, DEFAULT_MODEL)
    assert "anyascii 99.0" in data_id()


def test_where_the_model_is_not_installed_a_finished_briefing_is_used_as_it_is(monkeypatch: pytest.MonkeyPatch):
    stamp = generator(DEFAULT_MODEL)
    monkeypatch.setattr(provenance, "_version", lambda _name: None)
    assert made_by(stamp, DEFAULT_MODEL)
    assert not made_by(stamp, "another_model")
    assert not made_by(stamp.model_copy(update={"version": "0.0.1+00000000"}), DEFAULT_MODEL)
