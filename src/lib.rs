//! cisgrid: synthesis grids for mixed-methods research.
//!
//! A folder of YAML (and CSV figures) goes in; a grid of synthesising propositions comes out, with
//! every statement linked to what it rests on, and faults told with file, line and column. The path
//! of the data, in ten steps:
//!
//! 1. The binary turns arguments into a command.
//! 2. [`project`] reads a folder once; disk is not read again.
//! 3. [`parse`] turns text into span trees and these into [`raw`] documents.
//! 4. [`resolve`] turns raw documents into the [`model`]: names to what they name.
//! 5. [`graph`] is built from the model, once, and asked; [`lookup`] finds figures by what they are
//!    about.
//! 6. The checks of figures hold these against each other, by the arithmetic of [`statistics`], and
//!    [`consistency`] keeps what came of it; [`claims`] are tried on the figures ([`tried`] tells whose
//!    they are and what would settle them); the other [`checks`] judge all of it.
//! 7. [`diagnostic`]s come of it, sorted by file, place and code.
//! 8. [`view`] is a serialisable tree, all that a template may see.
//! 9. [`outputs`] turn the view into artifacts, through [`templates`].
//! 10. The binary writes them, whole or not at all.
//!
//! Steps 3 to 9 are pure and give their result together with every finding, never only the first
//! failure. [`assess`] takes steps 2 to 7 together. [`tables`] are two flat lists for a reviewer, of
//! figures and of claims, made in place of steps 8 and 9.

pub mod agreement;
pub mod claims;
pub mod diagnostic;
pub mod examine;
pub mod model;
pub mod number;
pub mod outputs;
pub mod quotation;
pub mod read;
pub mod resolve;
pub mod source;
pub mod statistics;
pub mod synthesis;
pub mod templates;
pub mod view;
mod wording;
