"""Where the site offers dossiers."""

import re

from mkdocs_briefing.render import SiteSettings
from mkdocs_briefing.render.dossiers import Dossier
from tests.support.connected import entries
from tests.support.pages import texts

DOSSIERS = (
    Dossier("All we have"),
    Dossier("Debt", tags=("debt",)),
    Dossier("The minister", actors=("ana-duarte",)),
    Dossier("Nothing", tags=("none",)),
)


def dossiers(page: str) -> list[str]:
    return re.findall(r"pdf/([a-z-]+)\.dossier\.pdf", page)


def test_dossiers_are_offered_where_they_belong_if_there_are_any():
    made = texts(*entries(), site=SiteSettings(pdf=True, dossiers=DOSSIERS))
    assert dossiers(made["index.md"]) == ["all-we-have", "debt", "the-minister"]
    assert dossiers(made["tags.md"]) == ["debt"]
    assert dossiers(made["actors/ana-duarte.md"]) == ["the-minister"]
    assert dossiers(made["actors/luis-prado.md"]) == []
    assert "Dossiers" not in texts(*entries())["index.md"]
