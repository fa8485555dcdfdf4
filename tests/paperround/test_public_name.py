"""The one name that scripts call."""

import subprocess
import sys


def test_build_can_be_called_again_and_after_its_module_was_imported() -> None:
    """Python puts a module in its package under its own name, where the function of that name stood."""
    script = """
import paperround
first = paperround.build
assert callable(first)
from paperround.build import NoPapers
for _ in range(2):
    try:
        paperround.build("no such folder", "nowhere")
    except NoPapers:
        pass
"""
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
