//! Places along a line that are as near as they can be to where things would like to stand, and leave room between them.

/// A thing that stands somewhere along a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish {
    /// Where its middle would stand best.
    pub(super) at: f64,
    /// How much it fills.
    pub(super) height: f64,
    /// How much stays free before it; of the first, from the start of the line.
    pub(super) before: f64,
}

/// How much a row of things needs.
pub(super) fn needed(wishes: &[Wish]) -> f64 {
    wishes.iter().map(|wish| wish.before + wish.height).sum()
}

/// The start of each thing, in their order, none over another and all between 0 and `end` where they fit: the sum of the
/// squares of what separates them from where they would stand best is the least there is.
pub(super) fn placed(wishes: &[Wish], end: f64) -> Vec<f64> {
    // Without what lies between them and in them, things may stand at one place, in the order that they have: what goes
    // against it is put together at its mean.
    let mut offsets = Vec::with_capacity(wishes.len());
    let mut offset = 0.0;
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    for wish in wishes {
        offset += wish.before;
        offsets.push(offset);
        let best = wish.at - wish.height / 2.0 - offset;
        offset += wish.height;
        blocks.push((best, 1));
        while let [.., (above, many), (below, more)] = blocks[..]
            && above > below
        {
            let all = many + more;
            let mean = (above * many as f64 + below * more as f64) / all as f64;
            blocks.truncate(blocks.len() - 2);
            blocks.push((mean, all));
        }
    }
    let most = (end - offset).max(0.0);
    let blocks = blocks.into_iter();
    let starts = blocks.flat_map(|(at, many)| std::iter::repeat_n(at.clamp(0.0, most), many));
    starts
        .zip(offsets)
        .map(|(at, offset)| at + offset)
        .collect()
}
