"""The site as one file: whole, readable offline, and always the same bytes."""
import hashlib
import os
import shutil
import subprocess
import zipfile

import pytest

from support import run


@pytest.fixture(scope="module")
def archive(site, tmp_path_factory):
    file = tmp_path_factory.mktemp("zipped") / "policies.zip"
    packed = run("zip", "--site", site, "--output", file)
    assert packed.returncode == 0, packed.stderr
    assert packed.stderr.startswith(f"{file}: ") and packed.stdout == ""
    return file


def test_it_holds_what_the_manifest_lists_and_nothing_else(archive, site):
    with zipfile.ZipFile(archive) as zipped:
        assert zipped.testzip() is None
        names = zipped.namelist()
        assert names == sorted(names, key=lambda name: name.encode())
        listed = (site / "manifest.sha256").read_text(encoding="utf-8").splitlines()[1:]
        digests = {f"policies/{line[66:]}": line[:64] for line in listed}
        assert set(names) == set(digests) | {"policies/manifest.sha256"}
        for name, digest in digests.items():
            assert hashlib.sha256(zipped.read(name)).hexdigest() == digest, name
        assert {entry.external_attr >> 16 for entry in zipped.infolist()} == {0o100644}
        assert sum(entry.compress_size for entry in zipped.infolist()) < sum(e.file_size for e in zipped.infolist()) / 2


def test_the_same_site_gives_the_same_bytes_at_any_time_and_place(archive, site, tmp_path):
    copy = shutil.copytree(site, tmp_path / "copy")
    for number, file in enumerate(sorted(copy.rglob("*"))):
        os.utime(file, (number * 1000, number * 1000))
    (copy / "foreign.txt").write_text("not ours", encoding="utf-8")
    packed = run("zip", "--site", copy, "--output", tmp_path / "policies.zip", environment={"TZ": "Asia/Shanghai"})
    assert packed.returncode == 0, packed.stderr
    assert (tmp_path / "policies.zip").read_bytes() == archive.read_bytes()
    again = run("zip", "--site", copy, "--output", tmp_path / "policies.zip")
    assert again.returncode == 0 and (tmp_path / "policies.zip").read_bytes() == archive.read_bytes()
    assert sorted(os.listdir(tmp_path)) == ["copy", "policies.zip"]


def test_unpacked_it_is_read_and_searched_from_the_folder(archive, tmp_path, browser):
    assert subprocess.run(["unzip", "-q", archive, "-d", tmp_path]).returncode == 0 if shutil.which("unzip") \
        else zipfile.ZipFile(archive).extractall(tmp_path) is None
    page = browser.new_page()
    faults = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto((tmp_path / "policies" / "index.html").as_uri())
    assert page.locator("h1").inner_text()
    page.goto((tmp_path / "policies" / "search.html").as_uri() + "?q=专利导航")
    page.locator("mark").first.wait_for()
    assert faults == []
    page.close()


def test_what_is_no_site_or_was_changed_is_not_packed(site, tmp_path):
    nothing = run("zip", "--site", tmp_path, "--output", tmp_path / "a.zip")
    assert nothing.returncode == 1 and "[archive-no-site]" in nothing.stderr
    copy = shutil.copytree(site, tmp_path / "copy")
    (copy / "index.html").write_text("changed", encoding="utf-8")
    changed = run("zip", "--site", copy, "--output", tmp_path / "a.zip", "--lang", "zh")
    assert changed.returncode == 1 and "[archive-changed]" in changed.stderr and "请重新生成站点" in changed.stderr
    assert not (tmp_path / "a.zip").exists()


def test_only_an_archive_is_replaced(site, tmp_path):
    text = tmp_path / "text.md"
    text.write_text("第一条　甲。\n", encoding="utf-8")
    refused = run("zip", "--site", site, "--output", text)
    assert refused.returncode == 3 and "[output-not-ours]" in refused.stderr
    assert text.read_text(encoding="utf-8") == "第一条　甲。\n"
    assert run("zip", "--site", site, "--output", tmp_path / "no" / "such" / "a.zip").returncode == 3
