"""Paperround follows a council's action plans from paper to paper."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from paperround.build import build as build

__version__: str
__all__ = ["__version__", "build"]


def __getattr__(name: str) -> Any:
    """Load ``build`` and the version when they are first asked for: both bring much with them."""
    if name == "build":
        from paperround.build import build as loaded  # noqa: PLC0415

        return loaded
    if name == "__version__":
        from importlib.metadata import version  # noqa: PLC0415

        return version("paperround")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
