"""Two scores into one: how near a passage is in meaning, and how many of the question's words it holds.

Scores are added, not ranks: on every question set that was measured a sum of scores ordered
passages better than reciprocal ranks, as Bruch, Gai and Ingber found (2023, "An Analysis of Fusion
Functions for Hybrid Retrieval"). Both lie on a scale that means the same for every question, and
coverage weighs itself: where the documents do not have the question's words, it is small
for all passages and the meaning decides. What words are worth is told by the question at hand:
much where it has many of them and few passages hold as many, little where one word stands in all.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]

# Flat around these values on the golden questions that are not set aside, for words beside cosines from 0.5 to 0.9.
LATE_WEIGHT = 0.46  # share of late interaction in nearness, beside the cosine of the whole texts
WORDS_WEIGHT = 0.7  # of coverage beside cosines ...
WORDS_WEIGHT_LATE = 0.25  # ... and beside late interaction, which sees many of the words itself
# What words weigh on one question, as a factor of the above; chosen with the development sets in view.
LEAST, MOST_APART, APART_WEIGHT = 0.2, 0.5, 6.0
RIVALS = 5  # how far the best passage stands out is told by the fifth
WORDS_HALF = 8  # so many words of a question have half of the say that very many would have


def with_late(cosines: FloatArray, compared: npt.NDArray[np.int64], late: FloatArray) -> FloatArray:
    """Return cosines averaged with what late interaction found; what was not compared comes after what was.

    :param cosines: Of all units, float32, (units,).
    :param compared: Rows of the units that were compared piece by piece.
    :param late: Their scores, float32, (compared,).
    """
    scores = np.full(len(cosines), -1.0, np.float32)
    scores[compared] = (1 - LATE_WEIGHT) * cosines[compared] + LATE_WEIGHT * late
    return scores


def telling_apart(coverage: FloatArray, asked: int) -> float:
    """Return what the words of one question are worth for telling passages apart, as a factor of their weight.

    Example: telling_apart([1.0, 0.5, 0.5, 0.5, 0.5], asked=8) -> 0.2 + 6 * 0.5 * 8 / 16 = 1.7

    :param coverage: Share of the question's words that each passage holds, 0..1, float32, (passages,).
    :param asked: How many words the question has, without stop words.
    """
    best = np.sort(coverage)[::-1][:RIVALS]
    apart = min(float(best[0] - best[-1]), MOST_APART) if len(best) else 0.0
    return LEAST + APART_WEIGHT * apart * asked / (asked + WORDS_HALF)


def fuse(meaning: FloatArray, coverage: FloatArray, weight: float = WORDS_WEIGHT) -> FloatArray:
    """Return one score for each passage.

    Example: fuse([0.5, 0.4], [0.0, 1.0], weight=0.5) -> [0.5, 0.9]

    :param meaning: How near each passage is to the question, see ``meaning.py``, float32, (passages,).
    :param coverage: Share of the question's words that the passage holds, 0..1, float32, (passages,).
    :param weight: What coverage weighs against meaning, 0 or more.
    :raises ValueError: If the weight is negative or the lengths differ.
    """
    if weight < 0:
        raise ValueError(f"a weight is 0 or more, not {weight}")
    if meaning.shape != coverage.shape:
        raise ValueError(f"{len(meaning)} scores of meaning but {len(coverage)} of coverage")
    return (meaning + weight * coverage).astype(np.float32)


def best_first(scores: FloatArray) -> npt.NDArray[np.int64]:
    """Return the rows from the best score down; equal scores keep their order."""
    return np.argsort(-scores, kind="stable")
