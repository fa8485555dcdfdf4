"""Programs that some tests need, and the shared papers that others do.

Where one is missing the test skips and says so, except in CI, where nothing may be missing.
"""

import os
import shutil
from pathlib import Path
from typing import Final

import pytest

SHARED: Final = Path(__file__).resolve().parents[2] / "shared"
IN_CI: Final = os.environ.get("CI") == "true"


def needs_program(name: str) -> pytest.MarkDecorator:
    """Skip a test where ``name`` is not on the path; in CI the test runs, and fails, instead."""
    missing = shutil.which(name) is None and not IN_CI
    return pytest.mark.skipif(missing, reason=f"needs the program {name}")


def needs_shared(path: str) -> pytest.MarkDecorator:
    """Skip a test where the developers' shared papers are not beside the project."""
    return pytest.mark.skipif(not (SHARED / path).exists(), reason=f"needs the developers' shared {path}")
