"""Questions of staff over invented documents: templates from ``domain.toml``, filled with invented names.

No city, clause or wording comes from any real document.
"""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from index.training.misspell import misspell

TEMPLATES = Path(__file__).parent / "domain.toml"
CITIES = (
    *("Valmorin", "Brennstadt", "Oruvale", "Tamsourt", "Lindhaven", "Kestrovo", "San Ardino", "Nova Belira", "Eskerra"),
    *("Pont-Aubray", "Wexcombe", "Karshali", "Dunmorrow", "Saint-Elvain", "Mirabourg", "Tolvanka", "Aïn Zerdab"),
    *("Ormeville", "Hakuzawa", "Villaserena", "Nordvik", "Beaurocher", "Turnu-Varat", "Montesoro", "Quilanga"),
)
PEOPLE = (
    *(
        "Élodie Marchenoir",
        "Bastien Corvaisier",
        "Ingrid Halvorst",
        "Tomas Belinek",
        "Yasmina Ouhadi",
        "Peter Ashgrove",
    ),
    *("Hélène Vautreuil", "Karim Benslata", "Olga Terenska", "Rui Madrugo", "Solange Périgny", "Dieter Kaltenbrun"),
)
COUNTRIES = (
    *(("le Chili", "Chile"), ("la Norvège", "Norway"), ("le Japon", "Japan"), ("la Tunisie", "Tunisia")),
    *(("le Pérou", "Peru"), ("la Finlande", "Finland"), ("le Ghana", "Ghana"), ("l'Irlande", "Ireland")),
)
MONTHS = (
    *(("janvier", "January"), ("février", "February"), ("mars", "March"), ("avril", "April"), ("mai", "May")),
    *(("juin", "June"), ("septembre", "September"), ("octobre", "October"), ("novembre", "November")),
)
TITLES = {
    ("agreement", "fr"): (
        "Convention de coopération {city} – {partner}",
        "Accord de jumelage entre {city} et {partner}",
    ),
    ("agreement", "en"): ("Cooperation agreement {city} – {partner}", "Twinning charter of {city} and {partner}"),
    ("council", "fr"): (
        "Délibération du conseil de {city} : partenariat avec {partner}",
        "Conseil municipal de {city}",
    ),
    ("council", "en"): ("Council of {city}: partnership with {partner}", "Resolution of the town council of {city}"),
    ("brochure", "fr"): ("{city} et ses villes jumelles", "Les villes sœurs de {city}"),
    ("brochure", "en"): ("{city} and its twin towns", "Sister cities of {city}"),
}
MISSPELT = 0.25  # share of questions that are typed in haste
OTHER_LANGUAGE = 0.4  # share of clauses that are in the other language than the question
WITHOUT_CONTEXT = 0.2  # share of clauses without title and heading
KINDS = (("agreement",), ("agreement",), ("council",), ("brochure",), ("agreement", "council"))

Language = Literal["fr", "en"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the clause that answers it, and where there is one a clause that only looks as if it did."""

    question: str
    clause: str
    decoy: str | None


def read_topics() -> list[dict[str, Any]]:
    """Read the templates: a list of topics with clauses, headings and questions in both languages."""
    return list(tomllib.loads(TEMPLATES.read_text("utf-8"))["topic"])


def invent(topics: list[dict[str, Any]], count: int, rng: random.Random) -> list[Asked]:
    """Invent questions about one city's documents, each on a topic of its own.

    The decoy of a question that names a partner is the same clause of another partner.
    """
    kinds = rng.choice(KINDS)
    fitting = [topic for topic in topics if topic["kind"] in kinds]
    home, *partners = rng.sample(CITIES, 4)
    return [_asked(topic, home, partners, rng) for topic in rng.sample(fitting, min(count, len(fitting)))]


def _asked(topic: dict[str, Any], home: str, partners: list[str], rng: random.Random) -> Asked:
    language: Language = rng.choice(("fr", "fr", "en"))
    other: Language = "en" if language == "fr" else "fr"
    written = other if rng.random() < OTHER_LANGUAGE else language
    partner, another = rng.sample(partners, 2)
    question, clause = rng.choice(topic[f"ask_{language}"]), rng.choice(topic[written])
    facts = _facts(home, partner, rng)
    asked = question.format(**facts[language])
    asked = misspell(asked, rng) if rng.random() < MISSPELT else asked
    frame = "{clause}" if rng.random() < WITHOUT_CONTEXT else _frame(topic, written, rng)
    whole = frame.replace("{clause}", clause)
    decoy = whole.format(**_facts(home, another, rng)[written]) if "{partner}" in question else None
    names_partner = "{partner}" in whole
    return Asked(asked, whole.format(**facts[written]), decoy if names_partner else None)


def _frame(topic: dict[str, Any], language: Language, rng: random.Random) -> str:
    """Return the context of a clause as the index writes it: title, heading : clause."""
    title = rng.choice(TITLES[str(topic["kind"]), language])
    heading = rng.choice(topic[f"headings_{language}"])
    if heading and topic["kind"] == "agreement" and rng.random() < 0.6:
        heading = f"Article {rng.randint(1, 14)} – {heading}"
    return ", ".join(part for part in (title, heading) if part) + " : {clause}"


def _facts(home: str, partner: str, rng: random.Random) -> dict[Language, dict[str, str]]:
    """Draw the values of all slots, the same in both languages."""
    day, year = rng.randint(2, 28), rng.randint(1955, 2024)
    month, country = rng.choice(MONTHS), rng.choice(COUNTRIES)
    person, official = rng.sample(PEOPLE, 2)
    amount = rng.randint(2, 90) * 500
    same = {
        "city": home,
        "partner": partner,
        "person": person,
        "official": official,
        "year": str(year),
        "years": str(rng.randint(2, 10)),
        "months": str(rng.randint(2, 9)),
        "count": str(rng.randint(2, 30)),
        "people": str(rng.randint(15, 900)),
    }
    french = {"country": country[0], "date": f"{day} {month[0]} {year}", "amount": f"{amount:,}".replace(",", " ")}
    english = {"country": country[1], "date": f"{day} {month[1]} {year}", "amount": f"{amount:,}"}
    return {"fr": same | french, "en": same | english}
