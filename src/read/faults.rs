//! What can be wrong with a folder, a file or a line as it is written: each a file with its declaration and
//! the words in which it is told.

use crate::diagnostic::Check;

pub(crate) mod alias;
pub(crate) mod bad_identifiers;
pub(crate) mod bad_local_setting;
pub(crate) mod bad_lock;
pub(crate) mod cut_text;
pub(crate) mod duplicate_key;
pub(crate) mod empty_file;
pub(crate) mod empty_table;
pub(crate) mod encoding;
pub(crate) mod headings_elsewhere;
pub(crate) mod link;
pub(crate) mod margin_without_unit;
pub(crate) mod missing_key;
pub(crate) mod nothing_declared;
pub(crate) mod other_encoding;
pub(crate) mod ragged_row;
pub(crate) mod second_document;
pub(crate) mod syntax;
pub(crate) mod tag;
pub(crate) mod text_of_pictures;
pub(crate) mod texts_not_there;
pub(crate) mod turned_text;
pub(crate) mod unknown_key;
pub(crate) mod unknown_word;
pub(crate) mod unreadable;
pub(crate) mod unreadable_text;
pub(crate) mod wrong_type;

/// The checks whose findings are made here, in the order of their codes.
pub(crate) static ALL: &[&Check] = &[
    &unreadable::CHECK,
    &link::CHECK,
    &encoding::CHECK,
    &empty_file::CHECK,
    &syntax::CHECK,
    &second_document::CHECK,
    &alias::CHECK,
    &tag::CHECK,
    &duplicate_key::CHECK,
    &unknown_key::CHECK,
    &missing_key::CHECK,
    &wrong_type::CHECK,
    &unknown_word::CHECK,
    &ragged_row::CHECK,
    &nothing_declared::CHECK,
    &cut_text::CHECK,
    &margin_without_unit::CHECK,
    &other_encoding::CHECK,
    &headings_elsewhere::CHECK,
    &empty_table::CHECK,
    &bad_lock::CHECK,
    &turned_text::CHECK,
    &unreadable_text::CHECK,
    &text_of_pictures::CHECK,
    &bad_local_setting::CHECK,
    &texts_not_there::CHECK,
    &bad_identifiers::CHECK,
];
