"""The language of patterns over words."""

import pytest

from normalise.patterns import END, matcher, needed, parse
from normalise.tokens import ALL_RULES, split_words


def first(pattern: str, text: str) -> str | None:
    """Return the words that a pattern reads first, or ``None``."""
    words = split_words(text)
    match = matcher(parse(pattern))
    for at in range(len(words.signs)):
        end = match([*words.signs, END], at)
        if end >= at:
            return words.printed(at, end)
    return None


@pytest.mark.parametrize(
    ("pattern", "text", "read"),
    [
        ("no update", "There is no update", "no update"),
        ("no|NOT update", "not update", "not update"),
        ("DONE", "It was finished", "finished"),
        ("no ADV? update", "no update", "no update"),
        ("no ( new | further )* update", "no new further update", "no new further update"),
        ("no ( new | further )+ update", "no update", None),
        ("( on track | on )", "on track", "on track"),
        ("( to ( the | a ) board )+", "to the board to a board to", "to the board to a board"),
        ("update ... due", "update is not yet due", "update is not yet due"),
        ("update ... due", "update. Not due", None),
        ("^ done", "All is done", None),
        ("^ done", "Late, but done", "done"),
        ("done $", "done at last", None),
        ("done $", "done; late", "done"),
        ("^^ done $$", "done.", "done"),
        ("^^ done $$", "not done", None),
        ("done (?= by )", "done by May", "done"),
        ("done (?! by )", "done by May", None),
        ("NUM of NUM", "8 of 10", "8 of 10"),
        ("THING_WORD", "the zymurgies", "zymurgies"),
    ],
)
def test_a_pattern_reads_what_its_words_say(pattern: str, text: str, read: str | None) -> None:
    """Words, classes, choices, repeats, gaps, places and what must follow."""
    assert first(pattern, text) == read


def test_a_bracket_must_be_closed() -> None:
    """A slip in the table is told when it is read."""
    with pytest.raises(ValueError, match="not closed"):
        parse("( no update")


def test_every_rule_needs_some_word() -> None:
    """So that no rule is tried on every text."""
    assert all(needed(parse(rule.pattern)) for rule in ALL_RULES)
