//! How far long work has come, on a terminal; nothing where nobody looks.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// How often the time of a single step is shown.
const EVERY: Duration = Duration::from_millis(500);

/// A line that counts `steps`, or the time that a single one takes; none where errors do not go to a terminal.
pub(super) fn steps(steps: usize) -> ProgressBar {
    let (bar, template) = match steps {
        0 => return ProgressBar::hidden(),
        1 => (
            ProgressBar::new_spinner(),
            "{spinner} {elapsed}  {wide_msg}",
        ),
        more => (
            ProgressBar::new(more as u64),
            "{bar:24} {pos} of {len}  {wide_msg}",
        ),
    };
    let bar = match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    };
    if steps == 1 {
        bar.enable_steady_tick(EVERY);
    }
    bar
}
