import pytest

from index.memo import Item, Memo, MemoError, refused, to_markdown
from ingest.types import Source, Span

TEXT = "Article 1\nChaque ville paie\nses *frais*. Fin."


def source(start, end, document="a.txt"):
    span = Span(start=start, end=end)
    return Source(document=document, title="Pacte A–B", section="Article 1", page=None, span=span)


def stored(document):
    if document != "a.txt":
        raise ValueError(f"no document {document!r}")
    return TEXT


PAYS = Item(quote=TEXT[10:40], source=source(10, 40), note="À vérifier.")
END = Item(quote=TEXT[41:45], source=source(41, 45))
MEMO = Memo(items=(PAYS, END))


def test_quotations_are_collected_once_noted_moved_and_taken_out():
    memo = Memo().added(PAYS.quote, PAYS.source).added(END.quote, END.source).added(PAYS.quote, PAYS.source)
    assert memo.noted(0, "À vérifier.") == MEMO
    assert [MEMO.moved(0, 1).items, MEMO.moved(0, -1).items, MEMO.moved(1, 1).items] == [
        (END, PAYS),
        (PAYS, END),
        (PAYS, END),
    ]
    assert (MEMO.without(0).items, MEMO.titled("  a\n b ").title) == ((END,), "a b")


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(END.model_copy(update={"quote": "Fini"}), id="other words"),
        pytest.param(END.model_copy(update={"source": source(40, 44)}), id="another place"),
        pytest.param(END.model_copy(update={"source": source(41, 45, "b.txt")}), id="no such document"),
        pytest.param(Item(quote="", source=source(3, 3)), id="no words"),
    ],
)
def test_what_no_longer_stands_is_refused_by_name(item):
    assert refused((PAYS, item, END), stored) == (item,)
    with pytest.raises(MemoError, match=r"no longer in their documents: Pacte A–B, Article 1 \([ab].txt\)"):
        to_markdown(Memo(items=(PAYS, item)), "Mémo", stored, "fr")


def test_markdown_shows_the_words_as_they_are():
    assert to_markdown(MEMO, "Mémo", stored, "fr") == (
        "# Mémo\n\n> «\u00a0Chaque ville paie ses \\*frais\\*.\u00a0»[^1]\n\nÀ vérifier.\n\n"
        "> «\u00a0Fin.\u00a0»[^2]\n\n"
        "[^1]: Pacte A–B, Article 1 (a.txt)\n[^2]: Pacte A–B, Article 1 (a.txt)\n"
    )


@pytest.mark.parametrize(
    ("note", "line"),
    [
        ("# titre", "\\# titre"),
        ("- un\n1. deux", "\\- un\n1\\. deux"),
        ("![x](http://a) <b> a-b", "!\\[x\\](http://a) \\<b> a-b"),
        ("AT&T &amp; 3.5 $", "AT&T \\&amp; 3.5 \\$"),
    ],
)
def test_notes_never_pass_as_markup(note, line):
    assert f"[^1]\n\n{line}\n\n[^1]:" in to_markdown(Memo(items=(END,)).noted(0, note), "M", stored, "en")
