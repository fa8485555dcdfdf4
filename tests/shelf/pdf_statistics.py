"""PDF papers of statistics as governments print them: rules between some columns or groups, dots that lead to figures."""

# ruff: noqa: E501 - style sheets stand whole

from collections.abc import Callable
from typing import Final

from tests.shelf.pdf_printing import Rows, print_page

Made = tuple[bytes, list[Rows]]

YEARS: Final = ("2012", "2013", "2014")
SERVICES: Final = (
    ("All services", "4,120", "4,310", "4,287", "3,908", "4,011", "3,950"),
    ("Libraries", "310", "298", "301", "295", "290", "288"),
    ("Parks and open spaces, including the quay", "1,204", "1,377", "–", "1,190", "1,201", "1,188"),
    ("Highways", "2,016", "2,040", "2,102", "1,877", "1,960", "1,941"),
    ("Licensing", "88", "91", "n/a", "76", "77", "78"),
    ("Museums", "502", "504", "506", "470", "483", "455"),
)


LABELS: Final = [label + " ." * (60 - len(label)) for label, *_ in SERVICES]


def _rows(rows: Rows) -> str:
    return "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)


def walls_left_out() -> Made:
    """Two tables that begin at one margin and end at two, ruled below every row and between columns only."""
    css = (
        "table{width:auto;margin-bottom:40mm}td{border-width:0 0 1px 1px!important}"
        "td:first-child{border-left-width:0!important}tr:first-child>td{border-top-width:1px!important}"
    )
    tables: list[Rows] = [
        [("Service", *YEARS), *(row[:4] for row in SERVICES)],
        [("Service", "First", "Second"), *((row[0], *row[4:6]) for row in SERVICES)],
    ]
    return print_page("".join(f"<table>{_rows(rows)}</table>" for rows in tables), css), tables


def ruled_groups() -> Made:
    """Rules over and under the headings, at the end, and between groups of columns; dots lead to the figures."""
    rows = [(label, *figures) for label, (_, *figures) in zip(LABELS, SERVICES, strict=True)]
    groups = "<tr><td rowspan=2>Service</td><td colspan=3>Requests</td><td colspan=3>Answered</td></tr>"
    wall = "border-left:1px solid #000!important"
    css = (
        "table{width:auto;font-size:8pt;border:solid #000;border-width:1px 0}td{border:0!important;padding:1px 5px;"
        "text-align:right}td:first-child{text-align:left}tr:nth-child(-n+2)>td{border-bottom:1px solid #000!important}"
        f"tr:nth-child(1)>td+td{{{wall};text-align:center}}tr:nth-child(n+2)>td:nth-child(3n+2){{{wall}}}"
        f"tr:nth-child(2)>td:nth-child(3n+1){{{wall};text-align:right}}tr:nth-child(2)>td:nth-child(3n+2){{border-left:0!important}}"
    )
    expected: Rows = [("Service", *["Requests"] * 3, *["Answered"] * 3), ("Service", *YEARS, *YEARS), *rows]
    return print_page(f"<table>{groups}{_rows([(*YEARS, *YEARS), *rows])}</table>", css), [expected]


def leaders() -> Made:
    """Dots lead from each row's label to its figures, nothing is ruled; beside it, a list of contents."""
    rows = [("Service", *YEARS), *((label, *row[1:4]) for label, row in zip(LABELS, SERVICES, strict=True))]
    contents = "".join(f"<p>{number} {label} {number + 3}</p>" for number, label in enumerate(LABELS, 1))
    css = "table{width:auto;font-size:8pt}td{border:0!important;padding:1px 5px;text-align:right}td:first-child{text-align:left}"
    prose = "<p>The Board heard how many requests each service had answered, and what they had asked for.</p>" * 3
    return print_page(f"{contents}{prose}<table>{_rows(rows)}</table>{prose}", css), [rows]


BOXES: Final = (
    (0, 60, "Report of<br>a blocked<br>drain"),
    (45, 30, "Ward officer<br>visits the place<br>within two days"), (45, 90, "Contractor<br>is called out<br>at once"),
    (95, 10, "Water stands<br>in the road"), (95, 36, "Water drains<br>away"), (95, 84, "Gully<br>cleared"),
    (140, 12, "Close the road<br>and warn homes<br>nearby"), (140, 38, "Write to the<br>resident"), (140, 78, "Camera survey<br>of the pipe<br>if it fails again"), (140, 106, "Close the case"),
    (190, 18, "See page 4"), (190, 40, "See page 5"), (190, 92, "Renew the pipe<br>or line it"),
)  # fmt: skip


def flow_chart() -> Made:
    """Text about a page as in a flow chart, its boxes not drawn: no table."""
    boxes = "".join(f"<div style='left:{x}mm;top:{y}mm'>{text}</div>" for x, y, text in BOXES)
    return print_page(f"<h1>What happens to a report</h1>{boxes}", "div{position:absolute;font-size:9pt}"), []


STATISTICS: Final[dict[str, Callable[[], Made]]] = {
    "walls-left-out": walls_left_out,
    "ruled-groups": ruled_groups,
    "leaders": leaders,
    "flow-chart": flow_chart,
}
