"""What a user would notice of ``output/``."""
