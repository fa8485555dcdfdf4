"""The mark that stands in every folder which Paperround wrote itself; such a folder is never read as papers."""

from typing import Final

MARK_FILE: Final = ".paperround"
