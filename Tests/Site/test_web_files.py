"""What the site has for feed readers, search engines and browsers, read by their rules."""
import json
import re
import shutil
import urllib.parse
import xml.etree.ElementTree as xml

import pytest
import rdflib

from support import ROOT, run

ADDRESS = "https://policies.example.org/条文/"
BASE = urllib.parse.quote(ADDRESS, safe=":/")
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
OPEN_SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT00:00:00\+08:00")


@pytest.fixture(scope="module")
def addressed(tmp_path_factory):
    """The site of the project's content, with an address of its own."""
    folder = tmp_path_factory.mktemp("addressed")
    shutil.copytree(ROOT / "content", folder / "content")
    settings = folder / "content" / "site.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("base-url:\n", f"base-url: {BASE}\n"), encoding="utf-8")
    built = run("build", "--content", folder / "content", "--output", folder / "site", "--as-of", "2026-01-01")
    assert built.returncode == 0, built.stderr
    return folder / "site"


def pages(site):
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html") if path.name != "404.html")


def file_of(site, address):
    assert address.startswith(BASE), address
    path = site / urllib.parse.unquote(address[len(BASE):])
    assert path.is_file(), address
    return path


# Feeds

def feeds(site):
    found = [*site.glob("feeds/*.xml"), *site.glob("en/feeds/*.xml")]
    assert len(found) > 20
    return {path: xml.parse(path).getroot() for path in found}


def test_every_feed_has_what_atom_requires(site):
    identities = set()
    for path, feed in feeds(site).items():
        assert feed.tag == ATOM + "feed"
        for element in [feed, *feed.findall(ATOM + "entry")]:
            for name in ["id", "title", "updated"]:
                assert len(element.findall(ATOM + name)) == 1, (path, name)
            assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
                                element.findtext(ATOM + "id"))
            assert INSTANT.fullmatch(element.findtext(ATOM + "updated"))
        assert feed.find(f"{ATOM}author/{ATOM}name").text
        assert feed.find(f"{ATOM}link[@rel='self']").get("href") == path.name
        identities.add(feed.findtext(ATOM + "id"))
        entries = feed.findall(ATOM + "entry")
        assert 0 < len(entries) <= 50
        assert len({entry.findtext(ATOM + "id") for entry in entries}) == len(entries)
        updated = [entry.findtext(ATOM + "updated") for entry in entries]
        assert updated == sorted(updated, reverse=True) and updated[0] == feed.findtext(ATOM + "updated")
    assert len(identities) == len(feeds(site))


def test_the_site_s_feed_lists_the_documents_with_the_days_of_their_texts(site):
    feed = feeds(site)[site / "feeds" / "all.xml"]
    found = [(entry.find(ATOM + "link").get("href"), entry.findtext(ATOM + "updated")[:10])
             for entry in feed.findall(ATOM + "entry")]
    assert found == [("../policies/jiangsu-2025-ip-services.html", "2025-10-09"),
                     ("../policies/national-2022-ip-services.html", "2022-12-27"),
                     ("../policies/zhejiang-2018-cluster-zones.html", "2018-01-01")]


def test_a_topic_s_feed_lists_clauses_and_every_link_leads_to_a_page(site):
    for path, feed in feeds(site).items():
        for link in feed.iter(ATOM + "link"):
            assert (path.parent / urllib.parse.unquote(link.get("href"))).resolve().is_file(), (path, link.get("href"))
    talent = feeds(site)[site / "feeds" / "topic-talent.xml"]
    assert any("15.加快知识产权服务业人才培养" in entry.findtext(ATOM + "title") for entry in talent.findall(ATOM + "entry"))


def test_a_feed_s_identities_do_not_depend_on_the_day_of_the_build(site, addressed):
    of = lambda root: [entry.findtext(ATOM + "id") for entry in root.findall(ATOM + "entry")]
    assert of(feeds(site)[site / "feeds/CN.xml"]) == of(feeds(addressed)[addressed / "feeds/CN.xml"])


@pytest.mark.parametrize("page, own", [("index.html", "feeds/all.xml"), ("jurisdictions/CN-JS.html", "../feeds/CN-JS.xml"),
                                       ("en/topics/talent.html", "../feeds/topic-talent.xml")])
def test_a_page_names_its_feed(site, page, own):
    text = (site / page).read_text(encoding="utf-8")
    assert re.search(r'<link rel="alternate" type="application/atom\+xml" href="([^"]*)"', text).group(1) == own


# Sitemap, robots, OpenSearch, manifest

def test_the_sitemap_lists_every_page_once_by_its_canonical_address(addressed):
    assert (addressed / "sitemap.xml").stat().st_size <= 50 * 1024 * 1024
    root = xml.parse(addressed / "sitemap.xml").getroot()
    assert root.tag == SITEMAP + "urlset"
    addresses = [url.findtext(SITEMAP + "loc") for url in root]
    assert len(addresses) <= 50_000 and all(len(address) < 2048 for address in addresses)
    assert sorted(file_of(addressed, address).relative_to(addressed).as_posix() for address in addresses) == pages(addressed)
    for address in addresses:
        text = file_of(addressed, address).read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{address}">' in text


def test_without_an_address_nothing_is_written_that_needs_one(site):
    assert not list(site.rglob("sitemap*")) and not list(site.rglob("opensearch.xml"))
    for page in pages(site):
        text = (site / page).read_text(encoding="utf-8")
        assert 'rel="canonical"' not in text and "og:" not in text and "hreflang=\"x" not in text
    assert "Sitemap" not in (site / "robots.txt").read_text()


def test_robots_may_read_everything_and_are_told_of_the_sitemap(addressed):
    assert (addressed / "robots.txt").read_text() == f"User-agent: *\nDisallow:\n\nSitemap: {BASE}sitemap.xml\n"


def test_the_description_of_the_search_leads_to_the_search_page(addressed):
    for folder, language in [("", "zh-Hans"), ("en/", "en")]:
        root = xml.parse(addressed / folder / "opensearch.xml").getroot()
        assert root.tag == OPEN_SEARCH + "OpenSearchDescription"
        assert 0 < len(root.findtext(OPEN_SEARCH + "ShortName")) <= 16
        assert 0 < len(root.findtext(OPEN_SEARCH + "Description")) <= 1024
        template = root.find(f"{OPEN_SEARCH}Url[@type='text/html']").get("template")
        page, query = template.split("?")
        assert query == "q={searchTerms}"
        assert 'name="q"' in file_of(addressed, page).read_text(encoding="utf-8")
        assert root.findtext(OPEN_SEARCH + "Language") == language
        assert file_of(addressed, root.findtext(OPEN_SEARCH + "Image"))


def test_the_manifest_names_a_page_and_icons_of_the_sizes_that_they_have(site):
    for folder in [site, site / "en"]:
        manifest = json.loads((folder / "manifest.webmanifest").read_text(encoding="utf-8"))
        assert (folder / manifest["start_url"]).is_file() and manifest["name"]
        sizes = {icon["sizes"] for icon in manifest["icons"]}
        assert {"any", "192x192", "512x512"} == sizes
        assert all((folder / icon["src"]).is_file() for icon in manifest["icons"])


# Addresses and Open Graph

def test_every_page_names_its_translations_and_describes_itself(addressed):
    descriptions = {}
    for page in pages(addressed):
        text = (addressed / page).read_text(encoding="utf-8")
        for address in re.findall(r'hreflang="[^"]*" href="(https:[^"]*)"', text):
            file_of(addressed, address)
        graph = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', text))
        assert {"title", "type", "url", "image", "description", "site_name"} <= set(graph)
        assert file_of(addressed, graph["url"]) == addressed / page
        assert file_of(addressed, graph["image"]).suffix == ".png"
        descriptions[page] = graph["description"]
    assert len(set(descriptions.values())) == len(descriptions)


# Structured data

def data(site, page):
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', (site / page).read_text(encoding="utf-8"))
    assert len(found) <= 1, page
    return json.loads(found[0]) if found else None


def triples(document, base):
    """The document as a graph; the vocabulary's own context lies on the web, and says of our terms what `@vocab` says."""
    assert document["@context"] == "https://schema.org"
    local = {**document, "@context": {"@vocab": "https://schema.org/"}}
    return rdflib.Graph().parse(data=json.dumps(local), format="json-ld", publicID=base)


@pytest.mark.parametrize("built", ["site", "addressed"])
def test_structured_data_uses_terms_that_the_vocabulary_has(request, built):
    site = request.getfixturevalue(built)
    for page in pages(site):
        document = data(site, page)
        assert document, page
        graph = triples(document, BASE + page)
        used = set(graph.predicates()) | set(graph.objects(None, rdflib.RDF.type))
        strange = {str(term) for term in used - {rdflib.RDF.type} if term not in rdflib.SDO}
        # schema.org's Actions annotate their parameters by such names with a hyphen, which are no terms of their own.
        assert strange <= {"https://schema.org/query-input"}, (page, strange)


def test_a_document_says_what_it_is_in_the_words_of_schema_org(site):
    document = data(site, "policies/jiangsu-2025-ip-services.html")["@graph"][0]
    assert document["@type"] == "Legislation"
    assert document["legislationDate"] == "2025-10-09" and document["expires"] == "2030-11-09"
    assert document["legislationDateVersion"] == "2026-01-01"
    assert document["legislationJurisdiction"] == {"@type": "AdministrativeArea", "name": "江苏", "identifier": "CN-JS"}
    assert document["legislationPassedBy"] == [{"@type": "Organization", "name": "江苏省知识产权局"}]
    assert document["legislationLegalForce"] == "https://schema.org/InForce"
    assert len(document["hasPart"]) == 16
    assert [other["@id"] for other in document["legislationApplies"]] == ["national-2022-ip-services.html"]
    national = data(site, "policies/national-2022-ip-services.html")["@graph"][0]
    assert national["legislationIdentifier"] == "国知发运字〔2022〕47号" and "legislationApplies" not in national


def test_a_clause_applies_the_clauses_that_it_answers_and_is_part_of_its_document(site):
    clause = data(site, "policies/jiangsu-2025-ip-services/part-1.clause-4.html")["@graph"][0]
    assert clause["@type"] == "Legislation" and clause["isPartOf"]["@id"] == "../jiangsu-2025-ip-services.html"
    assert clause["legislationApplies"][0]["@id"] == "../national-2022-ip-services/part-2.clause-6.html"


def test_every_identity_in_structured_data_names_a_page(addressed):
    for page in pages(addressed):
        graph = triples(data(addressed, page), BASE + page)
        for subject in graph.subjects(rdflib.SDO.name, None):
            if isinstance(subject, rdflib.URIRef):
                file_of(addressed, str(subject).split("#")[0])


def test_the_way_to_a_page_is_a_list_from_the_home_page(addressed):
    crumbs = data(addressed, "policies/zhejiang-2018-cluster-zones/art-9.html")["@graph"][1]
    assert crumbs["@type"] == "BreadcrumbList"
    items = crumbs["itemListElement"]
    assert [item["position"] for item in items] == list(range(1, len(items) + 1))
    assert items[0]["item"] == BASE + "index.html" and items[-1]["item"].endswith("/art-9.html")
