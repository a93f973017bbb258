"""Bilingual WordPiece vocabularies: lower case, accents folded, learnt from the training texts."""

from __future__ import annotations

from collections.abc import Iterable

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

PAD, UNKNOWN, START, END, MASK = SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def folding_normalizer() -> normalizers.Normalizer:
    """Return the folding of every encoder here: lower case, no accents, ligatures spelt out."""
    ligatures = [normalizers.Replace("œ", "oe"), normalizers.Replace("Œ", "oe"), normalizers.Replace("æ", "ae")]
    return normalizers.Sequence([*ligatures, normalizers.BertNormalizer(lowercase=True, strip_accents=True)])


def wordpiece(pieces: dict[str, int]) -> Tokenizer:
    """Make a WordPiece tokenizer over given pieces; a word takes the longest piece that it begins with, and so on."""
    tokenizer = Tokenizer(models.WordPiece(pieces, unk_token=UNKNOWN, max_input_chars_per_word=100))
    tokenizer.normalizer = folding_normalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    return tokenizer


def learn_pieces(texts: Iterable[str], size: int) -> list[str]:
    """Learn a WordPiece vocabulary of about ``size`` pieces; the special ones come first."""
    tokenizer = wordpiece({UNKNOWN: 0})
    trainer = trainers.WordPieceTrainer(vocab_size=size, special_tokens=list(SPECIAL), show_progress=False)
    tokenizer.train_from_iterator(texts, trainer)
    pieces = tokenizer.get_vocab()
    return sorted(pieces, key=lambda piece: pieces[piece])


def with_frame(tokenizer: Tokenizer) -> Tokenizer:
    """Return a copy that sets every text between the start and end pieces, as BERT was trained."""
    framed = Tokenizer.from_str(tokenizer.to_str())
    frame = [(START, framed.token_to_id(START)), (END, framed.token_to_id(END))]
    framed.post_processor = processors.TemplateProcessing(single=f"{START} $A {END}", special_tokens=frame)
    return framed
