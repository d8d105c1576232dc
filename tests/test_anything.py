"""Whatever is in an article: no crash, every text verbatim, the YAML there and back, the same bytes twice."""

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from briefing.assemble import Task, extract_batch
from briefing.diagnostics import InputError
from briefing.generator import DEFAULT_MODEL
from briefing.ingest import Article, parse_article
from briefing.model import Briefing
from briefing.store import dump, parse_briefing

pytestmark = pytest.mark.model

WORDS = (
    "Minister Ana Duarte said that the port , . ” “ \" ' ‘ ’ he she it they would told Reuters according to",
    "a US official on Monday in 2019 $ 3 million % km/h Mr. Dr. the of and who ( ) [ ] — - - * • # : ; ? ! …",
    "\n \n\n \t he said , “ We agree ” it is believed not yesterday next week 12 March Saint-Étienne",
    "O’Neill UN U.S. 🚢 Ω 中国 \u200b \u202e",
    "\u00a0 \u2028 <b> </script> {{ }} --- ...",
)
VOCABULARY = [word for line in WORDS for word in line.split(" ")]

articles = st.one_of(
    st.text(max_size=400),
    st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=120).map(" ".join),
    st.lists(st.one_of(st.sampled_from(VOCABULARY), st.text(max_size=6)), min_size=1, max_size=60).map("".join),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=articles)
def test_any_article_becomes_a_briefing_or_is_refused_with_a_reason(text: str) -> None:
    try:
        article = parse_article(text.encode("utf-8", "surrogatepass"), path="seeds/a.txt")
    except InputError as error:
        event(f"refused: {error.problems[0].message:.20}")
        return
    first, second = extracted(article), extracted(article)
    written = dump(first, name="a")
    assert parse_briefing(written, path="a.yml", article=article.text) == first
    assert dump(second, name="a") == written


def extracted(article: Article) -> Briefing:
    (found,) = extract_batch([Task("a", article, article.metadata)], DEFAULT_MODEL)
    assert isinstance(found, Briefing), str(found)
    return found
