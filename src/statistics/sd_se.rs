//! Whether what is printed as an SD may be a standard error: a sign, never a fault.

/// What an SD looks like beside that of a comparable group or time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SdSe {
    /// The SD that it would stand for if it were a standard error: times √n.
    pub sd_if_se: f64,
    /// The other SD over this one.
    pub ratio: f64,
    /// √n, which the ratio would be near.
    pub root: f64,
    /// Whether the ratio is nearer to √n than to 1 and within a factor of 2 of it: advisory.
    pub suspect: bool,
}

/// Compares an SD of `n` people with that of a comparable group or time. Nothing where an SD is not above
/// 0, or n is below 2.
pub fn compare(sd: f64, n: u64, other: f64) -> Option<SdSe> {
    let usable = |sd: f64| sd > 0.0 && sd.is_finite();
    if !usable(sd) || !usable(other) || n < 2 {
        return None;
    }
    let root = (n as f64).sqrt();
    let ratio = other / sd;
    let from_root = (ratio / root).ln().abs();
    Some(SdSe {
        sd_if_se: sd * root,
        ratio,
        root,
        suspect: from_root < ratio.ln().abs() && from_root < 2.0_f64.ln(),
    })
}
