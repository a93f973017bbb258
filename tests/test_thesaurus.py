"""Words that say the same in both languages."""

import pytest

from index.thesaurus import Thesaurus, is_matter


@pytest.mark.parametrize(
    ("word", "held", "same"),
    [
        pytest.param("scholarship", ("bourses", "maire"), ("bourses",), id="across languages"),
        pytest.param("teachers", ("professeurs",), ("professeurs",), id="whatever the ending"),
        pytest.param("pays", ("payer",), (), id="a country is no form of paying"),
        pytest.param("mayor", ("mayor",), (), id="the word itself is none of the others"),
        pytest.param("zyzzyva", ("maire",), (), id="a word on no line"),
    ],
)
def test_words_of_an_index_that_say_the_same(word: str, held: tuple[str, ...], same: tuple[str, ...]) -> None:
    assert Thesaurus.of(held).same(word) == same


@pytest.mark.parametrize(
    ("word", "matter"),
    [("insurance", True), ("tribunaux", True), ("maire", True), ("yearly", False), ("assures", False)],
)
def test_things_are_told_from_ways_of_putting_it(word: str, matter: bool) -> None:
    assert is_matter(word) is matter
