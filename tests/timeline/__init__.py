"""What a user would notice of ``timeline/``."""
