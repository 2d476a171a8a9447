//! PDF: what a reader of the file is told, the same bytes twice, and letters that no font has.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use libtest_mimic::Trial;

use cisgrid::document::{Document, Inline, Role};
use cisgrid::outputs::pdf::{self, PdfError};
use cisgrid::templates::Templates;

use super::documents::{body, code, document, paragraph, portrait, text};
use super::everything::everything;
use super::filled::{HOSTILE, TIMES, UNSEEN, filled};
use super::shapes::odd;
use super::{bare, built_in, read_back};
use crate::programs_here::{needing, program};
use crate::{Outcome, trial};

/// A font with letters that those of the program have not.
const FONT: &str = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

pub(crate) fn trials() -> Vec<Trial> {
    let poppler = |name, run: fn(&PathBuf) -> Outcome| {
        let both = program("pdfinfo").filter(|_| program("pdftotext").is_some());
        needing(name, "pdfinfo with pdftotext", both, run)
    };
    let font = Some(PathBuf::from(FONT)).filter(|path| path.is_file());
    vec![
        trial("paper::pdf::same_bytes", same_bytes),
        trial("paper::pdf::standards", standards),
        trial(
            "paper::pdf::a_letter_that_no_font_has",
            a_letter_that_no_font_has,
        ),
        trial("paper::pdf::letters_of_one_width_are_told", of_one_width),
        trial("paper::pdf::no_file_is_read", no_file_is_read),
        trial("paper::pdf::links_are_as_typst_ties_them", links),
        trial("paper::pdf::a_link_that_leads_nowhere", lost_links),
        needing(
            "paper::pdf::fonts_of_the_users",
            "DejaVu Sans",
            font,
            fonts_of_the_users,
        ),
        poppler("paper::pdf::structure", structure),
        poppler("paper::pdf::text_stays_text", text_stays_text),
        poppler("paper::pdf::odd_shapes", odd_shapes),
        poppler("paper::pdf::from_right_to_left", from_right_to_left),
    ]
}

fn made(document: &Document, fonts: &[Vec<u8>]) -> Result<Vec<u8>, PdfError> {
    let mut out = Vec::new();
    pdf::write(document, &built_in(), fonts, &mut out)?;
    Ok(out)
}

fn file(document: &Document) -> Result<Vec<u8>, String> {
    made(document, &[]).map_err(|error| error.to_string())
}

/// What stands on the pages.
fn pages(document: &Document) -> Result<String, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let path = folder.path().join("a.pdf");
    fs::write(&path, file(document)?).map_err(|error| error.to_string())?;
    read_back(&path)
}

fn same_bytes() -> Outcome {
    let document = everything();
    assert!(
        file(&document)? == file(&document)?,
        "two files of one document differ"
    );
    Ok(())
}

fn standards() -> Outcome {
    let says = |bytes: &[u8], words: &str| String::from_utf8_lossy(bytes).contains(words);
    let dated = file(&everything())?;
    assert!(says(&dated, "<pdfuaid:part>1</pdfuaid:part>"), "PDF/UA-1");
    assert!(says(&dated, "<pdfaid:part>2</pdfaid:part>"), "PDF/A-2");
    let mut document = everything();
    document.date = None;
    let undated = file(&document)?;
    assert!(says(&undated, "<pdfuaid:part>1</pdfuaid:part>"), "PDF/UA-1");
    assert!(!says(&undated, "<pdfaid:part>"), "archives want a date");
    assert!(!says(&undated, "CreationDate"), "nobody asks the clock");
    Ok(())
}

fn a_letter_that_no_font_has() -> Outcome {
    let document = document(
        "Title",
        vec![portrait(vec![body(
            "What they call 睡眠 here, and \u{1f600}.",
        )])],
    );
    let Err(PdfError::Letters(missing)) = made(&document, &[]) else {
        return Err("three letters are missing".into());
    };
    let letters: Vec<char> = missing.0.iter().map(|one| one.letter).collect();
    assert_eq!(letters, ['眠', '睡', '\u{1f600}']);
    assert_eq!(missing.0[1].page, 1);
    let told = missing.to_string();
    assert!(told.contains("`睡` (U+7761) in “"), "{told}");
    assert!(told.contains("on page 1"), "{told}");
    assert!(told.contains("--font-dir FOLDER"), "{told}");
    Ok(())
}

/// A text in letters of one width, since the font of the text has them not, is told of; code in them is not.
fn of_one_width() -> Outcome {
    let told = |inlines: Vec<Inline>| {
        let line = paragraph(Role::Body, inlines);
        let document = document("Title", vec![portrait(vec![line])]);
        let templates = built_in();
        let made = pdf::write(&document, &templates, &[], &mut Vec::new());
        made.map(|()| templates.told())
            .map_err(|error| error.to_string())
    };
    let arabic = told(vec![text("They call it النوم here.")])?;
    assert_eq!(arabic.len(), 1, "once");
    assert!(
        arabic[0].contains("(U+06") && arabic[0].contains("--font-dir"),
        "{arabic:?}"
    );
    let others = told(vec![
        text("● Ångström, λόγος, “so”"),
        code("mood-rose"),
        code("النوم"),
    ])?;
    assert!(others.is_empty(), "{others:?}");
    Ok(())
}

fn fonts_of_the_users(font: &PathBuf) -> Outcome {
    let document = document(
        "Title",
        vec![portrait(vec![body("A letter of Tifinagh: ⴰ")])],
    );
    assert!(matches!(made(&document, &[]), Err(PdfError::Letters(_))));
    let font = fs::read(font)?;
    made(&document, std::slice::from_ref(&font)).map_err(|error| error.to_string())?;
    // Letters that a font of the program has as well, all of one width, come from the user's.
    let arabic = self::document("Title", vec![portrait(vec![body("النوم والمشي")])]);
    let families = |fonts: &[Vec<u8>]| {
        let file = made(&arabic, fonts).map_err(|error| error.to_string())?;
        Ok::<_, String>(String::from_utf8_lossy(&file).contains("DejaVuSansMono"))
    };
    assert!(families(&[])?, "the program's own");
    assert!(!families(std::slice::from_ref(&font))?, "the user's");
    let broken = made(&document, &[font, b"no font".to_vec()]);
    assert!(matches!(broken, Err(PdfError::Font(1))), "{broken:?}");
    Ok(())
}

/// A template can name files as it likes: there are none.
fn no_file_is_read() -> Outcome {
    for reading in [
        "#read(\"/etc/passwd\")",
        "#include \"other.typ\"",
        "#image(\"logo.png\")",
        "#import \"@preview/a:1.0.0\": *",
    ] {
        let own = vec![("typst/title.typ".to_owned(), format!("\n{reading}\n"))];
        let templates = Templates::new(own).expect("templates without faults");
        let refused = pdf::write(&everything(), &templates, &[], &mut Vec::new());
        let Err(PdfError::Typst(complaints)) = &refused else {
            return Err(format!("{reading}: {refused:?}").into());
        };
        let at = complaints[0].at.as_ref().map(|(_, line)| line.as_str());
        assert_eq!(at, Some(reading), "{complaints:?}");
    }
    Ok(())
}

/// Links are tied once the pages are set, and lead, and are read aloud, as where Typst ties them as it sets pages.
fn links() -> Outcome {
    const STYLE: &str = include_str!("../../templates/typst/style.typ");
    const TO: &str =
        "link(if \"ties\" in sys.inputs { sys.inputs.ties + name } else { label(name) }, body)";
    let own = STYLE.replace(TO, "link(label(name), body)");
    assert_ne!(own, STYLE, "how links are made reads otherwise now");
    let own = Templates::new(vec![("typst/style.typ".to_owned(), own)]);
    let own = own.expect("templates without faults");
    for language in ["en", "de-AT", "ar", "xx"] {
        let mut document = everything();
        document.language = language.to_owned();
        let mut theirs = Vec::new();
        pdf::write(&document, &own, &[], &mut theirs).map_err(|error| error.to_string())?;
        assert!(file(&document)? == theirs, "{language}");
    }
    Ok(())
}

/// A template of the user's can link to what is not there.
fn lost_links() -> Outcome {
    for (line, words) in [
        (
            "#to(\"nowhere\")[Somewhere], #to(\"nowhere\")[again]",
            "label `<nowhere>` does not exist in the document",
        ),
        (
            "#here(\"twice\")#here(\"twice\")#to(\"twice\")[Which?]",
            "label `<twice>` occurs multiple times in the document",
        ),
        (
            "#to(\"\")[Somewhere]",
            "a link leads to a label without a name",
        ),
    ] {
        let own = vec![("typst/title.typ".to_owned(), format!("\n{line}\n"))];
        let templates = Templates::new(own).expect("templates without faults");
        let refused = pdf::write(&everything(), &templates, &[], &mut Vec::new());
        let Err(PdfError::Typst(complaints)) = &refused else {
            return Err(format!("{line}: {refused:?}").into());
        };
        let [complaint] = complaints.as_slice() else {
            return Err(format!("{line}: {complaints:?}").into());
        };
        assert_eq!(complaint.message, words);
        let at = complaint.at.as_ref().map(|(_, line)| line.as_str());
        assert_eq!(at, Some(line), "{complaint:?}");
    }
    Ok(())
}

/// What an aid such as a screen reader is told.
fn structure(pdfinfo: &PathBuf) -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("a.pdf");
    fs::write(&path, file(&everything())?)?;
    let told = |more: &[&str]| -> Result<String, std::io::Error> {
        let told = Command::new(pdfinfo).args(more).arg(&path).output()?;
        Ok(String::from_utf8_lossy(&told.stdout).into_owned())
    };
    let head = told(&[])?;
    for words in [
        "What walking with a peer worker did",
        "Ada Březina, O’Connor, B.",
        "cisgrid:5f2c",
        "Thu Nov 26 00:00:00 2026",
    ] {
        assert!(head.contains(words), "{words}: {head}");
    }
    let tree = told(&["-struct"])?;
    for part in [
        "/Scope /Column",
        "/Scope /Row",
        "Caption",
        "/Summary (Each row is a statement",
        "/RowSpan 2",
        "H1 ",
        "H2 ",
        "Lbl",
        "LBody",
        "Figure",
        "Note",
        "Code",
    ] {
        assert!(tree.contains(part), "{part}: {tree}");
    }
    let text = read_back(&path)?;
    assert!(
        text.contains("Wellbeing rose by 3.9 points (95% CI 0.8–7.0; p = .015)"),
        "{text}"
    );
    assert!(text.contains("1 / 3") && text.contains("3 / 3"), "{text}");
    Ok(())
}

fn text_stays_text(_: &PathBuf) -> Outcome {
    let all = HOSTILE.join(" ");
    let text = bare(&pages(&filled(&all, &all))?);
    for words in HOSTILE {
        let times = text.matches(&bare(words)).count();
        assert!(
            times >= TIMES,
            "{words}: {times} times on the pages: {text}"
        );
    }
    let text = bare(&pages(&filled(UNSEEN, UNSEEN))?);
    let times = text.matches("abc[1mdefg").count();
    assert!(times >= TIMES, "{times} times on the pages: {text}");
    Ok(())
}

fn odd_shapes(_: &PathBuf) -> Outcome {
    let text = pages(&document("", vec![portrait(odd())]))?;
    for words in [
        "no columns",
        "too wide and too high",
        "one too many",
        "innermost",
    ] {
        assert!(text.contains(words), "{words} is lost: {text}");
    }
    file(&document("Nothing", Vec::new()))?;
    Ok(())
}

/// Hebrew and Arabic have fonts, and their pages run as they do.
fn from_right_to_left(_: &PathBuf) -> Outcome {
    let mut document = document(
        "שינה",
        vec![portrait(vec![
            body("הליכה עם עמית: 3.9 (0.8–7.0)"),
            body("النوم والمشي"),
        ])],
    );
    document.language = "he".to_owned();
    document.right_to_left = true;
    let text = pages(&document)?;
    assert!(text.contains("שינה") && text.contains("3.9"), "{text}");
    Ok(())
}
