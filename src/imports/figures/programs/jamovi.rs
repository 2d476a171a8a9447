//! jamovi and JASP: descriptives, whose statistics stand in rows below the names of variables, split by time or group.

use super::program::Program;
use crate::imports::figures::draft::{Draft, Holds};
use crate::imports::figures::given::Given;
use crate::imports::figures::named::{Named, looks_like_time};
use crate::imports::offered::NotTaken;
use crate::tables::heads::BETWEEN;

pub(super) const PROGRAM: Program = Program {
    name: "jamovi or JASP",
    knows: |given| {
        let has = |names: &[&str]| given.headed(names).is_some();
        has(&["Mean"])
            && has(&["Missing", "Valid"])
            && has(&["Standard deviation", "Std. Deviation"])
    },
    draft,
};

fn draft<'a>(given: &'a Given, named: &mut Named) -> Result<Vec<Draft<'a>>, NotTaken> {
    let mut draft = Draft::of(given, named);
    for at in 0..draft.holds.len() {
        match given.header[at].as_str() {
            "Valid" => draft.holds[at] = Holds::As("n".to_owned()),
            "Missing" | "Mode" | "Sum" | "Variance" => draft.holds[at] = Holds::Aside,
            "25th percentile" => draft.holds[at] = Holds::As("q1".to_owned()),
            "50th percentile" if !draft.has("median") => {
                draft.holds[at] = Holds::As("median".to_owned())
            }
            "75th percentile" => draft.holds[at] = Holds::As("q3".to_owned()),
            _ => {}
        }
    }
    if let Some(at) = draft.column("measure") {
        split_words(&mut draft, at, named);
    }
    Ok(vec![draft])
}

/// Words such as `wellbeing · T1`: a measure and what its statistics are split by.
fn split_words(draft: &mut Draft<'_>, column: usize, named: &mut Named) {
    for word in draft.given.column(column) {
        let Some((measure, part)) = word.rsplit_once(BETWEEN) else {
            continue;
        };
        let measure = named.measure(measure);
        let is_time = looks_like_time(part) || named.is_timepoint(part).is_some();
        let key = match is_time {
            true => format!("{measure}@{}", named.timepoint(part)),
            false => format!("{measure}/{}", named.group(part)),
        };
        draft.word("measures", word, &key);
    }
}
