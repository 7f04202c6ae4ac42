"""How much readings hang on words that say nothing: our own sentences are changed so that no figure means anything else, and read again.

    python -m tests.benchmark.variants [--list]

For every change: how many figures it stood beside, and the share of them of which measure, status, period or service came out otherwise. No gold is
needed, so that this can be asked of any sentences. `--list` prints each figure that changed.
"""

import argparse
import re
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from corpus.document import Document, text_hash
from extractor.pipeline import extract_all

FRAMES = Path(__file__).parents[1] / "extractor" / "measure_frames.txt"
MARK = re.compile(r"\[([^|\]\n]+)\|\w+\]")
FIELDS = ("measure", "status", "period", "service")
MOST = 0.05  # of the figures beside a change, that may be read otherwise
Figure = tuple[str, int]  # as written, and where it stands in its sentence
Reading = tuple[str | None, ...]
_SUM = r"£[\d.,]+ ?(?:m|bn|million|billion)?"
_AUXILIARY = r"\b(will|would|could|must|has|have)(?= (?:be |been )?[a-z]+\b)"
# Sentences of one clause without a time: at the end of several it is that of the last
_NO_TIME = re.compile(
    r"\d{4}|years?\b|months?\b|week|[A-Z][a-z]+day\b|April|March|night|[,;:–\n]"
    r"|\b(?:by|since|until|now|already|so far|still|when|if|after|and|but|that|while)\b"
)
_PARTICIPLE = r"(?=[a-z]+(?:ed|en|ing)\b)"


def _put(pattern: str, words: str) -> Callable[[str], str]:
    found = re.compile(pattern)
    return lambda sentence: found.sub(words, sentence)


def _once(pattern: str, words: str) -> Callable[[str], str]:
    found = re.compile(pattern)
    return lambda sentence: found.sub(words, sentence, count=1)


def _opened(words: str) -> Callable[[str], str]:
    opens = re.compile(r"(?:The|It|Some|Another|Members|Councillors|Officers|About|Around|They|Under|There)\b")
    return lambda sentence: words + sentence[0].lower() + sentence[1:] if opens.match(sentence) else sentence


def _closed(words: str) -> Callable[[str], str]:
    return lambda sentence: sentence[:-1] + words if sentence.endswith(".") and "\n" not in sentence else sentence


def _wrapped(sentence: str) -> str:
    """The sentence in lines of 60 characters, where it goes on in lower case: alone on its page a second line that opens with a sum may be a list."""
    lines = textwrap.wrap(sentence, 60, break_on_hyphens=False)
    return "\n".join(lines) if "\n" not in sentence and all(line[0].islower() for line in lines[1:]) else sentence


def _timed(time: str, place: str) -> Callable[[str], str]:
    """The same with a time, where it has none: at its end, before it, in its verb group with commas or without."""
    auxiliary = re.compile(_AUXILIARY)

    def put(sentence: str) -> str:
        if _NO_TIME.search(sentence) or not sentence.endswith(".") or len(auxiliary.findall(sentence)) != 1:
            return sentence
        if place == "end":
            return f"{sentence[:-1]} {time}."
        if place == "front":
            return _opened(f"{time[0].upper()}{time[1:]}, ")(sentence)
        return auxiliary.sub(rf"\1, {time}," if place == "commas" else rf"\1 {time}", sentence)

    return put


def _title(sentence: str) -> str:
    """As a headline in Title Case; a change of letters alone, so that every figure keeps its place."""
    return re.sub(
        r"(?<![\d£\w’'])(?!(?:a|an|and|as|at|by|for|from|in|is|it|of|on|or|per|the|to|with)\b)[a-z]",
        lambda first: first[0].upper(),
        _closed("")(sentence),
    )


def _capitals(sentence: str) -> str:
    return re.sub(r"(?<=\d)M\b", "m", _closed("")(sentence).upper())


VARIANTS: dict[str, Callable[[str], str]] = {
    "a hefty £9m": _put(rf"\b(a|the|its|their) (?={_SUM})", r"\1 hefty "),
    "a whopping £9m": _put(rf"\b(a|the|its|their) (?={_SUM})", r"\1 whopping "),
    "a mammoth £9m": _put(rf"\b(a|the|its|their) (?={_SUM})", r"\1 mammoth "),
    "will also": _put(r"\bwill (?=[a-z])", "will also "),
    "will therefore": _put(r"\bwill (?=[a-z])", "will therefore "),
    "will eventually": _put(r"\bwill (?=[a-z])", "will eventually "),
    "would ultimately": _put(r"\bwould (?=[a-z])", "would ultimately "),
    "has quietly": _put(r"\b(has|have|had) (?=[a-z]+(?:ed|en)\b)", r"\1 quietly "),
    "is quietly": _put(rf"\b(is|are|was|were) {_PARTICIPLE}", r"\1 quietly "),
    "is going to": _put(r"\bwill (?=(?:be|cost|cut|lose|rise|save|spend|see|take|make|go|pay|find|close|raise|need|have)\b)", "is going to "),
    "£9m in total": _put(rf"({_SUM})(?= (?:for|on|from|of) [a-z])", r"\1 in total"),
    "a million": _put(r"£([\d.]+)m\b", r"£\1 million"),
    "Meanwhile,": _opened("Meanwhile, "),
    "However,": _opened("However, "),
    "Unfortunately,": _opened("Unfortunately, "),
    "As a result,": _opened("As a result, "),
    "But": _opened("But "),
    "A report says that": _opened("A report says that "),
    "The meeting heard that": _opened("The meeting heard that "),
    "– which ... –": _put(r", ((?:which|who|whose) [^,.\n]{5,80}),(?!\d)", r" – \1 –"),
    "(which ...)": _put(r", ((?:which|who|whose) [^,.\n]{5,80}),(?!\d)", r" (\1)"),
    "It has emerged that": _opened("It has emerged that "),
    "it has emerged.": _closed(", it has emerged."),
    "the Gazette reported.": _closed(", the Gazette reported."),
    "the cash-strapped council": _put(r"\b([Tt])he council(?= )", r"\1he cash-strapped council"),
    "will, however,": _put(_AUXILIARY, r"\1, however,"),
    "will, officers say,": _put(_AUXILIARY, r"\1, officers say,"),
    "£9m (see table below)": _put(rf"({_SUM})(?= [a-z])", r"\1 (see table below)"),
    "It'll": _put(r"\b(It|it|We|we|They|they) will\b", r"\1'll"),
    "It's": _put(r"\b(It|it|There|there) (?:has|is)\b", r"\1's"),
    "lines of 60 characters": _wrapped,
    "two spaces for one": _put(r"(?<=[a-z]) (?=[a-z])", "  "),
    "hard spaces": _put(r"(?<=[a-z]) (?=[a-z])", "\N{NO-BREAK SPACE}"),
    "- hyphens for dashes -": _put(" \N{EN DASH} ", " - "),
    "dashes without spaces": _put(" \N{EN DASH} ", "\N{EM DASH}"),
    "no full stop": _closed(""),
    "will – finally –": _once(_AUXILIARY, r"\1 – finally –"),
    "will, she said,": _once(_AUXILIARY, r"\1, she said,"),
    "£9m – the third such sum – will": _put(rf"({_SUM})(?= (?:will|would|is|was|has|could)\b)", r"\1 – the third such sum in years –"),
    "£9m, officers believe, will": _put(rf"({_SUM})(?= (?:will|would|is|was|has|could)\b)", r"\1, officers believe,"),
    "will then": _put(r"\bwill (?=[a-z])", "will then "),
    "the so-called savings": _put(r"\b(?=(?:savings|efficiencies|shortfall|deficit|overspend)\b)", "so-called "),
    "“savings”": _put(r"\b(savings|efficiencies|shortfall|deficit|overspend|black hole)\b", r"“\1”"),
    "'savings'": _put(r"\b(savings|efficiencies|shortfall|deficit|overspend|black hole)\b", r"'\1'"),
    "It is the council that": _put(r"^(?:The council|It) (?=(?:will|has|must|faces|plans|wants) )", "It is the council that "),
    # what "would" be and is confirmed will be
    "The leader confirmed": lambda sentence: sentence if " would " in sentence else _opened("The leader confirmed ")(sentence),
    "it was announced on Monday.": _closed(", it was announced on Monday."),
    "the meeting heard.": _closed(", the meeting heard."),
    "Budget:": lambda sentence: f"Budget: {sentence}",
    "cuts worth £9m": _put(rf"\b(cuts|savings|efficiencies) of (?={_SUM})", r"\1 worth "),
    "£9m-worth of cuts": _put(rf"({_SUM}) (?:of|in) (?=(?:cuts|savings|efficiencies)\b)", r"\1 worth of "),
    "GBP9m": _put(r"£(?=\d)", "GBP"),
    "£9mln": _put(r"(?<=\d)m\b", "mln"),
    "£9 000": _put(r"(?<=\d),(?=\d{3}\b)", " "),
    "£9 000 by a thin space": _put(r"(?<=\d),(?=\d{3}\b)", "\N{THIN SPACE}"),
    "£9m/year": _put(rf"({_SUM}) a year\b", r"\1/year"),
    "£9m per annum": _put(rf"({_SUM}) a year\b", r"\1 per annum"),
    "14/15": _put(r"\b20(\d\d/\d\d)\b", r"\1"),
    "Title Case": _title,
    "CAPITALS": _capitals,
    "• in a list": lambda sentence: sentence if "\n" in sentence else f"• {sentence}",
    "2014-15": _put(r"\b(20\d\d)/(\d\d)\b", r"\1-\2"),
    "2014/2015": _put(r"\b(20\d\d)/(\d\d)\b", r"\1/20\2"),
    "the authority": _put(r"\b([Tt])he council(?= )", r"\1he authority"),
    "backed": _put(r"\bapproved\b", "backed"),
    "slash": _put(r"\bcut(?= £)", "slash"),
    "Whitehall": _put(r"\b[Tt]he [Gg]overnment\b", "Whitehall"),
}

# Two ways of saying what the sentence does not say itself: neither is read otherwise than the other.
PAIRS: dict[str, tuple[Callable[[str], str], Callable[[str], str]]] = {
    f"{time}: {place}": (_timed(time, "end"), _timed(time, place))
    for time in ("by 2027", "over the next four years")
    for place in ("commas", "verb", "front")
}


def sentences() -> list[str]:
    """Our own sentences with their figures in brackets."""
    lines = FRAMES.read_text(encoding="utf-8").splitlines()
    return [re.sub(MARK, r"[\1]", marked) for marked in lines if marked and marked[0] != "#"]


def changed(sentence: str, change: Callable[[str], str]) -> str:
    """The sentence with the change, its figures still in brackets: what a change puts before a figure stands before its bracket."""
    figures = re.findall(r"\[([^\]]+)\]", sentence)
    plain = change(re.sub(r"[\[\]]", "", sentence))
    at, out = 0, ""
    for figure in figures:
        ways = (figure, re.sub(r"(?<=\d)m\b", " million", figure), change(figure), figure.upper(), figure.title(), _capitals(figure))
        written = next((way for way in ways if way in plain[at:]), None)
        if written is None:
            return sentence
        start = plain.find(written, at)
        out += f"{plain[at:start]}[{written}]"
        at = start + len(written)
    return out + plain[at:]


def read(marked: Sequence[str]) -> list[list[Reading]]:
    """What each figure of each sentence is read as."""
    texts = [re.sub(r"[\[\]]", "", sentence) for sentence in marked]
    documents = [
        Document(f"{at}.txt", text, text_hash(text), published=date(2023, 11, 15), council="Kent County Council") for at, text in enumerate(texts)
    ]
    return [
        [
            next((tuple(getattr(claim, name) for name in FIELDS) for claim in one.claims if claim.start < end and start < claim.end), ())
            for start, end in _figures(sentence)
        ]
        for sentence, one in zip(marked, extract_all(documents), strict=True)
    ]


def _figures(marked: str) -> Iterator[tuple[int, int]]:
    for gone, found in enumerate(re.finditer(r"\[([^\]]+)\]", marked)):
        yield found.start() - 2 * gone, found.end() - 2 * gone - 2


def measure() -> dict[str, tuple[int, list[tuple[str, Reading, Reading]]]]:
    """For each change how many figures it stood beside, and those that were read otherwise, with both readings."""
    plain = sentences()
    before = dict(zip(plain, read(plain), strict=True))
    out = {}
    for name, (first, change) in {**{name: (None, change) for name, change in VARIANTS.items()}, **PAIRS}.items():
        olds = [(changed(sentence, first) if first else sentence, sentence) for sentence in plain]
        pairs = [(old, new) for old, sentence in olds if (new := changed(sentence, change)) not in (old, sentence)]
        unread = [old for old, _ in pairs if old not in before]
        before |= zip(unread, read(unread), strict=True)
        after = read([new for _, new in pairs])
        both = [(new, was, now) for (old, new), figures in zip(pairs, after, strict=True) for was, now in zip(before[old], figures, strict=True)]
        out[name] = len(both), [one for one in both if one[1] != one[2]]
    return out


def main(given: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", action="store_true", help="print each figure that is read otherwise")
    asked = parser.parse_args(given)
    worst = 0.0
    for name, (number, other) in measure().items():
        share = len(other) / number if number else 0.0
        worst = max(worst, share)
        print(f"{name:28} {number:5} figures, {len(other):3} read otherwise: {share:.3f}")
        for sentence, was, now in other if asked.list else ():
            print(f"    {sentence}\n        {was} -> {now}")
    print(f"at most {worst:.3f} (wanted {MOST:g})")
    return 0 if worst <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
