//! `cisgrid diff`: what has changed between two versions is told, nothing else is, and from what is told the newer version can be
//! made of the older.

mod documents;
mod property;
mod revisions;

use libtest_mimic::Trial;

use crate::review::READ;
use crate::verify::Study;
use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("diff::each_change_in_words", each_change),
        trial("diff::nothing_where_nothing_changed", nothing),
        trial("diff::words_of_who_withdrew", withdrawn),
        trial("diff::words_of_who_withdrew_before", withdrawn_before),
        trial("diff::sign_offs", sign_offs),
        trial("diff::markdown_is_read_back", markdown),
        trial("diff::bad_input", bad_input),
    ];
    trials.extend(documents::trials());
    trials.extend(property::trials());
    trials.extend(revisions::trials());
    trials
}

/// What is written otherwise: what stood there, and what stands there now.
type Edit<'a> = (&'a str, &'a str);

/// The study in two folders, `s` before and `t` after.
fn versions(edits: &[(&str, &str)]) -> Result<Study, Box<dyn std::error::Error>> {
    let study = Study::new()?;
    study.take_away("transcripts");
    study.write("a.yaml", READ);
    let mut after = READ.to_owned();
    for (from, to) in edits {
        assert!(after.contains(from), "no `{from}`");
        after = after.replacen(from, to, 1);
    }
    study.write("../t/a.yaml", &after);
    Ok(study)
}

/// What is told of a change, as text on one line.
fn told(edits: &[(&str, &str)]) -> Result<String, Box<dyn std::error::Error>> {
    let (said, fine) = versions(edits)?.run(&["diff", "s", "t"]);
    assert!(fine, "{said}");
    Ok(said.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn each_change() -> Outcome {
    let rows: [(&[Edit<'_>], &[&str]); 15] = [
        (
            &[("lifts mood", "lifts the mood")],
            &["Statement reworded: Walking together lifts {+the +}mood."],
        ),
        (
            &[("mean: 14.2", "mean: 18.2")],
            &[
                "Figure `mood@T1`: mean [-14.2-], now {+18.2+}.",
                "was [-supported-], and is now",
                "as figures have changed: `mood@T1`",
            ],
        ),
        (
            &[("n: 38, ", "")],
            &["Figure `mood@T2`: n taken out [-38-]."],
        ),
        (
            &[
                ("[mood-rises, talk]", "mood-rises"),
                (
                    "    fit: confirmation\n",
                    "    fit: confirmation\n    silence: {qualitative: not asked}\n",
                ),
            ],
            &[
                "Evidence withdrawn: `talk`, which [-supported-] it.",
                "Silence of qualitative added: {+not asked+}",
            ],
        ),
        (
            &[
                ("supported_by: talk\n", "supported_by: [talk, mood-rises]\n"),
                ("    silence: {quantitative: not measured}\n", ""),
            ],
            &[
                "`talk-matters`",
                "Evidence added: `mood-rises`, which {+supports+} it.",
            ],
        ),
        (
            &[(
                "mood-rises, talk]\n",
                "mood-rises]\n    contradicted_by: talk\n    response: They differ.\n",
            )],
            &["Stance turned: `talk` [-supported-] it, and now {+contradicts+} it."],
        ),
        (
            &[("fit: confirmation", "fit: expansion")],
            &["Fit was [-confirmation-], and is now {+expansion+}."],
        ),
        (
            &[("id: walking-lifts", "id: lifts")],
            &["The proposition `walking-lifts` is now `lifts`."],
        ),
        (
            &[("People came to talk", "People came to talk and to walk")],
            &["Finding `talk`: finding reworded: People came to [-talk.-]{+talk and to walk.+}"],
        ),
        (
            &[(
                "      - {said: it gets me out, by: P07}\n",
                "      - {said: it gets me out, by: P07}\n      - {said: we laugh a lot, by: P07}\n",
            )],
            &["Finding `talk`: quotation added: {+we laugh a lot (P07)+}"],
        ),
        (
            &[("than: mood@T1}", "than: mood@T1, by: {points: 2}}")],
            &["is new:", "was taken out; it was"],
        ),
        (
            &[("being with others", "being with friends")],
            &["Theme `company`: definition"],
        ),
        (
            &[("alpha: 0.05", "alpha: 0.01")],
            &["Of the whole synthesis: alpha was [-0.05-], and is now {+0.01+}."],
        ),
        (
            &[(
                "  - id: talk-matters\n    statement: Talking matters.\n    supported_by: talk\n    silence: {quantitative: not measured}\n",
                "",
            )],
            &[
                "`talk-matters` (taken out): Talking matters.",
                "Evidence withdrawn: `talk`",
            ],
        ),
        (
            &[(
                "  - id: talk-matters\n",
                "  - id: rain\n    statement: Rain keeps people in.\n    supported_by: talk\n    silence: {quantitative: not measured}\n  - id: talk-matters\n",
            )],
            &[
                "`rain` (new): Rain keeps people in.",
                "Evidence added: `talk`",
            ],
        ),
    ];
    let mut complaints = Vec::new();
    for (edits, wanted) in rows {
        let told = told(edits)?;
        for words in wanted.iter().filter(|words| !told.contains(**words)) {
            complaints.push(format!("{edits:?} lacks `{words}`: {told}"));
        }
    }
    outcome(complaints)
}

fn nothing() -> Outcome {
    let edits: [&[(&str, &str)]; 4] = [
        &[],
        &[("evidence:\n", "# what was found\nevidence:\n")],
        &[(
            "{id: mood, label: Mood, better: higher, range: [0, 30]}",
            "{range: [0, 30], better: higher, label: Mood, id: mood}",
        )],
        &[("[mood-rises, talk]", "[talk, mood-rises]")],
    ];
    for edit in edits {
        assert_eq!(
            told(edit)?,
            "From s to t Nothing has changed of what the propositions say and rest on."
        );
    }
    // Another file for the rows, and the sections in another order.
    let study = versions(&[])?;
    let (rest, rows) = READ.split_once("propositions:\n").expect("rows");
    study.write("../t/a.yaml", &format!("propositions:\n{rows}"));
    study.write("../t/deep/rest.yaml", rest);
    let (said, _) = study.run(&["diff", "s", "t"]);
    assert!(said.contains("Nothing has changed of"), "{said}");
    for form in ["text", "markdown", "json", "html"] {
        let once = study.run(&["diff", "s", "t", "--format", form]);
        assert_eq!(
            once,
            study.run(&["diff", "s", "t", "--format", form]),
            "{form}"
        );
    }
    Ok(())
}

/// Neither of somebody who withdrew, nor of somebody who is no longer there, is a word told, in any form.
fn withdrawn() -> Outcome {
    let gone = ("      - {said: I come to talk, by: P03, at: T1}\n", "");
    let rows: [&[(&str, &str)]; 3] = [
        &[
            gone,
            (
                "P03: {role: walker}",
                "P03: {role: walker, withdrawn: 2026-02-01}",
            ),
        ],
        &[gone, ("P03: {role: walker}, ", "")],
        &[
            gone,
            ("P03: {role: walker}, ", ""),
            ("People came to talk.", "They came for company."),
        ],
    ];
    let mut complaints = Vec::new();
    for edits in rows {
        let study = versions(edits)?;
        // What was quoted stood in a sentence of the older version as well.
        study.change(
            "a.yaml",
            "People came to talk.",
            "One said, I come to talk, and others did not.",
        );
        let mut forms = Vec::new();
        for form in ["text", "markdown", "json", "html"] {
            let (said, fine) = study.run(&["diff", "s", "t", "--format", form]);
            assert!(fine, "{said}");
            forms.push((form, said));
        }
        let (said, fine) = study.run(&["diff", "s", "t", "-o", "c.docx"]);
        assert!(fine, "{said}");
        let docx = documents::text(&std::fs::read(study.path().join("c.docx"))?);
        forms.push(("docx", docx));
        for (form, said) in forms {
            let letters: String = said.chars().filter(|one| one.is_alphanumeric()).collect();
            if letters.to_lowercase().contains("icometotalk") {
                complaints.push(format!("{edits:?}, {form}: {said}"));
            }
        }
        let (said, _) = study.run(&["diff", "s", "t"]);
        if !said.contains("the words are not told") {
            complaints.push(format!("{edits:?}: {said}"));
        }
    }
    outcome(complaints)
}

/// Who withdrew in the older version alone has withdrawn all the same, and of what was said no few words are told either.
fn withdrawn_before() -> Outcome {
    let gone = [
        ("      - {said: I come to talk, by: P03, at: T1}\n", ""),
        (
            "P03: {role: walker}",
            "P03: {role: walker, withdrawn: 2026-02-01}",
        ),
    ];
    let study = versions(&gone)?;
    study.change(
        "a.yaml",
        "Talking matters.",
        "Some only come to … talk with us.",
    );
    study.change(
        "a.yaml",
        "I come to talk",
        "I only come to talk with others",
    );
    for (old, new) in [("s", "t"), ("t", "s")] {
        for form in ["text", "markdown", "json", "html"] {
            let (said, fine) = study.run(&["diff", old, new, "--format", form]);
            let told = ["only come to", "with others", "talk with us"];
            let told = told.iter().filter(|words| said.contains(**words));
            let told: Vec<_> = told.collect();
            assert!(
                fine && told.is_empty(),
                "{old} to {new}, {form}: {told:?} in {said}"
            );
        }
    }
    Ok(())
}

fn sign_offs() -> Outcome {
    let study = versions(&[("mean: 14.2", "mean: 14.3")])?;
    let (said, fine) = study.run(&["review", "walking-lifts", "talk", "--as", "AB", "--in", "s"]);
    assert!(fine, "{said}");
    let lock = study.read("reviews.lock");
    study.write("../t/reviews.lock", &lock);
    let (said, _) = study.run(&["diff", "s", "t", "--format", "markdown"]);
    let wanted = "- AB signed off `walking-lifts` on 2026-03-02, which has changed since: the figure `mood@T1`: mean.";
    assert!(
        said.contains(wanted) && !said.contains("signed off `talk`"),
        "{said}"
    );
    // One that did not hold for the older version either is no news.
    study.change("a.yaml", "mean: 14.2", "mean: 14.1");
    let (said, _) = study.run(&["diff", "s", "t"]);
    assert!(!said.contains("signed off"), "{said}");
    Ok(())
}

/// Marks of Markdown in texts are text, and what came and went is set apart as GitHub shows it.
fn markdown() -> Outcome {
    let study = versions(&[(
        "Walking together lifts mood.",
        "\"Walking *together* <b>lifts</b>, it seems, mood.\"",
    )])?;
    let (said, _) = study.run(&["diff", "s", "t", "--format", "markdown"]);
    let options = pulldown_cmark::Options::ENABLE_STRIKETHROUGH;
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new_ext(&said, options));
    let wanted = "Statement reworded: Walking <del>together lifts</del> <strong>*together* &lt;b&gt;lifts&lt;/b&gt;, it seems,</strong> mood.";
    assert!(html.contains(wanted), "{html}");
    Ok(())
}

fn bad_input() -> Outcome {
    let study = versions(&[])?;
    study.write(
        "../broken/a.yaml",
        &READ.replace("figures: [mood@T1", "figures: [mood@T7"),
    );
    study.write(
        "../newer/a.yaml",
        &format!("{READ}telepathy: [everything]\n"),
    );
    let rows: [(&[&str], &str); 11] = [
        (&["s", "broken"], "broken has 1 error, which is this:"),
        (&["newer", "s"], "another version of the format"),
        (
            &["nowhere/at-all", "s"],
            "`nowhere/at-all` is no folder, and",
        ),
        (&["HEAD", "s"], "lies in no repository of git"),
        (&["-x", "s"], "no revision begins with a hyphen"),
        (&["", "s"], "a revision has a name"),
        (&["submitted..HEAD"], "lies in no repository of git"),
        (&["s", "t", "--format", "docx"], "name the file"),
        (&["s", "t", "-o", "."], "names no file"),
        (&["s", "t", "-o", "c.pdf"], "nothing is written as `.pdf`"),
        (&["s"], "`--in FOLDER` names the folder"),
    ];
    let mut complaints = Vec::new();
    for (arguments, wanted) in rows {
        let (said, fine) = study.run(&[&["diff"], arguments].concat());
        if fine || !said.contains(wanted) {
            complaints.push(format!("{arguments:?}: {said}"));
        }
    }
    outcome(complaints)
}
