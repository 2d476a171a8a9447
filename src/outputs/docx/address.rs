//! Addresses that a file may lead to: those of the web and of mail, written so that every program takes them.

/// The longest address that Word opens.
const LONGEST: usize = 2_000;

/// An address with every sign that it must not hold encoded; nothing where it is none of the web or of mail, or
/// where it cannot be one that a program opens: a file with such a link would be called damaged.
pub(super) fn safe(address: &str) -> Option<String> {
    let address = address.trim();
    let (scheme, rest) = address.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    let safe = match scheme.as_str() {
        "http" | "https" => {
            let rest = rest.strip_prefix("//")?;
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let (host, path) = rest.split_at(end);
            is_host(host).then(|| format!("{scheme}://{host}{}", encoded(path)))?
        }
        "mailto" => {
            let end = rest.find('?').unwrap_or(rest.len());
            let (mailbox, query) = rest.split_at(end);
            is_mailbox(mailbox).then(|| format!("mailto:{mailbox}{}", encoded(query)))?
        }
        _ => return None,
    };
    (safe.len() <= LONGEST).then_some(safe)
}

/// A name of labels between dots, with or without a port.
fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let is_port = port.bytes().all(|digit| digit.is_ascii_digit()) && port.parse::<u16>().is_ok();
    let is_label = |label: &str| {
        let signs = |sign: char| sign.is_alphanumeric() || sign == '-';
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(signs)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    is_port && name.len() <= 253 && name.split('.').all(is_label)
}

/// A name, one `@`, and a host.
fn is_mailbox(mailbox: &str) -> bool {
    let Some((name, host)) = mailbox.split_once('@') else {
        return false;
    };
    let signs = |sign: u8| sign.is_ascii_alphanumeric() || b"._+-".contains(&sign);
    let dots = name.starts_with('.') || name.ends_with('.') || name.contains("..");
    !name.is_empty() && !dots && name.bytes().all(signs) && !host.contains(':') && is_host(host)
}

/// What follows the host, with whatever is no sign of an address as `%` and two digits.
fn encoded(path: &str) -> String {
    let bytes = path.as_bytes();
    let mut out = String::with_capacity(path.len());
    let mut fragment = false;
    for (at, byte) in bytes.iter().enumerate() {
        let digits = bytes.get(at + 1..at + 3);
        let is_escape = digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        let is_sign = match byte {
            b'#' => !std::mem::replace(&mut fragment, true),
            b'%' => is_escape,
            sign => sign.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(sign),
        };
        match is_sign {
            true => out.push(char::from(*byte)),
            false => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
