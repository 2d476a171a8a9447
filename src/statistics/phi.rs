//! Phi and Cramér's V, which make an effect size of the χ² of a table of counts.

/// What a table is, as far as its effect size goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    /// How many people are in it.
    pub n: f64,
    /// Rows less 1.
    pub rows: f64,
    /// Columns less 1.
    pub columns: f64,
}

impl Shape {
    /// The shapes that a table of so many people and degrees of freedom, (rows − 1)(columns − 1), may have.
    pub fn of_df(n: f64, df: u64) -> Vec<Self> {
        let root = df.isqrt().min(1_000);
        let smaller = (1..=root).filter(|smaller| df % smaller == 0);
        let shapes = smaller.map(|smaller| Self {
            n,
            rows: smaller as f64,
            columns: (df / smaller) as f64,
        });
        shapes.collect()
    }

    /// Phi, the root of χ²/n.
    pub fn phi(self, chi2: f64) -> f64 {
        (chi2.max(0.0) / self.n).sqrt()
    }

    /// Cramér's V (Mathematical methods of statistics, 1946), the root of χ² over n times the smaller of rows and
    /// columns less 1.
    pub fn v(self, chi2: f64) -> f64 {
        (chi2.max(0.0) / (self.n * self.rows.min(self.columns))).sqrt()
    }

    /// Cramér's V corrected for its bias (Bergsma, Journal of the Korean Statistical Society 2013;42:323–328,
    /// doi:10.1016/j.jkss.2012.10.002); nothing where there are too few people.
    pub fn v_corrected(self, chi2: f64) -> Option<f64> {
        let less = self.n - 1.0;
        let phi2 = (chi2 / self.n - self.rows * self.columns / less).max(0.0);
        // Rows and columns less 1, corrected: r − 1 − (r − 1)²/(n − 1).
        let side = |side: f64| side - side * side / less;
        let smaller = side(self.rows).min(side(self.columns));
        (less > 0.0 && smaller > 0.0).then(|| (phi2 / smaller).sqrt())
    }
}
