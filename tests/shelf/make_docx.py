"""Make the small Word papers in ``docx/``, each showing one difficulty, and what a reader sees in them beside it.

Usage: ``python -m tests.shelf.make_docx`` (needs LibreOffice for the one paper that it writes itself).
The ``.json`` beside a paper is written by hand, here, from what Word shows: never from what the parser reads.
"""

# ruff: noqa: E501 - Word's XML reads better unbroken

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.shelf import word
from tests.shelf.word import TRACKED, cell, paragraph, row, run, table

HERE: Final = Path(__file__).parent / "docx"
HEADER: Final = ("No.", "Action", "By when", "Update")


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of the shelf.

    Attributes:
        name: File name without its ending.
        shows: The difficulty.
        body: Inside of the document's body.
        tables: Expected texts, ``tables[table][row][column]``; a merged cell stands in every place.
        parts: Further parts of the file.
        also: Other expectations: ``paragraphs``, ``rags``, ``struck``, ``headers`` …
    """

    name: str
    shows: str
    body: str
    tables: list[list[list[str]]]
    parts: dict[str, str] = field(default_factory=dict)
    also: dict[str, object] = field(default_factory=dict)


def _list_level(level: int, form: str, template: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{template}"/>'
        f'<w:pPr><w:ind w:left="{360 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def _numbered(list_id: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def _style(kind: str, name: str, inside: str = "", *, based_on: str = "", default: bool = False) -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    first = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}"{first} w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>{base}{inside}</w:style>'


def _fill(colour: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def _field(code: str, result: str, inside_begin: str = "") -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{inside_begin}</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _merges() -> Paper:
    restart, go_on, across = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="4"/>'
    body = table(
        row(cell(paragraph("Recommendation 1 – ferry safety"), across)),
        row(*HEADER),
        row(cell("1", restart), "Survey the slipway", cell("June 2014", restart), "Surveyed"),
        row(cell("", go_on), "Repair the slipway", cell("", go_on), "Tender out"),
        row(cell("", go_on), cell("Train the crews", '<w:gridSpan w:val="2"/>'), "Booked"),
        row("2", "Tell passengers", cell("May 2014", go_on), cell(paragraph("Leaflet") + paragraph("Web page"))),
    )
    band = ["Recommendation 1 – ferry safety"] * 4
    return Paper(
        "merges",
        "cells merged across, down and both; a merge mark below a cell that begins none",
        body,
        [
            [
                band,
                list(HEADER),
                ["1", "Survey the slipway", "June 2014", "Surveyed"],
                ["1", "Repair the slipway", "June 2014", "Tender out"],
                ["1", "Train the crews", "Train the crews", "Booked"],
                ["2", "Tell passengers", "May 2014", "Leaflet\nWeb page"],
            ]
        ],
    )


def _uneven() -> Paper:
    body = table(
        row(*HEADER),
        row("Open ramp", "June 2014", properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
        row("2", "Paint ramp"),
        row("3", "Light ramp", "July 2014", "Lit"),
    )
    return Paper(
        "uneven-rows",
        "rows that begin later, end earlier, or hold fewer cells than the widest",
        body,
        [
            [
                list(HEADER),
                ["", "Open ramp", "June 2014", ""],
                ["2", "Paint ramp", "", ""],
                ["3", "Light ramp", "July 2014", "Lit"],
            ]
        ],
    )


def _numbers() -> Paper:
    levels = (
        _list_level(0, "decimal", "%1.") + _list_level(1, "lowerLetter", "%2)") + _list_level(2, "lowerRoman", "(%3)")
    )
    outline = _list_level(0, "decimal", "Recommendation %1:", '<w:pStyle w:val="Rec"/>') + _list_level(
        1, "decimal", "%1.%2"
    )
    bullets = _list_level(0, "bullet", "\uf0b7")
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum><w:abstractNum w:abstractNumId="2">{outline}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="3">{bullets}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>'
        '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )
    rec = _style("paragraph", "Rec", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>')
    body = (
        paragraph("Keep the lighthouse lit", '<w:pStyle w:val="Rec"/>')
        + table(
            row("No.", "Action", "Update"),
            row(cell(paragraph("", _numbered(1))), "Buy lamps", "Done"),
            row(cell(paragraph("", _numbered(1))), cell(paragraph("Find keepers", _numbered(2, 1))), "Two found"),
            row(
                cell(paragraph("", _numbered(1))),
                cell(
                    paragraph("Train keepers", _numbered(2, 1))
                    + paragraph("by day", _numbered(1, 1))
                    + paragraph("by night", _numbered(1, 1))
                    + paragraph("in fog", _numbered(1, 2))
                ),
                cell(paragraph("Rota drawn", _numbered(3)) + paragraph("Course booked", _numbered(3))),
            ),
            columns=3,
        )
        + paragraph("Keep the harbour clean", '<w:pStyle w:val="Rec"/>')
        + table(
            row(cell(paragraph("", _numbered(4))), cell(paragraph("Buy nets", _numbered(2, 1))), "Bought"),
            row(cell(paragraph("", _numbered(4))), cell(paragraph("Buy boats", _numbered(2, 1))), "Ordered"),
            columns=3,
        )
    )
    return Paper(
        "numbered-by-word",
        "numbers that Word makes: a column of them, several levels, through a style, a new start, bullets left out",
        body,
        [
            [
                ["No.", "Action", "Update"],
                ["1.", "Buy lamps", "Done"],
                ["2.", "1.1 Find keepers", "Two found"],
                ["3.", "1.2 Train keepers\na) by day\nb) by night\n(i) in fog", "Rota drawn\nCourse booked"],
            ],
            [["7.", "2.1 Buy nets", "Bought"], ["8.", "2.2 Buy boats", "Ordered"]],
        ],
        {"numbering": word.part("numbering", numbering), "styles": word.part("styles", rec)},
        {"paragraphs": ["Recommendation 1: Keep the lighthouse lit", "Recommendation 2: Keep the harbour clean"]},
    )


def _revisions() -> Paper:
    gone, new = f"<w:del {TRACKED}>{{}}</w:del>", f"<w:ins {TRACKED}>{{}}</w:ins>"

    def deleted(text: str) -> str:
        return gone.format(run(text).replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText "))

    body = table(
        row(*HEADER),
        row("1", "Clear drains", cell(paragraph(deleted("June 2014") + new.format(run("September 2014")))), "Started"),
        row("2", "Sweep quay", "May 2014", "Swept", properties=f"<w:del {TRACKED}/>"),
        row("3", "Count gulls", "May 2014", "Counted", properties=f"<w:ins {TRACKED}/>"),
        row("4", "Mend nets", cell("cut", f"<w:cellDel {TRACKED}/>"), "July 2014", "Mended"),
        row(
            "5",
            cell(
                paragraph(run("Paint the") + deleted(" old"), f"<w:rPr><w:del {TRACKED}/></w:rPr>")
                + paragraph(run(" ferry") + f"<w:moveFrom {TRACKED}>{run(' blue')}</w:moveFrom>")
            ),
            "July 2014",
            cell(paragraph(f"<w:moveTo {TRACKED}>{run('Painted blue')}</w:moveTo>")),
        ),
    )
    return Paper(
        "tracked-changes",
        "insertions, deletions, moves, a row, a cell and a paragraph's end deleted: read as if accepted",
        body,
        [
            [
                list(HEADER),
                ["1", "Clear drains", "September 2014", "Started"],
                ["3", "Count gulls", "May 2014", "Counted"],
                ["4", "Mend nets", "July 2014", "Mended"],
                ["5", "Paint the ferry", "July 2014", "Painted blue"],
            ]
        ],
        also={"struck": {"1": {"1,2": "June 2014", "4,1": "old blue"}}, "problems": ["tracked changes"]},
    )


def _struck() -> Paper:
    styles = (
        _style("character", "Old", "<w:rPr><w:strike/></w:rPr>")
        + _style("character", "Secret", "<w:rPr><w:vanish/></w:rPr>")
        + _style("paragraph", "Withdrawn", "<w:rPr><w:strike/></w:rPr>")
        + _style("paragraph", "Withdrawn later", "", based_on="Withdrawn")
    )
    body = table(
        row(*HEADER),
        row("1", "Fill potholes", cell(paragraph(run("Oct 2013", "<w:strike/>") + run(" Dec 2013"))), cell(paragraph(run("Half ") + run("not yet ", "<w:vanish/>") + run("filled")))),
        row("2", "Cut verges", cell(paragraph(run("May 2014 ", '<w:rStyle w:val="Old"/>') + run("June 2014"))), cell(paragraph(run("Cut") + run(" see file", '<w:rStyle w:val="Secret"/>')))),
        row("3", "Plant trees", "July 2014", cell(paragraph("Planted", '<w:pStyle w:val="Withdrawnlater"/>') + paragraph(run("Replanted", '<w:dstrike w:val="0"/>')))),
        row("4", "Lay turf", "July 2014", cell(paragraph(run("Laid", '<w:strike w:val="false"/>'), '<w:pStyle w:val="Withdrawn"/>'))),
    )  # fmt: skip
    return Paper(
        "struck-and-hidden",
        "text struck out or hidden, by itself and by its styles; struck text switched back on",
        body,
        [
            [
                list(HEADER),
                ["1", "Fill potholes", "Dec 2013", "Half filled"],
                ["2", "Cut verges", "June 2014", "Cut"],
                ["3", "Plant trees", "July 2014", "Replanted"],
                ["4", "Lay turf", "July 2014", "Laid"],
            ]
        ],
        {"styles": word.part("styles", styles)},
        {"struck": {"1": {"1,2": "Oct 2013", "2,2": "May 2014", "3,3": "Planted"}}},
    )


def _colours() -> Paper:
    bands = (
        f'<w:tblPr><w:tblStyleRowBandSize w:val="1"/></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>{_fill("4472C4")}</w:tcPr></w:tblStylePr>'
        f'<w:tblStylePr w:type="band1Horz"><w:tcPr>{_fill("92D050")}</w:tcPr></w:tblStylePr>'
    )
    styles = (
        _style("table", "Bands", bands)
        + _style("paragraph", "Rated Amber", f"<w:pPr>{_fill('FFC000')}</w:pPr>")
        + _style("character", "Link", '<w:rPr><w:color w:val="0563C1"/></w:rPr>').replace(
            '"Link"/>', '"Hyperlink"/>', 1
        )
    )
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="T"><a:themeElements><a:clrScheme name="C">'
        '<a:accent2><a:srgbClr val="C00000"/></a:accent2><a:accent6><a:srgbClr val="00B050"/></a:accent6></a:clrScheme></a:themeElements></a:theme>'
    )
    link = run("Minutes", '<w:rStyle w:val="Link"/>')
    rows = (
        ("fill", cell("Dredge", _fill("92D050")), "green"),
        ("theme", cell("Dredge", '<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF" w:themeFill="accent2"/>'), "red"),
        (
            "tint",
            cell("Dredge", '<w:shd w:val="clear" w:color="auto" w:themeFill="accent6" w:themeFillTint="99"/>'),
            "green",
        ),
        ("pattern", cell("Dredge", '<w:shd w:val="solid" w:color="FF0000" w:fill="auto"/>'), "red"),
        ("paragraph style", cell(paragraph("Dredge", '<w:pStyle w:val="RatedAmber"/>')), "amber"),
        ("highlighted word", cell(paragraph(run("Late", '<w:highlight w:val="red"/>'))), "red"),
        ("coloured symbol", cell(paragraph(run("●", '<w:color w:val="00B050"/>'))), "green"),
        (
            "coloured Wingdings",
            cell(
                paragraph(
                    '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:sym w:font="Wingdings" w:char="F06C"/></w:r>'
                )
            ),
            "red",
        ),
        ("drawn symbol", cell("🟠"), "amber"),
        (
            "coloured sentence",
            cell(paragraph(run("Dredging begins when the boat arrives", '<w:color w:val="FF0000"/>'))),
            None,
        ),
        ("coloured date", cell(paragraph(run("June 2014", '<w:color w:val="FF0000"/>'))), None),
        (
            "link",
            cell(paragraph(f'<w:hyperlink w:anchor="top">{link}</w:hyperlink>')),
            None,
        ),
        ("not filled", cell("Dredge", _fill("auto")), None),
        ("pale", cell("Dredge", _fill("F2F2F2")), None),
    )
    texts = ["Dredge"] * 5 + [
        "Late",
        "●",
        "●",
        "🟠",
        "Dredging begins when the boat arrives",
        "June 2014",
        "Minutes",
        "Dredge",
        "Dredge",
    ]
    body = table(*(row(name, shown) for name, shown, _ in rows), columns=2) + table(
        row("Action", "Update"),
        row("Dredge", "Begun"),
        row("Chart", "Charted"),
        columns=2,
        style='<w:tblStyle w:val="Bands"/>',
        look='<w:tblLook w:val="0420" w:firstRow="1" w:noVBand="1"/>',
    )
    return Paper(
        "colours",
        "ratings by fill, theme, pattern, style, highlighter and symbol; and colours that are none",
        body,
        [
            [[name, text] for (name, _, _), text in zip(rows, texts, strict=True)],
            [["Action", "Update"], ["Dredge", "Begun"], ["Chart", "Charted"]],
        ],
        {"styles": word.part("styles", styles), "theme": theme},
        {"rags": {"1": [[None, rag] for _, _, rag in rows], "2": [[None, None]] * 3}},
    )


def _picture(alt: str, inside: str = "") -> str:
    graphic = inside or (
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="1" name="Picture 1"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId99"/></pic:blipFill>'
        '<pic:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    )
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="180000" cy="180000"/>'
        f'<wp:docPr id="1" name="Picture 1" descr="{alt}"/>{graphic}</wp:inline></w:drawing></w:r>'
    )


def _circle(colour: str) -> str:
    return (
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr>'
        '<a:xfrm><a:off x="0" y="0"/><a:ext cx="180000" cy="180000"/></a:xfrm><a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>'
    )


def _pictures() -> Paper:
    oval = '<w:r><w:pict><v:oval style="width:14pt;height:14pt" fillcolor="#ffc000"/></w:pict></w:r>'
    body = table(
        row("Action", "Rating"),
        row("Ring buoy", cell(paragraph(_picture("Amber")))),
        row("Life jacket", cell(paragraph(_picture("", _circle("FF0000"))))),
        row("Flare", cell(paragraph(oval))),
        row("Whistle", cell(paragraph(_picture("Green") + run("Bought")))),
        row(
            "Horn",
            cell(
                paragraph(
                    _picture("A picture containing text&#10;&#10;Description automatically generated") + run("Loud")
                )
            ),
        ),
        columns=2,
    )
    return Paper(
        "pictures",
        "ratings as pictures with alternative text and as drawn circles; a picture beside text; a text Word guessed",
        body,
        [
            [
                ["Action", "Rating"],
                ["Ring buoy", "Amber"],
                ["Life jacket", ""],
                ["Flare", ""],
                ["Whistle", "Bought"],
                ["Horn", "Loud"],
            ]
        ],
        also={
            "rags": {
                "1": [[None, None], [None, "amber"], [None, "red"], [None, "amber"], [None, "green"], [None, None]]
            }
        },
    )


def _controls() -> Paper:
    def control(content: str, properties: str = "") -> str:
        return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    prompt = run("Choose an item.", '<w:rStyle w:val="Prompt"/>')
    tick = run("☒", '<w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic"/>')
    choice = '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="On track"/><w:listEntry w:val="Delayed"/></w:ddList></w:ffData>'
    box = '<w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>'
    place = f'<w:smartTag w:element="place">{run("Paint pier")}</w:smartTag>'
    form = row(
        "3",
        cell(paragraph(place)),
        cell(paragraph(_field("FORMDROPDOWN", "", choice))),
        cell(paragraph(_field("FORMCHECKBOX", "", box))),
    )
    body = control(
        table(
            row(*HEADER),
            control(row("1", "Open pier", control(cell("June 2014")), cell(control(paragraph("Opened"))))),
            control(
                control(row("2", cell(paragraph(run("Close ") + control(run("pier")))), cell(paragraph(control(prompt, "<w:showingPlcHdr/>"))), cell(paragraph(control(tick, "<w14:checkbox/>") + run(" Closed")))))
            ),
            f'<w:customXml w:element="row">{form}</w:customXml>',
        )
    )  # fmt: skip
    return Paper(
        "controls",
        "content controls around table, rows, cells and words; an empty one's prompt; form fields of older Word",
        body,
        [
            [
                list(HEADER),
                ["1", "Open pier", "June 2014", "Opened"],
                ["2", "Close pier", "", "☒ Closed"],
                ["3", "Paint pier", "Delayed", "☒"],
            ]
        ],
        {
            "styles": word.part(
                "styles",
                _style("character", "Prompt").replace('w:name w:val="Prompt"', 'w:name w:val="Placeholder Text"'),
            )
        },
        {"problems": ["form fields"]},
    )


def _inline() -> Paper:
    note = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    raised = '<w:vertAlign w:val="superscript"/>'
    link = f'<w:hyperlink w:anchor="top">{run("the minutes")}</w:hyperlink>'
    body = table(
        row("What", "Seen"),
        row("footnote mark", cell(paragraph(run("Completed") + note))),
        row("typed mark", cell(paragraph(run("Completed") + run("1", raised)))),
        row("ordinal", cell(paragraph(run("18") + run("th", raised) + run(" May")))),
        row("square", cell(paragraph(run("500 m") + run("2", raised)))),
        row("field", cell(paragraph(run("Due ") + _field("DATE", run("May 2014")) + run(".")))),
        row("simple field", cell(paragraph(f'<w:fldSimple w:instr="AUTHOR">{run("J. Moor")}</w:fldSimple>'))),
        row("link", cell(paragraph(run("See ") + link + run(".")))),
        row("hyphens", cell(paragraph("<w:r><w:t>co\u00adoperate</w:t><w:noBreakHyphen/><w:t>now</w:t><w:softHyphen/></w:r>"))),
        row("break", cell(paragraph("<w:r><w:t>One</w:t><w:br/><w:t>Two</w:t></w:r>"))),
        row("tab", cell(paragraph("<w:r><w:t>1.</w:t><w:tab/><w:t>Row</w:t></w:r>"))),
        row("tick", cell(paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'))),
        row("cross", cell(paragraph(run("\uf0fb", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')))),
        row("typed tick", cell(paragraph(run("P", '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>')))),
        row("comment", cell(paragraph(run("Agreed") + '<w:r><w:commentReference w:id="1"/></w:r>'))),
        row("spaces", cell(paragraph("<w:r><w:t>£5\u00a0000 – ‘saved’ </w:t></w:r>"))),
        columns=2,
    )  # fmt: skip
    seen = [
        "Completed", "Completed", "18th May", "500 m²", "Due May 2014.", "J. Moor", "See the minutes.", "cooperate-now",
        "One\nTwo", "1.\tRow", "✓", "✗", "✓", "Agreed", "£5\u00a0000 – ‘saved’",
    ]  # fmt: skip
    what = [
        "footnote mark", "typed mark", "ordinal", "square", "field", "simple field", "link", "hyphens",
        "break", "tab", "tick", "cross", "typed tick", "comment", "spaces",
    ]  # fmt: skip
    notes = (
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        f'<w:footnote w:id="2">{paragraph("<w:r><w:footnoteRef/></w:r>" + run(" By the deputy."))}</w:footnote>'
    )
    comment = f"<w:comment {TRACKED}>{paragraph('By whom?')}</w:comment>"
    return Paper(
        "inline",
        "what stands within a line: notes' marks, fields, links, hyphens, breaks, symbols, comments",
        body,
        [[["What", "Seen"], *([name, text] for name, text in zip(what, seen, strict=True))]],
        {"footnotes": word.part("footnotes", notes), "comments": word.part("comments", comment)},
        {"paragraphs": ["By the deputy."], "problems": ["comments"]},
    )


def _nested() -> Paper:
    inner = table(row("Mile", "Cost"), row("1", "£10"), columns=2)
    body = (
        table(row("1", cell(paragraph("Mark the channel") + inner), "June 2014", "Marked"))
        + table(row(cell(paragraph("Objective 2") + table(row("2", "Dredge the channel"), columns=2))), columns=1)
        + table(row("3", "Chart the channel"), columns=2)
    )
    return Paper(
        "nested",
        "a table inside a cell; a table of one cell that only frames another",
        body,
        [
            [["1", "Mark the channel", "June 2014", "Marked"]],
            [["Mile", "Cost"], ["1", "£10"]],
            [["2", "Dredge the channel"]],
            [["3", "Chart the channel"]],
        ],
        also={"paragraphs": ["Objective 2"], "nested": [False, True, False, False]},
    )


def _boxes() -> Paper:
    inside = f"<w:txbxContent>{paragraph('Agreed by the Board')}</w:txbxContent>"
    shape = (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="1800000" cy="400000"/><wp:wrapTopAndBottom/>'
        '<wp:docPr id="2" name="Box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx>{inside}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
    )
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{shape}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    body = paragraph(run("Before the box") + both) + table(
        row("1", cell(paragraph(run("Ring the bell") + both))), columns=2
    )
    return Paper(
        "text-boxes",
        "text boxes, said twice in the XML for new and old readers, told once",
        body,
        [[["1", "Ring the bell\nAgreed by the Board"]]],
        also={"paragraphs": ["Before the box", "Agreed by the Board"]},
    )


def _headings() -> Paper:
    styles = (
        _style("paragraph", "Standard", '<w:rPr><w:sz w:val="22"/></w:rPr>', default=True)
        + _style("paragraph", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>').replace(
            '"heading1"', '"berschrift1"'
        )
        + _style("paragraph", "Council heading", "", based_on="berschrift1")
        + _style("paragraph", "Title")
    )
    reference = '<w:headerReference w:type="{}" r:id="rId{}"/>'
    body = (
        paragraph("Harbour Plan", '<w:pStyle w:val="Title"/>')
        + paragraph("Objective 1", '<w:pStyle w:val="Councilheading"/>')
        + paragraph("Objective 2", '<w:outlineLvl w:val="1"/>')
        + paragraph(run("Set in bold", "<w:b/>"))
        + paragraph(run("Set large", '<w:sz w:val="32"/>'))
        + paragraph("Plain text that is longer than all the other paragraphs of this small paper together.")
        + table(row("Action", "Update", properties="<w:tblHeader/>"), row("Dig", "Dug"), columns=2)
        + f"<w:sectPr>{reference.format('default', 2)}{reference.format('first', 3)}"
        + '<w:footerReference w:type="default" r:id="rId4"/></w:sectPr>'
    )
    return Paper(
        "headings",
        "headings by style, by inheritance, by outline level, by bold and size; header rows; running header and footer",
        body,
        [[["Action", "Update"], ["Dig", "Dug"]]],
        {
            "styles": word.part("styles", styles),
            "header2": word.part("hdr", paragraph("Harbour Committee – 6 May 2014")),
            "header3": word.part("hdr", paragraph("A first page's header that is not in use")),
            "footer4": word.part("ftr", paragraph(run("Page ") + _field("PAGE", run("1")))),
            **word.titled("Harbour Plan update"),
        },
        {
            "levels": [
                ["Harbour Plan", 1],
                ["Objective 1", 1],
                ["Objective 2", 2],
                ["Set in bold", 0],
                ["Set large", 0],
            ],
            "bold": ["Objective 1", "Set in bold", "Set large"],
            "headers": ["Harbour Committee – 6 May 2014"],
            "footers": ["Page 1"],
            "title": "Harbour Plan update",
            "header_rows": [1],
        },
    )


PAPERS: Final = (
    _merges(),
    _uneven(),
    _numbers(),
    _revisions(),
    _struck(),
    _colours(),
    _pictures(),
    _controls(),
    _inline(),
    _nested(),
    _boxes(),
    _headings(),
)

# What LibreOffice makes of a web page: its own way with merged cells, lists and fills.
_PAGE: Final = """<html><body><h1>Moorings plan</h1>
<table border="1"><tr><th>Ref</th><th>Action</th><th>By when</th><th>Update</th></tr>
<tr><td rowspan="2">R1</td><td>Count the moorings</td><td rowspan="2">May 2014</td><td bgcolor="#92d050">Counted</td></tr>
<tr><td><ol><li>Number them</li><li>Chart them</li></ol></td><td><s>Begun</s> Done</td></tr>
<tr><td colspan="3">R2 Let the moorings</td><td bgcolor="#ff0000">Not let</td></tr></table></body></html>"""
_PAGE_EXPECTED: Final = {
    "shows": "a paper that LibreOffice wrote: merged cells, a numbered list in a cell, fills, struck-out text",
    "tables": [
        [
            ["Ref", "Action", "By when", "Update"],
            ["R1", "Count the moorings", "May 2014", "Counted"],
            ["R1", "1. Number them\n2. Chart them", "May 2014", "Done"],
            ["R2 Let the moorings", "R2 Let the moorings", "R2 Let the moorings", "Not let"],
        ]
    ],
    "rags": {"1": [[None] * 4, [None, None, None, "green"], [None] * 4, [None, None, None, "red"]]},
    "paragraphs": ["Moorings plan"],
}


def expectations(paper: Paper) -> dict[str, object]:
    """Return what stands in the ``.json`` beside a paper."""
    return {"shows": paper.shows, "tables": paper.tables, **paper.also}


def make(folder: Path) -> Iterator[Path]:
    """Write the hand-written papers with their expectations into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for paper in PAPERS:
        yield word.write(folder / f"{paper.name}.docx", word.document(paper.body), paper.parts)
        _expect(folder / f"{paper.name}.json", expectations(paper))


def make_with_libreoffice(folder: Path) -> Path:
    """Let LibreOffice write its paper into ``folder``."""
    with tempfile.TemporaryDirectory() as scratch:
        page = Path(scratch) / "libreoffice.html"
        page.write_text(_PAGE, encoding="utf-8")
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{scratch}/profile",
                "--headless",
                "--convert-to",
                "docx:MS Word 2007 XML",
                "--infilter=HTML (StarWriter)",
                "--outdir",
                scratch,
                str(page),
            ],
            check=True,
            capture_output=True,
            timeout=240,
        )
        made = Path(shutil.copy(page.with_suffix(".docx"), folder))
    _expect(folder / "libreoffice.json", _PAGE_EXPECTED)
    return made


def _expect(path: Path, expected: Mapping[str, object]) -> None:
    path.write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    made = [*make(HERE), make_with_libreoffice(HERE)]
    print(f"{len(made)} papers in {HERE}")  # noqa: T201 - a command's answer
