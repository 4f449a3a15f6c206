#!/usr/bin/env python3
"""How well search ranks: the graded queries of Tests/Fixtures/search, beside SQLite's FTS5.

`queries.jsonl` was written by the hands that wrote the synonyms. The sets named `strangers-…` were
written and graded from the texts alone, by readers who knew neither the program nor its synonyms; what they showed was
then mended, so that a new figure needs new queries.

    python3 Benchmarks/ranking.py [SITE]

Grades: 3 what the reader was after, 2 good to know, 1 on the subject. nDCG@10 with gain 2^grade − 1; MRR of the first
clause graded 2 or more. FTS5 indexes the same clauses by trigrams and ranks by bm25: clauses that hold all words, then
those that hold any trigram of the query; words of two characters, which it cannot look up, are compared by LIKE.
"""
import json
import math
import pathlib
import sqlite3
import subprocess
import sys

from index_files import index_value

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build" / "release" / "tiaowen"
FOLDER = ROOT / "Tests" / "Fixtures" / "search"
SETS = ["queries", "strangers-90", "strangers-70", "strangers-80", "strangers-90-harder", "strangers-80-fifth"]


def queries(name):
    """The queries of a set, with the clauses, and documents, that answer them: `document clause`, or `document`."""
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def asked(site, query):
    """What is found, best first, then what comes near."""
    run = subprocess.run([PROGRAM, "search", "--json", "--site", site, "--", query], capture_output=True, check=True)
    answer = json.loads(run.stdout)
    places = [" ".join(filter(None, [each["document"], each["clause"]])) for each in answer["results"] + answer["related"]]
    return list(dict.fromkeys(places))


def clauses(site):
    for file in sorted((site / "search").glob("texts-*.js")):
        shard = index_value(file)
        documents = [each["id"] for each in shard["documents"] for _ in range(each["units"])]
        for document, (clause, lines, *_) in zip(documents, shard["units"], strict=True):
            if clause:
                yield f"{document} {clause}", "\n".join(line[0] for line in lines)


class FTS5:
    def __init__(self, site):
        self.base = sqlite3.connect(":memory:")
        self.base.execute("create virtual table clauses using fts5(place unindexed, text, tokenize='trigram')")
        self.base.executemany("insert into clauses values (?, ?)", clauses(site))

    def asked(self, query):
        words = query.split()
        trigrams = {word[start:start + 3] for word in words for start in range(len(word) - 2)}
        return list(dict.fromkeys(self.matching(words, " AND ") + self.matching(sorted(trigrams), " OR ")))

    def matching(self, words, joint):
        long = [word for word in words if len(word) > 2]
        short = [word for word in words if len(word) < 3] if joint == " AND " else []
        conditions = ["clauses match ?"] * bool(long) + ["text like ?"] * len(short)
        if not conditions:
            return []
        quoted = joint.join('"' + word.replace('"', '""') + '"' for word in long)
        values = [quoted] * bool(long) + [f"%{word}%" for word in short]
        order = "bm25(clauses)" if long else "length(text)"
        rows = self.base.execute(f"select place from clauses where {' and '.join(conditions)} order by {order}", values)
        return [place for place, in rows]


def ndcg(found, relevant, depth=10):
    gain = lambda grades: sum((2 ** grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:depth]))
    return gain([relevant.get(place, 0) for place in found]) / gain(sorted(relevant.values(), reverse=True))


def reciprocal_rank(found, relevant):
    return next((1 / (place + 1) for place, each in enumerate(found) if relevant.get(each, 0) > 1), 0)


def measured(name, ask):
    """nDCG@10 and MRR over the queries of a set, and the nDCG of each. Documents that nobody graded are left out."""
    each = {}
    ranks = []
    grades = queries(name)
    graded = any(" " not in place for query in grades for place in query["relevant"])
    for query in grades:
        found = [place for place in ask(query["query"]) if graded or " " in place]
        each[query["query"]] = ndcg(found, query["relevant"])
        ranks.append(reciprocal_rank(found, query["relevant"]))
    return sum(each.values()) / len(each), sum(ranks) / len(ranks), each


def main(arguments):
    site = pathlib.Path(arguments[0]) if arguments else ROOT / "site"
    base = FTS5(site)
    for name in SETS:
        ours, theirs = measured(name, lambda query: asked(site, query)), measured(name, base.asked)
        for query, worth in sorted(ours[2].items(), key=lambda pair: pair[1]):
            print(f"{worth:.3f} {theirs[2][query]:.3f}  {query}")
        print(f"{name}: {len(ours[2])} queries: tiaowen nDCG@10 {ours[0]:.3f}, MRR {ours[1]:.3f}; "
              f"SQLite FTS5 (trigram, bm25) nDCG@10 {theirs[0]:.3f}, MRR {theirs[1]:.3f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
