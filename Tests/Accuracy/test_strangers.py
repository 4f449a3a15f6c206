"""Floors under what the program reads in texts that nobody had in mind when its rules were written."""
import pytest

import strangers

FLOORS = {"norms": 0.975, "actors": 0.95, "targets": 0.97, "topics": 0.97, "primary": 0.985, "counterparts": 0.92}


@pytest.fixture(scope="module")
def tally():
    return strangers.measured()


def test_every_layer_has_a_floor():
    assert list(FLOORS) == strangers.LAYERS


@pytest.mark.parametrize("layer", FLOORS)
def test_a_layer_is_not_below_its_floor(tally, layer):
    assert tally.f1(layer) >= FLOORS[layer]
