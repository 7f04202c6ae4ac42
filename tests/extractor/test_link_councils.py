"""Which council each number is about. Invented stories; `[£9m=Kent County Council]` marks a number and its council, `-` none (see forced.py)."""

import pytest
from forced import forced

from corpus.document import Document, text_hash
from extractor.pipeline import pipeline, read

STORIES = [
    # a yardstick with its own figure
    (
        "Kent County Council will save [£14m=Kent County Council]. It is less than its neighbour Surrey County Council – "
        "[£23m=Surrey County Council].",
        "behind a dash",
    ),
    # partners named together
    (
        "Ipswich Borough Council will cut [£6m=Ipswich Borough Council]. It is to share its lawyers with Babergh and Mid Suffolk councils. A further"
        " [£4m=Ipswich Borough Council] will go next year.",
        "two partners",
    ),
    # all councils, and the members of this one
    (
        "Kent County Council met on Monday.\n\nAlthough ministers let councils put up council tax by [5%=-], members agreed a rise of"
        " [3%=Kent County Council].",
        "members",
    ),
    (
        "Kent County Council met on Monday.\n\nWhile councils lost [9%=-] of their grants, the cabinet wants to save [£4m=Kent County Council].",
        "the cabinet",
    ),
    (
        "The Labour-SNP ruling group in Fife said it had to find [£9m=Fife Council]. It spoke after the leaders of Kent met.",
        "who rules in a place rules its council",
    ),
    # the seat of another government, and a council in a list
    (
        "Newport City Council must save [£9m=Newport City Council].\n\nWhat comes out of Cardiff is [£1.2m=Newport City Council] less than it had.",
        "Cardiff as the government in it",
    ),
    (
        "Newport City Council must save [£9m=Newport City Council].\n\nCardiff agreed a rise of [4%=Cardiff Council] and Swansea one of"
        " [5%=City and County of Swansea Council].",
        "Cardiff as one of several councils",
    ),
    (
        "Hastings Borough Council is short by [£6m=Hastings Borough Council].\n\nEastbourne, along the coast, puts its deficit at"
        " [£9.9m=Eastbourne Borough Council].",
        "where a neighbour lies",
    ),
    (
        "Cardiff Council will cut [300 posts=Cardiff Council].\n\nPowys gave a like warning. It has a gap of [£33m=Powys County Council].",
        "what a place did in the sentence before",
    ),
    # a single council: everything is its own, whatever it is called
    (
        "[£12m=Kirklees Council] of cuts agreed\n\nKirklees Council's cabinet backed the plan on Tuesday.\n\nThe Labour-run authority faces a gap of"
        " [£43m=Kirklees Council].\n\nIts leader said: “We have lost [£200m=Kirklees Council] since 2010.”",
        "plain",
    ),
    # a longer name is another council's
    ("Bosses at Gloucester Vale Council spent £6.5m too much.\n\nKent County Council saved [£9m=Kent County Council].", "no part of another name"),
    # who gives something to the council's own scheme
    (
        "Kent County Council will build a pool. It is paid for as follows: Sport England, [£2m=-]; borrowing, [£9m=Kent County Council]."
        " Sport England is expected to give [£3m=Kent County Council].",
        "agencies that pay for it too",
    ),
    # prices and taxes of the places behind them
    (
        "Kirklees Council will raise council tax by [5%=Kirklees Council]. Bills go up by [4%=Leeds City Council] in Leeds and"
        " [3%=City of York Council] in York.",
        "each rise is of the place behind it",
    ),
    (
        "Lancashire County Council will charge [£2=Lancashire County Council] in Burnley and [£1=Lancashire County Council] in Preston.",
        "not the towns of a county whose charges they are",
    ),
    # a neighbour in passing owns its own numbers only
    (
        "Kent County Council agreed [£25m=Kent County Council] of cuts. It comes a week after neighbouring East Sussex County Council passed a budget"
        " containing [£21m=East Sussex County Council] of savings.\n\nThe council will use [£5m=Kent County Council] of reserves.",
        "second council in passing",
    ),
    (
        "Kent County Council will freeze its share.\n\nDover District Council, by contrast, is planning a [1.99%=Dover District Council]"
        " increase and the loss"
        " of [22 posts=Dover District Council].\n\nIn all, the county's twelve councils will spend [£1.2bn=-].",
        "by contrast, then all of them",
    ),
    # a sentence that goes on about the neighbour, and one that returns
    (
        "Cardiff Council must save [£27m=Cardiff Council]. Newport City Council needs [£16m=Newport City Council]. It has also lost [40"
        " posts=Newport City Council]."
        " Cardiff's cabinet meets on Monday to agree [£6m=Cardiff Council].",
        "it carries on",
    ),
    # a neighbour by its place alone, in a comparison
    (
        "Sheffield City Council will lose [£50m:grant_cut=Sheffield City Council]. Leeds City Council, by comparison, is to lose"
        " [£98m:grant_cut=Leeds City Council]"
        " and Doncaster [£41m:grant_cut=City of Doncaster Council].",
        "by comparison",
    ),
    # but a place in the council's own area is no council
    ("Kent County Council will spend [£2m=Kent County Council] on a school in Dover and [£3m=Kent County Council] on one in Ashford.", "places"),
    (
        "Rochdale council must save [£14m=Rochdale Metropolitan Borough Council].\n\nIn Oldham, where the council is also short of money,"
        " bosses want to save"
        " [£20m=Oldham Metropolitan Borough Council].\n\nThe council will meet on 3 March to agree [4.99%=Rochdale Metropolitan Borough Council].",
        "In Oldham, where the council",
    ),
    # a place stands for its council where its councillors are spoken of
    (
        "Angus Council is short of [£25m=Angus Council]. Councillors in Dundee face a [£17m=Dundee City Council] gap. Edinburgh's councillors agreed"
        " [£30m=City of Edinburgh Council] of savings.",
        "councillors of a place",
    ),
    # a list of places, each with its figure
    (
        "Kent County Council met. There are [700 jobs=Sheffield City Council] to go at Sheffield, [450=Kirklees Council] at Kirklees,"
        " [310=Barnsley Metropolitan Borough Council] at Barnsley and [120=Calderdale Metropolitan Borough Council] at Calderdale.",
        "so many at each",
    ),
    (
        "The grant is worth [£1.4m:grant=Walsall Metropolitan Borough Council] to Walsall, [£1.9m:grant=Dudley Metropolitan Borough Council] to"
        " Dudley and [£700,000:grant=Sandwell Metropolitan Borough Council] to Sandwell.",
        "so much to each",
    ),
    ("Kent County Council will pay [£2m=Kent County Council] to Walsall for the road.", "who pays"),
    # who leaves a council is its own
    ("Kent County Council met. Around [310 workers=Walsall Metropolitan Borough Council] will leave Walsall Council.", "leaving it"),
    # a party between a place and its council
    ("Kent County Council met. Walsall's Labour council leader found savings of [£21m=Walsall Metropolitan Borough Council].", "party"),
    # the councils of a region
    ("Dudley Council will save [£9m=Dudley Metropolitan Borough Council]. More than [3,900 jobs=-] will go at West Midlands councils.", "region"),
    # partners and yardsticks own nothing
    (
        "Wychavon District Council shares services with Malvern Hills District Council, which saves [£900,000=Malvern Hills District Council].",
        "a relative clause speaks of the partner",
    ),
    ("Services shared with Redditch Borough Council still save Bromsgrove District Council [£900,000=Bromsgrove District Council] a year.",
     "partner"),
    ("Unlike Croydon Council, Sutton Council has [£20m=London Borough of Sutton] in reserve.", "yardstick"),
    ("Leeds City Council, like councils across the country, faces a gap of [£60m=Leeds City Council].", "yardstick"),
    ("Leeds City Council was one of 19 English councils to be helped, with [£60m=Leeds City Council] in loans.", "one of them"),
    # all councils, the country, the health service
    ("Powys County Council is poor. Councils across Wales face a gap of [£600m=-]. Powys must find [£40m=Powys County Council].", "nation"),
    ("Kent County Council met. Town halls spend [7%:budget_share=-] of public money and have taken [22%:saving_share=-] of the cuts.", "town halls"),
    ("Fife Council's share of the [£70m:grant=-] national pot is worth [£2.9m:grant=Fife Council] a year.", "national pot"),
    ("With inflation of [10.1%:other_percent=-], Fife Council is [£64m=Fife Council] short.", "prices"),
    ("Kent County Council met. Whitehall will borrow [£40bn:debt=-].", "no council has so much"),
    ("Kent County Council met. The NHS will get [£8bn:grant=-] more.", "health"),
    ("Stockport Council was promised [£20m:grant=Stockport Metropolitan Borough Council] for parks and told that funding for councils is rising, with"
     " [£356m:grant=Stockport Metropolitan Borough Council] for Stockport.", "tied to a place after it"),
    # precepts are their own authority's
    ("Leeds City Council takes [£1,469:tax_bill=Leeds City Council]. Otley Town Council’s own precept rises by [£2.15:tax_bill=Otley Town"
     " Council].", "town council"),
    ("Kent County Council's share is [£1,500:tax_bill=Kent County Council]. The police precept is [£230:tax_bill=-].", "police"),
    # two councils in one breath share the figure
    (
        "Babergh and Mid Suffolk district councils will share a chief executive, saving [£150,000=-]. Babergh District Council needs"
        " [£2m=Babergh District Council].",
        "joint",
    ),
    # round-ups: the one spoken of last
    (
        "Who is next?\n\nNottingham City Council will overspend by [£23m=Nottingham City Council]. A further [£53m=Nottingham City Council]"
        " must be cut."
        "\n\nBirmingham City Council faces a bill of [£700m=Birmingham City Council]. It must close a gap of [£87m=Birmingham City Council]."
        "\n\nSheffield City Council expects to overspend by [£17m=Sheffield City Council]. The city has [£55m=Sheffield City Council] in reserves."
        "\n\nAcross England the shortfall is [£4bn=-]. Ministers have offered [6.5%=-] more.",
        "round-up in prose",
    ),
    (
        "Council tax in the North East\n\nDurham County Council: [4.99%=Durham County Council]\nSunderland City Council: [4.5%=Sunderland"
        " City Council]\nGateshead"
        " Council: [4.95%=Gateshead Metropolitan Borough Council]\nNorth Tyneside Council: [3.99%=North Tyneside Council]",
        "round-up as a list",
    ),
    ("Leeds, Bradford and Wakefield met ministers. Leeds is short by [£60m=Leeds City Council] and Wakefield by [£30m=Wakefield"
     " Metropolitan District Council].", "places"),
    # another council opens a paragraph and keeps what follows in it, until the main one is named again
    (
        "Sunderland City Council must save [£38m=Sunderland City Council].\n\nIn Gateshead, where [90 jobs=Gateshead Metropolitan Borough Council]"
        " have gone, the cabinet is to take out [£20m=Gateshead Metropolitan Borough Council]. Bills there will rise by [3.9%=Gateshead Metropolitan"
        " Borough Council].\n\nGateshead is closing a museum. Coun Una Pym said the council had no choice. Next year, she said, it would be"
        " [£7m=Gateshead Metropolitan Borough Council] short. Sunderland has [£9m=Sunderland City Council] left.\n\nThe council meets on Tuesday to"
        " agree [£2m=Sunderland City Council].",
        "another council's paragraph",
    ),
    # round-ups: a bare place, a party-run council, "the Moray authority"
    (
        "Capital councils set budgets\n\nMerton Council agreed cuts of [£21m=London Borough of Merton], Brent Council of [£30m=London Borough of"
        " Brent] and Enfield Council of [£18m=London Borough of Enfield].\n\nA total of [150 jobs=London Borough of Merton] will be lost in Merton."
        " The Labour-run council has [2,900 staff=London Borough of Merton].\n\nConservative-run Enfield said it had to save [£12m=London Borough of"
        " Enfield] more. Some [90 posts=London Borough of Enfield] will go.",
        "places in a round-up",
    ),
    (
        "Budgets set in Dundee and Moray\n\nDundee City Council has to find [£23m=Dundee City Council].\n\nMoray Council agreed cuts of"
        " [£9m=Moray Council].\n\nThe Moray authority said [40 posts=Moray Council] would go.\n\nIts leader said roads would get"
        " [£1m=Moray Council].\n\nIn Dundee Cllr Ian Moss said the figure was [£24m=Dundee City Council].",
        "two councils",
    ),
    ("Bath and North East Somerset Council, Leeds City Council, Bury Council and Kent County Council are short.\n\nBath is empty. The city's baths"
     " lost [£9m=Bath and North East Somerset Council].", "the city, of a council without the word"),
    # places listed with a figure each
    ("Kent County Council met. The largest grant goes to Kent with [£20m=Kent County Council], followed by Essex ([£18m=Essex County Council]) and"
     " Suffolk ([£9m=Suffolk County Council]).", "figures in brackets behind places"),
    ("Dudley Council met. Walsall will charge [£1,300=Walsall Metropolitan Borough Council], while Sandwell already charges"
     " [£1,250=Sandwell Metropolitan Borough Council].", "what another one charges"),
    ("Bath and North East Somerset Council met. Meanwhile in Telford and Wrekin, a unitary authority in Shropshire, councillors propose"
     " [4%=Telford and Wrekin Council].", "where an authority is"),
    # a yardstick, a lead to follow, a list to top
    ("Mole Valley District Council met. Our grant rose by [1%:funding_change=Mole Valley District Council], against an average of"
     " [3%:funding_change=-].", "against an average"),
    ("Kent County Council may follow Essex County Council's example with a rise of [3%=Kent County Council].", "an example"),
    ("Kent County Council topped the list of councils, with [£15m=Kent County Council].", "top of the list"),
    ("Kent County Council met. Dozens of authorities have spent [£50m=-].", "dozens"),
    # levies are in the council's own budget, precepts are not
    ("Powys County Council will spend more. The levy for the Mid and West Wales Fire and Rescue Service is up by"
     " [£900,000:cost=Powys County Council].", "levy"),
    ("Powys County Council will spend more. Mid and West Wales Fire and Rescue Authority's levy is up by"
     " [£900,000:cost=Powys County Council].", "levy"),
    ("Sutton Council met. Excluding the Greater London Authority element, the bill is [£1,400:tax_bill=London Borough of Sutton]. The Mayor of"
     " London's precept is [£332:tax_bill=Greater London Authority].", "the mayor's precept"),
    # some counties run the fire service themselves
    ("Norfolk County Council met. The fire service will no longer lose [£3m=Norfolk County Council].", "the county's fire service"),
    ("Kent County Council met. The fire service adds [£3:tax_bill=-].", "a fire service of its own"),
    # a place, its people and what they face
    ("Tower Hamlets Council will freeze its share. Residents of bankrupt Croydon borough will see a rise of [15%=London Borough of Croydon], while"
     " the majority of Londoners pay [5%=-] more.", "a borough's residents"),
    # a place and its council, in a round-up and beside a main council; a place where a hall stands is none
    (
        "Councils in the west set budgets\n\nPlymouth will cut [90 jobs=Plymouth City Council] and Torbay [20 jobs=Torbay Council].\n\nIn Swindon the"
        " council plans to save [£24m=Swindon Borough Council]. There, charges will rise by [5%=Swindon Borough Council].",
        "In Swindon the council",
    ),
    ("Kent County Council met. In Dover, [12 jobs=Kent County Council] will go.", "In Dover, in the council's own area"),
    ("Kent County Council met. In Dover, where the council is poor too, [12 jobs=Dover District Council] will go.", "In Dover, where the council"),
    ("Barrow is sad. Cumbria County Council, based in Carlisle, must find [£88m=Cumbria County Council].", "based in"),
    ("Fife Council met. Dundee and Angus set budgets too, with Dundee cutting [£37m=Dundee City Council] and Angus [£4m=Angus"
     " Council].", "with ...ing"),
    # how a bill is shared out
    (
        "Wychavon District Council met. Of a bill of [£1,900:tax_bill=Wychavon District Council], [£1,200:tax_bill=Worcestershire County Council]"
        " goes to the county council, [£120:tax_bill=Wychavon District Council] to Wychavon and [£220:tax_bill=-] to the police.",
        "goes to",
    ),
    ("Bury Council needs [£9m=Bury Metropolitan Borough Council]. Leeds City Council needs [£8m=Leeds City Council]. Both councils will lose"
     " [£3m=-].",
     "both"),
    # figures beside places in one sentence, with and without a verb
    (
        "Council tax in Cardiff will go up by [4.5%=Cardiff Council]. In the Vale of Glamorgan it will rise by [5.9%=Vale of Glamorgan Council] and"
        " in Newport [8.5%=Newport City Council]. Cardiff council needs [£27m=Cardiff Council].",
        "it will rise by",
    ),
    ("Bury Council is poor.\n\nIt comes after Trafford asked for [£10m=Trafford Metropolitan Borough Council] and Tameside overspent by"
     " [£6m=Tameside Metropolitan Borough Council].", "any verb"),
    ("Wiltshire Council met. It said Swindon had lost [300 posts=Swindon Borough Council]. The council will save"
     " [£8m=Wiltshire Council].", "it said"),
    ("Nottingham City Council, Leeds City Council, Bury Council and Ashfield District Council met. Ashfield District Council is poor. The city has"
     " lost [90 jobs=Leeds City Council].", "a district is no city"),
    ("Stockport Council takes [£2,500:tax_bill=Stockport Metropolitan Borough Council], against [£2,400:tax_bill=-] across Greater"
     " Manchester.", "region"),
    ("Durham County Council met. Durham's police and crime commissioner wants [£10:tax_bill=-] more.", "a place's police"),
    ("Medway Council met. In neighbouring Kent, the county council wants [4.99%=Kent County Council].", "in neighbouring"),
    ("Bury Council is poor. Leeds, with 750,000 people, has a budget of [£600m:budget=Leeds City Council].", "a place and its size"),
    ("Kent County Council met. The County Councils Network says its members are short of [£1bn=-].", "their network"),
    # other councils', the region's, the state's and the health board's figures in passing
    ("Moray Council has a [£12m=Moray Council] gap, smaller than Glasgow's [£40m=Glasgow City Council].", "a neighbour's by its possessive"),
    ("Bury Council has [£4m=Bury Metropolitan Borough Council]. It compares with [£9m=Oldham Metropolitan Borough Council] in Oldham.", "compares"),
    (
        "Harlow Council agreed a rise of [3%=Harlow Council]. A household will pay [£290:tax_bill=Harlow Council] to Harlow and"
        " [£1,400:tax_bill=Essex County Council] to Essex County Council.",
        "a bill shared out",
    ),
    ("Derby City Council met. Including the police precept, the bill will be [£1,900:tax_bill=Derby City Council].", "added to the bill"),
    ("Derby City Council has lost [£30m=Derby City Council]. The North East as a whole has lost [£1.2bn=-].", "the region is nobody"),
    ("Derby City Council will get [£4m=Derby City Council] from the government's [£200m=-] flood fund.", "one pot for many"),
    ("Fife Council will spend [£9m=Fife Council]. NHS Fife faces a [£20m=-] overspend.", "the health board of the same name"),
    ("Derby City Council met. The government took [£400m=-] from the local government settlement.", "all councils' settlement"),
    ("Derby City Council met. The union has had settlements of [£1bn=-] at six local councils.", "six councils"),
    ("Fife Council met. Moray, Angus and Fife have [£4m=Moray Council], [£3m=Angus Council] and [£2m=Fife Council] respectively.", "respectively"),
    # the districts of a county are where it spends, not who
    ("Kent County Council met. It will see [£4m=Kent County Council] spent across the 12 districts.", "districts"),
    ("Mole Valley District Council met. Our grant fell by [4%:funding_change=Mole Valley District Council]. It beats the national average of"
     " [3%:funding_change=-].", "the average of all"),
    ("Cheshire East Council met. The government has given [£973m=-] to councils, with [£140m=Kent County Council] for Kent and"
     " [£100m=Surrey County Council] for Surrey.", "what each place gets"),
    ("Powys council spends [£7,400=Powys County Council] a head, against a county average of [£3,900=Powys County Council].", "county average"),
    ("Derby City Council recycles [38%=Derby City Council], compared with [44%=-] for England as a whole.", "England beside the city"),
    # what the text says of a neighbour between commas stands before what the neighbour does
    ("Cumberland Council met. Westmorland and Furness, its sister council, has taken on [£3m=Westmorland and Furness Council].", "sister"),
    # bodies that serve many areas
    ("Derby City Council met. Transport for London expects to earn [£200m=-].", "agency"),
    ("Derby City Council met. It was given [£20m=Derby City Council] by Homes England.", "agency that gives"),
    (
        "Derby's schools are full, councillors heard.\n\nPupils will get buses at a cost of [£4m=Derby City Council].\n\nThey waited.\n\nThe West"
        " Midlands Combined Authority will help.",
        "a combined authority in passing",
    ),
    ("Derby City Council met. The Local Government Association puts the loss at [£953m=-].", "association"),
    ("Derby City Council met. Councils are [£490m=-] short, and our own reserve is down to [£1m=Derby City Council].", "our own"),
    (
        "Derby City Council met.\n\nIt is poor.\n\nThe pool is old.\n\nIt needs [£4m=Derby City Council].\n\nBury Council is a partner too, along"
        " with Leeds, Moray and Fife.",
        "partners listed once",
    ),
    # a surname is no place, also where it begins a sentence and where it stands alone later
    (
        "Poverty is growing in Torbay, councillors heard.\n\nAnn Burnley told them that Torbay needs [£4m=Torbay Council]. Burnley wants"
        " [£2m=Torbay Council].",
        "surname",
    ),
    ("The Vale council needs [£4m=Vale of Glamorgan Council].\n\nThe Vale is pretty.", "what the Vale is called there"),
    # "the council" after a sentence about two is the one that the sentence is about
    (
        "Cumberland Council has inherited the debts of Cumbria County Council.\n\nIts roads are bad.\n\nThe council needs [£4m=Cumberland Council].",
        "heir",
    ),
    # a district that speaks of it late does not take the county's story
    (
        "One council would save [£9m=Cornwall Council] a year in Cornwall.\n\nCounty council leader Ann Reed is glad.\n\nIt is for ministers"
        " to say.\n\nBut Carrick District Council is not.",
        "county",
    ),
    (
        "Leeds City Council and Bury Council need [£5m=Leeds City Council] and [£6m=Bury Metropolitan Borough Council] respectively.",
        "respectively, for two that stand in one breath",
    ),
    ("Fife Council met. Moray and Angus are short of [£4m=Moray Council] and [£3m=Angus Council].", "as many of each, in lists"),
    ("Essex County Council and the police are adding [2%:tax_rise=Essex County Council] and [4%:tax_rise=-].", "a list with no council in it"),
    # what a council has and decides is its own, also within the county of the story
    ("Kent County Council met. Swale's share is [£4m=Swale Borough Council].\n\nIt is poor.", "a district's share"),
    ("Kent County Council met. One council in Swale would save [£4m=Kent County Council].", "a place where it is"),
    # who goes on about whom
    ("Fife Council met.\n\nCouncillors in Moray want [£9m=Moray Council]. Officials there want [£4m=Moray Council].", "officials there"),
    ("Fife Council met.\n\nMoray, by comparison, has had [£9m=Moray Council]. We have [£4m=Fife Council].", "we are the main council"),
    ("Bury Council met. A [£24:tax_bill=-] rise from Kent Police and [£65:tax_bill=Kent County Council] from Kent County Council.", "billed"),
    ("Fife Council met.\n\nMoray - with bills to rise by [11%:tax_rise=Moray Council] - is next.", "between dashes"),
    ("Fife Council met. Moray, also run by Labour, has gone for [8%:tax_rise=Moray Council], Angus for [9%:tax_rise=Angus Council].", "for so much"),
    ("Derby City Council met. Ealing says its gap is [£9m=London Borough of Ealing].", "a place that says something"),
    ("Ealing Council met. The Mayor of London's share falls to [£306:tax_bill=Greater London Authority].", "a mayor's share"),
    ("Fife Council owes [£9m=Fife Council], ahead of Moray on [£7m=Moray Council] and Angus on [£4m=Angus Council].", "ahead of, on so much"),
    ("Fife Council owes [£9m=Fife Council], more than Moray, on [£7m=Moray Council].", "more than, on so much"),
    ("Fife Council spent [£9m=Fife Council] more than Moray on libraries.", "more than, on a thing"),
    ("Fife Council met.\n\nMoray is on [11%:tax_rise=Moray Council] and Angus on [9%:tax_rise=Angus Council].", "on so much"),
    ("Fife Council met. Its band D bill is the lowest in Scotland at [£990:tax_bill=Fife Council].", "a superlative is a yardstick"),
    ("Kent County Council met. Two unitary councils would save [£29m=-] a year.", "councils to come"),
    (
        "Kent County Council agreed [£25m=Kent County Council] of cuts.\n\nUnder plans to save [£31m=Dover District Council] over four years,"
        " Dover District Council has warned of [90=Dover District Council] redundancies.",
        "what opens a sentence is said of its subject",
    ),
    (
        "Portsmouth City Council will cut 150 jobs. And up to [900 jobs=Kent County Council] are to be axed at Kent County Council.",
        "the passive stands between the jobs and whose they are",
    ),
    ("Kent County Council met. Its jobless rate is [9%=Kent County Council]. The UK figure is [8%=-].", "the country's figure"),
    (
        "Rother District Council put its bill at [£190=Rother District Council] before police and fire precepts, and it raises"
        " [£2m=Rother District Council].",
        "what is left out of a bill says nothing of the next figure",
    ),
    (
        "Sefton and Wirral councils met. In Sefton bills will rise by [4.3%=Sefton Metropolitan Borough Council],"
        " while Wirral council taxpayers face a rise of [4.2%=Wirral Metropolitan Borough Council].",
        "who pay to a council",
    ),
    (
        "Who cuts what?\n\nCouncils across Wales have less money.\n\nBRIDGEND\n\n"
        "Cuts of [£7m=Bridgend County Borough Council] at Bridgend County Borough Council\n\n"
        "Fewer parks\n\nSome [£2m=Bridgend County Borough Council] for roads\n\nCAERPHILLY\n\nBin charges to rise\n\n"
        "Caerphilly council must cut [£9m=Caerphilly County Borough Council]\n\nCONWY\n\n[40 jobs=Conwy County Borough Council] to go",
        "a guide to several, whose items end without a stop",
    ),
    ("Two county councils are to cut [2,000 jobs=-].\n\nKent County Council met.", "of two councils"),
    ("[2,200 jobs=-] to be lost in England.\n\nKent County Council met.", "of the whole country"),
    ("Kent County Council met. The sum was lost in Dover and [£9m=Kent County Council] went with it.", "lost in a town"),
    ("Fife Council met. Moray's budget gap is [£9m=Moray Council].", "what is a council's"),
    (
        "Fife Council met.\n\nAnn Reed, who leads Moray Council, said that every service was looked at.\n\n"
        "Her council's gap is [£9m=Moray Council].\n\nFife must save [£2m=Fife Council].",
        "a paragraph of one sentence goes on about the council that opened the one before",
    ),
    ("Kent County Council lost [9%=Kent County Council] of its grant, on top of the national cuts of [7%=-].", "cuts to all"),
    ("Fife Council met.\n\nOn Tuesday Angus approved [£9m=Angus Council] of cuts. In March Moray lost [£4m=Moray Council].", "a day is no forename"),
    ("Fife Council met.\n\nIn Moray the average household will pay [£40=Moray Council] more.", "a bill of the place that opens its sentence"),
    ("Fife Council met.\n\nIn Angus an 8% rise, worth [£4m=Angus Council], got through by one vote.", "a rise of that place"),
    ("Fife Council met.\n\nRatepayers in Moray face a rise of [6%=Moray Council], with Stirling next ([5%=Stirling Council]).", "who pays there"),
    (
        "Scotland's two biggest councils will cut [£90m=-].\n\nIn Glasgow it is [£50m=Glasgow City Council].\n\nEdinburgh's ruling coalition agreed"
        " [£40m=City of Edinburgh Council].",
        "a story of two",
    ),
    (
        "Fife Council met.\n\nBills were set before police precepts. It adds [9%:tax_rise=Fife Council].",
        "nobody goes on about what is left out of a bill",
    ),
    ("Fife Council met.\n\nFunding for councils fell by [5%=-]. For 2017/18 the cut was [1%=-].", "what goes on about all of them"),
    (
        "Conwy and Gwynedd get [2%=-].\n\nThe WLGA is glad. Its leader Ann Reed said: “Pay alone will cost us [£261m=-].”",
        "who speaks for all councils",
    ),
    ("Fife Council met.\n\nMinisters in Edinburgh will give it [£4m=Fife Council].", "who sits there"),
    (
        "Councils met this week.\n\nFife agreed a rise of [5%=Fife Council] and Moray is cutting [£4m=Moray Council].\n\nAbout [90 jobs=Fife Council]"
        " will be lost in Fife.",
        "where a round-up calls its councils by their places, what is lost there is theirs",
    ),
    # two places in one breath, beside a main council
    (
        "Kent County Council met. Essex and Suffolk will get the worst settlement at [2%:funding_change=-]. Norfolk, Essex and Suffolk all raised"
        " their tax by [5%:tax_rise=-]. Norfolk has the largest cut at [4%:funding_change=Norfolk County Council], with Essex the smallest at"
        " [1%:funding_change=Essex County Council].",
        "what two places both do is neither's own, and each has the figure that it is placed by",
    ),
    (
        "Kent County Council met. Households in Essex pay [£1,390:tax_bill=Essex County Council], while those in Suffolk pay"
        " [£1,450:tax_bill=Suffolk County Council].",
        "those in another place",
    ),
    (
        "Kent County Council met. The Treasury announced [£600m:grant=-] in funding for Wales. It gave Scotland an additional [£900m:grant=-]."
        " The council makes signs for Wales, which bring in [£2m:income=Kent County Council].",
        "what a nation is given",
    ),
    (
        "The rise at Kent County Council would see its bill – before the police precept is included – go up by [£88:tax_bill=Kent County Council].",
        "what is added between dashes is nobody else's bill",
    ),
    (
        "Council tax could go up by [10%:tax_rise=-]\n\nCuts are to be made across Wales.\n\nNewport council will get the largest rise at"
        " [4%:funding_change=Newport City Council], while Conwy and Gwynedd will get [2%:funding_change=-] and Cardiff"
        " [3%:funding_change=Cardiff Council].\n\nIn all, councils get [3%:funding_change=-] more.",
        "a story of a whole nation is of none of the councils in it",
    ),
    (
        "Scottish councils have set their taxes. Angus Council agreed a rise of [3%=Angus Council]. One of the highest was in Moray, where a"
        " [4.1%=Moray Council] increase was backed. The average rise last year was [2.7%=-]. Increases range from [1%=Scottish Borders Council] in"
        " the Scottish Borders to [6%=Fife Council] in Fife, with Dundee City Council imposing the steepest of [7.3%=Dundee City Council].",
        "where in a round-up a rise was, and the average of all",
    ),
    (
        "Councils met to agree their taxes. Falkirk Council put its own up by [5%=Falkirk Council] and Angus Council by [4%=Angus Council]. The"
        " sharpest rise, of [8.9%=South Ayrshire Council], was backed by Tory-controlled South Ayrshire. East and West Lothian agreed [2.5%=-]."
        " People living in Moray face a rise of [9%=Moray Council]. A total of 12 authorities chose less than [2%=-].",
        "who is behind a passive, two that share a name, those who live there, so many of them",
    ),
    (
        "Moray Council met. Up to [640 staff=Moray Council] may go across the region. Councils across the region must save [£90m=-]. The lowest rise"
        " so far is [3%=-], struck by both Fife Council and Angus Council.",
        "the region of a Scottish council is its own; who struck a rise",
    ),
    ("Dorset Council met. Up to [640 staff=-] may go across the region.", "... but not that of an English one"),
    (
        "Fife Council's funding was cut by [2%=Fife Council] compared to the Scottish average of [1%=-]. Its average rise in rents will be"
        " [3%=Fife Council]. For Moray, the cut is [£4m=Moray Council]. Stirling went for [6%=Stirling Council].",
        "an average beside one council",
    ),
]  # fmt: skip


@pytest.mark.parametrize("marked", [story for story, _ in STORIES], ids=[f"{i}-{why}" for i, (_, why) in enumerate(STORIES)])
def test_councils(marked: str) -> None:
    reading, expected = forced(marked)
    found = [(reading.text[d.number.start : d.number.end], d.council) for d in reading.drafts]
    assert found == list(zip([quote for quote, _ in found], expected, strict=True))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # what a ministry announces in hundreds of millions is for everybody
        ("A Treasury spokesman said £3.4bn had been found for local services.", None),
        ("A government spokesperson said: “We have found £690m for local services.”", None),
        # unless it is for a named council, or so little that it may be for this one
        ("A government spokesperson said: “We have found £300m for Leeds City Council.”", "Leeds City Council"),
        ("A Treasury spokesman said £3m had been found for the bypass.", "Leeds City Council"),
        # and a council may say it of itself
        ("A council spokesman said £690m was being spent on services.", "Leeds City Council"),
        # what another council's leader says is of that council
        ("Ann Reed, leader of Fife Council, came.\n\nThey met.\n\nMs Reed said: “We must save £4m.”", "Fife Council"),
        ("Ann Reed, leader of Fife Council, came.\n\nThey met.\n\nIt must save £4m.", "Leeds City Council"),
    ],
)
def test_whose_speech_it_stands_in(said: str, expected: str | None) -> None:
    text = f"Leeds City Council is poor. {said}"
    reading = read(Document("story", text, text_hash(text)), pipeline())
    assert [draft.council for draft in reading.drafts] == [expected]


def test_without_a_date_the_years_it_tells_of_say_whose_councils_there_were() -> None:
    text = "Corby's councillors froze the tax for 2013/14.\n\nThe borough's grant fell by £199,000."  # a council until 2021
    reading = read(Document("story", text, text_hash(text)), pipeline())
    assert [draft.council for draft in reading.drafts] == ["Corby Borough Council"]


# the marked story, the council of its manifest (without it they read the same), why
OF_ONE_COUNCIL = [
    (
        "Slough Borough Council picks Wates for [£90m=Slough Borough Council] scheme. Wates has [4,000 staff:workforce=-] and had a turnover of"
        " [£1.6bn:other_money=-] last year. Wates is to spend [£2m=Slough Borough Council] on the high street.",
        "Slough Borough Council",
        "what a firm has of its own is no council's",
    ),
    (
        "Where the money went\n\nAshford Borough Council is [£2m=Ashford Borough Council] short. Three others tell the same tale.\n\n"
        "1. Slough (2021)\n\nThe council borrowed [£700m=Slough Borough Council].\n\n2. Thurrock, 2022\n\n"
        "There is a [£400m=Thurrock Council] hole.\n\nWoking\n\nDebts of [£2bn=Woking Borough Council].",
        "Ashford Borough Council",
        "a name with its number in the list or its year is a heading all the same",
    ),
    (
        "Town hall agrees cuts\n\nAshford Borough Council is to save [£2m=Ashford Borough Council].\n\nWhat is happening elsewhere?\n\nCARDIFF\n\n"
        "- [£50m=Cardiff Council] cut from budget\n\n- [700 jobs=Cardiff Council] to go\n\nLeeds City Council:\n\n- [£5m=Leeds City Council] cut\n\n"
        "Libraries\n\nSome [£8m=Ashford Borough Council] will be saved.",
        "Ashford Borough Council",
        "what stands under the name of another council is its own",
    ),
    (
        "Shared boss to save [£2m=-]\n\nBreckland District Council and South Holland District Council are to share a chief executive.\n\n"
        "The merged team would cost [£900,000:cost=-], split evenly.\n\nBreckland's leader said it had already saved"
        " [£400,000=Breckland District Council]. South Holland must find [£1.5m=South Holland District Council].",
        "Breckland District Council",
        "what the two do together is neither's own, also where the manifest names the one whose paper it is",
    ),
    (
        "Breckland cuts [£2m=Breckland District Council]\n\nBreckland District Council, like South Holland District Council, is cutting back.\n\n"
        "Breckland District Council agreed it on Monday. The council will lose [40 jobs=Breckland District Council].",
        "Breckland District Council",
        "a council named in passing in the lead shares no story",
    ),
]


@pytest.mark.parametrize("manifest", [True, False])
@pytest.mark.parametrize(("marked", "council", "why"), OF_ONE_COUNCIL)
def test_whether_text_or_manifest_says_whose_it_is(marked: str, council: str, why: str, manifest: bool) -> None:
    reading, expected = forced(marked, council=council if manifest else None)
    assert [draft.council for draft in reading.drafts] == expected, why
    assert not manifest or reading.council == council


def test_evidence() -> None:
    reading, _ = forced("Kent County Council met. The authority must save [£9m=Kent County Council].")
    found = reading.drafts[0].evidence["council"]
    assert (found.rule, reading.text[found.start : found.end]) == ("reference.council", "The authority")


def test_the_manifest_settles_it() -> None:
    reading, _ = forced("The cabinet agreed cuts of [£9m=-].", council="Bury Council")
    assert reading.drafts[0].council == "Bury Metropolitan Borough Council"


@pytest.mark.parametrize("text", ["", "\x00\x01", "Council " * 3000, "Leeds, " * 2000 + "[£5m=-]", "Leeds City Council [£5m=-] " * 500])
def test_odd_input(text: str) -> None:
    reading, _ = forced(text)
    assert all("council" in draft.evidence for draft in reading.drafts)
