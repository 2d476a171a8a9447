//! Findings as rustc prints them: snippet, caret, labels over several files, help.

use annotate_snippets::{AnnotationKind, Group, Level, Origin as PathOrigin, Renderer, Snippet};

use super::{Diagnostic, Label, Origin, Severity};
use crate::source::{FileId, Sources, Window};

/// Whether findings are coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// With ANSI colours.
    Always,
    /// Without.
    Never,
}

/// Writes one finding, with a line end behind it.
pub fn render(found: &Diagnostic, sources: &Sources, colour: Colour) -> String {
    let level = match found.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = format!("{} [{}]", found.message, found.check.name);
    let mut group = Group::with_title(level.primary_title(title.as_str()).id(found.check.code));
    let mut paths = Vec::new();
    let shown = match &found.origin {
        Origin::Path(path) => {
            paths.push(path.display().to_string());
            Vec::new()
        }
        Origin::Text(primary) if found.bare || is_withheld(found, primary, sources) => {
            let labels = std::iter::once(primary).chain(&found.related);
            paths.extend(labels.map(|label| sources.told(label.span)));
            Vec::new()
        }
        Origin::Text(primary) => snippets(primary, &found.related, sources),
    };
    let covered = shown.iter().map(|(window, file, labels)| {
        let covered = sources.file(*file).is_covered();
        covered.then(|| uncovered(window, labels, sources))
    });
    let covered: Vec<Option<String>> = covered.collect();
    for ((window, file, labels), covered) in shown.into_iter().zip(&covered) {
        let window = match covered {
            Some(text) => Window { text, ..window },
            None => window,
        };
        group = group.element(snippet(window, file, &labels, sources));
    }
    for path in &paths {
        group = group.element(PathOrigin::path(path.as_str()));
    }
    for note in &found.notes {
        group = group.element(Level::NOTE.message(note.as_str()));
    }
    for help in &found.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let renderer = match colour {
        Colour::Always => Renderer::styled(),
        Colour::Never => Renderer::plain(),
    };
    let mut text = renderer.render(&[group]);
    text.push('\n');
    text
}

/// Whether a finding points at a text of which no line is shown.
fn is_withheld(found: &Diagnostic, primary: &Label, sources: &Sources) -> bool {
    let mut labels = std::iter::once(primary).chain(&found.related);
    labels.any(|label| sources.file(label.span.file).is_withheld())
}

/// A label and whether it is the first one.
type Marked<'a> = (&'a Label, bool);

/// The labels by the stretch of file that shows them, the first one's first. Only a window of each
/// file is given to the renderer: it would read the whole of a large one for each finding.
fn snippets<'a>(
    primary: &'a Label,
    related: &'a [Label],
    sources: &'a Sources,
) -> Vec<(Window<'a>, FileId, Vec<Marked<'a>>)> {
    /// Labels further apart than this many bytes are shown in snippets of their own.
    const NEAR: u32 = 4_000;
    let marked = std::iter::once((primary, true)).chain(related.iter().map(|one| (one, false)));
    let mut clusters: Vec<Vec<Marked<'a>>> = Vec::new();
    for (label, first) in marked {
        let near = clusters.iter_mut().find(|cluster| {
            cluster.iter().any(|(known, _)| {
                known.span.file == label.span.file
                    && known.span.start.abs_diff(label.span.start) < NEAR
            })
        });
        match near {
            Some(cluster) => cluster.push((label, first)),
            None => clusters.push(vec![(label, first)]),
        }
    }
    let windows = clusters.into_iter().map(|cluster| {
        let file = cluster[0].0.span.file;
        let start = cluster.iter().map(|(label, _)| label.span.start).min();
        let end = cluster
            .iter()
            .map(|(label, _)| shown_end(label, sources))
            .max();
        let window = sources.file(file).window(
            start.unwrap_or_default() as usize,
            end.unwrap_or_default(),
            0,
            0,
        );
        (window, file, cluster)
    });
    windows.collect()
}

/// Where the caret under a label ends: a long stretch is marked by its first line alone.
fn shown_end(label: &Label, sources: &Sources) -> usize {
    let text = sources.slice(label.span);
    let first = text.split(['\n', '\r']).next().unwrap_or_default();
    label.span.start as usize + first.trim_end().len()
}

/// The text of a window in which only what is marked stands, each other letter a blank.
fn uncovered(window: &Window<'_>, labels: &[Marked<'_>], sources: &Sources) -> String {
    let marked = labels.iter().map(|(label, _)| {
        let start = (label.span.start as usize).saturating_sub(window.offset);
        start..shown_end(label, sources).saturating_sub(window.offset)
    });
    let marked: Vec<_> = marked.collect();
    let letters = window.text.char_indices().map(|(at, letter)| {
        let stays = letter.is_control() || marked.iter().any(|one| one.contains(&at));
        match stays {
            true => letter.to_string(),
            // As many bytes, so that the marks stay where they are.
            false => " ".repeat(letter.len_utf8()),
        }
    });
    letters.collect()
}

fn snippet<'a>(
    window: Window<'a>,
    file: FileId,
    labels: &[Marked<'a>],
    sources: &Sources,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let path = sources.file(file).name().display().to_string();
    let annotations = labels.iter().map(|(label, first)| {
        let kind = match first {
            true => AnnotationKind::Primary,
            false => AnnotationKind::Context,
        };
        let start =
            (label.span.start as usize).clamp(window.offset, window.offset + window.text.len());
        let end = shown_end(label, sources).max(start);
        let span = start - window.offset..(end - window.offset).min(window.text.len());
        let annotation = kind.span(span);
        match label.text.is_empty() {
            true => annotation,
            false => annotation.label(label.text.as_str()),
        }
    });
    Snippet::source(window.text)
        .line_start(window.line)
        .path(path)
        .annotations(annotations)
}
