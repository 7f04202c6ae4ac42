"""Invented pairs of papers that agree, round, revise and contradict each other, with what the engine should say of them.

Each scenario: papers as (source, date, text); `wrong`: pairs of quotes that cannot both be right, with the types under which that may be reported;
`fine`: pairs that must not be reported. People, figures and events are made up.
"""

from dataclasses import dataclass, field

Pair = tuple[str, str]


@dataclass(frozen=True)
class Scenario:
    name: str
    papers: tuple[tuple[str, str, str], ...]
    wrong: tuple[tuple[str, str, str], ...] = ()
    fine: tuple[Pair, ...] = ()
    moved: tuple[Pair, ...] = field(default=())


SCENARIOS = (
    Scenario(
        "report and next day's paper",
        (
            (
                "Northumberland County Council cabinet report",
                "2015-12-09",
                """Northumberland County Council
Cabinet, 9 December 2015
Medium Term Financial Plan 2016/17 to 2019/20
Report of Hilary Strand, Corporate Director, Resources

1. The Council must make savings of £58.2m over the period 2016/17 to 2019/20. Of this, £17.4m is required in 2016/17.

2. Budget proposals for 2016/17 would result in the deletion of 241 posts.

3. The General Reserve stood at £31.6m at 31 March 2015.

4. It is proposed that council tax be increased by 1.99% in 2016/17, raising £3.1m.
""",
            ),
            (
                "Coquet Valley Post",
                "2015-12-10",
                """Hundreds of jobs to go at County Hall

NORTHUMBERLAND County Council is to cut 214 posts next year as it tries to save £52.8m over four years.

Papers published yesterday show that £17m of the savings must be found in 2016/17.

Council leader Grant Davison said there were no easy choices left.

"We have £31.6m in reserves, but that is a rainy-day fund," he said.

Hilary Strand, who is corporate director of resources, said council tax would go up by 1.99 per cent.
""",
            ),
        ),
        (("value", "241 posts", "214 posts"), ("value", "£58.2m", "£52.8m")),
        (("£17.4m", "£17m"), ("1.99%", "1.99 per cent"), ("£31.6m", "£31.6m")),
    ),
    Scenario(
        "two papers on a budget vote",
        (
            (
                "Derwent Evening News",
                "2012-02-24",
                """Cumbria County Council has agreed a budget that takes £24.3 million out of services in 2012/13.

Some 380 jobs will go, most of them through voluntary redundancy.

Adult social care will lose £9.8 million and children's services £4.1 million.

Council tax will be frozen. The council's net budget for 2012/13 is £396 million.

Leader Martha Greaves said the settlement from Whitehall had left the authority with no choice.
""",
            ),
            (
                "Solway Herald",
                "2012-02-27",
                """Councillors in Cumbria last week signed off cuts of £24 million for 2012/13 with the loss of about 530 jobs.

Cumbria County Council's budget for 2012/13 will be £369 million, leader Martha Greaves told the meeting.

Adult social care is to lose £8.9 million in 2012/13, while children's services will be cut by £4.1 million.
""",
            ),
        ),
        (("value", "380 jobs", "530 jobs"), ("value", "£396 million", "£369 million"), ("value", "£9.8 million", "£8.9 million")),
        (("£24.3 million", "£24 million"), ("£4.1 million", "£4.1 million")),
    ),
    Scenario(
        "rivals in one article",
        (
            (
                "Exe Valley Leader",
                "2019-03-14",
                """Devon County Council has spent £3.4 million on agency social workers this year, the opposition claimed yesterday.

Liberal Democrat group leader Oriel Pask said the bill for agency social workers was out of control.

But the council's deputy leader, Ron Tavener, said the real figure was £2.1 million.

"Some people cannot add up," he said.

The authority expects to overspend its children's services budget by £5.6 million in 2018/19.
""",
            ),
        ),
        (("internal", "£3.4 million", "£2.1 million"),),
    ),
    Scenario(
        "a sum that does not work and one that does",
        (
            (
                "Trent Bridge Mercury",
                "2016-02-11",
                """Nottinghamshire County Council plans to save £21.5 million in 2016/17.

Of the £21.5 million, £8.2 million would come from adult social care, £5.1 million from children's services, £3.9 million from \
transport and £2.3 million from the back office.

It wants to cut 150 posts: 60 in adult care, 50 in children's services and 40 in libraries.
""",
            ),
        ),
        (("sum", "£21.5 million", "£5.1 million"),),
        (("150 posts", "60"),),
    ),
    Scenario(
        "percentages right and wrong",
        (
            (
                "Wensum Chronicle",
                "2014-02-20",
                """Norfolk County Council's libraries budget will be cut by £1.2 million to £10.8 million in 2014/15.

The council's government grant falls from £240 million to £216 million, a drop of 16 per cent.

The overspend of £3 million is just one per cent of the council's £300 million budget.
""",
            ),
        ),
        (("percent", "16 per cent", "£240 million"),),
        (("one per cent", "£300 million"),),
    ),
    Scenario(
        "forecasts move, decisions do not",
        (
            (
                "Medway Telegraph",
                "2017-09-14",
                """Kent County Council is forecast to overspend by £12.1 million in 2017/18, councillors were told.

The council set a budget of £906 million for 2017/18 in February.
""",
            ),
            (
                "Weald Courier",
                "2018-01-19",
                """Kent County Council now expects to overspend by £8.3 million in 2017/18.

Its budget for 2017/18 is £960 million.
""",
            ),
        ),
        (("value", "£906 million", "£960 million"),),
        (),
        (("£12.1 million", "£8.3 million"),),
    ),
    Scenario(
        "who holds the office",
        (
            (
                "Ribble Gazette",
                "2020-01-16",
                """Lancashire County Council leader Graham Tyldesley said the budget would protect the vulnerable.

Doreen Catlow, cabinet member for adult social care, said care homes were safe.

Chief executive Ivor Penhale said £4.2 million would be saved by closing offices.
""",
            ),
            (
                "Fylde Coast News",
                "2020-01-20",
                """Council leader Bernard Ashcombe defended Lancashire County Council's budget on Friday.

Maureen Sykes, Lancashire County Council's cabinet member for adult social care, said no care home would close.

Selling offices would save £4.2 million, according to Angela Root, who took over as chief executive on Monday.
""",
            ),
        ),
        (("office", "Graham Tyldesley", "Bernard Ashcombe"), ("office", "Doreen Catlow", "Maureen Sykes")),
        (("£4.2 million", "£4.2 million"), ("Ivor Penhale", "Angela Root")),
    ),
    Scenario(
        "savings since a year, and staff",
        (
            (
                "Calder Post",
                "2018-02-08",
                """Kirklees Council has saved £161 million since 2010, its leader said on Wednesday.

It employs 6,900 people and holds £27 million in general reserves.
""",
            ),
            (
                "Holme Valley Review",
                "2018-02-13",
                """Kirklees Council says it has taken £194 million out of its budget since 2010.

The council, which employs 8,300 people, has general reserves of £27 million.
""",
            ),
        ),
        (("value", "£161 million", "£194 million"), ("value", "6,900 people", "8,300 people")),
        (("£27 million", "£27 million"),),
    ),
    Scenario(
        "parts, spans and services are not contradictions",
        (
            (
                "Avon Valley Times",
                "2013-02-15",
                """Bristol City Council must save £35 million in 2013/14 and £90 million over the next three years.

Libraries will lose £1.1 million. A further £6 million of savings has yet to be identified.

About 330 jobs will go, 40 of them in housing.
""",
            ),
            (
                "Severn Beacon",
                "2013-02-18",
                """Bristol City Council faces cuts of about £35 million this year, on top of the £28 million it saved last year.

Youth services will lose £1.4 million and museums £900,000.

Some 100 posts are already vacant, and 230 people could be made redundant.
""",
            ),
        ),
        (),
        (("£35 million", "£35 million"), ("£90 million", "£35 million"), ("£1.1 million", "£1.4 million"), ("330 jobs", "230 people")),
    ),
    Scenario(
        "a union and a council",
        (
            (
                "Unison Wyreside branch",
                "2011-02-21",
                """Bolton Council plans to axe 1,250 jobs by March 2013, Unison has warned.

The union says compulsory redundancies would cost £14 million.
""",
            ),
            (
                "Croal Valley Journal",
                "2011-02-22",
                """About 900 jobs will go at Bolton Council by March 2013 under plans agreed last night.

The council put the cost of redundancies at £9.5 million.
""",
            ),
        ),
        (("value", "1,250 jobs", "900 jobs"), ("value", "£14 million", "£9.5 million")),
    ),
    Scenario(
        "tax and bills",
        (
            (
                "Tamar Independent",
                "2022-02-23",
                """Cornwall Council has agreed a 2.99 per cent rise in council tax for 2022/23, taking a Band D bill to £1,670.

The rise adds £48.49 to the average bill.

The council needs to close a gap of £14.7 million next year.
""",
            ),
            (
                "Lizard Gazette (LDRS)",
                "2022-02-24",
                """A Band D household will pay Cornwall Council £1,760 next year after a 2.99 per cent rise was agreed for 2022/23.

Councillors were told the budget gap for 2022/23 was £17.4 million.
""",
            ),
        ),
        (("value", "£1,670", "£1,760"), ("value", "£14.7 million", "£17.4 million")),
        (("2.99 per cent", "2.99 per cent"),),
    ),
    Scenario(
        "a headline its story does not bear out",
        (
            (
                "Don Valley Argus",
                "2015-01-22",
                """Council to axe 460 jobs in fresh round of cuts

Rotherham Council is to shed 640 jobs over the next two years as it tries to save £23 million.

Leader Stan Oldroyd said the decision was a sad one.
""",
            ),
        ),
        (("internal", "460 jobs", "640 jobs"),),
    ),
    Scenario(
        "a local round-up gets one council wrong",
        (
            (
                "Public Purse Weekly",
                "2023-11-30",
                """Town halls on the brink

Kirklees Council expects to overspend by £20.3m in 2023/24 and has £25.4m left in its general reserves.

Bradford Council needs £73m to balance its books this year, while Calderdale Council has to find savings of £11.7m in 2024/25.

Wakefield Council, by contrast, forecasts an overspend of just £3m this year.
""",
            ),
            (
                "Spen Valley Reporter (LDRS)",
                "2023-12-05",
                """By Ewan Thirsk, Local Democracy Reporter

Kirklees Council is heading for an overspend of £23.0 million in 2023/24, a report to cabinet says.

Leader Shabnam Orrell said the council had £25.4 million in general reserves and would need to save £47.8 million in 2024/25.

The number of children in care has risen to 701.
""",
            ),
            (
                "Huddersfield Watch",
                "2023-12-07",
                """Kirklees Council has to save £74.8m next year, leader Shabnam Orrell told members last night.

There are 710 children in care in the borough.
""",
            ),
        ),
        (("value", "£20.3m", "£23.0 million"), ("value", "£47.8 million", "£74.8m"), ("value", "701", "710 children in care")),
        (("£25.4m", "£25.4 million"), ("£3m", "£23.0 million")),
    ),
    Scenario(
        "press release two months later",
        (
            (
                "Charnwood Post",
                "2019-12-12",
                """Leicestershire County Council plans to raise council tax by 3.99 per cent in 2020/21 and save £9.6 million.

The council forecasts an overspend of £4.4 million in 2019/20.

It has saved £210 million since 2010.

Councillor Byron Tate, cabinet member for resources, said services were stretched.
""",
            ),
            (
                "Leicestershire County Council press release",
                "2020-02-19",
                """Leicestershire County Council has today agreed a budget which includes savings of £10.3 million in 2020/21.

The council tax rise of 3.99 per cent will add £51.60 to a Band D bill.

This year's overspend is now forecast to be £2.9 million.

Councillor Byron Tate, Cabinet Member for Resources, said: "This is a budget for difficult times."
""",
            ),
        ),
        (),
        (("3.99 per cent", "3.99 per cent"), ("£9.6 million", "£10.3 million")),
        (("£4.4 million", "£2.9 million"), ("£9.6 million", "£10.3 million")),
    ),
    Scenario(
        "a councillor's newsletter",
        (
            (
                "Stratford-on-Avon District Council cabinet minutes",
                "2014-02-03",
                """STRATFORD-ON-AVON DISTRICT COUNCIL
CABINET, 3 FEBRUARY 2014

The Leader, Councillor Rosalind Peat, presented the budget.

RESOLVED that it be recommended to Council

(a) that savings of £1.26m be made in 2014/15;
(b) that £340k be drawn from reserves in 2014/15;
(c) that council tax be increased by 1.9%, from £126.40 to £128.80 at Band D.

The cost of the Riverside offices project was now put at £3.8m.
""",
            ),
            (
                "Wellesbourne ward newsletter",
                "2014-02-12",
                """Dear residents,

Stratford-on-Avon District Council's cabinet has recommended a budget which saves £1.26 million in 2014/15 and takes £430,000 from reserves.

Stratford-on-Avon District Council's tax at Band D will rise to £128.80.

The new Riverside offices will cost £4.8 million, which I think is a scandal.

District council leader Edmund Frome told us there was no alternative.
""",
            ),
        ),
        (("value", "£340k", "£430,000"), ("value", "£3.8m", "£4.8 million"), ("office", "Rosalind Peat", "Edmund Frome")),
        (("£1.26m", "£1.26 million"), ("£128.80", "£128.80")),
    ),
    Scenario(
        "one paper puts right what it said",
        (
            (
                "Teifi Times",
                "2016-01-14",
                """Ceredigion County Council must find £9.4 million of savings in 2016/17, the leader said yesterday.

Up to 85 posts could be lost.
""",
            ),
            (
                "Teifi Times",
                "2016-02-25",
                """Ceredigion County Council will have to save £7.1 million in 2016/17, down from the £9.4 million it feared in January.

It now expects to lose 60 posts.
""",
            ),
        ),
        (),
        (),
        (("£9.4 million", "£7.1 million"),),
    ),
    Scenario(
        "of which, and leaving",
        (
            (
                "Forth Valley Standard",
                "2018-02-22",
                """Falkirk Council agreed savings of £20.1 million for 2018/19 yesterday, of which £13.4 million will come from \
services, leaving £5.7 million to be found from reserves and higher charges.

Some 140 posts will go: 90 through vacancies and 50 through voluntary severance.
""",
            ),
        ),
        (("sum", "£20.1 million", "£13.4 million"),),
        (("140 posts", "90"),),
    ),
    Scenario(
        "years that do not make their span",
        (
            (
                "Usk Valley Free Press",
                "2014-10-09",
                """Monmouthshire County Council has to save £24.8 million over the next three years.

It needs £9.1 million in 2015/16, £7.6 million in 2016/17 and £6.3 million in 2017/18.
""",
            ),
        ),
        (("sum", "£24.8 million", "£7.6 million"),),
    ),
    Scenario(
        "total after its parts",
        (
            (
                "Humber Tribune",
                "2013-11-21",
                """Hull City Council is to close four children's centres, saving £0.9 million, and two leisure centres, saving \
£1.6 million. Together that makes £2.5 million in 2014/15.

The council has cut 320 jobs in housing and 240 in the back office, 650 jobs in all.
""",
            ),
        ),
        (("sum", "320 jobs", "650 jobs"),),
        (("£0.9 million", "£1.6 million"),),
    ),
    Scenario(
        "different councils, different years, different services",
        (
            (
                "Soar Valley News",
                "2011-02-10",
                """Nottingham City Council will cut 260 jobs in 2011/12 to save £41 million.

Adult social care faces a cut of £6.5 million.
""",
            ),
            (
                "Erewash Leader",
                "2012-02-09",
                """Nottingham City Council is cutting 190 jobs in 2012/13 to save £28 million.

Derby City Council will lose 220 posts.

Nottingham's children's services face a cut of £5.9 million.
""",
            ),
        ),
        (),
        (("260 jobs", "190 jobs"), ("£41 million", "£28 million"), ("£6.5 million", "£5.9 million")),
    ),
    Scenario(
        "the debt and the reserves",
        (
            (
                "Thanet Sentinel",
                "2021-06-17",
                """Thanet District Council owes £58 million, according to the opposition.

It has spent £1.7 million on consultants since 2019.
""",
            ),
            (
                "Isle Gazette",
                "2021-06-24",
                """Thanet District Council's debt stands at £41 million, a report to councillors says.

The authority's bill for consultants has come to £2.4 million since 2019.
""",
            ),
        ),
        (("value", "£58 million", "£41 million"), ("value", "£1.7 million", "£2.4 million")),
    ),
    Scenario(
        "an agency story in two titles",
        (
            (
                "Borders Agency",
                "2017-03-02",
                """Scottish Borders Council has agreed a budget of £262.4 million for 2017/18 and a council tax rise of three per cent.

Councillors voted by 19 to 13 for the plan, which removes 118 posts and closes two swimming pools in Galashiels and Duns.

Leader Kirsty Rutherford said the settlement was the tightest that she had known in a decade of local government.

"We have protected schools, we have protected care for the elderly and we have kept our roads safe," she told the meeting.

Opposition members walked out before the vote in protest at the closures.
""",
            ),
            (
                "Tweed Herald",
                "2017-03-03",
                """Scottish Borders Council has agreed a budget of £226.4 million for 2017/18 and a council tax rise of three per cent.

Councillors voted by 19 to 13 for the plan, which removes 118 posts and closes two swimming pools in Galashiels and Duns.

Leader Kirsty Rutherford said the settlement was the tightest that she had known in a decade of local government.

"We have protected schools, we have protected care for the elderly and we have kept our roads safe," she told the meeting.
""",
            ),
        ),
        (("value", "£262.4 million", "£226.4 million"),),
        (("118 posts", "118 posts"),),
    ),
)
