//! The marks of footnotes behind a printed number: stars, daggers, raised letters and digits.

/// Marks that stand for nothing but a footnote.
const SIGNS: &str = "*†‡§¶‖∗⁎";
const RAISED_LETTERS: &str = "ªᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿºᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
const RAISED_DIGITS: &str = "¹²³⁴⁵⁶⁷⁸⁹⁰";

/// Whether a sign stands for nothing but a footnote: stars, daggers and raised letters.
pub(super) fn is_mark(one: char) -> bool {
    SIGNS.contains(one) || RAISED_LETTERS.contains(one)
}

/// The text without the marks of footnotes at its end, of which `own` are named by the author. Raised digits
/// are taken off only where they can be no power: behind decimals, a percent sign or a bracket. Nothing that
/// stands before a mark is changed.
pub fn without_marks<'a>(text: &'a str, own: &[&str]) -> &'a str {
    let mut rest = text.trim_end();
    loop {
        let before = rest;
        rest = named(rest, own);
        let raised = rest.trim_end_matches(|one| RAISED_DIGITS.contains(one));
        let is_no_power = raised.ends_with(['%', ')', ']']) || has_decimals(raised);
        if is_no_power && raised.len() < rest.len() {
            rest = raised;
        }
        rest = rest.trim_end_matches(|one| SIGNS.contains(one) || RAISED_LETTERS.contains(one));
        // A comma between two marks belongs to them.
        if rest.len() < before.len() {
            let fewer = rest.trim_end().trim_end_matches(',');
            let ends = |one: char| {
                SIGNS.contains(one) || RAISED_LETTERS.contains(one) || RAISED_DIGITS.contains(one)
            };
            if fewer.ends_with(ends) {
                rest = fewer;
            }
        }
        rest = rest.trim_end();
        if rest.len() == before.len() || rest.is_empty() {
            return if rest.is_empty() { text } else { rest };
        }
    }
}

/// The text without one of the author's own marks, which stands behind a digit, a blank or a bracket.
fn named<'a>(text: &'a str, own: &[&str]) -> &'a str {
    let stripped = own.iter().find_map(|mark| {
        let rest = text.strip_suffix(mark).filter(|_| !mark.is_empty())?;
        let ends = |one: char| one.is_ascii_digit() || one.is_whitespace() || "%)]".contains(one);
        rest.ends_with(ends).then_some(rest)
    });
    stripped.unwrap_or(text).trim_end()
}

/// Whether the last number of a text has a decimal point and digits behind it.
fn has_decimals(text: &str) -> bool {
    let digits = text.trim_end_matches(|one: char| one.is_ascii_digit());
    digits.len() < text.len() && digits.ends_with(['.', ',', '·'])
}
