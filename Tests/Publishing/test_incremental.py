"""What has not changed is not built again, and whatever has changed, the site is the one that a clean build makes."""
import os
import random
import re
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
    lambda project: record(project).unlink(),
    lambda project: record(project).write_bytes(b""),
    lambda project: damage(record(project)),
], ids=["theme", "content", "empty folder", "file changed", "file lost", "manifest changed", "memory lost", "memory empty", "memory damaged"])
def test_any_change_is_seen(project, change):
    before = contents(project / "site")
    change(project)
    assert not is_skipped(build(project))
    after = contents(project / "site")
    assert set(after) == set(before) and after[next(file for file in after if file.name == "index.html")]
    assert is_skipped(build(project))


def record(project, ending="build-record"):
    return next((project / "cache" / "tiaowen").glob(f"*.{ending}"))


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
    memory = lambda: sorted(file.rsplit(".", 1)[1] for file in os.listdir(project / "cache" / "tiaowen"))
    build(project, "--output", "other")
    assert memory() == ["annotations", "annotations", "build-record", "build-record"]
    shutil.rmtree(project / "site")
    (project / "content" / "topics.yml").open("a").write("# \n")
    build(project, "--output", "other")
    assert memory() == ["annotations", "build-record"]


def test_without_a_place_for_a_memory_everything_is_built(project):
    environment = {"XDG_CACHE_HOME": "/proc/none"}
    for _ in range(2):
        result = run("build", *DAY, cwd=project, environment=environment)
        assert result.returncode == 0 and not is_skipped(result.stderr)


OTHERS = {
    "lease": """---
id: lease
jurisdiction: CN
title: 示范区场地租赁规定
---
第一条 示范区的场地由依托单位出租。
第二条 承租人应当按照合同使用场地，租金由依托单位与承租人约定。
第三条 本规定自2020年1月1日起施行。
""",
    "lease-notes": """---
id: lease-notes
jurisdiction: CN-ZJ
title: 浙江省示范区场地租赁细则
---
第一条 根据《示范区场地租赁规定》第二条，制定本细则。
第二条 承租人应当按照合同使用场地，租金不得高于周边场地；违反《示范区场地租赁规定》第九条的，解除合同。
第三条 本细则自2021年1月1日起施行，有效期三年。
""",
    "lease-fees": """---
id: lease-fees
jurisdiction: CN-JS
title: 江苏省示范区场地收费办法
---
第一条 收费适用《示范区场地租赁规定》和《浙江省示范区场地租赁细则》第二条。
第二条 收费的单位应当公布下列事项：
（一）租金；
（二）押金。
""",
}


@pytest.fixture
def larger_project(project):
    """The same with three texts that cite and answer one another."""
    for name, text in OTHERS.items():
        (project / "content" / "policies" / f"{name}.md").write_text(text, encoding="utf-8")
    build(project)
    return project


def edit(project, name, one, other):
    text = project / "content" / "policies" / f"{name}.md"
    words = text.read_text(encoding="utf-8")
    assert one in words
    text.write_text(words.replace(one, other), encoding="utf-8")


def kept(said):
    found = re.search(r"(\d+) of them kept", said)
    return int(found.group(1)) if found else 0


def assert_clean(project):
    build(project, "--anew", "--output", "clean")
    assert contents(project / "site") == contents(project / "clean")


def test_pages_of_documents_with_which_a_changed_one_has_nothing_to_do_are_kept(larger_project):
    documents = sum(1 for page in (larger_project / "site").rglob("policies/**/*.html"))
    edit(larger_project, "lease-fees", "押金", "保证金")
    few = kept(build(larger_project))
    # The three texts of the project, in two languages, have most of the pages.
    assert documents // 2 < few < documents + 10
    assert_clean(larger_project)


def test_a_clause_more_changes_only_the_pages_that_count_it(larger_project):
    clauses = lambda: {
        page: data for page, data in contents(larger_project / "site" / "policies").items() if len(page.parts) == 2
        and page.parts[0] != "lease-fees"}
    before = clauses()
    edit(larger_project, "lease-fees", "（二）押金。", "（二）押金。\n第三条 本办法自2021年1月1日起施行。")
    few = kept(build(larger_project))
    changed = [page for page, data in clauses().items() if before[page] != data]
    # Pages of clauses on the same topic say how many there are; the others stay.
    assert 0 < len(changed) < len(before) // 4
    assert few > len(before) // 2
    assert_clean(larger_project)


@pytest.mark.parametrize("name, one, other", [
    ("lease", "承租人应当按照合同使用场地", "承租人应当爱护场地"),
    ("lease", "示范区场地租赁规定", "示范区场地租赁条例"),
    ("lease", "第三条 本规定", "第三条 违者罚款。\n第四条 本规定"),
    ("lease-notes", "第九条的", "第三条的"),
    ("lease-notes", "jurisdiction: CN-ZJ", "jurisdiction: CN-JS"),
    ("lease-notes", "有效期三年", "有效期五年"),
    ("lease-fees", "《浙江省示范区场地租赁细则》第二条", "《浙江省示范区场地租赁细则》第一条"),
    ("lease-fees", "id: lease-fees", "id: fees"),
], ids=["cited words", "cited title", "new article", "citation", "jurisdiction", "validity", "citation of a clause", "id"])
def test_what_others_show_of_a_document_follows_it(larger_project, name, one, other):
    edit(larger_project, name, one, other)
    build(larger_project)
    assert_clean(larger_project)


@pytest.mark.parametrize("name", ["hunan-2023-cluster-zones", "anhui-2024-ip-services", "sichuan-2023-cluster-zones"])
def test_a_new_document_changes_what_stands_beside_others(larger_project, name):
    text = (ROOT / "Tests" / "Fixtures" / "strangers" / "topics" / f"{name}.md").read_text(encoding="utf-8")
    new = larger_project / "content" / "policies" / "new.md"
    new.write_text(re.sub(r"(?m)^jurisdiction: .*$", "jurisdiction: CN-JS", text), encoding="utf-8")
    build(larger_project)
    assert_clean(larger_project)
    new.unlink()
    build(larger_project)
    assert_clean(larger_project)


def test_a_document_that_goes_leaves_nothing_on_the_pages_of_others(larger_project):
    (larger_project / "content" / "policies" / "lease.md").unlink()
    build(larger_project)
    assert_clean(larger_project)


def test_a_spoilt_page_is_not_kept(larger_project):
    page = larger_project / "site" / "policies" / "zhejiang-2018-cluster-zones.html"
    page.write_bytes(page.read_bytes().replace("知识产权".encode(), "知识".encode()))
    edit(larger_project, "lease-fees", "押金", "保证金")
    build(larger_project)
    assert_clean(larger_project)


def spoil(file):
    """Changes a byte in the middle."""
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


@pytest.mark.parametrize("change", [
    lambda file: file.unlink(), lambda file: file.write_bytes(b""), spoil,
    lambda file: file.write_bytes(file.read_bytes()[:-1]),
], ids=["lost", "empty", "damaged", "cut"])
def test_what_texts_said_is_not_believed_when_damaged(larger_project, change):
    change(record(larger_project, "annotations"))
    edit(larger_project, "lease-fees", "押金", "保证金")
    build(larger_project)
    assert_clean(larger_project)


def test_texts_are_read_again_with_other_words(larger_project):
    vocabulary = larger_project / "content" / "vocabulary" / "norms.yml"
    words = vocabulary.read_text(encoding="utf-8")
    assert "应当" in words
    vocabulary.write_text(words.replace("应当", "应该当"), encoding="utf-8")
    build(larger_project)
    assert_clean(larger_project)


@pytest.mark.parametrize("change", [
    lambda project: (project / "theme" / "templates" / "clause.mustache").open("a").write("<!-- -->"),
    lambda project: (project / "theme" / "strings" / "zh-Hans.yml").open("a").write("# \n"),
    lambda project: (project / "content" / "actors.yml").open("a").write("# \n"),
], ids=["template", "words of the interface", "actors"])
def test_no_page_is_kept_when_what_all_share_has_changed(larger_project, change):
    change(larger_project)
    assert kept(build(larger_project)) == 0
    assert_clean(larger_project)


@pytest.mark.parametrize("seed", range(4))
def test_after_random_edits_the_site_is_that_of_a_clean_build(larger_project, seed):
    project = larger_project
    chance = random.Random(seed)
    additions = [
        "依托单位应当于2027年6月30日前提交材料。", "依照《示范区场地租赁规定》第一条执行。", "具体办法由省知识产权局制定。",
        "支持服务机构入驻，建成10家以上示范机构。",
    ]
    for _ in range(4):
        text = chance.choice(sorted((project / "content" / "policies").rglob("*.md")))
        lines = text.read_text(encoding="utf-8").split("\n")
        body = lines.index("---", 1) + 2
        place = chance.randrange(body, len(lines))
        edit = chance.choice(["repeat", "cut", "add", "add", "remove", "swap"])
        if edit == "repeat":
            lines.insert(place, lines[place])
        elif edit == "cut":
            lines[place] = lines[place][:len(lines[place]) // 2]
        elif edit == "remove" and len(lines) > body + 3:
            del lines[place]
        elif edit == "swap":
            other = chance.randrange(body, len(lines))
            lines[place], lines[other] = lines[other], lines[place]
        else:
            lines[place] += chance.choice(additions)
        text.write_text("\n".join(lines), encoding="utf-8")
        build(project)
    assert_clean(project)
