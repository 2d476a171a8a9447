//! What stands beside the pooled estimate of a meta-analysis.

use super::cell::Cell;

/// How many studies an estimate is pooled of, and how far they are apart.
#[derive(Debug, Default)]
pub struct Pooled {
    /// The number of studies.
    pub studies: Cell,
    /// Cochran's Q.
    pub q: Cell,
    /// The p value of Q.
    pub q_p: Cell,
    /// I², in percent or as a share of 1.
    pub i2: Cell,
    /// The variance between the studies.
    pub tau2: Cell,
}

impl Pooled {
    /// Its numbers, by the words of the format.
    pub fn cells(&self) -> [(&'static str, &Cell); 5] {
        [
            ("studies", &self.studies),
            ("q", &self.q),
            ("q_p", &self.q_p),
            ("i2", &self.i2),
            ("tau2", &self.tau2),
        ]
    }

    /// Whether none of it is printed.
    pub fn is_empty(&self) -> bool {
        self.cells().iter().all(|(_, cell)| cell.is_none())
    }
}
