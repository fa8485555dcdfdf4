"""PDF papers of plans as other styles print them: spreadsheets, Word's table styles, web pages without rulings."""

# ruff: noqa: E501 - the sentences that papers print stand whole

from collections.abc import Callable, Sequence
from typing import Final

from tests.shelf.pdf_printing import (
    HEADER,
    PLAN,
    Rows,
    cells_html,
    long_plan,
    print_page,
    print_sheet,
    print_word,
    table_html,
    word_paper,
    word_table,
)

Made = tuple[bytes, list[Rows]]

PROSE = (
    "<p>The Panel is asked to note the progress made against each action, and to say which it wishes to see again.</p>"
)
RATINGS = (("#c00000", "Mend the lamps of the quay", "May 2015", "JT"), ("#ffbf00", "Paint the rails by the harbour", "June 2015", "MA"), ("#00b050", "Count the boats and report", "July 2015", "RD"), ("#0070c0", "Publish the list of moorings", "July 2015", "RD"))  # fmt: skip


def web(css: str, rows: Rows = PLAN) -> Callable[[], Made]:
    """Return the maker of a plan printed by Chromium with other borders."""
    return lambda: (print_page(PROSE + table_html(rows) + PROSE, css), [(HEADER, *rows)])


def sheet(border: str) -> Callable[[], Made]:
    """Return the maker of a plan over three pages printed from a spreadsheet."""
    rows = (HEADER, *long_plan(40))
    return lambda: (print_sheet(rows, (1.2, 9, 3, 3.5, 7), border), [rows])


def word(style: str) -> Callable[[], Made]:
    """Return the maker of a plan over pages in one of Word's table styles; the last page holds whole rows."""

    def make() -> Made:
        rows = long_plan(15)
        paper = word_paper(title="Westhaven Council – Flood plan", footer="Version 2")
        word_table(paper, rows, (1.2, 9, 3, 3.5, 7)).style = paper.styles[style]
        return print_word(paper), [(HEADER, *rows)]

    return make


def empty_column(css: str) -> Callable[[], Made]:
    """Return the maker of a plan whose deadline column is headed, and empty."""
    rows = [(ref, action, "", lead, update) for ref, action, _, lead, update in PLAN]
    return lambda: (print_page(PROSE + table_html(rows), css), [(HEADER, *rows)])


def headings_between(css: str) -> Callable[[], Made]:
    """Return the maker of a plan with shaded headings between its rows."""

    def make() -> Made:
        header = ("No", "Action", "Lead", "Update")
        rows: list[Sequence[str]] = [header]
        body = f"<tr>{cells_html(header, 'th')}</tr>"
        for number in range(1, 4):
            heading = f"Recommendation {number}: That the Harbour Board keeps the quay open to everyone who walks there in winter"
            body += f"<tr><td colspan=4 style='background:#cde'><b>{heading}</b></td></tr>"
            rows.append((heading,) * 4)
            for part in range(1, 4):
                row = (
                    f"{number}.{part}",
                    f"Mend the lamps of section {part} before the winter",
                    "JT",
                    "Lamps were ordered in March.",
                )
                body += f"<tr>{cells_html(row)}</tr>"
                rows.append(row)
        return print_page(f"<table>{body}</table>", css), [rows]

    return make


def drawn_ratings(cell: str) -> Callable[[], Made]:
    """Return the maker of a plan without rulings whose ratings are only drawn; ``cell`` shows one, of ``COLOUR``."""

    def make() -> Made:
        header = ("Action", "By when", "Lead", "RAG")
        body = "".join(f"<tr>{cells_html(row)}{cell.replace('COLOUR', colour)}</tr>" for colour, *row in RATINGS)
        page = f"<table><tr>{cells_html(header, 'th')}</tr>{body}</table>"
        return print_page(page, "td,th{border:0}"), [[header, *((*row, "") for _, *row in RATINGS)]]

    return make


def merged_under_repeated_header() -> Made:
    """A recommendation merged down its actions over page ends, below a header that every page repeats."""
    header = ("Recommendation", "No", "Action", "Due")
    rows = []
    body = ""
    for number in range(1, 13):
        whole = f"Recommendation {(number + 5) // 6}: keep the quay open"
        row = (
            str(number),
            f"Mend the lamps of section {number} and count them again, so that nobody falls in.",
            "May 2015",
        )
        rows.append((whole, *row))
        body += f"<tr>{f'<td rowspan=6>{whole}</td>' if number % 6 == 1 else ''}{cells_html(row)}</tr>"
    page = f"<table><thead><tr>{cells_html(header, 'th')}</tr></thead><tbody>{body}</tbody></table>"
    css = "@page{size:160mm 90mm;margin:12mm}tr{break-inside:avoid}"
    return print_page(page, css), [(header, *rows)]


def forms() -> Made:
    """One small table an action, the eighth of them at a page's top."""
    tables = [
        (("Action", f"Mend the lamps of section {number}"), ("Lead", "JT"), ("Due", "May 2015"), ("Progress", f"Ordered in round {number}."))
        for number in range(1, 9)
    ]  # fmt: skip
    body = "".join(
        "<table style='margin-bottom:12px;break-inside:avoid'>" + "".join(f"<tr><th>{label}</th><td>{text}</td></tr>" for label, text in table) + "</table>"
        for table in tables
    )  # fmt: skip
    return print_page(body), [list(table) for table in tables]


STYLES: Final[dict[str, Callable[[], Made]]] = {
    "dotted": web("td,th{border:1px dotted #888}"),
    "double-rules": web("td,th{border:3px double #000}"),
    "dashed-rows": web("td,th{border:0;border-bottom:1px dashed #888}"),
    "header-shaded": web("td,th{border:0}thead th{background:#00507a;color:#fff}", long_plan(24)),
    "no-rules-over-pages": web("td,th{border:0}@page{margin:15mm;@bottom-center{content:'Page ' counter(page) ' of ' counter(pages)}}", long_plan(24)),
    "sheet-gridded": sheet('fo:border="0.5pt solid #000000"'),
    "sheet-rows-ruled": sheet('fo:border-bottom="0.5pt solid #000000"'),
    "sheet-plain": sheet(""),
    "word-plain": word("Normal Table"),
    "word-light-list": word("Light List Accent 1"),
    "word-light-shading": word("Light Shading Accent 1"),
    "word-medium-grid": word("Medium Grid 3 Accent 2"),
    "empty-column": empty_column("td,th{border:0}"),
    "empty-column-rows-ruled": empty_column("td,th{border:0;border-bottom:1px solid #777}"),
    "headings-shaded": headings_between("td,th{border:0;border-bottom:1px solid #999}"),
    "headings-shaded-no-rules": headings_between("td,th{border:0}"),
    "rated-cells-no-rules": drawn_ratings("<td style='background:COLOUR'></td>"),
    "rated-discs-no-rules": drawn_ratings("<td><span style='display:inline-block;width:14px;height:14px;border-radius:7px;background:COLOUR'></span></td>"),
    "merged-under-repeated-header": merged_under_repeated_header,
    "forms": forms,
}  # fmt: skip
