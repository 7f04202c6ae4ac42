"""Which councils a text names or refers to, and which one it is about. Invented stories; the real names are those of real councils only."""

from datetime import date

import pytest
from forced import forced

from extractor.council_names import Gazetteer, stem_of
from rules.loader import load

GAZETTEER = Gazetteer(load().councils)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the kind of council after the place, in any form the news uses
        ("Bury Metropolitan Borough Council met.", ["Bury Metropolitan Borough Council"]),
        ("Bury Council met.", ["Bury Metropolitan Borough Council"]),
        ("Bury council met.", ["Bury Metropolitan Borough Council"]),
        ("Bury's council met.", ["Bury Metropolitan Borough Council"]),
        ("Bury’s council met.", ["Bury Metropolitan Borough Council"]),
        ("BURY COUNCIL has met.", ["Bury Metropolitan Borough Council"]),
        ("BATH and North East Somerset Council met.", ["Bath and North East Somerset Council"]),
        ("STOKE-on-Trent City Council met.", ["Stoke-on-Trent City Council"]),
        # a county that has gone is but an area
        ("One of Humberside's councils met.", []),
        # the trade papers' short kinds
        ("Surrey CC, Fenland DC and Woking BC met.", ["Surrey County Council", "Fenland District Council", "Woking Borough Council"]),
        ("TOWER Hamlets Council met. BRIGHTON and Hove City Council met.", ["London Borough of Tower Hamlets", "Brighton and Hove City Council"]),
        # the kind before the place
        ("The London Borough of Newham met.", ["London Borough of Newham"]),
        ("The Royal Borough of Kensington and Chelsea met.", ["Royal Borough of Kensington and Chelsea"]),
        ("City of York Council met.", ["City of York Council"]),
        # other nations, other tongues
        ("Comhairle nan Eilean Siar met.", ["Comhairle nan Eilean Siar"]),
        ("Cyngor Gwynedd met.", ["Gwynedd Council"]),
        ("Rhondda Cynon Taf council met.", ["Rhondda Cynon Taf County Borough Council"]),
        ("The Highland Council met.", ["Highland Council"]),
        ("Derry City and Strabane District Council met.", ["Derry City and Strabane District Council"]),
        # in full, as registered, where the news is shorter
        ("Swansea council met.", ["City and County of Swansea Council"]),
        ("Newcastle City Council and Hull City Council met.", ["Newcastle upon Tyne City Council", "Kingston upon Hull City Council"]),
        # initials and ampersands
        ("BCP Council met.", ["Bournemouth, Christchurch and Poole Council"]),
        ("Telford & Wrekin Council met.", ["Telford and Wrekin Council"]),
        ("REDCAR & Cleveland Council met.", ["Redcar and Cleveland Borough Council"]),
        # a district and a county of like names are two
        ("Worcester City Council and Worcestershire County Council met.", ["Worcester City Council", "Worcestershire County Council"]),
        # two places before "councils"
        ("Babergh and Mid Suffolk district councils met.", ["Babergh District Council", "Mid Suffolk District Council"]),
        # town and parish councils are in no list
        ("Otterbourne Parish Council met.", ["Otterbourne Parish Council"]),
        ("The hall belongs to Wem Town Council.", ["Wem Town Council"]),
        ("OTTERBOURNE UPON SEA Town Council is to close its hall.", ["Otterbourne upon Sea Town Council"]),
        ("OTTERBOURNE Town Council met.", ["Otterbourne Town Council"]),
        ("Loamshire County Council met.", ["Loamshire County Council"]),
        ("Loamshire and Westmarch District Council's leader quit.", ["Loamshire and Westmarch District Council"]),
        ("Stow St Mary and Broadmead Parish Council met.", ["Stow St Mary and Broadmead Parish Council"]),
        # other authorities by the word that ends their name
        ("The Dorset and Wiltshire Fire and Rescue Authority met.", ["Dorset and Wiltshire Fire and Rescue Authority"]),
        ("Kent Police and Crime Commissioner Ann Hale spoke.", ["Kent Police and Crime Commissioner"]),
        # council tax and council houses are no council
        ("Leeds council tax bills rise; Leeds council houses are cold.", []),
        # a council of a combined area is not the combined authority
        ("One Greater Manchester council is over budget.", []),
        # nor one of a county the county's
        ("A Surrey council is over budget. Another Labour-run Kent council is too.", []),
        ("West Midlands Combined Authority met.", ["West Midlands Combined Authority"]),
        # counties cut short within other names
        (
            "South Cambs District Council and S Derbyshire council met.",
            ["South Cambridgeshire District Council", "South Derbyshire District Council"],
        ),
        ("Beds are full in Mid Beds Council's homes.", ["Mid Bedfordshire District Council"]),
        # initials, of councils that the text names too
        ("Otley met NHDC. North Herts is green.", ["North Hertfordshire District Council"]),
        ("Derby City Council met Derbyshire County Council. DCC spoke.", ["Derby City Council", "Derbyshire County Council"]),
        ("Burnley was on the BBC. NHDC spoke.", []),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    reading, _ = forced(text)
    assert [mention.name for mention in reading.councils if mention.sort == "name"] == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Homes in Leeds are cold.", ["Leeds"]),
        ("Glasgow City, the largest, must save £9m.", ["Glasgow City"]),
        # look-alikes: clubs, hospitals, universities, newspapers, longer names, surnames
        ("Leeds United lost.", []),
        ("She studied at the University of York.", []),
        ("A ward at Sandwell Hospital shut.", []),
        ("The Northampton Chronicle reported it.", []),
        ("Salford Community Leisure runs the pool.", []),
        ("The crowd heard Tom Sutton speak.", []),
        ("Coun Stafford disagreed.", []),
        # common words that are places only with a capital
        ("They were reading and bathing; the deal is barking.", []),
        # the seat of a government
        ("It blames Westminster for the cuts.", []),
        # an area, not the county's council
        ("The Essex authority sold its offices.", []),
    ],
)
def test_places(text: str, places: list[str]) -> None:
    reading, _ = forced(text)
    assert [text[m.start : m.end] for m in reading.councils if m.sort == "short"] == places


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        # a council is the one that existed when the story was written
        ("Dorset council met.", 2015, "Dorset County Council"),
        ("Dorset council met.", 2023, "Dorset Council"),
        ("Scarborough council met.", 2012, "Scarborough Borough Council"),
        ("North Yorkshire council met.", 2024, "North Yorkshire Council"),
        ("Shepway council met.", 2010, "Shepway District Council"),
        # unless its kind is written
        ("Somerset County Council met.", 2024, "Somerset County Council"),
        # a parish council may bear the name of a district that is gone
        ("Salisbury City Council met.", 2020, "Salisbury City Council"),
    ],
)
def test_abolished(text: str, year: int, expected: str) -> None:
    reading, _ = forced(text, published=date(year, 10, 1))
    assert [m.name for m in reading.councils] == [expected]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # what a reference may stand for depends on the kind of council
        ("Kent County Council met. County Hall is for sale.", "County Hall", "Kent County Council"),
        ("Kent County Council met. The authority is poor.", "The authority", "Kent County Council"),
        ("Salford City Council met. The Labour-run authority is poor.", "The Labour-run authority", "Salford City Council"),
        ("Fife Council met. Town House staff were told.", "Town House", "Fife Council"),
        # a district's story may speak of the county council without naming it
        ("Wychavon District Council met. The county council disagreed.", "The county council", "Worcestershire County Council"),
        (
            "Kent County Council met. Dover District Council objected. The district council is angry.",
            "The district council",
            "Dover District Council",
        ),
        ("Wem Town Council objected to Shropshire Council. The town council is angry.", "The town council", "Wem Town Council"),
        # in a round-up it is the council named last
        (
            "Kent County Council, Essex County Council, Devon County Council and Fife Council met. Devon County Council is poor. The"
            " council is selling land.",
            "The council",
            "Devon County Council",
        ),
    ],
)
def test_references(text: str, words: str, expected: str) -> None:
    reading, _ = forced(text)
    assert [m.name for m in reading.councils if m.sort == "reference" and text[m.start : m.end] == words] == [expected]


@pytest.mark.parametrize(
    "text", ["The council tax rise is 3%.", "He danced at the town hall.", "Shops in the city centre shut.", "She won at the county court."]
)
def test_no_references(text: str) -> None:
    reading, _ = forced(f"Leeds City Council met. {text}")
    assert [m for m in reading.councils if m.sort == "reference"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the lead outweighs what is named in passing
        (
            "Kirklees Council will sell its offices.\n\nThe council is poor. Leeds City Council did the same, and Leeds City Council regrets it.",
            "Kirklees Council",
        ),
        # a neighbour counts for little
        ("Neighbouring Essex County Council has. But Kent County Council has not.", "Kent County Council"),
        # a place is enough where "the council" is spoken of
        ("Salford is to set a budget.\n\nThe council will vote on Tuesday.", "Salford City Council"),
        ("Bolton residents face higher bills.\n\nThe council will vote on Tuesday.", "Bolton Metropolitan Borough Council"),
        # but not where it is not
        ("Snow fell on Salford.", None),
        # round-ups and national stories are about no single one
        ("Kent County Council: poor.\nEssex County Council: poor.\nDevon County Council: poor.\nSurrey County Council: poor.", None),
        ("Leeds, Bradford and Wakefield met ministers. Leeds is poor. Bradford is poor. Wakefield is poor.", None),
        ("Babergh and Mid Suffolk district councils will share a chief.\n\nThe councils have agreed.", None),
        ("Councils across England are short of money.\n\nMinisters disagree.\n\nExperts agree.\n\nKent County Council is one.", None),
        # a council named after "the council" has been spoken of for long is another one
        ("The council is poor. The council is sad. The authority is selling land. Leeds City Council is not.", None),
        # a district's own text names its county in full, itself by its place
        ("Budget night.\n\nIt is late.\n\nSwale's own share is up.\n\nKent County Council takes the most.", "Swale Borough Council"),
        (
            "A word from your district councillor.\n\nBills are here.\n\nKent County Council takes most.\n\nSwale's share is up.",
            "Swale Borough Council",
        ),
        (
            "A Devon council is poor.\n\nTorridge was told so.\n\nThe district is not alone.\n\nDevon County Council is poor.",
            "Torridge District Council",
        ),
        # but a county's story may have a district in it
        ("Kent County Council is poor.\n\nSwale's share is up.", "Kent County Council"),
        (
            "Bills in Gedling are the lowest in Nottinghamshire.\n\nThe county council met. Gedling leader Ann Reed is glad.",
            "Gedling Borough Council",
        ),
        ("People in the Cotswold district will pay more.\n\nThe authority met.", "Cotswold District Council"),
        # a councillor's letter with one place in it
        ("Bills are up, writes Cllr Ann Reed.\n\nWe put by a little.\n\nThe fund is worth a lot to South Ayrshire.", "South Ayrshire Council"),
        # a parish council in passing is not the council of the story
        ("Leeds is to set a budget.\n\nThe council met. Otley Town Council did too.", "Leeds City Council"),
        ("", None),
    ],
)
def test_main_council(text: str, expected: str | None) -> None:
    reading, _ = forced(text)
    assert reading.council == expected


def test_what_the_document_says_of_itself() -> None:
    text = "The cabinet will be asked to agree the budget. The council is poor."
    assert forced(text)[0].council is None
    assert forced(text, council="Bury Council")[0].council == "Bury Metropolitan Borough Council"
    assert forced(text, council="Nowhere Town Council")[0].council == "Nowhere Town Council"
    assert forced(text, source="Kent County Council newsroom")[0].council == "Kent County Council"
    assert forced(text, title="Budget misery for Stockport")[0].council == "Stockport Metropolitan Borough Council"
    # what a successor keeps of another council is that one's
    old = "Forest Heath District Council met on Monday. The council is poor."
    assert forced(old, source="West Suffolk Council")[0].council == "Forest Heath District Council"
    later = "The council is poor.\n\nIt met.\n\nIt shares an office.\n\nForest Heath District Council has the next one."
    assert forced(later, source="West Suffolk Council")[0].council == "West Suffolk Council"
    # a newspaper is named after its town, and may write of another
    assert forced("Kent County Council is poor.", source="Leeds Evening Star")[0].council == "Kent County Council"


@pytest.mark.parametrize(
    ("text", "title", "source", "expected"),
    [
        # a title that names one council, for a text that names none
        ("The council is poor.", "Bury Council sells its offices", None, "Bury Metropolitan Borough Council"),
        # a title that the text does not repeat is a headline
        ("The council is poor. It meets Leeds City Council.", "Bury Council sells its offices", None, "Bury Metropolitan Borough Council"),
        # the first that is spoken of is the county council, though a district's town is all that is named
        ("The county council is poor. A library in Maidstone will shut.", None, None, "Kent County Council"),
        ("The council is poor. The county council is not. Maidstone has a library.", None, None, "Maidstone Borough Council"),
        ("The county council is poor. Maidstone has a library. Dover has one too.", None, None, "Kent County Council"),
        ("The county council is poor.", None, "Maidstone Evening News", "Kent County Council"),
        ("The county council is poor. Maidstone has a library.", None, "Leeds Evening News", "Kent County Council"),
        ("The county council is poor. Maidstone and Burnley have libraries.", None, None, None),
        # a council and a place named late, by comparison, are not the council of the story
        ("The council is poor. The authority is sad. The council said it loses more than Leeds City Council and Doncaster.", None, None, None),
    ],
)
def test_main_council_by_what_stands_beside(text: str, title: str | None, source: str | None, expected: str | None) -> None:
    assert forced(text, title=title, source=source)[0].council == expected


def test_gazetteer_agrees_with_iso_3166() -> None:
    """Every upper-tier council that pycountry knows is in the gazetteer, by name without its kind."""
    pycountry = pytest.importorskip("pycountry")
    ours = {stem_of(name) for council in GAZETTEER.official.values() for name in (council.name, council.short, *council.aliases)}
    spelt = {  # ISO writes these otherwise
        "rhondda cynon taff": "rhondda cynon taf",
        "st. helens": "st helens",
        "derry strabane": "derry strabane",
        "mid-ulster": "mid ulster",
        "durham,": "durham",
        "bristol,": "bristol",
        "edinburgh,": "edinburgh",
        "vale glamorgan,": "vale glamorgan",
        "london,": "london",
    }
    missing = []
    for area in pycountry.subdivisions.get(country_code="GB"):
        if area.type in ("Country", "Province", "City corporation"):
            continue
        stem = stem_of(area.name.split("[")[0])
        if spelt.get(stem, stem) not in ours:
            missing.append(area.name)
    assert missing == []


def test_gazetteer_is_whole() -> None:
    councils = load().councils
    alive = [c for c in councils if c.until is None]
    assert sum(c.kind == "wales" for c in alive) == 22
    assert sum(c.kind == "scotland" for c in alive) == 32
    assert sum(c.kind == "northern_ireland" for c in alive) == 11
    assert sum(c.kind == "london" for c in alive) == 32
    assert sum(c.kind == "metropolitan" for c in alive) == 36
    assert sum(c.kind == "county" for c in alive) == 21
    assert len({c.name for c in councils}) == len(councils)
    codes = [c.code for c in councils if c.code]
    assert len(set(codes)) == len(codes)
    assert {c.county for c in councils if c.county} <= {c.name for c in councils}
