"""How well a built dataset tells the truth about the corpus: who is who, and what moved."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from samples import truth
from samples.telling import Council

Counts = Counter[tuple[str, ...]]


@dataclass
class Score:
    """Figures of one plan or of many added up; a share is worked out from the counts.

    Attributes:
        pairs: Pairs of rows taken for one action: rightly, wrongly, and those missed.
        changes: The same for changes.
        watched: The same for ``dropped``, ``returned`` and ``reopened``, of which none may be wrong.
        rows: Rows read rightly, rows that no paper prints, rows not read.
        misses: Each miss as a line.
    """

    pairs: Counts = field(default_factory=Counter)
    changes: Counts = field(default_factory=Counter)
    watched: Counts = field(default_factory=Counter)
    rows: Counts = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def __add__(self, other: "Score") -> "Score":
        """Add up the counts."""
        return Score(
            self.pairs + other.pairs, self.changes + other.changes, self.watched + other.watched,
            self.rows + other.rows, self.misses + other.misses,
        )  # fmt: skip


RIGHT, INVENTED, MISSED = ("right",), ("invented",), ("missed",)


def f1(counts: Counts) -> float:
    """Return the harmonic mean of precision and recall; 1 where there was nothing to find."""
    wrong = counts[INVENTED] + counts[MISSED]
    return 2 * counts[RIGHT] / (2 * counts[RIGHT] + wrong) if counts[RIGHT] or wrong else 1.0


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return a CSV file's rows."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def printed(text: str) -> str:
    """Return a text without the white space that a layout adds, and without a spreadsheet's apostrophe."""
    return " ".join(text.lstrip("'").split())


def score(council: Council, dataset: Path) -> Score:
    """Compare what was built of one council's papers with the truth about them."""
    found = Score()
    observations = rows_of(dataset / "observations.csv")
    built = [row for row in observations if whose(row["paper"]) == (council.folder, council.plan_id)]
    who = match_rows(council, built, found)
    compare_pairs(built, who, found)
    compare_changes(council, rows_of(dataset / "changes.csv"), built, who, found)
    found.misses = [f"{council.folder}: {miss}" for miss in found.misses]
    return found


def whose(paper: str) -> tuple[str, str]:
    """Return the council's folder and the plan that a paper's name says."""
    folder, _, file = paper.partition("/")
    return folder, file.split("-")[1]


def match_rows(council: Council, built: list[dict[str, str]], found: Score) -> dict[int, str]:
    """Find for each built row (by its place in ``built``) the action that it tells of."""
    places: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
    for action in council.actions:
        for number, told in enumerate(action.told):
            if told:
                places[number, printed(told.action), told.under, told.ref, printed(told.due)].append(action.id)
    who: dict[int, str] = {}
    for place, row in enumerate(built):
        number = int(row["paper"].rpartition("-")[2].partition(".")[0])
        key = (number, printed(row["action"]), row["recommendation_ref"], row["action_ref"], printed(row["due_text"]))
        if places[key]:
            who[place] = places[key].pop(0)
        else:
            found.misses.append(f"no paper prints {row['paper']} {row['table']}/{row['row']}: {row['action'][:90]!r}")
    left = [(key, names) for key, names in places.items() for _ in names]
    found.misses += [f"not read: round {key[0]}, {key[1:]}" for key, _ in left]
    found.rows += Counter({RIGHT: len(who), INVENTED: len(built) - len(who), MISSED: len(left)})
    return who


def compare_pairs(built: list[dict[str, str]], who: dict[int, str], found: Score) -> None:
    """Count pairs of rows that are one action."""
    cells = Counter((row["action_id"], who.get(place, f"?{place}")) for place, row in enumerate(built))
    same = sum(pairs(count) for count in cells.values())
    taken = sum(pairs(count) for count in Counter(row["action_id"] for row in built).values())
    true = sum(pairs(count) for count in Counter(who.values()).values())
    found.pairs += Counter({RIGHT: same, INVENTED: taken - same, MISSED: true - same})
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for name, action in cells:
        owners[name].add(action)
    homes: defaultdict[str, set[str]] = defaultdict(set)
    for name, action in cells:
        homes[action].add(name)
    texts = {row["action_id"]: row["action"] for row in built}
    found.misses += [
        f"taken for one: {name} is {sorted(of)} {texts[name]!r}" for name, of in owners.items() if len(of) > 1
    ]
    found.misses += [f"taken for several: {sorted(of)} {texts[min(of)]!r}" for of in homes.values() if len(of) > 1]


def pairs(count: int) -> int:
    """Return how many pairs so many rows make."""
    return count * (count - 1) // 2


def compare_changes(
    council: Council, changes: Iterable[dict[str, str]], built: list[dict[str, str]], who: dict[int, str], found: Score
) -> None:
    """Count changes that happened, with action, rounds, field and kind right, and days exact."""
    at = {(row["action_id"], row["round"]): who.get(place, "?") for place, row in enumerate(built)}
    mine = {row["plan_id"] for row in built}
    told = Counter(
        change_key(
            at.get((row["action_id"], row["to_round"])) or at.get((row["action_id"], row["from_round"]), "?"), row
        )
        for row in changes
        if row["plan_id"] in mine
    )
    true = Counter(change_key(row["action_id"], row) for row in truth.changes(council))
    for counts, kinds in ((found.changes, None), (found.watched, {"dropped", "returned", "reopened"})):
        kept = [Counter({key: n for key, n in side.items() if not kinds or key[4] in kinds}) for side in (told, true)]
        counts += Counter({
            RIGHT: (kept[0] & kept[1]).total(),
            INVENTED: (kept[0] - kept[1]).total(),
            MISSED: (kept[1] - kept[0]).total(),
        })  # fmt: skip
    found.misses += [f"change invented: {key}" for key in sorted((told - true).elements())]
    found.misses += [f"change missed: {key}" for key in sorted((true - told).elements())]


def change_key(action: str, row: dict[str, str]) -> tuple[str, ...]:
    """Return what must be right of a change."""
    announced = row["announced"] if row["field"] == "deadline" and row["kind"] in {"slipped", "brought_forward"} else ""
    return action, row["from_round"], row["to_round"], row["field"], row["kind"], row["days"], announced
