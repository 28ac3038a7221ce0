"""The examples run as their docstrings say."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def run(script: str, *arguments: str) -> str:
    command = [sys.executable, str(ROOT / "examples" / script), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout


def test_the_examples_build_ask_and_review(tmp_path: Path) -> None:
    database = str(tmp_path / "news.db")
    shown = run("graph_of_news.py", "seeds", database)
    assert "1 new articles" in shown
    assert "Wladimir Putin" in shown
    assert (tmp_path / "news.graphml").stat().st_size > 0
    run("who_is_the_same.py", database)
