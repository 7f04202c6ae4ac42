"""Constructions of council stories, a field or two of one figure each. The sentences are invented; they tuned the rules."""

from datetime import date

import pytest

from corpus.document import Document, text_hash
from extractor.pipeline import extract

# text, figure, its fields, why
ROWS: list[tuple[str, str, dict[str, object], str]] = [
    # measures
    ("Nearly £7m allocated for highways has gone unspent.", "£7m", {"measure": "underspend"}, "what became of the money tells more than its purpose"),
    ("Cutting play funding for toddlers by £90,000 was ruled out.", "£90,000", {"measure": "saving"}, "funding is the object of the cut"),
    ("Schools must take a 1.4% cut (£2.1m).", "£2.1m", {"measure": "saving", "service": "education"}, "the bracket tells the cut again"),
    (
        "The schools budget will go up by £8m for next year, or 5.2%.",
        "5.2%",
        {"measure": "funding_change", "service": "education"},
        "the share is of the rise before it",
    ),
    ("Members want to limit increases in fees to 4%.", "4%", {"measure": "other_percent"}, "the thing stands between the rise and its size"),
    ("The settlement will increase its budget by 4.6%.", "4.6%", {"measure": "funding_change"}, "a settlement gives what the budget grows by"),
    ("Schools will receive £3.1m less.", "£3.1m", {"measure": "saving"}, "what others get less of is saved"),
    (
        "Savings identified as part of two reviews amount to £640,000 in the budget.",
        "£640,000",
        {"measure": "saving"},
        "the subject governs its sum over what describes it",
    ),
    ("The budget includes £5m of “expected” savings.", "£5m", {"measure": "saving"}, "quotation marks do not part a sum from its noun"),
    ("The council reckons that it needs £214m to operate.", "£214m", {"measure": "budget"}, "all that it takes is its budget"),
    ("Withdrawal of the £40,000 grant to the museum was agreed.", "£40,000", {"measure": "saving"}, "support that is ended is saved"),
    ("A further £11m has been put aside for future claims.", "£11m", {"measure": "cost"}, "claims cost, whatever is set aside for them"),
    ("It must find £5m, of which £3m would be borrowed.", "£3m", {"measure": "debt"}, "how the part is found"),
    ("The pool will be paid for with a grant of 65 per cent.", "65 per cent", {"measure": "other_percent"}, "no change in funding"),
    ("A total of £68m will be spent on social services.", "£68m", {"measure": "budget"}, "what a whole service takes in a year"),
    ("An extra £2m will be spent on social services.", "£2m", {"measure": "extra_spending"}, "what is added to it is growth"),
    (
        "It has modelled increases in council tax, and 7%, 8% and 9% rises in rents.",
        "7%",
        {"measure": "other_percent"},
        "the noun is behind the last",
    ),
    ("The heads of service are paid between £72,000 and £91,000.", "£72,000 and £91,000", {"measure": "other_money"}, "posts that are paid"),
    ("It wants to cut 5% of its approximate 4,000 members of staff.", "4,000 members of staff", {"measure": "workforce"}, "of all there are"),
    ("A rise of 2.8% in council tax is fair considering inflation is at 3.4%.", "2.8%", {"measure": "tax_rise"}, "inflation is but the yardstick"),
    (
        "Funding is to go up next year. Powys is getting a 4.3% increase, while Conwy's 2.1% increase is the smallest.",
        "2.1%",
        {"measure": "funding_change", "period": "2024-04-01/2025-03-31"},
        "rises in one breath are of one thing, that of the year of the settlement",
    ),
    (
        "Savings of £4m were found, including £2m in general efficiencies, £1.5m in capital charges and £500,000 from vacant posts.",
        "£1.5m",
        {"measure": "saving"},
        "the list of what is included goes on",
    ),
    ("A decision to close the home will reduce the budget gap for next year by £1m.", "£1m", {"measure": "saving"}, "what closes a gap is no gap"),
    ("Raising council tax by 4% would reduce the remaining gap by £700,000.", "£700,000", {"measure": "income"}, "... and a tax brings it in"),
    ("It received £300,000 less than expected from council tax.", "£300,000", {"measure": "income"}, "no grant is lost"),
    ("It spent a net figure of £13m on servicing existing loans.", "£13m", {"measure": "debt"}, "'net' brings nothing in"),
    ("It must find £33m in savings, and she said this could rise by another £8m.", "£8m", {"measure": "saving"}, "the pronoun takes up the sum"),
    ("Burial charges will go from their present level of £559 to £780.", "£559", {"measure": "income"}, "two levels are no range"),
    ("Some £48m will be spent this coming year maintaining homes.", "£48m", {"measure": "extra_spending"}, "no service is named as a whole"),
    # qualifiers
    ("The move could see it save up to £300,000.", "£300,000", {"qualifier": "up_to"}, "'move' moves nothing up here"),
    ("The contract is worth c£12.7m.", "£12.7m", {"qualifier": "about"}, "a letter is a hedge too"),
    # statuses
    ("Council rents rise by 2.9% in April.", "2.9%", {"status": "agreed"}, "a present that is to come"),
    ("Tenants could see rents rise by 2.9%.", "2.9%", {"status": "proposed"}, "the bare form is the auxiliary's"),
    ("The museum has faced cuts of more than 60% over the years.", "60%", {"status": "actual"}, "what it has faced is behind it"),
    (
        "Councillors voted to accept the proposals that would see council tax rise by 4.2%.",
        "4.2%",
        {"status": "agreed"},
        "what the plans would bring was voted for",
    ),
    (
        "It has been set against a gap of £19m, and a projected gap of £52m by 2027.",
        "£19m",
        {"status": "required"},
        "the adjective is that of the noun behind it",
    ),
    (
        "The cap was kept at 4.5% after last year's 6.3% rise in council tax.",
        "6.3%",
        {"status": "actual"},
        "a rise of a year gone by was decided then",
    ),
    (
        "Council tax will rise by 3.7%, just under the record of 3.8% in 2005/06.",
        "3.8%",
        {"status": "actual", "period": "2005-04-01/2006-03-31"},
        "the verb is that of the other figure",
    ),
    # councils and times
    (
        "Gwynedd Council will get 3.2% more, compared with Conwy’s 4.7%.",
        "4.7%",
        {"council": "Conwy County Borough Council"},
        "the genitive owns its figure",
    ),
    (
        "Powys County Council is to get an increase of 5.6%, followed by Conwy at 5.3%.",
        "5.6%",
        {"council": "Powys County Council"},
        "a council with a figure behind it has no other",
    ),
    (
        "The report was on the revenue budget for 2023/24. There was an underspend in housing of just over £600,000.",
        "£600,000",
        {"period": "2023-04-01/2024-03-31"},
        "a hedge says nothing against the year of a variance",
    ),
    (
        "Powys County Council faces a rise of 2% in its local government settlement.",
        "2%",
        {"council": "Powys County Council"},
        "its settlement is its own",
    ),
    (
        "Between 2012/13 and 2021/22 the recycling rate rose from 47% to 62%.",
        "62%",
        {"period": "2021-04-01/2022-03-31"},
        "a span has a figure at either end",
    ),
    (
        "Over 2023/24 it will cut grants by £160,000, then by £80,000 in 2024/25 and by £50,000 in 2025/26.",
        "£160,000",
        {"period": "2023-04-01/2024-03-31"},
        "years and figures in pairs, though the order turns",
    ),
    (
        "We have found £11m of savings and in the last six years we have saved £55m.",
        "£55m",
        {"period": "2017-10-12/2023-10-12"},
        "the time opens its clause",
    ),
    (
        "We have found £11m of savings and in the last six years we have saved £55m.",
        "£11m",
        {"period": None},
        "... and is not that of the one before",
    ),
    (
        "The move is part of a plan to charge for garden waste. It is hoped that the move could save £120,000 a year.",
        "£120,000",
        {"service": "environment"},
        "what the move is stands in the sentence before",
    ),
    (
        "Powys County Council will get an extra £5m next year.\n\nConwy receives an extra £3m, less than it hoped for.",
        "£3m",
        {"council": "Conwy County Borough Council"},
        "a place that receives is its council",
    ),
    (
        "The Powys budget takes £900,000 from every council department except schools, which are asked for 0.5% savings.",
        "£900,000",
        {"council": "Powys County Council"},
        "departments are no councils",
    ),
    (
        "Its predicted deficit for 2024/25 has risen from £7m at the start of the year to £12m.",
        "£12m",
        {"period": "2024-04-01/2025-03-31"},
        "the start of the year is when it was told",
    ),
    (
        "Its outturn for 2022/23 was published on Monday. Corporate services reported a surplus of £880,000.",
        "£880,000",
        {"period": "2022-04-01/2023-03-31"},
        "a surplus is one of the year of its accounts",
    ),
    # what real stories put otherwise
    ("It faces a rise of 22% in council tax to make up the difference in funding.", "22%", {"measure": "tax_rise"}, "a purpose is not what rises"),
    ("A council tax increase of 9% to offset the cut in its grant was agreed.", "9%", {"measure": "tax_rise"}, "nor is what it offsets"),
    (
        "Council tax only generates about 13% of local government funding.",
        "13%",
        {"measure": "budget_share"},
        "a share of funding is no change of it",
    ),
    ("Newport will see the largest budget increase at 4.7%.", "4.7%", {"measure": "funding_change"}, "a budget is increased by who gives it"),
    ("The £9m plan includes the loss of around 1,750 teachers.", "1,750 teachers", {"measure": "job_losses"}, "loss of an occupation"),
    ("It expects its workforce to be down to 7,000 compared with 9,000.", "7,000", {"measure": "workforce"}, "compared with another"),
    ("A revenue contingency of £3.4m remains uncommitted.", "£3.4m", {"measure": "reserves"}, "revenue that is kept is no income"),
    ("The overspend on children's services totalled £5m.", "£5m", {"measure": "overspend", "status": "actual"}, "a past verb tells a fact"),
    ("The underspend amounted to £5m.", "£5m", {"measure": "underspend", "status": "actual"}, "and so does this one"),
    ("Half of the posts at its new £189m library will go by 2026.", "£189m", {"measure": "cost", "period": None}, "the year is that of the posts"),
    ("It will spend £9m on potholes after the frosts late last year.", "£9m", {"period": None}, "the year is that of the frost"),
    ("Council tax rose by 6% in Fife; in East Lothian it will rise by 7%.", "7%", {"council": "East Lothian Council"}, "behind a semicolon too"),
    ("The team delivered a positive variance of £2.9m.", "£2.9m", {"measure": "underspend"}, "what is better than planned"),
    ("The back pay bill is estimated at £3bn.", "£3bn", {"measure": "cost"}, "owed for years gone by"),
    (
        "It is to consider selling land to help meet the £9m cost of claims.",
        "£9m",
        {"measure": "cost", "status": "actual"},
        "the sale is what may be",
    ),
    ("It may have to sell land to pay its £9m legal bill.", "£9m", {"measure": "cost", "status": "actual"}, "and the bill is there"),
    ("The council anticipates the loss of 90 non-school jobs.", "90 non-school jobs", {"service": None}, "of anything but schools"),
    ("Libraries could close because the council must save £9m.", "£9m", {"service": None}, "it is the council that must save"),
    ("Libraries were spared at a meeting to look at ways the council can save £9m.", "£9m", {"service": None}, "likewise"),
    ("Closing libraries would help the council save £9m.", "£9m", {"service": "culture"}, "the library's closure saves"),
    (
        "It will set its 2024/25 budget next week. In 2008 councillors agreed to give £900,000 a year to care homes.",
        "£900,000",
        {"period": None},
        "what a sentence on a year gone by tells is not of the budget",
    ),
    ("Belfast City Council set its rate at 4.4%.", "4.4%", {"measure": "tax_rise"}, "the rates of Northern Ireland"),
    ("Mid Ulster District Council has set the second-highest rate so far at 5.1%.", "5.1%", {"measure": "tax_rise"}, "likewise"),
    ("Belfast City Council agreed a non-domestic rate of 5.2%.", "5.2%", {"measure": "other_percent"}, "no tax of households"),
    ("Belfast City Council has set an interest rate of 4%.", "4%", {"measure": "other_percent"}, "no tax at all"),
    ("A rise of 4.99% includes a 2% increase towards funding adult care.", "2%", {"measure": "tax_rise"}, "funding is what it does"),
    ("Members agreed £9m of cuts and vowed to plough money into road repairs.", "£9m", {"service": None}, "the roads are of the vow"),
    ("A £9m cost-cutting exercise will put services under pressure.", "£9m", {"status": "agreed"}, "'cost' is no verb there"),
    ("Plans to reduce the number of staff it employs by 475 go out to consultation.", "475", {"status": "proposed"}, "'employs' says who"),
    ("Grants have fallen by £9m over those fifteen years.", "£9m", {"period": None}, "whichever years those are"),
    ("Earlier this month it was confirmed that it had paid him £124,036.", "£124,036", {"period": None}, "when it was confirmed"),
    ("Next year the county will receive an additional 4.6%.", "4.6%", {"measure": "funding_change"}, "of what it receives"),
    ("Powys will receive the joint lowest rise at 2%.", "2%", {"measure": "funding_change"}, "likewise"),
    ("The police will get an extra 4% from council tax.", "4%", {"measure": "tax_rise"}, "where it comes from tells more"),
    ("He said that the challenge to save £9m was the toughest yet.", "£9m", {"status": "required"}, "a challenge is no deed"),
    ("Powys will get 2.8%, with Ceredigion at 2.6% and Gwynedd at 2%.", "2.6%", {"council": "Ceredigion County Council"}, "partners with figures"),
    (
        "It will axe its £700,000 fund to ease school deficits. That floor gave the council an extra £1.2m.",
        "£1.2m",
        {"service": None},
        "'that floor' is no fund",
    ),
    ("It backed the ruling Labour group's budget, which will see spending rise to £9m.", "£9m", {"status": "agreed"}, "those in power are no rival"),
    ("Income and savings of £9m are found, including £4m of savings in care.", "£4m", {"measure": "saving"}, "the part names its kind"),
    ("A freeze will save almost £3m and £2m has been cut from grants.", "£2m", {"qualifier": "exact"}, "a figure with a verb of its own"),
    ("It voted in November 2021 to set an early budget, which has saved £7m.", "£7m", {"period": None}, "when it voted"),
    ("Boroughs will receive an increase in their budgets of just 1.75%.", "1.75%", {"measure": "funding_change"}, "of what they receive"),
    ("Medway Council in Kent, which is proposing a 5.5% council tax rise, is defiant.", "5.5%", {"council": "Medway Council"}, "where it is"),
    ("It agreed changes to achieve a reduction in employee costs in the order of £9m.", "£9m", {"measure": "saving"}, "a reduction of costs saves"),
    ("An increase in employee costs of £9m is forecast.", "£9m", {"measure": "cost"}, "an increase does not"),
    ("The council will lose 90 non-teaching posts.", "90 non-teaching posts", {"service": None}, "of anything but teaching"),
]


@pytest.mark.parametrize(("text", "quote", "fields", "why"), ROWS)
def test_a_construction_tells_its_fields(text: str, quote: str, fields: dict[str, object], why: str) -> None:
    document = Document("t.txt", text, text_hash(text), published=date(2023, 10, 12), council="Powys County Council")
    claim = next(claim for claim in extract(document).claims if claim.quote == quote)
    assert {field: getattr(claim, field) for field in fields} == fields, why
