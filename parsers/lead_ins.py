"""Paragraphs that stand over a plan's table: its recommendation, who leads it, or a heading of its own."""

import re
from collections.abc import Sequence
from typing import Final

from model.documents import Paragraph
from model.problems import Place
from parsers.bands import is_label, opens_recommendation
from parsers.builder import PlanBuilder
from parsers.layout import Layout
from parsers.plan_titles import is_generic, is_section, same_title

FAR: Final = 12  # paragraphs between a recommendation's heading and the table that answers it
GROUP_WORDS: Final = 14  # a longer heading above a table is no sub-group
_LISTED: Final = re.compile(r"[-•●▪■◦·*–]\s")


def read_lead_in(plan: PlanBuilder, above: Sequence[Paragraph], layout: Layout | None = None) -> None:
    """Read the recommendation that stands in the paragraphs above a table.

    Args:
        plan: The plan that the table tells of.
        above: The paragraphs since the plan's table before, titles left out.
        layout: What the table's columns are for; a post above a table without leads leads its actions.
    """
    if any(is_section(paragraph.text) and (paragraph.level or paragraph.bold) for paragraph in above):
        plan.bands.close()
    places = [i for i, paragraph in enumerate(above) if opens_recommendation(paragraph.text)]
    start = places[-1] if places else len(above)
    if places and len(above) - start <= FAR:
        under = above[start:]
        if not any(p.level and i and not is_label(p.text) for i, p in enumerate(under)):
            _read_recommendation(plan, under)
        return
    last = above[-1] if above else None
    if last is None or plan.tell(last.text, above=True):
        return
    if (last.level or last.bold) and layout and plan.stand_heading(last.text.strip(), layout):
        return
    heads = (last.level or last.bold) and len(last.text.split()) <= GROUP_WORDS and last.text.strip()[-1:] not in ".:;"
    if heads and not same_title(last.text, plan.title) and not is_generic(last.text):
        plan.bands.open_tentative(last.text.strip(), Place(page=last.page))


def _read_recommendation(plan: PlanBuilder, under: Sequence[Paragraph]) -> None:
    """Read a recommendation's heading, and its text and outcomes as far as they go."""
    listed = False
    for i, paragraph in enumerate(under):
        text = paragraph.text.strip()
        if i and plan.tell(text, above=True):
            continue
        was_listed, listed = listed, bool(_LISTED.match(text))
        if i and not (plan.bands.wants_more(text) and (listed or not was_listed or is_label(text))):
            break
        plan.bands.read(text, Place(page=paragraph.page), opens=False)
