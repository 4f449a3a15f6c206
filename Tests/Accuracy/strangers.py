"""How well the program reads texts that nobody had in mind when its rules were written.

    python3 Tests/Accuracy/strangers.py

`Tests/Fixtures/strangers` holds texts of the kinds that the site carries, worded as such texts are (those named `sc-` are
parts of State Council documents), and the labels of readers who knew the guidelines of the labelled reference and not the
output of the program. What they showed was mended afterwards, so that a new figure needs new texts.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from support import PROGRAM, ROOT  # noqa: E402

TEXTS = ROOT / "Tests" / "Fixtures" / "strangers"
NATION = ROOT / "content" / "policies" / "national"
MARKER = re.compile(r"^(第[一二三四五六七八九十百]+条|（[一二三四五六七八九十]+）|——)")


def lines(*arguments):
    run = subprocess.run([PROGRAM, *arguments, "--format", "jsonl"], capture_output=True, check=True, cwd=ROOT)
    return [json.loads(line) for line in run.stdout.splitlines()]


def bare(text):
    return MARKER.sub("", re.sub(r"\s+", "", text or ""))


def alike(one, other):
    return one in other or other in one


def labels(file):
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


class Tally(collections.Counter):
    """Right, false and missed, by layer."""

    def add(self, layer, right=0, false=0, missed=0):
        self.update({(layer, "right"): right, (layer, "false"): false, (layer, "missed"): missed})

    def f1(self, layer):
        right, wrong = self[layer, "right"], self[layer, "false"] + self[layer, "missed"]
        return 2 * right / max(1, 2 * right + wrong)


def by_sentence(document, sentences):
    """The norms of a document, each with the labelled sentence that is most like its own; of several with the same words
    (有违法所得的，没收违法所得), the one whose turn it is."""
    found = collections.defaultdict(list)
    places = collections.defaultdict(list)
    for norm in document["norms"]:
        own = bare(norm["sentence"])
        near = [place for place, label in enumerate(sentences) if alike(bare(label["sentence"]), own)]
        if near:
            length = lambda place: abs(len(bare(sentences[place]["sentence"])) - len(own))
            best = [place for place in near if length(place) == min(map(length, near))]
            if norm["provision"] not in places[own]:
                places[own].append(norm["provision"])
            found[best[min(places[own].index(norm["provision"]), len(best) - 1)]].append(norm)
    return found


def count_norms(tally, document, sentences):
    found = by_sentence(document, sentences)
    for place, label in enumerate(sentences):
        modalities = {norm["modality"] for norm in found[place]}
        wanted = set(label["modalities"])
        false = modalities - wanted - set(label["optional"])
        tally.add("norms", len(wanted & modalities), len(false), len(wanted - modalities))
        actors = {bare(actor["name"]): actor for norm in found[place] for actor in norm["actors"] if not actor["implied"]}
        wanted = [bare(name) for name in label["actors"]]
        known = wanted + [bare(name) for name in label["optionalActors"]]
        right = sum(any(alike(name, each) for name in actors) for each in wanted)
        false = sum(
            actor["role"] == "bearer" and not any(alike(name, each) for each in known) for name, actor in actors.items())
        tally.add("actors", right, false, len(wanted) - right)


def fits(label, target):
    """Whether a figure is what a label asks for; `*` stands for anything."""
    # In a document that carries another, labels name the places of that.
    is_here = label["clause"] == target["clause"].removeprefix("annex-1/")
    if is_here and label["value"] == "*" and label["kind"] == ["*"]:
        return True
    same = lambda wanted, value: wanted == "*" or wanted == value
    unit = lambda name: re.sub(r"^个(?=.)", "", name or "-")
    return (is_here and same(label["deadline"], target["deadline"])
            and bool({"*", target["comparator"]} & set(label["comparator"])) and same(label["value"], target["value"])
            and (label["unit"] == "*" or unit(label["unit"]) == unit(target["unit"]))
            and bool({"*", target["kind"]} & set(label["kind"])))


def count_targets(tally, document, wanted):
    left = list(document["targets"])
    for label in sorted(wanted, key=lambda label: label["optional"]):
        hit = next((target for target in left if fits(label, target)), None)
        if hit:
            left.remove(hit)
        if not label["optional"]:
            tally.add("targets", right=bool(hit), missed=not hit)
    optional = [label for label in wanted if label["optional"]]
    tally.add("targets", false=sum(not any(fits(label, target) for label in optional) for target in left))


def count_topics(tally, document, clauses):
    for clause, label in clauses.items():
        own = [topic for topic in document["topics"] if topic["clause"] == clause]
        found, primary = {topic["topic"] for topic in own}, {topic["topic"] for topic in own if topic["primary"]}
        wanted, others = set(label["required"]), set(label["optional"]) | set(label["altPrimary"])
        missed = wanted - found - (set(label["primary"]) if primary & set(label["altPrimary"]) else set())
        tally.add("topics", len(wanted & found), len(found - wanted - others), len(missed))
        if label["primary"]:
            right = bool(primary & (set(label["primary"]) | set(label["altPrimary"])))
            tally.add("primary", right=right, missed=not right)


def count_links(tally, document, links, alignment):
    wanted = {1: set(), 2: set()}
    for link in alignment:
        wanted[link["grade"]].add((link["from"]["clause"], link["to"]["clause"]))
    found = {(link["from"]["clause"], link["to"]["clause"]) for link in links
             if link["relation"] == "counterpart" and link["grade"] == 2
             and (link["from"]["document"], link["to"]["document"]) == (document, "national-2022-ip-services")}
    tally.add("counterparts", len(wanted[2] & found), len(found - wanted[2] - wanted[1]), len(wanted[2] - found))


def measured():
    """The tally over all texts."""
    tally = Tally()
    for document in lines("inspect", TEXTS / "norms"):
        marks = labels(TEXTS / "norms" / f"{document['id']}.labels.jsonl")
        count_norms(tally, document, [mark for mark in marks if mark["type"] == "norm"])
        count_targets(tally, document, [mark for mark in marks if mark["type"] == "target"])
    texts = {document["id"]: document for document in lines("inspect", TEXTS / "topics")}
    links = lines("links", TEXTS / "topics", NATION)
    for label in labels(TEXTS / "topics" / "labels.jsonl"):
        count_topics(tally, texts[label["document"]], label["topics"])
        count_links(tally, label["document"], links, label["alignment"])
    return tally


LAYERS = ["norms", "actors", "targets", "topics", "primary", "counterparts"]


def main():
    tally = measured()
    for layer in LAYERS:
        counts = ", ".join(f"{tally[layer, outcome]} {outcome}" for outcome in ("right", "false", "missed"))
        print(f"{layer:<13} F1 {tally.f1(layer):.3f}  ({counts})")


if __name__ == "__main__":
    sys.exit(main())
