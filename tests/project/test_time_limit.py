import signal
import threading
import time

import pytest

from mkdocs_briefing.project import time_limit as module
from mkdocs_briefing.project.time_limit import TimeLimitError, time_limit


def spin(seconds: float) -> None:
    """Use processor time."""
    began = time.process_time()
    while time.process_time() - began < seconds:
        pass


def test_work_beyond_the_limit_is_stopped() -> None:
    with pytest.raises(TimeLimitError), time_limit(0.05):
        spin(60)


def test_work_within_the_limit_is_not_stopped_and_nothing_stays_behind() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    with time_limit(60):
        spin(0.01)
    assert signal.getsignal(signal.SIGVTALRM) is before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)


def test_another_thread_has_no_limit() -> None:
    done: list[bool] = []

    def work() -> None:
        with time_limit(0.01):
            spin(0.1)
        done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]


def test_a_stop_that_a_library_swallows_comes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AGAIN_SECONDS", 0.05)
    swallowed: list[TimeLimitError] = []

    def careless() -> None:
        try:
            spin(60)
        except TimeLimitError as error:
            swallowed.append(error)
        spin(60)

    with pytest.raises(TimeLimitError), time_limit(0.05):
        careless()
    assert len(swallowed) == 1


def test_the_handler_is_restored_though_the_stop_comes_at_the_very_end(monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    set_timer = signal.setitimer

    def late(which: int, seconds: float, interval: float = 0.0) -> None:
        set_timer(which, seconds, interval)
        if not seconds:
            raise TimeLimitError

    monkeypatch.setattr(signal, "setitimer", late)
    with pytest.raises(TimeLimitError), time_limit(60):
        pass
    assert signal.getsignal(signal.SIGVTALRM) is before
