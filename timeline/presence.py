"""Which rounds an action is missing from, and whether that means that it is gone (contract: "presence")."""

from dataclasses import dataclass
from datetime import date

from model.words import ChangeKind
from timeline.rounds import Round
from timeline.standing import Followed, is_open


@dataclass(frozen=True, slots=True)
class Move:
    """An action that came, went or came back between two rounds."""

    kind: ChangeKind
    from_round: date
    to_round: date


def moves(followed: tuple[Followed, ...], rounds: tuple[Round, ...]) -> tuple[Move, ...]:
    """Return an action's comings and goings, in time order.

    A round of a paper that tells only part drops nothing, and neither does one told out of its time.

    Args:
        followed: The action's observations.
        rounds: All rounds of its plan.
    """
    told = {each.observation.round: each for each in followed}
    in_time = [each for each in rounds if not each.late]
    found: list[Move] = []
    last: Followed | None = next((each for each in followed if each.told.late), None)
    gone = False
    for number, each in enumerate(in_time):
        now = told.get(each.day)
        if now is None:
            if last is not None and not gone and not each.partial and each.day > last.observation.round:
                kind = ChangeKind.DROPPED if is_open(last.standing.status) else ChangeKind.RETIRED
                found.append(Move(kind, last.observation.round, each.day))
                gone = True
            continue
        if gone and last is not None:
            found.append(Move(ChangeKind.RETURNED, last.observation.round, each.day))
        elif last is None and number:
            found.append(Move(ChangeKind.ADDED, in_time[number - 1].day, each.day))
        last, gone = now, False
    return tuple(found)
