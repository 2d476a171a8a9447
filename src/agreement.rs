//! Printed figures held against each other.

pub(crate) mod assumed;
pub(crate) mod checks;
pub mod consistency;
pub(crate) mod contrast;
mod counted_limits;
pub mod coverage;
pub(crate) mod crossed;
mod design;
pub(crate) mod effect;
pub mod figures;
mod found;
pub(crate) mod groups;
pub mod held;
pub(crate) mod joint;
mod log_limits;
pub mod making;
pub mod methods;
mod named;
mod parts;
mod plain;
mod possible;
pub(crate) mod readings;
pub(crate) mod recomputed;
pub(crate) mod remedy;
pub(crate) mod slips;
pub(crate) mod steps;
