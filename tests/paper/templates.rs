//! Templates of the user's for Typst and LaTeX: what they may replace, and how their faults are told.

use libtest_mimic::Trial;

use cisgrid::outputs;
use cisgrid::templates::{Faults, RenderError, Templates};

use super::documents::{body, document, portrait};
use super::everything::everything;
use crate::{Outcome, root, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("paper::templates::nothing_is_safe", nothing_is_safe),
        trial("paper::templates::a_style_is_replaced", a_style_is_replaced),
        trial(
            "paper::templates::a_component_is_replaced",
            a_component_is_replaced,
        ),
        trial(
            "paper::templates::a_template_is_extended",
            a_template_is_extended,
        ),
        trial("paper::templates::faults_have_a_place", faults_have_a_place),
    ]
}

fn own(all: &[(&str, &str)]) -> Result<Templates, Box<Faults>> {
    let own = all
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    Templates::new(own.collect())
}

/// What `render` makes, or where a template is at fault and why.
fn typst(all: &[(&str, &str)]) -> Result<String, String> {
    let templates = own(all).map_err(|faults| told(&faults))?;
    let mut out = Vec::new();
    match outputs::typst::write(&everything(), &templates, &mut out) {
        Ok(()) => Ok(String::from_utf8_lossy(&out).into_owned()),
        Err(RenderError::Template(faults)) => Err(told(&faults)),
        Err(other) => Err(format!("{other:?}")),
    }
}

fn told(faults: &Faults) -> String {
    let told = faults.diagnostics.iter().map(|fault| {
        let place = fault.span().map(|span| faults.sources.told(span));
        format!("{}: {}", place.unwrap_or_default(), fault.message)
    });
    told.collect::<Vec<_>>().join("\n")
}

/// The filter that lets text through as markup stands in no template.
fn nothing_is_safe() -> Outcome {
    let folders = ["templates/typst", "templates/latex"].map(|folder| root().join(folder));
    for path in folders.iter().flat_map(|folder| crate::entries(folder)) {
        let text = std::fs::read_to_string(&path)?;
        assert!(!text.contains("safe"), "{} says safe", path.display());
    }
    Ok(())
}

fn a_style_is_replaced() -> Outcome {
    let made = typst(&[(
        "typst/style.typ",
        "#let part(landscape: false, body) = body // mine",
    )])?;
    assert!(made.contains("// mine"));
    assert!(!made.contains("#let heavy"));
    Ok(())
}

/// A component takes the place of the built-in one, in whatever file it stands; the others of that file stay.
fn a_component_is_replaced() -> Outcome {
    let text = "{% component plot(plot: map) %}[picture: {{ plot.words }}]{% endcomponent plot %}";
    let made = typst(&[("typst/mine.typ", text)])?;
    assert!(made.contains("[picture: #\"Change 3.0, "), "{made}");
    assert!(made.contains("#tabular("));
    let templates = own(&[("typst/mine.typ", text)]).map_err(|faults| told(&faults))?;
    assert_eq!(templates.unused().count(), 0, "it is used");
    Ok(())
}

fn a_template_is_extended() -> Outcome {
    let text = "{% extends \"std/typst/document.typ\" %}{% block style %}{{ super() }}\n#set page(paper: \"us-letter\")\n{% endblock style %}";
    let made = typst(&[("typst/document.typ", text)])?;
    assert!(made.contains("#let heavy"));
    assert!(made.contains("us-letter"));
    let title = "\\textit{<< title >>}\n<% include \"std/latex/title.tex\" %>\n";
    let templates = own(&[("latex/title.tex", title)]).map_err(|faults| told(&faults))?;
    let mut out = Vec::new();
    let document = document("100% & more", vec![portrait(vec![body("x")])]);
    outputs::latex::write(&document, &templates, &mut out).expect("a source");
    let made = String::from_utf8(out)?;
    assert!(
        made.contains("\\textit{100\\% \\& more}\n\\titleline{100\\% \\& more}"),
        "{made}"
    );
    Ok(())
}

fn faults_have_a_place() -> Outcome {
    let cases: [(&str, &str, &str); 6] = [
        (
            "typst/title.typ",
            "#title()\n{{ titel }}\n",
            "typst/title.typ:2:4: Variable `titel` is not defined",
        ),
        (
            "typst/title.typ",
            "{% for author in authors %}{{ author.nme }}{% endfor %}",
            "typst/title.typ:1:38: Field `nme` is not defined",
        ),
        (
            "typst/title.typ",
            "a\n{% if title %}",
            "typst/title.typ:2:13: Unexpected end",
        ),
        (
            "typst/title.typ",
            "ä {{ title | loud }}\n",
            "typst/title.typ:1:14: Unknown filter `loud`",
        ),
        (
            "typst/title.typ",
            "\n  {{ <nothing /> }}",
            "typst/title.typ:2:6: Unknown component `nothing`",
        ),
        (
            "typst/title.typ",
            "{% component a(x) %}{{ <a x={x} /> }}{% endcomponent a %}{{ <a x={1} /> }}",
            ": Maximum render recursion depth",
        ),
    ];
    for (name, text, expected) in cases {
        match typst(&[(name, text)]) {
            Ok(_) => return Err(format!("no fault: {text}").into()),
            Err(told) => assert!(told.starts_with(expected), "{told}\nfor {expected}"),
        }
    }
    let templates = own(&[("latex/title.tex", "\n<< titel >>")]).map_err(|faults| told(&faults))?;
    match outputs::latex::write(&everything(), &templates, &mut Vec::new()) {
        Err(RenderError::Template(faults)) => {
            let told = told(&faults);
            assert!(told.starts_with("latex/title.tex:2:"), "{told}");
        }
        other => return Err(format!("{other:?}").into()),
    }
    Ok(())
}
