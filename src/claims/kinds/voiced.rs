//! How many participants voice a theme: most, several, three, no one; at every site, only at twelve months.
//!
//! ## Rule
//!
//! Participants are counted, each once, however much they said; with `of` interviews, sites, roles or timepoints, of
//! which one voice is enough. Who is counted is declared: `interviews` says who was interviewed when, `coded` which of
//! these interviews were read whole for the theme, `segments` what was coded in them. A theme holds what belongs to it
//! (`in`).
//!
//! Somebody voices a theme who has a segment of it, or is quoted in a finding that comes from it alone. A quotation shows
//! that one person said something, never that others did not. Somebody does not voice it in whose interviews, all read
//! whole for the theme or for what it belongs to, no passage is of it. Of all others it is not known: each may or may
//! not, and the verdict is one only where it is the same in all these cases.
//!
//! Interviewers, authors' words and field notes are no voices: a segment without a participant, or one of somebody in
//! the role `interviewer`, is not counted, nor is that of somebody who was not interviewed.
//!
//! *All* is everyone, *most* more than half, *a minority* at least one and less than half, *no one* none, *someone* (where
//! nothing is said) at least one; a number is just so many, and `at_least` so many or more. What *many*, *several*, *some*
//! and *few* are the synthesis says under `voices`, as in `voices: {several: at least 3}`; it may ask for more of *most*.
//! Without that, a claim of them can be contradicted (one is not several, and half of all are not few), and is never
//! supported. With `only: true` it is to be so at the
//! times, at the sites or in the roles named, and voiced nowhere else.
//!
//! The verdict is about what was said in these interviews. **It is no strength of evidence**: a theme that two of twenty
//! voice may be the one that matters, and who was not asked was not counted against anything. How a count may serve, to
//! say what “most” is, and how it misleads, is in the sources.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | it is so whoever else may have spoken |
//! | contradicted | it is not so in any case |
//! | undetermined | what was not read or not coded would decide; the word has no stated meaning; who was interviewed is not declared |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - voiced: {theme: company, by: most}
//!   - voiced: {theme: company, by: all, of: sites}
//!   - voiced: {theme: endings, at: T3, only: true}
//!   - voiced: {theme: harm, by: no one, role: peer worker}
//! ```
//!
//! ## Sources
//!
//! Maxwell, Using numbers in qualitative research, Qualitative Inquiry 2010;16:475. Sandelowski, Real qualitative
//! researchers do not count: the use of numbers in qualitative research, Research in Nursing & Health 2001;24:230.

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::Bench;
use crate::claims::trial::voices::{self, counted, nouns};
use crate::claims::verdict::Judgement;
use crate::model::{Model, VoiceUnit, VoiceWord, Voiced, VoicedBy};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "voiced",
    source: include_str!("voiced.rs"),
};

impl Assertion for Voiced {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        Aim::Values
    }

    fn asserts(&self, model: &Model) -> String {
        let frame = &model.synthesis;
        let mut words = format!(
            "“{}” is voiced by {}",
            model.themes[self.theme.value].label,
            how_many(self)
        );
        let listed = |words: Vec<&str>| words.join(" or ");
        if !self.at.is_empty() {
            let ids = self.at.iter().map(|at| frame.timepoints[*at].id.as_str());
            words += &format!(", at {}", listed(ids.collect()));
        }
        if !self.sites.is_empty() {
            let labels = self.sites.iter().map(|at| frame.sites[*at].label.as_str());
            words += &format!(", at {}", listed(labels.collect()));
        }
        if !self.roles.is_empty() {
            words += &format!(", in the role {}", self.roles.join(" or "));
        }
        if self.only {
            words += ", and nowhere else";
        }
        words
    }

    fn infers(&self) -> bool {
        false
    }

    fn settled_by(&self, _ask: &Ask<'_>) -> Vec<String> {
        Vec::new()
    }

    fn tried_by_voices(&self, bench: Bench<'_>) -> Option<Judgement> {
        Some(voices::judged(bench, self))
    }
}

/// How many voice it, in the words of a sentence.
fn how_many(claim: &Voiced) -> String {
    let (one, more) = nouns(claim.of);
    match claim.by {
        VoicedBy::Exactly(count) => counted(claim.of, count),
        VoicedBy::AtLeast(least) => format!("at least {}", counted(claim.of, least)),
        VoicedBy::Word(word) => match (word, claim.of) {
            (VoiceWord::NoOne, VoiceUnit::Participants) => "no one".to_owned(),
            (VoiceWord::NoOne, _) => format!("no {one}"),
            (VoiceWord::Someone, VoiceUnit::Participants) => "someone".to_owned(),
            (VoiceWord::Someone, _) => format!("at least one {one}"),
            (VoiceWord::Minority, _) => format!("a minority of {more}"),
            (word, _) => format!("{} {more}", word.word()),
        },
    }
}
