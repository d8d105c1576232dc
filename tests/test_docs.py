"""What the documentation says is true: commands, folders, links and examples."""

import re
import textwrap
import tomllib
from pathlib import Path

import pytest
import yaml
from click import Group

from mkdocs_briefing.cli import main
from mkdocs_briefing.curate import apply
from mkdocs_briefing.curate.actor_register import Register
from mkdocs_briefing.curate.rules import PARTS, Curation
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.site.options import Options
from mkdocs_briefing.yaml_files.parse import read_record
from tests.support.briefings import article, port

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CURATION = (ROOT / "docs/curation.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "docs/dev/architecture.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "scripts/mkdocs_briefing"
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
DEVELOPERS_PAGES = [ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs/dev").rglob("*.md"))]


def test_the_readme_names_every_command_and_no_other() -> None:
    named = set(re.findall(r"^\| `briefing (\w+)", README, re.MULTILINE))
    assert named == set(main.commands)


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {
        name for page in PAGES for name in re.findall(r"\bmake ([a-z-]+)\b(?=`|\s+#|\s+BENCH)", page.read_text("utf-8"))
    }
    assert named - targets == set()
    assert {"site", "test", "serve"} <= named


def test_the_readme_lists_every_setting_with_its_default() -> None:
    table = README.partition("## Settings")[2].partition("##")[0]
    listed = dict(re.findall(r"^\| `(\w+)` \| *`?([^`|]*?)`? *\|", table, re.MULTILINE))
    options = Options()
    assert options.validate() == ([], [])
    defaults = {name: options[name] for name in options}
    shown = {name: str(value).lower() if isinstance(value, bool) else value or "" for name, value in defaults.items()}
    assert listed == shown | {"jobs": "all cores"}


def commands_named(page: Path) -> list[tuple[str, str]]:
    """Return the commands that a page names, each with what follows it on its line."""
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"(?:^ {4}|`|/)briefing (\w+)([^`\n#]*)", text, re.MULTILINE)
    return named + re.findall(r"^\| `briefing (\w+)[^|]*` \|(.*)", text.replace("\\|", ""), re.MULTILINE)


def links_of(page: Path) -> list[str]:
    """Return the addresses that a page links to, without their anchors."""
    return re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))


def paths_named(page: Path) -> set[str]:
    """Return the paths of the project that a page for developers names."""
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"`([\w./-]+/[\w./-]*|[\w-]+\.py)`", text)
    for line in re.findall(r"^ {4}.*", text, re.MULTILINE):
        named += re.findall(r"(?<![./\w])\w+/[\w/]*(?:\.py)?", line)
    return {path for path in named if not path.startswith(("build/", "seeds/"))}


def test_commands_links_and_paths_are_found_on_the_pages() -> None:
    assert sum(len(commands_named(page)) for page in PAGES) >= 40
    assert sum(len(links_of(page)) for page in PAGES) >= 20
    assert sum(len(paths_named(page)) for page in DEVELOPERS_PAGES) >= 100


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_option_that_is_named_with_a_command_exists(page: Path) -> None:
    for command, rest in commands_named(page):
        found = main.commands[command]
        parts = [found, *(found.commands.values() if isinstance(found, Group) else ())]
        options = {one for part in parts for parameter in part.params for one in parameter.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) - options == set(), command


def test_the_settings_of_the_pdf_guide_are_valid() -> None:
    text = (ROOT / "docs/pdf.md").read_text(encoding="utf-8").partition("## Settings")[2]
    example = re.search(r"(?:^ {4}.*\n)+", text, re.MULTILINE)
    assert example is not None
    (plugin,) = yaml.safe_load(textwrap.dedent(example[0]))["plugins"]
    options = Options()
    options.load_dict(plugin["briefing"])
    assert options.validate() == ([], [])


def test_tests_and_benchmarks_that_the_makefile_runs_exist() -> None:
    named = re.findall(r"\b(?:tests|benchmarks|scripts)/[\w./]+", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_each_workflow_runs_the_target_of_its_name() -> None:
    ran = {}
    for file in (ROOT / ".github/workflows").glob("*.yml"):
        workflow = yaml.safe_load(file.read_text(encoding="utf-8"))
        steps = [step.get("run", "") for job in workflow["jobs"].values() for step in job["steps"]]
        ran[file.stem] = {command.split()[1] for command in steps if command.startswith("make ")}
    assert ran == {
        "test": set(),
        "test-all": {"test-all"},
        "successors": {"test-successors"},
        "pages": {"site"},
        "release": {".venv/.site"},
    }
    assert "make test\n" in (ROOT / ".ci/run").read_text(encoding="utf-8")


def test_every_folder_that_the_readme_explains_exists_or_is_made_on_demand() -> None:
    table = README.partition("## Folders")[2].partition("##")[0]
    named = re.findall(r"^\| `([^`]+)`", table, re.MULTILINE)
    assert {"seeds/", "inbox/", "docs/", "tests/"} <= set(named)
    assert [name for name in named if name != "inbox/" and not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_the_pages_lead_somewhere(page: Path) -> None:
    generated = ("index.md", "briefings/", "actors/", "quotes/", "timeline.md", "assets/")
    for target in links_of(page):
        if "://" in target or (target.startswith(generated) and page.parent != ROOT):
            continue
        assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_front_matter_of_the_readme_is_read() -> None:
    block = re.search(r"^ +---\n(.*?)^ +---\n", README, re.MULTILINE | re.DOTALL)
    assert block is not None
    metadata = parse_article(f"---\n{block[1]}---\nText.".replace("       ", "").encode(), path="a.md").metadata
    assert (metadata.title, str(metadata.published), metadata.tags) == ("Port deal signed", "2024-05-02", ("trade",))


def test_the_example_of_a_curation_file_is_valid_and_fits_the_test_article() -> None:
    example = re.search(r"```yaml\n(.*?)```", CURATION, re.DOTALL)
    assert example is not None
    briefing = apply(port(), read_record(Curation, example[1], path="a.yml"), article())
    assert (briefing.curation.rules, briefing.curation.stale) == (5, ())
    assert [a.name for a in briefing.actors] == ["Ana Duarte", "Luís Prado Silva"]


def test_the_table_of_corrections_names_every_field() -> None:
    rows = dict(re.findall(r"^\| (`[^|]+`) \| (`[^|]+`) \|$", CURATION, re.MULTILINE))
    named = {
        part: re.findall(r"`(\w+)`", fields) for parts, fields in rows.items() for part in re.findall(r"`(\w+)`", parts)
    }
    for part in PARTS:
        rules = Curation.model_fields[part].annotation
        change = rules.model_fields["change"].annotation.__args__[0]
        assert set(named[part]) == set(change.model_fields) - {"was", "sentence"}


def test_actions_are_pinned_and_jobs_have_the_least_rights() -> None:
    for file in (ROOT / ".github/workflows").glob("*.yml"):
        workflow = yaml.safe_load(file.read_text(encoding="utf-8"))
        assert workflow["permissions"] == {"contents": "read"}
        for job in workflow["jobs"].values():
            for step in job["steps"]:
                assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", step.get("uses", "a/b@" + "0" * 40))
                assert "${{" not in step.get("run", "")


def test_the_example_of_who_is_who_can_be_read() -> None:
    page = (ROOT / "docs/who-is-who.md").read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert example is not None
    register = read_record(Register, example[1], path="docs/who-is-who.md")
    assert [one.name for one in register.actors] == [
        "Ana Duarte Silva",
        "Peter Holm (surgeon)",
        "Port Authority of Maravel",
    ]
    assert list(register.faults(["hospital-strike"])) == []


def contracts() -> dict[str, list[str]]:
    """Return the rooms of each package that has a contract of layers, from the top layer down."""
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {
        contract["containers"][0]: [room for layer in contract["layers"] for room in re.split(r" [|:] ", layer)]
        for contract in pyproject["tool"]["importlinter"]["contracts"]
        if "containers" in contract
    }


def test_the_tables_of_rooms_are_the_import_contracts() -> None:
    before, *tables = ARCHITECTURE.split("| room | what it does | look here for |\n")
    found = {}
    for table in tables:
        inside = re.findall(r"^Inside `([\w/]+)/`", before, re.MULTILINE)
        package = ".".join(["mkdocs_briefing", *(inside[-1].split("/") if inside else [])])
        found[package] = re.findall(r"^\| `(\w+)` \|", table.partition("\n\n")[0], re.MULTILINE)
        before = table
    without_table = {"mkdocs_briefing.render.pdf"}
    assert found == {package: rooms for package, rooms in contracts().items() if package not in without_table}


@pytest.mark.parametrize("page", DEVELOPERS_PAGES, ids=lambda page: page.name)
def test_every_path_that_a_page_for_developers_names_exists(page: Path) -> None:
    found = [path for path in paths_named(page) if any((folder / path).exists() for folder in (ROOT, PACKAGE))]
    assert paths_named(page) - set(found) == set()


def test_no_two_decisions_have_one_number() -> None:
    files = sorted((ROOT / "docs/dev/decisions").glob("*.md"))
    numbers = [int(file.name.partition("-")[0]) for file in files]
    assert numbers == sorted(set(numbers))
    assert [file.read_text(encoding="utf-8").partition(".")[0] for file in files] == [
        f"# {number}" for number in numbers
    ]


def test_the_recipe_for_another_generator_lists_the_scripts_of_the_pages_in_their_order() -> None:
    loaded = re.findall(r"assets ~ '([\w-]+\.js)'", (PACKAGE / "site/theme/templates/briefing.html").read_text("utf-8"))
    page = (ROOT / "docs/after-material.md").read_text("utf-8")
    listed = re.findall(r"assets/briefing/([\w-]+\.js)", page.partition("extra_javascript: [")[2].partition("]")[0])
    assert {"words.js", "finding.js"} <= set(loaded)
    assert listed == [name for name in loaded if name in listed]
    assert {"words.js", "finding.js"} <= set(listed)


def test_the_licences_that_are_named_go_with_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    texts = [(ROOT / name).read_text("utf-8") for name in project["license-files"]]
    assert project["license"] == "MIT AND CC-BY-4.0 AND Apache-2.0"
    named = ("MIT License", "GeoNames", "Apache License")
    assert [name in text for name, text in zip(named, texts, strict=True)] == [True, True, True]


def test_figures_of_unseen_articles_are_the_same_in_readme_and_on_the_method_page() -> None:
    unseen = yaml.safe_load((ROOT / "docs/data/unseen.yml").read_text(encoding="utf-8"))
    accuracy = yaml.safe_load((ROOT / "docs/data/accuracy.yml").read_text(encoding="utf-8"))
    words = " ".join(README.split())
    assert f"On {unseen['articles']} articles of unseen kinds a briefing needed {unseen['edits']:.1f} edits" in words
    for part, counts in unseen["parts"].items():
        (right, shown), (found, required) = counts["right"], counts["found"]
        assert f"{right} of {shown}" in words
        on = f"{unseen['articles']} articles of unseen kinds, {right} of {shown} right, {found} of {required} found"
        assert accuracy[f"{part} ({on})"] == {
            "precision": round(right / shown, 2),
            "recall": round(found / required, 2),
        }
