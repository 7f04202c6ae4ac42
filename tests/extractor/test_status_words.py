"""Words and verb groups that tell the status of a figure, each with the look-alike that tells another."""

import pytest
from statuses import status_of

ROWS = [
    ("The county cut £50m from its budget and shut two pools.", "£50m", "actual"),
    ("To let the county cut £50m it would have to shut two pools.", "£50m", "required"),
    ("The council has rubberstamped plans to cut £9m.", "£9m", "agreed"),
    ("The council ratified plans to cut £9m.", "£9m", "agreed"),
    ("The council will be asked to rubberstamp plans to cut £9m.", "£9m", "proposed"),
    ("Cutbacks have forced the council to save £154m.", "£154m", "required"),
    ("The cuts forced it to find £12m in 2004.", "£12m", "actual"),
    ("It will slash £20m from its budget of £250m (8%).", "8%", "agreed"),
    # what the sentence leaves behind it
    ("Following £180m of cuts, the council now faces another £40m next year.", "£180m", "actual"),
    ("After savings of £12m, the council still needs £4m.", "£12m", "actual"),
    ("After £4m of cuts were proposed, it was beset by protests.", "£4m", "proposed"),
    # the auxiliary of one participle is the next one's too
    ("Three centres are to be closed and 1,500 jobs lost after councillors voted last night.", "1,500 jobs", "agreed"),
    ("Parks will be sold, 40 jobs axed and £2m saved.", "£2m", "agreed"),
    ("By March 2030 it will have made £92m of savings and lost 1,100 jobs.", "1,100 jobs", "forecast"),
    # some of them are not all
    ("Some 340 jobs are to be lost - some of which went last summer.", "340 jobs", "agreed"),
    ("It must find £25m of savings of which £16m was agreed last week.", "£16m", "agreed"),
    ("The county lost out on £18m in government grants.", "£18m", "actual"),
    ("Redcar saw a fall of 35 jobs, from 900 to 865.", "35 jobs", "actual"),
    ("Managers are challenged to make savings of £180,000.", "£180,000", "required"),
    ("A review is being carried out to find savings of £280,000.", "£280,000", "required"),
    ("A call to end free parking at a cost of £28,000 was also rejected.", "£28,000", "proposed"),
    ("Details of how it plans to plug a £30m gap are expected to be made public.", "£30m", "required"),
    ("The road was part of a successful bid for £18m from the fund.", "£18m", "actual"),
    # what is yet to be decided at a meeting, what is charged now, what came to pass, what was found of a whole
    ("The decision to raise the permit charge to £90 will be taken at the next cabinet meeting.", "£90", "proposed"),
    ("There is also a charge of £25 for visitors.", "£25", "actual"),
    ("The £40 fee for a permit will go up to £60.", "£40", "actual"),
    ("The draft budget holds £9m of cuts, £7m of which have been identified.", "£7m", "identified"),
    ("Councils spent £3m more than they had budgeted.", "£3m", "actual"),
    ("It called on ministers to put £4bn into care.", "£4bn", "proposed"),
    ("The precept has been set at £9,000.", "£9,000", "agreed"),
    # other words in the same places
    ("Bosses are mooting cuts of £2m to social work.", "£2m", "proposed"),
    ("The cabinet provisionally agreed £6m of savings.", "£6m", "proposed"),
    ("A shared legal team is tipped to save £400,000.", "£400,000", "forecast"),
    ("Fewer agency staff should knock £1m off the wage bill.", "£1m", "forecast"),
    ("The authority has no idea where £3m of savings will come from.", "£3m", "unidentified"),
    ("Just £2m of savings remain to be pinned down.", "£2m", "unidentified"),
    ("Some £10m has been ring-fenced for new schools.", "£10m", "agreed"),
    ("Some 40 jobs have been created at the depot.", "40 jobs", "actual"),
    ("The council has offloaded the golf course for £3m.", "£3m", "actual"),
    ("The authority had to tap into its reserves for £2m.", "£2m", "actual"),
    ("The authority had to save £2m.", "£2m", "required"),
    ("Some 33 vacancies will not be filled.", "33 vacancies", "agreed"),
    ("The theatre is to have its subsidy slashed by £80,000.", "£80,000", "agreed"),
    # a loan that is signed off, a level that would be, one that must be
    ("A £760,000 loan to the trust was approved in April.", "£760,000", "agreed"),
    ("Its reserves would be only £900,000.", "£900,000", "forecast"),
    ("Reserves are due to fall to £4m.", "£4m", "forecast"),
    ("Reserves are £4m, below the £6m minimum.", "£6m", "required"),
    ("About £4m of the savings agreed for the parks are at risk.", "£4m", "forecast"),
    ("A balance of £6m is considered the minimum acceptable.", "£6m", "required"),
    # what a plan would incur nobody chooses
    ("One-off costs of £9m would be incurred.", "£9m", "forecast"),
    # an estimate of what came to pass, and what something came to pass by
    ("The council estimates that it has lost £2m.", "£2m", "actual"),
    ("The council estimates that it will lose £2m.", "£2m", "forecast"),
    ("Posts were frozen because of a £9m overspend.", "£9m", "actual"),
    ("The county is set to borrow £30m from ministers.", "£30m", "agreed"),
    # the vote on a plan, however it is told; what is said against one is no vote
    ("Plans to shed 90 posts were voted through too, though not for good.", "90 posts", "agreed"),
    ("Plans to close a library and save £300,000 were given the go-ahead.", "£300,000", "agreed"),
    ("A plan to close a library and save £300,000 was attacked by campaigners.", "£300,000", "proposed"),
    ("Savings of £9m have already been announced.", "£9m", "agreed"),
    ("Savings of £9m have already been made.", "£9m", "actual"),
    # what was to be, what came of it, and what a figure is called
    ("The fund was given back some of the £9m it was to lose.", "£9m", "proposed"),
    ("The overhaul was meant to save £9m a year.", "£9m", "proposed"),
    ("It planned to use £9m of reserves and in the end used £12m of them.", "£12m", "actual"),
    ("It has delivered £2m of a planned cut of £9m.", "£9m", "proposed"),
    ("It made only £2m of an expected surplus of £9m.", "£9m", "forecast"),
    ("Councillors voted through a planned reduction of £9m.", "£9m", "agreed"),
    ("The city is already slashing £9m from its budgets.", "£9m", "agreed"),
    ("It will use £2m of its reserves, leaving £9m, and freeze its tax.", "£9m", "forecast"),
    ("The council faces a possible shortfall of £9m.", "£9m", "forecast"),
    # what turns out without anybody's choice
    ("By 2030 the running total will be £90m.", "£90m", "forecast"),
    ("About £9m of the savings will slip into next year.", "£9m", "forecast"),
    ("The authority will be £9m a year better off.", "£9m", "forecast"),
    # what could not be done has still to be done
    ("It could not close a £9m gap.", "£9m", "required"),
    ("It could face a £9m gap.", "£9m", "forecast"),
    ("The county still has £9m to find for next year.", "£9m", "required"),
    ("The gap is projected to be £30m by 2030. For 2027/28 alone it comes to £11m.", "£11m", "forecast"),
    ("'Each 1% on council tax gives us £700,000,' he said. The plans go to a vote in May.", "£700,000", "actual"),
    # found on paper, or not
    ("Officers have so far come up with savings of £6m.", "£6m", "identified"),
    ("Officers have been told to come up with savings of £6m.", "£6m", "required"),
    ("Some £20m of the savings has still not been accounted for.", "£20m", "unidentified"),
    ("Savings of £9m are pencilled in.", "£9m", "identified"),
    ("A rise of 4% is pencilled in for 2027.", "4%", "proposed"),
    # a gap that has become smaller is open still, unless that is long ago
    ("Officers have brought the gap down to £5m.", "£5m", "required"),
    ("The shortfall has been whittled down to £2m.", "£2m", "required"),
    ("The deficit was whittled down to £2m.", "£2m", "actual"),
    # what a budget holds, what there is less of by now
    ("Savings of £4.9m were included in the budget.", "£4.9m", "agreed"),
    ("We would have 600 fewer managers.", "600 fewer managers", "proposed"),
    ("So far we have plans for £15m of the savings, which leaves £11m.", "£15m", "identified"),
    ("So far we have plans for £15m of the savings, which leaves £11m.", "£11m", "unidentified"),
    # a pitch is no proposal
    ("Charges for sports pitches rose by 10%.", "10%", "actual"),
    ("He pitches a rise of 10%.", "10%", "proposed"),
    # what was once to be
    ("The fee was going to be raised to £30.", "£30", "proposed"),
    ("Some 60 posts are earmarked to go.", "60 posts", "proposed"),
    # what others than those in power asked for
    ("Opposition members had argued for £150,000 for youth clubs, but were outvoted.", "£150,000", "proposed"),
    ("They offered instead to forgo increments, which they say would save £3m. The budget was approved.", "£3m", "proposed"),
    # what a report suggests is no suggestion of what to do
    ("The first report suggests savings of £30m will be delivered.", "£30m", "forecast"),
    ("Officers suggest savings of £30m from roads.", "£30m", "proposed"),
    ("Some £4m of the savings ought to be saved by 2014.", "£4m", "forecast"),
    # what a meeting will do is not what becomes of the figure
    ("The committee will also hear that £3m was taken from reserves.", "£3m", "actual"),
    ("The increase, worth £33m, will go to a vote of all councillors.", "£33m", "proposed"),
    ("The council will ask members to sanction a rise of 7%.", "7%", "proposed"),
    # one auxiliary for two verbs
    ("Their budget would have kept the pool and saved £2m of cuts.", "£2m", "proposed"),
    ("The council will also bring in a permit and put up fees by 10%.", "10%", "agreed"),
    # the clause that describes the figure has its own verb, whichever that is
    ("It comes on top of the savings of £28m we need this year.", "£28m", "required"),
    # a participle that describes another thing
    ("The subsidy paid to bus companies ends, saving £4m. The budget was approved.", "£4m", "agreed"),
    # what a budget once approved holds says nothing of the vote on it
    ("Spending came to 81% of the approved programme.", "81%", "actual"),
    ("They approved a budget with £8m of cuts.", "£8m", "agreed"),
    # put off, dropped, or only in the draft
    ("Closing the halls, at a saving of £180,000, has been put off for a year.", "£180,000", "proposed"),
    ("Plans to raise the tax by 2.8% have been backed by cabinet members.", "2.8%", "proposed"),
    ("Plans to raise the tax by 2.8% have been backed by councillors.", "2.8%", "agreed"),
    ("The rise was 4% in the first draft.", "4%", "proposed"),
    # a yearly rate before "after" is no time
    ("Residents will pay £24 a year after members forced through a 3.3% rise.", "3.3%", "agreed"),
    # what became of a target
    ("Of the target, savings of £3m were achieved.", "£3m", "actual"),
    # found for a service, and found as a saving
    ("The mayor has found £600,000 more for wardens.", "£600,000", "agreed"),
    # what will be made known is not known to be decided
    ("The council will next week unveil cuts of £20m.", "£20m", "proposed"),
    ("The council unveiled cuts of £20m.", "£20m", "agreed"),
    ("Care homes face axe in £20m cuts", "£20m", "proposed"),
    # a service that faces a cut may lose it, a council that faces cuts must make them
    ("Education faces a cut of £1.8m, amounting to 1.5 per cent of its budget.", "1.5 per cent", "proposed"),
    ("The council faces cuts of £90m.", "£90m", "required"),
    # the vote that set a tax, the time for which it goes up
    ("Councillors have set a 4.3% council tax increase.", "4.3%", "agreed"),
    ("Council tax goes up for the second year in a row, by 3.93 per cent.", "3.93 per cent", "agreed"),
    # an offer that was accepted is none any more
    ("It has just accepted an offer of £4.4m for the farm.", "£4.4m", "agreed"),
    ("It has had an offer of £4.4m for the farm.", "£4.4m", "proposed"),
    # what was bought for so much
    ("Consultants, hired for £700,000, may advise a sale.", "£700,000", "actual"),
    # what was once expected and what came of it
    ("Last year an overspend of £8.3m was being predicted; it ended up at £2.7m.", "£2.7m", "actual"),
    # a share is as sure as what it is a share of
    ("The department is forecast to go £3m over, 13% of its budget.", "13%", "forecast"),
    ("The settlement for 2016/17 took £5.9m from the core grant, or 9.6 per cent.", "9.6 per cent", "agreed"),
    # what must be sold, where other income is nobody's need
    ("The council must sell assets to raise up to £600m.", "£600m", "required"),
    # what a speaker says somebody was spending is spent; what they were to cut is not cut
    ("She said the council was spending £1.2m on consultants.", "£1.2m", "actual"),
    ("She said the council was cutting £1.2m from parks.", "£1.2m", "agreed"),
    # what would have come of a year that is over
    ("They said it would have saved £1m by leaving the subsidy at last year's level.", "£1m", "proposed"),
    # a change told with its level
    ("Members agreed a budget of £158m, up 8% on this year.", "8%", "agreed"),
    # wanted, reversed, taken up by a plan
    ("About £750,000 is wanted for a survivors' centre.", "£750,000", "proposed"),
    ("A £66m cut to highways was reversed.", "£66m", "proposed"),
    ("The homes will shut under a plan to save £1m.", "£1m", "proposed"),
    # expected at the time
    ("It had put the size of its deficit at £56m.", "£56m", "forecast"),
    # the verb is of the plan, the figure of what it would have been
    ("The party scrapped £40m of equipment.", "£40m", "actual"),
    # what is near, and what was thought to be so much
    ("A 10 per cent cut in the grant was on the horizon.", "10 per cent", "forecast"),
    ("A month ago the gap was thought to be £26m.", "£26m", "forecast"),
    # staff who agree to leave decide nothing of a budget
    ("Some 800 staff have agreed to leave. Proposals include a 5% cut in grants.", "5%", "proposed"),
    # money voted is decided
    ("The county has voted £2m more for roads.", "£2m", "agreed"),
    ("Savings of £4m were identified; there remains £1m of savings to be found.", "£1m", "unidentified"),
    # a year that is over
    ("The outturn for 2018/19 shows care £4m over budget. Roads came in £2m under.", "£2m", "actual"),
    ("The council is £4m over budget. Roads came in £2m under.", "£2m", "forecast"),
    # a figure that shares the verb of the one before; a cause, a level and what stands behind a semicolon do not
    ("The proposals went to members. It will bring in a £60 permit and put up parking fees by around 10%.", "10%", "agreed"),
    ("Staff will get £900 each, with a total pay-out of £3m.", "£3m", "agreed"),
    ("The town's grant has fallen by £5m, the equivalent of £90 a household.", "£90", "actual"),
    ("It will use £5m of reserves despite a grant cut of £2m.", "£2m", "actual"),
    # what ministers lend is as decided as what they give
    ("Ministers said that the city would be offered a loan of £32m.", "£32m", "agreed"),
    ("The city will be offered a loan of £32m.", "£32m", "agreed"),
    # what comes short will, and what is short
    ("By 2023 the council will be £2m short.", "£2m", "forecast"),
    ("The council is £2m short.", "£2m", "required"),
    # what the council spends on a service is its budget
    ("The council is spending £89m on schools and £22m on care.", "£22m", "actual"),
    ("The council is spending £2m more on schools.", "£2m", "agreed"),
    ("It is also bringing in a £45 charge.", "£45", "agreed"),
    # what there is to find
    ("Whoever wins will have savings of £20m to find over the next two years.", "£20m", "required"),
    # what a plan is believed to bring is a part of it
    ("Residents will be asked about a rise, which the council believes would raise £6m.", "£6m", "proposed"),
    ("The council is predicting it will have to use £3m of reserves.", "£3m", "forecast"),
    # at risk: posts, savings and children
    ("Some 60 posts are at risk.", "60 posts", "proposed"),
    ("Of the savings, £2m are at risk.", "£2m", "forecast"),
    # chosen instead
    ("They rejected a rise of 5%, opting instead for a 3.9% rise.", "3.9%", "agreed"),
    # meant once
    ("The council was due to raise council tax by 7%.", "7%", "proposed"),
    ("It set out to save £32m.", "£32m", "proposed"),
    # still to come, and ways of not getting it
    ("It has saved £15m in the last two years, with another £5m to come in 2009/10.", "£5m", "agreed"),
    ("The council turned down £2m from the government.", "£2m", "proposed"),
    ("Some £2m of the savings will not now be achieved.", "£2m", "forecast"),
    ("The leader rules out a 5% tax rise.", "5%", "proposed"),
    # the vote on the price of a plan
    ("Plans for a depot costing £9m have been approved.", "£9m", "agreed"),
    ("Plans for a depot costing £9m have been submitted.", "£9m", "proposed"),
    ("The depot could be rebuilt at a cost of £9m.", "£9m", "proposed"),
    # a gap that is closed, a level that is to be reached
    ("The council has closed a £9m gap.", "£9m", "actual"),
    ("The council will have shrunk its workforce to 3,000 staff by 2020.", "3,000 staff", "agreed"),
    # before the vote
    ("The cabinet is minded to approve savings of £12m.", "£12m", "proposed"),
    ("The cabinet is set to sign off savings of £12m.", "£12m", "proposed"),
    ("Savings of £12m have been put to the cabinet.", "£12m", "proposed"),
    ("He wants council tax to go up by 4%.", "4%", "proposed"),
    ("Households face paying £50 more. The budget was approved last night.", "£50", "agreed"),
    ("Households face paying £50 more. Members will vote next week.", "£50", "proposed"),
    ("She revealed that 60 jobs would go.", "60 jobs", "agreed"),
    # what somebody budgets is decided, what nobody chooses is foretold
    ("Spending on schools will fall from £48m to £46m.", "£46m", "agreed"),
    ("Reserves will fall to £46m.", "£46m", "forecast"),
    # what a council was forced to do it did
    ("To balance last year's budget the council was forced to make £9m of cuts.", "£9m", "actual"),
    ("The council is forced to make £9m of cuts.", "£9m", "required"),
    # what comes in by the year, or from every point, does so already
    ("The rise was approved. It brings in £9m.", "£9m", "agreed"),
    ("The rise was approved. Every 1% brings in £9m of income.", "£9m", "actual"),
    ("The rise was approved. Parking fines bring in £9m a year.", "£9m", "actual"),
    # found out, not done
    ("Accountants had discovered a £2m hole in the budget.", "£2m", "required"),
    # what has been done, what is only likely to be needed
    ("The council has identified and delivered £9m of savings.", "£9m", "actual"),
    ("The council will likely need to make £9m in savings.", "£9m", "required"),
    ("We have been forced to trim £2m from the parks budget.", "£2m", "actual"),
    # what a council believes that it must do it must do
    ("Wyvern council reckons it has to save £9m.", "£9m", "required"),
    ("Wyvern council reckons it saves £9m.", "£9m", "forecast"),
    ("The plan could be revived when the council tries to solve its £9m budget gap.", "£9m", "required"),
    ("Officers did identify £2m in savings.", "£2m", "identified"),
    # a vote that was held on a day
    ("The plan agreed by a vote on Thursday will also see cuts to 90 staff.", "90 staff", "agreed"),
    ("The vote on cuts to 90 staff is on Thursday.", "90 staff", "proposed"),
    # a deal that was reached is yet to be paid
    ("The council reached a £90m agreement to settle the claims.", "£90m", "agreed"),
    # the posts that there are, whatever is expected of them
    ("Wyvern expects to shed a tenth of its 7,400 staff.", "7,400 staff", "actual"),
    # one auxiliary for two verbs, beyond a decimal
    ("It would have raised the tax by 4.5% and put £2m into roads.", "£2m", "proposed"),
    # what will have happened by then
    ("Up to 900 jobs will have been lost altogether since 2010.", "900 jobs", "forecast"),
    # what was agreed is told with "would"
    ("It had previously been agreed that the council would use £3m of reserves.", "£3m", "agreed"),
    ("Councillors took the decision to approve a 5.5% rent rise.", "5.5%", "agreed"),
    # "yesterday" of another clause
    ("Last year the council shed 160 jobs, and yesterday leaders said that another 400 could go.", "160 jobs", "actual"),
    # whom tenants agree with decides nothing
    ("Last year 82% of tenants approved the rise.", "82%", "actual"),
    # the hedge of a range
    ("There are an estimated £6-7m of savings identified.", "£6-7m", "identified"),
    # a headline's present tense
    ("Council overspends on social care by £2m", "£2m", "actual"),
    # a step that was decided, and what it is to bring
    ("Councillors voted last night to raise fees by £9m.", "£9m", "agreed"),
    ("The council expects to end the year having overspent by £5m.", "£5m", "forecast"),
    ("The county froze its share at £1,163.", "£1,163", "agreed"),
    # what another budget would have done, what is left to be done
    ("Their budget would have found £1.4m for youth clubs. Councillors approved the budget.", "£1.4m", "proposed"),
    ("With £29m left to save, more cuts are certain.", "£29m", "required"),
    ("The council has confirmed the proposal for £84m of cuts.", "£84m", "agreed"),
    ("The council's debt stood at £263m in June and is due to reach £290m.", "£290m", "forecast"),
    # what a proposal became
    ("The proposed council tax increase of 7% was reduced to 6.5%.", "6.5%", "agreed"),
    ("Band D bills will remain at £1,193 next year.", "£1,193", "agreed"),
    ("Had the scheme been agreed, drivers faced a £38 charge.", "£38", "proposed"),
    ("The council did a U-turn on axing 45 posts.", "45 posts", "proposed"),
    # a cabinet decides no tax, the full council does
    ("Cabinet members approved a council tax rise of 3%.", "3%", "proposed"),
    ("Cabinet members approved a council tax rise of 3%. Last night the full council approved it.", "3%", "agreed"),
    # what goes to the public, what is hoped for, what a council believes that it must do
    ("A rise of 5% has been agreed for consultation.", "5%", "proposed"),
    ("The council is on target to save £20m.", "£20m", "forecast"),
    ("The town anticipates needing to find £9m.", "£9m", "required"),
    # a vote to come, whatever stands between it and its object
    ("Members will vote later on a rise of 4%.", "4%", "proposed"),
    ("Councillors will be voting on cuts of £9m.", "£9m", "proposed"),
    ("Councillors struck a rate rise of 4%.", "4%", "agreed"),
    # who is told to find something must
    ("He had told every director to come up with savings of £9m.", "£9m", "required"),
    ("All departments have been asked for savings of £9m.", "£9m", "required"),
    # what is expected of the cause says nothing of the sum for it
    ("A further £3m was agreed for the expected growth in pupil numbers.", "£3m", "agreed"),
    ("It has a projected overspend of £3m.", "£3m", "forecast"),
    # an amendment that was carried is decided
    ("An amendment was carried and will take £3m from parks.", "£3m", "agreed"),
    ("An amendment to take £3m from parks was defeated.", "£3m", "proposed"),
    # what a step is worth is so, whether or not it is taken
    ("Every one per cent on council tax generates £580,000.", "£580,000", "actual"),
    ("He said that each extra 1% would raise £580,000.", "£580,000", "actual"),
    ("A rise of 1% would raise £580,000.", "£580,000", "proposed"),
    ("Departments have been asked to take 5% out of their budgets.", "5%", "required"),
    ("The council gets 4% more from ministers in 2016/17.", "4%", "agreed"),
    ("It must save £50m by 2018 and has found £34m so far.", "£34m", "identified"),
    # what members went for is decided, whatever was thought of before; a part that is a gap is open
    ("Wyvern, which had looked at a rise of 9%, settled on 6%.", "6%", "agreed"),
    ("Members have gone for a rise of 6%.", "6%", "agreed"),
    ("It had been planning on a rise of 6%.", "6%", "proposed"),
    ("A rise of 4% put forward by Labour got through by one vote.", "4%", "agreed"),
    ("She has put together a package of savings worth £30m.", "£30m", "proposed"),
    ("The council proposes cuts of £9m. Of this, £2m is a shortfall in grant.", "£2m", "required"),
    # a tax that was raised for a year to come
    ("Councillors met on Monday. They raised council tax by 4% for 2016/17.", "4%", "agreed"),
    ("They raised council tax by 4% in 2014/15.", "4%", "actual"),
    # what is asked of others
    ("The council will press ministers for another £5.6m.", "£5.6m", "proposed"),
    ("Leaders are seeking £2m from the lottery.", "£2m", "proposed"),
    # what has come about, and what was made known
    ("Treasury management has yielded savings of £2m. Officers propose a new budget.", "£2m", "actual"),
    ("Cuts of £3m were revealed in the budget that councillors agreed.", "£3m", "agreed"),
    # what is owned beside an outlook; a share of a time to come
    ("A predicted £1m overspend on its £150m budget worries members.", "£150m", "actual"),
    ("By 2018, 75% of the budget will go on care.", "75%", "forecast"),
    ("Some 75% of the budget goes on care.", "75%", "actual"),
    ("The deficit now stands at £46m and is forecast to reach £90m by 2028.", "£46m", "actual"),
    ("The deficit now stands at £46m and is forecast to reach £90m by 2028.", "£90m", "forecast"),
    ("The funding gap stands at £9m.", "£9m", "required"),
    ("The council has found £79m of savings over the past decade.", "£79m", "actual"),
    ("The council has found £7m of savings for the next budget.", "£7m", "identified"),
    ("Council tax may rise by just under 12 per cent instead of nearly 14 per cent.", "14 per cent", "proposed"),
    ("The final budget was passed. It is made up of a gross revenue budget of £485m for 2016/17.", "£485m", "agreed"),
    # what was spent beyond a budget, and what will have been
    ("Social care is overspending by £3m because more people need help.", "£3m", "actual"),
    ("The county overspent its budget for care by £2m.", "£2m", "actual"),
    ("By March the county will have overspent its budget for care by £2m.", "£2m", "forecast"),
    # a gap that was met
    ("The gap of £12m has been met by a package of savings.", "£12m", "actual"),
    ("The gap of £12m is to be met from reserves.", "£12m", "required"),
    # what somebody has decided to try, and what drives him
    ("The town will try to save £9m.", "£9m", "agreed"),
    ("The town is cutting hours as it tries to save £9m.", "£9m", "required"),
    # a condition is no vote
    ("Cuts of £9m are required if the council is to balance its books.", "£9m", "required"),
    ("It must sell offices if the council is to get a loan of £30m.", "£30m", "proposed"),
    # how a year is thought to end
    ("The county expects to end the year with balances of £4m.", "£4m", "forecast"),
    ("The district is losing £200,000 in parking fees.", "£200,000", "actual"),
    # rates are set from January to March, whatever the tense
    ("Wexcombe has put up its council tax by 5.9%.", "5.9%", "agreed"),
    ("Last year Wexcombe put up its council tax by 5.9%.", "5.9%", "actual"),
    ("The settlement of £90m leaves the county worse off.", "£90m", "agreed"),
    ("There was talk of a loss. A final net underspend of £1m goes to reserves.", "£1m", "actual"),
    ("The council put an additional £2m into road repairs.", "£2m", "actual"),
    ("Helping the council cut £9m from care would be harsh.", "£9m", "proposed"),
    ("Proposals to invest £1m in libraries were rejected as Northford Council approved cuts totalling £29m.", "£29m", "agreed"),
    ("Plans to borrow £4m were thrown out when councillors agreed savings of £3m.", "£3m", "agreed"),
    ("No jobs go as part of the £15m of savings which have to be made.", "£15m", "required"),
    ("Savings totalling £46m were scrutinised yesterday.", "£46m", "proposed"),
    ("To meet its savings target the county has already saved £1m.", "£1m", "actual"),
    ("Some 50 posts currently filled by agency staff will be deleted.", "50 posts", "agreed"),
    ("The council will make £3m of cuts in a bid to avoid an overspend.", "£3m", "agreed"),
    ("A supplementary estimate of £20,000 was approved for the fair.", "£20,000", "agreed"),
    # what a plan will bring, and what follows from a rise that is proposed
    ("She is proud of plans which will see £4m of cuts.", "£4m", "proposed"),
    ("Members approved plans which will see £4m of cuts.", "£4m", "agreed"),
    ("Wexcombe plans to raise council tax by 2%. Homes in Band B will pay £41 more.", "£41", "proposed"),
    ("Wexcombe voted to raise council tax by 2%. Homes in Band B will pay £41 more.", "£41", "agreed"),
    ("The cabinet approved cuts of £9m. Bills rise by £1 if approved by full council.", "£9m", "proposed"),
    ("The town faces raising its council tax by 18%.", "18%", "proposed"),
    # jobs at risk are no saving at risk
    ("The draft budget puts jobs at risk in £8m of cuts.", "£8m", "proposed"),
    ("Savings of £8m are at risk.", "£8m", "forecast"),
    # a gap that somebody will have, and one that he has run up
    ("By 2020 we'll have a shortfall of £38m.", "£38m", "forecast"),
    ("Bad loans caused it to rack up a £9m deficit.", "£9m", "actual"),
    ("Some £5m is already being slashed from road repairs.", "£5m", "agreed"),
    ("Care is expected to see a cut of £9m in its budget, which stood at £98m.", "£98m", "actual"),
    # what must be found, whoever expects it; what the cabinet approved and the full council votes on
    ("She expects that £9m will need to be saved.", "£9m", "required"),
    ("The cabinet has approved proposals for £9m in cuts. These will be voted on at a full council meeting next week.", "£9m", "proposed"),
    ("The overall outturn at 31 March was an underspend of £2m. Directorates provided a net underspend of £3m.", "£3m", "actual"),
    ("The quarter 2 outturn position showed a net overspend of £2m.", "£2m", "forecast"),
    ("Reserves stand well above the target balance of £9m.", "£9m", "required"),
    ("The pay award was 3%, against a budgeted 2.5%.", "2.5%", "actual"),
    # a headline without a word takes the body's
    ("City to launch £9m roads scheme\n\nThe £9m scheme was approved on Monday.", "£9m", "agreed"),
    ("Council to cut 90 posts\n\nThe council plans to cut 90 posts.", "90 posts", "agreed"),
    # what is set to come after a vote, and what only looks so
    ("Council tax is set to rise by 9% after a vote of the council. Other plans are proposed.", "9%", "agreed"),
    ("Members agreed the budget. Wexcombe looks set to raise its tax by 2%.", "2%", "proposed"),
    ("Councillors backed a rise in council tax of 9%. It still has to be ratified by full council.", "9%", "proposed"),
    ("The rise in council tax of 3% was approved. It includes one per cent for roads. The opposition proposed cuts.", "one per cent", "agreed"),
    ("Members agreed the budget for 2016/17. We have invested £9m in care for 2016/17.", "£9m", "agreed"),
    # a vote of the full council with the last word, a gap that there will be, what was done before something else was found
    ("The cabinet approved £9m of cuts. If given the final go-ahead at the full council meeting, they start in May.", "£9m", "proposed"),
    ("It says it will still have a £9m funding gap by 2020.", "£9m", "forecast"),
    ("It has already saved £9m and identified a further £4m of savings.", "£9m", "actual"),
    ("It has already saved £9m and identified a further £4m of savings.", "£4m", "identified"),
    ("Wexcombe may raise its council tax by 2% next year. A report shows that £450,000 of savings were made in its offices.", "£450,000", "actual"),
    # the verb right behind a level is its own
    ("A further £140m will be allocated to roads. Around £517m of grants has gone to the north.", "£517m", "actual"),
    ("It sets aside £400,000 for the festival in 2017, for which £3m of reserves has been put by so far.", "£3m", "actual"),
    # who is asked, told or urged to do it has not decided; what was decided against neither
    ("Members are being asked to cut £9m from libraries.", "£9m", "proposed"),
    ("Departments were asked to cut £9m from their budgets.", "£9m", "required"),
    ("Unison says the council should trim £9m from its offices.", "£9m", "proposed"),
    ("The changes should trim £9m from its offices.", "£9m", "forecast"),
    ("The council passed its budget. It has decided not to cut £9m from libraries.", "£9m", "proposed"),
    ("The council passed its budget. Councillors threw out cuts of £9m to libraries.", "£9m", "proposed"),
    ("Call for council to cut £9m from libraries\n\nThe council passed its budget.", "£9m", "proposed"),
    ("£9m cut to libraries rejected\n\nThe council passed its budget.", "£9m", "proposed"),
    ("Councillors back plan to cut £9m from libraries\n\nThe draft budget is out.", "£9m", "agreed"),
    ("The council passed its budget. Members will be asked to approve plans to borrow £9m for a pool.", "£9m", "proposed"),
    # plans that have been drawn up, and savings that have
    ("Plans to cut £9m from libraries have been drawn up.", "£9m", "proposed"),
    ("Savings worth £9m have been drawn up.", "£9m", "identified"),
    ("The council plans to find savings of £9m.", "£9m", "proposed"),
    ("The council has a year to find savings of £9m.", "£9m", "required"),
    # what had to be done in a year gone by was done
    ("In 2012 the council had to cut £9m from libraries.", "£9m", "actual"),
    ("The council had to cut £9m from libraries.", "£9m", "required"),
    ("In 2012 the council had to save £9m on libraries.", "£9m", "required"),
    # what is up or down is so
    ("The council passed its budget. Spending on parks is down by £9m.", "£9m", "actual"),
    ("The council passed its budget. Spending on parks goes down by £9m.", "£9m", "agreed"),
    # a price that somebody chooses, and one that nobody does
    ("The council could buy the hall for £9m.", "£9m", "proposed"),
    ("The repairs could cost £9m.", "£9m", "forecast"),
    # who says what the plan is, who urges, refuses, thinks of it
    ("The council passed its budget. The plan is to cut £9m from libraries.", "£9m", "proposed"),
    ("The council passed its budget. It is thinking of cutting £9m from libraries.", "£9m", "proposed"),
    ("The council passed its budget. Unison has urged the council to cut £9m from its offices.", "£9m", "proposed"),
    ("The council passed its budget. The leader refused to shed 40 posts.", "40 posts", "proposed"),
    ("The council passed its budget. Councillors rejected cuts of £9m to libraries.", "£9m", "proposed"),
    ("The council passed its budget. The leader rejected claims that £9m of cuts were made.", "£9m", "actual"),
    ("The council passed its budget. A report says £9m should be trimmed from the parks budget.", "£9m", "proposed"),
    ("The draft budget is out. Councillors agreed that £9m should be trimmed from the parks budget.", "£9m", "agreed"),
    ("The draft budget is out. Councillors voted on Thursday to cut £9m from libraries.", "£9m", "agreed"),
    ("The draft budget is out. The decision means a cut of £9m to libraries.", "£9m", "agreed"),
    ("The draft budget is out. Plans to cut £9m from libraries won the backing of the full council.", "£9m", "agreed"),
    ("The council passed its budget. A report suggests a £9m cut to libraries.", "£9m", "proposed"),
    ("A report suggests a £9m overspend.", "£9m", "forecast"),
    # what is said of the vote behind the figure
    ("The draft budget is out. Cuts of £9m to libraries, which were approved on Thursday, angered unions.", "£9m", "agreed"),
    ("The council passed its budget. Cuts of £9m to libraries, which members will vote on next week, angered unions.", "£9m", "proposed"),
    ("The council passed its budget. A rise in fees brings in £9m, which will go to roads.", "£9m", "agreed"),
    # what will be so at a later day, and what will be done
    ("By 2018 the county will have £180m less to spend than in 2010.", "£180m", "forecast"),
    ("Between 2010 and 2018 it will have had £44m taken away.", "£44m", "forecast"),
    ("The new authority will have a budget of £235m.", "£235m", "forecast"),
    ("By then the council will be saving £11m a year.", "£11m", "forecast"),
    ("Total savings will be £60m by 2018.", "£60m", "forecast"),
    ("Schools will have £2m more to spend next year.", "£2m", "agreed"),
    ("The council will have to save £9m.", "£9m", "required"),
    # what is needed is so whoever reckons it; a grant is given for what is done with it; what a draw would leave
    ("The council estimates that £15m of savings will be needed by 2018.", "£15m", "required"),
    ("Officers put the shortfall at £59m, with £17m of savings required next year.", "£17m", "required"),
    ("Officers predict that £2m of savings will probably be needed.", "£2m", "forecast"),
    ("Council tax will be frozen with the help of a £2m government grant.", "£2m", "agreed"),
    ("It plans to freeze its tax, taking a government grant of £880,000 to do so.", "£880,000", "proposed"),
    ("It would not say more of council tax, frozen with the help of a £5m grant.", "£5m", "actual"),
    ("The overspend will be met from the reserve, leaving it at £16m.", "£16m", "forecast"),
    ("The council took £9m from reserves, leaving £22m.", "£22m", "actual"),
    ("It had budgeted for £336m.", "£336m", "actual"),
    ("Auditors said that it had relied on £2.9m of balances.", "£2.9m", "actual"),
    # what the council will have to pay nobody chooses; what it asks it does
    ("The works go on, and the final bill will be £24m.", "£24m", "forecast"),
    ("The charge for a permit will be £24.", "£24", "agreed"),
    ("Reserves would be wiped out by 2026, with a £19m gap to fill.", "£19m", "required"),
    ("It has confirmed that 64 of the 120 posts at risk will go.", "64", "agreed"),
    ("It has confirmed that 64 of the 120 posts at risk could go.", "64", "proposed"),
    # where all the text tells of a draft, what will be done is a part of it; not so where one word does
    (
        "Proposals for the draft budget go out to consultation. Members will debate the plans before the council meets to set its budget. "
        'The proposals could change. "We will find savings of £42m," the leader said. The draft budget is out for consultation until May.',
        "£42m",
        "proposed",
    ),
    ('The draft budget is out. "We will find savings of £42m," the leader said.', "£42m", "agreed"),
    # an auxiliary decides for what is set aside and what goes up
    ("The draft budget is out. The council will allocate £9m to road repairs.", "£9m", "agreed"),
    ("The draft budget is out. Council tax will go up by 3%.", "3%", "agreed"),
    # two decisions in a sentence
    ("Councillors agreed to axe 35 posts but rejected a plan to cut £9m from libraries.", "£9m", "proposed"),
    ("Councillors agreed to axe 35 posts and backed a plan to cut £9m from libraries.", "£9m", "agreed"),
    # a verb that no phrase names
    ("The draft budget is out. The council has channelled an additional £9m into youth clubs.", "£9m", "actual"),
    # a loan that is taken out or paid off is a step
    ("The council plans to pay off £9m of its debts.", "£9m", "proposed"),
    ("A £9m loan could be taken out to buy the site.", "£9m", "proposed"),
    ("The council owes £9m of its debts to lenders.", "£9m", "actual"),
    # the infinitive of a headline is its future, unless a word before it governs it
    ("Council to trim £9m from parks budget\n\nThe draft budget is out.", "£9m", "agreed"),
    ("£9m to be shaved off museums\n\nThe draft budget is out.", "£9m", "agreed"),
    ("Threat to trim £9m from parks budget\n\nThe draft budget is out.", "£9m", "proposed"),
    # who votes through, gets past the chamber or says yes has decided what the rest of the text tells of
    ("The council said yes to £61m of cuts on Monday. Museums lose £2.1m. Its critics go to court next month.", "£2.1m", "agreed"),
    (
        "Households will be asked to pay more after the budget meeting on Monday. Libraries could see fewer books. "
        "Parents will be asked to find more too. Museums lose £2.1m.",
        "£2.1m",
        "agreed",
    ),
    ("The group got its spending plans past the chamber on Monday. Halls could close. A Band D bill goes to £1,241.", "£1,241", "agreed"),
    ("The leader will vote through no budget. Proposals are out. Museums lose £2.1m.", "£2.1m", "proposed"),
    ("The debate ended with members passing a plan to cut £17m.", "£17m", "agreed"),
    ("The leader put off approving plans to cut £17m.", "£17m", "proposed"),
    # what households are asked for is the bill, what ministers are asked for is a wish
    ("The budget was agreed. A Band D home, charged £1,310 now, will be asked for £1,352.", "£1,352", "agreed"),
    ("The draft budget is out for consultation. Drivers are to be asked for £2.50 to park.", "£2.50", "proposed"),
    ("The budget was agreed. Ministers will be asked for £9m towards the bridge.", "£9m", "proposed"),
    # a decimal point ends no thought
    ("It believes £7.5m of the fees will come back in the end.", "£7.5m", "forecast"),
    # what a budget that was voted through gives is decided, whatever the tense
    ("Members passed the budget on Monday. There was £340,000 for allotments and £120,000 for trees.", "£340,000", "agreed"),
    ("Members passed the budget on Monday. There was £340,000 for allotments and £120,000 for trees.", "£120,000", "agreed"),
    ("Members passed the budget on Monday. An extra £1.4m has been steered towards roads.", "£1.4m", "agreed"),
    ("Members passed the budget on Monday. An extra £1.4m has been put into roads since 2016.", "£1.4m", "actual"),
    ("Members passed the budget on Monday. An extra £1.4m was put into roads last year.", "£1.4m", "actual"),
    # what a council looks for it must save; of others it is a wish
    ("Libraries could close as the county looks for £23m.", "£23m", "required"),
    ("Forty posts could go as the council casts about for £2.4m in savings.", "£2.4m", "required"),
    ("The council is working to find a further £23m by 2028.", "£23m", "required"),
    ("The council is looking for £23m from ministers.", "£23m", "proposed"),
    # a gap that somebody puts at a sum is an estimate
    ("The borough puts its own deficit at £8.8m.", "£8.8m", "forecast"),
    ("Papers put the gaps in the next two budgets at £11m and £14m.", "£11m", "forecast"),
    ("The borough puts jobs first and has a deficit of £8.8m.", "£8.8m", "required"),
    # who must get by on less has been told by the budget
    ("The budget was passed. Museums must get by on £2.3m less.", "£2.3m", "agreed"),
    ("The draft budget is out. Museums would have to manage with £2.3m less.", "£2.3m", "proposed"),
    ("The budget was passed. Museums must save £2.3m.", "£2.3m", "required"),
    # the plan that was is a plan, whatever was voted on since
    ("Councillors approved a rise of 3%. The plan had been for 4%.", "4%", "proposed"),
    ("Councillors approved a council tax rise of 3%. It had originally been 4%.", "4%", "proposed"),
    ("Members agreed to cut £6m. When the list was first published it came to £8m of cuts.", "£8m", "proposed"),
    ("Members agreed to cut £6m. In 2011 the list came to £8m of cuts.", "£8m", "actual"),
    # what was charged, or went before, is a fact beside a plan
    ("Parking will cost £3 where it used to cost £2.", "£2", "actual"),
    ("The plan would cut £3m, following savings of £7m last year.", "£7m", "actual"),
    ("The plan would cut £3m, following talks on savings of £7m next year.", "£7m", "proposed"),
    ("Proposals are out for consultation. At most car parks a ticket is £1.30.", "£1.30", "actual"),
    ("Proposals are out for consultation. The increase is £1.30 a week for a Band D home.", "£1.30", "proposed"),
    # what others have announced, or the council has learnt, is settled
    ("It discovered that it was to get £2.4m less from the government.", "£2.4m", "agreed"),
    ("It was to get £2.4m from the government under the plan.", "£2.4m", "proposed"),
    ("Nor will 38 teaching posts go.", "38 teaching posts", "proposed"),
    ("Then 38 teaching posts will go.", "38 teaching posts", "agreed"),
    # a loan or a grant that is sought is not there yet; one that is accepted is settled
    ("It was forced to seek a £17m loan from ministers.", "£17m", "proposed"),
    ("The council is in trouble, needing a £17m emergency loan from ministers.", "£17m", "required"),
    ("The council relies on a £17m loan from ministers.", "£17m", "actual"),
    ("Members accepted £4.2m from the government to leave bills alone.", "£4.2m", "agreed"),
    # what a department was heading for it has not reached
    ("In 2014 the council was heading to be £3m over budget.", "£3m", "forecast"),
    ("In 2014 the council was £3m over budget.", "£3m", "actual"),
    # a headline's "to disappear" is as decided as the text below it says
    ("Another 240 posts to disappear at the county\n\nProposals to axe 240 posts are out for consultation.", "240 posts", "proposed"),
    ("Another 240 posts to disappear at the county\n\nSome 240 posts will be axed by the county.", "240 posts", "agreed"),
]


@pytest.mark.parametrize(("text", "quote", "status"), ROWS)
def test_status_of_words(text: str, quote: str, status: str) -> None:
    assert status_of(text, quote)[0] == status
