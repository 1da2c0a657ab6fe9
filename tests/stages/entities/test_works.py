"""Works and laws in title marks, events by their heads."""

from __future__ import annotations

from tests.stages.entities.conftest import Check

KINDS = ("LAW", "WORK", "EVENT", "ORG")


def test_a_law_by_its_head(check: Check) -> None:
    check("議會通過《<LAW>遠端工作安全法</LAW>》。", KINDS)


def test_other_title_marks_are_works(check: Check) -> None:
    check("她憑《<WORK>遲到的春天</WORK>》得獎，文章題為〈<WORK>再見老街</WORK>〉。", KINDS)


def test_a_newspaper_is_an_organisation(check: Check) -> None:
    check("據《<ORG>海港晚報</ORG>》報導，橋已封閉。", KINDS)


def test_an_event_by_its_head(check: Check) -> None:
    check("選手備戰<EVENT>亞運會</EVENT>。", KINDS)
