//! Addresses on the web, in a form that every typesetter takes.

use std::fmt::Write as _;

/// What an address may begin with.
const BEGINNINGS: [&str; 3] = ["https://", "http://", "mailto:"];
/// Readers of PDF take no longer ones.
const LONGEST: usize = 2_000;

/// The address with everything but plain letters, digits and the signs that part it written as bytes; nothing where
/// it leads elsewhere than to the web or to a letterbox.
pub(super) fn address(raw: &str) -> Option<String> {
    let begins = |beginning: &&str| {
        let start = raw.get(..beginning.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(beginning))
    };
    let beginning = BEGINNINGS.iter().find(|one| begins(one))?;
    if raw.len() == beginning.len() || raw.len() > LONGEST {
        return None;
    }
    let mut address = String::with_capacity(raw.len());
    for byte in raw.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => address.push(char::from(byte)),
            sign if b"-._~:/?#[]@!$&'()*+,;=%".contains(&sign) => address.push(char::from(sign)),
            other => write!(address, "%{other:02X}").ok()?,
        }
    }
    Some(address)
}
