"""The pages that people work with, as they use them: filtering the register, ticking off a guide, following a text."""
import csv
import io
import json
import re

import pytest
from playwright.sync_api import expect

from reading import follow

ZONES = "zhejiang-2018-cluster-zones"
GUIDE = f"guides/{ZONES}.html"
PAGES = ["register/index.html", "guides/index.html", GUIDE, "targets.html", "timeline.html", "glossary.html",
         "register/actors/行业协会.html"]


def norms(site_dir):
    return json.loads((site_dir / "data" / "norms.json").read_text(encoding="utf-8"))["norms"]


def status(page):
    """The number that the register tells, once it has loaded what it needs."""
    expect(page.locator("#register-status")).to_have_text(re.compile(r"^\d"))
    page.wait_for_timeout(250)
    return int(page.locator("#register-status").inner_text().split()[0])


def saved(page, format):
    with page.expect_download() as download:
        page.locator(f"[data-view={format}]").click()
    return download.value.path().read_text(encoding="utf-8")


# The register

def test_every_filter_narrows_the_register_to_what_the_data_hold(page, base_url, site_dir):
    page.goto(f"{base_url}/register/index.html")
    rows = norms(site_dir)
    assert status(page) == len(rows)
    page.get_by_label("地域", exact=True).select_option("CN-ZJ")
    assert status(page) == sum(row["jurisdiction"] == "CN-ZJ" for row in rows)
    page.get_by_label("类别", exact=True).select_option("obligation")
    expected = [row for row in rows if row["jurisdiction"] == "CN-ZJ" and row["modality"] == "obligation"]
    assert status(page) == len(expected)
    page.get_by_label("主体", exact=True).fill("依托单位")
    named = [row for row in expected
             if any("依托单位" in (actor["canonical"] or actor["name"]) for actor in row["actors"] if not actor["implied"])]
    assert status(page) == len(named) == page.locator("table.register tbody tr").count()
    assert 0 < len(named) < len(expected)


def test_the_filters_are_kept_in_the_address(page, base_url):
    page.goto(f"{base_url}/register/index.html")
    page.get_by_label("地域", exact=True).select_option("CN-JS")
    page.get_by_label("只看有期限的").check()
    found = status(page)
    assert "jurisdiction=CN-JS" in page.url and "dated=1" in page.url
    page.goto(page.url)
    assert status(page) == found > 0
    assert page.get_by_label("只看有期限的").is_checked()
    assert {cell.inner_text() for cell in page.locator("table.register td:first-child").all()} == {"江苏"}
    page.get_by_role("button", name="清除条件").click()
    page.wait_for_timeout(300)
    assert status(page) > found and "?" not in page.url


def test_the_register_is_filtered_by_keyboard_alone(page, http_url, site_dir):
    page.goto(f"{http_url}/register/index.html")
    status(page)
    page.get_by_label("地域", exact=True).focus()
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.type("行业协会 自律")
    rows = [row for row in norms(site_dir)
            if all(word in f"{row['sentence']} {[actor['canonical'] or actor['name'] for actor in row['actors']]}"
                   for word in ["行业协会", "自律"])]
    assert status(page) == len(rows) > 0
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.get_by_label("只看有期限的").is_checked()


def test_the_current_view_is_saved_as_the_complete_files_are_written(page, base_url, site_dir):
    page.goto(f"{base_url}/register/index.html?modality=encouragement")
    expected = [row for row in norms(site_dir) if row["modality"] == "encouragement"]
    assert status(page) == len(expected)
    assert json.loads(saved(page, "json"))["norms"] == expected
    text = saved(page, "csv")
    assert text.startswith("\ufeff")
    complete = (site_dir / "data" / "norms.csv").read_text(encoding="utf-8-sig")
    everything = list(csv.DictReader(io.StringIO(complete)))
    assert list(csv.DictReader(io.StringIO(text[1:]))) == [row for row in everything if row["modality"] == "encouragement"]


def test_rows_lead_to_their_clauses_actors_and_topics(page, base_url):
    page.goto(f"{base_url}/en/register/index.html?jurisdiction=CN-ZJ&actor=依托单位")
    assert status(page) > 0
    for selector in ["td:nth-child(2) a", "td:nth-child(6) a", "td:nth-child(7) a"]:
        href = page.locator(f"table.register tbody {selector}").first.evaluate("link => link.href")
        response = page.context.request.get(href) if href.startswith("http") else None
        assert response is None or response.ok, href
    follow(page.locator("table.register tbody td:nth-child(7) a").first)
    assert f"/en/policies/{ZONES}/" in page.url


def test_without_javascript_the_register_shows_its_first_rows_and_no_filter(open_page, base_url):
    page = open_page(java_script_enabled=False)
    page.goto(f"{base_url}/register/index.html")
    assert page.locator("table.register tbody tr").count() == 50
    assert not page.locator("#register-filters").is_visible()
    assert page.get_by_text("没有 JavaScript 时不能筛选").is_visible()


# Guides

def test_a_tick_stays_and_can_be_cleared(page, base_url):
    page.goto(f"{base_url}/{GUIDE}")
    total = page.locator(".tick-list input").count()
    assert total >= 20
    page.locator(".tick-list label").first.click()
    page.locator(".tick-list input").nth(2).focus()
    page.keyboard.press("Space")
    assert page.locator("#guide-progress").inner_text() == f"已勾 2 / {total}"
    page.reload()
    assert page.locator(".tick-list input:checked").count() == 2
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="全部清除").click()
    page.reload()
    assert page.locator(".tick-list input:checked").count() == 0


def test_a_guide_works_where_storage_is_forbidden(open_page, http_url):
    page = open_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } });")
    page.goto(f"{http_url}/{GUIDE}")
    page.locator(".tick-list input").first.check()
    assert page.locator("#guide-progress").inner_text().startswith("已勾 1 /")
    assert page.mishaps == []


def test_a_clause_leads_to_its_list_in_the_guide(page, base_url):
    page.goto(f"{base_url}/policies/{ZONES}/art-6.html")
    follow(page.get_by_role("link", name="在办事清单中逐项勾选"))
    target = page.locator(":target")
    assert "具备以下条件" in target.inner_text()
    assert page.url.endswith(f"{GUIDE}#art-6.conditions")


def test_a_guide_prints_with_its_boxes_and_without_its_buttons(page, base_url):
    page.goto(f"{base_url}/{GUIDE}")
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.emulate_media(media="print")
    assert page.locator(".tick-list input").first.is_visible()
    assert not page.get_by_role("button", name="打印").is_visible()
    assert page.locator(".guide-page .citation").is_visible()


def test_without_javascript_a_guide_can_still_be_ticked(open_page, file_url):
    page = open_page(java_script_enabled=False)
    page.goto(f"{file_url}/{GUIDE}")
    page.locator(".tick-list input").first.check()
    assert not page.locator("#guide-reset").is_visible()


# Days

def days_later(page, day):
    page.clock.install(time=f"{day}T08:00:00")


@pytest.mark.parametrize(("day", "label"), [("2025-11-08", "尚未施行"), ("2025-11-09", "施行中"), ("2030-11-09", "施行中"),
                                            ("2030-11-10", "已过有效期")])
def test_validity_is_that_of_the_day_of_reading(page, base_url, day, label):
    days_later(page, day)
    page.goto(f"{base_url}/policies/jiangsu-2025-ip-services.html")
    assert page.locator(".validity .badge").inner_text() == label
    year, month, date = (int(part) for part in day.split("-"))
    assert f"计算至{year}年{month}月{date}日" in page.locator(".validity .note").inner_text().replace(" ", "")


def test_the_timeline_says_how_far_off_a_day_is(page, base_url):
    days_later(page, "2030-11-08")
    page.goto(f"{base_url}/timeline.html")
    expiry = page.locator(".event.expires time")
    assert expiry.get_attribute("data-distance") == "明天"


# Reading

def test_the_contents_follow_the_reader(page, base_url):
    page.goto(f"{base_url}/policies/{ZONES}.html")
    page.locator("#art-9").evaluate("clause => window.scrollTo(0, clause.offsetTop - 150)")
    expect(page.locator(".contents [aria-current]")).to_have_attribute("href", "#art-9")
    page.locator("#art-14").evaluate("clause => window.scrollTo(0, clause.offsetTop - 150)")
    expect(page.locator(".contents [aria-current]")).to_have_attribute("href", "#art-14")
    assert page.locator(".contents [aria-current]").count() == 1


def test_a_clause_is_cited_and_linked_from_the_whole_text(open_page, http_url):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{http_url}/policies/national-2022-ip-services.html")
    clause = page.locator("#part-3\\.clause-8")
    clause.hover()
    clause.get_by_role("button", name="复制引用").click()
    clause.get_by_role("button", name="已复制").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").endswith("（国知发运字〔2022〕47号）第（八）条")
    page.wait_for_timeout(2100)
    clause.get_by_role("button", name="复制链接").click()
    clause.get_by_role("button", name="已复制").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{http_url}/policies/national-2022-ip-services/part-3.clause-8.html"


def test_what_is_selected_of_a_text_is_the_source_without_tools(page, base_url):
    page.goto(f"{base_url}/policies/{ZONES}.html")
    words = page.evaluate(
        "() => { getSelection().selectAllChildren(document.querySelector('#art-9')); return getSelection().toString(); }")
    assert "申报程序" in words and "复制" not in words


# All of them

@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("path", PAGES)
def test_the_page_fits_a_phone_and_twice_the_size(open_page, http_url, path, language):
    for width in (390, 320):
        page = open_page(viewport={"width": width, "height": 844})
        page.goto(f"{http_url}/{language}{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator(".breadcrumbs").is_visible()
        assert page.mishaps == []
