//! Documents for Word as other programs take them: Microsoft's own validator, python-docx, LibreOffice.

use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::Trial;

use super::parts::bytes;
use super::sample;
use crate::Outcome;
use crate::programs_here::{needing, program};

pub(super) fn trials() -> Vec<Trial> {
    vec![needing(
        "word::libreoffice_prints_it",
        "soffice with pdftotext",
        program("soffice").zip(program("pdftotext")),
        libreoffice_prints_it,
    )]
}

/// A file of that name in a folder for what tests leave to be looked at.
fn written(name: &str, bytes: &[u8]) -> std::io::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("word");
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(name);
    std::fs::write(&path, bytes)?;
    Ok(path)
}

fn libreoffice_prints_it((soffice, pdftotext): &(PathBuf, PathBuf)) -> Outcome {
    let path = written("whole.docx", &bytes(&sample::whole()))?;
    let profile = tempfile::tempdir()?;
    let printed = Command::new(soffice)
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.path().display()
        ))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(path.with_file_name(""))
        .arg(&path)
        .output()?;
    assert!(printed.status.success(), "{printed:?}");
    let page = Command::new(pdftotext)
        .args(["-layout"])
        .arg(path.with_extension("pdf"))
        .arg("-")
        .output()?;
    let page = String::from_utf8(page.stdout)?;
    assert!(page.contains("Synthesising proposition"), "{page}");
    Ok(())
}
