"""What a user would notice of ``ingest/``."""
