//! What changed since an earlier version, at the top of the page.

use std::path::Path;

use libtest_mimic::Trial;

use crate::{Outcome, trial};
use cisgrid::examine;
use cisgrid::outputs::find;
use cisgrid::read::folder::Project;
use cisgrid::templates::Templates;
use cisgrid::view::View;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("changes::each_is_told", each_is_told),
        trial("changes::nothing_is_told_of_what_stayed", nothing_is_told),
        trial("changes::they_stand_on_the_page", on_the_page),
    ]
}

const BEFORE: &str = "
synthesis: {title: T, timepoints: {T1: {label: before, months: 0}, T2: {label: after, months: 6}}}
sources: [{id: s, citation: S}]
measures: [{id: mood, label: Mood, range: [0, 10], better: higher}]
results: [{measure: mood, at: T1, n: 30, mean: 3.40, sd: 1.0}, {measure: mood, at: T2, n: 28, mean: 4.10, sd: 1.1}]
evidence:
  - {id: rose, strand: quantitative, finding: Mood rose., figures: [mood@T1, mood@T2], cite: s}
  - {id: light, strand: qualitative, finding: It got lighter., points: [in the morning], cite: s}
  - {id: gone, strand: qualitative, finding: Nobody came., cite: s}
  - {id: stays, strand: qualitative, finding: People came back., cite: s}
propositions:
  - {id: first, statement: Walking lifts the mood., supported_by: [rose, light], contradicted_by: [gone], fit: confirmation}
  - {id: last, statement: Nothing else matters., supported_by: [stays]}
";

fn now() -> String {
    let changes = [
        ("mean: 4.10", "mean: 4.1"),
        ("Mood rose.", "Mood rose a little."),
        ("in the morning", "in the evening"),
        (
            "  - {id: gone, strand: qualitative, finding: Nobody came., cite: s}\n",
            "  - {id: fresh, strand: qualitative, finding: Rain kept people in., cite: s}\n",
        ),
        (
            "supported_by: [rose, light], contradicted_by: [gone], fit: confirmation",
            "supported_by: [rose], qualified_by: [light], contradicted_by: [fresh], response: It rained., fit: expansion",
        ),
        (
            "  - {id: last, statement: Nothing else matters., supported_by: [stays]}\n",
            "  - {id: other, statement: Company matters., supported_by: [stays]}\n",
        ),
    ];
    changes
        .iter()
        .fold(BEFORE.to_owned(), |text, (before, now)| {
            assert!(text.contains(before), "{before}");
            text.replacen(before, now, 1)
        })
}

fn view(text: &str) -> View {
    let files = [("a.yaml", text.as_bytes().to_vec())];
    let assessed = examine::assess(Project::of_texts(Path::new("s"), files), None);
    let synthesis = assessed
        .renderable()
        .unwrap_or_else(|assessed| panic!("{:#?}", assessed.diagnostics));
    View::new(synthesis)
}

fn each_is_told() -> Outcome {
    let view = view(&now()).since(self::view(BEFORE));
    let told: Vec<_> = view
        .changes()
        .map(|one| {
            let part = |part: Option<String>| part.unwrap_or_default();
            let is_there = if one.at.is_some() { "" } else { " (gone)" };
            format!(
                "{}{is_there} {}: {} > {}",
                one.what,
                one.named,
                part(one.before),
                part(one.now)
            )
        })
        .collect();
    let wanted = [
        "change_linked first · fresh:  > contradicts",
        "change_turned first · light: supports > qualifies",
        "change_unlinked first · gone: contradicts > ",
        "change_fit first: confirmation > expansion",
        "change_new_proposition other:  > Company matters.",
        "change_gone_proposition (gone) last: Nothing else matters. > ",
        "change_reworded_finding rose: Mood rose. > Mood rose a little.",
        "change_figure rose · mood@T2: n 28, mean (SD) 4.10 (1.1) > n 28, mean (SD) 4.1 (1.1)",
        "change_new_finding fresh:  > Rain kept people in.",
        "change_reworded_finding light: It got lighter. – in the morning > It got lighter. – in the evening",
        "change_gone_finding (gone) gone: Nobody came. > ",
    ];
    let mut sorted = told.clone();
    sorted.sort();
    let mut wanted: Vec<_> = wanted.map(str::to_owned).to_vec();
    wanted.sort();
    assert_eq!(sorted, wanted);
    assert!(told[0].starts_with("change_"), "rows first: {told:#?}");
    Ok(())
}

/// The same synthesis, its keys in another order and in other files, is the same.
fn nothing_is_told() -> Outcome {
    let (head, rows) = BEFORE.split_once("propositions:").ok_or("propositions")?;
    let files = [
        ("b.yaml", format!("propositions:{rows}").into_bytes()),
        ("c.yaml", head.as_bytes().to_vec()),
    ];
    let assessed = examine::assess(Project::of_texts(Path::new("s"), files), None);
    let moved = View::new(
        assessed
            .renderable()
            .map_err(|assessed| format!("{:?}", assessed.diagnostics))?,
    );
    let changes: Vec<_> = moved.since(view(BEFORE)).changes().collect();
    assert_eq!(changes, []);
    assert_eq!(
        view(BEFORE).changes().count(),
        0,
        "without an earlier version nothing is known"
    );
    Ok(())
}

fn on_the_page() -> Outcome {
    let templates = Templates::new(Vec::new()).expect("templates without faults");
    let html = find("html").ok_or("HTML")?;
    let page = |view: &View| crate::render::page(html, view, &templates);
    let changed = page(&view(&now()).since(view(BEFORE)));
    for words in [
        "11 changes",
        "<b>Stance changed</b> <a href=\"#first\"><code>first · light</code></a>: <del><bdi>supports</bdi></del> → <ins><bdi>qualifies</bdi></ins>",
        "<b>Finding withdrawn</b> <code>gone</code>",
    ] {
        assert!(changed.contains(words), "{words}");
    }
    assert!(page(&view(BEFORE).since(view(BEFORE))).contains("nothing changed"));
    assert!(
        !page(&view(BEFORE)).contains("page:changes"),
        "nothing is said where nothing is known"
    );
    Ok(())
}
