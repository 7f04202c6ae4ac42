"""Values and periods of claims in the words of a reporter: "about £1.2m", "2013/14", "by 2017"."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Any

_HEDGES = {"about": "about ", "more_than": "more than ", "less_than": "less than ", "almost": "almost ", "up_to": "up to "}
_SYMBOLS = {"GBP": "£", "EUR": "€", "USD": "$"}
_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")  # strftime would follow the machine's locale
_STEPS = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))


def value(claim: Mapping[str, Any]) -> str:
    """The value with its hedge and rate: "more than £21m a year", "£60m to £70m", "857 jobs", "5.7%"."""
    low, high = claim.get("low"), claim.get("high")
    if low is not None and high is not None and low != high:
        text = f"{amount(low, claim)} to {amount(high, claim)}"
    elif (one := low if low is not None else high) is None:
        return str(claim.get("quote", ""))
    else:
        text = _HEDGES.get(str(claim.get("qualifier")), "") + amount(one, claim)
    return text + (f" a {claim['rate']}" if claim.get("rate") else "")


def amount(number: float, claim: Mapping[str, Any]) -> str:
    """One number in the unit of the claim's kind; millions and more are shortened only where nothing is lost."""
    kind = claim.get("kind")
    if kind == "percent":
        return f"{number:.15g}%"
    if kind == "money":
        currency = str(claim.get("currency") or "GBP")
        return _SYMBOLS.get(currency, currency + " ") + _short(number)
    plain = f"{number:,.0f}" if number == int(number) else f"{number:,.15g}"
    if kind == "jobs":
        return plain + (" job" if number == 1 else " jobs")
    return f"{plain} {claim.get('counted') or ''}".strip()


def _short(number: float) -> str:
    for size, letter in _STEPS:
        short = round(number / size, 4)
        if number >= size and abs(short * size - number) < 0.005:
            return f"{short:.15g}{letter}"
    return f"{number:,.0f}" if number == int(number) else f"{number:,.2f}"


def period(edtf: str | None) -> str:
    """An EDTF interval as it is written in the news: a financial year "2013/14", a year, a month, a day, "by 2017", "from 2015"; else both days."""
    if not edtf or "/" not in edtf:
        return edtf or ""
    start, _, end = edtf.partition("/")
    try:
        if start == "..":
            return "by " + _until(date.fromisoformat(end))
        if end == "..":
            return "from " + _since(date.fromisoformat(start))
        return _span(date.fromisoformat(start), date.fromisoformat(end))
    except ValueError:
        return edtf


def _span(start: date, end: date) -> str:
    years = end.year - start.year
    if start == end:
        return start.isoformat()
    if (start.month, start.day, end.month, end.day) == (4, 1, 3, 31):
        return (
            f"{start.year}/{end.year % 100:02d}"
            if years == 1
            else f"{start.year}/{(start.year + 1) % 100:02d} to {end.year - 1}/{end.year % 100:02d}"
        )
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if not years else f"{start.year} to {end.year}"
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        return _month(start) if not years and start.month == end.month else f"{_month(start)} to {_month(end)}"
    return f"{start} to {end}"


def _until(end: date) -> str:
    if (end.month, end.day) == (12, 31):
        return str(end.year)
    if (end.month, end.day) == (3, 31):
        return f"{end.year - 1}/{end.year % 100:02d}"
    return _month(end) if end.day == monthrange(end.year, end.month)[1] else end.isoformat()


def _since(start: date) -> str:
    if (start.month, start.day) == (1, 1):
        return str(start.year)
    return _month(start) if start.day == 1 else start.isoformat()


def _month(day: date) -> str:
    return f"{_MONTHS[day.month]} {day.year}"
