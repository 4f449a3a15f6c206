"""Links over the statutes against a sample that was read by hand: local measures and the national law that they carry out."""
import json

import pytest

from support import ROOT, run

SAMPLE = ROOT / "Tests" / "Fixtures" / "links" / "statutes-sample-100.jsonl"


@pytest.fixture(scope="module")
def linked(statutes):
    """The pairs of clauses that are linked side by side over the whole corpus."""
    pairs = set()
    for line in run("links", "--format", "jsonl", statutes).stdout.splitlines():
        link = json.loads(line)
        if link["relation"] == "counterpart" and link["grade"] == 2:
            pairs.add(pair(link))
    return pairs


def pair(link):
    return tuple(link[end][key] for end in ("from", "to") for key in ("document", "clause"))


def test_the_links_that_a_reader_found_right_are_still_made(linked):
    rows = [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    right = [row for row in rows if row["right"]]
    assert (len(rows), len(right)) == (100, 89), "the precision in README.md"
    lost = [pair(row) for row in right if pair(row) not in linked]
    assert len(lost) <= 4, lost


def test_every_wrong_link_of_the_sample_says_why_it_is_wrong():
    for line in SAMPLE.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert row["right"] == (row["why"] is None)
