"""Named schemes and the numbers that belong to them. Invented stories; `[£9m=FLOW]` marks a number and its scheme, `-` none (see forced.py)."""

import pytest
from forced import forced


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # coined names: one word will do, even before a weak noun
        ("It saved £3m under its FLOW programme.", [("FLOW", None)]),
        ("It saved £3m under the controversial ‘LeanFit’ plan.", [("LeanFit", None)]),
        ("About 40 jobs have gone under FLOW so far.", [("FLOW", None)]),
        # what is done to a scheme is no part of its name
        ("Scrapping the Bright Start scheme would save £70,000.", [("Bright Start", None)]),
        ("Cutting its Early Goodbye Initiative will save £40,000.", [("Early Goodbye Initiative", None)]),
        ("Shaping the Future programme savings have reached £3m.", [("Shaping the Future", None)]),
        # names of several words before a strong noun, or introduced
        ("Some 90 left under the council’s Early Goodbye Initiative.", [("Early Goodbye Initiative", None)]),
        ("It runs a programme called Facing Forward.", [("Facing Forward", None)]),
        ("The savings programme, known as Shaping Tomorrow, is late.", [("Shaping Tomorrow", None)]),
        ("Kent's Facing Forward programme is late.", [("Facing Forward", None)]),
        ("'Facing Forward', the council's savings programme, is late.", [("Facing Forward", None)]),
        # acronyms before and after what they stand for
        ("FLOW - short for Fewer Layers, Open Working - began in 2012.", [("FLOW", "Fewer Layers, Open Working")]),
        ("Jobs went under FLOW, which stands for Fewer Layers Open Working.", [("FLOW", "Fewer Layers Open Working")]),
        ("The Fewer Layers Open Working (FLOW) programme is late.", [("FLOW", "Fewer Layers Open Working")]),
        ("The Swift Exit and Early Pension scheme (SEEP) is shut.", [("SEEP", "Swift Exit and Early Pension")]),
        ("It drew on the Staged Works Programme (SWP) Reserve.", [("SWP", "Staged Works Programme")]),
        ("Fewer Layers Open Working, or FLOW, began in 2012.", [("FLOW", "Fewer Layers Open Working")]),
        ("FL25 savings have reached £3m.", [("FL25", None)]),
        # named after what it does, where it is written as a name
        ("It found £3m through its Change Programme.", [("Change Programme", None)]),
        ("Under the council's Transformation and Efficiency Plan £3m is due.", [("Transformation and Efficiency Plan", None)]),
        ("Under the council's transformation and efficiency plan £3m is due.", []),
        ("BUDGET cuts of £3m were agreed.", []),
        ("It signed a Private Finance Initiative (PFI) deal.", []),
        # budget papers, national schemes, parties, buildings, plain words
        ("The Medium Term Financial Plan (MTFP) runs to 2019.", []),
        ("The Corporate Plan and the capital programme were agreed.", []),
        ("The Household Support Fund scheme ends in March.", []),
        ("The Government’s Better Streets programme ends in March.", []),
        ("A Labour plan and a Conservative scheme were voted down.", []),
        ("The Northern Relief Road scheme is late.", []),
        ("The Leeds scheme is late.", []),
        ("A programme of savings was agreed. The scheme is late.", []),
    ],
)
def test_programmes(text: str, expected: list[tuple[str, str | None]]) -> None:
    reading, _ = forced(text)
    assert [(p.name, p.expansion) for p in reading.programmes] == expected
    assert all(text[start:end] in (p.name, p.expansion) for p in reading.programmes for start, end in p.spans)


STORIES = [
    # the clause decides: before and after the name
    "Another [650 posts=-] will go by 2017, on top of the [857 posts=FLOW] already earmarked under its FLOW programme.",
    "It lists savings of [£36m=-] by 2027, and a further [£40m=SCHOOL] through the Setting Care Home Options Out Locally (SCHOOL) programme.",
    "The FLOW programme had delivered [£38m=FLOW] of its [£60m=FLOW] target by January.",
    "It saved [£114m=Facing Forward] under a programme called Facing Forward, which has claimed [1,000 posts=Facing Forward].",
    # the next sentence goes on about "it", unless it may be the council
    "The FLOW programme is late. It has removed [412 jobs=FLOW] to date.",
    "Kent County Council said its FLOW programme was late. It plans to cut [£3m=-] from parks.",
    "Kent County Council said its FLOW programme was late. It has saved [£3m=FLOW] so far.",
    "Some left under the FLOW programme. Unions disagree. More than [600 jobs=FLOW] have gone under the scheme so far.",
    # a heading covers its section
    "Budget\n\nFLOW programme savings\n\n1. Savings of [£21m=FLOW] were made, leaving [£5m=FLOW] to find.\n\nReserves\n\n2. Savings of"
    " [£9m=-] were made.",
    # the same figure belongs where it is said to
    "[200 jobs=FLOW] to go at council\n\nThe [200 jobs=FLOW] are part of the FLOW programme, a scheme to slash [857 jobs=FLOW].",
    # outside the scheme
    "Besides the FLOW programme, the council will cut [£4m=-].",
    # never a household's bill or a tax rise
    "The FLOW programme means council tax will rise by [2%=-].",
]


@pytest.mark.parametrize("marked", STORIES)
def test_numbers(marked: str) -> None:
    reading, expected = forced(marked)
    found = [(reading.text[d.number.start : d.number.end], d.programme) for d in reading.drafts]
    assert found == list(zip([quote for quote, _ in found], expected, strict=True))


@pytest.mark.parametrize("text", ["", "programme " * 3000, "A " * 2000 + "programme", "FLOW programme [£5m=FLOW] " * 300, "(FLOW) scheme called"])
def test_odd_input(text: str) -> None:
    forced(text)
