"""What a user would notice of ``normalise/``."""
