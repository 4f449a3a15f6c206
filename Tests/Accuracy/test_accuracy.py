"""Floors under the scores against the labelled reference: a change that makes the program worse fails."""
import re
import subprocess
import sys

import pytest

from support import POLICIES, run

FLOORS = {"metadata": 1.0, "norms": 0.96, "actors": 0.9, "targets": 0.98, "references": 0.98}


@pytest.fixture(scope="module")
def scores(shared, tmp_path_factory):
    documents = tmp_path_factory.mktemp("scores") / "documents.jsonl"
    documents.write_text(run("inspect", "--format", "jsonl", POLICIES).stdout, encoding="utf-8")
    command = [sys.executable, shared / "gold" / "score.py", documents]
    output = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    return {name: float(value) for name, value in re.findall(r"^(\w+) .* F1 ([0-9.]+)", output, re.MULTILINE)}


@pytest.mark.parametrize("layer", FLOORS)
def test_a_score_is_not_below_its_floor(scores, layer):
    assert scores[layer] >= FLOORS[layer]
