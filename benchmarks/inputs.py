"""The papers that are timed, made anew each time by the programs that councils' officers use."""

# ruff: noqa: E501, SIM905 - words and markup stand whole

import random
from datetime import date
from html import escape
from pathlib import Path
from typing import Final

import pypdfium2 as pdfium

from tests.shelf import word
from tests.shelf.pdf_printing import long_plan, print_page, print_word, table_html, word_paper, word_table
from tests.shelf.word import TRACKED, cell, paragraph, row, run, table

SENTENCE: Final = (
    "The committee considered a report which set out progress since the last meeting and the steps that remained. "
)
PLACES: Final = "Alder Beck Combe Dene Elm Fen Glen Heath Isle Kirk Leigh Marsh Nab Oak Pell Quay Rye Stoke Thorn Wyke"
TOPICS: Final = "Housing Safety Libraries Transport Carers Parks Drainage Procurement Archives Licensing"
VERBS: Final = "Review Agree Publish Consult Commission Train Recruit Audit Monitor Survey Redesign Test".split()
NOUNS: Final = (
    "the case files|opening hours|the contract register|grit routes|the fees and charges|staff induction|the asset list|"
    "visitor parking|meal deliveries|the risk log|night shelters|the tenancy pack|cycle lanes|burial records|the staff survey"
).split("|")
TOLD: Final = (
    "Completed.",
    "Work is under way; a draft is with the service.",
    "Not yet started.",
    "Delayed until June 2015.",
)
NUMBERED: Final = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NUMBERING: Final = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
SET: Final = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/>'


def chromium_pages(pages: int) -> tuple[bytes, bytes]:
    """Return so many pages of prose, and as many of plan as a tenth, as Chromium prints them."""
    page = "".join(f"<p>{number}. {SENTENCE * 3}</p>" for number in range(9))
    prose = f"<div style='break-after:page;height:240mm'><h2>Item</h2>{page}</div>" * pages
    plan = table_html(long_plan(24 * max(1, pages // 10)))
    return print_page(prose, "@page{size:A4 portrait;margin:15mm}"), print_page(plan)


def libreoffice_pages(pages: int) -> tuple[bytes, bytes]:
    """Return the same, as Word and LibreOffice lay it out."""
    prose = word_paper(landscape=False, title="Agenda pack", footer="Westhaven")
    for number in range(9 * pages):
        prose.add_paragraph(f"{number}. {SENTENCE * 4}")
    plan = word_paper(landscape=False, title="Agenda pack", footer="Westhaven")
    word_table(plan, long_plan(10 * max(1, pages // 10)), (1.2, 6, 2.4, 2.8, 4.2))
    return print_word(prose), print_word(plan)


def bind(path: Path, prose: bytes, plan: bytes, *, pages: int, plan_pages: int) -> Path:
    """Write a pack of ``pages`` pages, its plan in the middle; prose is told again where it does not suffice."""
    texts, plans = pdfium.PdfDocument(prose), pdfium.PdfDocument(plan)
    around = [number % len(texts) for number in range(pages - plan_pages)]
    half = len(around) // 2
    pack = pdfium.PdfDocument.new()
    for number in around[:half]:
        pack.import_pages(texts, [number])
    pack.import_pages(plans, [number % len(plans) for number in range(plan_pages)])
    for number in around[half:]:
        pack.import_pages(texts, [number])
    pack.save(path)
    return path


def word_rows(path: Path, rows: int) -> Path:
    """Write a Word plan with what slows a reader down: its own numbers, tracked changes, fills, styled runs."""
    gone = f"<w:del {TRACKED}>{run('June 2014').replace('w:t', 'w:delText')}</w:del>"
    revised = paragraph(f"{gone}<w:ins {TRACKED}>{run('July 2014', SET)}</w:ins>")
    plain = row(
        cell(paragraph("", NUMBERED)),
        cell(paragraph(run("Review the arrangements for something", SET)) + paragraph(run("and report back", SET))),
        cell(revised),
        cell(paragraph(run("Completed", SET)), '<w:shd w:val="clear" w:color="auto" w:fill="92D050"/>'),
    )
    return word.write(path, word.document(table(*[plain] * rows)), {"numbering": word.part("numbering", NUMBERING)})


def web_rows(path: Path, rows: int, *, kind: str) -> Path:
    """Write a web page's plan of one kind.

    Args:
        path: Where it is written.
        rows: How many actions it has.
        kind: ``plain`` text; ``published``, a kilobyte a row, as committee systems put a Word plan on the web;
            ``styled`` cells with lists; or the same with small tables ``nested`` in every tenth row.
    """
    pick = random.Random(1)  # noqa: S311 - words, not secrets
    lines = []
    for number in range(1, rows + 1):
        action, told = _phrase(pick, 5), _phrase(pick, 7)
        fill = "background-color:#FFC000"
        if kind == "published":
            printed = (f"{number}.", action, "June 2014", "JS", f"{told}|On time.", _phrase(pick, 2), "Amber")
            cells = "".join(_published(text, fill if text == "Amber" else "") for text in printed)
        elif kind == "plain":
            cells = f"<td>{number}</td><td>{action}</td><td>June 2014</td><td>JS</td><td>{told}</td><td>Amber</td>"
        else:
            inner = f"<table><tr><td>Step</td><td>{action}</td></tr><tr><td>Cost</td><td>None</td></tr></table>"
            cells = (
                f"<td class=no>{number}</td><td><p class=MsoNormal><span style='font-size:10pt'>{action}</span></p></td>"
                f"<td>June 2014</td><td><b>JS</b></td><td><p>{told} <b>On time.</b><br>{_phrase(pick, 2)}</p><ul><li>First"
                f"<li>Second</ul>{inner if kind == 'nested' and number % 10 == 0 else ''}</td><td style='{fill}'>Amber</td>"
            )
        lines.append(f"<tr>{cells}</tr>")
    return _write(path, "Action plan", lines)


def plan_papers(folder: Path, papers: int, *, rounds: int = 10, actions: int = 12, workers: int | None = None) -> Path:
    """Write web papers of as many plans as it takes, each of another council and over ``rounds`` meetings."""
    folder.mkdir(parents=True, exist_ok=True)
    limits = f"[limits]\nworkers = {workers}\n" if workers else ""
    (folder / "paperround.toml").write_text(f"{limits}[papers]\ncouncils_by_folder = true\n", encoding="utf-8")
    names = [f"{place} {topic}" for topic in TOPICS.split() for place in PLACES.split()]
    for number in range(papers):
        plan, meeting = divmod(number, rounds)
        series, place = divmod(plan, len(names))
        name = f"{names[place]} {chr(65 + series) + ' ' if series else ''}Action Plan"
        held = date(2013 + meeting // 12, meeting % 12 + 1, 18)
        pick = random.Random(plan)  # noqa: S311 - words, not secrets
        lines = []
        for action in range(1, actions + 1):
            text, due, lead = (
                _phrase(pick, 3),
                f"{pick.choice(('May', 'June', 'October'))} 2014",
                pick.choice("JKM") + "S",
            )
            state = TOLD[(action + meeting // 3) % len(TOLD)]
            lines.append(f"<tr><td>{action}</td><td>{text}</td><td>{due}</td><td>{lead}</td><td>{state}</td></tr>")
        path = folder / f"plan-{plan:04}" / f"{held.isoformat()}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, f"{name} - update for Scrutiny Committee {held.day} {held:%B %Y}", lines)
    return folder


def deadlines() -> tuple[str, ...]:
    """Return deadlines as councils print them; every one names its day or month, so that all readers have a chance."""
    months = ("January", "March", "June", "September", "November")
    patterns = (
        "{m} {y}",
        "End of {m} {y}",
        "14 {m} {y}",
        "by 3rd {m} {y}",
        "{s}-{t}",
        "{s} {y}",
        "30/{n:02}/{y}",
        "1.{n:02}.{t}",
    )
    return tuple(
        pattern.format(m=month, s=month[:3], n=number * 2 + 1, y=year, t=year % 100)
        for pattern in patterns for year in (2013, 2014) for number, month in enumerate(months)
    )  # fmt: skip


def _phrase(pick: random.Random, parts: int) -> str:
    return " and ".join(f"{pick.choice(VERBS).lower()} {pick.choice(NOUNS)}" for _ in range(parts)).capitalize() + "."


def _published(text: str, fill: str) -> str:
    """Return a cell as a committee system prints it: each of its paragraphs (parted by ``|``) as Word styled it."""
    lines = "".join(
        f'<p class="mgWordPara"><span style="font-family:Arial">{line}</span></p>' for line in text.split("|")
    )
    return f'<td valign="top" style="border:1px solid;{fill}">{lines}</td>\n'


def _write(path: Path, title: str, lines: list[str]) -> Path:
    cells = lines[0].count("<td") if lines else 6
    columns = ("Ref", "Action", "By when", "Lead", "Progress", *(("Evidence",) if cells == 7 else ()), "RAG")[:cells]
    header = "".join(f"<th>{name}</th>" for name in columns)
    page = (
        f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{escape(title)}</title>"
        f"<style>td.no{{font-weight:bold}}</style></head><body><h1>{escape(title)}</h1>"
        f"<table><tr>{header}</tr>\n{chr(10).join(lines)}</table></body></html>"
    )
    path.write_text(page, encoding="utf-8")
    return path
