"""A running `tiaowen serve` over a copy of the project, for tests and measurements.

    .venv/bin/python Tests/Serve/preview.py    # measures the time from saving a file to the reloaded page
"""
import contextlib
import http.client
import json
import pathlib
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from support import PROGRAM, ROOT  # noqa: E402

PAGE = "content/pages/about.en.md"
ADDRESS = "en/pages/about.html"


class Preview:
    """A server, and the folder with content and theme that it watches."""

    def __init__(self, folder, port=8321):
        self.folder = folder
        command = [PROGRAM, "serve", "--content", folder / "content", "--theme", folder / "theme", "--port", str(port),
                   "--as-of", "2026-01-01"]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8")
        self.address = ""
        while not self.address.startswith("http://"):
            line = self.process.stderr.readline()
            assert line, "the server ended"
            self.address = line.split(" ")[0]
        self.port = int(self.address.split(":")[2].strip("/\n"))

    def get(self, path, host=None, method="GET"):
        """Status and body of a request whose target is sent as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", f"127.0.0.1:{self.port}" if host is None else host)
        connection.endheaders()
        response = connection.getresponse()
        return response.status, response.read()

    def raw(self, request):
        """The first line of the answer to bytes that no client would send; empty where the server hangs up."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            connection.sendall(request)
            return connection.recv(1 << 16).split(b"\r\n")[0]

    def events(self):
        """The states that the server tells, one by one."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", "/.tiaowen/events")
        response = connection.getresponse()
        assert response.headers["Content-Type"] == "text/event-stream"
        while line := response.readline():
            if line.startswith(b"data: "):
                yield json.loads(line[6:])

    def append(self, name, text):
        with open(self.folder / name, "a", encoding="utf-8") as file:
            file.write(text)


@contextlib.contextmanager
def serving(folder, **arguments):
    for name in ["content", "theme"]:
        if not (folder / name).exists():
            shutil.copytree(ROOT / name, folder / name)
    preview = Preview(folder, **arguments)
    try:
        yield preview
    finally:
        preview.process.kill()
        preview.process.wait()


def reload_times(preview, page, count):
    """Milliseconds from saving a file to the loaded page that shows it."""
    page.goto(preview.address + ADDRESS)
    times = []
    for number in range(count):
        words = f"Sentence number {number}."
        start = time.perf_counter()
        preview.append(PAGE, f"\n{words}\n")
        page.get_by_text(words, exact=True).wait_for()
        times.append((time.perf_counter() - start) * 1000)
        time.sleep(1.5)
    return times


def main():
    from playwright.sync_api import sync_playwright
    with tempfile.TemporaryDirectory() as folder, serving(pathlib.Path(folder)) as preview, sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=shutil.which("chromium"))
        times = reload_times(preview, browser.new_page(), 25)
        browser.close()
    print(f"save to reloaded page, ms: median {statistics.median(times):.0f}, all {[round(one) for one in times]}")


if __name__ == "__main__":
    main()
