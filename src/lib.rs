//! cisgrid: synthesis grids for mixed-methods research.
//!
//! A folder of YAML (and CSV figures) goes in; a grid of synthesising propositions comes out, with
//! every statement linked to what it rests on, and faults told with file, line and column. The path
//! of the data, in ten steps:
//!
//! 1. The binary turns arguments into a command.
//! 2. [`read`] takes a folder in, once: its documents and tables, and the texts that these name; disk is not read
//!    again. Text becomes span trees, and these become raw documents: what a file may say.
//! 3. [`resolve`] turns raw documents into the [`model`]: names to what they name.
//! 4. The model's [`graph`](model::graph) is built from it, once, and asked; its
//!    [`lookup`](model::lookup) finds figures by what they are about.
//! 5. [`agreement`] holds printed figures against each other, by the arithmetic of [`statistics`], and
//!    keeps what came of it.
//! 6. [`claims`] are tried on the figures, and on who was heard to speak of what (`voices`), and what came of it is
//!    held against the links.
//! 7. [`synthesis`] judges the argument: its propositions, findings, quotations, their upkeep, and who has read them as
//!    they stand ([`review`]).
//!    What [`analysts`] judged independently of each other is held against what it states.
//! 8. [`examine`] is steps 2 to 7 taken together: what is found becomes [`diagnostic`]s, sorted by file,
//!    place and code, and what the authors know of is set aside.
//! 9. [`view`] is a serialisable tree, all that a template may see; [`outputs`] turn it into artifacts,
//!    through [`templates`].
//! 10. The binary writes them, whole or not at all.
//!
//! What falls without one of its parts is asked of an examined synthesis by [`compare`].
//!
//! Files of other programs come in through [`imports`], which end at the text of a synthesis.
//!
//! What co-authors remark in a Word file that was made so, and reviewers note in its page, comes back through [`remarks`].
//!
//! Steps 2 to 9 are pure behind the reading of the folder, and give their result together with every
//! finding, never only the first failure. Each stage declares the checks that it makes; the
//! [`catalogue`](examine::catalogue) collects them.

pub mod agreement;
pub mod analysts;
pub mod claims;
pub mod compare;
pub mod diagnostic;
pub mod document;
pub mod examine;
pub mod imports;
pub mod language;
pub mod meaning;
pub mod model;
pub mod number;
pub mod outputs;
pub mod quotation;
pub mod read;
pub mod remarks;
pub mod resolve;
pub mod review;
pub mod source;
pub mod statistics;
pub mod synthesis;
pub mod tables;
pub mod templates;
pub mod verify;
pub mod view;
pub(crate) mod voices;
pub mod wording;
pub mod workbook;
