//! How many voices: what words for it mean in a synthesis, and claims of it.

use super::faults::{unclear_voices, unknown_reference};
use super::resolver::{Resolver, copied, placed};
use crate::model::{
    Dimension, VoiceBound, VoiceCount, VoiceMeaning, VoiceUnit, VoiceWord, Voiced, VoicedBy,
};
use crate::read::raw::field::{Entries, Field};
use crate::read::raw::voiced as raw;
use crate::source::Span;
use crate::wording::spelling;

/// Numbers in words.
const NUMBERS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

/// Shares in words.
const SHARES: [(&str, u64, u64); 9] = [
    ("half", 1, 2),
    ("a half", 1, 2),
    ("a third", 1, 3),
    ("one third", 1, 3),
    ("two thirds", 2, 3),
    ("a quarter", 1, 4),
    ("one quarter", 1, 4),
    ("three quarters", 3, 4),
    ("all", 1, 1),
];

/// What stands before how many: whether it is the least, and whether just so many are not enough or too many.
const BEFORE: [(&str, bool, bool); 12] = [
    ("at least", true, false),
    ("no fewer than", true, false),
    ("no less than", true, false),
    (">=", true, false),
    ("more than", true, true),
    (">", true, true),
    ("at most", false, false),
    ("no more than", false, false),
    ("<=", false, false),
    ("less than", false, true),
    ("fewer than", false, true),
    ("<", false, true),
];

/// How many, in words or digits.
fn many(text: &str) -> Option<VoiceCount> {
    let text = text.trim();
    let text = text.strip_suffix(" of all").unwrap_or(text);
    if let Some((_, part, whole)) = SHARES.iter().find(|(word, ..)| *word == text) {
        return Some(VoiceCount::Share(*part, *whole));
    }
    if let Some(number) = NUMBERS.iter().position(|word| *word == text) {
        return Some(VoiceCount::Count(number));
    }
    let percent = text
        .strip_suffix('%')
        .or_else(|| text.strip_suffix("percent"));
    if let Some(percent) = percent {
        let (whole, decimals) = percent
            .trim()
            .split_once('.')
            .unwrap_or((percent.trim(), ""));
        if decimals.len() > 3 || whole.len() > 3 || percent.trim().ends_with('.') {
            return None;
        }
        let part: u64 = format!("{whole}{decimals}").parse().ok()?;
        let whole = 100 * 10_u64.pow(u32::try_from(decimals.len()).ok()?);
        return (part <= whole).then_some(VoiceCount::Share(part, whole));
    }
    if let Some((part, whole)) = text.split_once('/') {
        let (part, whole): (u32, u32) = (part.trim().parse().ok()?, whole.trim().parse().ok()?);
        let is_share = whole > 0 && part <= whole;
        return is_share.then(|| VoiceCount::Share(part.into(), whole.into()));
    }
    text.parse::<u32>()
        .ok()
        .map(|count| VoiceCount::Count(count as usize))
}

/// The bounds that a text states; `usually_least` is how a bare number is meant.
fn bounds(text: &str, usually_least: bool) -> Option<Vec<VoiceBound>> {
    let text = spelling::label(text).into_owned();
    let bound = |least, strict, many| VoiceBound {
        least,
        strict,
        many,
    };
    for (before, least, strict) in BEFORE {
        if let Some(rest) = text.strip_prefix(before) {
            return Some(vec![bound(least, strict, many(rest)?)]);
        }
    }
    for (behind, least) in [("or more", true), ("or fewer", false), ("or less", false)] {
        if let Some(rest) = text.strip_suffix(behind) {
            return Some(vec![bound(least, false, many(rest)?)]);
        }
    }
    let inner = text.strip_prefix("between ").unwrap_or(&text);
    let pair = inner
        .split_once(" to ")
        .or_else(|| inner.split_once(" and "));
    if let Some((low, high)) = pair {
        let (low, high) = (many(low)?, many(high)?);
        let rises = match (low, high) {
            (VoiceCount::Count(low), VoiceCount::Count(high)) => low <= high,
            (VoiceCount::Share(part, whole), VoiceCount::Share(other, of)) => {
                part * of <= other * whole
            }
            _ => true,
        };
        return rises.then(|| vec![bound(true, false, low), bound(false, false, high)]);
    }
    Some(vec![bound(usually_least, false, many(&text)?)])
}

impl Resolver<'_> {
    /// What words for how many mean.
    pub(super) fn voice_meanings(&mut self, entries: Entries<String>) -> Vec<VoiceMeaning> {
        let mut found: Vec<VoiceMeaning> = Vec::new();
        for (key, value) in entries.0 {
            let (Some(word), Some(said)) = (key.get(), placed(Some(value))) else {
                self.doubt();
                continue;
            };
            let Some(meant) = VoiceWord::meant(word) else {
                self.faults
                    .push(unclear_voices::unknown_word(key.span, word));
                continue;
            };
            if let VoiceWord::All | VoiceWord::NoOne | VoiceWord::Someone = meant {
                self.faults.push(unclear_voices::fixed(key.span, word));
                continue;
            }
            if let Some(first) = found.iter().find(|one| one.word == meant) {
                let finding = unclear_voices::twice(key.span, word, first.said.span);
                self.faults.push(finding);
                continue;
            }
            let is_small = matches!(meant, VoiceWord::Few | VoiceWord::Minority);
            let Some(bounds) = bounds(&said.value, !is_small) else {
                let finding = unclear_voices::no_meaning(said.span, word, &said.value);
                self.faults.push(finding);
                continue;
            };
            let beyond_half = |bound: &VoiceBound| match bound.many {
                VoiceCount::Share(part, whole) => {
                    bound.least && (2 * part > whole || 2 * part == whole && bound.strict)
                }
                VoiceCount::Count(_) => false,
            };
            if meant == VoiceWord::Most && !bounds.iter().any(beyond_half) {
                self.faults.push(unclear_voices::most_of_few(said.span));
                continue;
            }
            found.push(VoiceMeaning {
                word: meant,
                bounds,
                said,
            });
        }
        found
    }

    /// A claim that a theme is voiced.
    pub(super) fn voiced(&mut self, raw: &raw::Voiced, span: Span) -> Option<Voiced> {
        let theme = self.declared_theme(&raw.theme);
        let by = self.voiced_by(raw);
        let places = |found: Vec<Option<usize>>| found.into_iter().collect::<Option<Vec<usize>>>();
        let at = raw.at.0.iter().map(|field| self.timepoint(Some(field)));
        let at = places(at.collect());
        let sites = raw
            .site
            .0
            .iter()
            .map(|field| self.dimension(Dimension::Site, field));
        let sites = places(sites.collect());
        let roles = self.roles_named(&raw.role.0);
        let only = copied(raw.only.as_ref()).unwrap_or(false);
        let everywhere = raw.at.0.is_empty() && raw.site.0.is_empty() && raw.role.0.is_empty();
        if only && everywhere {
            let place = raw.only.as_ref().map_or(span, |field| field.span);
            self.faults.push(unclear_voices::only_nowhere(place));
        }
        Some(Voiced {
            theme: theme?,
            by: by?,
            of: copied(raw.of.as_ref()).unwrap_or(VoiceUnit::Participants),
            at: at?,
            sites: sites?,
            roles: roles?,
            only,
        })
    }

    fn voiced_by(&mut self, raw: &raw::Voiced) -> Option<VoicedBy> {
        if let (Some(by), Some(least)) = (&raw.by, &raw.at_least) {
            self.faults
                .push(unclear_voices::two_ways(least.span, by.span));
            return None;
        }
        if let Some(least) = &raw.at_least {
            return Some(VoicedBy::AtLeast(least.value? as usize));
        }
        let Some(field) = &raw.by else {
            return Some(VoicedBy::Word(VoiceWord::Someone));
        };
        let Some(word) = field.get() else {
            self.doubt();
            return None;
        };
        if let Some(word) = VoiceWord::meant(word) {
            return Some(VoicedBy::Word(word));
        }
        match many(&spelling::label(word)) {
            Some(VoiceCount::Count(0)) => Some(VoicedBy::Word(VoiceWord::NoOne)),
            Some(VoiceCount::Count(count)) => Some(VoicedBy::Exactly(count)),
            _ => {
                self.faults
                    .push(unclear_voices::unknown_word(field.span, word));
                None
            }
        }
    }

    /// The roles that are named; a fault where no participant has one.
    fn roles_named(&mut self, fields: &[Field<String>]) -> Option<Vec<String>> {
        let mut found = Vec::new();
        let mut whole = true;
        for field in fields {
            let Some(word) = field.get() else {
                self.doubt();
                whole = false;
                continue;
            };
            let frame = &self.model.synthesis;
            let wanted = frame.in_full(word);
            let mut known: Vec<&str> = self.model.roles().collect();
            if !known
                .iter()
                .any(|one| spelling::same_label(frame.in_full(one), wanted))
            {
                whole = false;
                if self.lost.frame() {
                    self.doubt();
                    continue;
                }
                known.sort_unstable();
                known.dedup();
                let finding = unknown_reference::finding(field.span, word, "role", &known)
                    .help("roles are those of the participants, as in `participants: {P03: {role: peer worker}}`");
                self.faults.push(finding);
                continue;
            }
            found.push(wanted.to_owned());
        }
        whole.then_some(found)
    }
}
