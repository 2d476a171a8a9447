//! Parts of the file that are the user's own: taken as they are, and refused where they are no XML.

use cisgrid::document::Document;
use cisgrid::outputs::docx;
use cisgrid::templates::Templates;
use libtest_mimic::Trial;

use super::parts::files;
use super::whole::whole;
use crate::{Outcome, root, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("word::own_parts_are_taken", taken),
        trial("word::own_parts_that_are_no_xml", no_xml),
        trial("word::own_numbering_without_a_sign", without_a_sign),
        trial("word::own_parts_are_known", known),
    ]
}

fn built_in(name: &str) -> std::io::Result<String> {
    std::fs::read_to_string(root().join("templates").join(name))
}

fn own(name: &str, text: &str) -> Vec<(String, String)> {
    vec![(name.to_owned(), text.to_owned())]
}

fn taken() -> Outcome {
    let names = [
        ("docx/styles.xml", "word/styles.xml"),
        ("docx/numbering.xml", "word/numbering.xml"),
        ("docx/settings.xml", "word/settings.xml"),
        ("docx/fontTable.xml", "word/fontTable.xml"),
        ("docx/theme.xml", "word/theme/theme1.xml"),
    ];
    for (name, part) in names {
        let mut text = built_in(name)?;
        text.push_str("<!-- a journal's own -->\n");
        let marked = format!("\u{feff}{text}");
        let templates =
            Templates::new(own(name, &marked)).map_err(|faults| format!("{faults:?}"))?;
        assert_eq!(templates.unused().count(), 0);
        let mut file = Vec::new();
        let document = Document {
            language: String::new(),
            ..whole()
        };
        docx::write(&document, &templates, &mut file)?;
        let written = String::from_utf8(files(&file).remove(part).ok_or(part)?)?;
        match name {
            // The counts of this document stand in it.
            "docx/numbering.xml" => {
                assert!(written.ends_with("own -->\n") && written.len() > text.len())
            }
            _ => assert_eq!(written, text),
        }
    }
    Ok(())
}

fn no_xml() -> Outcome {
    let open = "<w:styles xmlns:w=\"w\">";
    let faulty = [
        ("", "there is no element `styles`"),
        ("words", "text outside of the outermost element"),
        (
            "<w:numbering xmlns:w=\"w\"/>",
            "the outermost element of this file is `styles`, not `numbering`",
        ),
        (
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:styles xmlns:w=\"w\"/>",
            "says that it is UTF-16",
        ),
        ("<w:styles/>", "the prefix `w` is not declared"),
        (open, "an element is opened and not closed"),
        (&format!("{open}</w:style>"), "</w:style>"),
        (
            &format!("{open}<a b=\"1\" b=\"2\"/></w:styles>"),
            "duplicate",
        ),
        (&format!("{open}<a b=\"&x;\"/></w:styles>"), "x"),
        (
            &format!("{open}&x;</w:styles>"),
            "the entity `&x;` is not known",
        ),
        (
            &format!("{open}<x:a/></w:styles>"),
            "the prefix `x` is not declared",
        ),
        (
            &format!("{open}<a x:b=\"\"/></w:styles>"),
            "the prefix `x` is not declared",
        ),
        (
            &format!("{open}</w:styles><b/>"),
            "a second outermost element",
        ),
        (
            &format!("<!DOCTYPE x>{open}</w:styles>"),
            "no document type declaration",
        ),
        (&format!("{open}\n\n<!-- a -- b --></w:styles>"), "--"),
    ];
    for (text, words) in faulty {
        let Err(faults) = Templates::new(own("docx/styles.xml", text)) else {
            return Err(format!("{text} is taken").into());
        };
        let told = format!("{:?}", faults.diagnostics);
        assert!(told.contains(words), "{text}: {told}");
        assert_eq!(faults.diagnostics.len(), 1);
        assert_eq!(faults.diagnostics[0].check.code, "CG019");
    }
    Ok(())
}

fn without_a_sign() -> Outcome {
    let text = built_in("docx/numbering.xml")?;
    let text = text.replace("<w:num w:numId=\"4\">", "<w:num w:numId=\"44\">");
    let templates =
        Templates::new(own("docx/numbering.xml", &text)).map_err(|faults| format!("{faults:?}"))?;
    let failed = docx::write(&whole(), &templates, &mut Vec::new());
    let words = failed.expect_err("a sign is missing").to_string();
    assert!(
        words.contains("docx/numbering.xml")
            && words.contains("w:numId=\"4\"")
            && words.contains("Qualifies"),
        "{words}"
    );
    Ok(())
}

/// `--templates` tells a file of a wrong name, with the name that was meant.
fn known() -> Outcome {
    let names: Vec<_> = Templates::built_in().collect();
    for file in crate::entries(&root().join("templates/docx")) {
        let name = format!("docx/{}", crate::file_name(&file));
        assert!(names.contains(&&*name), "{name}");
    }
    let templates =
        Templates::new(own("docx/style.xml", "x")).map_err(|faults| format!("{faults:?}"))?;
    assert_eq!(templates.unused().collect::<Vec<_>>(), ["docx/style.xml"]);
    Ok(())
}
