"""What a sum is by who pays it, what was planned for it and what is left of it, with look-alikes. The texts are invented; they tune."""

import pytest
from marked import measured

ROWS = [
    # ---- who buys from the council ----
    ("Developer Kestrel has paid [£84m|income] for the council's old town hall.", "a buyer's money comes in"),
    ("A hotel chain is paying [£4m|income] for the council's former offices.", "the same under way"),
    ("The site was bought from the council for [£4m|income] by a housebuilder.", "in the passive"),
    ("The buyer handed over [£4m|income] for the county's museum building.", "by another verb"),
    ("A developer paid the council [£4m|income] for the depot.", "with the council named"),
    ("It bought the hall from a developer for [£9m|cost].", "what the council buys"),
    ("It has paid a firm [£9m|cost] for the hall.", "or pays a firm for"),
    ("A firm was paid [£9m|cost] for the council's new hall.", "and a firm that is paid"),
    # ---- who makes good ----
    ("The council has reached a settlement with Denby, the builder, which has paid it [£9.2m|income].", "what a builder pays it"),
    ("The contractor agreed to pay the council [£3m|income] in compensation.", "or agrees to"),
    ("The council won [£2m|income] in damages from the builder.", "damages won"),
    ("It has clawed back [£920,000|income] in its settlement with the builder.", "clawed back from somebody"),
    ("The council recovered [£400,000|income] from the contractor.", "recovered"),
    ("The firm has repaid [£400,000|income] to the council.", "repaid"),
    ("Damages of [£3m|income] were paid to the council.", "paid to it"),
    ("Damages of [£3m|cost] were paid to residents.", "not by it"),
    ("It had to pay [£9m|cost] in compensation to the builder.", "or to others"),
    ("Closing a depot has clawed back [£920,000|saving].", "saved, from nobody"),
    # ---- drivers and other payers ----
    ("Drivers forked out [£3.2m|income] in bus lane fines last year.", "what the public pays comes in"),
    ("Residents have shelled out [£2m|income] for garden waste permits.", "for permits"),
    ("Shoppers coughed up [£2m|income] to park in the town last year.", "or to park"),
    ("The council forked out [£2m|cost] on lawyers.", "unlike what the council pays"),
    ("In 2013/14 the council received [£2.3m|income] from bus lane enforcement and [£5.9m|income] from parking.", "received from a charge"),
    ("It received [£2m|grant] from the lottery.", "unlike what a fund gives"),
    ("The council received [£2m|grant] from the government and [£5m|income] from rents.", "each by its source"),
    # ---- one scheme, several payers ----
    ("The bridge was agreed last night. The Government is putting in £38m and Wyvern [£26m|cost].", "its own share of what others pay for too"),
    ("The Scottish Government will provide £21m and the council [£26m|cost].", "named as the council"),
    ("The Government is putting in £38m and Sport England [£2m|grant].", "another who gives"),
    ("Ratepayers will have to find [£36m|cost] towards the £74m river crossing.", "found towards a scheme"),
    ("The council must find [£26m|cost] of the £74m cost of the bridge.", "or of its cost"),
    ("The Government will pay £48m and the council must find the other [£26m|cost].", "the rest of it"),
    ("It will cost £161m. Funding is: Department for Transport £98m; City Council [£38m|cost].", "in a list of payers"),
    ("The funding is made up of £9m from the lottery and [£8m|cost] from the council.", "or behind the sum"),
    ("The money comes from grants of £9m and [£8m|income] from council tax.", "not its tax"),
    ("The road will cost £90m. The council has to find [£41m|cost] itself. Ministers will pay £49m.", "found by itself, where others pay too"),
    ("It must save £9m. The council must find [£4m|saving] itself.", "no others pay"),
    ("(a) council tax increase of [8.5%|tax_rise]: [£6.8m|income]", "what a line of a budget brings in"),
    # ---- what is left to find ----
    ("Cuts of [£9m|saving] have been agreed. The balance of [£2m|saving] is still to be found.", "the rest of a target"),
    ("Officers have found [£17m|saving] of savings. Finding the [£6.6m|saving] balance would be hard.", "as the object of finding"),
    ("The council has a general fund balance of [£6.6m|reserves].", "a store"),
    ("The working balance of [£11m|reserves] would not be touched.", "and one that is left alone"),
    ("The balance of [£2m|reserves_use] will come from reserves.", "the rest, out of a store"),
    ("The council has to find [£36m|saving] next year.", "found in a budget"),
    ("The council must find [£4m|saving] of the £9m target.", "or of a target"),
    # ---- interest ----
    ("The council owes £1.6bn, at a cost of [£47m|debt] a year.", "what a debt costs"),
    ("The council's debt of £90m is costing taxpayers [£4m|debt] a year.", "the same with its payer"),
    ("It is £90m in debt. The interest now costs us [£5m|debt] a year.", "interest that costs us"),
    ("The library costs [£4m|budget] a year and the council owes £90m.", "a service costs, whatever is owed"),
    ("It borrowed £30m for the stadium, which costs [£2m|budget] a year to run.", "the stadium, not the loan"),
    ("Interest on its investments is expected to bring in just [£1m|income] this year, compared with the [£1.2m|income] forecast in May.", "earned"),
    ("Income from car parks, which is expected to be down [£3.4m|income], has not changed.", "less of it"),
    # ---- budgeted and planned ----
    ("Interest receipts were budgeted at [£1.9m|income].", "income that was budgeted for"),
    ("Fit-out is budgeted at [£26m|cost].", "a price that was"),
    ("Home care is budgeted at [£26m|budget] for the year.", "a service that is"),
    ("A [£13m|cost] plan to repair a leisure centre has been backed.", "works that are planned"),
    ("A [£13m|extra_spending] plan to boost youth services was agreed.", "no works"),
    ("Savings of £9m are needed. Proposals include [£7.2m|saving] in education and [£3.3m|saving] elsewhere.", "proposals to save it"),
    ("It must close an £18m gap, 6% of its budget of £352m. Proposals include [£7.2m|saving] in education.", "whatever else is told beside the gap"),
    ("The gap is £9m. Options include [£1.2m|saving] from roads.", "or to close the gap"),
    # ---- levels in relative clauses ----
    ("Assets could be sold to fill a gap which was put at [£10m|funding_gap] at first.", "told of the gap, not of the sale"),
    ("It will borrow to pay a bill that was put at [£10m|cost].", "and of a bill"),
    ("The council, which spends [£372m|budget] a year, will trim [£19m|saving] from services.", "what it spends is not trimmed"),
    # ---- net, unfunded, fees ----
    ("The service is now left with [£51m|budget] net, 6% less than the year before.", "net of income"),
    ("The council will spend [£33m|budget] net on adult care.", "spent net"),
    ("The plan saves [£33m|saving] net of costs.", "but what is saved stays so"),
    ("Grant of [£27m|grant] has been received, leaving [£30m|funding_gap] unfunded.", "what nothing pays for"),
    ("The fee for the audit was [£172,000|cost].", "a fee that it pays"),
    ("Consultants' fees came to [£90,000|cost].", "and these"),
    ("The county withdraws [£1.8m|saving] in subsidies next month.", "subsidies that are withdrawn"),
]


@pytest.mark.parametrize(("marked", "why"), ROWS, ids=[row[0] for row in ROWS])
def test_the_sum_is_what_its_payer_makes_it(marked: str, why: str) -> None:
    found, wanted = measured(marked)
    assert found == wanted, why
