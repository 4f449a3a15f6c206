"""Floors under the scores against the labelled reference: a change that makes the program worse fails."""
import re
import subprocess
import sys

import pytest

from support import POLICIES, ROOT, run

FLOORS = {
    "metadata": 1.0, "norms": 0.96, "actors": 0.9, "targets": 0.98, "references": 0.98, "topics": 0.9, "primary": 0.96,
    "alignment": 0.9,
}


@pytest.fixture(scope="module")
def scores(shared, tmp_path_factory):
    folder = tmp_path_factory.mktemp("scores")
    files = [folder / "documents.jsonl", folder / "links.jsonl"]
    for verb, file in zip(["inspect", "links"], files):
        file.write_text(run(verb, "--format", "jsonl", POLICIES).stdout, encoding="utf-8")
    command = [sys.executable, shared / "gold" / "score.py", *files]
    output = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    return {name: float(value) for name, value in re.findall(r"^(\w+) .* F1 ([0-9.]+)", output, re.MULTILINE)}


@pytest.mark.parametrize("layer", FLOORS)
def test_the_quality_page_shows_what_is_measured(scores, layer):
    shown = re.search(rf"id: {layer},.*value: F1 ([0-9.]+)}}", (ROOT / "content" / "accuracy.yml").read_text("utf-8"))
    assert float(shown.group(1)) == pytest.approx(scores[layer], abs=0.0006)


@pytest.mark.parametrize("layer", FLOORS)
def test_a_score_is_not_below_its_floor(scores, layer):
    assert scores[layer] >= FLOORS[layer]
