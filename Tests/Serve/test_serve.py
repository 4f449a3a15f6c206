"""The preview server: only this machine, only the site's own files, anew on every change."""
import os
import shutil

import pytest

import preview as tools


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    for name in ["content", "theme"]:
        shutil.copytree(tools.ROOT / name, folder / name)
    (folder / "secret.txt").write_text("secret", encoding="utf-8")
    os.symlink(folder / "secret.txt", folder / "theme" / "assets" / "link.txt")
    os.symlink("/etc", folder / "theme" / "assets" / "etc")
    return folder


@pytest.fixture(scope="module")
def preview(folder):
    with tools.serving(folder) as preview:
        yield preview


def test_pages_assets_and_data_are_served_with_the_live_script(preview):
    status, body = preview.get("/")
    assert status == 200 and b"/.tiaowen/live.js?generation=" in body and b"<h1" in body
    assert preview.get("/en/pages/about.html")[0] == 200
    assert preview.get("/assets/site.css")[0] == 200
    assert preview.get("/.tiaowen/live.js")[0] == 200
    assert next(preview.events())["findings"] == []
    status, body = preview.get("/nothing.html")
    assert status == 404 and b"<html" in body
    assert preview.get("/", method="HEAD") == (200, b"")
    assert preview.get("/", method="POST")[0] == 405


@pytest.mark.parametrize("path", [
    "/../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E/%2E%2E/etc/passwd", "/..%2fsecret.txt", "/a/..%2f..%2fsecret.txt",
    "/assets/../../secret.txt", "/..%5csecret.txt", "/%00", "/index.html%00.txt", "//etc/passwd", "/%c0%ae%c0%ae/etc/passwd",
    "/.%2e/secret.txt", "/%zz", "/%", "/index.html%0d%0aX:y"])
def test_paths_that_lead_out_are_refused(preview, path):
    status, body = preview.get(path)
    assert status == 400 and body == b"no such path\n"


@pytest.mark.parametrize("path", ["/etc/passwd", "/secret.txt", "/assets/link.txt", "/assets/etc/passwd", "/.git/config"])
def test_links_and_paths_of_the_machine_lead_to_nothing(preview, path):
    status, body = preview.get(path)
    assert status == 404 and b"secret" not in body and b"root:" not in body


def test_requests_that_no_browser_sends_harm_nothing(preview):
    host = f"Host: 127.0.0.1:{preview.port}\r\n\r\n".encode()
    for request in [b"GET /\0 HTTP/1.1\r\n" + host, b"GET http://127.0.0.1/etc/passwd HTTP/1.1\r\n" + host,
                    b"GET * HTTP/1.1\r\n" + host, b"GET\r\n\r\n", b"\x16\x03\x01\x02\x00" + bytes(50) + b"\r\n\r\n"]:
        assert b" 200 " not in preview.raw(request)
    assert preview.get("/")[0] == 200


@pytest.mark.parametrize("host", ["example.org", "example.org:8321", "127.0.0.1", "127.0.0.1.example.org", ""])
def test_other_hosts_are_not_answered(preview, host):
    assert preview.get("/", host=host)[0] == 421
    assert preview.get("/.tiaowen/events", host=host)[0] == 421


def test_it_listens_on_this_machine_only(preview):
    with open("/proc/net/tcp", encoding="ascii") as sockets:
        listening = [line.split()[1] for line in sockets if line.split()[3] == "0A"]
    assert [entry for entry in listening if entry.endswith(f":{preview.port:04X}")] == [f"0100007F:{preview.port:04X}"]


def test_where_the_port_is_taken_the_next_one_serves(preview, tmp_path):
    with tools.serving(tmp_path, port=preview.port) as other:
        assert other.port > preview.port and other.get("/")[0] == 200 and preview.get("/")[0] == 200


def test_a_mistake_is_told_while_the_last_site_stays_up(preview):
    events = preview.events()
    before = next(events)
    broken = preview.folder / "content" / "policies" / "broken.md"
    broken.write_text("---\ntittle: x\n---\n第一条　甲。\n", encoding="utf-8")
    state = next(state for state in events if state["findings"])
    assert state["generation"] == before["generation"]
    assert "did you mean “title”?" in "".join(state["findings"])
    assert preview.get("/")[0] == 200
    broken.unlink()
    assert next(state for state in events if not state["findings"])["generation"] > before["generation"]


def test_a_browser_shows_what_was_saved_and_what_is_wrong(preview, browser):
    page = browser.new_page()
    messages = []
    page.on("console", lambda message: messages.append(message.text))
    assert len(tools.reload_times(preview, page, 2)) == 2
    template = preview.folder / "theme" / "templates" / "home.mustache"
    text = template.read_text(encoding="utf-8")
    template.write_text(text + "{{#open}}", encoding="utf-8")
    overlay = page.locator("#tiaowen-live")
    overlay.wait_for()
    assert "theme-template" in overlay.inner_text() and "home.mustache" in overlay.inner_text()
    template.write_text(text, encoding="utf-8")
    overlay.wait_for(state="detached")
    assert messages == []
    page.close()
