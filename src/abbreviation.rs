//! tmp
use crate::model::Model;
use std::collections::HashSet;
pub fn used(_m: &Model) -> HashSet<&'static str> {
    ["CI", "SD", "ES"].into()
}
