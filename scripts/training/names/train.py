"""Train the recognizer of names: `python train.py WEIGHTS.onnx ROWS.jsonl [...]`.

The rows are read as `examples.py` says, those of `sentences.py` with them. About half an hour on two processors. The
same rows, versions and number of threads give nearly the same weights, not the same bytes.
"""

from __future__ import annotations

import random
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

import torch
from torch import nn

from examples import IGNORED, Example, Reader, read_rows, small_model, split, with_other_labels
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.nlp.recognizer import TAGS
from network import Network, export

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PASSES = 3.0
"""How often all rows are read."""

BATCH_PIECES = 1536
"""Pieces of a step, padding included."""

SORTED_TOGETHER = 400
"""Examples among which those of like length are put in one step."""

RATE, WARM_UP, DECAY = 2e-4, 0.06, 0.01
"""The highest learning rate (AdamW), the share of the steps in which it rises to that, and the decay of weights."""

SMOOTHING, CLIP = 0.03, 1.0

SEED = 0

REPORT_STEPS = 50


def batches(examples: Sequence[Example], chance: random.Random) -> list[list[Example]]:
    """Return the examples in steps of about `BATCH_PIECES`, each of texts of like length, in an order by chance."""
    bounds = [*range(0, len(examples), SORTED_TOGETHER), len(examples)]
    found: list[list[Example]] = []
    for first, last in pairwise(bounds):
        batch: list[Example] = []
        for example in sorted(examples[first:last], key=lambda one: len(one.pieces)):
            if batch and len(example.pieces) * (len(batch) + 1) > BATCH_PIECES:
                found.append(batch)
                batch = []
            batch.append(example)
        found.append(batch)
    chance.shuffle(found)
    return found


def padded(batch: Sequence[Example]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return the pieces, cases and tags of a step, each of shape (texts, pieces of the longest)."""
    longest = max(len(example.pieces) for example in batch)
    fill = [longest - len(example.pieces) for example in batch]
    return (
        torch.tensor([[*one.pieces, *[0] * more] for one, more in zip(batch, fill, strict=True)]),
        torch.tensor([[*one.cases, *[0] * more] for one, more in zip(batch, fill, strict=True)]),
        torch.tensor([[*one.tags, *[IGNORED] * more] for one, more in zip(batch, fill, strict=True)]),
    )


def rate_at(step: int, steps: int) -> float:
    """Return the share of the highest rate: rising at first, then falling in a straight line to nothing."""
    rising = WARM_UP * steps
    return step / rising if step < rising else max(0.0, (steps - step) / (steps - rising))


def endless(reader: Reader) -> Iterator[list[Example]]:
    """Yield steps, pass after pass."""
    chance = random.Random(SEED)
    while True:
        yield from batches(reader.one_pass(), chance)


def train(reader: Reader, steps: int) -> Network:
    """Return a network after so many steps."""
    torch.manual_seed(SEED)
    network = Network()
    network.train()
    learnt = [parameter for parameter in network.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(learnt, lr=RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate_at(step, steps))
    wrong = nn.CrossEntropyLoss(ignore_index=IGNORED, label_smoothing=SMOOTHING)
    begun, total = time.monotonic(), 0.0
    for step, batch in zip(range(1, steps + 1), endless(reader), strict=False):
        pieces, cases, tags = padded(batch)
        loss = wrong(network(pieces, cases).view(-1, len(TAGS)), tags.view(-1))
        loss.backward()
        nn.utils.clip_grad_norm_(learnt, CLIP)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        total += loss.item()
        if step % REPORT_STEPS == 0:
            print(f"{step}/{steps} loss {total / REPORT_STEPS:.3f} {time.monotonic() - begun:.0f} s", flush=True)
            total = 0.0
    return network


def main(weights: Path, files: Sequence[Path]) -> None:
    """Train, and write the weights."""
    nlp = small_model()
    rows, _ = split(read_rows(files))
    reader = Reader(with_other_labels(rows, nlp), nlp, seed=SEED)
    pieces = sum(len(example.pieces) for example in reader.one_pass())
    export(train(reader, int(pieces * PASSES / BATCH_PIECES)), weights)
    print(f"{weights}: sha256 {sha256_hex(weights.read_bytes())}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
