"""Sums that the words tell from sentence to sentence, whatever the figures were read as. Each row is one paper with a blank: figures that fit are
silent and support each other, others are told. Measures are at times misread on purpose.
"""

import pytest

from db.judge import judge
from tests.db.made_claims import paper

# (the paper, figures for the blank that fit, figures that do not)
FILLED = [
    (
        "The county had a gap of [{} | funding_gap actual 2014/15] to close. It has done so with [£8.3m | saving 2014/15] of cuts, "
        "[£2.1m | income forecast 2014/15] from the tax and [£1.9m | reserves_use 2014/15] from balances.",
        ["£12.3m", "£12m"],
        ["£13.2m", "£11.3m", "£15m"],
    ),
    (
        "A hole of [{} | cost] has opened up. The authority filled it with [£640,000 | saving] from the parks, [£215,000 | saving] from the "
        "museum and "
        "[£90,000 | other_money] from a fund.",
        ["£945,000", "£950,000"],
        ["£954,000", "£845,000", "£1.2m"],
    ),
    (
        "The shortfall is [{} | overspend forecast 2014/15].\n\nThis will be met with [£3.25m | reserves_use] of balances and "
        "[£1.5m | saving] of savings.",
        ["£4.75m", "£4.8m"],
        ["£5.75m", "£4.57m"],
    ),
    (
        "Northmere needs [{} | cost proposed] for the bridge. The money will come from [£22m | grant] of grant, [£9m | debt] of loans and "
        "[£6m | income] "
        "of receipts.",
        ["£37m"],
        ["£73m", "£47m"],
    ),
    (
        "Councillors had to find [{} | saving required 2014/15]. They did it by taking [£4.1m | saving] from care, [£2.6m | saving] from roads and "
        "[£1.1m | other_money] from the back office.",
        ["£7.8m"],
        ["£8.7m", "£6.8m"],
    ),
    (
        "The deficit stood at [{} | debt].\n\nIt was covered by [£12.4m | reserves_use] from reserves and [£5.2m | other_money] from a dividend.",
        ["£17.6m"],
        ["£16.7m", "£19.6m"],
    ),
    (
        "Setting a balanced budget meant finding [{} | saving]. The leader said it had done that through [£14m | saving] of cuts, [£6m | tax_bill] "
        "of council tax and [£3m | reserves_use] of balances.",
        ["£23m"],
        ["£32m", "£26m"],
    ),
    (
        "The new pool cost [{} | cost actual]. It was paid for with [£4.4m | debt] of borrowing, [£2.2m | grant] of lottery cash and "
        "[£700,000 | income] "
        "of gifts.",
        ["£7.3m"],
        ["£8.3m", "£6.3m"],
    ),
    (
        "There was a difference of [{} | other_money] to make up. It was bridged with [£31.5m | grant] from ministers and [£8.25m | saving] "
        "of savings.",
        ["£39.75m", "£39.8m"],
        ["£37.95m", "£42m"],
    ),
    (
        "Officers had a black hole of [{} | funding_gap required] before them. It has been plugged by [£2.7m | saving] from unfilled posts, "
        "[£1.3m | income] "
        "from fees and [£0.8m | reserves_use] from a reserve.",
        ["£4.8m"],
        ["£8.4m", "£5.8m"],
    ),
    (
        "The council agreed savings of [{} | saving agreed], down from [£7.4m | saving required]. They include [£1.4m | saving] from parks, "
        "[£3.1m | saving] from schools and [£2.2m | saving] from care. Those three make up the whole of the plan.",
        ["£6.7m"],
        ["£7.6m", "£6.1m"],
    ),
]
TAKEN_OFF = [
    (
        "The fire cost [£7.5m | cost]. After insurers paid [£5.2m | income] the council was left to find [{} | funding_gap].",
        ["£2.3m"],
        ["£3.2m", "£1.3m"],
    ),
    (
        "The final bill was [£18.4m | cost actual], up from the [£15.2m | cost] first expected. Take off the [£6.3m | income] that the "
        "builder paid and "
        "residents are left to foot the remaining [{} | cost].",
        ["£12.1m", "£12m"],
        ["£11.2m", "£14.1m"],
    ),
    (
        "Repairs came to [£940,000 | extra_spending]. Once the [£320,000 | grant] from the insurers is deducted, the town must find the remaining "
        "[{} | saving].",
        ["£620,000"],
        ["£260,000", "£720,000"],
    ),
    (
        "Gross spending is [£84.5m | budget]. Less the [£31.2m | income] of fees, that leaves [{} | budget] to be met by the tax.",
        ["£53.3m"],
        ["£35.3m", "£63.3m"],
    ),
    (
        "The scheme is priced at [£46m | cost proposed]. Deduct the [£28m | grant] promised by ministers and [{} | debt] is left for the "
        "county to borrow.",
        ["£18m"],
        ["£16m", "£21m", "£28.5m"],
    ),
    (
        "The workforce stands at [2,450 posts | workforce]. Take away [380 posts | job_losses] that are empty and [{} posts | workforce] remain.",
        ["2,070"],
        ["2,170", "2,000"],
    ),
    (
        "The sale raised [£7.5m | income].\n\nAfter deducting [£1.15m | cost] in fees the council was left with [{} | other_money].",
        ["£6.35m", "£6.4m"],
        ["£6.53m", "£7.35m"],
    ),
    (
        "The tower will cost [£63m | cost]. Knock off the [£24m | income] that flats will fetch and the rest, [{} | cost], falls on taxpayers.",
        ["£39m"],
        ["£29m", "£42m"],
    ),
    (
        "Its costs are [£5.9m | cost]. Subtract [£2.2m | income] of rents and the remaining [{} | cost] is carried by the city.",
        ["£3.7m"],
        ["£4.7m", "£3.5m"],
    ),
    (
        "The pot held [£12.8m | reserves]. Taking out [£4.9m | reserves_use] for the storm leaves [{} | reserves].",
        ["£7.9m"],
        ["£9.7m", "£7.2m"],
    ),
    (
        "The claim was for [£9.6m | cost]. That is [{} | other_money] net of the [£3.4m | income] already handed over.",
        ["£6.2m"],
        ["£2.6m", "£7.2m"],
    ),
]
OF_THAT = [
    (
        "Savings of [{} | saving required 2014/15] were planned, of which [£21.7m | saving actual 2014/15] has been made.\n\n"
        "The remaining [£4.2m | saving agreed] has been put off.",
        ["£25.9m", "£26m"],
        ["£24.9m", "£29.5m"],
    ),
    (
        "The Friends need [{} | other_money] for the roof and have raised [£62,000 | income]. That leaves [£23,000 | funding_gap required] to find.",
        ["£85,000"],
        ["£95,000", "£75,000"],
    ),
    (
        "What of the hole of [{} | funding_gap required 2014/15]? Parking accounts for [£6.7m | funding_gap] of that. Another [£3.2m | cost] was "
        "booked twice. The remaining [£4.9m | other_money] is a jumble.",
        ["£14.8m", "£15m"],
        ["£18.4m", "£13.8m", "£24m"],
    ),
    (
        "The overspend is put at [{} | overspend forecast 2014/15]. Of that, [£5.1m | overspend] is in care. A further [£2.4m | cost] comes "
        "from schools, "
        "and the rest, [£1.3m | other_money], from roads.",
        ["£8.8m"],
        ["£9.8m", "£7.9m"],
    ),
    (
        "The plan will cost [{} | job_losses] jobs.\n\nLibraries lose [140 | job_losses] of them.\n\nAnother [85 | workforce] go in finance.\n\n"
        "The other [60 | job_losses] are spread about.",
        ["285"],
        ["385", "258"],
    ),
    (
        "Ministers gave [{} | grant]. Roads took [£11m | grant] of it. A further [£4m | cost] went on buses and [£3m | cost] on cycling, "
        "with the balance of "
        "[£2m | other_money] kept back.",
        ["£20m"],
        ["£26m", "£23m"],
    ),
    (
        "The bill will be [{} | cost]. The county is to pay [£33m | cost] of this and the remaining [£18m | grant] will come from the Lottery.",
        ["£51m"],
        ["£45m", "£61m"],
    ),
    (
        "Savings of [{} | saving] are planned. Of this, [£760,000 | saving] is from sport. Another [£410,000 | saving] is from parks. The last "
        "[£130,000 | saving] has yet to be placed.",
        ["£1.3m"],
        ["£1.5m", "£1.9m"],
    ),
    (
        "A pressure of [{} | extra_spending 2014/15] has emerged. Pay makes up [£2.75m | extra_spending] of it. Fuel adds another [£1.2m | cost]. "
        "The balance of [£0.85m | extra_spending] is down to rents.",
        ["£4.8m"],
        ["£8.4m", "£5.8m"],
    ),
    (
        "The council raised [{} | income]. Land sales brought in [£19.5m | income] of the total. Another [£7.2m | income] came from shops. "
        "The final [£3.3m | income] came from farms.",
        ["£30m"],
        ["£33m", "£28.5m"],
    ),
    (
        "Some [{} posts | jobs_at_risk] are affected. Of these, [47 | job_losses] are in planning. A further [31 | workforce] are in housing. "
        "The remaining [22 | job_losses] are elsewhere.",
        ["100"],
        ["120", "91"],
    ),
    (
        "Debts of [{} | debt] were written off. Rents were [£420,000 | income] of that. Another [£265,000 | debt] was council tax and the other "
        "[£115,000 | debt] was fines.",
        ["£800,000"],
        ["£900,000", "£850,000"],
    ),
]
IN_ALL = [
    (
        "Two invoices were settled: one of [£215,000 | cost] and one of [£64,000 | cost]. Another [£87,000 | cost 2014/15] was paid in May. "
        "That makes [{} | cost] in all.",
        ["£366,000"],
        ["£376,000", "£336,000", "£466,000"],
    ),
    (
        "A Band D home will pay [£312.40 | tax_bill] a year to the district, a rise of [£9.20 | tax_bill]. It will also pay "
        "[£1,540.35 | tax_bill] to the "
        "county and [£241.15 | cost] to the police. The whole bill comes to [{} | tax_bill].",
        ["£2,093.90", "£2,094"],
        ["£2,039.90", "£1,993.90"],
    ),
    (
        "The chief officer's pay-off was [£96,000 | cost]. A further [£41,500 | cost] went into her pension. Together that comes to [{} | cost].",
        ["£137,500"],
        ["£173,500", "£147,500"],
    ),
    (
        "Care is [£7.2m | overspend] over. Roads add another [£2.9m | overspend] and schools [£1.4m | cost]. Altogether that is "
        "[{} | overspend] too much.",
        ["£11.5m"],
        ["£15.1m", "£12.5m"],
    ),
    (
        "The depot will lose [64 jobs | job_losses]. Another [38 | workforce] will go at the tip. That brings the total to [{} | job_losses].",
        ["102"],
        ["112", "120"],
    ),
    (
        "It borrowed [£24m | debt] for the offices. It also borrowed [£17m | debt] for the arena. The total comes to [{} | debt].",
        ["£41m"],
        ["£51m", "£44m"],
    ),
    (
        "Grants worth [£1.35m | grant] came in the spring. An additional [£0.9m | income] followed in June. In all, that makes [{} | grant].",
        ["£2.25m", "£2.3m"],
        ["£2.52m", "£3.25m"],
    ),
    (
        "Consultants cost [£380,000 | cost]. Lawyers took a further [£145,000 | cost], and printers another [£12,000 | cost]. The overall "
        "bill is [{} | cost].",
        ["£537,000"],
        ["£573,000", "£637,000"],
    ),
    (
        "The firm was paid [£5.6m | cost] for bins. Then there was [£1.7m | cost] for street cleaning. It adds up to [{} | cost].",
        ["£7.3m"],
        ["£7.7m", "£8.3m"],
    ),
    (
        "He was given [£88,000 | cost] in lieu of notice. He also got [£54,000 | cost] for the loss of his job. The full package comes to "
        "[{} | cost].",
        ["£142,000"],
        ["£124,000", "£152,000"],
    ),
]
APART_BY = [
    (
        "It had planned to spend [£4.5m | extra_spending] but the cost was [{} | cost], [£1.6m | overspend] over budget.",
        ["£6.1m"],
        ["£6.9m", "£5.1m"],
    ),
    ("It was expected to cost [£9.4m | cost] but came in at [{} | cost], [£700,000 | underspend] below that.", ["£8.7m"], ["£7.8m", "£9.1m"]),
    ("It will spend [{} | budget], [£4.2m | extra_spending] more than the [£61.3m | budget] of last year.", ["£65.5m"], ["£69.5m", "£56.5m"]),
    ("The bill is [{} | cost], which is [£1.4m | other_money] less than the [£8.2m | cost] first expected.", ["£6.8m"], ["£8.1m", "£6.1m"]),
    ("Care costs [£3.6m | cost] more than the [£54.1m | budget] set aside for it, making [{} | cost] in all.", ["£57.7m"], ["£75.7m", "£60.7m"]),
    ("It spent [{} | cost actual]. That is [£2.3m | overspend] more than the [£17.4m | budget] it had planned.", ["£19.7m"], ["£17.9m", "£22.7m"]),
    ("The council paid [£84m | cost] against income of [{} | income], a gap of [£12m | funding_gap].", ["£72m"], ["£62m", "£79m"]),
    (
        "Fees raised [£640,000 | income] compared with [{} | cost] a year before, a fall of [£85,000 | other_money].",
        ["£725,000"],
        ["£752,000", "£705,000"],
    ),
    ("It has [{} posts | workforce], [140 | job_losses] fewer than the [1,260 | workforce] of 2010.", ["1,120"], ["1,210", "1,400"]),
    (
        "The firm faces a bill of [{} | budget], [£1.6m | extra_spending] more than last year's [£0.9m | extra_spending].",
        ["£2.5m"],
        ["£2.9m", "£2.1m"],
    ),
    ("Grant will be [{} | grant] instead of [£41.5m | grant], a reduction of [£5.2m | grant_cut].", ["£36.3m"], ["£33.6m", "£38.3m"]),
    ("This year it needs [£7.5m | cost] more than the [£93m | budget] it has, or [{} | budget].", ["£100.5m"], ["£105m", "£110.5m"]),
    ("The tower cost [{} | cost]. It is [£900,000 | cost] more than the [£5.3m | cost] that was voted.", ["£6.2m"], ["£2.6m", "£7.2m"]),
]
YEARS = [
    ("The council will save [£2.4m | saving] over the next four years, or [{} | saving rate=year] a year.", ["£600,000"], ["£800,000", "£900,000"]),
    ("The firm gets [£2.1m | cost] a year over five years, [{} | cost] in all.", ["£10.5m"], ["£15.5m", "£12.5m"]),
    ("It will pay [£340,000 | cost rate=year] a year for ten years, a total of [{} | cost].", ["£3.4m"], ["£4.3m", "£34m"]),
    ("The lease costs [£1.25m | cost] a year for the next 20 years. That makes [{} | cost].", ["£25m"], ["£22m", "£27m"]),
    ("Under the seven-year contract it pays [£6m | budget rate=year] a year. The total cost is [{} | cost].", ["£42m"], ["£24m", "£49m"]),
    ("A grant of [£450,000 | grant] each year for three years, worth [{} | grant], was agreed.", ["£1.35m"], ["£1.53m", "£1.8m"]),
    ("The deal saves [£3m | saving rate=year] a year for eight years. It adds up to [{} | saving].", ["£24m"], ["£42m", "£30m"]),
    ("Subsidies of [£95,000 | cost] per year over four years, or [{} | cost] in total, were voted.", ["£380,000"], ["£308,000", "£480,000"]),
    ("It spends [£11m | cost rate=year] annually, which over the three years amounts to [{} | cost].", ["£33m"], ["£36m", "£23m"]),
    ("The trust is given [£210,000 | grant rate=year] a year for six years. In all that is [{} | grant].", ["£1.26m"], ["£1.62m", "£2.1m"]),
    ("It pays [£72,000 | cost] every year for 12 years. The whole bill will be [{} | cost].", ["£864,000"], ["£846,000", "£720,000"]),
]
FRACTIONS = [
    ("Half of the [£3.2m | funding_gap] shortfall, [{} | cost], is down to homes.", ["£1.6m", "£1.7m"], ["£1.1m", "£2.6m"]),
    ("It is putting in [£9m | cost], about a quarter of the [{} | cost] total.", ["£36m", "£34m"], ["£18m", "£72m"]),
    ("A third of its [£30m | budget] budget, or [{} | saving], will go.", ["£10m", "£9.6m"], ["£13m", "£5m"]),
    ("One in five of its [2,000 staff | workforce], or [{} | job_losses], are to leave.", ["400", "390"], ["500", "200"]),
    ("The pool loses [{} | cost] a year, half of the [£1.2m | cost] that it costs.", ["£600,000"], ["£800,000", "£400,000"]),
    ("It will close [{} branches | other_count], two thirds of its [36 branches | other_count].", ["24"], ["18", "32"]),
    ("Care takes [{} | budget], three quarters of the [£84m | budget] budget.", ["£63m"], ["£48m", "£36m"]),
    ("More than half of the [£50m | saving] needed, or [{} | saving], has been found.", ["£27m", "£31m"], ["£41m"]),
    ("Some [{} posts | job_losses], or one in ten of the [1,850 posts | workforce] it has, will go.", ["185", "190"], ["285", "150"]),
    ("The grant falls by [{} | grant_cut], nearly a fifth of the [£60m | grant] of this year.", ["£11.5m"], ["£17m", "£6m"]),
    ("Reserves of [{} | reserves] are a tenth of its [£210m | budget] budget.", ["£21m", "£22m"], ["£31m", "£12m"]),
]
ROWS = [(text, fit, wrong) for rows in (FILLED, TAKEN_OFF, OF_THAT, IN_ALL, APART_BY, YEARS, FRACTIONS) for text, fit, wrong in rows]


def _as(figures: int) -> list[tuple[str, str]]:
    return [(text, figure) for text, *listed in ROWS for figure in listed[figures]]


def _paper(text: str, figure: str) -> str:
    return text.replace("{}", figure)


@pytest.mark.parametrize(("text", "figure"), _as(1))
def test_told_to_be_wrong(text: str, figure: str):
    assert [one for one in judge(paper(_paper(text, figure))).conflicts if one.type == "sum"]


@pytest.mark.parametrize(("text", "figure"), _as(0))
def test_what_fits_is_silent_and_supported(text: str, figure: str):
    judged = judge(paper(_paper(text, figure)))
    assert not [one.explanation for one in judged.conflicts if one.type == "sum"]
    assert [one for one in judged.supports if one.type == "sum"]


def test_what_a_sum_leaves_of_a_gap_is_no_other_figure_for_the_gap():
    """However far from the gap it is told."""
    between = " The budget will be voted on next week. Parks get [£1m | budget], roads [£3m | budget]. Libraries keep [£2m | budget]. " * 2
    own = paper(
        f"It has a gap of [£52.2m | funding_gap required 2014/15].{between}A tax rise raises [£9.18m | income], leaving a gap of "
        "[£43m | funding_gap required 2014/15].",
        "Northmere Echo",
    )
    other = paper("The gap is [£52.2m | funding_gap required 2014/15].", "Northmere Post")
    assert not judge([*own, *other]).conflicts


# what looks like one of these and is none
APART = [
    "A third of its [£30m | budget] budget, [£4m | extra_spending] more than last year, goes on roads.",
    "The bill was [£7m | cost]. After insurers paid [£5m | income], and with [£1m | grant] of grant, it was left to find [£3m | cost] for roads.",
    "It spent [£9m | cost], [£2m | saving] less than planned, and will cut [£3m | saving] more than the [£4m | saving] agreed.",
    "The bill is [£2m | cost] a year for five years. The total budget is [£60m | budget].",
    "Parks cost [£4m | cost] a year. Over ten years the town raised [£90m | income] in all from land.",
    "The gap is [£12m | funding_gap]. It has done so in part with [£3m | saving] of cuts and [£2m | income] of fees.",
    "The bill was [£9m | cost]. Take off the [£2m | income] already paid, and add [£4m | cost] of interest, and the remaining [£6m | cost] "
    "looks small.",
    "It pays [£3m | cost] for bins. It also spends [£2m | cost] on parks, for example. The total budget is [£48m | budget].",
    "One fund has [£3m | reserves] in it. Reserves were [£5m | reserves] in all in 2010.",
    "The council needs [£30m | cost] for the road. The money will mainly come from [£9m | grant] of grant and [£4m | debt] of loans.",
    "The rise is [£4m | income]. Another [£3m | income] comes from fees. It makes [£9m | income] a year from car parks.",
]


@pytest.mark.parametrize("text", APART)
def test_left_alone(text: str):
    assert not [one.explanation for one in judge(paper(text)).conflicts if one.type == "sum"]
