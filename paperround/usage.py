"""The error of somebody who asked for what is not there, or for what may mean several things."""

from model.problems import PaperroundError


class AskedWrongly(PaperroundError):
    """The user asked for something that is not there, or that may mean several things; exit code 2."""
