//! Matrices of correlations and tables of two variables crossed, which many programs write alike.

use super::program::Program;
use crate::imports::figures::draft::Draft;
use crate::imports::figures::given::Given;
use crate::imports::figures::named::Named;
use crate::imports::figures::{crosstab, matrix};
use crate::imports::offered::NotTaken;

pub(super) const PROGRAM: Program = Program {
    name: "",
    knows: |given| matrix::is_one(given) || crosstab::is_one(given),
    draft,
};

fn draft<'a>(given: &'a Given, named: &mut Named) -> Result<Vec<Draft<'a>>, NotTaken> {
    if let Some(draft) = matrix::draft(given, named) {
        return Ok(vec![draft]);
    }
    Ok(crosstab::draft(given, named)?.into_iter().collect())
}
