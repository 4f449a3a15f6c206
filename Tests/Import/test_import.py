"""Importing: what was received and what lies in the content folder afterwards are the same text with the same tree."""
import hashlib
import io
import re
import zipfile

import pytest

from support import ROOT, run

FIXTURES = ROOT / "Tests" / "Fixtures" / "import"
POLICIES = ["jiangsu-2025-ip-services", "national-2022-ip-services", "zhejiang-2018-cluster-zones"]
# Their .txt was cut out of the page with the table of facts above the text and the words below it, which their .html
# does not hold.
WITH_PAGE_FURNITURE = {"guobanhan-2004-88", "guohan-1996-95"}


def tree(path):
    """The tree of a text as people read it, without the numbers of the lines."""
    dumped = run("inspect", "--format", "text", path).stdout.splitlines()
    return [re.sub(r"^((?:front|closing)|\s*\S+ \S+) \d+", r"\1", line) for line in dumped]


def imported(tmp_path, file, *arguments):
    """The content file that an import makes, and what the program said."""
    result = run("import", file, "--content", tmp_path / "content", *arguments)
    assert result.returncode == 0, result.stderr
    [made] = (tmp_path / "content").rglob("*.md")
    return made, result


def split(file):
    front, body = file.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
    return dict(line.split(": ", 1) for line in front.splitlines()), body


def without_blanks(text):
    return re.sub(r"[\s\u200b\ufeff]", "", text)


def test_the_state_council_pages_give_their_texts_and_trees(state_council, tmp_path):
    pages = sorted(state_council.glob("*.html"))
    assert len(pages) == 27
    for page in pages:
        made, _ = imported(tmp_path / page.stem, page)
        text = page.with_suffix(".txt").read_text(encoding="utf-8")
        _, body = split(made)
        if page.stem in WITH_PAGE_FURNITURE:
            assert without_blanks(body) in without_blanks(text), page.stem
        else:
            assert without_blanks(body) == without_blanks(text), page.stem
            assert tree(made) == tree(page.with_suffix(".txt")), page.stem


@pytest.mark.parametrize("producer", ["libreoffice", "pandoc"])
@pytest.mark.parametrize("name", POLICIES)
def test_word_files_give_the_trees_of_the_texts(shared, tmp_path, name, producer):
    made, _ = imported(tmp_path, FIXTURES / f"{name}.{producer}.docx", "--id", name)
    assert tree(made) == tree(shared / "seeds" / f"{name}.txt")


def test_a_pdf_gives_the_tree_of_the_text(shared, tmp_path):
    name = "zhejiang-2018-cluster-zones"
    made, result = imported(tmp_path, FIXTURES / f"{name}.pdf")
    assert tree(made) == tree(shared / "seeds" / f"{name}.txt")
    assert "compare the line breaks" in result.stderr


def test_numbers_notes_tables_and_line_breaks_of_a_word_file_are_kept(tmp_path):
    made, _ = imported(tmp_path, FIXTURES / "numbered.pandoc.docx")
    assert split(made)[1].splitlines() == [
        "某省某某办法", "第一条　为了规范管理，制定本办法。[1]", "第二条　申请人应当提交下列材料：", "1. 申请书；", "2. 证明[2]。",
        "a. 身份证明；", "b. 学历证明。", "第三条　收费标准如下：", "| 项目 | 标准 |", "| --- | --- |", "| 甲 | 1元 |",
        "| 乙 | 2元 |", "第四条　本办法自2020年4月1日", "起施行。", "[1] 有关法律另有规定的除外。", "[2] 原件。"]


WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word_file(path, body, numbering=""):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {WORD}><w:body>{body}</w:body></w:document>")
        if numbering:
            archive.writestr("word/numbering.xml", f"<w:numbering {WORD}>{numbering}</w:numbering>")
    return path


def paragraph(text, level=None, properties=""):
    place = "" if level is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr><w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def test_chapters_and_articles_that_word_numbers_itself_get_their_numbers(tmp_path):
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
        f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, text in enumerate(["第%1章　", "第%2条　", "（%3）"]))
    numbering = f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>' \
        '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
    body = paragraph("某省办法") + paragraph("总则", 0) + "".join(paragraph(f"甲{i}。", 1) for i in range(1, 12)) \
        + paragraph("乙；", 2) + paragraph("丙。", 2) + paragraph("附则", 0) + paragraph("丁。", 1)
    made, _ = imported(tmp_path, word_file(tmp_path / "a.docx", body, numbering))
    lines = split(made)[1].splitlines()
    assert lines[1:3] == ["第一章　总则", "第一条　甲1。"]
    assert lines[11:] == ["第十条　甲10。", "第十一条　甲11。", "（一）乙；", "（二）丙。", "第二章　附则", "第一条　丁。"]


def test_deleted_and_hidden_words_of_a_word_file_do_not_count(tmp_path):
    body = paragraph("某省办法") + paragraph("第一条　甲。") + paragraph("第九条　隐。", properties="<w:vanish/>") \
        + "<w:p><w:del><w:r><w:delText>第八条</w:delText></w:r></w:del><w:ins><w:r><w:t>第二条　乙。</w:t></w:r></w:ins></w:p>"
    made, _ = imported(tmp_path, word_file(tmp_path / "a.docx", body))
    assert split(made)[1].splitlines() == ["某省办法", "第一条　甲。", "第二条　乙。"]


PAGE = """<!DOCTYPE html><html><head><title>某省人民政府</title><meta name="ArticleTitle" content="某省某某办法">
<meta name="PubDate" content="2020-3-5 10:00"><meta name="ContentSource" content="某省人民政府办公厅"></head><body>
<div><a href="/">首页</a> <a href="/x">政务公开</a><p>今天是星期一，欢迎访问某省人民政府</p></div>
<div class="main"><div class="info">字体：大 中 小</div><div class="text"><p>　　第一条　为了规范管理，根据有关法律，制定本办法。</p>
<p>第二条　申请人应当提交下列材料，并对材料的真实性负责，具体要求由主管部门另行规定并公布：</p>
<ol><li>申请书；</li><li>证明。</li></ol><p style="display: none">打印</p>
<table><tr><th>项目</th><th>标准</th></tr><tr><td rowspan="2">甲</td><td>1元</td></tr><tr><td>2元</td></tr></table>
<p>第三条　本办法自2020年4月1日起施行。<script>var a = "脚本"</script></p></div></div>
<div>版权所有：某省人民政府 京ICP备05070218号</div></body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_of_a_saved_page_the_document_is_taken_and_its_facts(tmp_path, encoding):
    (tmp_path / "page.html").write_bytes(PAGE.encode(encoding))
    made, _ = imported(tmp_path, tmp_path / "page.html", "--jurisdiction", "CN-ZJ", "--date", "2026-01-02",
                       "--source", "https://example.org/a?b=c")
    facts, body = split(made)
    assert body.splitlines() == [
        "第一条　为了规范管理，根据有关法律，制定本办法。", "第二条　申请人应当提交下列材料，并对材料的真实性负责，具体要求由主管部门另行规定并公布：",
        "1. 申请书；", "2. 证明。", "| 项目 | 标准 |", "| --- | --- |", "| 甲 | 1元 |", "|  | 2元 |", "第三条　本办法自2020年4月1日起施行。"]
    facts["received-sha256"] = facts["received-sha256"].strip('"')
    assert facts == {
        "id": "page", "jurisdiction": "CN-ZJ", "title": "某省某某办法", "published": "2020-03-05", "effective": "2020-04-01",
        "publisher": "某省人民政府办公厅", "url": '"https://example.org/a?b=c"', "retrieved": "2026-01-02",
        "received-sha256": hashlib.sha256(PAGE.encode(encoding)).hexdigest()}


def test_front_matter_is_filled_from_the_text(state_council, tmp_path):
    made, _ = imported(tmp_path, state_council / "guohan-2018-144.html")
    facts, _ = split(made)
    assert facts["document-number"] == "国函〔2018〕144号"
    assert facts["issuers"] == "[国务院]" and facts["jurisdiction"] == "CN" and facts["adopted"] == "2018-11-20"
    assert run("check", made).stdout.endswith(" 0 errors, 0 warnings\n")


def test_a_file_that_exists_is_never_overwritten_unasked(tmp_path):
    text = tmp_path / "a.txt"
    text.write_text("某省办法\n第一条　甲。\n", encoding="utf-8")
    made, _ = imported(tmp_path, text)
    before = made.read_bytes()
    text.write_text("某省办法\n第一条　乙。\n", encoding="utf-8")
    refused = run("import", text, "--content", tmp_path / "content")
    assert refused.returncode == 3 and "[output-exists]" in refused.stderr and made.read_bytes() == before
    assert run("import", text, "--content", tmp_path / "content", "--force").returncode == 0
    assert "乙" in made.read_text(encoding="utf-8")
    assert len(list((tmp_path / "content").rglob("*"))) == 3


def test_standard_input_is_read_and_nothing_is_written_on_a_dry_run(tmp_path):
    (tmp_path / "a").write_bytes("某省办法\n某政发〔2020〕3号\n第一条　甲。\n".encode("gb18030"))
    with open(tmp_path / "a", "rb") as file:
        result = run("import", "-", "--content", tmp_path / "content", "--dry-run", "--jurisdiction", "CN-ZJ", stdin=file)
    assert result.returncode == 0 and "id: cn-zj-2020-3\n" in result.stdout and "第一条　甲。" in result.stdout
    assert not (tmp_path / "content").exists()


def zipped(name, content):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


UNREADABLE = {
    "empty": (b"", "empty-file"),
    "old-word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "import-unsupported"),
    "rtf": (rb"{\rtf1\ansi text}", "import-unsupported"),
    "mhtml": (b"From: <Saved by Blink>\nMIME-Version: 1.0\n", "import-unsupported"),
    "other-zip": (zipped("a.txt", "x"), "import-unsupported"),
    "half-zip": (zipped("word/document.xml", "<a/>" * 500)[:60], "import-damaged"),
    "bad-xml": (zipped("word/document.xml", "<a><b></a>"), "import-damaged"),
    "zip-bomb": (zipped("word/document.xml", b" " * (65 << 20)), "import-damaged"),
    "entities": (zipped("word/document.xml", '<!DOCTYPE a [<!ENTITY b SYSTEM "/etc/passwd">]><a>&b;</a>'), "import-no-text"),
    "script-page": (b"<html><body><script>render()</script></body></html>", "import-no-text"),
    "deep-page": (b"<html><body>" + b"<div>" * 5000 + "甲".encode(), "import-damaged"),
    "half-utf8": ("第一条　为了规范管理。".encode()[:-1], "undecodable-byte"),
    "half-pdf": (b"%PDF-1.4\n1 0 obj\n", "import-damaged"),
    "zeros": (b"\x00" * 50, "import-damaged"),
}


@pytest.mark.parametrize("name", sorted(UNREADABLE))
def test_what_cannot_be_read_is_refused_with_a_reason(tmp_path, name):
    content, code = UNREADABLE[name]
    (tmp_path / name).write_bytes(content)
    result = run("import", tmp_path / name, "--content", tmp_path / "content")
    assert result.returncode == 1 and f"[{code}]" in result.stderr, result.stderr
    assert result.stdout == "" and not (tmp_path / "content").exists()


def test_a_missing_pdftotext_is_named_with_its_package(tmp_path):
    result = run("import", FIXTURES / "zhejiang-2018-cluster-zones.pdf", "--content", tmp_path / "content",
                 environment={"PATH": str(tmp_path)})
    assert result.returncode == 1 and "poppler-utils" in result.stderr
