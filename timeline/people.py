"""Who an alias stands for (contract: "Leads"): people.csv first, then the paper's initials, else as printed."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from model.decisions import Person
from model.problems import Place, Problem
from model.readings import Lead
from model.words import Severity
from timeline.tellings import Telling

# Initials as officers print them: two to five capitals, a dot after each or none, and the small "c" or
# "ac" of a Scottish or Irish name. Examples: SMcL, J.H., KS.
_INITIALS: Final = re.compile(r"(?:[A-Z](?:a?c)?\.?){2,5}")
_IGNORED: Final = re.compile(r"[\s.]+")


def looks_like_alias(name: str) -> bool:
    """Tell whether a lead is printed as initials, which only a list of people can resolve."""
    return _INITIALS.fullmatch(name.strip()) is not None


def _folded(name: str) -> str:
    return _IGNORED.sub(" ", name).strip().replace(" ", "").casefold() if looks_like_alias(name) else known_by(name)


def known_by(name: str) -> str:
    """Return what a name is compared by: case, spaces and full stops tell no two people apart ("T. Okafor")."""
    return _IGNORED.sub(" ", name).strip().casefold()


@dataclass(slots=True)
class People:
    """Resolves leads; built once a dataset.

    Attributes:
        listed: Folded alias to name, from ``people.csv``; of two rows for an alias the first counts.
        unlisted: Aliases that nothing resolved, with the place where each was met first.
    """

    listed: dict[str, str]
    unlisted: dict[str, Place] = field(default_factory=dict)

    def resolve(self, lead: Lead, initials: dict[str, str], place: Place) -> str:
        """Return a lead's name.

        Args:
            lead: As the normaliser hands it on.
            initials: The plan's own initials, folded, with the name each stands for.
            place: Where it is printed, for the problem row if nothing resolves it.
        """
        name = lead.name.strip()
        listed = self.listed.get(_folded(name))
        if listed is None:
            # The normaliser may have resolved the paper's initials already; people.csv outranks them.
            by_initials = (short for short, full in initials.items() if known_by(full) == known_by(name))
            listed = next((self.listed[short] for short in by_initials if short in self.listed), None)
        if listed is not None:
            return listed
        if _folded(name) in initials:
            return initials[_folded(name)]
        if looks_like_alias(name):
            self.unlisted.setdefault(name, place)
        return name

    def problems(self) -> tuple[Problem, ...]:
        """Return one line for each alias that nothing resolved."""
        return tuple(
            Problem(
                severity=Severity.INFO,
                place=place,
                column="leads",
                value=alias,
                problem=f"Nothing says who “{alias}” is, so it stands as printed.",
                advice=f"Add a line to people.csv: {alias},the full name,the role.",
            )
            for alias, place in sorted(self.unlisted.items())
        )


def people_of(people: tuple[Person, ...]) -> People:
    """Return the resolver for the rows of ``people.csv``."""
    listed: dict[str, str] = {}
    for person in people:
        listed.setdefault(_folded(person.alias), person.name)
    return People(listed)


def initials_of(telling: Telling, tellings: tuple[Telling, ...]) -> dict[str, str]:
    """Return the initials that a plan's papers resolve, as they stand for one of its papers.

    The paper's own list counts first; the lists of the plan's other papers help where they agree.
    """
    names: dict[str, Counter[str]] = {}
    for other in tellings:
        for short, full in other.plan.initials:
            names.setdefault(_folded(short), Counter())[full] += 1
    agreed = {short: next(iter(full)) for short, full in names.items() if len(full) == 1}
    return agreed | {_folded(short): full for short, full in telling.plan.initials}
