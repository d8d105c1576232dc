"""Kill -9 at random moments of an extraction, by hand: python benchmarks/kills.py [TIMES].

After each kill a normal run must give exactly the bytes of an undisturbed one, and corrections must be unchanged.
"""

from __future__ import annotations

import hashlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds"
EXTRACT = [sys.executable, "-m", "briefing", "extract", "--quiet", "--jobs", "1"]
CORRECTIONS = "bottom_line: Wait and see.\n"


def main() -> None:
    """Print a line each time, and end with 1 when one of them left a trace."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    chance = random.Random(0)  # noqa: S311 (the same moments in every run)
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        shutil.copytree(SEEDS, project / "seeds")
        for seed in SEEDS.glob("*.txt"):
            (project / "seeds" / f"{seed.stem}.curation.yml").write_text(CORRECTIONS, encoding="utf-8")
        began = time.monotonic()
        subprocess.run(EXTRACT, cwd=project, check=True)
        whole, undisturbed = time.monotonic() - began, _digest(project)
        failed = sum(not _survives(project, chance.uniform(0, whole), undisturbed) for _ in range(times))
    print(f"{times} kills within {whole:.1f} s, {failed} left a trace")
    sys.exit(failed > 0)


def _survives(project: Path, moment: float, undisturbed: str) -> bool:
    shutil.rmtree(project / "build")
    with subprocess.Popen(EXTRACT, cwd=project) as extraction:
        time.sleep(moment)
        extraction.kill()
    done = subprocess.run(EXTRACT, cwd=project, check=False)
    same = done.returncode == 0 and _digest(project) == undisturbed
    print(f"killed after {moment:.2f} s: {'ok' if same else 'DIFFERENT'}", flush=True)
    return same


def _digest(project: Path) -> str:
    """Of every briefing and every file of a person."""
    found = hashlib.sha256()
    for file in sorted([*(project / "build/briefings").rglob("*"), *(project / "seeds").rglob("*")]):
        found.update(f"{file.relative_to(project)}\0".encode() + file.read_bytes())
    return found.hexdigest()


if __name__ == "__main__":
    main()
