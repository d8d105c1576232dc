from pathlib import Path

import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.yaml_files.mkdocs_file import read_mkdocs_file

HOST = """\
site_name: Desk
site_url: !ENV [DESK_URL, "https://desk.example/"]
theme:
  name: material
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
  - pymdownx.superfences:
      custom_fences:
        - {name: mermaid, format: !!python/name:pymdownx.superfences.fence_code_format ""}
plugins:
  - search
  - briefing: {seeds: articles}
"""


def read(folder: Path, text: str) -> dict[str, object]:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return read_mkdocs_file(folder / "mkdocs.yml", path="mkdocs.yml")


def test_tags_of_python_are_left_out_and_run_no_code(tmp_path: Path):
    data = read(tmp_path, HOST)
    assert data["markdown_extensions"][0] == {"pymdownx.emoji": {"emoji_index": None}}
    assert data["plugins"] == ["search", {"briefing": {"seeds": "articles"}}]


def test_variables_are_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert read(tmp_path, HOST)["site_url"] == "https://desk.example/"
    monkeypatch.setenv("DESK_URL", "https://other.example/")
    assert read(tmp_path, HOST)["site_url"] == "https://other.example/"
    assert read(tmp_path, "site_url: !ENV DESK_URL\n")["site_url"] == "https://other.example/"
    assert read(tmp_path, "site_url: !ENV [NOT_SET]\n")["site_url"] is None


def test_an_inherited_file_is_read_below_it(tmp_path: Path):
    (tmp_path / "base.yml").write_text("site_dir: public\nplugins: [search]\nextra: {a: 1, b: 1}\n")
    data = read(tmp_path, "INHERIT: base.yml\nplugins: [briefing]\nextra: {b: 2}\n")
    assert data == {"site_dir": "public", "plugins": ["briefing"], "extra": {"a": 1, "b": 2}}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "a: b: c\n",
            "mkdocs.yml:1:5: not valid YAML: a colon inside a text; put that text in quotation marks",
        ),
        ("- a\n", "mkdocs.yml: expected `key: value` lines, such as `site_name: Briefings`"),
    ],
)
def test_what_is_no_settings_file_is_said_with_its_place(tmp_path: Path, text: str, line: str):
    with pytest.raises(InputError) as caught:
        read(tmp_path, text)
    assert str(caught.value).startswith(line)


def test_an_empty_file_says_nothing(tmp_path: Path):
    assert read(tmp_path, "") == {}


def test_a_file_that_is_not_there_is_one_line_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        read_mkdocs_file(tmp_path / "base.yml", path="base.yml")
    line = "base.yml: cannot be read: No such file or directory; check the file's name and permissions"
    assert str(raised.value) == line
