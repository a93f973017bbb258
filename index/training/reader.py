"""The student in training: pieces in, vectors with gradients out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from sentence_transformers import SentenceTransformer
from torch import Tensor, nn

Ids = npt.NDArray[np.int32]
STEP = 8  # lengths are rounded up to it: few shapes, so that what the processor prepares for each is used again
PADDING = 1.3  # texts up to so many times as long as the shortest are read together


class Reader:
    """Runs the transformer of a sentence-transformers model on pieces that were cut beforehand."""

    def __init__(self, model: SentenceTransformer) -> None:
        first: Any = model[0]
        self.bert: Any = first.model
        self.bert.float().eval()  # no dropout: short training wants exact gradients
        self.words: nn.Parameter = self.bert.embeddings.word_embeddings.weight

    def vectors(self, texts: Sequence[Ids]) -> Tensor:
        """Return vectors of unit length, read in groups of like length.

        The word vectors are looked up once for all texts: every look-up costs a gradient of the whole table.

        :param texts: Piece ids, frame included.
        :return: float32, (n, dim), with gradients.
        """
        distinct = np.unique(np.concatenate(texts))
        rows = nn.functional.embedding(torch.from_numpy(distinct.astype(np.int64)), self.words)
        groups = _like_length([len(text) for text in texts])
        vectors = [self._group([np.searchsorted(distinct, texts[i]) for i in group], rows) for group in groups]
        back = np.argsort([i for group in groups for i in group])
        return torch.cat(vectors)[torch.from_numpy(back)]

    def parameters(self) -> Iterator[nn.Parameter]:
        """Return every weight that is trained."""
        parameters: Iterator[nn.Parameter] = self.bert.parameters()
        return parameters

    def groups(self, rate: float, word_rate: float) -> list[dict[str, Any]]:
        """Return the optimizer's groups: the layers, and the word vectors with a learning rate of their own."""
        layers = [parameter for parameter in self.parameters() if parameter is not self.words]
        return [{"params": layers, "lr": rate}, {"params": [self.words], "lr": word_rate}]

    def _group(self, texts: Sequence[npt.NDArray[np.int64]], rows: Tensor) -> Tensor:
        """Return the vectors of texts whose pieces are numbered by the rows of a small table."""
        longest = -(-max(len(text) for text in texts) // STEP) * STEP
        places = torch.zeros((len(texts), longest), dtype=torch.long)
        mask = torch.zeros((len(texts), longest), dtype=torch.long)
        for row, text in enumerate(texts):
            places[row, : len(text)] = torch.from_numpy(text)
            mask[row, : len(text)] = 1
        with torch.autocast("cpu", torch.bfloat16):  # 1.5 times as fast; weights and gradients stay single precision
            read = self.bert(inputs_embeds=nn.functional.embedding(places, rows), attention_mask=mask)
        hidden = read.last_hidden_state.float()
        weights = mask.unsqueeze(-1).float()
        return nn.functional.normalize((hidden * weights).sum(dim=1) / weights.sum(dim=1))


def _like_length(lengths: Sequence[int]) -> list[list[int]]:
    """Group indices by length, shortest first: [3, 20, 4, 21] -> [[0, 2], [1, 3]]."""
    groups: list[list[int]] = []
    for i in sorted(range(len(lengths)), key=lambda i: lengths[i]):
        if groups and lengths[i] <= PADDING * lengths[groups[-1][0]] + 1:
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def shortened(ids: Ids, length: int) -> Ids:
    """Cut a framed text to ``length`` pieces; the end piece stays."""
    return ids if len(ids) <= length else np.append(ids[: length - 1], ids[-1])
