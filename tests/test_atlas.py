import pytest

from index.atlas import Frame, crowded, spots
from index.partners import Partner
from tests.test_partners import known


def placed(*places):
    towns = [known(f"T{n}", place=place) for n, place in enumerate(places)]
    return spots([Partner(town.name, town, (), (), (), ()) for town in towns])


def test_places_that_are_not_known_have_no_number():
    found = placed((48.0, 2.0), (None, None), (0.0, 1.0))
    assert [(spot.number, spot.partner.name, spot.latitude, spot.longitude) for spot in found] == [
        (1, "T0", 48.0, 2.0),
        (2, "T2", 0.0, 1.0),
    ]


def test_a_crowd_is_enlarged_around_its_middle():
    frame = crowded(placed((50.0, 0.0), (46.0, 10.0), (48.0, 20.0), (-33.0, 151.0)))
    assert ((frame.west + frame.east) / 2, (frame.south + frame.north) / 2) == (
        pytest.approx(10.0),
        pytest.approx(48.0),
    )


@pytest.mark.parametrize(
    "places",
    [
        pytest.param([], id="nobody"),
        pytest.param([(50.0, 0.0), (51.0, 1.0)], id="two"),
        pytest.param([(50.0, 0.0), (-30.0, 20.0), (40.0, -100.0)], id="far apart"),
    ],
)
def test_few_or_scattered_towns_need_no_enlargement(places):
    assert crowded(placed(*places)) is None


def test_a_frame_stays_on_the_world():
    frame = crowded(placed((80.0, 179.0), (79.0, 178.0), (81.0, 179.5)))
    assert frame == Frame(130.0, 59.0)
