//! Texts of TeX to plain text: what biblatex reads, and around it what it does not.

use std::sync::LazyLock;

use biblatex::{Bibliography, ChunksExt};
use regex::Regex;

/// An accent with a letter without a dot below it, which biblatex does not put together.
static DOTLESS: LazyLock<Regex> = LazyLock::new(|| {
    let accent = r#"(\\(?:['`^"~=.]|[uvHrcdbk]\b))\s*"#;
    let pattern = format!(r"{accent}(?:\{{\s*\\([ij])\s*\}}|\\([ij])(?:\{{\}}|\b\s?))");
    Regex::new(&pattern).expect("a pattern that is well-formed")
});

/// Commands that change how a text looks and not what it says: the text stays.
const LOOKS: [&str; 24] = [
    "emph",
    "textit",
    "textbf",
    "textsc",
    "textrm",
    "textsf",
    "texttt",
    "textsl",
    "textup",
    "textnormal",
    "text",
    "textmd",
    "textsuperscript",
    "textsubscript",
    "mathrm",
    "mathit",
    "mathbf",
    "mbox",
    "mkbibemph",
    "mkbibquote",
    "uppercase",
    "url",
    "nolinkurl",
    "enquote",
];

/// Signs that stand in formulae.
const SIGNS: [(&str, &str); 44] = [
    ("alpha", "α"),
    ("beta", "β"),
    ("gamma", "γ"),
    ("delta", "δ"),
    ("epsilon", "ε"),
    ("zeta", "ζ"),
    ("eta", "η"),
    ("theta", "θ"),
    ("kappa", "κ"),
    ("lambda", "λ"),
    ("mu", "μ"),
    ("nu", "ν"),
    ("xi", "ξ"),
    ("pi", "π"),
    ("rho", "ρ"),
    ("sigma", "σ"),
    ("tau", "τ"),
    ("phi", "φ"),
    ("chi", "χ"),
    ("psi", "ψ"),
    ("omega", "ω"),
    ("Delta", "Δ"),
    ("Gamma", "Γ"),
    ("Omega", "Ω"),
    ("Sigma", "Σ"),
    ("Phi", "Φ"),
    ("Psi", "Ψ"),
    ("pm", "±"),
    ("times", "×"),
    ("cdot", "·"),
    ("leq", "≤"),
    ("le", "≤"),
    ("geq", "≥"),
    ("ge", "≥"),
    ("neq", "≠"),
    ("approx", "≈"),
    ("sim", "∼"),
    ("infty", "∞"),
    ("to", "→"),
    ("rightarrow", "→"),
    ("leftarrow", "←"),
    ("leftrightarrow", "↔"),
    ("circ", "°"),
    ("textendash", "–"),
];

/// Signs that stand in texts.
const TEXT_SIGNS: [(&str, &str); 20] = [
    ("textdegree", "°"),
    ("degree", "°"),
    ("texttimes", "×"),
    ("textpm", "±"),
    ("textmu", "μ"),
    ("textonehalf", "½"),
    ("textperthousand", "‰"),
    ("euro", "€"),
    ("texteuro", "€"),
    ("pounds", "£"),
    ("textsterling", "£"),
    ("textsection", "§"),
    ("textregistered", "®"),
    ("texttrademark", "™"),
    ("textcopyright", "©"),
    ("textless", "<"),
    ("textgreater", ">"),
    ("textunderscore", "_"),
    ("ldots", "…"),
    ("dots", "…"),
];

/// What stands in the place of the sign of a currency, which biblatex would make that of a formula.
const DOLLAR: char = '\u{f8ff}';

/// A value as biblatex may read it.
pub(super) fn prepared(value: &str) -> String {
    let value = value.replace("\\$", DOLLAR.encode_utf8(&mut [0; 4]));
    // It does nothing; a program puts it before initials of two letters.
    let value = value.replace("\\relax ", "");
    DOTLESS.replace_all(&value, "$1{$2$3}").into_owned()
}

/// The plain text of a value, and whether commands are left in it that nobody knows.
pub(super) fn plain(value: &str) -> Option<(String, bool)> {
    if !value.contains(['\\', '{', '}', '$', '~']) {
        let value = value.replace("---", "—").replace("--", "–");
        return Some((quoted(&value), false));
    }
    let value = prepared(value);
    let written = format!("@misc{{k, t = {{{value}}}}}");
    let bibliography = Bibliography::parse(&written).ok()?;
    let read = bibliography.get("k")?.get("t")?.format_verbatim();
    Some(without_commands(&read))
}

/// A text without the commands that biblatex leaves in it, and whether there are others.
pub(super) fn without_commands(text: &str) -> (String, bool) {
    let mut out = String::with_capacity(text.len());
    let mut unknown = false;
    walk(text, false, 0, &mut out, &mut unknown);
    (quoted(&out.replace(DOLLAR, "$")), unknown)
}

/// A text with quotation marks in the places of the accents with which TeX writes them, where both are there.
fn quoted(text: &str) -> String {
    if !text.contains('`') {
        return text.to_owned();
    }
    let text = marked(text, ("``", "''"), ["“", "”"]);
    marked(&text, ("`", "'"), ["‘", "’"])
}

fn marked(text: &str, (open, close): (&str, &str), marks: [&str; 2]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(open) {
        let within = &rest[at + open.len()..];
        if rest[..at].ends_with(char::is_alphanumeric) {
            out.push_str(&rest[..at + open.len()]);
            rest = within;
            continue;
        }
        // An apostrophe has letters on both sides.
        let ends = |end: &usize| !within[end + close.len()..].starts_with(char::is_alphanumeric);
        let mut closes = within.match_indices(close).map(|(end, _)| end);
        let Some(end) = closes.find(ends) else {
            break;
        };
        out.extend([&rest[..at], marks[0], &within[..end], marks[1]]);
        rest = &within[end + close.len()..];
    }
    out.push_str(rest);
    out
}

fn walk(text: &str, is_formula: bool, depth: usize, out: &mut String, unknown: &mut bool) {
    let mut rest = text;
    while let Some(one) = rest.chars().next() {
        rest = &rest[one.len_utf8()..];
        match one {
            '\\' => rest = command(rest, is_formula, depth, out, unknown),
            '$' if !is_formula && depth < 4 => match rest.find('$') {
                // Two sums of money are no formula.
                Some(end)
                    if !rest.starts_with(|next: char| next.is_ascii_digit())
                        || rest[..end].contains(['=', '<', '>', '\\', '^', '_']) =>
                {
                    walk(&rest[..end], true, depth + 1, out, unknown);
                    rest = &rest[end + 1..];
                }
                _ => out.push('$'),
            },
            '~' => out.push(' '),
            '_' | '^' if is_formula => {
                let (raised, behind) = argument(rest);
                let shifted: Option<String> = raised
                    .chars()
                    .map(|sign| shifted(sign, one == '^'))
                    .collect();
                match shifted.filter(|shifted| !shifted.is_empty()) {
                    Some(shifted) => out.push_str(&shifted),
                    None => {
                        out.push(one);
                        walk(raised, true, depth + 1, out, unknown);
                    }
                }
                rest = behind;
            }
            '{' | '}' if is_formula => {}
            one => out.push(one),
        }
    }
}

/// What a command says, and the text behind it.
fn command<'a>(
    text: &'a str,
    is_formula: bool,
    depth: usize,
    out: &mut String,
    unknown: &mut bool,
) -> &'a str {
    let end = text
        .find(|one: char| !one.is_ascii_alphabetic())
        .unwrap_or(text.len());
    let (name, behind) = text.split_at(end);
    if name.is_empty() {
        let sign = behind.chars().next().unwrap_or('\\');
        match sign {
            ',' | ';' | ':' | '!' | '/' | ' ' => {
                out.push_str(if sign == '/' || sign == '!' { "" } else { " " })
            }
            '&' | '%' | '#' | '_' | '{' | '}' | '$' => out.push(sign),
            _ => {
                out.push('\\');
                *unknown = true;
                return behind;
            }
        }
        return behind.get(sign.len_utf8()..).unwrap_or_default();
    }
    if LOOKS.contains(&name) && behind.trim_start().starts_with('{') && depth < 16 {
        let (within, behind) = argument(behind.trim_start());
        walk(within, is_formula, depth + 1, out, unknown);
        return behind;
    }
    // Of a link what it says.
    if name == "href" && behind.starts_with('{') {
        return argument(behind).1;
    }
    let of = |signs: &[(&str, &'static str)]| {
        let found = signs.iter().find(|(known, _)| *known == name);
        found.map(|(_, sign)| *sign)
    };
    let sign = of(&TEXT_SIGNS).or_else(|| of(&SIGNS).filter(|_| is_formula));
    match sign {
        Some(sign) => {
            out.push_str(sign);
            let behind_braces = behind.strip_prefix("{}");
            let behind_blank = || behind.strip_prefix(' ').filter(|_| !is_formula);
            behind_braces.or_else(behind_blank).unwrap_or(behind)
        }
        None => {
            out.push('\\');
            out.push_str(name);
            *unknown = true;
            behind
        }
    }
}

/// The argument that a text starts with, and what is behind it: one sign, or what is in braces.
fn argument(text: &str) -> (&str, &str) {
    let Some(within) = text.strip_prefix('{') else {
        let end = text.chars().next().map_or(0, char::len_utf8);
        return text.split_at(end);
    };
    let mut depth = 0_usize;
    for (at, one) in within.char_indices() {
        match one {
            '{' => depth += 1,
            '}' if depth == 0 => return (&within[..at], &within[at + 1..]),
            '}' => depth -= 1,
            _ => {}
        }
    }
    (within, "")
}

/// A digit or a sign, raised or lowered.
fn shifted(sign: char, raised: bool) -> Option<char> {
    let at = "0123456789+-".find(sign)?;
    let signs = match raised {
        true => "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻",
        false => "₀₁₂₃₄₅₆₇₈₉₊₋",
    };
    signs.chars().nth(at)
}
