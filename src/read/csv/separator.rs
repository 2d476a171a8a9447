//! What stands between the cells of a table whose headings are known.

use crate::read::raw::result::Separator;

/// The separator of which most stand in the first line, outside quotation marks: a comma where there is none. Only for
/// tables whose headings are the format's own, and hold no such sign.
pub(crate) fn of(text: &str) -> Separator {
    let line = text.lines().find(|line| !line.trim().is_empty());
    let mut quoted = false;
    let outside = line.unwrap_or_default().chars().filter(|letter| {
        quoted ^= *letter == '"';
        !quoted
    });
    let outside: Vec<char> = outside.collect();
    let count = |sign: char| outside.iter().filter(|letter| **letter == sign).count();
    let all = [
        (count('\t'), Separator::Tab),
        (count(';'), Separator::Semicolon),
        (count(','), Separator::Comma),
    ];
    let most = all.into_iter().max_by_key(|(count, _)| *count);
    most.map_or(Separator::Comma, |(_, separator)| separator)
}
