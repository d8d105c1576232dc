import gc

import pytest

from mkdocs_briefing.gc_control import frozen_gc, paused_gc


def stop_while_paused() -> None:
    with paused_gc():
        assert not gc.isenabled()
        raise ValueError("stop")


@pytest.mark.parametrize("enabled", [True, False])
def test_collection_is_as_before_after_a_pause_even_after_an_error(enabled: bool) -> None:
    before = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        with pytest.raises(ValueError, match="stop"):
            stop_while_paused()
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()


def test_only_the_first_use_freezes_objects() -> None:
    gc.unfreeze()
    try:
        with frozen_gc():
            assert not gc.isenabled()
        frozen = gc.get_freeze_count()
        assert frozen > 0
        with frozen_gc():
            pass
        assert gc.get_freeze_count() <= frozen
    finally:
        gc.unfreeze()
