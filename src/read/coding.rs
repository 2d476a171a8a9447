//! Files of coded passages that are named on the command line, and belong to no synthesis.

use std::io;
use std::path::Path;

use super::encoding::decode;
use super::faults::encoding;
use super::folder::{Project, read};
use crate::source::Encoding;

impl Project {
    /// Takes in a file of coded passages that is compared for once; of its lines messages show only what they mark.
    ///
    /// # Errors
    ///
    /// Where it cannot be read.
    pub fn add_coding(&mut self, path: &Path) -> io::Result<()> {
        let (text, encoding) = decode(read(path)?, true);
        let file = self.sources.add_stored(path, text, encoding);
        self.sources.cover(file, false);
        if let Encoding::Unknown(at) = encoding {
            self.faults.push(encoding::finding(file, at));
        }
        self.codings.push((path.display().to_string(), file));
        Ok(())
    }
}
