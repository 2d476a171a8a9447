//! The same pages and the same messages with any number of threads.

use std::fmt::Write as _;
use std::path::Path;

use libtest_mimic::{Failed, Trial};

use crate::{Outcome, root, trial};
use cisgrid::diagnostic::text::{self, Colour};
use cisgrid::examine::{self, Assessed};
use cisgrid::outputs;
use cisgrid::read::folder::Project;
use cisgrid::templates::Templates;
use cisgrid::view::View;

/// As many threads as are tried.
const THREADS: [usize; 3] = [1, 2, 16];

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("threads::pages_of_the_worked_example", worked_example),
        trial("threads::faults_of_names", faults_of_names),
        trial("threads::faults_of_syntax", faults_of_syntax),
    ]
}

fn worked_example() -> Outcome {
    same(|| {
        let assessed = examine::folder(&root().join("propositions"), None)
            .map_err(|error| format!("{error:?}"))?;
        let mut told = messages(&assessed);
        let synthesis = assessed.renderable();
        let view = View::new(synthesis.map_err(|_| "the worked example has errors")?);
        let templates = Templates::new(Vec::new()).map_err(|error| format!("{error:?}"))?;
        for output in outputs::ALL {
            let made = output.artifacts(&view, &templates);
            for one in made.map_err(|error| format!("{error:?}"))? {
                let _ = write!(told, "{}\n{:?}", one.path, one.bytes);
            }
        }
        Ok(told)
    })
}

/// Sixty files, each with ids that stand elsewhere too, names that nothing has, keys that no format
/// knows, and findings that say the same.
fn faults_of_names() -> Outcome {
    same(|| told_of(&files(60, |_| "")))
}

/// The same, and in every seventh file a fault that hides the rest of it.
fn faults_of_syntax() -> Outcome {
    same(|| {
        told_of(&files(60, |number| match number % 7 {
            0 => "  - {id: broken, finding: [\n",
            _ => "",
        }))
    })
}

fn files(count: usize, last: impl Fn(usize) -> &'static str) -> Vec<(String, String)> {
    let file = |number: usize| {
        let twin = number / 2;
        let text = format!(
            "evidence:\n  - {{id: twin-{twin}, strand: quantitative, finding: Scores fell again.}}\n  \
             - {{id: Own_{number}, strand: qualitativ, finding: People said so {number}., theme: [one, Two {twin}]}}\n  \
             - {{id: own-{number}, strand: qualitative, finding: The ABC of it., figures: [none@T{number}], notes: x}}\n\
             propositions:\n  - id: row-{number}\n    statement: It holds.\n    \
             supported_by: [own-{number}, twin-{twin}, missing-{number}]\n    builds_on: [row-{}]\n{}",
            (number + 1) % count,
            last(number)
        );
        (format!("part-{number:02}.yaml"), text)
    };
    (0..count).map(file).collect()
}

fn told_of(files: &[(String, String)]) -> Result<String, Failed> {
    let texts = files
        .iter()
        .map(|(name, text)| (name, text.clone().into_bytes()));
    let assessed = examine::assess(Project::of_texts(Path::new("many"), texts), None);
    match assessed.diagnostics.len() {
        0..50 => Err("the files have too few faults to try anything".into()),
        _ => Ok(messages(&assessed)),
    }
}

fn messages(assessed: &Assessed) -> String {
    let mut told = String::new();
    let acknowledged = assessed.acknowledged.iter().map(|known| &known.found);
    for found in assessed.diagnostics.iter().chain(acknowledged) {
        let _ = writeln!(
            told,
            "{}",
            text::render(found, &assessed.sources, Colour::Never)
        );
    }
    told
}

/// Whether `make` gives the same with every number of threads.
fn same(make: impl Fn() -> Result<String, Failed> + Sync) -> Outcome {
    let mut first: Option<String> = None;
    for threads in THREADS {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()?;
        // What goes wrong is told as text, which may pass from one thread to another.
        let made = pool.install(|| make().map_err(|failed| format!("{failed:?}")))?;
        match &first {
            Some(first) if *first != made => {
                return Err(format!("{threads} threads give something else").into());
            }
            Some(_) => {}
            None => first = Some(made),
        }
    }
    Ok(())
}
