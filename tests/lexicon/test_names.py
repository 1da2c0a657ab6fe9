"""The names lexicon: one entity a row, no form claimed twice, and facts that anyone can check."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from opencc import OpenCC

LEXICON = Path(__file__).resolve().parents[2] / "configs" / "lexicon"
COLUMNS = ["canonical", "label", "kind", "variants", "latin", "notes"]
KINDS = {
    "PER": {
        "activist", "arts", "business", "intl", "media", "military", "other", "politics_cn", "politics_hk",
        "politics_jp", "politics_kr", "politics_tw", "politics_us", "politics_world", "religion", "scholar",
        "science", "sport",
    },
    "ORG": {
        "bank", "company", "court", "government", "hospital", "intl", "media", "militant", "military", "ngo", "party",
        "platform", "police", "religious", "team", "thinktank", "union", "university",
    },
    "PRODUCT": {"chip", "device", "drug", "software", "vehicle", "weapon"},
}  # fmt: skip
_T2S = OpenCC("t2s")


def _read(name: str) -> list[dict[str, str]]:
    with (LEXICON / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, strict=True))


def _forms(row: dict[str, str]) -> list[str]:
    return [form for part in (row["canonical"], row["variants"], row["latin"]) for form in part.split("|") if form]


def _key(form: str) -> str:
    return _T2S.convert(form).casefold()


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    return _read("names.csv")


@pytest.fixture(scope="module")
def owners(rows: list[dict[str, str]]) -> dict[str, str]:
    return {_key(form): row["canonical"] for row in rows for form in _forms(row)}


def test_file_is_plain_utf8_without_bom() -> None:
    for name in ("names.csv", "ambiguous_names.csv"):
        raw = (LEXICON / name).read_bytes()
        assert not raw.startswith(b"\xef\xbb\xbf"), name
        assert b"\r" not in raw, name
        raw.decode("utf-8")


def test_columns_labels_and_kinds(rows: list[dict[str, str]]) -> None:
    assert len(rows) >= 2500
    assert list(rows[0]) == COLUMNS
    wrong = [row["canonical"] for row in rows if row["kind"] not in KINDS.get(row["label"], set())]
    assert wrong == []


def test_sorted_by_label_kind_canonical(rows: list[dict[str, str]]) -> None:
    keys = [(row["label"], row["kind"], row["canonical"]) for row in rows]
    assert keys == sorted(keys)


def test_no_form_is_claimed_twice(rows: list[dict[str, str]]) -> None:
    counts = Counter(_key(form) for row in rows for form in _forms(row))
    assert [form for form, count in counts.items() if count > 1] == []


def test_forms_are_clean_and_longer_than_one_character(rows: list[dict[str, str]]) -> None:
    forms = [form for row in rows for form in _forms(row)]
    assert [form for form in forms if len(form) < 2 or form != form.strip()] == []
    assert [form for form in forms if set(form) & set("\n\t,;、")] == []


def test_ambiguous_forms_are_sorted_unique_and_name_someone(owners: dict[str, str]) -> None:
    ambiguous = _read("ambiguous_names.csv")
    forms = [row["form"] for row in ambiguous]
    assert forms == sorted(set(forms))
    assert [form for form in forms if _key(form) not in owners] == []
    assert all(row["notes"] for row in ambiguous)


@pytest.mark.parametrize("form", ["蘋果", "小米", "清華", "北大", "中信", "國泰", "三星", "汪洋", "韓正", "外交部"])
def test_form_that_needs_context_is_listed(form: str) -> None:
    assert _key(form) in {_key(row["form"]) for row in _read("ambiguous_names.csv")}


@pytest.mark.parametrize(
    ("canonical", "forms"),
    [
        ("川普", "特朗普 Trump"),
        ("普丁", "普京 蒲亭"),
        ("澤倫斯基", "泽连斯基 澤連斯基"),
        ("馬克宏", "马克龙 馬克龍 Macron"),
        ("梅克爾", "默克尔 默克爾"),
        ("歐巴馬", "奧巴馬 奥巴马"),
        ("賀錦麗", "哈里斯"),
        ("內唐亞胡", "内塔尼亚胡 納坦雅胡"),
        ("柯文哲", "柯P"),
        ("國台辦", "国台办 國務院台灣事務辦公室"),
        ("衛生福利部", "衛福部"),
        ("社會福利署", "社署"),
        ("聯準會", "聯儲局 美联储"),
        ("世界衛生組織", "世衛 世卫组织 WHO"),
        ("輝達", "英偉達 英伟达 NVIDIA"),
        ("台積電", "台積 TSMC"),
        ("超微半導體", "AMD 超微"),
        ("鴻海", "富士康"),
        ("臉書", "Facebook FB"),
        ("中央電視台", "央視 央视"),
        ("國立臺灣大學", "台大 國立台灣大學"),
        ("蘋果公司", "蘋果 Apple"),
    ],
)
def test_known_forms_share_a_row(owners: dict[str, str], canonical: str, forms: str) -> None:
    expected = owners[_key(canonical)]
    assert {form: owners.get(_key(form)) for form in forms.split()} == dict.fromkeys(forms.split(), expected)


@pytest.mark.parametrize(
    ("first", "second"),
    [("小布希", "老布希"), ("超微半導體", "美超微"), ("中國銀行", "中國央行"), ("川普", "小川普")],
)
def test_different_entities_stay_apart(owners: dict[str, str], first: str, second: str) -> None:
    assert owners[_key(first)] != owners[_key(second)]
