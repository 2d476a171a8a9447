//! How long it takes to hold the figures of a study against each other and to try its claims on them:
//! scales of whole items at three times with the changes between them, and counts, all as a study
//! would print them.

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

use cisgrid::examine;
use cisgrid::read::folder::Project;
use cisgrid::statistics::distribution::{t_two_sided, t_two_tails};

/// Sizes, in lines of figures.
const SIZES: [usize; 2] = [1_000, 10_000];

/// Lines of figures for each scale: three summaries, two changes, three counts.
const LINES: usize = 8;

fn held_and_tried(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("figures and claims");
    group.sample_size(10);
    for size in SIZES {
        group.throughput(Throughput::Elements(size as u64));
        let texts = study(size / LINES);
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter(|| examine::assess(black_box(read(&texts)), None));
        });
        let assessed = examine::assess(read(&texts), None);
        assert_eq!(assessed.counts.figures, size, "all figures are understood");
        assert!(assessed.complete, "nothing keeps the checks from running");
    }
    group.finish();
}

fn read(texts: &[(&str, String)]) -> Project {
    let texts = texts
        .iter()
        .map(|(name, text)| (*name, text.clone().into_bytes()));
    Project::of_texts(Path::new(""), texts)
}

/// The files of a study with that many scales, ten to a domain, and a claim or two for each domain.
fn study(scales: usize) -> Vec<(&'static str, String)> {
    let mut chance = Chance(1);
    let mut yaml = String::from(
        "synthesis:\n  title: A generated study\n  margin: {sd: 0.5, of: norm}\n  timepoints: {T1: start, T2: middle, T3: end}\n\
         results:\n  - {table: summaries.csv}\n  - {table: changes.csv, design: paired, change: later minus earlier, effect_size: change / change sd}\n  - {table: counts.csv, at: T1}\n\
         measures:\n",
    );
    let mut summaries = String::from("measure,at,n,mean,sd,min,max\n");
    let mut changes =
        String::from("measure,from,to,n,change,sd_change,ci_low,ci_high,p,effect_size\n");
    let mut counts = String::from("measure,category,n,count,percent\n");
    for scale in 0..scales {
        let _ = writeln!(
            yaml,
            "  - {{id: scale-{scale}, label: Scale {scale}, domain: domain {}, range: [10, 50], items: 10, score: sum, better: higher, norm: {{mean: 30.1, sd: 8.2, n: 900}}}}\n  \
             - {{id: answers-{scale}, label: Answers {scale}, exhaustive: true, categories: {{yes-{scale}: Agreed, no-{scale}: Disagreed, other-{scale}: Other}}}}",
            scale / 10,
        );
        let people = 20 + chance.below(60);
        let first: Vec<i64> = (0..people).map(|_| 15 + chance.below(30)).collect();
        let times = [0, 1, 2].map(|later| {
            let scores = first.iter().map(|score| match later {
                0 => *score,
                _ => (score + chance.below(9) - 4 + later).clamp(10, 50),
            });
            scores.collect::<Vec<_>>()
        });
        for (time, scores) in times.iter().enumerate() {
            let (mean, sd) = moments(scores);
            let ends = (
                scores.iter().min().unwrap_or(&0),
                scores.iter().max().unwrap_or(&0),
            );
            let _ = writeln!(
                summaries,
                "scale-{scale},T{},{people},{mean:.1},{sd:.2},{},{}",
                time + 1,
                ends.0,
                ends.1
            );
        }
        for later in [1, 2] {
            let pairs = times[later].iter().zip(&times[0]);
            let differences: Vec<i64> = pairs.map(|(later, first)| later - first).collect();
            let (mean, sd) = moments(&differences);
            let (error, df) = (sd / (people as f64).sqrt(), people as f64 - 1.0);
            let half = error * t_two_sided(0.05, df).unwrap_or(0.0);
            let p = t_two_tails(mean / error, df).unwrap_or(1.0);
            let p = if p < 0.001 {
                "<.001".to_owned()
            } else {
                format!("{p:.3}")
            };
            let _ = writeln!(
                changes,
                "scale-{scale},T1,T{},{people},{mean:.2},{sd:.2},{:.2},{:.2},{p},{:.2}",
                later + 1,
                mean - half,
                mean + half,
                mean / sd
            );
        }
        let yes = chance.below(people);
        let no = chance.below(people - yes);
        for (word, count) in [("yes", yes), ("no", no), ("other", people - yes - no)] {
            let percent = 100.0 * count as f64 / people as f64;
            let _ = writeln!(
                counts,
                "answers-{scale},{word}-{scale},{people},{count},{percent:.1}"
            );
        }
    }
    yaml += "evidence:\n  - {id: finding, strand: quantitative, finding: The scores rose., cite: [], figures: [scale-0@T1..T2]}\n\
             propositions:\n  - id: row\n    statement: The scores rise.\n    supported_by: [finding]\n    claims:\n";
    for domain in 0..scales.div_ceil(10) {
        let _ = writeln!(
            yaml,
            "      - changed: {{domain: domain {domain}, from: T1, to: T3, direction: better, significant: true, holds_for: most}}\n      \
             - comparable: {{domain: domain {domain}, at: T2}}"
        );
    }
    vec![
        ("study.yaml", yaml),
        ("summaries.csv", summaries),
        ("changes.csv", changes),
        ("counts.csv", counts),
    ]
}

/// The mean and the SD, over n − 1.
fn moments(scores: &[i64]) -> (f64, f64) {
    let n = scores.len() as f64;
    let mean = scores.iter().sum::<i64>() as f64 / n;
    let squares = scores.iter().map(|score| (*score as f64 - mean).powi(2));
    (mean, (squares.sum::<f64>() / (n - 1.0)).sqrt())
}

/// A fixed row of numbers without pattern, the same on every machine (Knuth's MMIX multiplier).
struct Chance(u64);

impl Chance {
    /// A number from 0 up to, not including, `end`, which is above 0 or gives 0.
    fn below(&mut self, end: i64) -> i64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let high = i64::try_from(self.0 >> 33).unwrap_or(0);
        high.checked_rem(end).unwrap_or(0)
    }
}

criterion_group!(benches, held_and_tried);
criterion_main!(benches);
