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
_PARTICIPLE = r"(?=[a-z]+(?:ed|en|ing)\b)"


def _put(pattern: str, words: str) -> Callable[[str], str]:
    found = re.compile(pattern)
    return lambda sentence: found.sub(words, sentence)


def _opened(words: str) -> Callable[[str], str]:
    opens = re.compile(r"(?:The|It|Some|Another|Members|Councillors|Officers|About|Around|They|Under|There)\b")
    return lambda sentence: words + sentence[0].lower() + sentence[1:] if opens.match(sentence) else sentence


def _closed(words: str) -> Callable[[str], str]:
    return lambda sentence: sentence[:-1] + words if sentence.endswith(".") and "\n" not in sentence else sentence


def _wrapped(sentence: str) -> str:
    """The sentence in lines of 60 characters, where it goes on in lower case: alone on its page a second line that opens with a sum may be a list."""
    lines = textwrap.wrap(sentence, 60, break_on_hyphens=False)
    return "\n".join(lines) if "\n" not in sentence and all(line[0].islower() for line in lines[1:]) else sentence


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
    "• in a list": lambda sentence: sentence if "\n" in sentence else f"• {sentence}",
    "2014-15": _put(r"\b(20\d\d)/(\d\d)\b", r"\1-\2"),
    "2014/2015": _put(r"\b(20\d\d)/(\d\d)\b", r"\1/20\2"),
    "the authority": _put(r"\b([Tt])he council(?= )", r"\1he authority"),
    "backed": _put(r"\bapproved\b", "backed"),
    "slash": _put(r"\bcut(?= £)", "slash"),
    "Whitehall": _put(r"\b[Tt]he [Gg]overnment\b", "Whitehall"),
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
        written = figure if figure in plain[at:] else re.sub(r"(?<=\d)m\b", " million", figure)
        start = plain.find(written, at)
        if start < 0:
            return sentence
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
    before = read(plain)
    out = {}
    for name, change in VARIANTS.items():
        pairs = [(at, new) for at, sentence in enumerate(plain) if (new := changed(sentence, change)) != sentence]
        after = read([new for _, new in pairs])
        both = [(new, was, now) for (at, new), figures in zip(pairs, after, strict=True) for was, now in zip(before[at], figures, strict=True)]
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
