import pytest

from mkdocs_briefing.render.page import Page, Plan, output_path, page_address


def plan(text: str, key: str | None = None) -> Plan:
    return Plan("a.txt", lambda: Page("a.txt", text), key)


def test_a_chain_is_its_pieces_one_after_the_other():
    assert Plan.chain("all.txt", [plan("one\n"), plan("two\n")]).make() == Page("all.txt", "one\ntwo\n")


def test_a_chain_with_bytes_is_bytes():
    packed = Plan("b.gz", lambda: Page("b.gz", packed=b"\x00"))
    assert Plan.chain("all.gz", [plan("one"), packed]).make().data == b"one\x00"


def test_the_key_of_a_chain_changes_with_path_and_pieces():
    one, two = plan("", "1"), plan("", "2")
    chains = [("a", [one, two]), ("a", [two, one]), ("a", [one]), ("b", [one, two])]
    assert len({Plan.chain(path, pieces).key for path, pieces in chains}) == len(chains)
    assert Plan.chain("a", [one, two]).key == Plan.chain("a", [one, two]).key


@pytest.mark.parametrize(
    ("path", "built"),
    [("a/b.md", "a/b.html"), ("a/b.pdf", "a/b.pdf"), ("feed.xml", "feed.xml"), ("a.md.js", "a.md.js")],
)
def test_pages_become_html_and_other_files_stay(path: str, built: str):
    assert (output_path(path), page_address(path)) == (built, built)


@pytest.mark.parametrize(
    ("path", "built", "address"),
    [
        ("a/b.md", "a/b/index.html", "a/b/"),
        ("a/index.md", "a/index.html", "a/"),
        ("index.md", "index.html", ""),
        ("a/reindex.md", "a/reindex/index.html", "a/reindex/"),
        ("a/b.pdf", "a/b.pdf", "a/b.pdf"),
        ("a/index.html", "a/index.html", "a/index.html"),
    ],
)
def test_with_directory_urls_a_page_is_a_folder(path: str, built: str, address: str):
    assert output_path(path, directory_urls=True) == built
    assert page_address(path, directory_urls=True) == address
