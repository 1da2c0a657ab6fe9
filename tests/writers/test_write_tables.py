import csv
import datetime
import os

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
from openpyxl.utils.escape import unescape

from pipeline.stages.tables import arrow_schema
from pipeline.tables import TABLES
from pipeline.writers import FORMATS, WORKBOOK, OutputError, write_tables

FORMULA = '=HYPERLINK("http://example.org","x")'


def read_csv(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_sheet(path, name):
    first, *rest = openpyxl.load_workbook(path)[name].iter_rows()
    return [dict(zip([c.value for c in first], cells, strict=True)) for cells in rest]


def claim(**given):
    return {"claim_id": "a:1", "article_id": "a", **given}


def test_empty_tables_have_headers(every_table, tmp_path):
    paths = write_tables(every_table, tmp_path)
    assert [p.name for p in paths] == sorted(
        [f"{n}.csv" for n in TABLES if n != "tokens"] + [f"{n}.parquet" for n in TABLES] + [WORKBOOK]
    )
    book = openpyxl.load_workbook(tmp_path / WORKBOOK)
    assert book.sheetnames == ["about", *[n for n in TABLES if n != "tokens"]]
    for name, table in TABLES.items():
        header = [c.name for c in table.columns]
        assert pq.read_schema(tmp_path / f"{name}.parquet").equals(arrow_schema(table))
        if name != "tokens":
            assert (tmp_path / f"{name}.csv").read_text(encoding="utf-8-sig") == ",".join(header) + "\n"
            assert [c.value for c in book[name][1]] == header


def test_formula_is_text_in_a_spreadsheet_and_untouched_in_parquet(table, tmp_path):
    claims = table("claims", claim(content=FORMULA, speaker="林小安", date="=1+1"))
    write_tables({"claims": claims}, tmp_path)
    (row,) = read_csv(tmp_path / "claims.csv")
    assert (row["content"], row["speaker"], row["date"]) == ("'" + FORMULA, "林小安", "'=1+1")
    (cells,) = read_sheet(tmp_path / WORKBOOK, "claims")
    assert (cells["content"].value, cells["content"].data_type) == (FORMULA, "s")
    assert cells["content"].quotePrefix and not cells["speaker"].quotePrefix
    assert cells["date"].data_type == "s"
    assert pq.read_table(tmp_path / "claims.parquet")["content"].to_pylist() == [FORMULA]


def test_addresses_are_no_links(table, tmp_path):
    articles = table("articles", {"article_id": "a", "url": "http://example.org/a"})
    write_tables({"articles": articles}, tmp_path, ["xlsx"])
    (cells,) = read_sheet(tmp_path / WORKBOOK, "articles")
    assert cells["url"].value == "http://example.org/a" and cells["url"].hyperlink is None


def test_numbers_dates_and_truth_values_have_their_types(table, tmp_path):
    tables = {
        "claims": table("claims", claim(source_start=-3, negated=True, date="2026-01-15")),
        "outlets": table("outlets", {"outlet": "007", "direct_share": 0.25}),
    }
    write_tables(tables, tmp_path)
    (cells,) = read_sheet(tmp_path / WORKBOOK, "claims")
    assert (cells["source_start"].value, cells["source_start"].data_type) == (-3, "n")
    assert cells["negated"].value is True and cells["cue_start"].value is None
    assert cells["date"].value == datetime.datetime(2026, 1, 15) and cells["date"].number_format == "yyyy-mm-dd"
    (outlet,) = read_sheet(tmp_path / WORKBOOK, "outlets")
    assert (outlet["outlet"].value, outlet["direct_share"].value) == ("007", 0.25)
    (row,) = read_csv(tmp_path / "claims.csv")
    assert (row["source_start"], row["cue_start"], row["negated"], row["date"]) == ("-3", "", "True", "2026-01-15")
    (row,) = pq.read_table(tmp_path / "claims.parquet").to_pylist()
    assert (row["source_start"], row["cue_start"], row["negated"], row["cue"]) == (-3, None, True, "")


@pytest.mark.parametrize("date", ["2026-01", "1899-12-31", "2026-02-30", "20260115", "2026-W03-4", "昨天"])
def test_what_is_no_day_for_excel_stays_text(date, table, tmp_path):
    write_tables({"claims": table("claims", claim(date=date))}, tmp_path, ["xlsx"])
    (cells,) = read_sheet(tmp_path / WORKBOOK, "claims")
    assert (cells["date"].value, cells["date"].data_type) == (date, "s")


def test_a_table_over_the_row_limit_goes_on_in_the_next_sheet(table, tmp_path):
    rejected = table("rejected", *[{"file": f"{n}.txt"} for n in range(5)])
    write_tables({"rejected": rejected}, tmp_path, ["xlsx"], row_limit=3)
    about, *sheets = openpyxl.load_workbook(tmp_path / WORKBOOK).sheetnames
    files = {name: [cells["file"].value for cells in read_sheet(tmp_path / WORKBOOK, name)] for name in sheets}
    assert about == "about"
    assert files == {"rejected": ["0.txt", "1.txt"], "rejected (2)": ["2.txt", "3.txt"], "rejected (3)": ["4.txt"]}


def test_a_table_at_the_row_limit_stays_in_its_sheet(table, tmp_path):
    rejected = table("rejected", {"file": "a"}, {"file": "b"})
    write_tables({"rejected": rejected}, tmp_path, ["xlsx"], row_limit=3)
    assert openpyxl.load_workbook(tmp_path / WORKBOOK).sheetnames == ["about", "rejected"]


@pytest.mark.parametrize(("char", "whole"), [("雨", 32_767), ("𠮷", 16_383)])
def test_long_text_is_cut_and_says_so(char, whole, table, tmp_path):
    claims = table("claims", claim(content=char * (whole + 1), context=char * whole))
    write_tables({"claims": claims}, tmp_path)
    (cells,) = read_sheet(tmp_path / WORKBOOK, "claims")
    assert cells["context"].value == char * whole
    text = cells["content"].value
    assert len(text.encode("utf-16-le")) // 2 <= 32_767
    assert text.startswith(char * 1000) and f"cut: {whole + 1} characters" in text
    assert read_csv(tmp_path / "claims.csv")[0]["content"] == char * (whole + 1)


def test_control_characters_stay_in_parquet_only(table, tmp_path):
    text = "雨\x00停\x1b了\ufffe\n\t_x0041_"
    write_tables({"claims": table("claims", claim(content=text))}, tmp_path)
    assert read_csv(tmp_path / "claims.csv")[0]["content"] == "雨停了\n\t_x0041_"
    (cells,) = read_sheet(tmp_path / WORKBOOK, "claims")
    # The workbook writes _x0041_, which stands for A there, as _x005F_x0041_.
    assert unescape(cells["content"].value) == "雨停了\n\t_x0041_"
    assert pq.read_table(tmp_path / "claims.parquet")["content"].to_pylist() == [text]


def test_sheets_are_made_for_reading(table, tmp_path):
    write_tables({"claims": table("claims", claim(content="雨停了"))}, tmp_path, ["xlsx"])
    sheet = openpyxl.load_workbook(tmp_path / WORKBOOK)["claims"]
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == "A1:Z2"
    (cells,) = read_sheet(tmp_path / WORKBOOK, "claims")
    assert cells["content"].alignment.wrap_text and not cells["claim_id"].alignment.wrap_text
    widths = {letter: d.width for letter, d in sheet.column_dimensions.items()}
    assert widths["A"] < widths[cells["content"].column_letter]


def test_first_sheet_tells_every_meaning(every_table, tmp_path):
    write_tables(every_table, tmp_path, ["xlsx"])
    lines = {tuple(row[:2]): row[3] for row in openpyxl.load_workbook(tmp_path / WORKBOOK)["about"].values}
    for name, table in TABLES.items():
        if name != "tokens":
            assert lines[name, None] == table.meaning
            assert all(lines[name, c.name] == c.meaning for c in table.columns)


def test_csv_has_a_byte_order_mark_and_dos_line_ends(table, tmp_path):
    write_tables({"rejected": table("rejected", {"file": "雨.txt"})}, tmp_path, ["csv"])
    assert (tmp_path / "rejected.csv").read_bytes() == b"\xef\xbb\xbffile,reason,detail\r\n\xe9\x9b\xa8.txt,,\r\n"


def test_the_same_tables_give_the_same_bytes(table, tmp_path):
    tables = {"claims": table("claims", claim(content=FORMULA, cue_start=3), claim(claim_id="a:2", date="2026-01-15"))}
    first = write_tables(tables, tmp_path / "first")
    second = write_tables(tables, tmp_path / "second")
    assert [p.name for p in first] == [p.name for p in second] == ["claims.csv", "claims.parquet", WORKBOOK]
    assert [p.read_bytes() for p in first] == [p.read_bytes() for p in second]


def test_parquet_tells_the_meanings(table, tmp_path):
    write_tables({"claims": table("claims")}, tmp_path, ["parquet"])
    schema = pq.read_schema(tmp_path / "claims.parquet")
    assert schema.field("cue").metadata[b"meaning"].decode() == next(
        c.meaning for c in TABLES["claims"].columns if c.name == "cue"
    )


def test_tokens_go_to_csv_on_request(table, tmp_path):
    tokens = {"tokens": table("tokens", {"article_id": "a", "token_id": 1, "text": "雨"})}
    assert write_tables(tokens, tmp_path, ["csv"]) == []
    assert [p.name for p in write_tables(tokens, tmp_path, ["csv"], csv_tokens=True)] == ["tokens.csv"]


def test_values_come_back_from_parquet(table, tmp_path):
    claims = table("claims", claim(content="雨", negated=False, cue_start=1), claim(claim_id="a:2"))
    write_tables({"claims": claims}, tmp_path, ["parquet"])
    back = pd.read_parquet(tmp_path / "claims.parquet", dtype_backend="numpy_nullable").astype(claims.dtypes.to_dict())
    pd.testing.assert_frame_equal(back, claims)


def test_only_files_of_the_run_before_are_removed(table, tmp_path):
    (tmp_path / "notes.csv").write_text("mine")
    (tmp_path / "sentences.csv").write_text("mine, too")
    tables = {"claims": table("claims"), "terms": table("terms")}
    write_tables(tables, tmp_path)
    write_tables({"claims": table("claims")}, tmp_path, ["csv"])
    left = sorted(p.name for p in tmp_path.iterdir() if not p.name.startswith("."))
    assert left == ["claims.csv", "notes.csv", "sentences.csv"]


def test_unknown_format(table, tmp_path):
    with pytest.raises(ValueError, match="'ods'.*csv, xlsx, parquet"):
        write_tables({}, tmp_path, ["ods"])
    assert FORMATS == ("csv", "xlsx", "parquet") and os.listdir(tmp_path) == []


@pytest.mark.parametrize("form", FORMATS)
def test_a_failed_run_leaves_the_files_of_the_run_before(form, table, tmp_path, monkeypatch):
    write_tables({"claims": table("claims")}, tmp_path, [form])
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    broken = {"claims": table("claims", claim()), "terms": table("terms").drop(columns="kind")}
    with pytest.raises(KeyError):
        write_tables(broken, tmp_path, [form])
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


def test_an_output_folder_that_is_a_file(table, tmp_path):
    (tmp_path / "out").write_text("mine")
    with pytest.raises(OutputError, match="out: cannot write here"):
        write_tables({"claims": table("claims")}, tmp_path / "out")
