"""temporary."""

from index import say_agreements
from index.topics import Topic


def expiry_claims(agreement, agreements, language, today):
    return say_agreements.tell(agreement, Topic.DURATION, language) + say_agreements.tell(
        agreement, Topic.AUTHORISED_ON, language
    )
