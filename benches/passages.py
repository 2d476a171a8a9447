"""A made-up project for qualitative data, as REFI-QDA, to take in: `python3 benches/passages.py FILE.qdpx 10000`.

A hundred passages in each text, of five hundred bytes with what stands around them; positions are counted in UTF-16 units, so
that the counting has to be found out.
"""
import sys
import zipfile

path, wanted = sys.argv[1], int(sys.argv[2])
EACH = 100


def units(text):
    return len(text.encode("utf-16-le")) // 2


codes = "".join(f'<Code guid="C{code}" name="Code {code}" isCodable="true"/>' for code in range(200))
with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
    sources = []
    for text in range(0, (wanted + EACH - 1) // EACH):
        words, at, selections = [], 0, []
        for passage in range(min(EACH, wanted - text * EACH)):
            before = f"INT: And then, number {passage}? 🌊\n" * 12
            said = f"What I say in {text}, {passage}, is mine: señor, a walk of {passage * 7} steps."
            start = at + units(before)
            end = start + units(said)
            at = end + 1
            words += [before, said, "\n"]
            selections.append(
                f'<PlainTextSelection guid="S{text}-{passage}" name="{said}" startPosition="{start}" endPosition="{end}">'
                f'<Description>a note</Description><Coding guid="K{text}-{passage}">'
                f'<CodeRef targetGUID="C{(text * 7 + passage) % 200}"/></Coding></PlainTextSelection>'
            )
        archive.writestr(f"sources/{text}.txt", "".join(words))
        sources.append(
            f'<TextSource guid="T{text}" name="P{text // 2:03}-T{1 + text % 2}" plainTextPath="internal://{text}.txt">'
            + "\n".join(selections)
            + "</TextSource>"
        )
    archive.writestr(
        "project.qde",
        '<?xml version="1.0" encoding="utf-8"?>\n<Project xmlns="urn:QDA-XML:project:1.0" name="passages" origin="made for a bench">\n'
        f"<CodeBook><Codes>{codes}</Codes></CodeBook><Sources>\n" + "\n".join(sources) + "\n</Sources></Project>\n",
    )
