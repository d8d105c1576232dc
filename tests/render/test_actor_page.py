"""The page of an actor."""

import datetime as dt
import re

from mkdocs_briefing.render import Page
from tests.support.connected import entries
from tests.support.pages import (
    Document,
    changed,
    site,
)


def test_companions_are_drawn_when_they_are_of_several_articles(built: dict[str, Page]):
    deal = [actor.id for actor in entries()[0].briefing.actors]
    of_one = {path: page.text for path, page in site(entries()[0]).items()}
    assert [which for which in deal if "bf-graph" in of_one[f"actors/{which}.md"]] == []
    assert "## Mentioned with" in of_one["actors/ines-okafor.md"]
    assert "bf-graph" in built["actors/ines-okafor.md"].text


def test_a_role_names_the_newest_three_places():
    deal = entries()[0]
    sources = [deal.briefing.source.model_copy(update={"published": dt.date(2026, 3, n + 1)}) for n in range(5)]
    given = [changed(deal, id=f"deal-{n}", title=f"Deal {n}", source=one) for n, one in enumerate(sources)]
    page = site(*given)["actors/ines-okafor.md"]
    roles = Document(page.text.partition("## Quotes")[0].partition("## Roles")[2]).words()
    assert re.findall(r"Deal \d, \d+ March", roles) == ["Deal 4, 5 March", "Deal 3, 4 March", "Deal 2, 3 March"]


def test_an_actor_has_its_names_roles_quotes_and_companions(documents: dict[str, Document]):
    words = documents["actors/ines-okafor.md"].words()
    assert words.startswith("Inés Okafor Person · the union’s president · 3 briefings · 5 quotes · 5 mentions")
    assert "Also called Ms. Okafor" in words
    assert "who leads the Port Workers’ Union Valdoria signs port loan with Halden Shipping, 12 March 2026" in words
    assert words.index("Sentence 7 of the original") < words.index("We will load nothing") < words.index("Nobody asked")
    assert words.endswith("Port Workers’ Union 4 sentences Costa Radio 1 sentence")
    assert "March 2026: 4; April 2026: 1" in words


def test_an_actor_page_keeps_to_what_may_be_printed(documents: dict[str, Document]):
    words = documents["actors/ines-okafor.md"].words()
    assert "“Nobody asked the people who load the ships,” Ms. Okafor told Costa Radio." in words
    assert "Inés Okafor said the Port Workers’ Union had" not in words
    assert "1 mention: 7" in words
