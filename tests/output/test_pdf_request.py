from pathlib import Path

from mkdocs_briefing.output.pdf_request import of_briefings, of_dossier, of_edition
from mkdocs_briefing.render.dossiers import Dossier
from mkdocs_briefing.render.pdf.typst import PdfSettings
from tests.support.connected import entries

OUT = Path("out")
DEAL = "valdoria-signs-port-loan"
SETTINGS = PdfSettings(dossiers=(Dossier("Ports", tags=("ports",)),))


def test_without_ids_everything_is_requested():
    request = of_briefings([], entries(), SETTINGS, out=OUT)
    assert (len(request.entries), request.settings, request.complete) == (3, SETTINGS, True)
    assert request.summary == "3 briefings as PDF in out"


def test_with_ids_only_these_briefings_are_requested():
    request = of_briefings([DEAL, "gone"], entries(), SETTINGS, out=OUT)
    assert [entry.briefing.id for entry in request.entries] == [DEAL]
    assert (request.settings.dossiers, request.complete) == ((), False)
    assert list(map(str, request.problems)) == ["briefing pdf: no briefing or article is called 'gone'"]


def test_a_title_alone_is_the_configured_dossier():
    request = of_dossier("Ports", [], {"tags": ()}, entries(), SETTINGS, out=OUT)
    assert request.settings.dossiers == SETTINGS.dossiers
    assert (request.extra_file, request.settings.variants) == (None, ())


def test_conditions_make_a_new_dossier_which_later_builds_keep():
    request = of_dossier("Ports", [], {"tags": ("debt",)}, entries(), SETTINGS, out=OUT)
    assert request.settings.dossiers == (Dossier("Ports", tags=("debt",)),)
    assert request.extra_file == "ports.dossier.pdf"
    assert request.summary == "2 briefings in out/ports.dossier.pdf"


def test_a_dossier_of_no_briefings_is_a_problem():
    request = of_dossier("Empty", [], {"tags": ("none",)}, entries(), SETTINGS, out=OUT)
    assert (request.extra_file, request.summary) == (None, "")
    (problem,) = request.problems
    assert str(problem) == "dossier 'Empty': no briefing meets every condition; give fewer of them"


def test_an_edition_that_mkdocs_yml_does_not_have_is_kept_by_later_builds():
    request = of_edition("2026-03-12", entries(), SETTINGS, out=OUT)
    assert (request.settings.editions, request.settings.variants, request.settings.dossiers) == (
        ("2026-03-12",),
        (),
        (),
    )
    assert (request.extra_file, request.problems) == ("2026-03-12.edition.pdf", ())
    assert request.summary == "1 briefing in out/2026-03-12.edition.pdf"
    newest = of_edition("2026-04-21", entries(), PdfSettings(newest_editions=1), out=OUT)
    assert newest.extra_file is None


def test_a_day_without_briefings_is_a_problem_that_names_the_nearest_days():
    def problems(name: str) -> list[str]:
        return list(map(str, of_edition(name, entries(), SETTINGS, out=OUT).problems))

    start = "briefing pdf: no article was published on"
    assert problems("2026-03-20") == [f"{start} 2026-03-20; the nearest days with one are 2026-03-12 and 2026-03-27"]
    assert problems("2027-01-01") == [f"{start} 2027-01-01; the nearest day with one is 2026-04-21"]
    assert problems("undated") == ["briefing pdf: every article has a date"]
