"""Paperround follows a council's action plans from paper to paper."""

from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from paperround.build import build as build

__all__ = ["__version__", "build"]
__version__ = version("paperround")


def __getattr__(name: str) -> Any:
    """Load ``build`` when it is first asked for: it brings every room with it."""
    if name == "build":
        from paperround.build import build as loaded  # noqa: PLC0415

        return loaded
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
