//! The plots: whole files that say in words what they show, at a journal's width, with every number at its place.

use std::collections::{BTreeMap, HashSet};

use libtest_mimic::Trial;

use super::{files, of_folder, of_text, text_of};
use crate::{Outcome, trial};
use cisgrid::outputs::Artifact;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("sheets::plots_are_whole", plots_are_whole),
        trial("sheets::plots_have_their_numbers", plots_have_their_numbers),
        trial(
            "sheets::ticks_stand_where_values_do",
            ticks_stand_where_values_do,
        ),
        trial("sheets::axes_have_round_numbers", axes_have_round_numbers),
        trial(
            "sheets::plots_run_as_their_language",
            plots_run_as_their_language,
        ),
        trial("sheets::names_of_files_are_safe", names_of_files_are_safe),
        trial("sheets::each_plot_has_a_legend", each_plot_has_a_legend),
    ]
}

fn plots(folder: &str) -> Vec<Artifact> {
    let mut files = files("svg", &of_folder(folder));
    files.retain(|file| file.path.ends_with(".svg") && !file.path.starts_with("svg/map"));
    files
}

/// The words of an element.
fn element<'a>(svg: &'a str, name: &str) -> &'a str {
    let start = svg
        .find(&format!("<{name} "))
        .unwrap_or_else(|| panic!("no <{name}>"));
    let (_, rest) = svg[start..].split_once('>').expect("a tag");
    rest.split_once("</").expect("an end").0
}

/// The lines of letters, each with where it stands.
fn letters(svg: &str) -> Vec<(f64, f64, String)> {
    let lines = svg.split("<text ").skip(1).map(|line| {
        let (tag, rest) = line.split_once('>').expect("a tag");
        let of = |name: &str| {
            let (_, rest) = tag.split_once(&format!("{name}=\"")).expect("a place");
            rest.split_once('"')
                .expect("an end")
                .0
                .parse::<f64>()
                .expect("a number")
        };
        let text = rest.split_once("</text>").expect("an end").0;
        (
            of("x"),
            of("y"),
            text.replace("&#x2f;", "/").replace("&amp;", "&"),
        )
    });
    lines.collect()
}

fn plots_are_whole() -> Outcome {
    for folder in [
        "propositions",
        "tests/render/pictures",
        "tests/render/right-to-left",
    ] {
        for file in plots(folder) {
            let svg = std::str::from_utf8(&file.bytes)?;
            let name = format!("{folder}: {}", file.path);
            let mut open = Vec::new();
            for part in svg.split('<').skip(1) {
                let (tag, _) = part.split_once('>').ok_or("an open tag")?;
                let word = tag.trim_start_matches('/').split([' ', '/']).next();
                match (tag.starts_with('/'), tag.ends_with('/')) {
                    (true, _) => assert_eq!(open.pop(), word, "{name}"),
                    (false, false) => open.extend(word),
                    (false, true) => {}
                }
            }
            assert!(open.is_empty(), "{name}: {open:?}");
            let wide = ["width=\"85mm\"", "width=\"170mm\""];
            assert!(wide.iter().any(|width| svg.contains(width)), "{name}");
            assert!(
                element(svg, "title").len() > 10 && element(svg, "desc").len() > 60,
                "{name}"
            );
            // Nothing from elsewhere, and no colour.
            assert_eq!(svg.matches("http").count(), 1, "{name}");
            for part in svg.split('#').skip(1).filter(|part| !part.starts_with('x')) {
                let grey = ["000\"", "fff\"", "ddd\""];
                assert!(
                    grey.iter().any(|grey| part.starts_with(grey)),
                    "{name}: #{part:.8}"
                );
            }
        }
    }
    Ok(())
}

/// Every number that is printed beside a plot, and no letter beyond its edges.
fn plots_have_their_numbers() -> Outcome {
    for folder in ["propositions", "tests/render/pictures"] {
        let view = of_folder(folder);
        let mut made = plots(folder).into_iter();
        for item in view.evidence() {
            for table in item.tables().iter().filter(|table| table.drawn.is_some()) {
                let file = made.next().ok_or("too few plots")?;
                assert!(
                    file.path.contains(item.id()),
                    "{} of {}",
                    file.path,
                    item.id()
                );
                let svg = std::str::from_utf8(&file.bytes)?;
                let lines = letters(svg);
                for row in &table.rows {
                    for cell in row.cells.iter().take(2).filter(|cell| !cell.is_empty()) {
                        assert!(
                            lines.iter().any(|(.., text)| text == cell),
                            "{}: {cell}",
                            file.path
                        );
                    }
                    let told = element(svg, "desc");
                    let key = row.when.split(',').next().unwrap_or_default();
                    assert!(told.contains(key), "{}: {key}", file.path);
                }
                let width = if svg.contains("width=\"85mm\"") {
                    240.95
                } else {
                    481.9
                };
                assert!(
                    lines.iter().all(|(x, ..)| (0.0..=width).contains(x)),
                    "{}",
                    file.path
                );
            }
        }
        assert!(made.next().is_none(), "more plots than tables");
    }
    Ok(())
}

/// An estimate of 3.0 stands three quarters of the way from 0 to 4.
fn ticks_stand_where_values_do() -> Outcome {
    let files = files("svg", &of_folder("tests/render/pictures"));
    let svg = text_of(&files, "svg/changes.svg");
    let tick = |number: &str| {
        let mut lines = letters(svg).into_iter();
        lines.find(|(.., text)| text == number).map(|(x, ..)| x)
    };
    let (zero, four) = (tick("0").ok_or("no 0")?, tick("−4").ok_or("no −4")?);
    let marks: Vec<f64> = svg
        .split("<path d=\"M")
        .skip(1)
        .filter(|path| path.contains("z\" fill=\"#000\""))
        .filter_map(|path| {
            let corner = path.split_once(' ')?.0.parse::<f64>().ok()?;
            let other = path
                .split('L')
                .nth(1)?
                .split_once(' ')?
                .0
                .parse::<f64>()
                .ok()?;
            // A square, not an arrow.
            ((other - corner - 4.2).abs() < 0.02).then_some(corner + 2.1)
        })
        .collect();
    let three = zero + (zero - four) * 0.75;
    assert!(
        marks.iter().any(|mark| (mark - three).abs() < 0.1),
        "{three}: {marks:?}"
    );
    Ok(())
}

fn one_change(numbers: &str) -> String {
    let view = of_text(
        &format!(
            "synthesis: {{title: T, timepoints: {{T1: one, T2: two}}, groups: {{a: A, b: B}}}}
measures: [{{id: m, label: M, better: higher}}]
results: [{{measure: m, {numbers}}}]
evidence: [{{id: e, strand: quantitative, finding: F., figures: m}}]
propositions: [{{id: p, statement: S., supported_by: e, silence: {{qualitative: none}}}}]
"
        )
        .replace(
            "figures: m}",
            if numbers.contains("group") {
                "figures: m@T1/a..b}"
            } else {
                "figures: m@T1..T2}"
            },
        ),
    );
    let files = files("svg", &view);
    text_of(&files, "svg/e.svg").to_owned()
}

/// At least three ticks, at round numbers that do not run together, however small or large what is drawn is.
fn axes_have_round_numbers() -> Outcome {
    let changes = [
        "0.0004", "0.03", "0.7", "1.0", "4.9", "12", "99", "430", "7000", "1250000",
    ];
    let change = |value: &str| {
        format!(
            "from: T1, to: T2, change: {value}, change_means: later minus earlier, design: paired"
        )
    };
    let ratio = |value: &str| {
        format!(
            "at: T1, group: a, versus: b, change: {value}, scale: ratio, change_means: group over versus, design: two groups"
        )
    };
    let ratios = ["1.02", "1.2", "1.5", "2", "3.3", "8", "45", "900"];
    let all = changes.map(change).into_iter().chain(ratios.map(ratio));
    for numbers in all {
        let svg = one_change(&numbers);
        let mut levels: BTreeMap<i64, Vec<(f64, String)>> = BTreeMap::new();
        for (x, y, text) in letters(&svg) {
            let number = text.replace('−', "-").parse::<f64>();
            if number.is_ok() {
                levels
                    .entry((y * 100.0) as i64)
                    .or_default()
                    .push((x, text));
            }
        }
        // The numbers of the axis stand below those of the line.
        let (_, ticks) = levels.pop_last().ok_or("no numbers")?;
        assert!((3..12).contains(&ticks.len()), "{numbers}: {ticks:?}");
        for two in ticks.windows(2) {
            let width = |text: &str| text.chars().count() as f64 * 3.9;
            let apart = two[1].0 - two[0].0;
            assert!(
                apart > (width(&two[0].1) + width(&two[1].1)) / 2.0,
                "{numbers}: {ticks:?}"
            );
        }
        for (_, text) in &ticks {
            let digits = text.trim_start_matches(['−', '0', '.']).replace('.', "");
            let digits = digits.trim_end_matches('0');
            assert!(
                digits.len() <= 2 || numbers.contains("ratio"),
                "{numbers}: {ticks:?}"
            );
        }
    }
    Ok(())
}

fn plots_run_as_their_language() -> Outcome {
    for file in plots("tests/render/right-to-left") {
        let svg = std::str::from_utf8(&file.bytes)?;
        assert!(svg.contains("xml:lang=\"he\""), "{svg:.300}");
        assert!(svg.contains("direction=\"rtl\""));
        // Labels begin at the right, numbers stand at the left.
        let lines = letters(svg);
        let hebrew = |text: &str| text.chars().any(|one| ('א'..='ת').contains(&one));
        let label = lines
            .iter()
            .find(|(.., text)| hebrew(text))
            .ok_or("no label")?;
        let number = lines
            .iter()
            .find(|(.., text)| text.contains('('))
            .ok_or("no number")?;
        assert!(label.0 > number.0, "{label:?} {number:?}");
    }
    Ok(())
}

/// Ids become names that every file system takes and tells apart.
fn names_of_files_are_safe() -> Outcome {
    let ids = [
        "con", "COM1", "aux.part", "x", "x-2", "café", "שינה", "lpt9", "a.b.c", "nul",
    ];
    let long = "語".repeat(78) + "一";
    let longer = "語".repeat(78) + "二";
    let ids = ids.iter().copied().chain([long.as_str(), longer.as_str()]);
    let evidence = ids.clone().map(|id| {
        format!("  - {{id: {id}, strand: quantitative, finding: F of {id}., figures: [m@T1..T2, m@T1]}}\n")
    });
    let view = of_text(&format!(
        "synthesis: {{title: T, timepoints: {{T1: one, T2: two}}}}
measures: [{{id: m, label: M, better: higher, norm: {{mean: 5.0, sd: 1.0}}}}]
results:
  - {{measure: m, from: T1, to: T2, change: 1.0, change_means: later minus earlier, design: paired}}
  - {{measure: m, at: T1, n: 20, mean: 5.5, sd: 1.0}}
evidence:
{}propositions: [{{id: p, statement: S., supported_by: [con], silence: {{qualitative: none}}}}]
",
        evidence.collect::<String>()
    ));
    let files = files("svg", &view);
    // The map and the legends stand beside them.
    assert_eq!(files.len(), ids.count() * 2 + 2);
    let mut seen = HashSet::new();
    for file in &files {
        let name = file.path.strip_prefix("svg/").ok_or("no folder")?;
        assert!(seen.insert(name.to_lowercase()), "{name} is there twice");
        let stem = name.split('.').next().unwrap_or_default().to_lowercase();
        let devices = ["con", "prn", "aux", "nul", "com1", "lpt9"];
        assert!(!devices.contains(&stem.as_str()), "{name}");
        assert!(
            name.len() < 150 && !name.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|', ' ']),
            "{name}"
        );
    }
    for name in [
        "café.svg",
        "שינה.svg",
        "a.b.c.svg",
        "finding-con.svg",
        "legends.txt",
    ] {
        assert!(seen.contains(name), "no {name}: {seen:?}");
    }
    Ok(())
}

fn each_plot_has_a_legend() -> Outcome {
    let files = files("svg", &of_folder("tests/render/pictures"));
    let legends = text_of(&files, "svg/legends.txt");
    for file in files.iter().filter(|file| file.path.ends_with(".svg")) {
        let name = file.path.trim_start_matches("svg/");
        assert!(legends.contains(&format!("{name}\n\n")), "{name}");
    }
    for words in [
        "Squares: change; lines through them: 95% confidence intervals; vertical line: 0.",
        "vertical line: 0, of a ratio 1, on a log scale.",
        "Shaded: the margin",
        "Arrows: what is drawn runs on beyond the plot.",
        "T1, before; T2, after; T3, a year on; CI, confidence interval.",
        "Norm: adults (n 1000).",
    ] {
        assert!(legends.contains(words), "{words}: {legends}");
    }
    Ok(())
}
