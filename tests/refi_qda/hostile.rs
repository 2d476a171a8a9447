//! Files made to do harm, or broken: each is refused with its place, or comes in without what is wrong with it, which is told.

use std::io::Write;
use std::time::{Duration, Instant};

use libtest_mimic::Trial;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::made::{Making, TEXTS, project, stored, zipped};
use super::{file, is_left, rows, take, told, wishes};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "refi_qda::what_cannot_come_in_is_refused_with_its_place",
            refused,
        ),
        trial(
            "refi_qda::what_is_wrong_within_is_left_out_and_told",
            left_out,
        ),
        trial("refi_qda::an_archive_that_expands_is_refused_at_once", bomb),
        trial(
            "refi_qda::links_and_wrong_checksums_are_not_followed",
            links,
        ),
    ]
}

/// The project of the tests with something in its XML put for something else.
pub(super) fn with(from: &str, to: &str) -> Vec<(String, Vec<u8>)> {
    let mut files = Making::default().files();
    let text = String::from_utf8_lossy(&files[0].1).into_owned();
    assert!(text.contains(from), "{from} stands in the project");
    files[0].1 = text.replacen(from, to, 1).into_bytes();
    files
}

fn refused() -> Outcome {
    let whole = Making::default().files();
    let qde = &whole[0].1;
    let laughs = "<!DOCTYPE Project [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<Project ";
    let deep = format!(
        "{}{}",
        "<Code name=\"d\">".repeat(3000),
        "</Code>".repeat(3000)
    );
    let renamed = |name: &str| vec![(name.to_owned(), b"words".to_vec())];
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        (
            "no archive",
            b"PK\x03\x04 this is none".to_vec(),
            "it cannot be unpacked",
        ),
        ("empty", Vec::new(), "it cannot be unpacked"),
        (
            "another archive",
            zipped(&renamed("a.txt")),
            "it holds no project (`project.qde`): it is an archive of other files",
        ),
        (
            "a workbook",
            zipped(&renamed("[Content_Types].xml")),
            "it is a file of Word, Excel or PowerPoint",
        ),
        (
            "two projects",
            zipped(&[whole.clone(), vec![("Other.qde".to_owned(), qde.clone())]].concat()),
            "it holds several projects: `other.qde`, `project.qde`",
        ),
        (
            "cut",
            zipped(&[("project.qde".to_owned(), qde[..qde.len() / 2].to_vec())]),
            "it breaks off in the middle [project.qde:",
        ),
        (
            "entities",
            zipped(&with("<Project ", laughs)),
            "it declares a document type",
        ),
        (
            "an entity of a file",
            zipped(&with(
                "<Project ",
                "<!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<Project ",
            )),
            "it declares a document type",
        ),
        (
            "an entity undeclared",
            zipped(&with("The water", "&x;")),
            "it uses an entity that XML has not [project.qde:4]",
        ),
        (
            "deep codes",
            zipped(&with("<Codes>", &format!("<Codes>{deep}"))),
            "elements stand more than 100 deep in one another",
        ),
        (
            "another root",
            zipped(&[("project.qde".to_owned(), b"<Other/>".to_vec())]),
            "`project.qde` does not begin with `<Project>`",
        ),
        (
            "not UTF-8",
            zipped(&[(
                "project.qde".to_owned(),
                b"<Project>\n\xe4</Project>".to_vec(),
            )]),
            "not stored as UTF-8, as it says they are [project.qde:2]",
        ),
        (
            "more codes than anybody makes",
            zipped(&with(
                "<Codes>",
                &format!("<Codes>{}", "<Code/>".repeat(20_000)),
            )),
            "it has 20003 codes, and 20000 are the most",
        ),
        (
            "a list of files without end",
            b"PK\x05\x06\0\0\0\0\xff\xff\xff\xff\0\0\0\x7f\0\0\0\0\0\0".to_vec(),
            "it claims to hold more than 50000 files",
        ),
        (
            "an attribute twice",
            zipped(&with("name=\"Sea\"", "name=\"Sea\" name=\"See\"")),
            "it is no sound XML",
        ),
    ];
    let mut complaints = Vec::new();
    for (about, bytes, words) in cases {
        let (_folder, path) = stored("harbour.qdpx", &bytes);
        let began = Instant::now();
        let told = take(&path, &wishes(None, None, &[]));
        let said = told.as_ref().err().map(|why| {
            let place = why.place.as_deref().map(|place| format!(" [{place}]"));
            format!("{}{}", why.words, place.unwrap_or_default())
        });
        if !said.as_ref().is_some_and(|said| said.contains(words)) {
            complaints.push(format!("{about}: {said:?}"));
        }
        if began.elapsed() > Duration::from_secs(5) {
            complaints.push(format!("{about}: took {:?}", began.elapsed()));
        }
    }
    outcome(complaints)
}

fn left_out() -> Outcome {
    let selection = "startPosition=\"27\"";
    // What is put for what, what is told, and how many passages stay.
    let cases = [
        (
            selection,
            "startPosition=\"-5\"",
            "has `-5` for a position",
            4,
        ),
        (
            selection,
            "startPosition=\"99999999999999999999999999999999999999\"",
            "for a position: it was left out",
            4,
        ),
        (selection, "", "says no position", 4),
        (
            selection,
            "startPosition=\"60\"",
            "ends at 43, before it begins at 60",
            4,
        ),
        (
            "name=\"Nobody asked me why.\" startPosition=\"52\" endPosition=\"72\"",
            "startPosition=\"52\" endPosition=\"7200\"",
            "1 passage reaches beyond the text",
            4,
        ),
        (
            "startPosition=\"52\" endPosition=\"72\"",
            "startPosition=\"52\" endPosition=\"7200\"",
            "1 passage does not stand at the position that the file says, but once elsewhere",
            5,
        ),
        (
            "targetGUID=\"a1\"",
            "targetGUID=\"none\"",
            "is given a code that the file does not declare",
            4,
        ),
        (
            "internal://text0.txt",
            "internal://../../../../etc/hostname",
            "lies outside the file, where nothing is looked at",
            5,
        ),
        (
            "internal://text0.txt",
            "absolute:///etc/hostname",
            "lies outside the file, where nothing is looked at",
            5,
        ),
        (
            "internal://text0.txt",
            "relative:///etc/hostname",
            "lies outside the file, where nothing is looked at",
            5,
        ),
        (
            "internal://text0.txt",
            "/etc/hostname",
            "lies outside the file, where nothing is looked at",
            5,
        ),
        (
            "internal://text0.txt",
            "C:\\secret.txt",
            "lies outside the file, where nothing is looked at",
            5,
        ),
        (
            "internal://text0.txt",
            "internal://nothing.txt",
            "1 text is not in the file: `Harbour-P01-T1`",
            5,
        ),
        (
            "Harbour-P02-T1",
            "Harbour-P01-T1",
            "another text is called `Harbour-P01-T1`: this one is `Harbour-P01-T1-2.txt`",
            5,
        ),
        (
            "</Codes>",
            "</Codes><Sets/><Odd/>",
            "1 element `Odd`, which the standard does not know",
            5,
        ),
        (
            "<Sources>",
            "<Sources><PictureSource name=\"map.png\"><PictureSelection><Coding><CodeRef targetGUID=\"A1\"/></Coding></PictureSelection></PictureSource>",
            "1 coded part of a picture (`map.png`): no words to quote",
            5,
        ),
    ];
    let mut complaints = Vec::new();
    for (from, to, words, stay) in cases {
        let (_folder, path) = project(&with(from, to));
        let brought = match take(&path, &wishes(None, None, &[])) {
            Ok(brought) => brought,
            Err(why) => {
                complaints.push(format!("{to}: {why:?}"));
                continue;
            }
        };
        if !is_left(&brought, words) || rows(&brought).len() != stay {
            complaints.push(format!(
                "{to}: {} passages, {:?}",
                rows(&brought).len(),
                brought.left
            ));
        }
        let outside = brought
            .files
            .iter()
            .any(|file| file.path.is_absolute() || file.path.iter().any(|step| step == ".."));
        if outside || told(&brought).contains("/home/somebody") {
            complaints.push(format!(
                "{to}: something leads out of the folder, or is told of it"
            ));
        }
    }
    // A path without a scheme, in other capitals, is the same file.
    let (_folder, path) = project(&with("internal://text0.txt", "SOURCES/Text0.TXT"));
    let brought = take(&path, &wishes(None, None, &[])).map_err(|why| format!("{why:?}"))?;
    if file(&brought, "transcripts/Harbour-P01-T1.txt") != TEXTS[0].1 {
        complaints.push("a path without a scheme is not found".to_owned());
    }
    outcome(complaints)
}

fn bomb() -> Outcome {
    let mut files = Making::default().files();
    files[1].1 = vec![b' '; 40 << 20];
    let (_folder, path) = project(&files);
    let text = take(&path, &wishes(None, None, &[])).err();
    let mut files = Making::default().files();
    files[0].1 = [b"<Project>".to_vec(), vec![b' '; 80 << 20]].concat();
    let (_folder, path) = project(&files);
    let qde = take(&path, &wishes(None, None, &[])).err();
    let fits = |why: &Option<cisgrid::imports::NotTaken>, most: &str| {
        let words = format!("is larger, unpacked, than {most}");
        why.as_ref().is_some_and(|why| why.words.contains(&words))
    };
    match fits(&text, "16 MiB") && fits(&qde, "64 MiB") {
        true => Ok(()),
        false => Err(format!("{text:?}, {qde:?}").into()),
    }
}

fn links() -> Outcome {
    let files = Making::default().files();
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    zip.start_file("project.qde", options)?;
    zip.write_all(&files[0].1)?;
    zip.add_symlink("Sources/TEXT0.txt", "/etc/hostname", options)?;
    zip.start_file(
        files[2].0.as_str(),
        SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored),
    )?;
    zip.write_all(&files[2].1)?;
    zip.start_file("../../evil.txt", options)?;
    zip.write_all(b"evil")?;
    let mut bytes = zip.finish()?.into_inner();
    // One letter of a stored text is another than its checksum says.
    let words = "Nobody asked".as_bytes();
    let at = bytes
        .windows(words.len())
        .rposition(|window| window == words);
    bytes[at.ok_or("the text is stored as it is")?] = b'M';
    let (_folder, path) = stored("harbour.qdpx", &bytes);
    let brought = take(&path, &wishes(None, None, &[])).map_err(|why| format!("{why:?}"))?;
    let mut complaints = Vec::new();
    for words in [
        "the text `Harbour-P01-T1` is a link to another file, which is not followed",
        "the text `Harbour-P02-T1` is damaged",
        "names in the archive lead out of it and were not touched: `../../evil.txt`",
    ] {
        if !is_left(&brought, words) {
            complaints.push(format!("`{words}` is not told: {:?}", brought.left));
        }
    }
    if brought
        .files
        .iter()
        .any(|file| file.path.starts_with("transcripts"))
    {
        complaints.push("a text came in that could not be read".to_owned());
    }
    outcome(complaints)
}
