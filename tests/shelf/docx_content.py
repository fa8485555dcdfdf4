"""Word papers that show what stands within cells: revisions, hidden text, colours, pictures, fields."""

# ruff: noqa: E501 - Word's XML reads better unbroken

from typing import Final

from tests.shelf import word
from tests.shelf.docx_paper import HEADER, Paper, field_of, fill, style
from tests.shelf.word import TRACKED, cell, paragraph, row, run, table


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
        style("character", "Old", "<w:rPr><w:strike/></w:rPr>")
        + style("character", "Secret", "<w:rPr><w:vanish/></w:rPr>")
        + style("paragraph", "Withdrawn", "<w:rPr><w:strike/></w:rPr>")
        + style("paragraph", "Withdrawn later", "", based_on="Withdrawn")
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
        f'<w:tblPr><w:tblStyleRowBandSize w:val="1"/></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>{fill("4472C4")}</w:tcPr></w:tblStylePr>'
        f'<w:tblStylePr w:type="band1Horz"><w:tcPr>{fill("92D050")}</w:tcPr></w:tblStylePr>'
    )
    styles = (
        style("table", "Bands", bands)
        + style("paragraph", "Rated Amber", f"<w:pPr>{fill('FFC000')}</w:pPr>")
        + style("character", "Link", '<w:rPr><w:color w:val="0563C1"/></w:rPr>').replace('"Link"/>', '"Hyperlink"/>', 1)
    )
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="T"><a:themeElements><a:clrScheme name="C">'
        '<a:accent2><a:srgbClr val="C00000"/></a:accent2><a:accent6><a:srgbClr val="00B050"/></a:accent6></a:clrScheme></a:themeElements></a:theme>'
    )
    link = run("Minutes", '<w:rStyle w:val="Link"/>')
    rows = (
        ("fill", cell("Dredge", fill("92D050")), "green"),
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
        ("not filled", cell("Dredge", fill("auto")), None),
        ("pale", cell("Dredge", fill("F2F2F2")), None),
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
        cell(paragraph(field_of("FORMDROPDOWN", "", choice))),
        cell(paragraph(field_of("FORMCHECKBOX", "", box))),
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
                style("character", "Prompt").replace('w:name w:val="Prompt"', 'w:name w:val="Placeholder Text"'),
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
        row("field", cell(paragraph(run("Due ") + field_of("DATE", run("May 2014")) + run(".")))),
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


PAPERS: Final = (_revisions(), _struck(), _colours(), _pictures(), _controls(), _inline())
"""All of them."""
