from pathlib import Path

import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.project.typed_files import read_curation, read_register


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "away.yml").write_text("title: The port\n", encoding="utf-8")
    return tmp_path / "seeds"


@pytest.mark.parametrize(
    ("target", "fault"),
    [
        ("../away.yml", "is a link to a file outside this folder; put a copy of the file here"),
        ("port.curation.yml", "is a broken link; correct or delete it"),
        ("none.yml", "is a broken link; correct or delete it"),
        (".", "is a link to a folder, which is not followed; move the folder here"),
    ],
)
def test_a_file_that_a_person_types_is_no_link_that_leads_away(seeds: Path, target: str, fault: str) -> None:
    file = seeds / "port.curation.yml"
    file.symlink_to(target)
    for read in (read_curation, read_register):
        with pytest.raises(InputError) as error:
            read(file, path="seeds/port.curation.yml", home=seeds)
        assert str(error.value.problems[0]) == f"seeds/port.curation.yml: {fault}"


def test_a_link_inside_the_folder_is_read(seeds: Path) -> None:
    (seeds / "shared.yml").write_text("title: The port\n", encoding="utf-8")
    (seeds / "port.curation.yml").symlink_to("shared.yml")
    curation, _ = read_curation(seeds / "port.curation.yml", path="seeds/port.curation.yml", home=seeds)
    assert curation.title == "The port"
