"""Sums that are more or less than before, that are needed, that are taken out of what is spent, with look-alikes.

The texts are invented; they tune.
"""

import pytest
from marked import measured

ROWS = [
    # ---- what is extra says least ----
    ("The bill for the viaduct has risen again, with an additional [£46m|cost] now wanted for the steel.", "a bill is told of"),
    ("It got an extra [£17m|grant] from a government Renewal Grant.", "a grant is told of"),
    ("Fuel prices have put an extra [£3m|cost] on the bill.", "any word says more"),
    ("An extra [£6m|extra_spending] will go on kerbs.", "nothing else says anything"),
    ("An additional [£9m|cost] will have to be found for wages.", "what must be paid"),
    # ---- more that is needed ----
    ("The lido will need a further [£3m|cost] before it can reopen.", "a thing needs it"),
    ("Another [£8m|cost] is needed for home care, the leader said.", "for a service"),
    ("Another [£4m|funding_gap] is needed by 2027 to balance the books.", "to close a gap"),
    ("An extra [£21m|funding_gap] is needed to close the gap.", "which the sum is of"),
    ("Another [£5m|saving] of savings is needed.", "savings"),
    ("A further [£6m|extra_spending] will go to adult care.", "no need"),
    ("The city has been scarred by a [£13m|funding_gap] lack of funding.", "what is lacking"),
    # ---- less ----
    ("The county passed a plan to spend [£31m|saving] less next year.", "spent less"),
    ("Running the parks from the depot will cost [£270,000|saving] less.", "costs less"),
    ("Senior officers will cost [15%|saving_share] less by the end of the year.", "as a share"),
    ("We would be spending [£4m|saving] less a year on agency staff.", "a year"),
    ("Whitehall pays the county [45 per cent|funding_change] less than it did in 2011.", "the state pays less"),
    ("It now gets [£80m|grant_cut] less in grant than a decade ago.", "and gives less"),
    ("Museums will have [£700,000|saving] less to work with.", "a service has less"),
    ("The council spent [£3m|underspend] less than planned on roads.", "less than a plan"),
    ("The hall was sold for [£300,000|income] less than the asking price.", "less than a price"),
    ("Residents would pay [£45|tax_bill] less a year on council tax.", "a household pays less"),
    ("Meters brought in [£600,000|income] less than expected.", "less came in"),
    # ---- of what the story is about, where no word tells ----
    ("Cuts of [£31m|saving] are on the table.\n\nBus users fear the worst.\n\nBefore Christmas it added up to [£74m|saving].", "told first"),
    ("The tram will cost [£96m|cost].\n\nMembers were dismayed.\n\nIn January the sum being spoken of was [£80m|cost].", "whatever the matter"),
    ("Cuts of £31m are on the table.\n\nMembers were dismayed.\n\nA pass is now [£50|other_money].", "no price"),
    # ---- what a way to save is worth ----
    ("Sharing a director has been worth [£1.4m|saving] a year to both councils.", "a way to save is worth it"),
    ("Closing the day centres would be worth [£700,000|saving].", "closing"),
    ("A ban on hiring should produce [£3m|saving].", "a ban"),
    ("Halving the bus network, from 60 routes to 30, brings in about [£6m|saving].", "with an aside"),
    ("Closing parking bays would bring in less rent, and higher charges should yield [£2m|income].", "charges yield income"),
    ("The contract is worth [£8m|cost] a year.", "a contract's price"),
    ("Ending parking discounts would bring in [£300,000|income].", "what people pay comes in"),
    # ---- who gives up, who is given more ----
    ("Education carries the heaviest load, [£7.6m|saving], with housing giving up [£1.9m|saving] and parks [£400,000|saving].", "given up"),
    ("The one winner is home care, given [£9m|extra_spending] more.", "given more"),
    ("A further [£2.3m|extra_spending] is going on children in care.", "going on something"),
    ("Adult care, on which Wyvern lays out [£340m|budget], has been told to find [£19m|saving] of the total.", "a part of what must be found"),
    # ---- who asks, who gets ----
    ("Street lights will go off, and the council wants [5.9 per cent|tax_rise] more from us in April.", "from residents"),
    ("Wyvern is to charge its residents [9.3%|tax_rise] more.", "charged to residents"),
    ("Council tax will rise by [4.7%|tax_rise].\n\nMembers met.\n\nTwo of them voted for [7%|tax_rise].", "a rival rise"),
    ("On average councils would get about [4.2%|funding_change].", "what councils get"),
    ("Council tax will rise by [4.7%|tax_rise].\n\nMembers met.\n\nThe council wants [70%|other_percent] of waste recycled.", "no tax rise"),
    ("Freezing council tax will mean [£2m|income] less coming in.", "less comes in"),
    ("The county spent [£1.6m|cost] putting up homeless families in hotels.", "no growth"),
    ("It costs the council [£120|cost] a night to house a family.", "what the council pays"),
    ("Parking costs [£4|income] a night.", "what it asks"),
    # ---- people who lose their work ----
    ("Up to [1,900 people|job_losses] could find themselves without a job.", "without a job"),
    ("The vote will put [64 people|job_losses] out of work within weeks.", "out of work"),
    ("The council has got rid of [730 people|job_losses] in three years.", "got rid of"),
    ("The council has [410 people|workforce] on its own books.", "on its books"),
    ("[24 posts|job_losses] will be struck out, making [91|job_losses] in all.", "made into a total"),
    ("About [3,000 people|no claim] in the county are out of work.", "they worked for anybody"),
    # ---- out of balance ----
    ("In the autumn the council was [£13.5m|funding_gap] adrift for the year.", "the whole council"),
    ("The two sides of the budget are [£7m|funding_gap] apart.", "the two sides"),
    ("Adult care is to end the year [£8m|overspend] adrift.", "a service"),
    # ---- what people are asked for ----
    ("Dog owners would be asked for [£140|income], up from [£70|income].", "asked for"),
    ("Members now pay [£28|income] a month and will pay [£31.50|income].", "members"),
    ("The [£40|income] they hand over at present for one car becomes [£70|income].", "what they hand over"),
    ("Residents will see a rise in membership costs from [£24|income] to [£27.50|income] a month.", "no bill"),
    ("Residents will see a rise of [£24|tax_bill] in their council tax.", "a bill"),
    ("Carers are paid [£13|other_money] an hour.", "pay is no price"),
    # ---- what clubs are awarded ----
    ("Ashwell Bowls Club received [£1,200|grant] towards the purchase of a mower.", "received by a club"),
    ("The committee approved a [£1,400|grant] grant to the village hall.", "approved to a hall"),
    ("The council has given [£2,500|grant] to the cricket club for a new roller.", "given to a club"),
    ("The council will give [£2.5m|extra_spending] to the cricket club.", "too much for one"),
    ("The youth club closed despite being given [£30,000|extra_spending].", "a service"),
    # ---- taken out ----
    ("The county has to take [£37m|saving] out of its yearly spending.", "whatever spending"),
    ("About [£140,000|saving] is to be struck off harbour spending, making [£480,000|saving] in all.", "made into a total"),
    ("Officers say [£95m|saving] must come out over three years.", "out of nothing named"),
    ("The biggest item is buses, from which [£6.5m|saving] a year would be taken.", "from which"),
    ("More than half, [£57m|saving], would come out in the first year, with [£39m|saving] to follow.", "and what follows"),
    ("Managers want [£3m|saving] from the wage bill.", "wanted from it"),
    ("The storms will take [£2m|cost] out of the roads budget.", "a burden takes it"),
    ("National insurance takes [£4.4m|cost] out of the council every year.", "out of the council"),
    ("The council must take [£9m|saving] out of its wage bill.", "the council takes it"),
    ("He took [£3m|reserves_use] out of the reserves to pay for it.", "out of what is put by"),
    ("Ministers have taken [£12m|grant_cut] out of our budget.", "the state takes it"),
]


@pytest.mark.parametrize(("marked", "why"), ROWS)
def test_more_and_less(marked: str, why: str) -> None:
    found, wanted = measured(marked)
    assert found == wanted, why
