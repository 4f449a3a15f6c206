"""The published pages in a real browser: on a server and from the folder, on a desktop, a phone and paper."""
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from reading import follow

ZONES = "policies/zhejiang-2018-cluster-zones"
OPINIONS = "policies/national-2022-ip-services"
KINDS = [
    "index.html", f"{ZONES}.html", f"{OPINIONS}.html", f"{ZONES}/art-9.html", f"{OPINIONS}/part-3.clause-8.html",
    "topics/index.html", "topics/talent.html", "coverage.html",
    "compare/jiangsu-2025-ip-services--national-2022-ip-services.html", "jurisdictions/CN-ZJ.html",
    "register/index.html", "guides/index.html", "guides/zhejiang-2018-cluster-zones.html", "targets.html",
    "timeline.html", "glossary.html", "register/actors/行业协会.html", "register/obligation.html",
    "pages/reading.html", "pages/about.html", "search.html", "references.html", "quality.html", "404.html",
]


def crawl(page, base):
    """Follows every link to a page of the site from its first page; yields the address of each page when it is open."""
    waiting, seen = [f"{base}/index.html"], set()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        response = page.goto(address)
        assert response is None or response.ok, address
        yield address
        links = page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)")
        addresses = [urldefrag(link).url.split("?")[0] for link in links if link.startswith(base)]
        waiting += [address for address in addresses if urlsplit(address).path.endswith(".html")]


def overflow(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_every_page_opens_without_a_mishap(page, base_url, site_dir):
    visited = {unquote(address[len(base_url) + 1:]) for address in crawl(page, base_url)}
    files = {str(file.relative_to(site_dir)) for file in site_dir.rglob("*.html")} - {"404.html"}
    assert visited == files


def test_no_page_scrolls_sideways_on_a_phone(phone, http_url):
    too_wide = [address for address in crawl(phone, http_url) if overflow(phone) > 0]
    assert too_wide == []


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("language", ["", "en/"])
def test_text_enlarged_to_twice_its_size_still_fits(open_page, http_url, path, language):
    if language and path == "404.html":
        pytest.skip("there is one such page for the whole site")
    page = open_page(viewport={"width": 720, "height": 450})
    page.goto(f"{http_url}/{language}{path}")
    assert overflow(page) <= 0


def test_an_address_with_an_anchor_shows_the_provision(page, base_url):
    page.goto(f"{base_url}/{ZONES}.html#art-9.item-2")
    item = page.locator(":target")
    assert item.get_attribute("id") == "art-9.item-2"
    assert item.inner_text().startswith("（二）")
    top = item.bounding_box()["y"]
    assert 0 <= top < 900


def test_a_clause_is_reached_from_the_home_page_by_clicks(page, base_url):
    page.goto(f"{base_url}/index.html")
    follow(page.get_by_role("link", name="浙江省知识产权服务业集聚发展示范区管理办法（试行）", exact=True))
    follow(page.get_by_role("navigation", name="目录").get_by_role("link", name="第九条", exact=True))
    assert page.url.endswith("#art-9")
    follow(page.locator("#art-9 > :first-child a.number"))
    assert page.get_by_role("heading", level=1).inner_text() == "第九条"
    follow(page.get_by_role("link", name="下一条"))
    assert page.get_by_role("heading", level=1).inner_text() == "第十条"
    follow(page.get_by_role("navigation", name="所在位置").get_by_role("link", name="第四章"))
    assert page.url.endswith("zones.html#chapter-4")


@pytest.mark.parametrize("path", [f"{ZONES}.html", f"{ZONES}/art-9.html", "index.html", "pages/about.html"])
def test_the_language_switch_keeps_the_page(page, base_url, path):
    page.goto(f"{base_url}/{path}")
    follow(page.get_by_role("link", name="English"))
    assert page.url.endswith(f"/en/{path}")
    assert page.evaluate("document.documentElement.lang") == "en"
    follow(page.get_by_role("link", name="中文"))
    assert page.url.endswith(path) and "/en/" not in page.url


def test_policy_text_is_marked_as_chinese_in_the_english_interface(page, http_url):
    page.goto(f"{http_url}/en/{ZONES}/art-9.html")
    languages = page.eval_on_selector_all(
        ".law, h1, cite", "elements => elements.map(element => element.closest('[lang]').lang)")
    assert set(languages) == {"zh-Hans"}


def test_a_citation_is_copied(open_page, http_url):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{http_url}/{OPINIONS}/part-3.clause-8.html")
    page.locator("button.copy").first.click()
    page.get_by_role("button", name="已复制").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith("（国知发运字〔2022〕47号）第（八）条") and copied.startswith("《国家知识产权局等17部门")


def test_a_permanent_link_is_copied_without_query_and_anchor(open_page, http_url):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{http_url}/{ZONES}/art-9.html?q=x#art-9.item-2")
    page.locator("button[data-copy-address]").click()
    page.get_by_role("button", name="已复制").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{http_url}/{ZONES}/art-9.html"


def test_the_first_tab_leads_past_the_navigation(page, http_url):
    page.goto(f"{http_url}/{ZONES}.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("path", [f"{ZONES}.html", f"{OPINIONS}/part-3.clause-8.html"])
def test_a_page_prints(page, base_url, path):
    page.goto(f"{base_url}/{path}")
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.emulate_media(media="print")
    assert not page.locator(".site-header").is_visible()
    assert page.locator(".law").first.is_visible()
    assert page.get_by_text("引用格式").is_visible()


def test_without_javascript_everything_is_there_to_read(open_page, base_url):
    page = open_page(java_script_enabled=False)
    page.goto(f"{base_url}/{OPINIONS}.html")
    assert page.get_by_role("navigation", name="目录").get_by_role("link", name="（八）提升高质量服务供给能力").is_visible()
    assert page.locator("#part-3\\.clause-8").is_visible()
    assert page.locator("button.copy").all() and not any(button.is_visible() for button in page.locator("button.copy").all())
    follow(page.locator("#part-3\\.clause-8 a.number"))
    assert page.get_by_role("heading", level=1).inner_text() == "（八）提升高质量服务供给能力"


def test_on_a_phone_the_contents_open_at_a_touch(phone, http_url):
    phone.goto(f"{http_url}/{ZONES}.html")
    entry = phone.get_by_role("link", name="第四章 申报和批复")
    assert not entry.is_visible()
    phone.locator(".contents summary").tap()
    entry.tap()
    assert phone.url.endswith("#chapter-4")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", KINDS[:-1])
def test_text_stands_out_from_its_ground(open_page, http_url, path, scheme):
    page = open_page(color_scheme=scheme)
    page.goto(f"{http_url}/{path}")
    weak = page.evaluate(CONTRAST)
    assert weak == []


# Every text against the nearest opaque ground, by WCAG's measure of contrast.
CONTRAST = """() => {
  const channels = color => color.match(/[\\d.]+/g).map(Number);
  const luminance = color => {
    const [r, g, b] = channels(color).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = element => {
    for (let e = element; e; e = e.parentElement) {
      const color = getComputedStyle(e).backgroundColor;
      if (channels(color)[3] !== 0) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const weak = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!own || !element.checkVisibility()) continue;
    const [a, b] = [luminance(getComputedStyle(element).color), luminance(ground(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) weak.push(element.tagName + ": " + element.textContent.trim().slice(0, 20));
  }
  return weak;
}"""
