//! From a folder to what its files say: texts, span trees, raw documents, cells, and what is wrong with
//! them as they are written.

mod claim_meant;
pub(crate) mod csv;
mod encoding;
pub(crate) mod faults;
pub mod folder;
pub(crate) mod hidden;
pub mod passed_over;
pub(crate) mod raw;
pub mod schema;
mod turned;
pub(crate) mod yaml;
