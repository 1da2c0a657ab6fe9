"""What travels through the document stages: the article and the annotations on its spaCy Doc.

Every offset in this module is in Unicode code points of `Article.text`, half-open.
The annotations hang on the Doc as `doc._.NAME`; each is written by one stage and read by later ones:

    article      Article            read        the article itself
    script       str                convert     Hant-TW, Hant-HK, Hant or Hans
    simplified   str                convert     the text in Simplified, character for character
    brackets     list[Bracket]      segment     every quotation mark and bracket pair
    sentences    list[Sentence]     segment     the sentences of the body
    mentions     list[Mention]      entities    names, dates, amounts
    claims       list[Claim]        claims      who said what
    considered   list[Considered]   claims      every cue word, and why it makes no claim where it makes none
    terms        list[Term]         claims      quoted words that are no claim
"""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read from its file.

    `text` is the decoded text with newlines as \\n; the article itself starts at `body_start`
    (what stands before is the file's own header). `file` is relative to the input folder.
    `text_kept` tells that the text is not the file's own (HTML, JSON, CSV) and is to be written
    to outputs/text/, so that offsets can be followed.
    """

    article_id: str
    file: str
    text: str
    body_start: int = 0
    title: str = ""
    date: str = ""
    outlet: str = ""
    author: str = ""
    url: str = ""
    text_kept: bool = False


@dataclass(frozen=True, slots=True)
class Rejected:
    """An input that could not be read: its file, a short reason and what to do about it."""

    file: str
    reason: str
    detail: str


@dataclass(slots=True)
class Bracket:
    """A pair of quotation marks or brackets; `start` is the opening mark, `end` after the closing one.

    `kind` is quote, title or paren. `depth` counts the pairs around it. A pair that a paragraph's end
    closed has `closed` False, and `end` there. `parts` are the inner spans: more than one where a
    quotation goes on over several paragraphs that each begin with its opening mark.
    """

    start: int
    end: int
    kind: str
    depth: int
    closed: bool = True
    parts: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body, without the white space around it. `paragraph` counts from 1."""

    start: int
    end: int
    sentence_id: int
    paragraph: int


@dataclass(slots=True)
class Mention:
    """A name, date or amount in the text. `value` is its normal form, `rule_id` the rule that made it."""

    start: int
    end: int
    label: str
    rule_id: str
    canonical: str = ""
    entity_id: str = ""
    value: str = ""


@dataclass(slots=True)
class Claim:
    """An attribution: a source, a cue, a content. Spans are (start, end), None where nothing stands there.

    `speaker_by` tells how the speaker was found: by a name in the source, by the role that the source gives (to whom
    the article gives it), by a pronoun, as first_person, or as the phrase itself. Where the source is left out: as the
    subject of an earlier clause, the speaker of the claim around it (enclosing) or of the one before it in the
    sentence, or the last_speaker. `ended_by` tells what ends the content: quotation, sentence, claim (the next one
    begins), or the id of the rule by which the article's own voice returns.
    """

    form: str
    content: list[tuple[int, int]]
    rule_id: str
    cue: tuple[int, int] | None = None
    cue_class: str = ""
    source: tuple[int, int] | None = None
    source_type: str = "none"
    speaker: str = ""
    speaker_entity_id: str = ""
    title: str = ""
    affiliation: str = ""
    via: str = ""
    negated: bool = False
    date: str = ""
    speaker_by: str = ""
    ended_by: str = ""


@dataclass(frozen=True, slots=True)
class Considered:
    """A cue word that was considered, [start, end), with its row in cues.csv and the source found for it.

    `refused_by` is what makes it no claim: a rule_id of cue_refusals.csv, or the name of a Reason of the claims stage;
    `why` tells it in words. Both are empty where it makes one.
    """

    start: int
    end: int
    cue: str
    cue_class: str
    strength: str
    source: tuple[int, int] | None = None
    refused_by: str = ""
    why: str = ""


@dataclass(slots=True)
class Term:
    """Quoted words that are a name, a slogan or a title and no claim; offsets without the marks."""

    start: int
    end: int
    kind: str


_DEFAULTS: dict[str, object] = {
    "article": None,
    "script": "",
    "simplified": "",
    "brackets": [],
    "sentences": [],
    "mentions": [],
    "claims": [],
    "considered": [],
    "terms": [],
}

for _name, _default in _DEFAULTS.items():
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=_default)
