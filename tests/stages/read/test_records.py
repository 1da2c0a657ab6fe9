"""Articles in .json, .jsonl and .csv files."""

from __future__ import annotations

import csv
import gzip
import io
import json
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.document import Article, Rejected
from pipeline.stages.read.options import ReadOptions
from pipeline.stages.read.records import csv_records, jsonl_records

RECORD = {
    "id": "n7",
    "title": "晴天",
    "date": "2026/1/15",
    "source": "晴報",
    "author": "林小華",
    "url": "u",
    "text": "今天晴。",
}
EXPECTED = ("晴天", "2026-01-15", "晴報", "林小華", "u", "今天晴。")


def _told(article: Article) -> tuple[str, ...]:
    return article.title, article.date, article.outlet, article.author, article.url, article.text


def _csv(*rows: dict[str, str], delimiter: str = ",") -> str:
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, rows[0].keys(), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "article_id"),
    [
        ("晴/a.json", json.dumps(RECORD), "晴/a"),
        ("晴/a.json", json.dumps([RECORD], ensure_ascii=False, indent=2), "晴/a#n7"),
        ("晴/a.jsonl", json.dumps(RECORD) + "\n", "晴/a#n7"),
        ("晴/a.csv", _csv(RECORD), "晴/a#n7"),
        ("晴/a.csv", _csv(RECORD, delimiter=";"), "晴/a#n7"),
        ("晴/a.csv", _csv(RECORD, delimiter="\t"), "晴/a#n7"),
    ],
)
@pytest.mark.parametrize("pack", [False, True])
def test_a_record_in_each_form(seeds, name: str, content: str, article_id: str, pack: bool) -> None:
    data = content.encode()
    article = seeds.article(name + ".gz", gzip.compress(data)) if pack else seeds.article(name, data)
    assert _told(article) == EXPECTED
    assert article.article_id == article_id
    assert article.text_kept
    assert article.body_start == 0


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "big5", "gb18030"])
def test_records_in_every_encoding(seeds, encoding: str) -> None:
    article = seeds.article("a.csv", _csv(RECORD).encode(encoding))
    assert _told(article) == EXPECTED


def test_columns_are_the_users_to_name(seeds) -> None:
    article = seeds.article(
        "a.csv", "Überschrift,Wortlaut,text\n晴天,今天晴。,x\n", title=["Überschrift"], text=["Wortlaut"]
    )
    assert (article.title, article.text) == ("晴天", "今天晴。")


def test_names_in_chinese_and_in_any_case(seeds) -> None:
    article = seeds.article("a.csv", "標題,Published At,內文\n晴天,2026-01-15,今天晴。\n")
    assert (article.title, article.date, article.text) == ("晴天", "2026-01-15", "今天晴。")


def test_of_two_fields_for_the_text_the_first_with_something_counts(seeds) -> None:
    assert seeds.article("a.json", '{"text": "", "content": "今天晴。"}').text == "今天晴。"


def test_paragraphs_and_authors_in_lists(seeds) -> None:
    article = seeds.article("a.json", json.dumps({"text": ["今天晴。", "明天雨。"], "author": ["林小華", "王小明"]}))
    assert (article.text, article.author) == ("今天晴。\n明天雨。", "林小華; 王小明")


def test_newlines_in_a_record_become_one(seeds) -> None:
    assert seeds.article("a.json", json.dumps({"text": "今天晴。\r\n明天雨。"})).text == "今天晴。\n明天雨。"


def test_records_without_an_id_are_counted(seeds) -> None:
    seeds.put("a.jsonl", '{"text": "甲。"}\n\n{"text": "乙。", "id": 7}\n{"text": "丙。", "id": null}\n')
    assert [(a.article_id, a.text) for a in seeds.read()] == [("a#1", "甲。"), ("a#7", "乙。"), ("a#3", "丙。")]


def test_an_id_used_twice_is_told_apart_with_a_warning(seeds, caplog) -> None:
    seeds.put("a.csv", "id,text\n1,甲。\n1,乙。\n1,丙。\n")
    with caplog.at_level(logging.WARNING):
        assert [a.article_id for a in seeds.read()] == ["a#1", "a#1~2", "a#1~3"]
    assert "a.csv: the id '1' is there before" in caplog.text


def test_an_id_too_long_for_a_key_is_not_used(seeds) -> None:
    seeds.put("a.jsonl", json.dumps({"id": "x" * 201, "text": "甲。"}))
    assert seeds.read()[0].article_id == "a#1"


_IDS = st.lists(
    st.one_of(st.none(), st.sampled_from(["1", "2", "1~2", "", " 1"]), st.text(max_size=3), st.integers(0, 3))
)


@given(_IDS)
def test_article_ids_are_unique_whatever_the_records_ids_are(tmp_path_factory, ids: list[object]) -> None:
    from pipeline.stages.read import InputFile, read_file

    path = tmp_path_factory.mktemp("seeds") / "a.jsonl"
    path.write_text("\n".join(json.dumps({"id": i, "text": "甲。"}) for i in ids) or "{}", encoding="utf-8")
    found = [a.article_id for a in read_file(InputFile(path, "a.jsonl", "a"), ReadOptions()) if isinstance(a, Article)]
    assert len(found) == len(set(found)) == len(ids)


def test_bad_lines_are_refused_one_by_one(seeds) -> None:
    lines = [
        '{"text": "甲。"}',
        '{"text": ',
        "[1]",
        '{"title": "沒有內文"}',
        '{"text": {"a": 1}}',
        '{"text": "  "}',
        '{"text": "乙。"}',
    ]
    seeds.put("a.jsonl", "\n".join(lines))
    found = seeds.read()
    assert [f.text if isinstance(f, Article) else (f.file, f.reason) for f in found] == [
        "甲。",
        ("a.jsonl#2", "broken JSON"),
        ("a.jsonl#3", "no object"),
        ("a.jsonl#4", "no text"),
        ("a.jsonl#5", "no text"),
        ("a.jsonl#6", "no text"),
        "乙。",
    ]
    assert found[1].detail.startswith("Line 2: ")
    assert "Expected one of: text, content" in found[3].detail
    assert "Found: title." in found[3].detail


def test_a_file_of_another_kind_does_not_fill_the_table_of_the_rejected(seeds) -> None:
    seeds.put("a.jsonl", "今天晴。\n" * 1_500)
    *refused, last = seeds.read()
    assert [r.file for r in refused] == [f"a.jsonl#{n}" for n in range(1, 1_001)]
    assert (last.file, last.reason) == ("a.jsonl", "too many bad records")
    assert "number 1,001 and what follows were not tried" in last.detail


def test_a_separator_inside_a_string_ends_no_line() -> None:
    (record,) = jsonl_records('{"text": "甲\u2028乙\u0085丙"}')
    assert record.value == {"text": "甲\u2028乙\u0085丙"}


@pytest.mark.parametrize(
    ("content", "reason", "detail"),
    [
        ('{"text": "今天', "broken JSON", "line 1, column"),
        ('{"text": "甲"}\n{"text": "乙"}', "broken JSON", "should end in .jsonl"),
        ('"今天晴。"', "no object", "holds a text"),
        ("7", "no object", "holds a number"),
        ("[]", "no records", "holds no records"),
        ('{"title": "晴天"}', "no text", "Found: title."),
        ("{}", "no text", "Found: none."),
        ('{"a":' * 200_000, "broken JSON", "nested too deeply"),
        ('{"text": ' + "1" * 10_000 + "}", "broken JSON", "digits"),
    ],
)
def test_a_json_file_without_an_article_is_refused(seeds, content: str, reason: str, detail: str) -> None:
    refused = seeds.rejected("a.json", content)
    assert (refused.file, refused.reason) == ("a.json", reason)
    assert detail in refused.detail


@pytest.mark.parametrize("escape", ["\\ud800", "\\u0000", "\\udfff"])
def test_what_cannot_be_written_is_replaced_with_a_warning(seeds, caplog, escape: str) -> None:
    content = '{"id": "EE", "title": "晴EE", "text": "今天EE晴。😀"}'.replace("EE", escape)
    with caplog.at_level(logging.WARNING):
        article = seeds.article("a.json", f"[{content}]")
    assert (article.article_id, article.title, article.text) == ("a#\ufffd", "晴\ufffd", "今天\ufffd晴。😀")
    assert "cannot be written" in caplog.text


def test_a_pair_of_escapes_is_one_character(seeds) -> None:
    assert seeds.article("a.json", '{"text": "\\ud83d\\ude00好"}').text == "😀好"


def test_a_table_without_the_column_names_what_was_expected_and_found(seeds) -> None:
    refused = seeds.rejected("a.csv", "編號,標題\n1,晴天\n")
    assert refused.reason == "column missing"
    assert "Expected one of: text, content" in refused.detail
    assert "Found: 編號, 標題." in refused.detail


def test_a_first_line_too_long_for_a_header_is_refused_in_a_few_words(seeds) -> None:
    refused = seeds.rejected("a.csv", "晴" * 200_000)
    assert refused.reason == "column missing"
    assert len(refused.detail) < 500


def test_a_row_with_too_many_columns_is_refused_and_the_others_read(seeds) -> None:
    seeds.put("a.csv", 'id,text\n1,今天晴,明天雨\n2,"今天晴,明天雨"\n')
    refused, article = seeds.read()
    assert (refused.file, refused.reason) == ("a.csv#1", "too many columns")
    assert refused.detail.startswith("Line 2: The row has 3 columns, the header 2")
    assert (article.article_id, article.text) == ("a#2", "今天晴,明天雨")


def test_a_row_without_a_text_is_refused_and_the_others_read(seeds) -> None:
    seeds.put("a.csv", "id,text\n1\n2,今天晴。\n")
    refused, article = seeds.read()
    assert (refused.file, refused.reason, article.text) == ("a.csv#1", "no text", "今天晴。")


def test_an_open_quotation_mark_swallows_no_rows_silently(seeds) -> None:
    seeds.put("a.csv", 'id,text\n1,今天晴。\n2,"明天雨。\n3,後天雲。\n')
    article, refused = seeds.read()
    assert article.text == "今天晴。"
    assert (refused.file, refused.reason) == ("a.csv#2", "broken CSV")
    assert refused.detail.startswith("Line 3: ")
    assert "Rows from here on were not read" in refused.detail


def test_a_table_without_rows_is_refused(seeds) -> None:
    assert seeds.rejected("a.csv", "id,text\n").reason == "no records"


def test_a_long_field_is_read_and_the_csv_module_left_as_it_was(seeds) -> None:
    before = csv.field_size_limit()
    assert len(seeds.article("a.csv", "text\n" + "晴" * (before + 1)).text) == before + 1
    assert csv.field_size_limit() == before


@given(st.lists(st.text(st.characters(exclude_characters="\0\r", exclude_categories=["Cs"]), min_size=1), min_size=1))
def test_rows_come_back_as_a_spreadsheet_wrote_them(texts: list[str]) -> None:
    content = _csv(*({"text": t, "title": "晴"} for t in texts)).replace("\r\n", "\n")
    assert [r.value for r in csv_records(content, ReadOptions())] == [{"text": t, "title": "晴"} for t in texts]


def test_the_lines_of_rows_count_newlines_inside_fields(seeds) -> None:
    seeds.put("a.csv", 'text,id\n"今天\n晴。",1\n,2\n')
    _, refused = seeds.read()
    assert isinstance(refused, Rejected)
    assert refused.detail.startswith("Line 4: ")
