#!/usr/bin/env python3
"""What README.md says about search on the statutes, measured on this machine.

    .venv/bin/python Benchmarks/search.py [--pagefind] [CORPUS]

Builds the index of 2,896 statutes (`tiaowen index`), serves it with the site's own search page to headless Chromium, and
prints: bytes before the first results, plain and compressed as a server would (gzip, level 6, file by file); the size of
the index; the time of a query with the index warm; recall and precision of random pieces of the texts.

The 500 queries are what people ask statutes: titles, chapter headings, defined words and pieces of clauses' first lines,
drawn with a fixed seed. With --pagefind the index alone and Pagefind over the same texts (PyPI `pagefind`,
`pagefind-bin-extended`, installed for the run) are made in turns, in memory, and compared.
"""
import argparse
import functools
import gzip
import http.server
import json
import pathlib
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
import threading
import time
import zlib

from playwright.sync_api import sync_playwright

from index_files import index_value
from statute_book import installed

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build" / "release" / "tiaowen"
ARCHIVE = ROOT.parent / "shared" / "corpora" / "statutes.tar.xz"
SCRIPTS = ["search-loader", "search-text", "search-store", "search-query", "search-rank", "search-engine", "search-page"]
HAN = re.compile(r"[\u4e00-\u9fff]+")


def packed(data):
    return len(gzip.compress(data, 6))


def measured(command):
    """Seconds and megabytes that a command takes, as the system counts them."""
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read().decode()
    _, status, usage = __import__("os").wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]}: {said[-2000:]}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024, said.strip().splitlines()[-1] if said.strip() else ""


def units(index):
    """All units of the index: document, clause, lines."""
    for file in sorted(index.glob("texts-*.js")):
        shard = index_value(file)
        owners = [(each["id"], each["title"]) for each in shard["documents"] for _ in range(each["units"])]
        for (document, title), (clause, lines, *_) in zip(owners, shard["units"], strict=True):
            yield document, title, clause, lines


def real_queries(corpus, count=500):
    """What people type: words and pairs of words from titles and headings, openings of sentences, numbers of articles."""
    choice = random.Random(5)
    titles = sorted({re.sub(r"^中华人民共和国|（.*?）|\(.*?\)", "", title) for _, title, _, _ in corpus})
    headings = sorted({line[0][line[3]:line[4]] for _, _, _, lines in corpus for line in lines if len(line) > 3 and line[4] - line[3] > 3})
    sentences = [line[0] for _, _, clause, lines in corpus if clause for line in lines]
    queries = set()
    while len(queries) < count:
        kind = choice.randrange(6)
        if kind == 0:
            query = choice.choice(titles)[:choice.randint(2, 12)]
        elif kind == 1:
            query = "".join(HAN.findall(choice.choice(headings)))[-choice.randint(2, 6):]
        elif kind in (2, 3):
            runs = [run for run in HAN.findall(choice.choice(sentences)) if len(run) > 3]
            if not runs:
                continue
            run = choice.choice(runs)
            query = run[:choice.randint(2, 6)] if kind == 2 else run[-choice.randint(2, 4):]
        elif kind == 4:
            heading = "".join(HAN.findall(choice.choice(headings)))
            query = choice.choice(titles)[:4] + " " + heading[-2:]
        else:
            query = choice.choice(titles)[:8] + " 第" + choice.choice("一二三四五六七八九十") + "条"
        if len(query.strip()) > 1:
            queries.add(query.strip())
    return sorted(queries)


def with_ids(corpus, folder):
    """The texts with front matter: some of the corpus carry the same name."""
    folder.mkdir()
    for number, file in enumerate(sorted(corpus.rglob("*.md"))):
        text = file.read_text(encoding="utf-8")
        (folder / f"{number:04}.md").write_text(f"---\nid: text-{number:04}\njurisdiction: CN\n---\n{text}", encoding="utf-8")
    return folder


class Server(http.server.ThreadingHTTPServer):
    """Serves a folder and notes the files that are asked for."""

    daemon_threads = True

    def __init__(self, folder):
        asked = self.asked = []

        class Handler(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *arguments):
                pass

            def do_GET(self):
                asked.append(self.path.split("?")[0].lstrip("/"))
                super().do_GET()

        super().__init__(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
        threading.Thread(target=self.serve_forever, daemon=True).start()


ENGINE = "TiaowenSearch.open(TiaowenLoader.loader(document.body.dataset.root))"
COLD = f"async (query) => {{ const engine = await {ENGINE}; return (await engine.search(query, 10)).results.length; }}"
WARM = f"""async (queries) => {{
  const engine = await {ENGINE};
  const times = [];
  for (const query of queries) {{
    for (let end = 1; end <= query.length; end += 1) {{
      const typed = query.slice(0, end);
      await engine.search(typed, 10);
      const start = performance.now();
      await engine.search(typed, 10);
      times.push(performance.now() - start);
    }}
  }}
  return times;
}}"""
FOUND = f"""async (queries) => {{
  const engine = await {ENGINE};
  const found = [];
  for (const query of queries) {{
    const answer = await engine.search(query, 100);
    found.push([answer.total, answer.exact, answer.results.map((each) => [each.document, each.clause])]);
  }}
  return found;
}}"""


def page_bytes(folder, names):
    data = [(folder / name).read_bytes() for name in names]
    return sum(map(len, data)), sum(map(packed, data))


def measure_bytes(page, server, site, queries):
    """The bytes of index files for each query, cold: of the first results and the manifest's own."""
    shares = []
    for query in queries:
        server.asked.clear()
        page.evaluate(COLD, query)
        names = [name for name in server.asked if name.startswith("search/") and name != "search/index.js"]
        shares.append((*page_bytes(site, names), len(names), query))
    return shares


def told(name, values, unit="KB", scale=1024):
    ordered = sorted(values)
    print(f"  {name}: median {statistics.median(ordered) / scale:.1f} {unit}, "
          f"95 % below {ordered[int(len(ordered) * .95)] / scale:.1f}, worst {ordered[-1] / scale:.1f}")


def measure_recall(page, corpus, count=1000):
    """Random pieces of 1 to 8 Chinese characters: what holds them against what is returned."""
    choice = random.Random(6)
    lines = [line[0] for _, _, _, lines in corpus for line in lines]
    texts = {(document, clause): "\n".join(line[0] for line in lines) for document, _, clause, lines in corpus}
    pieces = []
    while len(pieces) < count:
        run = choice.choice(HAN.findall(choice.choice(lines)) or [""])
        length = choice.randint(1, 8)
        if len(run) >= length:
            start = choice.randint(0, len(run) - length)
            pieces.append(run[start:start + length])
    missed = false = compared = wrong = 0
    for piece, (total, exact, results) in zip(pieces, page.evaluate(FOUND, pieces), strict=True):
        expected = sum(piece in text for text in texts.values())
        false += sum(piece not in texts[tuple(each)] for each in results)
        if exact and expected <= 100:
            compared += 1
            missed += expected - len(results)
        elif total != expected if exact else total < expected:
            wrong += 1
            if wrong < 4:
                print(f"  total of {piece}: {total}, held by {expected}")
    print(f"  {count} random pieces of 1 to 8 characters: {missed} missed of the {compared} whose results are all shown, "
          f"{false} false; {wrong} totals wrong")


def measure_pagefind(corpus_folder, folder, rounds=3):
    """The index beside Pagefind over one page per text, by its own command, in turns: medians and ratios."""
    peers = installed(folder / "peers", "pagefind", "pagefind-bin-extended")
    pages = folder / "pages"
    pages.mkdir()
    for number, file in enumerate(sorted(corpus_folder.rglob("*.md"))):
        body = "".join(f"<p>{line}</p>" for line in file.read_text(encoding="utf-8").splitlines() if line.strip())
        (pages / f"{number}.html").write_text(
            f'<!doctype html><html lang="zh"><title>{file.stem}</title><body>{body}</body></html>', encoding="utf-8")
    ours, theirs = [], []
    for _ in range(rounds):
        shutil.rmtree(folder / "again", ignore_errors=True)
        ours.append(measured([PROGRAM, "index", corpus_folder, "--output", folder / "again"])[:2])
        shutil.rmtree(pages / "pagefind", ignore_errors=True)
        theirs.append(measured([peers / "bin" / "python", "-m", "pagefind", "--site", pages])[:2])
    own, other = ([statistics.median(each) for each in zip(*figures)] for figures in (ours, theirs))
    print(f"in turns, {rounds} times: index {own[0]:.1f} s, {own[1]:.0f} MB; Pagefind {other[0]:.1f} s, {other[1]:.0f} MB; "
          f"ratios {own[0] / other[0]:.2f} and {own[1] / other[1]:.2f}")


def main():
    sys.stdout.reconfigure(line_buffering=True)
    options = argparse.ArgumentParser()
    options.add_argument("--pagefind", action="store_true")
    options.add_argument("--site", type=pathlib.Path, help="a folder where an earlier run left the index")
    options.add_argument("--queries", type=int, default=500)
    options.add_argument("corpus", nargs="?", type=pathlib.Path)
    options = options.parse_args()
    with tempfile.TemporaryDirectory(dir="/dev/shm") as name:
        folder = pathlib.Path(name)
        corpus_folder = options.corpus
        if not corpus_folder:
            with tarfile.open(ARCHIVE) as archive:
                archive.extractall(folder / "corpus", filter="data")
            corpus_folder = folder / "corpus"
        corpus_folder = with_ids(corpus_folder, folder / "named")
        site = options.site or folder / "site"
        if not site.exists():
            subprocess.run([PROGRAM, "build", "--output", site], check=True, stderr=subprocess.DEVNULL)
            shutil.rmtree(site / "search")
            seconds, megabytes, said = measured([PROGRAM, "index", corpus_folder, "--output", folder / "index"])
            shutil.move(folder / "index" / "search", site / "search")
            print(f"index of the statutes: {seconds:.1f} s, {megabytes:.0f} MB; {said}")
        if options.pagefind:
            measure_pagefind(corpus_folder, folder)
        source = b"".join(file.read_bytes() for file in sorted(corpus_folder.rglob("*.md")))
        text = len(zlib.compress(source, 9))
        files = {kind: list((site / "search").glob(f"{kind}*.js")) for kind in ["grams", "lists", "texts", "page", "tags", "names", "index"]}
        for kind, paths in files.items():
            plain, small = page_bytes(site, [str(path.relative_to(site)) for path in paths])
            print(f"  {kind}: {len(paths)} files, {plain / 1e6:.1f} MB, compressed {small / 1e6:.1f} MB")
        plain, small = page_bytes(site, [str(path.relative_to(site)) for paths in files.values() for path in paths])
        print(f"  in all {plain / 1e6:.1f} MB, compressed {small / 1e6:.1f} MB; the text compressed {text / 1e6:.1f} MB: "
              f"ratios {plain / text:.2f} and {small / text:.2f}")
        scripts = [f"assets/{each}.js" for each in SCRIPTS] + ["search/index.js"]
        plain, small = page_bytes(site, scripts)
        print(f"  scripts and manifest: {plain / 1024:.1f} KB, compressed {small / 1024:.1f} KB")

        # In an order of its own: names of files come from their content, and the same queries are to be drawn again.
        corpus = sorted(units(site / "search"), key=lambda unit: (unit[0], unit[2] or ""))
        queries = real_queries(corpus, options.queries)
        server = Server(site)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            page = browser.new_context().new_page()
            network = page.context.new_cdp_session(page)
            network.send("Network.enable")
            network.send("Network.setCacheDisabled", {"cacheDisabled": True})
            page.goto(f"http://127.0.0.1:{server.server_port}/search.html")
            shares = measure_bytes(page, server, site, queries)
            told("index bytes of a cold query with ten results, compressed", [small for _, small, _, _ in shares])
            told("the same, plain", [plain for plain, _, _, _ in shares])
            told("files", [files for _, _, files, _ in shares], "", 1)
            print("  worst:", [(small // 1024, query) for _, small, _, query in sorted(shares, key=lambda each: -each[1])[:8]])
            told("time of a keystroke, warm", page.evaluate(WARM, random.Random(7).sample(queries, min(150, len(queries)))), "ms", 1)
            measure_recall(page, corpus)
            browser.close()


if __name__ == "__main__":
    main()
