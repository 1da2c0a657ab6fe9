"""Quoted words that are no claim."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("「小院高牆」政策正在改變供應鏈。", {"terms": [("小院高牆", "term")]}),
        ("{ORG|文化局}放映《海角最後一夜》。", {"terms": [("海角最後一夜", "work")]}),
        ("示威者高喊「還我家園！」遊行。", {"terms": [("還我家園！", "slogan")]}),
        ("电影《大河奔流》用了“一镜到底”的拍法。", {"terms": [("大河奔流", "work"), ("一镜到底", "term")]}),
        ("<source>{PER|林廷威}</source><cue>說</cue>：「<content>和平無價</content>。」", {"terms": []}),
        (
            "<source>{PER|林廷威}</source><cue>形容</cue><content>這是「刮骨療傷」的改革</content>。",
            {"terms": [("刮骨療傷", "term")]},
        ),
        (
            "<source>{PER|林廷威}</source><cue>說</cue>：「<content>大家叫我『鐵頭部長』，我都當成鼓勵</content>。」",
            {"terms": [("鐵頭部長", "term")]},
        ),
        (
            "據《<source>{ORG|金融時報}</source>》<cue>報導</cue>，<content>這家車廠正在出售電池部門</content>。",
            {"terms": [("金融時報", "work")]},
        ),
        ("這座橋（又稱舊橋）已封閉。", {"terms": []}),
        ("「未關上的引號讓整段失去結尾，", {"terms": []}),
    ],
)
def test_kinds(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Quoted words that are no claim are terms; titles are works."""
    check(markup, **expected)
