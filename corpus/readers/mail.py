"""Emails: press releases as they come, with what is attached to them; and MHTML, a web page saved as an email."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr
from mimetypes import guess_extension

from corpus.decode import decode
from corpus.errors import ReadError
from corpus.metadata import Metadata, clean, parse_date
from corpus.outlets import source_of
from corpus.readers.content import Content, Format, Item
from corpus.readers.html import fragment_text, markup, read_page
from corpus.readers.members import check_depth, read_member
from corpus.readers.replies import conversation

_HEADERS = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:(?:[ \t].*)?\r?\n(?:[ \t].*\r?\n)*){2,}")
_MAIL_HEADERS = re.compile(rb"^(?:Received|Message-ID|MIME-Version|Return-Path|Delivered-To):", re.IGNORECASE | re.MULTILINE)
_SAVED_PAGE = re.compile(rb"^(?:Snapshot-Content-Location|Content-Type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE)
_HEAD = 16384  # bytes of headers looked at
_REPLY = re.compile(r"^(?:\s*(?:re|fwd?|fw)\s*:)+\s*", re.IGNORECASE)
_MAILTO = re.compile(r"\[mailto:([^\]\s]+)\]", re.IGNORECASE)  # "Una Reed [mailto:una@herald.example]", as Outlook has it
_SIGNATURE = re.compile(r"\n-- \n.*\Z", re.DOTALL)
_OFFICE = re.compile(r"(?:the )?(?:press|media|news|communications?|comms|web|no-?reply)(?: ?(?:office|desk|room|team|centre|unit))?", re.IGNORECASE)
_NAMED_WITH = re.compile(r"(.+?)\s*\((.+)\)")  # "Press Office (Fenshire CC)"
_MOST_PARTS = 1000


def recognises(item: Item) -> bool:
    """By headers that only mail programs write. A text that starts with "Date:" and "Subject:" is still a text."""
    head = item.data[:_HEAD]
    if item.suffix in {".txt", ".md"} or not _HEADERS.match(head):
        return False
    return item.suffix in {".eml", ".mht", ".mhtml", ".email"} or bool(_MAIL_HEADERS.search(head))


def read(item: Item) -> Iterator[Content]:
    """The message, then its attachments, each a document of its own; or the web page that is saved in it."""
    try:
        message = message_from_bytes(item.data, policy=policy.default)
        if item.suffix in {".mht", ".mhtml"} or (_SAVED_PAGE.search(item.data[:_HEAD]) and item.suffix != ".eml"):
            yield from _saved_page(item, message)
            return
        yield from _message(item, message)
        attachments = [(_name(part), _payload(part)) for part in message.iter_attachments()][:_MOST_PARTS]
    except (ValueError, ArithmeticError, LookupError, TypeError, AttributeError, RecursionError) as error:  # the email package on malformed headers
        raise ReadError(item.name, f"a broken email ({type(error).__name__})", "save it again, or as text") from error
    if attachments:
        check_depth(item)
    for name, data in attachments:
        yield from read_member(item, name, data)


def _name(part: MIMEPart) -> str:
    """The file name of an attachment; where it has none, as the pictures within a newsletter, one that tells its kind."""
    return part.get_filename() or f"attachment{guess_extension(part.get_content_type(), strict=False) or ''}"


def _saved_page(item: Item, message: EmailMessage) -> Iterator[Content]:
    for part in message.walk():
        if part.get_content_type() == "text/html":
            where = str(message.get("Snapshot-Content-Location") or part.get("Content-Location") or "")
            page = replace(item, data=_payload(part))
            yield from read_page(page, markup(page), where if where.startswith("http") else None)
            return
    raise ReadError(item.name, "no web page in it", "save the page again as HTML")


def _message(item: Item, message: EmailMessage) -> Iterator[Content]:
    sender = message["From"]
    address = sender.addresses[0] if sender is not None and getattr(sender, "addresses", None) else None
    subject = clean(_REPLY.sub("", str(message.get("Subject") or "")))
    known = Metadata(
        source=_sender(clean(address.display_name), clean(address.domain)) if address else None,
        published=parse_date(str(message.get("Date") or "")),
        title=subject,
    )
    body = message.get_body(("plain", "html"))
    if body is None:
        return
    text, _ = decode(_payload(body), item.name) if not body.get_content_charset() else (_content(body), "")
    yield from letters(text, body.get_content_type() == "text/html", known)


def letters(text: str, is_html: bool, known: Metadata) -> Iterator[Content]:
    """The message, then those that it quotes, each a document of its own with its sender and day.

    Left in the reply, what somebody said weeks ago would be said again, by whoever replies and on the day of the reply.
    """
    text = fragment_text(text) if is_html else text.replace("\r\n", "\n")
    own, *earlier = conversation(text)
    if own.text or not earlier:  # not where it only forwards
        yield Content(_letter(own.text, is_html, known.title), "email", embedded=known)
    for number, said in enumerate(earlier, 1):
        name, address = parseaddr(_MAILTO.sub(r"<\1>", said.sender)) if "@" in said.sender else (said.sender, "")
        title = clean(_REPLY.sub("", said.subject)) or known.title
        metadata = Metadata(source=_sender(clean(name), clean(address.rpartition("@")[2])), published=parse_date(said.date), title=title)
        if said.text.strip():
            yield Content(_letter(said.text, is_html, title), "email", embedded=metadata, inner=f"/quoted {number}")


def _letter(text: str, is_html: bool, subject: str | None) -> str:
    """The text of one message: lines broken for the screen joined, the signature gone, the subject on top as a headline."""
    text = text if is_html else unwrap(_SIGNATURE.sub("\n", text))
    return f"{subject}\n\n{text}" if subject and subject not in text[: len(subject) + 200] else text


def _sender(name: str | None, domain: str | None) -> str | None:
    """Who sent it: the name, or where it is only that of an office every outlet has, what is named beside it or the outlet of the address."""
    office, beside = (named[1], named[2]) if name and (named := _NAMED_WITH.fullmatch(name)) else (name, None)
    if not (office and _OFFICE.fullmatch(office)):
        return name or domain
    return beside or (source_of(f"//{domain}") if domain else None) or name


def unwrap(text: str) -> str:
    """Paragraphs whose lines a mail program broke at 65 to 80 characters, on one line each; other text as it is."""
    paragraphs = []
    for paragraph in re.split(r"\n[ \t]*\n", text):
        lines = paragraph.strip("\n").split("\n")
        broken = len(lines) > 1 and all(50 <= len(line.rstrip()) <= 80 for line in lines[:-1]) and not re.search(r"\t|\S   +\S", paragraph)
        paragraphs.append(" ".join(line.strip() for line in lines) if broken else "\n".join(line.rstrip() for line in lines))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph.strip())


def _payload(part: MIMEPart) -> bytes:
    data = part.get_payload(decode=True)
    if data is None and part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        return inner[0].as_bytes() if isinstance(inner, list) and inner and isinstance(inner[0], MIMEPart) else b""
    return data if isinstance(data, bytes) else b""


def _content(part: MIMEPart) -> str:
    charset = part.get_content_charset() or "utf-8"
    try:
        return _payload(part).decode(charset, errors="replace")
    except LookupError:
        return _payload(part).decode("cp1252", errors="replace")


FORMAT = Format("mail", recognises, read)
