"""Exit status, streams and messages, as scripts and people meet them."""
import json

import pytest

from support import POLICIES, run

ARTICLE = "某省办法\n\n第一条 为了规范管理，制定本办法。\n\n第二条 本办法自2020年1月1日起施行。\n"


@pytest.fixture
def text(tmp_path):
    file = tmp_path / "办法.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return file


def test_check_of_the_content_finds_nothing():
    result = run("check", POLICIES)
    assert result.returncode == 0
    assert result.stderr == ""
    assert result.stdout.startswith("3 documents, ")
    assert result.stdout.endswith(" 0 errors, 0 warnings\n")


def test_check_lists_all_errors_of_all_files_in_one_run(tmp_path):
    (tmp_path / "a.md").write_text("---\nid: A\ntittle: 甲\nkind: notic\n---\n" + ARTICLE, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(ARTICLE.encode() + b"\xff\xff")
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / "d.txt").write_bytes(b"%PDF-1.4\n\x00\x00")
    result = run("check", tmp_path, tmp_path / "nowhere.txt")
    assert result.returncode == 3
    for code in ["wrong-value", "unknown-key", "undecodable-byte", "empty-file", "binary-file", "unreadable-path"]:
        assert f"[{code}]" in result.stderr
    assert "did you mean “title”?" in result.stderr
    assert f"the byte at offset {len(ARTICLE.encode())} is not UTF-8" in result.stderr
    assert result.stdout.count("\n") == 1
    assert "1 document," in result.stdout and "7 errors" in result.stdout


def test_findings_are_sorted_by_file_and_line(tmp_path):
    for name in "cab":
        (tmp_path / f"{name}.md").write_text("---\nb: 1\na: 2\n---\n" + ARTICLE, encoding="utf-8")
    places = [line.split(": error")[0] for line in run("check", tmp_path).stderr.splitlines() if ": error" in line]
    assert places == [f"{tmp_path}/{name}.md:{line}:1" for name in "abc" for line in (2, 3)]


def test_the_caret_stands_below_the_fault_behind_wide_characters(tmp_path):
    (tmp_path / "a.md").write_text("---\naliases: [甲乙, {丙: 丁}]\n---\n" + ARTICLE, encoding="utf-8")
    lines = run("check", tmp_path).stderr.splitlines()
    assert lines[1] == "  2 | aliases: [甲乙, {丙: 丁}]"
    assert lines[2] == "    |                 ^"


def test_inspect_prints_only_data_on_standard_output(text, tmp_path):
    (tmp_path / "broken.txt").write_bytes(b"\x80")
    result = run("inspect", "--format", "jsonl", tmp_path)
    assert result.returncode == 1
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["办法"]
    assert "[undecodable-byte]" in result.stderr


def test_inspect_json_is_an_array_of_the_same_documents():
    lines = run("inspect", "--format", "jsonl", "--as-of", "2026-01-01", POLICIES).stdout.splitlines()
    array = json.loads(run("inspect", "--format", "json", "--as-of", "2026-01-01", POLICIES).stdout)
    assert array == [json.loads(line) for line in lines]


def test_inspect_text_is_a_tree(text):
    tree = run("inspect", text).stdout
    assert "art-1" in tree and "art-2" in tree


def test_the_day_comes_from_the_option_then_from_the_environment(text):
    def status(*options, epoch=""):
        result = run("inspect", "--format", "json", text, *options, environment={"SOURCE_DATE_EPOCH": epoch})
        return json.loads(result.stdout)[0]["status"]

    assert status("--as-of", "2019-12-31")["state"] == "not-yet-in-force"
    assert status("--as-of", "2020-01-01", epoch="0") == {**status("--as-of", "2020-01-01"), "asOf": "2020-01-01"}
    assert status(epoch="86400")["asOf"] == "1970-01-02"


def without_its_name(file):
    """What is found in a file, but for its id and source; references to the text itself name the id as well."""
    document = json.loads(run("inspect", "--format", "json", file).stdout)[0]
    for reference in document["references"]:
        if reference["target"] and reference["target"]["document"] == document["id"]:
            reference["target"]["document"] = "itself"
    return {key: value for key, value in document.items() if key not in ("id", "source")}


def test_a_text_reads_the_same_in_every_encoding(text, tmp_path):
    expected = without_its_name(text)
    encodings = {
        "bom": ARTICLE.encode("utf-8-sig"), "le": ARTICLE.encode("utf-16"), "gb": ARTICLE.encode("gb18030"),
        "be": b"\xfe\xff" + ARTICLE.encode("utf-16-be"), "crlf": ARTICLE.replace("\n", "\r\n").encode(),
    }
    for name, content in encodings.items():
        file = tmp_path / f"{name}.txt"
        file.write_bytes(content)
        assert without_its_name(file) == expected, name


@pytest.mark.parametrize("arguments", [[], ["inspect"], ["inspect", "--format", "xml", "."], ["publish"]])
def test_wrong_usage_has_its_own_status(arguments):
    result = run(*arguments)
    assert result.returncode == (0 if arguments == [] else 2)
    if arguments:
        assert result.stdout == ""


@pytest.mark.parametrize("day", ["2026-02-30", "yesterday", ""])
def test_a_day_that_does_not_exist_is_wrong_usage(day):
    assert run("inspect", POLICIES, "--as-of", day).returncode == 2


def test_version_and_help_are_answers():
    assert run("--version").stdout.strip()[0].isdigit()
    assert "check" in run("--help").stdout
