//! What is said of a contrast: faults where it is not about what is compared, or cannot all be true.

use super::faults::{conventions_disagree, missing_convention};
use super::parts::{About, Parts};
use super::resolver::Resolver;
use crate::model::{ChangeMeaning, Design, Scale};
use crate::source::Span;

impl Resolver<'_> {
    /// A fault for each two things said of a contrast, which stands at `span`, that contradict each other.
    pub(super) fn conventions(&mut self, about: &About, parts: &Parts, span: Span) {
        if about.associates() {
            self.scale_of_effect(parts);
            return;
        }
        let (times, groups) = (about.from.is_some(), about.versus.is_some());
        if let Some((meaning, place)) = parts.difference_means.said()
            && times
            && groups
            && meaning.is_of_times()
        {
            let finding = missing_convention::other_contrast(place, meaning.word(), true);
            self.faults.push(finding);
        }
        if let Some((meaning, place)) = parts.change_means.said() {
            // A difference of changes between groups may be said either way.
            if times != groups && times != meaning.is_of_times() {
                let finding = missing_convention::other_contrast(place, meaning.word(), groups);
                self.faults.push(finding);
            }
            let ratio = parts
                .scale
                .said()
                .filter(|(scale, _)| *scale == Scale::Ratio);
            let effect = parts.effect.said().filter(|(effect, _)| effect.is_ratio());
            let ratio = ratio.map(|(_, place)| place);
            if let Some(scale) = ratio.or(effect.map(|(_, place)| place))
                && !meaning.is_ratio()
            {
                let fitting = match meaning.is_of_times() {
                    true => ChangeMeaning::LaterOverEarlier,
                    false => ChangeMeaning::GroupOverVersus,
                };
                let (said, fitting) = (meaning.word(), fitting.word());
                let finding = conventions_disagree::ratio(scale, place, said, fitting);
                self.faults.push(finding);
            }
        }
        self.same_people(about, parts, span);
    }

    /// A fault where the scale is not that of what is estimated.
    fn scale_of_effect(&mut self, parts: &Parts) {
        let (Some((effect, place)), Some((scale, said))) =
            (parts.effect.said(), parts.scale.said())
        else {
            return;
        };
        let fits = match scale {
            Scale::Ratio => effect.is_ratio(),
            Scale::Correlation => effect.is_correlation(),
            Scale::Linear => !effect.is_ratio(),
        };
        if !fits {
            let finding = conventions_disagree::effect(said, scale.word(), place, effect.words());
            self.faults.push(finding);
        }
    }

    /// A fault where the design is not that of the people who are compared.
    fn same_people(&mut self, about: &About, parts: &Parts, span: Span) {
        let n_versus = parts.get("n_versus");
        let of_table = parts.design.is_usual();
        match parts.design.said() {
            Some((Design::Paired, place)) => match (&about.versus, n_versus) {
                (Some(versus), _) if about.compares_groups() => {
                    // The other group is that of the row, or of all rows.
                    let is_own = versus.span.file == span.file && versus.span.start >= span.start;
                    let row = if is_own { versus.span } else { span };
                    let finding = conventions_disagree::paired_groups(place, row, of_table);
                    self.faults.push(finding);
                }
                (_, Some(other)) => {
                    let finding = conventions_disagree::paired(place, other.span);
                    self.faults.push(finding);
                }
                _ => {}
            },
            Some((Design::TwoGroups, place)) if about.versus.is_none() && n_versus.is_none() => {
                let finding = conventions_disagree::one_group(place, span, of_table);
                self.faults.push(finding);
            }
            _ => {}
        }
    }
}
