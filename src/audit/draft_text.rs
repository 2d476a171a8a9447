//! Texts and ids as a draft writes them.

/// A text in YAML, and in JSON.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// An id of a name: small letters, digits and hyphens.
pub(super) fn id_of(name: &str) -> String {
    let mut id = String::new();
    for one in name.to_lowercase().chars() {
        match one.is_ascii_alphanumeric() {
            true => id.push(one),
            false if id.ends_with('-') || id.is_empty() => {}
            false => id.push('-'),
        }
        if id.len() >= 40 {
            break;
        }
    }
    id.trim_end_matches('-').to_owned()
}
