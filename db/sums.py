"""Where a document says that figures make a total: years of a span, rows of a table, "of the £9.3m", "leaving", lists, "in all", "from ... to ...".

Each finder proposes sums; a proposal that fails is reported only where the words or the closeness of the figures show that it was meant to work,
and where neither its total nor its parts fit anywhere else.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, zip_longest

from db.arithmetic import Check, check, digits_exchanged, is_difference, is_loose, of_others, share_off, signs_of
from db.averages import check_averages
from db.closing import by_services, closing
from db.contradictions import thing
from db.differences import differences
from db.fractions import fractions
from db.listed import short_of_one, stated
from db.passages import heard
from db.payers import shares_of_price
from db.periods import standing
from db.rates import check_rates
from db.relations import bits, said
from db.splits import check_rises, check_splits, has_lists, names_rest
from db.statement import Statement
from db.tolerances import LIMITS
from db.worded import worded
from db.years import LISTED, LONGEST, sums_of_years

FOLLOWING = 160  # characters behind a list in which it may go on without figures

_OF = re.compile(
    r"(?:^|[\s“\"(])(?:of|out of)(?:\s+(?:the|that|those|these|this|its|which|all))?"
    r"(?:\s+(?:proposed|planned|total|overall|required|necessary|agreed|extra|additional|full))?\s*$",
    re.IGNORECASE,
)
_COLON = re.compile(r"(?::|\s[–-]\s)")
_BEING = re.compile(r",? being (?:about |around |some )?$")  # "£4.2m for repairs, being £2.6m for bridges and £1.4m for walls"
_INCLUDING = re.compile(r",? includ(?:ing|es)(?: [a-z]+){0,3} $")
_OF_THOSE = re.compile(r"^[\s“\"]*of (?:those|these|that|them|this|which)\b", re.IGNORECASE)
_THIS_MANY_OF = re.compile(r"\s*(?:\w+ )?of (?:them|these|those|which|whom)\b", re.IGNORECASE)  # "31 of them vacant"
_REST = re.compile(r"[\s“\"]*the (?:other|rest|remaining|remainder|balance)\b[^£\d]*$", re.IGNORECASE)
_LEFT_OF = re.compile(r" of (?:the|its|their|that|this)(?: [a-z]+)? ", re.IGNORECASE)
_TOTAL_ROW = re.compile(r"\s*(?:grand |overall |net |sub-?)?totals?\b", re.IGNORECASE)


def check_sums(statements: Sequence[Statement]) -> list[Check]:
    """All sums that one document states, the working ones and those that do not work. Takes its statements in text order."""
    exact = [one for one in statements if one.claim.kind != "percent"]
    proposals = [*check_rises([one for one in statements if one.claim.measure == "tax_rise"])]
    rates: list[Check] = []
    averages: list[Check] = []
    if len(exact) > 1 and exact[0].claim.document.text:
        sentences = _by_sentence(exact)
        rates += [*check_rates(sentences), *fractions(sentences)]
    if len(exact) > 2:
        proposals += sums_of_years(exact)
    if len(exact) > 2 and exact[0].claim.document.text:
        text, words = exact[0].claim.document.text, heard(group[0].passage for group in sentences)
        lowered, lists = text.lower(), has_lists(text)
        rest = names_rest(lowered)
        proposals += [
            *(_tables(sentences) if "total" in lowered else ()),
            *_of_the(sentences),
            *(_leaving(sentences) if words & bits("shares_out") else ()),
            *_closed_lists(sentences, rest, closes=words & bits("closed") != 0),
            *(_bullets(sentences) if ":" in text else ()),
            *(_together(sentences) if words & bits("together") else ()),
            *differences(sentences),
            *check_splits(sentences, rest, lists),
            *closing(sentences, lowered, lists),
            *by_services(exact),
            *worded(sentences, lowered, words),
            *(one for before, group in pairwise(sentences) if len(group) > 1 for one in shares_of_price(group, before, exact)),
        ]
        averages += check_averages(sentences) if words & bits("average") else ()
    return [*_judged(proposals, exact), *rates, *averages]


def _judged(proposals: Iterable[Check], statements: Sequence[Statement]) -> list[Check]:
    """Working sums, and of the failing ones those whose total and parts fit nowhere else; of several for one total the nearest."""
    working: dict[tuple[object, ...], Check] = {}
    failing: list[Check] = []
    for one in proposals:
        if one.works and not is_loose(one):
            working.setdefault((one.total.claim.id, tuple(sorted(part.claim.id for part in one.parts))), one)
        elif not one.works:
            failing.append(one)
    kept: dict[object, Check] = {}
    for one in sorted(failing, key=lambda one: (not one.bound, not one.explicit, share_off(one), one.total.claim.start)):
        parts = frozenset(part.claim.id for part in one.parts)
        if share_off(one) > _farthest(one) and not (one.explicit and digits_exchanged(one)):
            continue
        if any(_explains(other, one, parts) for other in working.values()) or short_of_one(one, statements):
            continue
        if (
            _runs_on(one)
            or (one.total.portion and not one.explicit)
            or _goes_on(one)
            or (not one.explicit and any(is_difference(part) for part in one.parts))
        ):
            continue
        if not any(kept_one.total is one.total or parts & {part.claim.id for part in kept_one.parts} for kept_one in kept.values()):
            kept[one.total.claim.id] = one
    return [*working.values(), *kept.values()]


def _farthest(one: Check) -> float:
    """How far off a sum is told, as a share of its total."""
    return LIMITS.sum_bound_share if one.bound else 2 * LIMITS.sum_near_share if one.explicit else LIMITS.sum_near_share


def _runs_on(one: Check) -> bool:
    """Whether its figures count up to later and later days: "400 posts by 2012, 700 by 2013 and a total of 1,000 by 2015"."""
    ends = [each.period.end for each in (*one.parts, one.total) if each.period.shape == "by"]
    return len(ends) > len(one.parts) and max(ends[:-1]) < ends[-1]


def _goes_on(one: Check) -> bool:
    """Whether parts that fall short are followed by others without a figure: "There were smaller overspends elsewhere"."""
    last = max((part.claim for part in one.parts), key=lambda claim: claim.end)
    if sum(part.value.point for part in one.parts) >= one.total.value.point:
        return False
    return said("goes_on", last.document.text[last.end : last.end + FOLLOWING].partition("\n\n")[0])


def _explains(works: Check, fails: Check, parts: frozenset[str]) -> bool:
    """Whether a sum that works takes the ground from one that fails.

    It makes the same total, or puts the same parts to another one as finely written.
    """
    if works.total in fails.parts and fails.total in works.parts:
        return True  # one sum, read from two ends: "£6m and £2m, less £1m, gives a net £7m"
    if works.total.claim.id == fails.total.claim.id or _same(works.total) == _same(fails.total):
        return not fails.explicit or not parts.isdisjoint(part.claim.id for part in works.parts)  # a total may be shared out twice
    if not works.total.value.exact or works.total.value.wording.digits < fails.total.value.wording.digits:
        return False
    used = frozenset(part.claim.id for part in works.parts)
    return parts <= used or used < parts


def _same(one: Statement) -> tuple[object, ...]:
    return one.claim.kind, one.claim.measure, one.claim.service, one.claim.low, one.claim.high, one.period.end


def _by_sentence(statements: Sequence[Statement]) -> list[list[Statement]]:
    out: list[list[Statement]] = []
    for one in statements:
        if out and out[-1][0].claim.sentence_start == one.claim.sentence_start:
            out[-1].append(one)
        else:
            out.append([one])
    return out


def _between(a: Statement, b: Statement) -> str:
    return a.claim.document.text[a.claim.end : b.claim.start]


def _before(one: Statement, reach: int = 40) -> str:
    claim = one.claim
    return claim.document.text[max(claim.sentence_start, claim.start - reach) : claim.start]


def _sentence(group: Sequence[Statement]) -> str:
    return group[0].claim.sentence


def _tables(sentences: Sequence[list[Statement]]) -> Iterator[Check]:
    """A row headed "Total" against the rows above it, column by column."""
    for at, row in enumerate(sentences):
        text = row[0].claim.document.text
        line = text[text.rfind("\n", 0, row[0].claim.start) + 1 : row[0].claim.start]
        if not _TOTAL_ROW.match(line):
            continue
        above: list[list[Statement]] = []
        for other in reversed(sentences[:at]):
            gap = text[other[-1].claim.end : (above[-1] if above else row)[0].claim.start]
            if len(other) != len(row) or gap.count("\n") > 2 or len(gap) > 200:
                break
            above.append(other)
        if len(above) < 2:
            continue
        for column, total in enumerate(row):
            parts = [one[column] for one in reversed(above)]
            if all(part.claim.kind == total.claim.kind for part in parts):
                signs = [-1 if text[part.claim.start - 1] == "(" or text[part.claim.start - 1] in "-−–" else 1 for part in parts]
                if text[total.claim.start - 1] == "(":
                    signs = [-sign for sign in signs]
                if all(sign == 1 for sign in signs):
                    signs = signs_of(parts, total)
                yield check(parts, total, explicit=True, signs=signs)


def _of_the(sentences: Sequence[list[Statement]]) -> Iterator[Check]:
    """ "Of the £9.3m, £3.5m will come from ..., and £1m from ..."; "£9.3m, of which £3.5m goes on ... and £6m on ..."; "Of this, £3.5m ..."."""
    for previous, group in zip([[], *sentences], sentences, strict=False):
        those = bool(previous) and bool(_OF_THOSE.match(group[0].passage.text))
        if len(group) < 3 and not those:
            continue
        total, rest = (previous[-1], group) if those else (group[0], group[1:])
        parts = [one for one in rest if one.claim.kind == total.claim.kind][:LONGEST]
        if len(parts) < (3 if those else 2) or any(part.value.point > total.value.point for part in parts) or of_others(parts, total):
            continue
        link = _between(total, parts[0])
        outright = not those and bool(_OF.search(_before(total)) or _BEING.search(link))
        of_them = not those and total.claim.measure == parts[0].claim.measure and bool(_THIS_MANY_OF.match(_between(parts[0], parts[1])))
        if outright or those or of_them or (total.passage.may_say("of_which") and said("of_which", link)) or _too_much(link, parts, total):
            one = check(parts, total, explicit=False, signs=signs_of(parts, total))
            exceeds = sum(part.value.point for part in parts) > total.value.point
            last = parts[-1]
            if outright or one.works or exceeds or last.stage == "unidentified" or (those and last.passage.says("closed")):
                yield one  # otherwise some of what it is made of may be left out


def _too_much(link: str, parts: Sequence[Statement], total: Statement) -> bool:
    """Whether what a total is said to include comes to more than it, and near: "a £1.2m plan, including £500,000 ... and £300,000"."""
    if len(parts) < 3 or not _INCLUDING.search(link) or " and " not in _between(parts[-2], parts[-1]):
        return False
    return 1 < sum(part.value.point for part in parts) / total.value.point <= 1 + LIMITS.sum_over_share


def _leaving(sentences: Sequence[list[Statement]]) -> Iterator[Check]:
    """Two parts that share out a total: "of which 143 are vacant, leaving 235.5", "£26.1m identified, leaving £2.2m"."""
    for at, group in enumerate(sentences):
        if len(group) < 2 or not group[0].passage.may_say("shares_out"):
            continue
        for (a, b), whole in zip_longest(pairwise(group), group[2:]):
            if a.claim.kind != b.claim.kind or not said("shares_out", _between(a, b)):
                continue
            # "leaving £22m of the £24m in the bank"
            if whole and whole.claim.kind == b.claim.kind and _LEFT_OF.fullmatch(_between(b, whole)) and whole.value.point > b.value.point:
                yield check([a, b], whole, explicit=True)
                continue
            largest = max(a.value.point, b.value.point)
            before = [one for one in group if one.claim.end <= a.claim.start and one.claim.kind == a.claim.kind]
            bound = bool(before) and (said("of_which", _between(before[-1], a)) or bool(_THIS_MANY_OF.match(_between(a, b))))
            previous = [one for one in (sentences[at - 1] if at else []) if one.claim.kind == a.claim.kind]
            if not bound and previous and _OF_THOSE.match(_sentence(group)):
                bound, before = True, previous
            if bound and before[-1].value.point > largest:
                yield check([a, b], before[-1], explicit=True)
            for place, other in enumerate(sentences):
                beside = abs(place - at) <= 3
                for total in other:  # a gap is spoken of all through a text
                    may_be = total.value.point > largest and total.claim.kind == a.claim.kind and (beside or total.claim.measure == "funding_gap")
                    if may_be and total not in (a, b) and (one := check([a, b], total, explicit=False)).works:
                        yield one
            fits = [one for one in previous if one.value.point > largest and thing(one)[:3] == thing(a)[:3] and one.claim.measure == a.claim.measure]
            if not bound and len(fits) == 1 and len(previous) == 1 and len(group) == 2:
                yield check([a, b], fits[0], explicit=False)


def _closed_lists(sentences: Sequence[list[Statement]], rest: bool, *, closes: bool) -> Iterator[Check]:
    """A list that the words close ("it blames", "as follows", "a final £1m"), against the total before it or the total of its matter.

    `rest`: whether the document speaks of the rest of something; `closes`: whether it may have words that close a list.
    """
    statements = [one for group in sentences for one in group]
    for parts, strong in _lists(sentences, rest, closes=closes):
        first, last = parts[0], parts[-1]
        earlier = [
            one
            for one in statements
            if one.claim.end <= first.claim.start and one.claim.kind == first.claim.kind and first.claim.start - one.claim.end <= LISTED // 2
        ]
        largest = max(part.value.point for part in parts)
        measures = {part.claim.measure for part in parts}
        around = [
            one
            for one in statements
            if one not in parts
            and one.claim.kind == first.claim.kind
            and one.value.point > largest
            and (
                one in earlier[-2:]
                or (
                    one.claim.measure in measures
                    and one.claim.service is None
                    and standing(one.period, first.period) in ("same", "near")
                    and abs(one.claim.start - last.claim.start) < 4 * LISTED
                )
            )
        ]
        for total in around:
            one = check(parts, total, explicit=strong and total in earlier[-1:], signs=signs_of(parts, total))
            if one.works or one.explicit or not stated(one, statements):
                yield one


def _lists(sentences: Sequence[list[Statement]], rest: bool, *, closes: bool) -> Iterator[tuple[list[Statement], bool]]:
    """Three or more figures of one kind in a sentence, with the closing remainder of the next, or in the sentences of one paragraph.

    True where closed outright.
    """
    text = sentences[0][0].claim.document.text
    for at, group in enumerate(sentences):
        for kind in ("money", "jobs") if len(group) > 2 else ():
            parts = [one for one in group if one.claim.kind == kind]
            if len(parts) < 3 or len(parts) > LONGEST:
                continue
            opening = _between(parts[0], parts[1])
            if (
                parts[0].value.point > max(part.value.point for part in parts[1:])
                and len(parts) >= 3
                and (_COLON.search(opening) or said("closed", opening))
            ):
                yield parts[1:], True  # "£8m: £3m from ..., £4m from ..."
            strong = said("made_of", _sentence(group)[: parts[0].claim.start - group[0].claim.sentence_start])
            if strong or (group[0].passage.says("closed") and not group[0].passage.says("open")):
                yield parts, strong
            following = [one for one in (sentences[at + 1] if at + 1 < len(sentences) else []) if one.claim.kind == kind]
            if len(following) == 1 and _closed(following[0], 80) and following[0].claim.sentence_start - group[0].claim.sentence_end < 4:
                yield [*parts, following[0]], False
        if not closes:
            continue
        if rest and (shares := _shared_out(sentences, at)):
            yield shares, True
        run = list(group)
        for other in sentences[at + 1 : at + LONGEST + 1]:
            if "\n" in text[run[-1].claim.end : other[0].claim.start] or len(run) > LONGEST:
                break
            run += other
            if len(run) >= 3 and len({one.claim.kind for one in run}) == 1 and _closed(run[-1], 30) and _one_time(run):
                yield run, False


def _shared_out(sentences: Sequence[list[Statement]], at: int) -> list[Statement]:
    """Figures of sentences that follow each other, each a paragraph as newspapers set them, up to one that begins with "The other £12.9m"."""
    text, run = sentences[at][0].claim.document.text, list(sentences[at])
    for other in sentences[at + 1 : at + LONGEST]:
        gap = text[run[-1].claim.end : other[0].claim.start]
        if gap.count("\n") > 2 or len(gap) > LISTED // 3 or len({one.claim.kind for one in (*run, *other)}) > 1:
            return []
        run += other
        if _REST.match(text[other[0].claim.sentence_start : other[0].claim.start]):
            return run if len(run) >= 3 and len(other) == 1 and _one_time(run) else []
    return []


def _closed(one: Statement, reach: int) -> bool:
    """Whether the words before a figure say that it is the last of its list."""
    return one.passage.may_say("closed") and said("closed", _before(one, reach))


def _bullets(sentences: Sequence[list[Statement]]) -> Iterator[Check]:
    """Lines of one figure each under a line with a total and a colon."""
    for at, group in enumerate(sentences):
        text = group[0].claim.document.text
        if not text[group[-1].claim.end : group[-1].claim.sentence_end].rstrip().endswith(":"):
            continue
        lines: list[Statement] = []
        for other in sentences[at + 1 : at + 1 + LONGEST]:
            gap = text[(lines[-1] if lines else group[-1]).claim.end : other[0].claim.start]
            if len(other) != 1 or gap.count("\n") not in (1, 2) or len(gap) > 250 or other[0].claim.kind != group[-1].claim.kind:
                break
            lines.append(other[0])
        if len(lines) >= 3:
            one = check(lines, group[-1], explicit=False, signs=signs_of(lines, group[-1]))
            fall_short = sum(part.value.point for part in lines) < group[-1].value.point
            if one.works or not (fall_short and said("open", text[group[-1].claim.end : group[-1].claim.sentence_end])):
                yield one  # what "includes:" opens may leave things out


def _one_time(run: Sequence[Statement]) -> bool:
    """Whether no figure of the list is of another time than the first that names one."""
    named = [one.period for one in run if one.period.shape != "none" and not one.undated]
    return all(standing(named[0], period) in ("same", "near") for period in named)


def _together(sentences: Sequence[list[Statement]]) -> Iterator[Check]:
    """A total that follows its parts: "Together that makes £76m", "£145m in all"."""
    flat = [one for group in sentences for one in group]
    for index, total in enumerate(flat):
        claim, text = total.claim, total.claim.document.text
        if not total.passage.may_say("together"):
            continue
        words = text[max(claim.sentence_start, claim.start - 45) : claim.start] + " " + text[claim.end : min(claim.sentence_end, claim.end + 18)]
        if not said("together", words):
            continue
        earlier = [one for one in flat[max(0, index - LONGEST) : index] if one.claim.kind == claim.kind and claim.start - one.claim.end <= LISTED]
        earlier = [one for one in earlier if one.value.point <= total.value.point]
        sums = (check(earlier[-number:], total, explicit=False) for number in range(2, len(earlier) + 1))
        if working := next((one for one in sums if one.works), None):
            yield working
            continue
        own = [one for one in earlier if one.claim.sentence_start == claim.sentence_start]
        previous = [one for one in earlier if own == [] and one.claim.sentence_start == (earlier[-1].claim.sentence_start if earlier else -1)]
        parts = own or previous
        if len(parts) >= 2 and len({thing(part)[:2] for part in parts}) == 1 and thing(parts[0])[:2] == thing(total)[:2]:
            yield check(parts, total, explicit=bool(own))  # "£30,000 from the one and £12,000 from the other, £42,000 in all"
