"""Invented stories of several figures, as British papers and councils write them: what a careful reader finds in each figure.

`[£9m=saving/agreed/culture]` stands for the figure £9m and its measure, status and service; `-` is no service, `?` is not judged.
The stories were written from how such texts are built, before looking at what the rules make of them; they were then used to mend the
rules. All are published on 1 February 2016.
"""

import re
from datetime import date

import pytest

from corpus.document import Document, text_hash
from extractor.pipeline import extract

SLOT = re.compile(r"\[([^\]=]+)=(\w+|\?)/(\w+|\?)/(\w+|\?|-)\]")

STORIES = [
    (
        "Members agreed the plans. They draw on [£1.2m=reserves_use/?/-] of reserves.\n\nKey items include:\n\n"
        "- [£40,000=extra_spending/agreed/environment] to clean up graffiti\n- [£60,000=extra_spending/?/-] for a climate officer and support\n"
        "- [£1m=extra_spending/?/highways_transport] for pavements and roads"
    ),
    # Lists: the line that introduces them, a heading, or the sentence before gives the cue
    (
        "The county council is proposing the following savings:\n• [£2.1m=saving/proposed/adult_social_care] from day centres\n• "
        "[£900,000=saving/proposed/highways_transport] from bus subsidies\n• [£450,000=saving/proposed/culture] from museums"
    ),
    (
        "What is being cut\n\nHome-to-school transport – [£1.1m=saving/?/education]\nBus subsidies – "
        "[£400,000=saving/?/highways_transport]\nMuseums – [£200,000=saving/?/culture]"
    ),
    (
        "The council is proposing to:\n• Close three children's centres, saving [£400,000=saving/proposed/childrens_social_care]\n"
        "• Cut the youth service by [£250,000=saving/proposed/culture]\n• Introduce a charge for garden waste, raising "
        "[£500,000=income/proposed/environment]"
    ),
    (
        "Councillors agreed a package of investment on Monday. There is [£2m=extra_spending/agreed/highways_transport] for "
        "roads, [£1m=extra_spending/agreed/education] for schools and [£300,000=extra_spending/agreed/culture] for museums."
    ),
    (
        "The biggest savings are in adult care ([£5.2m=saving/?/adult_social_care]), highways "
        "([£1.8m=saving/?/highways_transport]) and libraries ([£700,000=saving/?/culture])."
    ),
    (
        "Among the savings proposed are [£300,000=saving/proposed/environment] from public toilets, "
        "[£150,000=saving/proposed/culture] from the arts budget and [£2m=saving/proposed/adult_social_care] from day care."
    ),
    (
        "Where the axe will fall: children's services [£6m=saving/?/childrens_social_care]; adult care "
        "[£4m=saving/?/adult_social_care]; the arts [£500,000=saving/?/culture]."
    ),
    (
        "Cuts will be made to social care ([£7m=saving/agreed/adult_social_care]), schools ([£2m=saving/agreed/education]), and "
        "roads ([£1m=saving/agreed/highways_transport])."
    ),
    (
        "Other measures include a reduction in gritting ([£100,000=saving/?/highways_transport]), fewer bin collections "
        "([£350,000=saving/?/environment]) and removing winter flower beds ([£20,000=saving/?/environment])."
    ),
    "Savings totalling [£900,000=saving/?/education] would come from schools, with a further [£400,000=saving/?/culture] from leisure.",
    (
        "The education budget would be cut by [£2m=saving/proposed/education], social work by [£3m=saving/proposed/?] and roads "
        "by [£500,000=saving/proposed/highways_transport]."
    ),
    (
        "Moray councillors have been given a list of cuts to consider. They include the closure of seven libraries "
        "([£357,000=saving/proposed/culture])."
    ),
    # A figure told again has the status of its first mention; a headline takes it from the body
    (
        "Care homes to close in [£3m=saving/proposed/adult_social_care] savings plan. Four care homes could shut under proposals "
        "to save [£3m=saving/proposed/adult_social_care] a year."
    ),
    (
        "Library closures to save [£450,000=saving/agreed/culture]\n\nSix libraries are to close after councillors voted to cut "
        "[£450,000=saving/agreed/culture] from the service."
    ),
    (
        "Council could axe [150 jobs=job_losses/proposed/-]\n\nUp to [150 jobs=job_losses/proposed/-] could be cut at the council "
        "to help save [£6m=saving/?/-], it has emerged."
    ),
    (
        "[£40m=saving/?/-] cuts 'will hit the vulnerable'\n\nCampaigners have criticised a council's plans to cut "
        "[£40m=saving/proposed/-] from its budget."
    ),
    (
        "Council tax rise of [4.99%=tax_rise/agreed/-] approved\n\nResidents face a [4.99%=tax_rise/agreed/-] increase in council "
        "tax after members backed the budget."
    ),
    ("[£12m=saving/agreed/-] cuts budget passed by Flintshire\n\nFlintshire councillors have backed a budget with [£12m=saving/agreed/-] of cuts."),
    (
        "The council tax rise of [4.5%=tax_rise/agreed/-] was approved by 34 votes to 20 at Wednesday's meeting. It means a Band "
        "D household will pay [£1,420=tax_bill/agreed/-] a year."
    ),
    # Levels and changes: from X to Y, of which, leaving, down from
    "Adult care spending is falling from [£151m=budget/actual/adult_social_care] to [£140m=budget/?/adult_social_care] next year.",
    "The cost of the new school has risen from [£18m=cost/actual/education] to [£23.5m=cost/?/education].",
    "Usable reserves have dropped from [£60m=reserves/actual/-] to [£31m=reserves/actual/-] in three years.",
    "Its revenue support grant has been cut from [£30m=grant/actual/-] to [£12m=grant/actual/-] in five years.",
    "It would use [£1.5m=reserves_use/proposed/-] of its [£20m=reserves/actual/-] reserves to soften the blow.",
    "To balance the budget, [£2.5m=reserves_use/agreed/-] will be taken from general balances, leaving [£11m=reserves/forecast/-].",
    "Its workforce has fallen from [5,600=workforce/actual/-] to [4,200=workforce/actual/-].",
    "The council now employs [4,100 people=workforce/actual/-], down from [6,000=workforce/actual/-] in 2010.",
    "The brown bin charge, which is now [£36=income/actual/environment], would go up to [£42=income/proposed/environment].",
    "The council has [£48m=reserves/actual/-] in its reserves, of which [£10m=reserves/actual/-] is unallocated.",
    "The budget gap, which stood at [£20m=funding_gap/actual/-] in the summer, has been reduced to [£3m=funding_gap/?/-].",
    # What is needed, found, and left to find
    (
        "Gwyneth Parry, cabinet member for finance, said the authority had already saved [£40m=saving/actual/-] over four years "
        "and faced finding a further [£22m=saving/required/-]."
    ),
    "The [£20m=saving/required/-] target is on top of the [£45m=saving/actual/-] already saved.",
    (
        "Councillors in Moray face having to save [£12m=saving/required/-] this year. Options put forward include closing "
        "swimming pools, which would save [£1m=saving/proposed/culture]."
    ),
    (
        "Council leader Ann Hughes said [£15m=saving/identified/-] of savings had been identified but "
        "[£5m=saving/unidentified/-] remained to be found."
    ),
    "So far [£6m=saving/identified/-] has been found, leaving [£4m=saving/unidentified/-].",
    "The target is [£10m=saving/required/-], of which [£7m=saving/identified/-] has been identified.",
    "The council says it has already delivered [£73m=saving/actual/-] in savings and needs to find [£18m=saving/required/-] more by 2019.",
    (
        'A spokesman said: "We have had to make [£100m=saving/actual/-] of savings over the past decade and we now need to find another '
        '[£30m=saving/required/-]."'
    ),
    "It will need to save [£5m=saving/required/-] in 2024, [£6m=saving/required/-] in 2025 and [£8m=saving/required/-] in 2026.",
    "The shortfall, which was [£30m=funding_gap/?/-] in July, is now [£24m=funding_gap/required/-].",
    (
        "The council has a [£27m=funding_gap/required/-] hole to fill next year. Cllr Ford said reserves of "
        "[£12m=reserves/actual/-] would not be enough."
    ),
    # Where the story stands decides for figures without a word of their own
    (
        "Councillors in Harrogate have signed off a budget which includes [£11m=saving/agreed/-] of cuts and a "
        "[1.99%=tax_rise/agreed/-] rise in council tax."
    ),
    "A council is planning to scrap [60 jobs=job_losses/proposed/-] as it grapples with a [£5m=funding_gap/required/-] shortfall.",
    (
        "Hundreds of council workers could lose their jobs as the authority seeks to plug a [£24m=funding_gap/required/-] gap in "
        "its finances. Unions have been told [350 posts=job_losses/proposed/-] may go."
    ),
    (
        "The proposed budget would see [£3.2m=saving/proposed/adult_social_care] taken from adult social care and "
        "[£1.8m=saving/proposed/childrens_social_care] from children's services."
    ),
    (
        "The cabinet will meet next Tuesday to discuss the proposals, which include axing [44 posts=job_losses/proposed/-] and "
        "raising council tax by [3.99%=tax_rise/proposed/-]."
    ),
    (
        "The council is to consult on plans which would see the loss of [30 posts=job_losses/proposed/-]. The savings would "
        "total [£1.1m=saving/proposed/-]."
    ),
    (
        "Savings of [£9m=saving/agreed/-] were approved. These will come from reduced spending on care placements, worth "
        "[£3m=saving/agreed/?], fewer managers, [£1m=saving/agreed/central], and a review of school transport, "
        "[£600,000=saving/agreed/education]."
    ),
    (
        "More than [1,000 council jobs=job_losses/?/-] are expected to go by 2015 as Nottingham struggles with a "
        "[£69m=funding_gap/required/-] shortfall."
    ),
    # Others than those in power
    (
        "Labour's alternative budget would have spent [£2m=extra_spending/proposed/highways_transport] more on roads, paid for "
        "by taking [£2m=reserves_use/proposed/-] from reserves."
    ),
    "The rise would bring in [£6m=income/proposed/-] but still leave a gap of [£8m=funding_gap/forecast/-].",
    # Services carried over from the sentence before
    "The council wants to review its bus subsidies. It says the move would save [£1.1m=saving/proposed/highways_transport].",
    # Several measures in one breath
    "About [120 posts=jobs_at_risk/proposed/-] are at risk at the council, which employs [6,300 people=workforce/actual/-].",
    "Council tax bills in the county are to go up by [4.99%=tax_rise/agreed/-], adding [£78=tax_bill/agreed/-] to the average Band D bill.",
    (
        "Residents will see the council's share of their bill rise by [2.99%=tax_rise/agreed/-] from April, taking a Band D bill "
        "to [£1,650.12=tax_bill/agreed/-]."
    ),
    ("Since 2010 the city council has lost more than [£400m=grant_cut/actual/-] in government funding and cut [5,000 jobs=job_losses/actual/-]."),
    ("The firm, which has a [£60m=cost/actual/?] contract with the council, will take on [200 workers=jobs_transferred/agreed/-] under TUPE."),
    "Every [1%=tax_rise/?/-] on council tax raises about [£1.1m=income/?/-].",
    "The council was awarded [£1.9m=grant/actual/?] from the fund. Neighbouring Rutland got [£800,000=grant/actual/?].",
    # deposits in banks are neither spending nor reserves
    "The county has [£3m=other_money/actual/-] invested with Landsbanki and [£2m=other_money/actual/-] in its London arm.",
    "About [£5m=other_money/forecast/-] of taxpayers' money could be lost in the failed Icelandic banks.",
    # the clause behind the figure has its own verb
    "Care is expected to be hit hardest, with some [90 posts=job_losses/proposed/?] that could go.",
    # what is cut is what was spent
    "The package includes trimming the [£4.1m=budget/actual/highways_transport] spent on rural buses.",
    # money lost, in both orders
    "The town's schools lost funding of [£40m=grant_cut/actual/?].",
    "Some [£7m=grant_cut/actual/?] in funding for the two schemes was lost with the decision.",
    "The report warns that [£2m=grant_cut/forecast/-] of government grant could be lost.",
    # what a step yields is of the service it is taken in
    "Parking charges will go up by 20p, bringing in [£90,000=income/agreed/highways_transport], and museum hours will be cut.",
    # each saving has its own way
    "It plans to save [£3m=saving/proposed/central] by cutting senior management and [£2m=saving/proposed/-] by renegotiating contracts.",
    # what is earmarked for a cut may escape it
    "Buses have been earmarked for a further [£1m=saving/proposed/highways_transport] cut.",
    "The move, which will mean a cut of [£2m=saving/agreed/?], is raising fears that villages will be cut off.",
    "It has shed 900 posts, about [12%=saving_share/actual/-] of its staff.",
    # what a service loses in trade, and what it takes to end it
    "The pool lost [£210,000=other_money/actual/culture] last year.",
    "It will take a further [£70,000=cost/?/?] to demolish the hall.",
    # what a council gives to others it spends; what all are paid is a budget
    "The council will give Dales Police [£150,000=extra_spending/agreed/police].",
    "The budget also provides an extra [£1.5m=extra_spending/?/?] to help shops.",
    "Wages are its biggest outlay, totalling [£19m=budget/actual/-].",
    "The budget means funding increases for schools of [£2m=extra_spending/?/education].",
    "The leader of the county, which had nearly [£40m=other_money/actual/-] invested in Iceland's banks, was pleased.",
    # the cabinet has backed what the council has yet to agree
    "The cabinet has backed plans to cut [£3m=saving/proposed/?] from care. The proposals also require approval by full council.",
    "The cabinet backed cuts of [£3m=saving/proposed/?]. A vote of the full council will be held on 3 March.",
    "The cabinet backed cuts of [£3m=saving/agreed/?]. They were carried by a vote of the full council on 3 March.",
    "The cabinet backed cuts of [£3m=saving/proposed/?]. They still have to be voted through by full council.",
    "Council leaders backed proposals for cuts of [£3m=saving/proposed/?]. The plans go before full council on 3 March.",
    "Council leaders backed proposals for cuts of [£3m=saving/agreed/?]. The plans take effect on 3 March.",
    "Up to [90 jobs=job_losses/proposed/-] could be lost as the authority's budget was approved.",
    "The opposition said [£9m=saving/unidentified/-] of the cuts are not identified.",
    # a sum pointed back to is what it was, wherever it "comes from"
    "Storms left a [£40m=cost/?/?] repair bill. The provisional [£40m=cost/?/?] figure comes from a survey of roads.",
    # an adjective may stand between a verb and its sum
    "The cameras would cost an initial [£1.2m=cost/proposed/?] to install.",
    "They put the price of the change at [£14m=cost/forecast/?].",
    # a purpose is as decided as the plan that it belongs to, whatever infinitive stands between
    "The borough said it plans to cut 90 jobs in order to reduce its budget by [£8m=saving/proposed/-].",
    "It needed to save [£12m=saving/required/-] from the 2011-12 budget, and possibly a further [£8m=saving/required/-] in 2012-13.",
    "The council wants to trim £2m, or [15%=saving_share/proposed/?], from the library service.",
    "Bosses expect to reduce the number of people they employ by [4%=saving_share/forecast/-], or [300 jobs=job_losses/forecast/-].",
    "The council is the city's biggest employer with nearly [3,200 staff=workforce/actual/-].",
    "After the council reduced its budget by [£3m=saving/actual/-], there is nothing left to cut.",
    "It has already set aside [£6m=cost/actual/-] to settle claims.",
    "Libraries lent fewer books. It wants to save [£2m=saving/proposed/culture] on the service.",
    "Campaigners accused it of spending [£4m=cost/actual/highways_transport] on the Hatherley bypass.",
    # a small cut told of a bill is one of the tax; of anything else it is what it says
    "It proposed a [1%=tax_rise/proposed/-] reduction, saving the band D taxpayer about [£11=tax_bill/proposed/-] a year.",
    "Even a 10% council tax rise and [3%=saving_share/?/education] education cuts would leave it short.",
    # a government's cut that is faced is foreseen; what a figure was to be is not what it is
    "Bury Council faces a cut of [£600,000=grant_cut/forecast/-] in its funding from government next year.",
    "Last year it used [£560,000=reserves_use/actual/-] of balances rather than the [£80,000=reserves_use/proposed/-] it had planned.",
    "It pledged to take [1%=tax_rise/agreed/-] off its part of residents' council tax bills.",
    "The council also plans to cut pension contributions by [£600,000=saving/proposed/-] this year.",
    "Another [£2m=saving/agreed/central] will be saved by leasing out offices, and [£1.2m=saving/agreed/central] by sharing finance teams.",
    # what is left of a plan is a plan still
    "Proposed savings of £350,000 from museums had been reduced to [£60,000=saving/proposed/culture] after residents objected.",
    "The council planned to cut £21m but is likely to miss that target by just under [£1.2m=saving/forecast/-].",
    "The take-up of free swimming has cost the town [£700,000=cost/actual/?] more than advisers predicted.",
    "Residents are to be asked to pay [£4.30=income/agreed/?] for a meal, up from [£3.10=income/actual/?].",
    "It costs a lot, with a [£15m=debt/?/?] interest payment every year.",
    "Day centres help the elderly. The budget would mean the loss of [300 jobs=job_losses/proposed/-].",
    # what is mostly a service's is not that service's
    "Officers predict an overspend of [£7.2m=overspend/forecast/-] by the end of March, mostly in children's services, where the figure is "
    "[£5.1m=overspend/forecast/childrens_social_care].",
]

# What is still read wrongly: strict, so that a mended one is noticed.
KNOWN = [
    pytest.param(
        "The county's allocation is [£4.2m=grant/?/-], compared with [£5m=grant/actual/-] for Kent.",
        marks=pytest.mark.xfail(strict=True, reason="an allocation may be given or made"),
    ),
]


@pytest.mark.parametrize("marked", [*STORIES, *KNOWN])
def test_story(marked: str) -> None:
    text, at, slots = "", 0, []
    for slot in SLOT.finditer(marked):
        text += marked[at : slot.start()]
        slots.append((len(text), slot))
        text += slot[1]
        at = slot.end()
    text += marked[at:]
    claims = {claim.start: claim for claim in extract(Document("story.txt", text, text_hash(text), published=date(2016, 2, 1))).claims}
    for start, slot in slots:
        quote, measure, status, service = slot.groups()
        claim = claims[start]
        assert claim.quote == quote
        found = claim.measure, claim.status, claim.service or "-"
        assert tuple(got if wanted != "?" else "?" for got, wanted in zip(found, (measure, status, service), strict=True)) == (
            measure,
            status,
            service,
        )
