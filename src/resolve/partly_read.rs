//! The rows of files that an entry of the results reads in part.

use std::collections::HashMap;

use crate::source::{FileId, Span};

/// The rows of files that an entry reads in part, by file and place: their first cells, and where the table was
/// named.
#[derive(Debug, Default)]
pub(super) struct PartlyRead {
    pub(super) left: HashMap<FileId, Vec<(Span, String, Span)>>,
    pub(super) read: HashMap<FileId, Vec<u32>>,
}
