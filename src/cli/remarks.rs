//! `cisgrid remarks`: what co-authors remark in the Word file, each with its statement.

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use super::asked::{Folder, Format};
use super::outcome::{Failure, Outcome, Result};
use super::print::{counted, print, print_json};
use super::{block, sound};
use cisgrid::document::SafeText;
use cisgrid::examine;
use cisgrid::read::folder;
use cisgrid::remarks::{
    FoundBy, NotWord, OnChange, Remark, RemarkKind, Remarks, Stamp, StatementAt, StatementPart,
    Whereabouts, WordFile,
};
use cisgrid::view::View;

#[derive(Debug, clap::Args)]
#[command(
    about = "List the comments and tracked changes of a Word file, each with the statement at which it stands",
    after_help = "Beside comments and tracked changes, what was changed without tracking is told of statements alone: the words of propositions and of findings, their points where the bookmarks are kept, the signs of findings in the rows, and statements that the file has not. Fits, interpretations, reasons, figures, quotations and notes are not compared.\n\nExamples:\n  cisgrid render --to docx    # writes output/grid.docx, for co-authors to comment in\n  cisgrid remarks grid-commented.docx\n  cisgrid remarks grid-commented.docx my-review --format json"
)]
pub(super) struct Arguments {
    /// The Word file that came back, rendered from the synthesis with `--to docx`.
    #[arg(value_name = "FILE.docx")]
    file: PathBuf,
    #[command(flatten)]
    folder: Folder,
    /// How the remarks are written.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let file = &arguments.file;
    let bytes = folder::read(file).map_err(|error| unread(file, &error))?;
    let no_word = |fault: NotWord| {
        let failure = Failure::new(format!("`{}` {}", file.display(), safe(&fault.words)));
        match fault.help {
            Some(help) => failure.help(help),
            None => failure,
        }
    };
    let word_file = WordFile::open(bytes).map_err(no_word)?;
    let assessed = examine::folder(&arguments.folder.folder, None).map_err(|failed| {
        Failure::from(failed).help("the Word file stands first: `cisgrid remarks FILE.docx FOLDER`")
    })?;
    let told = sound::told(&assessed)?;
    let view = View::of_sound(assessed);
    let remarks = word_file.remarks(&view).map_err(no_word)?;
    match arguments.format {
        Format::Json => print_json(&remarks)?,
        Format::Text => print(&written(&remarks, file))?,
    }
    match remarks.unread.is_empty() {
        true => Ok(told),
        false => Ok(Outcome::Findings),
    }
}

fn unread(file: &Path, error: &io::Error) -> Failure {
    let reason = folder::reason(error);
    let failure = Failure::new(format!("cannot read `{}`: {reason}", file.display()));
    match file.is_dir() {
        true => failure.help("the Word file stands first: `cisgrid remarks FILE.docx FOLDER`"),
        false => failure,
    }
}

fn written(remarks: &Remarks, file: &Path) -> String {
    let mut out = String::new();
    let name = file.display();
    match remarks.stamp {
        Stamp::Same => {}
        Stamp::Different => {
            let _ = writeln!(
                out,
                "`{name}` was made from another version of the synthesis. Where a statement reads differently now, \
                 that is said.\n"
            );
        }
        Stamp::Missing => {
            let _ = writeln!(
                out,
                "`{name}` does not say which version of the synthesis it was made from, if it was made from one.\n"
            );
        }
    }
    let mut above: Option<&Whereabouts> = None;
    for remark in &remarks.remarks {
        if !above.is_some_and(|above| is_beside(above, &remark.at)) {
            if above.is_some() {
                out.push('\n');
            }
            place(&mut out, &remark.at);
        }
        told(&mut out, remark);
        above = Some(&remark.at);
    }
    if above.is_some() {
        out.push('\n');
    }
    differing(&mut out, remarks);
    turned(&mut out, remarks);
    missing(&mut out, remarks);
    for words in &remarks.unread {
        block::line(&mut out, "not whole", &safe(words));
    }
    if !remarks.unread.is_empty() {
        out.push('\n');
    }
    out + &tally(remarks, file)
}

/// Whether two remarks stand at one place, which is told once.
fn is_beside(one: &Whereabouts, other: &Whereabouts) -> bool {
    match (one.statements.first(), other.statements.first()) {
        (Some(one), Some(other)) => one == other,
        (None, None) => {
            (&one.gone, &one.several, &one.unclear, &one.elsewhere)
                == (
                    &other.gone,
                    &other.several,
                    &other.unclear,
                    &other.elsewhere,
                )
        }
        _ => false,
    }
}

/// A text of the file that cannot command a terminal, nor turn what stands around it.
fn safe(text: &str) -> String {
    SafeText::new(text).to_string()
}

fn quoted(words: &str) -> String {
    format!("“{}”", safe(words.trim()))
}

/// Where the remarks below stand.
fn place(out: &mut String, at: &Whereabouts) {
    if let Some(statement) = at.statements.first() {
        block::title(out, &name(statement), &line_of(statement));
        let column = statement.heading.as_deref().map(quoted);
        let within = match (statement.part, column) {
            (StatementPart::Statement, None) => None,
            (StatementPart::Statement, Some(column)) => Some(format!("in the column {column}")),
            (StatementPart::Row, None) => Some("elsewhere in its row".to_owned()),
            (StatementPart::Row, Some(column)) => {
                Some(format!("elsewhere in its row, in the column {column}"))
            }
            (StatementPart::Behind, _) => Some("behind the table, at what it rests on".to_owned()),
        };
        if let Some(within) = within {
            block::line(out, "stands", &within);
        }
        if statement.found_by == FoundBy::Words {
            block::line(
                out,
                "found",
                "by its words: the file has no bookmark for it",
            );
        }
        if let Some(now) = &statement.now {
            block::line(out, "reads now", &quoted(now));
        }
    } else if let Some(gone) = at.gone.first() {
        block::title(
            out,
            "at a statement that is no longer there",
            &format!("bookmark `{}`", safe(&gone.bookmark)),
        );
        block::line(out, "read", &quoted(&gone.words));
    } else if !at.several.is_empty() {
        let named = at.several.iter();
        let named: Vec<String> = named
            .map(|one| format!("{} {}", one.kind, one.id))
            .collect();
        out.push_str("at words of which it is not clear whose they are\n");
        if let Some(words) = &at.unclear {
            block::line(out, "read", &quoted(words));
        }
        block::line(out, "perhaps of", &named.join(", "));
    } else if let Some(elsewhere) = &at.elsewhere {
        let _ = writeln!(out, "not at a statement: in {}", elsewhere.what);
        if let Some(heading) = &elsewhere.heading {
            block::line(out, "under", &quoted(heading));
        }
    } else {
        out.push_str("at no place in the text\n");
    }
}

/// What a statement is called.
fn name(statement: &StatementAt) -> String {
    let proposition = statement.proposition.iter();
    let proposition = proposition.map(|id| format!("proposition {id}"));
    let finding = statement.finding.iter().map(|id| format!("finding {id}"));
    proposition.chain(finding).collect::<Vec<_>>().join(", ")
}

fn line_of(statement: &StatementAt) -> String {
    let file = statement.file.display();
    format!("{file}:{}:{}", statement.line, statement.column)
}

/// A remark: who made it and when, the words at which it stands, what it says, and the answers.
fn told(out: &mut String, remark: &Remark) {
    let mut head = vec![by(&remark.author, &remark.date)];
    if remark.resolved {
        head.push("resolved".to_owned());
    }
    if remark.at.in_note {
        head.push("in a note to it".to_owned());
    }
    block::line(out, word(remark.kind), &head.join("; "));
    let words = &remark.at.words;
    let on = match remark.at.on_change {
        _ if words.is_empty() => None,
        None => Some(format!("on {}", quoted(words))),
        Some(OnChange::Insertion) => Some(format!(
            "on {}, which a tracked change inserts",
            quoted(words)
        )),
        Some(OnChange::Deletion) => Some(format!(
            "on {}, which a tracked change deletes",
            quoted(words)
        )),
    };
    if let Some(on) = on {
        block::line(out, "", &on);
    }
    match (remark.kind, &remark.replaced) {
        (RemarkKind::Comment, _) => {
            for line in remark.text.lines().filter(|line| !line.trim().is_empty()) {
                block::line(out, "", &safe(line));
            }
        }
        (_, Some(replaced)) => {
            let words = format!("{} by {}", quoted(replaced), quoted(&remark.text));
            block::line(out, "", &words);
        }
        (_, None) if remark.text.is_empty() => block::line(out, "", "a paragraph’s end"),
        (_, None) => block::line(out, "", &quoted(&remark.text)),
    }
    if remark.kind == RemarkKind::Move && remark.to.is_none() {
        block::line(out, "", "the other end of the move is not marked");
    }
    also(
        out,
        "and at",
        remark.at.statements.get(1..).unwrap_or_default(),
    );
    if !remark.at.statements.is_empty() {
        for gone in &remark.at.gone {
            let words = format!(
                "a statement that is no longer there: {}",
                quoted(&gone.words)
            );
            block::line(out, "  and at", &words);
        }
    }
    if let Some(to) = &remark.to {
        match (to.statements.is_empty(), &to.elsewhere) {
            (false, _) => also(out, "to", &to.statements),
            (true, Some(elsewhere)) => block::line(out, "  to", elsewhere.what),
            (true, None) => {}
        }
    }
    for reply in &remark.replies {
        block::line(out, "  reply", &by(&reply.author, &reply.date));
        for line in reply.text.lines().filter(|line| !line.trim().is_empty()) {
            block::line(out, "", &safe(line));
        }
    }
}

/// Further statements, each with its place.
fn also(out: &mut String, word: &str, statements: &[StatementAt]) {
    for statement in statements {
        let mut words = format!("{} ({})", name(statement), line_of(statement));
        if let Some(now) = &statement.now {
            let _ = write!(words, ", which reads now {}", quoted(now));
        }
        block::line(out, &format!("  {word}"), &words);
    }
}

/// Who made a remark, and when, as the file says it.
fn by(author: &Option<String>, date: &Option<String>) -> String {
    let author = author.as_deref().map_or("somebody".to_owned(), safe);
    match date {
        Some(date) => format!("{author}, {}", safe(date)),
        None => author,
    }
}

fn word(kind: RemarkKind) -> &'static str {
    match kind {
        RemarkKind::Comment => "comment",
        RemarkKind::Insertion => "inserted",
        RemarkKind::Deletion => "deleted",
        RemarkKind::Replacement => "replaced",
        RemarkKind::Move => "moved",
        RemarkKind::Formatting => "formatting",
        RemarkKind::RowInsertion => "row inserted",
        RemarkKind::RowDeletion => "row deleted",
        RemarkKind::CellInsertion => "cell inserted",
        RemarkKind::CellDeletion => "cell deleted",
        RemarkKind::CellMerge => "cells merged",
    }
}

/// The statements that read otherwise in the file.
fn differing(out: &mut String, remarks: &Remarks) {
    if remarks.differing.is_empty() {
        return;
    }
    out.push_str(match remarks.stamp {
        Stamp::Same => "Changed in the file, though no change is tracked:\n",
        _ => "Reads differently in the file than in the synthesis, tracked changes aside:\n",
    });
    for one in &remarks.differing {
        block::title(out, &name(&one.statement), &line_of(&one.statement));
        block::line(out, "in the file", &quoted(&one.words));
        if let Some(now) = &one.statement.now {
            block::line(out, "synthesis", &quoted(now));
        }
    }
    out.push('\n');
}

/// The findings that have another sign in the file.
fn turned(out: &mut String, remarks: &Remarks) {
    if remarks.turned.is_empty() {
        return;
    }
    out.push_str("Has another sign in the file than in the synthesis, tracked changes aside:\n");
    for one in &remarks.turned {
        block::title(out, &name(&one.statement), &line_of(&one.statement));
        block::line(out, "in the file", one.in_file);
        block::line(out, "synthesis", one.stance);
    }
    out.push('\n');
}

/// The statements that do not stand in the file.
fn missing(out: &mut String, remarks: &Remarks) {
    if remarks.missing.is_empty() {
        return;
    }
    out.push_str(
        "Not found in the file, neither in its words nor in one paragraph that is nearly so:\n",
    );
    for one in &remarks.missing {
        block::title(out, &name(&one.statement), &line_of(&one.statement));
        let file = match one.stands_elsewhere {
            true => "it does not stand in the row of the proposition, though elsewhere",
            false => "its words do not stand in the file",
        };
        block::line(out, "in the file", file);
        if let Some(now) = &one.statement.now {
            block::line(out, "synthesis", &quoted(now));
        }
    }
    out.push('\n');
}

fn tally(remarks: &Remarks, file: &Path) -> String {
    let all = &remarks.remarks;
    if all.is_empty() {
        return format!(
            "No comment and no tracked change stands in `{}`.\n",
            file.display()
        );
    }
    let comments = all.iter().filter(|one| one.kind == RemarkKind::Comment);
    let comments = comments.count();
    format!(
        "{}, {}, {} resolved, {}.\n",
        counted(comments, "comment", "comments"),
        counted(
            all.iter().map(|one| one.replies.len()).sum(),
            "reply",
            "replies"
        ),
        all.iter().filter(|one| one.resolved).count(),
        counted(all.len() - comments, "change", "changes"),
    )
}
