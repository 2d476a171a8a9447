//! What a folder holds and is not read is said, in one line; what does not look as if it belonged there is not.

use std::fs;

use libtest_mimic::Trial;

use super::{cisgrid, ends, holds, printed, started};
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "cli::what_is_passed_over_is_said",
            what_is_passed_over_is_said,
        ),
        trial(
            "cli::a_name_is_one_however_it_is_stored",
            a_name_is_one_however_it_is_stored,
        ),
        trial(
            "cli::a_table_that_is_there_is_not_missing",
            a_table_that_is_there_is_not_missing,
        ),
        trial(
            "cli::a_table_is_named_whose_name_starts_with_a_point",
            a_table_is_named_whose_name_starts_with_a_point,
        ),
        trial(
            "cli::an_ending_misspelt_is_said",
            an_ending_misspelt_is_said,
        ),
        trial(
            "cli::what_lies_beside_is_left_alone",
            what_lies_beside_is_left_alone,
        ),
        trial(
            "cli::a_template_that_nothing_uses_is_said",
            a_template_that_nothing_uses_is_said,
        ),
    ]
}

fn what_is_passed_over_is_said() -> Outcome {
    let folder = started();
    let within = folder.path().join("propositions");
    for (name, text) in [
        ("more.yaml.txt", "evidence: []\n"),
        (".draft.yaml", "evidence: []\n"),
        ("old.yml.bak", "evidence: []\n"),
        ("unnamed.csv", "measure,n\nwellbeing,3\n"),
        ("scores.xlsx", "no text"),
    ] {
        fs::write(within.join(name), text)?;
    }
    let check = cisgrid(folder.path(), &["check"]);
    ends(&check, 0);
    let told = printed(&check);
    for part in [
        "Passed over propositions/.draft.yaml (its name starts with a point), ",
        "propositions/more.yaml.txt (its name ends in `.txt`)",
        "propositions/old.yml.bak (its name ends in `.bak`)",
        "propositions/scores.xlsx (files in `.xlsx` are not read)",
        "propositions/unnamed.csv (no table under `results` names it).\n",
        "Found 0 errors, 0 warnings, 0 notes",
    ] {
        holds(&told, part);
    }
    for number in 0..3 {
        fs::write(within.join(format!("x{number}.ods")), "no text")?;
    }
    holds(
        &printed(&cisgrid(&within, &["check", "."])),
        ", and 3 more.\n",
    );
    let json = cisgrid(folder.path(), &["check", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&json.stdout)?;
    assert_eq!(report["passed_over"].as_array().map(Vec::len), Some(8));
    assert_eq!(
        report["passed_over"][1]["file"],
        "propositions/more.yaml.txt"
    );
    assert_eq!(
        report["passed_over"][1]["because"],
        "its name ends in `.txt`"
    );
    Ok(())
}

fn a_name_is_one_however_it_is_stored() -> Outcome {
    let folder = started();
    let within = folder.path().join("propositions");
    let table = "measure,n,mean,sd\nmood,20,21.5,4.1\n";
    fs::write(within.join("Mu\u{308}de.csv"), table)?;
    fs::write(
        within.join("more.yaml"),
        "measures: [{id: mood, label: Mood}]\nresults: [{table: M\u{fc}de.csv}]\nevidence: [{id: größe, strand: qualitative, finding: Size.}]\n",
    )?;
    let told = printed(&cisgrid(folder.path(), &["check"]));
    assert!(!told.contains("Passed over"), "{told}");
    let decomposed = "gro\u{308}ße";
    ends(&cisgrid(folder.path(), &["trace", decomposed]), 0);
    ends(&cisgrid(folder.path(), &["claims", "--id", decomposed]), 0);
    Ok(())
}

/// A file that is there is not said to be missing.
fn a_table_that_is_there_is_not_missing() -> Outcome {
    let folder = started();
    let within = folder.path().join("propositions");
    fs::write(within.join("odd.csv"), b"measure,n\nwell\x81being,3\n")?;
    fs::write(within.join("mood.md"), "measure,n\nwellbeing,3\n")?;
    fs::write(within.join("mood.txt"), "measure,n\nwellbeing,3\n")?;
    let more =
        "results: [{table: odd.csv}, {table: ./mood.md}, {table: mood.txt}, {table: none.txt}]\n";
    fs::write(within.join("more.yaml"), more)?;
    let told = printed(&cisgrid(folder.path(), &["check"]));
    holds(&told, "CG003");
    assert!(!told.contains("no table `odd.csv`"), "{told}");
    holds(
        &told,
        "`./mood.md` is in the synthesis folder, but only files in `.csv`, `.tsv` and `.txt` are read as tables",
    );
    // A text is taken to have tabs between its cells.
    holds(&told, "say `separator: comma`");
    holds(&told, "there is no table `none.txt`");
    Ok(())
}

/// What is wrong with it is its name, not its ending.
fn a_table_is_named_whose_name_starts_with_a_point() -> Outcome {
    let folder = started();
    let within = folder.path().join("propositions");
    fs::write(within.join(".mood.csv"), "measure,n\nwellbeing,3\n")?;
    fs::write(within.join("scores.xlsx"), "no text")?;
    let more = "results: [{table: .mood.csv}, {table: scores.xlsx}]\n";
    fs::write(within.join("more.yaml"), more)?;
    let told = printed(&cisgrid(folder.path(), &["check"]));
    holds(
        &told,
        "`.mood.csv` is in the synthesis folder, but its name starts with a point",
    );
    holds(
        &told,
        "give the file a name that does not start with a point",
    );
    holds(
        &told,
        "`scores.xlsx` is in the synthesis folder, but files in `.xlsx` are not read",
    );
    assert_eq!(told.matches("with the ending `.csv`").count(), 1, "{told}");
    Ok(())
}

/// An ending that is nearly one that is read is a slip.
fn an_ending_misspelt_is_said() -> Outcome {
    let folder = started();
    let within = folder.path().join("propositions");
    let slips = ["a.csb", "b.cvs", "c.yaml (1)", "d.yaml_"];
    for name in slips
        .into_iter()
        .chain(["map.kml", "style.css", "model.xml", "x.html"])
    {
        fs::write(within.join(name), "evidence: []\n")?;
    }
    let told = printed(&cisgrid(folder.path(), &["check"]));
    let each = slips.iter().map(|name| {
        let (_, ending) = name.split_once('.').unwrap_or_default();
        format!("propositions/{name} (its name ends in `.{ending}`)")
    });
    let each: Vec<_> = each.collect();
    holds(&told, &format!("Passed over {}.\n", each.join(", ")));
    for name in slips {
        fs::remove_file(within.join(name))?;
    }
    for name in ["e.yamll", "f.ymal", "g.yalm", "h.csvv"] {
        fs::write(within.join(name), "evidence: []\n")?;
        holds(&printed(&cisgrid(folder.path(), &["check"])), name);
    }
    Ok(())
}

fn what_lies_beside_is_left_alone() -> Outcome {
    let folder = started();
    let within = folder.path().join("propositions");
    for name in [
        "README.md",
        "notes.txt",
        "interview.yaml.txt",
        "cisgrid.schema.json",
        ".gitignore",
        "._evidence.yaml",
        ".~lock.table.csv#",
        "analysis.R",
        "map.kml",
        "style.css",
        "styles.csl",
        "model.xml",
        "paper.pdf",
    ] {
        fs::write(within.join(name), "People spoke of the weather.\n")?;
    }
    fs::create_dir(within.join(".git"))?;
    fs::write(within.join(".git/config.yaml"), "evidence: [\n")?;
    fs::write(
        within.join("more.yaml"),
        "sources: [{id: told, citation: Told., text: ./interview.yaml.txt}]\n",
    )?;
    ends(
        &cisgrid(folder.path(), &["render", "-o", "propositions"]),
        0,
    );
    let check = cisgrid(folder.path(), &["check"]);
    ends(&check, 0);
    let told = printed(&check);
    assert!(!told.contains("Passed over"), "{told}");
    Ok(())
}

fn a_template_that_nothing_uses_is_said() -> Outcome {
    let folder = started();
    let own = folder.path().join("own/html");
    fs::create_dir_all(&own)?;
    fs::write(own.join("gird.html"), "never seen")?;
    fs::write(own.join("style.css"), "{% include 'html/colours.css' %}\n")?;
    fs::write(own.join("colours.css"), "body { color: teal; }\n")?;
    let render = cisgrid(folder.path(), &["render", "--templates", "own"]);
    ends(&render, 0);
    let told = printed(&render);
    holds(
        &told,
        "Passed over the template html/gird.html: no template of that name is asked for; did you mean `html/grid.html`?",
    );
    assert!(!told.contains("colours.css"), "{told}");
    assert!(!told.contains("style.css"), "{told}");
    Ok(())
}
