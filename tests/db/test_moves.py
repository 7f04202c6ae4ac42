"""Words that say that one figure took the place of another, and those that only compare years."""

import pytest

from db.judge import judge
from db.moves import formers
from db.recalls import preceded, recalled
from tests.db.made_claims import paper

REPLACED = [
    ("Savings now total [£20.5m] after a poor settlement, up from £16m in November.", "£16m", "up from, with a month"),
    ("Fewer jobs will go than feared: [450] over two years rather than 600.", "600", "rather than"),
    ("The forecast has worsened to an overspend of [£4.0m], compared with £3.4m at quarter 2.", "£3.4m", "compared with an earlier report"),
    ("The price of the bridge has gone up to [£121m], from £118m.", "£118m", "gone up to, from"),
    ("The wing has cost [£3.75m], £350,000 more than the £3.4m that was budgeted.", "£3.4m", "more by an amount"),
    ("A rise of [4%] instead of the 4.5% first proposed was agreed.", "4.5%", "instead of"),
    ("The gap, put at £16m in November, has grown to [£20m].", "£16m", "the former figure first"),
    ("A freeze on hiring has cut the overspend from £6.2m in September to [£3.9m].", "£6.2m", "from, to"),
    ("Members agreed [£36.1m] of savings. In November the figure was £38.4m.", "£38.4m", "the sentence behind recalls it"),
    ("The scheme cost [£34.8m]. We reported in March that the bill was £38.4m.", "£38.4m", "a paper mends its own report"),
    ("The stadium will cost [£25m], having been put at £18m last year.", "£18m", "put at"),
    ("The road will cost [£32m] (originally £24m in all).", "£24m", "originally, in brackets"),
    ("It has raised its target for 2015/16 to [£14m] from £11m.", "£11m", "raised to, from"),
    ("The overspend is put at [£9.3m], up £2.1m from the £7.2m reported in October.", "£7.2m", "up by so much from"),
    ("It needs [£20m], not the £16m it first thought.", "£16m", "an estimate of its own that is no more"),
    ("Grants will be cut by [50%], and not by 100% as first planned.", "100%", "a plan that is no more"),
    ("The overspend was £2.7m in the autumn and as of last Tuesday it is [£1.2m].", "£2.7m", "as of a day"),
    ("In May the cabinet feared a £6m overspend; it now expects [£4m].", "£6m", "feared, now expects"),
    ("It had planned to cut £9.6m but agreed [£9.1m].", "£9.6m", "planned, but agreed"),
    ("In December 95 people were expected to go. That number has now fallen to [80].", "95", "the sentence before, taken up"),
    ("In September the overspend was £6m. It is now [£4m].", "£6m", "the sentence before, and now"),
    ("In our report of May 3 we said that libraries would lose £648,000. The figure is [£468,000].", "£648,000", "a paper mends its own report"),
    ("The gap is [£38m]. That is up from the £30m forecast in July.", "£30m", "the sentence behind compares"),
    ("The gap is [£38m]. This compares with £30m reported in the first quarter.", "£30m", "compares with"),
    ("The gap is [£38m]. It had been estimated at £30m last autumn.", "£30m", "had been estimated"),
    ("The council, which feared a £61m gap in October, said the figure for 2022-23 was now [£54m].", "£61m", "a year between"),
    ("The overspend, put at £11m in May, has turned out to be [£15m].", "£11m", "turned out to be"),
    ("The gap for this year has narrowed to [£20m] from £54m in the summer.", "£54m", "narrowed"),
    ("The depot will cost [£9.4m]. It was to have cost £7m.", "£7m", "was to have cost"),
    ("The pool, once priced at £18m, will cost [£26m].", "£18m", "once priced at"),
    ("Its share almost doubles, from £8m to [£14.7m].", "£8m", "doubles"),
    ("The cost has spiralled from £18m to [£26m].", "£18m", "a verb of its own"),
    ("It has raised its target, which was £18m, to [£26m].", "£18m", "raised, which was"),
    ("The road will cost [£26m], which has doubled since £13m was put on it three years ago.", "£13m", "since a sum was put on it"),
    ("The overspend has deteriorated by £1.3m since quarter 2, from £2.8m to [£4.1m].", "£2.8m", "by so much, from"),
    ("A rise of 4.5% was on the table but members opted for [3.9%].", "4.5%", "on the table, opted for"),
    ("What began as an £18m scheme will now cost [£26m].", "£18m", "began as"),
    ("Fewer than [600] jobs will go, not the 1,100 that were put at risk in the autumn.", "1,100", "once put at risk"),
    ("Borrowing will reach [£310m] and not the planned £280m.", "£280m", "the plan that is no more"),
    ("The forecast overspend is [£3.1m] (Quarter 1: £4.3m).", "£4.3m", "in brackets, the quarter first"),
    ("The forecast overspend is [£3.1m] (£4.3m at Quarter 1).", "£4.3m", "in brackets, the quarter last"),
    ("It will now cost [£25m], more than double the original estimate of £11m.", "£11m", "double"),
    ("Bosses had predicted an overspend of £6m but the final figure was [£3m].", "£6m", "the final figure"),
    ("It had hoped to raise £12m from sales but has had to settle for [£7m].", "£12m", "hoped for"),
    ("It ended the year [£3.7m] under budget. It had forecast an underspend of £3.2m in March.", "£3.2m", "had forecast an underspend"),
    ("About [150 posts] are envisaged. Backers spoke of 300 when the grant was announced.", "300", "spoke of"),
    ("Council tax will go up by [3.91%]; the draft budget had 4.89%.", "4.89%", "what the draft had, behind a semicolon"),
    ("The station cost [£4.9m]. It was given the go-ahead on an estimate of £3.6m.", "£3.6m", "on an estimate of"),
    ("The saving will now be [£9.6m], not £12.8m.", "£12.8m", "now this, not that"),
    ("The bill for the move has crept up again, to [£5.1m]. In 2010 we were told it would be £3.9m.", "£3.9m", "what people were told it would be"),
    ("In 2011/12 they forecast a deficit of £8.3m and landed at [£7.1m].", "£8.3m", "landed at"),
    ("It had expected to be £5.6m over but finished on [£4.2m].", "£5.6m", "finished on"),
    ("The gap is [£35.8m], two and a half times the £14.2m that was predicted in July.", "£14.2m", "so many times"),
    ("It has lost [1,130 posts], well beyond the 900 staff were told to expect.", "900", "beyond"),
    ("The projected overspend is [£1.1m] (quarter 1 £5.2m).", "£5.2m", "in brackets, without a colon"),
    ("Savings of [£44.8m] were agreed. Officers had been looking for £50m until the settlement.", "£50m", "had been looking for"),
    ("A bridge will cost [£8m]. When it fell the council thought it could be replaced for £4m.", "£4m", "thought it could be"),
    ("It has been put at [£33.7m], more than the county's first estimate of £30.3m.", "£30.3m", "the council's first estimate"),
    ("It came in at [£9.7m], under the £9.96m allowed.", "£9.96m", "under what was allowed"),
    ("It closed a gap of [£25.4m]. The gap stood at £27m in January.", "£27m", "stood at"),
    ("Members agreed [£41.5m] of cuts. The total had been £44m when the plans came out in January.", "£44m", "had been, when"),
    ("It has scrapped plans to put up the charge to £55. It will be [£50] instead.", "£55", "the sentence before, and instead"),
    ("The saving would be nearer [£2.4m] than the £4.2m promised.", "£4.2m", "nearer this than that"),
    ("The overspend has fallen to [£17.5m] since the freeze began, when it stood at £23.4m.", "£23.4m", "when it stood at"),
    ("Some [70 jobs] will go. The council had planned to shed 110.", "110", "had planned to"),
    ("It will raise [£2m]. The cabinet had hoped for £3m.", "£3m", "had hoped for"),
    ("It needs [£160m] in all. The first of it is due soon. The target announced in February was £96m.", "£96m", "a sentence between"),
]
# by how the words say it: from .. to, up or down from, then .. to, then and now, the sentence before or behind
REPLACED_TOO = [
    ("The gap in its budget for 2025/26 has come down from £69m to [£23.4m], or by 66 per cent.", "£69m"),
    ("Its gap for 2016/17 has shrunk from £31m to [£19m].", "£31m"),
    ("The shortfall for the year to March 2017 has swelled from £4m to [£11m].", "£4m"),
    ("The 2019/20 overspend has been trimmed from £6m to [£4m].", "£6m"),
    ("The target for 2014/15 has been pared back from £12m to [£9m].", "£12m"),
    ("The bill has ballooned from £9m to [£21m].", "£9m"),
    ("The bill has mounted from £9m to [£21m].", "£9m"),
    ("The estimate has been pushed up from £9m to [£11m].", "£9m"),
    ("The estimate has been brought down from £9m to [£7m].", "£9m"),
    ("The forecast has been lifted from £9m to [£11m].", "£9m"),
    ("The forecast has been marked down from £9m to [£7m].", "£9m"),
    ("The cost of the depot has almost doubled, from £8m to [£15m].", "£8m"),
    ("The cost of the depot has edged up from £8m to [£8.6m].", "£8m"),
    ("The overspend has been whittled down from £8m to [£3m].", "£8m"),
    ("The number of jobs to go has dwindled from 300 to [190].", "300"),
    ("The price tag has leapt from £14m to [£19m] in a year.", "£14m"),
    ("The deficit forecast has deepened from £14m to [£19m].", "£14m"),
    ("The projected gap has contracted from £14m to [£9m].", "£14m"),
    ("The saving has been scaled down from £14m to [£9m].", "£14m"),
    ("The plan was slimmed down from £14m to [£9m].", "£14m"),
    ("The net pressure is c[£23m] for 2023/24, which is down from a gross pressure of c£57m at the half-way point.", "£57m"),
    ("It expects to overspend by [£5m], down from a peak of £9m in the summer.", "£9m"),
    ("It expects to overspend by [£5m], up from an earlier forecast of £3m.", "£3m"),
    ("The tower will cost [£19m], up from an initial price tag of £14m.", "£14m"),
    ("The overspend stands at [£5m], reduced from £7.5m in the autumn.", "£7.5m"),
    ("The package is worth [£15m], trimmed from £18m.", "£18m"),
    ("Cuts of [£15m], pared back from the £18m in the draft, were approved.", "£18m"),
    ("The council now expects to lose [£15m], revised upwards from £12m.", "£12m"),
    ("The council now expects to lose [£15m], revised from £12m.", "£12m"),
    ("It had been expecting a gap of £42m for 2024/25, but in November said the forecast had gone up to [£100m].", "£42m"),
    ("A gap of £42m was reported in 2024/25's first quarter but it has since widened to [£61m].", "£42m"),
    ("Put at £10m at first, the gap has risen to [£26m].", "£10m"),
    ("The overspend was put at £10m in June but had climbed to [£16m] by October.", "£10m"),
    ("First costed at £9m, the bridge has crept up to [£12m].", "£9m"),
    ("Our petition, which had 23,000 names at the time of the vote, now has almost [25,000].", "23,000"),
    ("The job, which was to cost £4m when the contract was signed, is now priced at [£6m].", "£4m"),
    ("It was £13m when the project was approved; the bill is now [£19.7m].", "£13m"),
    ("The bill was £13m at the time of the decision and is now [£19.7m].", "£13m"),
    ("The gap was put at £10m at first and is now an estimated [£26m].", "£10m"),
    ("Initially £4m was thought enough; now it is [£7m].", "£4m"),
    ("The estimate was £4m a month earlier but is now [£7m].", "£4m"),
    ("In its budget this year the council asked for a loan of only £15.2m. That has now gone up to [£200m].", "£15.2m"),
    ("The council reported a hole of £100m in July 2021. That has swollen to [£480m].", "£100m"),
    ("The board signed off a budget of £9m for the depot. It has since climbed to [£12m].", "£9m"),
    ("It set out to save £9m. That has been cut to [£6m].", "£9m"),
    ("The first estimate was £9m. It has now ballooned to [£16m].", "£9m"),
    ("The forecast in June was £9m. This has since narrowed to [£6m].", "£9m"),
    ("The plan was for 90 job cuts. That figure has been trimmed to [64].", "90"),
    ("It wanted £9m from parking. That has been scaled back to [£6m].", "£9m"),
    ("It was meant to cost £9m. The bill has now reached [£16m].", "£9m"),
    ("It was forecast to lose £9m. The loss is now put at [£6m].", "£9m"),
    ("The estimate was £9m. The latest figure is [£12m].", "£9m"),
    ("The estimate was £9m. Since then it has jumped to [£12m].", "£9m"),
    ("At the time of the vote the estimate was £9m. By July it had jumped to [£12m].", "£9m"),
    ("In May it expected a gap of £9m. By July that had grown to [£12m].", "£9m"),
    ("In May it expected a gap of £9m. By then that had doubled to [£18m].", "£9m"),
    ("The depot will cost [£19.7m]. The figure stood at £13m when the project was approved in January 2016.", "£13m"),
    ("The depot will cost [£19.7m]. It was £13m when councillors approved it.", "£13m"),
    ("It faces a gap of [£9m]. At first it was put at £6m.", "£6m"),
    ("It is heading for an overspend of [£9m]. In October it had forecast £6m.", "£6m"),
    ("It is heading for an overspend of [£9m]. In October the council had forecast that it would be £6m over budget.", "£6m"),
    ("It will save [£9m]. It had been aiming for £12m.", "£12m"),
]
UNWRITTEN = [
    ("Council tax rises by [8.5 per cent], half a point less than first planned.", 9.0, "half a point"),
    ("Council tax rises by [4.5 per cent], a percentage point more than first proposed.", 3.5, "a percentage point"),
    ("The overspend has been reduced by £2m to [£4m].", 6e6, "reduced by, to"),
    ("The price has gone up by £2.7m to [£16.9m].", 14.2e6, "up by, to"),
    ("It overspent by [£14.3m] in 2015/16, an improvement of £3.3m on the position reported at Period 7.", 17.6e6, "a year between"),
    ("The price has leapt by £3m to [£21m].", 18e6, "leapt by, to"),
    ("It agreed [£9.1m] of cuts, £500,000 less than planned in November.", 9.6e6, "less than planned"),
    ("It will cost [£32m], an increase of £8m on the previous estimate.", 24e6, "an increase on the estimate"),
]
STAND = [
    ("The hall will cost [£5.1m]. In 2010 we were told it would need £3.9m of repairs.", "what it would need is another thing"),
    ("With the £2.7m of savings we brought the gap down to [£7.9m].", "what brought it down"),
    ("At best it needs [£22m]. The middle forecast puts the figure at £54m.", "another forecast of the same day"),
    ("The bill was [£9m], more than the £3m spent on libraries.", "another thing"),
    ("Members agreed [£36.1m] of savings. In November the council met.", "no figure recalled"),
    ("It will save [£9m] a year. Lights cost £3m.", "two figures"),
    ("It must save [£9m], having been given £3m by the Government.", "money given, not a figure given"),
    ("Libraries cost £6m. It is now [£4m] short.", "nothing says that the first was a forecast"),
    ("It will cost [£32m], £8m more than the swimming pool.", "another thing"),
    ("The gap is [£38m]. That is up from £30m last year.", "another year"),
    ("The gap is £110m, [£40m] higher than the £70m projected in July.", "how far the two are apart"),
    ("It employs [3,300] people. When the leader was first elected, in 2010, it was 4,900.", "another year, though first"),
    ("It will cost [£9m], more than in 2010, when it was £3m.", "another year, when"),
    ("The pool lost [£3m] when it was shut for 20 days.", "when it was, and no figure of it"),
    ("Reserves were £20m in 2012. They have fallen to [£9m].", "levels of two years"),
    ("Last year it spent £20m on care. This has gone up to [£22m].", "last year's, taken up"),
    ("It spent £4m on roads in 2014/15. This year that has been cut to [£3m].", "another year's, taken up"),
    ("The grant for 2016/17 was £31m. That has been cut to [£28m] for 2017/18.", "each year's grant"),
    ("It must save £10m this year. That rises to [£14m] next year.", "two years to come"),
    ("The gap is £10m in 2016/17. It will grow to [£14m] by 2019/20.", "a gap that grows with the years"),
    ("It faces a gap of £9m and has £4m set aside. That has led to [£3m] of delays.", "what came of it"),
    ("It spent £9m on roads and £4m on parks. This has been cut to [£3m].", "two figures that it may speak of"),
    ("The council had 5,000 staff in 2010. That has come down to [3,800].", "a level of another year"),
]


def _formers(marked: str) -> list[str]:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    stop = text.find(". ", end)
    stop = stop + 1 if stop >= 0 else len(text)
    first = text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0
    found = [*formers(text[first:stop], start - first, end - first), *recalled(text[stop:], stop)]
    before = preceded(text[:first], text[first:start], 0, text[end:])
    inside = [text[first + one.start :] if one.start + first < stop else text[one.start :] for one in found]
    return [rest.split(" ")[0].rstrip(".,)") for rest in (*inside, *(text[one.start :] for one in before))]


@pytest.mark.parametrize(("text", "former", "why"), REPLACED, ids=[row[2] for row in REPLACED])
def test_a_figure_that_was_replaced(text: str, former: str, why: str):
    assert _formers(text) == [former], why


@pytest.mark.parametrize(("text", "former"), REPLACED_TOO, ids=[row[0][:60] for row in REPLACED_TOO])
def test_a_figure_that_was_replaced_in_other_words(text: str, former: str):
    assert _formers(text) == [former]


@pytest.mark.parametrize(("text", "amount", "why"), UNWRITTEN, ids=[row[2] for row in UNWRITTEN])
def test_a_figure_that_only_the_difference_tells(text: str, amount: float, why: str):
    start, end = text.index("["), text.index("]") - 1
    (former,) = formers(text.replace("[", "").replace("]", ""), start, end)
    assert former.amount == pytest.approx(amount), why
    assert not former.written


@pytest.mark.parametrize(("text", "why"), STAND, ids=[row[1] for row in STAND])
def test_a_figure_that_stands(text: str, why: str):
    assert _formers(text) == [], why


def test_one_sentence_recalls_two_figures():
    behind = "That is down on the £18m and 310 redundancies in the draft published in November."
    assert [one.amount for one in recalled(behind, 0)] == [18e6, 310]


@pytest.mark.parametrize(
    "text",
    [
        "A shortfall of [£10.3m | funding_gap actual 2015/16] was reported in May. It was revised to [£11.4m | funding_gap actual 2015/16].",
        "The plan assumed savings of [£21m | saving required 2015/16]. Since the letter [£27m | saving required 2015/16] is thought prudent.",
    ],
)
def test_a_report_tells_of_its_own_earlier_figure(text: str):
    assert [one.type for one in judge(paper(text)).conflicts] == ["revision"]


def test_what_has_been_saved_is_no_new_target():
    text = "The original target was [£65m | saving agreed 2013/14]. Ann Field said that [£42m | saving actual 2013/14] had been saved to date."
    assert not judge(paper(text)).conflicts


def test_a_figure_of_another_year_is_marked():
    text = "The budget is £258m, up from £249m this year."
    (former,) = formers(text, text.index("£258m"), text.index("£258m") + 5)
    assert former.other_year
    assert not former.foreseen
    assert former.amount == 249e6


def test_a_later_paper_that_quotes_the_old_figure_revises_it():
    old = paper("The council must save [£16m | saving required 2014/15] in 2014/15.", published="2013-11-18")
    new = paper(
        "It will save [£20.5m | saving agreed 2014/15] in 2014/15, up from [£16m | saving required 2014/15] in November.",
        "Vale Mail",
        "2014-02-24",
    )
    found = judge([*old, *new]).conflicts
    assert {one.type for one in found} == {"revision"}
    assert any({member.claim.document.source for member in one.members} == {"Northmere Echo", "Vale Mail"} for one in found)


def test_no_period_is_needed_where_the_words_tell():
    old = paper("It would take [£3.4m | saving proposed service=childrens_social_care] from children's centres.", published="2013-10-24")
    new = paper(
        "It will cut [£3.1m | saving agreed service=childrens_social_care] from children's centres instead of the "
        "[£3.4m | saving proposed service=childrens_social_care] it proposed in October.",
        "Vale Mail",
        "2014-04-03",
    )
    found = judge([*old, *new]).conflicts
    assert [one.type for one in found] == ["revision", "revision"]
    assert not judge([*old, *paper("It will cut [£3.1m | saving agreed service=childrens_social_care].", "Vale Mail", "2014-04-03")]).conflicts


def test_the_month_beside_a_former_figure_is_when_it_was_said():
    text = "It will cut [£3.1m | saving agreed] instead of the [£3.4m | saving actual 2013-10-01/2013-10-31] it proposed in October."
    assert [one.type for one in judge(paper(text)).conflicts] == ["revision"]


def test_a_plan_of_years_is_drawn_up_anew():
    old = paper("The FutureWell programme will cost [800 posts | job_losses agreed programme=FutureWell].", published="2012-12-20")
    new = "FutureWell means that [1,100 posts | job_losses agreed programme=FutureWell] will go."
    assert [one.type for one in judge([*old, *paper(new, "Northmere County Council")]).conflicts] == ["revision"]
    assert [one.type for one in judge([*old, *paper(new, "Vale Mail", "2013-01-20")]).conflicts] == ["value"], "weeks later nobody has"
    goal = "FutureWell is expected to cost [1,100 posts | job_losses forecast programme=FutureWell]."
    assert [one.type for one in judge([*old, *paper(goal, "Northmere County Council")]).conflicts] == ["revision"]


def test_the_price_of_one_project_in_two_papers():
    old = paper("The Holme Lane bypass would cost [£28m | cost proposed service=highways_transport], officers said.", published="2012-12-20")
    new = "Ministers back the Holme Lane bypass, which will cost [£36m | cost agreed service=highways_transport]."
    assert [one.type for one in judge([*old, *paper(new, "Vale Mail")]).conflicts] == ["revision"]
    other = "Ministers back the Penny Bridge bypass, which will cost [£36m | cost agreed service=highways_transport]."
    assert not judge([*old, *paper(other, "Vale Mail")]).conflicts


def test_the_figure_of_before_told_as_that_of_now():
    news = paper("Its debt rose from [£231m | debt actual 2013-03-31/2013-03-31] to [£258m | debt actual] in the year.")
    stale = "The council owes [£231m | debt actual]."
    assert "value" in {one.type for one in judge([*news, *paper(stale, "Vale Mail", "2014-03-06")]).conflicts}
    assert "value" not in {one.type for one in judge([*news, *paper(stale, published="2014-03-06")]).conflicts}, "an outlet may follow it back"
    dated = "It owed [£231m | debt actual 2013-03-31/2013-03-31] last spring."
    assert not judge([*news, *paper(dated, "Vale Mail", "2014-03-06")]).conflicts


def test_what_had_been_forecast_of_a_year_that_is_over():
    came = paper("It overspent by [£3.9m | overspend actual 2012/13] last year.", published="2013-10-03")
    old = "At the half-year we were told to expect an overspend of [£1.2m | overspend forecast 2012/13]."
    assert not judge([*came, *paper(old, "Vale Mail", "2013-10-21")]).conflicts
    loose = "The overspend of 2012/13 is expected to be [£2.2m | overspend forecast 2012/13]."
    assert judge([*came, *paper(loose, "Vale Mail", "2013-10-05")]).conflicts


def test_last_years_budget_is_no_revision():
    assert not judge(paper("The budget is [£258m | budget 2014/15], up from [£249m | budget 2013/14] this year.")).conflicts


def test_a_plan_without_a_year_that_one_outlet_follows_up():
    old = paper(
        "It wants to close three children's centres and save [£270,000 | saving proposed service=childrens_social_care].", published="2013-09-10"
    )
    new = "Two children's centres will close, saving [£190,000 | saving agreed service=childrens_social_care]."
    assert [one.type for one in judge([*old, *paper(new)]).conflicts] == ["revision"]
    assert not judge([*old, *paper(new, "Vale Gazette")]).conflicts, "another paper may speak of another plan"
    assert not judge([*old, *paper(new, published="2015-02-13")]).conflicts, "nor does a plan live so long"


NO_MOVE = [
    ("With a draw of [£845,000 | reserves forecast], reserves will fall to [£4.5m | reserves forecast].", "what is drawn, and what is left"),
    ("It must find [£117m | saving required] next year, rising to [£338m | saving required] in four years.", "both hold, each for its time"),
    ("It has [13,000 staff | workforce actual] now, and expects to have [7,000 | workforce forecast] left.", "a level, and what it will be"),
    ("The charge for a skip rises from [£30 | income actual] to [£35 | income agreed 2014/15].", "a charge goes up"),
    ("Reserves are expected to fall from [£113.4m | reserves actual] to [£74.8m | reserves forecast].", "balances run down"),
    ("Balances have grown from [£8.2m | reserves actual] in March 2012 to [£9.8m | reserves actual] today.", "balances of two dates"),
    (
        "It brought its forecast gap down by [£20m | funding_gap forecast]. It had at first forecast a [£36m | funding_gap forecast] gap.",
        "by how much",
    ),
    (
        "Cuts include fewer carers, to save [£600,000 | saving proposed] rather than the £700,000 first planned; five jobs in parks, saving "
        "[£56,000 | saving proposed]; and four gardeners, saving [£58,000 | saving proposed].",
        "the words of change are beside another item",
    ),
    (
        "It will close [almost £15m | funding_gap required] of its gap. The [£14.7m | funding_gap required] gap had come down from £21m.",
        "one figure, rounded",
    ),
]


@pytest.mark.parametrize(("text", "why"), NO_MOVE, ids=[row[1] for row in NO_MOVE])
def test_two_figures_of_which_each_holds(text: str, why: str):
    assert not judge(paper(text)).conflicts, why
