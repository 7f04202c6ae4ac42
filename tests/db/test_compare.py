"""The seven verdicts, on sentences: each row is two papers, the verdict, and why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.compare import compare
from db.statement import state
from tests.db.made_claims import one, paper

LATER = {"source": "Vale Gazette", "published": "2014-02-17"}
WEEKS_LATER = {"source": "Vale Gazette", "published": "2014-03-05"}
MONTHS_LATER = {"source": "Vale Gazette", "published": "2014-09-17"}
YEAR = "2014/15"

ROWS = [
    (
        "It spent [£9.8m | overspend actual] more than planned, a report has found.",
        "It ended the year [£8.1m | overspend actual 2012/13] in the red.",
        LATER,
        "conflict",
        "what is spent more than planned is the overspend",
    ),
    (
        "It spent [£9.8m | overspend actual 2012/13] less than feared.",
        "It ended the year [£8.1m | overspend actual 2012/13] in the red.",
        LATER,
        "different_scope",
        "how far it is from what was feared",
    ),
    (
        "Rents will rise by [4.3% | other_percent agreed 2014-04-01/2014-04-30 service=housing] in April.",
        "Tenants face a [1.7% | other_percent proposed 2014-04-01/.. service=housing] rise in their rents from April.",
        LATER,
        "different_scope",
        "too far apart to be one rise",
    ),
    (
        "Rents will rise by [4.3% | other_percent agreed 2014-04-01/2014-04-30 service=housing] in April.",
        "Tenants face a [3.4% | other_percent proposed 2014-04-01/.. service=housing] rise in their rents from April.",
        LATER,
        "conflict",
        "what goes up in April goes up from April",
    ),
    (
        "It must save [£46m | required 2014/15] next year.",
        "It needs to find a further [£31m | required 2014/15] of savings next year.",
        LATER,
        "different_scope",
        "a further sum that is much less",
    ),
    (
        "It must save [£46m | required 2014/15] next year.",
        "It needs to find a further [£41m | required 2014/15] of savings next year.",
        LATER,
        "conflict",
        "a further sum that is near",
    ),
    (
        "It must save a further [£46m | required 2014/15] next year.",
        "It needs to find another [£31m | required 2014/15] of savings next year.",
        LATER,
        "conflict",
        "two further sums",
    ),
    (
        "It must save [£46m | required 2014/15] next year.",
        "It must save a further [£64m | required 2014/15] next year.",
        LATER,
        "conflict",
        "a further sum that is more",
    ),
    (
        "It must save [£46m | required 2014/15] next year.",
        "Officers have yet to identify [£31m | required 2014/15] of the savings.",
        LATER,
        "different_scope",
        "what is yet to be found is a part",
    ),
    (
        "It will cut [300 jobs | job_losses 2014/15].",
        "A further [190 jobs | job_losses 2014/15] will go.",
        LATER,
        "different_scope",
        "further jobs",
    ),
    (
        "It employs [22,000 people | workforce actual].",
        "It has [13,000 employees | workforce actual], excluding teachers.",
        {"source": "Vale Mail", "published": "2014-02-14"},
        "different_scope",
        "staff without those in schools",
    ),
    (
        "It employs [22,000 staff | workforce actual], including those in schools.",
        "It has a workforce of [19,000 | workforce actual], teachers included.",
        {"source": "Vale Mail", "published": "2014-02-14"},
        "conflict",
        "staff with those in schools",
    ),
    (
        "Council tax goes up by [4.99% | tax_rise agreed 2013/14].",
        "Ministers gave permission this month for a [7.5 per cent | tax_rise actual 2014-02-01/2014-02-28] rise this year.",
        {"source": "Vale Mail", "published": "2014-02-22"},
        "different_scope",
        "what is decided in February is for the year that begins",
    ),
    (
        "It will put [£2m | extra_spending agreed service=culture] into pools and gyms.",
        "Of the sum to be invested, [£1.1m | extra_spending agreed service=culture] goes on pools.",
        {"source": "Vale Mail", "published": "2014-02-22"},
        "different_scope",
        "some of the sum",
    ),
    (
        "One member proposed [7.5 per cent | tax_rise proposed 2014/15] but lost out in a vote.",
        "It has agreed to a [10% | tax_rise agreed 2014/15] increase in bills.",
        {"source": "Vale Mail", "published": "2014-02-13"},
        "different_scope",
        "what was proposed and lost",
    ),
    (
        "It expects to overspend by [£25.7m | overspend forecast 2013/14].",
        "Its overspend has gone up from [£27.5m | overspend forecast 2013/14] in February.",
        {"source": "Vale Mail", "published": "2014-03-10"},
        "conflict",
        "what a figure went up from, misquoted",
    ),
    (
        "It needs to save [£17.6m | saving required 2014/15].",
        "In November we were looking at [£19.4m | saving required 2014/15].",
        {"source": "Vale Mail", "published": "2014-02-18"},
        "different_scope",
        "what it was in November",
    ),
    (
        "It will lose [up to 60 staff | job_losses agreed up_to].",
        "It will lose [up to 90 staff | job_losses agreed up_to].",
        {"source": "Vale Mail", "published": "2014-02-14"},
        "conflict",
        "two bounds of one decision",
    ),
    (
        "Adult care is [£18.7m | overspend forecast 2013/14 service=adult_social_care] of the overspend.",
        "Adult care overspends by [£17.8m | overspend forecast 2013/14 service=adult_social_care].",
        {"source": "Vale Mail", "published": "2014-05-14"},
        "conflict",
        "the part of a service with its digits in another order, months later",
    ),
    (
        "Net spending is [£351.2m | budget proposed 2014/15].",
        "Members voted on the [£351 billion | budget agreed 2014/15] budget for buildings and all.",
        {"source": "Vale Mail", "published": "2014-02-20"},
        "conflict",
        "a billion for a million",
    ),
    (
        "The gap is [£52.2m | funding_gap required 2014/15].",
        "The tax raises £9.1m, leaving a gap of [£43m | funding_gap required 2014/15].",
        {"source": "Vale Mail", "published": "2014-02-15"},
        "different_scope",
        "the gap before, and what is left of it",
    ),
    (
        "The gap for 2014/15 had been forecast at [£10.9m | funding_gap forecast 2014/15] a year earlier.",
        "It faces a gap of [£8.3m | funding_gap forecast 2014/15].",
        {"source": "Vale Mail", "published": "2014-02-15"},
        "different_scope",
        "what was forecast a year earlier",
    ),
    (
        "A household currently pays [£967.85 | tax_bill actual].",
        "Bills rise to [£1,011.40 | tax_bill agreed 2014/15].",
        {"source": "Vale Mail", "published": "2014-02-15"},
        "different_scope",
        "the bill of now, and the new one",
    ),
    (
        "[6 | other_count proposed service=culture counted=libraries] of its 14 libraries would close or be handed over.",
        "[8 | other_count agreed service=culture counted=libraries] libraries are to shut.",
        {"source": "Vale Mail", "published": "2014-02-14"},
        "conflict",
        "how many of one kind are to close",
    ),
    (
        "[6 | other_count proposed service=culture counted=libraries] of its 14 libraries would close.",
        "[8 | other_count agreed service=culture counted=libraries] libraries are to be run by volunteers.",
        {"source": "Vale Mail", "published": "2014-02-14"},
        "different_scope",
        "closed, and handed over",
    ),
    (
        "It must save [£24.1m | saving required 2014/15] in 2014/15.",
        "A massive [£31.6m | saving required 2014/15] will have to go next year alone.",
        {"source": "Vale Mail", "published": "2014-02-14"},
        "conflict",
        "alone of a year is no part of that year",
    ),
    (
        "The halls would save [£1.15 million | saving proposed service=culture rate=year] a year.",
        "The council says that the halls would save [£1.5 million | saving proposed service=culture rate=year] a year.",
        {"source": "Vale Mail", "published": "2014-03-03"},
        "conflict",
        "a digit was left out: no new figure",
    ),
    (
        "It had [821 children | children_in_care actual 2014-01-31/2014-01-31] in care at the end of January.",
        "It has [812 children | children_in_care actual] in care.",
        {"source": "Vale Mail", "published": "2014-03-06"},
        "conflict",
        "a level of a day, and its digits in another order weeks later",
    ),
    (
        "When it was announced in 2009 the tram line was priced at [£123m | cost actual service=highways_transport].",
        "Its [£146m | cost agreed service=highways_transport] tram line has been approved.",
        LATER,
        "different_scope",
        "what a price was years before",
    ),
    (
        "Building the school will cost [£47.2m | cost proposed service=education].",
        "The school was to be cheaper, against [£38m | cost actual service=education] two years ago.",
        LATER,
        "different_scope",
        "what a price was years before, told by how long ago",
    ),
    (
        "Planning fees are [£420,000 | income forecast 2013/14 service=planning] down on what was expected.",
        "Planning fees fall to [£600,000 | income forecast 2013/14 service=planning].",
        LATER,
        "different_scope",
        "how far a figure is off, and the figure",
    ),
    (
        "It will take [£4.1m | reserves_use agreed 2014/15] from reserves.",
        "The amendment, which was defeated, would have taken [£6m | reserves_use proposed 2014/15] from reserves.",
        LATER,
        "different_scope",
        "what was decided and what was voted down",
    ),
    (
        "The pool would be paid for by borrowing [£12m | debt proposed service=culture].",
        "Members are to borrow [£15m | debt proposed service=culture] for their leisure centre.",
        LATER,
        "conflict",
        "what is borrowed is a loan in any words",
    ),
    (
        "The firm had [£18m | other_money actual counterparty=Norbank] of its deposits.",
        "Some [£11m | other_money actual counterparty=Norbank] was held by Norbank.",
        LATER,
        "conflict",
        "a firm in common makes one item of two sums without a time",
    ),
    (
        "The contract with the firm costs [£4m | cost agreed service=environment counterparty=Norbin rate=year] a year.",
        "A contract worth [£6m | cost agreed service=environment counterparty=Norbin] has been signed.",
        LATER,
        "different_scope",
        "a contract's price by the year and in all",
    ),
    (
        "The council employs [3,400 people | workforce actual].",
        "It has [4,300 staff | workforce actual].",
        {"source": "Vale Mercury", "published": "2014-05-17"},
        "conflict",
        "a level with its digits in another order, months apart",
    ),
    (
        "The council employs [3,400 people | workforce actual].",
        "It has [3,900 staff | workforce actual].",
        {"source": "Vale Mercury", "published": "2014-05-17"},
        "different_scope",
        "a level that has changed",
    ),
    (
        "Over eight years the contract is worth [£54.4m | cost agreed 2014-04-01/2022-03-31 service=environment].",
        "It has let a waste contract worth [£68m | cost agreed service=environment].",
        LATER,
        "conflict",
        "the price of a contract, whose years one paper leaves out",
    ),
    (
        "Councillors voted through cuts of [£62.5m | saving agreed 2014/15].",
        "It has to meet a savings target of [£52.6m | saving required 2014/15].",
        {"source": "Vale Mercury", "published": "2014-05-17"},
        "conflict",
        "three digits in another order, months apart",
    ),
    (
        "It spends [£46m | budget actual service=education rate=year] a year on school buses.",
        "The council spends [£64m | budget actual service=education rate=year] a year taking children to school.",
        LATER,
        "conflict",
        "digits swapped in what a service takes a year",
    ),
    (
        "The Government has paid [£27m | grant actual 2013/14] so far.",
        "Grants now come to [£44m | grant actual 2013/14].",
        {"source": "Vale Gazette", "published": "2014-03-25"},
        "revision",
        "more grants come in while the year runs",
    ),
    (
        "The council has spent [£9.2m | budget actual 2013/14 service=central] on agency staff this year.",
        "Spending on agency staff in 2013/14 was [£9.8m | budget actual 2013/14 service=central].",
        {"source": "Vale Mercury", "published": "2014-07-17"},
        "revision",
        "what has been spent when a year is nearly over, and in the end",
    ),
    (
        "Housing the homeless is costing [£38m | budget actual 2013/14 service=housing] this year.",
        "It spent [£41m | budget actual 2013/14 service=housing] on housing the homeless.",
        {"source": "Vale Mercury", "published": "2014-07-17"},
        "revision",
        "what a service takes while its year runs, and in the end",
    ),
    (
        "It asked the Government for [£40m | debt proposed] to balance its books.",
        "The Government has lent it [£43m | debt agreed].",
        LATER,
        "different_scope",
        "what was asked for and what was given",
    ),
    (
        "It is heading for an overspend of [£2.3m | overspend forecast 2013/14].",
        "By March the overspend is expected to come down to [£1.5m | overspend forecast 2013/14] if a freeze works.",
        LATER,
        "different_scope",
        "what a figure is yet to come down to",
    ),
    (
        "It has to raise council tax by [7 per cent | tax_rise agreed 2014/15].",
        "Full council has set a rise of [4.9 per cent | tax_rise agreed 2014/15].",
        WEEKS_LATER,
        "revision",
        "what was told before a vote, however firmly",
    ),
    (
        "It must save [£28m | required 2014/15].",
        "The final savings requirement is [£23.1m | required 2014/15].",
        WEEKS_LATER,
        "revision",
        "a final figure is no last part",
    ),
    (
        "It will lose [250 posts | job_losses agreed 2014/15].",
        "It will lose [185 FTE posts | job_losses agreed 2014/15].",
        LATER,
        "conflict",
        "posts, which one paper says are full-time equivalent",
    ),
    (
        "It will lose [250 people | job_losses agreed 2014/15].",
        "It will lose [185 FTE posts | job_losses agreed 2014/15].",
        LATER,
        "different_scope",
        "people may share a post",
    ),
    (
        "A tax rise of [6.7% | tax_rise proposed 2014/15] is planned.",
        "A tax rise of [8.1% | tax_rise proposed 2014/15] is talked about.",
        WEEKS_LATER,
        "revision",
        "what one year is to bring changes from week to week",
    ),
    (
        "It must save [£60m | required 2014-04-01/2018-03-31].",
        "It must save [£75m | required 2014-04-01/2018-03-31].",
        WEEKS_LATER,
        "conflict",
        "what several years are to bring does not",
    ),
    (
        "Reserves grew to [£17.1m | reserves actual 2012/13] in 2012/13.",
        "On 31 March 2013 it had reserves of [£24.6m | reserves actual 2013-03-31/2013-03-31].",
        LATER,
        "conflict",
        "the level of a year that is over is that at its end",
    ),
    (
        "It borrowed [£17.1m | debt actual 2012/13] in 2012/13.",
        "On 31 March 2013 it owed [£24.6m | debt actual 2013-03-31/2013-03-31].",
        LATER,
        "different_scope",
        "what was borrowed in a year is no level",
    ),
    (
        "It has saved [£653,000 | actual service=culture rate=year] a year.",
        "The closures saved [£563,000 | actual service=culture rate=year] a year.",
        WEEKS_LATER,
        "conflict",
        "three digits in another order are no news, though savings run on",
    ),
    (
        "Reserves were [£27.4m | reserves actual 2013-03-31/2013-03-31] on 31 March 2013.",
        "Reserves had dropped to [£24.7m | reserves actual 2013-03-01/2013-03-31] in March 2013.",
        MONTHS_LATER,
        "conflict",
        "a month and its last day are one date of a level",
    ),
    (
        "The gap is [£47.1m | funding_gap required 2014/15].",
        "The gap was [£41.7m | funding_gap required 2014/15].",
        MONTHS_LATER,
        "conflict",
        "three digits in another order are no news, however late",
    ),
    (
        "Cuts of £9m, including [£3.1m | 2014/15 service=culture] from libraries.",
        "Libraries lose [£2.3m | 2014/15 service=culture].",
        LATER,
        "conflict",
        "a part that stands for itself, with its service",
    ),
    (
        "Cuts to culture, leaving [£3.1m | 2014/15 service=culture] to find.",
        "Culture loses [£2.3m | 2014/15 service=culture].",
        LATER,
        "different_scope",
        "a remainder is no such part",
    ),
    (
        "Gross spending on care of [£48m | budget 2014/15 service=adult_social_care].",
        "It will spend [£35m | budget 2014/15 service=adult_social_care] on care.",
        LATER,
        "different_scope",
        "gross and net",
    ),
    (
        "It will overspend by [£6.1m | overspend forecast 2014/15].",
        "It is [£1.9m | overspend forecast 2014/15] in the red.",
        LATER,
        "conflict",
        "a council has one overspend a year, however far the figures are apart",
    ),
    (
        "It overspent by [£2.7m | overspend forecast 2012/13].",
        "It ended the year [£3.9m | overspend actual 2012/13] over.",
        LATER,
        "conflict",
        "how a year came out, months after it, is no forecast",
    ),
    (
        "It has [32 children's centres | other_count actual counted=centres].",
        "It plans cuts to its [34 children's centres | other_count proposed counted=centres].",
        LATER,
        "conflict",
        "what is there, whatever is planned for it",
    ),
    ("It will save [£9.1m | 2014/15].", "Cuts of [£9m | 2014/15] are planned.", LATER, "rounding", "one decimal less"),
    ("It will save [£428m | budget 2014/15].", "A budget of [£420m | budget 2014/15].", LATER, "conflict", "ten million apart"),
    ("It will save [£9m | 2014/15].", "It will save [£9m | 2014/15].", LATER, "agree", "the same"),
    ("It saved [£21m | more_than actual 2012/13].", "It saved [£21.7m | actual 2012/13].", LATER, "hedge", "within the bound"),
    ("It will save [£9m | 2014/15].", "It will save [£12m | 2015/16].", LATER, "different_scope", "two years"),
    ("It will save [£9m | 2014/15].", "It will save [£12m | 2014/15 service=culture].", LATER, "different_scope", "the whole and one service"),
    ("It will save [£9m | 2014/15].", "It will save [£12m | 2014/15 council=Westshire_Council].", LATER, "different_scope", "two councils"),
    ("The target is [£12m | required 2012/13].", "It saved [£9m | actual 2012/13].", LATER, "different_status", "target and achieved"),
    (
        "It expects to overspend by [£3m | overspend forecast 2014/15].",
        "It now expects to overspend by [£2m | overspend forecast 2014/15].",
        MONTHS_LATER,
        "revision",
        "a forecast moves",
    ),
    (
        "It must save [£36m | required 2014/15].",
        "It must save [£32.2m | required 2014/15].",
        MONTHS_LATER,
        "revision",
        "a target printed months later",
    ),
    ("Reserves of [£12m | reserves actual].", "It has [£15m | reserves actual] in reserves.", LATER, "conflict", "a level of the same week"),
    (
        "General balances are [£13m | reserves actual].",
        "The council has [£23m | reserves actual] in the bank.",
        LATER,
        "conflict",
        "reserves of no kind, a digit from those of a kind",
    ),
    (
        "General balances are [£13m | reserves actual].",
        "The council has [£28m | reserves actual] in the bank.",
        LATER,
        "different_scope",
        "all reserves and those that are not earmarked",
    ),
    (
        "Its reserves now stand at [£6.2m | reserves actual].",
        "The council has [£12.6m | reserves actual] in reserves.",
        LATER,
        "conflict",
        "twofold, in the same words",
    ),
    (
        "It has saved [£40m | actual 2010-01-01/..] since 2010.",
        "Savings since 2010 come to [£46m | actual 2010-01-01/..].",
        MONTHS_LATER,
        "revision",
        "a count of years runs on",
    ),
    (
        "It has saved [£40m | actual 2010-01-01/..] since 2010.",
        "Savings since 2010 come to [£58m | actual 2010-01-01/..].",
        MONTHS_LATER,
        "conflict",
        "it does not run three times as fast as before",
    ),
    (
        "Members approved a council tax rise of [7% | tax_rise agreed 2014/15].",
        "This year it has put council tax up by [17% | tax_rise actual 2014/15].",
        MONTHS_LATER,
        "conflict",
        "a rise that was set, however far apart the figures are",
    ),
    (
        "Members may agree to a council tax rise of [7% | tax_rise proposed 2014/15].",
        "This year it has put council tax up by [17% | tax_rise actual 2014/15].",
        MONTHS_LATER,
        "different_scope",
        "it was not set yet",
    ),
    (
        "Councillors voted for a rise of [3.5% | tax_rise].",
        "Tax went up by [4.5% | tax_rise actual 2014/15] last April.",
        MONTHS_LATER,
        "conflict",
        "what is voted on in February is the rise of the year that begins in April",
    ),
    (
        "Councillors voted for a rise of [3.5% | tax_rise agreed].",
        "Six months after putting up council tax by [5.3% | tax_rise actual] it has run out of money.",
        MONTHS_LATER,
        "conflict",
        "what was put up, told before the year is over, is that year's",
    ),
    (
        "Council tax goes up by [3.5% | tax_rise agreed 2014/15].",
        "It froze its tax, which went up by [5.3% | tax_rise actual 2013/14].",
        MONTHS_LATER,
        "different_scope",
        "another year is named",
    ),
    (
        "Balances are [£2.5m | reserves actual].",
        "It will use £300k, leaving balances of [£2.2m | reserves forecast 2015-03-31/2015-03-31].",
        LATER,
        "different_scope",
        "before and after what is drawn",
    ),
    (
        "Balances will be [£2.5m | reserves forecast 2015-03-31/2015-03-31] in March 2015.",
        "It will use £300k, leaving balances of [£2.2m | reserves forecast 2015-03-31/2015-03-31] in March 2015.",
        LATER,
        "conflict",
        "both name the day, so that neither is the level before",
    ),
    (
        "It saves [£2.4m | agreed 2014/15 service=highways_transport] on potholes around Northcliff.",
        "Spending around Northcliff is cut by [£1.9m | agreed 2014/15 service=highways_transport].",
        LATER,
        "conflict",
        "an item that only one paper has a word for, and a name that both have",
    ),
    (
        "Reserves of [£12m | reserves actual].",
        "It has [£15m | reserves actual] in reserves.",
        MONTHS_LATER,
        "different_scope",
        "a level months later",
    ),
    ("It will save [£9m | 2014/15].", "It will save [£14m].", LATER, "different_scope", "a missing period is no match where figures are apart"),
    (
        "A bill of [£20.15 | tax_bill proposed rate=year 2014/15].",
        "That is [£0.39 | tax_bill proposed rate=week 2014/15].",
        LATER,
        "rounding",
        "a week is a fifty-second of a year",
    ),
    ("Cuts of [£9m | 2014/15], of which more later.", "The remaining [£4m | 2014/15] will follow.", LATER, "different_scope", "a remainder"),
    (
        "It will close [279.34 full-time-equivalent posts | job_losses 2014/15].",
        "In all [327 people | job_losses 2014/15] will go.",
        LATER,
        "different_scope",
        "heads and full-time equivalents",
    ),
    ("Redundancies will cost [£4m | cost 2014/15].", "The new depot will cost [£7m | cost 2014/15].", LATER, "different_scope", "two costs"),
    ("Redundancies will cost [£4m | cost 2014/15].", "A redundancy bill of [£7m | cost 2014/15].", LATER, "conflict", "one cost"),
    (
        "Reserves fell by [£3m | reserves_use agreed 2014/15] this year.",
        "It takes [£8m | reserves_use agreed 2014/15] from reserves.",
        LATER,
        "conflict",
        "what a council takes from its reserves it takes once a year",
    ),
    (
        "A bill of [£1,336.07 | tax_bill agreed 2014/15].",
        "You will pay [£890.71 | tax_bill agreed 2014/15].",
        LATER,
        "different_scope",
        "in the proportion of the bands A and D",
    ),
    (
        "The youth service loses [£2m | agreed 2014/15 service=culture].",
        "The youth service is reduced by [£2.8m | agreed 2014/15 service=culture].",
        LATER,
        "conflict",
        "a budget reduced by £2.8m is a saving of £2.8m",
    ),
    (
        "There are [486 | children_in_care actual] children in care.",
        "There are [491 | children_in_care actual] children in care.",
        {"source": "Northmere Echo", "published": "2014-05-17"},
        "revision",
        "an outlet follows a level",
    ),
    (
        "The new bridge has cost [£4.8m | cost actual service=highways_transport].",
        "The cost of the bridge, revised again, stands at [£5.2m | cost actual service=highways_transport].",
        {"source": "Northmere Echo", "published": "2014-05-17"},
        "revision",
        "a cost that its paper calls revised",
    ),
    (
        "Care is [£1.2m | overspend forecast 2014/15 service=adult_social_care] over.",
        "Care accounts for [£1.1m | overspend forecast 2014/15 service=adult_social_care] of it.",
        MONTHS_LATER,
        "revision",
        "a part that moved stands for itself where it has a service",
    ),
    (
        "It plans to save [£26.4m | proposed 2014/15].",
        "It has to save [£62.4m | required 2014/15].",
        LATER,
        "conflict",
        "digits swapped in one week's papers",
    ),
]


@pytest.mark.parametrize(("first", "second", "when", "expected", "why"), ROWS, ids=[row[4] for row in ROWS])
def test_verdicts(first, second, when, expected, why):
    a, b = one(first), one(second, **when)
    assert compare(a, b).name == expected, compare(a, b).because
    assert compare(b, a) == compare(a, b)


def test_every_verdict_quotes_both_sides():
    for first, second, when, *_ in ROWS:
        a, b = one(first), one(second, **when)
        because = compare(a, b).because
        assert a.claim.quote in because and b.claim.quote in because
        assert because.endswith(".")


def test_a_budget_is_of_the_item_that_it_is_overspent_on():
    text = "The overspend on care homes is [£2.8m | overspend forecast] on a budget of [£11.4m | budget agreed], which is [24% | other_percent]."
    first, *rest = (state(claim).subjects for claim in paper(text))
    assert first and rest == [first, first]
    apart = "Care homes cost [£2.8m | cost actual]. On roads it spends [£11.4m | budget agreed]."
    homes, roads = (state(claim).subjects for claim in paper(apart))
    assert homes and not homes & roads


CLAIMS = st.builds(
    lambda number, unit, status, period, qualifier: f"It will save [£{number}{unit} | {status} {period} {qualifier}] on libraries.",
    st.decimals(min_value=1, max_value=99, places=1),
    st.sampled_from(["m", "k"]),
    st.sampled_from(["agreed", "proposed", "required", "forecast", "actual"]),
    st.sampled_from(["2014/15", "2015/16", "../2016-03-31", "2010-01-01/..", ""]),
    st.sampled_from(["exact", "about", "more_than", "almost", "up_to"]),
)


@given(CLAIMS, CLAIMS, st.sampled_from([LATER, MONTHS_LATER]))
def test_verdicts_are_symmetric(first, second, when):
    a, b = one(first), one(second, **when)
    assert compare(a, b) == compare(b, a)


@given(CLAIMS)
def test_a_claim_never_clashes_with_its_like(text):
    assert compare(one(text), one(text, **LATER)).name not in ("conflict", "revision")
