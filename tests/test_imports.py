import subprocess
import sys
from pathlib import Path


def test_modules_import_only_what_the_design_allows() -> None:
    # A process of its own: the linter disables every logger that is there before it.
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    done = subprocess.run([*command, "--no-cache"], cwd=Path(__file__).parent.parent, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
