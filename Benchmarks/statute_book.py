#!/usr/bin/env python3
"""The statute book as a site: `make bench` measures it, `make bench PEERS=1` beside Hugo and Pagefind.

2,896 statutes (../shared/corpora/statutes.tar.xz, or the folder named as the only argument) become a site with a page, the
norms and the references of each document and the search index; clauses have no pages of their own, stand beside no
others, and are in no register or data file, for the peers make none of these. Beside it, with the peers: Hugo with a
minimal theme makes a page of each statute, and Pagefind an index of those. With --clauses the same with a page of each
clause, with --growth twice, four times and eight times the statutes (renamed copies); these take minutes and gigabytes,
and run once.

Everything is written to memory (/dev/shm), for what creating files costs depends on the disk; the time on the disk of this
machine is printed beside. Figures are medians of five runs in turns of whole processes, processor time of both cores.
"""
import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
import venv

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build" / "release" / "tiaowen"
ARCHIVE = ROOT.parent / "shared" / "corpora" / "statutes.tar.xz"
ROUNDS = 5

# ISO 3166-2, by how a local text's title begins.
PROVINCES = {
    "北京": "BJ", "天津": "TJ", "河北": "HE", "山西": "SX", "内蒙古": "NM", "辽宁": "LN", "吉林": "JL", "黑龙江": "HL",
    "上海": "SH", "江苏": "JS", "浙江": "ZJ", "安徽": "AH", "福建": "FJ", "江西": "JX", "山东": "SD", "河南": "HA",
    "湖北": "HB", "湖南": "HN", "广东": "GD", "广西": "GX", "海南": "HI", "重庆": "CQ", "四川": "SC", "贵州": "GZ",
    "云南": "YN", "西藏": "XZ", "陕西": "SN", "甘肃": "GS", "青海": "QH", "宁夏": "NX", "新疆": "XJ",
}
SITE = """title: {zh-Hans: 法规汇编}
description: {zh-Hans: 逐条可引用的法律法规。}
languages: [zh-Hans]
jurisdictions:
  - {code: CN, name: 国家, english-name: National}
%s
collections:
  - {folder: statutes, clause-pages: false, compared: false, register: false, data: false}
"""


def prepare(corpus, folder):
    """Content of a site: the project's vocabulary, and each statute with the front matter that its name and title give."""
    shutil.copytree(ROOT / "content", folder, ignore=shutil.ignore_patterns("policies", "site.yml", "addresses.json"))
    (folder / "policies" / "statutes").mkdir(parents=True)
    for number, file in enumerate(sorted(corpus.rglob("*.md"))):
        text = file.read_text(encoding="utf-8")
        title = re.sub(r"^#+\s*", "", text.lstrip().split("\n", 1)[0])
        code = next((f"CN-{code}" for name, code in PROVINCES.items() if title.startswith(name)), "CN")
        (folder / "policies" / "statutes" / f"s{number:04}.md").write_text(
            f"---\nid: s{number:04}\njurisdiction: {code}\n---\n{text}", encoding="utf-8")
    listed = "\n".join(
        f"  - {{code: CN-{code}, name: {name}, english-name: {code}}}" for name, code in PROVINCES.items())
    (folder / "site.yml").write_text(SITE % listed, encoding="utf-8")
    return folder


def copied(content, folder, times):
    """The same content with each statute several times, under other names."""
    shutil.copytree(content, folder)
    texts = folder / "policies" / "statutes"
    for file in sorted(texts.glob("*.md")):
        text = file.read_text(encoding="utf-8")
        for number in range(1, times):
            name = f"{file.stem}-{number}"
            (texts / f"{name}.md").write_text(text.replace(f"id: {file.stem}\n", f"id: {name}\n", 1), encoding="utf-8")
    return folder


def grow(content, memory, disk):
    """Time and memory for each document as the corpus grows."""
    for times in [1, 2, 4, 8]:
        corpus = copied(content, disk / f"content-{times}", times)
        wall, processor, peak = cold(building(corpus, memory / "site"), memory / "site")
        count = len(list((corpus / "policies" / "statutes").glob("*.md")))
        print(f"{times} × the statutes: {wall:.1f} s, {processor:.1f} s of processor time, {peak:.0f} MB; for each document "
              f"{wall / count * 1000:.2f} ms, {processor / count * 1000:.2f} ms, {peak / count * 1000:.0f} kB", flush=True)
        shutil.rmtree(corpus)
        shutil.rmtree(memory / "site")


def with_clauses(content, memory, disk):
    """A page of each clause too."""
    corpus = copied(content, disk / "content-clauses", 1)
    site = corpus / "site.yml"
    site.write_text(site.read_text(encoding="utf-8").replace("clause-pages: false", "clause-pages: true"), encoding="utf-8")
    wall, processor, peak = cold(building(corpus, memory / "site"), memory / "site")
    pages = sum(1 for _ in (memory / "site").rglob("*.html"))
    print(f"with clause pages: {wall:.0f} s, {processor:.0f} s of processor time, {peak:.0f} MB, {pages} pages", flush=True)
    shutil.rmtree(memory / "site")


def hugo_site(content, folder):
    """The same texts for Hugo, with the least theme that shows a page of each and a list of all."""
    (folder / "content").mkdir(parents=True)
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (folder / "hugo.toml").write_text('baseURL = "https://example.org/"\ntitle = "法规汇编"\nlanguageCode = "zh"\n'
                                      'disableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
    (layouts / "single.html").write_text(
        '<!doctype html><html lang="zh"><meta charset="utf-8"><title>{{ .Title }}</title>'
        '<body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>')
    (layouts / "list.html").write_text(
        '<!doctype html><html lang="zh"><meta charset="utf-8"><title>{{ .Title }}</title><body><ul>'
        '{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>')
    for file in sorted((content / "policies" / "statutes").glob("*.md")):
        body = file.read_text(encoding="utf-8").split("---\n", 2)[2].lstrip()
        first, _, rest = body.partition("\n")
        title = first.lstrip("# ").replace('"', "'")
        (folder / "content" / file.name).write_text(f'---\ntitle: "{title}"\n---\n{rest}', encoding="utf-8")
    return folder


def run(command, **options):
    """Runs a command and gives wall time, processor time and peak memory in megabytes."""
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    error = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))}: {error.decode(errors='replace')[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def told(name, runs):
    wall, processor, memory = (statistics.median(each) for each in zip(*runs, strict=True))
    print(f"{name}: {wall:.2f} s, {processor:.2f} s of processor time, {memory:.0f} MB", flush=True)
    return wall, memory


def size(folder):
    files = [file for file in folder.rglob("*") if file.is_file()]
    return len(files), sum(file.stat().st_size for file in files)


def forget(output):
    """Removes what was made, and what the program remembers of it."""
    shutil.rmtree(output, ignore_errors=True)
    shutil.rmtree(os.environ["XDG_CACHE_HOME"], ignore_errors=True)


def cold(command, output):
    forget(output)
    return run(command)


def building(content, output, *options):
    return [PROGRAM, "build", "--content", content, "--theme", ROOT / "theme", "--output", output, *options]


def staged(command, output):
    """Builds once more and prints how long each stage took."""
    forget(output)
    said = subprocess.run([*map(str, command), "--timings"], capture_output=True, encoding="utf-8", check=True).stderr
    print("  stages: " + ", ".join(re.findall(r"^\w+: \d+ ms$", said, re.M)))


def measure(content, memory, disk, peers):
    site = memory / "site"
    command = building(content, site)
    full, hugo, pagefind = [], [], []
    for turn in range(ROUNDS):
        full.append(cold(command, site))
        if peers:
            made = memory / "hugo" / "public"
            hugo.append(cold([peers / "bin" / "hugo", "--source", memory / "hugo", "--quiet"], made))
            pagefind.append(run([peers / "bin" / "python", "-m", "pagefind", "--site", made]))
    wall, peak = told("full build, in memory", full)
    files, total = size(site)
    indexed, index = size(site / "search")
    pages = sum(1 for _ in site.rglob("*.html"))
    print(f"  {pages} pages, {files} files, {total / 1e6:.0f} MB; index {indexed} files, {index / 1e6:.0f} MB")
    staged(command, site)
    unchanged, _ = told("  nothing changed", [run(command) for _ in range(ROUNDS)])
    changed = []
    text = sorted((content / "policies" / "statutes").glob("*.md"))[100]
    for turn in range(ROUNDS):
        text.write_text(text.read_text(encoding="utf-8") + f"\n第{turn + 900}条　本条仅供测试。\n", encoding="utf-8")
        changed.append(run(command))
    one, _ = told("  one file changed", changed)
    print(f"  shares of a cold build: {unchanged / wall:.2f} and {one / wall:.2f}")
    on_disk = building(content, disk / "site")
    told("full build, on disk", [cold(on_disk, disk / "site") for _ in range(ROUNDS)])
    if peers:
        hugo_wall, hugo_peak = told("Hugo", hugo)
        pagefind_wall, pagefind_peak = told("Pagefind", pagefind)
        print(f"ratios: time {wall / (hugo_wall + pagefind_wall):.2f} of the sum, memory "
              f"{peak / max(hugo_peak, pagefind_peak):.2f} of the larger")


def installed(folder, *packages):
    """A Python environment of its own with some packages."""
    venv.create(folder, with_pip=True)
    subprocess.run([folder / "bin" / "pip", "install", "--quiet", *packages], check=True)
    return folder


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--peers", action="store_true", help="measure Hugo and Pagefind too")
    options.add_argument("--clauses", action="store_true", help="measure a site with a page of each clause too")
    options.add_argument("--growth", action="store_true", help="measure two, four and eight times the statutes too")
    options.add_argument("corpus", nargs="?", type=pathlib.Path)
    options = options.parse_args()
    if not options.corpus and not ARCHIVE.exists():
        sys.exit("the statute book: skipped, for ../shared/corpora/statutes.tar.xz is not there")
    with tempfile.TemporaryDirectory(dir="/dev/shm") as memory, tempfile.TemporaryDirectory(dir=ROOT / ".build") as disk:
        memory, disk = pathlib.Path(memory), pathlib.Path(disk)
        corpus = options.corpus or disk / "corpus"
        if not options.corpus:
            with tarfile.open(ARCHIVE) as archive:
                archive.extractall(corpus, filter="data")
        content = prepare(corpus, disk / "content")
        peers = None
        if options.peers:
            peers = installed(disk / "peers", "hugo", "pagefind", "pagefind-bin-extended")
            hugo_site(content, memory / "hugo")
        os.environ["XDG_CACHE_HOME"] = str(disk / "cache")
        measure(content, memory, disk, peers)
        if options.clauses:
            with_clauses(content, memory, disk)
        if options.growth:
            grow(content, memory, disk)


if __name__ == "__main__":
    main()
