//! What programs do differently: pages of a PDF with their words, transcripts of films, cases by codes, texts of several
//! people, notes on codes.

use libtest_mimic::Trial;

use super::made::{project, xml};
use super::{cell, examined, is_left, rows, take, told, wishes};
use crate::{Outcome, outcome, trial};
use cisgrid::imports::{Brought, Wishes};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("refi_qda::words_of_pdfs_and_films_come_in", beside),
        trial("refi_qda::cases_by_codes_and_texts_of_several", cases),
        trial("refi_qda::notes_are_about_what_refers_to_them", notes),
    ]
}

const CODES: &str = r#"<Code guid="k1" name="Light"><NoteRef targetGUID="n1"/></Code><Code guid="k2" name="Dark"/><Code guid="k3" name="Ana"/><Code guid="k4" name="Ben"/>"#;

fn taken(sources: &str, more: &str, wishes: &Wishes) -> Result<Brought, String> {
    let files = [(
        "Project.QDE".to_owned(),
        xml(CODES, sources, more).into_bytes(),
    )];
    let (_folder, path) = project(&files);
    take(&path, wishes).map_err(|why| format!("{why:?}"))
}

fn beside() -> Outcome {
    let coding =
        |code: &str| format!("<Coding guid=\"c\"><CodeRef targetGUID=\"{code}\"/></Coding>");
    let (light, dark) = (coding("k1"), coding("k2"));
    let sources = format!(
        r#"<PDFSource guid="p" name="Report.pdf" path="internal://report.pdf">
<PDFSelection guid="s1" page="1"><Representation guid="r1"><PlainTextContent>The lamps are new.</PlainTextContent></Representation>{light}</PDFSelection>
<PDFSelection guid="s2" page="2"><Representation guid="r2"><PlainTextContent>Nobody walks there.</PlainTextContent></Representation>{dark}</PDFSelection>
<PDFSelection guid="s3" page="3">{dark}</PDFSelection>
<Representation guid="t1" name="whatever"><PlainTextContent>A report. The lamps are new. Nobody counts.</PlainTextContent><PlainTextSelection guid="s1" startPosition="10" endPosition="28" name="The lamps are new.">{light}</PlainTextSelection></Representation>
</PDFSource>
<VideoSource guid="v" name="walk.mp4" path="relative:///walk.mp4">
<Transcript guid="t2" name="Walk"><PlainTextContent>We go. It is dark. We stop.</PlainTextContent><SyncPoint guid="y1" position="7" timeStamp="10"/><SyncPoint guid="y2" position="18" timeStamp="20"/><TranscriptSelection guid="s4" fromSyncPoint="Y1" toSyncPoint="{{y2}}">{dark}</TranscriptSelection></Transcript>
<VideoSelection guid="s5" begin="0" end="9">{light}</VideoSelection>
</VideoSource>
"#
    );
    let brought = taken(&sources, "", &wishes(None, None, &[]))?;
    let rows = rows(&brought);
    let wanted = [
        ("Report.10-28", "light", "The lamps are new.", "transcripts"),
        ("Walk.7-18", "dark", "It is dark.", "transcripts"),
        ("Report.page-2", "dark", "Nobody walks there.", ""),
    ];
    let found: Vec<_> = rows
        .iter()
        .map(|row| {
            (
                cell(row, "id"),
                cell(row, "code"),
                cell(row, "exact"),
                cell(row, "source"),
            )
        })
        .collect();
    let mut complaints = Vec::new();
    if found != wanted {
        complaints.push(format!("{found:?}"));
    }
    for words in [
        "1 coded stretch of a PDF (`Report.pdf`): no words to quote",
        "1 coded stretch of film (`walk.mp4`): no words to quote",
        "2 PDFs, pictures, sounds and films: not unpacked",
    ] {
        if !is_left(&brought, words) {
            complaints.push(format!("`{words}` is not told: {:?}", brought.left));
        }
    }
    outcome(complaints)
}

fn cases() -> Outcome {
    let text = |guid: &str, name: &str, coded: &str| {
        format!(
            "<TextSource guid=\"{guid}\" name=\"{name}\"><PlainTextContent>Some words of ours.</PlainTextContent><PlainTextSelection guid=\"x{guid}\" startPosition=\"0\" endPosition=\"10\"><Coding guid=\"a\"><CodeRef targetGUID=\"k1\"/></Coding></PlainTextSelection>{coded}</TextSource>\n"
        )
    };
    let whole =
        |code: &str| format!("<Coding guid=\"w\"><CodeRef targetGUID=\"{code}\"/></Coding>");
    let sources = [
        text("t1", "First talk", &whole("k3")),
        text("t2", "Second talk", &whole("k4")),
        text("t3", "Group", &format!("{}{}", whole("k3"), whole("k4"))),
    ]
    .concat();
    let more = r#"<Variables><Variable guid="v1" name="Ward" typeOfVariable="Text"/></Variables><Cases>
<Case guid="c1" name="Ana"><CodeRef targetGUID="k3"/><VariableValue><VariableRef targetGUID="V1"/><TextValue>North ward</TextValue></VariableValue></Case>
<Case guid="c2" name="Ben"><CodeRef targetGUID="k4"/></Case></Cases>"#;
    let brought = taken(
        &sources,
        more,
        &wishes(None, Some("{participant}"), &[("ward", "site")]),
    )?;
    let who: Vec<_> = rows(&brought)
        .iter()
        .map(|row| {
            (
                cell(row, "id").to_owned(),
                cell(row, "participant").to_owned(),
            )
        })
        .collect();
    let wanted = [("Ana.0-10", "Ana"), ("Ben.0-10", "Ben"), ("Group.0-10", "")];
    let wanted: Vec<_> = wanted
        .iter()
        .map(|(id, who)| ((*id).to_owned(), (*who).to_owned()))
        .collect();
    let mut complaints = Vec::new();
    if who != wanted {
        complaints.push(format!("{who:?}"));
    }
    if !is_left(
        &brought,
        "1 text is of several cases: whose words stand where is not known",
    ) {
        complaints.push(format!("a text of several is told as {:?}", brought.left));
    }
    if !told(&brought).contains("\"Ana\": {site: \"North-ward\"}") {
        complaints.push(format!(
            "the site is not read out of the variable: {}",
            told(&brought)
        ));
    }
    outcome(complaints)
}

fn notes() -> Outcome {
    let sources = r#"<TextSource guid="t1" name="Talk"><PlainTextContent>Some words of ours.</PlainTextContent><PlainTextSelection guid="x1" startPosition="5" endPosition="10"><Coding guid="a"><CodeRef targetGUID="k2"/><NoteRef targetGUID="n2"/></Coding></PlainTextSelection><PlainTextSelection guid="x2" startPosition="0" endPosition="4"/><NoteRef targetGUID="N3"/></TextSource>"#;
    let more = r#"<Notes><Note guid="n1" name="On light" creationDateTime="2026-05-04T08:00:00Z"><PlainTextContent>Is this
one code?</PlainTextContent></Note><Note guid="n2"><PlainTextContent>Odd word.</PlainTextContent></Note><Note guid="n3"><PlainTextContent>Noisy room.</PlainTextContent></Note><Note guid="n4" name="Empty"/></Notes>"#;
    let brought = taken(sources, more, &wishes(None, None, &[]))?;
    let told = told(&brought);
    let mut complaints = Vec::new();
    for words in [
        r#"{at: "light", date: 2026-05-04, text: "On light: Is this\none code?", print: false}"#,
        r#"{at: "dark", text: "Talk, characters 5 to 10: Odd word.", print: false}"#,
        r#"{at: "transcripts", text: "Talk: Noisy room.", print: false}"#,
        "a note has no words, or these are not in the file [project.qde:9]",
        "1 marked passage has neither code nor note",
    ] {
        if !told.contains(words) {
            complaints.push(format!("`{words}` is not there"));
        }
    }
    let errors = examined(
        &brought,
        "propositions:\n  - {id: one, statement: It is so.}\n",
    )
    .diagnostics;
    let errors = errors
        .iter()
        .filter(|one| one.check.severity == cisgrid::diagnostic::Severity::Error);
    complaints.extend(errors.map(|one| one.message.clone()));
    if !complaints.is_empty() {
        complaints.push(told);
    }
    outcome(complaints)
}
