"""How often the relation of two papers' figures is told right: every way to tell one fact beside every other way, from the text to the verdict.

    python -m tests.benchmark.pairs [--list] [--fact NAME] [--telling NAME] [--every 1]

`pairs.txt` holds facts and ways to tell them. Two sentences are put into two stories of two papers, and the database is asked what they are to each
other: a contradiction within days, a figure that has moved, or nothing to tell (a figure that agrees, or another thing). Each sort is told apart
with the share that came out right; `--list` prints the pairs that did not. `--telling` has the second paper tell its sentence as stories do: what it
leaves out is said elsewhere in the story, other figures stand around it.
"""

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from corpus.document import Document, text_hash
from db.engine import open_database
from db.facts import conflicts
from db.refresh import refresh
from db.store import begin_run, save
from extractor.pipeline import extract_all
from rules.loader import load

PAIRS = Path(__file__).with_name("pairs.txt")
KINDS = ("county", "metropolitan", "district", "scotland", "wales")
AT_ONCE = 150  # pairs in one database, each about a council of its own
FIRST = date(2017, 10, 16)
NOW = datetime(2026, 1, 5, tzinfo=UTC)
# The headline and the story of the first paper, which tells no other figure.
FULL = (
    "Council finances under the microscope",
    "Reporters were briefed at the town hall this week.\n\n{}\n\nThe leader said that it was a difficult time for local government.",
)
# How the second paper may tell its sentence: "{}" is the sentence, "{C}" the council.
TELLINGS = {
    "in full": (
        "Money worries at the town hall",
        "Residents have been told what lies ahead.\n\n{}\n\nA spokeswoman said: “We will go on listening to everybody who uses our services.”",
    ),
    "the council": (  # the council is named in another sentence
        "Town hall chiefs speak out",
        "{C} has told residents what lies ahead.\n\nIts leader, Jane Alder, spoke after a meeting of the cabinet on Tuesday.\n\n{}",
    ),
    "this year": (  # the year is told from the day of the paper
        "Money worries at the town hall",
        "Residents have been told what lies ahead.\n\n{}\n\nA spokeswoman said: “We will go on listening to everybody who uses our services.”",
    ),
    "among others": (  # other figures, of other years and services, stand around it
        "Hard times ahead, {C} warns",
        "{C} has lost a fifth of its income since 2010 and shut 12 offices.\n\nLast year the council spent £640,000 on school buses.\n\n{}\n\n"
        "A separate report says that 3,100 families are waiting for a home.\n\nIn 2014 it sold a car park in Mill Street for £725,000.",
    ),
    "before another": (  # the sentence goes on with another figure
        "Hard times ahead, {C} warns",
        "{C} has told residents what lies ahead.\n\n{}, two years after it spent £1.3m on a fleet of school buses.",
    ),
    "after another": (
        "Hard times ahead, {C} warns",
        "{C} has told residents what lies ahead.\n\nThe council, which sold a car park for £725,000 in 2014, has bad news. {}",
    ),
    "it": (  # a pronoun stands for the council, after a sentence about something else
        "Hard times ahead, {C} warns",
        "{C} has shut three libraries and a swimming pool.\n\n{}\n\nCampaigners have promised a fight.",
    ),
    "which": (  # a clause about the council stands before its verb
        "Hard times ahead, councillors warned",
        "Councillors have been told what lies ahead.\n\n{}\n\nThe cabinet meets on Tuesday.",
    ),
    "a list": (
        "Hard times ahead, {C} warns",
        "{C} has told residents what lies ahead:\n\n- Three day centres for older people will shut in 2019\n- {}\n- Burial fees have gone up by £25",
    ),
    "a report": (  # whose words they are is said behind
        "Hard times ahead, councillors warned",
        "Councillors met at the town hall on Tuesday.\n\n{}, says a report by Tom Birch, director of resources, that went to the schools forum.",
    ),
    "while": (  # what follows has a service and a year of its own
        "Hard times ahead, {C} warns",
        "{C} has told residents what lies ahead.\n\n{}, while £2.9m will go on new classrooms by 2021.",
    ),
    "by doing": (  # a sentence that says how comes next
        "Hard times ahead, {C} warns",
        "{C} has told residents what lies ahead.\n\n{} Some £400,000 of that would come from shutting toilets and £350,000 from street lights.",
    ),
    "despite": (  # what the sentence begins with is another matter
        "Hard times ahead, {C} warns",
        "{C} has told residents what lies ahead.\n\nDespite making £3.7m from parking fines last year, {}",
    ),
    "as it": (  # what it is done for comes last
        "Hard times ahead, {C} warns",
        "{C} has told residents what lies ahead.\n\n{}, as it strives to find another £38m by 2021.",
    ),
    "on top of": (  # what came before comes last
        "Hard times ahead, {C} warns",
        "{C} has told residents what lies ahead.\n\n{}, on top of £5.7m taken out of schools in 2015.",
    ),
    "told on": (  # the next sentences go on about parts of the council
        "Hard times ahead, {C} warns",
        "Day centres and youth clubs at {C} lost £2.2m last year.\n\nWorse is to come. {} The library in Mill Street will lose two of its staff.",
    ),
    "he said": (  # an officer tells it
        "Finance chief sounds warning",
        "The man in charge of the purse strings at {C} has spoken to the Post.\n\nTom Birch, the director of finance, said: “{}”",
    ),
}
YEARS = (("2016/17", "last year"), ("2017/18", "this year"), ("2018/19", "next year"))
SORTS = {  # what two sentences are, how many days lie between them -> the type of conflict that is right (None: none)
    "rival": (1, "value"),
    "later": (75, "revision"),
    "moved": (40, "revision"),
    "moved-soon": (9, "revision"),
    "rounded": (1, None),
    "hedged": (1, None),
    "same": (30, None),
    "apart": (2, None),
    "apart-later": (75, None),
}


@dataclass
class Fact:
    """A thing that papers tell: its figures, and the sentences of each sort."""

    name: str
    figure: str
    other: str
    rounded: str
    hedged: str
    less: str
    tells: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    now: list[str] = field(default_factory=list)
    apart: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Pair:
    """Two sentences and what they are to each other."""

    fact: str
    sort: str
    first: str
    second: str
    days: int
    right: str | None


def facts(path: Path = PAIRS) -> list[Fact]:
    """The facts of the file, in its order."""
    found: list[Fact] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name, *figures = (part.strip() for part in line.split("|"))
            found.append(Fact(name.strip("[]"), *figures))
        elif line and not line.startswith("#"):
            sort, _, sentence = line.partition(": ")
            getattr(found[-1], sort).append(sentence)
    return found


def pairs(fact: Fact) -> Iterator[Pair]:
    """All pairs of a fact. What has happened and what is so moves no more: no pair is asked whether it did."""
    for first in fact.tells:
        for sort, (days, right) in SORTS.items():
            given = {"moved": [*fact.moved, *fact.now], "moved-soon": fact.moved, "apart": fact.apart, "apart-later": fact.apart}
            figures = {"rounded": fact.rounded, "hedged": fact.hedged, "same": fact.figure, "apart": fact.less, "apart-later": fact.less}
            figure = figures.get(sort, fact.other)
            if sort == "later" and not fact.moved:
                continue
            for second in given.get(sort, fact.tells):
                yield Pair(fact.name, sort, first.replace("{x}", fact.figure), second.replace("{x}", figure), days, right)


def councils() -> list[str]:
    """Names of councils that mean nothing but a council, and that no sentence of the file names."""
    said = PAIRS.read_text(encoding="utf-8")
    known = (council for council in load(()).councils if council.until is None and council.kind in KINDS)
    return sorted(council.name for council in known if council.short.isalpha() and council.short not in said)


def from_the_day(said: str) -> str:
    """The sentence with its years told from the day of the paper: "by the end of this year", "its budget for next year"."""
    for year, told in YEARS:
        said = re.sub(rf"\b(?:the )?{year}(?: financial year)?$|\b(?:the )?{year} financial year", told, said)
        said = re.sub(rf"\bin {year}", told, said)
        said = re.sub(rf"\b((?:by the end of|for|end) ){year}", rf"\1{told}", said)
        said = re.sub(rf"(?:\b(its|the)|(\{{C\}}'s)) {year} ((?:funding |budget )?(?:gap|budget|overspend|underspend))", rf"\1\2 \3 for {told}", said)
    return said


def told(sentence: str, telling: str, council: str) -> tuple[str, str]:
    """The headline and the text of the paper that tells the sentence so."""
    headline, story = FULL if telling == "" else TELLINGS[telling]
    if telling == "this year":
        sentence = from_the_day(sentence)
    if telling == "it":
        sentence = re.sub(r"^\{C\}", "It", re.sub(r"^\{C\}'s", "Its", sentence))
    elif telling == "which":
        sentence = re.sub(r"^\{C\}(?!'s)", "{C}, which spent £1.3m on a fleet of school buses in 2014,", sentence)
    elif telling not in ("", "in full", "this year", "a report"):
        sentence = sentence.replace("{C}", "the council")
    sentence = sentence.replace("{C}", council)
    title = headline.replace("{C}", council)
    if story.find(", {}") < 0:
        sentence = sentence[0].upper() + sentence[1:]
    return title, f"{title}\n\n{story.replace('{C}', council).replace('{},', sentence.removesuffix('.') + ',').replace('{}', sentence)}\n"


def verdicts(asked: Sequence[Pair], telling: str = "in full") -> list[set[str]]:
    """The types of conflict between the two papers of each pair."""
    names = councils()
    documents = []
    for at, pair in enumerate(asked):
        for number, (said, day) in enumerate(((pair.first, FIRST), (pair.second, FIRST + timedelta(days=pair.days)))):
            title, text = told(said, telling if number else "", names[at % len(names)])
            documents.append(Document(f"{at}/{number}.txt", text, text_hash(text), source=("Courier", "Post")[number], published=day, title=title))
    extractions = extract_all(documents)
    engine = open_database(":memory:")
    run = begin_run(engine, "pairs", NOW)
    save(engine, run, extractions, gone=lambda *_: False)
    refresh(engine, run_id=run)
    found: list[set[str]] = [set() for _ in asked]
    for one in conflicts(engine):
        papers = sorted({claim["document"] for claim in one["claims"]})
        if len(papers) > 1:
            found[int(papers[0].partition("/")[0])].add(one["type"])
    engine.dispose()
    return found


def shares(asked: Sequence[Pair], telling: str = "in full") -> tuple[dict[str, Counter[str]], list[tuple[Pair, set[str]]]]:
    """For each sort how many pairs of each fact came out right (`counted[fact]`) of how many (`counted[fact + "/"]`), and those that did not."""
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    wrong = []
    for at in range(0, len(asked), AT_ONCE):
        some = asked[at : at + AT_ONCE]
        for pair, found in zip(some, verdicts(some, telling), strict=True):
            right = found == ({pair.right} if pair.right else set())
            counted[pair.sort][pair.fact] += right
            counted[pair.sort][f"{pair.fact}/"] += 1
            if not right:
                wrong.append((pair, found))
    return counted, wrong


def share(counted: Counter[str]) -> float:
    """The share of pairs of one sort that came out right."""
    asked = sum(number for name, number in counted.items() if name.endswith("/"))
    return (counted.total() - asked) / asked


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fact", help="only the fact of this name")
    parser.add_argument("--telling", choices=TELLINGS, default="in full", help="how the second paper tells its sentence")
    parser.add_argument("--every", type=int, default=1, help="one pair of so many")
    parser.add_argument("--list", action="store_true", help="print the pairs that came out otherwise")
    given = parser.parse_args()
    sorts, wrong = shares([pair for fact in facts() if given.fact in (None, fact.name) for pair in pairs(fact)][:: given.every], given.telling)
    if given.list:
        for pair, found in wrong:
            print(f"{pair.fact} {pair.sort}: {sorted(found)} for {pair.right}\n    {pair.first}\n    {pair.second}")
    for sort, counted in sorts.items():
        told = (f"{name} {counted[name] / counted[f'{name}/']:.2f}" for name in counted if not name.endswith("/"))
        print(f"{sort:<12} {share(counted):.3f}  {'  '.join(told)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
