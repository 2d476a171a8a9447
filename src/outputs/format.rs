//! What an output format is: one file, or a folder of files.

use std::io;

use crate::templates::{RenderError, Templates};
use crate::view::View;

/// One output format.
#[derive(Debug)]
pub struct Output {
    /// The name by which it is asked for.
    pub name: &'static str,
    /// The name of its file, or of the folder that its files stand in.
    pub file: &'static str,
    /// What it is, in one line.
    pub about: &'static str,
    /// Writes a view in this format.
    pub render: Render,
}

/// How a view is written in one format.
#[derive(Clone, Copy, Debug)]
pub enum Render {
    /// As one file, which is written as it is made.
    File(RenderFile),
    /// As files in a folder of their own.
    Folder(RenderFolder),
}

/// Writes a view as one file.
pub type RenderFile = fn(&View, &Templates, &mut dyn io::Write) -> Result<(), RenderError>;

/// Makes files of a view, in an order that is always the same, no two of one path.
pub type RenderFolder = fn(&View, &Templates) -> Result<Vec<Artifact>, RenderError>;

/// A file that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// Where it stands, from the folder that is written to, with `/` between folder and file.
    pub path: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

impl Output {
    /// What takes the place of the name of its file where people read of it: a folder ends in `/`.
    pub fn place(&self) -> String {
        match self.render {
            Render::File(_) => self.file.to_owned(),
            Render::Folder(_) => format!("{}/", self.file),
        }
    }

    /// Everything that the format makes of a view, in memory.
    ///
    /// # Errors
    ///
    /// Where a template is at fault, or the view holds what the format has no place for.
    pub fn artifacts(
        &self,
        view: &View,
        templates: &Templates,
    ) -> Result<Vec<Artifact>, RenderError> {
        match self.render {
            Render::File(write) => {
                let mut bytes = Vec::new();
                write(view, templates, &mut bytes)?;
                let path = self.file.to_owned();
                Ok(vec![Artifact { path, bytes }])
            }
            Render::Folder(make) => {
                let mut made = make(view, templates)?;
                for one in &mut made {
                    one.path.insert_str(0, &self.place());
                }
                Ok(made)
            }
        }
    }
}
