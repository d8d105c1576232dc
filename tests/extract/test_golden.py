"""New extractions beside briefings that a person has read through.

Each file in tests/extract/golden/ holds what a reader sees of a seed's briefing. Accept a better one with
--update-golden.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_briefing.model import Background, Briefing, Event, KeyPoint, Quote, Watch
from mkdocs_briefing.project.pipeline import Settings, run

pytestmark = pytest.mark.model

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
HEAD = "# Read through by a person. To accept a new extraction: pytest tests/extract/test_golden.py --update-golden\n"


@pytest.mark.parametrize("file", sorted(GOLDEN.glob("*.yml")), ids=lambda file: file.stem)
def test_extraction_gives_what_a_person_accepted(file: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    (seed,) = (ROOT / "seeds").glob(f"{file.stem}.[tm]*")
    settings = Settings(root=ROOT, out=tmp_path / "out", cache=tmp_path / "cache", only=(seed,))
    (entry,) = run(settings).entries
    found = visible(entry.briefing)
    if request.config.getoption("--update-golden"):
        file.write_text(HEAD + yaml.safe_dump(found, sort_keys=False, allow_unicode=True, width=1000), encoding="utf-8")
    assert found == yaml.safe_load(file.read_text(encoding="utf-8"))


def visible(briefing: Briefing) -> dict[str, Any]:
    """What a reader sees, in lines that can be read through."""
    return {
        "title": briefing.title,
        "key_points": [f"{_glossed(k)} [{', '.join(k.evidence)}]" for k in briefing.key_points],
        "actors": [
            {
                "name": a.name,
                "type": a.type,
                "aliases": list(a.aliases),
                "roles": [f"{r.text} [{r.evidence}]" for r in a.roles],
            }
            for a in briefing.actors
        ],
        "quotes": [_quote(q) for q in briefing.quotes],
        "background": [f"{b.kind}: {_glossed(b)} [{', '.join(b.evidence)}]" for b in briefing.background],
        "timeline": [f"{e.date}: {_glossed(e)} ({e.as_written}) [{', '.join(e.evidence)}]" for e in briefing.timeline],
        "watch": [f"{_glossed(w)} [{', '.join(w.evidence)}]" for w in briefing.watch],
        "figures": [f"{f.text}: {f.value} {f.unit} [{', '.join(f.evidence)}]" for f in briefing.figures],
        "gaps": [gap.text for gap in briefing.gaps],
    }


def _glossed(item: KeyPoint | Background | Event | Watch) -> str:
    """The text, with the name that pages put in brackets after its first pronoun."""
    if item.gloss is None:
        return item.text
    before, pronoun, after = item.text.partition(item.gloss.text)
    return f"{before}{pronoun} [{item.gloss.name}]{after}"


def _quote(quote: Quote) -> dict[str, Any]:
    speaker, relay = quote.speaker, quote.relayed_by
    found: dict[str, Any] = {
        "says": f"{speaker.name} ({speaker.mention.text}, {speaker.resolution})" if speaker else None,
        "text": quote.content.text,
        "is": f"{quote.kind}, {quote.attribution} [{', '.join(quote.evidence)}]",
    }
    if quote.kind == "mixed":
        found["quoted"] = [span.text for span in quote.quoted]
    if relay:
        found["relayed_by"] = relay.name
    if quote.hedge:
        found["hedge"] = quote.hedge.text
    return found
