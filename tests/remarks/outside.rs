//! A file that went through LibreOffice, which writes it anew.

use std::path::PathBuf;
use std::process::Command;

use libtest_mimic::Trial;

use super::docx::{Comment, Docx, commented, deleted, inserted, remarks, run, synthesis, view};
use crate::Outcome;
use crate::programs_here::{needing, program};
use cisgrid::remarks::{FoundBy, Remark, RemarkKind, Stamp};

pub(super) fn trials() -> Vec<Trial> {
    vec![needing(
        "remarks::libreoffice_writes_it_anew",
        "soffice",
        program("soffice"),
        through_libreoffice,
    )]
}

/// A remark in short: its kind, who made it, what it says, and the proposition and finding where it stands.
fn short(remark: &Remark) -> (RemarkKind, &str, &str, &str, &str) {
    let at = remark.at.statements.first();
    let proposition = at.and_then(|at| at.proposition.as_deref());
    let finding = at.and_then(|at| at.finding.as_deref());
    (
        remark.kind,
        remark.author.as_deref().unwrap_or_default(),
        &remark.text,
        proposition.unwrap_or_default(),
        finding.unwrap_or_default(),
    )
}

fn through_libreoffice(soffice: &PathBuf) -> Outcome {
    let mood = "Mood was higher after six months of walking.";
    let company = [
        run("A walking group does "),
        deleted("Ada", "people"),
        inserted("Ada", "walkers"),
        run(" good as long as it is company first."),
    ];
    let rain = [
        run("Rain "),
        commented(2, &inserted("Ben", "always ")),
        run("kept people at home."),
    ];
    let marked = Docx::rendered()
        .runs(
            "A walking group does people good as long as it is company first.",
            &company.concat(),
        )
        .runs(mood, &commented(1, &run(mood)))
        .runs("Rain kept people at home.", &rain.concat())
        .comments(&[
            Comment {
                resolved: true,
                ..Comment::new(1, "Ada", &["Which scale?", "Of how many?"])
            },
            Comment::new(2, "Ada", &["Is this new?"]),
        ]);
    let folder = tempfile::tempdir()?;
    let view = view(&synthesis());
    for (name, file) in [
        ("with", marked.clone()),
        ("without", marked.without_bookmarks()),
    ] {
        let path = folder.path().join(format!("{name}.docx"));
        std::fs::write(&path, file.bytes())?;
        let anew = folder.path().join("anew");
        let profile = folder.path().join("profile");
        let written = Command::new(soffice)
            .arg(format!(
                "-env:UserInstallation=file://{}",
                profile.display()
            ))
            .args(["--headless", "--convert-to", "docx", "--outdir"])
            .args([&anew, &path])
            .output()?;
        assert!(written.status.success(), "{written:?}");
        let listed = remarks(std::fs::read(anew.join(format!("{name}.docx")))?, &view);
        let listed = listed.map_err(|refused| refused.words)?;
        assert_eq!(listed.unread, [""; 0]);
        assert_eq!(listed.stamp, Stamp::Same);
        assert!(listed.differing.is_empty(), "{:?}", listed.differing);
        let told: Vec<_> = listed.remarks.iter().map(short).collect();
        assert_eq!(
            told,
            [
                (
                    RemarkKind::Replacement,
                    "Ada",
                    "walkers",
                    "company-first",
                    ""
                ),
                (
                    RemarkKind::Comment,
                    "Ada",
                    "Which scale?\nOf how many?",
                    "company-first",
                    "mood-rose"
                ),
                (
                    RemarkKind::Comment,
                    "Ada",
                    "Is this new?",
                    "company-first",
                    "rain"
                ),
                (
                    RemarkKind::Insertion,
                    "Ben",
                    "always",
                    "company-first",
                    "rain"
                ),
            ],
            "{name}"
        );
        assert!(listed.remarks[1].resolved && !listed.remarks[2].resolved);
        let found = match name {
            "with" => FoundBy::Bookmark,
            _ => FoundBy::Words,
        };
        assert!(
            listed.remarks[..2]
                .iter()
                .all(|one| one.at.statements[0].found_by == found)
        );
    }
    Ok(())
}
