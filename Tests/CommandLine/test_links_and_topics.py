"""The verbs `links` and `topics`, and what a maintainer does with them."""
import re
import shutil

import pytest

from support import POLICIES, ROOT, run


@pytest.fixture
def content(tmp_path):
    """A copy of the project's content that a test may change."""
    return shutil.copytree(ROOT / "content", tmp_path / "content")


def first_pending(content):
    return run("links", content / "policies", "--content", content, "--pending").stdout.split("\n\n")[0]


def write_review(content, entry, verdict="confirmed"):
    words = entry.replace("verdict:", f"verdict: {verdict}").replace("reviewer:", "reviewer: 张三")
    words = words.replace("date:", "date: 2026-01-02")
    (content / "reviews.yml").write_text("reviews:\n" + words + "\n", encoding="utf-8")


def links(content):
    return run("links", content / "policies", "--content", content)


def test_a_pending_link_becomes_a_review_with_verdict_name_and_day(content):
    entry = first_pending(content)
    source, target = re.search(r"from: (.*)", entry).group(1), re.search(r"to: (.*)", entry).group(1)
    assert run("build", "--content", content, "--output", content / "site").returncode == 0
    write_review(content, entry)
    result = links(content)
    assert result.returncode == 0 and result.stderr == ""
    [line] = [line for line in result.stdout.splitlines() if line.startswith(f"{source} → {target} ")]
    assert line.endswith("[confirmed]")
    assert first_pending(content) != entry
    assert run("build", "--content", content, "--output", content / "site").returncode == 0


def test_a_review_of_words_that_changed_is_reported_and_not_applied(content):
    entry = first_pending(content)
    write_review(content, entry.replace("words: ", "words: 0"))
    result = links(content)
    assert "[review-stale]" in result.stderr and "reviews.yml:" in result.stderr
    assert "[confirmed]" not in result.stdout
    assert result.returncode == 0


def test_mistakes_in_reviews_and_topics_are_errors_with_their_lines(content):
    write_review(content, first_pending(content), verdict="konfirmed")
    (content / "topics.yml").write_text(
        "topics:\n  - id: talent\n    name: 人才\n    english-name: Talent\n    parent: talents\n"
        "    terms:\n      x: [人才]\n      3: [人才队伍]\n  - id: talent\n    name: 人才\n", encoding="utf-8")
    result = run("build", "--content", content, "--output", content / "site")
    assert result.returncode == 2
    for code in ["wrong-value", "missing-key", "unknown-topic"]:
        assert f"[{code}]" in result.stderr
    assert "did you mean “confirmed”?" in result.stderr
    assert "did you mean “talent”?" in result.stderr
    assert not (content / "site").exists()


def test_topics_are_explained_word_by_word(content):
    result = run("topics", POLICIES, "--explain", "zhejiang-2018-cluster-zones art-9")
    assert result.returncode == 0
    assert result.stdout.startswith("zhejiang-2018-cluster-zones art-9\n  application-procedure 申报与审批程序  ")
    assert "primary" in result.stdout and "申报材料" in result.stdout
    missing = run("topics", POLICIES, "--explain", "art-99")
    assert missing.returncode == 1 and "no clause “art-99”" in missing.stderr


def test_an_edit_of_the_topics_shows_in_the_explanation(content):
    before = run("topics", content / "policies", "--content", content, "--explain", "art-14").stdout
    topics = content / "topics.yml"
    text = topics.read_text(encoding="utf-8").replace("考核一次, ", "", 1)
    topics.write_text(text, encoding="utf-8")
    after = run("topics", content / "policies", "--content", content, "--explain", "art-14").stdout
    assert "考核一次" in before and "考核一次" not in after


def test_topics_are_listed_with_the_words_that_decided_them():
    result = run("topics", POLICIES)
    assert result.returncode == 0
    assert "jiangsu-2025-ip-services part-3/clause-15  primary talent" in result.stdout
