//! R's tableone and arsenal: tables of characteristics by group.

use super::program::Program;
use crate::imports::figures::characteristics;
use crate::imports::figures::given::Given;

pub(super) const PROGRAM: Program = Program {
    name: "tableone or arsenal",
    knows: |given| {
        let own = |given: &Given| {
            let labels = || given.column(0);
            let of_arsenal = labels().any(|label| label.starts_with("-  "));
            let of_tableone = labels().any(|label| {
                label.contains("(mean (SD))") || label.ends_with(" (%)") && label.contains(" = ")
            });
            of_arsenal || of_tableone
        };
        own(given) && characteristics::is_one(given)
    },
    draft: characteristics::drafts,
};
