"""A sample paper as a page of a council's web site, in the manner of two systems that councils use."""

from html import escape

from samples.layout import Cell, Row, Sheet, Table
from samples.telling import Program

_STYLE = """
body{font-family:Verdana,Arial,sans-serif;font-size:80%;margin:0;color:#222}
header{background:#1f4e5f;color:#fff;padding:10px 16px}header a,header strong{color:#fff}
nav{background:#eef2f4;padding:4px 16px}nav li{display:inline;margin-right:12px}
nav ul{margin:0;padding:0;list-style:none}
main{padding:10px 18px}footer{border-top:1px solid #99a;padding:6px 16px;color:#555}
table{border-collapse:collapse;width:100%;margin-bottom:16px}
td,th{border:1px solid #555;padding:4px 6px;vertical-align:top;text-align:left}
@page{size:A4 landscape;margin:14mm}
@media print{*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
@media print{nav,.crumb,footer{display:none}tr{break-inside:avoid}}
""".strip()


def web_page(sheet: Sheet) -> str:
    """Return the page: Brackenford's system lists documents, Saltmere's prints reports as a page."""
    council, meeting = sheet.council, sheet.meeting
    day = f"{meeting.day:%A}, {meeting.day.day} {meeting.day:%B %Y}"
    key = f'<p class="key">{escape(sheet.key)}</p>' if sheet.key else ""
    lines = "\n".join(f"<p>{escape(line)}</p>" for line in sheet.lines)
    tables = "\n".join(_table(table) for table in sheet.tables)
    before, after = ("", "") if meeting.program is Program.BROWSER_PDF else (_top(sheet), _bottom(sheet))
    name = "Agenda item" if council.folder == "brackenford" else "Report"
    return f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>{name} - {escape(meeting.title)}</title>
<style>
{_STYLE}
</style>
</head>
<body>
{before}<main>
<p class="crumb"><strong>{escape(council.name)}</strong></p>
<h1>{escape(meeting.title)}</h1>
<p>{escape(council.committee)}, {day}, 6.30 p.m.</p>
{lines}
{key}
{tables}
</main>
{after}</body>
</html>
"""


def _top(sheet: Sheet) -> str:
    links = ("Committees", "Calendar of meetings", "Forward plan", "Your councillors", "Search documents")
    items = "".join(f'<li><a href="#">{link}</a></li>' for link in links)
    name = escape(sheet.council.name)
    header = f'<header><strong>{name}</strong> | <a href="#">A to Z</a> | <a href="#">Contact us</a></header>'
    return f"{header}\n<nav><ul>{items}</ul></nav>\n"


def _bottom(sheet: Sheet) -> str:
    return f"<footer>{escape(sheet.council.name)}. Democratic Services can be reached at the Town Hall.</footer>\n"


def _table(table: Table) -> str:
    widths = "".join(f'<col style="width:{100 * width // sum(table.widths)}%">' for width in table.widths)
    rows = "\n".join(_row(row) for row in table.rows)
    return f"<table><colgroup>{widths}</colgroup>\n{rows}\n</table>"


def _row(row: Row) -> str:
    return f"<tr>{''.join(_cell(cell, 'th' if row.head else 'td') for cell in row.cells)}</tr>"


def _cell(cell: Cell, tag: str) -> str:
    style = f' style="background-color:#{cell.fill}{";color:#fff" if cell.light else ""}"' if cell.fill else ""
    across = f' colspan="{cell.across}"' if cell.across > 1 else ""
    text = _text(cell.text)
    return f"<{tag}{across}{style}>{f'<strong>{text}</strong>' if cell.bold else text}</{tag}>"


def _text(text: str) -> str:
    """Return a cell's lines; those with bullets as lists."""
    if "\n" not in text:
        return escape(text)
    parts: list[str] = []
    for line in text.split("\n"):
        item = line.startswith("• ")
        if item and not parts[-1].endswith("</ul>"):
            parts.append(f"<ul><li>{escape(line[2:])}</li></ul>")
        elif item:
            parts[-1] = parts[-1].removesuffix("</ul>") + f"<li>{escape(line[2:])}</li></ul>"
        else:
            parts.append(f"<p>{escape(line)}</p>")
    return "".join(parts)
