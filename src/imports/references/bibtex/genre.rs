//! What kinds of theses and reports are called.

/// The words for a thesis or a report that is called by a key.
pub(super) fn genre(key: &str) -> Option<&'static str> {
    match key.trim() {
        "phdthesis" => Some("PhD thesis"),
        "mathesis" | "mastersthesis" => Some("Master’s thesis"),
        "bathesis" => Some("Bachelor’s thesis"),
        "techreport" => Some("Technical report"),
        _ => None,
    }
}
