//! The marks that journals, spreadsheets and statistics programs leave where no number was printed.

/// Whether the text of a cell says that nothing was printed in it: it is empty, or one of the usual marks
/// alone, such as `NA`, `n/a`, `–`, `.` or `NaN`. `0` and `-0` are numbers.
pub fn says_nothing(text: &str) -> bool {
    // No mark has a digit, and most cells have one.
    if text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let text = text.trim();
    // `n. a.` is `n.a.`
    let packed: String = text.to_lowercase().split_whitespace().collect();
    let words = [
        "na", "n/a", "n.a.", "n.a", "#n/a", "<na>", "nan", "null", "none", "n.r.", "n.r",
    ];
    let few = text.chars().count() <= 3;
    let dashes = |one: char| "-−–—‐‑‒―".contains(one);
    let points = |one: char| ".·…".contains(one);
    text.is_empty()
        || few && (text.chars().all(dashes) || text.chars().all(points))
        || words.contains(&packed.as_str())
}
