"""Time the reading of a Word table of 2,000 rows beside python-docx's ``table.rows[i].cells``.

The table has what slows a reader down: numbers that Word makes, tracked changes, fills, styled runs.
Usage: ``python -m benchmarks.docx_rows [ROWS]``. Prints the seconds of each and their ratio.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import docx

from parsers.docx import read_docx
from tests.shelf import word
from tests.shelf.word import TRACKED, cell, paragraph, row, run, table

NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
SET = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/>'


def make(path: Path, rows: int) -> Path:
    """Write a plan of ``rows`` rows."""
    gone = f"<w:del {TRACKED}>{run('June 2014').replace('w:t', 'w:delText')}</w:del>"
    revised = paragraph(f"{gone}<w:ins {TRACKED}>{run('July 2014', SET)}</w:ins>")
    plain = row(
        cell(paragraph("", NUMBERED)),
        cell(paragraph(run("Review the arrangements for something", SET)) + paragraph(run("and report back", SET))),
        cell(revised),
        cell(paragraph(run("Completed", SET)), '<w:shd w:val="clear" w:color="auto" w:fill="92D050"/>'),
    )
    return word.write(path, word.document(table(*[plain] * rows)), {"numbering": word.part("numbering", NUMBERING)})


def cells_by_python_docx(path: Path) -> int:
    """Read every cell the way that python-docx's documentation shows; return the number of characters."""
    read = docx.Document(str(path)).tables[0]
    return sum(len(each.text) for number in range(len(read.rows)) for each in read.rows[number].cells)


def seconds(work: Callable[[Path], object], path: Path, times: int) -> float:
    """Return the least processor time of several readings."""
    taken = []
    for _ in range(times):
        begun = time.process_time()
        work(path)
        taken.append(time.process_time() - begun)
    return min(taken)


if __name__ == "__main__":
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as scratch:
        paper = make(Path(scratch) / "plan.docx", rows)
        ours, theirs = seconds(read_docx, paper, 5), seconds(cells_by_python_docx, paper, 1)
    print(f"{rows} rows: paperround {ours:.2f} s, python-docx {theirs:.2f} s, {theirs / ours:.1f} times as fast")
