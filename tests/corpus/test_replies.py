"""Replies and forwarded messages: everybody's words are theirs, of the day on which they wrote them."""

import pytest

from corpus.document import Document
from corpus.read import read_bytes
from corpus.readers.replies import conversation

HEAD = (
    "From: Tom Hale <tom@echo.example>\r\nTo: desk@echo.example\r\nSubject: Re: Cuts\r\nDate: Fri, 4 Mar 2016 08:00:00 +0000\r\nMIME-Version: 1.0\r\n"
)


def mail(body: str, kind: str = "plain") -> list[Document]:
    return read_bytes("a.eml", f"{HEAD}Content-Type: text/{kind}; charset=utf-8\r\n\r\n{body}".encode())


def told(documents: list[Document]) -> list[tuple[str, str | None, str, str]]:
    return [(one.path, one.source, str(one.published), one.text) for one in documents]


THEIRS = "Cuts\n\nThe council will cut 40 jobs."
WORDS = "The council will cut\n40 jobs."
QUOTED = [
    # Gmail, the line broken; a signature above what is quoted
    "-- \nTom, since 1999\n\nOn Thu, 3 Mar 2016 at 10:12, Una Reed\n<una@herald.example> wrote:\n\n> The council will cut\n> 40 jobs.\n",
    f"\n-----Original Message-----\nFrom: Una Reed\nSent: 03 March 2016 10:12\nTo: Tom Hale\nSubject: RE: Cuts\n\n{WORDS}\n",  # Outlook
    # ... in bold, with a rule above
    f"\n{32 * '_'}\n*From:* Una Reed\n*Sent:* Thursday, March 3, 2016 10:12 AM\n*To:* Tom Hale\n\n{WORDS}",
    # ... of long ago
    f"\nFrom: Una Reed [mailto:una@herald.example]\nSent: 03 March 2016 10:12\nTo: Tom Hale;\n\tthe desk\nSubject: Cuts\n\n{WORDS}",
    "\n> On 3 Mar 2016, at 10:12, Una Reed <una@herald.example> wrote:\n> \n> The council will cut\n> 40 jobs.\n",  # Apple Mail
]


@pytest.mark.parametrize("body", QUOTED)
def test_an_earlier_message_is_a_document_of_its_own(body: str) -> None:
    own, earlier = told(mail("Let us run it.\n" + body))
    assert own == ("a.eml", "Tom Hale", "2016-03-04", "Cuts\n\nLet us run it.")
    assert earlier[:3] == ("a.eml/quoted 1", "Una Reed", "2016-03-03")
    assert earlier[3].replace("cut\n40", "cut 40").strip() == THEIRS


def test_a_message_that_is_only_forwarded_is_its_senders() -> None:
    (document,) = mail(
        "---------- Forwarded message ---------\nFrom: *Press office* <press@bbc.co.uk>\nDate: Thu, 3 Mar 2016 at 10:12\n"
        "Subject: Forty jobs to go\nTo: <desk@echo.example>\n\n\nThe council will cut 40 jobs.\n"
    )
    assert told([document]) == [("a.eml/quoted 1", "BBC News", "2016-03-03", "Forty jobs to go\n\nThe council will cut 40 jobs.")]
    assert document.title == "Forty jobs to go"


def test_replies_to_replies_come_newest_first() -> None:
    found = conversation(
        "No.\n\nOn 3 Mar 2016, at 10:12, Una Reed <una@herald.example> wrote:\n\n> Will 40 go?\n>\n"
        "> On 2 Mar 2016, at 09:00, Bob Lane <bob@herald.example> wrote:\n>> Ask him about 40 jobs.\n"
    )
    assert [(said.text.strip(), said.sender, said.date) for said in found] == [
        ("No.", "", ""),
        ("Will 40 go?", "Una Reed <una@herald.example>", "3 Mar 2016, at 10:12"),
        ("Ask him about 40 jobs.", "Bob Lane <bob@herald.example>", "2 Mar 2016, at 09:00"),
    ]


def test_answers_between_quoted_lines_are_the_letters_own() -> None:
    own, earlier = conversation("On 03/03/16 10:12, Una Reed wrote:\n> Will 40 jobs go?\nNo, 30.\n> By 2018?\nBy 2019.\n")
    assert own.text == "No, 30.\nBy 2019."
    assert earlier.text == "Will 40 jobs go?\nBy 2018?"


def test_what_an_earlier_message_quotes_is_no_answer_to_it() -> None:
    found = conversation(
        "We confirm £18m.\n\nFrom: Una Reed <una@herald.example>\nSent: 03 March 2016 10:12\nTo: Tom Hale\nSubject: Cuts\n\nIs it £30m?\n\n"
        "On 2 Mar 2016, at 09:00, Bob Lane <bob@herald.example> wrote:\n> 400 jobs will go.\n"
    )
    assert [(said.text.strip(), said.sender.partition(" <")[0]) for said in found] == [
        ("We confirm £18m.", ""),
        ("Is it £30m?", "Una Reed"),
        ("400 jobs will go.", "Bob Lane"),
    ]


def test_a_reply_in_html() -> None:
    page = (
        "<p>Let us run it.</p><hr><p><b>From:</b> Una Reed &lt;una@herald.example&gt;<br><b>Sent:</b> 03 March 2016 10:12<br><b>To:</b> Tom Hale<br>"
        "<b>Subject:</b> RE: Cuts</p><p>The council will cut 40 jobs.</p>"
    )
    assert [(one.path, one.source, one.text) for one in mail(page, "html")] == [
        ("a.eml", "Tom Hale", "Cuts\n\nLet us run it."),
        ("a.eml/quoted 1", "Una Reed", THEIRS),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday 3 March 2016 the leader wrote: we will cut 40 jobs.",
        "On 3 March 2016 she wrote:\nWe will cut 40 jobs.",  # a story that quotes a letter tells no hour
        "From: the start it was clear.\nTo: be sure, 40 jobs will go.",
        "> 40 jobs will go.\nSo it says.",
        "",
    ],
)
def test_what_is_no_earlier_message(text: str) -> None:
    assert [said.text for said in conversation(text)] == [text]
