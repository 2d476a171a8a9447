//! Texts that some program would take for something else, in every field that authors write, through every format in
//! one run: what is read back is what was written, and no page has other elements than with harmless texts.

use std::collections::BTreeSet;
use std::path::Path;

use scraper::{Html, Node};

use super::{differences, formats, json, of_model, text};
use crate::Outcome;
use crate::sheets::files;
use cisgrid::examine;
use cisgrid::outputs;
use cisgrid::read::folder::Project;
use cisgrid::view::View;

/// Formulas, macros, commands of LaTeX, markup of Typst, Word, HTML, Markdown, templates, YAML and CSV.
pub(crate) const TEXTS: [&str; 24] = [
    "=cmd|' /C calc'!A0",
    "+1-2; @SUM(A1:A9)",
    "-2+3",
    "{=1+1} and ${7*7} and #{7*7}",
    "\\input{/etc/passwd} \\write18{id} \\def\\x{y} $$x^2_3$$ 50% & #1 ~ ^^41",
    "\\end{longtable}\\end{document}",
    "#import \"/etc/passwd\" #eval(\"1\") *bold* _thin_ $x$ <label> @cite `raw` // gone",
    "]; #panic() #[",
    "</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\x</w:instrText></w:r><w:r><w:t>",
    "{ INCLUDETEXT \"file:///etc/passwd\" } _x000D_ _x0041_",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "\"><svg onload='alert(1)'> & &amp; &lt; &#x3c; ]]><![CDATA[",
    "[link](javascript:alert(1)) ![picture](http://example.org/x.png) <http://example.org>",
    "# not a heading",
    "1. not a list",
    "- not a list | not a cell \\| nor this",
    "~~~ *a* **b** __c__ ~~d~~ `e` \\` <!-- gone --> :smile: [^1] [x]: y",
    "| --- | :-: |",
    "{{ 7 * 7 }} {% raw %} {# gone #} {%- set x = 1 %}",
    "a, \"b\"; c|d\t'e'",
    "!!python/object:x &anchor *alias <<: {a: b} %TAG",
    "שלום (abc) עולם 12–15",
    "\u{202e}gnp.exe\u{2066} never closed",
    "%n%s%d %(x)s ${PATH} `id` $(id) && rm",
];

/// A synthesis that says it in every field, and is otherwise always the same.
pub(crate) fn everywhere(text: &str) -> (super::Said, View) {
    let yaml = include_str!("everywhere.yaml");
    let quoted = serde_json::to_string(text).expect("JSON");
    let yaml = yaml.replace("HOSTILE", &quoted);
    let files = [("a.yaml", yaml.into_bytes())];
    let assessed = examine::assess(Project::of_texts(Path::new("s"), files), None);
    let said = of_model(&assessed.model);
    match assessed.renderable() {
        Ok(synthesis) => (said, View::new(synthesis)),
        Err(assessed) => panic!("{text:?}: {:#?}", assessed.diagnostics),
    }
}

/// The kinds of elements of a page, each with the names of its attributes.
fn elements(page: &str) -> BTreeSet<String> {
    let page = Html::parse_document(page);
    let nodes = page.tree.nodes().filter_map(|node| match node.value() {
        Node::Element(element) => {
            let mut names: Vec<_> = element.attrs().map(|(name, _)| name).collect();
            // Where a text runs from right to left, that is said.
            names.retain(|name| *name != "dir");
            names.sort_unstable();
            Some(format!("{} {}", element.name(), names.join(" ")))
        }
        _ => None,
    });
    nodes.collect()
}

/// What is read back of every format is what was written.
pub(super) fn texts_stay_texts() -> Outcome {
    for hostile in TEXTS {
        let (mut wanted, view) = everywhere(hostile);
        for (finding, lines) in json::figures(&text("json", &view)) {
            let rests = wanted.findings.get_mut(&finding).expect("a finding");
            rests.figures = lines.into_iter().map(|(_, numbers)| numbers).collect();
        }
        let wanted = wanted.sorted();
        for (name, read) in formats() {
            let found = read(&view).sorted();
            let same = differences(&wanted, &found);
            same.map_err(|told| format!("{name} of {hostile:?}: {told}"))?;
        }
    }
    Ok(())
}

/// The page has elements of the same kinds, and every other format makes as many files of the same names, as with harmless
/// texts.
pub(super) fn nothing_comes_of_texts() -> Outcome {
    let (_, harmless) = everywhere("harmless");
    let wanted = elements(&text("html", &harmless));
    assert!(wanted.len() > 40, "only {} kinds of elements", wanted.len());
    let formats: Vec<_> = outputs::ALL.iter().map(|output| output.name).collect();
    for hostile in TEXTS {
        let (_, view) = everywhere(hostile);
        for format in &formats {
            let names = |view: &View| {
                let made = files(format, view).into_iter();
                made.map(|file| file.path).collect::<Vec<_>>()
            };
            assert_eq!(names(&view), names(&harmless), "{format} of {hostile:?}");
        }
        let found = elements(&text("html", &view));
        let other: Vec<_> = found.difference(&wanted).collect();
        assert!(other.is_empty(), "html of {hostile:?}: {other:?}");
    }
    Ok(())
}

/// The same input gives the same bytes, in every format, archives and folders too.
pub(super) fn the_same_bytes() -> Outcome {
    for text in ["harmless", TEXTS[0]] {
        for output in outputs::ALL {
            let made = || {
                let made = files(output.name, &everywhere(text).1).into_iter();
                made.map(|file| (file.path, file.bytes)).collect::<Vec<_>>()
            };
            assert!(made() == made(), "{} differs", output.name);
        }
    }
    Ok(())
}
