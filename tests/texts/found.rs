//! Quotations that stand in a transcript, as programs lay it out, and some that do not.

use libtest_mimic::Trial;

use crate::{Outcome, outcome, trial};
use cisgrid::quotation::manner::Manner;
use cisgrid::quotation::search::Search;
use cisgrid::quotation::transcript::Transcript;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("texts::found::parted_words", parted_words),
        trial("texts::found::marks_of_time", marks_of_time),
        trial("texts::found::subtitles", subtitles),
        trial("texts::found::as_before", as_before),
    ]
}

/// A text, a quotation, and whether it stands there.
type Row = (&'static str, &'static str, bool);

fn hold(rows: &[Row]) -> Outcome {
    let wrong = rows.iter().filter(|(text, said, stands)| {
        let spoken = Transcript::new(text, &Manner::default(), |_| false);
        let found = !matches!(spoken.find(text, said, "en"), Search::Missing(_));
        found != *stands
    });
    outcome(wrong.map(|row| format!("{row:?}")).collect())
}

fn parted_words() -> Outcome {
    hold(&[
        ("the talk-\ning got me out", "the talking got", true),
        ("the talk-\r\n  ing got me out", "the talking got", true),
        (
            "the talk-\n\n[00:12:31]\ning got me out",
            "the talking got",
            true,
        ),
        ("the talk\u{ad}\ning got me out", "the talking got", true),
        ("the talk\u{2010}\ning got me out", "the talking got", true),
        (
            "a self-\nhelp group and exer-\ncise",
            "self-help group and exercise",
            true,
        ),
        (
            "a self-\nhelp group and exer-\ncise",
            "selfhelp group and exer-cise",
            true,
        ),
        ("the talk-\ning got me out", "the talk ing got", false),
        ("the talk- ing got me out", "the talking got", false),
        ("pre- and post-test", "pre and post-test", false),
        (
            "well-known and exer-\ncise",
            "wellknown and exercise",
            false,
        ),
        ("müde, sehr mü-\nde, ja", "sehr müde, ja", true),
        ("the talk-\ning got … me", "got me", false),
    ])
}

fn marks_of_time() -> Outcome {
    hold(&[
        ("we walk\n[00:12:31]\nwhatever", "we walk whatever", true),
        ("we walk [0:12:31] whatever", "we walk whatever", true),
        ("we walk (12:31) whatever", "we walk whatever", true),
        ("we walk #00:02:11-3# whatever", "we walk whatever", true),
        (
            "we walk [00:12:31.120 --> 00:12:33.000] whatever",
            "we walk whatever",
            true,
        ),
        ("we walk\n00:12:31\nwhatever", "we walk whatever", true),
        (
            "we walk\n7\n00:12:31,120 --> 00:12:33,000\nwhatever",
            "we walk whatever",
            true,
        ),
        (
            "we walk\n\u{200e}[\u{200e}00:12:31]\nwhatever",
            "we walk whatever",
            true,
        ),
        // Said, not marked.
        ("we walk at 12:31 whatever", "we walk whatever", false),
        (
            "we walk at 12:31 whatever",
            "we walk at 12:31 whatever",
            true,
        ),
        ("we walk\n7\nwhatever", "we walk whatever", false),
        ("we walk [laughs] whatever", "we walk whatever", false),
        ("we walk [2:1] whatever", "we walk whatever", false),
        ("we walk\nP04: whatever", "we walk whatever", false),
        // A time that was taken over with the words.
        ("we walk (12:31) whatever", "we walk (12:31) whatever", true),
        ("from\n10:30\nto noon", "from 10:30 to noon", true),
        (
            "We met at\n12:31\nand then I went to do some exer-\ncise",
            "we met at 12:31 and then I went to do some exercise",
            true,
        ),
        (
            "We met at\n12:31\nand then I went to do some exer-\ncise",
            "we met at 12:31 and then I went to do some exer cise",
            false,
        ),
        // A number that was said, above a time that is no subtitle's.
        (
            "How old are you?\n42\n00:12:40\nand I feel every year of it",
            "42 and I feel every year of it",
            true,
        ),
    ])
}

const CUES: &str = "WEBVTT\n\nabc-1/13-0\n00:00:01.000 --> 00:00:03.000\n<v P03>I felt alone,</v>\n\n\
                    abc-1/[0:13]-1\n00:00:03.000 --> 00:00:05.000 align:start\n<v.loud P03>and I f<i>el</i>t \
                    <c.red>lost</c>, often</v>\n\n2\n00:05.000 --> 00:06.000\n{\\an8}at 10 < 11, > 9\n";

fn subtitles() -> Outcome {
    hold(&[
        (CUES, "I felt alone, and I felt lost, often at 10", true),
        (CUES, "often at 10 < 11, > 9", true),
        (CUES, "I felt <i>lost</i>", true),
        (CUES, "I felt alone and I felt lost", false),
        (CUES, "and I fell lost", false),
        ("so\nI felt\n00:01 --> 00:02\nit", "so I felt it", true),
        ("\nI felt\n00:01 --> 00:02\nit", "I felt", true),
        ("so\n\nI felt\n\nit", "so it", false),
        ("a <vow> here", "a here", false),
        (
            "WEBVTT - made\nKind: captions\n\nNOTE she cried\nhere\n\n00:01.000 --> 00:02.000\nrock &amp; roll&nbsp;on\n",
            "rock & roll on",
            true,
        ),
        (
            "WEBVTT\n\nNOTE she cried\nhere\n\n00:01.000 --> 00:02.000\nI felt\n",
            "she cried here",
            false,
        ),
        ("a <b here or <c", "a or", false),
        ("a <b> c", "a <b> c", true),
        ("from\n10:30\nto <i>noon</i>", "from 10:30 to noon", true),
    ])
}

fn as_before() -> Outcome {
    hold(&[
        ("I was so   exhausted", "so exhausted", true),
        ("I’ve got to", "I've got to", true),
        ("I was so exhausted because", "I was … because", true),
        ("I was so exhausted because", "because ... I was", false),
        ("I was so exhausted", "I was [so] exhausted", true),
        ("", "so", false),
        ("so", "…", true),
        ("so", "", true),
        ("\u{1}so\u{1} it", "so it", true),
    ])
}
