"""Associations as Python's statsmodels and lifelines print them: slopes, odds, rate and hazard ratios of models with
several predictors, models as a whole, correlations among three variables. Run from this folder:
`python associations.py`. It writes CSV files into ../data."""

import warnings

import numpy as np
import pandas as pd
import statsmodels.api as sm
from lifelines import CoxPHFitter

from common import SETS, SLOW, write

warnings.filterwarnings("ignore")


def people(seed):
    """Some people with three predictors that go together."""
    draw = np.random.default_rng(3_000_000 + seed)
    n = int(draw.integers(18, 220))
    age = draw.normal(45, 12, n).round()
    woman = draw.binomial(1, 0.55, n)
    score = 20 + 0.1 * age + 2 * woman + draw.normal(0, 5, n)
    frame = pd.DataFrame({"age": age, "woman": woman, "score": score.round()})
    return draw, frame


def linear(seed):
    draw, frame = people(seed)
    effects = draw.normal(0, [0.06, 1.5, 0.15])
    frame["y"] = 10 + frame[["age", "woman", "score"]] @ effects + draw.normal(0, 6, len(frame))
    return frame, sm.OLS(frame.y, sm.add_constant(frame[["age", "woman", "score"]])).fit()


def slopes(seed):
    frame, fit = linear(seed)
    return [
        {
            "set": seed, "predictor": name, "coef": fit.params[name], "std err": fit.bse[name], "t": fit.tvalues[name],
            "P>|t|": fit.pvalues[name], "[0.025": fit.conf_int().loc[name, 0],
            "0.975]": fit.conf_int().loc[name, 1], "n": len(frame),
            "beta": fit.params[name] * frame[name].std() / frame.y.std(),
        }
        for name in ["age", "woman", "score"]
    ]


def wholes(seed):
    frame, fit = linear(seed)
    return [
        {
            "set": seed, "r2": fit.rsquared, "adj_r2": fit.rsquared_adj, "F-statistic": fit.fvalue,
            "p": fit.f_pvalue, "df": int(fit.df_model), "df2": int(fit.df_resid), "n": len(frame),
        }
    ]


def ratios(seed, family):
    draw, frame = people(seed)
    line = -0.4 + 0.01 * (frame.age - 45) + draw.normal(0, 0.5) * frame.woman + 0.03 * (frame.score - 25)
    if family == "logit":
        frame["y"] = draw.binomial(1, 1 / (1 + np.exp(-line)))
        kind = sm.families.Binomial()
    else:
        frame["y"] = draw.poisson(np.exp(line))
        kind = sm.families.Poisson()
    if frame.y.nunique() < 2:
        return None
    try:
        fit = sm.GLM(frame.y, sm.add_constant(frame[["age", "woman", "score"]]), family=kind).fit()
    except Exception:
        return None
    if not np.isfinite(fit.bse).all() or fit.bse.max() > 20:
        return None
    return frame, fit


def odds(seed):
    found = ratios(seed, "logit")
    if not found:
        return None
    frame, fit = found
    return [
        {
            "set": seed, "predictor": name, "OR": np.exp(fit.params[name]), "z": fit.tvalues[name],
            "P>|z|": fit.pvalues[name], "[0.025": np.exp(fit.conf_int().loc[name, 0]),
            "0.975]": np.exp(fit.conf_int().loc[name, 1]), "n": len(frame),
        }
        for name in ["age", "woman", "score"]
    ]


def log_odds(seed):
    found = ratios(seed, "logit")
    if not found:
        return None
    frame, fit = found
    return [
        {
            "set": seed, "predictor": name, "coef": fit.params[name], "std err": fit.bse[name], "z": fit.tvalues[name],
            "P>|z|": fit.pvalues[name], "[0.025": fit.conf_int().loc[name, 0],
            "0.975]": fit.conf_int().loc[name, 1], "n": len(frame),
        }
        for name in ["age", "woman", "score"]
    ]


def rates(seed):
    found = ratios(seed, "poisson")
    if not found:
        return None
    frame, fit = found
    return [
        {
            "set": seed, "predictor": name, "IRR": np.exp(fit.params[name]),
            "P>|z|": fit.pvalues[name], "[0.025": np.exp(fit.conf_int().loc[name, 0]),
            "0.975]": np.exp(fit.conf_int().loc[name, 1]), "n": len(frame),
        }
        for name in ["age", "woman", "score"]
    ]


def hazards(seed):
    draw, frame = people(seed)
    rate = np.exp(draw.normal(0, 0.4) * frame.woman + 0.01 * (frame.age - 45))
    times = draw.exponential(24 / rate)
    ends = draw.uniform(6, 48, len(frame))
    frame["months"] = np.minimum(times, ends) + 0.01
    frame["event"] = (times <= ends).astype(int)
    try:
        fit = CoxPHFitter().fit(frame, "months", "event").summary
    except Exception:
        return None
    return [
        {
            "set": seed, "predictor": name, "exp(coef)": fit.loc[name, "exp(coef)"], "se(coef)": fit.loc[name, "se(coef)"],
            "z": fit.loc[name, "z"], "p": fit.loc[name, "p"],
            "exp(coef) lower 95%": fit.loc[name, "exp(coef) lower 95%"],
            "exp(coef) upper 95%": fit.loc[name, "exp(coef) upper 95%"], "n": len(frame),
        }
        for name in ["age", "woman", "score"]
    ]




if __name__ == "__main__":
    write("regression-slopes", SETS, slopes)
    write("regression-whole", SETS, wholes)
    write("regression-odds", SETS, odds)
    write("regression-log-odds", SETS, log_odds)
    write("regression-rates", SETS, rates)
    write("regression-hazards", SLOW, hazards)
