"""Every table the pipeline writes, declared once: writers, documentation and tests read it here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `type` is text, int, float, bool or date (an ISO date as text, empty when unknown).

    `wide` columns hold long text, which a workbook wraps.
    """

    name: str
    type: str
    meaning: str
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `key` are the columns that tell its rows apart.

    Tables of articles are sorted by article and place in it; other tables by the column `top`, largest first,
    then by key. `csv` tells whether the table goes into CSV and the workbook without being asked for.
    """

    name: str
    meaning: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    csv: bool = True
    top: str = ""


def _table(
    name: str, meaning: str, key: str, *columns: tuple[str, str, str] | Column, csv: bool = True, top: str = ""
) -> Table:
    made = tuple(c if isinstance(c, Column) else Column(*c) for c in columns)
    return Table(name, meaning, tuple(key.split()), made, csv, top)


def _wide(name: str, meaning: str) -> Column:
    return Column(name, "text", meaning, wide=True)


_ARTICLE = ("article_id", "text", "the article: its file without the ending; for a record inside a file, path#id")
_SENTENCE = ("sentence_id", "int", "the sentence in the article, from 1; empty for what stands in the header")
_START = ("start", "int", "first character, counted from 0 in Unicode code points of the article's text")
_END = ("end", "int", "one past the last character")
_ENTITY = ("entity_id", "text", "the entity, the same in every article: label and fullest name")
_SPEAKER = ("speaker", "text", "the speaker, by the name most of the claims give")
_SPEAKER_ENTITY = ("speaker_entity_id", "text", "the speaker's entity, empty when the speaker is none")

ARTICLES = _table(
    "articles",
    "One row an article that was read.",
    "article_id",
    _ARTICLE,
    ("file", "text", "the file under the input folder"),
    _wide("title", "headline, from the header or the page"),
    ("date", "date", "day of publication"),
    ("outlet", "text", "newspaper, agency or site"),
    ("author", "text", "author as given in the header"),
    ("url", "text", "address as given in the header"),
    ("script", "text", "Hant-TW, Hant-HK, Hant or Hans, told from the characters"),
    ("chars", "int", "characters of the article's body"),
    ("sentences", "int", "its rows in sentences"),
    ("mentions", "int", "its rows in mentions"),
    ("claims", "int", "its rows in claims"),
    ("duplicate_of", "text", "the first article with the same text but for white space; empty when there is none"),
)
SENTENCES = _table(
    "sentences",
    "One row a sentence.",
    "article_id sentence_id",
    _ARTICLE,
    _SENTENCE,
    ("paragraph", "int", "the paragraph, from 1"),
    _START,
    _END,
    _wide("text", "the sentence as written"),
    _wide("simplified", "the same in Simplified, character for character"),
)
TOKENS = _table(
    "tokens",
    "One row a word; Parquet, and CSV where the config asks for it.",
    "article_id token_id",
    _ARTICLE,
    _SENTENCE,
    ("token_id", "int", "the word in the article, from 1"),
    _START,
    _END,
    ("text", "text", "the word as written"),
    ("simplified", "text", "the word in Simplified"),
    ("tag", "text", "part of speech in jieba's dictionary, empty when the word is not in it"),
    csv=False,
)
MENTIONS = _table(
    "mentions",
    "One row a mention of a person, organisation, place, date, amount or work.",
    "article_id mention_id",
    _ARTICLE,
    _SENTENCE,
    ("mention_id", "int", "the mention in the article, from 1"),
    _START,
    _END,
    ("text", "text", "the mention as written"),
    ("label", "text", "PER, ORG, LOC, DATE, TIME, MONEY, PERCENT, QUANTITY, LAW, WORK, EVENT or PRODUCT"),
    _ENTITY,
    ("canonical", "text", "the fullest name of the person, organisation or place; else empty"),
    ("value", "text", "normal form of a date (ISO 8601) or of an amount (number and unit); else empty"),
    ("rule_id", "text", "the rule that found it"),
)
CLAIMS = _table(
    "claims",
    "One row an attribution: who said what.",
    "article_id claim_id",
    ("claim_id", "text", "the claim: article and running number, in the order of the cues"),
    _ARTICLE,
    _SENTENCE,
    ("form", "text", "direct (all of the content in quotation marks), mixed (part of it) or indirect"),
    ("speaker", "text", "who said it: the fullest name in the article, without title; empty for hearsay"),
    ("speaker_entity_id", "text", "the speaker's entity, empty when the speaker is none"),
    (
        "speaker_by",
        "text",
        "how the speaker was found: name, role, phrase, pronoun, first_person; without a source: subject, enclosing, "
        "sentence, last_speaker",
    ),
    ("source_type", "text", "person, organisation, place, group, anonymous, media, document or none"),
    _wide("source", "the source as written, with title and affiliation; empty when left out"),
    ("source_start", "int", "first character of the source"),
    ("source_end", "int", "one past the last character of the source"),
    ("title", "text", "the speaker's title, as far as the source tells it"),
    ("affiliation", "text", "the speaker's affiliation, as far as the source tells it"),
    ("via", "text", "who passed it on, when the source was quoted by another"),
    ("cue", "text", "the word that carries the report; empty at a bare colon or quotation"),
    ("cue_start", "int", "first character of the cue"),
    ("cue_end", "int", "one past the last character of the cue"),
    ("cue_class", "text", "the cue's class in configs/lexicon/cues.csv"),
    ("negated", "bool", "whether the cue is negated (並未表示)"),
    _wide("content", "what was said, as written; parts joined by ……"),
    _wide("content_simplified", "the content in Simplified"),
    ("content_spans", "text", "offsets of the content's parts: 120-180;190-204"),
    ("date", "date", "day of the saying where the sentence tells it"),
    _wide("about", "people, organisations and places in the content by their fullest names, joined by ;"),
    ("rule_id", "text", "the rule that found it"),
    _wide("context", "the sentence that holds the cue, as written"),
)
TERMS = _table(
    "terms",
    "One row a quoted term, slogan, title or name that is no claim.",
    "article_id start end",
    _ARTICLE,
    _SENTENCE,
    _START,
    _END,
    ("text", "text", "the words without their marks"),
    ("simplified", "text", "the same in Simplified"),
    ("kind", "text", "work (《》), term, nickname, organisation, slogan"),
    ("claim_id", "text", "the innermost claim whose content holds it, if any"),
)
REJECTED = _table(
    "rejected",
    "One row an input that could not be read.",
    "file reason detail",
    ("file", "text", "the file, with #record for a record inside it"),
    ("reason", "text", "what is wrong, in short"),
    _wide("detail", "where, and what to do"),
)
ENTITIES = _table(
    "entities",
    "One row a person, organisation or place over all articles.",
    "entity_id",
    _ENTITY,
    ("canonical", "text", "its fullest name"),
    ("label", "text", "PER, ORG or LOC"),
    _wide("aliases", "its forms with their counts: 川普 12; Donald Trump 3"),
    ("mentions", "int", "mentions in all articles"),
    ("articles", "int", "articles that mention it"),
    ("claims_by", "int", "claims of which it is the speaker"),
    ("claims_about", "int", "claims whose content mentions it"),
    ("first_date", "date", "first article's date"),
    ("last_date", "date", "last article's date"),
    top="mentions",
)
SPEAKERS = _table(
    "speakers",
    "One row a speaker over all articles; speakers without an entity (多位專家) are told apart by their words.",
    "speaker speaker_entity_id",
    _SPEAKER,
    _SPEAKER_ENTITY,
    ("source_type", "text", "the type the speaker's claims have most often"),
    _wide("titles", "titles with their counts"),
    _wide("affiliations", "affiliations with their counts"),
    ("claims", "int", "claims in all articles"),
    ("articles", "int", "articles in which the speaker speaks"),
    ("direct", "int", "claims that are direct quotations"),
    ("mixed", "int", "claims quoted in part"),
    ("indirect", "int", "claims in reported speech"),
    _wide("cue_classes", "cue classes with their counts"),
    ("first_date", "date", "first article's date"),
    ("last_date", "date", "last article's date"),
    top="claims",
)
CLAIMS_ABOUT = _table(
    "claims_about",
    "One row a pair: a speaker and an entity that the speaker's claims mention.",
    "speaker speaker_entity_id entity_id",
    _SPEAKER,
    _SPEAKER_ENTITY,
    _ENTITY,
    ("canonical", "text", "the entity's fullest name"),
    ("label", "text", "PER, ORG or LOC"),
    ("claims", "int", "claims by the speaker that mention the entity"),
    ("articles", "int", "articles in which they stand"),
    top="claims",
)
COOCCURRENCE = _table(
    "cooccurrence",
    "One row a pair of entities that stand in one sentence; sentences with more than 100 entities are lists: left out.",
    "entity_id_a entity_id_b",
    ("entity_id_a", "text", "the first entity, in the order of identifiers"),
    ("canonical_a", "text", "its fullest name"),
    ("entity_id_b", "text", "the second entity"),
    ("canonical_b", "text", "its fullest name"),
    ("sentences", "int", "sentences that mention both"),
    ("articles", "int", "articles with such a sentence"),
    ("npmi", "float", "normalised pointwise mutual information over sentences, -1 to 1 (Bouma 2009)"),
    top="sentences",
)
TIMELINE = _table(
    "timeline",
    "One row a day of publication.",
    "date",
    ("date", "date", "the day; empty for articles without a date"),
    ("articles", "int", "articles of the day"),
    ("sentences", "int", "their sentences"),
    ("mentions", "int", "their mentions"),
    ("claims", "int", "their claims"),
    ("speakers", "int", "their different speakers"),
)
TERMS_SUMMARY = _table(
    "terms_summary",
    "One row a quoted term over all articles.",
    "simplified kind",
    ("text", "text", "its most frequent form as written"),
    ("simplified", "text", "the term in Simplified"),
    ("kind", "text", "as in terms"),
    ("count", "int", "rows in terms"),
    ("articles", "int", "articles that use it"),
    ("in_claims", "int", "rows inside a claim"),
    _wide("speakers", "who uses it in claims, with counts"),
    top="count",
)
OUTLETS = _table(
    "outlets",
    "One row an outlet.",
    "outlet",
    ("outlet", "text", "newspaper, agency or site; empty when unknown"),
    ("articles", "int", "articles"),
    ("chars", "int", "characters"),
    ("claims", "int", "claims"),
    ("speakers", "int", "different speakers"),
    ("direct_share", "float", "share of the claims that are direct quotations, 0 to 1; empty without claims"),
    ("anonymous_share", "float", "share of the claims whose source_type is anonymous or none, 0 to 1"),
    ("first_date", "date", "first article's date"),
    ("last_date", "date", "last article's date"),
    top="articles",
)

# What holds for all of AGGREGATE_TABLES.
AGGREGATES = "In the tables over all articles, an article and its duplicates (duplicate_of) count once."

DOCUMENT_TABLES = (ARTICLES, SENTENCES, TOKENS, MENTIONS, CLAIMS, TERMS, REJECTED)
AGGREGATE_TABLES = (ENTITIES, SPEAKERS, CLAIMS_ABOUT, COOCCURRENCE, TIMELINE, TERMS_SUMMARY, OUTLETS)
TABLES: dict[str, Table] = {t.name: t for t in DOCUMENT_TABLES + AGGREGATE_TABLES}
LABELS = ("PER", "ORG", "LOC", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "LAW", "WORK", "EVENT", "PRODUCT")
NAMED = ("PER", "ORG", "LOC")
