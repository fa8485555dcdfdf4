"""Tests: whole papers in, dataset rows out."""
