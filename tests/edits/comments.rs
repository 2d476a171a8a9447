//! Comments of a hand, most of all in brackets over several lines: they stay, whatever is changed, unless they are about what
//! goes.

use cisgrid::read::edit::{Edit, NewEntry, Written, edited};

use super::{path, remove, set, text, unset};
use crate::{Outcome, outcome};

/// Two names, as a list of them is written.
fn names() -> Written {
    Written::List(vec![text("Kim, Z"), text("Oha, B")])
}

pub(super) fn comments() -> Outcome {
    let cases: Vec<(&str, Edit, &str)> = vec![
        // A list in lines that ends with brackets.
        (
            "s:\n  - id: x\n    by:\n      - \"Reed, Ann\"\n      - {family: Young, given: Bob}\n    title: T\n",
            set("s/<x>", "by", names()),
            "s:\n  - id: x\n    by: [\"Kim, Z\", \"Oha, B\"]\n    title: T\n",
        ),
        (
            "a:\n  - x\n  - [y, {z: [1]}]\n",
            set("", "a", text("b")),
            "a: b\n",
        ),
        (
            "s:\n  - id: x\n    by: [\"Reed, Ann\",   # PI\n         \"Young, Bob\"]\n    title: T\n",
            set("s/<x>", "by", names()),
            "s:\n  - id: x\n    # PI\n    by: [\"Kim, Z\", \"Oha, B\"]\n    title: T\n",
        ),
        (
            "s:\n  - id: x\n    by: [\n      # the first\n      \"Reed # Ann\",\n      Bob\n    ]   # both\n",
            set("s/<x>", "by", names()),
            "s:\n  - id: x\n    # the first\n    by: [\"Kim, Z\", \"Oha, B\"]   # both\n",
        ),
        (
            "s:\n  - {id: x, by: [Ann,   # PI\n      Bob], title: T}\n",
            set("s/<x>", "by", names()),
            "s:\n  - {id: x, \n            # PI\n            by: [\"Kim, Z\", \"Oha, B\"], title: T}\n",
        ),
        (
            "s:\n  - by: [Ann,   # PI\n      Bob]\n    id: x\n",
            set("s/<x>", "by", names()),
            "s:\n  - by: [\"Kim, Z\", \"Oha, B\"]   # PI\n    id: x\n",
        ),
        // Without comments nothing is in the way.
        (
            "s:\n  - {id: x, by: [Ann,\n      Bob], title: T}\n",
            set("s/<x>", "by", text("Kim")),
            "s:\n  - {id: x, by: Kim, title: T}\n",
        ),
        // A field taken out: the last, one in the midst, the only one of its line.
        (
            "s:\n  - {id: x,   # c1\n     b: 2,   # c4\n     c: 3}\n",
            unset("s/<x>", "c"),
            "s:\n  - {id: x,   # c1\n     b: 2   # c4\n     }\n",
        ),
        (
            "s:\n  - {id: x,   # c1\n     b: 2,   # c4\n     # of c\n     c: 3}\n",
            unset("s/<x>", "b"),
            "s:\n  - {id: x,   # c1\n     # c4\n     # of c\n     c: 3}\n",
        ),
        (
            "s:\n  - {id: x, b: 2,   # c4\n     c: 3   # c5\n     }\n",
            unset("s/<x>", "c"),
            "s:\n  - {id: x, b: 2   # c4\n     # c5\n     }\n",
        ),
        (
            "s:\n  - {id: x, b: 2, c: 3}   # all\n",
            unset("s/<x>", "c"),
            "s:\n  - {id: x, b: 2}   # all\n",
        ),
        // A comment within brackets stays with what it stands behind.
        (
            "a: [\n  x,  # one\n  y   # two\n]\n",
            Edit::Append {
                at: path("a"),
                entries: vec![NewEntry::of(text("z"))],
            },
            "a: [\n  x,  # one\n  y,   # two\n  z\n]\n",
        ),
        // What stands right above an entry goes with it.
        (
            "a:\n  - id: x\n    # of x\n  # of y\n  - id: y\n  # of z\n  - id: z\n",
            remove("a/<y>"),
            "a:\n  - id: x\n    # of x\n  # of z\n  - id: z\n",
        ),
        // What is said of an entry goes with it, what is said of others stays.
        (
            "a: [x,   # one\n  # of y\n  y,   # two\n  z]\n",
            remove("a/#1"),
            "a: [\n    # of y\n    y,   # two\n  z]\n",
        ),
        (
            "a: [x,   # one\n  y   # two\n  ]\n",
            remove("a/#2"),
            "a: [x   # one\n  ]\n",
        ),
        (
            "a: [x,   # one\n  y]\n",
            Edit::Remove {
                at: path("a/#1"),
                keeps_comments: true,
            },
            "a: [\n    # one\n    y]\n",
        ),
    ];
    let complaints = cases.into_iter().filter_map(|(before, edit, wanted)| {
        let now = edited(before, std::slice::from_ref(&edit));
        let is_right = now.as_deref() == Ok(wanted);
        (!is_right).then(|| format!("{edit:?}\ngave {now:?}\nnot  {wanted:?}"))
    });
    outcome(complaints.collect())
}
