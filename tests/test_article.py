"""Reading articles from files and records."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsgraph.article import find_files, read_articles, to_article
from newsgraph.errors import ArticleError
from newsgraph.extraction import Article, Extraction

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


def _write(path: Path, content: Any) -> Path:
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_bytes(json.dumps(content, ensure_ascii=False).encode())
    return path


def _read(path: Path, content: Any) -> list[Article]:
    return list(read_articles(_write(path, content)))


def test_to_article() -> None:
    article = Article(id="a", text="Ja.")
    assert to_article(article, "b") is article
    assert to_article("Nein.", "b") == Article(id="b", text="Nein.")


@pytest.mark.parametrize("text", ["", " Moskau\r\n\r\nJa.\r\n", "\ufeffÄ\tO\u0308\x0b\u2028"])
def test_plain_text_is_read_verbatim(tmp_path: Path, text: str) -> None:
    assert _read(tmp_path / "bericht.v2.txt", text.encode()) == [Article(id="bericht.v2", text=text)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
def test_any_text_survives_text_and_json_files(tmp_path: Path, text: str) -> None:
    expected = [Article(id="a", text=text)]
    assert _read(tmp_path / "a.txt", text.encode()) == expected
    assert _read(tmp_path / "a.json", {"text": text}) == expected
    assert _read(tmp_path / "a.jsonl", {"id": "a", "text": text}) == expected


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"text": "Ja."}, Article(id="a", text="Ja.")),
        ({"text": ""}, Article(id="a", text="")),
        ({"text": None, "body": "Ja."}, Article(id="a", text="Ja.")),
        ({"text": "Ja.", "id": 7}, Article(id="7", text="Ja.")),
        ({"text": "Ja.", "id": None}, Article(id="a", text="Ja.")),
        ({"originalText": "Ja.", "documentName": "n-1"}, Article(id="n-1", text="Ja.")),
        ({"content": "Ja.", "id": "x", "documentName": "n-1"}, Article(id="x", text="Ja.")),
        (
            {
                "body": "Ja.",
                "headline": "T",
                "date": "2021-12-15",
                "link": "https://example.org",
                "publisher": "P",
                "more": [1],
            },
            Article(id="a", text="Ja.", title="T", published="2021-12-15", url="https://example.org", source="P"),
        ),
        (
            {
                "text": "Ja.",
                "title": "T",
                "published": "2021",
                "url": "u",
                "source": "s",
            },
            Article(id="a", text="Ja.", title="T", published="2021", url="u", source="s"),
        ),
    ],
)
def test_records(tmp_path: Path, record: dict[str, Any], expected: Article) -> None:
    assert _read(tmp_path / "a.json", record) == [expected]


def test_an_extraction_is_read_as_its_article(tmp_path: Path) -> None:
    article = Article(id="n", text="Ja.", title="T", published="2021", url="u", source="s")
    path = _write(tmp_path / "a.json", Extraction(article=article).model_dump_json().encode())
    assert list(read_articles(path)) == [article]


def test_json_list_is_numbered(tmp_path: Path) -> None:
    articles = _read(tmp_path / "a.json", [{"text": "Ja."}, {"text": "Nein.", "id": "n"}, {"text": "Oh."}])
    assert [a.id for a in articles] == ["a-1", "n", "a-3"]
    assert _read(tmp_path / "b.json", [{"text": "Ja."}]) == [Article(id="b", text="Ja.")]
    assert _read(tmp_path / "c.json", []) == []


def test_json_lines_are_numbered_without_blank_ones_and_each_id_is_new(tmp_path: Path) -> None:
    lines = b'{"text": "Eins"}\r\n\r\n[{"text": "Zwei"}, {"text": "Drei"}]\n\n{"text": "Vier"}\n'
    articles = _read(tmp_path / "a.jsonl", lines)
    assert [(a.id, a.text) for a in articles] == [
        ("a-1", "Eins"),
        ("a-2", "Zwei"),
        ("a-3", "Drei"),
        ("a-4", "Vier"),
    ]
    assert _read(tmp_path / "b.jsonl", b"\n") == []


@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_json_with_a_byte_order_mark(tmp_path: Path, suffix: str) -> None:
    [article] = _read(tmp_path / f"a{suffix}", '\ufeff{"text": "Ja."}'.encode())
    assert article.text == "Ja."


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", b"Gr\xfc\xdfe", r"a\.txt: not UTF-8 at byte 2; convert it"),
        ("a.json", b"", r"a\.json: no JSON"),
        ("a.json", b"{'text': 1}", r"a\.json: no JSON"),
        ("a.json", b"[" * 100_000, r"a\.json: no JSON"),
        ("a.json", b"1" * 5_000, r"a\.json: no JSON"),
        ("a.json", b'"Ja."', r"a\.json: an article is a JSON object with a text, not str"),
        ("a.json", b"[[]]", r"a\.json: an article is a JSON object with a text, not list"),
        ("a.json", b'{"titel": "T"}', r"a\.json: the record has no text; name it text, originalText"),
        ("a.json", b'{"text": null}', r"a\.json: the record has no text"),
        ("a.json", b'{"text": ["Ja.", "Nein."]}', r"a\.json: the text must be a string, not list"),
        ("a.json", b'{"text": "\\ud800"}', r"a\.json: text has half a surrogate pair at 0"),
        ("a.jsonl", b'{"text": "Ja."}\n\n{"text": }\n', r"a\.jsonl:3: no JSON"),
        ("a.jsonl", b'\n{"id": "x"}\n', r"a\.jsonl:2: the record has no text"),
    ],
)
def test_errors_name_file_and_line(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    with pytest.raises(ArticleError, match=message):
        _read(tmp_path / name, content)


def test_unreadable_file(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"weg\.txt: cannot be read: No such file"):
        list(read_articles(tmp_path / "weg.txt"))


def test_find_files(tmp_path: Path) -> None:
    (tmp_path / "sub.txt").mkdir()
    names = ["b.txt", "a.json", "c.jsonl", "sub.txt/d.txt", "e.md"]
    for name in names:
        (tmp_path / name).touch()
    expected = [tmp_path / name for name in ("a.json", "b.txt", "c.jsonl", "sub.txt/d.txt")]
    assert find_files([tmp_path]) == expected
    assert find_files([tmp_path / "c.jsonl", tmp_path]) == [
        expected[2],
        expected[0],
        expected[1],
        expected[3],
    ]
    assert find_files([]) == []


def test_find_files_errors(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").touch()
    with pytest.raises(ArticleError, match=r"a\.pdf: unknown kind of file '\.pdf'; newsgraph reads \.txt"):
        find_files([tmp_path / "a.pdf"])
    with pytest.raises(ArticleError, match=r"weg\.txt does not exist: give files or folders of \.txt"):
        find_files([tmp_path / "weg.txt"])
