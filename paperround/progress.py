"""How far a build has come, told to whoever asked."""

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""Told after each paper: papers done, papers in all, and the path of the one just done."""
