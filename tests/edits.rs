//! YAML that a program changes as a hand would: what is changed, and that nothing else is.

mod comments;
mod one_line;

use cisgrid::read::edit::{Edit, Meant, NewEntry, NotEdited, WayStep, Written, edited, meant};
use libtest_mimic::Trial;

use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("edits::as_a_hand_would", as_a_hand_would),
        trial("edits::what_has_no_place", what_has_no_place),
        trial("edits::any_text_comes_back", any_text_comes_back),
        trial("edits::comments_stay", comments::comments),
        trial("edits::one_line_of_the_worked_example", one_line::one_line),
    ]
}

/// A path written as `sources/<gillard>/citation`, entries by their ids in angle brackets.
fn path(written: &str) -> Vec<WayStep> {
    let steps = written.split('/').filter(|step| !step.is_empty());
    let steps = steps.map(|step| {
        let entry = step
            .strip_prefix('<')
            .and_then(|rest| rest.strip_suffix('>'));
        match (entry, step.strip_prefix('#')) {
            (Some(id), _) => WayStep::Entry(id.to_owned()),
            (None, Some(nth)) => WayStep::Nth(nth.parse::<usize>().unwrap_or(1) - 1),
            (None, None) => WayStep::Key(step.to_owned()),
        }
    });
    steps.collect()
}

fn text(text: &str) -> Written {
    Written::Text(text.to_owned())
}

fn set(at: &str, key: &str, value: Written) -> Edit {
    let (at, key) = (path(at), key.to_owned());
    Edit::Set { at, key, value }
}

fn unset(at: &str, key: &str) -> Edit {
    let (at, key) = (path(at), key.to_owned());
    Edit::Unset { at, key }
}

fn add(at: &str, fields: &[(&str, Written)]) -> Edit {
    let fields = fields
        .iter()
        .map(|(key, value)| ((*key).to_owned(), value.clone()));
    Edit::Append {
        at: path(at),
        entries: vec![NewEntry::of(Written::Keys(fields.collect()))],
    }
}

fn remove(at: &str) -> Edit {
    Edit::Remove {
        at: path(at),
        keeps_comments: false,
    }
}

const STUDY: &str = "# The study.
synthesis: {title: Walking, alpha: 0.05}   # in brackets

themes:
  # from the first reading
  - {id: talk, label: Talk}   # often
  - id: company
    label: Company            # of others
    definition: |
      being with others,
      # not a comment
      and talking
  - label: Pace
    id: pace
";

/// A text, changes, and what comes of them.
fn as_a_hand_would() -> Outcome {
    let words = Written::List(vec![text("a"), text("b, c")]);
    let cases: Vec<(&str, Vec<Edit>, String)> = vec![
        (STUDY, vec![], STUDY.to_owned()),
        (
            STUDY,
            vec![set("themes/<talk>", "label", text("Talk, and talk"))],
            STUDY.replace("label: Talk}", "label: \"Talk, and talk\"}"),
        ),
        (
            STUDY,
            vec![set("themes/<company>", "label", text("The company"))],
            STUDY.replace("label: Company ", "label: The company "),
        ),
        (
            STUDY,
            vec![set("themes/<company>", "definition", text("being there"))],
            STUDY.replace(
                "    definition: |\n      being with others,\n      # not a comment\n      and talking\n",
                "    definition: being there\n",
            ),
        ),
        (
            STUDY,
            vec![
                set("themes/<talk>", "in", text("company")),
                set("themes/<pace>", "definition", text("one\ntwo")),
            ],
            STUDY
                .replace("label: Talk}", "label: Talk, in: company}")
                .replace("id: pace\n", "id: pace\n    definition: |-\n      one\n      two\n"),
        ),
        (
            STUDY,
            vec![
                add("themes", &[("id", text("rest")), ("label", text("Rest: a bench"))]),
                set("themes/<pace>", "in", text("talk")),
                add("themes", &[("id", text("end")), ("words", words.clone())]),
            ],
            format!(
                "{STUDY}    in: talk\n  - {{id: rest, label: \"Rest: a bench\"}}\n  - {{id: end, words: [a, \"b, c\"]}}\n"
            ),
        ),
        (
            STUDY,
            vec![
                set("synthesis/participants", "P01", Written::Keys(vec![("site".into(), text("S1"))])),
                set("synthesis/participants", "P02", Written::Keys(vec![("site".into(), text("S2"))])),
            ],
            STUDY.replace(
                "alpha: 0.05}",
                "alpha: 0.05, participants: {P01: {site: S1}, P02: {site: S2}}}",
            ),
        ),
        (
            STUDY,
            vec![add("sources", &[("id", text("a")), ("url", text("https://example.org/#x"))])],
            format!("{STUDY}\nsources:\n  - {{id: a, url: \"https://example.org/#x\"}}\n"),
        ),
        (
            STUDY,
            vec![remove("themes/<talk>"), unset("themes/<company>", "definition"), unset("themes/<pace>", "label")],
            "# The study.\nsynthesis: {title: Walking, alpha: 0.05}   # in brackets\n\nthemes:\n  # from the first reading\n  - id: company\n    label: Company            # of others\n  - id: pace\n".to_owned(),
        ),
        (
            "synthesis:\n  title: Walking\nthemes:\n  - {id: a}",
            vec![
                set("synthesis/participants", "P01", Written::Keys(vec![])),
                set("synthesis/participants", "P02", Written::Keys(vec![("site".into(), text("S1"))])),
                add("themes", &[("id", text("b"))]),
            ],
            "synthesis:\n  title: Walking\n  participants:\n    P01: {}\n    P02: {site: S1}\nthemes:\n  - {id: a}\n  - {id: b}\n".to_owned(),
        ),
        (
            "themes: []\nevidence:\n  - id: a\n    supported_by:\n      - x   # the first\n      - y\n",
            vec![
                add("themes", &[("id", text("b"))]),
                set("evidence/<a>", "supported_by", Written::List(vec![text("w"), text("z")])),
            ],
            "themes:\n  - {id: b}\nevidence:\n  - id: a\n    # the first\n    supported_by: [w, z]\n".to_owned(),
        ),
        (
            "themes:\r\n  - {id: a}\r\n",
            vec![add("themes", &[("id", text("b"))])],
            "themes:\r\n  - {id: a}\r\n  - {id: b}\r\n".to_owned(),
        ),
        ("", vec![add("themes", &[("id", text("b"))])], "themes:\n  - {id: b}\n".to_owned()),
        (
            "themes: []\n",
            vec![
                set("synthesis/participants", "P01", Written::Keys(vec![("site".into(), text("S1"))])),
                add("synthesis/interviews", &[("participant", text("P01"))]),
                set("synthesis/sites", "S1", text("South")),
                add("synthesis/interviews", &[("participant", text("P02"))]),
            ],
            "themes: []\n\nsynthesis:\n  participants:\n    P01: {site: S1}\n  interviews:\n    - {participant: P01}\n    - {participant: P02}\n  sites: {S1: South}\n".to_owned(),
        ),
        (
            "\u{feff}# only a comment\n",
            vec![set("synthesis", "title", text("Walking: a study"))],
            "\u{feff}# only a comment\n\nsynthesis:\n  title: \"Walking: a study\"\n".to_owned(),
        ),
        (
            "a:\n  - x   # one\n  - {id: b}\nc: [d, e]\n",
            vec![
                Edit::Put { at: path("a/#1"), value: Written::Keys(vec![("id".into(), text("x"))]) },
                Edit::Put { at: path("c/#2"), value: text("f: g") },
                remove("a/#2"),
            ],
            "a:\n  - {id: x}   # one\nc: [d, \"f: g\"]\n".to_owned(),
        ),
        (
            "a: x\n",
            vec![set("", "a", text(&["word"; 40].join(" ")))],
            format!(
                "a: >-\n  {}\n  {}\n  {}\n",
                ["word"; 19].join(" "),
                ["word"; 19].join(" "),
                ["word"; 2].join(" ")
            ),
        ),
        // What is said beside a text stays with its key.
        (
            "a:\n  - finding: >-  # see: table 2\n      one\n      two\n    id: x\n",
            vec![set("a/<x>", "finding", text("three"))],
            "a:\n  - finding: three   # see: table 2\n    id: x\n".to_owned(),
        ),
        (
            "a:\n  - id: x\n    finding: |  # see: table 2\n      # no comment\n      two\n    note: n  # mine\n",
            vec![set("a/<x>", "finding", text("three")), unset("a/<x>", "note")],
            "a:\n  - id: x\n    # see: table 2\n    finding: three\n    # mine\n".to_owned(),
        ),
        (
            "a:\n  - note: >-  # mine\n      one\n    id: x\n",
            vec![unset("a/<x>", "note")],
            "a:\n  - # mine\n    id: x\n".to_owned(),
        ),
        // What is said of an entry goes with it; a list of which nothing is left goes as well.
        (
            "a:\n  - id: x\n    # what follows\n    by:   # these\n      - one   # the first\n      # and\n      - two\n    end: here\n",
            vec![remove("a/<x>/by/#1"), remove("a/<x>/by/#2")],
            "a:\n  - id: x\n    # what follows\n    # these\n    end: here\n".to_owned(),
        ),
        (
            "a:\n  - id: x   # it\n    # of it\n    n: 1\n  - id: y\n",
            vec![remove("a/<x>")],
            "a:\n  - id: y\n".to_owned(),
        ),
        (
            "a:\n  - id: x\n\n  - id: y\n\n  - id: z\n\nb: c\n",
            vec![remove("a/<y>")],
            "a:\n  - id: x\n\n  - id: z\n\nb: c\n".to_owned(),
        ),
        (
            "a:\n  - id: x\n\n  - id: y\n\nb: c\n",
            vec![remove("a/<y>")],
            "a:\n  - id: x\n\nb: c\n".to_owned(),
        ),
        (
            "a: [x, y]   # both\n",
            vec![Edit::Append { at: path("a"), entries: vec![NewEntry::of(text("z"))] }],
            "a: [x, y, z]   # both\n".to_owned(),
        ),
        (
            "p:\n  - id: x\n    by:\n      - one   # the first\n      - two\n    of: [three]\n",
            vec![
                Edit::Append { at: path("p/<x>/of"), entries: vec![NewEntry { from: Some(path("p/<x>/by/#1")), ..NewEntry::of(text("one")) }] },
                remove("p/<x>/by/#1"),
            ],
            "p:\n  - id: x\n    by:\n      - two\n    of: [three, one]   # the first\n".to_owned(),
        ),
        (
            "a: [x, {id: b, n: 1}]   # end\n",
            vec![set("a/#2", "n", Written::Bare("0.020".into())), remove("a/#1")],
            "a: [{id: b, n: 0.020}]   # end\n".to_owned(),
        ),
    ];
    let complaints = cases.into_iter().filter_map(|(before, edits, wanted)| {
        let now = edited(before, &edits);
        (now.as_ref() != Ok(&wanted)).then(|| format!("{edits:?}\ngave {now:?}\nnot  {wanted:?}"))
    });
    outcome(complaints.collect())
}

/// What cannot be changed without touching more is not changed, and neither is what has a mistake.
fn what_has_no_place() -> Outcome {
    let cases = [
        ("a: [x\nb: y\n", set("", "c", text("z"))),
        ("a: x\n", add("a", &[("id", text("b"))])),
        ("a: x\n", set("a", "b", text("c"))),
        ("- x\n", set("", "b", text("c"))),
        ("a: x\n", remove("b/<c>")),
        ("a: x\n", unset("", "b")),
        ("a: x\n", unset("", "a")),
        // Whoever reads leaves a character out that turns the text around it.
        ("a: x\n", set("", "a", text("1\u{202e}2"))),
    ];
    let complaints = cases.iter().filter_map(|(before, edit)| {
        let now = edited(before, std::slice::from_ref(edit));
        now.ok()
            .map(|now| format!("{edit:?} of {before:?} gave {now:?}"))
    });
    let mut complaints: Vec<String> = complaints.collect();
    let mistake = edited("a: x\nb: [y\nc: z\n", &[set("", "d", text("e"))]);
    if !matches!(mistake, Err(NotEdited::Mistake { line: 2..=3, .. })) {
        complaints.push(format!(
            "a mistake in the second line is told as {mistake:?}"
        ));
    }
    outcome(complaints)
}

/// Texts that YAML could take for something else, in a list, in brackets and as a value.
fn any_text_comes_back() -> Outcome {
    let odd = [
        "",
        " ",
        "x ",
        " x",
        "true",
        "No",
        "~",
        "null",
        "0.020",
        "1e3",
        "0x1F",
        "-",
        "- a",
        "? a",
        "a: b",
        "a:b",
        "a:",
        "a #b",
        "#b",
        "[a]",
        "{a",
        "*a",
        "&a",
        "!a",
        "|",
        ">",
        "%a",
        "@a",
        "`a`",
        "'a'",
        "\"a\"",
        "a\\b",
        "a\nb",
        "a\n",
        "\na",
        "a\n\nb",
        "a\n  b",
        "a \nb",
        "a\tb",
        "\ta\nb",
        "é",
        "ﬁ",
        "“a”",
        "a\u{a0}b",
        "a\u{0}b",
        "a\u{feff}",
        "=cmd|' /C calc'!A0",
        "2026-03-01",
        "12:30",
        "a, b",
        "a]",
        "…",
        "---",
        "...",
        "--- a",
        "<<",
        "a\r\nb",
        "a\u{85}b",
        "a\u{2028}b",
        "🙂",
        "\u{e000}",
        "y",
        "on",
        "1_000",
        "0o7",
        ".5",
        "+1",
        "=",
    ];
    let start = "list:\n  - {id: a, old: x}\n  - id: b\n    old: x\nend: here\n";
    let mut complaints = Vec::new();
    for one in odd {
        let value = || text(one);
        let edits = [
            set("", "key", value()),
            set("list/<a>", "old", value()),
            set("list/<a>", "new", value()),
            set("list/<b>", "old", value()),
            set("list/<b>", "new", Written::List(vec![value(), value()])),
            add("list", &[("id", text("c")), ("new", value())]),
            set("keys", one, value()),
        ];
        match edited(start, &edits) {
            Err(why) => complaints.push(format!("{one:?}: {why:?}")),
            // That it says what it is to say is what `edited` sees to; here that this is not a word for nothing.
            Ok(now) => {
                let said = meant(&now)
                    .ok()
                    .and_then(|all| all.at(&path("key")).cloned());
                if said != Some(Meant::Text(one.to_owned())) {
                    complaints.push(format!("{one:?} came back as {said:?} of {now}"));
                }
            }
        }
    }
    outcome(complaints)
}
