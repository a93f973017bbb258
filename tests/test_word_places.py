from pages.glossary import Term
from pages.word_places import word_places

NOTICE = Term("préavis", "notice", "Délai.", "Time.")
ELECTED = Term("élu, adjoint", "councillor", "Membre.", "Member.")


def places(texts, term=NOTICE):
    return [(name, span.start, span.end) for name, span in word_places([term], texts)[term]]


def test_a_word_is_found_in_either_language_once_a_document():
    texts = [("a", "Un PRÉAVIS, le préavis."), ("b", "six months' notice"), ("c", "le préavis")]
    assert places(texts) == [("a", 3, 10), ("b", 12, 18)]


def test_a_longer_word_is_another_one_and_a_plural_the_same():
    assert places([("a", "noticeable"), ("b", "the notices")]) == [("b", 4, 10)]


def test_a_term_may_have_several_words():
    assert places([("a", "les adjoints et les élus")], ELECTED) == [("a", 4, 11)]


def test_a_verb_is_no_word_of_the_job():
    order = Term("arrêté", "mayoral order", "Décision.", "A decision.")
    assert places([("a", "Le budget est arrêté par eux."), ("b", "par l’arrêté du maire")], order) == [("b", 6, 12)]
    assert places([("a", "Arrêté n° 12")], order) == [("a", 0, 6)]


def test_no_more_documents_are_read_than_are_needed():
    def texts():
        yield "a", "préavis"
        yield "b", "préavis"
        raise AssertionError("a third one is read")

    assert len(places(texts())) == 2
