"""`briefing diff`: what changed between versions of an article, and how versions are written."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefing.cli import main

FIRST = """\
- Talks on the port resume
Trade Minister Ana Duarte said on Monday that the port would open in May. “We kept our word,” she said.
The cost is 12 million dollars.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/port.txt").write_text(FIRST, encoding="utf-8")
    later = FIRST.replace("12 million", "14 million").replace("Trade Minister", "The Minister of Trade,")
    (tmp_path / "seeds/port-v2.txt").write_text(f"---\nsupersedes: port\n---\n{later}", encoding="utf-8")
    last = later.replace(" “We kept our word,” she said.", "")
    (tmp_path / "seeds/port-v3.txt").write_text(f"---\nsupersedes: port-v2.txt\n---\n{last}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def briefing(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


@pytest.mark.model
def test_diff_prints_what_changed_between_versions(project: Path) -> None:
    briefing("extract", "--quiet")
    number = "~ figure: 12 million dollars → 14 million dollars\n"
    second = briefing("diff", "port-v2").output
    assert second.startswith("seeds/port-v2.txt (version 2) against seeds/port.txt (version 1):\n")
    assert number in second
    assert briefing("diff", "port").output == second
    assert "- quote Ana Duarte: “We kept our word”\n" in briefing("diff", "port-v3").output
    whole = briefing("diff", "port", "1", "3").output
    assert number in whole
    assert "- quote Ana Duarte: “We kept our word”\n" in whole
    assert briefing("diff", "port", "2", "2").output.endswith("nothing but the prose changed\n")
    assert briefing("diff", "port", "1").exit_code == 2
    assert briefing("diff", "port", "1", "4").stderr == "seeds/port.txt: has 3 versions, no version 4\n"
    written = (project / "build/briefings/port-v3.yml").read_text(encoding="utf-8")
    assert "\nversion: 3\nsupersedes: talks-on-the-port-resume-" in written
    assert "\nversion: " not in (project / "build/briefings/port.yml").read_text(encoding="utf-8")


@pytest.mark.model
def test_edits_of_a_later_version_are_recorded_as_of_any_other(project: Path) -> None:
    briefing("extract", "--quiet")
    file = project / "build/briefings/port-v2.yml"
    before = file.read_text(encoding="utf-8")
    file.write_text(before.replace("\ntitle: ", "\ntitle: New "), encoding="utf-8")
    assert (
        briefing("curate", "port-v2").output
        == "seeds/port-v2.curation.yml: 1 correction; for the site: briefing build\n"
    )
    assert "version: 2\nsupersedes: talks-on-the-port-resume\n" in file.read_text(encoding="utf-8")
    file.write_text(file.read_text(encoding="utf-8").replace("version: 2", "version: 5"), encoding="utf-8")
    assert "version: cannot be corrected" in briefing("curate", "port-v2").stderr


@pytest.mark.model
@pytest.mark.usefixtures("project")
def test_an_article_of_one_version_says_how_to_have_two() -> None:
    Path("seeds/vote.txt").write_text("The vote was delayed, officials said.\n", encoding="utf-8")
    briefing("extract", "--quiet")
    assert briefing("diff", "vote").stderr == (
        "seeds/vote.txt: has one version; in the front matter of a later one, write `supersedes:` with this article's "
        "name\n"
    )
    assert briefing("diff", "vite").stderr == "seeds: no article is called 'vite'; did you mean vote?\n"


@pytest.mark.model
def test_versions_of_nothing_and_of_themselves_are_reported_and_built(project: Path) -> None:
    for name, earlier in {"a": "none", "b": "c", "c": "b"}.items():
        text = f"---\nsupersedes: {earlier}\n---\nText {name} of the ministers.\n"
        (project / f"seeds/{name}.txt").write_text(text, encoding="utf-8")
    done = briefing("extract")
    assert done.exit_code == 1
    assert done.output.endswith(
        "6 briefings in build/briefings\n"
        "seeds/a.txt: supersedes: there is no article 'none'; name its file in seeds, without the ending\n"
        "seeds/b.txt: supersedes: 'c' supersedes this article in turn; remove one of the two lines\n"
        "seeds/c.txt: supersedes: 'b' supersedes this article in turn; remove one of the two lines\n"
    )


@pytest.mark.model
def test_a_new_first_version_renumbers_the_later_ones(project: Path) -> None:
    briefing("extract", "--quiet")
    (project / "seeds/draft.txt").write_text("An early draft, officials said.\n", encoding="utf-8")
    (project / "seeds/port.curation.yml").write_text("supersedes: draft\n", encoding="utf-8")
    assert briefing("extract", "--quiet").exit_code == 0
    assert "\nversion: 4\n" in (project / "build/briefings/port-v3.yml").read_text(encoding="utf-8")
