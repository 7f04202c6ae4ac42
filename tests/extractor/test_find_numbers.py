"""Numbers: what is found, as what, hedged how.

Each row marks the numbers in its own text: `[m 25000000|£25 million]` is money of that value; `~about` gives the qualifier, `@year` the
rate, `a..b` a range. `[-date|2013]` is a number that is no claim, with its reason. The sentences are invented; the texts under `../shared`
judge by score alone (`tests/benchmark/accuracy.py`). The texts in `no_finance/` are council news without a figure that anyone would audit.
"""

import itertools
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Document, text_hash
from extractor.pipeline import pipeline, read
from extractor.reading import Reading

KINDS = {"m": "money", "j": "jobs", "p": "percent", "c": "count"}
MARK = re.compile(r"\[(-?[^|\]]+)\|([^\]]+)\]")
OPEN_ABOVE, OPEN_BELOW = {"more_than"}, {"less_than", "almost", "up_to"}


def numbers_of(text: str) -> Reading:
    return read(Document("test.txt", text, text_hash(text)), pipeline(until="periods"))


def parse(marked: str) -> tuple[str, list[tuple[str, str, float | None, float | None, str, str | None]], list[tuple[str, str]]]:
    """The plain text of a marked one, the numbers (quote, kind, low, high, qualifier, rate), and those left out (quote, reason)."""
    found, left = [], []
    for spec, quote in MARK.findall(marked):
        if spec.startswith("-"):
            left.append((quote, spec[1:]))
            continue
        kind, value, *rest = spec.split()
        low, _, high = value.partition("..")
        qualifier = next((word[1:] for word in rest if word.startswith("~")), "range" if high else "exact")
        rate = next((word[1:] for word in rest if word.startswith("@")), None)
        found.append(
            (
                quote, KINDS[kind], None if qualifier in OPEN_BELOW else float(low), None if qualifier in OPEN_ABOVE else float(high or low),
                qualifier, rate,
            )
        )  # fmt: skip
    return MARK.sub(r"\2", marked), found, left


def check(marked: str) -> None:
    text, expected, left = parse(marked)
    reading = numbers_of(text)
    found = [(text[n.start : n.end], n.kind, n.low, n.high, n.qualifier, n.rate) for n in reading.numbers]
    assert found == expected
    reasons = [(u.quote, u.reason) for u in reading.unplaced]
    for entry in left:
        assert entry in reasons


MONEY = [
    # a million of something else, and of pounds
    "It found [m 2000000|£2m] for roads, [m 1000000|a million] more for parks and [-count of no service|a million] more meals.",
    # million and billion, as words and letters
    "The county must save [m 25000000|£25 million] and owes [m 1200000000|£1.2bn].",
    "It cost [m 400000|£400k], or [m 922500|£922.5k] with fees, and [m 3000000|£3million] in all.",
    # a space after the sign or before the multiplier
    "The bids were [m 3000000|£3 m] and [m 4000000|£ 4m].",
    # three decimals are no thousands (price-parser alone reads 2125)
    "A pot of [m 2125000|£2.125m] and one of [m 1058.41|£1,058.41].",
    # pounds in words, with digits or number words
    "Repairs need [m 25000000|25 million pounds], not [m 500000|half a million pounds].",
    "It spent [m 4000000|four million pounds], [m 1500000|one and a half million pounds] more than planned.",
    "[m 1000000|A million pounds] and [m 250000|a quarter of a million pounds] are missing.",
    # a raised note number is no part of the value
    "It must save [m 5000000|£5m]¹, or [p 4|4%]² of [m 125000000|£125 million]³ by 2 May² and [-date|2016]¹.",
    # pence
    "Tickets go from [m 0.5|50p] to [m 0.8|80p], a rise of [m 0.3|30 pence].",
    # the pound left out where the text has it elsewhere
    "The wage rise of [m 9000000|£9m], she said, “costs us [m 20000000|20 million]”.",
    # in thousands too, unless it may be a race
    "It would cost [m 2000000|£2m] to keep the toilets ([m 20000|20k]) and the rangers – [m 310000|310k]. He ran [-no unit|10k] for charity.",
    # but not where a noun follows
    "The bridge cost [m 9000000|£9m] and carries [-no unit|20 million] cars.",
    # another currency keeps its name, and is money
    "A grant of [m 2000000|€2m] came from Brussels.",
    # the sum is an adjective
    "A [m 3500000 @year|£3.5m]-a-year contract and a [m 2000000|£2 million] scheme.",
    # a sign and "pounds" both
    "It is a [m 3000000|£3 million pound] scheme.",
]
RANGES = [
    "The cost has soared from about [m 1000000 ~about|£1m] to [m 3500000|£3.5m].",
    # the multiplier once, at the end
    "Redundancy will cost [m 6000000..7000000|£6-7m], perhaps [m 60000000..70000000|£60 to £70 million].",
    "Claims run from [m 650000000..760000000|£650m to £760m].",
    "It would save between [m 5000000..7000000|£5m and £7m].",
    "He put it at [m 10000000000..11000000000|£10bn or £11bn].",
    "A loan of [m 20000..30000|£20-30,000] was agreed.",
    # prices before and after are two numbers
    "Permits rise from [m 35|£35] to [m 45|£45].",
    "Bills go up by [m 26.92|£26.92] to [m 1048.41|£1,048.41].",
    # falling is no range
    "It fell from [m 12000000|£12m] to [m 9000000|£9m].",
    # what follows "to" has no sign: not the end of a range
    "It gave [m 10|£10] to [c 20|20 pupils].",
    "A rise of [p 3..5|3-5%] or [p 3..4|three or four per cent], between [p 2..3|2 and 3 per cent] at best.",
    "Between [j 50..60|50 and 60 posts] will go.",
    "It would close [c 3..4|three or four libraries].",
    # "and" without "between" joins two numbers
    "It needs [m 5000000|£5m] and [m 7000000|£7m].",
]
PERCENT = [
    "A rise of [p 5.7|5.7 per cent], [p 2.99|2.99%], [p 3|3pc], [p 4|4 p.c.], [p 2|two per cent] or [p 1|one percent].",
    "Growth slowed by [p 0.5|0.5 percentage points].",
    "There was a [p 0|0%] rise.",
    # no increase is not a number
    "There was no increase and the rise was zero.",
    "The fee rose more than [p 1.9 ~more_than|1.9%].",
    # votes and weather
    "She won with [-votes|45%] of the vote on a turnout of [-votes|31%].",
    # what is voted for is a figure, and so is what a headline ends with
    "The council votes for [m 9000000|£9m] of savings, 31 votes to 20.",
    "Council tax rise of [p 3.85|3.85 per cent] backed",
    # what is so many of the staff "in other words" shares no unit with the percentage; a list of two does
    "The cuts come to [j 640|640 posts] out of [j 8200|8,200], or [p 7.8|7.8 per cent], and cost [p 3..4|3 or 4 per cent] of the budget.",
    "The council will lose [j 85|85], or [p 13|13 per cent] of its staff.",
    "Some [-votes|58 per cent] backed the cut.",
    "Some [-votes|58 per cent] backed a [p 6|six per cent] rent increase.",
    # a criterion
    "The poorest [-criterion|20%] pay nothing.",
]
JOBS = [
    "[j 200|TWO hundred job losses] are feared.",
    "It will lose [j 857|857 posts] and [j 1500|1,500 full-time equivalent in-house jobs].",
    "The plan removes [j 279.34|279.34 full-time-equivalent (FTE) posts] and [j 143|143.0 FTE].",
    "Some [j 190 ~about|190 finance, payroll and IT staff] have moved.",
    "The number of people employed by the council has fallen from [j 6100|6,100] to [j 4300|4,300].",
    "Headcount will be reduced by [j 150|150], councillors heard.",
    "Up to [j 133.75 ~up_to|133.75 full time-equivalents] may go.",
    "[j 85|Eighty-five] of the posts are empty.",
    "[j 1300|Thirteen hundred jobs], not [j 1000|one thousand], will go.",
    "It has a [j 3600|3,600-strong workforce] and plans a [j 300|300-job] cull.",
    # bare numbers that go on with the jobs of the sentence
    "It cut [j 390|390 posts], [j 120|120] of them by compulsion.",
    "Of the [j 700|700 jobs] to be cut, [j 330|330] will be lost in schools. Of these, [j 175|175] are vacant.",
    "The council wants to lose [j 220|220 managers] and axe [j 12|12 social workers].",
    "The council fears that the valley will lose [-people|400] people in ten years.",
    "The council looks after [-people|144,000] people and employs [j 7900|7,900].",
    "It has [j 18000|18,000 staff], about [j 6000 ~about|6,000] of them in schools.",
    # a small number goes on with posts where it is called a further one
    "The loss of [j 28|28 posts] in Leeds and a further [j 4|four] in Bury is planned.",
    "[j 60|60 classroom assistants] were told that their posts are at risk.",
    "We had to let [j 90|90 people] go.",
    "It will bring [j 9000|9,000 construction jobs] and [j 850|850] permanent ones.",
    "The authority took on [j 22|22 planners].",
    # a small number "of which" takes up what stands before it, not the staff
    "The staff put up 38 signs, four of which are gone.",
    "The staff mourned the posts, [j 14|14] of which are vacant.",
    # millions of people
    "The busway cost [m 4000000|£4m]. Ridership hit 3.5 million last year.",
    # of another sort of post
    "There are 26,000 lamp posts in Leeds and 45,000 in Bury.",
    "Moray expects [j 63|63 fewer teachers], Angus [j 46|46], Fife [j 31|31] and East Lothian [j 20|20].",
    "It said [j 450|450 posts] had gone, with a further [j 700|700] likely to follow.",
    "The firm inherited [j 46|46 IT workers] and made a further [j 19|19] redundant.",
    "The plan takes [j 500|500 posts], of which [j 65.66|65.66] are vacant.",
    # of the sentence before
    "We were told [j 200|two hundred posts] would go. Now it is [j 197|197].",
    "Officers expect [j 540|540 posts] to go. Unison has been told to prepare for [j 600|600].",
    "They would not rule out job losses. “I would say [j 150 ~about|150] or thereabouts,” he said.",
    # what was planned before, whose noun is written once
    "It will cut [j 78|78 jobs], fewer than the [j 90|90] first feared.",
    "It will cut [j 34|34 jobs], down from the [j 85|85] once feared.",
    "Some [j 64 ~about|64 posts] will go, not the [j 91|91] threatened last month.",
    "It will lose [j 64|64 posts], against the [j 91|91] predicted in the autumn.",
    "It had proposed to cut [j 450|450 jobs] but settled on [j 420|420].",
    "The number of redundancies has come down from the [j 130|130] originally suggested to [j 82|82].",
    "The number of posts to go has come down to [j 176|176], from the [j 212|212] put forward in May.",
    # a breakdown
    "It will lose [j 145|145 posts]: [j 60|60] in care, [j 45|45] in education and [j 40|40] in the back office.",
    "Redundancies: [j 45|45] compulsory, [j 60|60] voluntary.",
    "Of [j 83|83 staff], [j 61|61] will move to the coast and [j 12|12] will leave.",
    "Of the posts, [j 200|200] would go. Some [j 325 ~about|325 voluntary redundancy applications] were accepted.",
    "It is estimated to cost [m 26000000 ~about|£26m], with charges going up to [m 1.2|£1.20].",
    # what is estimated at a sum is a forecast, not a hedge: the status says it
    "The cost of the school is estimated at [m 26000000|£26m].",
    "It took the number of depots from [-no unit|74] to [-no unit|27] and cut [j 48|48 posts].",
    "It takes [m 22000000|£22m] and [j 23|23 posts], and then [m 45000000|£45m], which would take out over [j 1000 ~more_than|1,000].",
    "The job losses are under [j 20 ~less_than|20] now, perhaps even [j 15|15].",
    # of things just counted, or of which one is named
    "It must save [m 9000000|£9m]. The county has [c 14|14 libraries]. Under the plans [c 6|six] would close.",
    "It must save [m 9000000|£9m]. Its [c 22|22 care homes] cost too much. [c 9|Nine] are to be sold.",
    "It must save [m 9000000|£9m]. The county has [c 14|14 libraries]. [-no unit|Two] of them told us why.",
    "It must save [m 9000000|£9m]. Winton library is one of [c 6|six] earmarked for closure.",
    "It must save [m 9000000|£9m]. She was one of [-no unit|six] who spoke.",
    "It must save [m 9000000|£9m]. We said that [c 5|five libraries] would close. It is [c 3|three].",
    'It must save [m 9000000|£9m]. It would shut [c 21|21 kitchens]. He said: "[c 12|Twelve kitchens] are half empty."',
    "It must save [m 9000000|£9m]. It will create [j 90|90 jobs] and [c 240|240 homes]. The [c 240|240 homes] would be finished by May.",
    "It must save [m 9000000|£9m]. It had [c 834|834 children in care] at the end of September ([c 812|812] in June).",
    "It must save [m 9000000|£9m]. He said [c 21|21 kitchens] were half empty.",
    # a number with its comma is no day of the month
    "It must save [m 9000000|£9m]. Between April and August [c 1840|1,840 households] asked for help with their rent.",
    # those who leave, by what they get and by whose members they are
    "The restructuring has cost [m 410000|£410,000] in pay-offs for [j 9|nine managers].",
    "Redundancy payments to [j 6|six managers] came to [m 410000|£410,000].",
    "It must save [m 9000000|£9m]. It wants [j 820|820] of our members out by May.",
    "It must save [m 9000000|£9m]. The union said that [-no unit|820] of its members had voted.",
    # a list that writes its noun once
    "The cuts take [j 106|106], [j 46|46] and [j 19|19 posts].",
    # people are a workforce where the text employs them or lets them go
    "It employs [j 10000|10,000 people] outside schools.",
    "In all [j 130|130 people] left through voluntary severance.",
    "Staff numbers fell from [j 8000|8,000] to [j 6500|6,500].",
    "Up to [j 90 ~up_to|90 teachers] could go.",
    # a year of four digits before "jobs"
    "Bosses say [j 2000|2000 jobs] will go.",
    "It made [j 2|two redundancies].",
    # whom councils employ, in a text about their money
    "The [j 112|112 binmen] will go to the firm, which saves [m 600000|£600,000].",
    "It has [j 85|85 lollipop ladies] and [j 40|40 traffic wardens], at [m 600000|£600,000].",
    # who asks to go, and what they are named after
    "It had [j 400|400 applications for voluntary redundancy]. Some [j 100 ~about|100 redundancy notices] went out.",
    "It would cut [j 60|60 repairs and maintenance workers] and [j 40|40 schools catering staff], saving [m 2000000|£2m].",
    "It will close [c 30|30 homes] and axe jobs to save [m 2000000|£2m].",
]
NOT_JOBS = [
    "About [-people|60] protesters gathered outside.",
    "More than [-people|100] people packed the town hall to hear about job cuts.",
    "A petition signed by [-people|2,300] people was handed in.",
    "[-people|Two] police officers attended.",
    "[-people|Fifteen] firefighters tackled the blaze.",
    "He has written [-no unit|20] Facebook posts.",
    "There will be [-no unit|19] public meetings.",
    "The [-date|2015] job losses were worse.",
    "He has [-no unit|two] roles in the play.",
    "It cut [j 40|40 jobs] at its school, not the [-no unit|12] first lessons.",
    # a team is a jobs figure to nobody
    "It cut [j 30|30 posts]. A team of [-people|12] will run it.",
    "[-no unit|TWO] Humber councils yesterday announced big job losses.",
]
COUNTS = [
    "It looks after [c 695|695 children in care], [c 40|40] more than last year.",
    "It is the [c 700 ~more_than|700-plus children in care] that cost most.",
    "[c 16|Sixteen] of the city’s [c 28|28 branches] could close.",
    "Looked after children, whose number has risen to [c 640|640], cost most.",
    "It plans to close [c 10|10] of [c 26|26 libraries].",
    # people are counted where what they get from the council is named
    "It must house [c 1900|1,900 people on its housing register] and save [m 4000000|£4m].",
    "Care for [c 620|620 adults with complex needs] costs [m 31000000|£31m].",
    "The county council would run [c 3|three family centres] and save [m 600000|£600,000].",
    "It would go from [c 45|45] to [c 25|25 libraries].",
    # a count of nobody's service
    "[-count of no service|Twelve] schools took part in the gala.",
    # what hardly anybody but a council counts, in a text about its money
    "The ferry carried [c 31500|31,500 passengers] and lost [m 400000|£400,000].",
    "It sent out [c 6300|6,300 summonses] and gritted [c 900|900 miles of road] for [m 200000|£200,000].",
    "It took away [c 4100|4,100 tonnes of rubbish], filled [c 7700|7,700 potholes] and lost [m 1000000|£1m].",
    "Spending of [m 2000000|£2m] goes on [c 180|180 care home beds] and [c 2600|2,600 hours of home care].",
    "Fees of [m 2000000|£2m] came from [c 1450|1,450 planning applications], [c 88000|88,000 visits] and [c 640|640 allotments].",
    "[c 21|TWENTY-ONE] of Exbury’s [c 44|44 libraries] and two of the others close, saving [m 1000000|£1m].",
    "A [c 750|750-pupil] school would cost [m 9000000|£9m].",
    # ... but not a few of them, in words, whom somebody met
    "She met [-count of no service|20] pupils. The budget is tight.",
    # what anybody has and does counts where it is done for or by a council
    "The homes have [c 212|212 residents]. They cost [m 3000000|£3m].",
    "The firm will serve [c 52000|52,000 homes] for [m 4000000|£4m].",
    "There is room for [c 640|640 children]. It costs [m 9000000|£9m].",
    "A total of [c 61000|61,000 tickets] were issued, worth [m 2000000|£2m].",
    "Some [c 1400 ~about|1,400 properties] stand empty. Council tax rises by [p 3|3%].",
    "[-count of no service|Eighty] trams ran. Council tax rises by [p 3|3%].",
    # and not whom a meeting drew, who signed or who answered
    "A petition of [-count of no service|5,200] residents is about cuts to the budget.",
    "A meeting at the school drew [-count of no service|250] residents, angry at the cuts to the budget.",
    "It surveyed [-count of no service|900] tenants. The rent goes up by [p 3|3%].",
    "Some [-count of no service|300] pupils took part. The rent goes up by [p 3|3%].",
    # people are counted where they are served
    "The pool costs [m 900000|£900,000]. More than [c 84000 ~more_than|84,000 people] used the pool.",
    "Unpaid tax comes to [m 3000000|£3m], and [c 7100|7,100 people] were taken to court.",
    "It looks after [c 41000|41,000 people] and employs [j 7900|7,900], and spends [m 2000000|£2m].",
    # but those who may have worked there are not
    "It has cut [j 900|900 jobs]. It helped [-people|300] people.",
    # numbers that go on with a count
    "It houses [c 310|310 families] in hotels and hostels, up from [c 250|250] a year ago, which costs [m 4000000|£4m].",
    "It issued [c 61000|61,000 fines], up [p 39|39 per cent] from [c 44000|44,000], and took [m 2000000|£2m].",
    "Loans have fallen from [c 2900000|2.9 million] to [c 2000000|2.0 million]. It would save [m 2000000|£2m].",
    "Visits had grown by [p 4|four per cent], to [c 1200000|1.2 million]. It would save [m 2000000|£2m].",
    "The virus cut passengers to [c 61000|61,000] between April and June, a loss of [m 2000000|£2m].",
    "The number of children looked after at [-date|31 March] was [c 812|812], against [c 768|768] a year before, and [m 2000000|£2m] was spent.",
    "The number of families in bed and breakfast stood at [c 198|198] at a cost of [m 2000000|£2m].",
    "It cost [m 2000000|£2m] to cut off [c 13|13 villages]. Bus users say the number is [c 31|31].",
    "It will cost [m 2000000|£2m]. The design capacity is [c 570|570].",
    # posts and people at work do not
    "The number of posts in schools will fall to [j 300|300], saving [m 2000000|£2m].",
    "The cuts take [j 75|75 jobs] across [c 30|30 schools], [j 60|60] in care, and save [m 2000000|£2m].",
]
HEDGES = [
    "It has had to find over [m 220000000 ~more_than|£220m] in cuts and over [m 3000000 ~more_than|£3m] of savings plans.",
    "Another [j 200 ~more_than|200 plus jobs] will go, and [j 1500 ~about|1,500 odd staff] move.",
    # what will not be exceeded is a ceiling
    "Bills will not exceed [m 900 ~up_to|£900].",
    "The charge is unlikely to rise by more than [m 50 ~up_to|£50].",
    # where something is moved to is no ceiling
    "That takes the bill up to [m 190|£190], after putting charges up to [m 2|£2].",
    "It will bring in cuts of up to [m 3000000 ~up_to|£3m].",
    # an article or a hyphen between the hedge and the number
    "With over a [m 20000000 ~more_than|£20m] gap there may be up to a [p 7 ~up_to|7%] rise, or a near-[p 5 ~almost|5%] one.",
    # "maximum" behind a number is a hedge, but a name for "the" number
    "It will cost [m 5000000 ~up_to|£5m] maximum; bills rise by the [p 5|5%] maximum.",
    # teachers whose number falls are posts, those off sick and drivers who are fined are not
    "Cuts mean teacher numbers will drop by [j 90|90]; the number of teachers off sick rose by 40 and that of drivers fined fell by 300.",
    # heads of service hold posts; whom a union represents has none
    "It has [j 31|31 heads of service] now, and Unison represents [-people|900] council workers.",
    # what they quarrel about is no hedge
    "The council is in dispute with it over [m 13500000|£13.5m].",
    "It will cost about [m 5000000 ~about|£5m], or [m 6000000 ~about|£6m] or so.",
    "Up to [j 290 ~up_to|290 jobs], as many as [j 40 ~up_to|40 apprentices] and a maximum of [j 300 ~up_to|300 posts] are affected.",
    "More than [m 21000000 ~more_than|£21m] has gone; at least [m 5000000 ~more_than|£5m] is left.",
    "Just over [j 1000 ~more_than|1,000 staff] and just under [m 15000000 ~almost|£15m].",
    "Nearly [m 90000000 ~almost|£90m], almost [m 80000000 ~almost|£80m], close to [m 70000000 ~almost|£70m].",
    "Less than [m 12000000 ~less_than|£12m]; fewer than [j 40 ~less_than|40 posts].",
    "It is getting on for [m 4000000 ~almost|£4m] and in excess of [m 3000000 ~more_than|£3m].",
    "The deficit nears [m 4000000 ~almost|£4m]; a minimum saving of [m 8000000 ~more_than|£8m] is sought.",
    "The ruling group splits over [p 1.5|1.5 per cent] council tax rise.",
    "The bill has topped [m 9000000 ~more_than|£9m], and the debt has passed [m 2000000000 ~more_than|£2bn].",
    "It will be [m 5000000 ~more_than|£5 million-plus], or [m 4000000 ~more_than|£4m] or more.",
    "[j 100 ~about|A hundred posts], give or take, will go.",
    "An estimated [m 5000000 ~about|£5m] and nearly another [m 2000000 ~almost|£2m] are needed.",
    "No more than [m 5000000 ~up_to|£5m] and no less than [m 3000000 ~more_than|£3m].",
    # a hedge before a list covers its items
    "About [m 5000000 ~about|£5m], [m 3000000 ~about|£3m] and [m 2000000 ~about|£2m] will go from parks, roads and schools.",
    # look-alikes
    "The maximum allowed [p 4.99|4.99%] would add an average of [m 200|£200].",
    "It is [m 9200000|£9.2m] over budget, [m 120|£120] less than average.",
    "The row over [m 5000000|£5m] cuts goes on. Residents are angry about [m 3000000|£3m] of changes.",
    "It will hand over [j 1700|1,700 staff].",
    "It saved [m 5000000|£5m], at least [m 2000000 ~more_than|£2m] of it in parks.",
]
RATES = [
    "It costs [m 3000000 @year|£3m] a year, [m 20 @week|£20] a week, [m 80 @month|£80] per month or [m 4 @day|£4] a day.",
    "The rise of [p 3 @year|three per cent] a year goes on.",
    "A rise of [p 4.99|4·99%] or [p 4.5|4 ½ per cent] is the most.",
    "Bills grew by [p 35|35%] in a year.",
    "Cuts of about [m 20000000 ~about @year|£20 million] should be expected every year.",
    "It would save [m 5000000 @year|£5m] in rent each year.",
    "The annual bill will go up by [m 113 @year|£113].",
    "It was cut from [m 5000000 @year|£5m] a year to [m 2000000 @year|£2m].",
    "It would add [m 4.6 @week|£4.60] to weekly rents.",
    "It is paid [m 90000 @year|£90,000] per annum.",
    # look-alikes
    "It had [m 5000000|£5m] a year ago.",
    "An annual budget of [m 5000000|£5m] was set.",
]
UNPLACED = [
    "It met on [-date|14 February 2013] at [-time|10.30am] and [-time|2:15pm].",
    "In [-date|2013/14], [-date|2014-15] and [-date|2016] it froze the tax.",
    "It was carried by [-votes|31] votes to [-votes|14], then by [-votes|33 to 19], then [-score|34-19].",
    "Ring [-phone|01632 960145] or [-phone|020 7946 0719] or [-phone|0300 555 0100].",
    "Karen Lyle, [-age|44], and a [-age|12]-year-old boy aged over [-age|10] came.",
    "Over-[-age|65s] and people in their [-age|40s] came.",
    "It is on page [-page|46] of a [-page|212]-page report, in section [-reference|114] and appendix [-reference|2].",
    "The [-duration|18] years, [-duration|six] weeks and a [-duration|24]-hour wait were enough.",
    "The A[-reference|38] is closed for [-measurement|two] miles near Band D houses.",
    "One council in England, [-fraction|one in ten] here, lost [-fraction|two-thirds] and came [-ordinal|12th].",
    "[-list number|1]. The leader moved the motion.",
    "City won [-score|2-1].",
    "[-vague|Hundreds] of jobs and [-vague|dozens] of shops.",
    "About [-fraction|£1] in every [-fraction|£5] is spent on care.",
]


@pytest.mark.parametrize(
    "marked", MONEY + RANGES + PERCENT + JOBS + NOT_JOBS + COUNTS + HEDGES + RATES + UNPLACED, ids=lambda marked: re.sub(r"\W+", "-", marked)[:60]
)
def test_numbers(marked: str) -> None:
    check(marked)


TABLE = """Table 1: Forecast by directorate (£m)
Directorate Net budget Variance
Children and Families 61.5 2.3
Adults 118.0 (1.4)
Total 179.5 0.9

The position has improved."""


def test_a_flattened_table_gives_units_and_headings() -> None:
    reading = numbers_of(TABLE)
    cells = [(TABLE[n.start : n.end], n.low, n.high, n.row and TABLE[slice(*n.row)], n.column and TABLE[slice(*n.column)]) for n in reading.numbers]
    assert cells[0] == ("61.5", 61_500_000, 61_500_000, "Children and Families", "Net budget")
    assert cells[3] == ("(1.4)", 1_400_000, 1_400_000, "Adults", "Variance")
    assert len(cells) == 6


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        # columns of years, a unit under each
        ("2016/17 2017/18 Total\n£m £m £m\n28.3 36.9 65.2", [("28.3", 28.3e6, "2016/17"), ("36.9", 36.9e6, "2017/18"), ("65.2", 65.2e6, "Total")]),
        # tabs, thousands, an empty cell
        (
            "Savings (£'000)\n\nService\t2016/17\t2017/18\nParks\t\t500\nRoads\t1,450\t(30)",
            [("500", 5e5, "2017/18"), ("1,450", 1.45e6, "2016/17"), ("(30)", 3e4, "2017/18")],
        ),
        # a unit a column
        ("Service\tCost £m\tChange %\nParks\t3.4\t1.5", [("3.4", 3.4e6, "Cost £m"), ("1.5", 1.5, "Change %")]),
        # prose declares the unit
        # "£000" below another heading is a unit, not a figure of a row
        ("Savings\nProposal £000\nMerge customer centres 120", [("120", 1.2e5, "Savings")]),
        ("All figures are in £000.\nParks  300  250", [("300", 3e5, None), ("250", 2.5e5, None)]),
        # a unit merged over columns, above or below what names them
        (
            "Service\t£m\n\t2016/17\t2017/18\nParks\t3.4\t1.5",
            [("3.4", 3.4e6, "2016/17"), ("1.5", 1.5e6, "2017/18")],
        ),
        # a sign that ends a cell is not the next one's; a subheading leaves the columns theirs
        (
            "Band\t2016/17 £\t2017/18 £\nTowns\nBand D\t1,275.18\t1,351.47",
            [("1,275.18", 1275.18, "2016/17 £"), ("1,351.47", 1351.47, "2017/18 £")],
        ),
        # what stands below the table is no row of it
        ("Service\t£m\nParks\t3.4\n\nSaved since 2010", [("3.4", 3.4e6, None)]),
        # lists of payments: the row ends with words, the amount is known by its heading, or by its heading and the pence
        (
            "Service\tNumber\tAmount (£)\tSupplier\nParks\t50012\t650\tAgency staff Ltd\nRoads\t50013\t1,204.50\tAcme",
            [("650", 650, "Amount (£)"), ("1,204.50", 1204.5, "Amount (£)")],
        ),
        ("Service\tNumber\tNet amount\tSupplier\nParks\t50012\t650.00\tAcme", [("650.00", 650, "Net amount")]),
        ("Service\tAmount paid\nParks\t650.25", [("650.25", 650.25, "Amount paid")]),
        ("Service\tAmount\nParks\t650", []),
        # no unit, no claims
        ("Ward\tSeats\tTurnout\nNorth\t3\t41", []),
    ],
)  # fmt: skip
def test_tables(table: str, expected: list[tuple[str, float, str | None]]) -> None:
    reading = numbers_of(table)
    assert [(table[n.start : n.end], n.low, n.column and table[slice(*n.column)]) for n in reading.numbers] == expected


def test_every_number_of_a_front_matter_is_left_alone() -> None:
    from corpus.document import Part

    text = "---\nid: 25 posts\n---\nIt cut 30 posts."
    document = Document("test.md", text, text_hash(text), parts=(Part(0, 21, "front matter"),))
    assert [text[n.start : n.end] for n in read(document, pipeline(until="periods")).numbers] == ["30 posts"]


def test_currency() -> None:
    assert [n.currency for n in numbers_of("It got €2m, $3m and £4m.").numbers] == ["EUR", "USD", "GBP"]


NUMERAL = re.compile(r"\d[\d,.]*")
PIECES = st.sampled_from(
    ["£", "1", "25", "2,000", "5.7", " ", " ", "m", "bn", " million", " per cent", "%", " posts", " jobs", "-", " to ", " and ", " or ", "between ",
     "about ", "up to ", ".", ",", "\n", "\t", "(", ")", "half a ", "one", " hundred", "two", "k", "p", " a year", "2013/14", "£m", "é", "\x00", "“"]
)  # fmt: skip


def _holds(text: str) -> None:
    reading = numbers_of(text)
    spans = [(n.start, n.end) for n in reading.numbers]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))
    assert all(text[u.start : u.end] == u.quote for u in reading.unplaced)
    assert [draft.number for draft in reading.drafts] == reading.numbers
    for number in reading.numbers:
        assert number.outer_start <= number.start < number.core_end <= number.end <= number.outer_end
        assert number.low is not None or number.high is not None
    # nothing disappears in silence: every numeral lies in a number or among the unplaced
    covered = spans + [(u.start, u.end) for u in reading.unplaced]
    for found in NUMERAL.finditer(text):
        assert any(start <= found.start() < end for start, end in covered), (text, found.group())


@given(st.lists(PIECES, max_size=25).map("".join))
def test_properties_on_pieces_of_figures(text: str) -> None:
    _holds(text)


@given(st.text(max_size=200))
def test_properties_on_any_text(text: str) -> None:
    reading = numbers_of(text)
    assert all(text[u.start : u.end] == u.quote for u in reading.unplaced)


@pytest.mark.parametrize("text", ["1" * 50_000, "12, " * 5_000 + "posts", "£1m " * 5_000, "one hundred " * 5_000, "12 12 " * 5_000])
def test_long_odd_lines_are_read(text: str) -> None:
    reading = numbers_of(text)
    assert reading.numbers or reading.unplaced


NO_FINANCE = sorted((Path(__file__).parent / "no_finance").glob("*.txt"))
FALSE_PER_THOUSAND_WORDS = 0.5


def test_news_without_finance_gives_hardly_a_claim() -> None:
    words, false = 0, []
    for path in NO_FINANCE:
        text = path.read_text(encoding="utf-8")
        words += len(text.split())
        false += [(path.name, text[n.start - 20 : n.end + 20]) for n in numbers_of(text).numbers]
        _holds(text)
    assert words > 8_000
    assert len(false) <= FALSE_PER_THOUSAND_WORDS * words / 1_000, false


@pytest.mark.parametrize(
    ("story", "found"),
    [
        # a story about one charge alone is about what a council takes
        ("Drivers who live in the town will be charged £35 for a permit, and £60 for a second one.", ["£35", "£60"]),
        ("The council paid £1,298 a day for an adviser.", ["£1,298"]),
        ("Ferries cost £4m each and the pier £2m.", ["£4m", "£2m"]),
        ("The county will put £1.2m towards planters.", ["£1.2m"]),
        # what is sold, won, stolen or given is not
        ("The book, left on a doorstep, was sold for £10,099, or 25% more than the dealer had hoped for.", []),
        ("She was fined £300 and told to hand back the phone, worth £700.", []),
        # rates that are put up are a tax, but not the rates of anything
        ("Members in Northern Ireland voted to increase rates by 4%.", ["4%"]),
        ("Doctors warned of an increase in rates of measles, by 4% in a month.", []),
    ],
)
def test_a_long_text_says_whether_it_is_about_finance(story: str, found: list[str]) -> None:
    reading = numbers_of(story + "\n\n" + "The meeting was long and nobody spoke of anything else. " * 12)
    assert [reading.text[number.start : number.end] for number in reading.numbers] == found


SHARED = Path(__file__).parents[3] / "shared"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the development texts are not here")
def test_coverage_of_the_development_texts() -> None:
    for path in sorted(SHARED.glob("dev/*/*.txt")) + sorted(SHARED.glob("seeds/*.txt")):
        _holds(path.read_text(encoding="utf-8").replace("\r\n", "\n"))
