//! A listing of remarks as text.

use std::fmt::Write as _;
use std::path::Path;

use super::place::{is_beside, line_of, name, place};
use super::tame::quoted;
use crate::cli::block;
use crate::cli::print::counted;
use crate::cli::print::safe;
use cisgrid::remarks::{OnChange, Remark, RemarkKind, Remarks, Stamp, StatementAt, Whereabouts};

/// The listing of a file, which holds notes or is a Word file.
pub(super) fn written(remarks: &Remarks, file: &Path, is_notes: bool) -> String {
    let mut out = String::new();
    let name = file.display();
    if let Some(title) = &remarks.other_title {
        let title = quoted(title);
        let _ = writeln!(
            out,
            "The notes in `{name}` were written on {title}, and this synthesis has another title.\n"
        );
    }
    match remarks.stamp {
        Stamp::Different if is_notes => {
            let _ = writeln!(
                out,
                "The notes in `{name}` were written on another version of the synthesis. Where a statement reads \
                 differently now, that is said.\n"
            );
        }
        Stamp::Missing if is_notes => {
            let _ = writeln!(
                out,
                "`{name}` does not say on which version of the synthesis its notes were written.\n"
            );
        }
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
    out + &match is_notes {
        true => tally_of_notes(remarks, file),
        false => tally(remarks, file),
    }
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
    head.push(match remark.answered {
        true => format!("`{}`, answered", remark.id),
        false => format!("`{}`", remark.id),
    });
    block::line(out, remark.kind.word(), &head.join("; "));
    let words = &remark.at.words;
    let on = match remark.at.on_change {
        _ if words.is_empty() || is_told(&remark.at) => None,
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
        (RemarkKind::Comment | RemarkKind::Note, _) => lines(out, &remark.text),
        (RemarkKind::Sign, Some(before)) => {
            block::line(out, "", &format!("{before} -> {}", remark.text));
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
        lines(out, &reply.text);
    }
}

/// A text, its paragraphs on lines of their own.
fn lines(out: &mut String, text: &str) {
    let lines = text.lines().map(safe);
    for line in lines.filter(|line| !line.trim().is_empty()) {
        block::line(out, "", &line);
    }
}

/// Whether the words on which a note was written are told with its place.
fn is_told(at: &Whereabouts) -> bool {
    at.noted.is_some() && at.statements.is_empty() && !(at.gone.is_empty() && at.several.is_empty())
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

fn tally_of_notes(remarks: &Remarks, file: &Path) -> String {
    let all = &remarks.remarks;
    let mut told = match all.is_empty() {
        true => format!("No note stands in `{}`", file.display()),
        false => counted(all.len(), "note", "notes"),
    };
    let count = |is_so: fn(&Whereabouts) -> bool| all.iter().filter(|one| is_so(&one.at)).count();
    let differing = count(|at| {
        let statements = at.statements.iter();
        let mut now = statements
            .map(|one| &one.now)
            .chain(at.named.iter().map(|one| &one.now));
        now.any(Option::is_some)
    });
    let parts = [
        (differing, "at what reads differently now"),
        (
            count(|at| !at.gone.is_empty()),
            "at what is no longer there",
        ),
        (remarks.empty, "empty, and passed over"),
    ];
    for (count, words) in parts.iter().filter(|(count, _)| *count > 0) {
        let _ = write!(told, ", {count} {words}");
    }
    told + ".\n"
}
