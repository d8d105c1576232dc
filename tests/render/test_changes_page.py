"""The page of what changed since the version before."""

import re

import pytest

from mkdocs_briefing.curate import apply
from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.link import Entry, link
from mkdocs_briefing.render import SiteSettings, pages
from mkdocs_briefing.render.bidi import RIGHT_TO_LEFT
from mkdocs_briefing.yaml_files.parse import read_record
from tests.support.briefings import TEXT, article, port
from tests.support.hostile import PAYLOADS, entry


def test_the_site_has_a_page_of_what_changed_and_each_version_leads_to_the_others() -> None:
    curation = read_record(Curation, "quotes: {drop: [{was: We kept our word}]}", path="a.yml")
    later = apply(port(), curation, article()).model_copy(
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
