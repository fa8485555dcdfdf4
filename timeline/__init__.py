"""Several rounds together: identity, the standing deadline, changes, findings and summaries."""

from timeline.dataset import build_dataset

__all__ = ["build_dataset"]
