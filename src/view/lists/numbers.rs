//! The numbers of a figure as they are printed, by the words of the format.

use crate::model::{Cell, Contrast, Count, Figure, Kind, Rate, Reliability, Summary};

/// The numbers of a figure as they are printed, by the words of the format.
pub(in crate::view) fn printed(figure: &Figure) -> Vec<(&'static str, &str)> {
    let cells: Vec<(&str, &Cell)> = match &figure.kind {
        Kind::Summary(summary) => of_summary(summary),
        Kind::Count(count) => of_count(count),
        Kind::Rate(rate) => of_rate(rate),
        Kind::Reliability(reliability) => of_reliability(reliability),
        Kind::Contrast(contrast) => of_contrast(contrast, figure.predictor.is_some()),
    };
    let cells = cells.into_iter();
    cells
        .filter_map(|(word, cell)| Some((word, cell.as_ref()?.value.text())))
        .collect()
}

fn of_summary(summary: &Summary) -> Vec<(&'static str, &Cell)> {
    vec![
        ("n", &summary.n),
        ("mean", &summary.mean),
        ("total", &summary.total),
        ("sd", &summary.sd),
        ("se", &summary.se),
        ("df", &summary.df),
        ("ci_low", &summary.ci_low),
        ("ci_high", &summary.ci_high),
        ("level", &summary.level),
        ("median", &summary.median),
        ("q1", &summary.q1),
        ("q3", &summary.q3),
        ("min", &summary.min),
        ("max", &summary.max),
    ]
}

fn of_count(count: &Count) -> Vec<(&'static str, &Cell)> {
    vec![
        ("count", &count.count),
        ("n", &count.n),
        ("percent", &count.percent),
        ("ci_low", &count.ci_low),
        ("ci_high", &count.ci_high),
        ("level", &count.level),
    ]
}

fn of_rate(rate: &Rate) -> Vec<(&'static str, &Cell)> {
    vec![
        ("n", &rate.n),
        ("events", &rate.events),
        ("person_time", &rate.person_time),
        ("rate", &rate.rate),
        ("ci_low", &rate.ci_low),
        ("ci_high", &rate.ci_high),
        ("level", &rate.level),
    ]
}

fn of_reliability(reliability: &Reliability) -> Vec<(&'static str, &Cell)> {
    vec![
        ("n", &reliability.n),
        ("items", &reliability.items),
        ("raters", &reliability.raters),
        (reliability.coefficient.word(), &reliability.value),
        ("ci_low", &reliability.ci_low),
        ("ci_high", &reliability.ci_high),
        ("level", &reliability.level),
        ("agreement", &reliability.agreement),
        ("inter_item_r", &reliability.inter_item_r),
    ]
}

fn of_contrast(contrast: &Contrast, associates: bool) -> Vec<(&'static str, &Cell)> {
    let estimate = match contrast.is_estimate(associates) {
        true => "estimate",
        false => "change",
    };
    let statistic = contrast.test.map_or("statistic", |test| test.word());
    let mut cells = vec![
        ("n", &contrast.n),
        ("n_versus", &contrast.n_versus),
        (estimate, &contrast.change),
        ("se", &contrast.se),
        ("sd_change", &contrast.sd_change),
        ("ci_low", &contrast.ci_low),
        ("ci_high", &contrast.ci_high),
        ("level", &contrast.level),
        (statistic, &contrast.statistic),
        ("df", &contrast.df),
        ("df2", &contrast.df2),
        ("p", &contrast.p),
        ("effect_size", &contrast.effect_size),
        ("beta", &contrast.beta),
        ("r2", &contrast.r2),
        ("adj_r2", &contrast.adj_r2),
        ("r2_change", &contrast.r2_change),
        ("f_change", &contrast.f_change),
        ("nnt", &contrast.needed.nnt),
        ("nnt_low", &contrast.needed.nnt_low),
        ("nnt_high", &contrast.needed.nnt_high),
    ];
    cells.extend(contrast.pooled.cells());
    cells
}
