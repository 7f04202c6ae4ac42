"""Slips that papers make, and what only looks like one: a second lot of invented papers, written to find what the rules missed.

Those that were found when they were written judge as much as those that were not. People, figures and events are made up.
"""

from tests.db.scenarios import Scenario

SLIPS = (
    Scenario(
        "outturn told twice",
        (
            (
                "Stour Valley Mail",
                "2015-06-18",
                """Dorset County Council overspent its budget by £2.7 million in 2014/15, a report says.

Adult social care was £4.1 million over, offset by savings elsewhere.

General reserves fell to £12.3 million.
""",
            ),
            (
                "Purbeck Journal",
                "2015-07-24",
                """Dorset County Council finished last year £3.9 million over budget, according to figures out this week.

Reserves are now down to £12.3 million, the figures show.
""",
            ),
        ),
        wrong=(("value", "£2.7 million", "£3.9 million"),),
        fine=(("£12.3 million", "£12.3 million"),),
    ),
    Scenario(
        "project price",
        (
            (
                "Lune Observer",
                "2018-03-08",
                """Plans for a new £14.2 million leisure centre in Garstang were backed by Wyre Council's cabinet on Wednesday.

The pool will have eight lanes and the council will borrow £9 million towards the cost.
""",
            ),
            (
                "Fylde Bugle",
                "2018-03-12",
                """A £12.4m leisure centre for Garstang has been given the go-ahead by Wyre Council.

Borrowing of £9m will pay for most of it. The centre should open in 2020.
""",
            ),
        ),
        wrong=(("value", "£14.2 million", "£12.4m"),),
        fine=(("£9 million", "£9m"),),
    ),
    Scenario(
        "bill and tax",
        (
            (
                "Kennet Times",
                "2024-02-21",
                """Swindon Borough Council is to put up council tax by 4.99 per cent in April, adding £86 to a Band D bill.

It plans to take £5.2m from reserves to balance next year's budget, which stands at £178m.
""",
            ),
            (
                "Marlborough Downs Advertiser",
                "2024-02-23",
                """Households in Swindon face a 4.99% rise in council tax from April, which will put £68 on a Band D bill.

Swindon Borough Council will use £2.5m of reserves to balance its £178m budget for 2024/25.
""",
            ),
        ),
        wrong=(("value", "£86", "£68"), ("value", "£5.2m", "£2.5m")),
        fine=(("4.99 per cent", "4.99%"), ("£178m", "£178m")),
    ),
    Scenario(
        "told twice in one report",
        (
            (
                "Fenland District Council",
                "2021-02-08",
                """Fenland District Council
Budget report

1. The net budget requirement for 2021/22 is £9.84m.

2. The council's net budget of £9.48m in 2021/22 assumes a freeze in council tax.

3. The savings target for 2021/22 is £620,000.
""",
            ),
        ),
        wrong=(("internal", "£9.84m", "£9.48m"),),
    ),
    Scenario(
        "council and opposition without signal words",
        (
            (
                "Sutton Standard",
                "2014-01-30",
                """Sutton Council's leader, Ruth Dearden, said the authority would have to save £24 million by 2019.

Conservative group leader Tim Cray said it was £31 million.

She said 150 jobs were at risk; he said 230 were.
""",
            ),
        ),
        wrong=(("internal", "£24 million", "£31 million"),),
    ),
    Scenario(
        "a year times years",
        (
            (
                "Arun Herald",
                "2012-09-20",
                """West Sussex County Council will pay Capita £15 million a year for ten years, a deal worth £180 million.
""",
            ),
        ),
        wrong=(("sum", "£15 million", "£180 million"),),
    ),
    Scenario(
        "a year times years, right",
        (
            (
                "Arun Herald",
                "2012-09-20",
                """West Sussex County Council will pay Capita £15 million a year for ten years, a deal worth £150 million.
""",
            ),
        ),
        fine=(("£15 million", "£150 million"),),
    ),
    Scenario(
        "gross, income, net",
        (
            (
                "Waveney District Council",
                "2012-02-09",
                """Waveney District Council
Revenue budget 2012/13

Gross expenditure of £68.4m less income of £52.1m leaves a net budget of £18.3m for 2012/13.
""",
            ),
        ),
        wrong=(("sum", "£68.4m", "£18.3m"),),
    ),
    Scenario(
        "percent of cut",
        (
            (
                "Nidd Journal",
                "2011-02-17",
                """Harrogate Borough Council's grant will fall by £2.4m to £9.6m next year, a cut of 25 per cent.

The council's 1,100 staff will be reduced by 165, or 15 per cent.
""",
            ),
        ),
        wrong=(("percent", "25 per cent", "£2.4m"),),
        fine=(("15 per cent", "165"),),
    ),
    Scenario(
        "gap for saving across papers",
        (
            (
                "Tavy Times",
                "2014-12-04",
                """Plymouth City Council faces a £32.6m shortfall in 2015/16, a report warned.
""",
            ),
            (
                "Sound Echo",
                "2014-12-05",
                """Plymouth City Council has to make cuts of £36.2m in 2015/16.
""",
            ),
        ),
        wrong=(("value", "£32.6m", "£36.2m"),),
    ),
    Scenario(
        "redundancy payments",
        (
            (
                "Trent Echo",
                "2012-05-10",
                """Derby City Council paid out £7.9 million to 310 staff made redundant in 2011/12.
""",
            ),
            (
                "Amber Star",
                "2012-05-16",
                """Redundancy payouts at Derby City Council cost taxpayers £9.7 million last year. Some 310 people left.
""",
            ),
        ),
        wrong=(("value", "£7.9 million", "£9.7 million"),),
        fine=(("310 staff", "310 people"),),
    ),
    Scenario(
        "debt and reserves",
        (
            (
                "Wey Valley Mail",
                "2023-06-08",
                """Woking Borough Council, which owes £1.9bn, has issued a section 114 notice. It faces a £1.2bn deficit.
""",
            ),
            (
                "Surrey Downs News",
                "2023-06-09",
                """Effectively bankrupt Woking Borough Council has debts of £1.6 billion and a deficit of £1.2 billion.
""",
            ),
        ),
        wrong=(("value", "£1.9bn", "£1.6 billion"),),
        fine=(("£1.2bn", "£1.2 billion"),),
    ),
    Scenario(
        "job losses, copied sentence",
        (
            (
                "Aire Mail",
                "2010-10-21",
                """Bradford Council is to shed 385 jobs in its back office over two years in a bid to save £11.5m.
""",
            ),
            (
                "Wharfe Herald",
                "2010-10-22",
                """Bradford Council will shed 358 back-office jobs over two years to save £11.5m.
""",
            ),
        ),
        wrong=(("value", "385 jobs", "358 back-office jobs"),),
        fine=(("£11.5m", "£11.5m"),),
    ),
    Scenario(
        "quarters",
        (
            (
                "Kirkby Borough Reporter",
                "2016-07-14",
                """Wirral Council expects to overspend by £3.9m this year, a report to cabinet says. Adult care is £2.8m over.
""",
            ),
            (
                "Wirral Metropolitan Borough Council",
                "2016-11-07",
                """Wirral Metropolitan Borough Council
Revenue monitoring 2016/17, quarter 2

The forecast overspend for 2016/17 is £1.6m. Adult social care forecasts an overspend of £2.3m.
""",
            ),
            (
                "Wirral Metropolitan Borough Council",
                "2017-02-20",
                """Wirral Metropolitan Borough Council
Revenue monitoring 2016/17, quarter 3

The forecast overspend for 2016/17 is £0.4m. Adult social care forecasts an overspend of £1.9m.
""",
            ),
        ),
        moved=(("£3.9m", "£1.6m"), ("£1.6m", "£0.4m"), ("£2.8m", "£2.3m"), ("£2.3m", "£1.9m")),
    ),
    Scenario(
        "raised to from",
        (
            (
                "Mersey Valley News",
                "2014-09-18",
                """Halton Borough Council has raised its savings target for 2015/16 to £14m from £11m.
The number of jobs at risk has been increased to 160 from 120.
""",
            ),
        ),
        moved=(("£14m", "£11m"),),
    ),
    Scenario(
        "tax plan then decision",
        (
            (
                "Wrekin Journal",
                "2022-11-24",
                """Telford and Wrekin Council plans to raise council tax by 3.99% in 2023/24 and cut 70 jobs in 2023/24.
""",
            ),
            (
                "Wrekin Journal",
                "2023-03-02",
                """Telford and Wrekin Council has voted for a council tax rise of 4.99% in 2023/24. Some 55 jobs will go in 2023/24.
""",
            ),
        ),
        moved=(("3.99%", "4.99%"), ("70 jobs", "55 jobs")),
    ),
    Scenario(
        "reserves now",
        (
            (
                "Ely News",
                "2020-09-10",
                """Cambridgeshire County Council has £16.4m in its general reserves and £97m set aside for special purposes.
""",
            ),
            (
                "Fenman",
                "2020-09-17",
                """Cambridgeshire County Council's general reserves stand at £12.4m.
""",
            ),
        ),
        wrong=(("value", "£16.4m", "£12.4m"),),
    ),
    Scenario(
        "jobs in whole and in one place",
        (
            (
                "Rutland Post",
                "2012-11-01",
                """Leicester City Council is to close its Riverside depot with the loss of 64 jobs, part of a plan to cut 310 posts by 2014.
""",
            ),
            (
                "Soar Weekly",
                "2012-11-02",
                """Some 46 workers at Leicester City Council's Riverside depot will lose their jobs when it closes. The \
council is cutting 310 posts by 2014.
""",
            ),
        ),
        wrong=(("value", "64 jobs", "46 workers"),),
        fine=(("310 posts", "310 posts"),),
    ),
    Scenario(
        "wrong in the caption",
        (
            (
                "Ashdown Gazette",
                "2016-03-17",
                """East Sussex County Council will spend £70.4 million on care homes in 2016/17.

Caption: The council spends £74.0 million on care homes in 2016/17.
""",
            ),
        ),
        wrong=(("internal", "£70.4 million", "£74.0 million"),),
    ),
    Scenario(
        "three years total in two papers",
        (
            (
                "Lothian News",
                "2013-01-24",
                """Edinburgh City Council needs to find £107m over the next five years, its finance director says. For 2013/14 the gap is £9m.
""",
            ),
            (
                "Pentland Post",
                "2013-01-25",
                """A gap of £170m over five years confronts Edinburgh City Council. It must bridge £9m in 2013/14.
""",
            ),
        ),
        wrong=(("value", "£107m", "£170m"),),
        fine=(("£9m", "£9m"),),
    ),
    Scenario(
        "redundancy count later by FOI",
        (
            (
                "Mid Devon Star",
                "2014-08-14",
                """Devon County Council made 412 people redundant in 2013/14 at a cost of £6.9m, figures show.
""",
            ),
            (
                "Torridge Gazette",
                "2014-10-02",
                """In 2013/14 Devon County Council made 421 people redundant and paid them £6.9m.
""",
            ),
        ),
        wrong=(("value", "412 people", "421 people"),),
        fine=(("£6.9m", "£6.9m"),),
    ),
    Scenario(
        "status differs: fine",
        (
            (
                "Sefton Star",
                "2013-05-02",
                """Sefton Council has saved £18.6m of the £24.2m it needed in 2012/13.
""",
            ),
            (
                "Crosby News",
                "2013-05-03",
                """Sefton Council had to save £24.2m in 2012/13. It cut 420 jobs.
""",
            ),
            (
                "Formby Post",
                "2013-05-03",
                """Sefton Council plans to cut 220 jobs in 2013/14.
""",
            ),
        ),
    ),
    Scenario(
        "heads and fte: fine",
        (
            (
                "Kirklees News",
                "2011-01-20",
                """Calderdale Council employs 8,900 people, or 6,400 full-time equivalents.
""",
            ),
            (
                "Pennine News",
                "2011-01-21",
                """Calderdale Council's workforce is 6,400 full-time equivalents.
""",
            ),
        ),
    ),
    Scenario(
        "hedges: fine",
        (
            (
                "Tweed News",
                "2017-02-09",
                """Scottish Borders Council will take just under £13m out of its budget in 2017/18, with nearly 90 jobs going.
""",
            ),
            (
                "Teviot Post",
                "2017-02-10",
                """Savings of £12.7m in 2017/18 and the loss of 87 jobs were agreed by Scottish Borders Council. More \
than £25m must be saved by 2020.
""",
            ),
        ),
        fine=(("£13m", "£12.7m"),),
    ),
    Scenario(
        "office: leader twice",
        (
            (
                "Wharfe Mail",
                "2012-03-01",
                """Councillor June Tarn, the leader of Craven District Council, welcomed the vote.
""",
            ),
            (
                "Dales Post",
                "2012-03-02",
                """Craven District Council leader John Tarn welcomed the vote. "It is fair," he said.
""",
            ),
        ),
        wrong=(("office", "June Tarn", "John Tarn"),),
    ),
    Scenario(
        "office: opposition leader",
        (
            (
                "Kennet Post",
                "2018-02-22",
                """Labour group leader Sue Hatt attacked Wiltshire Council's budget.
""",
            ),
            (
                "Avon Vale News",
                "2018-02-23",
                """Ian Prout, leader of the Labour group on Wiltshire Council, voted against the budget.
""",
            ),
        ),
        wrong=(("office", "Sue Hatt", "Ian Prout"),),
    ),
    Scenario(
        "sum in bullets",
        (
            (
                "Torbay Council",
                "2014-11-03",
                """Torbay Council
Proposals for 2015/16

The proposals would save £8.4m in 2015/16:

- Adult services £3.1m
- Children's services £2.2m
- Place £1.6m
- Corporate £0.9m
""",
            ),
        ),
        wrong=(("sum", "£8.4m", "£3.1m"),),
    ),
    Scenario(
        "sum: rise",
        (
            (
                "Solent Post",
                "2020-02-20",
                """Gosport Borough Council's budget will rise by £1.3m to £11.9m next year, from £10.1m this year.
""",
            ),
        ),
        wrong=(("sum", "£1.3m", "£11.9m"),),
    ),
    Scenario(
        "percent: overspend share",
        (
            (
                "Blyth Post",
                "2023-11-16",
                """Slough Borough Council is heading for an overspend of £6m, which is 2.5 per cent of its £150m budget.
""",
            ),
        ),
        wrong=(("percent", "2.5 per cent", "£6m"),),
    ),
    Scenario(
        "percent: band d",
        (
            (
                "Trent Post",
                "2021-03-04",
                """Residents of Gedling will pay £5 more to Gedling Borough Council, a rise of 4.9 per cent on a Band D bill of £167.
""",
            ),
        ),
        wrong=(("percent", "4.9 per cent", "£5"),),
    ),
)
