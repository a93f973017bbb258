"""Training of the verifier: which of the written passages answers a question, and which only nearly does."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from index.bert import Bert
from index.training.written import WrittenPassage
from index.verifier import SPREAD, Pairs, Verifier, paired

WIDTH = 96
TOLD = 4
DROPPED = 0.2
STEPS = 1600
CLUSTERS = 24  # of passages, at every step
RATE, WARM_UP, DECAY = 2e-3, 100, 0.05
RIGHT = 2.0  # weight of a text that answers; there are fewer
OFFSET = -2.0

Rows = npt.NDArray[np.float16]
Item = tuple[str, str]  # a question and a text


class Judge(nn.Module):
    """The verifier in training."""

    def __init__(self, kept: int) -> None:
        super().__init__()
        self.asked = nn.Linear(kept, WIDTH)
        self.found, self.both = nn.Linear(kept, WIDTH, bias=False), nn.Linear(kept, WIDTH, bias=False)
        self.told = nn.Linear(TOLD, WIDTH, bias=False)
        self.middle = nn.Linear(WIDTH, WIDTH)
        self.share, self.answer = nn.Linear(WIDTH, 1), nn.Linear(WIDTH, 1)
        self.late = nn.Parameter(torch.tensor(5.0))
        self.drop = nn.Dropout(DROPPED)

    def forward(self, asked: Tensor, found: Tensor, told: Tensor, real: Tensor, late: Tensor) -> Tensor:
        """Return log odds, (pairs of texts,).

        :param real: Which pieces are no padding, bool, (pairs of texts, pieces).
        """
        both = nn.functional.normalize(asked, dim=-1) * found * SPREAD
        rows = self.asked(asked) + self.found(found) + self.both(both) + self.told(told)
        rows = self.drop(nn.functional.relu(self.middle(self.drop(nn.functional.relu(rows)))))
        shares = self.share(rows)[..., 0].masked_fill(~real, -torch.inf).softmax(dim=1)
        mean = (shares[..., None] * rows).sum(dim=1)
        return torch.as_tensor(self.answer(mean)[:, 0] + self.late * late + OFFSET)

    def learnt(self) -> Verifier:
        """Return what reads without torch."""
        parts = (self.asked, self.found, self.both, self.told, self.middle, self.share, self.answer)
        asked, found, both, told, middle, share, answer = (part.weight.detach().numpy().T for part in parts)
        late = np.array([self.late.detach().item(), self.answer.bias.detach().item() + OFFSET], np.float32)
        first, second = self.asked.bias.detach().numpy(), self.middle.bias.detach().numpy()
        return Verifier(asked, found, both, told, first, middle, second, share[:, 0], answer[:, 0], late)


@dataclass(frozen=True, slots=True)
class Read:
    """The pieces of all texts and questions."""

    pieces: dict[str, Rows]

    @classmethod
    def by(cls, bert: Bert, clusters: Sequence[Sequence[WrittenPassage]]) -> Read:
        """Let a model read everything once."""
        passages = [passage for cluster in clusters for passage in cluster]
        texts = list(dict.fromkeys(text for p in passages for text in (*p.texts, *p.questions, *p.near)))
        return cls({text: rows.astype(np.float16) for text, rows in zip(texts, bert.read_all(texts)[1], strict=True)})

    def pairs(self, item: Item) -> Pairs:
        """Look for a question in a text."""
        asked, text = item
        return paired(self.pieces[asked].astype(np.float32), self.pieces[text].astype(np.float32))


def train_verifier(bert: Bert, clusters: Sequence[Sequence[WrittenPassage]], seed: int) -> Verifier:
    """Train a verifier on clusters of passages.

    :param bert: With a head: it gives the pieces.
    """
    torch.manual_seed(seed)
    rng, read = random.Random(seed), Read.by(bert, clusters)
    look = cache(read.pairs)
    judge = Judge(len(next(iter(read.pieces.values()))[0]))
    optimizer = torch.optim.AdamW(judge.parameters(), lr=RATE, weight_decay=DECAY)
    for step in range(STEPS):
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1.0, (step + 1) / WARM_UP) * max(0.02, 1 - step / STEPS)
        drawn = [draw for cluster in rng.sample(list(clusters), CLUSTERS) for draw in _drawn(cluster, rng)]
        answers = torch.tensor([float(right) for _, right in drawn])
        said = judge(*_padded([look(item) for item, _ in drawn]))
        losses = nn.functional.binary_cross_entropy_with_logits(said, answers, reduction="none")
        optimizer.zero_grad()
        torch.autograd.backward((losses * torch.where(answers > 0, RIGHT, 1.0)).mean())
        nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
        optimizer.step()
    judge.eval()
    return judge.learnt()


def _drawn(cluster: Sequence[WrittenPassage], rng: random.Random) -> list[tuple[Item, bool]]:
    """Ask two questions on a passage, and one that none answers, of every passage of a cluster."""
    texts = [rng.choice(passage.texts) for passage in cluster]
    place = rng.randrange(len(cluster))
    asked = [(question, place) for question in rng.sample(cluster[place].questions, 2)]
    asked += [(question, -1) for question in cluster[place].near[:1]]
    return [((question, text), right == n) for question, right in asked for n, text in enumerate(texts)]


def _padded(pairs: Sequence[Pairs]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    longest = max(len(one.asked) for one in pairs)

    def column(name: str) -> Tensor:
        rows = [getattr(one, name) for one in pairs]
        return torch.from_numpy(np.stack([np.pad(row, ((0, longest - len(row)), (0, 0))) for row in rows]))

    real = torch.tensor([[n < len(one.asked) for n in range(longest)] for one in pairs])
    late = torch.tensor([one.late for one in pairs])
    return column("asked"), column("found"), column("told"), real, late
