//! What stands in italics in references, in each output that has any.

use cisgrid::outputs;
use cisgrid::templates::Templates;
use cisgrid::view::View;

use super::written::of;
use crate::{Outcome, outcome};

/// An article whose title says the number of its volume, and a book.
const WORKS: &str = "sources:\n  - {id: w, type: article, authors: \"Reed, A.\", title: Seven of 12 *walks*, container: J. of the PLoS,\n     date: 2017-10-04, volume: 12, issue: 3, pages: e01}\n  - {id: b, type: book, authors: \"Reed, A.\", title: A book?, publisher: Press, year: 2019}\n";

fn page(style: &str, output: &str) -> Result<String, String> {
    let text = format!(
        "synthesis: {{title: T, references: {style}, cite: [w, b]}}\n{WORKS}propositions: [{{id: p, statement: S.}}]\n"
    );
    let read = of(&text);
    let synthesis = read.renderable().map_err(|_| "errors".to_owned())?;
    let view = View::new(synthesis);
    let templates = Templates::new(Vec::new()).map_err(|_| "templates".to_owned())?;
    let output = outputs::find(output).ok_or("an output of that name")?;
    Ok(crate::render::page(output, &view, &templates))
}

pub(super) fn in_every_output() -> Outcome {
    let mut complaints = Vec::new();
    for (style, output, wanted) in [
        (
            "apa",
            "html",
            [
                "<i>J. of the PLoS</i>, <i>12</i>(3), e01.",
                "(2019). <i>A book?</i> Press.",
            ],
        ),
        (
            "harvard",
            "html",
            [
                "<i>J. of the PLoS</i>, 12(3), p. e01.",
                "(2019) <i>A book?</i> Press.",
            ],
        ),
        (
            "vancouver",
            "html",
            [
                "Seven of 12 *walks*. J. of the PLoS. 2017 Oct 4;12(3):e01.",
                "A book? Press; 2019.",
            ],
        ),
        (
            "apa",
            "markdown",
            [
                r"\*walks\*. *J. of the PLoS*, *12*(3), e01.",
                "(2019). *A book?* Press.",
            ],
        ),
        (
            "apa",
            "latex",
            [
                r"\emph{J. of the PLoS}, \emph{12}(3), e01.",
                r"(2019). \emph{A book?} Press.",
            ],
        ),
        (
            "apa",
            "typst",
            [
                r##"#emph[#"J. of the PLoS";]#", ";#emph[#"12";]#"(3), e01.";"##,
                r##"(2019). ";#emph[#"A book?";]#" Press.";"##,
            ],
        ),
    ] {
        let page = page(style, output)?;
        for words in wanted {
            if !page.contains(words) {
                let at = page.find("Seven of").unwrap_or_default();
                let there: String = page[at..].chars().take(300).collect();
                complaints.push(format!("{style}, {output}: no `{words}` in\n{there}"));
            }
        }
    }
    outcome(complaints)
}
