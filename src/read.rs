//! From a folder to what its files say: texts, span trees, raw documents, cells, and what is wrong with
//! them as they are written.

mod claim_meant;
pub mod confidential;
pub(crate) mod csv;
mod encoding;
pub(crate) mod faults;
pub mod folder;
pub(crate) mod hidden;
pub(crate) mod local;
pub mod on_hand;
pub mod passed_over;
pub(crate) mod raw;
pub mod schema;
pub(crate) mod texts;
mod turned;
pub(crate) mod yaml;
