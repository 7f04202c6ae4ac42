"""Expressions of time as local finance reporters write them, and what they mean. The sentences are invented."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.document import Document, text_hash
from extractor import calendar
from extractor.pipeline import pipeline, read
from extractor.reading import Reading
from rules.loader import load
from rules.schema import PeriodRule


def reading_of(text: str, published: str | None) -> Reading:
    """The text read up to and including the periods stage."""
    day = date.fromisoformat(published) if published else None
    return read(Document("a.txt", text, text_hash(text), published=day), pipeline(until="councils"))


def found(text: str, published: str | None = "2015-10-15") -> list[tuple[str, str | None]]:
    reading = reading_of(text, published)
    return [(text[mention.start : mention.end], mention.edtf) for mention in reading.periods]


def fy(start: int, years: int = 1) -> str:
    return f"{start}-04-01/{start + years}-03-31"


# (sentence, words, interval, why)
NAMED = [
    ("It spent £9m from the start of April to the end of August.", "from the start of April to the end of August", "2015-04-01/2015-08-31", "edges"),
    ("It spent £52m in 2022/23 and 2021/22 combined.", "in 2022/23 and 2021/22", fy(2021, 2), "the later first"),
    ("Savings of £4m are planned in 2013/14.", "in 2013/14", fy(2013), "slash"),
    ("Savings of £4m are planned in 2013-14.", "in 2013-14", fy(2013), "hyphen"),
    ("Savings of £4m are planned in 2013–14.", "in 2013–14", fy(2013), "en dash"),
    ("It must save £4m by 2015 - 12 per cent of its budget.", "by 2015", "../2015-12-31", "no pair of years before per cent"),
    ("It must save £4m by 2015 – 12% of its budget.", "by 2015", "../2015-12-31", "nor before a sign"),
    ("Savings of £4m are planned in 2013 – 14.", "in 2013 – 14", fy(2013), "spaced dash"),
    ("The budget for 2010-2011 is set.", "for 2010-2011", fy(2010), "both years in full"),
    ("The budget for 2013/2014 is set.", "for 2013/2014", fy(2013), "both in full, slash"),
    ("The budget for 2004/5 is set.", "for 2004/5", fy(2004), "one digit, as in the 2000s"),
    ("The budget for 1999/2000 was £90m.", "for 1999/2000", fy(1999), "turn of the century"),
    ("The budget for 2009/10 was £90m.", "for 2009/10", fy(2009), "turn of the decade"),
    ("It was set for the 2013 to 2014 financial year.", "for the 2013 to 2014 financial year", fy(2013), "the government's own style"),
    ("A £3m overspend is forecast for the 2024-25 financial year.", "for the 2024-25 financial year", fy(2024), "with its noun"),
    ("A £3m overspend is forecast for financial year 2025-26.", "for financial year 2025-26", fy(2025), "noun first"),
    ("A £3m overspend is forecast in FY16.", "in FY16", fy(2015), "FY by its last year"),
    ("A £3m overspend is forecast in FY2016/17.", "in FY2016/17", fy(2016), "FY with both years"),
    ("A £3m overspend is forecast for FY 2016-17.", "for FY 2016-17", fy(2016), "spaced"),
    ("For the entire 2015/16 financial year it needs £27m.", "For the entire 2015/16 financial year", fy(2015), "fillers"),
    ("It made £3m in the year 2014/15.", "in the year 2014/15", fy(2014), "the word year first"),
    ("The savings for the years 2014/15 to 2016/17 are known.", "for the years 2014/15 to 2016/17", fy(2014, 3), "the word years first"),
    ("It ran for a year, 1 April 2015 – 31 March 2016.", "1 April 2015 – 31 March 2016", fy(2015), "days with a dash"),
    ("It cut 40 jobs in early 2015.", "in early 2015", "2015-01-01/2015-12-31", "a part of a year that has no dates"),
    ("It cut 40 jobs in mid-2015.", "in mid-2015", "2015-01-01/2015-12-31", "likewise"),
    ("It sets aside £3m in the financial year beginning April 2016.", "in the financial year beginning April 2016", fy(2016), "by its first month"),
    ("The Council's 2015/16 Budget is £90m.", "2015/16", fy(2015), "a noun with a capital behind the years"),
    ("Budget for 2016/17\n\nAt the meeting it was agreed.", "for 2016/17", fy(2016), "a heading, and a sentence after it"),
    ("Some £4m is due over fiscal years 16/17 and 17/18.", "over fiscal years 16/17 and 17/18", fy(2016, 2), "years without their century"),
    ("It has spent £9m since 2010; over that period the need grew.", "over that period", "2010-01-01/..", "the period named before"),
    ("The strategy for 2012-2017 found £34m.", "for 2012-2017", fy(2012, 5), "a plan over years written in full"),
    ("In that time, since 2010, it has lost £9m.", "since 2010", "2010-01-01/..", "nothing named before that time"),
    ("It has spent £9m since 2010. In that time the need grew.", "In that time", "2010-01-01/..", "the time named before"),
    (
        "It has saved £9m since 2010. It must find £7m by 2018. Some 300 posts have gone in that time.",
        "in that time",
        "2010-01-01/..",
        "what has been is not ahead",
    ),
    ("It lost 400 posts in the calendar year 2013.", "in the calendar year 2013", "2013-01-01/2013-12-31", "a calendar year by its name"),
    ("The saving will come from the 2014/15 budget.", "from the 2014/15", fy(2014), "the from is the budget's"),
    ("The 2015/16 budget is £90m.", "The 2015/16", fy(2015), "no preposition"),
    ("It made £3m in the year ending March 2016.", "in the year ending March 2016", fy(2015), "year ending"),
    ("It made £3m in the year to March 2014.", "in the year to March 2014", fy(2013), "year to"),
    ("It made £3m in the year ended 31 March 2014.", "in the year ended 31 March 2014", fy(2013), "year ended on a day"),
    ("It made £3m in the 12 months to March 2014.", "in the 12 months to March 2014", fy(2013), "twelve months to"),
    ("Spending fell in 2016.", "in 2016", "2016-01-01/2016-12-31", "calendar year"),
    ("Spending fell during 2016.", "during 2016", "2016-01-01/2016-12-31", "during"),
    ("It must save £36m between 2024/25 and 2027/28.", "between 2024/25 and 2027/28", fy(2024, 4), "span"),
    ("It must save £36m over the period 2016/17 to 2019/20.", "over the period 2016/17 to 2019/20", fy(2016, 4), "the period"),
    ("It must save £36m from 2016/17 to 2019/20.", "from 2016/17 to 2019/20", fy(2016, 4), "from ... to"),
    ("The plan for 2016-2020 is out.", "for 2016-2020", fy(2016, 4), "a dash makes plain years those of a plan"),
    ("The plan from 2016 to 2020 is out.", "from 2016 to 2020", "2016-01-01/2020-12-31", "without it they are calendar years"),
    ("The strategy for 2016-20 is out.", "for 2016-20", fy(2016, 4), "two digits: financial years"),
    ("Cuts of £9m for 2014/15 and 2015/16 were agreed.", "for 2014/15 and 2015/16", fy(2014, 2), "two years"),
    ("Cuts of £9m in 2014/15, 2015/16 and 2016/17 were agreed.", "in 2014/15, 2015/16 and 2016/17", fy(2014, 3), "three years"),
    ("It saved £7m between April and December 2015.", "between April and December 2015", "2015-04-01/2015-12-31", "months"),
    ("It saved £7m between 2010 and March 2013.", "between 2010 and March 2013", "2010-01-01/2013-03-31", "mixed"),
    ("It ran from 1 April 2015 to 31 March 2016.", "from 1 April 2015 to 31 March 2016", fy(2015), "days"),
]
EDGES = [
    ("It must save £12m by 2017.", "by 2017", "../2017-12-31", "by a year"),
    ("It must save £12m by 2018/19.", "by 2018/19", "../2019-03-31", "by a financial year"),
    ("It must save £12m by March 2017.", "by March 2017", "../2017-03-31", "by a month"),
    ("It must save £12m by the end of March 2014.", "by the end of March 2014", "../2014-03-31", "end of a month"),
    ("It must save £12m by 31 March 2016.", "by 31 March 2016", "../2016-03-31", "a day"),
    ("It must save £12m by March 31, 2016.", "by March 31, 2016", "../2016-03-31", "month first"),
    ("It must save £12m by 31st March 2016.", "by 31st March 2016", "../2016-03-31", "ordinal"),
    ("It must save £12m by the end of 2016/17.", "by the end of 2016/17", "../2017-03-31", "end of a financial year"),
    ("It must save £12m by the end of 2016.", "by the end of 2016", "../2016-12-31", "end of a year"),
    ("It must save £12m before the end of this financial year.", "before the end of this financial year", "../2016-03-31", "before the end"),
    ("It must save £12m by the end of the current financial year.", "by the end of the current financial year", "../2016-03-31", "current"),
    ("It must save £12m by the end of next year.", "by the end of next year", "../2017-03-31", "next year"),
    ("It must save £12m before 2020.", "before 2020", "../2019-12-31", "strictly before"),
    ("It must save £12m no later than March 2018.", "no later than March 2018", "../2018-03-31", "longer preposition"),
    ("The freeze lasts until 2030.", "until 2030", "../2030-12-31", "until"),
    ("It has lost £40m since 2010.", "since 2010", "2010-01-01/..", "since a year"),
    ("It has lost £40m since 2010/11.", "since 2010/11", "2010-04-01/..", "since a financial year"),
    ("It has lost £40m since April 2011.", "since April 2011", "2011-04-01/..", "since a month"),
    ("Fees rise from April 2026.", "from April 2026", "2026-04-01/..", "from a month"),
    ("It agreed a rise starting April 2026.", "starting April 2026", "2026-04-01/..", "from a month, without a preposition"),
    ("Pay rises by 2%, effective 1 April 2026.", "effective 1 April 2026", "2026-04-01/..", "from a day on which it takes effect"),
    ("Fees rise from 1 April 2016.", "from 1 April 2016", "2016-04-01/..", "from a day"),
    ("The grant ends from 2016/17.", "from 2016/17", "2016-04-01/..", "from a financial year"),
    ("Nothing is left after 2027.", "after 2027", "2028-01-01/..", "after"),
    ("Reserves stood at £8m at 31 March 2015.", "at 31 March 2015", "2015-03-31/2015-03-31", "a point"),
    ("Reserves stood at £8m as at 31 March 2015.", "as at 31 March 2015", "2015-03-31/2015-03-31", "as at"),
    ("Reserves will be £8m at the end of 2016/17.", "at the end of 2016/17", "2017-03-31/2017-03-31", "the end as a point"),
    ("The staff moved on 1 October 2015.", "on 1 October 2015", "2015-10-01/2015-10-01", "a day"),
    ("It delivered £7m in the first nine months of 2015/16.", "in the first nine months of 2015/16", "2015-04-01/2015-12-31", "part of a year"),
    ("It delivered £7m in the first half of 2015/16.", "in the first half of 2015/16", "2015-04-01/2015-09-30", "half"),
    ("It delivered £7m in the second quarter of 2015/16.", "in the second quarter of 2015/16", "2015-07-01/2015-09-30", "quarter"),
    ("It delivered £7m in the first two quarters of 2015/16.", "in the first two quarters of 2015/16", "2015-04-01/2015-09-30", "quarters"),
    ("It delivered £7m in Q2 2025/26.", "in Q2 2025/26", "2025-07-01/2025-09-30", "Q2"),
    ("It delivered £7m by the end of Q3 2015/16.", "by the end of Q3 2015/16", "../2015-12-31", "end of Q3"),
]
# (sentence, published, words, interval, why)
RELATIVE = [
    ("It must save £5m in the year to come.", "2019-02-21", "in the year to come", fy(2019), "the coming year"),
    ("Two years ago it saved £5m.", "2019-02-21", "Two years ago", fy(2016), "counted like last year"),
    (
        "It cuts £5m in 2019/20, after a year in which £7m went.",
        "2019-02-21",
        "after a year in which",
        fy(2018),
        "the year before the one just named",
    ),
    ("In the past three financial years it paid £7m.", "2017-01-17", "In the past three financial years", fy(2013, 3), "those that have closed"),
    ("A £21m gap across the three years 2017-20 is forecast.", "2017-01-17", "across the three years 2017-20", fy(2017, 3), "named by its ends"),
    ("It must save £5m this year and £7m next.", "2014-06-26", "next", fy(2015), "after this year"),
    ("The gap, £5m last year, is £8m this year and £11m next.", "2018-11-15", "next", fy(2019), "likewise, in a row of years"),
    ("It spent £5m in 2017/18, up from £4m a year earlier.", "2018-11-15", "a year earlier", fy(2016), "before the year just named"),
    ("Over the current and next financial years it must save £9m.", "2018-11-15", "Over the current and next financial years", fy(2018, 2), "both"),
    (
        "It is short for both the previous and the current financial year.",
        "2018-11-15",
        "for both the previous and the current financial year",
        fy(2017, 2),
        "both",
    ),
    ("In the ten years to March it saved £90m.", "2020-07-14", "In the ten years to March", fy(2010, 10), "they have passed"),
    ("The three years to March 2021 will be hard.", "2018-11-15", "The three years to March 2021", fy(2018, 3), "no preposition"),
    ("A budget of £478m for 2015-16 compares with £495m this year.", "2015-02-10", "this year", fy(2014), "the year to come has its own name"),
    ("It overspent by £3m last year. It saved £2m in the year.", "2014-11-12", "in the year", fy(2013), "the year gone by that has just been named"),
    ("It overspent by £3m last year. It will save £2m in the year.", "2014-11-12", "in the year", fy(2014), "not for what is to come"),
    ("It spent £3m last year, up from £2m the year before.", "2014-06-12", "the year before", fy(2012), "before the year just named"),
    ("In the last financial year it cost £3m. In the previous year it was £2m.", "2021-07-15", "In the previous year", fy(2019), "likewise"),
    ("It spent £9m in 2017/18, up from £4m three years earlier.", "2018-11-15", "three years earlier", fy(2014), "years before the one just named"),
    ("It spent £4m in 2017/18 and £9m the following year.", "2019-11-15", "the following year", fy(2018), "after the one just named"),
    ("It got £33m for the year now ending.", "2026-02-19", "for the year now ending", fy(2025), "the year under way"),
    (
        "It must save £3m in the financial year that begins in April.",
        "2019-02-12",
        "in the financial year that begins in April",
        fy(2019),
        "its start",
    ),
    ("It plans cuts from 2015/16 to 2017/18, £9m in the first year.", "2014-11-20", "in the first year", fy(2015), "of the plan"),
    ("It plans cuts from 2015/16 to 2017/18, £9m in the final year.", "2014-11-20", "in the final year", fy(2017), "of the plan"),
    ("It plans cuts from 2015/16 to 2017/18, £9m in year one.", "2014-11-20", "in year one", fy(2015), "of the plan"),
    ("Over two financial years it will lose £3m.", "2014-11-27", "Over two financial years", fy(2015, 2), "financial years begin in April"),
    ("It plans for 2018/19 to 2022/23. Over the five years 90 jobs will go.", "2018-02-14", "Over the five years", fy(2018, 5), "of the plan"),
    ("In 2011/12 it cost £2m. It is £3m over this year, and will be £4m by year end.", "2013-06-20", "by year end", "../2014-03-31", "no old year's"),
    ("In the year to the end of March it wrote off £3m.", "2023-05-25", "In the year to the end of March", fy(2022), "an edge ends the year"),
    ("It spent £3m in the year ending March 31.", "2014-05-15", "in the year ending March 31", fy(2013), "the tense tells which March"),
    ("It went £3m over budget in the year just ended.", "2024-04-11", "in the year just ended", fy(2023), "the year that has closed"),
    ("It expects to end the year £3m over budget.", "2018-10-11", "end the year", fy(2018), "where a forecast ends"),
    ("It has saved £3m since Labour took control in May 2011.", "2014-06-26", "since Labour took control in May 2011", "2011-05-01/..", "an event"),
    ("Posts have fallen by 900 since austerity began in 2010.", "2014-06-26", "since austerity began in 2010", "2010-01-01/..", "likewise"),
    (
        "It saved £9m in the last financial year.",
        "2024-02-10",
        "in the last financial year",
        fy(2022),
        "counted from the year under way, not the one being set",
    ),
    ("It must save £12m this year.", "2015-10-15", "this year", fy(2015), "autumn: the year under way"),
    ("It must save £12m next year.", "2015-10-15", "next year", fy(2016), "autumn: the next one"),
    ("It overspent by £2m last year.", "2015-10-15", "last year", fy(2014), "autumn: the one before"),
    ("It must save £12m this year.", "2016-02-15", "this year", fy(2016), "February: the year being set"),
    ("It must save £12m next year, and £3m more than this year.", "2016-02-15", "this year", fy(2015), "February, but next year is kept apart"),
    ("Bills rose by 3 per cent last year.", "2016-02-15", "last year", fy(2015), "February: the year before the one being set"),
    ("It must save £12m in the current financial year.", "2016-02-15", "in the current financial year", fy(2015), "always the year under way"),
    ("It must save £12m in the current year.", "2016-02-15", "in the current year", fy(2015), "current"),
    ("It must save £12m this financial year.", "2016-03-20", "this financial year", fy(2015), "explicit"),
    ("It must save £12m in the coming financial year.", "2016-02-15", "in the coming financial year", fy(2016), "coming"),
    ("It must save £12m in the next financial year.", "2016-02-15", "in the next financial year", fy(2016), "next"),
    ("It must save £12m in the new financial year.", "2016-03-15", "in the new financial year", fy(2016), "new"),
    ("It must save £12m in the year ahead.", "2016-03-15", "in the year ahead", fy(2016), "the year ahead"),
    ("It lost £12m in the previous financial year.", "2016-05-15", "in the previous financial year", fy(2015), "previous"),
    ("It lost £12m in the last financial year.", "2016-05-15", "in the last financial year", fy(2015), "last"),
    ("A £53m gap in next year's budget must be closed.", "2023-12-14", "in next year", fy(2024), "possessive"),
    ("Some £53m must be cut from next year’s budget.", "2023-12-14", "from next year", fy(2024), "the from is the budget's"),
    ("It must save £60m over the next four years.", "2013-01-24", "over the next four years", "2013-01-24/2017-01-24", "from the day of publication"),
    ("It must save £60m over the next 4 years.", "2013-01-24", "over the next 4 years", "2013-01-24/2017-01-24", "digits"),
    ("It must save £60m in the next three years.", "2013-01-24", "in the next three years", "2013-01-24/2016-01-24", "in"),
    ("It must save £60m over the coming three years.", "2013-01-24", "over the coming three years", "2013-01-24/2016-01-24", "coming"),
    ("It must save £6m over the next 18 months.", "2013-01-24", "over the next 18 months", "2013-01-24/2014-07-24", "months"),
    ("It must save £6m in each of the next three years.", "2013-01-24", "in each of the next three years", "2013-01-24/2016-01-24", "each of"),
    ("It faces a gap of £60m over five years.", "2026-01-30", "over five years", "2026-01-30/2031-01-30", "no 'next', future"),
    ("It has saved £60m over five years.", "2026-01-30", "over five years", "2021-01-30/2026-01-30", "no 'next', past"),
    ("It has saved £60m over the past five years.", "2026-01-30", "over the past five years", "2021-01-30/2026-01-30", "past"),
    ("It has saved £60m in the last two years.", "2026-01-30", "in the last two years", "2024-01-30/2026-01-30", "last"),
    ("It has saved £60m over the last decade.", "2026-01-30", "over the last decade", "2016-01-30/2026-01-30", "decade"),
    (
        "It must save £60m over the next three financial years.",
        "2013-01-24",
        "over the next three financial years",
        fy(2013, 3),
        "whole financial years",
    ),
    (
        "It must save £60m over three years, starting with 2013/14.",
        "2013-05-24",
        "over three years, starting with 2013/14",
        fy(2013, 3),
        "start named",
    ),
    ("It must save £60m over three years from 2013/14.", "2013-05-24", "over three years from 2013/14", fy(2013, 3), "from"),
    ("It must save £60m over the four years to 2019/20.", "2015-05-24", "over the four years to 2019/20", fy(2016, 4), "end named"),
    ("It must save £60m over the four years to March 2020.", "2015-05-24", "over the four years to March 2020", fy(2016, 4), "end month named"),
    ("The leap year plan runs over the next 12 months.", "2024-02-29", "over the next 12 months", "2024-02-29/2025-02-28", "29 February"),
    ("It will save £3m over the next year.", "2014-03-07", "over the next year", "2014-03-07/2015-03-07", "one year from the day"),
    ("It will save £3m in the next year.", "2014-03-07", "in the next year", fy(2014), "of a council the financial year"),
    ("Savings of £9m are due this year and next.", "2019-11-07", "this year and next", fy(2019, 2), "two years"),
    ("It paid £2m this year and will pay £3m in the coming one.", "2019-11-07", "in the coming one", fy(2020), "the year understood"),
    ("It lost £2m in parking fees in April and May.", "2020-06-17", "in April and May", "2020-04-01/2020-05-31", "two months"),
    ("Fires cost £2m in 2017, 2018 and 2019.", "2020-06-17", "in 2017, 2018 and 2019", "2017-01-01/2019-12-31", "years listed"),
    (
        "It saved £9m in the 12 months to the end of March.",
        "2020-06-17",
        "in the 12 months to the end of March",
        fy(2019),
        "up to the end of a month",
    ),
    (
        "It saved £9m in the nine months to the end of December 2019.",
        "2020-02-17",
        "in the nine months to the end of December 2019",
        "2019-04-01/2019-12-31",
        "so too",
    ),
    ("It saved £9m in the six years since 2010.", "2016-02-17", "in the six years since 2010", "2010-01-01/..", "how long and since when"),
    ("It needs £9m over the period to 2027/28.", "2024-02-17", "over the period to 2027/28", "../2028-03-31", "up to a year"),
    ("It needs £9m over a period of three years.", "2024-02-17", "over a period of three years", "2024-02-17/2027-02-17", "a period of"),
    (
        "It needs £9m over the three-year period 2024/25 to 2026/27.",
        "2024-02-17",
        "over the three-year period 2024/25 to 2026/27",
        fy(2024, 3),
        "named years",
    ),
    (
        "It has spent £9m since 2010/11, most of the £20m spent since that year.",
        "2016-02-17",
        "since that year",
        "2010-04-01/..",
        "the year named last",
    ),
    ("It expects to be £9m short by the end of the year.", "2020-02-20", "by the end of the year", "../2020-03-31", "the year under way"),
    ("Plans agreed earlier this year would save £9m.", "2020-02-20", "this year", fy(2019), "never the year being set"),
    (
        "Band D bills go up by £45 over the year.\n\nThe grant is £1m more this year.",
        "2018-03-09",
        "this year",
        fy(2018),
        "the year being set, in March",
    ),
    ("COUNCIL TAX will go up by 3% this year.\n\nThe current year ends soon.", "2018-03-08", "this year", fy(2018), "ahead: the year being set"),
    ("It spent £3m more this year.\n\nThe current year ends soon.", "2018-03-08", "this year", fy(2017), "gone by: the year under way"),
    ("The 2024 to 2025 revenue budget is out.", "2024-01-16", "The 2024 to 2025", fy(2024), "the civil service's way, without its noun"),
    ("It overspent by £3m in the first financial quarter.", "2018-09-04", "in the first financial quarter", "2018-04-01/2018-06-30", "quarter"),
    ("It is on course to be £2m over by the end of March.", "2024-09-05", "by the end of March", "../2025-03-31", "an end that lies ahead"),
    (
        "Borrowing reached £3m at the end of March and will rise to £9m.",
        "2024-09-05",
        "at the end of March",
        "2024-03-31/2024-03-31",
        "the verb before it tells",
    ),
    ("Redundancies have swallowed £3m in two years.", "2024-09-05", "in two years", "2022-09-05/2024-09-05", "so do two, with more verbs"),
    ("It had saved £3m by the end of March.", "2024-09-05", "by the end of March", "../2024-03-31", "one gone by, as the tense says"),
    ("Nobody will pay more council tax this year.", "2021-02-22", "this year", fy(2021), "the tax is no kind of year"),
    ("It put £3m into the budget last year.", "2021-06-22", "last year", fy(2020), "nor is the budget"),
    ("It needs £14m next year and £11m for the one after.", "2013-02-13", "for the one after", fy(2014), "counted from the one just named"),
    ("It ended the year £2m over.", "2024-06-02", "ended the year", fy(2023), "the year before the one under way"),
    ("It expects to finish the year with a surplus.", "2024-11-02", "finish the year", fy(2024), "the year under way"),
    ("It will cut 40 posts by March.", "2026-01-29", "by March", "../2026-03-31", "the next March"),
    ("It will cut 40 posts by March.", "2026-04-29", "by March", "../2027-03-31", "after March: the one to come"),
    ("It will cut 40 posts by next March.", "2013-09-13", "by next March", "../2014-03-31", "next March"),
    ("Rents rise from April.", "2016-03-10", "from April", "2016-04-01/..", "from a month to come"),
    ("Rents rise from next April.", "2013-09-13", "from next April", "2014-04-01/..", "next April"),
    ("Bills rise from April next year.", "2025-12-09", "from April next year", "2026-04-01/..", "next year's April"),
    ("Some 300 posts have gone since April.", "2013-09-13", "since April", "2013-04-01/..", "the last April"),
    ("Some 300 posts have gone since April.", "2013-02-13", "since April", "2012-04-01/..", "the last April, in spring"),
    ("Council tax would rise in April.", "2012-11-13", "in April", "2013-04-01/2013-04-30", "future by its verb"),
    ("Some 46 workers were transferred in October.", "2016-03-10", "in October", "2015-10-01/2015-10-31", "past by its verb"),
    ("Bills to go up in April.", "2016-02-10", "in April", "2016-04-01/2016-04-30", "no verb: the nearer one"),
    ("It spent £3m last month.", "2016-02-10", "last month", "2016-01-01/2016-01-31", "last month"),
    ("It delivered £7m in the first nine months.", "2016-03-10", "in the first nine months", "2015-04-01/2015-12-31", "of the year under way"),
    ("It saved £7m in just nine months.", "2016-03-10", "in just nine months", "2015-04-01/2015-12-31", "year to date"),
    (
        "The 2015/16 report says £7m was saved between April and December.",
        "2016-03-10",
        "between April and December",
        "2015-04-01/2015-12-31",
        "months of the story's year",
    ),
    (
        "Reserves will fall to £8m in the 2013/14 budget at the end of the year.",
        "2013-02-15",
        "at the end of the year",
        "2014-03-31/2014-03-31",
        "the story's year",
    ),
    ("It begins 2013/14 expecting a £2m overspend for the year.", "2013-04-15", "for the year", fy(2013), "the story's year"),
    (
        "By March 2017 it will have 3,000 staff by the end of the plan.",
        "2013-01-24",
        "by the end of the plan",
        "../2017-03-31",
        "the plan named before",
    ),
    (
        "It must save £40m over the next four years and £9m of grant goes over the same four years.",
        "2011-01-19",
        "over the same four years",
        "2011-01-19/2015-01-19",
        "the same",
    ),
    (
        "The 2021/22 budget leaves gaps of £100m in the two years after this one.",
        "2021-02-25",
        "in the two years after this one",
        fy(2022, 2),
        "after this one",
    ),
    ("It loses £44m in 2015–16 and more in the three years that follow.", "2013-09-13", "in the three years that follow", fy(2016, 3), "that follow"),
    ("It loses £44m in 2015–16 and £3m the following year.", "2013-09-13", "the following year", fy(2016), "following"),
    ("It lost £44m in 2015–16, up from £3m the year before.", "2017-09-13", "the year before", fy(2014), "the year before"),
    ("It lost £44m in 2015–16, up from £3m the previous year.", "2017-09-13", "the previous year", fy(2014), "the year before"),
    ("It lost £44m, up from £3m the previous year.", "2017-09-13", "the previous year", fy(2016), "no year named"),
    ("It must save £30m between now and 2020.", "2015-10-15", "between now and 2020", "2015-10-15/2020-12-31", "from the day of publication"),
    (
        "It must save £30m over the four-year period to 2019-20.",
        "2015-10-15",
        "over the four-year period to 2019-20",
        fy(2016, 4),
        "a length with a hyphen",
    ),
    ("It must save £30m over a three-year period.", "2015-10-15", "over a three-year period", "2015-10-15/2018-10-15", "period"),
    ("It will be gone by the end of the decade.", "2015-10-15", "by the end of the decade", "../2020-12-31", "the round year"),
    ("The next three years will see cuts of £30m.", "2015-10-15", "The next three years", "2015-10-15/2018-10-15", "as a subject"),
    ("It lost 30 posts last December.", "2015-10-15", "last December", "2014-12-01/2014-12-31", "last and a month"),
    ("It loses £44m in 2015–16 and £3m in the following year.", "2013-09-13", "in the following year", fy(2016), "following"),
    (
        "Of what was agreed, £9m will be delivered by the end of March.",
        "2024-02-20",
        "by the end of March",
        "../2024-03-31",
        "what will be is no past",
    ),
    (
        "It was given £51m in 2023/24 but lost £28m over the same time.",
        "2025-05-05",
        "over the same time",
        fy(2023),
        "the time named before",
    ),
    (
        "Up to 180 posts would be lost between April and October.",
        "2023-01-19",
        "between April and October",
        "2023-04-01/2023-10-31",
        "'would be lost' looks ahead",
    ),
    (
        "It has a plan for 2026-27 to 2029-30. Posts will go before the end of the financial year.",
        "2025-10-22",
        "before the end of the financial year",
        "../2026-03-31",
        "one year, though a plan of four was named",
    ),
    ("By the end of month six it had spent £261m.", "2025-11-12", "By the end of month six", "../2025-09-30", "months of the year by their numbers"),
    ("Savings of £3m had been made by month 7.", "2025-11-12", "by month 7", "../2025-10-31", "likewise, in figures"),
    ("It made a loss of £2m in the year to March.", "2025-11-12", "in the year to March", fy(2024), "a year that has ended"),
    ("It expects a loss of £2m in the year to March.", "2025-11-12", "in the year to March", fy(2025), "one that will end"),
]
UNDATED = [
    ("It may lose £40m over the next two to three years.", "2015-10-15", "over the next two to three years", "no one length"),
    ("A £21m shortfall is forecast in the coming years.", "2026-02-12", "in the coming years", "vague"),
    ("It must save £20m over the next few years.", "2026-02-12", "over the next few years", "vague"),
    ("It must save £20m over the next four years.", None, "over the next four years", "no publication date"),
    ("If pressed I would say 150 over the period.", "2014-02-06", "over the period", "no period named"),
    ("It will save £3m over the next year or two.", "2014-03-07", "over the next year or two", "no end that could be dated"),
    ("Staff cost £9m ten years ago.", "2024-02-17", "ten years ago", "a day that no interval says"),
    ("It must save £73m over the life of the five-year plan.", "2024-02-28", "over the life of the five-year plan", "how long, not when"),
    ("It must save £73m over the medium term.", "2024-02-28", "over the medium term", "how long, not when"),
    ("It must save £73m over the MTFS period.", "2024-02-28", "over the MTFS period", "how long, not when"),
    ("It got a £5m grant for two years.", "2012-11-08", "for two years", "how long, not when"),
    ("It must save £20m this year.", None, "this year", "no publication date"),
    ("Cuts of £44m were made in recent years.", "2015-10-15", "in recent years", "vague"),
    ("Cuts of £44m will follow in future years.", "2015-10-15", "in future years", "vague"),
]
NOTHING = [
    ("The committee will decide what comes next.", "next without a year"),
    ("Staff were told next, then the public.", "next in a row of events"),
    ("A year earlier it had been full.", "no year to count from"),
    ("It sold £9m of land in the 1990s.", "a decade of the past"),
    ("The decision came after Mayor Jane Finch spoke of £9m.", "a title that starts like a month"),
    ("The post pays £2,016 more.", "a sum"),
    ("Ring 01905 2016 to book.", "a telephone number"),
    ("He has led the council for 18 good years.", "a length of service"),
    ("It may march on and may spend £2m.", "verbs, not months"),
    ("The sixty-year-old lives at 2013 High Street.", "a house number"),
    ("It costs £20m a year, every year.", "a rate"),
    ("The five-year plan would save £20m.", "an adjective"),
    ("Austerity has gone on for over a decade of cuts.", "how long"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("text", "words", "interval", "why"), NAMED + EDGES)
def test_named_times(text: str, words: str, interval: str, why: str) -> None:
    assert (words, interval) in found(text), why


@pytest.mark.parametrize(("text", "published", "words", "interval", "why"), RELATIVE)
def test_relative_times(text: str, published: str, words: str, interval: str | None, why: str) -> None:
    mentions = found(text, published)
    if interval is None:
        assert words not in [name for name, _ in mentions], why
    else:
        assert (words, interval) in mentions, why


@pytest.mark.parametrize(("text", "published", "words", "why"), UNDATED)
def test_undated_times_keep_their_words(text: str, published: str | None, words: str, why: str) -> None:
    assert (words, None) in found(text, published), why


@pytest.mark.parametrize(("text", "why"), NOTHING)
def test_look_alikes(text: str, why: str) -> None:
    assert found(text) == [], why


PREPOSITIONS = load().of(PeriodRule)


@pytest.mark.parametrize("rule", PREPOSITIONS, ids=lambda rule: rule.id)
def test_prepositions_by_their_examples(rule: PeriodRule) -> None:
    for example in rule.examples:
        assert rule.id in {mention.rule for mention in reading_of(example, "2015-10-15").periods}, example
    for example in rule.counter_examples:
        assert rule.id not in {mention.rule for mention in reading_of(example, "2015-10-15").periods}, example


WORDS = [
    "the", "next", "last", "this", "year", "years", "months", "quarter", "by", "since", "from", "in", "for", "over", "between", "and", "to", "until",
    "2013/14", "2013-2014", "2016", "March", "April", "1", "31st", "Q3", "FY16", "first", "end", "of", "financial", "previous", "four", "12", "£5m",
    ",", ".", "–", "\n\n", "²", "٣", "13/14", "decade", "period", "that", "follow", "after", "one", "mid-", "2099/00", "1900/01", "0", "now",
    "\u202e", "\x00",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from([None, "2024-02-29", "1900-01-01", "2099-12-31"]))
@settings(max_examples=200)
def test_any_words_are_read_in_order_and_in_bounds(words: list[str], published: str | None) -> None:
    text = " ".join(words)
    at = 0
    for mention in reading_of(text, published).periods:
        assert at <= mention.start < mention.end <= len(text)
        at = mention.end
        if mention.edtf is not None:
            first, last = calendar.parse_edtf(mention.edtf)
            assert first is None or last is None or first <= last, text[mention.start : mention.end]
