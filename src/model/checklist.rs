//! Checklists of reporting guidelines, item by item.

use super::vocabulary::LayoutName;

/// An item of a checklist.
#[derive(Debug, PartialEq, Eq)]
pub struct ChecklistItem {
    /// The layout that shows the checklist.
    pub checklist: LayoutName,
    /// Its name, by which `reporting` answers it, such as `gramms-4`.
    pub name: &'static str,
    /// Its number in the checklist, such as `4` or `5.1`.
    pub number: &'static str,
    /// The name, among the words, of what it asks.
    pub asks: &'static str,
    /// Its anchor on a page, which no id can be.
    pub anchor: &'static str,
}

/// Items of a checklist: the number of each, and what it asks by its name among the words.
macro_rules! items {
    ($($checklist:ident $prefix:literal: $($number:literal $asks:literal),*;)*) => {
        [$($(ChecklistItem {
            checklist: LayoutName::$checklist,
            name: concat!($prefix, "-", $number),
            number: $number,
            asks: $asks,
            anchor: concat!("page:", $prefix, "-", $number),
        },)*)*]
    };
}

impl ChecklistItem {
    /// Every item of every checklist, in order.
    pub const ALL: &[Self] = &items! {
        Gramms "gramms": "1" "gramms_1", "2" "gramms_2", "3" "gramms_3", "4" "gramms_4", "5" "gramms_5",
            "6" "gramms_6";
        Mmat "mmat": "5.1" "mmat_5_1", "5.2" "mmat_5_2", "5.3" "mmat_5_3", "5.4" "mmat_5_4",
            "5.5" "mmat_5_5";
    };
}
