"""A published site is whole at every moment, and only what changed is touched."""
import os
import shutil
import subprocess
import time

import pytest

import interruptions
from support import ROOT, run


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    return interruptions.Sites(tmp_path_factory.mktemp("sites"))


def test_builds_killed_at_random_moments_leave_a_whole_site(sites):
    found, _ = interruptions.kill_builds(sites, 12, seed=7)
    assert sum(found.values()) == 12


def test_a_disk_that_fills_up_leaves_the_previous_site_whole(sites):
    probe = sites.folder / "probe"
    probe.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", probe], capture_output=True).returncode:
        pytest.skip("no right to mount a small disk")
    subprocess.run(["umount", probe], check=True)
    found = interruptions.fill_disks(sites, 5)
    assert found["no site"] and found["previous"] and found["new"]


def test_two_builds_at_once_do_not_mix(sites, tmp_path):
    for _ in range(3):
        builds = [sites.build(name, tmp_path / "site") for name in ["one", "other", "one", "other"]]
        assert [build.wait() for build in builds] == [0, 0, 0, 0]
        assert sites.which(tmp_path / "site")
        assert os.listdir(tmp_path) == ["site"]


def times(site):
    return {file: file.stat().st_mtime_ns for file in site.rglob("*") if file.is_file()}


def test_unchanged_files_keep_the_time_of_their_last_change(tmp_path):
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    site = tmp_path / "site"
    build = ["build", "--content", content, "--output", site, "--as-of", "2026-01-01"]
    assert run(*build).returncode == 0
    before = times(site)
    time.sleep(0.02)
    assert run(*build).returncode == 0
    assert times(site) == before
    page = content / "pages" / "about.en.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nA further sentence.\n", encoding="utf-8")
    rehearsal = run(*build, "--dry-run")
    assert rehearsal.stdout.splitlines() == ["~ manifest.sha256", "~ en/pages/about.html"]
    assert "nothing was written" in rehearsal.stderr and times(site) == before
    assert run(*build).returncode == 0
    changed = {str(file.relative_to(site)) for file, moment in times(site).items() if before.get(file) != moment}
    assert changed == {"manifest.sha256", "en/pages/about.html"}


def test_a_rehearsal_lists_what_would_be_added_and_removed(tmp_path):
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    build = ["build", "--content", content, "--output", tmp_path / "site", "--as-of", "2026-01-01"]
    assert all(line.startswith("+ ") for line in run(*build, "--dry-run").stdout.splitlines())
    assert not (tmp_path / "site").exists()
    assert run(*build).returncode == 0
    (content / "pages" / "about.en.md").rename(content / "pages" / "more.en.md")
    (content / "pages" / "about.zh-Hans.md").rename(content / "pages" / "more.zh-Hans.md")
    lines = run(*build, "--dry-run").stdout.splitlines()
    assert {"+ pages/more.html", "+ en/pages/more.html", "- pages/about.html", "- en/pages/about.html"} <= set(lines)
