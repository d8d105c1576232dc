from mkdocs_briefing.ingest.left_out import KINDS, LeftOut, left_out_line


def left_out(*kinds: str) -> str | None:
    return left_out_line(LeftOut(kind, "Text", 0) for kind in kinds)


def test_one_line_names_everything_left_out_in_a_fixed_order() -> None:
    assert left_out("teaser", "caption", "read more", "caption", "caption", "read more") == (
        "left out: 3 captions, 2 'read more' links, a subscription notice"
    )
    assert left_out("newsletter", "comment") == "left out: an invitation to subscribe, an editor's comment"
    assert left_out() is None


def test_every_kind_has_a_noun_for_one_and_for_several() -> None:
    for kind, (one, _) in KINDS.items():
        assert one in str(left_out(kind))
