"""The package as people get it: its public surface, its documents, its wheel's contents."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import newsgraph

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))


def test_all_is_sorted_and_complete() -> None:
    assert newsgraph.__all__ == sorted(newsgraph.__all__)
    for name in newsgraph.__all__:
        assert getattr(newsgraph, name) is not None


def test_changelog_starts_with_the_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf8")
    versions = re.findall(r"^## (\S+)", changelog, flags=re.MULTILINE)
    assert versions[0] == PROJECT["project"]["version"]


def test_importing_loads_no_model_and_prints_nothing() -> None:
    code = "import newsgraph, sys; print('newsgraph.pipeline' in sys.modules, newsgraph.pipeline._default.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout.strip(), done.stderr) == ("True 0", "")


def test_the_readme_example_prints_what_the_readme_shows(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf8")
    blocks = re.findall(r"```python\n(.*?)```\n+(?:```\n(.*?)```)?", readme, flags=re.DOTALL)
    assert blocks
    names: dict[str, object] = {}
    for code, shown in blocks:
        runnable = "\n".join(line for line in code.splitlines() if "to_graphml" not in line)
        exec(runnable, names)
        printed = capsys.readouterr().out
        if shown:
            assert printed == shown


def test_every_module_is_small() -> None:
    for path in (ROOT / "newsgraph").rglob("*.py"):
        assert len(path.read_text(encoding="utf8").splitlines()) <= 450, path


def test_the_models_travel_in_the_wheel() -> None:
    included = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    for source, target in included.items():
        assert (ROOT / source).is_dir()
        assert target.startswith("newsgraph/models/")


def test_licences_of_code_and_models_are_there() -> None:
    for name in PROJECT["project"]["license-files"]:
        assert (ROOT / name).read_text(encoding="utf8").strip()


def test_the_ontology_page_is_what_the_code_says() -> None:
    from newsgraph.graph.ontology_page import ontology_markdown

    assert (ROOT / "docs" / "ontology.md").read_text(encoding="utf8") == ontology_markdown()
