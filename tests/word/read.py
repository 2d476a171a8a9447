"""What python-docx reads in a file for Word, as JSON."""

import json
import sys

import docx
from docx.oxml.ns import qn

document = docx.Document(sys.argv[1])
body = document.element.body


def rows(table):
    return [[cell.text for cell in row.cells] for row in table.rows]


tables = [
    {
        "style": table.style.name,
        "heads": len(table._tbl.findall(".//" + qn("w:tblHeader"))),
        "rows": rows(table),
    }
    for table in document.tables
]
related = {relation.reltype.rsplit("/", 1)[1]: relation for relation in document.part.rels.values()}
notes = docx.oxml.parse_xml(related["footnotes"].target_part.blob)
bookmarks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
anchors = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
properties = document.core_properties
json.dump(
    {
        "title": properties.title,
        "author": properties.author,
        "language": properties.language,
        "created": properties.created.date().isoformat(),
        "tables": tables,
        "notes": [
            "".join(text.text for text in note.iter(qn("w:t")))
            for note in notes.iter(qn("w:footnote"))
            if note.get(qn("w:type")) is None
        ],
        "links": [relation.target_ref for relation in document.part.rels.values() if relation.is_external],
        "lost": [anchor for anchor in anchors if anchor and anchor not in bookmarks],
        "pictures": len(document.inline_shapes),
        "pages": [
            f"{section.page_width.mm:.0f} x {section.page_height.mm:.0f} mm" for section in document.sections
        ],
    },
    sys.stdout,
)
