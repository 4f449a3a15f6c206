"""The same content gives the same bytes, and a published site can be verified."""
import subprocess

from support import run


def contents(folder):
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_two_builds_in_two_folders_have_the_same_bytes(tmp_path):
    for name in ["one", "two"]:
        result = run("build", "--output", tmp_path / name, "--as-of", "2026-01-01")
        assert result.returncode == 0, result.stderr
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert len(contents(tmp_path / "one")) > 100


def test_a_build_over_a_site_gives_the_same_bytes(tmp_path):
    run("build", "--output", tmp_path / "site", "--as-of", "2026-01-01")
    before = contents(tmp_path / "site")
    run("build", "--output", tmp_path / "site", "--as-of", "2026-01-01")
    assert contents(tmp_path / "site") == before
    assert [folder.name for folder in tmp_path.iterdir()] == ["site"]


def test_the_manifest_verifies_the_site(site):
    result = subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "manifest.sha256"], cwd=site, check=False)
    assert result.returncode == 0
    listed = {line.split("  ", 1)[1] for line in (site / "manifest.sha256").read_text().splitlines()[1:]}
    assert listed == {str(path) for path in contents(site)} - {"manifest.sha256"}
