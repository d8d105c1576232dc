import pytest

from metadata_for_index import project_urls, with_addresses

HOME = "https://a.example/b"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("see [PDF](docs/pdf.md) and", "see [PDF](https://a.example/b/blob/main/docs/pdf.md) and"),
        ("![A page](docs/a.png)", "![A page](https://a.example/b/raw/main/docs/a.png)"),
        ("[there](https://c.example/docs)", "[there](https://c.example/docs)"),
        ("[below](#limits)", "[below](#limits)"),
    ],
)
def test_relative_links_become_addresses(text: str, made: str):
    assert with_addresses(text, HOME) == made


def test_without_a_public_home_relative_links_are_words_and_no_address_is_claimed():
    text = "![A page](docs/a.png) see [PDF](docs/pdf.md), [there](https://c.example) and [below](#limits)"
    assert with_addresses(text, "") == " see PDF, [there](https://c.example) and [below](#limits)"
    assert project_urls("") == {}


def test_every_address_of_the_project_is_below_its_home():
    assert {url.startswith(HOME) for url in project_urls(HOME).values()} == {True}
