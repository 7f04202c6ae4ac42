"""What a sum is by where it comes from, what it is for and when it was spent, with look-alikes. The texts are invented; they tune."""

import pytest
from marked import measured

ROWS = [
    # ---- stores ----
    ("It agreed savings of £7m, with the remaining [£2m|reserves_use] coming from its rainy day fund.", "what comes out of a store"),
    ("The pressures come to £11m, of which [£4m|reserves_use] will be covered by reserves.", "or is covered by it"),
    ("The rest is borrowed, with [£3m|reserves_use] out of a reserve built up over years.", "whatever built the store up"),
    ("Redundancy costs of [£2m|cost] would be met from balances.", "a cost stays one, whoever pays"),
    ("The overspend of [£2m|overspend] will be covered by reserves.", "and an overspend"),
    ("It found [£2m|saving] from cuts and reserves of £9m remain.", "another thought begins"),
    ("Only [£8m|reserves] will be left in the pot.", "what is left of the store"),
    ("The cuts could be met from the [£40m|reserves] the authority held.", "what is held"),
    ("It should spend the [£12m|reserves] that it has put by before it makes cuts.", "or put by"),
    ("The scheme will be funded by borrowing of £10m, grant of £1.5m and reserves of [£2.7m|reserves_use].", "one of several that pay"),
    ("The council has debts of £9m and reserves of [£3m|reserves].", "nothing is paid for"),
    ("It has put aside [£53m|reserves] so far.", "kept for something"),
    ("It has put aside [£53m|cost] for redundancies.", "unless the purpose is told"),
    ("A provision of [£35m|reserves] has been made.", "or provided for"),
    ("It said Government had taken [£54m|grant_cut] from the county in a single year.", "without an article"),
    ("Ministers had robbed the county of [£9m|grant_cut].", "robbed of it"),
    # ---- things sold ----
    ("The sale of the market hall for [£3m|income] went through in May.", "the same as a noun"),
    ("The council is flogging [£30m|income] of land and buildings.", "or a heap of things"),
    ("It sold the hall and set aside [£3m|cost] for redundancies.", "a purpose, no price"),
    # ---- what the government lets a council borrow ----
    ("The county asked for exceptional financial support. It was offered [£14m|debt] in February.", "what is given then is lent"),
    ("It needs a capitalisation directive of up to [£21m|debt].", "by its own name"),
    ("A government bailout of [£21m|debt] lets it balance the books.", "by its newspaper name"),
    ("The county was offered [£14m|grant] in February.", "with no such support told of"),
    ("The theatre got a [£90,000|cost] bailout from the council.", "a council's own bailout"),
    # ---- what comes on top unasked ----
    ("The pay deal will add [£1.3m|cost] to the authority's adult care budget.", "nor this"),
    ("Councillors voted to add [£1.3m|extra_spending] to the adult care budget.", "but they chose that"),
    # ---- spent in a time ----
    ("School taxis cost £23m, double the [£11.4m|budget] spent in 2019.", "what goes in a year"),
    ("The peak was in 2021 when [£1.2m|budget] was spent.", "with the year before it"),
    ("It is unhappy that [£40,000|cost] was spent on a new logo.", "bought once"),
    # ---- what a sum is for ----
    ("The plan has [£8.6m|extra_spending] for health, including upgrades at the hospital.", "the upgrade is its purpose"),
    ("Of the money, [£2m|extra_spending] would go on buying back council houses.", "and so is buying"),
    ("The council is finding [£25m|cost] for a link road.", "one thing with its price"),
    ("Also in the budget is [£2.2m|extra_spending] for school buses.", "an item of the budget"),
    ("A further [£60,000|extra_spending] was put in for cameras and [£15,000|extra_spending] for the museum.", "put in, and the next item"),
    # ---- what the sentence goes on with ----
    ("Members agreed a budget of [£11.9m|budget] on Monday, an increase of [£410,000|extra_spending] on last year.", "a day between"),
    ("The city set a budget of [£213m|budget], [£9m|extra_spending] up on last year.", "the way it goes behind the sum"),
    ("Households will pay [£1.02|tax_bill] a week more after the council tax was set with the budget.", "a few pounds a week are no budget"),
    ("Fees have fallen by [£400,000|income] and land charges are down [£250,000|income].", "charges that are down"),
    ("Its grant was cut by [£310,000|grant_cut] to [£5m|grant]. It had planned for a reduction of [£250,000|grant_cut].", "the loss told before"),
    ("The New Homes Bonus will bring in [£870,000|grant].", "a grant brings in no income"),
    ("Families have lost [£2m|saving] of support from this council.", "the council's own support"),
    ("The service currently costs [£4m|budget].", "what it costs now"),
    ("The concert hall could now cost [£4m|cost].", "one that is being built"),
    # ---- idioms ----
    ("Libraries must make do with [£300,000|saving] less.", "less to get by on"),
    ("It plans to wring another [£2m|saving] from back-office work.", "wrung from somewhere"),
    ("Some [£1.2m|saving] worth of services will have to go.", "services that go"),
    ("The council needs [£2.3m|funding_gap] to balance the books.", "needed to come out even"),
    ("The roof needs [£2.3m|cost] of work.", "needed for work"),
    ("It took [£5.3m|saving] from its savings plan.", "a plan is no store"),
    ("Central government has cut us by [£25m|grant_cut].", "a council that is cut"),
    ("The grant is [£4m|grant_cut] down on last year.", "no grant of £4m"),
    ("A tourist levy of [£2|income] a night is proposed.", "a levy of a few pounds"),
    ("The fire levy has gone up by [£907,000|cost].", "what one authority levies on another"),
    ("Adult care will finish the year [£5m|overspend] the wrong side of its budget.", "past a budget"),
    ("There is [£750,000|extra_spending] to cut waiting times for care.", "nothing is cut but the wait"),
    ("The council is staring at a [£2.3m|funding_gap] void.", "a gap by another name"),
    ("Ministers have been lobbied for [£10m|grant].", "asked of those who give"),
    ("The pay deal comes on top, so the authority must bridge [£15m|funding_gap].", "what is bridged is a gap"),
    ("Getting the hall ready will need an up-front [£5m|cost].", "paid once, before anything else"),
    ("It reckons on sign-ups that would put [£936,000|income] in the coffers.", "what comes in is no store"),
    # ---- what something is worth, and what a share is a share of ----
    ("The funding floor is worth an extra [£1.2m|grant] to Wyvern.", "worth it to a council"),
    ("New Homes Bonus, a grant, is worth [£1.4m|grant] to us next year.", "a grant that is worth it to us"),
    ("The tourist levy could be worth [£3.1m|income] a year.", "what a levy brings in"),
    ("Council tax discounts will be worth [£1.1m|other_money].", "relief brings nothing in"),
    ("Parks will lose [£1.2m|saving]. That is [14%|saving_share] of its budget.", "how deep a saving cuts"),
    ("Roads cost [£1.2m|budget] a year. That is [14%|budget_share] of its budget.", "no saving is spoken of"),
    ("Its grant is [£4.8m|grant], [£830,000|grant_cut] less than last year.", "a difference is of what is compared"),
    ("It has saved [£41m|saving]. That puts it at [£60m|saving] in all.", "what is put at a sum gets none of it"),
    ("Council tax goes up by [3%|tax_rise] for Band D. That is [£24.10|tax_bill] a year.", "by the year, for a household"),
    ("The council lived off its savings, to the tune of [£4m|reserves_use].", "savings that are lived off are reserves"),
    # ---- small ones ----
    ("The museum will cost [£2m|cost] more than residents were told, it has emerged.", "no budget is named"),
    ("The lawyers, who were paid [£36,000|cost] for the work, said no.", "a firm is paid a price"),
    ("That is [14%|budget_share] of its pay bill.", "a share of a bill"),
    ("Including [2%|tax_rise] for social care, the rise is [4.5%|tax_rise].", "a part of the tax rise"),
    ("Some £3m comes off roads and [£750,000|saving] off grants to the arts.", "off a grant"),
    ("Tourism is worth [£90m|other_money] a year to the county's economy.", "no council has it"),
    ("The fair brings [£3m|other_money] to the local economy.", "nor what visitors bring"),
    ("The fair is worth [£3m|other_money] to the town.", "nor what it is worth to a place"),
    ("Its grant will be [3%|funding_change] lower next year, a loss of [£10m|grant_cut].", "a share and its sum"),
    ("It must save [£50m|saving] and has found [£34m|saving] so far.", "found of what must be saved"),
    ("It has found [£2m|extra_spending] for roads.", "found for a service"),
    ("Departments are to take [5%|saving_share] out of their budgets.", "how deep they cut"),
]


@pytest.mark.parametrize(("marked", "why"), ROWS, ids=[row[0] for row in ROWS])
def test_what_a_sum_comes_from_or_is_for_says_what_it_is(marked: str, why: str) -> None:
    found, wanted = measured(marked)
    assert found == wanted, why
