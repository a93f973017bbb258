"""Agreements by an exchange of letters: who signs for which town."""

from __future__ import annotations

from tests.reading import read_agreement, value

LETTERS = """BOROUGH OF KELSWORTH
The Guildhall, Kelsworth, England

Signor Dario Conti
Sindaco di Montalba
Montalba, Italy

4 May 2011

Dear Dario,

I propose that our towns be twinned for five years from 1 June 2011. If you are content, my letter and
your reply will together be the agreement.

With kind regards from a rainy Guildhall,


Hilary Penn
Leader of the Council

- - - - - - - - - - - - - - - - - -

COMUNE DI MONTALBA

Ms Hilary Penn
Leader of the Council, Kelsworth

Montalba, 20 May 2011

Dear Hilary,

I accept all that you write. Your letter and this reply are our agreement.

Yours sincerely

(signed) Dario Conti
Mayor of Montalba
"""


def test_each_letter_is_signed_for_the_town_it_comes_from() -> None:
    found = [(one.city.value, value(one.represented_by), value(one.office)) for one in read_agreement(LETTERS).parties]
    assert found == [("KELSWORTH", "Hilary Penn", "Leader of the Council"), ("Montalba", "Dario Conti", "Mayor")]
