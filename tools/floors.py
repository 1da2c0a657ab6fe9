"""The floors of accuracy: no measure on the marked articles of tests/gold may fall below its own.

    python -m tools.floors            show each measure beside its floor
    python -m tools.floors --raise    raise each floor to what is measured, cut to a tenth; none is ever lowered

A floor that has to come down is edited by hand in tests/floors.json, with the reason in the commit.
"""

from __future__ import annotations

import argparse
import json
import math
from pathlib import Path

from pipeline.config import load_settings
from pipeline.evaluation import evaluate

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ROOT / "tests" / "floors.json"


def measured_now() -> dict[str, float]:
    """F1 of each measure over all marked articles, or the share where there is no F1, in percent."""
    measures = evaluate(load_settings(ROOT / "configs" / "pipeline.toml"), ROOT / "tests" / "gold").measures
    chosen = (row for row in measures if row["by"] == "all")
    return {row["measure"]: row["precision"] if row["f1"] is None else row["f1"] for row in chosen}


def floors(path: Path = FLOORS) -> dict[str, float]:
    """The floors by measure; none where the file is missing."""
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def raised(old: dict[str, float], now: dict[str, float]) -> dict[str, float]:
    """The floors `old`, each raised to what is measured `now` where that is higher."""
    cut = {measure: math.floor(value * 10) / 10 for measure, value in now.items()}
    return {measure: max(old.get(measure, 0.0), cut.get(measure, 0.0)) for measure in {**old, **cut}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="raise_", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    now, old = measured_now(), floors()
    new = raised(old, now) if options.raise_ else old
    for measure, value in now.items():
        change = f", was {old.get(measure, 0.0):.1f}" if new.get(measure) != old.get(measure) else ""
        print(f"{measure:28}{value:6.1f}   floor {new.get(measure, 0.0):.1f}{change}")
    if options.raise_:
        FLOORS.write_text(json.dumps(new, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
