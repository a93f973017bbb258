import pytest

from index.topics import LEAST, Guess, Topic, asked_words, speaks_of, topics, unexplained, written_out
from index.words import fold

QUESTIONS = [
    ("Qui règle les billets d'avion ?", Topic.TRANSPORT),
    ("Les vols sont à la charge de qui ?", Topic.TRANSPORT),
    ("On doit avancer nos billets de train ?", Topic.TRANSPORT),
    ("Who covers our airfares?", Topic.TRANSPORT),
    ("Who bears the travel expenses of the delegates?", Topic.TRANSPORT),
    ("L'hébergement des élus, c'est pour qui ?", Topic.STAY),
    ("Qui prend en charge les nuitées et les repas ?", Topic.STAY),
    ("Who foots the hotel bill?", Topic.STAY),
    ("Are meals paid for by the hosts?", Topic.STAY),
    ("À quelle date l'accord expire-t-il ?", Topic.EXPIRY),
    ("La charte est-elle encore valable ?", Topic.EXPIRY),
    ("Jusqu'à quand sommes-nous engagés ?", Topic.EXPIRY),
    ("Is the memorandum still in force?", Topic.EXPIRY),
    ("When does the pact run out?", Topic.EXPIRY),
    ("Pour combien d'années s'engage-t-on ?", Topic.DURATION),
    ("Quelle est la durée du protocole ?", Topic.DURATION),
    ("How long does the charter last?", Topic.DURATION),
    ("How many years is the agreement concluded for?", Topic.DURATION),
    ("Quand le texte entre-t-il en vigueur ?", Topic.START),
    ("When does the partnership take effect?", Topic.START),
    ("La convention est-elle reconductible ?", Topic.RENEWAL),
    ("Peut-on prolonger l'accord ?", Topic.RENEWAL),
    ("Can we extend the agreement?", Topic.RENEWAL),
    ("Is it renewed automatically?", Topic.RENEWAL),
    ("Comment dénoncer la charte ?", Topic.NOTICE),
    ("Quel préavis faut-il respecter ?", Topic.NOTICE),
    ("How can we terminate the agreement?", Topic.NOTICE),
    ("How much notice must be given to withdraw?", Topic.NOTICE),
    ("Quel jour la charte a-t-elle été signée ?", Topic.SIGNED_ON),
    ("In which year was the agreement signed?", Topic.SIGNED_ON),
    ("Dans quelle ville a-t-on signé le pacte ?", Topic.SIGNED_AT),
    ("Where was the protocol signed?", Topic.SIGNED_AT),
    ("Comment s'appelle le maire de la ville partenaire ?", Topic.REPRESENTATIVE),
    ("Who signed on behalf of the town?", Topic.REPRESENTATIVE),
    ("Quelle délibération autorise la signature ?", Topic.AUTHORISED_ON),
    ("When did the council approve the agreement?", Topic.AUTHORISED_ON),
    ("Quels sont les axes de travail ?", Topic.AXES),
    ("What are the objectives of the charter?", Topic.AXES),
    ("Comment le budget est-il fixé ?", Topic.BUDGET),
    ("What is the yearly budget?", Topic.BUDGET),
    ("A-t-on droit à des subventions européennes ?", Topic.COFUNDING),
    ("Is external funding allowed?", Topic.COFUNDING),
    ("Tous les combien fait-on le bilan ?", Topic.EVALUATION),
    ("How often is the cooperation assessed?", Topic.EVALUATION),
    ("En combien d'exemplaires est-il établi ?", Topic.COPIES),
    ("How many originals were made?", Topic.COPIES),
    ("En quelles langues est rédigé le texte ?", Topic.LANGUAGES),
    ("Which languages is it drawn up in?", Topic.LANGUAGES),
    ("Quels accords antérieurs sont rappelés ?", Topic.RECALLS),
    ("Which earlier charters does it mention?", Topic.RECALLS),
    ("Y a-t-il une annexe ?", Topic.ANNEXES),
    ("Is anything attached to the agreement?", Topic.ANNEXES),
    ("Quand le conseil s'est-il réuni ?", Topic.SESSION),
    ("On what day did the council meet?", Topic.SESSION),
    ("Qui présidait l'assemblée ?", Topic.PRESIDENT),
    ("Who chaired the session?", Topic.PRESIDENT),
    ("Qui tenait le secrétariat de séance ?", Topic.SECRETARY),
    ("Who acted as secretary?", Topic.SECRETARY),
    ("Qui était rapporteur ?", Topic.RAPPORTEUR),
    ("Quels élus étaient présents ?", Topic.PRESENT),
    ("Who attended the meeting?", Topic.PRESENT),
    ("Qui avait donné pouvoir ?", Topic.EXCUSED),
    ("Which councillors sent apologies?", Topic.EXCUSED),
    ("Quels conseillers étaient absents ?", Topic.ABSENT),
    ("Who was absent?", Topic.ABSENT),
    ("Qu'a décidé le conseil ?", Topic.DECISIONS),
    ("What did the councillors decide?", Topic.DECISIONS),
    ("Qui a voté contre la délibération ?", Topic.VOTE),
    ("kan le conseil a voté, ki était contre ?", Topic.VOTE),
    ("Qui a carrément voté non ?", Topic.VOTE),
    ("Qui a voté pour Valmont ?", Topic.VOTE),
    ("Qui n'était pas d'accord ?", Topic.VOTE),
    ("Y a-t-il eu de l'opposition au conseil ?", Topic.VOTE),
    ("Who refused to vote?", Topic.VOTE),
    ("How many were in favour?", Topic.VOTE),
    ("Did it pass by a majority?", Topic.VOTE),
    ("Qui n'a dit ni oui ni non ?", Topic.VOTE),
    ("Le vote était-il unanime ?", Topic.VOTE),
    ("La délibération a-t-elle été adoptée à l'unanimité ?", Topic.VOTE),
    ("Combien d'abstentions ?", Topic.VOTE),
    ("Qui s'est abstenu au conseil ?", Topic.VOTE),
    ("Combien de voix pour et combien contre ?", Topic.VOTE),
    ("Quel est le résultat du vote ?", Topic.VOTE),
    ("Qui s'est opposé au jumelage ?", Topic.VOTE),
    ("Comment le conseil a-t-il voté ?", Topic.VOTE),
    ("Tout le monde était d'accord au conseil ?", Topic.VOTE),
    ("Who voted against the resolution?", Topic.VOTE),
    ("Was it unanimous?", Topic.VOTE),
    ("How many councillors abstained?", Topic.VOTE),
    ("Did anyone vote no?", Topic.VOTE),
    ("Who was against the twinning?", Topic.VOTE),
    ("Did any councillor dissent?", Topic.VOTE),
    ("How did the council vote?", Topic.VOTE),
    ("What was the outcome of the vote?", Topic.VOTE),
    ("How many votes in favour?", Topic.VOTE),
    ("who said no at the council?", Topic.VOTE),
    ("Combien le conseil a-t-il voté pour le voyage ?", Topic.DECISIONS),
    ("Qu'a voté le conseil ?", Topic.DECISIONS),
    ("Quel soir l'assemblée s'est-elle rassemblée ?", Topic.SESSION),
    ("On which evening did the council convene?", Topic.SESSION),
    ("Le conseil s'est tenu en mai ou en juin ?", Topic.SESSION),
    ("Qui a dirigé les débats ?", Topic.PRESIDENT),
    ("Who held the gavel that evening?", Topic.PRESIDENT),
    ("Qui a pris les notes ce soir-là ?", Topic.SECRETARY),
    ("Who wrote up the minutes?", Topic.SECRETARY),
    ("Qui a défendu le dossier devant le conseil ?", Topic.RAPPORTEUR),
    ("Who brought the item before the council?", Topic.RAPPORTEUR),
    ("Le dossier est-il passé en commission avant ?", Topic.COMMITTEES),
    ("Did the education committee discuss it beforehand?", Topic.COMMITTEES),
    ("Combien de conseillers étaient venus ?", Topic.PRESENT),
    ("Who was in attendance?", Topic.PRESENT),
    ("Qui ne pouvait pas venir mais avait donné procuration ?", Topic.EXCUSED),
    ("Which members sent their regrets?", Topic.EXCUSED),
    ("Quels élus ont séché la séance ?", Topic.ABSENT),
    ("Which councillors failed to turn up?", Topic.ABSENT),
    ("Qu'est-il advenu de la proposition ?", Topic.DECISIONS),
    ("Did the council give its green light to the project?", Topic.DECISIONS),
    ("Depuis quand sommes-nous jumelés ?", Topic.SINCE),
    ("In what year did we become twinned?", Topic.SINCE),
    ("Combien d'habitants compte la ville ?", Topic.POPULATION),
    ("How many inhabitants does the town count?", Topic.POPULATION),
    ("Dans quel pays se trouve-t-elle ?", Topic.COUNTRY),
    ("Which country is it in?", Topic.COUNTRY),
    ("Quelles parties forment l'accord ?", Topic.PARTIES),
    ("Combien de chartes avons-nous ?", Topic.AGREEMENTS),
    ("List our agreements", Topic.AGREEMENTS),
]


@pytest.mark.parametrize(("question", "topic"), QUESTIONS)
def test_first_topic(question, topic):
    assert [guess.topic for guess in topics(fold(question))][:1] == [topic]


@pytest.mark.parametrize(
    "question",
    [
        "Bonjour",
        "Où se trouve la piscine ?",
        "Que faire des déchets verts ?",
        "Si l'agence dit non, que se passe-t-il ?",
        "If the two versions disagree, which one wins?",
        "Is there a museum?",
        "Who turned up at the festival?",
        "Who chaired the association?",
        "Qui a présenté le film ?",
        "Who explained the menu?",
        "Tell me about the rowing clubs",
        "",
    ],
)
def test_what_the_register_does_not_keep_has_no_topic(question):
    assert topics(fold(question)) == ()


@pytest.mark.parametrize("question", [question for question, _ in QUESTIONS[::7]])
def test_likelier_topics_come_first_and_vague_ones_not_at_all(question):
    weights = [guess.weight for guess in topics(fold(question))]
    assert weights == sorted(weights, reverse=True)
    assert all(weight >= LEAST for weight in weights)


@pytest.mark.parametrize(
    ("topic", "content", "left"),
    [
        (Topic.TRANSPORT, ("paie", "avion"), ()),
        (Topic.TRANSPORT, ("paie", "avion", "convention"), ()),
        (Topic.TRANSPORT, ("paie", "parking"), ("parking",)),
        (Topic.STAY, ("hotel", "coute", "cantine"), ("cantine",)),
    ],
)
def test_unexplained(topic, content, left):
    assert unexplained(topic, content) == left


@pytest.mark.parametrize(
    ("topic", "words", "speaks"),
    [
        (Topic.TRANSPORT, "Les frais de voyage sont partagés", True),
        (Topic.TRANSPORT, "Les frais de bouche sont partagés", False),
        (Topic.RENEWAL, "It may be extended once", True),
        (Topic.EVALUATION, "Un comité se réunit", False),
        (Topic.AXES, "N'importe quoi", True),
    ],
)
def test_speaks_of(topic, words, speaks):
    assert speaks_of([Guess(topic, 3.0)], fold(words)) is speaks


def test_words_that_people_ask_with_are_words():
    [text] = asked_words()
    assert {"budget", "renewal", "voyage"} <= set(text.split())


def test_what_is_typed_short_is_written_out_and_an_elided_letter_is_not():
    assert written_out("kan n'etait-il pas la") == "quand n'etait-il pas la"
