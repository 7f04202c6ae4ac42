"""Which service a figure is scoped to, sentence by sentence: "[£4m|adult_social_care]"; nothing after the bar is the whole council.

The sentences are invented.
"""

import re

import pytest

from corpus.document import Document, text_hash
from extractor.pipeline import extract
from extractor.reading import Cue
from extractor.service_context import ServiceContext

MARK = re.compile(r"\[([^\]|]+)\|([a-z_]*)\]")

# each figure has the service of its own phrase, not its neighbour's
LISTS = [
    "[Nine libraries|culture] lost in Wyvern's [£14m|] plan\n\nCouncillors met on Monday.",
    "Meals on wheels in doubt after East Wyvern agrees [£6m|] savings\n\nCouncillors met on Monday.",
    "Wyvern votes through [£31.5m|] of cuts and drops school crossing patrols\n\nCouncillors met on Monday.",
    "Museum to shut after Wyvern's [£2m|culture] library cuts\n\nCouncillors met on Monday.",
    "Pool reopens after Wyvern spends [£2m|culture] on repairs\n\nCouncillors met on Monday.",
    "Wyvern plans [£4m|culture] library revamp and closes museum\n\nCouncillors met on Monday.",
    "Children's services would get an additional [£14m|childrens_social_care] and adult social care an additional [£19m|adult_social_care].",
    "Spending on parks would grow by [£3.4m|environment] and public health by just [£2m|public_health].",
    "Libraries (not counting schools) overspent by [£3m|culture].",
    "The museum will put its tickets up, for an adult from [£6|culture] to [£8|culture].",
    "Council pools: adult swims rise to [£5.20|culture].",
    "Spending on adults will rise to [£3m|adult_social_care].",
    "[Two per cent|adult_social_care] of the near [four per cent|] council tax rise will go towards adult care.",
    "Council tax rises by [4%|]. Half of it – [2%|adult_social_care] – will be spent on adult social care.",
    "A [4.99%|] rise is made up of [2.99%|] for general use and [2%|adult_social_care] to deal with the pressures in adult social care.",
    "Council tax and the social care precept will go up by [4.99%|].",
    "The adult social care precept will go up by [2%|adult_social_care].",
    "Of this, [£12m|adult_social_care] is from social care for adults and [£4m|childrens_social_care] from children.",
    "It will spend [£91m|adult_social_care] on adult care, an increase of [£6m|adult_social_care].",
    "It spends [£91m|adult_social_care] on adult care, a rise of [£6m|adult_social_care], and [£4m|culture] on libraries.",
    "Leeds Teaching Hospitals and Bradford University Hospitals must save [£50m|].",
    "Its university must save [£9m|education].",
    "The band D bill including police and fire charges will rise by [£40|].",
    "It spent [£160m|education] in planning and preparation for the schools programme.",
    "It spent [£2m|planning] on planning.",
    "The cuts take [£3.7m|adult_social_care] from adult care and [£2.4m|childrens_social_care] from children's.",
    "The cost of housing homeless people pushed the council [£14m|] over budget last year.",
    "School transport is [£4m|education] over budget because of fuel prices.",
    "The social care levy goes up by [2%|adult_social_care].",
    "The special needs deficit stands at [£9m|education] and is expected to rise to [£14m|education].",
    "Among the [£9m|] of savings are cuts to libraries.",
    "It had been expected that [£5.1m|education] of the schools' reserve would be used.",
    "Reserves of secondary schools were in deficit by [£1.9m|education] in March.",
    "The council had [£9m|] in its reserves after schools were closed.",
    "There is [£5m|highways_transport] for roads, [£800,000|culture] for artificial pitches and [£130,000|housing] for hostels.",
    "Adult Social Care expects a [£3m|adult_social_care] overspend and Children's Social Services a [£2.7m|childrens_social_care] one.",
    "In education, [£198,000|education] comes from staffing, [£52,000|education] from catering and [£10,000|education] from printing.",
    "The budget takes [£1.6m|childrens_social_care] from children's services, [£2.8m|] from community services and [£766,000|] elsewhere.",
    "Cuts of [£2m|] will fall on libraries, parks and roads.",
    "It faces a [£4m|] overspend, most of it in adult social care.",
    "The youth service budget is due to be cut by [£800,000|culture] next year.",
    "The union says that [160 redundancies|] are planned, the bulk of them in adult care.",
    "It will lose [300 posts|], most of them in schools.",
    "There will be savings of [£30m|], the lion's share in children's services.",
    "Some [300 jobs|] will go, mainly in highways.",
    "Some [300 jobs|highways_transport] will go in highways.",
    "A new swimming pool at Holbrook Park will cost [£14m|culture] to build.",
    "The school in Mill Road will cost [£2m|education].",
    "Victoria Park will get [£200,000|environment].",
    "It must save [£9m|]. Our county has [812 children in its care|], of whom about 60 live in residential homes.",
    "It must save [£9m|]. The county has [14 libraries|culture]. Under the plans [six|culture] would close.",
    "[Six|culture] of the [11 libraries|culture] were saved last night. Savings of [£28.2m|] were agreed after talks.",
    "Proposals include savings of [£2.4m|highways_transport] in roads and [£3.3m|] elsewhere.",
    "It must save [£9m|], the bulk of which will come from schools.",
    "Parking charges go up from [£1|highways_transport] to [£2|highways_transport], commercial waste charges rise.",
    "The council will slash [£1.2m|culture] from libraries by 2017 and [£3m|environment] from parks.",
    "Schools and children's services face cuts of [£2m|].",
    "Adults' and children's services take [70%|] of what it spends.",
    "Children's and adult social care would lose [£4m|].",
    "A further reduction in grass maintenance ([£200,000|environment]) and cuts to music tuition ([£68,000|education]) are planned.",
    "Council tax will rise by [4%|], of which [1%|education] will go on teachers' pay.",
    # what opens a clause has its own purpose behind its verb
    "It will put [£1.5m|highways_transport] into pothole repairs and [£2.1m|education] will go towards school meals.",
    # the whole of which a service takes a share
    "Adult social care swallows [£740m|adult_social_care] of a [£1.6bn|] budget.",
    "Cuts of [£10m|] are needed, of which schools would lose [£1m|education].",
    "Libraries will close as part of [£9m|] of cuts.",
    # the clause that describes a service has its figure
    "They found money for the leisure budget, which had been due to lose [£900,000|culture].",
    "A levy of [2%|adult_social_care] for adult social care is planned.",
    "The High Needs Block is forecast to be [£31m|education] in deficit.",
    "Burials go from [£540|environment] to [£560|environment] and parking permits from [£5|highways_transport] to [£7|highways_transport].",
    # things that are counted are of the service that has them
    "Exbury Council could close [six|culture] of its [11 libraries|culture], saving [£900,000|culture], and cut [210 jobs|].",
    # directorates by their old and new names; one of two services is neither's
    "Leisure, Culture and Communities: income is [£600,000|culture] down.",
    "Adult and Community Services will lose [£8m|adult_social_care].",
    "Development and Regeneration will lose [£2m|planning].",
    "Legal and Governance: [£500,000|central] overspend.",
    "Families and Children's: [£900,000|childrens_social_care] overspend.",
    "Housing and Environment will lose [£2m|].",
    "Wexley Council is to cut [450 jobs|], scrap school uniform grants, phase out its old people's homes and close children's centres.",
    "Council tax will rise by [3%|]. The hike includes [two per cent|adult_social_care] which will be used to fund adult social care.",
    "The bill includes the police precept. The budget includes [£10m|] of savings.",
    "The police precept will rise by [£10|police] to [£218|police] for a Band D home.",
    "Council tax goes up. [Two per cent|adult_social_care] of that increase – an average of [£29|adult_social_care] per household – will be "
    "ringfenced for adult care.",
]

# what a sentence goes on to tell of a service, or tells the figure against
LISTS += [
    "Members will discuss a further [£9m|] of savings in the new year.",
    "The new year fireworks cost [£90,000|culture].",
    "Grants for home improvements will be cut by [£90,000|housing].",
    "Leader Ann Bell said [47 posts|] will go, parking charges will double and burials will cost more.",
    "About [300 jobs|] would be axed and youth clubs closed under the draft budget.",
    "It must save [£9m|], and leisure centres could shut.",
    "Libraries will stay open, but [200 posts|] will be lost.",
    "Schools have been spared, but the council must still find [£4m|] of savings.",
    # ... but not what a step on the service yields
    "Library hours will be cut and [£90,000|culture] saved.",
    "Care homes will shut, and [40 jobs|adult_social_care] will go.",
    "Libraries lose [£2m|culture], but [£1m|culture] of it comes back.",
]

# what is spoken of in the sentence before, or the one before that
ANAPHORS = [
    "It will look at its crossing service.\n\nMembers meet in May.\n\nThe service costs [£1.4m|highways_transport].",
    "Children's Services will be hit.\n\nSome [110 posts|childrens_social_care] would be deleted there.",
    "Will buses suffer?\n\nThe council pays [£9m|highways_transport] a year to support them.",
    "Kent County Council will look at its libraries.\n\nIt has to take [£9m|] out of its budget.",
]

# a story about one project: its cost is that service's, what the council as a whole must find is nobody's
PROJECTS = [
    "Leisure centre to cost more\n\nA leisure centre is dearer.\n\nThe pool opens in May. The scheme was to cost [£18m|culture].",
    "Leisure centre delayed\n\nThe leisure centre is late.\n\nThe council must save [£9m|] next year.",
    "Pool and road to cost more\n\nThe swimming pool and a bypass are late.\n\nThe scheme was to cost [£18m|].",
]

# a story that names its project once and then calls it the scheme: its figures are that project's, a builder's staff and the whole council's are not
CALLED = [
    "Anger over market square bill.\n\nA council has been attacked for letting the cost of a town centre makeover climb.\n\n"
    "The bill for the project has gone up from [£3m|planning] to [£3.9m|planning].\n\nThe chiefs who run the scheme ask taxpayers to find "
    "[£325,000|planning].\n\nThe project has been late since May, and the contractor has [900 staff|].\n\nThe council must save [£9m|].",
    "Partner for [£900m|housing] homes framework.\n\nThe council has approved plans for the renewal of its estates.\n\n"
    "Work on council homes starts in May. The council expects to spend [£155m|housing] through the scheme.",
    "The deficit on the Dedicated Schools Grant, for which an override applies until 2028, will reach [£62m|education].",
]

# a story about one service: what is borrowed, paid and said of it is its own, what is of the whole council is not
_POOL = "Pool repairs to cost more\n\nKent County Council has a dearer swimming pool.\n\nThe pool shut in May.\n\n"
STORIES = [
    _POOL + "An extra [£6m|culture] must be borrowed.",
    _POOL + "“And then we see this [£22m|culture],” she said.",
    _POOL + "The council must save [£9m|] next year.",
    _POOL + "The authority is looking for savings of [£9m|] by May.",
    _POOL + "Council tax went up to pay the [£9m|] bill.",
    _POOL + "Leeds City Council paid [£9m|culture] for the same.",
    _POOL + "Leeds City Council lost [£9m|] of grant.",
    _POOL + "Staff would be found work elsewhere, but [12 posts|culture] would go.",
    "Council agrees its budget\n\nThe swimming pool and the library will shut.\n\nThe pool is old.\n\nSome [40 jobs|] will go.",
]

# a service's own words around the figure, whatever it measures; and what is of the whole council all the same
COMPOUNDS = [
    "The fire service is predicted to have a funding gap of [£3m|fire].",
    "The leisure trust, which faces a [£2m|culture] budget gap, will shut a pool.",
    "There is a funding gap of [£60m|education] across county councils' high needs blocks.",
    "It has run up a [£7m|education] deficit due to overspending on special needs.",
    "A parking permit goes up from [£9|highways_transport] to [£12|highways_transport] and a book of five from [£40|highways_transport] to "
    "[£50|highways_transport].",
    "Creating new children's beds saves [£1m|childrens_social_care].",
    "The contract is worth [£9m|], the procurement website says.",
    "The SEND deficit stands at [£36m|education].",
    "The temporary accommodation costs have reached [£9m|housing].",
    "The deficit on the high needs block stands at [£36m|education].",
    "School balances have moved from a deficit of [£400,000|education] to a surplus of [£1m|education].",
    "It wants to take [£2m|culture] from the library service, which costs [£6m|culture] a year.",
    "It would be met from the HRA reserve of [£18m|housing].",
    "Some [140 jobs|] will go across all services, with dearer meals on wheels.",
    "Outside education there will be a cut of [6%|].",
    "The plan takes [£8m|] from social work and [£6m|education] from the education budget, and [400 jobs|] will go.",
    "It blamed a [£4m|childrens_social_care] overspend in children's services and a [2%|] rise in grant.",
    "Jo Arkwell, cabinet member for housing, said [£6m|] of savings had been found.",
    "Schools will be given an extra [£6m|education] but the rest of the council must save [£20m|].",
    "Of the [£20m|], [£8m|highways_transport] would come from roads and [£2m|environment] from parks.",
    "Spending includes [£20m|] on Education Culture and Sport and [£9m|environment] on waste.",
    "Day-to-day services, from libraries to roads, will cost [£9m|] more.",
]

# what the sentence before, the row or the story is about
CONTEXT = [
    "Libraries are popular in the town.\n\nA report on libraries was read.\n\nThe council spends [£5m|culture] a year on the service.",
    "The parks will be locked at night. That will save [£40,000|environment].",
    "The parks will be locked at night. This year the council must save [£4m|].",
    "Adult social care is under pressure. There the overspend rose to [£800,000|adult_social_care].",
    "Adult social care is under pressure. There was an overspend of [£800,000|].",
    "Children's services went over budget. This year they are predicted to overspend by [£8m|childrens_social_care].",
    "Emptying bins every three weeks will save [£1m|environment] at first. A full year of that would be worth [£2m|environment].",
    "Emptying bins every three weeks will save [£1m|environment]. Together with that, the council would save [£8m|].",
    "- Highways - Reduction: [£9m|highways_transport]. Reinvestment: [£2m|highways_transport]",
    "Adult social care gets [3%|adult_social_care] of the tax rise, including [1%|adult_social_care] from last year.",
]

# a sentence that takes up the one before by a common word
TAKEN_UP = [
    "Minor roads will not be gritted. The move is expected to save [£300,000|highways_transport].",
    "It spent [£640,000|education] on school buses. The council plans to save [£12m|] next year.",
    "It spent [£640,000|education] on school buses. The council now plans to cut [350 jobs|].",
    "Some [1,500 people|] have left the council's payroll.",
    "Despite making [£3.7m|highways_transport] from parking fines, the council expects to overspend by [£6m|].",
    "Despite making [£3m|highways_transport] from parking fines, adult social care has a problem: an overspend of [£8m|adult_social_care].",
    "Having spent [£3.7m|education] on new classrooms, the county will axe [350 jobs|].",
    "After closing [two libraries|culture], the council saved [£600,000|culture].",
    "The council, which spent [£1.3m|education] on a fleet of school buses in 2014, plans to cut [480 jobs|].",
    "The authority, which sold an old school in 2012, has saved [£75m|] since 2010.",
    "The chief executive is paid [£180,000|central] a year.",
    "Its most senior official has a salary of [£180,000|central].",
    "Members want to shut museums. Doing so would save [£80,000|culture].",
    "Members want to shut museums. The decision of the council on tax will cost [£80,000|].",
]

# what services are called
WORDS = [
    "Its outgoing chief executive will get [£265,000|central].",
    "The cost of children in residential homes has reached [£11m|childrens_social_care].",
    "The council's planning rests on a [2%|] increase in its grant.",
    "The planning team will lose [£90,000|planning].",
    "Chief Executive's Dept will lose [£2m|central].",
    "We have fewer heads of service, a saving of [£2m|central] a year.",
    "A plan for the town: [£2m|planning] for the town centre scheme and [£1m|planning] in grants to local firms.",
    "It will spend [£900,000|housing] on empty properties and [£400,000|public_health] on alcohol and drugs services.",
    "The council will save [£645,000|adult_social_care] on reablement services.",
    "Meals-on-wheels will lose [£300,000|adult_social_care].",
    "A cut of [£25,000|adult_social_care] in community meals is planned.",
    "An extra [£850,000|education] is needed for transport to school for children with special needs.",
    "Pupil referral units face cuts of [£400,000|education].",
    "School crossing patrols will lose [£187,000|highways_transport].",
    "The residents’ permit price will rise to [£90|highways_transport].",
    "Switching off street lamps will save [£50,000|highways_transport].",
    "Care leavers and foster placements cost [£3m|childrens_social_care] more.",
    "More children being taken into care cost [£3m|childrens_social_care].",
    "Frontline services will lose [£3m|].",
    "Going back to the legal maximum for class sizes, schools would save [£300,000|education].",
    "Health visiting loses [£1m|public_health].",
    "Dwelling rents will go up by [7%|housing].",
    "Disabled facilities grants will rise by [£200,000|housing].",
    "The council will spend [£1m|culture] on new skate parks.",
    "Youth clubs would lose [£90,000|culture].",
    "Graffiti removal would be cut by [£48,000|environment].",
    "Cutting grass verges less often will save [£1.5m|environment].",
    "Planning enforcement will lose [£60,000|planning].",
    "Removing the post of political adviser would save [£57,000|central].",
    "Printing the council magazine less often would save [£26,000|central].",
    "The cost of borrowing is [£1.3m|central] over budget.",
    "The council will spend [£8.8m|] more on social services.",
    "It paid [£900|central] a day to an interim finance director.",
    "Some [£2m|environment] was spent on black bags.",
    "The brigade will lose [£2m|fire].",
    "The housing company was lent [£20m|housing].",
    "A roundabout will cost [£4m|highways_transport].",
    "The guided busway will cost [£4m|highways_transport].",
    "The mayor's pay rise is worth [£6,000|central].",
    "Our costs for adults have gone up by [£24m|adult_social_care].",
    "Bike lanes will cost [£4m|highways_transport].",
    "Six golf courses will lose [£4m|culture].",
    "Libraries are in line for the axe as Derby looks for [£22m|].",
    "A fleet of lorries will cost [£4m|].",
    "The new Otterbourne primary will cost [£4m|education].",
    "Its primary aim is to save [£4m|].",
    "Telecare would save [£200,000|adult_social_care].",
]

# what is told of the council by the way, lists that write their verb once, captions of pictures
IN_PASSING = [
    "The council, which has already saved [£12m|] since May, wants to close libraries.",
    "Bins will be emptied as before, said the authority, whose budget is [£86m|].",
    "Kent County Council, which employs [4,100 people|], said that libraries would shut.",
    "Museums may close at the council, which has to save [£6m|].",
    "The council, which hopes to save [£6m|culture] by closing museums, has mended some roads.",
    "The council's museums, which have lost [£6m|culture] since May, may close.",
    "Waste services get [£3m|environment], school transport [£1m|education] and homelessness [£600,000|housing].",
    "There is [£3m|highways_transport] for roads and [£1m|culture] for libraries and museums.",
    "Parks will close to save money.\n\nLollipop patrols will be cut in Otterbourne\n\nThe council will save [£9m|] in all by May.",
    "Parks will close to save money.\n\nShoppers were angry about parking\n\nThe council will save [£9m|] in all by May.",
    "Parks will close to save money.\n\nRoad crossings\n\nWardens in Otterbourne will end, which will save [£9m|highways_transport] by May.",
]

# words that look like a service and are none
LOOK_ALIKES = [
    "Causeway Coast and Glens must save [£4m|].",
    "Under its traffic light system [£4m|] of savings are red.",
    "The Executive Member for Housing and Roads said that [£4m|] had been saved.",
    "The council has saved [£30m|] by trimming its management, reducing opening hours and moving some libraries to trusts.",
    "Grants to the village halls come to [£30,000|].",
    "It will spend [£4m|culture] on the transformation of the museum.",
    "It must bridge a gap of [£4m|].",
    "The firm on the business park will get [£4m|] in a difficult political environment.",
    "The council paid [£4m|] a year in debt repayments and interest.",
    "Road safety near schools will get an extra [£50,000|highways_transport].",
    "The bridge next to the school will cost [£3m|highways_transport].",
    "Repairs to schools will cost [£3m|education].",
    "The council will cut its [£40m|adult_social_care] social care budget by [£2m|adult_social_care].",
    # where a part of it goes, told in words
    "A third of the [£9m|] savings would come from adult social care.",
    "More than half of the [£9m|] overspend is in housing.",
    "Half of the [£9m|culture] library budget will go on books.",
    # the deficit of what the sentence is about, and that of the council
    "Adult social care, for instance, has seen its forecast deficit drop from [£3m|adult_social_care] to [£800,000|adult_social_care].",
    "The housing department has seen its shortfall grow to [£4m|housing].",
    "Highways is facing a [£2m|highways_transport] shortfall.",
    "The museum service has a funding gap of [£300,000|culture].",
    "Libraries have been told of a gap of [£9m|] in the council's budget.",
    "Its high needs education budget was predicted to have a deficit of [£9m|education].",
    "The deficit for helping children with special educational needs is expected to reach [£9m|education].",
    "It faces a black hole of [£9m|education] over its spending on special educational needs.",
    "It has contributed to a [£9m|education] hole in West Sussex County Council's Dedicated Schools Grant.",
    "There is a gap of [£9m|] in Kent County Council's budget for schools and roads.",
    "It faces a black hole of [£9m|] over the next three years as education costs rise.",
    # what an overspend is due to is not whose it is
    "The council is facing an overspend of [£9m|] due to pressure on children's services.",
    "It has overspent by [£9m|] thanks to agency staff in adult social care.",
    "An overspend of [£9m|adult_social_care] in adult social care is due to rising demand.",
    "Treasury management has yielded savings, which brings the deficit down to [£1m|].",
    "Care homes are closing as the council faces a [£9m|] gap.",
]


@pytest.mark.parametrize("marked", LISTS + ANAPHORS + PROJECTS + CALLED + STORIES + COMPOUNDS + CONTEXT + TAKEN_UP + IN_PASSING + WORDS + LOOK_ALIKES)
def test_every_marked_figure_has_its_service(marked: str) -> None:
    text = MARK.sub(r"\1", marked)
    expected = [(quote, service or None) for quote, service in MARK.findall(marked)]
    claims = extract(Document("row.txt", text, text_hash(text))).claims
    assert [(claim.quote, claim.service) for claim in claims] == expected


def test_what_a_sentence_goes_on_about_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many figures stand in it: asked for each of them, a sentence of a megabyte would cost its square."""
    asked: list[int] = []
    plain = ServiceContext._goes_back_to

    def counted(context: ServiceContext, index: int) -> Cue | None:
        asked.append(index)
        return plain(context, index)

    monkeypatch.setattr(ServiceContext, "_goes_back_to", counted)
    text = "The council met. It must save " + "£5m in one place, " * 200 + "and £3m in all."
    assert len(extract(Document("long.txt", text, text_hash(text))).claims) == 201
    assert len(asked) == len(set(asked)) == 1
