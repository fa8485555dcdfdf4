"""The programs that people print and save papers with."""

import shutil
import subprocess
from pathlib import Path


def save_as(source: Path, kind: str, folder: Path) -> Path:
    """Let LibreOffice save a document as another kind (``pdf``, ``odt``, ``docx``) in ``folder``."""
    office = shutil.which("soffice")
    if office is None:
        raise SystemExit("LibreOffice is needed to make the samples: install libreoffice-writer.")
    profile = (folder / "office").resolve().as_uri()
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind]
    subprocess.run([*command, "--outdir", folder, source], check=True, capture_output=True, timeout=180)
    return folder / f"{source.stem}.{kind}"


def print_page(page: Path, pdf: Path) -> None:
    """Let Chromium print a web page."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        raise SystemExit("Chromium is needed to make the samples: install chromium.")
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={page.parent / 'browser'}"]
    printed = [*command, "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.resolve().as_uri()]
    subprocess.run(printed, check=True, capture_output=True, timeout=180)
