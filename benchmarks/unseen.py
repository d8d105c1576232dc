"""Put the figures of docs/data/unseen.yml into docs/data/accuracy.yml, beside those of the annotated corpora."""

from __future__ import annotations

from pathlib import Path

import yaml

DATA = Path(__file__).parent.parent / "docs/data"


def rows() -> dict[str, dict[str, float]]:
    """Return the rows of the method page: precision and recall of each part, with the counts in its name."""
    unseen = yaml.safe_load((DATA / "unseen.yml").read_text(encoding="utf-8"))
    found: dict[str, dict[str, float]] = {}
    for part, counts in unseen["parts"].items():
        (right, shown), (met, required) = counts["right"], counts["found"]
        on = f"{unseen['articles']} articles of unseen kinds, {right} of {shown} right, {met} of {required} found"
        found[f"{part} ({on})"] = {"precision": round(right / shown, 2), "recall": round(met / required, 2)}
    return found


def main() -> None:
    """Write accuracy.yml again with the rows of the unseen articles after the others."""
    file = DATA / "accuracy.yml"
    text = file.read_text(encoding="utf-8")
    head = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))
    others = {name: row for name, row in yaml.safe_load(text).items() if "of unseen kinds" not in name}
    file.write_text(head + yaml.safe_dump(others | rows(), sort_keys=False, width=200), encoding="utf-8")


if __name__ == "__main__":
    main()
