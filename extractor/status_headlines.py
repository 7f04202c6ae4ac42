"""The status of a headline's figure that no word of the headline tells: that of the same figure in the text, where one of its words does.

"City to launch £9m scheme", above "the £9m scheme was approved": what the headline says by itself ("Council to cut 40 jobs") stands.
"""

from extractor.claim import Evidence
from extractor.reading import Draft, Reading

_ROUNDED = 0.012  # "75 jobs" in a headline are 75.4 posts
_TO_COME = "status.headline"  # "40 jobs to disappear": what the headline makes short the text says in full
_OF_ANOTHER = frozenset(("status.in-step", "status.listed-with"))  # taken from the figure before, or from the one that gave the measure


def follow_body(reading: Reading) -> None:
    """Gives the figures of the headline that tell no status themselves that of the first like figure of the text that does."""
    if not reading.sentences or reading.sentences[0].kind != "heading":
        return
    for title in reading.drafts:
        if title.number.sentence != 0:
            return
        to_come = title.evidence["status"].rule == _TO_COME
        if not ((_of_no_word(title) or to_come) and title.number.kind != "count"):
            continue
        like = next((other for other in reading.drafts if other.number.sentence > 0 and _is_like(other, title)), None)
        if to_come and (like is None or like.status != "proposed"):
            continue
        if like is not None and like.status and not _of_no_word(like):
            title.status = like.status
            title.evidence["status"] = Evidence(like.number.start, like.number.end, "status.same-figure")


def _of_no_word(draft: Draft) -> bool:
    rule = draft.evidence["status"].rule
    return rule.startswith(("usual.", "story.")) or rule in _OF_ANOTHER


def _is_like(other: Draft, title: Draft) -> bool:
    mine, its = (number.low if number.low is not None else number.high for number in (title.number, other.number))
    return other.number.kind == title.number.kind and mine is not None and its is not None and abs(its - mine) <= _ROUNDED * mine
