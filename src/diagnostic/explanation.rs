//! Explanations: the opening comment of the file that does what it explains.

/// The explanation in Markdown: the opening comment of a source text.
pub(crate) fn of(source: &str) -> String {
    let lines = source.lines();
    let comment = lines.map_while(|line| line.strip_prefix("//!"));
    let text = comment.map(|line| line.strip_prefix(' ').unwrap_or(line));
    text.collect::<Vec<_>>().join("\n")
}

/// Its first paragraph on one line.
pub(crate) fn summary(source: &str) -> String {
    let whole = of(source);
    let first = whole.split("\n\n").next();
    first.unwrap_or_default().replace('\n', " ")
}
