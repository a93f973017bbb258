from datetime import date

from tests.reading import read_deliberation, sample, value

RECORD = sample("deliberation_record")
MINUTES = """\
BOROUGH OF SELWICK
Minutes of the meeting of the Council held on Monday 4 March 2024

Chair: Cllr Ruth ADLER
Present: Cllrs ADLER, BYRNE and COLE
Apologies: Cllr DUNN
Clerk: Mr Ivan PRICE

MINUTE 24/07
Subject: Twinning with Lohdorf, Germany

Moved by Cllr Tom BYRNE

RESOLVED that the twinning agreement with Lohdorf be approved.
"""


def test_a_french_record() -> None:
    found = read_deliberation(RECORD)
    assert (value(found.number), value(found.session_on)) == ("2023-087", date(2023, 6, 12))
    assert value(found.subject) == (
        "RELATIONS INTERNATIONALES – Convention de partenariat avec la ville de Nador-Plage (Maroc)"
    )
    assert (value(found.president), value(found.secretary), value(found.rapporteur)) == (
        "Monsieur Philippe GARNIER",
        "Anne PETIT-CLERC",
        "Monsieur Karim BENALI",
    )
    assert [one.value for one in found.committees] == ["Culture et international"]
    assert [one.value for one in found.present] == [
        "Philippe GARNIER",
        "Sylvie MOREAU",
        "Karim BENALI",
        "Jean-Luc DE LA TOUR",
        "Anne PETIT-CLERC",
    ]
    assert [(one.name.value, value(one.proxy)) for one in found.excused] == [
        ("Lucie FERRAND", "Sylvie MOREAU"),
        ("Paul ANDRÉ", "Karim BENALI"),
        ("Marc OLIVIER", None),
    ]
    assert [one.value.split()[0] for one in found.decisions] == ["d'approuver", "d'autoriser", "d'inscrire"]
    assert value(found.receipt) == "087-218700123-20230612-2023_087-DE"
    assert (value(found.sent_on), value(found.received_on)) == (date(2023, 6, 15), date(2023, 6, 16))


def test_english_minutes() -> None:
    found = read_deliberation(MINUTES)
    assert (value(found.session_on), value(found.president), value(found.secretary)) == (
        date(2024, 3, 4),
        "Cllr Ruth ADLER",
        "Mr Ivan PRICE",
    )
    assert [one.value for one in found.present] == ["Cllrs ADLER", "BYRNE", "COLE"]
    assert [one.name.value for one in found.excused] == ["Cllr DUNN"]
    assert value(found.rapporteur) == "Cllr Tom BYRNE"
    assert [one.value for one in found.decisions] == ["that the twinning agreement with Lohdorf be approved"]
    assert (found.receipt, found.sent_on, found.received_on) == (None, None, None)


def test_what_a_record_is_about_and_what_it_decides_in_other_layouts() -> None:
    found = read_deliberation("""\
COMMUNE DE MARVILLON
Extrait du registre des délibérations du conseil municipal
Convoqués le 2 juin 2009

Le lundi huit juin deux mille neuf, à vingt heures, les conseillers municipaux se sont assemblés à la mairie.

2009/14     Subvention pour les dix ans du jumelage avec Torrebruna
────────────────────────────────────────

Odile PINEL, adjointe aux fêtes, rapporte :

La commission des finances, réunie le 3 juin, n'a pas d'objection. La fanfare arrivera le 1er mai 2010.

Après discussion, et par neuf voix pour et une contre, le conseil :

    ➢  accorde une subvention de 900 euros au comité ;

    ➢  prête le chapiteau communal.

   SOUS-PREFECTURE DE BRASSAC
   Recu le : 12 JUIN 2009
   sous le n°  09-0671
""")
    assert value(found.session_on) == date(2009, 6, 8)
    assert value(found.subject) == "Subvention pour les dix ans du jumelage avec Torrebruna"
    assert value(found.rapporteur) == "Odile PINEL"
    assert [one.value for one in found.committees] == ["finances"]
    assert [one.value.split()[0] for one in found.decisions] == ["accorde", "prête"]
    assert (value(found.receipt), value(found.received_on)) == ("09-0671", date(2009, 6, 12))


def test_spaced_words_of_deciding_and_numbers_with_a_stroke() -> None:
    found = read_deliberation("""\
DELIBERATION N° 011/D/2017 DU 24 NOVEMBRE 2017
   portant autorisation de signature d'une convention de jumelage
entre la Commune de Massala et la Commune de Brive-les-Eaux

Le conseil municipal de la Commune de Massala, après en avoir délibéré,
à la majorité, par SEPT voix POUR, DEUX voix
CONTRE (Mme LEROY et M. DIDIER),

   D E C I D E :

   1er/ La convention de jumelage est approuvee.

   2e/ Le maire est charge de la signer.
""")
    assert value(found.subject) == (
        "autorisation de signature d'une convention de jumelage "
        "entre la Commune de Massala et la Commune de Brive-les-Eaux"
    )
    assert [one.value.split()[:2] for one in found.decisions] == [["La", "convention"], ["Le", "maire"]]


def test_an_american_resolution_and_points_in_small_figures() -> None:
    found = read_deliberation("""\
RESOLUTION NO. 2011-7

A RESOLUTION OF THE CITY COUNCIL OF THE CITY OF ELM FORKS, OREGON, ENDING THE SISTER CITY
AGREEMENT WITH TORREBRUNA

REGULAR MEETING OF MAY 3, 2011

The Portfolio Committee on Economic Development considered the matter.
Council Member Dale Hov, in presenting it, spoke of the costs.

It was RESOLVED that:

i.    the agreement with Torrebruna be ended;

ii.   the Mayor write to Torrebruna.

PARKS

The pool is closed.
""")
    assert value(found.subject) == "ENDING THE SISTER CITY AGREEMENT WITH TORREBRUNA"
    assert [one.value for one in found.committees] == ["Portfolio Committee on Economic Development"]
    assert value(found.rapporteur) == "Dale Hov"
    assert [one.value for one in found.decisions] == [
        "the agreement with Torrebruna be ended",
        "the Mayor write to Torrebruna.",
    ]


def test_matters_below_numbers_that_stand_alone() -> None:
    found = read_deliberation("""\
Procès-verbal de la séance ordinaire du conseil municipal tenue le mardi 14 mars 2017

2017-03-058
ENTENTE DE JUMELAGE AVEC LA COMMUNE DE TORREBRUNA

Il est proposé par M. Guy Lapierre et résolu à l'unanimité

QUE le conseil approuve l'entente de jumelage ;
QU'une somme de 2 500 $ soit affectée à la réception.

ADOPTÉE

2017-03-059
ACHAT D'UNE SOUFFLEUSE

Le vote est demandé : pour 3, contre 1 (M. Morel).
""")
    assert (value(found.number), value(found.subject)) == (
        "2017-03-058",
        "ENTENTE DE JUMELAGE AVEC LA COMMUNE DE TORREBRUNA",
    )
    assert [one.value.split()[0] for one in found.decisions] == ["QUE", "QU'une"]
    assert [(value(one.item), value(one.result)) for one in found.votes] == [
        ("ENTENTE DE JUMELAGE AVEC LA COMMUNE DE TORREBRUNA", "unanimous"),
        ("ACHAT D'UNE SOUFFLEUSE", "carried"),
    ]


def test_points_whose_text_runs_on_behind_their_heading() -> None:
    found = read_deliberation("""\
TOWNSHIP OF EAST HILL
Regular Meeting Minutes of the Council, October 19, 2015

a. Sister Community with Torrebruna, Italy. The Parks and Recreation Board had reviewed it. Motion by Host, second by
Zim, to adopt the agreement. Vote: 3-0. Motion carried.

b. Road salt. Motion by Zim, second by Host, to award the bid to Acme Salt. Vote: 2-1, Kess opposed.
""")
    assert value(found.subject) == "Sister Community with Torrebruna, Italy"
    assert [one.value for one in found.committees] == ["Parks and Recreation Board"]
    assert [(value(one.item), value(one.in_favour)) for one in found.votes] == [
        ("Sister Community with Torrebruna, Italy", 3),
        ("Road salt", 2),
    ]


def test_belgian_articles_after_ordering() -> None:
    found = read_deliberation("""\
EXTRAIT DU REGISTRE AUX DÉLIBÉRATIONS DU CONSEIL COMMUNAL
Séance du 27 janvier 2003
Objet : Jumelage avec Torrebruna

Entendu M. ROBERT en son rapport ;
Par 5 voix pour et 1 abstention (M. HENRARD) ;

ARRÊTE :

Article 1er. La charte de jumelage est approuvée.
Article 2. La Bourgmestre est chargée de la signer.
""")
    assert value(found.rapporteur) == "M. ROBERT"
    assert [one.value.split()[1] for one in found.decisions] == ["charte", "Bourgmestre"]


def test_numbers_beside_their_matters_and_motions_in_quotation_marks() -> None:
    found = read_deliberation("""\
TOWN OF LITTLE HAVEN
Minutes - Regular Council Meeting, Tuesday, May 12, 2020

20-05-087       Twinning with Torrebruna
MOTION by Councillor Keen / Councillor Sand
"That Council approve a twinning arrangement with Torrebruna."
In Favour: 4    Opposed: 1 (Abbey)
CARRIED

20-05-088       Snow clearing tender
MOTION by Councillor Sand / Councillor Keen
"That the tender be accepted."
Three voted in favour, one against, and one abstained.
""")
    assert (value(found.number), value(found.subject)) == ("20-05-087", "Twinning with Torrebruna")
    assert [(value(one.item), value(one.in_favour), value(one.against)) for one in found.votes] == [
        ("Twinning with Torrebruna", 4, 1),
        ("Snow clearing tender", 3, 1),
    ]
    assert "approve a twinning arrangement" in found.decisions[0].value


def test_what_a_report_proposes_is_decided_where_the_council_adopts_it() -> None:
    found = read_deliberation("""\
VILLE DE MARVILLON
REGISTRE DES DÉLIBÉRATIONS
Séance du 3 octobre 2011

Objet : Pacte d'amitié avec Torrebruna (Italie)

Mme Aude LEROUX donne lecture du rapport.
« La commission culture, sports et loisirs l'a examiné le 2 septembre.
Je vous propose donc :
 - d'adhérer au pacte d'amitié ;
 - d'habiliter le maire à le signer. »

Le conseil ADOPTE À LA MAJORITÉ ces propositions par 12 voix pour et 2 voix contre.
""")
    assert [one.value for one in found.committees] == ["culture, sports et loisirs"]
    assert [" ".join(one.value.split()[:2]) for one in found.decisions] == ["d'adhérer au", "d'habiliter le"]


def test_a_report_that_proposes_adds_nothing_to_what_is_decided() -> None:
    found = read_deliberation("""\
VILLE DE MARVILLON
Séance du 3 octobre 2011
Objet : Pacte d'amitié avec Torrebruna (Italie)

Je vous propose de signer le pacte et d'ouvrir un crédit.

Le conseil, après en avoir délibéré,
autorise le maire à signer le pacte,
dit que la dépense est inscrite au budget.
""")
    assert [one.value.split()[0] for one in found.decisions] == ["autorise", "dit"]


def test_motions_seconded_and_points_with_references() -> None:
    found = read_deliberation("""\
BOROUGH OF SELWICK
Minutes of the meeting of the Council held on Monday 4 March 2024

BS24/11   Twinning with Lohdorf

Cllr. Byrne proposed, and Cllr. Cole seconded:
"(i) That the Borough enter into a twinning with Lohdorf;
(ii) That the Mayor travel in May to sign the charter."

A vote was called for and resulted as follows:
FOR: Cllrs. Adler, Byrne, Cole (3)
AGAINST: Cllr. Dunn (1)
The Mayor declared the motion carried.

BS24/12   Bursaries

It was unanimously resolved, on the proposal of Cllr. Byrne, that two bursaries of €300 be offered.
""")
    assert [one.value.split()[:4] for one in found.decisions][:2] == [
        ["That", "the", "Borough", "enter"],
        ["That", "the", "Mayor", "travel"],
    ]
    assert "that two bursaries" in found.decisions[2].quote
    assert [(value(one.item), value(one.in_favour)) for one in found.votes] == [
        ("Twinning with Lohdorf", 3),
        ("Bursaries", None),
    ]


def test_points_below_a_vote_and_an_agreement_as_heading() -> None:
    found = read_deliberation("""\
MAIRIE DE MARVILLON
Séance du : 29 mars 2016

RENOUVELLEMENT DE LA CONVENTION AVEC TORREBRUNA (ITALIE)

Madame le Maire expose que la convention arrive à échéance.

Le Conseil Municipal,
Ouï l'exposé de Madame le Maire,
À l'unanimité des votants (17 voix),
- approuve le renouvellement de la convention ;
- mandate Madame le Maire pour la signer.
""")
    assert value(found.subject) == "RENOUVELLEMENT DE LA CONVENTION AVEC TORREBRUNA (ITALIE)"
    assert [one.value.split()[0] for one in found.decisions] == ["approuve", "mandate"]


def test_an_object_ends_where_its_text_begins() -> None:
    found = read_deliberation("""\
BOROUGH OF SELWICK
Proceedings of the meeting held on 22 July 2016

Subject: Sister city agreement with Lohdorf
The Council heard Cllr Byrne.
Resolved that the agreement be approved.
""")
    assert value(found.subject) == "Sister city agreement with Lohdorf"


def test_a_committee_by_its_chairman() -> None:
    found = read_deliberation("""\
BOROUGH OF SELWICK
Minutes of the meeting of the Council held on 4 March 2024

The Chairman of the Twinning Committee, Cllr Byrne, reported that Lohdorf had written.
""")
    assert [one.value for one in found.committees] == ["Twinning Committee"]


def test_a_mover_by_office() -> None:
    found = read_deliberation("""\
VILLE DE MARVILLON
Procès-verbal de la séance du 12 août 1996
Objet : Jumelage

Sur motion de la conseillère Lise Duval, il est unanimement résolu de jumeler la ville avec Pornec.
""")
    assert value(found.rapporteur) == "Lise Duval"
