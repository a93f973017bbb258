import pytest

from ingest.types import Span
from pages.searched import searched_html

TEXT = "un <b> deux un"
FRAME = '<div class="document" tabindex="0" role="region" aria-label="&lt;T&gt;">{}</div>'
HITS = (Span(start=0, end=2), Span(start=12, end=14))


@pytest.mark.parametrize(
    ("view", "hits", "now", "shown"),
    [
        pytest.param((0, 14), HITS, 1, '<span class="hit">un</span> &lt;b&gt; deux <mark>un</mark>', id="all hits"),
        pytest.param((3, 11), HITS, 0, "&lt;b&gt; deux", id="hits elsewhere"),
        pytest.param((0, 14), (), 0, "un &lt;b&gt; deux un", id="no hits"),
        pytest.param(
            (1, 13), HITS, 0, '<mark>n</mark> &lt;b&gt; deux <span class="hit">u</span>', id="cut by the view"
        ),
    ],
)
def test_hits_are_marked_and_everything_escaped(view, hits, now, shown):
    assert searched_html(TEXT, Span(start=view[0], end=view[1]), hits, now, "<T>") == FRAME.format(shown)
