//! tmp
use std::collections::HashSet; use crate::model::Model;
pub fn used(_m:&Model)->HashSet<&'static str>{["CI","SD","ES"].into()}
