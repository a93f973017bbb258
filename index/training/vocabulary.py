"""Bilingual WordPiece vocabularies: lower case, accents folded, learnt from the training texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

PAD, UNKNOWN, START, END, MASK = SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
BLOCK = 20000  # texts cut at once


@dataclass(frozen=True, slots=True)
class Usage:
    """How often each piece of a vocabulary occurs in the French and in the English training texts."""

    pieces: tuple[str, ...]
    french: npt.NDArray[np.float64]
    english: npt.NDArray[np.float64]


def wordpiece(pieces: Sequence[str]) -> Tokenizer:
    """Make a WordPiece tokenizer over given pieces; a word takes the longest piece that it begins with, and so on."""
    numbered = {piece: number for number, piece in enumerate(pieces)}
    tokenizer = Tokenizer(models.WordPiece(numbered, unk_token=UNKNOWN, max_input_chars_per_word=100))
    ligatures = [normalizers.Replace("œ", "oe"), normalizers.Replace("Œ", "oe"), normalizers.Replace("æ", "ae")]
    folding = normalizers.BertNormalizer(lowercase=True, strip_accents=True)
    tokenizer.normalizer = normalizers.Sequence([*ligatures, folding])
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    return tokenizer


def with_frame(tokenizer: Tokenizer) -> Tokenizer:
    """Return a copy that sets every text between the start and end pieces, as BERT was trained."""
    framed = Tokenizer.from_str(tokenizer.to_str())
    frame = [(START, framed.token_to_id(START)), (END, framed.token_to_id(END))]
    framed.post_processor = processors.TemplateProcessing(single=f"{START} $A {END}", special_tokens=frame)
    return framed


def learn_pieces(texts: Iterable[str], size: int) -> list[str]:
    """Learn a WordPiece vocabulary of about ``size`` pieces; the special ones come first."""
    tokenizer = wordpiece([UNKNOWN])
    trainer = trainers.WordPieceTrainer(vocab_size=size, special_tokens=list(SPECIAL), show_progress=False)
    tokenizer.train_from_iterator(texts, trainer)
    pieces = tokenizer.get_vocab()
    return sorted(pieces, key=lambda piece: pieces[piece])


def join_languages(teacher: Sequence[str], french: Sequence[str]) -> list[str]:
    """Return the special pieces, the teacher's Latin ones and the French ones, each once."""
    latin = [piece for piece in teacher if piece.isascii() and not piece.startswith("[unused")]
    return list(dict.fromkeys([*SPECIAL, *latin, *french]))


def count_pieces(pieces: Sequence[str], french: Sequence[str], english: Sequence[str]) -> Usage:
    """Count how often each piece occurs in texts of both languages."""
    tokenizer = wordpiece(pieces)
    return Usage(tuple(pieces), _counts(tokenizer, french), _counts(tokenizer, english))


def most_used(usage: Usage, size: int) -> Usage:
    """Keep the ``size`` most frequent pieces, in their order; specials and single characters always stay."""
    short = {i for i, piece in enumerate(usage.pieces) if piece in SPECIAL or len(piece.removeprefix("##")) == 1}
    total = usage.french + usage.english
    others = sorted((i for i in range(len(usage.pieces)) if i not in short), key=lambda i: (-total[i], i))
    kept = sorted(short | set(others[: size - len(short)]))
    return Usage(tuple(usage.pieces[i] for i in kept), usage.french[kept], usage.english[kept])


def _counts(tokenizer: Tokenizer, texts: Sequence[str]) -> npt.NDArray[np.float64]:
    counts = np.zeros(tokenizer.get_vocab_size())
    for start in range(0, len(texts), BLOCK):
        for encoding in tokenizer.encode_batch(list(texts[start : start + BLOCK]), add_special_tokens=False):
            np.add.at(counts, encoding.ids, 1)
    return counts
