from mkdocs_briefing.memo import NONE, Memo


def test_what_was_made_in_this_round_or_the_one_before_is_not_made_again():
    made: list[str] = []
    memo = Memo()

    def ask(*keys: str) -> list[str]:
        found = [memo(key, lambda key=key: made.append(key) or key.upper()) for key in keys]
        memo.turn()
        return found

    assert ask("a", "b", "a") == ["A", "B", "A"]
    assert ask("a") == ["A"]
    assert made == ["a", "b"]
    assert ask("a", "b") == ["A", "B"]  # nobody asked for b in the round before
    assert made == ["a", "b", "b"]


def test_what_is_not_there_may_be_remembered_too():
    made: list[int] = []
    memo = Memo()
    assert [memo("a", lambda: made.append(1)) for _ in range(2)] == [None, None]
    assert made == [1]


def test_a_single_build_remembers_nothing():
    made: list[int] = []
    for _ in range(2):
        NONE("a", lambda: made.append(1))
    assert made == [1, 1]
