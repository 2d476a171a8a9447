//! Files in every language and layout: untouched, they say nothing, whatever stands below a finding and however it is
//! quoted; a figure that was changed in a point is told, though the point is in quotation marks.

use libtest_mimic::Trial;
use tempfile::TempDir;

use super::docx::{Docx, remarks, view};
use super::versions::changed;
use crate::{Outcome, root, trial};
use cisgrid::language::languages;
use cisgrid::model::LayoutName;
use cisgrid::remarks::Stamp;
use cisgrid::view::View;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("remarks::untouched_in_every_language", untouched),
        trial("remarks::the_worked_example_untouched", worked),
        trial("remarks::a_figure_in_a_quoted_point", figure),
        trial("remarks::a_number_from_right_to_left", number),
    ]
}

/// The layouts in which what people said stands below the findings.
const QUOTING: [&str; 2] = ["joint-display", "pillar"];
const RAIN: &str = "    finding: Rain kept people at home.\n";
const COMPANY: &str = "    finding: People came back for the company more than for the walking.\n";
/// Points in quotation marks, one of them word for word what somebody said.
const POINTS: &str =
    "    points: [it is the talking that gets me out, “Never again” (9 people), tired]\n";

/// A synthesis with points in quotation marks beside what people said, and with findings that run from right to left.
fn mixed() -> TempDir {
    let arabic = "    finding: \"تغير المزاج قليلا: -0.50 (من -1.10 إلى 0.10)، p = .101\"\n    \
                  points: [\"«كأن حجرا رفع عني» (3)\", E4 and more]\n    \
                  quotes: [{said: كأن حجرا رفع عني, by: P05}, {said: \"He said “no”\"}]\n";
    changed(&[(RAIN, arabic), (COMPANY, &format!("{COMPANY}{POINTS}"))])
}

/// A file whose paragraphs have no styles, as some editors leave it.
fn without_styles(mut file: Docx) -> Docx {
    let text = file.text("word/document.xml").to_owned();
    let mut kept = String::new();
    for (at, piece) in text.split("<w:pStyle ").enumerate() {
        match at {
            0 => kept.push_str(piece),
            _ => kept.push_str(piece.split_once("/>").expect("an empty element").1),
        }
    }
    file.parts
        .insert("word/document.xml".to_owned(), kept.into_bytes());
    file
}

/// What is not as it should be in a file that nobody touched.
fn told(name: &str, file: &Docx, view: &View) -> Vec<String> {
    let listed = remarks(file.bytes(), view).expect("a file that can be read");
    let mut told = Vec::new();
    let mut tell = |what: String| told.push(format!("{name}: {what}"));
    if listed.stamp != Stamp::Same || !listed.unread.is_empty() {
        tell(format!("{:?}, {:?}", listed.stamp, listed.unread));
    }
    listed
        .remarks
        .iter()
        .for_each(|one| tell(format!("{one:?}")));
    listed
        .differing
        .iter()
        .for_each(|one| tell(format!("{one:?}")));
    listed
        .turned
        .iter()
        .for_each(|one| tell(format!("{one:?}")));
    listed
        .missing
        .iter()
        .for_each(|one| tell(format!("{one:?}")));
    told
}

/// A synthesis in every language and layout.
fn each(view: &View, mut each: impl FnMut(&str, &View, Docx)) {
    for language in languages() {
        let view = view.clone().in_language(language);
        for name in LayoutName::WORDS {
            let layout = LayoutName::meant(name).expect("a layout");
            let laid = view.in_layout(layout);
            each(&format!("{language} {name}"), &laid, Docx::of(&laid));
        }
    }
}

fn untouched() -> Outcome {
    let folder = mixed();
    let view = view(folder.path());
    let mut all = Vec::new();
    each(&view, |name, _, file| {
        all.extend(told(name, &file, &view));
        let unmarked = file.clone().without_bookmarks();
        all.extend(told(&format!("{name}, no bookmarks"), &unmarked, &view));
        let plain = without_styles(file);
        all.extend(told(&format!("{name}, no styles"), &plain, &view));
    });
    assert!(all.is_empty(), "{}\n{}", all.len(), all.join("\n"));
    Ok(())
}

/// The worked example, where what people said stands below the findings.
fn worked() -> Outcome {
    let view = view(&root().join("propositions"));
    let mut all = Vec::new();
    for language in languages() {
        for name in QUOTING {
            let layout = LayoutName::meant(name).expect("a layout");
            let laid = view.in_layout(layout).in_language(language);
            all.extend(told(&format!("{language} {name}"), &Docx::of(&laid), &view));
        }
    }
    assert!(all.is_empty(), "{}\n{}", all.len(), all.join("\n"));
    Ok(())
}

/// With styles and without; what somebody said is not compared.
fn figure() -> Outcome {
    let folder = mixed();
    let view = view(folder.path());
    let mut count = 0;
    each(&view, |name, _, file| {
        let is_listed = QUOTING.iter().any(|one| name.ends_with(one));
        if !is_listed {
            return;
        }
        count += 1;
        let file = file
            .with("word/document.xml", "(9 people)", "(90 people)")
            .with("word/document.xml", "P03", "P30");
        for file in [file.clone(), without_styles(file)] {
            let listed = remarks(file.bytes(), &view).expect("a file that can be read");
            let words: Vec<_> = listed.differing.iter().map(|one| &one.words).collect();
            let now = listed
                .differing
                .first()
                .and_then(|one| one.statement.now.as_ref());
            assert_eq!(words.len(), 1, "{name}: {words:#?}");
            assert_eq!(
                words[0],
                "People came back for the company more than for the walking.\n\
                 it is the talking that gets me out\n“Never again” (90 people)\ntired",
                "{name}"
            );
            assert!(now.is_some_and(|now| now.contains("(9 people)")), "{name}");
            assert!(listed.missing.is_empty(), "{name}: {:#?}", listed.missing);
        }
    });
    assert_eq!(count, 2 * languages().count());
    Ok(())
}

/// A finding from right to left behind the table is told without its number and without the marks that it was given.
fn number() -> Outcome {
    let folder = mixed();
    let view = view(folder.path()).in_language("ar");
    let file = Docx::of(&view).with("word/document.xml", "1.10", "1.01");
    let listed = remarks(file.bytes(), &view).expect("a file that can be read");
    let words: Vec<_> = listed
        .differing
        .iter()
        .map(|one| one.words.lines().next())
        .collect();
    let changed = "تغير المزاج قليلا: -0.50 (من -1.01 إلى 0.10)، p = .101";
    assert_eq!(words, [Some(changed)]);
    Ok(())
}
