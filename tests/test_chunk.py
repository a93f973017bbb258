import pytest

from ingest.chunk import passages
from ingest.profile import profile
from ingest.sentences import sentences
from ingest.structure import sections
from ingest.types import Document, Span


def cut(text, pages=()):
    document = Document(name="a.txt", text=text, pages=pages, digest="0")
    parts = sections(document)
    return passages(document, profile(document, parts, None), parts)


def split(text):
    return [" ".join(text[span.start : span.end].split()) for span in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Vu l'art. 3. M. Roux et Mme Bel signent.", ["Vu l'art. 3.", "M. Roux et Mme Bel signent."], id="fr"
        ),
        pytest.param("Mr. A. Hall paid 1.5 million. He left.", ["Mr. A. Hall paid 1.5 million.", "He left."], id="en"),
        pytest.param("Il dit : « Oui. » Puis il part.", ["Il dit : « Oui. »", "Puis il part."], id="quotation"),
        pytest.param("- l'eau ;\n- l'air", ["- l'eau ;", "- l'air"], id="items"),
        pytest.param("Ils veulent : 1. l'eau ; 2. l'air.", ["Ils veulent :", "1. l'eau ;", "2. l'air."], id="inline"),
        pytest.param("Lindhagen (Suède)\n12 000 habitants", ["Lindhagen (Suède)", "12 000 habitants"], id="facts"),
        pytest.param("représentée par M. Nils\nBerg, de la ville de\nLindhagen.", None, id="hard breaks"),
        pytest.param("signée par Andrei V.\nMorel, maire", None, id="initial at a line's end"),
        pytest.param("9 h : gare\n14 h 30 : bal", ["9 h : gare", "14 h 30 : bal"], id="times"),
    ],
)
def test_sentences(text, expected):
    assert split(text) == (expected or [" ".join(text.split())])


def test_a_heading_opens_the_first_passage_and_is_a_sentence():
    text = "Article 1 - Objet\n\nLa ville agit.\n\nArticle 2 - Durée\n\nDeux ans. Puis un an."
    found = cut(text)
    assert [(p.source.section, p.text) for p in found] == [
        ("Article 1 – Objet", "Article 1 - Objet\n\nLa ville agit."),
        ("Article 2 – Durée", "Article 2 - Durée\n\nDeux ans. Puis un an."),
    ]
    assert [text[s.start : s.end] for s in found[1].sentences] == ["Article 2 - Durée", "Deux ans.", "Puis un an."]


def test_a_number_without_a_title_belongs_to_its_sentence():
    found = cut("Art. 1. Les deux villes sont amies depuis longtemps.\n\nArt. 2. Elles échangent des livres.")
    assert [len(passage.sentences) for passage in found] == [1, 1]


def test_short_items_stay_with_their_list_and_long_ones_stand_alone():
    short = "Article 1 - But\n\nElles visent :\n- l'eau ;\n- l'air.\n\nArticle 2 - Fin\n\nElles cessent."
    assert len(cut(short)) == 2
    item = "une action commune et durable au service des habitants et des associations des deux villes partenaires, "
    long = f"Article 1 - But\n\nElles visent :\n- {item * 2}\n- {item * 3}\n\nArticle 2 - Fin\n\nElles cessent."
    assert [passage.text[:9] for passage in cut(long)] == ["Article 1", "- une act", "Article 2"]


def test_a_long_paragraph_is_cut_between_sentences():
    sentence = "La ville organise chaque année une fête où les habitants se retrouvent. "
    found = cut(sentence * 40)
    assert all(len(passage.text) <= 900 and passage.text.endswith(".") for passage in found)
    assert sum(len(passage.sentences) for passage in found) == 40


def test_lines_of_a_fact_block_stay_together_and_far_lines_apart():
    found = cut("Lindhagen (Suède)\n12 000 habitants\n\n\n8 000 habitants\nJumelée depuis 1990")
    assert [passage.text for passage in found] == [
        "Lindhagen (Suède)\n12 000 habitants",
        "8 000 habitants\nJumelée depuis 1990",
    ]


def test_a_stamp_in_a_sentence_is_a_passage_of_its_own_as_well():
    stamp = "Reçu en préfecture le 03/05/2021"
    found = cut(f"La ville décide de\n{stamp}\nplanter des arbres.")
    assert [passage.text for passage in found] == [f"La ville décide de\n{stamp}\nplanter des arbres.", stamp]
    assert len(found[0].sentences) == 1


def test_the_page_on_which_a_passage_begins():
    text = "Une page.\fUne autre."
    found = cut(text, (Span(start=0, end=9), Span(start=10, end=len(text))))
    assert [(passage.source.page, passage.text) for passage in found] == [(1, "Une page."), (2, "Une autre.")]
