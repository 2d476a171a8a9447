//! The laws of the house: the order of its rooms, no circle, no long file, one name for one thing.

mod imports;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use libtest_mimic::Trial;
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use syn::{Item, Visibility};

use self::imports::{File, Import};
use crate::{Outcome, files, outcome, shown, trial};

/// The rooms of `src/`, from the top of the house down. A room may take from those that stand below it
/// in this list, and from no other.
const ROOMS: [&str; 30] = [
    "main",
    "cli",
    "workbook",
    "imports",
    "remarks",
    "outputs",
    "document",
    "view",
    "compare",
    "examine",
    "synthesis",
    "review",
    "analysts",
    "meaning",
    "claims",
    "agreement",
    "verify",
    "voices",
    "resolve",
    "read",
    "model",
    "statistics",
    "number",
    "templates",
    "language",
    "diagnostic",
    "source",
    "tables",
    "quotation",
    "wording",
];

/// The most lines of a file.
const LONGEST: usize = 400;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("house::no_import_runs_up", no_import_runs_up),
        trial("house::no_import_is_hidden", no_import_is_hidden),
        trial("house::there_is_no_circle", there_is_no_circle),
        trial("house::every_file_is_declared", every_file_is_declared),
        trial("house::no_file_is_long", no_file_is_long),
        trial("house::one_name_one_meaning", one_name_one_meaning),
        trial("house::the_laws_can_fail", the_laws_can_fail),
    ]
}

/// The room of a module, and its floor, counted from the top.
fn room(module: &[String]) -> Option<(&str, usize)> {
    let room = module.first()?;
    let floor = ROOMS.iter().position(|one| one == room)?;
    Some((room, floor))
}

/// What is wrong with an import, if it runs up.
fn runs_up(file: &File, import: &Import) -> Option<String> {
    let ((own, floor), (other, above)) = (room(&file.module)?, room(&import.from)?);
    (above < floor).then(|| {
        format!(
            "{}:{}: `{}` runs up: `{own}` stands below `{other}`. Move what is needed to `{own}` or \
             below it, or hand it over as an argument.",
            shown(&file.path),
            import.line,
            import.written,
        )
    })
}

fn no_import_runs_up() -> Outcome {
    let files = imports::all();
    let mut complaints = Vec::new();
    for file in &files {
        if room(&file.module).is_none() && !file.module.is_empty() {
            complaints.push(format!(
                "{} stands in no room of `ROOMS` in tests/house.rs: move it into one, or add its room \
                 there, above all that it takes from.",
                shown(&file.path)
            ));
        }
        complaints.extend(
            file.imports
                .iter()
                .filter_map(|import| runs_up(file, import)),
        );
    }
    outcome(complaints)
}

/// What cannot be seen cannot be held to a law.
fn no_import_is_hidden() -> Outcome {
    let files = imports::all();
    let told = files.iter().flat_map(|file| {
        let hidden = file.hidden.iter();
        hidden.map(|(line, remedy)| {
            let file = shown(&file.path);
            format!("{file}:{line}: hides what it takes from where: {remedy}.")
        })
    });
    outcome(told.collect())
}

/// A file that no `mod` names is not compiled, and nobody is told.
fn every_file_is_declared() -> Outcome {
    let files = imports::all();
    let declared: BTreeSet<Vec<String>> = files
        .iter()
        .flat_map(|file| {
            let own = match file.module.as_slice() {
                [only] if only == "main" => &[],
                own => own,
            };
            let children = file.children.iter();
            children.map(move |child| [own, std::slice::from_ref(child)].concat())
        })
        .collect();
    let roots = [Vec::new(), vec!["main".to_owned()]];
    let lost = files
        .iter()
        .filter(|file| !declared.contains(&file.module) && !roots.contains(&file.module));
    let told = lost.map(|file| {
        let (name, above) = match file.module.split_last() {
            Some((name, [])) => (name.as_str(), "src/lib.rs".to_owned()),
            Some((name, above)) => (name.as_str(), format!("src/{}.rs", above.join("/"))),
            None => ("", String::new()),
        };
        let file = shown(&file.path);
        format!("{file}: no `mod {name};` names it: declare it in {above}, or take it out.")
    });
    outcome(told.collect())
}

/// The files of each circle, with the imports that close it.
fn circles(files: &[File]) -> Vec<String> {
    let places: BTreeMap<&[String], usize> = files
        .iter()
        .enumerate()
        .map(|(at, file)| (file.module.as_slice(), at))
        .collect();
    let edges = files.iter().enumerate().flat_map(|(at, file)| {
        let targets = file.imports.iter();
        let targets = targets.filter_map(|import| places.get(import.from.as_slice()));
        targets.map(move |to| (NodeIndex::new(at), NodeIndex::new(*to)))
    });
    let graph = DiGraph::<(), (), usize>::from_edges(edges);
    let rings = tarjan_scc(&graph);
    let rings = rings.into_iter().filter(|ring| ring.len() > 1);
    let told = rings.map(|ring| {
        let ring: BTreeSet<usize> = ring.into_iter().map(NodeIndex::index).collect();
        let mut lines = vec![format!("a circle of {} files:", ring.len())];
        for at in &ring {
            let file = &files[*at];
            let inside = file.imports.iter().filter(|import| {
                let to = places.get(import.from.as_slice());
                to.is_some_and(|to| ring.contains(to))
            });
            lines.extend(inside.map(|import| {
                let line = import.line;
                format!("  {}:{line}: `{}`", shown(&file.path), import.written)
            }));
        }
        lines.push("  Move what both ends need into a file of its own, below both.".to_owned());
        lines.join("\n")
    });
    told.collect()
}

fn there_is_no_circle() -> Outcome {
    outcome(circles(&imports::all()))
}

fn no_file_is_long() -> Outcome {
    let all = ["src", "tests", "benches"].into_iter().flat_map(files);
    let complaints = all.filter_map(|path| {
        let lines = fs::read_to_string(&path).ok()?.lines().count();
        (lines > LONGEST).then(|| {
            format!(
                "{}:{}: {lines} lines, more than {LONGEST}: which second thing does it do? Give that a \
                 file of its own.",
                shown(&path),
                LONGEST + 1
            )
        })
    });
    outcome(complaints.collect())
}

/// The types that a file makes public, each with its line.
fn public_types(text: &str) -> Vec<(String, usize)> {
    let code = syn::parse_file(text).expect("a file of the crate is Rust");
    let types = code.items.iter().filter_map(|item| {
        let (visibility, name) = match item {
            Item::Struct(item) => (&item.vis, &item.ident),
            Item::Enum(item) => (&item.vis, &item.ident),
            Item::Type(item) => (&item.vis, &item.ident),
            Item::Trait(item) => (&item.vis, &item.ident),
            _ => return None,
        };
        matches!(visibility, Visibility::Public(_))
            .then(|| (name.to_string(), name.span().start().line))
    });
    types.collect()
}

fn one_name_one_meaning() -> Outcome {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in files("src") {
        let text = fs::read_to_string(&path)?;
        for (name, line) in public_types(&text) {
            let place = format!("{}:{line}", shown(&path));
            places.entry(name).or_default().push(place);
        }
    }
    let twice = places.iter().filter(|(_, places)| places.len() > 1);
    let complaints = twice.map(|(name, places)| {
        format!(
            "`{name}` is public in {}: rename all but one, or make it `pub(crate)`.",
            places.join(" and ")
        )
    });
    outcome(complaints.collect())
}

/// A law that no house could break would be none: what is told of a small house that breaks them.
fn the_laws_can_fail() -> Outcome {
    let house = [
        ("lib", "pub mod claims;\npub mod model;"),
        ("claims", "mod verdict;\npub use verdict::Verdict;"),
        (
            "claims/verdict",
            "use crate::model::Figure;\npub struct Verdict;",
        ),
        (
            "model",
            "mod figure;\nmod kind;\nmod time;\npub use figure::Figure;",
        ),
        (
            "model/figure",
            "use crate::claims::Verdict;\npub struct Figure;",
        ),
        (
            "model/kind",
            "use super::super::claims;\nfn f() { claims::verdict::judge(); }",
        ),
        (
            "model/time",
            "fn f() { println!(\"{}\", crate::claims::verdict::NOW); }",
        ),
        ("model/lost", "use super::*;\nmod inner {}"),
    ];
    let files = imports::of(house.map(|(name, text)| {
        let path = crate::root().join(format!("src/{name}.rs"));
        (path, text.to_owned())
    }));
    let up = files.iter().flat_map(|file| {
        let imports = file.imports.iter();
        imports.filter_map(move |import| runs_up(file, import))
    });
    let mut up: Vec<String> = up.collect();
    up.dedup();
    let starts = [
        "src/model/figure.rs:1: `claims::Verdict` runs up: `model` stands below `claims`.",
        "src/model/kind.rs:1: `claims` runs up",
        "src/model/kind.rs:2: `claims::verdict::judge` runs up",
        "src/model/time.rs:1: `claims::verdict::NOW` runs up",
    ];
    let mut complaints = Vec::new();
    let told = starts
        .iter()
        .zip(&up)
        .all(|(start, told)| told.starts_with(start));
    if up.len() != starts.len() || !told {
        complaints.push(format!("what runs up is told as: {up:#?}"));
    }
    let circles = circles(&files).join("\n");
    let ring = "a circle of 2 files:\n  src/claims/verdict.rs:1: `model::Figure`\n  src/model/figure.rs:1: `claims::Verdict`";
    if !circles.starts_with(ring) {
        complaints.push(format!("a circle is told as: {circles}"));
    }
    let lost = files
        .iter()
        .find(|file| file.module.ends_with(&["lost".to_owned()]));
    let hidden = lost.map(|file| {
        file.hidden
            .iter()
            .map(|(line, _)| *line)
            .collect::<Vec<_>>()
    });
    if hidden != Some(vec![1, 2]) {
        complaints.push(format!("what is hidden is told at: {hidden:?}"));
    }
    let public = public_types("pub struct A;\npub(crate) struct B;\nenum C {}\npub type D = A;");
    let public: Vec<_> = public.iter().map(|(name, _)| name.as_str()).collect();
    if public != ["A", "D"] {
        complaints.push(format!("public are {public:?}"));
    }
    outcome(complaints)
}
