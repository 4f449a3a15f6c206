"""Conservation, the count of articles and what mentions and modals end as, over every text at hand, by code that shares nothing with the program."""
import copy
import pathlib

import pytest

import articles
import conservation
import mentions
from support import POLICIES, PROGRAM, inspected

SEEDS = ["national-2022-ip-services", "zhejiang-2018-cluster-zones", "jiangsu-2025-ip-services"]


def differing(documents):
    count, faults = 0, []
    for document in documents:
        count += 1
        source = conservation.words(document["source"]["file"])
        faults += [(document["id"], fault) for fault in conservation.differences(document, source)]
    return count, faults


def test_the_three_texts_are_whole():
    assert differing(inspected(POLICIES)) == (3, [])


def test_the_state_council_texts_are_whole(state_council):
    assert differing(inspected(state_council)) == (27, [])


def test_the_statutes_are_whole(statutes):
    assert differing(inspected(statutes)) == (2896, [])


def damaged(document):
    """Copies of a document, each with one fault."""
    def copied(change):
        other = copy.deepcopy(document)
        change(other)
        return other

    def swap(other):
        nodes = other["provisions"]
        nodes[0], nodes[1] = nodes[1], nodes[0]

    def first_clause(other):
        return other["provisions"][0]["children"][0]

    yield "a line of the front lost", copied(lambda other: other["front"].pop())
    yield "the last line lost", copied(lambda other: other["closing"].pop())
    yield "a provision lost", copied(lambda other: other["provisions"].pop())
    yield "two provisions swapped", copied(swap)
    yield "a character lost", copied(lambda other: first_clause(other).update(text=first_clause(other)["text"][:-1]))
    yield "a character invented", copied(lambda other: first_clause(other).update(text=first_clause(other)["text"] + "的"))
    yield "a number lost", copied(lambda other: first_clause(other).update(number=None))


def test_every_kind_of_damage_is_found():
    document = next(inspected(POLICIES / "jiangsu"))
    source = conservation.words(document["source"]["file"])
    assert conservation.differences(document, source) == []
    for fault, other in damaged(document):
        assert conservation.differences(other, source), fault


@pytest.mark.parametrize("name", SEEDS)
def test_the_content_holds_the_text_as_received(shared, name):
    received = (shared / "seeds" / f"{name}.txt").read_bytes()
    held, = POLICIES.rglob(f"{name}.md")
    front_matter, body = held.read_bytes().split(b"\n---\n", 1)
    assert front_matter.startswith(b"---\n")
    assert body == received


def exceptions():
    table = (pathlib.Path(__file__).parent / "articles-exceptions.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    return {(kind, file, int(line), marker) for kind, file, line, marker, _ in rows}


def test_every_line_that_begins_an_article_is_found(statutes):
    lines, differences = 0, set()
    for document in inspected(statutes):
        counted, false, missed = articles.compare(document)
        lines += counted
        file = document["source"]["file"].split("/statutes/", 1)[1]
        differences |= {("false", file, *entry) for entry in false} | {("missed", file, *entry) for entry in missed}
    assert lines > 100_000
    assert differences == exceptions()


def test_every_mention_ends_and_every_pinpoint_leads_on_or_is_explained(statutes):
    table = (pathlib.Path(__file__).parent / "pinpoints-exceptions.tsv").read_text(encoding="utf-8")
    explained = sorted(tuple(line.split("\t")[:3]) for line in table.splitlines() if not line.startswith("#"))
    found, failing = 0, []
    for document in inspected(statutes):
        assert mentions.unended(document) == []
        file = document["source"]["file"].split("/statutes/", 1)[1].split("/statutes/")[-1]
        for mention, leads in mentions.pinpoints(document):
            found += 1
            failing += [] if leads else [(file, mention["provision"], mention["pinpoint"])]
    assert found > 10_000
    assert sorted(failing) == explained


@pytest.mark.parametrize("folder", ["行政法规", "社会法"])
def test_every_modal_of_the_statutes_is_in_a_norm_or_excluded(statutes, folder):
    paths = [path for path in statutes.rglob(folder) if path.is_dir()]
    assert paths
    assert accounted(paths) > 2000


def test_every_modal_of_the_state_council_texts_is_in_a_norm_or_excluded(state_council):
    assert accounted([state_council]) > 50


def accounted(paths):
    """How many modals stand in some texts, each of which is in a norm or excluded."""
    excluded, count = mentions.excluded(paths, PROGRAM), 0
    for document in inspected(*paths):
        found, bare = mentions.modals(document, excluded[document["source"]["file"]])
        assert bare == [], document["id"]
        count += found
    return count


def test_a_modal_without_norm_is_noticed(state_council):
    documents = list(inspected(state_council))
    for document in documents:
        document["norms"] = []
    assert any(mentions.modals(document, [])[1] for document in documents)
