"""What a mail program quotes below a reply: earlier messages, each somebody's own words of an earlier day."""

import re
from dataclasses import dataclass, replace

_WROTE = re.compile(  # "On Thu, 3 Mar 2016 at 10:12, Jane Smith <jane@example.org> wrote:", which may be broken into two lines
    r"^>? ?On (?P<date>[^\n]{3,60}?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?),? *\n?>? ?"
    r"(?P<sender>[^\n:]{1,120}?(?:\n[^\n:]{1,80}?)?)\s+wrote:[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_HEADER = r"[>*_ ]{0,4}(?:%s)\*?:\*?[^\n]*\n(?:[ \t]+\S[^\n]*\n)*\n?"
_COPIED = re.compile(  # the header of an earlier message, as Outlook copies it: From first, then at least a date and one more
    rf"(?:^[>*_ ]{{0,4}}-{{2,}} ?(?:Original|Forwarded) message ?-{{2,}}[ \t]*\n+|^_{{10,}}[ \t]*\n+)?"
    rf"^{_HEADER % 'From'}(?=(?:{_HEADER % 'To|Subject|Reply-To|Cc'}){{0,3}}[>*_ ]{{0,4}}(?:Sent|Date)\*?:)"
    rf"(?:{_HEADER % 'Sent|Date|To|Cc|Subject|Reply-To|Importance'}){{2,8}}",
    re.MULTILINE | re.IGNORECASE,
)
_FIELD = re.compile(r"^[>*_ ]*(From|Sent|Date|Subject)\*?:\*?[ \t]*([^\n]*)", re.MULTILINE | re.IGNORECASE)
_MARK = re.compile(r"^> ?", re.MULTILINE)
_MOST = 50  # messages


@dataclass(frozen=True, slots=True)
class Said:
    """One message of a conversation; `sender`, `date` and `subject` as they are written, "" where they are not (the first is the letter's own)."""

    text: str
    sender: str = ""
    date: str = ""
    subject: str = ""


def conversation(text: str) -> list[Said]:
    """The letter's own words ("" where it only forwards), with answers written between quoted lines; then what it quotes, newest first."""
    messages: list[Said] = []
    head = Said("")
    while len(messages) < _MOST:
        begin = min(filter(None, (_WROTE.search(text), _COPIED.search(text))), key=lambda match: match.start(), default=None)
        if begin is None:
            break
        own, quoted = text[: begin.start()], text[begin.end() :]
        lines = quoted.split("\n")
        quotes = begin[0].startswith(">") or next(filter(str.strip, lines), "").startswith(">")  # not first those that the earlier message quotes
        if quotes and (marked := [line for line in lines if line.startswith(">")]):
            own += "\n" + "\n".join(line for line in lines if not line.startswith(">"))
            quoted = _MARK.sub("", "\n".join(marked))
        messages.append(replace(head, text=own.strip("> \n")))
        fields = begin.groupdict() or {name.lower(): value for name, value in _FIELD.findall(begin[0])}
        sender, date = fields.get("sender") or fields.get("from"), fields.get("date") or fields.get("sent")
        head = Said("", _one_line(sender), _one_line(date), _one_line(fields.get("subject")))
        text = quoted
    return [*messages, replace(head, text=text)]


def _one_line(text: str | None) -> str:
    return " ".join((text or "").replace("*", " ").split()).removeprefix("> ")
