"""What the word lists of configs/lexicon/ hold: a model of one row for each file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator

Word = Annotated[str, Field(min_length=1)]
Words = Annotated[tuple[str, ...], BeforeValidator(lambda cell: tuple(w for w in cell.split("|") if w))]


class Row(BaseModel):
    """One row; `notes` is free text that nothing reads."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    notes: str = ""


class Cue(Row):
    """A word that carries a report.

    `strength`: strong cues report wherever a clause follows; medium ones need a source as subject, or a quotation;
    weak ones (one character, everyday verbs) need both; clear ones need a pause, colon or quotation behind them, quote
    ones quotation marks.
    `object`: clause (what is said follows), person (an addressee stands between: 告訴記者), directive (the addressee
    belongs to what is said: 要求對方道歉), none (the cue stands alone: 據悉), noun (理由是, …的構想，即),
    relay (引述X說: another source and its cue follow).
    """

    cue: Word
    cue_class: Literal[
        "say", "write", "think", "expect", "hope", "ask", "demand", "suggest", "warn", "promise", "deny", "confirm",
        "criticise", "praise", "announce", "report", "reveal", "explain", "agree", "show", "hearsay", "rule",
    ]  # fmt: skip
    strength: Literal["strong", "medium", "weak", "clear", "quote"]
    object: Literal["clause", "person", "directive", "none", "noun", "relay"]


class CueRefusal(Row):
    """A regex on Simplified text beside which a cue does not report; `@` stands for the cue itself."""

    cue: Word
    pattern: Word
    rule_id: Word

    @field_validator("pattern")
    @classmethod
    def _is_regex_around_a_cue(cls, pattern: str) -> str:
        if pattern.count("@") != 1:
            raise ValueError("expected one @, where the cue stands")
        # The rules look before the cue and behind it with one regex each, so each side has to stand for itself.
        for side in pattern.split("@"):
            try:
                re.compile(side)
            except re.error as error:
                raise ValueError(f"not a regex beside the @ ({error})") from None
        return pattern


class CueAdverb(Row):
    """A word between source and cue (則, 也, 隨後, 受訪時); after a pivot (請, 讓, 促請) a noun is no subject."""

    adverb: Word
    kind: Literal["adverb", "occasion", "negation", "pivot"]


class Title(Row):
    """A title, office or occupation. `place`: where the name stands (after it, before it, or both)."""

    title: Word
    kind: Literal["office", "rank", "occupation", "honorific", "kin", "role"]
    place: Literal["name_after", "name_before", "both"]


class Surname(Row):
    surname: Word
    kind: Literal["common", "rare", "compound", "japanese"]


class GivenName(Row):
    """A character that in given names tells a woman (f) or a man (m) nearly always."""

    character: Annotated[str, Field(min_length=1, max_length=1)]
    gender: Literal["f", "m"]


class Name(Row):
    """A person, organisation or product in the news, with its variants in the three regions and its Latin names."""

    canonical: Word
    label: Literal["PER", "ORG", "LOC", "PRODUCT"]
    kind: str
    variants: Words
    latin: Words


class Place(Row):
    """A place with its variants; `within` is the canonical name of the place around it."""

    canonical: Word
    kind: Word
    variants: Words
    within: str
    latin: Words


class PlaceCharacter(Row):
    character: Annotated[str, Field(min_length=1, max_length=1)]
    canonical: Word


class Form(Row):
    """A form that is a name only where its context says so."""

    form: Word


class Suffix(Row):
    """The end of an organisation's or place's name. `kind` is the head's type."""

    suffix: Word
    label: Literal["ORG", "LOC"]
    kind: Word


class Stopword(Row):
    """A word that is no name. `kind`: name (never one), left (a name cannot begin with it), inside (nor hold it)."""

    word: Word
    kind: Literal["name", "left", "inside"]


class SourceNoun(Row):
    """A common noun that can speak, with the type of source it makes."""

    noun: Word
    type: Literal["person", "organisation", "group", "anonymous", "media", "document", "pronoun"]


class WordSplit(Row):
    """A word of the segmenter's dictionary that news text never means: its end is a cue (受訪|時|說)."""

    word: Word


class WordTag(Row):
    """A word whose part of speech in news is another than the segmenter's dictionary tells (指: v, not n)."""

    word: Word
    tag: Literal["n", "v", "vn", "a", "b", "d", "p", "c", "t", "f", "m", "q", "r", "ns"]


class ScriptHint(Row):
    """A form that the press of one region prints and that of the other does not (strong), or seldom (weak)."""

    form: Word
    script: Literal["Hant-TW", "Hant-HK"]
    strength: Literal["strong", "weak"]


class Unit(Row):
    unit: Word
    kind: Word
    normal: Word
    factor: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file of configs/lexicon/: its row model and the columns that no two rows may share."""

    model: type[Row]
    key: str
    unique: tuple[str, ...]

    @property
    def columns(self) -> list[str]:
        own = [c for c in self.model.model_fields if c != "notes"]
        return [*own, "notes"]


SHEETS: dict[str, Sheet] = {
    "cues": Sheet(Cue, "cue", ("cue",)),
    "cue_refusals": Sheet(CueRefusal, "pattern", ("cue", "pattern")),
    "cue_adverbs": Sheet(CueAdverb, "adverb", ("adverb",)),
    "titles": Sheet(Title, "title", ("title",)),
    "surnames": Sheet(Surname, "surname", ("surname",)),
    "given_names": Sheet(GivenName, "character", ("character",)),
    "names": Sheet(Name, "canonical", ("canonical", "label")),
    "ambiguous_names": Sheet(Form, "form", ("form",)),
    "places": Sheet(Place, "canonical", ("canonical", "within")),
    "places_world": Sheet(Place, "canonical", ("canonical", "within")),
    "ambiguous_places": Sheet(Form, "form", ("form",)),
    "place_chars": Sheet(PlaceCharacter, "character", ("character",)),
    "suffixes": Sheet(Suffix, "suffix", ("suffix", "label")),
    "per_stopwords": Sheet(Stopword, "word", ("word", "kind")),
    "org_stopwords": Sheet(Stopword, "word", ("word", "kind")),
    "place_stopwords": Sheet(Stopword, "word", ("word", "kind")),
    "source_nouns": Sheet(SourceNoun, "noun", ("noun",)),
    "word_splits": Sheet(WordSplit, "word", ("word",)),
    "word_tags": Sheet(WordTag, "word", ("word",)),
    "script_hints": Sheet(ScriptHint, "form", ("form",)),
    "units": Sheet(Unit, "unit", ("unit",)),
}
