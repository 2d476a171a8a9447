//! Effect sizes divided from the change as it is printed, after rounding.
//!
//! ## When to say it
//!
//! The change was rounded first and divided then, as happens where a table is finished by hand.
//!
//! ## What the checks then do
//!
//! The change is taken as printed, whatever limits and p say of its further decimals.
//!
//! ## Checks that it changes
//!
//! `effect-size-differs`, `effect-size-of-others`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::EffectSizeFromPrintedChange,
    printed: "method_effect_size_from_printed_change",
    frees: &[Frees::RoundedChange],
    source: include_str!("effect_size_from_printed_change.rs"),
};
