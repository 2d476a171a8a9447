//! Word files: the archive of their parts, and the XML of these.

pub(crate) mod package;
pub(crate) mod xml;
