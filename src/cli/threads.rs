//! How many threads share the work: one for each core, or as many as `RAYON_NUM_THREADS` says.

use std::num::NonZero;
use std::thread;

use rayon::ThreadPoolBuilder;

/// More than that only wait for each other.
const MOST: usize = 256;

/// As much as the first thread of a program has: templates may include each other deeply.
const STACK: usize = 8 << 20;

/// Does the work of a command with all threads. Where the system gives none, as in a container that may
/// have no more of them, the one that is there does it alone.
pub(super) fn shared<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    let wanted = std::env::var("RAYON_NUM_THREADS").ok();
    let wanted = wanted.and_then(|number| number.trim().parse::<NonZero<usize>>().ok());
    let cores = || thread::available_parallelism().ok();
    let number = wanted.or_else(cores).map_or(1, NonZero::get).min(MOST);
    let threads = ThreadPoolBuilder::new()
        .num_threads(number)
        .stack_size(STACK);
    match threads.build() {
        Ok(threads) => threads.install(work),
        Err(_) => {
            let alone = ThreadPoolBuilder::new().num_threads(1).use_current_thread();
            // No thread is made, so that nothing can keep the system from it.
            let _ = alone.build_global();
            work()
        }
    }
}
