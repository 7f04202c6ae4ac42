"""What a sum is where the grammar joined to it says so, with look-alikes that it does not. The texts are invented; they tune."""

import pytest
from marked import measured

ROWS = [
    # ---- who gives ----
    ("Ministers have handed over [£17m|grant] since March to help with the costs of the floods.", "the giver is the subject"),
    ("The Welsh Government gave Brynmawr Council [£2m|grant] towards the cost of new buses.", "with a receiver between"),
    ("The government has given it [£3m|grant_cut] less than it asked for.", "given less"),
    ("The government has given us permission to borrow [£9m|debt].", "what is given is no sum"),
    ("Critics say the government gave away £4bn of tax cuts while the council lost [£60m|grant_cut] in grant.", "another subject takes over"),
    ("The government has taken [£80m|grant_cut] from us, he said.", "a giver that takes"),
    ("Ministers have stripped [£40m|grant_cut] out of the county's budget since May.", "whatever it is taken from"),
    ("The council has taken [£80m|saving] out of its budget since May.", "the council takes from itself"),
    ("We have had [£8m|grant_cut] taken off us in the middle of the year.", "whoever takes it"),
    ("We have had [£8m|saving] taken out of the parks budget.", "out of a budget of one's own"),
    ("The [£60,000|saving] a year for village halls would end.", "what stops being given"),
    ("A [£40,000|saving] contribution to the theatre will be scrapped.", "by its name"),
    ("Last year we were [£3m|overspend] over on children in care.", "over on something"),
    ("The union said up to [400 jobs|jobs_at_risk] were in danger.", "no loss yet"),
    ("Every 1% on council tax gives us just [£700,000|income].", "what a point of the tax brings in"),
    ("Each 1% rise in council tax is worth [£1.2m|income].", "what it is worth"),
    ("Every home for the elderly gives back [£9,000|other_money].", "no point of a tax"),
    # ---- changes of the figure before ----
    ("The settlement for the county is [£172m|grant], a drop of [£300,000|grant_cut].", "an apposition"),
    ("The budget for parks is [£3.1m|budget], up [£200,000|extra_spending] on last year.", "a budget that is up is growth"),
    ("The roads budget is [£8m|budget] - a cut of [£1m|saving].", "one that is cut is a saving"),
    ("Reserves stand at [£14m|reserves], down [£2m|reserves] since March.", "a stock that changes stays a stock"),
    ("The budget is [£200m|budget], with an increase of [£3m|income] in income from rents.", "its own noun says of what"),
    ("Its grant was slashed by [14%|funding_change], the equivalent of [£18m|grant_cut].", "a share told as a sum"),
    ("The library service is to be cut by [9 per cent|saving_share], or [£400,000|saving].", "the same of a saving"),
    # ---- interest, reserves that are left, reserves used again ----
    ("Interest came to [£71m|debt] last year.", "what borrowing costs"),
    ("Interest, at [£22m|debt] a year, would mend every road in the county.", "between commas"),
    ("The overspend will be met from the general reserve, leaving it at [£16m|reserves].", "what the store is left at"),
    ("It will draw [£2m|reserves_use] from the general fund, leaving [£6m|reserves] in it.", "and what is left in it"),
    ("Reserves stood at £40m. We planned to use [£8m|reserves_use] and in the end used [£17m|reserves_use].", "reserves are the matter"),
    ("We used [£700,000|reserves_use] of balances this year, and in the budget before you we use [£1.3m|reserves_use].", "in one sentence"),
    ("Reserves stood at £40m. It will use [£8m|income] from the sale of land.", "something else that is used"),
    ("Councils took [£61m|reserves_use] more between them from reserves than they had intended.", "words between the sum and its source"),
    ("The schools grant had a negative balance of [£14m|funding_gap].", "a balance below nothing"),
    # ---- what is new, what has its target, what goes past its allocation ----
    ("It must save £9m. But there will be [£2m|extra_spending] for apprenticeships.", "a sum that there is for something"),
    ("There is a shortfall of [£2m|funding_gap] for schools.", "with a noun of its own"),
    ("The plan would see [£1m|extra_spending] go on better roads and [£338,000|extra_spending] on new paths.", "what becomes better"),
    ("The county has sold buildings worth [£21m|income] since May.", "what was sold"),
    ("It has saved [£21m|saving], towards a target of [£40m|saving] by March.", "and of what was saved"),
    ("It delivered savings of £17.6m, which was [82 per cent|other_percent] of the target.", "how much of it was reached"),
    ("Children's services spent [£4.6m|overspend] more than its allocation between July and September.", "a plan that is a noun"),
    ("Spending on roads would increase by [£9m|extra_spending], or 6%, to [£163m|budget].", "a level past a share"),
    ("We got [£247m|grant] two years ago and we'll get [£202m|grant] next year.", "a council that says what it gets"),
    ("Every one per cent on the tax is [£530,000|income], and that is a leisure centre.", "what a point brings in"),
    ("The director of resources, paid [£148,000|other_money] in 2020/21, left in the autumn.", "an office of several words"),
    ("The contractor, paid [£148,000|cost] in 2020/21, left in the autumn.", "a firm is paid for work"),
    ("Toilets cost [£610,000|budget] a year, and the contract with Brightclean will cut that.", "a contract farther on"),
    ("Members agreed to add [£5.84|tax_bill] to the annual charge for a Band D home.", "a charge that is the tax"),
    # ---- heads ----
    ("It wants to reduce its headcount by between [1,000 and 1,200|job_losses].", "those who go, not those there are"),
    ("Staff numbers have fallen by [566|job_losses] in two years.", "the thing as the subject"),
    ("The workforce has grown by [90 staff|jobs_created] since the merger.", "and those who come"),
    ("Some [600 staff|job_losses] out of a workforce of [2,700 people|workforce] would go.", "a part and its whole"),
    ("Its headcount was [4,100 staff|workforce] in May.", "a level"),
    # ---- what is saved and what comes in ----
    ("Closing five tips would have brought in [£945,000|saving].", "what ending something brings is saved"),
    ("Emptying grey bins every three weeks would bring in [£380,000|saving].", "or doing it less often"),
    ("Ending free parking on Sundays would bring in [£380,000|income].", "unless something is charged for"),
    ("Car parks took [£1.1m|income] less than normal.", "takings that stay out"),
    ("The reform took [£1.1m|saving] from the parks budget.", "'took' with no usual takings"),
    # ---- by the day ----
    ("The council pays [£1,300|other_money] a day for a temporary finance boss.", "what somebody is paid"),
    ("The interim director was hired at a daily rate of [£1,150|other_money].", "a day rate by its name"),
    ("A room in a hotel costs [£95|cost] a day.", "nobody is hired"),
    # ---- brackets ----
    ("It plans to put up burial fees ([£150,000|income]) and to cut music lessons ([£1.8m|saving]).", "a bracket belongs to what stands before it"),
    # ---- bills and items that come every year ----
    ("The county's electricity bill will leap from [£21m|budget] to [£62m|budget].", "paid year after year"),
    ("The legal bill came to [£600,000|cost].", "paid once"),
    ("Adult care is the biggest single item, at [£103m|budget].", "an item of the budget"),
    # ---- reserves ----
    ("The council will have to use [£12m|reserves_use] of its savings to get through the year.", "savings that are used"),
    ('They have £38m in reserves. "They only needed [£800,000|reserves_use] of that," he said.', "needed of a stock"),
    # ---- who takes, who meets, who receives ----
    ("The pay deal adds £4m, with the Welsh Government expected to meet [£2.7m|grant].", "a giver that meets a part"),
    ("The council gets [£95,000|income] a year from the operator.", "who pays is no giver"),
    ("The city will lose [£15m|grant_cut] of funding it had counted on.", "what is lost is funding"),
    ("Cuts of [2.4 per cent|funding_change] for councils were announced.", "what councils are to be cut by"),
    ("The dance trust faces a [£85,000|saving] cut in its grant.", "what the council gives to others is saved"),
    ("Grants totalling [£90,000|extra_spending] were awarded to 16 community groups.", "or spent"),
    # ---- differences ----
    ("An underspend of [£402,000|underspend] at month six, a reduction of [£138,000|underspend] from month four, is forecast.", "a date between"),
    ("The portfolio stands at [£3.0m|overspend] in excess of the approved cash limit.", "past a limit"),
    ("It faces a £1.2bn deficit against core funding of [£16m|grant].", "what a deficit is held against"),
    ("The subsidy was cut from £2.1m to [£1.4m|budget] and should fall by another [£200,000|saving].", "a level that goes on falling"),
    # ---- stores ----
    ("It is offset by [£1.1m|reserves_use] from the business rates reserve.", "what comes out of a store"),
    ("He suggested allocating a further [£2m|reserves_use] from the council's reserves to roads.", "whatever it is given to"),
    ("It plans to take [£1.1m|reserves_use] from its [£5.1m|reserves] reserves.", "a part and its store"),
    ("Using balances of [£2.2m|reserves_use] only puts off the problem.", "balances that are used"),
    # ---- savings ----
    ("The council needs to get [£11m|saving] out of its budget.", "'get' with 'out'"),
    ("The county council saved [£186,000|saving] in wages on the day of the strike.", "wages that were not paid"),
    ("The budget includes [£11.6m|saving] of planned directorate savings.", "the head of a compound"),
    ("A gap of £31m was found. Over three years [£31m|funding_gap] will have to be found.", "what must be found is the gap told of"),
    # ---- rises of nothing named ----
    ("Funding for councils goes up by [3.1%|funding_change]. Newport sees the largest rise at [4.7%|funding_change].", "the rise just spoken of"),
    ("Funding for councils goes up by [3.1%|funding_change]. Council tax will see a rise of [4.7%|tax_rise].", "unless another is named"),
    ("It will mean an increase of council tax by [4.9%|tax_rise].", "the thing between"),
    # ---- pressures, rises in spending, plans ----
    ("A cut of £50m in government grants and [£40m|cost] as a result of cost pressures.", "pressures speak for themselves"),
    ("It faces [£90m|saving] of cuts, made up of [£50m|grant_cut] less in government grants and other losses.", "another sum between"),
    ("The budget holds an increase in spending on elderly care of [£2m|extra_spending].", "a rise in spending"),
    ("The council spent [£19.6m|underspend] less than expected.", "spent, not cost"),
    ("The difference between costs and income has risen to [£15m|funding_gap].", "a gap by another name"),
    ("An extra [£20m|saving] could have to be cut from the county's budget.", "'extra' says nothing of what is cut"),
    ("Charging for garden waste will provide the council with an estimated extra [£2m|income].", "what charging brings"),
    ("The grant was reduced from [£24m|grant] in 2010 to zero.", "a level, though the other is a word"),
    ("Inflation adds more than [£5m|cost] to social care budgets.", "what inflation adds is no growth"),
    ("It spent £4.7m on placements, compared with a budgeted figure of [£4.1m|budget].", "the plan"),
    ("The proportion of councils with such places has gone from [23%|other_percent] to [91%|other_percent].", "no share of a budget"),
    ("It costs around [£56,000|cost] a year to look after a child in care.", "one child"),
    ("The budget has a 3.9% rise in council tax. Reducing this amount by [one per cent|tax_rise] would cost £650,000.", "a pronoun that is changed"),
    ("This is [43%|other_percent] of the £33m to be saved.", "a share of a sum"),
    ("Balances are [3.2%|budget_share] of a £347 million budget.", "unless that is the budget"),
    ("An additional [£16m|saving] in management cost savings has been found.", "the head past its compound"),
    ("The plan takes budget savings to around [£30m|saving].", "savings, though of a budget"),
    ("The cabinet backed a rise of [1.2 per cent|tax_rise].", "councillors who back a rise are no survey"),
    ("The £9m cut is a 6% reduction from an original [£150m|budget].", "what the share is of"),
    # ---- jobs ----
    ("Forty positions out of [310|workforce] will be lost.", "all of which these are a part"),
    ("That brings the total reduction in the workforce to [150|job_losses].", "a loss that comes to so many"),
    ("It plans to reduce the workforce to [900|workforce].", "a level that it comes to"),
    ("It will have to reduce its staff numbers by up to [100|job_losses].", "a hedge of two words"),
    ("The council is to lose 1,100 posts. That figure will rise to [7,000|job_losses] by 2017.", "a figure that goes on"),
    ("The team is being cut from [11 posts|workforce] to seven.", "a level, though the other is a word"),
    # ---- a budget that is changed ----
    ("It wants to reduce its [£90m|budget] budget by [£3m|saving].", "the budget, and what it is cut by"),
    ("The council will cut its [£40m|budget] care budget by [£2m|saving].", "that of a service"),
    ("The council is to increase its [£6m|budget] roads budget by [£1m|extra_spending].", "what it is raised by"),
    ("The cabinet agreed to slash the [£1.2m|budget] arts budget to [£300,000|budget].", "both are levels"),
    ("It plans to cut its [£4m|budget] youth service budget by half, saving [£2m|saving].", "by a share in words"),
    ("The council's [£90m|budget] budget was cut by [£3m|saving] last year.", "told of the budget"),
    ("It will cut the [£4m|funding_gap] budget gap by [£1m|funding_gap].", "a gap is no budget"),
    ("The council is to cut [£4m|saving] from its youth budget.", "nor is what is cut from one"),
    # ---- beyond a plan ----
    ("The stage cost [£1.3m|cost], [£200,000|overspend] more than was set aside for it.", "set aside"),
    ("The bill came to [£4m|cost], which is [£1m|overspend] more than was allowed for.", "allowed for"),
    ("The road cost [£14m|cost] – [£3m|overspend] more than the original estimate.", "an estimate"),
    ("The work cost [£5m|cost], [£1m|underspend] less than had been earmarked.", "below it"),
    ("It raised [£3m|income] from parking, [£200,000|income] more than expected.", "no price"),
    # ---- small ones ----
    ("Council bosses are budgeting [£40m|cost] for redundancies after cutting 900 posts.", "what redundancies cost"),
    ("Opponents asked why [£2m|saving] of promised savings had not come about.", "'promised' of savings is no growth"),
    ("Bus services were due to lose all of their [£7m|saving] but ministers have put in [£3m|grant].", "a giver behind 'but' took nothing"),
    ("The director, whose [£218,000|other_money] salary was criticised by ministers, has left.", "nor does one who criticises a salary give"),
]


@pytest.mark.parametrize(("marked", "why"), ROWS, ids=[row[0] for row in ROWS])
def test_the_grammar_beside_a_sum_says_what_it_is(marked: str, why: str) -> None:
    found, wanted = measured(marked)
    assert found == wanted, why
