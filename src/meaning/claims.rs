//! What claims assert, in the words of the format.

use super::cells::{least, margin, number, placed};
use super::entry::{Entry, EntryKind, EntryName};
use super::frame::{ALPHA, MARGIN, voices_bound};
use super::named;
use crate::claims::verdict::Trial;
use crate::model::{
    Above, Associated, Below, Changed, Claim, ClaimKind, Comparable, Differs, DiffersBetween,
    Direction, Figure, Form, Handle, HigherThan, HoldsFor, InBand, Least, LowerThan, Margin, Model,
    NormDistance, NotMaintained, NotSignificant, NotWorse, Persists, Placed, Proportion, Range,
    Selector, Share, SingleClaim, Size, Than, Unchanged, Voiced, VoicedBy,
};
use crate::number::Printed;

/// Adds the claims of an item, which rests on the figures that they were tried on.
pub(super) fn say(item: &mut Entry, claims: &[Claim], trials: &[Trial], model: &Model) {
    for claim in claims {
        item.say("claims", whole(claim, model));
    }
    let figures = trials.iter().flat_map(Trial::figures);
    item.rest_on(figures.map(|at| EntryName::new(EntryKind::Figure, &model.figures[at].key)));
    for single in claims.iter().flat_map(Claim::singles) {
        match &single.kind {
            ClaimKind::Voiced(voiced) => item.rest_on(heard(voiced, model)),
            _ => item.rest_on([ALPHA, MARGIN].map(bound)),
        }
    }
}

/// What a claim of voices rests on: its theme, what its word means, and all who could have spoken.
fn heard(voiced: &Voiced, model: &Model) -> Vec<EntryName> {
    let theme = EntryName::new(EntryKind::Theme, model.themes[voiced.theme.value].name());
    let word = match voiced.by {
        VoicedBy::Word(word) => Some(bound(&voices_bound(word))),
        VoicedBy::Exactly(_) | VoicedBy::AtLeast(_) => None,
    };
    let people = model.participants.iter();
    let people = people.map(|one| EntryName::new(EntryKind::Participant, &one.name));
    std::iter::once(theme).chain(word).chain(people).collect()
}

fn bound(id: &str) -> EntryName {
    EntryName::new(EntryKind::Synthesis, id)
}

/// What a claim asserts.
pub(super) fn whole(claim: &Claim, model: &Model) -> String {
    match &claim.form {
        Form::Single(single) => self::single(single, model),
        Form::Not(inner) => format!("not ({})", whole(inner, model)),
        Form::AllOf(parts) => {
            let parts: Vec<_> = parts.iter().map(|part| whole(part, model)).collect();
            format!("all of ({})", parts.join("; "))
        }
    }
}

fn single(claim: &SingleClaim, model: &Model) -> String {
    let SingleClaim {
        span: _,
        selector,
        holds_for,
        kind,
    } = claim;
    let (word, mut parts) = asserted(kind, model);
    parts.extend(selected(selector, model));
    parts.extend(holds(holds_for).map(|words| ("holds for", words)));
    let parts = parts.iter().map(|(word, value)| format!("{word}: {value}"));
    let parts: Vec<String> = parts.collect();
    match parts.is_empty() {
        true => word.to_owned(),
        false => format!("{word} {{{}}}", parts.join(", ")),
    }
}

/// What is said under a key of the format.
type Said = (&'static str, String);

/// What a claim asserts: its word, and what is said of it.
fn asserted(kind: &ClaimKind, model: &Model) -> (&'static str, Vec<Said>) {
    let mut parts = Parts(Vec::new());
    let word = match kind {
        ClaimKind::Changed(Changed {
            direction,
            by,
            significant,
            alpha,
        }) => {
            parts.effect(*direction, by.as_ref(), *significant, alpha.as_ref());
            "changed"
        }
        ClaimKind::Associated(Associated {
            direction,
            by,
            significant,
            alpha,
        }) => {
            parts.effect(*direction, by.as_ref(), *significant, alpha.as_ref());
            "associated"
        }
        ClaimKind::Differs(Differs {
            direction,
            by,
            significant,
            alpha,
        }) => {
            parts.effect(*direction, by.as_ref(), *significant, alpha.as_ref());
            "differs"
        }
        ClaimKind::HigherThan(HigherThan(than)) => {
            parts.than(than, model);
            "higher_than"
        }
        ClaimKind::LowerThan(LowerThan(than)) => {
            parts.than(than, model);
            "lower_than"
        }
        ClaimKind::DiffersBetween(DiffersBetween { direction, alpha }) => {
            parts.word("direction", direction.map(|one| one.word()));
            parts.alpha(alpha.as_ref());
            "differs_between"
        }
        ClaimKind::NotSignificant(NotSignificant { alpha }) => {
            parts.alpha(alpha.as_ref());
            "not_significant"
        }
        ClaimKind::Unchanged(Unchanged { margin, alpha }) => {
            parts.within(margin.as_ref());
            parts.alpha(alpha.as_ref());
            "unchanged"
        }
        ClaimKind::Above(Above { by }) => {
            parts.say("by", by.as_ref().map(|by| margin(by)));
            "above"
        }
        ClaimKind::Below(Below { by }) => {
            parts.say("by", by.as_ref().map(|by| margin(by)));
            "below"
        }
        ClaimKind::NormDistance(NormDistance { better, by }) => {
            parts.say("by", by.as_ref().map(|by| margin(by)));
            match better {
                true => "better_than_norm",
                false => "worse_than_norm",
            }
        }
        ClaimKind::NotWorse(NotWorse {
            than,
            margin,
            alpha,
        }) => {
            parts.word("than", than.map(|than| than.word()));
            parts.within(margin.as_ref());
            parts.alpha(alpha.as_ref());
            "not_worse"
        }
        ClaimKind::InBand(InBand { bands }) => {
            parts.list("bands", bands.iter().map(|band| band.value.clone()));
            "in_band"
        }
        ClaimKind::Proportion(Proportion { is, between }) => {
            parts.word("is", Some(is.word()));
            let between = between.as_ref().map(|between| (&between.0, &between.1));
            parts.say(
                "between",
                between.map(|(low, high)| format!("{} to {}", number(low), number(high))),
            );
            "proportion"
        }
        ClaimKind::Comparable(Comparable { margin, alpha }) => {
            parts.within(margin.as_ref());
            parts.alpha(alpha.as_ref());
            "comparable"
        }
        ClaimKind::Persists(Persists { early, late, alpha }) => {
            parts.say("early", Some(span(early, model)));
            parts.say("late", Some(span(late, model)));
            parts.alpha(alpha.as_ref());
            "persists"
        }
        ClaimKind::NotMaintained(NotMaintained {
            early,
            late,
            margin,
            alpha,
        }) => {
            parts.say("early", Some(span(early, model)));
            parts.say("late", Some(span(late, model)));
            parts.within(margin.as_ref());
            parts.alpha(alpha.as_ref());
            "not_maintained"
        }
        ClaimKind::Size(Size {
            label,
            thresholds,
            definition,
        }) => {
            parts.word("is", Some(label.word()));
            let bounds = thresholds.as_ref().map(|bounds| {
                let bounds = [&bounds.small, &bounds.medium, &bounds.large];
                bounds.map(number).join(", ")
            });
            parts.say("thresholds", bounds);
            parts.word("definition", definition.map(|one| one.word()));
            "size"
        }
        ClaimKind::Share(Share { count, n, percent }) => {
            parts.say("count", placed(count.as_ref()));
            parts.say("n", placed(n.as_ref()));
            parts.say("percent", placed(percent.as_ref()));
            "share"
        }
        ClaimKind::Range(Range { min, max }) => {
            parts.say("min", placed(min.as_ref()));
            parts.say("max", placed(max.as_ref()));
            "range"
        }
        ClaimKind::Voiced(voiced) => {
            parts.voiced(voiced, model);
            "voiced"
        }
    };
    (word, parts.0)
}

/// What is said of a claim, as it is gathered.
struct Parts(Vec<Said>);

impl Parts {
    fn say(&mut self, word: &'static str, value: Option<String>) {
        self.0.extend(value.map(|value| (word, value)));
    }

    fn word(&mut self, word: &'static str, value: Option<&str>) {
        self.say(word, value.map(str::to_owned));
    }

    /// Several values, in whatever order they are written.
    fn list(&mut self, word: &'static str, values: impl Iterator<Item = String>) {
        let mut values: Vec<String> = values.collect();
        values.sort();
        self.say(word, (!values.is_empty()).then(|| values.join(" | ")));
    }

    fn alpha(&mut self, alpha: Option<&Placed<Printed>>) {
        self.say("alpha", placed(alpha));
    }

    fn significant(&mut self, significant: bool, alpha: Option<&Placed<Printed>>) {
        self.word("significant", significant.then_some("true"));
        self.alpha(alpha);
    }

    /// What changes, associations and differences share.
    fn effect(
        &mut self,
        direction: Option<Direction>,
        by: Option<&Placed<Least>>,
        significant: bool,
        alpha: Option<&Placed<Printed>>,
    ) {
        self.word("direction", direction.map(|one| one.word()));
        self.least(by);
        self.significant(significant, alpha);
    }

    fn least(&mut self, by: Option<&Placed<Least>>) {
        self.say("by", by.map(|by| least(by)));
    }

    fn within(&mut self, within: Option<&Placed<Margin>>) {
        self.say("margin", within.map(|within| margin(within)));
    }

    fn than(&mut self, than: &Than, model: &Model) {
        let Than {
            than,
            by,
            significant,
            alpha,
        } = than;
        self.list("than", keys(than, model));
        self.least(by.as_ref());
        self.significant(*significant, alpha.as_ref());
    }

    fn voiced(&mut self, voiced: &Voiced, model: &Model) {
        let Voiced {
            theme,
            by,
            of,
            at,
            sites,
            roles,
            only,
        } = voiced;
        let frame = &model.synthesis;
        self.say("theme", Some(model.themes[theme.value].label.clone()));
        self.say(
            "by",
            Some(match by {
                VoicedBy::Word(word) => word.word().to_owned(),
                VoicedBy::Exactly(count) => count.to_string(),
                VoicedBy::AtLeast(count) => format!("at least {count}"),
            }),
        );
        self.word("of", Some(of.word()));
        self.list("at", named::times(at, model).into_iter());
        self.list(
            "site",
            sites.iter().map(|at| frame.sites[*at].label.clone()),
        );
        self.list("role", roles.iter().cloned());
        self.word("only", only.then_some("true"));
    }
}

fn keys<'a>(
    figures: &'a [Placed<Handle<Figure>>],
    model: &'a Model,
) -> impl Iterator<Item = String> + 'a {
    figures.iter().map(|at| named::figure(at.value, model))
}

fn span(ends: &(usize, usize), model: &Model) -> String {
    named::times(&[ends.0, ends.1], model).join(" to ")
}

/// The figures that a claim is about, as it selects them.
fn selected(selector: &Selector, model: &Model) -> Vec<Said> {
    let Selector {
        figures,
        measures,
        instruments,
        domains,
        categories,
        at,
        from,
        to,
        groups,
        versus,
        predictors,
        dimensions,
    } = selector;
    let frame = &model.synthesis;
    let mut parts = Parts(Vec::new());
    parts.list("figures", keys(figures, model));
    let measures = measures.iter().map(|at| named::measure(at.value, model));
    parts.list("measure", measures);
    parts.list(
        "instrument",
        instruments.iter().map(|one| one.value.clone()),
    );
    parts.list("domain", domains.iter().map(|one| one.value.clone()));
    parts.list(
        "category",
        categories.iter().map(|one| one.word.value.clone()),
    );
    parts.list("at", named::times(at, model).into_iter());
    parts.list("from", named::times(from, model).into_iter());
    parts.list("to", named::times(to, model).into_iter());
    parts.list("group", named::groups(groups, model).into_iter());
    parts.list("versus", named::groups(versus, model).into_iter());
    let predictors = predictors
        .iter()
        .map(|at| model.predictor_in_keys(at.value));
    parts.list("predictor", predictors);
    let dimensions = dimensions
        .iter()
        .map(|(dimension, at)| format!("{} {}", dimension.word(), frame.parts(*dimension)[*at].1));
    parts.list("of", dimensions);
    parts.0
}

fn holds(holds_for: &HoldsFor) -> Option<String> {
    Some(match holds_for {
        HoldsFor::All => return None,
        HoldsFor::Any => "any".to_owned(),
        HoldsFor::Most => "most".to_owned(),
        HoldsFor::None => "none".to_owned(),
        HoldsFor::Only(among) => {
            let among: Vec<&str> = among.iter().map(|one| one.word()).collect();
            format!("only {}", among.join(" "))
        }
        HoldsFor::AtLeast(least) => format!("at least {least}"),
    })
}
