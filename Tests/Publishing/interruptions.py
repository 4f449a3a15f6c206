"""Kills builds at random moments, and lets disks fill up under them: the site must be the previous or the new one, whole.

    python3 Tests/Publishing/interruptions.py [--kills 200] [--disks 20] [--seed 1]

The disks are small file systems in memory (tmpfs); mounting them needs the right to.
"""
import argparse
import hashlib
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from support import PROGRAM, ROOT  # noqa: E402

STAGED = "site.tiaowen-staged"


class Sites:
    """Two sites that differ in nearly every page, as the program makes them from two contents."""

    def __init__(self, folder):
        self.folder = folder
        for name, title in [("one", "条文"), ("other", "另一条文")]:
            shutil.copytree(ROOT / "content", folder / name)
            settings = folder / name / "site.yml"
            text = settings.read_text(encoding="utf-8").replace("  zh-Hans: 条文", f"  zh-Hans: {title}", 1)
            settings.write_text(text, encoding="utf-8")
        self.contents = {name: folder / name for name in ["one", "other"]}
        self.manifests = {}
        for name in self.contents:
            assert self.build(name, folder / f"site-{name}").wait() == 0
            self.manifests[name] = (folder / f"site-{name}" / "manifest.sha256").read_bytes()
        assert self.manifests["one"] != self.manifests["other"]

    def build(self, name, output):
        command = [PROGRAM, "build", "--content", self.contents[name], "--output", output, "--as-of", "2026-01-01"]
        return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def which(self, site):
        """The name of the site that lies in a folder, whole; None where there is no folder."""
        if not site.exists():
            return None
        manifest = (site / "manifest.sha256").read_bytes()
        [name] = [name for name, known in self.manifests.items() if known == manifest]
        listed = dict(reversed(line.split("  ", 1)) for line in manifest.decode().splitlines()[1:])
        present = {str(file.relative_to(site)) for file in site.rglob("*") if file.is_file()}
        assert present == set(listed) | {"manifest.sha256"}, "mixed: other files than the manifest's"
        for path, digest in listed.items():
            assert hashlib.sha256((site / path).read_bytes()).hexdigest() == digest, f"mixed: {path}"
        return name


def kill_builds(sites, count, seed):
    """Kills half of the builds at any moment and half while they publish; how often which site was found."""
    folder = sites.folder / "killed"
    folder.mkdir()
    site = folder / "site"
    assert sites.build("one", site).wait() == 0
    start = time.monotonic()
    assert sites.build("other", site).wait() == 0
    duration = time.monotonic() - start
    current, found, chance = "other", {"previous": 0, "new": 0}, random.Random(seed)
    litter = 0
    for number in range(count):
        following = "one" if current == "other" else "other"
        process = sites.build(following, site)
        if number % 2:
            while process.poll() is None and not (folder / STAGED).exists():
                pass
            time.sleep(chance.uniform(0, 0.05))
        else:
            time.sleep(chance.uniform(0, duration))
        process.kill()
        process.wait()
        name = sites.which(site)
        assert name in (current, following), "the site is gone"
        found["new" if name == following else "previous"] += 1
        litter += (folder / STAGED).exists()
        assert sites.build(following, site).wait() == 0
        assert sites.which(site) == following
        assert os.listdir(folder) == ["site"], "litter after the next build"
        current = following
    return found, litter


def fill_disks(sites, count):
    """Builds on disks of growing sizes; how many builds found room for nothing, for one site, for both."""
    need = sum(file.stat().st_size // 4096 + 1 for file in (sites.folder / "site-one").rglob("*")) * 4096
    found = {"no site": 0, "previous": 0, "new": 0}
    for number in range(count):
        disk = sites.folder / f"disk-{number}"
        disk.mkdir()
        size = int(need * (0.2 + 2.2 * number / max(1, count - 1)))
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", disk], check=True, capture_output=True)
        try:
            first = sites.build("one", disk / "site").wait()
            assert sites.which(disk / "site") == ("one" if first == 0 else None)
            assert first == 0 or os.listdir(disk) == [], "litter on a full disk"
            second = sites.build("other", disk / "site").wait()
            name = sites.which(disk / "site")
            assert name == ("other" if second == 0 else "one" if first == 0 else None)
            assert os.listdir(disk) == (["site"] if name else []), "litter on a full disk"
            found["new" if second == 0 else "previous" if name else "no site"] += 1
        finally:
            subprocess.run(["umount", disk], check=True)
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--disks", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sites = Sites(pathlib.Path(folder))
        found, litter = kill_builds(sites, options.kills, options.seed)
        print(f"{options.kills} builds killed: previous site {found['previous']}, new site {found['new']}, mixed 0; "
              f"{litter} left a staged folder, 0 after the next build")
        found = fill_disks(sites, options.disks)
        print(f"{options.disks} disks: {found}, mixed 0")


if __name__ == "__main__":
    main()
