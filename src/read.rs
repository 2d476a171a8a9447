//! From a folder to what its files say: texts, span trees, raw documents, cells, and what is wrong with
//! them as they are written.

pub mod answers;
mod claim_meant;
mod coding;
pub mod confidential;
pub(crate) mod csv;
pub mod edit;
mod encoding;
pub(crate) mod faults;
pub mod folder;
pub(crate) mod hidden;
pub mod identifiers;
pub mod key;
pub(crate) mod local;
pub mod lock;
pub(crate) mod made;
pub mod on_hand;
pub mod passed_over;
pub(crate) mod raw;
pub mod reviews;
pub mod role;
pub mod schema;
pub mod sealed;
pub(crate) mod texts;
mod turned;
pub mod word;
pub(crate) mod yaml;
