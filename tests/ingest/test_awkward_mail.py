"""Awkward mails: every word that is kept, and every word that is left out, with its kind."""

import base64
import datetime as dt
import quopri

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest import Metadata, parse_article
from mkdocs_briefing.ingest.mail_message import MailMessage
from tests.support.mails import HEAD, Part, html, mail, plain

FIRST = "The harbour board of Estel voted on Tuesday to lease the north quay to a shipping company for thirty years."
LAST = "The lease begins in January, and the board will publish the contract next week, its chair Dora Lind said."
STORY = f"<p>{FIRST}</p><p>{LAST}</p>"

WRAPPED = """\
The harbour board of Estel voted on Tuesday to lease the north quay to
a shipping company for thirty years.

The lease begins in January, and the board will publish the contract
next week, its chair Dora Lind said.
"""

FORWARDED = """\
Worth a look.

---------- Forwarded message ---------
From: Jo Writer <jo@courier.example>
Date: Mon, 3 Mar 2031 at 08:02
Subject: Fwd: Quay leased
To: <team@example.org>

"""


ALTERNATIVE = (
    f"--in\nContent-Type: text/plain\n\n{FIRST}\n\n{LAST}\n"
    f"--in\nContent-Type: text/html\n\n<body>{STORY}</body>\n--in--"
)


def attachment(name: str) -> Part:
    return (
        f"Content-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename={name}",
        "The secret text of an attachment.",
    )


def transferred(text: str, encoding: str, charset: str) -> Part:
    data = text.encode(charset)
    coded = base64.encodebytes(data) if encoding == "base64" else quopri.encodestring(data)
    return f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}", coded


CASES: list[tuple[str, bytes, list[str], list[tuple[str, str]]]] = [
    ("wrapped lines", mail(plain(WRAPPED)), [FIRST, LAST], []),
    (
        "lines of a poem",
        mail(plain("The quay is shut,\nthe boats are gone,\nthe tide comes in.\n")),
        ["The quay is shut,", "the boats are gone,", "the tide comes in."],
        [],
    ),
    (
        "flowed lines",
        mail(
            plain(
                "The harbour board \nvoted.\n\nThey left \nat nine.\n", fields="Content-Type: text/plain; format=flowed"
            )
        ),
        ["The harbour board voted.", "They left at nine."],
        [],
    ),
    (
        "flowed lines without spaces",
        mail(plain("The harb \nour board voted.\n", fields="Content-Type: text/plain; format=flowed; delsp=yes")),
        ["The harbour board voted."],
        [],
    ),
    (
        "quoted-printable in Latin-1",
        mail(transferred("The café = 'no'.", "quoted-printable", "latin-1")),
        ["The café = 'no'."],
        [],
    ),
    ("base64", mail(transferred("The café is closed.", "base64", "utf-8")), ["The café is closed."], []),
    (
        "an encoding that is not true",
        mail(plain("The café is closed.", fields="Content-Type: text/plain; charset=us-ascii")),
        ["The café is closed."],
        [],
    ),
    (
        "an unknown encoding",
        mail(plain("The café is closed.", fields="Content-Type: text/plain; charset=klingon")),
        ["The café is closed."],
        [],
    ),
    (
        "a codec of host names, not of texts",
        mail(plain("The café is closed.", fields="Content-Type: text/plain; charset=idna")),
        ["The café is closed."],
        [],
    ),
    ("page and text", mail(plain(f"{FIRST}\n\n{LAST}"), html(STORY)), [FIRST, LAST], []),
    (
        "a page that says to look at the text",
        mail(
            plain(f"{FIRST}\n\n{LAST}\n\n{FIRST}"),
            html("<p>This mail has a text part that you can read in any program for mail, it says.</p>"),
        ),
        [FIRST, LAST, FIRST],
        [],
    ),
    ("an empty page", mail(plain(FIRST), html("<img src='https://t.example/open.gif'>")), [FIRST], []),
    (
        "furniture of a newsletter",
        mail(
            html(
                '<div style="display:none">Preview of the quay</div>'
                '<p><a href="https://t.example/1">View in browser</a></p>'
                f"<h1>Quay leased</h1>{STORY}<p><a href='https://t.example/2'>Read more</a></p>"
                "<p>You are receiving this email because you subscribed at courier.example.</p>"
                "<p><a href='https://t.example/3'>Unsubscribe</a> | <a href='x'>Manage preferences</a></p>"
                "<p>Our mailing address is: 1 Quay Road, Estel</p><p>© 2031 Estel Courier</p>"
                '<img src="https://t.example/open.gif" width="1" height="1" alt="">'
            )
        ),
        ["# Quay leased", FIRST, LAST],
        [
            ("hidden", "Preview of the quay"),
            ("page", "View in browser"),
            ("read more", "Read more"),
            ("mailing", "You are receiving this email because you subscribed at courier.example."),
            ("mailing", "Unsubscribe | Manage preferences"),
            ("mailing", "Our mailing address is: 1 Quay Road, Estel"),
            ("page", "© 2031 Estel Courier"),
        ],
    ),
    (
        "furniture in plain text",
        mail(
            plain(
                f"View this email in your browser (https://t.example/1)\n\n=======\n\n{FIRST}\n\nRead more: https://t.example/2\n\n"
                f"* * * * *\n\n{LAST}\n\nTo unsubscribe, click here <https://t.example/3>\n"
            )
        ),
        [FIRST, LAST],
        [
            ("mailing", "View this email in your browser"),
            ("address", "https://t.example/1"),
            ("read more", "Read more:"),
            ("address", "https://t.example/2"),
            ("mailing", "To unsubscribe, click here"),
            ("address", "https://t.example/3"),
        ],
    ),
    (
        "sentences that sound like furniture",
        mail(
            plain(
                "Unsubscribe, the minister told “spammers”.\n\nThe board will update its subscription prices.\n\n"
                "Opting out of the treaty takes a year."
            )
        ),
        [
            "Unsubscribe, the minister told “spammers”.",
            "The board will update its subscription prices.",
            "Opting out of the treaty takes a year.",
        ],
        [],
    ),
    (
        "signature",
        mail(plain(f"{FIRST}\n\n-- \nJo Writer\nThe Estel Courier\n")),
        [FIRST],
        [("signature", "Jo Writer"), ("signature", "The Estel Courier")],
    ),
    (
        "the mail that it answers",
        mail(
            plain(f"{FIRST}\n\nOn Mon, 3 Mar 2031 at 08:02, Jo Writer wrote:\n> Was the quay leased?\n> I heard so.\n")
        ),
        [FIRST],
        [
            ("reply", "On Mon, 3 Mar 2031 at 08:02, Jo Writer wrote:"),
            ("reply", "Was the quay leased?"),
            ("reply", "I heard so."),
        ],
    ),
    (
        "addresses in sentences",
        mail(
            plain("The report (https://courier.example/r) is on https://courier.example now.\n\nhttps://t.example/a\n")
        ),
        ["The report is on https://courier.example now."],
        [("address", "https://courier.example/r"), ("address", "https://t.example/a")],
    ),
    ("all of it quoted", mail(plain("> The board voted.\n>\n> They left.\n")), ["The board voted.", "They left."], []),
    (
        "forwarded",
        mail(plain(f"{FORWARDED}{FIRST}\n")),
        [FIRST],
        [
            ("remark", "Worth a look."),
            ("mail head", "---------- Forwarded message ---------"),
            ("mail head", "From: Jo Writer <jo@courier.example>"),
            ("mail head", "Date: Mon, 3 Mar 2031 at 08:02"),
            ("mail head", "Subject: Fwd: Quay leased"),
            ("mail head", "To: <team@example.org>"),
        ],
    ),
    (
        "forwarded as a page",
        mail(
            html(
                "<div>Worth a look.<br><div>---------- Forwarded message ---------<br>"
                "From: <b>Jo Writer</b> &lt;jo@courier.example&gt;"
                f"<br>Date: Mon, 3 Mar 2031 at 08:02<br>Subject: Quay leased<br></div>{STORY}</div>"
            )
        ),
        [FIRST, LAST],
        [
            ("remark", "Worth a look."),
            ("mail head", "---------- Forwarded message ---------"),
            ("mail head", "From: Jo Writer <jo@courier.example>"),
            ("mail head", "Date: Mon, 3 Mar 2031 at 08:02"),
            ("mail head", "Subject: Quay leased"),
        ],
    ),
    (
        "forwarded as an attachment",
        mail(("Content-Type: message/rfc822", mail(plain(FIRST))), plain(""), kind="mixed"),
        [FIRST],
        [],
    ),
    (
        "forwarded as an attachment with a remark",
        mail(plain("Worth a look."), ("Content-Type: message/rfc822", mail(plain(FIRST))), kind="mixed"),
        [FIRST],
        [("remark", "Worth a look.")],
    ),
    (
        "a mail with a mail as its attachment",
        mail(plain(f"{FIRST} {LAST} {FIRST}"), ("Content-Type: message/rfc822", mail(plain("No."))), kind="mixed"),
        [f"{FIRST} {LAST} {FIRST}"],
        [("attachment", "message/rfc822")],
    ),
    (
        "pages around a picture",
        mail(
            html(STORY),
            ("Content-Type: image/png\nContent-ID: <a>", "PNG"),
            html(STORY),
            html("<p>Bye.</p>"),
            kind="mixed",
        ),
        [FIRST, LAST, FIRST, LAST],
        [("attachment", "text/html")],
    ),
    (
        "page and text, and the footer of a mailing list",
        mail(
            ('Content-Type: multipart/alternative; boundary="in"', ALTERNATIVE),
            plain("_______\nEstel list\nUnsubscribe: https://lists.example/estel\n"),
            kind="mixed",
        ),
        [FIRST, LAST, "Estel list"],
        [("mailing", "Unsubscribe:"), ("address", "https://lists.example/estel")],
    ),
    (
        "an invitation",
        mail(plain(FIRST), ("Content-Type: text/calendar; charset=utf-8", "BEGIN:VCALENDAR"), kind="mixed"),
        [FIRST],
        [("attachment", "text/calendar")],
    ),
    (
        "attachments",
        mail(
            plain(FIRST),
            attachment("secret.txt"),
            ('Content-Type: application/pdf; name="report.pdf"\nContent-Disposition: attachment', "%PDF-1.7"),
            ("Content-Type: image/png\nContent-ID: <logo>", "PNG"),
            kind="mixed",
        ),
        [FIRST],
        [("attachment", "secret.txt"), ("attachment", "report.pdf")],
    ),
    (
        "lists",
        mail(plain("Agreed:\n* two cranes\n* a siding\n1. nothing else\n")),
        ["Agreed:", "- two cranes", "- a siding", "1. nothing else"],
        [],
    ),
    (
        "no line of the head is the article's",
        mail(plain("From: the sea comes fog.\n\nTo: all who sail.\n")),
        ["From: the sea comes fog.", "To: all who sail."],
        [],
    ),
    ("old line breaks", mail(plain(f"{FIRST}\n\n{LAST}")).replace(b"\n", b"\r\n"), [FIRST, LAST], []),
]


@pytest.mark.parametrize(("data", "lines", "left_out"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_a_mail_shows_is_kept_or_named(data: bytes, lines: list[str], left_out: list[tuple[str, str]]) -> None:
    found = MailMessage().read(data, path="a.eml")
    assert found.text == "\n\n".join(lines) + "\n"
    assert [(one.kind, one.text) for one in found.left_out] == left_out


# ---------------------------------------------------------------- what a mail says of itself
def said(*head: str, text: str = FIRST) -> Metadata:
    return MailMessage().read(mail(plain(text), head=head), path="a.eml").metadata


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (HEAD, Metadata(title="Quay leased", publisher="The Estel Courier", published=dt.date(2031, 3, 4))),
        (
            (
                "From: Jo Writer from The Courier <jo@courier.example>",
                "List-Unsubscribe: <https://t.example>",
                "Subject: A",
            ),
            Metadata(title="A", author="Jo Writer", publisher="The Courier"),
        ),
        (("From: Jo Writer <jo@example.org>", "Subject: Re: Fwd: Quay"), Metadata(title="Quay", author="Jo Writer")),
        (("From: jo@example.org", "Subject: =?utf-8?q?The_caf=C3=A9?="), Metadata(title="The café")),
        (
            ('From: "Writer, Jo" <jo@example.org>', "Subject: A\n folded line"),
            Metadata(title="A folded line", author="Writer, Jo"),
        ),
        (("Subject: A", "Date: yesterday"), Metadata(title="A")),
        (
            ("Subject: A", "Archived-At: <https://courier.example/quay>"),
            Metadata(title="A", url="https://courier.example/quay"),
        ),
        (("Subject: A", "Archived-At: <file:///etc/passwd>"), Metadata(title="A")),
        (("From: " + "((" * 900 + "a", "Subject: A"), Metadata(title="A")),
    ],
)
def test_a_mail_says_what_it_is(head: tuple[str, ...], found: Metadata) -> None:
    assert said(*head) == found


def test_a_forwarded_mail_says_what_the_first_one_was() -> None:
    assert said(*HEAD, text=f"{FORWARDED}{FIRST}\n") == Metadata(
        title="Quay leased", author="Jo Writer", published=dt.date(2031, 3, 3)
    )


# ---------------------------------------------------------------- refused
NO_MAIL = "a.eml: not a mail, or a damaged one; save it again, or copy its text into a .txt file"
NO_TEXT = "a.eml: has no text to read; attachments are not read: save the one that you mean and add that file"

REFUSED = {
    "no byte": (b"", NO_MAIL),
    "no head": (b"\n\nThey met.", NO_MAIL),
    "a text": (b"They met.\n\nThey left.\n", NO_MAIL),
    "a picture": (b"\x89PNG\r\n\x1a\n\r\n\r\n" + bytes(99), NO_MAIL),
    "endless head": (b"Subject: " + b"a" * 200_000 + b"\n\nThey met.", NO_MAIL),
    "endless head of a part": (mail(plain(FIRST), ("X-A: b\n" * 20_000 + "X: y", "x"), kind="mixed"), NO_MAIL),
    "endless type": (mail(("Content-Type: text/plain; " + "a=b; " * 19_000, FIRST)), NO_MAIL),
    "attachments alone": (mail(attachment("a.txt"), attachment("b.txt"), kind="mixed"), NO_TEXT),
    "locked": (mail(("Content-Type: application/pkcs7-mime; name=smime.p7m", "AAAA")), NO_TEXT),
    "too many parts": (
        mail(("Content-Type: multipart/mixed; boundary=b", "--b\n\n\n" * 2100)),
        "a.eml: has more than the limit of 2,000 parts; copy its text into a .txt file",
    ),
    "a page that is no article": (
        mail(html("<p>Hello.</p>")),
        "a.eml: no article was found in this page; copy its text into a .txt file",
    ),
}


@pytest.mark.parametrize(("data", "line"), REFUSED.values(), ids=REFUSED)
def test_a_mail_that_is_no_article_costs_one_line(data: bytes, line: str) -> None:
    with pytest.raises(InputError) as raised:
        parse_article(data, path="a.eml")
    assert str(raised.value) == line


def test_parts_within_parts_are_followed_only_so_far() -> None:
    nested = b"Content-Type: text/plain\n\nThey met.\n"
    for number in range(400):
        nested = b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n%s\n--b%d--\n' % (
            number,
            number,
            nested,
            number,
        )
    with pytest.raises(InputError) as raised:
        parse_article(b"Subject: A\n" + nested, path="a.eml")
    assert str(raised.value) in {NO_MAIL, NO_TEXT}


def test_a_mail_asks_for_nothing_outside_itself() -> None:
    body = "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + f"<p>{FIRST} &x;</p><p>{LAST}</p>"
    include = ("Content-Type: message/external-body; access-type=local-file; name=/etc/passwd", "")
    found = MailMessage().read(mail(html(body), include, kind="mixed"), path="a.eml")
    assert "root:" not in found.text
    assert found.text == f"{FIRST} &x;\n\n{LAST}\n"


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_whatever_happened_to_a_mail_it_is_text_or_one_line(data: st.DataObject) -> None:
    mailed = data.draw(st.sampled_from([case[1] for case in CASES]))
    place = data.draw(st.integers(0, len(mailed)))
    damaged = mailed[:place] + data.draw(st.binary(max_size=20)) + mailed[place + data.draw(st.integers(0, 40)) :]
    text, problems = "", 0
    try:
        text = parse_article(damaged, path="a.eml").text
    except InputError as error:
        problems = len(error.problems)
    assert (bool(text.strip()), problems) in {(True, 0), (False, 1)}
