import csv
import io
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.writers.cells import guarded, is_formula, printable

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", " =1", "　=1", "\0=1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_what_a_spreadsheet_computes_is_guarded(text):
    assert guarded(text) == "'" + printable(text)


@pytest.mark.parametrize("text", ["", "林小安", "1-2", "a=b", "「=1」", "——他說", "'=1", " x"])
def test_other_text_stays(text):
    assert guarded(text) == text


@given(st.text(st.one_of(st.characters(), st.sampled_from("=+-@\t\r\n\0 ＝")), max_size=6))
def test_a_guarded_cell_never_begins_like_a_formula(text):
    assert not is_formula(guarded(text))


@given(st.text(st.characters(exclude_categories=())))
def test_printable_text_fits_into_xml(text):
    safe = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;")
    ElementTree.fromstring(f"<t>{safe}</t>".encode())
    assert printable(printable(text)) == printable(text)


def test_a_guarded_cell_survives_a_csv_reader():
    out = io.StringIO()
    csv.writer(out).writerow([guarded('=HYPERLINK("x"),\n"y"')])
    assert next(csv.reader(io.StringIO(out.getvalue(), newline=""))) == ['\'=HYPERLINK("x"),\n"y"']
