"""The register as its readers use it: without scripts, on a phone, from a folder."""
import json
import urllib.parse

import playwright.sync_api
import pytest

from reading import follow

PAGES = ["register/index.html", "register/obligation.html", "register/actors/浙江省知识产权局.html"]


@pytest.fixture(params=["", "en/"], ids=["Chinese", "English"])
def folder(request):
    return request.param


def address(site, path):
    return (site / path).resolve().as_uri()


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways_on_a_phone(browser, site, folder, path):
    page = browser.new_page(viewport={"width": 390, "height": 844}, java_script_enabled=True)
    page.goto(address(site, folder + path))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()


def test_the_kinds_add_up_to_the_data(browser, site):
    page = browser.new_page(java_script_enabled=False)
    page.goto(address(site, "register/index.html"))
    listed = json.loads((site / "data" / "norms.json").read_text(encoding="utf-8"))["norms"]
    totals = [int(cell) for cell in page.locator(".counts-table tbody td:last-child").all_inner_texts()]
    assert sum(totals) == len(listed)
    page.close()


def test_an_agency_finds_what_it_must_do_in_two_clicks(browser, site):
    page = browser.new_page(java_script_enabled=False)
    page.goto(address(site, "index.html"))
    follow(page.get_by_role("navigation").get_by_role("link", name="职责清单").first)
    follow(page.locator(".actor-list").get_by_role("link", name="浙江省知识产权局"))
    assert urllib.parse.unquote(page.url).endswith("register/actors/浙江省知识产权局.html")
    rows = page.locator("table.register tbody tr")
    assert rows.count() >= 5
    assert page.locator("h2", has_text="应当做").is_visible()
    page.close()


def test_tables_name_their_columns_and_can_be_reached_by_keyboard(browser, site, folder):
    page = browser.new_page()
    page.goto(address(site, folder + "register/obligation.html"))
    assert page.locator("table.register th[scope=col]").count() == 6
    region = page.locator(".table[role=region]").first
    assert region.get_attribute("tabindex") == "0"
    page.close()


@pytest.mark.parametrize("scripts", [False, True], ids=["without scripts", "with scripts"])
def test_what_holds_in_a_case_only_says_in_which(browser, site, scripts):
    page = browser.new_page(java_script_enabled=scripts)
    page.goto(address(site, "register/index.html" if scripts else "register/obligation.html"))
    if scripts:
        page.fill("#filter-words", "予以摘牌")
        playwright.sync_api.expect(page.locator("table.register tbody tr")).to_have_count(1)
    row = page.locator("table.register tbody tr", has_text="取消称号并予以摘牌").first
    assert row.locator(".words .case").inner_text() == "整改仍不合格的"
    page.close()
