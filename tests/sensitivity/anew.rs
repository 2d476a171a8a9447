//! Claims tried anew without a part come to the verdicts to which they come where the part was never written.

use libtest_mimic::Trial;

use super::{assessed, read};
use crate::{Outcome, outcome, root, trial};
use cisgrid::claims::trials::Trials;
use cisgrid::claims::tried;
use cisgrid::compare::fall::left_out_with;
use cisgrid::compare::part::DropKind;
use cisgrid::compare::sensitivity::sensitivity;
use cisgrid::examine::{self, Assessed};
use cisgrid::model::Without;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("sensitivity::without_nothing_nothing_changes", nothing),
        trial("sensitivity::figures_as_if_never_written", figures),
        trial("sensitivity::voices_as_if_never_written", voices),
        trial(
            "sensitivity::no_claim_that_changes_is_passed_over",
            all_claims,
        ),
        trial("sensitivity::what_carries_nothing_is_not_missed", idle),
    ]
}

/// Every claim of the worked example and the made-up study, tried anew with everything there.
fn nothing() -> Outcome {
    let mut complaints = Vec::new();
    for folder in ["propositions", "tests/voices/walking"] {
        let assessed = examine::folder(&root().join(folder), None).map_err(|_| "a folder")?;
        let (model, without) = (&assessed.model, Without::default());
        let all: Vec<_> = tried::each(model, &assessed.trials).collect();
        assert!(!all.is_empty(), "{folder} has claims");
        let claims = all.iter().map(|tried| tried.claim);
        let anew = Trials::anew(model, &assessed.consistency, &without, claims);
        for (tried, anew) in all.iter().zip(anew) {
            if tried.trial.verdict != anew.verdict || tried.trial.because != anew.because {
                complaints.push(format!("{folder}: {} changed", tried.says(model)));
            }
        }
    }
    outcome(complaints)
}

/// The verdicts on the claims of the row `row`, by what they say.
fn verdicts(assessed: &Assessed) -> Vec<&'static str> {
    let tried = tried::each(&assessed.model, &assessed.trials);
    let own = tried.filter(|tried| tried.owner.id(&assessed.model) == "row");
    own.map(|tried| tried.trial.verdict.word()).collect()
}

/// The verdicts without a part: as they were, but for those that change.
fn without(assessed: &Assessed, kind: DropKind, id: &str) -> Vec<&'static str> {
    let found = sensitivity(assessed, kind);
    let fall = found.without.iter().find(|fall| fall.id == id);
    let fall = fall.expect("it is left out in turn");
    let tried = tried::each(&assessed.model, &assessed.trials);
    let own = tried.filter(|tried| tried.owner.id(&assessed.model) == "row");
    own.map(|tried| {
        let place = assessed.sources.told(tried.claim.span);
        let mut changed = fall.verdicts.iter();
        let changed = changed.find(|one| one.place == place);
        changed.map_or(tried.trial.verdict.word(), |one| one.to)
    })
    .collect()
}

/// Four measures, each better, worse or unclear; claims that name none of them.
fn figures() -> Outcome {
    const SHOWN: [&str; 3] = [
        "change: 1.2, ci_low: 0.4, ci_high: 2.0, p: .004",
        "change: -1.2, ci_low: -2.0, ci_high: -0.4, p: .004",
        "change: 0.2, ci_low: -0.6, ci_high: 1.0, p: .62",
    ];
    const CLAIMS: [&str; 8] = [
        "changed: {domain: d, direction: better}",
        "changed: {domain: d, direction: better, significant: true, holds_for: most}",
        "changed: {domain: d, direction: worse, holds_for: any}",
        "changed: {domain: d, direction: better, holds_for: none}",
        "changed: {domain: d, direction: better, at_least: 2}",
        "not: {changed: {domain: d, direction: better}}",
        "all_of: [{changed: {domain: d, direction: better, holds_for: any}}, {not_significant: {domain: d, holds_for: any}}]",
        "not_worse: {domain: d, from: T1, to: T2, margin: {points: 1}}",
    ];
    let write = |shown: &[usize], but: Option<usize>| {
        let mut yaml =
            "synthesis: {title: F, timepoints: {T1: before, T2: after}}\nmeasures:\n".to_owned();
        let kept = || (0..shown.len()).filter(|at| Some(*at) != but);
        for at in kept() {
            yaml += &format!("  - {{id: m{at}, label: M{at}, better: higher, domain: d}}\n");
        }
        yaml += "results:\n";
        for at in kept() {
            let figures = SHOWN[shown[at]];
            yaml += &format!(
                "  - {{measure: m{at}, from: T1, to: T2, {figures}, change_means: later minus earlier}}\n"
            );
        }
        yaml += "evidence: [{id: e, strand: qualitative, finding: So.}]\npropositions:\n  - id: row\n    statement: It helps.\n    supported_by: e\n    claims:\n";
        for claim in CLAIMS {
            yaml += &format!("      - {claim}\n");
        }
        yaml
    };
    let mut complaints = Vec::new();
    for number in 0..81 {
        let shown = [number % 3, number / 3 % 3, number / 9 % 3, number / 27];
        let whole = assessed(&write(&shown, None), "code\n");
        for but in 0..shown.len() {
            let anew = without(&whole, DropKind::Measure, &format!("m{but}"));
            let never = read(&write(&shown, Some(but)), "code\n");
            let never = verdicts(&never);
            if anew != never {
                complaints.push(format!("{shown:?} without m{but}: {anew:?}, not {never:?}"));
            }
        }
    }
    outcome(complaints)
}

/// Four people, each heard, silent, or not read whole.
fn voices() -> Outcome {
    const CLAIMS: [&str; 7] = [
        "by: most",
        "by: all",
        "by: no one",
        "by: 2",
        "at_least: 2",
        "by: all, of: sites",
        "by: someone, site: N",
    ];
    let write = |known: &[usize], but: Option<usize>| {
        let kept = || (0..known.len()).filter(|at| Some(*at) != but);
        let names = |of: &dyn Fn(usize) -> bool| {
            let names = kept().filter(|at| of(*at)).map(|at| format!("P{at}"));
            names.collect::<Vec<_>>().join(", ")
        };
        let people = kept().map(|at| {
            let site = if at < 2 { "N" } else { "S" };
            format!("P{at}: {{site: {site}}}")
        });
        let people = people.collect::<Vec<_>>().join(", ");
        let (all, whole) = (names(&|_| true), names(&|at| known[at] != 2));
        let coded = match whole.is_empty() {
            true => String::new(),
            false => format!("  coded: [{{theme: company, interviews: [{whole}]}}]\n"),
        };
        let mut yaml = format!(
            "synthesis:\n  title: V\n  sites: {{N: North, S: South}}\n  participants: {{{people}, P9: {{}}}}\n  interviews: [{{participant: [{all}]}}]\n{coded}themes: [{{id: company, label: Company}}, {{id: other, label: Other}}]\nsegments: coding.csv\nevidence: [{{id: e, strand: qualitative, finding: So., theme: other}}]\npropositions:\n  - id: row\n    statement: It helps.\n    supported_by: e\n    claims:\n"
        );
        for claim in CLAIMS {
            yaml += &format!("      - voiced: {{theme: company, {claim}}}\n");
        }
        let said = kept().filter(|at| known[*at] == 0);
        let said: String = said.map(|at| format!("company,P{at}\n")).collect();
        // Somebody who was not interviewed keeps the file from being empty.
        (yaml, format!("code,participant\nother,P9\n{said}"))
    };
    let mut complaints = Vec::new();
    for number in 0..81 {
        let known = [number % 3, number / 3 % 3, number / 9 % 3, number / 27];
        let (yaml, segments) = write(&known, None);
        let whole = assessed(&yaml, &segments);
        for but in 0..known.len() {
            let anew = without(&whole, DropKind::Participant, &format!("P{but}"));
            let (yaml, segments) = write(&known, Some(but));
            let never = read(&yaml, &segments);
            let never = verdicts(&never);
            if anew != never {
                complaints.push(format!("{known:?} without P{but}: {anew:?}, not {never:?}"));
            }
        }
    }
    outcome(complaints)
}

/// A part of each kind that nothing rests on, put into syntheses that have everything else.
fn idle() -> Outcome {
    let own = "
sources: [{id: idle-source, citation: Nothing is cited from it., study: idle-study}]
measures: [{id: idle-measure, label: Idle}]
themes: [{id: idle-theme, label: Idle}]
";
    let frame = "  timepoints: {T1: before, T2: after a year, idle-time: never}\n";
    let folder = root().join("tests/voices/walking");
    let text = |name: &str| std::fs::read_to_string(folder.join(name));
    let synthesis = text("synthesis.yaml")?
        .replace("  timepoints: {T1: before, T2: after a year}\n", frame)
        .replace(
            "{N: North, S: South}",
            "{N: North, S: South, idle-site: Nowhere}\n  studies: {idle-study: Idle}",
        )
        .replace(
            "    INT: {role: interviewer}",
            "    INT: {role: interviewer}\n    idle-person: {role: walker}",
        );
    let texts = [
        ("synthesis.yaml", synthesis),
        ("argument.yaml", text("argument.yaml")?),
        ("coding.csv", text("coding.csv")?),
        ("idle.yaml", own.to_owned()),
    ];
    let texts = texts.map(|(name, text)| (name, text.into_bytes()));
    let project = cisgrid::read::folder::Project::of_texts(std::path::Path::new(""), texts);
    let assessed = examine::assess(project, None);
    let mut complaints = Vec::new();
    for kind in DropKind::ALL {
        let found = sensitivity(&assessed, kind);
        let idle = found
            .without
            .iter()
            .find(|fall| fall.id.starts_with("idle"));
        match idle {
            None => complaints.push(format!("no {kind:?} stands idle")),
            Some(fall) if !fall.is_nothing() => complaints.push(format!("{fall:#?}")),
            Some(_) => {}
        }
        if found
            .without
            .iter()
            .all(cisgrid::compare::fall::Fall::is_nothing)
        {
            complaints.push(format!("nothing falls without any {kind:?}"));
        }
    }
    outcome(complaints)
}

/// Every claim of every case, each part left out: what is told to change is what changes of all of them, whichever are
/// thought worth trying anew.
fn all_claims() -> Outcome {
    let mut complaints = Vec::new();
    let mut tried_anew = 0;
    let kinds = crate::entries(&root().join("tests/claims"));
    let kinds = kinds.into_iter().filter(|path| path.is_dir());
    for folder in kinds.flat_map(|kind| crate::entries(&kind)) {
        if !folder.is_dir() {
            continue;
        }
        let assessed = examine::folder(&folder, None).map_err(|_| "a folder")?;
        let model = &assessed.model;
        let all = tried::each(model, &assessed.trials);
        let all: Vec<_> = all
            .filter(|one| assessed.sound.claim(model, *one))
            .collect();
        for kind in DropKind::ALL {
            let list = sensitivity(&assessed, kind);
            for (part, fall) in kind.parts(model).into_iter().zip(&list.without) {
                let without = left_out_with(&assessed, part);
                let claims = all.iter().map(|tried| tried.claim);
                let anew = Trials::anew(model, &assessed.consistency, &without, claims);
                for (tried, anew) in all.iter().zip(anew) {
                    let fell = fall
                        .of_outcome("falls")
                        .any(|one| one.id == tried.owner.id(model));
                    let changes = tried.trial.verdict != anew.verdict && !fell;
                    let place = assessed.sources.told(tried.claim.span);
                    let told = fall.verdicts.iter().any(|one| one.place == place);
                    tried_anew += 1;
                    if told != changes {
                        complaints.push(format!(
                            "{place} without {}: {changes}, told {told}",
                            fall.id
                        ));
                    }
                }
            }
        }
    }
    assert!(tried_anew > 1_000, "{tried_anew}");
    outcome(complaints)
}
