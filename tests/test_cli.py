"""The command line: every command runs, failures cost only themselves, exit codes hold."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import newsgraph
from newsgraph import cli
from newsgraph.cli.base import tell

TEXT = "Angela Merkel sagte am Montag in Berlin, Russland müsse handeln. Der Kreml wies das zurück."
RUNNER = CliRunner()
COMMANDS = [c.name or c.callback.__name__ for c in cli.app.registered_commands if c.callback]


@pytest.fixture(autouse=True)
def loaded(pipeline: newsgraph.Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (cli.articles, cli.graphs):
        monkeypatch.setattr(module, "load", lambda model=None: pipeline)


def run(*arguments: object) -> Result:
    return RUNNER.invoke(cli.app, [str(a) for a in arguments])


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "eins.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf8")
    return path


def test_help_lists_every_command() -> None:
    shown = run("--help").stdout
    for command in COMMANDS:
        assert command in shown


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "Usage" in result.stdout


def test_extract_writes_one_file_named_after_its_article(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    assert run("extract", article, "--output", output).exit_code == 0
    assert [p.name for p in output.iterdir()] == ["eins.json"]
    extraction = newsgraph.read_extraction(output / "eins.json")
    assert extraction.article.text == TEXT
    assert extraction.attributions


def test_extract_is_deterministic(article: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        run("extract", article, "--output", tmp_path / name)
    assert (tmp_path / "a" / "eins.json").read_bytes() == (tmp_path / "b" / "eins.json").read_bytes()


def test_skip_existing_leaves_what_is_there(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    output.mkdir()
    (output / "eins.json").write_text("kept", encoding="utf8")
    assert run("extract", article, "--output", output, "--skip-existing").exit_code == 0
    assert (output / "eins.json").read_text(encoding="utf8") == "kept"


def test_a_bad_article_costs_only_itself(article: Path, tmp_path: Path) -> None:
    (article.parent / "kaputt.jsonl").write_text('{"text": "Alles gut."}\n{nein\n{"id": "c"}\n', encoding="utf8")
    (article.parent / "latin.txt").write_bytes("Müll".encode("latin1"))
    result = run("extract", article.parent, "--output", tmp_path / "out")
    assert result.exit_code == 1
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["eins.json", "kaputt-1.json"]
    for named in ("kaputt.jsonl:2", "kaputt.jsonl:3", "latin.txt"):
        assert named in result.stderr.replace("\n", "")


def test_extract_prints_json_lines_without_output(article: Path) -> None:
    lines = run("extract", article).stdout.splitlines()
    assert [json.loads(line)["article"]["id"] for line in lines] == ["eins"]


def test_show_prints_speaker_content_and_sentence(article: Path) -> None:
    shown = " ".join(run("show", article).stdout.split())
    assert "Angela Merkel" in shown
    assert "Russland" in shown


def test_build_and_said(article: Path, tmp_path: Path) -> None:
    graph = tmp_path / "graph.json"
    assert run("build", article, "--output", graph).exit_code == 0
    shown = run("said", graph, "--by", "Merkel", "--about", "Russland").stdout
    assert "Russland" in shown
    assert run("build", article, "--output", tmp_path / "graph.graphml").exit_code == 0


@pytest.mark.parametrize("name", ["graph.graphml", "news.db"])
def test_build_makes_the_folder_it_writes_to(article: Path, tmp_path: Path, name: str) -> None:
    assert run("build", article, "--output", tmp_path / "new" / "folder" / name).exit_code == 0
    assert (tmp_path / "new" / "folder" / name).stat().st_size > 0


def test_build_reads_extractions_without_a_model(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("extract", article, "--output", tmp_path / "out")

    def refuse(model: str | None = None) -> newsgraph.Pipeline:
        raise AssertionError("no model is needed")

    monkeypatch.setattr(cli.graphs, "load", refuse)
    assert run("build", tmp_path / "out", "--output", tmp_path / "graph.json").exit_code == 0


@pytest.fixture
def store(article: Path, tmp_path: Path) -> Path:
    path = tmp_path / "news.db"
    assert run("build", article, "--output", path).exit_code == 0
    return path


def test_a_store_grows_and_adds_nothing_twice(store: Path, article: Path) -> None:
    again = run("build", article, "--output", store)
    assert "0 new, 0 replaced, 1 unchanged" in again.stderr


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("said", "--by", "Merkel"), "Russland müsse handeln"),
        (("speakers", "--about", "Russland"), "Angela Merkel"),
        (("who-is", "Merkel"), "Angela Merkel"),
        (("path", "Merkel", "Russland"), "ABOUT"),
        (("ask", "Was sagte Merkel über Russland?"), "Russland müsse handeln"),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_questions_to_a_store(store: Path, arguments: tuple[str, ...], expected: str) -> None:
    result = run(arguments[0], store, *arguments[1:])
    assert result.exit_code == 0
    assert expected in " ".join(result.stdout.split())


@pytest.mark.parametrize("command", ["chains", "contradictions"])
def test_listings_of_a_small_store_are_empty(store: Path, command: str) -> None:
    assert run(command, store).stdout == ""


def test_export_writes_by_suffix(store: Path, tmp_path: Path) -> None:
    for name in ("graph.graphml", "graph.gexf", "graph.ttl", "graph.json"):
        assert run("export", store, tmp_path / name).exit_code == 0
        assert (tmp_path / name).stat().st_size > 0


def test_identity_review_prints_what_is_unsure(store: Path) -> None:
    assert run("identity", "review", store).exit_code == 0


def test_what_is_not_there_is_an_error_with_a_next_step(tmp_path: Path) -> None:
    result = run("show", tmp_path / "fehlt.txt")
    assert isinstance(result.exception, newsgraph.ArticleError)
    assert "fehlt.txt" in str(result.exception)


def test_main_turns_errors_into_one_line_and_exit_code_two(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["newsgraph", "show", "/fehlt.txt"])
    with pytest.raises(SystemExit) as stopped:
        cli.main()
    assert stopped.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_import_makes_extractions_and_names_what_it_cannot(tmp_path: Path) -> None:
    spans = {"spans": [{"charBegin": 0, "charEnd": 13}]}
    quote = {"spans": [{"charBegin": TEXT.index("Russland"), "charEnd": TEXT.index(".")}]}
    record = {
        "documentName": "7 - Titel",
        "originalText": TEXT,
        "annotations": [{"type": "Indirect", "quote": quote, "speaker": spans}],
    }
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "gut.json").write_text(json.dumps(record), encoding="utf8")
    (tmp_path / "in" / "schlecht.json").write_text("{}", encoding="utf8")
    result = run("import", tmp_path / "in", "--output", tmp_path / "out")
    assert result.exit_code == 1
    assert "schlecht.json" in result.stderr.replace("\n", "")
    (attribution,) = newsgraph.read_extraction(tmp_path / "out" / "7.json").attributions
    assert attribution.rule == "imported"


def test_brackets_in_a_message_are_text(capsys: pytest.CaptureFixture[str]) -> None:
    tell("error", "pip install 'newsgraph[lg]'")
    assert capsys.readouterr().err == "error pip install 'newsgraph[lg]'\n"


def test_schema_is_that_of_the_extraction() -> None:
    assert json.loads(run("schema").stdout) == newsgraph.Extraction.model_json_schema()


def test_models_names_the_default() -> None:
    assert "de_newsgraph_md" in run("models").stdout
