//! In which direction a language is written.

/// Languages that are written from right to left where nothing else is said of their script.
const LANGUAGES: [&str; 25] = [
    "ar", "arb", "arc", "arz", "ary", "acm", "apc", "azb", "ckb", "dv", "fa", "glk", "he", "iw",
    "ji", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi",
];

/// Scripts that run from right to left.
const SCRIPTS: [&str; 11] = [
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa",
];

/// `rtl` where a language is written from right to left: by the script that its tag names, as in `pa-Arab`,
/// else by the language itself.
pub(super) fn of(language: &str) -> Option<&'static str> {
    let tag = language.trim().to_lowercase();
    let mut parts = tag.split(['-', '_']);
    let language = parts.next().unwrap_or_default();
    let is_script =
        |part: &&str| part.len() == 4 && part.bytes().all(|one| one.is_ascii_lowercase());
    let runs_left = match parts.find(is_script) {
        Some(script) => SCRIPTS.contains(&script),
        None => LANGUAGES.contains(&language),
    };
    runs_left.then_some("rtl")
}
