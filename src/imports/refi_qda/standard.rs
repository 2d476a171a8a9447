//! The names that REFI-QDA 1.0 has for elements and attributes, as far as they are read.

/// The elements of the standard, as it writes them.
pub(super) const ELEMENTS: [&str; 50] = [
    "Project",
    "CodeBook",
    "Codes",
    "Code",
    "Description",
    "NoteRef",
    "Users",
    "User",
    "Variables",
    "Variable",
    "Cases",
    "Case",
    "CodeRef",
    "VariableValue",
    "VariableRef",
    "TextValue",
    "BooleanValue",
    "IntegerValue",
    "FloatValue",
    "DateValue",
    "DateTimeValue",
    "SourceRef",
    "SelectionRef",
    "Sources",
    "TextSource",
    "PDFSource",
    "PictureSource",
    "AudioSource",
    "VideoSource",
    "PlainTextContent",
    "PlainTextSelection",
    "Coding",
    "PDFSelection",
    "PictureSelection",
    "AudioSelection",
    "VideoSelection",
    "TranscriptSelection",
    "Representation",
    "TextDescription",
    "Transcript",
    "SyncPoint",
    "Notes",
    "Note",
    "Links",
    "Link",
    "Sets",
    "Set",
    "Graphs",
    "Graph",
    "MemberCode",
];
/// Elements of which only their number is of interest.
pub(super) const COUNTED: [&str; 5] = [
    "MemberSource",
    "MemberNote",
    "Vertex",
    "Edge",
    "RichTextContent",
];
/// The attributes that are kept.
pub(super) const ATTRIBUTES: [&str; 16] = [
    "guid",
    "name",
    "origin",
    "isCodable",
    "targetGUID",
    "startPosition",
    "endPosition",
    "creatingUser",
    "creationDateTime",
    "plainTextPath",
    "path",
    "fromSyncPoint",
    "toSyncPoint",
    "position",
    "xmlns",
    "page",
];
/// The elements whose text is kept.
pub(super) const WITH_TEXT: [&str; 8] = [
    "Description",
    "PlainTextContent",
    "TextValue",
    "BooleanValue",
    "IntegerValue",
    "FloatValue",
    "DateValue",
    "DateTimeValue",
];

/// A name of the standard, however its capitals are written.
pub(super) fn known(names: &[&'static str], written: &str) -> Option<&'static str> {
    let mut names = names.iter();
    names
        .find(|name| name.eq_ignore_ascii_case(written))
        .copied()
}
