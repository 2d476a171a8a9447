//! An interrupt from the keyboard: long work ends at the next step, with what was done kept whole.

use std::sync::atomic::{AtomicBool, Ordering};

use super::outcome::{Failure, Result};

static ASKED: AtomicBool = AtomicBool::new(false);

/// The exit status of a program that was interrupted.
const INTERRUPTED: i32 = 130;

/// Heeds interrupts from now on: the first asks to end at the next step, the second ends at once.
pub(super) fn heed() -> Result<()> {
    let heeded = ctrlc::set_handler(|| {
        if ASKED.swap(true, Ordering::SeqCst) {
            #[expect(clippy::exit, reason = "whoever asks twice does not want to wait")]
            std::process::exit(INTERRUPTED);
        }
    });
    heeded.map_err(|error| Failure::new(format!("interrupts cannot be heeded: {error}")))
}

/// Whether somebody asked to end.
pub(super) fn asked() -> bool {
    ASKED.load(Ordering::SeqCst)
}
