"""Counts from outside the lines that begin an article, and compares them with the articles that the program found.

    python3 Tests/Independent/articles.py PATH...      with the program built by `make site`

A line begins an article when it opens, behind white space and Markdown heading marks, with 第…条 (or 第…条之…) and what
follows sets it off: a blank, the line's end, or a word that a sentence cannot go on with after a reference. Lines inside
“…” are quoted from another text: an amending decision's new wording is not the decision's own articles.
"""
import pathlib
import re
import sys

from conservation import COMMENT, FRONT_MATTER, INVISIBLE, decoded

ARTICLE = re.compile(r"^[\s　#]*(第[一二三四五六七八九十百千零〇○0-9０-９]+条(?:之[一二三四五六七八九十]+)?)(.?)")


def candidates(path):
    """Line numbers (of the file, from 1) of the lines that begin an article, with the literal marker."""
    text = decoded(path)
    if str(path).endswith(".md"):
        text = FRONT_MATTER.sub(lambda match: "\n" * match.group().count("\n"), text, count=1)
    text = COMMENT.sub(lambda match: "\n" * match.group().count("\n"), text)
    found = {}
    quoted = False
    for number, line in enumerate(text.split("\n"), start=1):
        match = ARTICLE.match(INVISIBLE.sub(" ", line))
        if match and not quoted and (match.group(2) == "" or match.group(2).isspace()):
            found[number] = match.group(1)
        # Each paragraph of a long quotation opens with “, only its last closes with ”: the last mark decides.
        marks = [mark for mark in line if mark in "“”"]
        if marks:
            quoted = marks[-1] == "“"
    return found


def articles(document):
    """Line numbers of the articles that the program found, attachments included."""
    found = {}

    def walk(provisions):
        for node in provisions:
            if node["kind"] == "article":
                found[node["line"]] = INVISIBLE.sub("", node["number"])
            walk(node["children"])

    for division in [document, *document["attachments"]]:
        walk(division["provisions"])
    return found


def compare(document):
    """The number of lines counted, those that the program has and the count has not, and those it has not."""
    path = document["source"]["file"]
    counted, found = candidates(path), articles(document)
    false = sorted(found.keys() - counted.keys())
    missed = sorted(counted.keys() - found.keys())
    return len(counted), [(line, found[line]) for line in false], [(line, counted[line]) for line in missed]


def main(paths):
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
    from support import inspected
    documents = lines = all_false = all_missed = 0
    for document in inspected(*paths):
        counted, false, missed = compare(document)
        documents += 1
        lines += counted
        all_false += len(false)
        all_missed += len(missed)
        for kind, entries in [("false", false), ("missed", missed)]:
            for line, marker in entries:
                print(f"{kind}\t{document['source']['file']}:{line}\t{marker}")
    print(f"{documents} documents, {lines} lines begin an article, {all_false} false, {all_missed} missed")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
