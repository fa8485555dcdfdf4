"""People who seem to be printed under two spellings (contract: "Leads"): a line to add to ``people.csv`` for each."""

from collections.abc import Iterable

from model.decisions import Person
from model.problems import Place, Problem
from model.readings import PaperReading
from model.words import Severity
from normalise.initials import suggest_aliases


def report_spellings(papers: Iterable[PaperReading], people: Iterable[Person]) -> tuple[Problem, ...]:
    """Report names that may be one person's, over all papers, as information.

    Nobody is merged: "J Smith" may be somebody else than "Jo Smith", and only people know.

    Args:
        papers: Papers read; council by council, since two councils' officers are never one person.
        people: Rows of ``people.csv``; a spelling that has a row is settled.
    """
    settled = {person.alias.casefold() for person in people}
    printed: dict[str, dict[str, Place]] = {}
    for paper in papers:
        names = printed.setdefault(paper.council, {})
        for plan in paper.plans:
            for action in plan.actions:
                for lead in action.leads:
                    names.setdefault(lead.name, action.place)
    return tuple(
        Problem(
            Severity.INFO,
            names[alias],
            "leads",
            alias,
            f"“{alias}” may be another spelling of “{name}”; they are kept apart.",
            f"If they are one person, add a line to people.csv: {alias},{name},the role.",
        )
        for names in printed.values()
        for alias, name in suggest_aliases(names)
        if alias.casefold() not in settled
    )
