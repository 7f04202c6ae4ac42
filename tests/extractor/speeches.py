"""Who the stages say asserts a figure, put on trial with the figures given."""

from corpus.document import Document, text_hash
from extractor import link_speakers
from extractor.pipeline import pipeline, read
from extractor.reading import Draft, Number


def speaker_of(text: str, figure: str) -> str | None:
    """The speaker that the stages give to a figure of the text."""
    reading = read(Document("story.txt", text, text_hash(text)), pipeline(until="programmes"))
    start = text.index(figure)
    end = start + len(figure)
    draft = Draft(Number(start, end, end, "money", 1, 1, reading.sentence_at(start), "test", start, end))
    reading.drafts = [draft]
    link_speakers.link_speakers(reading)
    return draft.speaker


def check(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Asserts who asserts each figure; a speaker counts as the scorer counts it: one name holds the other."""
    for figure, wanted in expected:
        got = speaker_of(text, figure)
        assert (got is None) == (wanted is None), (figure, got)
        if got and wanted:
            assert got in wanted or wanted in got, (figure, got)
