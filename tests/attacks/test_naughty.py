"""Published strings that break programs, in every place where a text can stand: each comes back exactly."""

import json
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from mkdocs_briefing.curate import apply
from mkdocs_briefing.curate.record import record_corrections
from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ids import slug
from mkdocs_briefing.ingest import Metadata, parse_article
from mkdocs_briefing.link import Entry, link
from mkdocs_briefing.model import Briefing
from mkdocs_briefing.project.compose import Task
from mkdocs_briefing.project.extraction import extract_batch
from mkdocs_briefing.project.store import dump, is_edited, parse_briefing
from mkdocs_briefing.provenance import DEFAULT_MODEL
from mkdocs_briefing.render import Page, SiteSettings, pages
from mkdocs_briefing.render.all_pages import plans
from mkdocs_briefing.yaml_files.parse import read_record
from mkdocs_briefing.yaml_files.write import write_record
from tests.support.briefings import article, port
from tests.support.hostile import corpus as strings
from tests.support.hostile import entry, listed
from tests.support.lines import lines

NAUGHTY = list(strings(every=100))
"""The naughty strings, with some published attacks; all of these are in the tests that have them as `corpus`."""
SITE = SiteSettings(site_url="https://example.org/", title="Briefings")


def test_the_corpora_are_there() -> None:
    assert len(NAUGHTY) > 500
    assert sum("<" in text for text in NAUGHTY) > 200
    assert len(strings(every=1)) > 4900


def test_yaml_brings_every_published_attack_back(corpus: tuple[str, ...]) -> None:
    found = listed([" ".join(text.splitlines()) for text in corpus])
    briefing = found.briefing.model_copy(update={"tags": corpus})
    assert parse_briefing(dump(briefing, name="a"), path="a.yml", article=found.article) == briefing


def test_pages_for_machines_bring_every_published_attack_back(corpus: tuple[str, ...]) -> None:
    found = listed(corpus)
    made = {page.path: page for page in pages(link([found]), site=SITE)}
    (one,) = lines(made["briefings.jsonl.gz"])
    assert [point["text"] for point in one["briefing"]["key_points"]] == list(corpus)


def test_yaml_brings_every_string_back() -> None:
    for number, text in enumerate(NAUGHTY):
        found = entry(number, " ".join(text.splitlines()))
        written = dump(found.briefing, name=text)
        assert parse_briefing(written, path="a.yml", article=found.article) == found.briefing
        assert not is_edited(written)


def test_front_matter_brings_every_string_back() -> None:
    for text in NAUGHTY:
        said = {"title": text, "publisher": text, "note": text, "tags": (text, text)}
        assert read_record(Metadata, write_record(said), path="a.txt") == Metadata.model_validate(said)


def test_curation_files_bring_every_string_back_with_their_comments() -> None:
    wanted = {
        "bottom_line": "",
        "tags": NAUGHTY,
        "key_points": {"add": [{"text": text} for text in NAUGHTY]},
        "actors": {"change": [{"was": "Ana Duarte", "roles": NAUGHTY, "aliases": NAUGHTY}]},
    }
    written = "# Ours\n"
    for text in NAUGHTY[::200]:
        written = record_corrections(written, wanted | {"bottom_line": text})
        assert written.startswith("# Ours\n")
        curation = read_record(Curation, written, path="a.yml")
        assert list(curation.tags) == NAUGHTY
        found = apply(port(), curation, article())
        assert found.bottom_line == text
        assert [point.text for point in found.key_points][1:] == NAUGHTY
        assert [role.text for role in found.actors[0].roles] == NAUGHTY


def test_every_string_is_a_safe_name() -> None:
    assert [text for text in NAUGHTY if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(text))] == []


@pytest.mark.model
def test_articles_made_of_the_strings_are_read_verbatim_or_refused_with_a_reason() -> None:
    bodies, refused = [], []
    for text in NAUGHTY:
        body = f"- {text}\nMinister Ana Duarte said on Monday: “{text}”\n"
        try:
            parse_article(body.encode(), path="seeds/a.txt")
            bodies.append(body)
        except InputError as error:
            refused.append(str(error).partition(": ")[2])
    assert all(line.startswith("not a text file (control") for line in refused)
    assert len(refused) < 5
    texts = ["".join(bodies[first : first + 20]) for first in range(0, len(bodies), 20)]
    articles = [parse_article(text.encode(), path=f"seeds/{number}.txt") for number, text in enumerate(texts)]
    tasks = [Task(f"a{number}", one, one.metadata) for number, one in enumerate(articles)]
    for one, found in zip(articles, extract_batch(tasks, DEFAULT_MODEL), strict=True):
        assert isinstance(found, Briefing), str(found)
        assert parse_briefing(dump(found, name="a"), path="a.yml", article=one.text) == found


# ---------------------------------------------------------------- what machines read
@pytest.fixture(scope="module")
def published() -> dict[str, Page]:
    """What the tests below read: pages of briefings, each of a text of its own, and what is for machines alone."""
    entries = [_of_a_text(entry(number, words), number) for number, words in texts()]
    wanted = re.compile(r"briefings/.*\.md|briefings\.jsonl\.gz|feed\.(json|xml)")
    return {plan.path: plan.make() for plan in plans(link(entries), site=SITE) if wanted.fullmatch(plan.path)}


def _of_a_text(given: Entry, number: int) -> Entry:
    """Of another text than any other: no page has to name all the others as publications of its text."""
    source = given.briefing.source.model_copy(update={"text_sha256": f"{number:064}"})
    return Entry(given.briefing.model_copy(update={"source": source}), given.article)


def texts() -> Iterator[tuple[int, str]]:
    for number, text in enumerate(NAUGHTY):
        yield number, " ".join(text.split())


def test_the_list_for_machines_brings_every_string_back(published: dict[str, Page]) -> None:
    listed = lines(published["briefings.jsonl.gz"])
    assert [one["briefing"]["title"] for one in listed] == [text for _, text in texts()]
    assert all(Briefing.model_validate(one["briefing"]) for one in listed)


def test_structured_data_brings_every_string_back(published: dict[str, Page]) -> None:
    for number, text in texts():
        page = published[f"briefings/briefing-{number}.md"].text
        data = [json.loads(found) for found in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)]
        (report,) = [one for one in data if one["@type"] == "Report"]
        assert (report["headline"], report["keywords"], report["hasPart"][0]["text"]) == (text, [text], text)


def test_feeds_bring_every_string_back(published: dict[str, Page]) -> None:
    newest = [text for _, text in texts()][::-1][:50]
    items = json.loads(published["feed.json"].text)["items"]
    assert [item["title"] for item in items] == newest
    channel = ElementTree.fromstring(published["feed.xml"].text).find("channel")  # noqa: S314 (written by us)
    assert channel is not None
    lost = [re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "\ufffd", text) for text in newest]  # XML has no way to say these
    assert [item.findtext("title") for item in channel.iter("item")] == lost
