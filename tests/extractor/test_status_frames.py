"""Clauses that take a decision back, deeds before the main clause, steps and what they are for. The sentences are invented."""

import pytest
from statuses import status_of

ROWS = [
    # what a proposal will do, if it is voted for; one that was voted for will do it
    ("The proposed changes to working hours will allow it to save £2m.", "£2m", "proposed", "status.proposal-will"),
    ("The proposal, which has to be ratified next week, will add £31 to a Band D bill.", "£31", "proposed", "status.waits"),
    ("The proposals, which were approved last night, will save £4m.", "£4m", "agreed", "status.will"),
    ("The council agreed the proposed changes and will save £4m.", "£4m", "agreed", None),
    # what waits for a vote or a start, whatever its verb
    ("If it gets the go-ahead, the rise will add £31 to a Band D bill.", "£31", "proposed", "status.if-voted"),
    ("Some 40 posts will go unless the plan is carried.", "40 posts", "proposed", "status.if-voted"),
    ("Bills will go up by 4% should the idea win approval.", "4%", "proposed", "status.if-voted"),
    # nobody has decided what they refuse, or are urged, to decide
    ("Members refused to back the plan for a £30 increase in council tax.", "£30", "proposed", "status.not-voted"),
    ("Unions urged the council to adopt a budget with £2m for pay.", "£2m", "proposed", None),
    ("Councillors have not agreed the £4m of cuts.", "£4m", "proposed", "status.not-voted"),
    ("Councillors decided to back the plan to cut £4m.", "£4m", "agreed", None),
    ("Officers will recommend that members approve a 3% rise in council tax.", "3%", "proposed", "status.not-voted"),
    ("The motion asks that the full council agrees savings of £2m.", "£2m", "proposed", None),
    ("Members agreed savings of £2m, as officers recommended that week.", "£2m", "agreed", None),
    # what was done before what must be done
    ("It must save £9m after cutting £40m over the last four years.", "£40m", "actual", "status.having-done"),
    ("The council needs to save £9m, having saved £40m in the past decade.", "£40m", "actual", "status.having-done"),
    ("It has to save £9m after making £40m of savings.", "£40m", "actual", "status.having-done"),
    ("It must save £9m, including cutting £4m from parks.", "£4m", "required", None),
    ("It will save £3m, having agreed cuts of £9m.", "£9m", "agreed", None),
    ("Members met after hearing £9m must be found.", "£9m", "required", None),
    # a future that is ruled out
    ("The leader said he would not be putting council tax up by 5%.", "5%", "proposed", None),
    # what came before the main clause
    ("The council may close two halls despite slashing £2m from its costs.", "£2m", "actual", "status.having-done"),
    ("The council wants a loan after going £9m over budget.", "£9m", "actual", "status.having-done"),
    ("They will decide in May after considering £2m of cuts.", "£2m", "proposed", None),
    # the verb stands before what it changed
    ("Plans were drawn up after some towns increased council tax by up to 28%.", "28%", "actual", "status.past-tense"),
    ("The plan would see charges increased by 28%.", "28%", "proposed", None),
    # the bare form is the auxiliary's
    ("A rise in fees would see the price of a permit go up to £90.", "£90", "proposed", None),
    # a clause that describes a thing by the figure, or the figure by what is done with it
    ("It fears losing part of the £7.1m it was promised.", "£7.1m", "agreed", None),
    # what was earmarked is decided
    ("A further £40,000 has been earmarked for claims, at a cost.", "£40,000", "agreed", None),
    # a level is as undone as what is taken from it
    ("It is proposed to use £1.5m of reserves, reducing these to £4.4m.", "£4.4m", "proposed", "status.motion"),
    # both ends of a projected gap are projections
    ("The projected gap for 2018/19 has increased from £8.1m to £11.6m.", "£8.1m", "forecast", "status.from-level"),
    # a meeting of last month decided, it did not do
    ("At last month's budget meeting councillors found an additional £1.8m for roads.", "£1.8m", "agreed", None),
    # what is left to do
    ("Work goes on to identify the remaining £9m of savings.", "£9m", "unidentified", None),
    ("The vote left officers with 24 hours to lop £1.3m off the budget.", "£1.3m", "required", None),
    ("The repairs are thought to be around £120m.", "£120m", "forecast", None),
    ("The roof needs repairs of £120,000.", "£120,000", "required", "status.need"),
    ("Plans to charge £3 for parking, dropped in May, were unloved.", "£3", "proposed", None),
    # the vote for a plan, whosever it is
    ("Members backed the commissioner's plan to increase the precept by £10.", "£10", "agreed", "status.plan-backed"),
    ("Members refused to back the commissioner's plan to increase the precept by £10.", "£10", "proposed", None),
    # who is urged to spend has not spent
    ("The Lib Dems urged colleagues to spend £60,000 on the library.", "£60,000", "proposed", None),
    # an adverb between the auxiliaries
    ("He said that a 4% rise would only have raised another £5.6m.", "£5.6m", "proposed", None),
    # a headline or a list leaves the auxiliary out
    ("The cabinet agreed the budget on Monday.\n\n- School transport budget trimmed by £310,000", "£310,000", "agreed", None),
    ("The school transport budget fell by £310,000.", "£310,000", "actual", None),
    # what was done under duress is done
    ("The council was forced to dip into reserves to the tune of £9m.", "£9m", "actual", "status.perfect"),
    # a level that would be left
    ("The cuts would leave the council with just 2,600 staff.", "2,600 staff", "proposed", "status.leaves"),
    ("This is beyond the approved budget of £5.4m, above the approved budget of £5.1m.", "£5.1m", "actual", "status.exceeded"),
    # a price as it is now; the list does not go on from it
    ("A parking permit, now £36, would go up to £40.", "£36", "actual", "status.now"),
    ("A parking permit, now £36, would go up to £40.", "£40", "proposed", None),
    # what money has gone through, what somebody is paid
    # what would be spent somebody decides, what would come of it nobody
    ("She said that contracts of £1.6m would be let in May.", "£1.6m", "agreed", None),
    # a sum that is to be borrowed is as decided as its verb
    ("The depot will be paid for with £49m of borrowing.", "£49m", "agreed", "status.will"),
    # what a demand was
    ("The council dropped its demand for a 5% cut in pay.", "5%", "proposed", None),
    # who is lobbied has not given
    ("It has lobbied ministers for a top-up of £100,000.", "£100,000", "proposed", None),
    ("The authority is banking on £9m from the premium on second homes.", "£9m", "forecast", "status.forecast"),
    # motions
    ("3.1 That Cabinet agrees to the closure of the canteen, realising a saving of £65,000.", "£65,000", "proposed", "status.moved"),
    ("3.2 That charges for advice be increased by 20% from September.", "20%", "proposed", "status.moved"),
    ("RESOLVED:\n\n(1) That charges for advice be increased by 20% from September.", "20%", "agreed", "status.moved"),
    ("That reduction will be limited to 200 posts.", "200 posts", "agreed", "status.will"),
    # what there is to cut
    ("The council still has £600,000 to cut from its refuse budget.", "£600,000", "required", "status.to-find"),
    # paid by the day
    ("The interim chief is being paid £1,150 a day.", "£1,150", "actual", "status.at-present"),
    # found tonight is decided
    ("The pools were saved tonight as the council found £2.2m to keep them open.", "£2.2m", "agreed", None),
    # turned down, asked to give, meant to cost
    ("It twice turned down a £600,000 scheme.", "£600,000", "proposed", "status.not-let"),
    ("The council has been asked to hand over £1.5m to stop the theatre closing.", "£1.5m", "proposed", None),
    ("The system was meant to cost £19m.", "£19m", "forecast", "status.forecast"),
    # what money is needed for says nothing of what it is
    ("A bill of £9m is needed to cope with the flood.", "£9m", "actual", None),
    # what is still to do; what a decided step is said to bring
    ("He has identified £6m of savings but said a further £3.7m still had to be found.", "£3.7m", "unidentified", "status.unidentified"),
    # what a step is for is as decided as the step
    ("The council has scrapped two posts in a reshuffle designed to save £200,000.", "£200,000", "agreed", "status.perfect"),
    ("Officers propose a merger designed to save £200,000.", "£200,000", "proposed", "status.proposed"),
    # what could have been was not
    ("The partners could have saved £12m.", "£12m", "proposed", None),
    # what was once set aside
    ("The work cost £2.9m, nearly double the £1.5m originally set aside.", "£1.5m", "actual", "status.perfect"),
    # the whole of which posts are a part
    # a sum that is borrowed is a step, a debt a fact
    ("Members want a lower rise, to be paid for by borrowing £4m.", "£4m", "proposed", None),
    ("The plan, which would close two halls, leaves debts of £90m as they are.", "£90m", "actual", None),
    # what a government offers it gives
    ("Ministers have offered the council a grant of £32m.", "£32m", "agreed", "status.offered"),
    ("The town has offered £32,000 to keep the library open.", "£32,000", "proposed", "status.offered"),
    # a request that was granted, and one that was not
    ("Ministers agreed to its request for a loan of £3m.", "£3m", "agreed", "status.plan-backed"),
    ("Ministers have granted the council's request for £6m of extra support.", "£6m", "agreed", "status.plan-backed"),
    ("Its bid for a £6m grant was accepted by the government.", "£6m", "agreed", "status.plan-backed"),
    ("Its application for a £6m grant was turned down.", "£6m", "proposed", None),
    ("The cabinet approved a bid for a £6m grant.", "£6m", "proposed", None),
    # that something be done with a sum
    ("The cabinet recommended a budget of £90m and that £2m be set aside for repairs.", "£2m", "proposed", "status.asked-that"),
    ("The motion demands that £1m be put back into youth services.", "£1m", "proposed", "status.asked-that"),
    ("It was resolved that a further £2m of savings be made.", "£2m", "agreed", "status.asked-that"),
    ("Members voted that £2m be spent on roads.", "£2m", "agreed", "status.asked-that"),
    ("He said it was right that £2m was spent on roads.", "£2m", "actual", None),
    ("The cabinet agreed to recommend a freeze in its tax and a budget of £12m.", "£12m", "proposed", None),
    ("The cabinet recommended cuts, which are to come out of a budget of £12m.", "£12m", "actual", None),
    # what goes on
    ("Fees for planning advice were bringing in £90,000.", "£90,000", "actual", "status.is-to"),
    ("The offices are now giving the council an income of £3m a year.", "£3m", "actual", "status.is-to"),
    ("The new charge is raising £300,000 a year.", "£300,000", "actual", "status.is-to"),
    ("The council is raising parking charges to £3 a day.", "£3", "agreed", "status.is-to"),
    # what somebody foretells of a tax
    ("The total predicted rise in council tax is 5.6%.", "5.6%", "forecast", "status.projected"),
    # found that it is needed, not where it is to be found
    ("The plan identified a requirement for savings of £28m.", "£28m", "required", "status.required"),
]


@pytest.mark.parametrize(("text", "quote", "status", "rule"), ROWS)
def test_a_frame_tells_the_status(text: str, quote: str, status: str, rule: str | None) -> None:
    found, told = status_of(text, quote)
    assert found == status
    assert rule is None or told == rule
