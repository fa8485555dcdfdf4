"""What a file is, whatever its name says; and what is said of files that are not read."""

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.problems import PaperroundError, UnreadablePaper, UnsupportedFormat
from model.words import Format
from parsers import read_document
from parsers.sniff import format_of, kind_of

SHELF = Path(__file__).parent.parent / "shelf"
ROWS = "Action\tBy when\nReview\tJune\n"


def _zip(path: Path, *members: str) -> Path:
    """Write a zip container with empty members."""
    with zipfile.ZipFile(path, "w") as container:
        for member in members:
            container.writestr(member, "x")
    return path


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"%PDF-1.4\n", Format.PDF),
        (b"junk before\n%PDF-1.7\n", Format.PDF),
        (b"<!DOCTYPE html><p>x", Format.HTML),
        (b"\xef\xbb\xbf\n <!-- saved from url=(0014)about:internet -->\n<HTML><p>x", Format.HTML),
        (b"<?xml version='1.0'?><!DOCTYPE html><html/>", Format.HTML),
        ("<html><p>x</p></html>".encode("utf-16"), Format.HTML),
        (b"<table><tr><td>x", Format.HTML),
        (b"Saved by a browser\n<tr class='a'><td>x</td></tr>", Format.HTML),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n", Format.HTML),
        (ROWS.encode(), Format.TEXT),
        (b"Plan\n\n<p>Outcome:</p> stray\n", Format.TEXT),
        (ROWS.encode("utf-16"), Format.TEXT),
        (ROWS.encode("utf-16-le"), Format.TEXT),
        (b"Action\x00 plan, with a null in it\n" * 9, Format.TEXT),
        ("Réunion\n".encode("cp1252"), Format.TEXT),
        (b"# Plan\n\n| a | b |\n", Format.TEXT),
        (b"{\\rtf1 x}", Format.UNSUPPORTED),
        (b"\x89PNG\r\n\x1a\n", Format.UNSUPPORTED),
        (b"<?xml version='1.0'?><root/>", Format.UNSUPPORTED),
        (b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n", Format.UNSUPPORTED),
        (bytes(range(1, 32)) * 50, Format.UNSUPPORTED),
    ],
)
def test_content_decides_what_a_file_is(tmp_path: Path, content: bytes, expected: Format) -> None:
    """A paper of any name is what its bytes are."""
    paper = tmp_path / "minutes.pdf"
    paper.write_bytes(content)

    assert format_of(paper) is expected


@pytest.mark.parametrize(
    ("members", "name"),
    [
        (("[Content_Types].xml", "word/document.xml"), "a Word document"),
        (("[Content_Types].xml", "xl/workbook.xml"), "an Excel workbook"),
        (("ppt/presentation.xml",), "a PowerPoint presentation"),
        (("mimetype", "content.xml"), "an OpenDocument file (.odt, .ods or .odp)"),
        (("minutes.docx",), "a zip folder"),
    ],
)
def test_a_container_is_what_it_holds(tmp_path: Path, members: tuple[str, ...], name: str) -> None:
    """Zip containers tell by their members."""
    assert kind_of(_zip(tmp_path / "paper", *members)).name == name


def test_a_word_document_cut_short_is_still_one(tmp_path: Path) -> None:
    """So that its reader says what is wrong with it."""
    paper = _zip(tmp_path / "paper.docx", "[Content_Types].xml", "word/document.xml")
    paper.write_bytes(paper.read_bytes()[:60])

    assert format_of(paper) is Format.DOCX


@pytest.mark.parametrize("kind", ["doc", "odt", "xlsx"])
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_office_programs_write_is_named(tmp_path: Path, kind: str) -> None:
    """An officer is told what the file is, and what to save instead."""
    source = tmp_path / ("plan.csv" if kind == "xlsx" else "plan.txt")
    source.write_text("Action,Lead\nReview,AB\n" if kind == "xlsx" else "Plan", encoding="utf-8")
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", kind,
         "--outdir", tmp_path, source],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    paper = (tmp_path / f"plan.{kind}").rename(tmp_path / "plan.pdf")

    with pytest.raises(UnsupportedFormat) as refusal:
        read_document(paper)
    assert {"doc": "Word", "odt": "OpenDocument", "xlsx": "Excel"}[kind] in str(refusal.value)
    assert ".docx or PDF" in refusal.value.advice


def test_what_cannot_be_opened_is_said_plainly(tmp_path: Path) -> None:
    """Empty, missing, a folder, a pipe: a sentence each, and no waiting."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b"\n \n\x00")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    os.mkfifo(tmp_path / "pipe")
    for name in ("empty.txt", "blank.txt", "missing", "loop", "pipe", "."):
        with pytest.raises(UnreadablePaper) as refusal:
            read_document(tmp_path / name)
        assert refusal.value.message.endswith(".")
        assert refusal.value.advice.endswith(".")


@pytest.mark.parametrize("paper", sorted((SHELF / "html").glob("*.*ht*")) + sorted((SHELF / "text").glob("*.txt")))
def test_a_paper_cut_short_anywhere_is_read_or_refused(tmp_path: Path, paper: Path) -> None:
    """Half-copied papers raise nothing but plain words."""
    whole = paper.read_bytes()
    cut = tmp_path / "paper"
    for size in range(0, len(whole), max(1, len(whole) // 20)):
        cut.write_bytes(whole[:size])
        try:
            read_document(cut)
        except PaperroundError as refusal:
            assert refusal.message  # noqa: PT017 - reading it is as good


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_any_bytes_are_looked_at(tmp_path: Path, content: bytes) -> None:
    """A file of noise is named, not stumbled over."""
    paper = tmp_path / "noise"
    paper.write_bytes(content)
    try:
        kind = kind_of(paper)
    except PaperroundError:
        return
    if kind.format in {Format.HTML, Format.TEXT, Format.UNSUPPORTED}:
        try:
            read_document(paper)
        except PaperroundError as refusal:
            assert refusal.message  # noqa: PT017 - reading it is as good
