"""Open loops: who waits to hear, and the state in which nobody does."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from core import loops, referrals
from core.contacts import Stage
from core.followups import ActKind
from core.referrals import ledger
from tests.builders import TODAY, held_meeting, person


@dataclass(frozen=True)
class Debt:
    contact_id: int
    due_on: date


EARLY, LATE = Debt(1, TODAY - timedelta(days=4)), Debt(2, TODAY)
AHEAD = Debt(3, TODAY + timedelta(days=1))


def test_what_is_due_waits_the_oldest_first() -> None:
    assert ledger.waiting([LATE, AHEAD, EARLY], TODAY) == [EARLY, LATE]
    assert ledger.owed_to([LATE, AHEAD, EARLY]) == {1, 2, 3}


def test_the_state_is_a_sentence() -> None:
    assert ledger.said([LATE, EARLY, AHEAD], TODAY) == "2 people wait to hear."
    assert ledger.said([LATE, LATE], TODAY) == "1 person waits to hear."
    assert ledger.said([AHEAD], TODAY) == "Nobody waits to hear today."
    assert ledger.said([], TODAY).startswith("Every loop is closed.")


@pytest.mark.usefixtures("book")
def test_a_conversation_opens_a_loop_with_who_made_it_possible_and_telling_closes_it() -> None:
    grace, noor = person("Grace Adeyemi", Stage.MET), person("Noor Haddad")
    held_meeting(noor, days=-2)
    assert not loops.open_loops()
    named = referrals.refer(noor, grace, named_on=TODAY - timedelta(days=9))
    kinds = {act.kind for act in loops.open_loops() if act.contact_id == grace}
    assert ActKind.TELL in kinds
    referrals.mark_told(named)
    assert not [act for act in loops.open_loops() if act.contact_id == grace]
