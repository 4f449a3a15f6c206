"""What the tests share: the site of the project's content, and the corpora that may lie beside the project."""
import os
import tarfile

import pytest
from playwright.sync_api import sync_playwright

from support import ROOT, run

SHARED = ROOT.parent / "shared"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


@pytest.fixture(scope="session", autouse=True)
def memory_of_its_own(tmp_path_factory):
    """Builds of one test run remember nothing of another, and leave nothing behind in the home of whoever runs it."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


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


@pytest.fixture(scope="session")
def browser():
    """One headless Chromium for all tests of a process: a second Playwright cannot run beside it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()
