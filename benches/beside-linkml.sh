#!/usr/bin/env bash
# Holds how many quotations a second are checked against transcripts beside linkml-reference-validator, in one run:
#   pip install linkml-reference-validator
#   bash benches/beside-linkml.sh [TRANSCRIPTS] [QUOTATIONS]
# CISGRID names the program, PYTHON the interpreter that has the validator, RUNS how often each is timed. The validator has its
# transcripts in memory and is asked through its own library; the time of ours is that of the whole program, reading and YAML
# included.
set -euo pipefail
cd "$(dirname "$0")/.."
transcripts=${1:-1000} quotations=${2:-10000} runs=${RUNS:-5}
program=${CISGRID:-target/release/cisgrid} python=${PYTHON:-python3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$python" benches/transcripts.py "$folder" "$transcripts" "$quotations"
"$python" - "$folder" "$program" "$runs" "$quotations" <<'PYTHON'
import json, re, resource, statistics, subprocess, sys, time

from linkml_reference_validator.models import ReferenceContent, ReferenceValidationConfig
from linkml_reference_validator.validation.supporting_text_validator import SupportingTextValidator

folder, program, runs, quotations = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])

def ours():
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([program, "check", folder, "--format", "json"], capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = json.loads(done.stdout)["findings"]
    lost = [one for one in found if one["check"] in ("quotation-not-found", "words-of-another")]
    assert not lost, lost[:2]
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

validator = SupportingTextValidator(ReferenceValidationConfig())
texts = {}
asked = []
for said, person in re.findall(r'said: ("(?:[^"\\]|\\.)*"), by: (P\d+)', open(f"{folder}/synthesis.yaml", encoding="utf-8").read()):
    if person not in texts:
        content = open(f"{folder}/transcripts/{person}.txt", encoding="utf-8").read()
        texts[person] = ReferenceContent(reference_id=person, content=content)
    asked.append((json.loads(said).replace("…", "..."), texts[person]))
    if len(asked) == 200:
        break

def theirs():
    start = time.process_time()
    found = sum(validator.find_text_in_reference(said, text).found for said, text in asked)
    return time.process_time() - start, found

mine, other, found = [], [], 0
for _ in range(runs):
    mine.append(ours())
    took, found = theirs()
    other.append(took)
mine, other = statistics.median(mine), statistics.median(other)
print(f"ours:   {mine:.2f} s of CPU for {quotations} quotations: {quotations / mine:.0f} a second")
print(f"theirs: {other:.2f} s of CPU for {len(asked)} quotations: {len(asked) / other:.1f} a second ({found} found)")
print(f"ratio:  {quotations / mine / (len(asked) / other):.0f}")
PYTHON
