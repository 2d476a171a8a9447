//! The decimals that are shown of figures, where that is said.

use super::{Cell, Figure, Kind, Model};
use crate::number::Printed;

impl Model {
    /// Lets no more decimals of each figure be shown than its measure, its table or the synthesis says. What the
    /// figures stand for stays as it was printed.
    pub fn drop_decimals(&mut self) {
        let usual = self.synthesis.digits;
        let handles: Vec<_> = self.figures.entries().map(|(at, _)| at).collect();
        for at in handles {
            let figure = &self.figures[at];
            let of_table = figure.table.and_then(|table| self.tables[table].digits);
            let of_measure = self.measures[figure.measure].digits;
            if let Some(digits) = of_measure.or(of_table).or(usual) {
                let show = |printed: &mut Printed| printed.show(digits);
                each(&mut self.figures[at], show);
            }
        }
    }
}

/// Hands over each number of a figure that may have decimals: all but the numbers of people and levels.
fn each(figure: &mut Figure, mut show: impl FnMut(&mut Printed)) {
    let cells: Vec<&mut Cell> = match &mut figure.kind {
        Kind::Summary(it) => vec![
            &mut it.mean,
            &mut it.sd,
            &mut it.se,
            &mut it.df,
            &mut it.median,
            &mut it.q1,
            &mut it.q3,
            &mut it.min,
            &mut it.max,
            &mut it.ci_low,
            &mut it.ci_high,
        ],
        Kind::Count(it) => vec![&mut it.percent, &mut it.ci_low, &mut it.ci_high],
        Kind::Rate(it) => vec![
            &mut it.person_time,
            &mut it.rate,
            &mut it.ci_low,
            &mut it.ci_high,
        ],
        Kind::Reliability(it) => vec![
            &mut it.value,
            &mut it.ci_low,
            &mut it.ci_high,
            &mut it.inter_item_r,
            &mut it.agreement,
        ],
        Kind::Contrast(it) => vec![
            &mut it.change,
            &mut it.se,
            &mut it.sd_change,
            &mut it.ci_low,
            &mut it.ci_high,
            &mut it.p,
            &mut it.statistic,
            &mut it.df,
            &mut it.df2,
            &mut it.effect_size,
            &mut it.beta,
            &mut it.r2,
            &mut it.adj_r2,
            &mut it.r2_change,
            &mut it.f_change,
            &mut it.needed.nnt,
            &mut it.needed.nnt_low,
            &mut it.needed.nnt_high,
            &mut it.pooled.q,
            &mut it.pooled.q_p,
            &mut it.pooled.i2,
            &mut it.pooled.tau2,
        ],
    };
    for placed in cells.into_iter().flatten() {
        show(&mut placed.value);
    }
}
