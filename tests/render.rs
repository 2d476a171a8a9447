//! Pages as they are made: `tests/render/<case>/` is a synthesis, `tests/render/<case>-expected/`
//! what it makes; and the worked example makes what lies in `output/`, byte for byte.

use std::path::Path;

use libtest_mimic::Trial;

use cisgrid::examine;
use cisgrid::outputs::{self, Output};
use cisgrid::read::folder::Project;
use cisgrid::templates::Templates;
use cisgrid::view::View;

#[path = "../benches/generate.rs"]
mod generate;

use crate::{Outcome, compare, entries, file_name, root, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let folders = entries(&root().join("tests/render")).into_iter();
    let cases = folders.filter(|folder| !file_name(folder).ends_with("-expected"));
    let mut trials: Vec<_> = cases
        .map(|case| {
            let name = format!("render::{}", file_name(&case));
            let expected = case.with_file_name(format!("{}-expected", file_name(&case)));
            Trial::test(name, move || hold(&case, &expected))
        })
        .collect();
    trials.push(trial("render::worked_example", worked_example));
    trials.push(trial(
        "render::threads_do_not_matter",
        threads_do_not_matter,
    ));
    trials.push(trial("render::each_is_a_loop", each_is_a_loop));
    trials.push(trial(
        "render::a_page_runs_as_its_language",
        a_page_runs_as_its_language,
    ));
    trials
}

/// The view of the synthesis in `folder`.
pub(crate) fn view(folder: &Path) -> View {
    let within = folder.strip_prefix(root()).unwrap_or(folder);
    let assessed = examine::folder(within, None).expect("a readable folder");
    match assessed.renderable() {
        Ok(synthesis) => View::new(synthesis),
        Err(assessed) => panic!("errors: {:#?}", assessed.diagnostics),
    }
}

/// The pages that the synthesis in `folder` makes, by the names of their files.
pub(crate) fn pages(folder: &Path) -> Vec<(String, String)> {
    let layouts = view(folder).layouts();
    let templates = Templates::new(Vec::new()).expect("templates without faults");
    let pages = layouts.iter().flat_map(|view| {
        let outputs = outputs::USUAL.iter();
        outputs.map(|output| (output.file_of(view), page(output, view, &templates)))
    });
    pages.collect()
}

/// The page that a format of one file makes.
pub(crate) fn page(output: &Output, view: &View, templates: &Templates) -> String {
    let made = output.artifacts(view, templates).expect("a page");
    let [page] = made.try_into().expect("one file");
    String::from_utf8(page.bytes).expect("UTF-8")
}

fn hold(case: &Path, expected: &Path) -> Outcome {
    if std::env::var_os("CISGRID_BLESS").is_some() {
        std::fs::create_dir_all(expected)?;
    }
    for (file, page) in pages(case) {
        compare(&without_frame(&page), &expected.join(file))?;
    }
    Ok(())
}

/// A page without its style and its script, which are the same in every case, and without what tells of these.
fn without_frame(page: &str) -> String {
    const STYLE: &str = include_str!("../templates/html/style.css");
    const SCRIPT: &str = include_str!("../templates/html/script.js");
    const DIGEST: &str = "'sha256-";
    if !page.starts_with("<!doctype html>") {
        return page.to_owned();
    }
    assert!(
        page.contains(STYLE) && page.contains(SCRIPT),
        "the page has another style or script"
    );
    let mut short = String::new();
    let page = page.replace(STYLE, "/* … */").replace(SCRIPT, "/* … */");
    for (place, part) in page.split(DIGEST).enumerate() {
        let rest = part.split_once('\'').map_or(part, |(_, rest)| rest);
        short += match place {
            0 => part,
            _ => "'…'",
        };
        if place > 0 {
            short += rest;
        }
    }
    short
}

fn worked_example() -> Outcome {
    for (file, page) in pages(&root().join("propositions")) {
        compare(&page, &root().join("output").join(file))?;
    }
    Ok(())
}

/// The same bytes with any number of threads, of few large rows and of many small ones.
fn threads_do_not_matter() -> Outcome {
    let generated = tempfile::tempdir()?;
    generate::write(generated.path(), 3_000, 100)?;
    for folder in [&root().join("propositions"), generated.path()] {
        let mut first: Option<Vec<(String, String)>> = None;
        for threads in [1, 2, 16] {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
            let pages = pool.build()?.install(|| pages(folder));
            let first = first.get_or_insert_with(|| pages.clone());
            assert!(pages == *first, "a page differs with {threads} threads");
        }
    }
    Ok(())
}

/// From right to left where the language, or the script that is named, runs so.
fn a_page_runs_as_its_language() -> Outcome {
    let page = |language: &str| {
        let text = format!(
            "synthesis: {{title: T, language: {language}}}\npropositions: [{{id: p, statement: S}}]\n"
        );
        let files = [("a.yaml", text.into_bytes())];
        let assessed = examine::assess(Project::of_texts(Path::new("s"), files), None);
        let view = View::new(assessed.renderable().expect("no errors"));
        let templates = Templates::new(Vec::new()).expect("templates without faults");
        let html = outputs::find("html").expect("the format");
        self::page(html, &view, &templates)
    };
    let leftwards = [
        "ar",
        "ar-EG",
        "he",
        "he-IL",
        "iw",
        "fa-IR",
        "ur",
        "yi",
        "ps",
        "sd",
        "ug",
        "dv",
        "ckb",
        "az-Arab",
        "pa-Arab-PK",
        "ku-arab",
        "FA",
    ];
    for language in leftwards {
        let wanted = format!("<html lang=\"{language}\" dir=\"rtl\">");
        assert!(page(language).contains(&wanted), "{language}");
    }
    for language in [
        "en",
        "de-CH",
        "az-Latn",
        "az",
        "he-Latn",
        "ur-Latn-PK",
        "zh-Hant",
        "arn",
        "heb2",
    ] {
        let wanted = format!("<html lang=\"{language}\">");
        assert!(page(language).contains(&wanted), "{language}");
    }
    Ok(())
}

/// What a template of the user's prints through `each` is what it prints in a loop of its own.
fn each_is_a_loop() -> Outcome {
    let part = "{{ e.number }} {{ e.id }} {{ outside }}{% for claim in e.claims %} {{ claim.asserts }}{% endfor %}.\n";
    let looped =
        format!("{{% set outside = head.title %}}{{% for e in rows %}}{part}{{% endfor %}}");
    let each = "{% set outside = head.title %}{{ rows|each(\"e\", \"part.html\") }}";
    let listed = "{% set outside = head.title %}{{ rows|list|each(\"e\", \"part.html\") }}";
    let page = |grid: &str| {
        let own = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let own = vec![own("html/grid.html", grid), own("part.html", part)];
        let templates = Templates::new(own).expect("templates without faults");
        let html = outputs::find("html").expect("the format");
        self::page(html, &view(&root().join("propositions")), &templates)
    };
    let expected = page(&looped);
    assert!(expected.lines().count() > 3, "{expected}");
    assert_eq!(page(each), expected);
    assert_eq!(page(listed), expected);
    Ok(())
}
