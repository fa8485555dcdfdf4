"""Several rounds together: identity, the standing deadline, changes, findings and summaries."""
