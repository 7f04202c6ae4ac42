"""Bytes to text: UTF-8 at no cost, else the few encodings that British newsrooms and councils have used."""

import codecs
import re

from corpus.errors import ReadError

# The detector is asked to choose among these alone. Left free it reads "£25m" in Windows-1252 as Japanese cp932
# ("｣25m") in every short text tried; held to these it was right in all of them. Order decides ties.
CANDIDATES = ("cp1252", "mac_roman", "utf_16_le", "utf_16_be")
_MARKS = {"cp1252": "…‘’“”–—".encode("cp1252"), "mac_roman": "…‘’“”–—".encode("mac_roman")}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = bytes(set(range(0x20)) - set(b"\t\n\r\f\v\x1b"))
_BINARY_SHARE = 0.02  # control characters in what would be text; articles have none, pictures and programs about a tenth
_REPLACED = re.compile(r"(?<!\d)\ufffd(?=\d)")
_AS_LETTER = re.compile(r"(?<!\w)[Łœú](?=\d)")  # a pound sign of Latin-1 read as Latin-2, one of DOS as Windows-1252 or the other way round
_NUMBER_SIGN = re.compile(r"(?<!\w)#(?=\d[\d,.]*(?:\s?(?:m|bn|k|million|billion)\b|,\d{3}\b))", re.I)  # its code in British ASCII
_ASKED = re.compile(r"(?<![^\s(\[“‘\"'])\?(?=\d[\d,.]*(?:\s?(?:m|bn|k|million|billion|thousand)\b|,\d{3}\b))", re.I)
_ASKED_OR_SMALL = re.compile(r"(?<![^\s(\[“‘\"'])\?(?=\d)")
_SAMPLE = 65536  # bytes looked at to tell text from binary


def decode(data: bytes, path: str) -> tuple[str, str]:
    """The text of the bytes without its byte order mark, and the encoding. Raises ReadError for what is no text."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError:
                break
    if b"\0" not in data:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            if _looks_binary(data):
                raise _not_text(path)
            return text, "utf-8"
        if not _looks_binary(data):
            return _mostly_utf8(data) or _detect(data, path)
    elif _looks_utf16(data):
        return _detect(data, path)
    raise _not_text(path)


def with_pound_signs(text: str) -> str:
    """The text with the pound signs that an earlier program has lost, to U+FFFD, a question mark or another character. As long as before, so that
    offsets stay.

    Web archives of local papers are full of them. A question mark counts where the text has no pound sign and one of them leads a sum.
    """
    if "\ufffd" in text:
        text = _REPLACED.sub("£", text)
    if "£" in text:
        return text
    if "?" in text and _ASKED.search(text) is not None:
        text = _ASKED_OR_SMALL.sub("£", text)
    if "#" in text:
        text = _NUMBER_SIGN.sub("£", text)
    if "Ł" in text or "œ" in text or "ú" in text:
        text = _AS_LETTER.sub("£", text)
    return text


def _looks_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROL)) > _BINARY_SHARE * len(sample)


def _looks_utf16(data: bytes) -> bool:
    """English in UTF-16 has a zero in nearly every other byte, and on one side only."""
    sample = data[: _SAMPLE - 1] if len(data) % 2 else data[:_SAMPLE]
    pairs = max(1, len(sample) // 2)
    even, odd = sample[0::2].count(0) / pairs, sample[1::2].count(0) / pairs
    return max(even, odd) > 0.7 and min(even, odd) < 0.05


def _mostly_utf8(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with a few broken bytes (a text cut in mid-character): the detector would turn every pound sign of it into two letters."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    multibyte = sum(1 for byte in data[:_SAMPLE] if byte >= 0xC2) - broken
    return (text, "utf-8, damaged") if multibyte >= 5 * broken else None


def _detect(data: bytes, path: str) -> tuple[str, str]:
    if b"\0" not in data and (told := _by_marks(data)):
        return data.decode(told, errors="replace"), told.replace("_", "-")
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(CANDIDATES)).best()
    if best is None:
        raise _not_text(path)
    return str(best), best.encoding.replace("_", "-")


def _by_marks(data: bytes) -> str | None:
    """The encoding in which the text has more curly quotes, dashes and dots; null where that does not tell.

    Each has them where the other has accented letters, which English seldom uses: the detector takes the markup around them for words of Mac Roman.
    """
    counts = {name: len(data) - len(data.translate(None, marks)) for name, marks in _MARKS.items()}
    most, least = sorted(counts, key=lambda name: -counts[name])
    return most if counts[most] > 2 * counts[least] else None


def _not_text(path: str) -> ReadError:
    return ReadError(path, "binary data, not text", "check what made the file; a .txt or .md file must hold text in UTF-8, UTF-16 or Windows-1252")
