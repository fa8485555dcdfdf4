"""How well tables are found in PDFs of all kinds: cell adjacency F1, beside pdfplumber on the same pages.

Papers with known tables (gridded, half-ruled, banded, in ruled groups, without any rule; figures, wrapped text, merged cells)
stand among prose, lists and letters; Chromium prints them. A relation is a cell's text with that of its next
filled neighbour to the right or below, as in the table-recognition competitions.

Usage: python benchmarks/pdf_tables.py [PAPERS] [SEED]
"""

# ruff: noqa: E501, SIM905 - words and style sheets stand whole

import html
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pdfplumber

from parsers.pdf import read_pdf

Placed = tuple[int, int, int, int, str]  # row, column, down, across, text
Relations = Counter[tuple[str, str, str]]

STYLES = {
    "grid": "td,th{border:1px solid #333}",
    "rows": "td,th{border-bottom:1px solid #888}",
    "booktabs": "table{border-top:2px solid #000;border-bottom:2px solid #000}thead th{border-bottom:1px solid #000}",
    "plain": "td,th{border:0}",
    "banded": "tbody tr:nth-child(even) td{background:#e6eef5}thead th{background:#336;color:#fff}",
    "box": "table{border:1px solid #000}thead th{border-bottom:1px solid #000}",
    "columns": "td,th{border-left:1px solid #555;border-right:1px solid #555}"
    "table{border-top:1px solid #555;border-bottom:1px solid #555}thead th{border-bottom:1px solid #555}",
    "no walls": "tbody td,thead th{border:solid #333;border-width:0 0 1px 1px}thead tr:first-child th{border-top-width:1px}"
    "tbody td:first-child,thead tr:first-child th:first-child{border-left:0}",
    "groups": "table{border:solid #000;border-width:1px 0}thead tr:last-child th,th[rowspan='2']{border-bottom:1px solid #000}"
    "tr>*:nth-child(3n+2),thead tr:first-child>*+*{border-left:1px solid #000}thead tr:first-child:not(:last-child)~tr>*{border-left:0}",
    "spaced": "table{border-collapse:separate;border-spacing:3px}td,th{border:1px solid #777}",
}
NOUNS = (
    "libraries parks highways housing schools transport licensing markets leisure waste planning benefits youth "
    "adults carers fostering cemeteries drainage lighting parking grants archives museums sports play centres"
).split()
VERBS = "review agree publish consult commission train recruit audit monitor brief survey report redesign test".split()
LEADS = ("JS", "Head of Service", "A. Moreton", "PK / LW", "Director of Place", "Cllr Hale", "All managers", "TBC")
SENTENCE = "The committee heard how the service had changed since the last report and what residents had said of it."


@dataclass(frozen=True, slots=True)
class Truth:
    """A paper's printed tables; each as its cells."""

    style: str
    tables: tuple[tuple[Placed, ...], ...]


def _words(pick: random.Random, few: int, many: int) -> str:
    words = [pick.choice(VERBS), "the", *(pick.choice(NOUNS) for _ in range(pick.randint(few, many)))]
    return " ".join(words).capitalize()


def _figures(pick: random.Random) -> list[list[tuple[int, int, str]]]:
    """Return a table of figures: rows of (down, across, text)."""
    width = pick.randint(3, 7)
    years = [str(2008 + index) for index in range(width)]
    rows: list[list[tuple[int, int, str]]] = []
    if pick.random() < 0.4 and width > 3:
        half = width // 2
        rows.append([(2, 1, "Service"), (1, half, "Budget, £000"), (1, width - half, "Outturn, £000")])
        rows.append([(1, 1, year) for year in years])
    else:
        rows.append([(1, 1, pick.choice(("Service", "Area", ""))), *((1, 1, year) for year in years)])
    dots = " ." * 12 * (pick.random() < 0.2)
    for _ in range(pick.randint(4, 14)):
        label = " ".join(pick.choice(NOUNS) for _ in range(pick.randint(1, 4))).capitalize()
        kind = pick.choice(("{:,}", "{:.1f}%", "{}"))
        cells = [kind.format(pick.randint(1, 99_999) if "%" not in kind else pick.random() * 100) for _ in years]
        if pick.random() < 0.15:
            cells[pick.randrange(width)] = pick.choice(("-", "", "n/a"))
        rows.append([(1, 1, label + dots), *((1, 1, cell) for cell in cells)])
    return rows


def _plan(pick: random.Random) -> list[list[tuple[int, int, str]]]:
    """Return a table of wrapped text, as action plans are."""
    headers = ["Ref", "Action", "By when", "Lead", "Progress"][pick.choice((0, 1)) :]
    rows = [[(1, 1, header) for header in headers]]
    for number in range(1, pick.randint(3, 8)):
        cells = [
            f"{number}.{pick.randint(1, 3)}", _words(pick, 6, 14) + ".", f"{pick.choice(('May', 'June', 'Sept'))} 20{pick.randint(11, 24)}",
            pick.choice(LEADS), _words(pick, 3, 18) + ".",
        ]  # fmt: skip
        rows.append([(1, 1, cell) for cell in cells[5 - len(headers) :]])
    if pick.random() < 0.3:
        rows.insert(pick.randint(1, len(rows) - 1), [(1, len(headers), "Theme: " + _words(pick, 1, 3))])
    return rows


def _place(rows: Sequence[Sequence[tuple[int, int, str]]]) -> tuple[Placed, ...]:
    taken: set[tuple[int, int]] = set()
    placed = []
    for y, row in enumerate(rows):
        x = 0
        for down, across, text in row:
            while (y, x) in taken:
                x += 1
            taken |= {(y + dy, x + dx) for dy in range(down) for dx in range(across)}
            placed.append((y, x, down, across, text))
    return tuple(placed)


def _markup(rows: Sequence[Sequence[tuple[int, int, str]]], *, figures: bool, width: int, headers: int) -> str:
    def cell(tag: str, index: int, down: int, across: int, text: str) -> str:
        align = "right" if figures and index else "left"
        return f'<{tag} rowspan="{down}" colspan="{across}" style="text-align:{align}">{html.escape(text)}</{tag}>'

    def line(tag: str, row: Sequence[tuple[int, int, str]]) -> str:
        return "<tr>" + "".join(cell(tag, index, *entry) for index, entry in enumerate(row)) + "</tr>"

    head, body = rows[:headers], rows[headers:]
    return (
        f'<table style="width:{width}%"><thead>{"".join(line("th", row) for row in head)}</thead>'
        f"<tbody>{''.join(line('td', row) for row in body)}</tbody></table>"
    )


def make_paper(seed: int) -> tuple[str, Truth]:
    """Return a paper as a web page to print, and its tables."""
    pick = random.Random(seed)  # noqa: S311 - a shuffled corpus, no secret
    style = list(STYLES)[seed % len(STYLES)]
    parts, tables = [f"<h1>{_words(pick, 2, 4)}</h1>"], []
    for _ in range(pick.randint(1, 3)):
        parts.append(f"<p>{' '.join([SENTENCE] * pick.randint(1, 4))}</p>")
        if pick.random() < 0.4:
            items = "".join(f"<li>{_words(pick, 5, 20)}.</li>" for _ in range(pick.randint(2, 6)))
            parts.append(pick.choice(("<ol>{}</ol>", "<ul>{}</ul>")).format(items))
        figures = pick.random() < 0.55
        rows = _figures(pick) if figures else _plan(pick)
        headers = 2 if len(rows[0]) != len(rows[1]) and rows[0][0][0] == 2 else 1
        parts.append(f"<p><b>Table: {_words(pick, 1, 3)}</b></p>")
        parts.append(_markup(rows, figures=figures, width=pick.choice((60, 80, 100)), headers=headers))
        tables.append(_place(rows))
    if pick.random() < 0.3:
        parts.append(f'<div style="columns:2;column-gap:24px"><p>{" ".join([SENTENCE] * 10)}</p></div>')
    face = pick.choice(("Liberation Sans", "Liberation Serif", "DejaVu Sans"))
    css = (
        f"body{{font-family:'{face}';font-size:{pick.choice((9, 10, 11))}pt}}table{{border-collapse:collapse;margin:8px 0}}"
        f"td,th{{padding:{pick.choice((2, 4))}px {pick.choice((4, 8))}px;vertical-align:top}}tr{{break-inside:avoid}}thead{{display:table-row-group}}{STYLES[style]}"
    )
    return f"<!DOCTYPE html><meta charset=utf-8><style>{css}</style><body>{''.join(parts)}", Truth(style, tuple(tables))


def make_prose(seed: int) -> str:
    """Return a letter, minutes or a report in columns: no table in it."""
    pick = random.Random(seed)  # noqa: S311 - a shuffled corpus, no secret
    kind = seed % 3
    if kind == 0:
        body = "<div style='text-align:right'>Town Hall<br>Harbour Street<br>Westhaven<br>1 May 2014</div>" + "".join(
            f"<p>{' '.join([SENTENCE] * pick.randint(2, 5))}</p>" for _ in range(5)
        )
        body += "<p>Our ref: AB/12 &emsp;&emsp;&emsp; Your ref: 44</p><p>Telephone: 01234 567890</p>"
    elif kind == 1:
        items = "".join(
            f"<p style='margin-left:40px;text-indent:-40px'><span style='display:inline-block;width:40px'>{n}.</span>"
            f"{' '.join([SENTENCE] * pick.randint(1, 4))}</p>"
            for n in range(1, 12)
        )
        body = f"<h2>Minutes</h2>{items}"
    else:
        body = f"<h2>Report</h2><div style='columns:{pick.choice((2, 3))}'>" + "".join(
            f"<p style='text-align:justify'>{' '.join([SENTENCE] * pick.randint(2, 6))}</p>" for _ in range(9)
        )
    return f"<!DOCTYPE html><meta charset=utf-8><body style=\"font:10pt 'Liberation Sans'\">{body}"


def print_pdf(page: Path, pdf: Path) -> None:
    """Print a web page through Chromium."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}",
             "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip


def relate(cells: Sequence[Placed]) -> Relations:
    """Return the adjacency relations of one table's filled cells."""
    owner = {
        (row + dy, column + dx): index
        for index, (row, column, down, across, _) in enumerate(cells)
        for dy in range(down) for dx in range(across)
    }  # fmt: skip
    height = max((row for row, _ in owner), default=-1) + 1
    width = max((column for _, column in owner), default=-1) + 1
    plain = [re.sub(r"\s+", "", cell[4]) for cell in cells]
    found: set[tuple[int, int, str]] = set()
    for way, lines in (
        ("right", [[(row, column) for column in range(width)] for row in range(height)]),
        ("below", [[(row, column) for row in range(height)] for column in range(width)]),
    ):
        for line in lines:
            before = None
            for place in line:
                index = owner.get(place)
                if index is None or not plain[index] or index == before:
                    continue
                if before is not None:
                    found.add((before, index, way))
                before = index
    return Counter((plain[one], plain[other], way) for one, other, way in found)


def ours(pdf: Path) -> Iterator[list[Placed]]:
    """Yield the tables that Paperround reads."""
    for table in read_pdf(pdf).tables:
        cells = {(cell.row, cell.column): cell for row in table.rows for cell in row.cells}
        yield [(cell.row, cell.column, cell.down, cell.across, cell.text) for cell in cells.values()]


def plumbers(pdf: Path) -> Iterator[list[Placed]]:
    """Yield the tables that pdfplumber extracts with its default settings."""
    with pdfplumber.open(pdf) as document:
        for page in document.pages:
            for table in page.extract_tables():
                yield [(y, x, 1, 1, text) for y, row in enumerate(table) for x, text in enumerate(row) if text]


def score(
    reader: Callable[[Path], Iterator[list[Placed]]], papers: Sequence[tuple[Path, Truth]]
) -> dict[str, list[int]]:
    """Return for each style the relations found, right and true."""
    sums: dict[str, list[int]] = {}
    for pdf, truth in papers:
        true: Relations = sum((relate(table) for table in truth.tables), Counter())
        found: Relations = sum((relate(table) for table in reader(pdf)), Counter())
        figures = sums.setdefault(truth.style, [0, 0, 0])
        for index, value in enumerate((found.total(), (found & true).total(), true.total())):
            figures[index] += value
    return sums


def f1(figures: Sequence[int]) -> float:
    """Return the balanced F-score of relations found, right, true."""
    found, right, true = figures
    return 2 * right / (found + true) if found + true else 1.0


def main() -> None:
    """Make the corpus, read it with both, print the scores."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    folder = Path(tempfile.gettempdir()) / f"paperround-tables-{len(STYLES)}-{seed}"
    folder.mkdir(exist_ok=True)
    papers = []
    for number in range(seed, seed + count):
        page, truth = make_paper(number)
        pdf = folder / f"{number}.pdf"
        if not pdf.exists():
            pdf.with_suffix(".html").write_text(page, encoding="utf-8")
            print_pdf(pdf.with_suffix(".html"), pdf)
        papers.append((pdf, truth))
    prose = []
    for number in range(12):
        pdf = folder / f"prose-{number}.pdf"
        if not pdf.exists():
            pdf.with_suffix(".html").write_text(make_prose(number), encoding="utf-8")
            print_pdf(pdf.with_suffix(".html"), pdf)
        prose.append(pdf)
    scores = [("paperround", score(ours, papers)), ("pdfplumber", score(plumbers, papers))]
    print(f"{'style':<12}" + "".join(f"{name:>12}" for name, _ in scores))
    for style in STYLES:
        print(f"{style:<12}" + "".join(f"{f1(sums.get(style, (0, 0, 0))):>12.3f}" for _, sums in scores))
    totals = [[sum(column) for column in zip(*sums.values(), strict=True)] for _, sums in scores]
    print(f"{'all':<12}" + "".join(f"{f1(total):>12.3f}" for total in totals))
    for reader in (ours, plumbers):
        print(f"tables in prose, {reader.__name__}: {sum(1 for pdf in prose for _ in reader(pdf))}")


if __name__ == "__main__":
    main()
