"""What each figure of a sentence, a list or a table measures: the figures are marked "[£4m|saving]".

The texts are invented, and were written with their measures before the rules that read them; they tune. More of them, by measure, stand in
`measure_frames.txt`. The gold articles named in
`tests/heldout.py` judge.
"""

from pathlib import Path

import pytest
from marked import measured

SENTENCES = [
    "The council gives the charity [£65,000|budget] a year, but wants to withdraw the funding.",
    "Children's services is already [£3.4m|overspend] over, mainly because of agency staff.",
    "The transport department has gone [£900,000|overspend] over a budget of [£11m|budget].",
    "The portfolio is forecast to be [£1.2m|overspend] in excess of its cash limit.",
    "It looks after [1,410 children|children_in_care], which cost £9m, and serves [41,000 people|other_count].",
    "There are [812 children|children_in_care] in the council's care. It has overspent by £2m.",
    "The second homes premium will go up from [50%|other_percent] to [150%|other_percent].",
    "Owners of empty homes face a council tax premium of [100%|other_percent].",
    "For homes in Band B the rise is below [£7|tax_bill] a year.",
    "Most residents would see an increase of [12p|tax_bill] a week for district services.",
    "Ministers have cut the county's grant by [£9m|grant_cut]. The cut for the year after is bigger still, at [£11.5m|grant_cut].",
    "Swimming will go up from [£3.80|income] to [£4.20|income] for adults.",
    "The savings include [£2.2m|saving] from adult care, [£900,000|saving] from the schools budget and [£400,000|saving] from parks.",
    "It plans to save £6m next year. That includes [£2m|saving] from the highways budget and [£1m|saving] from housing.",
    "[£2m|extra_spending] will be added to the highways budget.",
    "Members agreed to add [£75,000|extra_spending] to the tree budget.",
    "The council holds [£60m|reserves] of reserves. Of this, [£8m|reserves] is set aside for redundancy and [£5m|reserves] for insurance.",
    '"You are sitting on [£31m|reserves]," he told the leader.',
    "Using [£3m|reserves_use] of its reserves would halve the rise.",
    "The revenue budget was set at [£310m|budget], with [£55m|budget] for the capital programme.",
    "The increase is needed for [£5m|cost] of pay awards and [£2m|cost] for energy.",
    "The authority expects [£31m|grant_cut] less from the government over four years.",
    "It will get [20 per cent|funding_change] less money from Whitehall.",
    "About [35 staff|jobs_at_risk] face redundancy, though the council hopes to avoid forced exits.",
    "Some [600 council workers|jobs_transferred] are to switch to a new employer.",
    "Under the deal [310 staff|jobs_transferred] will go to the contractor Brookfield.",
    "The deal could save [120 jobs|jobs_created] that would otherwise go.",
    # a share of the workforce stands between posts and what becomes of them
    "More than [640 posts|job_losses], about [12%|saving_share] of the workforce, could go over the next two years.",
    "About [310 jobs|job_losses], or [eight per cent|saving_share] of the council's workforce, will go.",
    "Its leader said [900 jobs|job_losses], a fifth of the council's workforce, would be lost.",
    "It has [6,100 staff|workforce], about [12%|other_percent] of the city's workforce.",
    "More than [520 people|job_losses] who work for the council will be out of a job by May.",
    "Some [40 roles|job_losses] will go from a total [900 staff|workforce].",
    # what a council will lose, a service of its own, a firm and a body with its name
    "The borough council will lose [£1.4m|grant_cut] next year and [£600,000|grant_cut] the year after.",
    "Stafford loses [£2.1m|grant_cut], or [seven per cent|funding_change].",
    "Stoke-on-Trent stands to lose [£4m|grant_cut] over two years.",
    "Adult care will lose [£9m|saving] and parks [£2m|saving].",
    "Visit Kent will lose [£90,000|saving] next year.",
    "The council will lose [£2m|saving] from its youth budget.",
    "The council expects cuts of [25%|funding_change] in government funding over the next four years.",
    "With wages making up [60%|budget_share] of spending, posts will go.",
    # a share in brackets behind the budget that a sum is cut from
    "It will slash [£22.7m|saving] from this year's budget of [£270m|budget] ([8.4%|saving_share]).",
    "That works out at [nine per cent|other_percent] of the annual council tax bill.",
    "The bill for a band D home including police and fire charges will go up [3.1 per cent|tax_rise], or [£40|tax_bill].",
    "They will save [£9m|saving] a year over what would have been the rest of the contract.",
    "It spent [£400,000|overspend] over what was budgeted.",
    "The number of staff fell from [900|workforce] to [850|workforce] - a decrease of [50|job_losses].",
    "The workforce grew from [900|workforce] to [950|workforce], an increase of [50|jobs_created].",
    "It will get [25%|funding_change] less funding over four years - that's a projected [£120m|grant_cut].",
    "It will get [5%|funding_change] more funding, or [£4m|grant].",
    "The scheme will be expanded with a [£2m|extra_spending] programme to deliver 700 places.",
    "Some [£4m|saving] will be saved by the scheme.",
    "The [£2m|cost] library was saved by the community.",
    "There is a total of more than [6,300 posts|workforce] at the council.",
    "There are [310 jobs|jobs_at_risk] at risk at the council.",
    "It lost [£5m|other_money] when the bank collapsed in 2008.",
    "It lost [£5m|cost] on a deal that collapsed.",
    "It must find £49m to invest in care, making a total of [£154m|saving] to be saved in three years.",
    "It must find £49m to invest in care, making a total of [£154m|extra_spending] to be spent.",
    "The savings come at the cost of [45 posts|job_losses].",
    "The review would take out [200 posts|job_losses].",
    "The council's [3,900 staff|workforce] are being asked to take a [2%|pay_change] pay cut.",
    "By the end of June [£21m|budget] had been spent, [26%|budget_share] of the annual budget of [£80m|budget].",
    "The settlement gives the county [£240m|grant], an increase of [2.9%|funding_change] on this year.",
    "Ministers put in [£4m|grant] more ([2.5%|funding_change]).",
    "Last year we kept it down to [2.8%|tax_rise], but council tax will now rise by [4.9%|tax_rise].",
    "The rise of 4.99% is made up of [2.99%|tax_rise] for the council and [2%|tax_rise] for social care.",
    "Library opening hours would be cut by [30%|other_percent].",
    "[60%|other_percent] of the savings come from back office work.",
    "The capital scheme will cost £12m, of which [£7m|grant] will be met by a government grant.",
    "The number of families in hotels has risen to 410, at a cost of [£6.1m|budget] a year.",
    "A placement costs an average of [£4,300|cost] a week.",
    "The overspend is [£2.1m|overspend], up from [£1.6m|overspend] in the summer.",
    "The forecast is an improvement of [£400,000|overspend] on the overspend reported in the first quarter.",
    "The amendment would have put [£300,000|extra_spending] back into youth work.",
    "Labour wanted [£2m|extra_spending] for children's services.",
    "Agree a virement of [£120,000|extra_spending] to winter maintenance.",
    "The changes bring in [£5.4m|income] for one district, 15% of its gross spending, and [£4m|income] for the other, 11% of its gross spending.",
    "The contract saved [£31m|saving], while [90%|other_percent] of its targets were met.",
    "It expects to save [£9m|saving] through the deal. The value of the firm's shares fell by [47%|other_percent] in a week.",
    "It proposed a planned use of corporate reserves of [£5.2m|reserves_use].",
    "Band A homes pay [£994|tax_bill], while Band H properties will pay [£3,654|tax_bill].",
    "It needs to save [£33m|saving] this year and [£66m|saving] over three, and in response to calls from the government it froze its tax.",
    "Labour wanted to fund a further [£2.2m|extra_spending] worth of road repairs.",
    "The largest part of the [£46m|saving] of savings comes from the adult care budget, a total of [£18.5m|saving].",
    "The rate of inflation is [1.9%|other_percent], and council tax goes up by [4%|tax_rise].",
    "Derry agreed the lowest increase in rates, at [5.4%|tax_rise].",
    "The centres lost [20 per cent|other_percent] of their value.",
    "The survey found [28%|other_percent] of residents had backed council tax rises below [3%|tax_rise].",
    "It has spent [£14m|cost] on the purchase of an arcade.",
    "Bosses say the charge for day care is to be doubled to [£24|income] a day.",
    "Members agreed to a supplementary capital estimate of [£160,000|extra_spending] for the gym.",
    "Investment includes [£6m|extra_spending] for a flood resilience fund and [£2m|extra_spending] for parks.",
    "The council says the £7m is needed to balance its books. It includes [£3m|saving] from schools.",
    "The gap was £9m. We closed it with a [£4m|saving] one-off benefit from refinancing and [£5m|saving] of cuts.",
    "To close the remaining [£2.4m|funding_gap] we have put up council tax by [5%|tax_rise] and cut services by [£1.9m|saving].",
    "During 2019/20 the council will need [£198m|budget] to run its services.",
    "The net cost of providing services has gone up by [£8m|cost].",
    "Charges for bulky waste: up to three items [£25|income]; each extra item [£6|income].",
    "The plan takes the budget from [£150m|budget] to [£141m|budget].",
    "The cost of [£650,000|budget] a year for the service has drawn criticism.",
    "The council, which has reserves of [£22m|reserves], will take [£3m|reserves_use] from reserves, leaving [£19m|reserves].",
    "A council is to close three libraries as it tries to claw back [£2.6m|saving].",
    "Bosses say rising demand for care has left them [£11m|overspend] over budget.",
    "Councillors will vote on a [£402m|budget] spending plan.",
    "The authority has [£13.4m|reserves] in the bank for emergencies.",
    "It means the owner of a Band D home will pay [£1,712.30|tax_bill], up [£78|tax_bill] on last year.",
    "The leader blamed a [£60m|grant_cut] reduction in Whitehall funding since 2010.",
    "Care for each child in a private home costs up to [£6,000|cost] a week.",
    "The new leisure centre, which will cost [£23m|cost], opens in May.",
    "Parking income was [£400,000|income] below target.",
    "A review found [£3.8m|other_money] had been lost to fraud.",
    "A resident's first parking permit will cost [£55|income], up from [£40|income].",
    "Garden waste subscriptions go up by [£5|income] to [£45|income] a year.",
    "The council paid [£310,000|cost] to consultants.",
    "The chief executive is paid [£165,000|other_money] a year.",
    "The council ended the year with a [£1.8m|other_money] surplus.",
    "Up to [300 jobs|job_losses] could go under the plans.",
    "Around [45 teaching assistants|jobs_at_risk] have been told that their jobs are at risk.",
    "The council, which employs [6,200 people|workforce], has frozen recruitment.",
    "There would be [25 new posts|jobs_created] in children's social work.",
    "Since 2010 the workforce has shrunk from [9,000 staff|workforce] to [6,100|workforce].",
    "The [3%|pay_change] pay award for staff will add [£4.1m|cost] to costs.",
    "Rents for council tenants will rise by [4.1%|other_percent].",
    "Adult care now takes up [41%|budget_share] of the council's budget.",
    "Its core grant has been reduced by [38%|funding_change] since 2010.",
    "The arts budget is being cut by [50%|saving_share].",
    "Charges for burials will go up by [10%|other_percent].",
    "Police want to raise their share of the bill by [£10|tax_bill] a year.",
    "Ministers have given the council [£12m|grant] to fill potholes.",
    "The Scottish Government has awarded the council a further [£3.3m|grant].",
    "The Welsh council will see its settlement rise by [£7m|grant].",
    "The council will receive [£202m|grant] in aggregate external finance.",
    "A shortfall of [£5m|funding_gap] remains even after savings of [£9m|saving].",
    "We are still [£2.4m|funding_gap] short of a balanced budget, Cllr Wood said.",
    "The medium-term plan shows a gap rising to [£22m|funding_gap] by 2028.",
    "The IJB is projecting an overspend of [£8.8m|overspend].",
    "Homelessness spending is running [£1.9m|overspend] above budget.",
    "The schools budget was underspent by [£600,000|underspend].",
    "The executive agreed to draw down [£2m|reserves_use] from the earmarked fund.",
    "It plans to plug the gap with [£6m|reserves_use] of reserves.",
    "The council owes [£640m|debt], much of it on its housing.",
    "Interest on the loans comes to [£27m|debt] a year.",
    "Selling the old town hall brought in [£4.4m|income].",
    "The move would generate [£900,000|income] a year in extra council tax.",
    "Each 1% on council tax brings in [£1.1m|income].",
    "The council spends [£32m|budget] a year on home-to-school transport.",
    "The library service costs [£3.9m|budget] a year to run.",
    "Adult social care at Kent County Council will get an extra [£7.5m|extra_spending] in 2018/19.",
    "After cuts to libraries in the city the council will get [£4m|grant].",
    "Highways will get an extra [£2.2m|extra_spending], while [£500,000|saving] will be taken from parks.",
    "The cuts will see [£1.3m|saving] go from youth services and [£700,000|saving] from museums.",
    "The pressures on the budget are pay ([£4m|cost]), energy ([£2m|cost]) and contract inflation ([£3m|cost]).",
    "The settlement leaves the council with [£3.5m|funding_gap] still to find.",
    "Cuts of [£4m|saving] to adult care and [£2m|saving] to roads were agreed, along with the loss of [60 posts|job_losses].",
    "Bills will go up by [£1.27|tax_bill] a week for the average household.",
    "The levy paid to the fire authority goes up by [£300,000|cost].",
    "The council's share of a Band D bill will be [£214|tax_bill], an increase of [£5|tax_bill].",
    "The firm's contract is worth [£48m|cost] over seven years.",
    "The council would have to pay [£750,000|cost] in redundancy.",
    "The council is forecast to spend [£7m|overspend] more than it has budgeted for.",
    "A freeze would have cost the council [£1.6m|cost].",
    "It has to make [£5.5m|saving] of cuts on top of the [£40m|saving] made since 2010.",
    "The authority said it had been left with no choice after losing [£25m|grant_cut] of government money.",
    "Councillors' allowances will be cut by [5%|pay_change], saving [£40,000|saving].",
    "Hundreds marched against cuts that would see [£300,000|saving] withdrawn from women's refuges.",
    "Health visitors' caseloads will grow after [£1.2m|saving] was lopped off the public health budget.",
    "The Conservatives' alternative budget proposed a [£5m|extra_spending] pothole blitz.",
    "A special grant worth [£2.7m|grant] runs out in March.",
    "The loss of the grant, worth [£2.7m|grant_cut], means jobs will go.",
    "The county stands to lose [£14m|grant_cut] under the government's funding review.",
    "Inflation and pay awards are expected to push up costs by [£18m|cost].",
    "The council has spent [£2.2m|cost] on a computer system that does not work.",
    "Compensation of [£120,000|cost] was paid to the family.",
    "The pension fund deficit has grown to [£210m|funding_gap].",
    "The parish precept will rise from [£61|tax_bill] to [£66|tax_bill] for a Band D home.",
    "A 3.99% rise would add [£1.14|tax_bill] a week to a Band D bill, and raise [£3.7m|income].",
    "Council house tenants will pay an average of [£4.20|income] a week more.",
    "Fines for littering will double to [£150|income].",
    "The bowls club would have to find [£6,000|income] a year in rent.",
    "The council collected [£112m|income] in council tax last year.",
    "At the end of March the council's usable reserves stood at [£29m|reserves].",
    "Reserves would fall below the recommended minimum of [£7m|reserves].",
    "Nearly [£3m|reserves_use] was taken from the rainy day fund to balance the books.",
    "Without the use of [£4.4m|reserves_use] of reserves the authority would have run out of money.",
    "Spending on children's homes has risen by [£6m|extra_spending] in a year.",
    "The children's services budget will rise by [£4m|extra_spending].",
    "An additional [£1.1m|extra_spending] would be invested in special needs provision.",
    "The council is investing [£40m|extra_spending] in its schools.",
    "The net budget requirement for 2012/13 is [£14.9m|budget], a reduction of [£1.3m|saving] on the current year.",
    "The capital programme totals [£88m|budget].",
    "The authority's [£1.1bn|budget] annual spend covers 300 services.",
    "A total of [£26.4m|saving] must be found by April.",
    "The council needs [£26.4m|saving] in savings by April.",
    "Officers estimate the measure would yield [£75,000|income].",
    "It would mean a saving of [£75,000|saving] in the first year and [£110,000|saving] thereafter.",
    "The saving is put at [£75,000|saving].",
    "The remaining [£2.6m|funding_gap] of the gap would be met by a council tax rise.",
    "The budget gap has been cut from [£12m|funding_gap] to [£5m|funding_gap].",
    "The outturn shows the council [£300,000|underspend] under budget.",
    "Net expenditure exceeded the budget by [£1.6m|overspend].",
    "The council went over its budget of [£40.5m|budget] by [£300,000|overspend].",
    "It exceeded its estimated spending of [£40.2m|budget] by only [£142,000|overspend].",
    "Spending on roads came in [£1.2m|underspend] below what had been predicted.",
    # what a deal or ministers hand to the council, where what a tax brings is its own
    "A late deal with the Greens gave the authority a [£7m|grant] boost.",
    "The settlement handed the council an extra [£4m|grant].",
    "The rise in council tax gives the council an extra [£3m|income].",
    # what goes into reserves is no growth, what comes in from the end of a discount no saving
    "An extra [£5m|reserves] went into the council's general reserves.",
    "The council is to pay [£600,000|reserves] into its reserves.",
    "Some [£60,000|income] will come in from scrapping a discount.",
    # what is owed falls, and nothing is saved
    "The debt position had come down by [£5.4m|debt].",
    # a share behind a sum, by which it is more or less than before
    "Ministers have given councils [£54bn|grant], [4.7%|funding_change] more than last year.",
    # a part of a named whole is of its kind, whatever stands before it
    "Rents account for [£670,000|funding_gap] of the [£872,000|funding_gap] deficit.",
    "Parks is [£1.1m|overspend] overspent and [£1.8m|saving] of this year's [£9.5m|saving] savings are missing.",
    "The pool cost [£300,000|cost] to mend and [£1m|funding_gap] of the [£3m|funding_gap] shortfall remains.",
    "The projected overspend has come down by [£700,000|overspend] since September.",
    "Overspending of [£4m|overspend] in adult care was partly offset by a [£1m|underspend] underspend elsewhere.",
    "Some [120 jobs|job_losses] have already gone through voluntary severance.",
    "Unions say [500 workers|jobs_at_risk] are in the firing line.",
    "The authority shed [900 posts|job_losses] in four years.",
    "[80 staff|jobs_transferred] would transfer to the new trust.",
    "Spending on roads will drop by [12%|saving_share].",
    "Funding for voluntary groups would be cut by [25%|saving_share].",
    "The county's spending power will go up by [5.1%|funding_change].",
    "Councillors voted for a [1.95%|tax_rise] increase in the county's share of the bill.",
    "Bills will go up by [3.2%|tax_rise] in April.",
    "The [2%|tax_rise] adult social care precept would raise [£2.4m|income].",
    "Council staff have been offered a [1%|pay_change] rise.",
    "Government funding makes up [80%|budget_share] of our income.",
    "Only [20%|budget_share] of the council's income is raised locally.",
    "Home care fees will rise by [6.5%|other_percent].",
    "Recycling reached [51%|other_percent] last year.",
    "Inflation of [10.1%|other_percent] has added [£9m|cost] to running costs.",
]

LISTS_AND_TABLES = [
    (
        "For next year the council has to identify savings across its four spending areas, these are:\n"
        "- Department for People - [£3.7m|saving]\n"
        "- Department for Place - [£640,000|saving]"
    ),
    (
        "The savings for next year include:\n"
        "- closing two bowling greens ([£18,000|saving])\n"
        "- fewer grass cuts on verges ([£95k|saving])\n"
        "- a new way of running the youth service ([£140k|saving])\n"
        "- buying fewer school meals from the contractor ([£60k|saving])\n"
        "- withdrawing free swimming for pensioners ([£22k|saving])"
    ),
    (
        "How the cut falls on each council\n"
        "\n"
        "Council, Cut in grant, Cut per head\n"
        "Wyrebridge, [£3.1m|grant_cut], [£44|grant_cut]\n"
        "Long Marden, [£1.25m|grant_cut], [£31|grant_cut]"
    ),
    (
        "Table 2: Forecast outturn by directorate (£m)\n"
        "Directorate              Budget   Outturn   Variance\n"
        "Adult care               81.2     [84.0|budget]      [2.8|overspend]\n"
        "Place                    [22.5|budget]     22.1      [(0.4)|underspend]"
    ),
    (
        "Service\tCash limit £000\tForecast £000\tOver/(under) £000\n"
        "Fostering\t[4,120|budget]\t[4,880|budget]\t[760|overspend]\n"
        "Early help\t1,950\t[1,900|budget]\t[(50)|underspend]"
    ),
    (
        "Options being considered:\n"
        "* Charging for green bins - [£1.1m|income]\n"
        "* Closing the tourist office - [£90,000|saving]\n"
        "* Turning off street lights - [£200,000|saving]\n"
        "* Cutting grants to charities - [£150,000|saving]"
    ),
    ("Among the proposals are:\nEnding the taxi card scheme (saving [£80,000|saving])\nRaising car park charges (bringing in [£250,000|income])"),
    ("Where the money goes:\nEducation: [£180m|budget]\nSocial care: [£95m|budget]\nRoads: [£12m|budget]"),
    ("Table 3 Savings by directorate (£000)\nDirectorate\t2024/25\t2025/26\nAdults\t[1,200|saving]\t[2,400|saving]\nPlace\t850\t[910|saving]"),
    ("Table 4: Reserves (£m)\nReserve\tApril 2024\tMarch 2025\nGeneral fund\t[12.4|reserves]\t[10.1|reserves]\nInsurance\t3.0\t[2.8|reserves]"),
    (
        "Members were recommended to:\n"
        "(a) approve a net revenue budget of [£15.2m|budget];\n"
        "(b) agree a Band D council tax of [£189.27|tax_bill];\n"
        "(c) transfer [£420,000|reserves_use] from balances;\n"
        "(d) note efficiencies of [£610,000|saving]."
    ),
    ("Main changes to the budget\nPay and price inflation +[£2.1m|cost]\nLoss of grant [£1.9m|grant_cut]\nSavings [£2.8m|saving]"),
    ("Appendix A: proposed savings\n\nRef Proposal £000\nA1 Merge customer centres [120|saving]\nA2 Reduce opening hours of museums [85|saving]"),
    (
        "Key figures:\n"
        "• [£412m|budget] - the council's budget\n"
        "• [£19m|saving] - cuts to be made\n"
        "• [4.99%|tax_rise] - council tax increase\n"
        "• [£31m|reserves] - general reserves"
    ),
    (
        "Monitoring position (£m)\n"
        "Service | Budget | Actual | Variance\n"
        "Adults | [61.2|budget] | [63.0|budget] | [1.8|overspend]\n"
        "Corporate | 20.1 | [19.4|budget] | [-0.7|underspend]"
    ),
]

KNOWN = [
    ("Developers will pay [£1.2m|income] towards school places.", "who pays is mostly the council"),
    ("Uncollected council tax stands at [£8m|debt].", "arrears have no words of their own"),
    ("Demand for special needs transport has added [£2.3m|cost] to the bill.", "'the bill' alone reads like a household's"),
    ("Closing the pool would save £85,000, and doing without the extra budget for grit [£40,000|saving].", "the verb is left out the second time"),
]


FRAMES = [line for line in (Path(__file__).parent / "measure_frames.txt").read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


@pytest.mark.parametrize(
    "marked", [*SENTENCES, *FRAMES, *LISTS_AND_TABLES, *(pytest.param(row, marks=pytest.mark.xfail(strict=True, reason=why)) for row, why in KNOWN)]
)
def test_every_marked_figure_has_its_measure(marked: str) -> None:
    found, wanted = measured(marked)
    assert found == wanted
