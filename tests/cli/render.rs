//! `cisgrid render`: what it writes, what it leaves alone, and the templates that it takes.

use std::fs;

use libtest_mimic::Trial;

use super::{changed, cisgrid, command, complained, ends, holds, printed, started};
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "cli::render_leaves_pages_alone_on_errors",
            render_leaves_pages_alone_on_errors,
        ),
        trial(
            "cli::a_page_depends_on_the_synthesis_alone",
            a_page_depends_on_the_synthesis_alone,
        ),
        trial(
            "cli::render_check_sees_a_difference",
            render_check_sees_a_difference,
        ),
        trial(
            "cli::render_writes_nothing_where_it_cannot",
            render_writes_nothing_where_it_cannot,
        ),
        trial("cli::render_knows_its_formats", render_knows_its_formats),
        trial("cli::a_format_may_be_a_folder", a_format_may_be_a_folder),
        trial(
            "cli::what_a_format_cannot_hold_is_told",
            what_a_format_cannot_hold_is_told,
        ),
        trial(
            "cli::one_switch_restyles_every_number",
            one_switch_restyles_every_number,
        ),
        trial(
            "cli::templates_are_overridden_file_by_file",
            templates_are_overridden_file_by_file,
        ),
        trial(
            "cli::template_faults_have_a_place",
            template_faults_have_a_place,
        ),
    ]
}

fn render_leaves_pages_alone_on_errors() -> Outcome {
    let folder = changed("propositions.yaml", "[bad-weather]", "[bad-wether]");
    fs::create_dir(folder.path().join("output"))?;
    fs::write(folder.path().join("output/grid.html"), "old")?;
    let render = cisgrid(folder.path(), &["render"]);
    ends(&render, 1);
    holds(&printed(&render), "there is no evidence item `bad-wether`");
    assert_eq!(
        fs::read_to_string(folder.path().join("output/grid.html"))?,
        "old"
    );
    assert_eq!(fs::read_dir(folder.path().join("output"))?.count(), 1);
    Ok(())
}

/// However the folder is named, from wherever, and whoever asks, at whatever time of whatever place.
fn a_page_depends_on_the_synthesis_alone() -> Outcome {
    let folder = changed("propositions.yaml", "      - wellbeing-rose\n", "");
    let here = folder.path();
    let synthesis = here.join("propositions");
    let copy = here.join("a copy, année 2");
    fs::create_dir(&copy)?;
    for name in ["synthesis.yaml", "evidence.yaml", "propositions.yaml"] {
        fs::copy(synthesis.join(name), copy.join(name))?;
    }
    let (whole, other) = (synthesis.to_string_lossy(), copy.to_string_lossy());
    let named = [
        (here, "propositions"),
        (here, "./propositions/"),
        (&synthesis, "."),
        (&synthesis, "./"),
        (&synthesis, "../propositions"),
        (here, &*whole),
        (here, &*other),
        (&copy, "."),
    ];
    let output = here.join("output");
    let mut first = None;
    for (from, name) in named {
        for foreign in [false, true] {
            let mut render = command(from, &["render", name, "--output"]);
            render.arg(&output);
            if foreign {
                render.envs([
                    ("TZ", "Asia/Kathmandu"),
                    ("LANG", "de_DE.UTF-8"),
                    ("LC_ALL", "tr_TR.UTF-8"),
                    ("HOME", "/nowhere"),
                    ("USER", "somebody"),
                    ("USERNAME", "somebody"),
                ]);
            }
            ends(&render.output()?, 0);
            let page = |file| fs::read_to_string(output.join(file));
            let pages = [page("grid.html")?, page("grid.md")?];
            for page in &pages {
                holds(page, "propositions.yaml:5:9");
                assert!(!page.contains("/propositions.yaml"), "{page}");
            }
            let first = first.get_or_insert_with(|| pages.clone());
            assert_eq!(&pages, first, "rendered as {name} in {}", from.display());
        }
    }
    let check = printed(&cisgrid(&synthesis, &["check", "."]));
    holds(&check, "--> propositions.yaml:5:9");
    let check = printed(&cisgrid(here, &["check", "./propositions"]));
    holds(&check, "--> ./propositions/propositions.yaml:5:9");
    let trace = printed(&cisgrid(here, &["trace", "bad-weather"]));
    holds(&trace, "propositions/evidence.yaml:");
    Ok(())
}

fn render_check_sees_a_difference() -> Outcome {
    let folder = started();
    let missing = cisgrid(folder.path(), &["render", "--check"]);
    ends(&missing, 1);
    holds(&printed(&missing), "grid.html: no such file");
    assert!(!folder.path().join("output").exists());
    ends(&cisgrid(folder.path(), &["render"]), 0);
    let path = folder.path().join("output/grid.md");
    let mut page = fs::read_to_string(&path)?;
    page.push('\n');
    fs::write(&path, &page)?;
    let differs = cisgrid(folder.path(), &["render", "--check"]);
    ends(&differs, 1);
    holds(&printed(&differs), "grid.md: differs");
    holds(&printed(&differs), "grid.html is what the synthesis makes");
    assert_eq!(fs::read_to_string(&path)?, page);
    Ok(())
}

fn render_writes_nothing_where_it_cannot() -> Outcome {
    let folder = started();
    fs::write(folder.path().join("taken"), "a file")?;
    let onto_file = cisgrid(folder.path(), &["render", "-o", "taken"]);
    ends(&onto_file, 2);
    holds(&complained(&onto_file), "cannot write to `taken`");
    assert_eq!(fs::read_to_string(folder.path().join("taken"))?, "a file");
    // One page in the way of a folder: neither page is written.
    fs::create_dir_all(folder.path().join("half/grid.md"))?;
    let half = cisgrid(folder.path(), &["render", "-o", "half"]);
    ends(&half, 2);
    holds(&complained(&half), "it is a folder");
    assert_eq!(fs::read_dir(folder.path().join("half"))?.count(), 1);
    Ok(())
}

fn render_knows_its_formats() -> Outcome {
    let folder = started();
    ends(&cisgrid(folder.path(), &["render", "--to", "markdown"]), 0);
    assert!(folder.path().join("output/grid.md").exists());
    assert!(!folder.path().join("output/grid.html").exists());
    let unknown = cisgrid(folder.path(), &["render", "--to", "htm"]);
    ends(&unknown, 2);
    holds(&complained(&unknown), "did you mean `html`?");
    Ok(())
}

/// Files of a folder are compared one by one, and those that nothing makes any longer are told, not taken away.
fn a_format_may_be_a_folder() -> Outcome {
    let folder = started();
    let usual = cisgrid(folder.path(), &["render"]);
    ends(&usual, 0);
    assert_eq!(fs::read_dir(folder.path().join("output"))?.count(), 2);
    let all = cisgrid(folder.path(), &["render", "--to", "ALL"]);
    ends(&all, 0);
    let outputs = printed(&cisgrid(folder.path(), &["list", "outputs"]));
    for line in outputs.lines() {
        let place = line.split_whitespace().nth(1).expect("a place");
        let place = folder.path().join("output").join(place);
        assert!(place.exists(), "{line}: {}", printed(&all));
    }
    holds(&outputs, "csv/");
    ends(
        &cisgrid(folder.path(), &["render", "--to", "all", "--check"]),
        0,
    );
    let csv = folder.path().join("output/csv");
    fs::write(csv.join("grid.csv"), "changed")?;
    fs::write(csv.join("old.csv"), "of an earlier run")?;
    fs::write(csv.join(".hidden"), "a file manager's")?;
    fs::remove_file(csv.join("key.csv"))?;
    let check = cisgrid(folder.path(), &["render", "--to", "csv", "--check"]);
    ends(&check, 1);
    let told = printed(&check);
    for words in [
        "grid.csv: differs",
        "old.csv: the synthesis does not make it",
        "key.csv: no such file",
        "claims.csv is what the synthesis makes",
    ] {
        holds(&told, words);
    }
    assert!(!told.contains(".hidden"), "{told}");
    let again = cisgrid(folder.path(), &["render", "--to", "csv"]);
    ends(&again, 0);
    holds(&printed(&again), "csv (10 files)");
    holds(&printed(&again), "old.csv: the synthesis does not make it");
    assert!(csv.join("old.csv").exists() && csv.join("key.csv").exists());
    // A file in the way of the folder: nothing is written.
    fs::create_dir(folder.path().join("taken"))?;
    fs::write(folder.path().join("taken/csv"), "a file")?;
    let taken = cisgrid(
        folder.path(),
        &["render", "--to", "html,csv", "-o", "taken"],
    );
    ends(&taken, 2);
    assert!(!folder.path().join("taken/grid.html").exists());
    let unknown = cisgrid(folder.path(), &["render", "--to", "xslx"]);
    holds(&complained(&unknown), "did you mean `xlsx`?");
    Ok(())
}

fn what_a_format_cannot_hold_is_told() -> Outcome {
    let long = format!("statement: {}", "word ".repeat(8_000));
    let folder = changed("propositions.yaml", "statement: ", &long);
    let render = cisgrid(folder.path(), &["render", "--to", "xlsx"]);
    ends(&render, 2);
    holds(
        &complained(&render),
        "no cell of XLSX holds more than 32767",
    );
    holds(&complained(&render), "help");
    assert!(!folder.path().join("output/grid.xlsx").exists());
    Ok(())
}

fn one_switch_restyles_every_number() -> Outcome {
    let folder = started();
    ends(&cisgrid(folder.path(), &["render", "--style", "lancet"]), 0);
    for file in ["grid.html", "grid.md"] {
        let page = fs::read_to_string(folder.path().join("output").join(file))?;
        holds(&page, "3·1 (0·80–5·40)");
        assert!(!page.contains("3.1 (0.80"), "{page}");
    }
    let unknown = cisgrid(folder.path(), &["render", "--style", "nejm"]);
    ends(&unknown, 2);
    holds(&complained(&unknown), "bmc, apa, ama, bmj, lancet");
    Ok(())
}

fn templates_are_overridden_file_by_file() -> Outcome {
    let folder = started();
    let own = folder.path().join("own/html");
    fs::create_dir_all(&own)?;
    fs::write(own.join("style.css"), "body { color: teal; }\n")?;
    ends(
        &cisgrid(folder.path(), &["render", "--templates", "own"]),
        0,
    );
    let page = fs::read_to_string(folder.path().join("output/grid.html"))?;
    holds(&page, "<style>body { color: teal; }\n");
    holds(&page, "company first and exercise second");
    fs::write(
        own.join("grid.html"),
        "{% include \"std/html/style.css\" %}{{ head.title }} & so on",
    )?;
    ends(
        &cisgrid(
            folder.path(),
            &["render", "--templates", "own", "--to", "html"],
        ),
        0,
    );
    let page = fs::read_to_string(folder.path().join("output/grid.html"))?;
    holds(&page, ":root {");
    holds(&page, "What helps people stay in a walking group & so on");
    Ok(())
}

fn template_faults_have_a_place() -> Outcome {
    let folder = started();
    let own = folder.path().join("own/html");
    fs::create_dir_all(&own)?;
    fs::create_dir(folder.path().join("output"))?;
    fs::write(folder.path().join("output/grid.html"), "old")?;
    fs::write(
        own.join("grid.html"),
        "<p>\n{% for row in rows %}\n  {{ row.statement }\n{% endfor %}\n",
    )?;
    let syntax = cisgrid(folder.path(), &["render", "--templates", "own"]);
    ends(&syntax, 1);
    holds(&printed(&syntax), "html/grid.html:3:");
    holds(&printed(&syntax), "template-fault");
    fs::write(
        own.join("grid.html"),
        "<p>\n{% for row in rows %}\n  {{ row.statment.text }}\n{% endfor %}\n",
    )?;
    let missing = cisgrid(folder.path(), &["render", "--templates", "own"]);
    ends(&missing, 1);
    holds(&printed(&missing), "html/grid.html:3:");
    fs::remove_file(own.join("grid.html"))?;
    fs::write(own.join("row.html"), "<tr>\n{{ row.statment }}\n")?;
    let of_a_row = cisgrid(folder.path(), &["render", "--templates", "own"]);
    ends(&of_a_row, 1);
    holds(&printed(&of_a_row), "html/row.html:2:");
    assert_eq!(
        fs::read_to_string(folder.path().join("output/grid.html"))?,
        "old"
    );
    ends(
        &cisgrid(folder.path(), &["render", "--templates", "nowhere"]),
        2,
    );
    Ok(())
}
