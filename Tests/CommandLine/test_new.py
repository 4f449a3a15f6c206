"""Beginning new content."""
import shutil

import pytest

from support import ROOT, run


@pytest.fixture
def content(tmp_path):
    return shutil.copytree(ROOT / "content", tmp_path / "content")


def test_a_new_policy_waits_for_its_text_beside_its_neighbours(content):
    result = run("new", "policy", "zj-2026", "--jurisdiction", "CN-ZJ", "--content", content)
    file = content / "policies" / "zhejiang" / "zj-2026.md"
    assert result.returncode == 0 and result.stdout == f"{file}\n"
    assert "[empty-file]" in run("check", content / "policies").stderr
    with open(file, "a", encoding="utf-8") as text:
        text.write("某省办法\n第一条　为了规范管理，制定本办法。\n第二条　本办法自2020年1月1日起施行。\n")
    assert run("check", content / "policies").returncode == 0
    again = run("new", "policy", "zj-2026", "--jurisdiction", "CN-ZJ", "--content", content)
    assert again.returncode == 3 and "[output-exists]" in again.stderr and "第一条" in file.read_text(encoding="utf-8")


def test_a_new_page_and_a_new_topic_are_built(content, tmp_path):
    assert run("new", "page", "contact", "--title", "联系 “我们”: a", "--content", content).returncode == 0
    topic = run("new", "topic", "archives", "--name", "档案管理", "--english-name", "Archives: keeping", "--content", content)
    assert topic.returncode == 0, topic.stderr
    assert run("build", "--content", content, "--output", tmp_path / "site").returncode == 0
    assert (tmp_path / "site/pages/contact.html").is_file() and (tmp_path / "site/en/topics/archives.html").is_file()
    again = run("new", "topic", "archives", "--name", "档案", "--english-name", "Archives", "--content", content)
    assert again.returncode == 2 and "[duplicate-id]" in again.stderr
    assert (content / "topics.yml").read_text(encoding="utf-8").count("id: archives\n") == 1


def test_what_was_begun_passes_a_check_of_the_whole_project(content):
    """From nothing to a clean check by the program's own words: policy, page, topic, then the text."""
    assert run("new", "policy", "zj-2026", "--jurisdiction", "CN-ZJ", "--title", "某省办法", "--content", content).returncode == 0
    assert run("new", "page", "contact", "--title", "联系我们", "--content", content).returncode == 0
    topic = run("new", "topic", "archives", "--name", "档案", "--english-name", "Archives", "--content", content)
    assert topic.returncode == 0
    with open(content / "policies" / "zhejiang" / "zj-2026.md", "a", encoding="utf-8") as text:
        text.write("第一条　为了规范档案管理，制定本办法。\n第二条　本办法自2020年1月1日起施行。\n")
    checked = run("check", "--content", content, "--strict")
    assert checked.returncode == 0 and checked.stderr == "", checked.stderr
    assert "4 documents" in checked.stdout


def test_a_topic_cannot_take_the_address_of_the_list(content):
    before = (content / "topics.yml").read_bytes()
    refused = run("new", "topic", "index", "--name", "目录", "--english-name", "Index", "--content", content)
    assert refused.returncode == 2 and "the address of the list of topics" in refused.stderr
    assert (content / "topics.yml").read_bytes() == before


@pytest.mark.parametrize("name", ["../x", "A", "a b", "", "a--b"])
def test_names_that_are_no_addresses_are_refused(content, name):
    assert run("new", "page", name, "--title", "甲", "--content", content).returncode == 2
