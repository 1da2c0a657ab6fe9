import sys

import pandas as pd

from pipeline.document import Rejected
from pipeline.stages.tables import arrow_schema, document_rows, frames, typed
from pipeline.tables import DOCUMENT_TABLES, TABLES

_DTYPES = {"text": "string", "date": "string", "int": "Int64", "float": "float64", "bool": "boolean"}


def assert_declared(tables):
    for name, data in tables.items():
        columns = TABLES[name].columns
        assert list(data.columns) == [c.name for c in columns]
        assert [str(t) for t in data.dtypes] == [_DTYPES[c.type] for c in columns], name


def test_types_and_columns_are_those_declared(marked):
    doc = marked("a", "<source>她</source><cue>說</cue>，<content>好<term>雲</term></content>。")
    tables = frames([document_rows(doc)], [Rejected("b.txt", "empty", "no text")])
    assert set(tables) == {t.name for t in DOCUMENT_TABLES}
    assert_declared(tables)
    assert len(tables["rejected"]) == 1


def test_no_articles_give_empty_tables_of_the_same_types():
    tables = frames([], [])
    assert_declared(tables)
    assert all(len(data) == 0 for data in tables.values())


def test_rows_are_sorted_by_article_and_keep_its_order(marked):
    line = "<cue>據悉</cue>，<content>好</content>。"
    docs = [marked("b", line), marked("a/2", "\n".join([line] * 11)), marked("a", line)]
    claims = frames([document_rows(d) for d in docs], [])["claims"]
    assert list(claims["claim_id"]) == ["a:1", *[f"a/2:{n}" for n in range(1, 12)], "b:1"]


def test_missing_numbers_are_null_and_missing_text_is_empty(marked):
    claims = frames([document_rows(marked("a", "<content>「好。」</content>"))], [])["claims"]
    assert pd.isna(claims["cue_start"][0]) and claims["cue"][0] == "" and claims["source"][0] == ""


def test_duplicates_name_the_first_article_with_their_text(marked):
    docs = [
        marked("c", "天晴。\n風大。"),
        marked("b", "天晴。　風 大。", header="title: 早報\n\n"),
        marked("d", "天晴。"),
        marked("a2", "天晴。風大。"),
    ]
    articles = frames([document_rows(d) for d in docs], [])["articles"].set_index("article_id")
    assert articles["duplicate_of"].to_dict() == {"a2": "", "b": "a2", "c": "a2", "d": ""}


def test_articles_without_text_are_no_duplicates(marked):
    articles = frames([document_rows(marked(n, " ")) for n in "ab"], [])["articles"]
    assert list(articles["duplicate_of"]) == ["", ""]


def test_second_article_of_the_same_name_is_rejected(marked):
    first, second = marked("a", "天晴。"), marked("a", "風大。")
    second._.article = type(first._.article)("a", "a.html", second.text)
    tables = frames([document_rows(first), document_rows(second)], [Rejected("z.txt", "empty", "no text")])
    assert list(tables["sentences"]["text"]) == ["天晴。"]
    assert list(tables["rejected"]["file"]) == ["a.html", "z.txt"]
    assert "a.txt" in tables["rejected"]["detail"][0]


def test_text_that_is_no_unicode_is_written_out(marked):
    name = b"caf\xe9".decode("utf-8", "surrogateescape")
    doc = marked(name, "天晴。", title="\ud800標題")
    tables = frames([document_rows(doc)], [Rejected(f"{name}.txt", "r", "d")])
    assert tables["articles"]["article_id"][0] == "caf\\udce9"
    assert tables["articles"]["title"][0] == "\\ud800標題"
    assert tables["rejected"]["file"][0] == "caf\\udce9.txt"


def test_packing_does_not_change_the_result(marked, monkeypatch):
    rows = [document_rows(marked(name, "<PER>林小安</PER>到了。\n天晴。")) for name in "cab"]
    whole = frames(rows, [])
    monkeypatch.setattr(sys.modules[frames.__module__], "_CHUNK", 1)
    for name, data in frames(rows, []).items():
        pd.testing.assert_frame_equal(data, whole[name])


def test_typed_sorts_by_top_then_key():
    table = TABLES["outlets"]
    data = pd.DataFrame([{c.name: 1 if c.type in ("int", "float") else "" for c in table.columns}] * 3)
    data["outlet"], data["articles"] = ["乙", "甲", "丙"], [1, 2, 1]
    assert list(typed(table, data)["outlet"]) == ["甲", "丙", "乙"]


def test_schema_forbids_missing_text_only():
    schema = arrow_schema(TABLES["claims"])
    assert not schema.field("cue").nullable and schema.field("cue_start").nullable


def test_what_is_rejected_while_the_rows_are_made_counts(marked):
    rejected: list[Rejected] = []

    def rows():
        yield document_rows(marked("a", "天晴。"))
        rejected.append(Rejected("b.txt", "empty file", "Take it away."))

    assert list(frames(rows(), rejected)["rejected"]["file"]) == ["b.txt"]
