"""Plans told under headings: each action a heading, and below it "Lead: …", "Due: …", "Progress: …"."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from model.documents import Cell, Paragraph, Row, Table
from model.problems import Place
from model.words import Column
from parsers.action_refs import split_ref
from parsers.columns import read_header
from parsers.forms import FormRecord, FormRun, split_labels
from parsers.headings import read_heading
from parsers.layout import DEADLINES, TRACKED, Layout, PlanColumn
from parsers.plan_titles import names_plan

LEAST: Final = 2  # actions
FACTS: Final = 2  # labels of different kinds below an action's heading
MOST: Final = 2 / 3  # of the headings from the first action to the last are actions
WORDS: Final = 40  # of a heading
_RECOMMENDATION: Final = re.compile(r"(?i)recommend")


@dataclass(slots=True)
class _Section:
    """A heading, and what stands below it until the next of its kind.

    Attributes:
        blocks: Indices of its paragraphs, the heading first.
        facts: What its labelled lines say: what for, the label, the text.
        before, after: Its lines without a label, above the first label and below it.
    """

    heading: Paragraph
    blocks: list[int]
    facts: list[tuple[Column, str, str]] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)

    def take(self, paragraph: Paragraph, index: int) -> None:
        """Take in a paragraph below the heading."""
        self.blocks.append(index)
        for line in filter(None, map(str.strip, paragraph.text.split("\n"))):
            if labels := split_labels(line):
                self.facts += labels
            else:
                (self.after if self.facts else self.before).append(line)

    @property
    def is_action(self) -> bool:
        """It tells who or by when, and one thing more that plans track."""
        told = {name for name, _, text in self.facts if text} & TRACKED
        return len(told) >= FACTS and bool(told & (DEADLINES | {Column.LEAD}))

    def record(self) -> FormRecord:
        """Return the action as a row of a plan, or a heading that is none as one between actions."""
        place = Place(page=self.heading.page)
        text = self.heading.text.strip()
        if not self.is_action:
            return FormRecord(place, Layout(0, ()), Row((), 1), text)
        heading = read_heading(text)
        numbered = heading is not None and bool(heading.kind) and bool(heading.ref)
        ref, action = (heading.ref, heading.text) if heading and numbered else split_ref(text)
        recommended = bool(heading and numbered and _RECOMMENDATION.match(heading.kind))
        subject = (
            (Column.RECOMMENDATION_REF, Column.RECOMMENDATION) if recommended else (Column.ACTION_REF, Column.ACTION)
        )
        told = [(subject[0], "", ref), (subject[1], "", "\n".join([action or text, *self.before])), *self.facts]
        if self.after:
            at = next((x for x, (name, _, _) in enumerate(told) if name is Column.UPDATE), len(told))
            name, label, said = told[at] if at < len(told) else (Column.UPDATE, "", "")
            told[at : at + 1] = [(name, label, "\n".join(filter(None, [said, *self.after])))]
        columns = tuple(
            PlanColumn(x, name, label.strip(" :"), read_header(label).as_at_text)
            for x, (name, label, _) in enumerate(told)
        )
        cells = tuple(Cell(text, column=x) for x, (_, _, text) in enumerate(told))
        return FormRecord(place, Layout(len(told), columns), Row(cells, 1, self.heading.page))


def find_headed(blocks: Sequence[Paragraph | Table], taken: Collection[int]) -> Iterator[FormRun]:
    """Find the plans told under headings, below a heading that names a plan.

    Args:
        blocks: The paper.
        taken: Indices of blocks that tell a plan in another way.
    """
    at = 0
    while at < len(blocks):
        block = blocks[at]
        at += 1
        if isinstance(block, Paragraph) and block.level and names_plan(block.text, marked=True):
            sections, at = _sections(blocks, at, block.level, taken)
            while sections and not sections[-1].is_action:
                sections.pop()
            while sections and not sections[0].is_action:
                sections.pop(0)
            done = sum(section.is_action for section in sections)
            if done >= LEAST and done >= MOST * len(sections):
                indices = tuple(index for section in sections for index in section.blocks)
                yield FormRun(indices, tuple(section.record() for section in sections), likeness="text under headings")


def _is_fact(text: str) -> bool:
    """Tell whether a heading is but a labelled line ("Lead: JS")."""
    return any(name in TRACKED for name, _, _ in split_labels(text))


def _sections(
    blocks: Sequence[Paragraph | Table], start: int, over: int, taken: Collection[int]
) -> tuple[list[_Section], int]:
    """Return what stands under a plan's heading of level ``over``, heading by heading, and the block after it."""
    sections: list[_Section] = []
    for at in range(start, len(blocks)):
        block = blocks[at]
        if not isinstance(block, Paragraph) or at in taken or 0 < block.level <= over:
            return sections, at
        if block.repeated:
            continue
        if block.level and len(block.text.split()) <= WORDS and not _is_fact(block.text):
            if names_plan(block.text, marked=True):
                return sections, at
            sections.append(_Section(block, [at]))
        elif sections:
            sections[-1].take(block, at)
    return sections, len(blocks)
