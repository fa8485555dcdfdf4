"""Form fields in cells: what is chosen of "☐ Complete ☒ In progress ☐ Not started", and what nobody filled in."""

import re
from typing import Final

LABEL_WORDS: Final = 6  # of one choice; more are sentences with boxes for bullets
_OPEN: Final = r"[☐□❏❑]|\[ ?\]"
_BOX: Final = re.compile(rf"(?P<open>{_OPEN})|[☑☒✅■✓✔]|\[[xX✓✔]\]")
EXAMPLES: Final = (
    ("☐ Complete ☒ In progress ☐ Not started", "In progress"),
    ("☒ Complete\n☐ In progress", "Complete"),
    ("Complete ☑  Not started ☐", "Complete"),
    ("[x] Green [ ] Amber [ ] Red", "Green"),
    ("☐ Complete", ""),
    ("☒ Complete", "☒ Complete"),
    ("In progress", "In progress"),
    ("☑ Plan agreed ☑ Paid ☐ Built", "Plan agreed; Paid"),
)


_PROMPT: Final = re.compile(
    r"(?:choose an item|(?:click|tap|click or tap)(?: or tap)?(?: here)? to (?:enter (?:text|a date)|add text)"
    r"|(?:select|choose|enter) (?:a )?(?:date|status|option|value)|click here to enter (?:text|a date)"
    r"|please (?:select|choose))"
    r"\s?(?:\.{1,3}|…)?",
    re.IGNORECASE,
)
PROMPTS: Final = (
    "Choose an item.", "Click or tap to enter a date.", "Click here to enter text.", "Click or tap here to enter text.",
    "Please select", "Select status…",
)  # fmt: skip


def is_prompt(text: str) -> bool:
    """Tell whether a text is the prompt of a form field that nobody filled in."""
    return _PROMPT.fullmatch(text.strip()) is not None


def is_unticked(text: str) -> bool:
    """Tell whether a cell holds but an empty box."""
    return re.fullmatch(_OPEN, text.strip()) is not None


def chosen(text: str) -> str:
    """Return the choices that are ticked, of a text that offers some; any other text as it stands.

    A text offers choices where an empty box stands in it and each box has a few words, all before or all behind it.
    """
    boxes = list(_BOX.finditer(text))
    if not any(box["open"] for box in boxes):
        return text
    plain = text.strip()
    if boxes[0].start() == len(text) - len(text.lstrip()):
        ends = [box.start() for box in boxes[1:]] + [len(text)]
        labels = [text[box.end() : end] for box, end in zip(boxes, ends, strict=True)]
    elif boxes[-1].end() == len(text.rstrip()):
        begins = [0, *(box.end() for box in boxes[:-1])]
        labels = [text[begin : box.start()] for box, begin in zip(boxes, begins, strict=True)]
    else:
        return plain
    labels = [" ".join(label.split()).strip(" ,;|/") for label in labels]
    if not all(0 < len(label.split()) <= LABEL_WORDS for label in labels):
        return plain
    return "; ".join(label for box, label in zip(boxes, labels, strict=True) if not box["open"])
