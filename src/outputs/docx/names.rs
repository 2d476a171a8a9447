//! The names of the namespaces that the parts of a Word file are written in.

/// A prefix with the namespace that it stands for.
pub(super) type Namespace = (&'static str, &'static str);

/// Text.
pub(super) const MAIN: Namespace = (
    "xmlns:w",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
);
/// Relations to other parts.
pub(super) const RELATIONS: Namespace = (
    "xmlns:r",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
);
/// What stands in a line and is no text.
pub(super) const DRAWING: Namespace = (
    "xmlns:wp",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
);
/// What is drawn.
pub(super) const ART: Namespace = (
    "xmlns:a",
    "http://schemas.openxmlformats.org/drawingml/2006/main",
);
/// Pictures.
pub(super) const PICTURE: Namespace = (
    "xmlns:pic",
    "http://schemas.openxmlformats.org/drawingml/2006/picture",
);
/// All that a text may need.
pub(super) const TEXT: [Namespace; 5] = [MAIN, RELATIONS, DRAWING, ART, PICTURE];
