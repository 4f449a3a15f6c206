"""Marks in the text, the words behind references, the pages of references and figures, in a real browser."""
import re

import pytest

from reading import follow

ZONES = "policies/zhejiang-2018-cluster-zones"
OPINIONS = "policies/national-2022-ip-services"


def decoration(page, selector):
    return page.locator(selector).first.evaluate("element => getComputedStyle(element).textDecorationLine")


def test_a_reference_leads_to_what_it_cites(page, base_url):
    page.goto(f"{base_url}/{ZONES}.html")
    links = page.locator(".law a.reference")
    assert links.count() > 0
    target = links.first.evaluate("link => link.href")
    follow(links.first)
    assert page.url == target


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_cited_words_show_at_the_focus_and_leave_with_escape(page, base_url, language):
    page.goto(f"{base_url}/{language}{ZONES}.html")
    link = page.locator(".law a.reference").first
    words = link.get_attribute("data-cited")
    link.focus()
    bubble = page.get_by_role("tooltip")
    assert bubble.is_visible()
    assert bubble.inner_text().split() == words.split()
    assert link.get_attribute("aria-describedby") == bubble.get_attribute("id")
    page.keyboard.press("Escape")
    assert not bubble.is_visible()
    assert link.get_attribute("aria-describedby") is None


def test_the_cited_words_show_under_the_pointer_and_stay_while_it_rests_on_them(page, base_url):
    page.goto(f"{base_url}/{ZONES}.html")
    page.locator(".law a.reference").first.hover()
    bubble = page.locator("#cited-words")
    assert bubble.is_visible()
    bubble.hover()
    page.wait_for_timeout(400)
    assert bubble.is_visible()
    page.locator("h1").hover()
    page.wait_for_timeout(400)
    assert not bubble.is_visible()


def test_the_cited_words_stay_on_a_phone_s_screen(phone, http_url):
    phone.goto(f"{http_url}/{ZONES}.html")
    for link in phone.locator(".law a.reference").all():
        link.focus()
        box = phone.locator("#cited-words").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 390


def test_without_javascript_the_cited_words_are_the_links_title(open_page, base_url):
    page = open_page(java_script_enabled=False)
    page.goto(f"{base_url}/{ZONES}.html")
    assert page.locator(".law a.reference").first.get_attribute("title")
    assert page.locator("#cited-words").count() == 0


@pytest.mark.parametrize("scripts", [True, False])
def test_the_switch_hides_the_marks(open_page, base_url, scripts):
    page = open_page(java_script_enabled=scripts)
    page.goto(f"{base_url}/{ZONES}.html")
    assert decoration(page, ".law .mark-obligation") == "underline"
    page.get_by_label("显示标记").uncheck()
    assert decoration(page, ".law .mark-obligation") == "none"
    page.get_by_label("显示标记").check()
    assert decoration(page, ".law .mark-obligation") == "underline"


def test_the_choice_holds_on_the_next_page(page, http_url):
    page.goto(f"{http_url}/{ZONES}.html")
    page.get_by_label("显示标记").uncheck()
    page.goto(f"{http_url}/{OPINIONS}.html")
    assert not page.get_by_label("显示标记").is_checked()


def test_marks_are_printed_only_when_wanted(page, base_url):
    page.goto(f"{base_url}/{ZONES}.html")
    page.emulate_media(media="print")
    assert decoration(page, ".law .mark-obligation") == "none"
    assert not page.locator(".marks-legend").is_visible()
    page.emulate_media(media="screen")
    page.get_by_label("打印标记").check()
    page.emulate_media(media="print")
    assert decoration(page, ".law .mark-obligation") == "underline"
    assert page.locator(".marks-legend").is_visible()


def test_every_mark_of_a_text_is_in_its_legend(page, base_url):
    for path in [ZONES, OPINIONS, f"{ZONES}/art-9", f"{OPINIONS}/part-3.clause-8"]:
        page.goto(f"{base_url}/{path}.html")
        kinds = "elements => [...new Set(elements.map(e => e.className.replace('mark ', '')))].sort()"
        marks = page.eval_on_selector_all(".law .mark:not(.counterpart-text *)", kinds)
        legend = page.eval_on_selector_all(".marks-legend li span", kinds)
        assert marks and set(marks) <= set(legend), path


def test_marks_of_two_kinds_never_look_alike(page, base_url):
    page.goto(f"{base_url}/{ZONES}.html")
    looks = page.evaluate("""() => {
      const kinds = ['obligation', 'prohibition', 'permission', 'encouragement', 'commitment', 'target', 'figure',
        'unresolved'];
      const law = document.querySelector('.law p');
      return kinds.map(kind => {
        const span = document.createElement('span');
        span.className = 'mark mark-' + kind;
        law.appendChild(span);
        const style = getComputedStyle(span);
        return [style.textDecorationLine, style.textDecorationStyle, style.textDecorationThickness,
          style.outlineStyle].join(' ');
      });
    }""")
    assert len(set(looks)) == len(looks)


def test_the_words_of_a_text_are_the_same_with_and_without_marks(page, base_url):
    page.goto(f"{base_url}/{ZONES}.html")
    shown = page.locator(".law").inner_text()
    page.get_by_label("显示标记").uncheck()
    assert page.locator(".law").inner_text() == shown


def test_the_list_of_references_leads_to_their_places(page, base_url):
    page.goto(f"{base_url}/index.html")
    follow(page.get_by_role("navigation", name="其他页面").get_by_role("link", name="引用"))
    assert re.search(r"共 \d+ 处引用", page.locator("main").inner_text())
    follow(page.locator("#not-in-corpus + .note + ul a").first)
    assert page.locator(".law").count() == 1


def test_the_figures_lead_to_the_references_behind_them(page, base_url):
    page.goto(f"{base_url}/quality.html")
    follow(page.get_by_role("link", name="未收录"))
    assert page.url.endswith("references.html#not-in-corpus")
    assert page.locator(":target").is_visible()


def test_an_excluded_trigger_is_shown_where_it_stands(page, base_url):
    page.goto(f"{base_url}/quality.html")
    page.locator("details summary").first.click()
    entry = page.locator("details[open] li").first
    sentence = entry.locator(".words").inner_text()
    follow(entry.locator("a"))
    assert sentence.strip() in re.sub(r"\s", "", page.locator("main").inner_text()) or sentence.strip() in page.locator(
        "main").inner_text()
