"""Make the hostile shelf: papers as broken, swollen or malicious as they come, with one good paper among them.

Usage: python -m tests.hostile.shelf FOLDER
"""

# ruff: noqa: E501 - the papers' insides read better unbroken

import io
import os
import stat
import struct
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.hostile.pdf_bytes import locked, packed, page_objects, pdf, stream, written
from tests.shelf import word

GOOD: Final = "good paper.html"
DOCX: Final = Path(__file__).parents[1] / "shelf" / "docx" / "merges.docx"
PRINTED: Final = Path(__file__).parents[1] / "shelf" / "pdf" / "gridded.pdf"
_HEADER: Final = ("Ref", "Action", "By when", "Lead", "Update May 2014")
_ROWS: Final = (
    ("1", "Mend the weir gates at Otterford.", "June 2014", "JT", "The gates are ordered."),
    ("2", "Publish the flood plan.", "September 2014", "MA", "Completed."),
)


GOOD_ACTIONS: Final = tuple(row[1] for row in _ROWS)
_OTHER_ROWS: Final = (
    ("1", "Count the swans on the reservoir.", "August 2014", "PK", "Forty were seen."),
    ("2", "Repaint the boathouse door.", "July 2014", "LM", "Not yet due."),
)


def page(
    rows: tuple[tuple[str, ...], ...] = _OTHER_ROWS, *, title: str = "Weir Works Action Plan", more: str = ""
) -> str:
    """Return a web page with a small action plan."""
    head = "".join(f"<th>{each}</th>" for each in _HEADER)
    body = "".join("<tr>" + "".join(f"<td>{each}</td>" for each in row) + "</tr>" for row in rows)
    return (
        f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{title}</title></head><body><h1>{title}</h1>"
        f"<p>Environment Scrutiny Committee, 14 May 2014</p><table><tr>{head}</tr>{body}</table>{more}</body></html>"
    )


def make_shelf(folder: Path) -> tuple[str, ...]:
    """Fill ``folder`` and return the paths below it of every hostile file that must be accounted for."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / GOOD).write_text(page(_ROWS, title="Otterford Flood Action Plan"), encoding="utf-8")
    names: list[str] = []
    for name, content in (*_bytes(), *_pages(), *_word(), *_zips(), *_pdfs()):
        (folder / name).write_bytes(content)
        names.append(name)
    names += _odd_names(folder)
    _odd_things(folder)
    return tuple(names)


def _bytes() -> Iterator[tuple[str, bytes]]:
    """Yield files that are nothing, or not what they are called."""
    docx, printed = DOCX.read_bytes(), PRINTED.read_bytes()
    yield "empty.pdf", b""
    yield "empty.docx", b""
    yield "blank.txt", b" \r\n\t" * 50
    yield "nulls.pdf", b"\0" * 5000
    yield "nulls.txt", b"A plan\0with\0nulls\0" * 100
    for share in range(1, 10):
        yield f"cut at {share}0 percent.docx", docx[: len(docx) * share // 10]
        yield f"cut at {share}0 percent.pdf", printed[: len(printed) * share // 10]
    yield "cut one byte short.docx", docx[:-1]
    yield "holed.docx", docx[:3000] + bytes(500) + docx[3500:]
    yield "holed.pdf", printed[:3000] + bytes(500) + printed[3500:]
    yield "really a pdf.docx", printed
    yield "really word.pdf", docx
    yield "really a page.docx", page(title="Weir Renewal Action Plan").encode()
    yield "workbook.xlsx", _zip({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"})
    yield "old word.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le") * 40
    yield "locked word.docx", (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(22) + b"\x09\x00" + bytes(16) + bytes(464)
        + "EncryptedPackage".encode("utf-16-le") + bytes(4000)
    )  # fmt: skip
    yield "program.pdf", b"MZ" + os.urandom(0) + bytes(range(256)) * 20
    yield "picture.docx", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
    yield "letter.rtf", b"{\\rtf1\\ansi plan}"
    yield "shortcut.lnk", b"L\0\0\0\x01\x14\x02\0" + bytes(200)
    yield "noise.pdf", bytes((7 * i * i + 31 * i) % 256 for i in range(20_000))
    yield "noise after a mark.pdf", b"%PDF-1.7\n" + bytes((7 * i * i + 31 * i) % 256 for i in range(20_000))
    yield "message.eml", b"From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nA plan\r\n"
    yield "one line.txt", b"a" * 2_000_000
    yield "many lines.txt", b"\n" * 500_000 + b"plan"
    yield "tabs.txt", ("\t".join(["Action"] * 3000) + "\n").encode() * 20


def _pages() -> Iterator[tuple[str, bytes]]:
    """Yield web pages that are too much in every direction."""
    yield "wide span.html", page().replace("<td>1</td>", '<td colspan="1000000000">1</td>').encode()
    yield "tall span.html", page().replace("<td>1</td>", '<td rowspan="1000000000">1</td>').encode()
    yield "negative span.html", page().replace("<td>1</td>", '<td colspan="-5" rowspan="x">1</td>').encode()
    yield "nested tables.html", page(more="<table><tr><td>" * 5000).encode()
    yield "nested divs.html", page(more="<div>" * 200_000).encode()
    yield "many attributes.html", page(more="<p " + " ".join(f"a{i}=1" for i in range(100_000)) + ">").encode()
    yield (
        "script.html",
        page(
            (
                (
                    "1",
                    "<script>alert(1)</script>Mend the ford",
                    "June 2014",
                    "JT",
                    "&lt;script&gt;alert(2)&lt;/script&gt;",
                ),
            )
        ).encode(),
    )
    yield (
        "formulas.html",
        page((("=1+1", '=HYPERLINK("http://example.org","Mend")', "@June 2014", "+JT", "-2+3"),)).encode(),
    )
    yield (
        "entities.html",
        (
            "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'>"
            + "".join(f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(9))
            + "]>"
            + page(more="&j;")
        ).encode(),
    )
    yield (
        "outside.html",
        (
            '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
            + page(more="&x;<iframe src='file:///etc/passwd'></iframe><img src='http://192.0.2.1/a.png'>")
        ).encode(),
    )
    yield (
        "wrong charset.html",
        page((("1", "Caf\u00e9 \u2013 mend", "June 2014", "JT", "\u201cDone\u201d"),)).encode("cp1252"),
    )
    yield "utf-16.html", page().encode("utf-16")
    yield "half a character.html", page().encode()[:-20] + b"\xe2\x80"
    yield (
        "controls.html",
        page((("1", "Mend\x00 the \x08\x1b[31m ford \ufffe\uffff", "June 2014", "JT", "\x07"),)).encode(),
    )
    yield (
        "overrides.html",
        page(
            (("1", "\u202eflip\u202c the \u2066ford\u2069\u200b", "June 2014", "JT", "Z\u0351\u0352\u0353" * 500),)
        ).encode(),
    )
    for name, text in _LONG_CELLS.items():
        yield f"long {name}.html", page((("1", "Mend the ford", text, text[:100_000], text),)).encode()
        yield f"long action of {name}.html", page(((text[:50_000], text, "June 2014", "JT", "Begun."),)).encode()
    many = tuple((str(i), f"Mend ford {i}.", "June 2014", "JT", "Begun.") for i in range(100_000))
    yield "hundred thousand rows.html", page(many, title="Fords Action Plan").encode()
    yield "many tables.html", page(more="<table><tr><td>a</td></tr></table>" * 20_000).encode()
    yield "many columns.html", page(more="<table><tr>" + "<td>Action</td>" * 20_000 + "</tr></table>").encode()
    yield "unclosed.html", page().replace("</td>", "").replace("</tr>", "").encode()
    yield (
        "xml.html",
        b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><html><body>&b;</body></html>",
    )
    yield "styles.html", page(more="<style>" + "a{color:red}" * 100_000 + "</style>").encode()
    yield "unclosed comment.html", page(more="<!--" * 50_000).encode()
    yield (
        "archive.mht",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n" + b"--x\r\n" * 50_000,
    )


_LONG_CELLS: Final = {
    "spaces": " " * 100_000 + "x",
    "digits": "1" * 100_000,
    "dates": "1/2/13 " * 14_000,
    "months": "September " * 10_000,
    "brackets": "(" * 100_000,
    "initials": "JT / " * 20_000,
    "words": "completed not yet completed by " * 3_300,
    "dashes": "- " * 50_000,
    "dots": "1." * 50_000,
    "lines": "by\n" * 33_000,
    "apostrophes": "'" * 100_000,
}


def _word(many: int = 100_000) -> Iterator[tuple[str, bytes]]:
    """Yield Word papers that no Word wrote."""
    entity = "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    bomb = f'<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa">{entity}]>'
    outside = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    plain = word.document(word.paragraph("A paper"))
    yield "entity bomb.docx", _written(plain.replace("<w:document", f"{bomb}<w:document", 1).replace("A paper", "&j;"))
    yield (
        "entity from outside.docx",
        _written(plain.replace("<w:document", f"{outside}<w:document", 1).replace("A paper", "&x;")),
    )
    yield (
        "wide span.docx",
        _written(word.document(_table(word.row(word.cell("Action", '<w:gridSpan w:val="1000000000"/>'))))),
    )
    yield "nested tables.docx", _written(word.document(_nested(400)))
    yield (
        "nested runs.docx",
        _written(word.document("<w:p>" + "<w:ins>" * 3000 + word.run("x") + "</w:ins>" * 3000 + "</w:p>")),
    )
    yield "many rows.docx", _written(word.document(_table(*[word.row("Mend", "June", "JT", "Begun")] * (many // 20))))
    yield "macros.docm", _with({"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(2000)})
    yield "macros.docx", _with({"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(2000)})
    yield "long text.docx", _written(word.document(word.paragraph("mend " * 200_000)))
    yield "no body.docx", _written("<?xml version='1.0'?><w:document xmlns:w='urn:x'/>")
    yield "not xml.docx", _written("<<<<>>>>")
    yield "no document.docx", _zip({"[Content_Types].xml": b"<Types/>", "word/nothing.xml": b"<a/>"})
    yield "linked outside.docx", _with({
        "word/_rels/document.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        b'Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    })  # fmt: skip


def _zips() -> Iterator[tuple[str, bytes]]:
    """Yield containers that lie or burst."""
    yield "bomb.docx", _with({"word/document.xml": b" " * (210 * 2**20)})
    yield "bomb beside.docx", _with({"word/media/image1.png": b"\0" * (100 * 2**20)})
    yield "bomb.zip", _zip({f"{i}.txt": b"\0" * (10 * 2**20) for i in range(20)})
    yield "paths.docx", _with({"../../../../tmp/escaped.txt": b"x", "/etc/escaped": b"x", "word\\..\\x": b"x"})
    yield "many members.docx", _with({f"word/{i}.xml": b"" for i in range(30_000)})
    yield "twice.docx", _twice()
    content = bytearray(DOCX.read_bytes())
    begin = content.rfind(b"PK\x01\x02")
    content[begin + 24 : begin + 28] = struct.pack("<I", 0xFFFF_FFF0)
    yield "false size.docx", bytes(content)
    yield "false end.docx", DOCX.read_bytes() + b"PK\x05\x06" + bytes(18)
    yield "no end.zip", DOCX.read_bytes()[:-60]


def _pdfs() -> Iterator[tuple[str, bytes]]:
    """Yield PDFs that go round in circles, or burst."""
    base = page_objects(stream(written("A paper for the committee")))
    yield "owner password.pdf", locked("A paper for the committee", user=b"", owner=b"secret")
    yield "user password.pdf", locked("A paper for the committee", user=b"secret", owner=b"more")
    yield "page tree loop.pdf", pdf(base | {2: b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>"})
    yield "parent loop.pdf", pdf(base | {3: b"<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>"})
    yield (
        "kids of one another.pdf",
        pdf(
            base
            | {
                2: b"<< /Type /Pages /Kids [6 0 R] /Count 1 >>",
                6: b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>",
            }
        ),
    )
    yield "million pages.pdf", pdf(base | {2: b"<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>"})
    yield "flate bomb.pdf", pdf(page_objects(packed(b" " * (150 * 2**20))))
    yield (
        "double flate bomb.pdf",
        pdf(
            page_objects(stream(_deflated(_deflated(b"0 0 m " * (10 * 2**20))), b"/Filter [/FlateDecode /FlateDecode]"))
        ),
    )
    yield "huge box.pdf", pdf(page_objects(stream(written("x")), box=b"[0 0 1000000000 1000000000]"))
    yield "no box.pdf", pdf(page_objects(stream(written("x")), box=b"[0 0 0 0]"))
    yield "odd box.pdf", pdf(page_objects(stream(written("x")), box=b"[nan inf (a) /b]"))
    yield (
        "broken font.pdf",
        pdf(
            base
            | {
                5: b"<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor << /FontFile2 6 0 R >> >>",
                6: stream(bytes(range(256)) * 9),
            }
        ),
    )
    yield (
        "font of itself.pdf",
        pdf(
            base
            | {
                5: b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 5 0 R /DescendantFonts [5 0 R] /ToUnicode 5 0 R >>"
            }
        ),
    )
    yield (
        "form of itself.pdf",
        pdf(
            page_objects(stream(b"/X Do"), resources=b"/XObject << /X 6 0 R >>")
            | {
                6: stream(
                    b"/X Do /X Do",
                    b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
                )
            }
        ),
    )
    yield "fan of forms.pdf", pdf(page_objects(stream(b"/X6 Do"), resources=b"/XObject << /X6 6 0 R >>") | _fan(6, 30))
    yield (
        "many lines.pdf",
        pdf(
            page_objects(
                packed(
                    b"".join(
                        b"%d %d m %d %d l S\n" % (i % 595, i % 842, (i * 7) % 595, (i * 13) % 842)
                        for i in range(300_000)
                    )
                )
            )
        ),
    )
    yield (
        "many boxes.pdf",
        pdf(page_objects(packed(b"".join(b"%d %d 20 20 re S\n" % (i % 595, i * 3 % 842) for i in range(100_000))))),
    )
    yield "many letters.pdf", pdf(page_objects(packed(b"BT /F1 1 Tf 1 1 Td " + b"(a) Tj " * 300_000 + b"ET")))
    yield "open text.pdf", pdf(page_objects(stream(b"q " * 100_000 + b"BT (a")))
    yield "array without end.pdf", pdf(page_objects(stream(b"[" * 200_000)))
    yield "dictionary without end.pdf", b"%PDF-1.4\n1 0 obj\n" + b"<< /A " * 50_000 + b"\n%%EOF"
    yield "false references.pdf", pdf(base | {2: b"<< /Type /Pages /Kids [99 0 R 3 0 R] /Count 2 >>"})
    yield "length of itself.pdf", pdf(base | {4: b"<< /Length 4 0 R >>\nstream\nBT (a) Tj ET\nendstream"})
    yield "xref loop.pdf", pdf(base).replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev 9")
    yield "xref far away.pdf", pdf(base).replace(b"startxref\n", b"startxref\n99999999999")
    yield (
        "script.pdf",
        pdf(base | {1: b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>"}),
    )
    yield "launch.pdf", pdf(base | {1: b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) >> >>"})


def _odd_names(folder: Path) -> list[str]:
    """Write papers under names that are hard to bear, and return the paths that the dataset should give them."""
    names = [
        "line\nbreak.html",
        "quotes \"and' commas, and; more.html",
        "=1+1.html",
        "-rf.html",
        "@SUM(A1).html",
        "\U0001f4ce clip \u202exfdp.html",
        "x" * 250 + ".html",
        "  spaces  .html",
        "<script>alert(1)</script>.html".replace("/", "\u2215"),
        "escape\x1b[2Jscreen.html",
        "percent%20name.html",
        "no extension",
        "sub/same name.html",
        "sub/deeper/same name.html",
    ]
    for number, name in enumerate(names):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(title=f"Plan {number} for Fords"), encoding="utf-8")
    # The same content twice, and a name whose bytes are no characters.
    (folder / "same again.html").write_text(page(_ROWS, title="Otterford Flood Action Plan"), encoding="utf-8")
    (folder / os.fsdecode(b"bytes \xff\xfe.html")).write_text(page(title="Plan of bytes"), encoding="utf-8")
    return [*names, "same again.html", "bytes %FF%FE.html"]


def _odd_things(folder: Path) -> None:
    """Put things there that are no papers: links, loops, pipes, what programs leave behind."""
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "link out.txt").symlink_to("/etc/passwd")
    (folder / "link to nothing.pdf").symlink_to(folder / "nothing")
    os.mkfifo(folder / "pipe.pdf")
    for name in ("~$plan.docx", ".~lock.plan.docx#", "Thumbs.db", "desktop.ini", ".DS_Store", "~WRL0001.tmp"):
        (folder / name).write_bytes(b"x" * 200)
    secret = folder / "unreadable.html"
    secret.write_text(page(title="Plan behind a door"), encoding="utf-8")
    secret.chmod(0)
    assert not stat.S_IMODE(secret.stat().st_mode)
    deep = folder.joinpath(*["d"] * 40)
    deep.mkdir(parents=True)
    (deep / "deep.html").write_text(page(title="Plan in the depths"), encoding="utf-8")


def _zip(members: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as container:
        for name, inside in members.items():
            container.writestr(name, inside)
    return content.getvalue()


def _with(members: dict[str, bytes]) -> bytes:
    """Return a sound Word paper with some members added or replaced."""
    with zipfile.ZipFile(DOCX) as sound:
        return _zip({name: sound.read(name) for name in sound.namelist()} | members)


def _written(main: str) -> bytes:
    return _with({"word/document.xml": main.encode()})


def _twice() -> bytes:
    content = io.BytesIO(DOCX.read_bytes())
    with zipfile.ZipFile(content, "a") as container:
        central = container.NameToInfo.pop("word/document.xml")
        container.writestr("word/document.xml", b"<a/>")
        container.NameToInfo["word/document.xml"] = central
    return content.getvalue()


def _table(*rows: str) -> str:
    return word.table(*rows)


def _nested(depth: int) -> str:
    inside = word.cell("x")
    for _ in range(depth):
        inside = word.cell(f"<w:tbl><w:tr>{inside}</w:tr></w:tbl><w:p/>")
    return f"<w:tbl><w:tr>{inside}</w:tr></w:tbl><w:p/>"


def _fan(first: int, depth: int) -> dict[int, bytes]:
    """Return forms of which each draws the next one many times."""
    forms = {
        number: stream(
            b"/X%d Do " % (number + 1) * 20,
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X%d %d 0 R >> >>"
            % (number + 1, number + 1),
        )
        for number in range(first, first + depth)
    }
    return forms | {first + depth: stream(b"0 0 9 9 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")}


def _deflated(content: bytes) -> bytes:
    import zlib  # noqa: PLC0415 - here alone

    return zlib.compress(content, 9)


if __name__ == "__main__":
    sys.stdout.write(f"{len(make_shelf(Path(sys.argv[1])))} hostile papers\n")
