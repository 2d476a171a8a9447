//! Letters of hostile texts, of words that may not be repeated, and such as cannot be written.

use std::fs;

use libtest_mimic::Trial;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde_json::json;

use super::answered::{COMPANY, RAIN, folder, listed, returned};
use super::letter::{answered, paragraphs};
use super::notes::{exported, note};
use crate::cli::{cisgrid, complained, ends, holds, printed};
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("remarks::texts_in_a_letter_stay_texts", hostile),
        trial("remarks::a_letter_names_nobody_who_withdrew", withdrawn),
        trial("remarks::letters_that_cannot_be_written", unwritable),
    ]
}

/// Nothing of what readers write is a mark of the letter, commands a terminal or turns what stands around it.
fn hostile() -> Outcome {
    let texts = [
        "# Heading\n\n<script>alert(1)</script>",
        "| a | b |\n|---|---|\n- item\n1. one\n```\ncode",
        "{{ letter }} {% raw %} [a](javascript:b) ![p](q) *x* _y_ ~~z~~ `c`",
        "\u{1b}[2J\u{7}\u{202e}turned\u{2066}open",
        "---\n> quote\n&lt;b&gt; $x$ :smile: @name #12",
        "\"\\ : {a: b} - ? ! | > % @ `\u{0}\u{feff}\u{2028}end",
    ];
    let folder = folder(&returned())?;
    let notes = texts
        .iter()
        .map(|text| note("rain", "company-first", RAIN, text));
    let notes: Vec<_> = notes.collect();
    let mut file = exported(&super::docx::synthesis(), &notes);
    file["by"] = json!("Rea <b>\u{202e}*x*\u{1b}[31m");
    fs::write(folder.path().join("notes.json"), file.to_string())?;
    let remarks = listed(folder.path(), "notes.json")?;
    assert_eq!(remarks.len(), texts.len());
    for remark in &remarks {
        let id = remark["id"].as_str().unwrap_or_default();
        let arguments = [
            "respond",
            "notes.json",
            id,
            "--answer",
            "# No <i>.",
            "--no-change",
        ];
        ends(&cisgrid(folder.path(), &arguments), 0);
    }
    let check = cisgrid(folder.path(), &["check"]);
    ends(&check, 0);
    let letter = printed(&cisgrid(folder.path(), &["letter"]));
    for bad in ['\u{1b}', '\u{202e}', '\u{2066}', '\u{7}', '\u{0}'] {
        assert!(!letter.contains(bad), "{bad:?}: {letter}");
    }
    let mut headings = 0;
    let mut text = String::new();
    for event in Parser::new(&letter) {
        match event {
            Event::Start(Tag::Heading { .. }) => headings += 1,
            Event::Start(
                Tag::Link { .. }
                | Tag::Image { .. }
                | Tag::List(_)
                | Tag::CodeBlock(_)
                | Tag::Table(_)
                | Tag::Emphasis,
            )
            | Event::Html(_)
            | Event::Rule
            | Event::Code(_) => return Err(format!("{event:?} in:\n{letter}").into()),
            Event::InlineHtml(html) => assert!(["<span>", "</span>"].contains(&&*html), "{html}"),
            Event::Text(words) => text += &words,
            Event::End(TagEnd::Paragraph) => text.push('\n'),
            _ => {}
        }
    }
    // The title, the reader, and each remark.
    assert_eq!(headings, 2 + texts.len(), "{letter}");
    for words in [
        "<script>alert(1)</script>",
        "{{ letter }} {% raw %}",
        "&lt;b&gt; $x$ :smile:",
    ] {
        holds(&text, words);
    }
    let word = ["letter", "-o", "letter.docx"];
    ends(&cisgrid(folder.path(), &word), 0);
    let text = paragraphs(&folder.path().join("letter.docx"))?;
    holds(&text, "&lt;script&gt;alert(1)&lt;/script&gt;");
    assert!(!text.contains('\u{1b}'));
    Ok(())
}

/// What a reader repeated of somebody who withdrew is neither kept nor printed.
fn withdrawn() -> Outcome {
    let folder = folder(&returned())?;
    let path = folder.path().join("propositions/walking.yaml");
    let text = fs::read_to_string(&path)?;
    let left = "synthesis:\n  participants: {P03: {withdrawn: 2026-05-01}}\n";
    fs::write(&path, text.replacen("synthesis:\n", left, 1))?;
    let said = "it is the talking that gets me out";
    let notes = [note("company", "", "", &format!("Is “{said}” typical?"))];
    let file = exported(&super::docx::synthesis(), &notes);
    fs::write(folder.path().join("notes.json"), file.to_string())?;
    // As long as the words stand in the synthesis, nothing is written from it.
    let letter = cisgrid(folder.path(), &["letter", "--remarks", "notes.json"]);
    ends(&letter, 2);
    for text in [printed(&letter), complained(&letter)] {
        assert!(!text.contains(said), "{text}");
    }
    Ok(())
}

fn unwritable() -> Outcome {
    let folder = answered()?;
    let folder = folder.path();
    fs::write(folder.join("text.txt"), "no file that came back")?;
    let rows: [(&[&str], &str); 5] = [
        (&["--format", "docx"], "name the file: `-o letter.docx`"),
        (&["--remarks", "none.docx"], "cannot read `none.docx`"),
        (&["--remarks", "text.txt"], "`text.txt` "),
        (
            &["--since", "nowhere"],
            "name the folder of an earlier version",
        ),
        (&["elsewhere"], "cannot read `elsewhere`"),
    ];
    for (arguments, wanted) in rows {
        let said = cisgrid(folder, &[&["letter"], arguments].concat());
        ends(&said, 2);
        holds(&complained(&said), wanted);
        assert_eq!(printed(&said), "");
    }
    holds(&printed(&cisgrid(folder, &["letter"])), COMPANY);
    Ok(())
}
