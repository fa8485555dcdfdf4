"""The tables that sum up: actions, recommendations and rounds (contract: "Tables")."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from model.dataset import ActionSummary, Change, Observation, RecommendationSummary, RoundSummary
from model.words import ChangeKind, Status
from timeline.changes import History
from timeline.ordering import natural
from timeline.rounds import Course


def sum_up_action(history: History, latest_round: date) -> ActionSummary:
    """Return an action's row; what was printed last counts, but for columns that its last paper lacks."""
    rows = [each.observation for each in history.followed]
    last = rows[-1]
    first_deadline = _first_deadline(history)
    with_leads = [each.observation for each in history.followed if not each.told.lacks_leads]
    slips = sum(change.kind is ChangeKind.SLIPPED for change in history.changes)
    return ActionSummary(
        plan_id=last.plan_id,
        action_id=last.action_id,
        recommendation_ref=last.recommendation_ref,
        action_ref=last.action_ref,
        action=last.action,
        leads=with_leads[-1].leads if with_leads else (),
        first_round=rows[0].round,
        last_round=last.round,
        rounds=len(rows),
        first_deadline=first_deadline,
        deadline=last.deadline,
        slip_days=(last.deadline - first_deadline).days if last.deadline and first_deadline else None,
        times_slipped=slips,
        status=last.status,
        rag=last.rag,
        overdue=last.overdue,
        in_latest_round=last.round == latest_round,
    )


def _first_deadline(history: History) -> date | None:
    """Return the first due date printed; of ``Dec (was Oct)``: October."""
    in_time = [each for each in history.followed if not each.told.late]
    for each in in_time or history.followed:
        if each.told.due.was and "due_date" not in each.told.corrected:
            return each.told.due.was
        if each.observation.due_date:
            return each.observation.due_date
    return None


def sum_up_recommendations(
    plan_id: str, course: Course, observations: Sequence[Observation]
) -> tuple[RecommendationSummary, ...]:
    """Return a plan's recommendations, one a number; those without a number one a text.

    Actions are counted in the last round that has any under that number; texts are as last printed.
    """
    texts: dict[tuple[str, str], tuple[str, str, str, str]] = {}
    for telling in course.tellings:
        for each in telling.plan.recommendations:
            key = (each.ref, "" if each.ref else each.text)
            new = (each.text, each.priority, each.outcomes, each.measures)
            old = texts.get(key, ("", "", "", ""))
            texts[key] = (new[0] or old[0], new[1] or old[1], new[2] or old[2], new[3] or old[3])
    by_key: dict[tuple[str, str], list[Observation]] = {}
    for row in observations:
        key = (row.recommendation_ref, "" if row.recommendation_ref else row.recommendation)
        by_key.setdefault(key, []).append(row)
        texts.setdefault(key, (row.recommendation, "", "", ""))
    summaries = []
    for key, (text, priority, outcomes, measures) in texts.items():
        rows = by_key.get(key, [])
        latest = max((row.round for row in rows), default=None)
        now = [row for row in rows if row.round == latest]
        if not (key[0] or text or rows):
            continue
        summaries.append(
            RecommendationSummary(
                plan_id=plan_id,
                recommendation_ref=key[0],
                recommendation=text,
                priority=priority,
                outcomes=outcomes,
                measures=measures,
                actions=len(now),
                completed=sum(row.status is Status.COMPLETED for row in now),
                overdue=sum(row.overdue for row in now),
            )
        )
    return tuple(sorted(summaries, key=lambda each: (natural(each.recommendation_ref), each.recommendation)))


def sum_up_rounds(
    plan_id: str, course: Course, observations: Sequence[Observation], changes: Sequence[Change]
) -> tuple[RoundSummary, ...]:
    """Return a plan's rounds; a round that no action is told in has a row too."""
    by_round: dict[date, list[Observation]] = {each.day: [] for each in course.rounds}
    for row in observations:
        by_round[row.round].append(row)
    moved: Counter[tuple[date, ChangeKind]] = Counter(
        (day, kind) for day, kind, _ in {(each.to_round, each.kind, each.action_id) for each in changes}
    )
    summaries = []
    for each in course.rounds:
        telling = course.tellings[each.telling]
        statuses = Counter(row.status for row in by_round[each.day])
        summaries.append(
            RoundSummary(
                plan_id=plan_id,
                plan=telling.plan.title,
                round=each.day,
                reported_on=telling.reported_on,
                committee=telling.reading.committee,
                paper=telling.reading.paper,
                actions=len(by_round[each.day]),
                not_started=statuses[Status.NOT_STARTED],
                in_progress=statuses[Status.IN_PROGRESS],
                delayed=statuses[Status.DELAYED],
                completed=statuses[Status.COMPLETED],
                closed=statuses[Status.CLOSED],
                unknown=statuses[Status.UNKNOWN],
                overdue=sum(row.overdue for row in by_round[each.day]),
                added=moved[each.day, ChangeKind.ADDED],
                dropped=moved[each.day, ChangeKind.DROPPED],
                completed_since=moved[each.day, ChangeKind.COMPLETED],
                slipped=moved[each.day, ChangeKind.SLIPPED],
            )
        )
    return tuple(summaries)
