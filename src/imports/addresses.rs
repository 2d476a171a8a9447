//! DOIs and addresses of the web.

/// The DOI in a text, without what stands before it; nothing where it is none.
pub(super) fn doi(said: &str) -> Option<String> {
    let mut rest = said.trim();
    let before = [
        "https://", "http://", "www.", "dx.", "doi.org/", "doi:", "doi ",
    ];
    for start in before {
        let head = rest.get(..start.len());
        if head.is_some_and(|head| head.eq_ignore_ascii_case(start)) {
            rest = rest[start.len()..].trim_start();
        }
    }
    let (registrant, name) = rest.split_once('/')?;
    let digits = registrant.strip_prefix("10.")?;
    let is_registrant = !digits.is_empty()
        && digits
            .bytes()
            .all(|sign| sign.is_ascii_digit() || sign == b'.');
    let is_one = is_registrant && !name.is_empty() && !name.contains(char::is_whitespace);
    is_one.then(|| rest.to_owned())
}

/// Whether an address is one of the web.
pub(super) fn is_of_web(said: &str) -> bool {
    let starts = |start: &str| {
        said.get(..start.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(start))
    };
    (starts("https://") || starts("http://")) && !said.contains(char::is_whitespace)
}

/// Whether it is the path of a file on some machine.
pub(super) fn is_of_file(said: &str) -> bool {
    let drive = said.as_bytes().get(1) == Some(&b':')
        && said.starts_with(|sign: char| sign.is_ascii_alphabetic());
    let starts = ["file:", "internal-pdf:", "/", "~", "\\"];
    drive || starts.iter().any(|start| said.starts_with(start))
}
