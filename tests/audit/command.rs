//! `cisgrid audit` as a person or a script uses it.

use std::fs;

use libtest_mimic::Trial;

use crate::cli::{cisgrid, complained, ends, holds, printed};
use crate::{Outcome, root, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("audit::command_ends", command_ends),
        trial("audit::command_formats", command_formats),
        trial("audit::command_drafts", command_drafts),
    ]
}

fn command_ends() -> Outcome {
    let folder = root().join("tests/fixtures/audit");
    ends(&cisgrid(&folder, &["audit", "table.csv"]), 0);
    let found = cisgrid(&folder, &["audit", "article.xml"]);
    ends(&found, 1);
    holds(
        &printed(&found),
        "warning[CG310]: p is printed as 0.03, but F(2, 61) = 1.20 gives 0.308 [p-from-statistic]",
    );
    holds(&printed(&found), "--> article.xml: line 12");
    // One that cannot be read does not keep the others from being told.
    let missing = cisgrid(&folder, &["audit", "gone.xml", "table.csv"]);
    ends(&missing, 2);
    holds(&printed(&missing), "table.csv (CSV table)");
    holds(&complained(&missing), "gone.xml");
    let folder = cisgrid(&folder, &["audit", "."]);
    ends(&folder, 2);
    holds(&complained(&folder), "is a folder");
    Ok(())
}

fn command_formats() -> Outcome {
    let folder = root().join("tests/fixtures/audit");
    let json = cisgrid(
        &folder,
        &["audit", "article.xml", "table.csv", "--format", "json"],
    );
    ends(&json, 1);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout)?;
    assert_eq!(json[0]["kind"], "JATS article");
    assert_eq!(json[0]["findings"][0]["check"], "p-from-statistic");
    assert_eq!(json[0]["findings"][0]["decision_error"], true);
    assert_eq!(json[0]["findings"][0]["meant"], "p = .03");
    assert_eq!(json[1]["tables"][0]["columns"][1]["guessed"], true);
    let page = cisgrid(&folder, &["audit", "article.xml", "--format", "html"]);
    ends(&page, 1);
    let page = printed(&page);
    holds(&page, "<!doctype html>");
    holds(&page, "<mark>p = .03</mark>");
    holds(&page, "Walking and sleep in a made-up town");
    Ok(())
}

/// A draft is written whole, and over nothing.
fn command_drafts() -> Outcome {
    let article = root().join("tests/fixtures/audit/article.xml");
    let article = article.to_string_lossy();
    let folder = tempfile::tempdir()?;
    ends(
        &cisgrid(folder.path(), &["audit", &article, "--draft", "new"]),
        1,
    );
    let written = fs::read_to_string(folder.path().join("new/table-1.yaml"))?;
    holds(&written, "test: t");
    let checked = cisgrid(folder.path(), &["check", "new"]);
    holds(&printed(&checked), "t(31) = 2.44 gives 0.021");
    fs::write(folder.path().join("new/table-1.yaml"), "mine")?;
    let again = cisgrid(folder.path(), &["audit", &article, "--draft", "new"]);
    ends(&again, 2);
    holds(&complained(&again), "is there already");
    assert_eq!(
        fs::read_to_string(folder.path().join("new/table-1.yaml"))?,
        "mine"
    );
    // Each of several files has a folder of its own.
    let table = root().join("tests/fixtures/audit/table.csv");
    let table = table.to_string_lossy();
    ends(
        &cisgrid(
            folder.path(),
            &["audit", &article, &table, "--draft", "both"],
        ),
        1,
    );
    assert!(folder.path().join("both/article/table-1.csv").exists());
    assert!(folder.path().join("both/table/synthesis.yaml").exists());
    Ok(())
}
