"""The names of Word's XML that the DOCX parser looks for, in lxml's ``{namespace}name`` form."""

from typing import Final

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PLACED_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_SHAPE: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_PICTURE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_COMPATIBILITY: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

# ISO 29500 "strict" files say the same with other namespaces.
STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", _DRAWING.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", _PLACED_DRAWING.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/picture", _PICTURE.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _RELATION.encode()),
)


def w(name: str) -> str:
    """Return the full form of a name of WordprocessingML."""
    return f"{{{WORD}}}{name}"


def _a(name: str) -> str:
    return f"{{{_DRAWING}}}{name}"


VAL: Final = w("val")
RELATION_ID: Final = f"{{{_RELATION}}}id"
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

DOCUMENT: Final = w("document")
BODY: Final = w("body")
SECTION: Final = w("sectPr")

PARAGRAPH: Final = w("p")
PARAGRAPH_PROPERTIES: Final = w("pPr")
PARAGRAPH_STYLE: Final = w("pStyle")
NUMBERING: Final = w("numPr")
LEVEL: Final = w("ilvl")
LIST_ID: Final = w("numId")
OUTLINE: Final = w("outlineLvl")
SHADING: Final = w("shd")

RUN: Final = w("r")
RUN_PROPERTIES: Final = w("rPr")
RUN_STYLE: Final = w("rStyle")
TEXT: Final = w("t")

TABLE: Final = w("tbl")
TABLE_PROPERTIES: Final = w("tblPr")
TABLE_GRID: Final = w("tblGrid")
ROW: Final = w("tr")
ROW_PROPERTIES: Final = w("trPr")
CELL: Final = w("tc")
CELL_PROPERTIES: Final = w("tcPr")

CONTROL: Final = w("sdt")
CONTROL_CONTENT: Final = w("sdtContent")
PROMPT_SHOWN: Final = w("showingPlcHdr")
INSERTED: Final = w("ins")
DELETED: Final = w("del")
MOVED_HERE: Final = w("moveTo")
MOVED_AWAY: Final = w("moveFrom")
OTHER_FORMAT: Final = w("altChunk")

TEXT_BOX: Final = w("txbxContent")
DRAWING: Final = w("drawing")
OLD_DRAWING: Final = w("pict")
EMBEDDED: Final = w("object")

ALTERNATE: Final = f"{{{_COMPATIBILITY}}}AlternateContent"
CHOICE: Final = f"{{{_COMPATIBILITY}}}Choice"
FALLBACK: Final = f"{{{_COMPATIBILITY}}}Fallback"

DRAWING_FACTS: Final = f"{{{_PLACED_DRAWING}}}docPr"
PICTURE_FACTS: Final = f"{{{_PICTURE}}}cNvPr"
SHAPE_LOOK: Final = f"{{{_SHAPE}}}spPr"
SOLID_FILL: Final = _a("solidFill")
RGB_COLOUR: Final = _a("srgbClr")
THEME_COLOUR: Final = _a("schemeClr")
BITMAP: Final = _a("blip")
OLD_BITMAP: Final = "{urn:schemas-microsoft-com:vml}imagedata"
COLOUR_SCHEME: Final = _a("clrScheme")

MATHS_TEXT: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
MATHS: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
MATHS_PARAGRAPH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMathPara"
