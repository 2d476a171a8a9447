//! What claims of voices come to, held to every way in which the unread interviews might have gone: a verdict holds in all
//! of them, and where it is none, they differ.

use std::fmt::Write as _;
use std::path::Path;

use libtest_mimic::Trial;

use crate::{Outcome, outcome, trial};
use cisgrid::claims::verdict::Verdict;
use cisgrid::diagnostic::Severity;
use cisgrid::examine::{self, Assessed};
use cisgrid::read::folder::Project;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("voices::verdicts_hold_whatever_was_not_read", participants),
        trial("voices::verdicts_on_sites_hold_likewise", sites),
        trial("voices::a_time_alone_holds_likewise", only),
        trial("voices::a_person_counts_once", once),
        trial("voices::what_belongs_to_a_theme_counts_for_it", tree),
    ]
}

/// What is known of an interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// A passage of the theme.
    Said,
    /// It was read whole, and nothing is of the theme.
    Silent,
    /// It was not read whole.
    Unread,
}

/// Every list of so many.
fn lists<T: Copy>(of: &[T], long: usize) -> Vec<Vec<T>> {
    (0..long).fold(vec![Vec::new()], |lists, _| {
        let longer = lists.into_iter().flat_map(|list| {
            of.iter().map(move |one| {
                let mut list = list.clone();
                list.push(*one);
                list
            })
        });
        longer.collect()
    })
}

const KNOWN: [Known; 3] = [Known::Said, Known::Silent, Known::Unread];

/// The ways in which what is not known may have gone: true where the theme was voiced.
fn ways(known: &[Known]) -> Vec<Vec<bool>> {
    let all = lists(&[true, false], known.len());
    let fits = |way: &Vec<bool>| {
        way.iter().zip(known).all(|(voiced, known)| match known {
            Known::Said => *voiced,
            Known::Silent => !voiced,
            Known::Unread => true,
        })
    };
    all.into_iter().filter(fits).collect()
}

/// The synthesis of that text and that file of segments; what else is found than warnings and notes is a mistake of ours.
fn assessed(yaml: &str, segments: &str) -> Assessed {
    let texts = [
        ("a.yaml", yaml.as_bytes().to_vec()),
        ("coding.csv", segments.as_bytes().to_vec()),
    ];
    let assessed = examine::assess(Project::of_texts(Path::new(""), texts), None);
    let errors = assessed.diagnostics.iter();
    let errors = errors.filter(|found| found.severity() == Severity::Error);
    let errors: Vec<_> = errors.map(|found| found.message.clone()).collect();
    assert!(errors.is_empty(), "{errors:?}\n{yaml}\n{segments}");
    assessed
}

/// The verdicts on claims, in their order.
fn verdicts(frame: &str, segments: &str, claims: &[&str]) -> Vec<Verdict> {
    let mut yaml = format!(
        "synthesis:\n  title: Voices\n{frame}\nsegments: coding.csv\nevidence:\n  - id: heard\n    strand: qualitative\n    \
         finding: It was heard.\n    theme: company\n    claims:\n"
    );
    for claim in claims {
        let _ = writeln!(yaml, "      - voiced: {{theme: company, {claim}}}");
    }
    yaml += "propositions:\n  - {id: row, statement: It matters., supported_by: heard}\n";
    let assessed = assessed(&yaml, segments);
    let all = assessed.trials.all().map(|trial| trial.verdict);
    all.collect()
}

/// What the verdict has to be: the same in every way, or none.
fn wanted(holds: impl Iterator<Item = bool>) -> Verdict {
    let holds: Vec<bool> = holds.collect();
    match (holds.contains(&true), holds.contains(&false)) {
        (true, false) => Verdict::Supported,
        (false, true) => Verdict::Contradicted,
        _ => Verdict::Undetermined,
    }
}

/// Claims, each with when it is so of so many voices of so many.
type Said = (&'static str, fn(usize, usize) -> bool);

const SAID: [Said; 11] = [
    ("by: all", |voices, all| voices == all),
    ("by: most", |voices, all| 2 * voices > all),
    ("by: minority", |voices, all| {
        voices >= 1 && 2 * voices < all
    }),
    ("by: no one", |voices, _| voices == 0),
    ("by: someone", |voices, _| voices >= 1),
    ("by: several", |voices, _| voices >= 2),
    ("by: few", |voices, _| voices <= 1),
    ("by: many", |voices, all| 3 * voices >= 2 * all),
    ("by: some", |voices, _| (1..=3).contains(&voices)),
    ("by: 2", |voices, _| voices == 2),
    ("at_least: 3", |voices, _| voices >= 3),
];

const MEANINGS: &str = "  voices: {several: 2, few: 1, many: at least two thirds, some: 1 to 3}";

/// The segments and the frame of interviews of which that is known, each with its participant and time.
fn coded(people: &[(&str, &str)], known: &[Known]) -> (String, String) {
    let mut segments = "code,participant,time\nother,P1,T1\n".to_owned();
    let mut read = Vec::new();
    for ((person, time), known) in people.iter().zip(known) {
        match known {
            Known::Said => {
                let _ = writeln!(segments, "company,{person},{time}");
            }
            Known::Silent => read.push(format!("{person}@{time}")),
            Known::Unread => {}
        }
    }
    let held = people
        .iter()
        .map(|(person, time)| format!("{{participant: {person}, at: {time}}}"));
    let held: Vec<_> = held.collect();
    let mut frame = format!(
        "  timepoints: {{T1: before, T2: after}}\n  interviews: [{}]\n",
        held.join(", ")
    );
    if !read.is_empty() {
        let _ = writeln!(
            frame,
            "  coded: [{{theme: company, interviews: [{}]}}]",
            read.join(", ")
        );
    }
    (frame, segments)
}

fn participants() -> Outcome {
    let people = ["P1", "P2", "P3", "P4"].map(|name| (name, "T1"));
    let claims = SAID.map(|(claim, _)| claim);
    let mut complaints = Vec::new();
    for known in lists(&KNOWN, people.len()) {
        let (frame, segments) = coded(&people, &known);
        let verdicts = verdicts(&format!("{frame}{MEANINGS}"), &segments, &claims);
        for ((claim, holds), verdict) in SAID.iter().zip(verdicts) {
            let ways = ways(&known).into_iter();
            let ways = ways.map(|way| holds(way.iter().filter(|one| **one).count(), way.len()));
            let wanted = wanted(ways);
            if verdict != wanted {
                complaints.push(format!("{known:?}, {claim}: {verdict:?}, not {wanted:?}"));
            }
        }
    }
    outcome(complaints)
}

fn sites() -> Outcome {
    // Two at the one site, two at the other, and one of whom it is not said: at either, or at a third.
    let people = ["P1", "P2", "P3", "P4", "P5"].map(|name| (name, "T1"));
    let frame_of_sites =
        "  sites: {N: North, S: South}\n  participants: {P1: N, P2: N, P3: S, P4: S, P5: {}}\n";
    let claims = [
        "by: all, of: sites",
        "by: no one, of: sites",
        "at_least: 1, site: N",
        "by: all, site: N",
        "by: most, site: N",
    ];
    let mut complaints = Vec::new();
    for known in lists(&KNOWN, people.len()) {
        let (frame, segments) = coded(&people, &known);
        let verdicts = verdicts(
            &format!("{frame_of_sites}{frame}{MEANINGS}"),
            &segments,
            &claims,
        );
        let mut holds: Vec<Vec<bool>> = vec![Vec::new(); claims.len()];
        for way in ways(&known) {
            for site in 0..3 {
                let places = [0, 0, 1, 1, site];
                let at = |place: usize| -> Vec<bool> {
                    let own = way.iter().zip(places).filter(|(_, own)| *own == place);
                    own.map(|(voiced, _)| *voiced).collect()
                };
                let heard: Vec<bool> = (0..3)
                    .map(at)
                    .filter(|own| !own.is_empty())
                    .map(|own| own.contains(&true))
                    .collect();
                let north = at(0);
                let voices = north.iter().filter(|one| **one).count();
                for (claim, is_so) in [
                    !heard.contains(&false),
                    !heard.contains(&true),
                    voices >= 1,
                    voices == north.len(),
                    2 * voices > north.len(),
                ]
                .into_iter()
                .enumerate()
                {
                    holds[claim].push(is_so);
                }
            }
        }
        for ((claim, holds), verdict) in claims.iter().zip(holds).zip(verdicts) {
            let wanted = wanted(holds.into_iter());
            // What is not known of a site may be left open where it is settled, never settled where it is open.
            if verdict != wanted && verdict != Verdict::Undetermined {
                complaints.push(format!("{known:?}, {claim}: {verdict:?}, not {wanted:?}"));
            }
        }
    }
    outcome(complaints)
}

fn only() -> Outcome {
    let people = [("P1", "T1"), ("P1", "T2"), ("P2", "T1"), ("P2", "T2")];
    let claims = [
        "at: T2, only: true",
        "by: all, at: T2, only: true",
        "by: all, at: T2",
        "by: 2, of: interviews",
    ];
    let mut complaints = Vec::new();
    for known in lists(&KNOWN, people.len()) {
        let (frame, segments) = coded(&people, &known);
        let verdicts = verdicts(&format!("{frame}{MEANINGS}"), &segments, &claims);
        let wanted_of =
            |holds: fn(&[bool]) -> bool| wanted(ways(&known).iter().map(|way| holds(way)));
        let wanted = [
            wanted_of(|way| !way[0] && !way[2] && (way[1] || way[3])),
            wanted_of(|way| !way[0] && !way[2] && way[1] && way[3]),
            wanted_of(|way| way[1] && way[3]),
            wanted_of(|way| way.iter().filter(|one| **one).count() == 2),
        ];
        for ((claim, wanted), verdict) in claims.iter().zip(wanted).zip(verdicts) {
            if verdict != wanted {
                complaints.push(format!("{known:?}, {claim}: {verdict:?}, not {wanted:?}"));
            }
        }
    }
    outcome(complaints)
}

fn once() -> Outcome {
    let frame = "  timepoints: {T1: before, T2: after}\n  interviews: [{participant: [P1, P2, P3], at: [T1, T2]}]\n  coded: [{theme: company, interviews: all}]\n";
    let segments = format!(
        "code,participant,time\n{}",
        "company,P1,T1\ncompany,P1,T2\n".repeat(20)
    );
    let found = verdicts(
        frame,
        &segments,
        &[
            "by: 1",
            "by: most",
            "by: 2, of: interviews",
            "by: all, of: timepoints",
        ],
    );
    let wanted = [
        Verdict::Supported,
        Verdict::Contradicted,
        Verdict::Supported,
        Verdict::Supported,
    ];
    match found == wanted {
        true => Ok(()),
        false => Err(format!("{found:?}").into()),
    }
}

/// Of every tree of three themes, and every coding of one passage of each of two people: who has a passage below the theme
/// voices it, however deep that lies.
fn tree() -> Outcome {
    let mut complaints = Vec::new();
    // Each of the three further themes belongs to one of those before it, or to nothing.
    let names = ["company", "b", "c", "d"];
    for parents in lists(&[None, Some(0), Some(1), Some(2)], 3) {
        let fits = parents
            .iter()
            .enumerate()
            .all(|(at, parent)| parent.is_none_or(|parent| parent <= at));
        if !fits {
            continue;
        }
        let mut themes = "themes:\n  - {id: company}\n".to_owned();
        for (at, parent) in parents.iter().enumerate() {
            let name = names[at + 1];
            let _ = match parent {
                Some(parent) => writeln!(themes, "  - {{id: {name}, in: {}}}", names[*parent]),
                None => writeln!(themes, "  - {{id: {name}}}"),
            };
        }
        let below = |mut at: usize| loop {
            match at {
                0 => break true,
                _ => match parents[at - 1] {
                    Some(parent) => at = parent,
                    None => break false,
                },
            }
        };
        for codes in lists(&[0, 1, 2, 3], 2) {
            let frame = format!(
                "  interviews: [P1, P2]\n  coded: [{{theme: company, interviews: all}}]\n{themes}"
            );
            let segments = format!(
                "code,participant\n{},P1\n{},P2\n",
                names[codes[0]], names[codes[1]]
            );
            let voices = codes.iter().filter(|code| below(**code)).count();
            let claims = ["by: 0", "by: 1", "by: 2"];
            let found = verdicts(&frame, &segments, &claims);
            let is_right = found.iter().enumerate().all(|(count, verdict)| {
                (*verdict == Verdict::Supported) == (count == voices)
                    && *verdict != Verdict::Undetermined
            });
            if !is_right {
                complaints.push(format!("{parents:?}, {codes:?}: {found:?}"));
            }
        }
    }
    outcome(complaints)
}
