from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing.link import link
from mkdocs_briefing.link.actor_counts import ActorCounts, count_actors, merge, merge_all
from mkdocs_briefing.project.actor_index import index_text
from tests.support.connected import entries

IDS = ("ana-duarte", "luis-prado", "pier-union", "maravel")
COUNTS = st.dictionaries(st.sampled_from(["Ana Duarte", "Duarte", "A. Duarte"]), st.integers(1, 3), min_size=1)


@st.composite
def parts(draw: st.DrawFn) -> list[dict[str, ActorCounts]]:
    """Counts of briefings that are all different ones."""
    made = []
    for number in range(draw(st.integers(0, 9))):
        counts = st.builds(
            ActorCounts,
            names=COUNTS,
            types=st.dictionaries(st.sampled_from(["person", "organization"]), st.integers(1, 2), min_size=1),
            given_aliases=st.frozensets(st.sampled_from(["the minister", "she"])),
            shared_sentences=st.dictionaries(st.sampled_from(IDS), st.integers(1, 4)),
            briefings=st.just(frozenset((f"b{number}",))),
        )
        made.append(draw(st.dictionaries(st.sampled_from(IDS), counts)))
    return made


@given(parts(), st.randoms(use_true_random=False), st.data())
def test_counts_do_not_depend_on_how_briefings_are_split_or_ordered(given_parts, chance, data):
    whole = index_text(merge_all(given_parts))
    shuffled = list(given_parts)
    chance.shuffle(shuffled)
    cut = data.draw(st.integers(0, len(shuffled)))
    assert index_text(merge(merge_all(shuffled[:cut]), merge_all(shuffled[cut:]))) == whole
    assert index_text(reduce(merge, shuffled, {})) == whole
    assert index_text(reduce(lambda made, one: merge(one, made), shuffled, {})) == whole


@given(parts())
def test_merging_is_associative_and_has_the_empty_mapping_as_identity(given_parts):
    if len(given_parts) >= 3:
        one, two, three, *_ = given_parts
        assert merge(merge(one, two), three) == merge(one, merge(two, three))
    for part in given_parts:
        assert merge(part, {}) == merge({}, part) == part


def test_counts_are_those_of_the_index():
    known = merge_all(count_actors(entry.briefing) for entry in entries())
    for actor in link(entries()).actors:
        counts = known[actor.id]
        assert (counts.name, counts.type, counts.aliases) == (actor.name, actor.type, actor.aliases)
        assert [(one.actor, one.sentences) for one in actor.companions] == list(counts.companions)
        assert counts.briefings == {one.entry.briefing.id for one in actor.appearances}
