"""Opinions of answers and kept conversations, run without a browser."""

from __future__ import annotations

import json
import os
from pathlib import Path

from pages.opinions import opinion_html
from tests.test_app import QUESTION, ask, shown
from tests.test_partnerships import visit  # noqa: F401  a fixture


def feedback():
    lines = (Path(os.environ["PASSERELLE_INDEX"]).parent / ".passerelle" / "feedback.jsonl").read_text("utf-8")
    return [json.loads(line) for line in lines.splitlines()]


def test_the_buttons_name_the_turn():
    html = opinion_html(2, "en")
    assert ('data-action="judge_right" data-value="2"' in html, 'data-action="judge_wrong" data-value="2"' in html) == (
        True,
        True,
    )


def test_a_wrong_answer_is_explained_and_kept(visit):  # noqa: F811
    test = visit("chat.py")
    ask(test, QUESTION)
    test.session_state["explaining"] = 1
    test.run()
    test.radio[0].set_value("not_asked")
    test.text_area[0].set_value("Le montant")
    next(button for button in test.button if button.label == "Envoyer l’avis").click().run()
    assert not test.exception
    assert [(row["question"], row["verdict"], row["remark"]) for row in feedback()] == [
        (QUESTION, "not_asked", "Le montant")
    ]
    assert "Votre avis reste sur cet ordinateur" in shown(test)


def test_a_right_answer_is_kept_with_its_evidence(visit):  # noqa: F811
    test = visit("chat.py")
    ask(test, QUESTION)
    test.session_state["right"] = 1
    test.run().run()
    (row,) = feedback()
    assert (row["verdict"], row["status"], len(row["evidence"]) >= 1) == ("right", "answered", True)


def test_a_conversation_is_listed_at_the_next_visit_and_deleted(visit):  # noqa: F811
    test = visit("chat.py")
    ask(test, QUESTION)
    again = visit("chat.py")
    assert "Vos conversations" in shown(again)
    test.button(key="forget").click().run()
    assert ("Vos conversations" in shown(test), "Que voulez-vous savoir" in shown(test)) == (False, True)
