"""Fuzz one reader, guided by what each try reaches in its code; Linux only, where atheris has wheels.

Usage: python -m tests.hostile.guided READER --seconds 60 --corpus FOLDER
"""

import argparse
import sys
from contextlib import suppress
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["normalise", "parsers"]):
    from model.problems import PaperroundError
    from parsers import read_document
    from tests.hostile.test_fuzz import PAPERS, READERS

SLOWEST = 30  # seconds that one try may take
MOST = 2048  # megabytes


def main() -> None:
    """Try until the time is over; end with another code than 0 where a try ended in anything but a refusal."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("reader", choices=[*READERS, *PAPERS])
    given.add_argument("--seconds", type=int, default=60)
    given.add_argument("--corpus", type=Path, required=True)
    options = given.parse_args()
    options.corpus.mkdir(parents=True, exist_ok=True)
    (options.corpus / "first").write_bytes(
        PAPERS.get(options.reader, b"Completed by end of June 2014 (was Q3 2013/14)")
    )
    paper = options.corpus.with_name(f"{options.corpus.name} paper")

    def read(content: bytes) -> None:
        if options.reader in READERS:
            READERS[options.reader](content.decode("utf-8", "replace"))
            return
        paper.write_bytes(content)
        with suppress(PaperroundError):
            read_document(paper)

    limits = [f"-max_total_time={options.seconds}", f"-timeout={SLOWEST}", f"-rss_limit_mb={MOST}"]
    found = f"-artifact_prefix={options.corpus.with_name('found')}-"
    atheris.Setup([sys.argv[0], *limits, found, "-verbosity=0", "-print_final_stats=1", str(options.corpus)], read)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
