import pytest

from index.direction import direction
from index.words import fold


@pytest.mark.parametrize(
    ("question", "case"),
    [
        ("Si nos élus vont là-bas, qui paie le train ?", "going"),
        ("Who pays when we go there?", "going"),
        ("On part à trois, l'avion est pour qui ?", "going"),
        ("Qui loge la délégation quand elle vient ?", "coming"),
        ("Who pays the hotel when they visit?", "coming"),
        ("Quand nous recevons des élèves, qui nourrit ?", "coming"),
        ("Qui paie le transport ?", None),
        ("Quand nous allons là-bas ou quand ils viennent, qui paie ?", None),
    ],
)
def test_direction(question, case):
    assert direction(fold(question)) == case
