"""Write Word XML by hand: for what python-docx cannot write, and for what Word writes in more ways than one."""

# ruff: noqa: E501 - Word's XML reads better unbroken

import zipfile
from pathlib import Path
from typing import Final

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES: Final = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": WORD,
        "r": RELATIONS,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)
_MAIN_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PROPERTIES: Final = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title></cp:coreProperties>'
)
_EPOCH: Final = (2014, 1, 6, 9, 0, 0)
TRACKED: Final = 'w:id="1" w:author="Clerk" w:date="2014-01-06T09:00:00Z"'


def run(text: str, properties: str = "") -> str:
    """Return a run of text; ``properties`` is the inside of its ``<w:rPr>``."""
    about = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{about}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str = "", properties: str = "") -> str:
    """Return a paragraph; ``content`` is plain text or runs."""
    about = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{about}{content if content.startswith('<') or not content else run(content)}</w:p>"


def cell(content: str = "", properties: str = "") -> str:
    """Return a cell; ``content`` is plain text, or paragraphs and tables."""
    inside = content if content.startswith(("<w:p>", "<w:tbl>", "<w:sdt>", "<w:customXml")) else paragraph(content)
    return f'<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/>{properties}</w:tcPr>{inside}</w:tc>'


def row(*cells: str, properties: str = "") -> str:
    """Return a row; cells that are plain text become cells."""
    about = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{about}{''.join(each if each.startswith('<') else cell(each) for each in cells)}</w:tr>"


def table(*rows: str, columns: int | tuple[int, ...] = 4, style: str = "", look: str = "") -> str:
    """Return a ruled table, and the empty paragraph that Word wants after it.

    Args:
        rows: Its rows.
        columns: How many equal columns it has, or the width of each in twentieths of a point.
        style: Its ``<w:tblStyle>``.
        look: Its ``<w:tblLook>`` and what stands after that.
    """
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    widths = (2400,) * columns if isinstance(columns, int) else columns
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr>{style}<w:tblW w:w="0" w:type="auto"/><w:tblBorders>{borders}</w:tblBorders>{look}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl><w:p/>"
    )


def titled(title: str) -> dict[str, str]:
    """Return the part that holds the document's title."""
    return {"docProps/core.xml": _PROPERTIES.format(title)}


def document(body: str) -> str:
    """Return a document part."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {NAMESPACES}><w:body>{body}</w:body></w:document>'


def part(kind: str, inside: str) -> str:
    """Return another part, ``kind`` being its root's name."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{kind} {NAMESPACES}>{inside}</w:{kind}>'


def write(path: Path, main: str, parts: dict[str, str] | None = None, *, main_type: str = "document.main+xml") -> Path:
    """Write a Word file, the same bytes each time.

    Args:
        path: Where to.
        main: The document part.
        parts: Further parts of the main one, as ``{"styles": xml}``; a number at a name's end (``header1``)
            is no part of its kind. Names with a slash are written as they are, without a relation.
        main_type: The end of the main part's content type.
    """
    related = {name: text for name, text in (parts or {}).items() if "/" not in name}
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for number, name in enumerate(related, start=1)
    )
    members = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_content_type(main_type)}"/>'
            + "".join(
                f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN_TYPE}.{name.rstrip("0123456789")}+xml"/>'
                for name in related
                if name != "theme"
            )
            + "</Types>"
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
            "</Relationships>"
        ),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
        "word/document.xml": main,
        "docProps/core.xml": _PROPERTIES.format(""),
        **{f"word/{name}.xml": text for name, text in related.items()},
        **{name: text for name, text in (parts or {}).items() if "/" in name},
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in members.items():
            package.writestr(zipfile.ZipInfo(name, _EPOCH), text, zipfile.ZIP_DEFLATED)
    return path


def _content_type(main_type: str) -> str:
    return main_type if "/" in main_type else f"{_MAIN_TYPE}.{main_type}"
