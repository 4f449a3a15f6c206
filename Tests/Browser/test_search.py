"""Search in a real browser: on a server and from the folder, by keyboard and input method, against the command."""
import json
import os
import random
import re
import shutil
import subprocess
import unicodedata
from urllib.parse import quote

import pytest

from reading import follow
from support import PROGRAM, index_value

BINARY = os.environ.get("TIAOWEN_BIN", str(PROGRAM))
TYPICAL = [
    "专利代理", "知识产权", "利代", "“1650”现代化", "17部门", "650", "(TISC)", "（ＴＩＳＣ）", "tisc", "第九条", "（八）", "7.",
    "总体要求", "国知发运字〔2022〕47号", "2025年10月9日", "江苏 人才", "浙江 示范区 申报", "专利 代理 监管", "监管　专利",
    "服务业 知识产权 高质量", "知识产权 知识产权", "，", "。（", "》《", "—", "1", "展。引", "没有这样的话", "产权服务业集聚发展示范区",
    "", "  ", "人才 培养 激励 没有", "专利 -商标", "-商标", "\"专利代理\"", "“专利代理” 监管", "「知识产权服务」", "－代理 专利", "-\"知识产权\" 专利",
    "地区:浙江", "地区：浙江 人才", "region:CN-JS 服务", "机关:国家知识产权局", "机关：知识产权局 监管", "情态:禁止", "情态：义务 专利", "文种:办法",
    "文种:意见 人才", "年份:2025", "年份：2018 申报", "地区:无此地", "modality:target", "主题:人才", "主题：标准化 江苏", "topic:Talent", "地区:浙江 -示范区", "国家（八）", "国家(8)", "浙江 第九条",
    "浙江第九条", "浙江第9条", "第9条", "art 9", "art.9", "article 9", "Article9", "国知发运字[2022]47号", "国知发运字【2022】47号", "国知发运字(2022)47号",
    "第十条之一", "江苏 8.", "Zhejiang art 9", "集聚发展示范区管理办法第九条", "專利代理", "浙江省知識產權服務業", "知產代理人", "知产代理人", "代理人", "申报条件", "实施期限",
    "zhuanli", "zldl", "zhuanlidail", "zhishichanquan", "zhe'jiang", "qwxyz", "专力代理", "知识产劝", "示范区申报需要什么材料", "谁负责", "有哪些目标",
    "如何申报示范区", "谁来评审示范区？", "怎么办理", "有哪些", "海外维权怎么办", "ai 人才", "PCT 没有这样的话", "黑代理", "打官司", "小微企业 补贴", "，。",
    "国家意见（二十）", "国家意见第20条", "江苏措施第11条", "江苏第11条措施", "江苏 第11条 措施", "江苏第11条的规定", "浙江办法第九条", "浙江管理办法 第九条", "浙江的办法第九条",
    "省措施第11条", "省办法 第9条", "浙江省 第九条", "意见（二十）", "措施第11条", "浙江示范区办法第九条", "浙江第四条（二）", "浙江第九条讲了什么", "苏知发（2024）5号", "示范区 第九条",
    "Zhejiang第九条", "办法art 9", "第九条 沙漠", "示范区做得不好牌子会被收走吗", "用AI写专利申请、做检索，政策支持吗", "帮农民把土特产的牌子做起来", "场地多大",
    "5000亿元", "到2030年", "\u200b专利", "a", "管理办法（试行）", "办法 人才 示范",
]


@pytest.fixture(scope="session")
def corpus(site_dir):
    """All lines of the index with what they belong to: (document, clause, text)."""
    lines = []
    for file in sorted((site_dir / "search").glob("texts-*.js")):
        shard = index_value(file)
        if "units" not in shard:
            continue
        documents = [each["id"] for each in shard["documents"] for _ in range(each["units"])]
        for document, (clause, passages, *_) in zip(documents, shard["units"], strict=True):
            lines += [(document, clause, line[0]) for line in passages]
    return lines


def pieces(corpus, count, seed):
    """Random pieces of 1 to 8 characters, cut from lines; white space may be among them."""
    choice = random.Random(seed)
    texts = [text for _, _, text in corpus]
    for _ in range(count):
        text = choice.choice(texts)
        length = choice.randint(1, min(8, len(text)))
        start = choice.randint(0, len(text) - length)
        yield text[start:start + length]


def ask(site_dir, query, *options):
    """The answer of the command."""
    run = subprocess.run(
        [BINARY, "search", "--json", *options, "--site", site_dir, "--", query], capture_output=True, encoding="utf-8", timeout=60)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def search_page(page, base, query=None, language=""):
    page.goto(f"{base}/{language}search.html" + (f"?q={quote(query)}" if query else ""))
    if query:
        settled(page)
    return page


def until(page, condition):
    """Waits for a condition of the page. Playwright's own wait uses `eval`, which the page's policy forbids."""
    for _ in range(200):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(25)
    raise AssertionError(condition)


def settled(page):
    """Waits until the results are those of the query in the box."""
    until(page, "new URLSearchParams(location.search).get('q') === document.querySelector('#search-box').value"
          " && document.querySelector('#search-status').textContent !== ''"
          " && !document.querySelector('#search-results').hasAttribute('aria-busy')")


def names(page):
    return page.locator(".result-name a").all_inner_texts()


def status(page):
    return page.locator("#search-status").inner_text()


ASK_ENGINE = """async (queries) => {
  const engine = await TiaowenSearch.open(TiaowenLoader.loader(document.body.dataset.root));
  const answers = [];
  for (const query of queries) {
    const answer = await engine.search(query);
    answers.push({ ...answer, suggestions: answer.total === 0 ? await engine.suggestions(query) : [] });
  }
  return answers;
}"""


FIELDS = ["document", "clause", "provision", "score", "snippet"]
SAID = ["total", "exact", "all", "notes", "suggestions"]


def stripped(answer):
    """What both engines say of a query."""
    shown = {name: [{field: each[field] for field in FIELDS} for each in answer[name]] for name in ["results", "related"]}
    return {**{name: answer[name] for name in SAID}, **shown}


def test_the_browser_and_the_command_answer_alike(page, base_url, site_dir, corpus):
    queries = TYPICAL + list(pieces(corpus, 200 if base_url.startswith("http") else 40, seed=11))
    queries += [" ".join(pair) for pair in zip(pieces(corpus, 60, seed=12), pieces(corpus, 60, seed=13), strict=True)]
    queries += [one + other for one, other in zip(pieces(corpus, 60, seed=15), pieces(corpus, 60, seed=16), strict=True)]
    answers = search_page(page, base_url).evaluate(ASK_ENGINE, queries)
    for query, answer in zip(queries, answers, strict=True):
        assert stripped(answer) == stripped(ask(site_dir, query)), query


@pytest.fixture(scope="module")
def cut_site(site_dir, corpus, tmp_path_factory):
    """The site with the index of made texts, so many that it is cut: some titles hold all pairs of a query, not the query."""
    folder = tmp_path_factory.mktemp("cut")
    choice = random.Random(17)
    lines = [text for _, clause, text in corpus if clause and "\n" not in text]
    (folder / "texts").mkdir()
    for number in range(160):
        court = "最高人民法院、最高人民检察院" if number < 80 else "最高人民法院"
        articles = [f"第{'一二三四五六七八九十'[place]}条 {choice.choice(lines)}" for place in range(10)]
        (folder / "texts" / f"text-{number:03}.md").write_text(
            "\n\n".join([f"# {court}关于案件{number}的规定", *articles]) + "\n", encoding="utf-8")
    shutil.copytree(site_dir, folder / "site", ignore=shutil.ignore_patterns("search", "policies", "data"))
    run = subprocess.run(
        [BINARY, "index", folder / "texts", "--output", folder / "index"], capture_output=True, timeout=60)
    assert run.returncode == 0, run.stderr
    (folder / "index" / "search").rename(folder / "site" / "search")
    assert len(list((folder / "site" / "search").glob("texts-*.js"))) > 20
    return folder / "site"


def test_the_browser_and_the_command_answer_alike_from_an_index_that_is_cut(page, cut_site, corpus):
    queries = TYPICAL + ["最高人民法院关于", "最高人民法院关于 第三条", "院关于案件"] + list(pieces(corpus, 80, seed=18))
    page.goto((cut_site / "search.html").as_uri())
    answers = page.evaluate(ASK_ENGINE.replace("search(query)", "search(query, 10)"), queries)
    for query, answer in zip(queries, answers, strict=True):
        assert stripped(answer) == stripped(ask(cut_site, query, "--limit", "10")), query


def test_a_thousand_pieces_are_found_exactly_where_they_stand(page, http_url, corpus):
    brackets = str.maketrans("[]【】〔〕〖〗", "()()()()")
    fold = lambda text: unicodedata.normalize("NFKC", text) if text in "，！？：；（）" else text
    folded = lambda text: "".join(fold(character) for character in text).lower().translate(brackets)
    queries = [piece for piece in pieces(corpus, 1000, seed=14) if not re.search(r"\s", piece)]
    assert len(queries) > 900
    answers = search_page(page, http_url).evaluate(ASK_ENGINE, queries)
    lines = [(document, clause, folded(text)) for document, clause, text in corpus]
    for query, answer in zip(queries, answers, strict=True):
        expected = {(document, clause) for document, clause, text in lines if folded(query) in text}
        found = [(each["document"], each["clause"]) for each in answer["results"]]
        assert len(found) == len(set(found)) == answer["total"], query
        assert set(found) == expected, query


def test_a_query_in_the_address_shows_its_clauses(page, base_url):
    search_page(page, base_url, "专利代理")
    assert status(page) == f"找到 {len(names(page))} 处"
    assert page.locator("#search-box").input_value() == "专利代理"
    marked = page.locator(".result-text mark").all_inner_texts()
    assert marked and set(marked) == {"专利代理"}


def test_the_english_interface_searches_the_same_texts(page, base_url):
    search_page(page, base_url, "专利代理", language="en/")
    assert re.fullmatch(r"\d+ found", status(page))
    assert "/en/policies/" in page.locator(".result-name a").first.evaluate("link => link.href")


def test_each_result_leads_to_its_provision(page, base_url, corpus):
    for query in ["诉讼型人才", "（二）分类指导", "总体要求", "若干措施", "第九条"]:
        search_page(page, base_url, query)
        link = page.locator(".result-name a").first
        target = link.evaluate("link => link.href")
        follow(link)
        assert page.url == target
        assert page.locator(".law").first.is_visible()
        if "#" in target:
            assert query in re.sub(r"\s", "", page.locator(":target").inner_text())


def test_hits_are_marked_at_the_exact_characters(page, base_url):
    for query, marks in [("650”现", ["650”现"]), ("（tisc）", ["(TISC)"]), ("“51010” 1650", ["1650", "51010"])]:
        search_page(page, base_url, query)
        assert page.locator(".result-text mark").all_inner_texts() == marks


def test_typing_searches_and_keeps_the_query_in_the_address(page, base_url):
    search_page(page, base_url)
    page.locator("#search-box").press_sequentially("1650", delay=10)
    settled(page)
    assert page.url.endswith("search.html?q=1650")
    assert status(page) == "找到 1 处"
    page.locator("#search-box").fill("qwxyz")
    settled(page)
    assert "没有找到" in status(page)
    assert names(page) == []


def test_the_way_back_shows_the_same_results(page, base_url):
    page.goto(f"{base_url}/index.html")
    search_page(page, base_url)
    page.locator("#search-box").fill("专利代理")
    settled(page)
    before = names(page)
    page.locator(".result-name a").nth(1).click()
    page.wait_for_selector(".law")
    page.go_back()
    settled(page)
    assert names(page) == before
    page.go_back()
    page.wait_for_selector(".hero")


def test_the_box_on_every_page_leads_to_the_results(page, base_url):
    for path in ["index.html", "policies/zhejiang-2018-cluster-zones/art-9.html", "en/pages/about.html"]:
        page.goto(f"{base_url}/{path}")
        page.keyboard.press("/")
        page.keyboard.insert_text("专利代理")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search.html?q=*")
        settled(page)
        assert len(names(page)) > 3


def test_the_box_leads_to_the_search_page_without_scripts(open_page, base_url):
    page = open_page(java_script_enabled=False)
    page.goto(f"{base_url}/index.html")
    page.locator("#search-box").fill("专利")
    page.locator("#search-box").press("Enter")
    page.wait_for_url("**/search.html?q=*")
    assert page.locator("noscript").count() == 1
    assert "JavaScript" in page.locator("main").inner_text()


def test_an_input_method_does_not_search_before_the_word_is_chosen(page, base_url):
    search_page(page, base_url)
    session = page.context.new_cdp_session(page)
    page.locator("#search-box").focus()
    session.send("Input.imeSetComposition", {"text": "zhuan", "selectionStart": 5, "selectionEnd": 5})
    session.send("Input.imeSetComposition", {"text": "zhuan'li", "selectionStart": 8, "selectionEnd": 8})
    page.wait_for_timeout(400)
    assert "q=" not in page.url
    assert status(page) == ""
    session.send("Input.insertText", {"text": "专利"})
    settled(page)
    assert page.locator("#search-box").input_value() == "专利"
    assert len(names(page)) > 3


def test_keys_walk_through_the_results(page, base_url):
    search_page(page, base_url, "专利代理")
    page.locator("body").press("/")
    focused = lambda: page.evaluate("document.activeElement.textContent || document.activeElement.id")
    assert focused() == "search-box"
    shown = names(page)
    page.keyboard.press("ArrowDown")
    assert focused() == shown[0]
    page.keyboard.press("ArrowDown")
    assert focused() == shown[1]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert focused() == "search-box"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert focused() == "search-box"
    page.keyboard.press("Escape")
    until(page, "document.querySelectorAll('.result').length === 0")
    assert "q=" not in page.url
    page.locator("#search-box").fill("专利代理")
    settled(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector(".law")


def test_many_results_are_shown_in_portions(page, http_url):
    search_page(page, http_url, "知识产权")
    total = int(re.search(r"\d+", status(page)).group())
    assert total > 50 and len(names(page)) == 50
    page.locator("#search-more").click()
    until(page, f"document.querySelectorAll('.result').length === {total}")
    assert page.locator("#search-more").is_hidden()
    assert page.evaluate("document.activeElement.closest('.result') !== null")


def test_what_a_reader_types_never_becomes_markup(page, base_url):
    search_page(page, base_url, "<img src=x onerror=alert(1)>")
    assert page.locator("main img").count() == 0
    search_page(page, base_url, "</mark><b>专利")
    assert page.locator("main b").count() == 0


def test_an_index_that_cannot_be_loaded_is_said_and_tried_again(open_page, http_url):
    page = open_page()
    page.route("**/search/index.js", lambda route: route.abort())
    page.goto(f"{http_url}/search.html?q={quote('专利')}")
    until(page, "document.querySelector('#search-status').textContent !== ''")
    assert "未能载入" in status(page)
    page.unroute("**/search/index.js")
    page.locator("#search-box").fill("专利代理")
    settled(page)
    page.wait_for_selector(".result")


def test_a_small_site_asks_for_four_files(page, http_url):
    asked = []
    page.on("request", lambda request: "/search/" in request.url and asked.append(request.url))
    search_page(page, http_url, "专利代理")
    page.locator("#search-box").fill("知识产权服务")
    settled(page)
    assert len(asked) == 4


def facet_values(page):
    return {link.inner_text(): link for link in page.locator("#search-facets a").all()}


def test_results_are_narrowed_by_what_they_have(page, base_url):
    search_page(page, base_url, "知识产权")
    until(page, "!document.querySelector('#search-facets').hidden")
    counts = dict(zip(page.locator("#search-facets a").all_inner_texts(),
                      page.locator("#search-facets .count").all_inner_texts(), strict=True))
    facet_values(page)["江苏"].click()
    settled(page)
    assert page.locator("#search-box").input_value() == "知识产权 地区:江苏"
    assert status(page) == f"找到 {counts['江苏']} 处"
    assert set(page.locator(".result-jurisdiction").all_inner_texts()) == {"江苏"}
    until(page, "document.querySelector('#search-facets [aria-current]') !== null")
    page.locator("#search-facets [aria-current]").click()
    settled(page)
    assert page.locator("#search-box").input_value() == "知识产权"
    page.go_back()
    settled(page)
    assert page.locator("#search-box").input_value() == "知识产权 地区:江苏"


def test_the_english_interface_names_filters_in_english(page, base_url):
    search_page(page, base_url, "知识产权", language="en/")
    until(page, "!document.querySelector('#search-facets').hidden")
    facet_values(page)["Jiangsu"].click()
    settled(page)
    assert page.locator("#search-box").input_value() == "知识产权 region:Jiangsu"
    assert set(page.locator(".result-jurisdiction").all_inner_texts()) == {"江苏"}


def test_what_was_done_to_a_query_is_said(page, base_url):
    for query, said in [("專利代理", "专利代理"), ("zhuanli", "专利"), ("谁负责", "谁"), ("知产代理人", "知识产权")]:
        search_page(page, base_url, query)
        assert said in page.locator("#search-notes").inner_text()
        assert page.locator(".result").count() > 0


def test_a_mistyped_word_is_corrected_when_the_reader_says_so(page, base_url):
    search_page(page, base_url, "专力代理")
    assert "没有一条含有全部词语" in status(page)
    page.locator(".search-suggestions a").first.click()
    settled(page)
    assert page.locator("#search-box").input_value() == "专利代理"
    assert re.fullmatch(r"找到 \d+ 处", status(page))


def test_few_results_are_followed_by_others_that_come_near(page, base_url):
    search_page(page, base_url, "2030年 目标")
    assert status(page) == "找到 1 处"
    assert page.locator("#search-related h2").first.inner_text() == "相近的条文"
    assert page.locator("#search-related .result").count() > 0


HIGHLIGHTED = "Array.from(CSS.highlights.get('hit') || [], (range) => range.toString())"


def test_the_page_of_a_result_shows_the_hit(page, base_url):
    for query in ["“1650”现代化", "诉讼型人才", "专利代理", "（ＴＩＳＣ）"]:
        search_page(page, base_url, query)
        follow(page.locator(".result-name a").first)
        page.wait_for_selector(".law")
        until(page, f"({HIGHLIGHTED}).length > 0")
        fold = lambda text: unicodedata.normalize("NFKC", text).lower()
        assert {fold(each) for each in page.evaluate(HIGHLIGHTED)} == {fold(query)}


def test_a_shortcut_leads_to_the_box_from_everywhere(page, base_url):
    page.goto(f"{base_url}/policies/zhejiang-2018-cluster-zones/art-9.html")
    for key in ["Control+k", "Meta+k"]:
        page.locator("main").focus()
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.id") == "search-box"
