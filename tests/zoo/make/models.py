"""Analyses as Python's statsmodels, lifelines, scipy and pingouin print them, and Bayesian limits of
quantiles. Run from this folder: `python models.py`. It writes CSV files into ../data."""

import warnings

import numpy as np
import pandas as pd
import pingouin
import statsmodels.api as sm
import statsmodels.formula.api as smf
from lifelines import CoxPHFitter
from scipy import stats

from common import SETS, SLOW, write

warnings.filterwarnings("ignore")


def arms(frame):
    return {"n": int((frame.arm == 1).sum()), "n_versus": int((frame.arm == 0).sum())}


def regression(seed):
    draw = np.random.default_rng(2_000_000 + seed)
    n = draw.integers(8, 70, 2)
    arm = np.repeat([1, 0], n)
    age = draw.normal(40, 11, n.sum())
    spread = np.where(arm == 1, 8, 5)
    y = 30 + 0.1 * age + draw.normal(1.5, 2) * arm + spread * draw.normal(size=n.sum())
    return pd.DataFrame({"y": y.round() if seed % 3 == 0 else y, "arm": arm, "age": age})


def table_of(seed, frame, fit, letter):
    return {
        "set": seed, "coef": fit.params["arm"], "std err": fit.bse["arm"], letter: fit.tvalues["arm"],
        f"P>|{letter}|": fit.pvalues["arm"], "[0.025": fit.conf_int().loc["arm", 0],
        "0.975]": fit.conf_int().loc["arm", 1], **arms(frame),
    }


def ols(seed):
    frame = regression(seed)
    return table_of(seed, frame, smf.ols("y ~ arm + age", frame).fit(), "t")


def heteroscedastic(seed):
    frame = regression(seed)
    return table_of(seed, frame, smf.ols("y ~ arm", frame).fit(cov_type="HC3"), "z")


def clusters(seed):
    draw = np.random.default_rng(2_100_000 + seed)
    many = 2 * int(draw.integers(6, 16))
    sizes = draw.integers(4, 15, many)
    cluster = np.repeat(np.arange(many), sizes)
    arm = (cluster < many // 2).astype(int)
    y = 30 + draw.normal(0, 3, many)[cluster] + draw.normal(1.5, 2) * arm + draw.normal(0, 7, sizes.sum())
    return pd.DataFrame({"y": y, "arm": arm, "cluster": cluster})


def gee(seed):
    frame = clusters(seed)
    fit = smf.gee("y ~ arm", "cluster", frame, cov_struct=sm.cov_struct.Exchangeable()).fit()
    return table_of(seed, frame, fit, "z")


def mixed(seed):
    frame = clusters(seed)
    fit = smf.mixedlm("y ~ arm", frame, groups="cluster").fit(reml=True)
    return table_of(seed, frame, fit, "z")


def cox(seed):
    draw = np.random.default_rng(2_200_000 + seed)
    n = draw.integers(15, 60, 2)
    arm = np.repeat([1, 0], n)
    age = draw.normal(40, 11, n.sum())
    time = draw.exponential(10, n.sum()) / np.exp(draw.normal(0.3, 0.4) * arm + 0.02 * (age - 40))
    end = draw.uniform(5, 25, n.sum())
    frame = pd.DataFrame({"arm": arm, "age": age, "time": np.minimum(time, end) + 0.01, "event": time <= end})
    row = CoxPHFitter().fit(frame, "time", "event").summary.loc["arm"]
    wanted = ["coef", "exp(coef)", "se(coef)", "exp(coef) lower 95%", "exp(coef) upper 95%", "z", "p"]
    return {"set": seed, **{heading: row[heading] for heading in wanted}, **arms(frame)}


def pairs(seed):
    draw = np.random.default_rng(2_300_000 + seed)
    n = int(draw.integers(8, 60))
    before = draw.normal(50, 9, n)
    after = 0.6 * before + 20 + draw.normal(1.5, 2) + draw.normal(0, 7, n)
    return (before.round(), after.round()) if seed % 3 == 0 else (before, after)


def over_n_means(seed):
    both = zip(("T1", "T2"), pairs(seed))
    return [
        {"set": seed, "at": at, "n": len(x), "mean": np.mean(x), "std": np.std(x), "amin": np.min(x), "amax": np.max(x)}
        for at, x in both
    ]


def over_n(seed):
    before, after = pairs(seed)
    found = stats.ttest_rel(after, before)
    limits = found.confidence_interval()
    change = after - before
    return {
        "set": seed, "n": len(before), "mean_diff": np.mean(change), "std_diff": np.std(change),
        "statistic": found.statistic, "pvalue": found.pvalue, "df": int(found.df), "low": limits.low, "high": limits.high,
    }


def whole(seed):
    """Sums of four answers from 0 to 3, whose SD is divided by n."""
    draw = np.random.default_rng(2_400_000 + seed)
    x = draw.binomial(3, draw.uniform(0.1, 0.9), (int(draw.integers(5, 60)), 4)).sum(axis=1)
    return {
        "set": seed, "n": len(x), "mean": np.mean(x), "std": np.std(x), "amin": int(np.min(x)), "amax": int(np.max(x))
    }


def cohen(seed):
    frame = regression(seed)
    one, two = frame.y[frame.arm == 1], frame.y[frame.arm == 0]
    row = pingouin.ttest(one, two, correction=False).iloc[0]
    d = pingouin.compute_effsize(one, two, eftype="cohen")
    g = pingouin.compute_effsize(one, two, eftype="hedges")
    p = [row[name] for name in ("p-val", "p_val") if name in row][0]
    found = stats.ttest_ind(one, two)
    limits = found.confidence_interval()
    return {
        "set": seed, "diff": one.mean() - two.mean(), "T": row["T"], "dof": int(row["dof"]), "p-val": p,
        "CI95 low": limits.low, "CI95 high": limits.high, "cohen-d": d, "hedges": g, **arms(frame),
    }


def cohen_means(seed):
    frame = regression(seed)
    return [
        {"set": seed, "group": group, "n": len(y), "mean": y.mean(), "std": y.std()}
        for group, y in (("one", frame.y[frame.arm == 1]), ("two", frame.y[frame.arm == 0]))
    ]


def posterior_difference(seed):
    """The difference of two means under weak priors, each with a variance of its own: Gibbs sampling."""
    frame = regression(seed)
    draw = np.random.default_rng(2_500_000 + seed)
    kept = []
    for arm in (1, 0):
        y = frame.y[frame.arm == arm].to_numpy()
        mean, trail = y.mean(), []
        for _ in range(2200):
            variance = (0.5 * np.sum((y - mean) ** 2) + 1) / draw.gamma(0.01 + len(y) / 2)
            precision = len(y) / variance + 1 / 1e4
            mean = (y.sum() / variance + 30 / 1e4) / precision + draw.normal() / np.sqrt(precision)
            trail.append(mean)
        kept.append(np.array(trail[200:]))
    difference = kept[0] - kept[1]
    low, high = np.quantile(difference, [0.025, 0.975])
    return {"set": seed, "mean": difference.mean(), "sd": difference.std(ddof=1), "2.5%": low, "97.5%": high, **arms(frame)}


def posterior_ratio(seed):
    """The ratio of two rates, each with a gamma prior: draws from the conjugate posterior."""
    draw = np.random.default_rng(2_600_000 + seed)
    n = draw.integers(10, 50, 2)
    events = draw.poisson(n * np.array([0.5, 0.35]))
    ratio = draw.gamma(0.5 + events[0], 1 / (n[0] + 0.1), 4000) / draw.gamma(0.5 + events[1], 1 / (n[1] + 0.1), 4000)
    low, median, high = np.quantile(ratio, [0.025, 0.5, 0.975])
    return {"set": seed, "median": median, "2.5%": low, "97.5%": high, "n": int(n[0]), "n_versus": int(n[1])}


def three_scores(seed):
    draw = np.random.default_rng(2_700_000 + seed)
    n = int(draw.integers(8, 90))
    z = draw.normal(size=n)
    x = 0.5 * z + draw.normal(size=n)
    y = draw.normal(0, 0.6) * x + 0.4 * z + draw.normal(size=n)
    frame = pd.DataFrame({"x": 10 + 4 * x, "y": 20 + 5 * y, "z": z})
    return frame.round({"x": 0, "y": 0}) if seed % 2 == 0 else frame


def fisher_limits(r, n, given=0):
    away = 1.959963984540054 / np.sqrt(n - given - 3)
    return np.tanh(np.arctanh(r) - away), np.tanh(np.arctanh(r) + away)


def pearson(seed):
    frame = three_scores(seed)
    found = stats.pearsonr(frame.x, frame.y)
    limits = found.confidence_interval()
    return {"set": seed, "n": len(frame), "r": found.statistic, "df": len(frame) - 2, "p-val": found.pvalue, "low": limits.low, "high": limits.high}


def spearman(seed):
    frame = three_scores(seed)
    found = stats.spearmanr(frame.x, frame.y)
    low, high = fisher_limits(found.statistic, len(frame))
    return {"set": seed, "n": len(frame), "r": found.statistic, "df": len(frame) - 2, "p-val": found.pvalue, "low": low, "high": high}


def partial(seed):
    frame = three_scores(seed)
    row = pingouin.partial_corr(frame, "x", "y", "z").iloc[0]
    p = [row[name] for name in ("p-val", "p_val") if name in row][0]
    low, high = fisher_limits(row["r"], len(frame), 1)
    return {"set": seed, "n": len(frame), "r": row["r"], "df": len(frame) - 3, "p-val": p, "low": low, "high": high}


if __name__ == "__main__":
    write("ols-adjusted", SETS, ols)
    write("ols-robust", SETS, heteroscedastic)
    write("gee-clusters", SETS, gee)
    write("mixedlm", SLOW, mixed)
    write("cox-lifelines", SETS, cox)
    write("sd-over-n-means", SETS, over_n_means)
    write("sd-over-n", SETS, over_n)
    write("sd-over-n-scores", SETS, whole, 12)
    write("cohens-d", SETS, cohen)
    write("cohens-d-means", SETS, cohen_means)
    write("posterior-difference", SLOW, posterior_difference)
    write("posterior-ratio", SETS, posterior_ratio)
    write("pearson", SETS, pearson)
    write("spearman", SETS, spearman)
    write("partial", SETS, partial)
