"""The search index and the answers of the command against their JSON Schemas."""
import json

import jsonschema
import pytest

from support import ROOT, run


def schema(name):
    return json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))


def part(name):
    """One of the index's files has the shape of a definition of the schema."""
    index = schema("search-index")
    return jsonschema.Draft202012Validator({**index, "$ref": f"#/$defs/{name}"})


@pytest.mark.parametrize("name", ["search-index", "search-answer"])
def test_the_search_schemas_are_schemas(name):
    jsonschema.Draft202012Validator.check_schema(schema(name))


def test_the_index_keeps_its_format(site):
    jsonschema.Draft202012Validator(schema("search-index")).validate(
        json.loads((site / "search" / "index.json").read_text(encoding="utf-8")))
    files = sorted((site / "search").glob("*-*.json"))
    assert len(files) >= 2
    for file in files:
        kind = file.name.split("-")[0] if "-page-" not in file.name else "page"
        part(kind).validate(json.loads(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("query", ["专利代理", "没有这样的话", "总体要求", "若干措施", "江苏 人才", "，"])
def test_answers_keep_the_contract(site, query):
    result = run("search", query, "--json", "--site", site)
    assert (result.returncode, result.stderr) == (0, "")
    answer = json.loads(result.stdout)
    jsonschema.Draft202012Validator(schema("search-answer")).validate(answer)
    assert answer["query"] == query
    assert answer["total"] == len(answer["results"])


def test_several_arguments_are_one_query(site):
    assert run("search", "江苏", "人才", "--json", "--site", site).stdout == (
        run("search", "江苏 人才", "--json", "--site", site).stdout)


def test_a_folder_without_an_index_is_an_error(tmp_path):
    result = run("search", "专利", "--site", tmp_path)
    assert (result.returncode, result.stdout) == (1, "")
    assert str(tmp_path) in result.stderr


def test_an_index_of_another_format_is_an_error(tmp_path):
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "index.json").write_text("{}", encoding="utf-8")
    result = run("search", "专利", "--site", tmp_path)
    assert result.returncode == 1
    assert "search/index.json" in result.stderr


def test_a_search_without_a_query_is_wrong_usage():
    assert run("search").returncode == 64
    assert run("search", "专利", "--limit", "-1").returncode == 64
