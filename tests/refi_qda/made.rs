//! Projects made for a test: texts in our words, their XML after the schema, and whatever is to be wrong with them.

use std::io::Write;
use std::path::PathBuf;

use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Two texts with letters of every length in them.
pub(super) const TEXTS: [(&str, &str); 2] = [
    (
        "Harbour-P01-T1",
        "INT: What is it like?\nP01: Cold 🌊 and wide. I count the steps, 𝒜 to 𝒵.\n\nP01: On the way back the café is open.\nP01: Then I go home.\n",
    ),
    (
        "Harbour-P02-T1",
        "P02: My señora says: go.\nSo I went 🚶 and went.\nP02: Nobody asked me why.\n",
    ),
];

/// Coded passages: the text, the code, the words.
pub(super) const CODED: [(usize, &str, &str); 5] = [
    (0, "Sea", "Cold 🌊 and wide."),
    (
        0,
        "Habit",
        "I count the steps, 𝒜 to 𝒵.\n\nP01: On the way back",
    ),
    (0, "Habit", "Then I go home."),
    (1, "Sea", "go.\nSo I went 🚶 and went."),
    (1, "Being let be", "Nobody asked me why."),
];

/// How positions are counted in a made project, and what else is special about it.
pub(super) struct Making {
    /// How long a stretch of text is.
    pub(super) count: fn(&str) -> usize,
    /// How a text is stored.
    pub(super) store: fn(&str) -> Vec<u8>,
    /// What a selection is called.
    pub(super) name: fn(&str) -> Option<String>,
    /// How much is added to the start and to the end of a selection.
    pub(super) shift: (i64, i64),
}

impl Default for Making {
    fn default() -> Self {
        Self {
            count: |text| text.chars().count(),
            store: |text| text.as_bytes().to_vec(),
            name: |words| Some(words.to_owned()),
            shift: (0, 0),
        }
    }
}

pub(super) fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('"', "&quot;").replace('\n', "&#10;")
}

/// The codes of a made project.
pub(super) const CODES: &str = r#"<Code guid="{A1}" name="Sea" isCodable="true"><Description>The water</Description></Code>
<Code guid="{A2}" name="Habit" isCodable="true"><Code guid="{A3}" name="Being let be" isCodable="true"/></Code>"#;

impl Making {
    /// The files of the project, as they are to stand in the archive.
    pub(super) fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut sources = String::new();
        let mut files = Vec::new();
        for (number, (name, text)) in TEXTS.iter().enumerate() {
            sources.push_str(&format!(
                "<TextSource guid=\"{{S{number}}}\" name=\"{name}\" plainTextPath=\"internal://text{number}.txt\">\n"
            ));
            for (at, (of, code, words)) in CODED
                .iter()
                .enumerate()
                .filter(|(_, coded)| coded.0 == number)
            {
                assert_eq!(*of, number);
                let from = text.find(words).expect("the words stand in their text");
                let start = (self.count)(&text[..from]) as i64 + self.shift.0;
                let end = (self.count)(&text[..from + words.len()]) as i64 + self.shift.1;
                let named = (self.name)(words).map(|name| format!(" name=\"{}\"", escaped(&name)));
                let code = match *code {
                    "Sea" => "a1",
                    "Habit" => "A2",
                    _ => "{a3}",
                };
                sources.push_str(&format!(
                    "<PlainTextSelection guid=\"X{at}\"{} startPosition=\"{start}\" endPosition=\"{end}\"><Coding guid=\"C{at}\"><CodeRef targetGUID=\"{code}\"/></Coding></PlainTextSelection>\n",
                    named.unwrap_or_default()
                ));
            }
            sources.push_str("</TextSource>\n");
            files.push((format!("Sources/TEXT{number}.txt"), (self.store)(text)));
        }
        files.insert(
            0,
            (
                "project.qde".to_owned(),
                xml(CODES, &sources, "").into_bytes(),
            ),
        );
        files
    }
}

/// The XML of a project.
pub(super) fn xml(codes: &str, sources: &str, more: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"harbour\" origin=\"made for a test\" basePath=\"/home/somebody/secret\">\n<CodeBook><Codes>\n{codes}\n</Codes></CodeBook>\n<Sources>\n{sources}</Sources>\n{more}</Project>\n"
    )
}

/// A file of that name in a folder of its own, with those bytes.
pub(super) fn stored(name: &str, bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a folder can be made");
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("a file can be written");
    (folder, path)
}

/// An archive of those files.
pub(super) fn zipped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = SimpleFileOptions::default();
        zip.start_file(name.as_str(), options)
            .expect("a part can be begun");
        zip.write_all(bytes).expect("a part can be written");
    }
    zip.finish().expect("the archive can be ended").into_inner()
}

/// A project of those files on disk.
pub(super) fn project(files: &[(String, Vec<u8>)]) -> (TempDir, PathBuf) {
    stored("harbour.qdpx", &zipped(files))
}
