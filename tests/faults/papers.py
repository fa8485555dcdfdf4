"""Rounds of an invented plan as small web pages and texts, quickly written and quickly read."""

from pathlib import Path
from typing import Final

MEETINGS: Final = (
    ("15 January 2014", "January 2014"),
    ("16 April 2014", "April 2014"),
    ("16 July 2014", "July 2014"),
    ("15 October 2014", "October 2014"),
    ("14 January 2015", "January 2015"),
    ("15 April 2015", "April 2015"),
)
ACTIONS: Final = (
    ("Mend the lock gates at Otterford.", "JT"),
    ("Publish the flood plan for the Mill ward.", "MA"),
    ("Train twelve volunteers as flood wardens.", "RD"),
    ("Agree with the water company who clears the culverts.", "JT"),
)
TOLD: Final = ("Not yet due.", "Work has begun.", "Half of it is finished; the rest follows in spring.", "Completed.")


def page(number: int, *, plan: str = "Otterford Flood Action Plan") -> str:
    """Return the paper of round ``number``, from 0."""
    meeting, month = MEETINGS[number]
    rows = "".join(
        f"<tr><td>{ref}</td><td>{action}</td><td>{'June' if ref % 2 else 'September'} 2014</td><td>{lead}</td>"
        f"<td>{TOLD[min((number + ref) // 2, 3)]}</td></tr>"
        for ref, (action, lead) in enumerate(ACTIONS, start=1)
    )
    return (
        f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{plan}</title></head><body>"
        f"<h1>{plan} – update for Environment Scrutiny Committee {meeting}</h1><table><tr><th>Ref</th><th>Action</th>"
        f"<th>By when</th><th>Lead</th><th>Update {month}</th></tr>{rows}</table></body></html>"
    )


def write_round(folder: Path, number: int, *, plan: str = "Otterford Flood Action Plan") -> Path:
    """Write the paper of round ``number`` into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{plan} {number}.html"
    path.write_text(page(number, plan=plan), encoding="utf-8")
    return path
