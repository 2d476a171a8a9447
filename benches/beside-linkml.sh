#!/usr/bin/env bash
# Holds how many quotations a second are checked against transcripts beside linkml-reference-validator 0.4.0, both as whole
# programs on the same quotations and transcripts, in turn, in one run:
#   pip install linkml-reference-validator==0.4.0 'linkml>=1.9.3'
#   bash benches/beside-linkml.sh [TRANSCRIPTS] [QUOTATIONS]
# CISGRID and VALIDATOR name the programs, RUNS how often each is timed. Each has its own format of data: YAML for both.
set -euo pipefail
cd "$(dirname "$0")/.."
transcripts=${1:-1000} quotations=${2:-10000} runs=${RUNS:-5}
program=${CISGRID:-target/release/cisgrid} validator=${VALIDATOR:-linkml-reference-validator}
program=$(realpath "$program")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 benches/transcripts.py "$folder" "$transcripts" "$quotations"
python3 - "$folder" "$program" "$validator" "$runs" "$quotations" <<'PYTHON'
import json, re, resource, statistics, subprocess, sys

folder, program, validator, runs, quotations = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])

schema = """id: https://example.org/quotations
name: quotations
prefixes: {linkml: https://w3id.org/linkml/}
imports: [linkml:types]
classes:
  Container:
    tree_root: true
    attributes:
      statements: {range: Statement, multivalued: true, inlined_as_list: true}
  Statement:
    attributes:
      id: {identifier: true}
      supporting_text: {implements: [linkml:excerpt]}
      reference: {implements: [linkml:authoritative_reference]}
"""
open(f"{folder}/schema.yaml", "w").write(schema)
said = re.findall(r'said: ("(?:[^"\\]|\\.)*"), by: (P\d+)', open(f"{folder}/synthesis.yaml", encoding="utf-8").read())
with open(f"{folder}/data.yaml", "w", encoding="utf-8") as file:
    file.write("statements:\n")
    for number, (words, person) in enumerate(said):
        words = words.replace("…", "...")
        file.write(f"- {{id: s{number}, supporting_text: {words}, reference: \"file:transcripts/{person}.txt\"}}\n")
subprocess.run(["mkdir", f"{folder}/own"], check=True)
subprocess.run(["mv", f"{folder}/synthesis.yaml", f"{folder}/own/"], check=True)
subprocess.run(["cp", "-r", f"{folder}/transcripts", f"{folder}/own/transcripts"], check=True)

def timed(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done

mine, other, last = [], [], None
for _ in range(runs):
    took, done = timed([program, "check", "own", "--format", "json"])
    found = [one for one in json.loads(done.stdout)["findings"] if one["check"] in ("quotation-not-found", "words-of-another")]
    assert not found, found[:2]
    mine.append(took)
    took, last = timed([validator, "validate", "data", "data.yaml", "--schema", "schema.yaml", "--target-class", "Container"])
    assert last.returncode == 0, last.stdout[-400:] + last.stderr[-400:]
    other.append(took)
mine, other = statistics.median(mine), statistics.median(other)
print(last.stdout[-400:], last.stderr[-400:])
print(f"ours:   {mine:.2f} s of CPU: {quotations / mine:.0f} quotations a second")
print(f"theirs: {other:.2f} s of CPU: {quotations / other:.1f} quotations a second")
print(f"ratio:  {other / mine:.0f}")
PYTHON
