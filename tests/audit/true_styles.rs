//! True paragraphs and tables in the manner of several journals and languages: an audit says nothing of them.

use libtest_mimic::Trial;

use cisgrid::audit::{SaidVerdict, audit};

use super::{audited, read, told};
use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("audit::true_paragraphs_of_journals", paragraphs),
        trial("audit::true_tables_of_journals", tables),
    ]
}

/// Paragraphs, and how many statistics are read of each.
const PARAGRAPHS: [(&str, usize); 14] = [
    // The BMJ: P in capitals, limits with “to”.
    (
        "More walkers than waiters were well (18/32 (56%) v 11/30 (37%); odds ratio 2.22, 95% confidence interval 0.80 to 6.13, P=0.12).",
        3,
    ),
    // The Lancet: points at half height.
    (
        "The hazard ratio was 0·84 (95% CI 0·70–0·99; p=0·041); 23 (61%) of 38 participants and 14 (35%) of 40 had a fall.",
        3,
    ),
    // JAMA: no nought before the point of p, limits with commas.
    (
        "The adjusted mean difference was −2.3 (95% CI, −4.1 to −0.5; P = .01); 120 of 240 patients (50.0%) completed.",
        2,
    ),
    // APA.
    (
        "Walkers slept longer (M = 7.21, SD = 1.04) than waiters (M = 6.60, SD = 1.11), t(60) = 2.23, p = .029, d = 0.57, 95% CI [0.06, 1.07].",
        2,
    ),
    (
        "There was a main effect of town, F(2, 61) = 3.10, p = .052, ηp² = .09, and none of sex, F(1, 61) = 0.42, p = .519.",
        2,
    ),
    (
        "A Mann–Whitney test showed no difference (U = 412.5, z = −0.95, p = .342, r = −.12).",
        1,
    ),
    (
        "Mood went with sleep, r(60) = .31, p = .014, and with walking, rs(60) = .28, p = .028.",
        2,
    ),
    // German.
    (
        "Die Gruppen unterschieden sich, t(60) = 2,23; p = 0,029; 18 von 32 (56,3 %) blieben.",
        2,
    ),
    (
        "Das Odds Ratio betrug 2,22 (95%-KI 0,80–6,13; p = 0,12).",
        1,
    ),
    // French.
    (
        "Le rapport était de 2,22 (IC 95 % : 0,80 à 6,13 ; p = 0,12), χ²(1) = 2,41, p = 0,121.",
        2,
    ),
    // Nature: letters as symbols, two-sided.
    (
        "Cells grew faster (two-sided t-test, t28 = 2.20, P = 0.036; n = 15 per group).",
        1,
    ),
    // Epidemiology: adjusted ratios, p for trend.
    (
        "Risk rose with dose (RR 1.12, 95% CI 1.02 to 1.23, P for trend = 0.02; highest v lowest: RR 1.60, 95% CI 1.10 to 2.33).",
        2,
    ),
    // Several groups in one sentence, and a p of their comparison.
    (
        "Scores were 4.2 (95% CI 3.9 to 4.5) and 4.7 (95% CI 4.4 to 5.0), p = .03 for the difference.",
        1,
    ),
    // Kruskal and Wallis.
    (
        "Waiting times differed between the towns (Kruskal–Wallis H(2) = 7.10, p = .029; median 3 [IQR 2–5], 4 [3–6] and 6 [4–8] weeks).",
        1,
    ),
];

fn paragraphs() -> Outcome {
    let complaints = PARAGRAPHS.iter().filter_map(|(text, count)| {
        let report = audited(text);
        let fit = report
            .statistics
            .iter()
            .all(|one| one.verdict == SaidVerdict::Fits);
        (!report.findings.is_empty() || !fit || report.statistics.len() != *count)
            .then(|| format!("“{text}”: {:?}; {:?}", told(&report), report.statistics))
    });
    outcome(complaints.collect())
}

/// Tables, each with a caption before and a note behind.
const TABLES: [(&str, &str, &str); 12] = [
    // The BMJ.
    (
        "Table 1. Baseline characteristics. Values are numbers (percentages) unless stated otherwise",
        "Characteristic,Walking (n=32),Waiting (n=30)\nWomen,18 (56),17 (57)\nMean (SD) age (years),47.7 (9.0),46.2 (8.1)\nMedian (interquartile range) score,12 (9-15),11 (8-14)\nSmoker*,4 (13),6 (21)",
        "*Data missing for two participants.",
    ),
    // The Lancet.
    (
        "Table 2. Primary outcome",
        "Outcome,Walking (n=320),Waiting (n=310),Hazard ratio (95% CI),p value\nFall,64 (20%),78 (25%),0·76 (0·55–1·06),0·11\nDeath,16 (5%),31 (10%),0·48 (0·26–0·88),0·018",
        "Data are n (%).",
    ),
    // JAMA.
    (
        "Table 3. Outcomes at 12 weeks",
        "Outcome,\"No. (%), N = 240\",Odds Ratio (95% CI),P Value\nRemission,120 (50.0),1.84 (1.10-3.07),.02\nRelapse,31 (12.9),0.61 (0.34-1.10),.10",
        "",
    ),
    // APA.
    (
        "Table 4. Regression of mood on age and sleep",
        "Predictor,b (SE),β,t,p\nAge,0.30 (0.10),.21,3.00,.003\nSleep,−0.12 (0.11),−.08,−1.09,.276",
        "Note. N = 204.",
    ),
    (
        "Table 5. Means and standard deviations by town",
        "Scale,Harbour M (SD),Hill M (SD),t(60),p\nMood,3.41 (1.04),2.85 (0.91),2.23,.029\nPain,4.10 (1.40),3.70 (1.30),1.17,.247",
        "",
    ),
    // German.
    (
        "Tabelle 1. Merkmale der Befragten",
        "Merkmal;Anzahl (%), n = 2.408;Mittelwert (SD)\nFrauen;1.204 (50,0);47,7 (9,0)\nLedig;602 (25,0);41,2 (8,1)",
        "",
    ),
    // French.
    (
        "Tableau 1. Caractéristiques",
        "Caractéristique;n (%), N = 1 204;p\nFemmes;602 (50,0);0,62\nFumeurs;301 (25,0);0,04",
        "",
    ),
    // Swiss.
    (
        "Table 6. Who took part",
        "Canton,n (%), N = 2’408\nBern,1’204 (50.0)\nUri,602 (25.0)",
        "",
    ),
    // Percentages of rows.
    (
        "Table 7. Falls by sex, n (row %)",
        "Sex,Fall,No fall,Total\nWomen,18 (51%),17 (49%),35 (100%)\nMen,9 (33%),18 (67%),27 (100%)",
        "",
    ),
    // A part of the people.
    (
        "Table 8. Health of 320 walkers",
        "Condition,All (n = 320),p\nProstate trouble†,30 (20%),.03\nAsthma,32 (10%),.41",
        "†Of 150 men only.",
    ),
    // Analysis of variance.
    (
        "Table 9. Analysis of variance of mood",
        "Source,SS,df,MS,F,p\nTown,12.4,2,6.2,3.10,.052\nError,122.0,61,2.0,,",
        "",
    ),
    // Correlations.
    (
        "Table 10. Correlations (N = 204)",
        "Scale,1,2,3\n1. Mood,–,,\n2. Sleep,.31**,–,\n3. Pain,−.24*,−.12,–",
        "*p < .05. **p < .01.",
    ),
];

fn tables() -> Outcome {
    let complaints = TABLES.iter().filter_map(|(caption, rows, note)| {
        let report = audit(
            "a.csv",
            &read("a.csv", format!("{caption}\n{rows}\n{note}\n")),
        );
        let table = report.tables.first();
        (!report.findings.is_empty() || table.is_none()).then(|| {
            format!(
                "{caption}: {:?}; {:?}",
                told(&report),
                table.map(|table| &table.columns)
            )
        })
    });
    outcome(complaints.collect())
}
