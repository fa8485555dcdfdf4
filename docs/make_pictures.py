"""Make the documentation's pictures from the sample papers, with the programs that people use.

Run from the project's folder, with LibreOffice, poppler and Chromium installed:

    .venv/bin/python docs/make_pictures.py
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageChops

PROJECT = Path(__file__).resolve().parents[1]
IMAGES = PROJECT / "docs" / "images"
PLAN = "plan-housing-repairs-improvement-plan"
COLOURS = 64
"""Enough for text and flat tints; keeps a picture small."""


def main() -> None:
    """Build the samples and picture the workbook, the briefing and the report."""
    IMAGES.mkdir(exist_ok=True)
    with TemporaryDirectory() as name:
        work = Path(name)
        dataset = work / "dataset"
        _paperround("build", PROJECT / "samples" / "papers", "--out", dataset)
        briefing = work / "briefing.docx"
        _paperround("brief", "--dataset", dataset, "--from", "first", "--plan", "repairs", "--docx", briefing)
        _print_pages(dataset / "dataset.xlsx", work)
        _print_pages(briefing, work)
        _picture(work / "dataset.pdf", 1, IMAGES / "workbook-start.png")
        _picture(work / "dataset.pdf", 3, IMAGES / "workbook-grid.png")
        _picture(work / "briefing.pdf", 1, IMAGES / "briefing.png")
        _screenshot(dataset / "report" / PLAN / "index.html", IMAGES / "report.png", work)


def _paperround(*words: object) -> None:
    program = Path(sys.executable).with_name("paperround")
    subprocess.run([program, *map(str, words)], check=True, stdout=subprocess.DEVNULL)


def _print_pages(path: Path, work: Path) -> None:
    profile = f"-env:UserInstallation={(work / 'office').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", work, path],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _picture(pdf: Path, page: int, image: Path) -> None:
    drawn = pdf.with_name(f"{pdf.stem}-{page}")
    subprocess.run(
        ["pdftoppm", "-r", "90", "-png", "-f", str(page), "-l", str(page), "-singlefile", pdf, drawn], check=True
    )
    _keep(drawn.with_suffix(".png"), image)


def _screenshot(page: Path, image: Path, work: Path) -> None:
    if not page.is_file():
        print(f"No report to picture at {page}.")
        return
    chromium = shutil.which("chromium") or "chromium"
    alone = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={work / 'browser'}")
    drawn = ("--hide-scrollbars", "--window-size=1280,1400", f"--screenshot={work / 'report.png'}")
    subprocess.run(
        [chromium, *alone, *drawn, page.as_uri()],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    _keep(work / "report.png", image)


def _keep(drawn: Path, image: Path) -> None:
    """Keep a picture without its white margins, in few colours."""
    with Image.open(drawn) as opened:
        picture = opened.convert("RGB")
    filled = ImageChops.difference(picture, Image.new("RGB", picture.size, "white")).getbbox()
    if filled:
        left, top, right, bottom = filled
        picture = picture.crop(
            (max(0, left - 16), max(0, top - 16), min(picture.width, right + 16), min(picture.height, bottom + 16))
        )
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(image, optimize=True)
    print(f"{image.relative_to(PROJECT)}: {picture.width} × {picture.height}, {image.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
