"""Questions to begin with, made from what the documents at hand say; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, zip_longest

from index.phrases import day
from index.types import Language
from ingest.types import Agreement, Deliberation, Town
from pages.messages import message


def examples(
    agreements: Sequence[Agreement],
    deliberations: Sequence[Deliberation],
    towns: Sequence[Town],
    language: Language,
    count: int = 4,
) -> tuple[str, ...]:
    """Return questions that these documents can answer, of different kinds first."""
    agreed = _agreements(agreements, language)
    kinds = [*agreed[:2], _towns(towns, language), _deliberations(deliberations, language), *agreed[2:]]
    mixed = (question for row in zip_longest(*kinds) for question in row if question)
    return tuple(dict.fromkeys(mixed))[:count]


def _agreements(agreements: Sequence[Agreement], language: Language) -> list[list[str]]:
    """Ask something else of every agreement first, so that the examples differ."""
    home = _home(agreements)
    fields = (("example_transport", "transport_paid_by"), ("example_end", "duration"), ("example_axes", "axes"))
    questions = []
    for turn, agreement in enumerate(agreements):
        towns = [party.city.value for party in agreement.parties if party.city.value != home]
        order = fields[turn % 3 :] + fields[: turn % 3]
        known = [key for key, field in order if getattr(agreement, field)]
        questions.append([message(key, language, town=towns[0]) for key in known if towns])
    return questions


def _home(agreements: Sequence[Agreement]) -> str | None:
    """Return the city that most agreements share: the one whose department asks."""
    cities = Counter(chain.from_iterable({party.city.value for party in a.parties} for a in agreements))
    first = [a.parties[0].city.value for a in agreements if a.parties]
    return max(first, key=lambda city: cities[city], default=None)


def _towns(towns: Iterable[Town], language: Language) -> Iterator[str]:
    return (
        message("example_since", language, town=town.name) for town in towns if town.since and town.status == "twin"
    )


def _deliberations(deliberations: Iterable[Deliberation], language: Language) -> Iterator[str]:
    for deliberation in deliberations:
        if deliberation.secretary and deliberation.session_on:
            yield message("example_secretary", language, day=day(deliberation.session_on.value, language))
