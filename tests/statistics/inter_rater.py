"""Makes tests/fixtures/inter_rater.json: tables of judgements with the coefficients of maintained libraries.

Made with Python 3.11, numpy 2.4.6, statsmodels 0.15.0, scikit-learn 1.9.1, krippendorff 0.9.0,
irrCAC 0.4.4 and mpmath 1.4.1:

    python3 tests/statistics/inter_rater.py > tests/fixtures/inter_rater.json
    python3 tests/statistics/inter_rater.py coverage   # how often a 95% interval of few cases holds kappa

kappa and its standard error are of statsmodels.stats.inter_rater.cohens_kappa, and kappa is held against
sklearn.metrics.cohen_kappa_score; Fleiss' kappa is of statsmodels.stats.inter_rater.fleiss_kappa, its standard error of
irrCAC.raw.CAC.fleiss; alpha is of krippendorff.alpha. Limits are cut off at -1 and 1. Those of Fleiss' kappa are made
with a quantile of t by mpmath, and irrCAC's held against them: SciPy 1.17.1, by which irrCAC makes its own, is off by
4e-9 of the quantile at 31 degrees of freedom.
"""

import json
import sys
import warnings

import numpy as np

# Two analysts: name, where it is printed, counts.
TWO = [
    ("cohen-1968", "Cohen 1968, doi:10.1037/h0026256", [[88, 14, 18], [10, 40, 10], [2, 6, 12]]),
    ("fleiss-cohen-everitt-1969", "Fleiss, Cohen and Everitt 1969, doi:10.1037/h0028106",
     [[106, 10, 4], [22, 28, 10], [2, 12, 6]]),
    ("sas", "SAS/STAT, the FREQ procedure, as in the tests of statsmodels", [[0, 4, 1], [0, 8, 0], [0, 1, 5]]),
    ("mammograms", "Penn State STAT 509, 18.7", [[21, 12, 0, 0], [4, 17, 1, 0], [3, 9, 15, 2], [0, 0, 0, 1]]),
    ("worse-than-chance", "made up", [[1, 9], [8, 2]]),
    ("few-cases", "made up", [[2, 1, 0], [0, 1, 1], [0, 0, 2]]),
    ("near-perfect", "made up", [[400_000, 1], [0, 600_000]]),
    ("limits-beyond-one", "made up", [[10, 1], [0, 2]]),
]

# Fleiss 1971, table 1: 30 patients, 6 psychiatrists, depression, personality disorder, schizophrenia, neurosis, other.
DIAGNOSES = """444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444
224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333
555555"""
WIKIPEDIA = """0000e 02642 00356 03920 22811 77000 32630 25322 65210 02237"""

# An analyst a row, a case a column.
MISSING = [
    ("krippendorff-2011-a", "Krippendorff 2011, Computing Krippendorff's alpha-reliability, A",
     ["0100000010", "1110010000"]),
    ("krippendorff-2011-b", "the same, B", ["001132224330", "101112224333"]),
    ("krippendorff-2011-c", "the same, C", ["123321412...", "1233224125.3", ".3332342251.", "12332441251."]),
    ("wikipedia", "Wikipedia, Krippendorff's alpha", [".....34121133.3", "1.213343.......", "..21344.21133.4"]),
]


def two(name, source, table, level=0.95):
    from sklearn.metrics import cohen_kappa_score
    from statsmodels.stats.inter_rater import cohens_kappa

    table = np.asarray(table)
    k = len(table)
    spots = [(i, j) for i in range(k) for j in range(k)]
    for word, wt in [("unweighted", None), ("linear", "linear"), ("quadratic", "quadratic")]:
        found = cohens_kappa(table, wt=wt)
        first = np.array([i for i, j in spots])
        second = np.array([j for i, j in spots])
        other = cohen_kappa_score(first, second, labels=range(k), weights=wt, sample_weight=table.ravel())
        assert abs(found.kappa - other) < 1e-12, (name, word)
        found.alpha = (1 - level) / 2
        found._initialize()
        limits = np.clip([found.kappa_low, found.kappa_upp], -1, 1)
        cases = int(table.sum())
        yield {
            "id": f"{name}-{word}", "check": "kappa_of_two", "source": source,
            "inputs": {"counts": table.tolist(), "weights": word, "level": level},
            "expected": {
                "percent": float(np.trace(table) * 100 / cases),
                "value": float(found.kappa), "standard_error": float(found.std_kappa),
                "ci_low": float(limits[0]) if cases >= 10 else None,
                "ci_high": float(limits[1]) if cases >= 10 else None,
            },
        }


def t_quantile(p, df):
    """The t above which a share `p` of Student's t distribution lies."""
    import mpmath
    from scipy.stats import t

    mpmath.mp.dps = 30
    half = mpmath.mpf(1) / 2
    tail = lambda x: mpmath.betainc(half * df, half, 0, df / (df + x * x), regularized=True) / 2
    return float(mpmath.findroot(lambda x: tail(x) - mpmath.mpf(p), t.isf(p, df)))


def several(name, source, judgements, k, level=0.95):
    """`judgements`: a case a row, an analyst a column, categories from 0."""
    import pandas
    from irrCAC.raw import CAC
    from statsmodels.stats.inter_rater import fleiss_kappa

    judgements = np.asarray(judgements)
    counts = np.array([[int((row == c).sum()) for c in range(k)] for row in judgements])
    value = fleiss_kappa(counts)
    # irrCAC counts wrongly where a category is 0.
    cac = CAC(pandas.DataFrame(judgements + 1), categories=list(range(1, k + 1)), digits=16,
              confidence_level=level).fleiss()["est"]
    assert abs(cac["coefficient_value"] - value) < 1e-12, name
    error = cac["se"]
    reach = error * t_quantile((1 - level) / 2, len(counts) - 1)
    limits = np.clip([value - reach, value + reach], -1, 1)
    assert np.allclose(limits, np.clip(cac["confidence_interval"], -1, 1), rtol=0, atol=1e-8), name
    few = len(counts) < 10
    yield {
        "id": name, "check": "kappa_of_several", "source": source,
        "inputs": {"counts": counts.tolist(), "level": level},
        "expected": {
            "value": float(value), "standard_error": float(error),
            "ci_low": None if few else float(limits[0]), "ci_high": None if few else float(limits[1]),
        },
    }


def missing(name, source, judgements, k):
    """`judgements`: an analyst a row, a case a column; categories from 0, -1 where a judgement lacks."""
    import krippendorff

    judgements = np.asarray(judgements)
    data = np.where(judgements < 0, np.nan, judgements)
    for word in ["nominal", "ordinal"]:
        value = krippendorff.alpha(reliability_data=data, value_domain=np.arange(k), level_of_measurement=word)
        yield {
            "id": f"{name}-{word}", "check": "alpha_of_any", "source": source,
            "inputs": {"categories": k, "analysts": [[None if v < 0 else int(v) for v in row] for row in judgements],
                       "distance": word},
            "expected": {"value": float(value)},
        }


def drawn(rng, k, agree):
    """The chances of a table: uneven categories, and so much agreement beyond chance."""
    shares = rng.dirichlet(np.ones(k) * 3)
    return agree * np.diag(shares) + (1 - agree) * np.outer(shares, rng.dirichlet(np.ones(k) * 3))


def cases():
    for name, source, table in TWO:
        yield from two(name, source, table)
    digits = lambda text: [[int(letter) - 1 for letter in word] for word in text.split()]
    yield from several("fleiss-1971", "Fleiss 1971, doi:10.1037/h0031619", digits(DIAGNOSES), 5)
    counts = [[int(letter, 16) for letter in word] for word in WIKIPEDIA.split()]
    spread = [[c for c, count in enumerate(row) for _ in range(count)] for row in counts]
    yield from several("wikipedia", "Wikipedia, Fleiss' kappa", spread, 5)
    for name, source, rows in MISSING:
        rows = [[-1 if letter == "." else int(letter) for letter in row] for row in rows]
        least = min(value for row in rows for value in row if value >= 0)
        rows = [[value if value < 0 else value - least for value in row] for row in rows]
        yield from missing(name, source, rows, max(max(row) for row in rows) + 1)
    rng = np.random.default_rng(15)
    for number in range(24):
        k = 2 + number % 4
        n = int(rng.integers(12, 300))
        chances = drawn(rng, k, rng.uniform(0, 0.95))
        table = rng.multinomial(n, (chances / chances.sum()).ravel()).reshape(k, k)
        yield from two(f"drawn-{number}", "drawn at random", table, [0.95, 0.9, 0.99][number % 3])
    for number in range(24):
        k, m, n = 2 + number % 4, int(rng.integers(2, 8)), int(rng.integers(4, 40))
        shares, agree = rng.dirichlet(np.ones(k) * 3), rng.uniform(0, 0.95)
        truth = rng.choice(k, size=(n, 1), p=shares)
        rows = np.where(rng.random((n, m)) < agree, truth, rng.choice(k, size=(n, m), p=shares))
        if (rows == rows[0, 0]).all():
            continue
        yield from several(f"drawn-{number}", "drawn at random", rows, k, [0.95, 0.9, 0.99][number % 3])
        lost = np.where(rng.random((n, m)) < 0.3, -1, rows).T
        yield from missing(f"drawn-{number}", "drawn at random", lost, k)
        yield from missing(f"drawn-{number}-whole", "drawn at random", rows.T, k)


def coverage():
    from statsmodels.stats.inter_rater import cohens_kappa

    rng = np.random.default_rng(1)
    for shares in ([0.5, 0.5], [0.8, 0.2], [0.33, 0.33, 0.34], [0.6, 0.3, 0.1], [0.4, 0.3, 0.2, 0.1]):
        for kappa in (0.4, 0.6, 0.8):
            chances = kappa * np.diag(shares) + (1 - kappa) * np.outer(shares, shares)
            told = []
            for n in (5, 8, 10, 15, 20, 30, 50):
                tables = rng.multinomial(n, chances.ravel(), size=3000).reshape(-1, *chances.shape)
                found = [cohens_kappa(table) for table in tables]
                spread = [one for one in found if one.std_kappa > 1e-9]
                held = sum(one.kappa_low <= kappa <= one.kappa_upp for one in spread) / len(spread)
                told.append(f"{n}: {held:.2f} of the {len(spread) / 3000:.2f} with a standard error")
            print(shares, kappa, *told, sep="; ")


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    if sys.argv[1:] == ["coverage"]:
        coverage()
    else:
        lines = [json.dumps(case) for case in cases()]
        print("[\n  " + ",\n  ".join(lines) + "\n]")
