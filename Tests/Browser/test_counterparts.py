"""Topics, coverage and documents side by side, in a real browser."""
import pytest

from reading import follow

JIANGSU = "jiangsu-2025-ip-services"
NATION = "national-2022-ip-services"
COMPARISON = f"compare/{JIANGSU}--{NATION}.html"
CLAUSE = f"policies/{NATION}/part-2.clause-5.html"
KINDS = ["topics/index.html", "topics/talent.html", "coverage.html", COMPARISON, CLAUSE, "index.html"]


def overflow(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("path", KINDS)
def test_a_page_fits_a_phone(phone, base_url, path, language):
    phone.goto(f"{base_url}/{language}{path}")
    assert overflow(phone) <= 0
    assert phone.locator("table").evaluate_all(
        "tables => tables.every(table => table.scrollWidth <= table.parentElement.clientWidth + 1)")


def test_the_matrix_reads_as_a_table(page, base_url):
    page.goto(f"{base_url}/coverage.html")
    table = page.get_by_role("table", name="国家逐条措施与各地对应情况")
    assert table.get_by_role("columnheader").all_inner_texts()[:3] == ["国家", "浙江", "江苏"]
    row = table.get_by_role("row", name="（二十一）加强知识产权服务业人才队伍建设")
    assert row.get_by_role("rowheader").count() == 1
    states = [cell.locator(".state").inner_text() for cell in row.get_by_role("cell").all()]
    assert len(states) == 2 and set(states) <= {"对应", "部分对应", "未见对应"}


def test_every_row_of_the_matrix_has_a_state_for_every_jurisdiction(page, base_url):
    page.goto(f"{base_url}/coverage.html")
    rows = page.locator(".matrix").first.locator("tbody tr:not(.of-document)")
    assert rows.count() > 20
    counts = rows.evaluate_all("rows => rows.map(row => row.querySelectorAll('td .state').length)")
    assert set(counts) == {2}


def test_the_picture_is_named_and_described(page, base_url):
    for path in ["coverage.html", "index.html"]:
        page.goto(f"{base_url}/{path}")
        picture = page.get_by_role("img", name="国家措施在各地的对应")
        cells = picture.locator("rect").count()
        assert cells == picture.locator(".answered, .partly, .not-found").count() > 40
        assert "未见对应" in picture.locator("desc").text_content()


def test_the_picture_counts_what_the_table_says(page, base_url):
    page.goto(f"{base_url}/coverage.html")
    for state in ["answered", "partly", "not-found"]:
        in_table = page.locator(".matrix").first.locator(f"td .state.{state}").count()
        assert page.locator(f".heat-map .cell.{state}").count() == in_table


def test_the_states_look_different_without_colour(page, base_url):
    page.goto(f"{base_url}/coverage.html")
    looks = page.evaluate("""() => ['answered', 'partly', 'not-found'].map(state => {
      const style = getComputedStyle(document.querySelector('.matrix .state.' + state));
      return [style.borderLeftStyle, style.borderLeftWidth, style.borderTopStyle].join(' ');
    })""")
    assert len(set(looks)) == 3


def test_from_a_clause_to_the_row_that_sets_it_beside_its_counterpart(page, base_url):
    page.goto(f"{base_url}/policies/{JIANGSU}/part-1.clause-4.html")
    counterparts = page.get_by_role("region", name="各地对应")
    assert counterparts.locator(".state.answered").first.inner_text() == "对应"
    follow(counterparts.get_by_role("link", name="并排对照").first)
    row = page.locator(":target")
    assert row.is_visible() and "支持创新发展" in row.inner_text()
    assert row.locator(".mark-shared").count() > 1


def test_a_link_to_a_partial_pair_opens_it(page, base_url):
    page.goto(f"{base_url}/{COMPARISON}")
    anchor = page.locator("details.pair > div").first.get_attribute("id")
    page.goto(f"{base_url}/coverage.html")
    page.goto(f"{base_url}/{COMPARISON}#{anchor}")
    page.wait_for_timeout(200)
    assert page.locator(":target").is_visible()


def test_what_is_marked_as_shared_stands_on_both_sides(page, base_url):
    page.goto(f"{base_url}/{COMPARISON}")
    for row in page.locator("article.pair").all()[:5]:
        sides = [side.locator(".mark-shared").all_inner_texts() for side in row.locator(".pair-side").all()]
        assert all(sides) and any(words in "".join(sides[1]) for words in sides[0])


def test_columns_stand_side_by_side_on_a_desktop_and_one_above_the_other_on_a_phone(page, phone, http_url):
    for view, beside in [(page, True), (phone, False)]:
        view.goto(f"{http_url}/topics/talent.html")
        tops = [column.bounding_box()["y"] for column in view.locator("#measures ~ .side-by-side > .column").all()]
        assert len(tops) == 3 and (len(set(tops)) == 1) is beside


def test_a_topic_leads_to_its_clauses(page, base_url):
    page.goto(f"{base_url}/index.html")
    follow(page.get_by_role("link", name="人才", exact=True))
    assert page.get_by_role("heading", level=1).inner_text() == "人才"
    follow(page.get_by_role("link", name="15.加快知识产权服务业人才培养").first)
    assert page.get_by_role("region", name="主题与延伸阅读").get_by_role("link", name="人才", exact=True).is_visible()


@pytest.mark.parametrize("path", ["coverage.html", "topics/talent.html", COMPARISON])
def test_everything_is_there_without_javascript(open_page, base_url, path):
    page = open_page(java_script_enabled=False)
    page.goto(f"{base_url}/{path}")
    assert page.locator("main a").count() > 10


@pytest.mark.parametrize("path", ["coverage.html", "topics/talent.html", COMPARISON])
def test_a_page_prints_with_what_was_folded_away(page, base_url, path):
    page.goto(f"{base_url}/{path}")
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.emulate_media(media="print")
    assert not page.locator(".site-header").is_visible()
    for body in page.locator("details.pair > div").all()[:3]:
        assert body.is_visible()
