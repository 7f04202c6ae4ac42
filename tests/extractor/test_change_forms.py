"""What a rise or a cut is of, and the year that a tax is set for. The sentences are invented; they tuned the rules."""

from datetime import date

import pytest

from corpus.document import Document, text_hash
from extractor.pipeline import extract


def _claims(text: str, published: date | None = date(2024, 2, 8)) -> list[tuple[str, str | None, str | None]]:
    found = extract(Document("t.txt", text, text_hash(text), published=published)).claims
    return [(claim.quote, claim.measure, claim.period) for claim in found if claim.kind != "count"]


@pytest.mark.parametrize(
    ("text", "measure", "why"),
    [
        ("The council plans cuts of £9m and a 5% rise in rents.", ["saving", "other_percent"], "the rise is of its object, not of the nearest word"),
        ("Council tax goes up by 2% in April and rents by 4%.", ["tax_rise", "other_percent"], "a verb that is said once"),
        ("Councillors put up rents by 3% and council tax by 2%.", ["other_percent", "tax_rise"], "in either order"),
        ("Council tax went up by 2% last year and by 4% this year.", ["tax_rise", "tax_rise"], "but where nothing else is named it goes on"),
        ("The district rate will rise by 5%. Members put rates up by 4%.", ["tax_rise", "tax_rise"], "rates that councils strike are their tax"),
        ("The district rate will rise by 5%. Business rates rise by 4%.", ["tax_rise", "other_percent"], "other rates are not"),
        ("Causeway Coast and Glens Borough Council may put its rates up by 15%.", ["tax_rise"], "nor need it be said where all strike them"),
        (
            "Antrim and Newtownabbey Borough Council put rates up by 4%. Costs are up. Bins cost more. Pools cost more. Staff cost more. "
            '"Without the cuts to grants the rise would have been 9%," he said.',
            ["tax_rise", "tax_rise"],
            "the rise is the one that the text is about, whatever opens its sentence",
        ),
        ("The recycling rate will rise by 5%.", ["other_percent"], "nor where no council strikes one"),
        ("Care placements have gone up by 38%. Council tax rises by 5%.", ["other_percent", "tax_rise"], "what is counted is no tax"),
        ("In all this gives schools an uplift of 2%.", ["funding_change"], "schools are given funding"),
        (
            "Councils' funding falls by 3%. Moray agreed a 4% rise. Council tax is up.",
            ["funding_change", "tax_rise"],
            "no council votes on what it is given",
        ),
        ("Pay takes up 51% of our budget.", ["budget_share"], "what it takes up does not go up"),
        ("Staff pay is up 5%.", ["pay_change"], "what is up does"),
        ("The budget adds 5% to the council's part of bills.", ["tax_rise"], "what is added to"),
        ("The move adds £60 to the average bill.", ["tax_bill"], "as a sum"),
        ("Residents faced an increase of 13.9 per cent beside deep cuts to services.", ["tax_rise"], "who faces it tells of what"),
        ("Tenants face a rise of 5% in rents.", ["other_percent"], "unless the thing is named"),
        ("Spending on roads will be 2.1% lower next year.", ["saving_share"], "a thing that is lower by a share"),
        ("Its grant was 9% down on the year before.", ["funding_change"], "or down"),
        ("Council tax pays for 70 per cent of what Rutland spends.", ["budget_share"], "a share of all that is spent"),
        ("It balanced because of the 6% uplift from the Labour government.", ["funding_change"], "who gives tells"),
        ("The number of children in care has gone up by 22%.", ["other_percent"], "its subject is no tax"),
        ("Energy bills are up by 9% this winter.", ["other_percent"], "not every bill is the council's"),
        ("Council rents will go up by 7.7%.", ["other_percent"], "the subject before the verb"),
        ("Councillors voted to put up council tax by 3%.", ["tax_rise"], "the object between verb and number"),
        ("Spending on libraries will fall by 12%.", ["saving_share"], "a budget that falls is cut"),
        ("Spending on libraries will rise by 12%.", ["other_percent"], "one that grows is not"),
        ("Grants to charities are to be cut by 20%.", ["saving_share"], "grants that the council gives are its spending"),
        ("Its core grant is to be cut by 20%.", ["funding_change"], "one that it gets is its funding"),
        (
            "They agreed a rise of 6.8% (£4.40 a week) in council house rents.",
            ["other_percent", "income"],
            "brackets do not part a rise from its thing",
        ),
        ("Residents face a 5% hike in their bills while charges for parking rise by 10%.", ["tax_rise", "other_percent"], "each change has its own"),
        ("The Welsh Government is to give councils an average increase of 3.1%.", ["funding_change"], "what councils are given is funding"),
        ("Staff received a 2% rise in May.", ["pay_change"], "what staff are given is pay"),
        ("Council tax has to go up. The draft budget assumes a rise of 4%.", ["tax_rise"], "'assumes' parts the budget from the rise"),
        ("A survey of 2,300 people found that 58% would support the rise.", ["other_percent"], "those who answered, not the rise"),
        ("The council has cut the number of senior managers by 30%.", ["saving_share"], "staff shed are a saving"),
        ("Councillors agreed an increase in parking fees of 8%.", ["other_percent"], "the thing may stand inside"),
        ("The savings represent a reduction in its spending power of about 30%.", ["saving_share"], "what the savings come to is no funding"),
        ("Some 900 council staff have been asked to take a pay cut of 5%.", ["workforce", "pay_change"], "a pay cut takes no job"),
        ("It must cut its wage bill by 12% over three years.", ["saving_share"], "pay bills are spending"),
        (
            "Council tax will go up by 8.9%. It had been due to rise by 9.7% but grants helped.",
            ["tax_rise", "tax_rise"],
            "a pronoun takes up the tax",
        ),
        ("Unison said 80% of its members had voted to strike over pay.", ["other_percent"], "how many of whom"),
        ("The plan means a loss of 7% of teachers.", ["saving_share"], "those who are cut are a saving"),
        ("The county wants to move 55 posts to a joint service.", ["jobs_transferred"], "who is moved is not lost"),
        ("Nine managers would have to reapply for their roles at the council, staff heard.", ["jobs_at_risk"], "who reapplies may not stay"),
        ("It would be the first rise since 2010, when bills rose by 2.5%.", ["tax_rise"], "the subject begins behind 'when'"),
    ],
)
def test_a_change_measures_what_its_grammar_names(text: str, measure: list[str], why: str) -> None:
    assert [found for _, found, _ in _claims(text)] == measure, why


COMING = "2024-04-01/2025-03-31"


@pytest.mark.parametrize(
    ("text", "period", "why"),
    [
        (
            "Bills could go up by nearly 5%.\n\nThe council has a gap of £9m in 2024/25.",
            COMING,
            "a tax is set for the year being set, wherever that is named",
        ),
        ("Bills could go up by nearly 5%.\n\n“It will be worse next year,” she said.", None, "'next year' names what comes after it alone"),
    ],
)
def test_a_tax_is_of_the_year_being_set(text: str, period: str | None, why: str) -> None:
    assert _claims(text)[0][2] == period, why


@pytest.mark.parametrize(
    ("text", "periods", "why"),
    [
        (
            "The average council tax rise in Wales this year was 5.5%. In Llanfarian it was 7.8%, and the council now wants 12% for 2024-25.",
            ["2023-04-01/2024-03-31", "2023-04-01/2024-03-31", COMING],
            "what was charged this year is of the year under way, and no tax was of a year to come",
        ),
        ("The budget for 2024-25 is out.\n\nEvery 1% on council tax brings in £1.2m.", [None, None], "so it does in any year"),
        (
            "Council tax payers face a bigger bill from April. The county has agreed a 4.99% rise.",
            ["2024-04-01/.."],
            "the sentence before says from when",
        ),
        (
            "Bills will go up by £11 a year at Band D. Last year's increase was 4%.",
            [None, "2023-04-01/2024-03-31"],
            "'Band D.' ends a sentence: it is no initial",
        ),
    ],
)
def test_the_years_of_taxes_beside_each_other(text: str, periods: list[str | None], why: str) -> None:
    assert [period for _, _, period in _claims(text)] == periods, why


def test_no_year_is_being_set_without_a_date() -> None:
    assert _claims("Bills could go up by nearly 5%.", None)[0][2] is None


@pytest.mark.parametrize(
    ("text", "statuses", "why"),
    [
        ("The settlement gives Carrick a 2.8% increase in 2024-25.", ["agreed"], "what the government has announced for a year to come is decided"),
        ("Of the 90 posts, 41 are already vacant and would simply be deleted.", ["proposed", "proposed"], "the whole is no workforce"),
        ("A survey of residents found that 58% would support the rise.", ["actual"], "they have said so"),
        ("The number of people needing help has risen by 9%.", ["actual"], "who needs help says nothing of the figure"),
        ("The council said pay would rise by 3%.", ["agreed"], "the council decides it"),
        ("The alternative is the loss of 180 jobs.", ["proposed"], "a way not taken"),
        ("Ministers refused to let it raise council tax by 12%.", ["proposed"], "it had asked for it"),
        ("A recruitment drive has brought in 22 new staff.", ["actual"], "they are there"),
        ("The draft budget assumes the loss of 55 jobs.", ["proposed"], "the council chooses it"),
    ],
)
def test_the_status_of_jobs_and_shares(text: str, statuses: list[str], why: str) -> None:
    found = extract(Document("t.txt", text, text_hash(text), published=date(2024, 2, 8))).claims
    assert [claim.status for claim in found] == statuses, why


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The city will lose 28% of its government funding.", "down"),
        ("Councils get 3.8% more in core funding, up from last year's 2%, while Avonbridge receives an uplift of 1.4%.", "up"),
        ("Turnover was 38% of the market's.", None),  # no change
        ("Demand has ballooned by 340% since 2019.", "up"),
    ],
)
def test_the_words_beside_a_share_tell_which_way_it_goes(text: str, direction: str | None) -> None:
    found = extract(Document("t.txt", text, text_hash(text))).claims
    assert {claim.direction for claim in found if claim.kind == "percent"} == {direction}
