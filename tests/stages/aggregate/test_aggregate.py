import pandas as pd

from pipeline.stages.aggregate import aggregate
from pipeline.stages.tables import frames
from pipeline.tables import AGGREGATE_TABLES, TABLES

_DTYPES = {"text": "string", "date": "string", "int": "Int64", "float": "float64", "bool": "boolean"}


def rows(table, *columns):
    return [tuple(row) for row in table[list(columns)].itertuples(index=False)]


def test_tables_are_those_declared(news):
    for tables in (news, frames([], [])):
        made = aggregate(tables)
        assert list(made) == [t.name for t in AGGREGATE_TABLES]
        for name, data in made.items():
            columns = TABLES[name].columns
            assert [(n, str(t)) for n, t in data.dtypes.items()] == [(c.name, _DTYPES[c.type]) for c in columns]
            assert not data.duplicated(list(TABLES[name].key)).any()


def test_documents_without_annotations(marked, tables_of):
    made = aggregate(tables_of(marked("a", "天晴。"), marked("b", "風大。", outlet="晨報")))
    assert {name: len(data) for name, data in made.items() if len(data)} == {"timeline": 1, "outlets": 2}
    assert made["outlets"]["direct_share"].isna().all()


def test_the_tables_given_are_not_changed(news):
    before = {name: data.copy() for name, data in news.items()}
    aggregate(news)
    for name, data in news.items():
        pd.testing.assert_frame_equal(data, before[name])


def test_order_of_the_articles_does_not_matter(marked, tables_of):
    lines = ["<PER>林小安</PER>見<PER>高大同</PER>。", "<PER=林小安>小安</PER>走了。", "<PER=林小安>安姐</PER>走了。"]
    docs = [marked(f"{n}", line) for n, line in enumerate(lines)]
    forward, backward = aggregate(tables_of(*docs)), aggregate(tables_of(*docs[::-1]))
    for name, data in forward.items():
        pd.testing.assert_frame_equal(data, backward[name])


def test_duplicates_count_once(news):
    timeline = aggregate(news)["timeline"]
    assert rows(timeline, "date", "articles") == [("", 1), ("2026-01-02", 1), ("2026-01-05", 1)]
    assert "轉載" not in set(aggregate(news)["outlets"]["outlet"])


def test_entities(news):
    table = aggregate(news)["entities"]
    columns = ("entity_id", "mentions", "articles", "claims_by", "claims_about", "first_date", "last_date")
    assert rows(table, *columns) == [
        ("LOC:星港", 5, 2, 0, 4, "2026-01-02", "2026-01-05"),
        ("PER:林小安", 3, 2, 2, 0, "2026-01-02", "2026-01-05"),
        ("PER:高大同", 3, 2, 1, 1, "2026-01-02", "2026-01-05"),
    ]
    assert rows(table, "canonical", "label", "aliases")[2] == ("高大同", "PER", "高大同 2; 老高 1")


def test_dates_and_amounts_are_no_entities(marked, tables_of):
    tables = tables_of(marked("a", "<DATE>週一</DATE>到<LOC>星港</LOC>。"))
    assert list(aggregate(tables)["entities"]["label"]) == ["LOC"]


def test_equally_frequent_aliases_stand_in_the_order_of_the_text(marked, tables_of):
    tables = tables_of(marked("a", "<PER=林小安>小林</PER>、<PER=林小安>安姐</PER>、<PER=林小安>小安</PER>走了。"))
    assert aggregate(tables)["entities"]["aliases"][0] == "安姐 1; 小安 1; 小林 1"


def test_speakers(news):
    table = aggregate(news)["speakers"]
    columns = ("speaker", "speaker_entity_id", "source_type", "claims", "articles", "direct", "mixed", "indirect")
    assert rows(table, *columns) == [
        ("林小安", "PER:林小安", "person", 2, 1, 0, 0, 2),
        ("多位專家", "", "person", 1, 1, 0, 0, 1),
        ("高大同", "PER:高大同", "person", 1, 1, 1, 0, 0),
    ]
    assert rows(table, "titles", "cue_classes", "first_date") == [
        ("", "say 2", "2026-01-02"),
        ("", "say 1", ""),
        ("市長 1", "say 1", "2026-01-05"),
    ]


def test_one_entity_is_one_speaker_under_its_commonest_name(marked, tables_of):
    line = "<source>{}</source><cue>說</cue>，<content>好</content>。"
    docs = [marked(n, line.format(name)) for n, name in zip("abc", ["小安", "林小安", "林小安"], strict=True)]
    for doc in docs:
        doc._.article = type(doc._.article)(doc._.article.article_id, "f", doc.text + doc._.article.article_id)
        doc._.claims[0].speaker_entity_id = "PER:林小安"
    assert rows(aggregate(tables_of(*docs))["speakers"], "speaker", "claims") == [("林小安", 3)]


def test_claims_about(news):
    table = aggregate(news)["claims_about"]
    assert rows(table, "speaker", "entity_id", "canonical", "label", "claims", "articles") == [
        ("林小安", "LOC:星港", "星港", "LOC", 2, 1),
        ("林小安", "PER:高大同", "高大同", "PER", 1, 1),
        ("高大同", "LOC:星港", "星港", "LOC", 1, 1),
    ]


def test_timeline(news):
    table = aggregate(news)["timeline"]
    assert rows(table, "date", "articles", "sentences", "mentions", "claims", "speakers") == [
        ("", 1, 1, 0, 1, 1),
        ("2026-01-02", 1, 3, 6, 3, 1),
        ("2026-01-05", 1, 2, 5, 1, 1),
    ]


def test_terms_summary(news):
    table = aggregate(news)["terms_summary"]
    assert rows(table, "text", "simplified", "kind", "count", "articles", "in_claims", "speakers") == [
        ("雲都", "雲都", "term", 3, 2, 2, "林小安 1; 高大同 1")
    ]


def test_terms_of_both_scripts_are_one(marked, tables_of):
    docs = [marked("a", "談<term>雲都</term>。", simplified="谈云都。\n"), marked("b", "谈<term>云都</term>。")]
    docs.append(marked("c", "<term>雲都</term>。", simplified="云都。\n"))
    table = aggregate(tables_of(*docs))["terms_summary"]
    assert rows(table, "text", "simplified", "count") == [("雲都", "云都", 3)]


def test_outlets(news):
    table = aggregate(news)["outlets"]
    columns = ("outlet", "articles", "claims", "speakers", "direct_share", "anonymous_share", "first_date", "last_date")
    assert rows(table, *columns) == [
        ("晨報", 2, 4, 2, 0.0, 0.25, "2026-01-02", "2026-01-02"),
        ("晚報", 1, 1, 1, 1.0, 0.0, "2026-01-05", "2026-01-05"),
    ]
