"""Lists against the total of their story, what is found and what is left, percentages of what a noun names. Each row is one paper."""

import pytest

from db.judge import judge
from tests.db.made_claims import paper

WRONG = [
    (
        "It has a hole of [£48m | funding_gap required 2014/15]. Parking accounts for [£13.8m | funding_gap required 2014/15] of that. Another "
        "[£9.5m | funding_gap required 2014/15] was for hostels. The remaining [£14.7m | funding_gap required 2014/15] is a ragbag.",
        "sum",
        "a sentence for each part",
    ),
    (
        "The council had a hole of [£15.6m | funding_gap actual 2014/15] to fill. It has done so with [£11.4m | saving agreed 2014/15] of cuts, "
        "[£1.8m | income forecast 2014/15] of taxes and [£1.4m | reserves_use agreed 2014/15] of reserves.",
        "sum",
        "what fills a hole, in the next sentence",
    ),
    (
        "The bill was [£21.6m | cost actual], up from the [£19.7m | cost forecast] expected. Take off the [£9.2m | income "
        "actual] that the builder paid "
        "and taxpayers foot the remaining [£14.2m | cost actual].",
        "sum",
        "what is left of a bill",
    ),
    (
        "The firm was paid [£345,000 | cost actual] and [£96,000 | cost actual] in July. Another [£114,000 | cost actual] was "
        "paid in March. That makes "
        "[£565,000 | cost actual] in all.",
        "sum",
        "what several payments come to",
    ),
    (
        "Northmere missed its savings target by nearly [£3m | other_money actual almost 2012/13] last year. It delivered [£7.4m | saving actual "
        "2012/13] of the [£12.0m | saving required 2012/13] that it was meant to save.",
        "sum",
        "how far a target was missed",
    ),
    (
        "Savings of [£7.4m | saving actual 2012/13] were made against a target of [£10.2m | saving required 2012/13], a shortfall of "
        "[£3.8m | other_money actual 2012/13].",
        "sum",
        "a shortfall that is not what is missing",
    ),
    (
        "5. The gap for 2014/15 was [£19.6m | funding_gap actual 2014/15]. It is closed as follows:\n\n"
        "(a) efficiencies: [£9.2m | saving proposed 2014/15]\n"
        "(b) charges: [£4.9m | income proposed 2014/15]\n(c) balances: [£6.5m | reserves_use proposed 2014/15]\n\n"
        "6. The charge goes from [£1,432.70 | tax_bill actual 2013/14] to [£1,461.40 | tax_bill agreed 2014/15].",
        "sum",
        "lines that close a gap, up to an empty line",
    ),
    (
        "The [£74m | cost agreed] bridge was agreed last night. Ministers are putting in [£38m | grant agreed] and Northmere [£26m | cost agreed].",
        "sum",
        "all who pay for one thing, the council among them",
    ),
    (
        "The line will cost [£164.2m | cost proposed].\n\nFunding is: Department for Transport [£98.0m | grant agreed]; Marton Airport Ltd "
        "[£25.0m | income agreed]; County Council [£38.2m | cost proposed].",
        "sum",
        "a list of who pays",
    ),
    (
        "Building the school will cost [£74m | cost proposed]. The council's own share is [£26m | cost proposed]; the Government pays "
        "[£21m | grant agreed].",
        "sum",
        "far off, with the digits of what it comes to in another order",
    ),
    (
        "The overspend is [£23.4m | overspend forecast 2014/15], of which [£13.4m | overspend forecast 2014/15 service=education] is in schools, "
        "[£7.1m | overspend forecast 2014/15 service=adult_social_care] in care and [£5.4m | overspend forecast 2014/15 service=housing] in hostels, "
        "offset by [£3.4m | overspend forecast 2014/15] elsewhere.",
        "sum",
        "what offsets the rest counts against it",
    ),
    (
        "It had [£6.2m | other_money actual] in two banks that failed.\n\nThe money, [£4m | other_money actual] in one bank and "
        "[£1.2m | other_money actual] in another, was lost.",
        "sum",
        "two sums in apposition to the one before",
    ),
    (
        "It agreed a [£9.2m | extra_spending agreed 2014/15] package, [£4.1m | extra_spending agreed 2014/15] for roads and "
        "[£6.3m | extra_spending agreed 2014/15] for schools, last night.",
        "sum",
        "two sums in apposition to the one beside them",
    ),
    (
        "The tax brings in [£39m | income 2014/15] towards the gap of [£71m | funding_gap 2014/15]. The rest comes from [£22m | saving 2014/15] "
        "of cuts and [£15m | reserves_use 2014/15] of reserves.",
        "sum",
        "one part in a sentence, the rest in the next",
    ),
    (
        "The virus will cost it [£58.3m | cost forecast 2014/15]. This consists of spending of [£33.1m | cost forecast 2014/15], lost income of "
        "[£14.2m | income forecast 2014/15] and missed savings of [£9.0m | saving forecast 2014/15]. Grants of [£27.4m | grant 2014/15] have "
        "come in, leaving [£30.9m | funding_gap forecast 2014/15] to find.",
        "sum",
        "a total shared out twice, once wrongly",
    ),
    (
        "Council to cut [£43m | 2014/15]\n\nCare must find [£18.2m | 2014/15 service=adult_social_care], schools [£9.6m | 2014/15], "
        "roads [£8.4m | 2014/15] and offices [£4.8m | 2014/15].",
        "sum",
        "a plain list against the headline",
    ),
    (
        "The overspend will be [£6.3m | overspend forecast 2014/15].\n\nSchools will go [£4.1m | overspend forecast 2014/15] over, "
        "care [£1.5m | overspend forecast 2014/15] and roads [£1.1m | overspend forecast 2014/15].",
        "sum",
        "three parts that are more than their whole",
    ),
    (
        "It faces a gap of [£82m | funding_gap required].\n\nSome [900 people | workforce actual] work there.\n\n"
        "He said [£31m | other_money actual] had been identified, leaving [£49m | unidentified] to find.",
        "sum",
        "found and left, of a gap named before",
    ),
    (
        "The books closed with an overspend of [£10.1m | overspend actual 2013/14]. Care accounts for "
        "[£6.7m | overspend actual 2013/14 service=adult_social_care] of it and children's services for the other "
        "[£4.3m | overspend actual 2013/14 service=childrens_social_care].",
        "sum",
        "of it, and the other",
    ),
    (
        "It could be short of [£18.2m | funding_gap forecast 2014/15].\n\nOf that, [£11.5m | funding_gap forecast 2014/15] is down to pay. "
        "The other [£7.6m | funding_gap forecast 2014/15] comes of a smaller grant.",
        "sum",
        "of that, and the other in a sentence of its own",
    ),
    (
        "The [£272m | budget 2014/15] budget was carried.\n\nAdult care will have [£107m | budget 2014/15 service=adult_social_care], "
        "children's services [£58m | budget 2014/15 service=childrens_social_care], roads [£49m | budget 2014/15 service=highways_transport] "
        "and offices [£38m | budget 2014/15 service=central].",
        "sum",
        "a budget shared out among services",
    ),
    (
        "It will move [4,000 | jobs_transferred] of its [4,600 staff | jobs_transferred] out, leaving [150 | jobs_transferred].",
        "sum",
        "of its, leaving",
    ),
    (
        "One rise brings in [£4.1m | income] and the other [£4.2m | tax_bill], making [£9.3m | tax_bill] in all.",
        "sum",
        "making, whatever the measures",
    ),
    (
        "The overspend is [£6.3m | overspend 2014/15].\n\nHe said [60 per cent | other_percent] of the overspend, or [£2.6m | overspend 2014/15], "
        "was for care.",
        "percent",
        "a share of what a noun names",
    ),
    (
        "About [300 | job_losses] of its [2,000 staff | workforce actual], or [20 per cent | saving_share], could go.",
        "percent",
        "a share of a round workforce",
    ),
    ("Fire loses [£400,000], [4 per cent | saving_share] of its [£16m | budget] budget.", "percent", "set off by a comma"),
    (
        "Northmere will cut [£37.5m | agreed 2014/15].\n\nCare loses [£15.2m | agreed 2014/15 service=adult_social_care].\n\n"
        "Schools give up [£9.8m | agreed 2014/15 service=education].\n\nThe other [£12.9m | agreed 2014/15] comes from everything else.",
        "sum",
        "a paragraph for each part, and the last shares out the rest",
    ),
    (
        "The council has found [£48m | identified] of the [£109m | funding_gap required] that it needs. It must come up with another "
        "[£71m | saving required].",
        "sum",
        "found of a gap, and what the next sentence still asks for",
    ),
    (
        "It will spend [£691m | budget agreed 2014/15], of which [£216m | budget agreed 2014/15 service=education] goes to schools, "
        "[£188m | budget agreed 2014/15 service=housing] to tenants and [£297m | budget agreed 2014/15] on all else.",
        "sum",
        "parts that are more than their whole",
    ),
    (
        "It needs to fill a [£14.2m | funding_gap forecast] gap. It has found [£30.3m | identified] of the [£47.2m | required] it needs.",
        "sum",
        "found of a total, and what the sentence before says is left",
    ),
    (
        "Cuts of [£24.1m | proposed] are put to residents. Even so it would be [£9.3m | unidentified] short of the [£30.4m | required] it must find.",
        "sum",
        "proposed, and how far that falls short of the target",
    ),
]

RIGHT = [
    (
        "It has a hole of [£38m | funding_gap required 2014/15]. Parking accounts for [£13.8m | funding_gap required 2014/15] of that. Another "
        "[£9.5m | funding_gap required 2014/15] was for hostels. The remaining [£14.7m | funding_gap required 2014/15] is a ragbag.",
        "parts that make the hole",
    ),
    (
        "The firm was paid [£345,000 | cost actual] and [£96,000 | cost actual] in July. Another [£114,000 | cost actual] was "
        "paid in March. That makes "
        "[£555,000 | cost actual] in all.",
        "payments that come to their sum",
    ),
    (
        "The firm was paid [£345,000 | cost actual] in July, an increase of [£96,000 | cost actual]. Another [£114,000 | cost "
        "actual] was paid in March. "
        "That makes [£459,000 | cost actual] in all.",
        "how far a payment went up is no payment",
    ),
    (
        "Northmere missed its savings target by nearly [£3m | other_money actual almost 2012/13] last year. It delivered [£7.4m | saving actual "
        "2012/13] of the [£10.2m | saving required 2012/13] that it was meant to save.",
        "a target missed by so much",
    ),
    (
        "It has delivered [£7.4m | saving actual 2012/13] of the [£10.2m | saving required 2012/13] that it was meant to save. It is "
        "[£1.2m | other_money actual] short of its target for schools, which is another matter.",
        "how far another target was missed",
    ),
    (
        "The [£74m | cost agreed] bridge was agreed last night. Ministers are putting in [£38m | grant agreed] and Northmere [£26m | cost agreed]. "
        "Builders of homes give [£10m | grant agreed].",
        "others pay the rest",
    ),
    (
        "The [£74m | cost agreed] bridge was agreed last night. Ministers are putting in [£38m | grant agreed] and builders [£26m | grant agreed].",
        "the council is not among those who are named",
    ),
    (
        "The [£64m | cost agreed] bridge was agreed last night. Ministers are putting in [£38m | grant agreed] and Northmere [£26m | cost agreed].",
        "the shares make the price",
    ),
    (
        "It had [£6.2m | other_money actual] in two banks that failed.\n\nThe money, [£4m | other_money actual] in one bank and "
        "[£2.2m | other_money actual] in another, was lost.",
        "two sums in apposition that make the one before",
    ),
    (
        "Children's services are heading for an overspend of [£14.3m | overspend forecast 2013/14 service=childrens_social_care], adult care of "
        "[£7.1m | overspend forecast 2013/14 service=adult_social_care] and homelessness of [£5.4m | overspend forecast 2013/14 service=housing].",
        "a list of services is no part of its first",
    ),
    (
        "The overspend is [£23.4m | overspend forecast 2014/15].\n\nChildren will cost [£14.3m | overspend forecast 2014/15] too much, adults "
        "[£7.1m | overspend forecast 2014/15] and the homeless [£5.4m | overspend forecast 2014/15].",
        "others make up for what three services overspend",
    ),
    (
        "It will spend [£691m | budget agreed 2014/15], of which [£216m | budget agreed 2014/15 service=education] goes to schools and "
        "[£188m | budget agreed 2014/15 service=housing] to tenants.",
        "what is left out of a list is no mistake",
    ),
    (
        "Northmere will cut [£37.5m | agreed 2014/15].\n\nCare loses [£15.2m | agreed 2014/15 service=adult_social_care].\n\n"
        "Schools give up [£9.8m | agreed 2014/15 service=education].\n\nThe other [£12.5m | agreed 2014/15] comes from everything else.",
        "the rest is what is left",
    ),
    (
        "The council has found [£48m | identified] of the [£109m | funding_gap required] that it needs. Another [£7m | cost actual] went on roads.",
        "what was spent besides is nothing to be found",
    ),
    (
        "Council to cut [£41m | 2014/15]\n\nCare must find [£18.2m | 2014/15], schools [£9.6m | 2014/15], "
        "roads [£8.4m | 2014/15] and offices [£4.8m | 2014/15].",
        "the list makes the headline",
    ),
    (
        "Council to cut [£43m | 2014/15]\n\nCuts include [£18.2m | 2014/15] from care, [£9.6m | 2014/15] from schools, [£8.4m | 2014/15] from roads "
        "and [£4.8m | 2014/15] from offices.",
        "a list that is open",
    ),
    (
        "Council to cut [£43m | 2014/15]\n\nCare must find [£18.2m | 2014/15], schools [£9.6m | 2014/15] and roads [£8.4m | 2014/15].",
        "a list of three that falls well short names the largest",
    ),
    (
        "Council to cut [£43m | 2014/15]\n\nThe leader said that the year before care lost [£18.2m | 2013/14], schools [£9.6m | 2013/14], "
        "roads [£8.4m | 2013/14] and offices [£4.8m | 2013/14].",
        "a list of another year",
    ),
    (
        "It faces a gap of [£80m | funding_gap required].\n\nHe said [£31m | identified] had been identified, leaving [£49m | unidentified] to find.",
        "found and left make the gap",
    ),
    ("One rise brings in [£4.1m | income] and the other [£4.2m | tax_bill], making [£8.3m | tax_bill] in all.", "making, and it does"),
    (
        "The overspend is [£6.3m | overspend 2014/15].\n\nHe said [60 per cent | other_percent] of the overspend, "
        "or [£3.8m | overspend 2014/15], was for care.",
        "a share that fits",
    ),
]


@pytest.mark.parametrize(("text", "kind", "why"), WRONG, ids=[row[2] for row in WRONG])
def test_told_to_be_wrong(text: str, kind: str, why: str):
    assert kind in {one.type for one in judge(paper(text)).conflicts}, why


@pytest.mark.parametrize(("text", "why"), RIGHT, ids=[row[1] for row in RIGHT])
def test_left_alone(text: str, why: str):
    assert not [one.explanation for one in judge(paper(text)).conflicts], why
