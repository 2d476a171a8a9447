//! Numbers of a second sort that a figure prints beside its own: p of Q beside p, the limits of a number needed to treat
//! beside those of the difference, the F of a step beside that of the model.

use super::offer::{Named, Offer};
use crate::model::{Contrast, Figure, Method, TestStatistic};
use crate::synthesis::sentence::{Telling, Told};

impl<'a> Named<'a> {
    /// What the figures give of what a text tells; nothing where one may have it and does not print it.
    pub(super) fn offers(&self, telling: &Telling) -> Option<Vec<Offer<'a>>> {
        if telling.sentence.names_test && !self.has_tests_named(telling.told) {
            return None;
        }
        let mut offers = self.usual_offers(telling)?;
        for (figure, contrast) in self.contrasts() {
            let needed = &contrast.needed;
            offers.extend(match telling.told {
                Told::P => Offer::printed(figure, "q_p", &contrast.pooled.q_p),
                Told::Limits => Offer::pair(figure, "nnt_low", &needed.nnt_low, &needed.nnt_high),
                Told::Statistic(TestStatistic::F) => {
                    Offer::printed(figure, "f_change", &contrast.f_change)
                }
                Told::Statistic(TestStatistic::Q) => {
                    Offer::printed(figure, "q", &contrast.pooled.q)
                }
                _ => None,
            });
        }
        Some(offers)
    }

    /// Whether a p or statistic that is told as of a test with a name may be that of every contrast: it is by such a
    /// test too.
    fn has_tests_named(&self, told: Told) -> bool {
        let of_test = matches!(told, Told::P | Told::Statistic(_));
        let plain = [
            TestStatistic::T,
            TestStatistic::F,
            TestStatistic::Z,
            TestStatistic::Chi2,
        ];
        let named = [Method::ExactP, Method::PermutationP, Method::RankTest];
        let is_named = |(figure, it): (&Figure, &Contrast)| {
            let by_method = figure.methods.iter().any(|method| named.contains(method));
            by_method || it.test.is_some_and(|test| !plain.contains(&test))
        };
        !of_test || self.contrasts().all(|(figure, it)| is_named((figure, it)))
    }
}
