"""What the browser tests share: the built site, served and from its folder, and a browser that keeps count of mishaps."""
import functools
import http.server
import os
import pathlib
import threading
from urllib.parse import urlsplit

import pytest


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files, and the site's own page where there is none, as hosts do."""

    def log_message(self, *arguments):
        pass

    def send_error(self, code, message=None, explain=None):
        page = pathlib.Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class QuietServer(http.server.ThreadingHTTPServer):
    """A server that says nothing of a page that was left before all of it had come."""

    def handle_error(self, request, client_address):
        pass


class Mishaps(list):
    """What went wrong on a page: console errors (violations of the content-security policy among them), exceptions,
    and requests that leave the place the page came from."""

    def watch(self, page):
        page.on("console", lambda message: message.type == "error" and self.append(f"{page.url}: {message.text}"))
        page.on("pageerror", lambda error: self.append(f"{page.url}: {error}"))
        page.on("request", lambda request: self.leaves(page.url, request.url) and self.append(f"left for {request.url}"))
        return self

    @staticmethod
    def leaves(origin, url):
        here, there = urlsplit(origin), urlsplit(url)
        if there.scheme == "data" or here.scheme == "about":
            return False
        return (here.scheme, here.netloc) != (there.scheme, there.netloc)


@pytest.fixture(scope="session")
def site_dir(request):
    """The folder of the built site: TIAOWEN_SITE, or a build made for the tests."""
    folder = os.environ.get("TIAOWEN_SITE")
    return pathlib.Path(folder).resolve() if folder else request.getfixturevalue("site")


@pytest.fixture(scope="session")
def http_url(site_dir):
    """The address of the site on a local server, without a closing slash."""
    handler = functools.partial(QuietHandler, directory=str(site_dir))
    with QuietServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def file_url(site_dir):
    """The address of the site's folder on disk, without a closing slash."""
    return site_dir.as_uri()


@pytest.fixture(params=["http", "file"])
def base_url(request):
    """Both ways to open the site."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
def open_page(browser):
    """Opens pages with a context of their own: options are Playwright's for a context. `page.mishaps` must stay empty."""
    contexts = []

    def open_page(**options):
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.mishaps = Mishaps().watch(page)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page):
    """A page on a desktop."""
    page = open_page()
    yield page
    assert page.mishaps == []


@pytest.fixture
def phone(open_page):
    """A page on a phone."""
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, device_scale_factor=2)
    yield page
    assert page.mishaps == []
