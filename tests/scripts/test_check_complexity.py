from pathlib import Path

import pytest

import check_complexity


def function(name: str, *, conditions: int) -> str:
    """A function with `conditions` operators between conditions: its complexity is one more."""
    return f"def {name}(x):\n    return {' and '.join(['x'] * (conditions + 1))}\n"


def run(folder: Path, capsys: pytest.CaptureFixture[str], *functions: str) -> tuple[int, list[str]]:
    (folder / "module.py").write_text("\n\n".join(functions), encoding="utf-8")
    code = check_complexity.main([str(folder)])
    return code, capsys.readouterr().out.splitlines()


def test_simple_functions_pass(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, capsys, *(function(f"f{n}", conditions=n) for n in range(7))) == (0, [])


def test_boolean_operators_count_as_paths(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    simple = [function(f"f{n}", conditions=0) for n in range(20)]
    code, lines = run(tmp_path, capsys, *simple, function("tangle", conditions=15))
    assert code == 1
    assert [line.partition("module.py:")[2] for line in lines] == ["81 tangle: complexity 16, above 15"]


def test_many_functions_just_below_the_limit_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, lines = run(tmp_path, capsys, *(function(f"f{n}", conditions=9) for n in range(10)))
    assert code == 1
    assert [line.partition(": ")[2] for line in lines] == ["90th percentile of complexity 10, above 8"]


def test_methods_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    method = function("m", conditions=16).replace("def", "    def").replace("return", "    return")
    simple = [function(f"f{n}", conditions=0) for n in range(20)]
    code, lines = run(tmp_path, capsys, f"class C:\n{method}", *simple)
    assert (code, len(lines)) == (1, 1)
    assert "C.m" in lines[0]
