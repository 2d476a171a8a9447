//! Names of participants as people write them: with zeros, blanks and capitals, or without.

/// Whether a name is an id, which stands in a text for nothing else: of letters and digits.
pub(crate) fn is_id(name: &str) -> bool {
    name.contains(char::is_numeric) && name.contains(char::is_alphabetic)
}

/// Whether `word` stands in a text, and not within another word.
pub(crate) fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + word.len()..].chars().next();
        let edges = [before, behind].into_iter().flatten();
        edges.filter(|one| one.is_alphanumeric()).count() == 0
    })
}

/// Whether a name is an id, and stands in a text.
pub(crate) fn is_named_in(name: &str, text: &str) -> bool {
    is_id(name) && has_word(text, name)
}

/// A name without what its spellings differ in most: capitals, zeros before a number, and signs and blanks between letters
/// and a number. Signs between two numbers, or between two words, part them.
pub(crate) fn form(name: &str) -> String {
    let mut form = String::new();
    let mut parted = false;
    let mut number = String::new();
    let finish = |number: &mut String, form: &mut String, parted: bool| {
        if number.is_empty() {
            return;
        }
        if parted && form.ends_with(|last: char| last.is_numeric()) {
            form.push('-');
        }
        let digits = number.trim_start_matches('0');
        form.push_str(if digits.is_empty() { "0" } else { digits });
        number.clear();
    };
    // Whether the number that is being read was parted from what stands before it.
    let mut number_parted = false;
    for one in name.chars() {
        if one.is_ascii_digit() {
            if number.is_empty() {
                number_parted = parted;
            }
            number.push(one);
            parted = false;
        } else if one.is_alphanumeric() {
            finish(&mut number, &mut form, number_parted);
            if parted && form.ends_with(|last: char| last.is_alphabetic()) {
                form.push('-');
            }
            form.extend(one.to_lowercase());
            parted = false;
        } else {
            finish(&mut number, &mut form, number_parted);
            parted = true;
        }
    }
    finish(&mut number, &mut form, number_parted);
    match form.is_empty() {
        // A name of signs alone is like no other.
        true => name.to_owned(),
        false => form,
    }
}
