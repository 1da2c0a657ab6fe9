"""Which mentions are of one entity: their entity_id, and the fullest form in the article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.document import Mention
from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Entry


def to_mentions(
    text: Text, chosen: Sequence[Candidate], forms: Mapping[str, Entry], written: dict[str, str]
) -> list[Mention]:
    """Mentions with entity_id (label and Simplified name: the lexicon's, else the article's own) and canonical.

    `canonical` is the fullest form of the entity in the article as written, the first of those as full. A name of one
    character that the article never writes out is taken from `written` (Simplified to the form of the lists).
    """
    for candidate in chosen:
        entry = forms.get(text.norm[candidate.start : candidate.end])
        if entry is not None and entry.label == candidate.label and not candidate.entity:
            candidate.entity = entry.canonical
    names = {text.norm[c.start : c.end]: c for c in chosen}
    keys = [_key(text, c, names) for c in chosen]
    fullest: dict[str, str] = {}
    for key, candidate in sorted(zip(keys, chosen, strict=True), key=lambda pair: _rank(text, pair[1]), reverse=True):
        fullest.setdefault(key, text.original[candidate.start : candidate.end])
    mentions = []
    hant = text.original != text.norm
    for key, candidate in zip(keys, chosen, strict=True):
        canonical = fullest[key]
        if len(canonical) == 1 and candidate.entity:
            canonical = written.get(candidate.entity, candidate.entity) if hant else candidate.entity
        mentions.append(Mention(candidate.start, candidate.end, candidate.label, candidate.rule_id, canonical, key))
    return mentions


def _key(text: Text, candidate: Candidate, names: dict[str, Candidate], depth: int = 0) -> str:
    if candidate.entity:
        return f"{candidate.label}:{candidate.entity}"
    parent = names.get(candidate.parent) if candidate.parent else None
    if parent is not None and parent is not candidate and depth < 3:
        return _key(text, parent, names, depth + 1)
    return f"{candidate.label}:{candidate.parent or text.norm[candidate.start : candidate.end]}"


def _rank(text: Text, candidate: Candidate) -> tuple[bool, bool, int]:
    """How full a name is: Chinese before Latin, with a given name before without, the longer before the shorter."""
    form = text.original[candidate.start : candidate.end]
    return not form.isascii(), not candidate.rule_id.startswith("per.surname"), len(form)
