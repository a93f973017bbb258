"""Late interaction: each piece of a query looks for the piece of a text that is nearest to it.

After Khattab and Zaharia 2020, "ColBERT: Efficient and Effective Passage Search via
Contextualized Late Interaction over BERT". A head shortens the vectors of the pieces; a piece
of a query weighs as much as its short vector is long, so that training decides which pieces count.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from index.training.lessons import Lessons
from index.training.reader import Ids, Reader
from index.training.retrieval import SCALE, choice

KEPT = 128  # numbers of a piece's short vector
PIECE_SCALE = 30.0  # mean of cosines to logit: they differ less from text to text than cosines of whole texts


@dataclass(frozen=True, slots=True)
class Late:
    """Trains both at once: vectors of whole texts, and of their pieces."""

    lessons: Lessons

    def loss(self, reader: Reader, rng: random.Random, turn: int) -> Tensor:
        """Return the weighted sum of the losses of all batches; each text is held against all queries."""
        del turn
        batches = self.lessons.batches(rng)
        queries = [query for batch in batches for query in batch.queries]
        texts = [text for batch in batches for text in batch.texts]
        vectors, pieces = reader.vectors_and_pieces([*queries, *texts])
        near = SCALE * vectors[: len(queries)] @ vectors[len(queries) :].T
        late = PIECE_SCALE * late_scores(pieces[: len(queries)], pieces[len(queries) :])
        losses, first_query, first_text = [], 0, 0
        for weight, batch in zip(self.lessons.weights, batches, strict=True):
            rows = slice(first_query, first_query + len(batch.queries))
            own = range(first_text, first_text + len(batch.texts))
            columns = torch.tensor([*own, *(i for i in range(len(texts)) if i not in own)])
            losses += [weight * choice(logits[rows][:, columns], batch) for logits in (late, near)]
            first_query, first_text = rows.stop, own.stop
        return torch.stack(losses).sum()


def late_scores(queries: Sequence[Tensor], texts: Sequence[Tensor]) -> Tensor:
    """Return how well texts hold what queries ask: the weighted mean of the best cosine of each piece of a query.

    :param queries: Short vectors of the pieces of each query, (pieces, kept).
    :param texts: The same of each text.
    :return: (queries, texts), -1 to 1.
    """
    asked, counts = torch.cat(list(queries)), [len(query) for query in queries]
    weights = asked.norm(dim=1)
    near = nn.functional.normalize(asked) @ nn.functional.normalize(torch.cat(list(texts))).T
    columns = torch.split(near, [len(text) for text in texts], dim=1)
    best = torch.stack([column.amax(dim=1) for column in columns], dim=1)
    sums = torch.stack([part.sum(dim=0) for part in torch.split(weights[:, None] * best, counts)])
    return sums / torch.stack([part.sum() for part in torch.split(weights, counts)])[:, None]


def principal_head(reader: Reader, texts: Sequence[Ids]) -> nn.Linear:
    """Return the head with which training begins: the directions in which pieces of some texts differ most."""
    with torch.no_grad():
        rows = reader.hidden(texts)
    centre = rows.mean(dim=0)
    directions = torch.linalg.svd(rows - centre, full_matrices=False).Vh[:KEPT]
    head = nn.Linear(rows.shape[1], KEPT)
    head.weight.data = directions.contiguous()
    head.bias.data = -directions @ centre
    return head
