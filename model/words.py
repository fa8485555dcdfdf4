"""The contract's closed vocabularies: the only words that may stand in the dataset's coded columns."""

from enum import StrEnum


class Format(StrEnum):
    """What a paper's bytes are, whatever its name says."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    TEXT = "text"
    UNSUPPORTED = "unsupported"


class Outcome(StrEnum):
    """What became of a paper (``papers.csv``)."""

    READ = "read"
    NO_ACTION_PLAN = "no_action_plan"
    DUPLICATE = "duplicate"
    SUPERSEDED = "superseded"
    NEEDS_OCR = "needs_ocr"
    UNSUPPORTED = "unsupported"
    UNREADABLE = "unreadable"
    INCOMPLETE = "incomplete"


class Severity(StrEnum):
    """How much a problem matters (``problems.csv``)."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Precision(StrEnum):
    """The smallest calendar unit that a printed date names."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    TERM = "term"
    YEAR = "year"


class DueKind(StrEnum):
    """What a deadline cell promises: a date to finish by, one to start from, or none at all."""

    BY = "by"
    FROM = "from"
    RECURRING = "recurring"
    ONGOING = "ongoing"
    IMMEDIATE = "immediate"
    DONE = "done"
    TBC = "tbc"


class Status(StrEnum):
    """Where an action stands; ``UNKNOWN`` means that the paper gives no update."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DELAYED = "delayed"
    COMPLETED = "completed"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """Where a status was read."""

    COLUMN = "column"
    UPDATE = "update"
    SHADING = "shading"
    NARRATIVE = "narrative"
    DEADLINE = "deadline"


class Rag(StrEnum):
    """A rating's colour."""

    BLUE = "blue"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"


class Column(StrEnum):
    """What a printed column is for (the fields of ``parsers.columns.read_header``)."""

    RECOMMENDATION_REF = "recommendation_ref"
    RECOMMENDATION = "recommendation"
    ACTION_REF = "action_ref"
    ACTION = "action"
    DUE = "due"
    REVISED_DUE = "revised_due"
    LEAD = "lead"
    UPDATE = "update"
    STATUS = "status"
    RAG = "rag"
    COMPLETED_ON = "completed_on"
    OUTCOME = "outcome"
    PRIORITY = "priority"
    EVIDENCE = "evidence"
    RESOURCES = "resources"
    OTHER = "other"


class ChangeField(StrEnum):
    """What moved (``changes.csv``)."""

    PRESENCE = "presence"
    STATUS = "status"
    DEADLINE = "deadline"
    LEAD = "lead"
    WORDING = "wording"
    NUMBER = "number"
    UPDATE = "update"


class ChangeKind(StrEnum):
    """How it moved (``changes.csv``); the contract's table says which field has which kinds."""

    ADDED = "added"
    DROPPED = "dropped"
    RETIRED = "retired"
    RETURNED = "returned"
    UNREPORTED = "unreported"
    COMPLETED = "completed"
    CLOSED = "closed"
    REOPENED = "reopened"
    DELAYED = "delayed"
    STARTED = "started"
    RECOVERED = "recovered"
    RESTATED = "restated"
    SLIPPED = "slipped"
    BROUGHT_FORWARD = "brought_forward"
    SET = "set"
    WITHDRAWN = "withdrawn"
    REASSIGNED = "reassigned"
    JOINED = "joined"
    LEFT = "left"
    REWORDED = "reworded"
    RENUMBERED = "renumbered"
    MOVED = "moved"
    REWRITTEN = "rewritten"


class FindingKind(StrEnum):
    """What a scrutiny officer would ask about (``findings.csv``)."""

    OVERDUE = "overdue"
    SLIPPED_AGAIN = "slipped_again"
    DROPPED = "dropped"
    COMPLETED_BUT = "completed_but"
    REOPENED = "reopened"
    REWORDED = "reworded"
    REWRITTEN = "rewritten"
    RATING_CONFLICT = "rating_conflict"
    SAME_UPDATE = "same_update"
    NO_UPDATE = "no_update"
    NO_DEADLINE = "no_deadline"
    IMPLAUSIBLE_DATE = "implausible_date"
    DUE_SOON = "due_soon"
