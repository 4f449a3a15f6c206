"""The search index and the answers of the command against their JSON Schemas."""
import json
import re

import jsonschema
import pytest

from support import ROOT, index_value, run


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
        index_value(site / "search" / "index.js"))
    files = sorted((site / "search").glob("*-*.js"))
    assert len(files) >= 2
    for file in files:
        part(file.name.split("-")[0]).validate(index_value(file))


@pytest.mark.parametrize("query", ["专利代理", "总体要求", "若干措施", "江苏 人才", "，", "2030年 目标"])
def test_answers_keep_the_contract(site, query):
    result = run("search", query, "--json", "--site", site)
    assert (result.returncode, result.stderr) == (0, "")
    answer = json.loads(result.stdout)
    jsonschema.Draft202012Validator(schema("search-answer")).validate(answer)
    assert answer["query"] == query
    assert answer["total"] == len(answer["results"])


@pytest.mark.parametrize("query", ["知产代理人", "專力代理", "zhuanli 没有这样的话", "有哪些"])
def test_answers_that_only_come_near_say_so(site, query):
    answer = json.loads(run("search", query, "--json", "--site", site).stdout)
    jsonschema.Draft202012Validator(schema("search-answer")).validate(answer)
    assert (answer["total"], answer["all"]) == (0, False)


def test_scores_are_explained(site):
    result = run("search", "专利代理", "--explain", "--site", site)
    explained = re.findall(r"([\d.]+) = tier (\d) \+ w/\(1\+w\), w ([\d.]+) = ", result.stdout)
    assert len(explained) > 3
    assert all(abs(float(score) - int(tier) - float(w) / (1 + float(w))) < 0.001 for score, tier, w in explained)


def test_an_index_is_built_without_a_site(tmp_path):
    texts = ROOT / "content" / "policies"
    assert run("index", texts, "--output", tmp_path).returncode == 0
    answer = json.loads(run("search", "专利代理", "--json", "--site", tmp_path).stdout)
    assert answer["total"] == len(answer["results"]) > 3


@pytest.mark.parametrize(("name", "text", "status"), [("gone", None, 3), ("empty", "", 1), ("none", False, 1)])
def test_texts_that_cannot_be_read_leave_the_index_as_it_was(tmp_path, name, text, status):
    output, source = tmp_path / "index", tmp_path / name
    assert run("index", ROOT / "content" / "policies", "--output", output).returncode == 0
    before = sorted(file.name for file in (output / "search").iterdir())
    if text is not None:
        source.mkdir()
    if text is not None and text is not False:
        (source / "empty.md").write_text(text, encoding="utf-8")
    refused = run("index", source, "--output", output)
    assert refused.returncode == status and str(source) in refused.stderr
    assert sorted(file.name for file in (output / "search").iterdir()) == before


def test_words_that_cannot_be_read_leave_no_index(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "synonyms.yml").write_text("甲: 3\n", encoding="utf-8")
    refused = run("index", ROOT / "content" / "policies", "--content", tmp_path / "content", "--output", tmp_path / "index")
    assert refused.returncode != 0 and "synonyms.yml:1" in refused.stderr
    assert not (tmp_path / "index").exists()


def test_several_arguments_are_one_query(site):
    assert run("search", "江苏", "人才", "--json", "--site", site).stdout == (
        run("search", "江苏 人才", "--json", "--site", site).stdout)


def test_a_folder_without_an_index_is_an_error(tmp_path):
    result = run("search", "专利", "--site", tmp_path)
    assert (result.returncode, result.stdout) == (3, "")
    assert str(tmp_path) in result.stderr


@pytest.mark.parametrize("text", [
    "{}", "tiaowenIndex({});\n", 'tiaowenIndex("index",{"format":"tiaowen-search","version":2});\n', "",
    'tiaowenIndex({"format":"tiaowen-search","version":4});\n'])
@pytest.mark.parametrize(("language", "reason", "hint"), [
    ("en", "search/index.js is not a search index of version 3", "build the site again"),
    ("zh", "search/index.js 不是第 3 版的检索索引", "重新生成站点")])
def test_an_index_of_another_version_is_an_error_that_says_what_to_do(tmp_path, text, language, reason, hint):
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "index.js").write_text(text, encoding="utf-8")
    result = run("search", "专利", "--lang", language, "--site", tmp_path)
    assert result.returncode == 3
    assert reason in result.stderr and hint in result.stderr


def test_a_search_without_a_query_is_wrong_usage():
    assert run("search").returncode == 2
    assert run("search", "专利", "--limit", "-1").returncode == 2
