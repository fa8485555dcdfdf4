"""Paperround follows a council's action plans from paper to paper."""
