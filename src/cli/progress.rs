//! How far long work has come, on a terminal; nothing where nobody looks.

use indicatif::{ProgressBar, ProgressStyle};

/// A line that counts `steps`; none for a single step, and none where errors do not go to a terminal.
pub(super) fn steps(steps: usize) -> ProgressBar {
    if steps < 2 {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(steps as u64);
    let style = ProgressStyle::with_template("{bar:24} {pos} of {len}  {wide_msg}");
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
