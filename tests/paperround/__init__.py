"""What a user would notice of ``paperround/``."""
