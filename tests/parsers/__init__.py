"""What a user would notice of ``parsers/``."""
