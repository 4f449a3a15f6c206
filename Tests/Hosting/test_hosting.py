"""The recipes of docs/hosting.md, taken out of the page and run."""
import contextlib
import gzip
import http.client
import os
import pathlib
import re
import shlex
import shutil
import socket
import subprocess
import time

import pytest

from support import ROOT

PAGES = [ROOT / "docs" / "hosting.md", ROOT / "docs" / "hosting.zh.md"]
NGINX = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")


def blocks(page, kind):
    return re.findall(rf"^```{kind}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.M | re.S)


def without_comments(code):
    return re.sub(r"\s*#.*", "", code)


def test_both_pages_give_the_same_recipes():
    for kind in ["sh", "nginx"]:
        english, chinese = ([without_comments(code) for code in blocks(page, kind)] for page in PAGES)
        assert english == chinese and english


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def served(site, folder):
    """The port of a running nginx with the page's configuration; only port, root and the place of logs are ours."""
    port = free_port()
    [server] = blocks(PAGES[0], "nginx")
    server = server.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("root /srv/policies;", f"root {site};")
    types = pathlib.Path("/etc/nginx/mime.types").read_text(encoding="utf-8")
    (folder / "mime.types").write_text(types, encoding="utf-8")
    temporary = "".join(f"{name}_temp_path {folder}/{name};" for name in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
    (folder / "nginx.conf").write_text(
        f"{'user root; ' if os.geteuid() == 0 else ''}daemon off; pid {folder}/pid; error_log {folder}/error.log; worker_processes 1;"
        f"events {{}} http {{ access_log off; {temporary} {server} }}", encoding="utf-8")
    process = subprocess.Popen([NGINX, "-p", folder, "-c", folder / "nginx.conf"])
    try:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            assert process.poll() is None, (folder / "error.log").read_text(encoding="utf-8")
            time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.wait()


@pytest.fixture(scope="module")
def port(site, tmp_path_factory):
    if not NGINX:
        pytest.skip("nginx is not installed")
    with served(site, tmp_path_factory.mktemp("nginx")) as port:
        yield port


def answer(port, path, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    return response.status, response.headers, response.read()


TYPES = {
    "/": "text/html", "/en/index.html": "text/html", "/assets/site.css": "text/css", "/assets/site.js": "application/javascript",
    "/feeds/all.xml": "application/atom+xml", "/data/norms.csv": "text/csv", "/data/documents.json": "application/json",
    "/calendar/all.ics": "text/calendar", "/manifest.webmanifest": "application/manifest+json", "/robots.txt": "text/plain"}


@pytest.mark.parametrize("path", TYPES)
def test_nginx_serves_every_kind_of_file_with_its_type_compressed_and_revalidated(port, path, site):
    status, headers, body = answer(port, path, Accept_Encoding="gzip")
    assert status == 200 and headers["Content-Type"].split(";")[0] == TYPES[path]
    assert path.startswith("/feeds/") or headers["Content-Type"].endswith("; charset=utf-8")
    file = site / (path[1:] or "index.html")
    if file.stat().st_size >= 512:
        assert headers["Content-Encoding"] == "gzip" and headers["Vary"] == "Accept-Encoding"
        body = gzip.decompress(body)
    assert body == file.read_bytes()
    assert headers["Cache-Control"] == "no-cache" and headers["X-Content-Type-Options"] == "nosniff"
    assert headers.get_all("Content-Security-Policy") == ["frame-ancestors 'self'"]
    again = answer(port, path, Accept_Encoding="gzip", If_None_Match=headers["ETag"])
    assert again[0] == 304 and again[2] == b""


def test_nginx_lets_parts_of_the_index_be_kept_for_ever_and_its_root_not(port, site):
    parts = [file.name for file in (site / "search").iterdir() if "-" in file.name]
    assert parts
    for name in parts:
        assert "immutable" in answer(port, f"/search/{name}")[1]["Cache-Control"]
    assert answer(port, "/search/index.js")[1]["Cache-Control"] == "no-cache"


def test_nginx_shows_the_site_s_own_page_where_there_is_none(port):
    status, headers, body = answer(port, "/no/such/page.html")
    assert status == 404 and "没有这个页面".encode() in body and headers["Content-Type"].startswith("text/html")


def test_pages_served_by_nginx_break_no_policy_and_search(port, browser):
    page = browser.new_page()
    faults = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto(f"http://127.0.0.1:{port}/")
    page.goto(f"http://127.0.0.1:{port}/search.html?q=专利导航")
    page.locator("mark").first.wait_for()
    assert faults == []
    page.close()


def test_rsync_transfers_only_what_changed(site, tmp_path):
    if not shutil.which("rsync"):
        pytest.skip("rsync is not installed")
    [command] = {line for code in blocks(PAGES[0], "sh") for line in code.splitlines() if line.endswith("/mnt/share/policies/")}
    copy = shutil.copytree(site, tmp_path / "site")

    def transferred():
        words = [word.replace("/mnt/share/policies", str(tmp_path / "share")) for word in shlex.split(command)]
        result = subprocess.run([*words, "--itemize-changes"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
        return [line.split(maxsplit=1)[1] for line in result.stdout.splitlines() if line[:2] in (">f", "*d")]

    assert len(transferred()) == sum(file.is_file() for file in copy.rglob("*"))
    assert transferred() == []
    (copy / "index.html").write_bytes(b"changed")
    (copy / "data" / "terms.csv").unlink()
    assert sorted(transferred()) == ["data/terms.csv", "index.html"]
    assert not (tmp_path / "share" / "data" / "terms.csv").exists()
