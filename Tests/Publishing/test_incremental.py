"""What has not changed is not built again, and whatever has changed, the site is the one that a clean build makes."""
import os
import random
import shutil

import pytest

from support import ROOT, run

DAY = ["--as-of", "2026-01-01"]


def contents(folder):
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def project(tmp_path):
    """A copy of the project that a test may change, built once, with a memory of its own."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    build(tmp_path)
    return tmp_path


def build(project, *options):
    result = run("build", *DAY, *options, cwd=project, environment={"XDG_CACHE_HOME": str(project / "cache")})
    assert result.returncode == 0, result.stderr
    return result.stderr


def is_skipped(said):
    return "unchanged" in said


def test_a_second_build_of_the_same_does_nothing(project):
    before = {file: file.stat().st_ctime_ns for file in (project / "site").rglob("*")}
    said = build(project)
    assert is_skipped(said) and "3 documents" in said
    assert {file: file.stat().st_ctime_ns for file in (project / "site").rglob("*")} == before
    assert not is_skipped(build(project, "--anew"))


def test_what_was_found_is_said_again(project):
    text = project / "content" / "policies" / "new.md"
    text.write_text("---\nid: new\njurisdiction: CN\ntitle: 甲办法\n---\n第一条 甲。\n第三条 乙。\n", encoding="utf-8")
    first = build(project, "--verbose")
    assert "new.md:" in first and not is_skipped(first)
    second = build(project, "--verbose")
    assert is_skipped(second)
    findings = lambda said: [line for line in said.splitlines() if " ms" not in line]
    assert findings(second) == findings(first)
    assert "警告" in build(project, "--lang", "zh")


@pytest.mark.parametrize("change", [
    lambda project: (project / "theme" / "assets" / "site.css").open("a").write("/* */\n"),
    lambda project: (project / "content" / "topics.yml").open("a").write("# \n"),
    lambda project: (project / "content" / "more").mkdir(),
    lambda project: (project / "site" / "index.html").write_text("spoilt"),
    lambda project: (project / "site" / "index.html").unlink(),
    lambda project: (project / "site" / "manifest.sha256").open("a").write("\n"),
    lambda project: next((project / "cache" / "tiaowen").iterdir()).unlink(),
    lambda project: next((project / "cache" / "tiaowen").iterdir()).write_bytes(b""),
    lambda project: damage(next((project / "cache" / "tiaowen").iterdir())),
], ids=["theme", "content", "empty folder", "file changed", "file lost", "manifest changed", "memory lost", "memory empty", "memory damaged"])
def test_any_change_is_seen(project, change):
    before = contents(project / "site")
    change(project)
    assert not is_skipped(build(project))
    after = contents(project / "site")
    assert set(after) == set(before) and after[next(file for file in after if file.name == "index.html")]
    assert is_skipped(build(project))


def damage(file):
    """Changes a figure in a record."""
    data = bytearray(file.read_bytes())
    place = data.index(b'"documents":') + len(b'"documents":')
    data[place] ^= 1
    file.write_bytes(data)


def test_another_day_and_another_folder_are_built(project):
    said = run("build", "--as-of", "2031-01-01", cwd=project, environment={"XDG_CACHE_HOME": str(project / "cache")}).stderr
    assert not is_skipped(said)
    assert not is_skipped(build(project, "--output", "other"))


def test_an_error_is_not_kept(project):
    broken = project / "content" / "policies" / "broken.md"
    broken.write_text("---\nid: broken\n---\n第一条 甲。\n", encoding="utf-8")
    for _ in range(2):
        result = run("build", *DAY, cwd=project, environment={"XDG_CACHE_HOME": str(project / "cache")})
        assert result.returncode == 1 and "broken.md" in result.stderr
    broken.unlink()
    assert is_skipped(build(project))


def test_records_of_lost_sites_are_forgotten(project):
    build(project, "--output", "other")
    assert len(os.listdir(project / "cache" / "tiaowen")) == 2
    shutil.rmtree(project / "site")
    (project / "content" / "topics.yml").open("a").write("# \n")
    build(project, "--output", "other")
    assert len(os.listdir(project / "cache" / "tiaowen")) == 1


def test_without_a_place_for_a_memory_everything_is_built(project):
    environment = {"XDG_CACHE_HOME": "/proc/none"}
    for _ in range(2):
        result = run("build", *DAY, cwd=project, environment=environment)
        assert result.returncode == 0 and not is_skipped(result.stderr)


@pytest.mark.parametrize("seed", range(3))
def test_after_random_edits_the_site_is_that_of_a_clean_build(project, seed):
    chance = random.Random(seed)
    texts = sorted((project / "content" / "policies").rglob("*.md"))
    for _ in range(3):
        text = chance.choice(texts)
        lines = text.read_text(encoding="utf-8").split("\n")
        body = lines.index("---", 1) + 2
        place = chance.randrange(body, len(lines))
        edit = chance.choice(["repeat", "cut", "add"])
        if edit == "repeat":
            lines.insert(place, lines[place])
        elif edit == "cut":
            lines[place] = lines[place][:len(lines[place]) // 2]
        else:
            lines[place] += "依托单位应当于2027年6月30日前提交材料。"
        text.write_text("\n".join(lines), encoding="utf-8")
        build(project)
    build(project, "--anew", "--output", "clean")
    assert contents(project / "site") == contents(project / "clean")
