//! What the tagged formats share: kinds of works, pages, and what a title is the title of.

use super::record::Record;
use crate::model::{Creators, SourceKind};

/// The type of a reference in RIS, and what kind of work it is.
const RIS_TYPES: [(&str, SourceKind); 50] = [
    ("JOUR", SourceKind::Article),
    ("JFULL", SourceKind::Article),
    ("EJOUR", SourceKind::Article),
    ("ABST", SourceKind::Article),
    ("INPR", SourceKind::Article),
    ("MGZN", SourceKind::MagazineArticle),
    ("NEWS", SourceKind::NewspaperArticle),
    ("BOOK", SourceKind::Book),
    ("EBOOK", SourceKind::Book),
    ("EDBOOK", SourceKind::Book),
    ("SER", SourceKind::Book),
    ("CLSWK", SourceKind::Book),
    ("CHAP", SourceKind::Chapter),
    ("ECHAP", SourceKind::Chapter),
    ("CONF", SourceKind::ConferencePaper),
    ("CPAPER", SourceKind::ConferencePaper),
    ("DICT", SourceKind::DictionaryEntry),
    ("ENCYC", SourceKind::EncyclopediaEntry),
    ("RPRT", SourceKind::Report),
    ("GOVDOC", SourceKind::Report),
    ("GRNT", SourceKind::Report),
    ("THES", SourceKind::Thesis),
    ("ELEC", SourceKind::WebPage),
    ("WEB", SourceKind::WebPage),
    ("BLOG", SourceKind::Post),
    ("ICOMM", SourceKind::Post),
    ("DATA", SourceKind::Dataset),
    ("DBASE", SourceKind::Dataset),
    ("AGGR", SourceKind::Dataset),
    ("COMP", SourceKind::Software),
    ("STAND", SourceKind::Standard),
    ("STAT", SourceKind::Legislation),
    ("LEGAL", SourceKind::Legislation),
    ("BILL", SourceKind::Bill),
    ("UNBILL", SourceKind::Bill),
    ("CASE", SourceKind::LegalCase),
    ("HEAR", SourceKind::Hearing),
    ("PAT", SourceKind::Patent),
    ("UNPB", SourceKind::Manuscript),
    ("MANSCPT", SourceKind::Manuscript),
    ("PCOMM", SourceKind::PersonalCommunication),
    ("VIDEO", SourceKind::Film),
    ("MPCT", SourceKind::Film),
    ("ADVS", SourceKind::Film),
    ("SOUND", SourceKind::Song),
    ("MUSIC", SourceKind::Song),
    ("MAP", SourceKind::Map),
    ("ART", SourceKind::Picture),
    ("FIGURE", SourceKind::Picture),
    ("GEN", SourceKind::Document),
];

/// The reference type of EndNote, and what kind of work it is.
const ENDNOTE_TYPES: [(&str, SourceKind); 38] = [
    ("Journal Article", SourceKind::Article),
    ("Electronic Article", SourceKind::Article),
    ("Magazine Article", SourceKind::MagazineArticle),
    ("Newspaper Article", SourceKind::NewspaperArticle),
    ("Book", SourceKind::Book),
    ("Electronic Book", SourceKind::Book),
    ("Edited Book", SourceKind::Book),
    ("Classical Work", SourceKind::Book),
    ("Serial", SourceKind::Book),
    ("Book Section", SourceKind::Chapter),
    ("Electronic Book Section", SourceKind::Chapter),
    ("Conference Proceedings", SourceKind::ConferencePaper),
    ("Conference Paper", SourceKind::ConferencePaper),
    ("Dictionary", SourceKind::DictionaryEntry),
    ("Encyclopedia", SourceKind::EncyclopediaEntry),
    ("Report", SourceKind::Report),
    ("Government Document", SourceKind::Report),
    ("Grant", SourceKind::Report),
    ("Thesis", SourceKind::Thesis),
    ("Web Page", SourceKind::WebPage),
    ("Blog", SourceKind::Post),
    ("Social Media", SourceKind::Post),
    ("Dataset", SourceKind::Dataset),
    ("Aggregated Database", SourceKind::Dataset),
    ("Online Database", SourceKind::Dataset),
    ("Computer Program", SourceKind::Software),
    ("Standard", SourceKind::Standard),
    ("Statute", SourceKind::Legislation),
    ("Bill", SourceKind::Bill),
    ("Case", SourceKind::LegalCase),
    ("Hearing", SourceKind::Hearing),
    ("Patent", SourceKind::Patent),
    ("Unpublished Work", SourceKind::Manuscript),
    ("Manuscript", SourceKind::Manuscript),
    ("Personal Communication", SourceKind::PersonalCommunication),
    ("Film or Broadcast", SourceKind::Film),
    ("Map", SourceKind::Map),
    ("Generic", SourceKind::Document),
];

/// Takes the type that RIS or EndNote says; one that is not known makes a document, and is told.
pub(super) fn take_type(record: &mut Record, said: &str) {
    let said = said.trim();
    let all = RIS_TYPES.iter().chain(&ENDNOTE_TYPES);
    let mut all = all.filter(|(name, _)| name.eq_ignore_ascii_case(said));
    record.parts.kind = Some(match all.next() {
        Some((_, kind)) => *kind,
        None => {
            if !said.is_empty() {
                let said: String = super::cleaned::clean(said).chars().take(40).collect();
                record.doubt(
                    format!("the type `{said}`"),
                    "it is not known, and `document` stands in its place",
                );
            }
            SourceKind::Document
        }
    });
}

/// Whether those who are called authors of such a work are its editors.
pub(super) fn is_edited(said: &str) -> bool {
    ["EDBOOK", "Edited Book"]
        .iter()
        .any(|name| name.eq_ignore_ascii_case(said.trim()))
}

/// Whether works of its kind have a genre: of a thesis it is printed, and what other kinds have there is the kind again.
pub(super) fn has_genre(record: &Record) -> bool {
    let kind = record.parts.kind;
    matches!(kind, Some(SourceKind::Thesis | SourceKind::Report))
}

/// Makes editors of authors.
pub(super) fn turn_to_editors(record: &mut Record) {
    let authors = std::mem::take(&mut record.parts.authors);
    if record.parts.editors == Creators::default() {
        record.parts.editors = authors;
    } else {
        record.parts.authors = authors;
    }
}

/// Takes the title of what the work stands in: the journal, the book, or of a book its series.
pub(super) fn take_within(record: &mut Record, said: &str) {
    match record.parts.kind {
        Some(SourceKind::Book | SourceKind::Report | SourceKind::Thesis) => {
            record.take(|parts| &mut parts.series, "series", said);
        }
        _ => record.take(
            |parts| &mut parts.container,
            "title of what it stands in",
            said,
        ),
    }
}

/// Takes an ISBN or an ISSN, which are kept under one tag.
pub(super) fn take_serial(record: &mut Record, said: &str) {
    for one in said.split(['\n', ';']) {
        let digits = one
            .chars()
            .filter(|sign| sign.is_ascii_digit() || matches!(sign, 'X' | 'x'))
            .count();
        match digits {
            8 => record.take(|parts| &mut parts.issn, "ISSN", one),
            _ => record.take(|parts| &mut parts.isbn, "ISBN", one),
        }
    }
}

/// Takes first and last page; where the first already says both, that.
pub(super) fn take_pages(record: &mut Record, first: &str, last: &str) {
    let (first, last) = (first.trim(), last.trim());
    let pages = match (first.is_empty(), last.is_empty()) {
        (true, _) => last.to_owned(),
        (false, true) => first.to_owned(),
        _ if first == last || first.contains(['-', '–']) => first.to_owned(),
        _ => format!("{first}-{last}"),
    };
    record.take(|parts| &mut parts.pages, "number of pages", &pages);
}
