//! pandas: `describe()` and `groupby().agg()`, whose statistics may stand in rows, or below the names of variables.

use super::program::Program;
use crate::imports::figures::draft::Draft;
use crate::imports::figures::given::Given;
use crate::imports::figures::named::Named;
use crate::imports::figures::spread::spread;
use crate::imports::offered::NotTaken;

pub(super) const PROGRAM: Program = Program {
    name: "pandas",
    knows: |given| {
        let ends = |name: &str| {
            given
                .header
                .iter()
                .any(|heading| heading == name || heading.ends_with(&format!(" {name}")))
        };
        ends("std") && ends("mean") && (ends("count") || ends("25%") || ends("min"))
    },
    draft,
};

fn draft<'a>(given: &'a Given, named: &mut Named) -> Result<Vec<Draft<'a>>, NotTaken> {
    let mut draft = Draft::of(given, named);
    spread(&mut draft, named);
    Ok(vec![draft])
}
