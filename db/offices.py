"""Two people in one exclusive office of one council over overlapping dates. A succession is no contradiction, nor is a deputy, an acting or a
joint holder.

What is known of a holder are the days on which documents name them, and how far back the text says that they have held it ("since last May"). Two
holders overlap when those stretches do, or when they are named within days of each other and no text speaks of a change.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from db.names import plain, same_person
from db.periods import ANY_MONTH, MONTHS
from db.records import AppointmentView, reading_order
from db.relations import said
from db.rulebook import on_change
from db.tolerances import LIMITS

EXCLUSIVE = frozenset({"leader", "deputy_leader", "chief_executive", "mayor", "opposition_leader"})
PORTFOLIOS = frozenset({"cabinet_member", "director"})
ELECTED = frozenset({"leader", "deputy_leader"})  # whom councils choose in May
COUNCILS = ("council", "borough", "city and county of", "comhairle", "city of london", "combined authority", "combined county authority")
MAY = 5
NEAREST = 6  # holders that a holder is compared with, in the order in which they are named
BESIDE = 45  # characters before a name
WINDOW = 130  # characters around a name in which a text says how its bearer came to the office

_FILLER = re.compile(
    r"\b(?:cabinet|member|members|executive|portfolio|holder|board|convener|convenor|with|responsibility|responsible|for|of|the|and|in|charge|on|lead|director|corporate|councillor|"
    r"cllr|coun|strategic|head|boss|chief|officer|council'?s?|county|city|borough|district|services?|service|section|new|current|its|who|is|at|s)\b|[^\w\s]"
)
_LED_SINCE = re.compile(r"\b(?:led|headed|run|chaired),? since [^£.;]{3,20} by\s+(?:\w+\s){0,2}$", re.IGNORECASE)  # and the name
_SINCE = re.compile(
    rf"\bsince (?:(?:last |this )?({ANY_MONTH})(?: (\d{{4}}))?|(\d{{4}})"
    r"|(?:last|this) (spring|summer|autumn))\b",
    re.IGNORECASE,
)
_SEASONS = {"spring": "may", "summer": "august", "autumn": "november"}  # their last months
# What councils call one portfolio; the section 151 officer is the chief finance officer.
SAME_WORDS = {
    "financial": "finance",
    "treasurer": "finance",
    "s151": "finance",
    "151": "finance",
    "adults": "adult",
    "resource": "resources",
    "child": "children",
}
# What a holder says tells of other things: "chief executive Ann Field said 300 people had left since April".
_SPEECH = re.compile(r"\b(?:said|says|told|warned|insisted|claimed|admitted|revealed|announced)\b")
_GOES = re.compile(
    r"\b(?:t[ao]k(?:e|en|ing) over|step\w* (?:down|aside|up)|st(?:and\w*|ood) down|resign\w*|retir\w*|succe(?:ed\w*|ssor)|replac\w+|elected|"
    r"appointed|promoted|bec[ao]m(?:e|ing) (?:the |council )?(?:leader|deputy|chief|cabinet)|new (?:role|job|post))\b",
    re.IGNORECASE,
)
_DEPUTY = re.compile(r"\b(?:deputy|assistant|vice|former|ex|shadow|acting|interim|joint|co)\b", re.IGNORECASE)


@dataclass(slots=True)
class Holder:
    """One person in one office: the documents that say so, and from when to when they are known to hold it."""

    seen: list[AppointmentView]
    first: date
    last: date
    arrives: bool  # a text speaks of the holder's coming, or of a change, an acting or a joint holder
    just_now: bool  # the coming is the news of the day
    leaves: date | None  # when a text first speaks of the holder's going, or of any of the others


@dataclass(frozen=True, slots=True)
class Clash:
    """Two holders of one office at one time, each with the documents that name them."""

    office: str
    council: str
    left: tuple[AppointmentView, ...]
    right: tuple[AppointmentView, ...]
    because: str


def office_of(one: AppointmentView) -> tuple[str, str] | None:
    """The exclusive office that an appointment is to: role and portfolio; null where others may hold it beside."""
    if not one.organisation or not any(word in one.organisation.lower() for word in COUNCILS):
        return None
    text = plain(one.role_text)
    if one.role in EXCLUSIVE:
        if said("shared", one.role_text) or (one.role == "mayor" and "deputy" in text):
            return None
        if one.role == "opposition_leader":
            return (one.role, one.party.lower()) if one.party else None
        return one.role, ""
    if one.role in PORTFOLIOS:
        if _DEPUTY.search(text) or said("shared", text):
            return None
        portfolio = " ".join(sorted({SAME_WORDS.get(word, word) for word in _FILLER.sub(" ", text).split()}))
        return (one.role, portfolio) if portfolio else None
    return None


def clashes(appointments: Iterable[AppointmentView]) -> Iterator[Clash]:
    """All contradictions about offices among the appointments of one or many councils."""
    offices: dict[tuple[str, str], list[tuple[frozenset[str], AppointmentView]]] = {}
    appointments = list(appointments)
    if len({one.person for one in appointments}) < 2:
        return
    for one in sorted(appointments, key=reading_order):
        if one.document.published and one.organisation and (office := office_of(one)):
            offices.setdefault((one.organisation, office[0]), []).append((frozenset(office[1].split()), one))
    for (council, role), members in sorted(offices.items(), key=lambda item: item[0]):
        for portfolio, seen in _same_portfolio(members):
            holders = _holders(seen) if len({one.person for one in seen}) > 1 else []
            for i, a in enumerate(holders):
                for b in holders[i + 1 : i + 1 + NEAREST]:
                    if because := _overlap(a, b):
                        title = f"{role.replace('_', ' ')}{f' for {portfolio}' if portfolio else ''} of {council}"
                        yield Clash(title, council, tuple(a.seen), tuple(b.seen), _sentence(title, a, b, because))


def _same_portfolio(members: Sequence[tuple[frozenset[str], AppointmentView]]) -> Iterator[tuple[str, list[AppointmentView]]]:
    """Appointments by portfolio. A longer title is the same one ("resources" and "corporate resources"), where it fits only one shorter title."""
    portfolios = sorted({words for words, _ in members}, key=lambda words: (len(words), sorted(words)))
    short = {words: [other for other in portfolios if other < words and other] for words in portfolios}
    home = {words: (short[words][0] if len(short[words]) == 1 else words) for words in portfolios}
    for words in portfolios:
        if home[words] == words:
            yield " ".join(sorted(words)), [one for other, one in members if home[other] == words]


def _holders(seen: Sequence[AppointmentView]) -> list[Holder]:
    out: list[Holder] = []
    for one in seen:
        published = one.document.published
        if published is None:
            continue
        begun = _begun(one, published)
        arrives, just_now, leaves = (False, False, False) if begun else _changes(*_window(one))
        for holder in reversed(out):  # of one who came back the later time
            if same_person(holder.seen[0].person, one.person):
                if _has_come_back(holder, begun or published, out):
                    continue
                holder.seen.append(one)
                holder.first, holder.last = min(holder.first, begun or published), max(holder.last, published)
                holder.arrives |= arrives
                holder.just_now |= just_now
                holder.leaves = holder.leaves or (published if leaves else None)  # they come in the order of their dates
                break
        else:
            out.append(Holder([one], begun or published, published, arrives, just_now, published if leaves else None))
    return out


def _has_come_back(before: Holder, first: date, holders: Iterable[Holder]) -> bool:
    """Whether somebody else held the office in between, from one annual meeting to another: old leaders lead again."""
    if first <= before.last or not _crosses_may(before.last, first):
        return False  # as mostly, and asked of every mention
    return any(
        before.last < other.first and other.last < first and _crosses_may(before.last, other.first) and _crosses_may(other.last, first)
        for other in holders
        if other is not before
    )


def _window(one: AppointmentView) -> tuple[str, int, int]:
    """The words around a name that tell how its bearer came to the office, and where the name begins and ends in them."""
    text, first, last = one.place()
    start = max(0, first - WINDOW)
    return text[start : last + 2 * WINDOW], first - start, last - start


@lru_cache(maxsize=4096)  # papers repeat each other's words
def _changes(text: str, first: int, last: int) -> tuple[bool, bool, bool]:
    """Whether the words say that the holder has come to the office, that it is the day's news, that the holder goes; each where that is unsettled."""
    around = _around(text, first, last)
    if said("shared", around) or _speaks_of_change(text, last):
        return True, True, True
    return said("arrives", around), said("just_now", around), said("leaves", around)


on_change(_changes.cache_clear)


def _around(text: str, first: int, last: int) -> str:
    """The words about the holder: the sentence around the name, the role's words included."""
    start, end = max(0, first - WINDOW), min(len(text), last + WINDOW)
    left = max((text.rfind(mark, start, first) for mark in (". ", "\n", "? ", "! ")), default=-1)
    right = min((at for mark in (". ", "\n", "? ", "! ") if (at := text.find(mark, last, end)) >= 0), default=end)
    if speech := _SPEECH.search(text, last, right):
        right = speech.start()
    return text[left + 1 if left >= 0 else start : right]


def _speaks_of_change(text: str, end: int) -> bool:
    """Whether the holder, whose name ends there, speaks of coming or going ("said he would step down")."""
    tail = text[end : end + 2 * WINDOW].partition("\n")[0]
    return bool((speech := _SPEECH.search(tail)) and _GOES.search(tail[speech.start() :]))


def _begun(one: AppointmentView, published: date) -> date | None:
    """The day from which the text says that the office has been held ("deputy leader since last May"): late in that month or year, to be safe.

    The words must belong to the office: part of the role, or right behind the name or the role.
    """
    text, start, end = one.place()
    behind = text[end : end + 90]
    if "since" not in f"{one.role_text} {text[max(0, start - BESIDE) : start]} {behind}".lower():
        return None  # as of nearly all
    led = _LED_SINCE.search(text[max(0, start - BESIDE) : start])
    at = behind.lower().find(one.role_text.lower())
    for tail in (one.role_text, behind[at + len(one.role_text) :][:25] if at >= 0 else "", behind[:25], led[0] if led else ""):
        found = _SINCE.search(tail)
        if found and "£" not in tail[: found.start()]:
            if found[3]:
                return date(int(found[3]), 12, 31)
            month = MONTHS.index(_SEASONS[found[4].lower()] if found[4] else found[1].lower()) + 1
            year = int(found[2]) if found[2] else published.year if month < published.month else published.year - 1
            return date(year, month, 28)
    return None


def _overlap(a: Holder, b: Holder) -> str:
    """Why two holders cannot both be right; empty where one may have followed the other."""
    if {one.document.id for one in a.seen} & {one.document.id for one in b.seen} or same_person(a.seen[0].person, b.seen[0].person):
        return ""  # one document that names both knows of the change; one person may hold it twice
    first, last = (a, b) if a.first <= b.first else (b, a)
    days = (last.first - first.last).days
    if _has_gone(first, last) or _has_come(last, days) or (first.first == last.first and (_has_come(first, days) or last.leaves)):
        return ""
    if last.first <= first.last:
        return "the dates overlap"
    if days > 1 and _crosses_may(first.last, last.first):
        return ""  # councils choose their leaders and cabinets at the annual meeting in May
    most = LIMITS.office_leader_days if first.seen[0].role in ELECTED else LIMITS.office_days
    return f"{days} days apart, and no text speaks of a change" if days <= most else ""


def _has_come(one: Holder, days: int) -> bool:
    """Whether a holder came to the office after another one was last named, so many days before: for papers of one day, only by the day's news."""
    return one.arrives and (one.just_now or days > 1)


def _has_gone(first: Holder, last: Holder) -> bool:
    """Whether the first holder may have gone when the other was named: no going of months later says why papers of the same days name two."""
    if first.leaves is None or (first.leaves - last.first).days <= LIMITS.office_days:
        return first.leaves is not None
    named = [day for one in first.seen if (day := one.document.published) and day <= last.first]
    return not named or (last.first - max(named)).days > LIMITS.moved_days


def _crosses_may(first: date, last: date) -> bool:
    next_may = first.year if first.month <= MAY else first.year + 1
    return (last.year, last.month) >= (next_may, MAY)


def _sentence(title: str, a: Holder, b: Holder, because: str) -> str:
    sides = []
    for holder in (a, b):
        one = holder.seen[0]
        sides.append(f"“{one.person}” ({one.role_text}; {one.document.source or one.document.path}, {one.document.published})")
    return f"{title}: {sides[0]} and {sides[1]} cannot both hold it ({because})."
