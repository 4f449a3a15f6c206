"""Bad inputs: each has a clear finding and the right exit status, nothing crashes, and nothing is lost.

Every case changes a copy of the project's content or theme and runs `check`, and `build` over a site that must stay.
"""
import hashlib
import json
import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile

import jsonschema
import pytest

from support import PROGRAM, ROOT, run

ARTICLE = "某省办法\n第一条　为了规范管理，制定本办法。\n第二条　本办法自2020年1月1日起施行。\n"
FRONT = "---\nid: x\njurisdiction: CN-ZJ\n---\n"
PAGE = "---\ntitle: 甲\n---\n"


def policy(front, body=ARTICLE):
    return write("content/policies/x.md", front + body)


def write(name, content):
    def change(folder):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return change


def replace(name, old, new):
    def change(folder):
        file = folder / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return change


def append(name, text):
    def change(folder):
        with open(folder / name, "ab") as file:
            file.write(text if isinstance(text, bytes) else text.encode())
    return change


def remove(name):
    return lambda folder: (folder / name).unlink()


def link(name, target):
    def change(folder):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        os.symlink(target, folder / name)
    return change


def several(*changes):
    def change(folder):
        for one in changes:
            one(folder)
    return change


SITE, TOPICS, REVIEWS, ACTORS = (f"content/{name}.yml" for name in ["site", "topics", "reviews", "actors"])
TEMPLATE = "theme/templates/home.mustache"
REVIEW = "reviews:\n  - from: jiangsu-2025-ip-services part-1/clause-6\n    to: national-2022-ip-services {to}\n" \
    "    verdict: {verdict}\n    reviewer: 张三\n    date: 2026-01-02\n    words: 0\n"

# name: (change, code, exit status); None as the code of what must be accepted.
CASES = {
    # Encodings and truncation.
    "truncated in a character": (policy(FRONT, ARTICLE.encode().decode()[:-1]), None, 0),
    "truncated utf-8": (write("content/policies/x.md", (FRONT + ARTICLE).encode()[:-2]), "undecodable-byte", 1),
    "damaged utf-8": (write("content/policies/x.md", (FRONT + ARTICLE).encode() + b"\xff\xfe\xff"), "undecodable-byte", 1),
    "overlong utf-8": (write("content/policies/x.md", (FRONT + ARTICLE).encode() + b"\xc0\xaf"), "undecodable-byte", 1),
    "surrogate in utf-8": (write("content/policies/x.md", (FRONT + ARTICLE).encode() + b"\xed\xa0\x80"), "undecodable-byte", 1),
    "odd utf-16": (write("content/policies/x.md", b"\xff\xfe" + ARTICLE.encode("utf-16-le") + b"x"), "undecodable-byte", 1),
    "utf-16 without mark": (write("content/policies/x.md", "abc".encode("utf-16-le")), "binary-file", 1),
    "gb18030": (write("content/policies/x.md", (FRONT + ARTICLE).encode("gb18030")), None, 0),
    "big5": (write("content/policies/x.md", "臺灣".encode("big5") + b"\x80\xff"), "undecodable-byte", 1),
    "word file": (write("content/policies/x.md", b"PK\x03\x04\x00\x00"), "binary-file", 1),
    "empty": (write("content/policies/x.md", b""), "empty-file", 1),
    "blanks only": (write("content/policies/x.md", "\n \n　\n"), "empty-file", 1),
    "front matter only": (policy(FRONT, ""), "empty-file", 1),
    "mark only": (write("content/policies/x.md", b"\xef\xbb\xbf"), "empty-file", 1),
    "zero byte": (policy(FRONT, "第一条\0甲。\n"), "binary-file", 1),
    "line of 50 MB": (policy(FRONT, "条" * (50 << 20 >> 1)), "file-too-large", 1),
    "line of 1 MB": (policy(FRONT, ARTICLE + "第三条　" + "文" * 350_000 + "。\n"), None, 0),
    "ten thousand brackets": (policy(FRONT, ARTICLE + "第三条　" + "（" * 10_000 + "《" * 10_000 + "\n"), None, 0),
    "controls": (policy(FRONT, ARTICLE + "第三条　\x1b[31m红\x07\n"), None, 0),
    # Front matter.
    "front matter without end": (write("content/policies/x.md", "---\nid: x\n" + ARTICLE), "front-matter-unclosed", 1),
    "unknown key": (policy("---\nid: x\njurisdiction: CN\ntittle: 甲\n---\n"), "unknown-key", 1),
    "key twice": (policy("---\nid: x\nid: y\njurisdiction: CN\n---\n"), "duplicate-key", 1),
    "not yaml": (policy("---\nid: [x\n---\n"), "yaml-syntax", 1),
    "tabs in yaml": (policy("---\n\tid: x\n---\n"), "yaml-syntax", 1),
    "a list as front matter": (policy("---\n- x\n---\n"), "not-a-mapping", 1),
    "a text as front matter": (policy("---\nx\n---\n"), "not-a-mapping", 1),
    "hostile id": (policy("---\nid: ../../etc\njurisdiction: CN\n---\n"), "wrong-value", 1),
    "id with capitals": (policy("---\nid: ABC\njurisdiction: CN\n---\n"), "wrong-value", 1),
    "list for a text": (policy("---\nid: x\njurisdiction: CN\ntitle: [甲]\n---\n"), "wrong-type", 1),
    "day that no calendar has": (policy("---\nid: x\njurisdiction: CN\neffective: 2026-02-30\n---\n"), "wrong-value", 1),
    "unknown kind": (policy("---\nid: x\njurisdiction: CN\nkind: notic\n---\n"), "wrong-value", 1),
    "digest that is none": (policy("---\nid: x\njurisdiction: CN\nreceived-sha256: abc\n---\n"), "wrong-value", 1),
    "malformed jurisdiction": (policy("---\nid: x\njurisdiction: 浙江\n---\n"), "wrong-value", 1),
    "unlisted jurisdiction": (policy("---\nid: x\njurisdiction: CN-XX\n---\n"), "jurisdiction-unknown", 1),
    "no jurisdiction": (policy("---\nid: x\n---\n", "第一条　甲。\n"), "jurisdiction-needed", 1),
    "deeply nested yaml": (policy("---\nid: " + "[" * 20_000 + "]" * 20_000 + "\n---\n"), "yaml-syntax", 1),
    "yaml that contains itself": (policy("---\nid: x\njurisdiction: CN\naliases: &a [*a]\n---\n"), "yaml-syntax", 1),
    "a billion laughs": (policy("---\na: &a [甲,甲,甲,甲,甲,甲,甲,甲,甲]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [" + ",".join(["*" + chr(97 + i)] * 9) + "]\n" for i in range(7)) + "---\n"), "unknown-key", 1),
    # Names and places of files.
    "id used twice": (policy("---\nid: jiangsu-2025-ip-services\njurisdiction: CN-JS\n---\n"), "duplicate-id", 1),
    "name that is no address": (write("content/policies/第 一.txt", ARTICLE), "id-needed", 1),
    "name with an escape": (write("content/policies/\x1b[31m.txt", ARTICLE), "id-needed", 1),
    "name with a line feed": (write("content/policies/a\nb.txt", ARTICLE), "id-needed", 1),
    "name that is not utf-8": (lambda folder: open(os.fsencode(folder) + b"/content/policies/\xff.txt", "wb").close(), "unreadable-file", 3),
    "link out of the tree": (link("content/policies/x.md", "/etc/hostname"), "symbolic-link", 0),
    "link in a circle": (link("content/policies/x", "."), "symbolic-link", 0),
    "link to nowhere": (link("content/policies/x.md", "nowhere"), "symbolic-link", 0),
    "folder named as a text": (lambda folder: (folder / "content/policies/x.md").mkdir(), None, 0),
    "pipe named as a text": (lambda folder: os.mkfifo(folder / "content/policies/x.md"), None, 0),
    "no policies": (lambda folder: shutil.rmtree(folder / "content/policies"), "unreadable-path", 3),
    "policies without texts": (several(lambda folder: shutil.rmtree(folder / "content/policies"),
                                       lambda folder: (folder / "content/policies").mkdir()), "no-texts", 1),
    # Settings.
    "no settings": (remove(SITE), "unreadable-file", 3),
    "empty settings": (write(SITE, ""), "missing-key", 2),
    "unknown setting": (append(SITE, "colour: red\n"), "unknown-key", 2),
    "unknown language": (replace(SITE, "[zh-Hans, en]", "[zh-Hans, fr]"), "wrong-value", 2),
    "language twice": (replace(SITE, "[zh-Hans, en]", "[en, en]"), "duplicate-code", 2),
    "jurisdiction twice": (replace(SITE, "code: CN-ZJ", "code: CN"), "duplicate-code", 2),
    "base address that is none": (replace(SITE, "base-url:", "base-url: javascript:alert(1)"), "wrong-value", 2),
    "settings that are not yaml": (append(SITE, "a: b: c\n"), "yaml-syntax", 2),
    "settings in no encoding": (append(SITE, b"\xff\xff"), "undecodable-byte", 2),
    "topic named index": (replace(TOPICS, "id: agency-cultivation", "id: index"), "wrong-value", 2),
    "topic used twice": (append(TOPICS, "\n  - id: talent\n    name: 甲\n    english-name: A\n"), "duplicate-id", 2),
    "topics in a circle": (append(TOPICS, "\n  - id: aa\n    name: 甲\n    english-name: A\n    parent: bb\n"
                                          "  - id: bb\n    name: 乙\n    english-name: B\n    parent: aa\n"), "topic-cycle", 2),
    "topic of no parent": (append(TOPICS, "\n  - id: aa\n    name: 甲\n    english-name: A\n    parent: talents\n"), "unknown-topic", 2),
    "weight that is none": (append(TOPICS, "\n  - id: aa\n    name: 甲\n    english-name: A\n    terms:\n      x: [乙]\n"), "wrong-value", 2),
    "actor without a kind": (append(ACTORS, "\n  - name: 某局\n"), "missing-key", 2),
    "review with a wrong verdict": (write(REVIEWS, REVIEW.format(to="part-1/clause-1", verdict="konfirmed")), "wrong-value", 2),
    "review of no clause": (write(REVIEWS, REVIEW.format(to="part-99/clause-99", verdict="confirmed")), "review-clause", None),
    "review out of date": (write(REVIEWS, REVIEW.format(to="part-2/clause-7", verdict="confirmed")), "review-stale", 0),
    # Written pages.
    "page without a language": (write("content/pages/x.md", PAGE), "page-name", 1),
    "page in no language": (write("content/pages/x.fr.md", PAGE), "page-name", 1),
    "page without a title": (write("content/pages/x.en.md", "甲\n"), "missing-key", 1),
    "order that is no number": (write("content/pages/x.en.md", "---\ntitle: 甲\norder: 一\n---\n"), "wrong-value", 1),
    "link to nothing": (write("content/pages/x.en.md", PAGE + "[甲](none.html)\n"), "broken-link", 1),
    "link to no place": (write("content/pages/x.en.md", PAGE + "[甲](index.html#none)\n"), "broken-link", 1),
    "link out of the site": (write("content/pages/x.en.md", PAGE + "[甲](../../../etc/passwd)\n"), "broken-link", 1),
    "page too large": (write("content/pages/x.en.md", PAGE + "甲" * 100_000), "page-too-large", 1),
    "deeply nested page": (write("content/pages/x.en.md", PAGE + ">" * 20_000 + "甲\n"), None, 0),
    "bold that does not take": (write("content/pages/x.en.md", PAGE + "按**《办法》**规定**办理**。\n"), "emphasis-not-closed", 0),
    # Theme.
    "no theme": (lambda folder: shutil.rmtree(folder / "theme"), "unreadable-theme", 3),
    "template missing": (remove(TEMPLATE), "theme-template-missing", 2),
    "section without end": (append(TEMPLATE, "{{#pages}}"), "theme-template", 2),
    "partial missing": (append(TEMPLATE, "{{> nothing}}"), "theme-partial-missing", 2),
    "words missing": (remove("theme/strings/en.yml"), "unreadable-file", 3),
    "words not yaml": (append("theme/strings/en.yml", "a: b: c\n"), "yaml-syntax", 2),
}


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A site built before anything went wrong."""
    site = tmp_path_factory.mktemp("published") / "site"
    assert run("build", "--output", site, "--as-of", "2026-01-01").returncode == 0
    return site


def digest(folder):
    total = hashlib.sha256()
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        total.update(str(file.relative_to(folder)).encode() + file.read_bytes())
    return total.hexdigest()


def spoiled(tmp_path, change):
    for name in ["content", "theme"]:
        shutil.copytree(ROOT / name, tmp_path / name)
    change(tmp_path)
    return ["--content", tmp_path / "content", "--theme", tmp_path / "theme", "--as-of", "2026-01-01"]


def test_there_are_sixty_cases_at_least():
    assert sum(code is not None for _, code, _ in CASES.values()) >= 60


@pytest.mark.parametrize("name", CASES)
def test_a_bad_input_is_told_and_harms_nothing(tmp_path, published, name):
    change, code, status = CASES[name]
    where = spoiled(tmp_path, change)
    result = run("check", "--format", "json", *where)
    answer = json.loads(result.stdout)
    codes = [finding["code"] for finding in answer["findings"]]
    assert code is None and result.returncode == 0 or code in codes, (codes, result.stderr)
    if status is not None:
        assert result.returncode == status, (codes, result.stderr)
    for finding in answer["findings"]:
        assert finding["message"] and finding["file"]
    if name in ("controls", "name with an escape"):
        assert "\x1b" not in run("check", *where).stderr
    if result.returncode:
        before = digest(published)
        built = run("build", *where, "--output", published)
        assert built.returncode == result.returncode and f"[{code}]" in built.stderr
        assert digest(published) == before


def test_findings_as_json_follow_their_schema_and_are_sorted(tmp_path):
    where = spoiled(tmp_path, several(*[CASES[name][0] for name in ["unknown key", "unknown setting", "link out of the tree"][:2]]))
    answer = json.loads(run("check", "--format", "json", *where).stdout)
    jsonschema.validate(answer, json.loads((ROOT / "schemas" / "findings.schema.json").read_text(encoding="utf-8")))
    places = [(finding["file"], finding["line"] or 0, finding["column"] or 0) for finding in answer["findings"]]
    assert places == sorted(places) and answer["summary"]["errors"] == len(places) == 2


def test_findings_as_sarif_and_as_workflow_commands(tmp_path):
    where = spoiled(tmp_path, CASES["unknown key"][0])
    [log] = json.loads(run("check", "--format", "sarif", *where).stdout)["runs"]
    [result] = log["results"]
    assert result["ruleId"] == "unknown-key" and result["level"] == "error"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("/content/policies/x.md") and place["region"] == {"startLine": 4, "startColumn": 1}
    assert [rule["id"] for rule in log["tool"]["driver"]["rules"]] == ["unknown-key"]
    [command] = run("check", "--format", "github", *where).stdout.splitlines()
    assert command.startswith("::error file=") and ",line=4,col=1,title=unknown-key::" in command


def test_warnings_fail_where_that_is_asked_for(tmp_path):
    where = spoiled(tmp_path, CASES["bold that does not take"][0])
    result = run("check", *where)
    assert result.returncode == 0 and result.stdout.endswith(" 0 errors, 2 warnings\n")
    assert result.stderr.splitlines()[1:3] == ["  4 | 按**《办法》**规定**办理**。", "    |   ^"]
    assert run("check", *where, "--strict").returncode == 1
    assert run("check", *where, "--max-warnings", "1").returncode == 1
    assert run("check", *where, "--max-warnings", "2").returncode == 0


def test_messages_are_chinese_where_the_environment_is(tmp_path):
    where = spoiled(tmp_path, CASES["unknown key"][0])
    for arguments, environment in [(["--lang", "zh"], {}), ([], {"LC_ALL": "zh_CN.UTF-8"})]:
        result = run("check", *where, *arguments, environment=environment)
        assert "错误: 不认识的键" in result.stderr and "提示:" in result.stderr
        assert result.stdout.endswith("1 个错误，0 个警告\n")


@pytest.fixture
def ordinary_user():
    """The number of a user who may not read everything; the superuser may."""
    if os.geteuid() != 0:
        return os.geteuid()
    nobody = pwd.getpwnam("nobody").pw_uid
    if subprocess.run(["test", "-x", PROGRAM], user=nobody).returncode:
        pytest.skip("the program lies where only the superuser comes")
    return nobody


def test_files_that_may_not_be_read_are_named(ordinary_user):
    # Not in tmp_path, above which nobody else may look.
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        where = spoiled(folder, several(policy(FRONT), lambda folder: (folder / "content/policies/x.md").chmod(0)))
        folder.chmod(0o755)
        checked = run("check", *where, user=ordinary_user)
        assert checked.returncode == 3 and "[unreadable-file]" in checked.stderr and "Permission denied" in checked.stderr
        (folder / "content/policies/x.md").unlink()
        (folder / "content/policies/national").chmod(0)
        checked = run("check", *where, user=ordinary_user)
        assert checked.returncode == 3 and "[unreadable-path]" in checked.stderr


def test_a_folder_that_may_not_be_written_is_named(ordinary_user):
    with tempfile.TemporaryDirectory() as name:
        os.chmod(name, 0o555)
        where = ["--content", ROOT / "content", "--theme", ROOT / "theme"]
        built = run("build", *where, "--output", pathlib.Path(name) / "site", user=ordinary_user)
        assert built.returncode == 3 and "[output-failed]" in built.stderr and os.listdir(name) == []
