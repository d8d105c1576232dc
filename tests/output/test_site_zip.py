import zipfile
from pathlib import Path

from mkdocs_briefing.output.site_zip import zip_site


def site(folder: Path) -> Path:
    for name, text in {"index.html": "home", "assets/a.css": "look", "404.html": "gone", "sitemap.xml": "map"}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def test_a_site_in_one_file_unpacks_into_a_folder_of_its_own(tmp_path: Path):
    zip_site(site(tmp_path / "site"), tmp_path / "harbour-desk.zip")
    with zipfile.ZipFile(tmp_path / "harbour-desk.zip") as archive:
        held = {name: archive.read(name).decode() for name in archive.namelist()}
    assert held == {"harbour-desk/assets/a.css": "look", "harbour-desk/index.html": "home"}


def test_the_same_site_gives_the_same_bytes(tmp_path: Path):
    for name in ("one", "two"):
        zip_site(site(tmp_path / name / "site"), tmp_path / name / "desk.zip")
    assert (tmp_path / "one/desk.zip").read_bytes() == (tmp_path / "two/desk.zip").read_bytes()
