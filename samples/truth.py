"""What follows from the hand-read rows: the contract's tables, worked out here a second time.

Nothing of Paperround is used, so that its dataset can be held against this one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from samples.layout import lay_out
from samples.telling import Action, Council, Program, Told

Table = list[dict[str, str]]

OVER: Final = ("completed", "closed")
FORMATS: Final = {
    Program.WORD: "docx",
    Program.OFFICE_WORD: "docx",
    Program.OFFICE_PDF: "pdf",
    Program.BROWSER_PDF: "pdf",
    Program.WEB: "html",
}
NO_DEADLINE: Final = ("recurring", "ongoing", "done", "tbc")


@dataclass(frozen=True, slots=True)
class Seen:
    """One action in one round, with what stands after it."""

    number: int
    day: str
    as_at: str
    told: Told
    deadline: str
    since: str
    announced: bool
    status: str
    known: str
    overdue: bool


def follow(council: Council, action: Action) -> list[Seen]:
    """Carry an action's deadline and last known status from round to round (contract: "deadline", "overdue")."""
    seen: list[Seen] = []
    deadline, since, due, known = "", "", "", ""
    for number, told in enumerate(action.told):
        if told is None:
            continue
        meeting = council.meetings[number]
        as_at = meeting.heading_for(told.under)[1].isoformat()
        date_, _, kind = told.by.split()
        if told.new_date:
            deadline, since = told.new_date.split()[0], told.new_since
        elif told.by != due and (date_ != "-" or kind in NO_DEADLINE):
            deadline, since = ("", "") if kind in NO_DEADLINE else (date_, told.since)
        due = told.by
        status = told.says.split()[0]
        known = status if status != "unknown" else known
        overdue = bool(deadline) and deadline < as_at and known not in OVER
        day = meeting.round.isoformat()
        seen.append(Seen(number, day, as_at, told, deadline, since, bool(told.new_date), status, known, overdue))
    return seen


def days_between(before: str, after: str) -> int:
    """Return the days from one ISO date to another."""
    return (date.fromisoformat(after) - date.fromisoformat(before)).days


def plain(text: str) -> str:
    """Return a wording without case, spacing and punctuation."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.casefold()).split())


def flag(value: object) -> str:
    """Return a flag as the contract writes it."""
    return "true" if value else "false"


def observations(council: Council, places: dict[tuple[int, str], tuple[str, str, str]]) -> Table:
    """Return the council's rows of ``observations.csv``; ``places[meeting, action] = page, table, row``."""
    texts = {part: each.text for each in council.recommendations for part in (each.parts or (each.ref,))}
    rows: list[tuple[str, int, int, dict[str, str]]] = []
    for action in council.actions:
        for seen in follow(council, action):
            told, meeting = seen.told, council.meetings[seen.number]
            page, table, row = places[seen.number, action.id]
            due_date, precision, kind = ("" if part == "-" else part for part in told.by.split())
            status, basis = told.says.split()
            new_date, new_precision = told.new_date.split() if told.new_date else ("", "")
            values = {
                "plan_id": council.plan_id, "plan": council.plan, "recommendation_ref": told.under,
                "recommendation": texts[told.under], "action_id": action.id, "action_ref": told.ref,
                "action": told.action, "round": seen.day, "as_at": seen.as_at,
                "reported_on": meeting.day.isoformat(), "paper": f"{council.folder}/{meeting.file}",
                "page": page, "table": table, "row": row, "due_text": told.due, "due_date": due_date,
                "due_precision": precision, "due_kind": kind, "lead_text": told.lead, "leads": told.names,
                "update_text": told.update, "status": status, "status_basis": "" if basis == "-" else basis,
                "rag": told.rating, "qualified": flag(told.qualified), "revised_due_date": new_date,
                "revised_due_precision": new_precision, "deadline": seen.deadline,
                "completed_on": told.completed_on, "overdue": flag(seen.overdue),
            }  # fmt: skip
            rows.append((seen.day, int(table), int(row), values))
    return [values for *_, values in sorted(rows, key=lambda each: each[:3])]


def changes(council: Council) -> Table:
    """Return the council's rows of ``changes.csv``."""
    return [row for action in council.actions for row in _changes_of(council, action)]


def _changes_of(council: Council, action: Action) -> Iterable[dict[str, str]]:
    seen = follow(council, action)
    days = [meeting.round.isoformat() for meeting in council.meetings]

    def row(moved: tuple[str, str], field: str, kind: str, text: str, *rest: str) -> dict[str, str]:
        before, after, length, announced = (*rest, "", "", "", "")[:4]
        return {
            "plan_id": council.plan_id, "action_id": action.id, "action": text, "from_round": moved[0],
            "to_round": moved[1], "field": field, "before": before, "after": after, "days": length, "kind": kind,
            "announced": announced,
        }  # fmt: skip

    first, last = seen[0], seen[-1]
    if first.number > 0:
        yield row((days[first.number - 1], first.day), "presence", "added", first.told.action)
    for each, following in [*pairwise(seen), (last, None)]:
        until = following.number if following else len(days)
        gone = [number for number in range(each.number + 1, until) if not council.meetings[number].partial]
        if gone:
            kind = "retired" if each.known in OVER else "dropped"
            yield row((each.day, days[gone[0]]), "presence", kind, each.told.action)
        if following and gone:
            yield row((each.day, following.day), "presence", "returned", following.told.action)
    due = first.told.by.split()[0].strip("-")
    if (
        first.announced
        and due != first.deadline
        and not (due and first.told.since and first.told.since <= first.deadline <= due)
    ):
        field, kind, *words = _deadline(due, first.deadline, announced=True)
        yield row((first.day, first.day), field, kind, first.told.action, *words)
    for before, now in pairwise(seen):
        for field, kind, *words in _moves(before, now):
            yield row((before.day, now.day), field, kind, now.told.action, *words)
        if now.told.earlier is not None:
            rewritten = (before.told.update, now.told.earlier)
            yield row((before.day, now.day), "update", "rewritten", now.told.action, *rewritten)


def _moves(before: Seen, now: Seen) -> Iterable[tuple[str, ...]]:
    """Yield field, kind, before, after and, for deadlines, days and announced."""
    if before.status != now.status:
        yield "status", status_kind(before.status, now.status), before.status, now.status
    made_exact = bool(before.since) and before.since <= now.deadline <= before.deadline
    if before.deadline != now.deadline and not made_exact:
        yield _deadline(before.deadline, now.deadline, announced=now.announced)
    old, new = set(before.told.names.split("; ")) - {""}, set(now.told.names.split("; ")) - {""}
    if old and new and not old & new:
        yield "lead", "reassigned", before.told.names, now.told.names
    else:
        if new - old:
            yield "lead", "joined", before.told.names, now.told.names
        if old - new:
            yield "lead", "left", before.told.names, now.told.names
    if plain(before.told.action) != plain(now.told.action):
        yield "wording", "reworded", before.told.action, now.told.action
    if before.told.ref != now.told.ref:
        yield "number", "renumbered", before.told.ref, now.told.ref
    if before.told.under != now.told.under:
        yield "number", "moved", before.told.under, now.told.under


def _deadline(before: str, after: str, *, announced: bool) -> tuple[str, ...]:
    if not before:
        return "deadline", "set", before, after, "", flag(announced)
    if not after:
        return "deadline", "withdrawn", before, after, "", "false"
    length = days_between(before, after)
    return "deadline", "slipped" if length > 0 else "brought_forward", before, after, str(length), flag(announced)


def status_kind(before: str, after: str) -> str:
    """Return how a status moved (contract: "the first that fits")."""
    if after in {"unknown", "completed", "closed", "delayed"} and (after != "delayed" or before not in OVER):
        return {"unknown": "unreported"}.get(after, after)
    if before in OVER:
        return "reopened"
    pairs = {("not_started", "in_progress"): "started", ("delayed", "in_progress"): "recovered"}
    return pairs.get((before, after), "restated")


def findings(council: Council) -> Table:
    """Return plan_id, action_id, round and finding of the council's rows of ``findings.csv``."""
    rows = []
    for action in council.actions:
        seen = follow(council, action)
        found = [(each.day, word) for each in seen for word in _states(council, each)]
        for before, now in pairwise(seen):
            if before.told.update == now.told.update != "" and now.known not in OVER:
                found.append((now.day, "same_update"))
        slips = 0
        for change in _changes_of(council, action):
            slips += change["kind"] == "slipped"
            if change["kind"] in {"dropped", "reopened", "reworded", "rewritten"}:
                found.append((change["to_round"], change["kind"]))
            elif change["kind"] == "slipped" and slips > 1:
                found.append((change["to_round"], "slipped_again"))
        ids = {"plan_id": council.plan_id, "action_id": action.id}
        rows += [{**ids, "round": day, "finding": word} for day, word in found]
    return rows


def _states(council: Council, seen: Seen) -> Iterable[str]:
    first = council.meetings[0].as_at
    date_, _, kind = seen.told.by.split()
    rating, is_open = seen.told.rating, seen.known not in OVER
    fine = rating in council.fine_ratings
    if seen.overdue:
        yield "overdue"
    if seen.told.qualified:
        yield "completed_but"
    conflict = (fine and (seen.overdue or seen.status == "delayed")) or (rating == "red" and seen.status == "completed")
    if rating and conflict:
        yield "rating_conflict"
    if seen.status == "unknown":
        yield "no_update"
    if is_open and not seen.deadline and date_ == "-" and kind in {"-", "tbc"}:
        yield "no_deadline"
    if seen.deadline and not first.year - 1 <= int(seen.deadline[:4]) <= first.year + 10:
        yield "implausible_date"
    latest = seen.number == len(council.meetings) - 1
    if latest and is_open and seen.as_at <= seen.deadline < council.next_meeting.isoformat():
        yield "due_soon"


def actions(council: Council) -> Table:
    """Return the council's rows of ``actions.csv``."""
    rows = []
    for action in council.actions:
        seen = follow(council, action)
        first, last = seen[0], seen[-1]
        due = next((each.told.by.split()[0] for each in seen if each.told.by.split()[0] != "-"), "")
        slips = sum(change["kind"] == "slipped" for change in _changes_of(council, action))
        length = str(days_between(due, last.deadline)) if due and last.deadline else ""
        rows.append({
            "plan_id": council.plan_id, "action_id": action.id, "recommendation_ref": last.told.under,
            "action_ref": last.told.ref, "action": last.told.action, "leads": last.told.names,
            "first_round": first.day, "last_round": last.day, "rounds": str(len(seen)), "first_deadline": due,
            "deadline": last.deadline, "slip_days": length, "times_slipped": str(slips), "status": last.status,
            "rag": last.told.rating, "overdue": flag(last.overdue),
            "in_latest_round": flag(last.number == len(council.meetings) - 1),
        })  # fmt: skip
    return rows


def recommendations(council: Council) -> Table:
    """Return the council's rows of ``recommendations.csv``."""
    everyone = [follow(council, action) for action in council.actions]
    rows = []
    for each in council.recommendations:
        for ref in each.parts or (each.ref,):
            under = [seen for life in everyone for seen in life if seen.told.under == ref]
            latest = max(seen.number for seen in under)
            now = [seen for seen in under if seen.number == latest]
            rows.append({
                "plan_id": council.plan_id, "recommendation_ref": ref, "recommendation": each.text,
                "priority": each.priority, "outcomes": "\n".join(each.outcomes), "measures": "\n".join(each.measures),
                "actions": str(len(now)), "completed": str(sum(seen.status == "completed" for seen in now)),
                "overdue": str(sum(seen.overdue for seen in now)),
            })  # fmt: skip
    return rows


def rounds(council: Council) -> Table:
    """Return the council's rows of ``rounds.csv``."""
    everyone = [seen for action in council.actions for seen in follow(council, action)]
    moved = changes(council)
    rows = []
    for number, meeting in enumerate(council.meetings):
        now = [seen for seen in everyone if seen.number == number]
        day = now[0].day
        kinds = {
            name: len({row["action_id"] for row in moved if row["to_round"] == day and row["kind"] == kind})
            for name, kind in (
                ("added", "added"), ("dropped", "dropped"), ("completed_since", "completed"), ("slipped", "slipped"),
            )
        }  # fmt: skip
        words = ("not_started", "in_progress", "delayed", "completed", "closed", "unknown")
        rows.append({
            "plan_id": council.plan_id, "plan": council.plan, "round": day, "reported_on": meeting.day.isoformat(),
            "committee": council.committee, "paper": f"{council.folder}/{meeting.file}", "actions": str(len(now)),
            **{word: str(sum(seen.status == word for seen in now)) for word in words},
            "overdue": str(sum(seen.overdue for seen in now)), **{name: str(count) for name, count in kinds.items()},
        })  # fmt: skip
    return rows


def papers(council: Council) -> Table:
    """Return the council's rows of ``papers.csv``, but for fingerprints, sizes and wording."""
    rows = []
    for number, meeting in enumerate(council.meetings):
        kind = FORMATS[meeting.program]
        rows.append({
            "paper": f"{council.folder}/{meeting.file}", "format": kind,
            "pages": str(len(meeting.page_starts) + 1) if kind == "pdf" else "", "title": meeting.title,
            "committee": council.committee, "meeting_date": meeting.day.isoformat(), "plan_ids": council.plan_id,
            "tables": str(len(lay_out(council, number).tables)),
            "observations": str(sum(action.told[number] is not None for action in council.actions)),
            "outcome": "read",
        })  # fmt: skip
    return rows


def problems(council: Council) -> Table:
    """Return severity, paper, column and value of the council's rows of ``problems.csv``."""
    return [
        {"severity": severity, "paper": f"{council.folder}/{file}", "column": column, "value": value}
        for severity, file, column, value in council.problems
    ]


def places(council: Council) -> dict[tuple[int, str], tuple[str, str, str]]:
    """Return page (PDF only), table and row of each action in each paper, all from 1."""
    found = {}
    for number, meeting in enumerate(council.meetings):
        page = 1 if FORMATS[meeting.program] == "pdf" else None
        for table_number, table in enumerate(lay_out(council, number).tables, start=1):
            for row_number, row in enumerate(table.rows, start=1):
                if not row.action:
                    continue
                if page is not None and row.action.partition("/")[2] in meeting.page_starts:
                    page += 1
                found[number, row.action] = (str(page or ""), str(table_number), str(row_number))
    return found
