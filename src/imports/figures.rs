//! Tables of figures, as statistics programs and spreadsheets save them: each becomes an entry of `results` with what its
//! headings say, and what they do not say is asked for.

mod characteristics;
mod coefficients;
mod crosstab;
mod data;
mod derived;
mod digits;
mod draft;
mod estimated_means;
mod finish;
mod given;
mod levels;
mod matrix;
mod named;
mod parts;
mod programs;
mod proved;
mod scales;
mod shares;
mod sheet;
mod spread;
mod stacked;
mod terms;
mod unread;

use std::path::PathBuf;

use super::brought::{Brought, BroughtFile, BroughtPart};
use super::offered::{NotTaken, Offered, Wishes};
use super::sheets;
use draft::{Draft, Holds};
use finish::finish;
use given::{Given, may_be_table};
use named::{Named, id_of};
use programs::program;
use proved::prove;
use unread::put_unread_aside;

/// No table of figures is a larger text, in bytes.
const LARGEST: u64 = 16 << 20;

/// Whether a file is a workbook, of which each sheet may be a table.
pub(super) fn is_workbook(file: &Offered) -> bool {
    sheets::is_workbook(file)
}

/// Whether a file is a table as text: CSV, with tabs or semicolons.
pub(super) fn is_table(file: &Offered) -> bool {
    !is_workbook(file) && may_be_table(&file.head)
}

/// Takes a table in.
///
/// # Errors
///
/// Where it is none, or one of data and not of figures.
pub(super) fn take_table(file: &Offered, wishes: &Wishes) -> Result<Brought, NotTaken> {
    let given = Given::of_text(&id_of(&file.stem().to_lowercase()), file.bytes(LARGEST)?)?;
    let mut named = Named::of(&wishes.known);
    let mut brought = Brought::default();
    let written_by = bring(&given, &mut named, &mut brought)?;
    brought.what = match written_by {
        "" => "table of figures".to_owned(),
        name => format!("table of figures, as {name} writes it"),
    };
    let drafts = named.parts();
    finish_parts(&mut brought, drafts, &named);
    Ok(brought)
}

/// Takes the tables of a workbook in.
///
/// # Errors
///
/// Where no sheet has one, or the file is damaged or harmful.
pub(super) fn take_workbook(file: &Offered, wishes: &Wishes) -> Result<Brought, NotTaken> {
    let book = sheets::workbook(file, sheets::Extent::Shown)?;
    let mut named = Named::of(&wishes.known);
    let mut brought = Brought {
        what: format!("{} with figures", book.kind),
        ..Brought::default()
    };
    brought.left.extend(book.left);
    let mut tables = Vec::new();
    for sheet in &book.sheets {
        let (found, left) = sheets::tables(sheet)?;
        if found.is_empty() && left.is_empty() {
            brought.leave(
                format!("the sheet `{}`: nothing stands in it", sheet.name),
                None,
            );
        }
        brought.left.extend(left);
        tables.extend(found.into_iter().map(|table| (sheet, table)));
    }
    if tables.is_empty() {
        let mut refused = NotTaken::new("no sheet of it that is shown has a table of figures");
        if let Some(left) = brought.left.first() {
            refused = refused.help(format!("what it has: {}", left.words));
        }
        return Err(refused);
    }
    let stem = id_of(&file.stem().to_lowercase());
    let mut refused: Option<NotTaken> = None;
    let many = tables.len() > 1;
    for (number, (sheet, table)) in tables.iter().enumerate() {
        let mut name = stem.clone();
        if many {
            name = format!("{stem}-{}", id_of(&sheet.name.to_lowercase()));
            let before = tables[..number]
                .iter()
                .filter(|(other, _)| other.name == sheet.name)
                .count();
            if before > 0 {
                name = format!("{name}-{}", before + 1);
            }
        }
        let given = sheet::given(&name, table);
        let before = (brought.clone(), named.clone());
        if let Err(reason) = bring(&given, &mut named, &mut brought) {
            (brought, named) = before;
            brought.doubt(
                format!("the table of the sheet `{}`: {}", sheet.name, reason.words),
                Some(table.place.clone()),
            );
            refused = Some(reason);
        } else if sheet.unformatted > 0 {
            brought.doubt(
                format!(
                    "{} of the sheet `{}` shown by no format: nobody knows how many decimals were printed, and all digits are taken",
                    counted(sheet.unformatted, "number"),
                    sheet.name
                ),
                Some(table.place.clone()),
            );
        }
    }
    if brought.files.is_empty()
        && let Some(refused) = refused
    {
        return Err(refused);
    }
    let drafts = named.parts();
    finish_parts(&mut brought, drafts, &named);
    Ok(brought)
}

/// Brings one table: its file and its entries. The name of the program that wrote it.
fn bring(
    given: &Given,
    named: &mut Named,
    brought: &mut Brought,
) -> Result<&'static str, NotTaken> {
    data::refuse(given, named)?;
    let program = program(given);
    let [known, ..] = named.drafted();
    let mut drafts = (program.draft)(given, named)?;
    for draft in &mut drafts {
        finish(draft, named)?;
    }
    let asks_measure = drafts.iter().any(|draft| {
        draft
            .asked
            .iter()
            .any(|words| words.starts_with("measure:"))
    });
    if let [draft] = drafts.as_mut_slice() {
        put_unread_aside(draft, named, known, asks_measure);
    }
    for (at, draft) in drafts.iter().enumerate() {
        brought.parts.push(part(draft, at, program.name));
    }
    let own: Vec<_> = drafts.iter().map(Draft::fields).collect();
    let proof = prove(&given.path, &given.bytes, &own, named, asks_measure);
    // What is asked for is missing, and the check would say no more than that.
    let essential = [
        "measure:",
        "effect:",
        "per:",
        "from, to:",
        "group, versus:",
        "predictor:",
        "what is compared",
    ];
    let asks = |words: &String| essential.iter().any(|start| words.starts_with(start));
    let is_open = drafts.iter().any(|draft| draft.asked.iter().any(asks));
    let told = proof
        .rows
        .iter()
        .map(|(line, words)| format!("check: line {line}: {words}"));
    let told: Vec<String> = told
        .chain(proof.others.iter().map(|words| format!("check: {words}")))
        .take(if is_open { 0 } else { 5 })
        .collect();
    if let Some(first) = brought.parts.iter_mut().find(|part| part.id == given.path) {
        let lacking = named
            .take_lacking()
            .into_iter()
            .chain(named.take_unordered());
        first
            .comment
            .extend(lacking.chain(told).map(|words| plain(&words)));
    }
    tell(given, &drafts, brought, proof.figures, program.name);
    brought.files.push(BroughtFile {
        path: PathBuf::from(&given.path),
        bytes: given.bytes.clone(),
        id_column: None,
    });
    Ok(program.name)
}

/// An entry with what is asked for above it.
fn part(draft: &Draft<'_>, at: usize, program: &str) -> BroughtPart {
    let mut comment = Vec::new();
    if at == 0 {
        if !program.is_empty() {
            comment.push(format!("as {program} writes it"));
        }
        comment.extend(
            draft
                .given
                .words
                .iter()
                .map(|words| format!("beside the table: {words}")),
        );
    }
    comment.extend(
        draft
            .guessed
            .iter()
            .map(|words| format!("guessed: {words}")),
    );
    comment.extend(draft.asked.iter().cloned());
    BroughtPart {
        section: "results",
        id: nth_table(&draft.given.path, at),
        fields: draft.fields(),
        comment: comment.iter().map(|words| plain(words)).collect(),
    }
}

/// The id of an entry for a table, of which there may be several.
fn nth_table(path: &str, at: usize) -> String {
    match at {
        0 => path.to_owned(),
        at => format!("{path} #{}", at + 1),
    }
}

/// A line of a comment: short, on one line, without characters that do not show.
fn plain(words: &str) -> String {
    let odd = |one: char| one.is_control() || crate::wording::turning::is_control(one);
    let words = words.replace(odd, " ");
    let mut line = crate::tables::heads::one_line(&words);
    if line.chars().count() > 400 {
        line = line.chars().take(399).chain(['…']).collect();
    }
    line
}

fn counted(many: usize, what: &str) -> String {
    match many {
        1 => format!("1 {what}"),
        _ => format!("{many} {what}s"),
    }
}

/// Says what was taken and what was not.
fn tell(given: &Given, drafts: &[Draft<'_>], brought: &mut Brought, figures: usize, program: &str) {
    let by = match program {
        "" => String::new(),
        name => format!(", as {name} writes it"),
    };
    brought.taken.push(plain(&format!(
        "the table `{}`{by}: {} with {}",
        given.path,
        counted(given.rows.len(), "row"),
        counted(figures, "figure")
    )));
    for words in &given.changed {
        brought.doubt(plain(words), None);
    }
    for doubt in &given.doubts {
        brought.doubt(plain(&doubt.words), doubt.place.clone());
    }
    let mut asides: Vec<String> = Vec::new();
    for at in 0..given.header.len() {
        let of = |draft: &Draft<'_>| draft.holds.get(at).cloned();
        let all: Vec<Holds> = drafts.iter().filter_map(of).collect();
        let heading = drafts
            .first()
            .map(|draft| draft.heading(at))
            .unwrap_or_default();
        if all.iter().all(|holds| matches!(holds, Holds::Open(_))) && !all.is_empty() {
            brought.doubt(
                plain(&format!(
                    "a column of `{1}`, {0}: nothing says what it holds, so that it is passed over",
                    called(&heading),
                    given.path
                )),
                None,
            );
        } else if all.iter().all(|holds| *holds == Holds::Aside) && !all.is_empty() {
            asides.push(called(&heading));
        }
    }
    if !asides.is_empty() {
        brought.leave(
            plain(&format!(
                "columns of `{}` that no figure holds: {}",
                given.path,
                asides.join(", ")
            )),
            None,
        );
    }
    let mut rows: Vec<&String> = drafts.iter().flat_map(|draft| &draft.aside).collect();
    rows.dedup();
    if !rows.is_empty() {
        let rows: Vec<String> = rows.iter().take(20).map(|row| format!("`{row}`")).collect();
        brought.leave(
            plain(&format!(
                "rows of `{}` that are passed over: {}",
                given.path,
                rows.join(", ")
            )),
            None,
        );
    }
}

/// A column by its heading.
fn called(heading: &str) -> String {
    match heading {
        "" => "one without a heading".to_owned(),
        heading => format!("`{heading}`"),
    }
}

/// The drafts of what the tables name stand before them.
fn finish_parts(brought: &mut Brought, drafts: Vec<BroughtPart>, named: &Named) {
    let words = [
        ("measure", "measures"),
        ("timepoint", "timepoints"),
        ("group", "groups"),
    ];
    for ((one, more), many) in words.into_iter().zip(named.drafted()) {
        match many {
            0 => {}
            1 => brought.taken.push(format!(
                "1 {one} that the synthesis does not know yet, as a draft"
            )),
            _ => brought.taken.push(format!(
                "{many} {more} that the synthesis does not know yet, as drafts"
            )),
        }
    }
    brought.parts.splice(0..0, drafts);
}
