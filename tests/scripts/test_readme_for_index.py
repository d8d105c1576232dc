import pytest

from readme_for_index import with_addresses


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
    assert with_addresses(text, "https://a.example/b") == made
