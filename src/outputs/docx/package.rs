//! The file as a whole: an archive of parts, without a clock.

use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::relations::Relations;
use super::xml::Xml;

/// The parts that are XML, and the kinds of their content.
const KINDS: [(&str, &str); 11] = [
    (
        "/word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    ),
    (
        "/word/styles.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
    ),
    (
        "/word/numbering.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
    ),
    (
        "/word/settings.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
    ),
    (
        "/word/fontTable.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml",
    ),
    (
        "/word/theme/theme1.xml",
        "application/vnd.openxmlformats-officedocument.theme+xml",
    ),
    (
        "/word/footnotes.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
    ),
    (
        "/word/footer1.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
    ),
    (
        "/docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
    ),
    (
        "/docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    ),
    (
        "/docProps/custom.xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    ),
];

/// An archive that is being filled.
pub(super) struct Package {
    archive: ZipWriter<Cursor<Vec<u8>>>,
}

impl Package {
    /// Begins one: first comes what kind each part is of, and where the document stands.
    pub(super) fn new() -> io::Result<Self> {
        let mut package = Self {
            archive: ZipWriter::new(Cursor::new(Vec::new())),
        };
        package.part("[Content_Types].xml", write_kinds)?;
        let mut relations = Relations::default();
        relations.file_part("officeDocument", "word/document.xml");
        relations.file_part("core-properties", "docProps/core.xml");
        relations.file_part("extended-properties", "docProps/app.xml");
        relations.file_part("custom-properties", "docProps/custom.xml");
        package.part("_rels/.rels", |out| relations.write(out))?;
        Ok(package)
    }

    /// Adds a part, and gives what writing it gave.
    pub(super) fn part<T>(
        &mut self,
        name: &str,
        write: impl FnOnce(&mut dyn io::Write) -> io::Result<T>,
    ) -> io::Result<T> {
        let method = match name.ends_with(".png") {
            true => CompressionMethod::Stored,
            false => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .system(System::Unix)
            .unix_permissions(0o644)
            .large_file(false);
        self.archive.start_file(name, options)?;
        let mut buffered = io::BufWriter::with_capacity(1 << 16, &mut self.archive);
        let given = write(&mut buffered)?;
        buffered.flush()?;
        Ok(given)
    }

    /// Closes the archive, and writes it.
    pub(super) fn finish(self, out: &mut dyn io::Write) -> io::Result<()> {
        out.write_all(&self.archive.finish()?.into_inner())
    }
}

fn write_kinds(out: &mut dyn io::Write) -> io::Result<()> {
    let mut xml = Xml::new(out)?;
    let namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    xml.open("Types", &[("xmlns", namespace)])?;
    let defaults = [
        (
            "rels",
            "application/vnd.openxmlformats-package.relationships+xml",
        ),
        ("xml", "application/xml"),
        ("png", "image/png"),
    ];
    for (extension, kind) in defaults {
        let attributes = [("Extension", extension), ("ContentType", kind)];
        xml.empty("Default", &attributes)?;
    }
    for (part, kind) in KINDS {
        let attributes = [("PartName", part), ("ContentType", kind)];
        xml.empty("Override", &attributes)?;
    }
    xml.finish()
}
