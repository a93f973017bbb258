"""The student in training: pieces in, vectors with gradients out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from safetensors.torch import load_file, save_file
from sentence_transformers import SentenceTransformer
from torch import Tensor, nn

from index.bert import PIECES

Ids = npt.NDArray[np.int32]
STEP = 8  # lengths are rounded up to it: few shapes, so that what the processor prepares for each is used again
HEAD_RATE = 10.0  # learning rate of the head against that of the layers: it is small, and begins untrained
PADDING = 1.3  # texts up to so many times as long as the shortest are read together


class Reader:
    """Runs the transformer of a sentence-transformers model on pieces that were cut beforehand.

    :param head: Maps a piece's vector to the shorter one by which pieces are compared; ``None`` before that is learnt.
    """

    def __init__(self, model: SentenceTransformer, head: nn.Linear | None = None) -> None:
        first: Any = model[0]
        self.model = model
        self.head = head
        self.bert: Any = first.model
        self.bert.float().eval()  # no dropout: short training wants exact gradients
        self.words: nn.Parameter = self.bert.embeddings.word_embeddings.weight

    def vectors(self, texts: Sequence[Ids]) -> Tensor:
        """Return vectors of unit length, read in groups of like length.

        The word vectors are looked up once for all texts: every look-up costs a gradient of the whole table.

        :param texts: Piece ids, frame included.
        :return: float32, (n, dim), with gradients.
        """
        order, vectors = [], []
        for group, hidden, mask in self._read(texts):
            order += group
            vectors.append(_mean(hidden, mask))
        return torch.cat(vectors)[torch.from_numpy(np.argsort(order))]

    def vectors_and_pieces(self, texts: Sequence[Ids]) -> tuple[Tensor, list[Tensor]]:
        """Return the vectors, and of each text those of its pieces without the frame, (pieces, kept), of any length.

        :raises ValueError: If the model has no head yet.
        """
        if self.head is None:
            raise ValueError("the model compares no pieces yet: give it a head first")
        order, vectors, pieces = [], [], []
        for group, hidden, mask in self._read(texts):
            order += group
            vectors.append(_mean(hidden, mask))
            short = self.head(hidden)
            pieces += [short[row, slice(*_unframed(len(texts[i])))] for row, i in enumerate(group)]
        back = np.argsort(order)
        return torch.cat(vectors)[torch.from_numpy(back)], [pieces[i] for i in back]

    def hidden(self, texts: Sequence[Ids]) -> Tensor:
        """Return the vectors of all pieces of all texts without the frame, (pieces, dim), in any order."""
        rows = []
        for group, hidden, _ in self._read(texts):
            rows += [hidden[row, slice(*_unframed(len(texts[i])))] for row, i in enumerate(group)]
        return torch.cat(rows)

    def parameters(self) -> Iterator[nn.Parameter]:
        """Return every weight that is trained."""
        yield from self.bert.parameters()
        if self.head is not None:
            yield from self.head.parameters()

    def groups(self, rate: float, word_rate: float) -> list[dict[str, Any]]:
        """Return the optimizer's groups: the layers, and the word vectors and the head with rates of their own."""
        layers = [parameter for parameter in self.bert.parameters() if parameter is not self.words]
        head = list(self.head.parameters()) if self.head is not None else []
        groups = [(layers, rate), ([self.words], word_rate), (head, HEAD_RATE * rate)]
        return [{"params": parameters, "lr": pace} for parameters, pace in groups if parameters]

    def state(self) -> dict[str, Any]:
        """Return all weights, as a checkpoint keeps them."""
        return {"bert": self.bert.state_dict(), "head": self.head.state_dict() if self.head is not None else {}}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the weights of a checkpoint."""
        self.bert.load_state_dict(state["bert"])
        if self.head is not None:
            self.head.load_state_dict(state["head"])

    def save(self, folder: Path) -> None:
        """Save the model, its head beside it."""
        self.model.save(str(folder), create_model_card=False)
        if self.head is not None:
            save_head(self.head, folder)

    def _read(self, texts: Sequence[Ids]) -> Iterator[tuple[list[int], Tensor, Tensor]]:
        """Read texts in groups of like length: which ones, their pieces' vectors, and which places hold a piece."""
        distinct = np.unique(np.concatenate(texts))
        rows = nn.functional.embedding(torch.from_numpy(distinct.astype(np.int64)), self.words)
        for group in _like_length([len(text) for text in texts]):
            yield group, *self._group([np.searchsorted(distinct, texts[i]) for i in group], rows)

    def _group(self, texts: Sequence[npt.NDArray[np.int64]], rows: Tensor) -> tuple[Tensor, Tensor]:
        """Read texts whose pieces are numbered by the rows of a small table."""
        longest = -(-max(len(text) for text in texts) // STEP) * STEP
        places = torch.zeros((len(texts), longest), dtype=torch.long)
        mask = torch.zeros((len(texts), longest), dtype=torch.long)
        for row, text in enumerate(texts):
            places[row, : len(text)] = torch.from_numpy(text)
            mask[row, : len(text)] = 1
        with torch.autocast("cpu", torch.bfloat16):  # 1.5 times as fast; weights and gradients stay single precision
            read = self.bert(inputs_embeds=nn.functional.embedding(places, rows), attention_mask=mask)
        return read.last_hidden_state.float(), mask


def load_head(folder: Path) -> nn.Linear | None:
    """Load the head that stands beside a model, if one does."""
    if not (folder / PIECES).is_file():
        return None
    weights = {name: weight.float() for name, weight in load_file(folder / PIECES).items()}
    head = nn.Linear(weights["weight"].shape[1], weights["weight"].shape[0])
    head.load_state_dict(weights)
    return head


def save_head(head: nn.Linear, folder: Path) -> None:
    """Write a head beside a model, in half precision."""
    save_file({name: weight.half().contiguous() for name, weight in head.state_dict().items()}, folder / PIECES)


def _mean(hidden: Tensor, mask: Tensor) -> Tensor:
    weights = mask.unsqueeze(-1).float()
    return nn.functional.normalize((hidden * weights).sum(dim=1) / weights.sum(dim=1))


def _unframed(length: int) -> tuple[int, int]:
    """Return which pieces stand within the frame; a text of nothing else keeps its first."""
    return (1, length - 1) if length > 2 else (0, 1)


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
