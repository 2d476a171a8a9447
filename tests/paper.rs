//! Documents for paper: Typst, PDF and LaTeX, made of documents by hand.

mod documents;

use libtest_mimic::Trial;

use cisgrid::document::Document;
use cisgrid::outputs::{latex, typst};
use cisgrid::templates::Templates;

use crate::{Outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial("paper::scratch", scratch)]
}

fn templates() -> Templates {
    let own = match std::env::var("PAPER_TEMPLATES") {
        Ok(folder) => cisgrid::read::folder::load_templates(std::path::Path::new(&folder)).expect("t"),
        Err(_) => Vec::new(),
    };
    match Templates::new(own) {
        Ok(templates) => templates,
        Err(faults) => panic!("{:#?}", faults.diagnostics),
    }
}

fn typst_of(document: &Document) -> String {
    let mut out = Vec::new();
    typst::write(document, &templates(), &mut out).expect("a source");
    String::from_utf8(out).expect("UTF-8")
}

fn latex_of(document: &Document) -> String {
    let mut out = Vec::new();
    latex::write(document, &templates(), &mut out).expect("a source");
    String::from_utf8(out).expect("UTF-8")
}

fn scratch() -> Outcome {
    let document = documents::everything();
    std::fs::write("/tmp/paper.typ", typst_of(&document))?;
    std::fs::write("/tmp/paper.tex", latex_of(&document))?;
    let before = std::time::Instant::now();
    #[cfg(feature = "pdf")]
    {
        let mut out = Vec::new();
        let made = cisgrid::outputs::pdf::write(&document, &templates(), &[], &mut out);
        made.map_err(|error| error.to_string())?;
        std::fs::write("/tmp/paper.pdf", out)?;
        eprintln!("{:?}", before.elapsed());
    }
    Ok(())
}
