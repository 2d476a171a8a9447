//! The numbers of figures, kind by kind, by the words of the format.

use super::cell::Cell;
use super::figure::{Contrast, Count, Figure, Kind, Rate, Summary};
use super::handle::Placed;
use super::needed::Needed;
use super::pooled::Pooled;
use super::reliability::Reliability;
use crate::number::Printed;

impl Figure {
    /// The numbers that are printed in it.
    pub fn printed(&self) -> impl Iterator<Item = &Placed<Printed>> {
        let cells = self.kind.cells().into_iter();
        cells.filter_map(|(_, cell)| cell.as_ref())
    }

    /// How many numbers are printed in it.
    pub fn numbers(&self) -> usize {
        self.printed().count()
    }
}

/// Fields, each with its name.
macro_rules! named {
    ($($field:ident)+) => { vec![$((stringify!($field), $field)),+] };
}

/// Each kind is taken apart whole, so that a new number finds no way around.
macro_rules! cells {
    ($name:ident, $($kind:tt)+) => {
        /// Its numbers by their words, those of one kind always in the same order.
        pub fn $name($($kind)+ self) -> Vec<(&'static str, $($kind)+ Cell)> {
            match self {
                Self::Summary(it) => {
                    let Summary {
                        n, mean, total, sd, se, df, median, q1, q3, min, max, ci_low, ci_high, level,
                    } = $($kind)+ **it;
                    named![n mean total sd se df median q1 q3 min max ci_low ci_high level]
                }
                Self::Count(it) => {
                    let Count { count, n, percent, ci_low, ci_high, level } = $($kind)+ **it;
                    named![count n percent ci_low ci_high level]
                }
                Self::Rate(it) => {
                    let Rate {
                        n, events, person_time, rate, per: _, ci_low, ci_high, level,
                    } = $($kind)+ **it;
                    named![n events person_time rate ci_low ci_high level]
                }
                Self::Reliability(it) => {
                    let Reliability {
                        coefficient, value, ci_low, ci_high, level, n, items, raters, inter_item_r,
                        agreement,
                    } = $($kind)+ **it;
                    let mut cells = vec![(coefficient.word(), value)];
                    cells.extend(named![
                        ci_low ci_high level n items raters inter_item_r agreement
                    ]);
                    cells
                }
                Self::Contrast(it) => {
                    let Contrast {
                        n, n_versus, change, se, sd_change, ci_low, ci_high, level, p, statistic,
                        test: _, df, df2, effect_size, effect_size_means: _, change_means: _,
                        difference_means: _, effect: _, per: _, reference: _, beta, r2, adj_r2,
                        r2_change, f_change,
                        needed: Needed { nnt, nnt_low, nnt_high },
                        pooled: Pooled { studies, q, q_p, i2, tau2 },
                        design: _, design_sign: _, scale: _,
                    } = $($kind)+ **it;
                    named![
                        n n_versus change se sd_change ci_low ci_high level p statistic df df2
                        effect_size beta r2 adj_r2 r2_change f_change nnt nnt_low nnt_high studies q
                        q_p i2 tau2
                    ]
                }
            }
        }
    };
}

impl Kind {
    cells!(cells, &);
    cells!(cells_mut, &mut);
}
