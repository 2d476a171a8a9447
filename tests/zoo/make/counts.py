"""Counts of two arms and of larger tables, shares and rates with their limits, as Python's scipy and statsmodels give
them. Run from this folder: `python counts.py`. It writes CSV files into ../data."""

import warnings

import numpy as np
from scipy import stats
from scipy.stats import contingency
from statsmodels.duration.survfunc import SurvfuncRight
from statsmodels.stats.contingency_tables import Table, Table2x2
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint, proportions_ztest
from statsmodels.stats.rates import confint_poisson, confint_poisson_2indep, test_poisson_2indep

from common import SETS, SLOW, write

warnings.filterwarnings("ignore")


# Two arms, and how many of each had what was looked for.


def arms(seed):
    draw = np.random.default_rng(4_000_000 + seed)
    n = draw.integers(12, 220, 2)
    if seed % 4 == 0:
        n[1] = n[0]  # as many in both arms
    share = draw.uniform(0.04, 0.7)
    odds = share / (1 - share) * np.exp(draw.normal(0, 0.6))
    return draw.binomial(n, [share, odds / (1 + odds)]), n


def arms_counts(seed):
    count, n = arms(seed)
    return [
        {"set": seed, "group": group, "count": count[i], "n": n[i], "percent": 100 * count[i] / n[i]}
        for i, group in enumerate(["one", "two"])
    ]


def two_by_two(seed):
    """The table of two by two, or nothing where one cell is empty."""
    count, n = arms(seed)
    table = np.array([count, n - count]).T
    return None if (table == 0).any() else table


def ratio(seed, kind):
    table = two_by_two(seed)
    if table is None:
        return None
    found = Table2x2(table)
    if kind == "risk":
        value, limits, p = found.riskratio, found.riskratio_confint(), found.riskratio_pvalue()
    else:
        value, limits, p = found.oddsratio, found.oddsratio_confint(), found.oddsratio_pvalue()
    return {"set": seed, "Estimate": value, "LCB": limits[0], "UCB": limits[1], "p-value": p}


def ratio_with(seed, p):
    """A risk ratio with its limits, and p of a test of the table."""
    row = ratio(seed, "risk")
    return row and row | {"p-value": p(two_by_two(seed))}


def pearson(table):
    return contingency.chi2_contingency(table, correction=False).pvalue


def fisher(table):
    return stats.fisher_exact(table).pvalue


def ratio_by_scores(seed, compare):
    table = two_by_two(seed)
    if table is None:
        return None
    count, n = arms(seed)
    limits = confint_proportions_2indep(count[0], n[0], count[1], n[1], compare=compare, method="score")
    found = Table2x2(table)
    value = found.riskratio if compare == "ratio" else found.oddsratio
    return {"set": seed, "estimate": value, "low": limits[0], "upp": limits[1]}


def risk_difference(seed, method, scale):
    count, n = arms(seed)
    if count.sum() in (0, n.sum()):
        return None
    z, p = proportions_ztest(count, n)
    low, upp = confint_proportions_2indep(count[0], n[0], count[1], n[1], compare="diff", method=method)
    value = count[0] / n[0] - count[1] / n[1]
    return {
        "set": seed, "n": n[0], "n_versus": n[1], "diff": scale * value, "z": z, "pvalue": p,
        "low": scale * low, "upp": scale * upp,
    }


def chi2_and_phi(seed, correction, lambda_=None):
    table = two_by_two(seed)
    if table is None:
        return None
    found = contingency.chi2_contingency(table, correction=correction, lambda_=lambda_)
    plain = contingency.chi2_contingency(table, correction=False)
    return {
        "set": seed, "statistic": found.statistic, "dof": found.dof, "pvalue": found.pvalue,
        "phi": np.sqrt(plain.statistic / table.sum()), "N": int(table.sum()),
    }


# Tables of several groups and categories.


def crossed(seed, groups, categories):
    draw = np.random.default_rng(4_100_000 + 10_000 * groups + 1000 * categories + seed)
    shares = draw.uniform(0.1, 1, categories)
    rows = []
    for _ in range(groups):
        own = shares * np.exp(draw.normal(0, 0.4, categories))
        rows.append(draw.multinomial(int(draw.integers(20, 160)), own / own.sum()))
    table = np.array(rows)
    return None if (table.sum(0) == 0).any() else table


def crossed_counts(seed, groups, categories):
    table = crossed(seed, groups, categories)
    if table is None:
        return None
    return [
        {
            "set": seed, "group": ["one", "two", "three"][i], "category": "abcd"[j], "count": table[i, j],
            "n": table[i].sum(), "percent": 100 * table[i, j] / table[i].sum(),
        }
        for i in range(groups)
        for j in range(categories)
    ]


def crossed_test(seed, groups, categories, lambda_=None):
    table = crossed(seed, groups, categories)
    if table is None:
        return None
    found = contingency.chi2_contingency(table, correction=False, lambda_=lambda_)
    row = {"set": seed, "statistic": found.statistic, "dof": found.dof, "pvalue": found.pvalue}
    return row if lambda_ else row | {"cramer": contingency.association(table, method="cramer")}


def crossed_exact(seed):
    table = crossed(seed, 2, 2)
    return {"set": seed, "pvalue": fisher(table)} if table is not None else None


def crossed_trend(seed):
    table = crossed(seed, 2, 4)
    if table is None:
        return None
    found = Table(table).test_ordinal_association(row_scores=np.arange(2), col_scores=np.arange(4))
    return {"set": seed, "statistic": found.zscore**2, "dof": 1, "pvalue": found.pvalue}


# Shares and rates with limits.


def share(seed, method):
    draw = np.random.default_rng(4_200_000 + seed)
    n = int(draw.integers(8, 400))
    count = int(draw.binomial(n, draw.beta(0.7, 1.2)))
    low, upp = proportion_confint(count, n, method=method)
    # What the software's rounding puts a hair beside 0 or 100 is printed as that.
    low, upp = np.round([100 * low, 100 * upp], 10)
    return {"set": seed, "count": count, "n": n, "percent": 100 * count / n, "ci_low": low, "ci_upp": upp}


def survival(seed):
    draw = np.random.default_rng(4_300_000 + seed)
    n = int(draw.integers(20, 200))
    times, ends = draw.exponential(draw.uniform(8, 40), n), draw.uniform(2, 30, n)
    found = SurvfuncRight(np.minimum(times, ends), (times <= ends).astype(int))
    at = np.searchsorted(found.surv_times, 12, side="right") - 1
    if at < 0 or not 0 < found.surv_prob[at] < 1:
        return None
    value, reach = found.surv_prob[at], 1.959963984540054 * found.surv_prob_se[at]
    return {
        "set": seed, "n": n, "percent": 100 * value, "low": 100 * max(value - reach, 0),
        "upp": 100 * min(value + reach, 1),
    }


def watched(seed):
    """Events in two arms, and the years that these were watched."""
    draw = np.random.default_rng(4_400_000 + seed)
    years = np.round(draw.uniform(30, 900, 2), 1)
    rate = draw.uniform(0.01, 0.25) * np.exp(np.array([draw.normal(0, 0.5), 0]))
    return draw.poisson(rate * years), years


def rates(seed, method):
    events, years = watched(seed)
    rows = []
    for i, group in enumerate(["one", "two"]):
        if method == "log":
            if events[i] == 0:
                return None
            limits = events[i] / years[i] * np.exp(np.array([-1, 1]) * 1.959963984540054 / np.sqrt(events[i]))
        else:
            limits = confint_poisson(events[i], years[i], method=method)
        rows.append({
            "set": seed, "group": group, "events": events[i], "person_time": years[i],
            "rate": 1000 * events[i] / years[i], "ci_low": 1000 * limits[0], "ci_upp": 1000 * limits[1],
        })
    return rows


def rate_ratio(seed, test, limits):
    events, years = watched(seed)
    if (events == 0).any():
        return None
    both = (events[0], years[0], events[1], years[1])
    if limits == "exact":
        # Of the first's share of all events.
        share = stats.binomtest(int(events[0]), int(events.sum())).proportion_ci()
        low, upp = (one / (1 - one) * years[1] / years[0] for one in share)
    else:
        low, upp = confint_poisson_2indep(*both, method=limits, compare="ratio")
    p = test_poisson_2indep(*both, method=test, compare="ratio").pvalue
    value = events[0] / years[0] / (events[1] / years[1])
    return {"set": seed, "ratio": value, "low": low, "upp": upp, "pvalue": p}


if __name__ == "__main__":
    write("arms-counts", SETS, arms_counts, 12)
    write("arms-risk-ratio", SETS, lambda seed: ratio(seed, "risk"))
    write("arms-risk-ratio-chi-squared", SETS, lambda seed: ratio_with(seed, pearson))
    write("arms-risk-ratio-fisher", SETS, lambda seed: ratio_with(seed, fisher))
    write("arms-risk-ratio-scores", SLOW, lambda seed: ratio_by_scores(seed, "ratio"))
    write("arms-odds-ratio", SETS, lambda seed: ratio(seed, "odds"))
    write("arms-odds-ratio-scores", SLOW, lambda seed: ratio_by_scores(seed, "odds-ratio"))
    write("arms-risk-difference", SETS, lambda seed: risk_difference(seed, "wald", 1))
    write("arms-risk-difference-newcombe", SETS, lambda seed: risk_difference(seed, "newcomb", 100))
    write("arms-risk-difference-agresti-caffo", SETS, lambda seed: risk_difference(seed, "agresti-caffo", 100))
    write("arms-phi", SETS, lambda seed: chi2_and_phi(seed, False))
    write("arms-phi-yates", SETS, lambda seed: chi2_and_phi(seed, True))
    write("arms-phi-likelihood", SETS, lambda seed: chi2_and_phi(seed, False, "log-likelihood"))
    write("crossed-two-counts", SLOW, lambda seed: crossed_counts(seed, 2, 4), 12)
    write("crossed-three-counts", SLOW, lambda seed: crossed_counts(seed, 3, 3), 12)
    write("crossed-exact-counts", SLOW, lambda seed: crossed_counts(seed, 2, 2), 12)
    write("crossed-two", SLOW, lambda seed: crossed_test(seed, 2, 4))
    write("crossed-three", SLOW, lambda seed: crossed_test(seed, 3, 3))
    write("crossed-likelihood", SLOW, lambda seed: crossed_test(seed, 3, 3, "log-likelihood"))
    write("crossed-exact", SLOW, crossed_exact)
    write("crossed-trend", SLOW, crossed_trend)
    for name, method in [
        ("wald", "normal"), ("wilson", "wilson"), ("exact", "beta"), ("agresti-coull", "agresti_coull"),
        ("jeffreys", "jeffreys"), ("inverted", "binom_test"),
    ]:
        write(f"shares-{name}", SLOW if name == "inverted" else SETS, lambda seed, method=method: share(seed, method), 12)
    write("survival-at-a-time", SETS, survival)
    for name, method in [("exact", "exact-c"), ("log", "log"), ("scores", "score")]:
        write(f"rates-{name}", SETS, lambda seed, method=method: rates(seed, method), 12)
    write("rate-ratio", SETS, lambda seed: rate_ratio(seed, "wald-log", "wald-log"))
    write("rate-ratio-scores", SETS, lambda seed: rate_ratio(seed, "score", "score"))
    write("rate-ratio-exact", SETS, lambda seed: rate_ratio(seed, "exact-cond", "exact"))
