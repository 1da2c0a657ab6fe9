"""No measure on the marked articles falls below its floor, and floors only rise."""

from __future__ import annotations

from tools.floors import floors, measured_now, raised


def test_every_measure_keeps_its_floor():
    lows = floors()
    assert len(lows) == 11
    now = measured_now()
    below = {measure: (round(now[measure], 1), low) for measure, low in lows.items() if now[measure] < low}
    assert not below, "measured, floor"


def test_floors_are_raised_and_never_lowered():
    old = {"claim found": 80.0, "names": 70.0}
    assert raised(old, {"claim found": 79.9, "names": 70.19, "PER": 88.88}) == {
        "claim found": 80.0,
        "names": 70.1,
        "PER": 88.8,
    }
