//! A Word file as it comes back: rendered from the synthesis beside this file, then marked as a word processor marks it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::sync::LazyLock;

use cisgrid::document::Document;
use cisgrid::examine;
use cisgrid::outputs::docx;
use cisgrid::remarks::{Refused, Remarks, WordFile};
use cisgrid::templates::Templates;
use cisgrid::view::View;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::root;

/// The folder of the synthesis.
pub(super) fn synthesis() -> std::path::PathBuf {
    root().join("tests/remarks/synthesis")
}

/// The synthesis of a folder.
pub(super) fn view(folder: &Path) -> View {
    View::of_sound(examine::folder(folder, None).expect("a folder that can be read"))
}

/// The remarks in a file.
pub(super) fn remarks(bytes: Vec<u8>, view: &View) -> Result<Remarks, Refused> {
    WordFile::open(bytes)?.remarks(view)
}

/// The parts of a Word file.
#[derive(Clone, Debug)]
pub(super) struct Docx {
    pub(super) parts: BTreeMap<String, Vec<u8>>,
}

/// A comment as it is put into a file: its number, who wrote it and when, and its paragraphs.
pub(super) struct Comment<'a> {
    pub(super) id: usize,
    pub(super) author: &'a str,
    pub(super) date: &'a str,
    pub(super) text: &'a [&'a str],
    /// The number of the comment that it answers.
    pub(super) answers: Option<usize>,
    pub(super) resolved: bool,
}

impl Comment<'_> {
    /// A plain comment.
    pub(super) fn new<'a>(id: usize, author: &'a str, text: &'a [&'a str]) -> Comment<'a> {
        Comment {
            id,
            author,
            date: "2026-03-01T10:00:00Z",
            text,
            answers: None,
            resolved: false,
        }
    }
}

const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                     xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" \
                     xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"";
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

impl Docx {
    /// The synthesis as `cisgrid render --to docx` writes it.
    pub(super) fn rendered() -> Self {
        static RENDERED: LazyLock<Docx> = LazyLock::new(|| Docx::of(&view(&synthesis())));
        RENDERED.clone()
    }

    /// A synthesis in its layout.
    pub(super) fn of(view: &View) -> Self {
        let templates = Templates::new(Vec::new()).expect("templates without faults");
        let mut file = Vec::new();
        docx::write(&Document::new(view), &templates, &mut file).expect("a file for Word");
        Self::read(&file)
    }

    /// The parts of a file.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let mut parts = BTreeMap::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).expect("a part");
            let mut content = Vec::new();
            file.read_to_end(&mut content).expect("its content");
            parts.insert(file.name().expect("a name").into_owned(), content);
        }
        Self { parts }
    }

    /// The file.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.parts {
            let options = SimpleFileOptions::default();
            archive.start_file(name, options).expect("a part");
            archive.write_all(content).expect("its content");
        }
        archive.finish().expect("an archive").into_inner()
    }

    /// A part as text.
    pub(super) fn text(&self, part: &str) -> &str {
        let content = self
            .parts
            .get(part)
            .unwrap_or_else(|| panic!("no part {part}"));
        std::str::from_utf8(content).expect("UTF-8")
    }

    /// Replaces the first place of a text in a part.
    #[track_caller]
    pub(super) fn with(mut self, part: &str, from: &str, to: &str) -> Self {
        let text = self.text(part);
        assert!(text.contains(from), "`{from}` is not in {part}");
        let text = text.replacen(from, to, 1);
        self.parts.insert(part.to_owned(), text.into_bytes());
        self
    }

    /// Puts runs in place of the first run of the document that says `words` and nothing else.
    #[track_caller]
    pub(super) fn runs(self, words: &str, runs: &str) -> Self {
        self.with(
            "word/document.xml",
            &format!("<w:r><w:t>{words}</w:t></w:r>"),
            runs,
        )
    }

    /// Gives the paragraph with these words another style, and more behind its properties.
    #[track_caller]
    pub(super) fn styled(self, words: &str, style: &str, more: &str) -> Self {
        let text = self.text("word/document.xml");
        let place = text.find(&format!("<w:t>{words}</w:t>"));
        let place = place.unwrap_or_else(|| panic!("`{words}` is not there"));
        let starts = text[..place].rfind("<w:p>").expect("their paragraph");
        let head = text[starts..place].to_owned();
        let (before, rest) = head.split_once("<w:pStyle w:val=\"").expect("a style");
        let (_, behind) = rest.split_once('"').expect("its end");
        let behind = behind.replacen("</w:pPr>", &format!("{more}</w:pPr>"), 1);
        let new = format!("{before}<w:pStyle w:val=\"{style}\"{behind}");
        self.with("word/document.xml", &head, &new)
    }

    /// Takes every bookmark away, as some editors do.
    pub(super) fn without_bookmarks(mut self) -> Self {
        let text = self.text("word/document.xml");
        let mut kept = String::new();
        for (at, piece) in text.split("<w:bookmark").enumerate() {
            match at {
                0 => kept.push_str(piece),
                _ => kept.push_str(piece.split_once("/>").expect("an empty element").1),
            }
        }
        self.parts
            .insert("word/document.xml".to_owned(), kept.into_bytes());
        self
    }

    /// Adds a part to which the document leads.
    pub(super) fn and(mut self, name: &str, kind: &str, content: String) -> Self {
        self.parts
            .insert(format!("word/{name}"), content.into_bytes());
        let relation = format!(
            "<Relationship Id=\"with-{name}\" Type=\"{kind}\" Target=\"{name}\"/></Relationships>"
        );
        self.with(
            "word/_rels/document.xml.rels",
            "</Relationships>",
            &relation,
        )
    }

    /// Adds comments, with what says which answers which.
    pub(super) fn comments(self, comments: &[Comment<'_>]) -> Self {
        let said = comments
            .iter()
            .map(|one| one.extended())
            .collect::<String>();
        let said = format!("<w15:commentsEx {NAMES}>{said}</w15:commentsEx>");
        let kind = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended";
        self.plain_comments(comments)
            .and("commentsExtended.xml", kind, said)
    }

    /// Adds comments by themselves.
    pub(super) fn plain_comments(self, comments: &[Comment<'_>]) -> Self {
        let all = comments.iter().map(|one| one.written()).collect::<String>();
        let all = format!("<w:comments {NAMES}>{all}</w:comments>");
        self.and("comments.xml", &format!("{KINDS}/comments"), all)
    }
}

impl Comment<'_> {
    fn written(&self) -> String {
        let lines = self.text.iter().enumerate().map(|(at, line)| {
            let id = 16 * self.id + at + usize::from(at + 1 == self.text.len()) * 8;
            format!("<w:p w14:paraId=\"{id:08x}\"><w:r><w:t>{line}</w:t></w:r></w:p>")
        });
        format!(
            "<w:comment w:id=\"{}\" w:author=\"{}\" w:date=\"{}\">{}</w:comment>",
            self.id,
            self.author,
            self.date,
            lines.collect::<String>()
        )
    }

    fn extended(&self) -> String {
        let id = |comment: &usize, lines: usize| format!("{:08X}", 16 * comment + lines - 1 + 8);
        let parent = self.answers.map(|parent| {
            // Only comments of one paragraph are answered here.
            format!(" w15:paraIdParent=\"{}\"", id(&parent, 1))
        });
        format!(
            "<w15:commentEx w15:paraId=\"{}\"{} w15:done=\"{}\"/>",
            id(&self.id, self.text.len()),
            parent.unwrap_or_default(),
            u8::from(self.resolved)
        )
    }
}

/// A run.
pub(super) fn run(words: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

/// What is within a comment.
pub(super) fn commented(id: usize, within: &str) -> String {
    format!(
        "<w:commentRangeStart w:id=\"{id}\"/>{within}<w:commentRangeEnd w:id=\"{id}\"/>{}",
        sign(id)
    )
}

/// The sign behind what a comment is about.
pub(super) fn sign(id: usize) -> String {
    format!("<w:r><w:commentReference w:id=\"{id}\"/></w:r>")
}

/// Who made a change.
pub(super) fn by(author: &str) -> String {
    format!("w:id=\"900\" w:author=\"{author}\" w:date=\"2026-03-02T09:30:00Z\"")
}

/// What somebody's change of a paragraph says of it: the style that it had.
pub(super) fn formerly(author: &str, style: &str) -> String {
    let former = format!("<w:pStyle w:val=\"{style}\"/><w:numPr><w:numId w:val=\"3\"/></w:numPr>");
    format!(
        "<w:pPrChange {}><w:pPr>{former}</w:pPr></w:pPrChange>",
        by(author)
    )
}

/// Words that somebody inserted.
pub(super) fn inserted(author: &str, words: &str) -> String {
    format!("<w:ins {}>{}</w:ins>", by(author), run(words))
}

/// Words that somebody deleted.
pub(super) fn deleted(author: &str, words: &str) -> String {
    let gone = format!("<w:r><w:delText xml:space=\"preserve\">{words}</w:delText></w:r>");
    format!("<w:del {}>{gone}</w:del>", by(author))
}
