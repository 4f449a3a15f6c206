"""Conservation and the count of articles over every text at hand, by code that shares nothing with the program."""
import copy
import pathlib

import pytest

import articles
import conservation
from support import POLICIES, inspected

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
