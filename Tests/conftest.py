"""What the tests share: the program as users run it, the three texts, and the corpora that may lie beside the project."""
import json
import os
import pathlib
import subprocess
import tarfile

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build" / "release" / "tiaowen"
SHARED = ROOT.parent / "shared"
POLICIES = ROOT / "content" / "policies"


def run(*arguments, cwd=ROOT, environment=None):
    """Runs the program and returns its status and both streams, as text."""
    variables = {**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})}
    return subprocess.run(
        [PROGRAM, *map(str, arguments)], cwd=cwd, env=variables, capture_output=True, encoding="utf-8", timeout=600)


def inspected(*paths):
    """The documents that `inspect` prints for some paths, one by one: a corpus need not fit into memory."""
    command = [PROGRAM, "inspect", "--format", "jsonl", "--as-of", "2026-01-01", *map(str, paths)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        for line in process.stdout:
            yield json.loads(line)


@pytest.fixture(scope="session")
def shared():
    """The folder of shared material; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("../shared is not there")
    return SHARED


@pytest.fixture(scope="session")
def statutes(shared, tmp_path_factory):
    """The 2,896 statutes, unpacked."""
    folder = tmp_path_factory.mktemp("statutes")
    with tarfile.open(shared / "corpora" / "statutes.tar.xz") as archive:
        archive.extractall(folder, filter="data")
    return folder


@pytest.fixture(scope="session")
def state_council(shared):
    """The 27 State Council documents."""
    return shared / "corpora" / "state-council"


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The site of the project's own content."""
    folder = tmp_path_factory.mktemp("built") / "site"
    built = run("build", "--output", folder, "--as-of", "2026-01-01")
    assert built.returncode == 0, built.stderr
    return folder
