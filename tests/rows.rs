//! What a row of a table says beside its numbers.

use std::path::Path;

use libtest_mimic::Trial;

use crate::cells::assessed;
use crate::{Outcome, trial};
use cisgrid::document::{Block, Document, Inline};
use cisgrid::examine;
use cisgrid::outputs;
use cisgrid::read::folder::Project;
use cisgrid::templates::Templates;
use cisgrid::view::View;
use cisgrid::view::lists::figures;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("rows::say_how_they_were_made", methods),
        trial("rows::name_their_parts_apart", parts),
        trial("rows::headings_have_room", headings),
        trial("rows::assessments_run_as_the_page", assessments),
    ]
}

/// A cell says how its row was made, in the words of the format however they are written, beside what the table
/// says of all rows.
fn methods() -> Outcome {
    let read = [
        ("mixed model", vec!["mixed model", "weighted"]),
        (
            "Adjusted P; mixed-model",
            vec!["adjusted p", "mixed model", "weighted"],
        ),
        (
            "\"SD_over_n , imputed;\"",
            vec!["SD over n", "imputed", "weighted"],
        ),
        ("weighted", vec!["weighted"]),
        ("", vec!["weighted"]),
        ("–", vec!["weighted"]),
    ];
    let table = "results: [{table: t.csv, method: weighted}]";
    for (cell, words) in read {
        let text = format!("measure,at,n,mean,Method\nm,T1,32,3.40,{cell}\n");
        let read = assessed("m@T1", &[("b.yaml", table), ("t.csv", &text)]);
        let figure = read.model.figures.iter().next();
        let figure = figure.ok_or_else(|| format!("{cell}: {:#?}", read.diagnostics))?;
        let said: Vec<_> = figure.methods.iter().map(|one| one.word()).collect();
        assert_eq!(said, words, "{cell}");
        assert_eq!(figures(&read).len(), 1, "{cell}");
    }
    for cell in ["bootstrap", "weighted; by ranks", "Paired t-test"] {
        let text = format!("measure,at,n,mean,method\nm,T1,32,3.40,{cell}\n");
        let read = assessed("m@T1", &[("b.yaml", table), ("t.csv", &text)]);
        let mut found = read.diagnostics.iter();
        assert!(
            found.any(|one| one.check.name == "unknown-word"),
            "{cell}: {:#?}",
            read.diagnostics
        );
        assert!(figures(&read).is_empty(), "{cell}");
    }
    Ok(())
}

/// The view of a synthesis of one file.
fn view(text: &str) -> Result<View, String> {
    let texts = [("a.yaml", text.as_bytes().to_vec())].into_iter();
    let assessed = examine::assess(Project::of_texts(Path::new("s"), texts), None);
    let rendered = assessed.renderable();
    let rendered = rendered.map_err(|assessed| format!("{:#?}", assessed.diagnostics))?;
    Ok(View::new(rendered))
}

const WALKS: &str = "
synthesis: {title: T, layout: LAYOUT, timepoints: {T1: one}, groups: {a: A, b: B}}
sources: [{id: s, citation: S}]
measures: [{id: mood, label: Mood}]
results:
  - {measure: mood, at: T1, group: a, n: 30, mean: 3.40, cite: s}
  - {measure: mood, at: T1, group: b, n: 30, mean: 3.10, cite: s}
evidence:
  - {id: rose, strand: quantitative, lead: LEAD, finding: Spirits rose (so they say)., figures: [mood@T1/a], cite: s,
     certainty: {level: low, because: few walks}}
  - {id: still, strand: quantitative, finding: Nothing moved., figures: [mood@T1/b], cite: s}
  - {id: light, strand: qualitative, theme: Lightness, finding: It got lighter., cite: s, confidence: low}
propositions:
  - id: p
    statement: S
    supported_by: [rose, still, light]
    fit: [{label: confirmation, for: [rose, light]}, {label: silence, for: still}]
";

/// Where two findings of a row have one name, a part of the row is named by how its finding begins.
fn parts() -> Outcome {
    let page = |lead: &str| {
        let view = view(&WALKS.replace("LEAD", lead).replace("LAYOUT", "table-5"))?;
        let templates = Templates::new(Vec::new()).expect("templates without faults");
        let output = outputs::find("markdown").ok_or("Markdown")?;
        Ok::<_, String>(crate::render::page(output, &view, &templates))
    };
    let apart = page("Spirits.")?;
    for named in ["(of Spirits, Lightness)", "(of Mood)"] {
        assert!(apart.contains(named), "{named}: {apart}");
    }
    let alike = page("Mood.")?;
    for named in ["(of “Spirits rose”, Lightness)", "(of “Nothing moved”)"] {
        assert!(alike.contains(named), "{named}: {alike}");
    }
    Ok(())
}

/// The shares of the columns of the first table.
fn shares(text: &str) -> Result<Vec<f64>, String> {
    let document = Document::new(&view(text)?);
    let mut blocks = document.parts.iter().flat_map(|part| &part.blocks);
    let table = blocks.find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let table = table.ok_or("a table")?;
    Ok(table.columns.iter().map(|column| column.share).collect())
}

/// No column is narrower than the longest word of its heading; where all have room they are as the layout has them.
fn headings() -> Outcome {
    let profile = WALKS.replace("LAYOUT", "evidence-profile");
    let english = shares(&profile)?;
    assert!(
        (english.iter().sum::<f64>() - 1.0).abs() < 1e-9,
        "{english:?}"
    );
    // `considerations`, of 14 letters, and `Risk of bias`.
    assert!(english[6] > 0.1 && english[2] < english[6], "{english:?}");
    let german = shares(&profile.replace("title: T,", "title: T, language: de,"))?;
    // `Vertrauenswürdigkeit`.
    assert!(german[10] > 0.14, "{german:?}");
    assert!(
        (german.iter().sum::<f64>() - 1.0).abs() < 1e-9,
        "{german:?}"
    );
    let three = shares(&WALKS.replace("LAYOUT", "table-5"))?;
    let whole = three.iter().fold(0.0, |whole, share| whole + share);
    assert!(
        (whole - 1.0).abs() < 1e-9 && three[1] == three[2],
        "{three:?}"
    );
    Ok(())
}

/// In a document from right to left the name of an assessment and its colon run so too; what the authors say of it is
/// a text of its own.
fn assessments() -> Outcome {
    let text = WALKS.replace("LAYOUT", "table-5");
    let arabic = text.replace("title: T,", "title: T, language: ar,");
    let line = |text: &str| {
        let document = Document::new(&view(text)?);
        let blocks = document.parts.iter().flat_map(|part| &part.blocks);
        let lines = blocks.filter_map(|block| match block {
            Block::Paragraph(line) => Some(line.text.clone()),
            _ => None,
        });
        let said = |inline: &Inline| format!("{inline:?}").contains("few walks");
        let line = lines.into_iter().find(|line| line.iter().any(said));
        Ok::<_, String>(line.ok_or("the assessment")?)
    };
    let turned = line(&arabic)?;
    let Some(Inline::Strong(lead)) = turned.first() else {
        return Err(format!("{turned:?}").into());
    };
    assert!(
        matches!(&lead[..], [Inline::Text(lead)] if lead.as_str().starts_with("\u{2067}GRADE")),
        "{lead:?}"
    );
    assert!(
        turned
            .iter()
            .any(|one| matches!(one, Inline::Text(text) if text.as_str() == "few walks.")),
        "{turned:?}"
    );
    let plain = line(&text)?;
    assert!(!format!("{plain:?}").contains("2067"), "{plain:?}");
    Ok(())
}
