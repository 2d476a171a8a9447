//! References that are made of their parts, in each style.

use libtest_mimic::Trial;

use super::written::of;
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("references::printed_in_each_style", in_each_style),
        trial("references::printed_in_other_languages", in_other_languages),
        trial("references::by_hand_stays", by_hand_stays),
        trial("references::one_changes_no_other", one_changes_no_other),
        trial("references::nothing_is_lost_in_print", nothing_is_lost),
        trial("references::printed_in_every_output", in_every_output),
        trial(
            "references::italics_in_every_output",
            super::italics::in_every_output,
        ),
        trial("references::what_a_source_says", what_a_source_says),
    ]
}

/// Works, and their references in Vancouver, APA and Harvard style.
const WORKS: [(&str, [&str; 3]); 11] = [
    (
        r#"type: article, authors: ["O’Hara, KL", "de la Torre, Ana", {name: "Smith, Jones and Partners"}, Walking Trust], title: Who walks?, container: J. Walk., year: 2019, volume: 28, issue: 4, pages: 341-344, doi: 10.1000/x"#,
        [
            "O’Hara KL, de la Torre A, Smith, Jones and Partners, Walking Trust. Who walks? J. Walk. 2019;28(4):341–4.",
            "O’Hara, K. L., de la Torre, A., Smith, Jones and Partners, & Walking Trust. (2019). Who walks? J. Walk., 28(4), 341–344.",
            "O’Hara, K.L. et al. (2019) ‘Who walks?’, J. Walk., 28(4), pp. 341–344.",
        ],
    ),
    (
        r#"type: chapter, authors: ["Part, C.A.", "Other, D.", and others], editors: ["Hand, H.", "Berg, Karl"], title: A part, container: The whole, year: 2020, pages: 41-53, place: London, publisher: Press, edition: 2"#,
        [
            "Part CA, Other D, et al. A part. In: Hand H, Berg K, editors. The whole. 2nd ed. London: Press; 2020. p. 41–53.",
            "Part, C. A., Other, D., et al. (2020). A part. In H. Hand & K. Berg (Eds.), The whole (2nd ed., pp. 41–53). Press.",
            "Part, C.A., Other, D., et al. (2020) ‘A part’, in H. Hand and K. Berg (eds) The whole. 2nd edn. London: Press, pp. 41–53.",
        ],
    ),
    (
        r#"type: book, authors: ["Köhler, Jörg, Jr.", "van der Meer, Jan-Paul"], title: A book, year: in press, publisher: Press, place: Tartu"#,
        [
            "Köhler J Jr, van der Meer JP. A book. Tartu: Press; in press.",
            "Köhler, J., Jr., & van der Meer, J.-P. (in press). A book. Press.",
            "Köhler, J., Jr. and van der Meer, J.-P. (in press) A book. Tartu: Press.",
        ],
    ),
    (
        r#"type: report, authors: Walking Trust, title: Walks in numbers V1.2, year: 2020, accessed: 2022-02-04, url: "https://example.org/a""#,
        [
            "Walking Trust. Walks in numbers V1.2 [Internet]. 2020 [cited 2022 Feb 4].",
            "Walking Trust. (2020). Walks in numbers V1.2.",
            "Walking Trust (2020) Walks in numbers V1.2.",
        ],
    ),
    (
        r#"title: Nobody and never, type: report"#,
        [
            "Nobody and never.",
            "Nobody and never. (n.d.).",
            "Nobody and never (no date).",
        ],
    ),
    (
        r#"editors: ["Hand, H."], title: A handbook, year: 1999, type: book"#,
        [
            "Hand H, editor. A handbook. 1999.",
            "Hand, H. (Ed.). (1999). A handbook.",
            "Hand, H. (ed.) (1999) A handbook.",
        ],
    ),
    (
        r#"type: article, authors: ["A, B", "C, D", "E, F", "G, H", "I, J", "K, L", "M, N"], title: Seven, container: PLoS One, date: 2017-10-04, volume: 12, pages: e0185781"#,
        [
            "A B, C D, E F, G H, I J, K L, et al. Seven. PLoS One. 2017 Oct 4;12:e0185781.",
            "A, B., C, D., E, F., G, H., I, J., K, L., & M, N. (2017). Seven. PLoS One, 12, e0185781.",
            "A, B. et al. (2017) ‘Seven’, PLoS One, 12, p. e0185781.",
        ],
    ),
    (
        r#"type: article, authors: "Ö, Ü", title: iOS and the FIRST of mRNA walks, container: eLife of the PLoS one, year: 2001, volume: 1, pages: 5"#,
        [
            "Ö Ü. iOS and the FIRST of mRNA walks. eLife of the PLoS one. 2001;1:5.",
            "Ö, Ü. (2001). iOS and the FIRST of mRNA walks. eLife of the PLoS one, 1, 5.",
            "Ö, Ü. (2001) ‘iOS and the FIRST of mRNA walks’, eLife of the PLoS one, 1, p. 5.",
        ],
    ),
    (
        r#"type: article, authors: "One, A.", title: To come, container: Walk, year: in press"#,
        [
            "One A. To come. Walk. in press.",
            "One, A. (in press). To come. Walk.",
            "One, A. (in press) ‘To come’, Walk.",
        ],
    ),
    (
        r#"type: thesis, authors: "Two, B.", title: A thesis, publisher: University of Tartu, date: 2020/2021"#,
        [
            "Two B. A thesis [thesis]. University of Tartu; 2020–2021.",
            "Two, B. (2020–2021). A thesis. University of Tartu.",
            "Two, B. (2020–2021) A thesis. University of Tartu.",
        ],
    ),
    (
        r#"type: book, authors: Ann Lind, title: "<b>\"x\"</b> & *y* $z$", year: 399 BC"#,
        [
            "Ann Lind. <b>\"x\"</b> & *y* $z$. 399 BC.",
            "Ann Lind. (399 BC). <b>\"x\"</b> & *y* $z$.",
            "Ann Lind (399 BC) <b>\"x\"</b> & *y* $z$.",
        ],
    ),
];

/// The references of some works, in the order written.
pub(super) fn printed(style: &str, language: &str, works: &[&str]) -> Vec<String> {
    let mut text = format!(
        "synthesis: {{title: T, references: {style}, language: {language}}}\npropositions: [{{id: p, statement: S.}}]\nsources:\n"
    );
    for (at, work) in works.iter().enumerate() {
        text.push_str(&format!("  - {{id: w{at}, {work}}}\n"));
    }
    let read = of(&text);
    assert_eq!(
        read.count(cisgrid::diagnostic::Severity::Error),
        0,
        "{:#?}",
        read.diagnostics
    );
    read.model
        .sources
        .iter()
        .map(|source| source.citation.clone())
        .collect()
}

fn works() -> Vec<&'static str> {
    WORKS.iter().map(|(work, _)| *work).collect()
}

fn in_each_style() -> Outcome {
    let mut complaints = Vec::new();
    for (at, style) in ["vancouver", "apa", "harvard"].into_iter().enumerate() {
        for (made, (_, wanted)) in printed(style, "en", &works()).iter().zip(&WORKS) {
            if made != wanted[at] {
                complaints.push(format!(
                    "{style}:\n  made   {made}\n  wanted {}",
                    wanted[at]
                ));
            }
        }
    }
    outcome(complaints)
}

fn in_other_languages() -> Outcome {
    let chapter = [WORKS[1].0];
    for (language, wanted) in [
        (
            "de",
            "Part CA, Other D, u. a. A part. In: Hand H, Berg K, Herausgeber. The whole. 2. Aufl. London: Press; 2020. S. 41–53.",
        ),
        (
            "de-AT",
            "Part CA, Other D, u. a. A part. In: Hand H, Berg K, Herausgeber. The whole. 2. Aufl. London: Press; 2020. S. 41–53.",
        ),
        (
            "fr",
            "Part CA, Other D, et al. A part. In: Hand H, Berg K, éditeurs. The whole. 2ᵉ éd. London: Press; 2020. p. 41‑53.",
        ),
        ("et", "Part CA, Other D, et al."),
        ("xx", "Part CA, Other D, et al. A part. In: Hand H"),
    ] {
        let made = printed("vancouver", language, &chapter).remove(0);
        assert!(made.starts_with(wanted), "{language}: {made}");
    }
    Ok(())
}

/// A citation that is written out stays as it is, whatever parts stand beside it.
fn by_hand_stays() -> Outcome {
    let made = printed(
        "apa",
        "en",
        &[r#"citation: "Mine,  as I write it..", title: Another, year: 2000"#],
    );
    assert_eq!(made, ["Mine,  as I write it.."]);
    Ok(())
}

/// Each reference is the same beside others of the same people and year.
fn one_changes_no_other() -> Outcome {
    let (one, other) = (
        r#"authors: "A, B", title: One, year: 2000"#,
        r#"authors: "A, B", title: Two, year: 2000"#,
    );
    for style in ["vancouver", "apa", "harvard"] {
        assert_eq!(
            printed(style, "en", &[one])[0],
            printed(style, "en", &[other, one])[1]
        );
    }
    Ok(())
}

/// Names of all kinds, alone and among others: none is lost or torn, and the year is right.
fn nothing_is_lost() -> Outcome {
    let names = [
        "de la Cruz",
        "van den Berg",
        "O'Hara",
        "O’Hara",
        "boyd",
        "Smith-Jones",
        "Łukasz",
        "王",
        "da Silva e Costa",
        "St. John",
        "Al-Hindi",
        "McDonald",
        "d’Arcy",
        "ter Haar",
        "İnan",
        "de",
    ];
    let kinds = [
        ("article", ", container: C, volume: 1, pages: 5"),
        ("book", ", publisher: P"),
        ("report", ""),
    ];
    let works = names.iter().flat_map(|name| {
        kinds.map(|(kind, rest)| {
            let names = format!(r#"["{name}, Ann", "Other, B."]"#);
            (
                *name,
                format!("type: {kind}, authors: {names}, title: T{rest}, year: 1987"),
            )
        })
    });
    let (names, works): (Vec<&str>, Vec<String>) = works.unzip();
    let works: Vec<&str> = works.iter().map(String::as_str).collect();
    let mut complaints = Vec::new();
    for style in ["vancouver", "apa", "harvard"] {
        for (name, made) in names.iter().zip(printed(style, "en", &works)) {
            let there = made.starts_with(name) && made.contains("Other") && made.contains("1987");
            if !there || made.contains("..") || made.contains("  ") {
                complaints.push(format!("{style}: {made}"));
            }
        }
    }
    outcome(complaints)
}

fn in_every_output() -> Outcome {
    use cisgrid::{outputs, templates::Templates, view::View};
    let text = format!(
        "synthesis: {{title: T, cite: w}}\nsources: [{{id: w, {}}}]\npropositions: [{{id: p, statement: S.}}]\n",
        WORKS[6].0
    );
    let Ok(synthesis) = of(&text).renderable() else {
        return Err("errors".into());
    };
    let view = View::new(synthesis);
    let templates = Templates::new(Vec::new()).expect("templates");
    for name in ["html", "markdown", "latex", "json"] {
        let output = outputs::find(name).ok_or("an output of that name")?;
        let page = crate::render::page(output, &view, &templates);
        assert!(
            page.contains(
                "A B, C D, E F, G H, I J, K L, et al. Seven. PLoS One. 2017 Oct 4;12:e0185781."
            ),
            "{name}"
        );
    }
    Ok(())
}

/// What a source says is its parts, whatever style they are printed in.
fn what_a_source_says() -> Outcome {
    use cisgrid::meaning;
    let said = |style: &str, year: &str| {
        let text = format!(
            "synthesis: {{title: T, references: {style}, cite: w}}\nsources: [{{id: w, authors: [\"A, B\", and others], title: One, year: {year}, topics: walking}}]\npropositions: [{{id: p, statement: S.}}]\n"
        );
        let read = of(&text);
        format!("{:?}", meaning::Meaning::of(&read.model, &read.trials))
    };
    assert_eq!(said("vancouver", "2000"), said("apa", "2000"));
    assert_ne!(said("vancouver", "2000"), said("vancouver", "2001"));
    assert!(said("apa", "2000").contains("further authors"));
    Ok(())
}
