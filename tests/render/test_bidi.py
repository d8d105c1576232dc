"""The language of articles on pages."""

import re

import pytest

from tests.support.connected import deal
from tests.support.pages import DEAL, changed, texts


def in_language(tag: str) -> dict[str, str]:
    source = deal().briefing.source.model_copy(update={"language": tag})
    return texts(changed(deal(), source=source))


def test_the_articles_words_are_in_its_language_and_the_rest_is_not():
    made = in_language("pt-BR")
    page = made[f"briefings/{DEAL}.md"]
    assert re.search(r'^# .* \{ lang="pt-BR" \}$', page, re.MULTILINE)
    for shown in (r"<blockquote><span", r'id="p4">\n<a [^\n]*\n<p', r'class="bf-points__support">\s*<span'):
        (attributes,) = {found for found in re.findall(rf"{shown}([^>]*)>", page) if found} or {""}
        assert 'lang="pt-BR"' in attributes, shown
    assert not re.search(r"<(?:h2|figcaption|dt|button)[^>]*lang=", page)
    for path in ("index.md", "briefings/index.md", "quotes/index.md", "timeline.md", "actors/ana-duarte.md"):
        assert 'lang="pt-BR"' in made[path], path


@pytest.mark.parametrize("tag", ["en", "en-GB"])
def test_english_articles_say_nothing_of_their_language(tag: str):
    assert not any("lang=" in page for path, page in in_language(tag).items() if path.endswith(".md"))
