//! Data sets drawn at random, and figures printed of them.

use cisgrid::number::Printed;

/// Random numbers: splitmix64 (Steele, Lea, Flood 2014).
pub(crate) struct Draw(u64);

impl Draw {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5DEE_CE66_D1CE_4E5B)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to below 1.
    pub(crate) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }

    pub(crate) fn chance(&mut self, share: f64) -> bool {
        self.share() < share
    }

    pub(crate) fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.between(0, choices.len() as u64 - 1) as usize]
    }

    pub(crate) fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.share()).ln()).sqrt();
        radius * (std::f64::consts::TAU * self.share()).cos()
    }

    /// A number of people: mostly few.
    pub(crate) fn people(&mut self) -> usize {
        match self.chance(0.5) {
            true => self.between(2, 25) as usize,
            false => self.between(2, 200) as usize,
        }
    }

    pub(crate) fn decimals(&mut self) -> u32 {
        self.between(0, 4) as u32
    }
}

/// How a tie is rounded.
#[derive(Clone, Copy)]
pub(crate) enum Ties {
    Up,
    Even,
    Down,
}

/// A value as it prints with that many decimals.
pub(crate) fn print(value: f64, decimals: u32, ties: Ties) -> Printed {
    parse(&text(value, decimals, ties))
}

pub(crate) fn parse(text: &str) -> Printed {
    Printed::parse(text).unwrap_or_else(|why| panic!("`{text}` is no figure: {why:?}"))
}

pub(crate) fn text(value: f64, decimals: u32, ties: Ties) -> String {
    let scaled = value * 10_f64.powi(decimals as i32);
    let (below, rest) = (scaled.floor(), scaled - scaled.floor());
    let up = match (rest - 0.5).abs() < 1e-14 * scaled.abs().max(1.0) {
        true => match ties {
            Ties::Up => true,
            Ties::Even => below.rem_euclid(2.0) == 1.0,
            Ties::Down => false,
        },
        false => rest > 0.5,
    };
    let whole = below as i128 + i128::from(up);
    let digits = format!("{:0>1$}", whole.unsigned_abs(), decimals as usize + 1);
    let (front, back) = digits.split_at(digits.len() - decimals as usize);
    let sign = if whole < 0 { "-" } else { "" };
    match back.is_empty() {
        true => format!("{sign}{front}"),
        false => format!("{sign}{front}.{back}"),
    }
}

/// A p as it is printed: with two to four decimals, as a bound, or as `n.s.`
pub(crate) fn print_p(p: f64, draw: &mut Draw, ties: Ties) -> Printed {
    let decimals = draw.between(2, 4) as u32;
    let plain = text(p, decimals, ties);
    let zero = plain.chars().all(|one| matches!(one, '0' | '.'));
    let bounds = [0.001, 0.01, 0.05, 0.1];
    let bound = bounds.into_iter().find(|bound| p < *bound);
    match (draw.between(0, 9), bound) {
        (0, _) if p > 0.05 => parse("n.s."),
        (1, _) if p > 0.05 => parse("> .05"),
        (2, Some(bound)) => parse(&format!("<{bound}")),
        _ if zero => parse(&format!(
            "<{}",
            text(10_f64.powi(-(decimals as i32)), decimals, ties)
        )),
        _ => parse(&plain),
    }
}

/// What a list of numbers gives.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Summary {
    pub(crate) n: usize,
    pub(crate) mean: f64,
    pub(crate) sd: f64,
    pub(crate) min: f64,
    pub(crate) max: f64,
}

pub(crate) fn summary(values: &[f64]) -> Summary {
    let n = values.len();
    // Around the first value, so that equal values have no spread.
    let first = values[0];
    let away: f64 = values.iter().map(|value| value - first).sum::<f64>() / n as f64;
    let squares: f64 = values
        .iter()
        .map(|value| (value - first - away).powi(2))
        .sum();
    Summary {
        n,
        mean: first + away,
        sd: (squares / (n as f64 - 1.0)).sqrt(),
        min: values.iter().copied().fold(f64::INFINITY, f64::min),
        max: values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
    }
}

/// The standard error of the difference of two groups' means, and its degrees of freedom: Welch's, or those
/// of the pooled variance.
pub(crate) fn error_of_difference(one: Summary, two: Summary, welch: bool) -> (f64, f64) {
    let [n1, n2] = [one, two].map(|group| group.n as f64);
    let [v1, v2] = [one, two].map(|group| group.sd * group.sd / group.n as f64);
    let pooled = n1 + n2 - 2.0;
    match welch {
        true => {
            let parts = v1 * v1 / (n1 - 1.0) + v2 * v2 / (n2 - 1.0);
            ((v1 + v2).sqrt(), (v1 + v2).powi(2) / parts)
        }
        false => {
            let squares = one.sd * one.sd * (n1 - 1.0) + two.sd * two.sd * (n2 - 1.0);
            let inverse = 1.0 / n1 + 1.0 / n2;
            ((squares / pooled * inverse).sqrt(), pooled)
        }
    }
}

/// Draws values of one shape: bell, skewed, whole numbers with a floor and a ceiling, or hardly any
/// spread.
pub(crate) struct Shape {
    pub(crate) kind: u64,
    pub(crate) centre: f64,
    pub(crate) spread: f64,
}

impl Shape {
    pub(crate) fn new(draw: &mut Draw) -> Self {
        let centre = draw.one_of(&[0.0, 0.3, 3.5, 50.0, 800.0, -4.0]);
        Self {
            kind: draw.between(0, 5),
            centre: centre + draw.normal(),
            spread: draw.one_of(&[0.002, 0.1, 1.0, 8.0]) * (0.5 + draw.share()),
        }
    }

    pub(crate) fn value(&self, draw: &mut Draw, shift: f64) -> f64 {
        let raw = match self.kind {
            0 | 1 => draw.normal(),
            2 => -(1.0 - draw.share()).ln(),
            3 => (draw.normal() * 1.2).exp(),
            4 => return (3.0 + shift + 2.0 * draw.normal()).round().clamp(1.0, 5.0),
            _ => draw.share().powi(8),
        };
        self.centre + self.spread * (raw + shift)
    }
}
