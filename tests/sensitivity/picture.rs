//! The picture of what falls: what stands in it, that nothing is fetched and nothing said by colour, and that it is never
//! too large.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use libtest_mimic::Trial;

use super::{assessed, of_folder};
use crate::{Outcome, compare, root, trial};
use cisgrid::compare::part::DropKind;
use cisgrid::compare::sensitivity::sensitivity;
use cisgrid::outputs::sensitivity_as_svg;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("sensitivity::picture_says_what_falls", says),
        trial("sensitivity::picture_of_many", many),
    ]
}

/// The texts of the elements of that name.
fn texts(svg: &str, name: &str) -> Vec<String> {
    let page = scraper::Html::parse_document(svg);
    let wanted = scraper::Selector::parse(name).expect("a name");
    let found = page.select(&wanted);
    found.map(|one| one.text().collect()).collect()
}

fn says() -> Outcome {
    let svg = sensitivity_as_svg(&of_folder("tests/voices/walking", DropKind::Timepoint));
    compare(&svg, &root().join("tests/sensitivity/timepoint.svg"))?;
    let written = texts(&svg, "text");
    for words in [
        "What falls without one timepoint",
        "company-first",
        "ends-well",
        "before",
        "after a year",
        "loses its last support",
        "loses none of these",
    ] {
        assert!(
            written.iter().any(|text| text == words),
            "{words}: {written:?}"
        );
    }
    let described = texts(&svg, "desc").join("");
    for words in [
        "Without T1: company-first loses its last support and its quantitative strand and its qualitative strand.",
        "a claim of finding company-matters goes from supported to contradicted",
        "not strength",
    ] {
        assert!(described.contains(words), "{words}: {described}");
    }
    let all = sensitivity_as_svg(&of_folder("propositions", DropKind::Measure));
    for svg in [&svg, &all] {
        let addresses = svg.matches("http").count();
        assert_eq!(addresses, 1, "only the name of the format");
        for word in ["href", "<script", "<image", "<style", "url("] {
            assert!(!svg.contains(word), "{word}");
        }
        let colours: BTreeSet<_> = svg
            .split('#')
            .skip(1)
            .filter_map(|rest| rest.get(..4))
            .collect();
        assert!(
            colours
                .iter()
                .all(|colour| ["000\"", "fff\""].contains(colour)),
            "{colours:?}"
        );
    }
    Ok(())
}

fn many() -> Outcome {
    let mut yaml = "synthesis: {title: Many}\nsources:\n".to_owned();
    for at in 0..200 {
        let _ = writeln!(yaml, "  - {{id: s{at}, citation: <b>S & {at}.}}");
    }
    yaml += "evidence:\n";
    for at in 0..100 {
        let _ = writeln!(
            yaml,
            "  - {{id: e{at}, strand: qualitative, finding: So., cite: s{at}}}"
        );
    }
    yaml += "propositions:\n";
    for at in 0..150 {
        let of = at.min(99);
        let _ = writeln!(
            yaml,
            "  - {{id: a-row-with-a-name-that-goes-on-and-on-and-on-{at}, statement: So., supported_by: e{of}}}"
        );
    }
    let svg = sensitivity_as_svg(&sensitivity(&assessed(&yaml, "code\n"), DropKind::Source));
    let described = texts(&svg, "desc").join("");
    for words in [
        "Of 200 left out in turn, those without which no proposition loses anything are not drawn.",
        "Drawn are the first 40 of 100 lines; the list has them all.",
        "Drawn are the first 24 of 150 propositions; the list has them all.",
    ] {
        assert!(described.contains(words), "{words}");
    }
    assert!(svg.len() < 400_000, "{}", svg.len());
    Ok(())
}
