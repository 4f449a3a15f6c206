"""Every command speaks English and Chinese; data and codes are the same in both."""
import re
import shutil

import pytest

from support import POLICIES, ROOT, run

ARTICLE = "第一条　为了规范管理，制定本办法。\n第三条　本办法自2020年1月1日起施行。\n"
COMMANDS = re.findall(r"^  (\w+)  ", run("--help").stdout.split("SUBCOMMANDS:")[1], re.M)


@pytest.mark.parametrize("command", [*([name] for name in COMMANDS if name != "new"),
                                     ["new", "policy"], ["new", "page"], ["new", "topic"]])
def test_every_command_takes_the_language(command):
    assert "--lang" in run(*command, "--help").stdout


def test_findings_are_chinese_with_the_same_codes_and_places(tmp_path):
    (tmp_path / "a.md").write_text("---\ntittle: 甲\nadopted: soon\n---\n" + ARTICLE, encoding="utf-8")
    english, chinese = run("check", tmp_path, "--lang", "en").stderr, run("check", tmp_path, "--lang", "zh").stderr
    assert re.findall(r"\[[a-z-]+\]$", english, re.M) == re.findall(r"\[[a-z-]+\]$", chinese, re.M)
    assert re.findall(r":\d+:\d+:", english) == re.findall(r":\d+:\d+:", chinese)
    for words in ["错误: 不认识的键“tittle” [unknown-key]", "提示: 是不是“title”？", "警告: 编号从 第一条 跳到 第三条",
                  "“adopted”应为日历上有的日期，写作 YYYY-MM-DD，现为“soon”", "原文照录，不作改动；请与官方文本核对。"]:
        assert words in chinese, words
    assert run("check", tmp_path, "--format", "json", "--lang", "zh").stdout == run(
        "check", tmp_path, "--format", "json", "--lang", "en").stdout


@pytest.mark.parametrize("environment, is_chinese", [
    ({"LC_ALL": "zh_CN.UTF-8"}, True), ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, True),
    ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, False), ({"LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "en_US"}, True)])
def test_the_environment_chooses_as_posix_orders_its_variables(tmp_path, environment, is_chinese):
    said = run("check", tmp_path, environment=environment)
    assert ("文件夹里没有文本" in said.stderr) == is_chinese and said.returncode == 1
    assert "[no-texts]" in said.stderr


def test_summaries_and_advice_are_chinese(tmp_path, site):
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    page = run("new", "page", "contact", "--title", "联系", "--content", content, "--lang", "zh")
    assert "在第二个 --- 之下写 Markdown" in page.stderr
    assert "新地址" in run("addresses", "--content", content, "--lang", "zh").stderr
    assert re.search(r"找到 \d+ 条", run("search", "专利", "--site", site, "--lang", "zh").stderr)
    assert "没有可读的检索索引" in run("search", "专利", "--site", tmp_path, "--lang", "zh").stderr
    assert "个关联待复核" in run("links", POLICIES, "--pending", "--lang", "zh").stderr
    indexed = run("index", POLICIES, "--output", tmp_path / "index", "--lang", "zh")
    assert "3 份文件，读取" in indexed.stderr


def test_notes_of_an_import_are_chinese(tmp_path):
    html = tmp_path / "page.html"
    html.write_text(f"<html><body><p>某省办法</p>{ARTICLE.replace('第', '<p>第')}<img alt='印章'></body></html>", encoding="utf-8")
    said = run("import", html, "--content", tmp_path / "content", "--lang", "zh").stderr
    assert "提示: 略去一张图片：印章" in said and "请用 --jurisdiction 写明" in said and "已写入" in said
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(100))
    refused = run("import", tmp_path / "old.doc", "--content", tmp_path / "content", "--lang", "zh").stderr
    assert "请另存为 .docx" in refused and "[import-unsupported]" in refused
