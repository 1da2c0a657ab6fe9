"""The region of an article, which decides what 元 or 113年 is."""

from __future__ import annotations

_REGIONS = {"Hant-TW": "TW", "Hant-HK": "HK", "Hans": "CN"}


def region_of(script: str) -> str:
    """TW, HK or CN for a script tag or a region; the rest comes back as it is."""
    return _REGIONS.get(script, script)
