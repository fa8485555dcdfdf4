"""A user's own script may build a dataset, however it is written."""

import subprocess
import sys
from pathlib import Path

PLAN = """Fernhollow Parish Council, Amenities Committee, 4 March 2024: Playground Action Plan

| No. | Action | Lead | By when | Update |
|---|---|---|---|---|
| 1 | Repair the swings | Clerk | May 2024 | In progress |
"""


def test_a_script_without_a_main_guard_builds_once(tmp_path: Path) -> None:
    """Workers never run the script again: each line that it prints comes once."""
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "plan.md").write_text(PLAN, encoding="utf-8")
    script = tmp_path / "script.py"
    script.write_text(
        "import paperround\nprint('started')\ndataset = paperround.build('papers', 'dataset')\n"
        "print(len(dataset.observations), 'observation')\n",
        encoding="utf-8",
    )

    done = subprocess.run(
        [sys.executable, str(script)], cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False
    )

    assert (done.stdout.split("\n"), done.returncode) == (["started", "1 observation", ""], 0), done.stderr


def test_python_runs_the_program_by_its_name() -> None:
    """``python -m paperround`` helps who has no ``paperround`` on the path, as on many a Windows desk."""
    done = subprocess.run(
        [sys.executable, "-m", "paperround", "--help"], capture_output=True, text=True, timeout=60, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "build" in done.stdout
