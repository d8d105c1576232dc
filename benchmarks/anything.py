"""Try arbitrary articles for as long as you like: python benchmarks/anything.py [MINUTES].

Run tests/attacks/test_anything.py with more examples and another seed each time, until the time is up or one fails.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
EXAMPLES = 1000
"""Articles of a round; files of the other formats are twice as many."""


def main() -> None:
    """Print a line for each round, and exit with 1 when an article fails."""
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    began, rounds = time.monotonic(), 0
    environment = os.environ | {"BRIEFING_EXAMPLES": str(EXAMPLES)}
    while time.monotonic() - began < minutes * 60:
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "tests/attacks/test_anything.py",
            f"--hypothesis-seed={rounds}",
        ]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(done.stdout)
        rounds += 1
        print(f"{(time.monotonic() - began) / 60:.1f} min: {rounds * EXAMPLES * 3:,} articles, 0 findings", flush=True)


if __name__ == "__main__":
    main()
