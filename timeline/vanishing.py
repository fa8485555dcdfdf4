"""Plans that a series of papers stops telling of while actions of theirs are open."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from model.dates import in_full
from model.problems import Place, Problem
from model.words import Severity, Status
from timeline.following import PlanTables

_OVER = frozenset({Status.COMPLETED, Status.CLOSED})
_ADVICE = "If the plan has ended, nothing needs to be done; else ask why it is no longer reported."


def vanished_plans(followed: Sequence[PlanTables]) -> Iterator[Problem]:
    """Yield a warning for each plan that is left out where it used to be told of.

    A paper that tells of several plans is one of a series: of the later papers that tell of another of its plans, the
    first that leaves an unfinished one out is named. Within a plan, the same of an action is ``dropped``; a plan that
    vanishes has no later round in which it could be.
    """
    told: dict[str, list[tuple[date, str]]] = {}
    plans_in: dict[str, list[str]] = defaultdict(list)
    for each in followed:
        told[each.plan_id] = sorted({(row.reported_on, row.paper) for row in each.rounds})
        for _, paper in told[each.plan_id]:
            plans_in[paper].append(each.plan_id)
    for each in followed:
        unfinished = sum(row.in_latest_round and row.status not in _OVER for row in each.actions)
        if not unfinished or not told[each.plan_id]:
            continue
        last, paper = told[each.plan_id][-1]
        beside = (plan_id for plan_id in plans_in[paper] if plan_id != each.plan_id)
        later = min((place for plan_id in beside for place in told[plan_id] if place[0] > last), default=None)
        if later is not None:
            yield _told_no_more(each, unfinished, last, later[1])


def _told_no_more(plan: PlanTables, unfinished: int, last: date, paper: str) -> Problem:
    title = plan.rounds[-1].plan
    were = "action was" if unfinished == 1 else "actions were"
    problem = (
        f"“{title}” is not told of here, though this paper goes on with plans told beside it on {in_full(last)}; "
        f"{unfinished} {were} open then."
    )
    return Problem(Severity.WARNING, Place(paper), "plan_id", plan.plan_id, problem, _ADVICE)
