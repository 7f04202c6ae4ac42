"""What a figure measures where the nearest word misleads, with the reason. The texts are invented."""

import pytest
from marked import measured

ROWS = [
    # ---- costs ----
    ("Running the museum costs [£640,000|budget] a year.", "what a service costs every year is its budget"),
    ("Temporary accommodation is costing the borough [£1m|budget] a month.", "or every month"),
    ("The county has spent [£7m|budget] on temporary accommodation since 2019.", "spent on a service, not on a thing"),
    ("Councillors agreed to spend [£250,000|cost] on a feasibility study for the new bridge.", "advice is paid for once"),
    ("Last year it spent [£15m|budget] on agency workers.", "who work for it every year"),
    ("The living wage will cost the council an extra [£3.8m|cost] a year.", "an addition is no budget, whatever its rate"),
    ("The average placement now costs [£290,000|cost] a year.", "the price of one place"),
    ("The interest on its loans costs [£22m|debt] a year.", "what borrowing costs is of debt"),
    ("It costs [£12m|debt] a year to pay off the loan.", "said the other way round"),
    ("The borough is spending [£3m|debt] a year to service its borrowing.", "with another verb"),
    ("A burial will cost [£1,250|income], up from [£1,100|income].", "what people pay for one of a thing is a charge"),
    ("Each dropped kerb application will cost [£310|income].", "though no word says charge"),
    ("It would take [£150m|cost] to clear the backlog of repairs.", "'take' with something to be done"),
    ("We need to find an additional [£3m|cost] to allow for inflation.", "found for what cannot be avoided"),
    ("An extra [£900,000|cost] has had to be found to cover the pay award.", "the same, without a subject"),
    ("The city wants to leave its [£700m|cost], 25-year PFI contract to save money.", "'save' is farther than the contract"),
    ("The price of the new bridge has gone up by [£3.5m|cost].", "no ticket is so dear"),
    ("The repairs to the pier have been put at [£380,000|cost].", "works have a price without the word"),
    ("The golf course is losing [£60,000|other_money] a year.", "a loss that somebody makes every year"),
    ("Redundancies came to [£6.6m|cost], against [£8m|budget] set aside.", "what was planned for them"),
    ("Answering a letter costs the council [£4.20|cost], a call [£2.10|cost].", "what a few pounds cost the council is no charge"),
    # ---- things that a sum stands before ----
    ("Work on the [£3.1m|cost] Tanner Row bus station ended in May.", "a thing with a name of its own"),
    ("Harbour Reach, our [£28m|cost] plan for the quays, is moving ahead.", "a plan that is ours"),
    ("Some [£1.2m|extra_spending] is going into new changing rooms.", "money that goes into a thing"),
    ("A new [£9.4m|cost] sea wall will protect the promenade.", "no word of the vocabulary, but a thing with a price"),
    ("A new [£250,000|extra_spending] fund will help high street traders.", "a fund has its sum to give"),
    ("The firm was awarded the [£320m|cost] Brightwell Homes contract.", "the head of the compound, past its other words"),
    # ---- what is lost ----
    ("A [£40,000|income] reduction in income from planning is expected.", "what comes in no more is not saved"),
    ("Members noted a fall of [£90,000|income] in parking receipts and a cut of [£2m|saving] in spending.", "unless it is spent"),
    ("A reduction of [£80,000|saving] in funding for the Riverside Gallery was agreed.", "what the council gives less, it saves"),
    ("A reduction of [£8m|grant_cut] in funding for councils was announced.", "what it gets less of, it loses"),
    ("We have lost [£33m|grant_cut] in total since the cuts to local government began.", "what a council loses without saying how"),
    ("The council lost [£11m|cost] on a failed hotel venture.", "lost on a deal"),
    ("It lost [£3m|income] in parking income during the pandemic.", "lost as income"),
    ("Free parking at Christmas will cost the council [£60,000|income] in lost income.", "income, not a cost"),
    ("It must cut its budget by [£157m|saving] because of reductions in its government grant.", "a reason behind the verb"),
    # ---- who pays ----
    ("The rise brings in [£3m|income]. Of that, [£1m|extra_spending] will go directly to care homes.", "what it is spent on"),
    ("A further [£700,000|extra_spending] would also go on a longer pier.", "with a word between"),
    ("The plan to save [£9m|saving] will go directly to the full council.", "a plan that goes to a meeting"),
    ("Motorists paid [£2.2m|income] in penalties last year.", "what others pay"),
    ("It also gets [£2m|income] a year from its commercial properties.", "'gets' from what is its own"),
    ("Developers will pay [£1.2m|income] towards school places.", "others pay the council"),
    ("The council gives the charity [£65,000|budget] a year, but wants to withdraw the funding.", "the council is the giver"),
    ("The Department for Education has stumped up [£5.5m|grant] for the new school.", "a ministry pays"),
    ("Pothole repairs to get [£4m|extra_spending]", "what a service gets is spent on it"),
    ("The council agreed to award a grant of [£200,000|extra_spending] to the academy.", "what the council grants is spent"),
    ("The parish took out loans of almost [£3m|debt] from the government.", "what a giver lends is no grant"),
    ("The council tax rise contributes [£6.5m|income] to the budget.", "what a rise brings"),
    ("It is having £110m slashed off its budget of [£500m|budget].", "the budget, not what is slashed off it"),
    ("The government is taking [£15m|grant_cut] out of our budget.", "a government that takes cuts its grant"),
    ("It has until March to spend the [£3m|grant] that the government gave it for cycle lanes.", "the giver stands behind"),
    ("Parkham Parish Council's precept will be [£31,500|income].", "all that a parish raises"),
    ("A precept of [£14|tax_bill] will be added for the police.", "what a household pays of it"),
    ("The fire authority set its precept at [£31.2m|income] (2019/20 [£30.1m|income]).", "nor has 'set at' to do with a household"),
    ("The town council's own precept goes up by £1.90 to [£61.40|tax_bill].", "a level of what a household pays of it"),
    ("The other [£3m|income] comes from motorists, through higher parking charges.", "a sum is what it comes from"),
    ("The new bridge cost £20m, of which [£8m|grant] comes from the Department for Transport.", "be that a grant"),
    # ---- what people are paid ----
    ("The outgoing director gets a [£210,000|cost] settlement.", "no settlement with a council"),
    ("Some 80 workers received a total of [£3.1m|cost] when they left.", "many people leave with more than one earns"),
    ("It agreed to pay Ms Harcourt [£120,000|other_money], the report said.", "a person with a name"),
    ("The council will pay a new head teacher and its consultants, who were paid [£2m|cost], say so.", "firms are nobody"),
    ("The highest paid received [£290,000|other_money] last year.", "what a person receives is pay"),
    ("The new director was appointed on [£95,000|other_money] a year.", "'on' so much a year"),
    ("He got a [£540,000|cost] pay and severance deal when he left.", "what one leaves with is a cost"),
    # ---- reserves ----
    ("Reserves of [£9m|reserves_use] will be used to plug the gap.", "a verb behind the sum uses them up"),
    ("Any deficit would be met from reserves, which stand at [£7m|reserves].", "what there is of them"),
    ("An extra [£2m|reserves] will be put into reserves.", "no growth of services"),
    ("The council has about [£25m|reserves] set aside for emergencies.", "reserves by another name"),
    ("It will use [£3.2m|reserves_use] of its [£11.9m|reserves] reserves to fill part of the hole.", "the verb, not the purpose"),
    ("It would use £2.2m of reserves; reserves are [£11m|reserves], down from [£19m|reserves].", "a stock, whatever was done with a part of it"),
    ("It had drawn [£8m|reserves_use] from balances and only [£7.8m|reserves] was left.", "what is left"),
    ("The council was forced to dip into reserves by [£6m|reserves_use].", "'dip into' governs, not the noun beside the sum"),
    # ---- lists and comparisons ----
    ("Of the savings, £12m would come from staffing and the remaining [£6m|saving] from contracts.", "what remains of the same whole"),
    ("The council must cut £1.7m from its budget this year and [£3.1m|saving] overall.", "a bare figure goes on as before"),
    ("It faces a £40m black hole this year and an additional [£18m|funding_gap] for 2026-27.", "'additional' says nothing of what is added"),
    ("Support for the citizens advice bureau is being cut from [£210,000|budget] to [£120,000|budget].", "two levels of what a service gets"),
    ("The cut will be limited to [£4m|saving].", "'limited to' is no level"),
    ("[£9m|budget] would be spent on its capital programme next year.", "a whole programme is a budget"),
    ("Only [£12m|reserves] of reserves are left.", "a part that is left is not used"),
    ("Its grant was cut by £40m, or [£85|grant_cut] for each household.", "the same in other units"),
    ("Support for theatres falls by £90,000, and that for community grants by [£40,000|saving].", "a second 'by' without a verb of its own"),
    ("It has found £3m of savings, rising to [£9m|saving] by 2027, against a funding gap of £20m.", "what it rises to, not what stands behind"),
    ("The east forecasts an [£8m|overspend] overspend on its schools grant and the west one of [£5m|overspend].", "'one' stands for the noun"),
    ("Reserves will fall to £4m next year, a loss of [£9m|reserves] in three years.", "a difference is of what it changes"),
    # ---- what no word of its own speaks for ----
    (
        "Ministers are giving us £9m less, which is a drop of [11%|funding_change], and another [£5m|grant_cut] less the year after.",
        "the figure of the kind, past a share of the one before",
    ),
    ("We must save £16m. That is £40 for every resident. Councillors have agreed [£12m|saving] so far.", "a council's millions go on from millions"),
    ("The deficit on its dedicated schools grant stood at [£16m|funding_gap].", "a deficit on a grant is no grant"),
    ("It will draw £3m from general reserves of [£11m|reserves].", "the stock that is drawn on"),
    ("Balances are £11m, or [3.2 per cent|budget_share] of a £347m budget.", "a share of a budget that has its own figure"),
    ("The council has agreed to [£33m|saving] of spending cuts.", "'agreed to' leads to no level"),
    ("The cut will lead to an estimated [900 job losses|job_losses].", "nor does 'lead to'"),
    # ---- percentages ----
    ("Residents face an inflation-busting [9.9%|tax_rise] hike in council tax.", "inflation is only compared with"),
    ("Garden waste permits will be £25, and burials are going up by [nine per cent|other_percent].", "a price by its name"),
    ("Our members have had a [1%|pay_change] rise in four years.", "what members have had is pay"),
    ("The collection rate for council tax is [97%|other_percent].", "a rate of the tax, no rise"),
    ("What people pay is low because so many homes ([85%|other_percent]) are in low bands.", "'pay' is a verb here"),
    ("The move is in keeping with [95 per cent|other_percent] of councils that have decided to raise council tax.", "a share of councils"),
    ("The trust has been told to manage on [ten per cent|saving_share] less.", "a share that goes"),
    ("The sum would cover [57%|budget_share] of Harwell Council's spending.", "a share of a named council's budget"),
    ("The town has seen a [40%|other_percent] increase in pupils with a plan.", "a rise of something, though no word of the vocabulary"),
    ("It agreed a [3%|tax_rise] increase in April.", "a time is nothing that rises"),
    # ---- shares ----
    ("The county will receive £180m, up by [3.1 per cent|funding_change].", "a rise of nothing named is of the grant before it"),
    ("Schools would get £4.7m more, a rise of [5.9%|funding_change].", "or of the spending"),
    ("The district keeps only [8 per cent|other_percent] of the council tax that it collects.", "a share of the tax is no rise of it"),
    ("Our part is just [11 per cent|other_percent] of your total bill.", "nor is a share of the bill"),
    # ---- lists ----
    (
        "The council is spending £80m on schools, £20m on services for disabled people, [£19m|budget] on care for older people and"
        " [£3m|budget] on parks.",
        "what is spent on each, whom it is for notwithstanding",
    ),
    (
        "The plan has:\n\n- [£20m|extra_spending] of investment in a hub, of which [£6m|grant] will be met by a government grant\n\n"
        "- [£14m|extra_spending] for the quays\n",
        "an item goes on with what the item before is about, not with where its money comes from",
    ),
    # ---- jobs ----
    ("Wyvern Council employs 640 people, down by [110|job_losses] since 2010.", "by how many it is down"),
    ("Supporters say the scheme would bring [60 jobs|jobs_created] to the town.", "brought, not lost"),
    ("The council has put [40 staff|workforce] on standby for the storm.", "nothing is said of what becomes of them"),
    ("With [12,000 staff|workforce], the council is the region's biggest employer.", "nothing becomes of them"),
    ("It would leave just [2,600 staff|workforce] to serve the town.", "those who stay"),
    ("[Fifteen posts|job_losses] of the [40 posts|workforce] in the museums service would disappear.", "a part and its whole"),
    ("Up to [280 posts|job_losses] would go on top of the [190|job_losses] cut this year.", "'on top of' is no growth"),
    ("[Eleven posts|jobs_created] are being added to the enforcement team at a cost of £420,000.", "'at a cost of' leads to the sum"),
    ("It is to cut [£16m|saving]. The roads are poor. With the [£16m|saving] package it would cope.", "a package of which the story has told"),
    ("The roads are poor. With the [£16m|extra_spending] package it would cope.", "and one of which it has not"),
]


@pytest.mark.parametrize(("marked", "why"), ROWS, ids=[row[0] for row in ROWS])
def test_the_figure_measures_what_its_clause_says(marked: str, why: str) -> None:
    found, wanted = measured(marked)
    assert found == wanted, why
