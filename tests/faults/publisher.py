"""Publish one small dataset after another until killed: what the fault runner kills.

Usage: python -m tests.faults.publisher OUT swap|steps|once|finish
"""

import sys
from itertools import count
from pathlib import Path

import output.swap
from output.publish import finish, publish


def write(told: str, folder: Path) -> None:
    """Write a dataset whose every file says the same."""
    for number in range(8):
        (folder / f"part-{number}").write_text(told)


def main() -> None:
    """Do what the command line says."""
    out, how = Path(sys.argv[1]), sys.argv[2]
    if how == "finish":
        finish(out)
        return
    if how == "steps":
        # As on a system that cannot exchange two folders.
        output.swap.exchange = lambda _one, _other: False  # type: ignore[assignment]
    for number in [1] if how == "once" else count(1):
        told = f"{how}-{number}"
        publish(out, lambda folder, told=told: write(told, folder))  # type: ignore[misc]
        sys.stdout.write(f"{told}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
