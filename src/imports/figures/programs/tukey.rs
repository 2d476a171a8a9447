//! R's `TukeyHSD()`: differences between groups, whose p allow for all comparisons.

use super::program::Program;
use crate::imports::figures::draft::{Draft, Holds};
use crate::imports::figures::given::Given;
use crate::imports::figures::named::Named;
use crate::imports::offered::NotTaken;

pub(super) const PROGRAM: Program = Program {
    name: "`TukeyHSD()`",
    knows: |given| {
        let own = ["diff", "lwr", "upr", "p adj"];
        own.iter().all(|one| given.headed(&[one]).is_some())
    },
    draft,
};

fn draft<'a>(given: &'a Given, named: &mut Named) -> Result<Vec<Draft<'a>>, NotTaken> {
    let mut draft = Draft::of(given, named);
    draft.guessed.clear();
    draft.holds[0] = Holds::As("contrast".to_owned());
    if let Some(at) = given.headed(&["p adj"]) {
        draft.holds[at] = Holds::As("p".to_owned());
    }
    draft.method("adjusted p");
    Ok(vec![draft])
}
