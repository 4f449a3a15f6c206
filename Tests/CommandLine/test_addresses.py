"""An address that was published leads somewhere for good."""
import html.parser
import shutil

import pytest

from support import ROOT, run

POLICY = "content/policies/zhejiang/zhejiang-2018-cluster-zones.md"


@pytest.fixture
def project(tmp_path):
    """A copy of the content with its addresses recorded."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    result = run("addresses", "--record", "--content", tmp_path / "content")
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "content" / "addresses.json").read_text(encoding="utf-8").count("\n") > 100
    return tmp_path


def build(project):
    return run("build", "--content", project / "content", "--output", project / "site", "--as-of", "2026-01-01")


def edit(project, change):
    file = project / POLICY
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")


class Page(html.parser.HTMLParser):
    def __init__(self, file):
        super().__init__()
        self.ids, self.references, self.refresh = [], [], None
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.ids.append(values.get("id"))
        if tag == "a":
            self.references.append(values.get("href"))
        if tag == "meta" and values.get("http-equiv") == "refresh":
            self.refresh = values["content"].split("url=")[1]


def test_recording_twice_changes_nothing(project):
    before = (project / "content" / "addresses.json").read_bytes()
    result = run("addresses", "--record", "--content", project / "content")
    assert result.stderr == "0 new addresses, 0 moved; recorded\n"
    assert (project / "content" / "addresses.json").read_bytes() == before
    assert build(project).returncode == 0


def test_a_clause_whose_number_changes_is_found_again_by_its_words(project):
    edit(project, lambda text: text.replace("第十八条", "第二十八条"))
    result = build(project)
    assert result.returncode == 1 and "[address-vanished]" in result.stderr
    assert "its words stand at “zhejiang-2018-cluster-zones art-28” now" in result.stderr
    assert not (project / "site").exists()
    recorded = run("addresses", "--record", "--content", project / "content")
    assert recorded.stdout == "zhejiang-2018-cluster-zones art-18 → zhejiang-2018-cluster-zones art-28\n"
    assert build(project).returncode == 0
    for folder in ["", "en/"]:
        documents = project / "site" / folder / "policies"
        old = Page(documents / "zhejiang-2018-cluster-zones" / "art-18.html")
        assert old.refresh == "art-28.html" and old.references == ["art-28.html"]
        ids = Page(documents / "zhejiang-2018-cluster-zones.html").ids
        assert ids.index("art-28") == ids.index("art-18") + 1


def test_a_clause_that_is_gone_stops_the_build_until_its_place_is_told(project):
    edit(project, lambda text: text[:text.index("第十八条")])
    assert "[address-vanished]" in build(project).stderr
    record = project / "content" / "addresses.json"
    text = record.read_text(encoding="utf-8")
    moved = '"moved": {{"zhejiang-2018-cluster-zones art-18": "zhejiang-2018-cluster-zones {}"}}'
    record.write_text(text.replace('"moved": {\n}', moved.format("art-99")), encoding="utf-8")
    assert "[address-target]" in build(project).stderr
    record.write_text(text.replace('"moved": {\n}', moved.format("art-17")), encoding="utf-8")
    assert build(project).returncode == 0
    assert Page(project / "site/policies/zhejiang-2018-cluster-zones/art-18.html").refresh == "art-17.html"


def test_a_document_that_gets_another_id_leads_on(project):
    edit(project, lambda text: text.replace("id: zhejiang-2018-cluster-zones", "id: zhejiang-2018-zones"))
    assert "[address-vanished]" in build(project).stderr
    record = project / "content" / "addresses.json"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace('"moved": {\n}', '"moved": {"zhejiang-2018-cluster-zones": "zhejiang-2018-zones"}'), encoding="utf-8")
    assert build(project).returncode == 0
    assert Page(project / "site/policies/zhejiang-2018-cluster-zones.html").refresh == "zhejiang-2018-zones.html"


def test_a_record_that_is_no_record_is_told_with_its_line(project):
    (project / "content" / "addresses.json").write_text('{"publishd": {}}', encoding="utf-8")
    result = build(project)
    assert result.returncode != 0 and "did you mean “published”?" in result.stderr
