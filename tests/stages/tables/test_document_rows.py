from pipeline.document import Claim, Mention, Sentence
from pipeline.stages.tables import document_rows
from pipeline.stages.tables.rows import BODY
from pipeline.tables import DOCUMENT_TABLES


def test_every_row_has_the_declared_columns(marked):
    doc = marked("a", "<PER><source>林小安</source></PER><cue>說</cue>，<content><term>星港</term>很美</content>。")
    rows = document_rows(doc)
    for table in DOCUMENT_TABLES:
        if table.name != "rejected":
            assert rows[table.name], table.name
            for row in rows[table.name]:
                assert set(row) - {BODY} == {c.name for c in table.columns}


def test_offsets_give_the_text_back(marked):
    doc = marked("a", "<PER>林小安</PER>到了。\n她見了<PER>高大同</PER>。", header="date: 2026-01-15\n\n")
    rows = document_rows(doc)
    for name in ("sentences", "tokens", "mentions"):
        assert all(doc.text[r["start"] : r["end"]] == r["text"] for r in rows[name])
    assert [r["text"] for r in rows["sentences"]] == ["林小安到了。", "她見了高大同。"]
    assert rows["articles"][0]["chars"] == len("林小安到了。\n她見了高大同。")


def test_header_and_white_space_are_no_tokens(marked):
    rows = document_rows(marked("a", "天 晴。\n風大。", header="標題\n"))
    assert [(r["token_id"], r["sentence_id"], r["text"]) for r in rows["tokens"]] == [
        (1, 1, "天"), (2, 1, "晴"), (3, 1, "。"), (4, 2, "風"), (5, 2, "大"), (6, 2, "。"),
    ]  # fmt: skip


def test_mention_in_the_header_keeps_its_row_without_sentence(marked):
    doc = marked("a", "他到了。", header="林小安專訪\n")
    doc._.mentions = [Mention(0, 3, "PER", "rule")]
    assert document_rows(doc)["mentions"][0]["sentence_id"] is None


def test_mentions_are_numbered_by_position(marked):
    doc = marked("a", "<PER>林小安</PER>見<PER>高大同</PER>。")
    doc._.mentions.reverse()
    assert [(r["mention_id"], r["text"]) for r in document_rows(doc)["mentions"]] == [(1, "林小安"), (2, "高大同")]


def test_claims_are_numbered_by_cue_or_content(marked):
    doc = marked("a", "<cue>據悉</cue>，<content>雨停了</content>。\n<content>「路通了。」</content>\n")
    doc._.claims.append(Claim("indirect", [(0, 2)], "late", cue=(8, 9)))
    doc._.claims.reverse()
    found = {r["claim_id"]: r["content"] for r in document_rows(doc)["claims"]}
    assert found == {"a:1": "雨停了", "a:2": "據悉", "a:3": "「路通了。」"}


def test_claim_belongs_to_the_sentence_of_its_cue(marked):
    doc = marked("a", "雨停了。\n林小安說。")
    doc._.claims = [Claim("indirect", [(0, 3)], "r", cue=(8, 9)), Claim("direct", [(0, 3)], "r")]
    with_cue, without = sorted(document_rows(doc)["claims"], key=lambda r: r["form"], reverse=True)
    assert (with_cue["sentence_id"], with_cue["context"]) == (2, "林小安說。")
    assert (without["sentence_id"], without["context"]) == (1, "雨停了。")


def test_parts_of_a_content_are_joined(marked):
    text = "「<content>雨停了</content>，」<source>她</source><cue>說</cue>，「<content>路通了</content>。」"
    simplified = "「雨停了，」她说，「路通了。」\n"
    (claim,) = document_rows(marked("a", text, simplified=simplified))["claims"]
    assert claim["content"] == "雨停了……路通了"
    assert claim["content_simplified"] == "雨停了……路通了"
    assert claim["content_spans"] == "1-4;10-13"
    assert (claim["source"], claim["source_start"], claim["source_end"]) == ("她", 6, 7)
    assert (claim["cue"], claim["cue_start"], claim["cue_end"]) == ("說", 7, 8)


def test_simplified_is_cut_at_the_same_offsets(marked):
    text = "<cue>據悉</cue>，<content><term>護國號</term>開了</content>。"
    rows = document_rows(marked("a", text, simplified="据悉，护国号开了。\n"))
    assert rows["claims"][0]["content_simplified"] == "护国号开了"
    assert (rows["terms"][0]["text"], rows["terms"][0]["simplified"]) == ("護國號", "护国号")
    assert rows["sentences"][0]["simplified"] == "据悉，护国号开了。"


def test_about_names_each_entity_in_the_content_once(marked):
    text = (
        "<PER>林小安</PER><cue>說</cue>，<content><LOC>星港</LOC>和<PER=高大同>老高</PER>、<PER>高大同</PER>"
        "在<DATE>週一</DATE>到<LOC>星港</LOC></content>。"
    )
    assert document_rows(marked("a", text))["claims"][0]["about"] == "星港;高大同"


def test_mention_that_only_overlaps_the_content_is_not_in_it(marked):
    doc = marked("a", "<cue>據悉</cue>，<content>星港開了</content>。")
    doc._.mentions = [Mention(2, 5, "LOC", "r", "，星港"), Mention(6, 8, "LOC", "r", "了。")]
    assert document_rows(doc)["claims"][0]["about"] == ""


def test_term_names_the_innermost_claim(marked):
    doc = marked("a", "林小安說，高大同稱「星港」很美，又說「雲橋」也好。")
    doc._.claims = [
        Claim("indirect", [(5, 24)], "outer", cue=(3, 4)),
        Claim("indirect", [(9, 15)], "inner", cue=(8, 9)),
    ]
    doc._.terms = [
        *marked("b", "林小安說，高大同稱「<term>星港</term>」很美，又說「<term>雲橋</term>」也好。")._.terms,
        *marked("b", "<term>林小</term>")._.terms,
    ]
    terms = document_rows(doc)["terms"]
    assert [(t["text"], t["claim_id"]) for t in terms] == [("林小", ""), ("星港", "a:2"), ("雲橋", "a:1")]


def test_article_counts_its_rows(marked):
    doc = marked("a", "<PER>林小安</PER><cue>說</cue>，<content>好</content>。\n完。", title="標題", outlet="晨報")
    (article,) = document_rows(doc)["articles"]
    assert (article["sentences"], article["mentions"], article["claims"]) == (2, 1, 1)
    assert (article["title"], article["outlet"], article["script"]) == ("標題", "晨報", "Hant")


def test_article_without_sentences(marked):
    doc = marked("a", "天晴。")
    doc._.sentences = []
    rows = document_rows(doc)
    assert rows["tokens"] == [] and rows["sentences"] == [] and len(rows["articles"]) == 1


def test_sentence_paragraphs_are_kept(marked):
    doc = marked("a", "天晴。風大。")
    doc._.sentences = [Sentence(0, 3, 1, 1), Sentence(3, 6, 2, 1)]
    assert [(r["sentence_id"], r["paragraph"], r["text"]) for r in document_rows(doc)["sentences"]] == [
        (1, 1, "天晴。"),
        (2, 1, "風大。"),
    ]
