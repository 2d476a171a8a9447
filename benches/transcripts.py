"""Writes a synthesis with many transcripts and quotations that were cut out of them: FOLDER TRANSCRIPTS QUOTATIONS.

The words are made up, the same on every run. A fifth of the quotations leaves something out; all stand in their texts.
"""

import json
import os
import random
import sys

folder, transcripts, quotations = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
chance = random.Random(1)
everyday = (
    "the of and to a in is it you that he was for on are with as I they be at one have this from or had by but some "
    "what there we can out other were all your when up use how said an each she which do their time if will way about"
).split()
syllables = [a + b for a in "b c d f g l m n p r s t v w".split() for b in "a e i o u ai ou er an in on".split()]
made = ["".join(chance.choice(syllables) for _ in range(chance.randint(2, 4))) for _ in range(4000)]
words = everyday * 6 + made + ["müde", "café", "weiß", "für"] * 20

os.makedirs(f"{folder}/transcripts", exist_ok=True)
quoted = []
for number in range(transcripts):
    person = f"P{number:05d}"
    lines, size, turns = [], 0, []
    while size < 50_000:
        speaker = "INT" if chance.random() < 0.3 else person
        said = [chance.choice(words) for _ in range(chance.randint(20, 120))]
        said = [word + chance.choice(",.,?") if chance.random() < 0.08 else word for word in said]
        if speaker == person:
            turns.append(said)
        line = f"{speaker}: {' '.join(said)}\n"
        if chance.random() < 0.2:
            line = f"[00:{chance.randint(0, 59):02d}:{chance.randint(0, 59):02d}]\n{line}"
        lines.append(line)
        size += len(line.encode())
    with open(f"{folder}/transcripts/{person}.txt", "w", encoding="utf-8") as file:
        file.writelines(lines)
    share = quotations // transcripts + (number < quotations % transcripts)
    for _ in range(share):
        said = chance.choice(turns)
        start = chance.randint(0, len(said) - 18)
        end = start + chance.randint(8, 15)
        words_said = said[start:end]
        if chance.random() < 0.2:
            words_said = said[start : start + 4] + ["…"] + said[start + 6 : end]
        quoted.append((person, " ".join(words_said).strip(".,?")))

# Findings quote one participant after another.
chance.shuffle(quoted)
with open(f"{folder}/synthesis.yaml", "w", encoding="utf-8") as file:
    file.write(
        "synthesis: {title: Many transcripts, left_out: [um, er]}\nsources:\n"
        "  - {id: interviews, citation: Our interviews. 2024., text: transcripts/, "
        'speakers: {pattern: "{name}:", interviewers: INT}}\nevidence:\n'
    )
    rows = [quoted[at : at + 10] for at in range(0, len(quoted), 10)]
    for number, row in enumerate(rows):
        file.write(f"  - id: finding-{number}\n    strand: qualitative\n    finding: Finding {number}.\n    cite: interviews\n    quotes:\n")
        file.writelines(f"      - {{said: {json.dumps(said, ensure_ascii=False)}, by: {person}}}\n" for person, said in row)
    file.write("propositions:\n")
    for number in range(len(rows)):
        file.write(
            f"  - {{id: row-{number}, statement: Statement {number}., supported_by: finding-{number}, "
            "silence: {quantitative: not measured}}\n"
        )
