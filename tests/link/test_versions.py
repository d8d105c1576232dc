"""Versions of an article: their numbers, and what changed in the briefing between two."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing.cli import main
from mkdocs_briefing.curate import apply
from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.link import Entry, link
from mkdocs_briefing.link.versions import Version, chains, changes, paired
from mkdocs_briefing.model import Briefing
from mkdocs_briefing.render import SiteSettings, pages
from mkdocs_briefing.render.bidi import RIGHT_TO_LEFT
from mkdocs_briefing.yaml_files.parse import read_record
from tests.support.briefings import TEXT, article, port
from tests.support.hostile import PAYLOADS, entry


def curated(text: str) -> Briefing:
    return apply(port(), read_record(Curation, text, path="a.yml"), article())


def told(later: Briefing, *, text: str = TEXT) -> list[str]:
    return [str(change) for change in changes(Version(port(), TEXT), Version(later, text))]


def test_nothing_is_told_of_a_briefing_that_says_the_same() -> None:
    assert told(port()) == []


@pytest.mark.parametrize(
    ("corrections", "lines"),
    [
        ("title: x", []),
        ("bottom_line: It opens.", ["~ briefing: bottom line: none → It opens."]),
        ("quotes: {drop: [{was: We kept our word}]}", ["- quote Ana Duarte: “We kept our word”"]),
        (
            "quotes: {change: [{was: We kept our word, speaker: Luis Prado, kind: mixed}]}",
            ["~ quote Luis Prado: “We kept our word”: speaker: Ana Duarte → Luis Prado; kind: direct → mixed"],
        ),
        (
            "quotes: {change: [{was: We kept our word, speaker: null}]}",
            ["~ quote nobody named: “We kept our word”: speaker: Ana Duarte → none; attribution: named → unattributed"],
        ),
        (
            "timeline: {change: [{was: Nothing was signed in 2019., date: 2018}]}",
            ["~ event 2018: “Nothing was signed in 2019.”: date: 2019 → 2018"],
        ),
        ("timeline: {drop: [{was: Nothing was signed in 2019.}]}", ["- event 2019: “Nothing was signed in 2019.”"]),
        (
            "figures: {drop: [{was: 12 piers}]}",
            ["- figure 12 piers, in “Prado said. Work on the 12 piers starts next week.”"],
        ),
        (
            "key_points: {change: [{was: Ministers agree on a port, text: Ministers agree on the port}]}",
            ["~ key point: … agree on a port → … agree on the port"],
        ),
        ("background: {change: [{was: Nothing was signed in 2019., text: Nothing was signed in 2018.}]}", []),
        (
            "quotes: {change: [{was: the port would open in May, text: the port would open}]}",
            ["~ quote Ana Duarte: “the port would open”: words: … would open in May → … would open"],
        ),
        ("background: {add: [{text: Something else}]}", ["+ background “Something else”"]),
        ("actors: {change: [{was: Luis Prado, roles: [Deputy]}]}", ["~ actor Luis Prado: roles: none → Deputy"]),
    ],
)
def test_what_the_later_briefing_says_otherwise_is_told(corrections: str, lines: list[str]) -> None:
    assert told(curated(corrections)) == lines


def test_a_dropped_actor_is_told() -> None:
    assert "- actor Luis Prado" in told(curated("actors: {drop: [{was: Luis Prado}]}"))


@given(before=st.lists(st.text(max_size=4)), after=st.lists(st.text(max_size=4)))
def test_every_item_of_both_is_in_one_pair(before: list[str], after: list[str]) -> None:
    pairs = paired(before, after, str)
    assert sorted(was for was, _ in pairs if was is not None) == sorted(before)
    assert [now for _, now in pairs if now is not None] == after
    assert (None, None) not in pairs


# ---------------------------------------------------------------- the page
def test_the_site_has_a_page_of_what_changed_and_each_version_leads_to_the_others() -> None:
    later = curated("quotes: {drop: [{was: We kept our word}]}").model_copy(
        update={"id": "port-2", "version": 2, "supersedes": port().id}
    )
    index = link([Entry(port(), TEXT), Entry(later, TEXT)])
    made = {page.path: page.text for page in pages(index, site=SiteSettings())}
    assert [path for path in made if path.startswith("changes/")] == ["changes/port-2.md"]
    changed = made["changes/port-2.md"]
    assert "<b>Gone</b> quote" in changed
    assert f'href="../briefings/{port().id}.html#s3"' in changed
    assert 'href="../changes/port-2.html"' in made[f"briefings/{port().id}.md"]
    assert "There is a later version" in made[f"briefings/{port().id}.md"]
    assert f'href="{port().id}.html"' in made["briefings/port-2.md"]


def test_a_version_whose_earlier_one_is_not_on_the_site_leads_nowhere() -> None:
    later = port().model_copy(update={"version": 2, "supersedes": "gone"})
    made = {page.path: page.text for page in pages(link([Entry(later, TEXT)]), site=SiteSettings())}
    assert not [path for path in made if path.startswith("changes/")]
    assert "bf-versions" not in made[f"briefings/{port().id}.md"]


@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_no_text_becomes_markup_on_the_page_of_changes(number: int) -> None:
    text = "A \u05d0 text" if RIGHT_TO_LEFT.search(PAYLOADS[number]) else "A text"
    hostile, plain = entry(number, PAYLOADS[number]), entry(number, text)
    tags = []
    for one in (hostile, plain):
        later = one.briefing.model_copy(update={"id": "later", "version": 2, "supersedes": "earlier"})
        earlier = one.briefing.model_copy(update={"id": "earlier", "quotes": (), "title": one.briefing.title + "x"})
        index = link([Entry(later, one.article), Entry(earlier, one.article)])
        (page,) = [page.text for page in pages(index, site=SiteSettings()) if page.path == "changes/later.md"]
        tags.append(re.findall(r"<[^>]*>", page))
    assert tags[0] == tags[1]


# ---------------------------------------------------------------- numbers
@pytest.mark.parametrize(
    ("supersedes", "numbers", "circular"),
    [
        ({}, {}, []),
        ({"a": None, "b": "a", "c": "b"}, {"a": 1, "b": 2, "c": 3}, []),
        ({"a": None, "b": "a", "c": "a"}, {"a": 1, "b": 2, "c": 2}, []),
        ({"a": "a"}, {"a": 1}, ["a"]),
        ({"a": "b", "b": "a", "c": "b"}, {"a": 1, "b": 1, "c": 1}, ["a", "b", "c"]),
    ],
)
def test_versions_are_counted_from_the_first(
    supersedes: dict[str, str | None], numbers: dict[str, int], circular: list[str]
) -> None:
    assert chains(supersedes) == (numbers, circular)


# ---------------------------------------------------------------- the command
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
def test_diff_tells_what_changed_between_versions(project: Path) -> None:
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
    assert briefing("curate", "port-v2").output == "seeds/port-v2.curation.yml: 1 correction\n"
    assert "version: 2\nsupersedes: talks-on-the-port-resume\n" in file.read_text(encoding="utf-8")
    file.write_text(file.read_text(encoding="utf-8").replace("version: 2", "version: 5"), encoding="utf-8")
    assert "version: cannot be corrected" in briefing("curate", "port-v2").stderr


@pytest.mark.model
@pytest.mark.usefixtures("project")
def test_an_article_of_one_version_says_how_to_have_two() -> None:
    Path("seeds/vote.txt").write_text("The vote was delayed, officials said.\n", encoding="utf-8")
    briefing("extract", "--quiet")
    assert briefing("diff", "vote").stderr == (
        "seeds/vote.txt: has one version; in the front matter of a later one, write `supersedes:` "
        "with this article's name\n"
    )
    assert briefing("diff", "vite").stderr == "seeds: no article is called 'vite'; did you mean vote?\n"


@pytest.mark.model
def test_a_version_of_nothing_and_one_of_itself_are_told_and_built(project: Path) -> None:
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
def test_a_version_that_comes_first_in_line_makes_the_later_ones_anew(project: Path) -> None:
    briefing("extract", "--quiet")
    (project / "seeds/draft.txt").write_text("An early draft, officials said.\n", encoding="utf-8")
    (project / "seeds/port.curation.yml").write_text("supersedes: draft\n", encoding="utf-8")
    assert briefing("extract", "--quiet").exit_code == 0
    assert "\nversion: 4\n" in (project / "build/briefings/port-v3.yml").read_text(encoding="utf-8")
