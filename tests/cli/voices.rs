//! `cisgrid voices`, `cisgrid counter`, and the traces of what was said.

use libtest_mimic::Trial;
use serde_json::Value;

use super::{cisgrid, complained, ends, holds, printed};
use crate::{Outcome, root, trial};

const STUDY: &str = "tests/voices/walking";

/// What is said in passages of its confidential text, and quoted nowhere.
const WORDS: [&str; 3] = [
    "we talk about everything",
    "and nobody called",
    "is it the company then",
];

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("cli::voices_tell_who_speaks", voices_tell_who_speaks),
        trial("cli::voices_are_read_back", voices_are_read_back),
        trial(
            "cli::counter_finds_what_was_planted",
            counter_finds_what_was_planted,
        ),
        trial(
            "cli::counter_is_quiet_where_all_is_linked",
            counter_is_quiet,
        ),
        trial(
            "cli::what_was_said_can_be_traced",
            what_was_said_can_be_traced,
        ),
        trial("cli::pages_show_who_speaks", pages_show_who_speaks),
        trial(
            "cli::confidential_passages_stay_where_they_are",
            confidential_passages_stay,
        ),
    ]
}

fn json(arguments: &[&str]) -> Result<Value, serde_json::Error> {
    let output = cisgrid(root(), arguments);
    ends(&output, 0);
    serde_json::from_slice(&output.stdout)
}

fn names(value: &Value) -> Vec<&str> {
    let names = value.as_array().into_iter().flatten();
    names.filter_map(Value::as_str).collect()
}

fn voices_tell_who_speaks() -> Outcome {
    let all = cisgrid(root(), &["voices", STUDY]);
    ends(&all, 0);
    holds(&printed(&all), "do not          P05, P06");
    holds(&printed(&all), "4 themes, 2 propositions; 0 over-quoted.");
    let one = cisgrid(root(), &["voices", STUDY, "--id", "endings"]);
    ends(&one, 0);
    holds(&printed(&one), "not known       P01, P02, P03, P06");
    let none = cisgrid(root(), &["voices", STUDY, "--id", "ending"]);
    ends(&none, 2);
    holds(&complained(&none), "did you mean `endings`?");
    Ok(())
}

/// As JSON and as CSV it says the same.
fn voices_are_read_back() -> Outcome {
    let all = json(&["voices", STUDY, "--format", "json"])?;
    let all = all.as_array().ok_or("no list")?;
    let company = all
        .iter()
        .find(|one| one["id"] == "company")
        .ok_or("no company")?;
    assert_eq!(
        names(&company["participants"]["speak"]),
        ["P01", "P02", "P03", "P04"]
    );
    assert_eq!(names(&company["participants"]["never"]), ["P05", "P06"]);
    assert_eq!(names(&company["sites"]["speak"]), ["North", "South"]);
    assert_eq!(company["segments"], 5);
    let csv = printed(&cisgrid(root(), &["voices", STUDY, "--csv"]));
    assert_eq!(csv.lines().count(), all.len() + 1);
    holds(
        &csv,
        "theme,company,Company,0,5,3,,P01; P02; P03; P04,P05; P06,",
    );
    let only = json(&[
        "voices",
        STUDY,
        "--only",
        "propositions",
        "--format",
        "json",
    ])?;
    assert_eq!(only.as_array().map(Vec::len), Some(2));
    Ok(())
}

fn counter_finds_what_was_planted() -> Outcome {
    let all = json(&["counter", STUDY, "--format", "json"])?;
    let rows = all.as_array().ok_or("no list")?;
    let first = &rows[0];
    assert_eq!(first["id"], "company-first");
    let beside = first["beside"].as_array().ok_or("nothing beside")?;
    assert!(beside.len() <= 5);
    let of = |id: &str| beside.iter().find(|one| one["id"] == id);
    let fell = of("mood-fell").ok_or("the opposite claim is missing")?;
    assert!(names(&fell["because"]).contains(&"claims the opposite about Mood"));
    let alone = of("left-alone").ok_or("the finding that denies is missing")?;
    let because = names(&alone["because"]);
    for reason in [
        "is linked nowhere",
        "shares the theme Company",
        "is of the same time, T2",
    ] {
        assert!(because.contains(&reason), "{because:?}");
    }
    assert!(of("s05").is_some(), "the passage that denies is missing");
    // What is quoted in the row, what an interviewer says and what nobody says are no voices beside it.
    for id in ["s01", "s03", "s08", "s09", "company-matters", "mood-rose"] {
        assert!(of(id).is_none(), "{id} is listed");
    }
    // The same each time.
    assert_eq!(all, json(&["counter", STUDY, "--format", "json"])?);
    let trace = cisgrid(root(), &["trace", "company-first", STUDY]);
    holds(&printed(&trace), "not linked, to look at");
    holds(&printed(&trace), "claims the opposite about Mood");
    Ok(())
}

fn counter_is_quiet() -> Outcome {
    let all = cisgrid(
        root(),
        &[
            "counter",
            "tests/checks/undeclared-theme/quiet-none-declared",
        ],
    );
    ends(&all, 0);
    assert_eq!(
        printed(&all),
        "0 things to look at, beside 0 propositions; none of it is a verdict.\n"
    );
    let none = cisgrid(root(), &["counter", STUDY, "--id", "company"]);
    ends(&none, 2);
    holds(&complained(&none), "did you mean `company-first`?");
    Ok(())
}

fn what_was_said_can_be_traced() -> Outcome {
    for (id, parts) in [
        (
            "company",
            [
                "holds theme talk",
                "segment s04",
                "“the company keeps me going” (P03, before)",
                "supports proposition company-first",
            ],
        ),
        (
            "Laughter",
            [
                "segment s03",
                "P02, before",
                "is of theme company",
                "is used by evidence item company-matters",
            ],
        ),
        (
            "P04",
            [
                "segment s05",
                "“I did not find anybody to talk to” (P04, after a year)",
                "is of theme talk",
                "is used by evidence item ends-hurt",
            ],
        ),
        (
            "s06",
            [
                "P04, after a year",
                "is of theme endings",
                "is used by evidence item ends-hurt",
                "supports proposition ends-well",
            ],
        ),
    ] {
        let trace = cisgrid(root(), &["trace", id, STUDY]);
        ends(&trace, 0);
        for part in parts {
            holds(&printed(&trace), part);
        }
    }
    let trace = cisgrid(root(), &["trace", "walks.txt", "tests/voices/walking-text"]);
    ends(&trace, 0);
    for part in [
        "text walks.txt",
        "segment t1",
        "quotation",
        "is used by evidence item walked",
    ] {
        holds(&printed(&trace), part);
    }
    Ok(())
}

/// The page of a study in a folder of its own.
fn page_of(study: &str) -> Result<String, std::io::Error> {
    let folder = tempfile::tempdir()?;
    let out = folder.path().to_string_lossy().into_owned();
    let render = cisgrid(root(), &["render", study, "-o", &out]);
    ends(&render, 0);
    std::fs::read_to_string(folder.path().join("grid.html"))
}

/// The picture has a sign for each participant and theme, and says in words what it shows; where nobody says who takes
/// part there is none.
fn pages_show_who_speaks() -> Outcome {
    let page = page_of(STUDY)?;
    let picture = page
        .split_once("<svg class=\"heard\"")
        .ok_or("no picture")?
        .1;
    let picture = picture.split_once("</svg>").ok_or("no end")?.0;
    for part in [
        "role=\"img\"",
        "aria-labelledby=\"page:heard:title page:heard:desc\"",
        "<title id=\"page:heard:title\">Participants by themes</title>",
        "<desc id=\"page:heard:desc\">",
    ] {
        holds(picture, part);
    }
    let count = |sign: &str| {
        picture
            .matches(&format!("<circle class=\"{sign}\""))
            .count()
    };
    // Company, talk, laughter and endings; six people.
    assert_eq!(
        [count("speaks"), count("never"), count("unknown")],
        [4 + 2 + 1 + 2, 2 + 2 + 2, 2 + 3 + 4]
    );
    assert!(
        !page.contains(" style="),
        "the policy of the page allows no style"
    );
    holds(&page, "<details class=\"beside aside\">");
    let page = page_of("tests/voices/walking-text")?;
    assert!(!page.contains("page:voices"), "nobody says who takes part");
    Ok(())
}

/// No command and no output prints the words of a passage of a confidential text, but for those that are quoted.
fn confidential_passages_stay() -> Outcome {
    let folder = tempfile::tempdir()?;
    let out = folder.path().to_string_lossy().into_owned();
    let render = cisgrid(
        root(),
        &["render", STUDY, "--to", "html,markdown,json", "-o", &out],
    );
    ends(&render, 0);
    let mut said = String::new();
    for file in ["grid.html", "grid.md", "grid.json"] {
        said += &std::fs::read_to_string(folder.path().join(file))?;
    }
    for arguments in [
        &["trace", "company", STUDY][..],
        &["trace", "endings", STUDY],
        &["trace", "P01", STUDY],
        &["trace", "P05", STUDY, "--format", "json"],
        &["counter", STUDY],
        &["counter", STUDY, "--format", "json"],
        &["voices", STUDY, "--format", "json"],
        &["claims", STUDY],
        &["check", STUDY],
    ] {
        let output = cisgrid(root(), arguments);
        said += &printed(&output);
        said += &complained(&output);
    }
    // An archive holds the files of the synthesis, but for that of the passages.
    let crate_of = cisgrid(root(), &["render", STUDY, "--to", "ro-crate", "-o", &out]);
    ends(&crate_of, 0);
    let mut folders = vec![folder.path().join("ro-crate")];
    while let Some(inner) = folders.pop() {
        for path in crate::entries(&inner) {
            match path.is_dir() {
                true => folders.push(path),
                false => said += &String::from_utf8_lossy(&std::fs::read(path)?),
            }
        }
    }
    holds(&said, "company-first");
    // A message about a passage shows what it is about, and not the words beside it.
    let broken = tempfile::tempdir()?;
    for file in ["synthesis.yaml", "argument.yaml", "coding.csv"] {
        let text = std::fs::read_to_string(root().join(STUDY).join(file))?;
        let text = text
            .replace("s02,talk,P01", "s02,tlak,P01")
            .replace("s07,endings,P05", "s07,,P09")
            .replace("s08,company", "s01,company");
        let more = match file {
            "coding.csv" => "s10,endings,P05,T2,interviews,we talk about everything, and more\n",
            _ => "",
        };
        std::fs::write(broken.path().join(file), text + more)?;
    }
    let folder_of = broken.path().to_string_lossy().into_owned();
    for format in ["text", "json"] {
        let check = cisgrid(root(), &["check", &folder_of, "--format", format]);
        ends(&check, 1);
        for part in [
            "tlak",
            "this segment has no code",
            "two segments have the id",
            "7 cells",
        ] {
            holds(&(printed(&check) + &complained(&check)), part);
        }
        said += &printed(&check);
        said += &complained(&check);
    }
    for words in WORDS {
        assert!(!said.contains(words), "`{words}` is printed");
    }
    // In a page no passage stands with its words, whatever text it is of.
    let page = std::fs::read_to_string(folder.path().join("grid.html"))?;
    assert!(!page.contains("the company keeps me going"));
    Ok(())
}
