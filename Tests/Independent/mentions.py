"""Counts from outside how completely the texts were read: what `inspect` prints is held against the words of the texts.

- Every mention of a text or a provision must lead somewhere, or say why it does not.
- A pinpoint into the same text (第八条第二款) should lead to a provision; those that do not are listed.
- Every 应当, 不得, 必须 and 禁止 must stand in a norm, or in the list of exclusions of `tiaowen check --coverage`.

    python3 Tests/Independent/mentions.py PATH...      with the program built by `make site`
"""
import collections
import pathlib
import re
import subprocess
import sys

import conservation

MODAL = re.compile("(?<!适)应当|不得|必须|禁止")  # 适应当地需要 has no 应当
EXCLUDED = re.compile(r"^(.*):(\d+):(\d+): (.*) \[[a-z-]+\]$")


def provisions(division):
    """All provisions of a document or an attachment."""
    def walk(nodes):
        for node in nodes:
            yield node
            yield from walk(node["children"])

    yield from walk(division["provisions"])
    for attachment in division.get("attachments", []):
        yield from provisions(attachment)


def unended(document):
    """The mentions that lead nowhere and say nothing of it."""
    return [mention for mention in document["references"]
            if (mention["target"] is None) == (mention["unresolved"] is None)]


def pinpoints(document):
    """The pinpoints into the document itself, each with whether the provision exists."""
    for mention in document["references"]:
        if mention["kind"] == "internal" and mention["pinpoint"]:
            yield mention, mention["target"] is not None and mention["target"]["provision"] is not None


def excluded(paths, program):
    """For each file the line, column and words of what made no annotation."""
    found = collections.defaultdict(list)
    command = [program, "check", "--coverage", *map(str, paths)]
    output = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=program.parents[2]).stdout
    for line in output.splitlines():
        match = EXCLUDED.match(line)
        if match:
            found[match[1]].append((int(match[2]), int(match[3]), match[4]))
    return found


class Places:
    """The characters of a source file that are told apart by what covers them."""

    def __init__(self, path):
        text = conservation.decoded(path)
        self.text, self.covered, self.offset = text, bytearray(len(text)), 0
        self.lines = [0] + [match.end() for match in re.finditer("\n", text)]
        matter = conservation.FRONT_MATTER.match(text) if str(path).endswith(".md") else None
        self.start = matter.end() if matter else 0

    def cover(self, start, end):
        self.covered[start:end] = b"\1" * (end - start)

    def exclude(self, line, column, words):
        start = self.lines[line - 1] + column - 1
        assert self.text.startswith(words, start), (line, column, words)
        self.cover(start, start + len(words))

    def locate(self, line, words):
        """For each character of words that begin in a line the offset in the file; white space and marks lie between."""
        offset, found = self.lines[line - 1], []
        for character in words:
            if character.isspace():
                found.append(offset)
                continue
            while self.text[offset] != character:
                offset += 1
            found.append(offset)
            offset += 1
        return found

    def bare(self):
        """The modals that nothing covers: line, and the words around."""
        for match in MODAL.finditer(self.text, self.start):
            if not any(self.covered[match.start():match.end()]):
                line = self.text.count("\n", 0, match.start()) + 1
                yield line, self.text[max(0, match.start() - 12):match.end() + 8].replace("\n", "/")


def modals(document, excluded):
    """How many modals a document's source has, and those that are neither in a norm nor excluded."""
    places = Places(document["source"]["file"])
    for entry in excluded:
        places.exclude(*entry)
    nodes = {node["path"]: node for node in provisions(document)}
    for norm in document["norms"]:
        start, end = norm["range"]
        if norm["provision"] in nodes:
            node = nodes[norm["provision"]]
            printed = (node["number"] or "") + (node["heading"] or "") + node["text"]
            offsets = places.locate(node["line"], printed)
            places.cover(offsets[start], offsets[end - 1] + 1)
        else:  # the front or the closing: the words say where
            for match in re.finditer(re.escape(norm["quote"]), places.text):
                places.cover(*match.span())
    return len(MODAL.findall(places.text, places.start)), list(places.bare())


def main(paths):
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
    from support import PROGRAM, inspected
    paths = [pathlib.Path(path).resolve() for path in paths]
    exclusions = excluded(paths, PROGRAM)
    count = collections.Counter()
    for document in inspected(*paths):
        file = document["source"]["file"]
        count["mentions"] += len(document["references"])
        for mention in unended(document):
            count["unended"] += 1
            print(f"{file}: {mention['provision']}: {mention['quote']}: no target and no reason")
        for mention, exists in pinpoints(document):
            count["pinpoints"] += 1
            count["leading"] += exists
            if not exists:
                print(f"{file}\t{mention['provision']}\t{mention['pinpoint']}\t{mention['quote']}")
        found, bare = modals(document, exclusions[file])
        count["modals"] += found
        count["bare"] += len(bare)
        for line, words in bare:
            print(f"{file}:{line}: {words}: neither in a norm nor excluded")
    share = 100 * count["leading"] / max(1, count["pinpoints"])
    print(f"{count['mentions']} mentions, {count['unended']} without target or reason")
    print(f"{count['pinpoints']} pinpoints into the same text, {share:.2f} % lead to a provision, "
          f"{count['pinpoints'] - count['leading']} do not")
    print(f"{count['modals']} occurrences of 应当, 不得, 必须, 禁止, {count['bare']} neither in a norm nor excluded")
    return 1 if count["unended"] or count["bare"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
