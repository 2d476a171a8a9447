"""What the scripts in Python share: how many data sets, and how their figures are written into ../data."""

import csv
import os

import numpy as np

SETS = int(os.environ.get("ZOO_SETS", "1000"))
SLOW = min(SETS, 300)  # where one fit takes long


def cell(heading, value, digits):
    if isinstance(value, (int, np.integer)):
        return str(value)
    if isinstance(value, str):
        return value
    if heading.startswith(("p", "P>", "Pr")) and not heading.startswith(("percent", "person")):
        return f"{round(float(value), 8):.8g}"
    return f"{float(value):.{digits}g}"


def write(name, sets, of, digits=8):
    """Writes a table; of a data set there is one row, or a list of them, or none where the software prints nothing."""
    rows = []
    for number in range(1, sets + 1):
        found = of(number)
        rows += found if isinstance(found, list) else [found] if found else []
    with open(f"../data/{name}.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(rows[0])
        for row in rows:
            out.writerow([cell(heading, value, digits) for heading, value in row.items()])
