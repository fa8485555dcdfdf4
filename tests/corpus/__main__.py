"""Make plans, build them, and print how well they were followed: ``python -m tests.corpus --plans 20 --seed 7``."""

# ruff: noqa: T201 - this command prints its report

import argparse
import tempfile
from pathlib import Path

from tests.corpus.folder import Wish, make, score_folder
from tests.corpus.scoring import f1


def main() -> None:
    """Print the scores, and the misses plan by plan."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("--plans", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--actions", type=int, help="so many actions in each plan (else 10 to 200)")
    parser.add_argument("--level", help="calm, usual, busy or stormy (else all of them)")
    parser.add_argument("--pdf", action="store_true", help="print some papers as PDF (slow)")
    parser.add_argument("--misses", type=int, default=40, help="show at most so many misses")
    parser.add_argument("--keep", type=Path, help="keep papers and dataset in this folder")
    asked = parser.parse_args()
    wish = Wish(asked.plans, asked.seed, asked.actions, asked.level, asked.pdf)
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.keep or Path(temporary)
        scores = score_folder(make(wish, folder / "papers"), folder)
    for name, each in scores.items():
        print(f"{name:<46} identity {f1(each.pairs):.4f}  changes {f1(each.changes):.4f}  {dict_of(each.watched)}")
    total = sum(scores.values(), start=type(next(iter(scores.values())))())
    for miss in total.misses[: asked.misses]:
        print(f"  {miss}")
    print(f"rows      {dict_of(total.rows)}")
    print(f"identity  {f1(total.pairs):.4f}  {dict_of(total.pairs)}")
    print(f"changes   {f1(total.changes):.4f}  {dict_of(total.changes)}")
    print(f"dropped, returned, reopened  {f1(total.watched):.4f}  {dict_of(total.watched)}")


def dict_of(counts: "dict[tuple[str, ...], int]") -> str:
    """Return counts in words."""
    return ", ".join(f"{count} {word}" for (word,), count in sorted(counts.items(), reverse=True)) or "none"


if __name__ == "__main__":
    main()
