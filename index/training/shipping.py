"""A trained model becomes the weights that are shipped."""

from __future__ import annotations

import shutil
from pathlib import Path

from sentence_transformers import SentenceTransformer

from index.bert import PIECES
from index.static import STATIC
from index.verifier import VERIFIER


def export(trained: Path, weights: Path) -> None:
    """Write a trained model in half precision; the model card stays."""
    model = SentenceTransformer(str(trained), device="cpu", local_files_only=True).half()
    pooler = getattr(getattr(model[0], "model", None), "pooler", None)
    for parameter in pooler.parameters() if pooler is not None else ():
        parameter.data.zero_()  # the pooler is never used; zeros make the weights reproducible
    for old in weights.iterdir():
        if old.is_dir():
            shutil.rmtree(old)
        elif old.name != "README.md":
            old.unlink()
    model.save(str(weights), create_model_card=False)
    for beside in (PIECES, STATIC, VERIFIER):
        if (trained / beside).is_file():
            shutil.copy(trained / beside, weights / beside)
