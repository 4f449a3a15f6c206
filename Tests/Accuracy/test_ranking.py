"""How well search ranks graded queries is not below its floors: the rows that README.md shows, less a hundredth or two."""
import sys

import pytest
from support import ROOT

sys.path.insert(0, str(ROOT / "Benchmarks"))
import ranking  # noqa: E402

FLOORS = {
    "queries": (0.96, 0.98), "strangers-90": (0.92, 0.95), "strangers-70": (0.93, 0.95), "strangers-80": (0.92, 0.97),
    "strangers-90-harder": (0.90, 0.95), "strangers-80-fifth": (0.90, 0.935),
}


def test_every_set_of_queries_has_floors():
    assert set(FLOORS) == set(ranking.SETS)


@pytest.mark.parametrize("name", FLOORS)
def test_ranking_is_not_below_its_floors(site, name):
    gain, rank, _ = ranking.measured(name, lambda query: ranking.asked(site, query))
    least_gain, least_rank = FLOORS[name]
    assert gain >= least_gain and rank >= least_rank, (name, gain, rank)
