"""Word papers that show how tables, numbers and paragraphs are laid out."""

# ruff: noqa: E501 - Word's XML reads better unbroken

from typing import Final

from tests.shelf import word
from tests.shelf.docx_paper import HEADER, Paper, field_of, numbered, style
from tests.shelf.word import cell, paragraph, row, run, table


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


def _slivers() -> Paper:
    def wide(text: str, across: int) -> str:
        return cell(text, f'<w:gridSpan w:val="{across}"/>')

    body = table(
        row(wide("No.", 2), wide("Action", 2), "By when", wide("Update", 2)),
        row(
            wide("1", 1), wide("Grit roads", 2), wide("June 2014", 2), "Gritted", properties='<w:gridAfter w:val="1"/>'
        ),
        row(wide("2", 2), "Clear paths", wide("July 2014", 3), properties='<w:gridBefore w:val="0"/>'),
        columns=(900, 60, 2400, 80, 2000, 2300, 50),
    ) + table(
        row("A", "", "B", "C"),
        row("D", "x", "E", "F"),
        columns=(2400, 100, 2400, 2400),
    )
    return Paper(
        "dragged-borders",
        "borders dragged by hand that nearly meet: cells stand under their headings; a narrow column in use stays",
        body,
        [
            [
                ["No.", "Action", "By when", "Update"],
                ["1", "Grit roads", "June 2014", "Gritted"],
                ["2", "Clear paths", "July 2014", "July 2014"],
            ],
            [["A", "", "B", "C"], ["D", "x", "E", "F"]],
        ],
    )


def _list_level(level: int, form: str, template: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{template}"/>'
        f'<w:pPr><w:ind w:left="{360 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
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
    rec = style("paragraph", "Rec", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>')
    body = (
        paragraph("Keep the lighthouse lit", '<w:pStyle w:val="Rec"/>')
        + table(
            row("No.", "Action", "Update"),
            row(cell(paragraph("", numbered(1))), "Buy lamps", "Done"),
            row(cell(paragraph("", numbered(1))), cell(paragraph("Find keepers", numbered(2, 1))), "Two found"),
            row(
                cell(paragraph("", numbered(1))),
                cell(
                    paragraph("Train keepers", numbered(2, 1))
                    + paragraph("by day", numbered(1, 1))
                    + paragraph("by night", numbered(1, 1))
                    + paragraph("in fog", numbered(1, 2))
                ),
                cell(paragraph("Rota drawn", numbered(3)) + paragraph("Course booked", numbered(3))),
            ),
            columns=3,
        )
        + paragraph("Keep the harbour clean", '<w:pStyle w:val="Rec"/>')
        + table(
            row(cell(paragraph("", numbered(4))), cell(paragraph("Buy nets", numbered(2, 1))), "Bought"),
            row(cell(paragraph("", numbered(4))), cell(paragraph("Buy boats", numbered(2, 1))), "Ordered"),
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
        style("paragraph", "Standard", '<w:rPr><w:sz w:val="22"/></w:rPr>', default=True)
        + style("paragraph", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>').replace(
            '"heading1"', '"berschrift1"'
        )
        + style("paragraph", "Council heading", "", based_on="berschrift1")
        + style("paragraph", "Title")
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
            "footer4": word.part("ftr", paragraph(run("Page ") + field_of("PAGE", run("1")))),
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


PAPERS: Final = (_merges(), _uneven(), _slivers(), _numbers(), _nested(), _boxes(), _headings())
"""All of them."""
