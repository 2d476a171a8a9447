"""Trials of two arms with differences of changes, items with the counts of their answers, regressions with one
predictor, and meta-analyses, as Python's scipy and statsmodels give them. Run from this folder: `python trials.py`. It
writes CSV files into ../data."""

import warnings

import numpy as np
import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf
from scipy import stats
from statsmodels.stats.meta_analysis import combine_effects
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

from common import SETS, SLOW, write

warnings.filterwarnings("ignore")
GROUPS = ["one", "two"]


# Two arms, measured before and after.


def trial(seed):
    """The values of each arm before and after, whole ones in every third data set."""
    draw = np.random.default_rng(5_000_000 + seed)
    n = draw.integers(10, 90, 2)
    gain = draw.normal([2.5, 0.8], 2)
    spread = draw.uniform(3, 9)
    arms = []
    for size, more in zip(n, gain):
        before = draw.normal(30, spread, size)
        after = 30 + 0.6 * (before - 30) + more + draw.normal(0, 0.7 * spread, size)
        arms.append([before.round(), after.round()] if seed % 3 == 0 else [before, after])
    return arms


def trial_means(seed):
    return [
        {"set": seed, "at": at, "group": group, "n": len(values), "mean": values.mean(), "sd": values.std(ddof=1)}
        for group, arm in zip(GROUPS, trial(seed))
        for at, values in zip(["T1", "T2"], arm)
    ]


def trial_changes(seed):
    rows = []
    for group, (before, after) in zip(GROUPS, trial(seed)):
        found = stats.ttest_rel(after, before)
        low, high = found.confidence_interval()
        rows.append({
            "set": seed, "group": group, "n": len(before), "estimate": (after - before).mean(),
            "statistic": found.statistic, "pvalue": found.pvalue, "df": int(found.df), "low": low, "high": high,
            "sd_change": (after - before).std(ddof=1),
        })
    return rows


def difference_of_changes(seed, usevar):
    one, two = (DescrStatsW(after - before) for before, after in trial(seed))
    both = CompareMeans(one, two)
    t, p, df = both.ttest_ind(usevar=usevar)
    low, high = both.tconfint_diff(usevar=usevar)
    return {
        "set": seed, "n": int(one.nobs), "n_versus": int(two.nobs), "estimate": one.mean - two.mean, "statistic": t,
        "pvalue": p, "df": int(df) if usevar == "pooled" else df, "low": low, "high": high,
    }


def lost(seed):
    """The same, where some are not seen again; nothing where that leaves few."""
    draw = np.random.default_rng(5_100_000 + seed)
    arms = [[before, np.where(draw.uniform(size=len(after)) < 0.15, np.nan, after)] for before, after in trial(seed)]
    return arms if all(np.isfinite(after).sum() > 6 for _, after in arms) else None


def lost_means(seed):
    rows = []
    for group, arm in zip(GROUPS, lost(seed) or []):
        for at, values in zip(["T1", "T2"], arm):
            seen = values[np.isfinite(values)]
            rows.append({
                "set": seed, "at": at, "group": group, "n": len(seen), "mean": seen.mean(), "sd": seen.std(ddof=1),
            })
    return rows


def lost_difference(seed):
    """The interaction of arm and time in a mixed model of all who were seen."""
    arms = lost(seed)
    if not arms:
        return None
    rows = [
        {"who": f"{arm}.{who}", "arm": arm, "time": time, "y": value}
        for arm, values in [(1, arms[0]), (0, arms[1])]
        for time, column in enumerate(values)
        for who, value in enumerate(column)
        if np.isfinite(value)
    ]
    frame = pd.DataFrame(rows)
    try:
        fit = smf.mixedlm("y ~ arm * time", frame, groups="who").fit()
    except Exception:
        return None
    if not np.isfinite(fit.bse["arm:time"]):
        return None
    low, high = fit.conf_int().loc["arm:time"]
    return {
        "set": seed, "coef": fit.params["arm:time"], "std err": fit.bse["arm:time"], "z": fit.tvalues["arm:time"],
        "P>|z|": fit.pvalues["arm:time"], "[0.025": low, "0.975]": high,
    }


# An item with five answers.


def answers(seed):
    draw = np.random.default_rng(5_200_000 + seed)
    weight = draw.dirichlet([1, 1.5, 2, 2.5, 1.5])
    return draw.choice(np.arange(1, 6), size=int(draw.integers(8, 300)), p=weight)


def likert_counts(seed):
    given = answers(seed)
    count = np.bincount(given, minlength=6)[1:]
    return [
        {"set": seed, "category": str(i + 1), "count": count[i], "n": len(given), "percent": 100 * count[i] / len(given)}
        for i in range(5)
    ]


def likert(seed):
    given = answers(seed)
    return {
        "set": seed, "n": len(given), "mean": given.mean(), "std": given.std(ddof=1), "median": float(np.median(given)),
    }


# A regression with one predictor.


def pairs(seed):
    draw = np.random.default_rng(5_300_000 + seed)
    n = int(draw.integers(8, 200))
    age = draw.normal(45, 12, n).round()
    return age, 10 + draw.normal(0, 0.15) * age + draw.normal(0, 4, n)


def regression(seed):
    age, y = pairs(seed)
    found = stats.linregress(age, y)
    reach = stats.t.ppf(0.975, len(age) - 2) * found.stderr
    return {
        "set": seed, "predictor": "age", "slope": found.slope, "stderr": found.stderr,
        "t": found.slope / found.stderr, "pvalue": found.pvalue, "low": found.slope - reach,
        "high": found.slope + reach, "n": len(age), "r": found.rvalue,
    }


def regression_whole(seed):
    age, y = pairs(seed)
    fit = sm.OLS(y, sm.add_constant(age)).fit()
    return {
        "set": seed, "r2": fit.rsquared, "adj_r2": fit.rsquared_adj, "F-statistic": fit.fvalue, "p": fit.f_pvalue,
        "df": int(fit.df_model), "df2": int(fit.df_resid), "n": len(age),
    }


# Several trials of one outcome, and what they come to together.


def pooled(seed, names, values, variances, turned=lambda it: it):
    found = combine_effects(np.array(values), np.array(variances), method_re="chi2", use_t=False)
    frame = found.summary_frame().rename(index={"random effect": "pooled"})
    names = dict(zip(frame.index, names)) | {"pooled": "pooled"}
    rows = []
    for index, name in names.items():
        row = frame.loc[index]
        p = 2 * stats.norm.sf(abs(row.eff / row.sd_eff))
        rows.append({
            "set": seed, "study": name, "eff": turned(row.eff), "sd_eff": row.sd_eff, "p": p,
            "ci_low": turned(row.ci_low), "ci_upp": turned(row.ci_upp),
        })
    return rows


def studies(seed):
    draw = np.random.default_rng(5_400_000 + seed)
    return draw, [f"s{i + 1}" for i in range(int(draw.integers(3, 6)))]


def meta_means_arms(seed):
    draw, names = studies(seed)
    rows = []
    for name in names:
        for group, more in [("one", draw.normal(1.5, 1)), ("two", 0)]:
            values = draw.normal(20 + more, draw.uniform(4, 8), int(draw.integers(12, 120)))
            rows.append({
                "set": seed, "study": name, "group": group, "n": len(values), "mean": values.mean(),
                "sd": values.std(ddof=1),
            })
    return rows


def meta_means(seed):
    rows = meta_means_arms(seed)
    arms = list(zip(rows[::2], rows[1::2]))
    values = [one["mean"] - two["mean"] for one, two in arms]
    variances = [sum(arm["sd"] ** 2 / arm["n"] for arm in both) for both in arms]
    return pooled(seed, [one["study"] for one, _ in arms], values, variances)


def meta_counts_arms(seed):
    draw, names = studies(seed)
    rows = []
    for name in names:
        share = draw.uniform(0.1, 0.5)
        for group, times in [("one", np.exp(draw.normal(-0.2, 0.3))), ("two", 1)]:
            n = int(draw.integers(20, 200))
            count = int(np.clip(draw.binomial(n, min(share * times, 0.9)), 1, n - 1))
            rows.append({"set": seed, "study": name, "group": group, "count": count, "n": n})
    return rows


def meta_counts(seed):
    rows = meta_counts_arms(seed)
    arms = list(zip(rows[::2], rows[1::2]))
    values = [np.log(one["count"] / one["n"] / (two["count"] / two["n"])) for one, two in arms]
    variances = [sum(1 / arm["count"] - 1 / arm["n"] for arm in both) for both in arms]
    return pooled(seed, [one["study"] for one, _ in arms], values, variances, np.exp)


if __name__ == "__main__":
    write("trial-means", SETS, trial_means)
    write("trial-changes", SETS, trial_changes)
    write("difference-of-changes", SETS, lambda seed: difference_of_changes(seed, "pooled"))
    write("difference-of-changes-welch", SETS, lambda seed: difference_of_changes(seed, "unequal"))
    write("difference-of-changes-mixed-means", SLOW, lost_means)
    write("difference-of-changes-mixed", SLOW, lost_difference)
    write("likert-counts", SETS, likert_counts, 12)
    write("likert-item", SETS, likert, 12)
    write("regression-of-one", SETS, regression)
    write("regression-of-one-whole", SETS, regression_whole)
    write("meta-means-arms", SLOW, meta_means_arms)
    write("meta-means", SLOW, meta_means)
    write("meta-counts-arms", SLOW, meta_counts_arms)
    write("meta-counts", SLOW, meta_counts)
