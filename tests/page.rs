//! The page with its scripts: its modules by themselves, and the whole in a browser.
//!
//! The tests are files below `tests/page`, which Node's own runner runs; each is a test here, and where it fails what the
//! runner prints is told. Programs come from npm, beside those of other tests: see `.ci/run`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use libtest_mimic::Trial;
use tempfile::TempDir;

use crate::programs_here::{needing, program};
use crate::{Outcome, root};
use cisgrid::examine;
use cisgrid::outputs::find;
use cisgrid::templates::Templates;
use cisgrid::view::View;

/// Where programs of npm's are.
const PROGRAMS: &str = "target/programs/node_modules";

/// The pages that the browser opens, each with the synthesis it is made of.
const PAGES: [(&str, &str); 5] = [
    ("example", "propositions"),
    ("hostile", "tests/render/hostile-text"),
    ("arabic", "tests/render/in-ar"),
    ("pairs", "tests/render/pairs"),
    ("sections", "tests/render/sections"),
];

/// A test of one file: what it is called here, the file, and what runs it.
macro_rules! of_file {
    ($name:literal) => {
        Part {
            name: concat!("page::", $name),
            file: concat!("tests/page/", $name, ".test.mjs"),
        }
    };
    (browser $name:literal) => {
        Part {
            name: concat!("page::", $name),
            file: concat!("tests/page/", $name, ".browser.mjs"),
        }
    };
}

/// A file of tests.
#[derive(Clone, Copy)]
struct Part {
    name: &'static str,
    file: &'static str,
}

/// Tests of the modules, which need no browser.
const ALONE: [(Part, fn(&PathBuf) -> Outcome); 3] = [
    (of_file!("text"), |node| run(node, of_file!("text"), &[])),
    (of_file!("choice"), |node| {
        run(node, of_file!("choice"), &[])
    }),
    (of_file!("notes"), |node| run(node, of_file!("notes"), &[])),
];

/// Tests of the page in a browser.
const IN_A_BROWSER: [(Part, fn(&Browser) -> Outcome); 6] = [
    (of_file!(browser "opening"), |browser| {
        browser.run(of_file!(browser "opening"))
    }),
    (of_file!(browser "filter"), |browser| {
        browser.run(of_file!(browser "filter"))
    }),
    (of_file!(browser "keys"), |browser| {
        browser.run(of_file!(browser "keys"))
    }),
    (of_file!(browser "noting"), |browser| {
        browser.run(of_file!(browser "noting"))
    }),
    (of_file!(browser "access"), |browser| {
        browser.run(of_file!(browser "access"))
    }),
    (of_file!(browser "hostile"), |browser| {
        browser.run(of_file!(browser "hostile"))
    }),
];

/// What drives a browser.
struct Browser {
    node: PathBuf,
    chromium: PathBuf,
}

pub(crate) fn trials() -> Vec<Trial> {
    let alone = ALONE
        .iter()
        .map(|(part, run)| needing(part.name, "Node.js", program("node"), *run));
    let in_a_browser = IN_A_BROWSER.iter().map(|(part, run)| {
        let what = "Chromium with playwright-core and axe-core of npm";
        needing(part.name, what, Browser::here(), *run)
    });
    let esbuild = Some(root().join(PROGRAMS).join(".bin/esbuild")).filter(|path| path.is_file());
    let bundle = needing(
        "page::the_script_is_made_of_its_modules",
        "esbuild of npm",
        esbuild,
        script,
    );
    alone.chain(in_a_browser).chain([bundle]).collect()
}

impl Browser {
    fn here() -> Option<Self> {
        let drivers = ["playwright-core", "axe-core"].iter();
        let has_drivers = drivers
            .map(|name| root().join(PROGRAMS).join(name))
            .all(|path| path.is_dir());
        has_drivers.then_some(())?;
        Some(Self {
            node: program("node")?,
            chromium: program("chromium")?,
        })
    }

    fn run(&self, part: Part) -> Outcome {
        let pages = pages()?;
        let chromium = self.chromium.as_path();
        run(
            &self.node,
            part,
            &[("PAGES", pages), ("CHROMIUM", chromium)],
        )
    }
}

/// Runs the tests of a file.
fn run(node: &Path, part: Part, told: &[(&str, &Path)]) -> Outcome {
    let mut tests = Command::new(node);
    tests
        .arg("--test")
        .arg("--test-reporter=spec")
        .arg(part.file)
        .current_dir(root());
    let ran = tests.envs(told.iter().copied()).output()?;
    match ran.status.success() {
        true => Ok(()),
        false => Err(String::from_utf8_lossy(&ran.stdout).into_owned().into()),
    }
}

/// A folder with the pages, made once.
fn pages() -> Result<&'static Path, String> {
    static MADE: LazyLock<Result<TempDir, String>> = LazyLock::new(|| {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        for (name, synthesis) in PAGES {
            page(&root().join(synthesis), &folder.path().join(name))
                .map_err(|error| format!("{name}: {error}"))?;
        }
        Ok(folder)
    });
    let made = MADE.as_ref();
    made.map(TempDir::path).map_err(Clone::clone)
}

fn page(synthesis: &Path, to: &Path) -> Result<(), String> {
    let assessed = examine::folder(synthesis, None).map_err(|error| format!("{error:?}"))?;
    let view = View::of_sound(assessed);
    let templates =
        Templates::new(Vec::new()).map_err(|faults| format!("{:?}", faults.diagnostics))?;
    let html = find("html").ok_or("no HTML")?;
    std::fs::create_dir_all(to).map_err(|error| error.to_string())?;
    for made in html
        .artifacts(&view, &templates)
        .map_err(|error| format!("{error:?}"))?
    {
        // Whatever the first layout is called, the browser opens it by one name.
        std::fs::write(to.join("grid.html"), made.bytes).map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// The script of the page is what its modules give: nobody changes it by hand.
fn script(esbuild: &PathBuf) -> Outcome {
    const SCRIPT: &str = include_str!("../templates/html/script.js");
    let mut made = Command::new(esbuild);
    made.args([
        "templates/page/main.mjs",
        "--bundle",
        "--format=iife",
        "--target=es2022",
        "--charset=utf8",
    ]);
    let made = made.current_dir(root()).output()?;
    let told = String::from_utf8_lossy(&made.stderr);
    assert!(made.status.success(), "{told}");
    let made = String::from_utf8_lossy(&made.stdout);
    if std::env::var_os("CISGRID_BLESS").is_some() {
        std::fs::write(root().join("templates/html/script.js"), made.as_bytes())?;
        return Ok(());
    }
    assert!(
        made == SCRIPT,
        "templates/html/script.js is not made of templates/page: CISGRID_BLESS=1 makes it"
    );
    for sign in ["</script", "<script", "<!--"] {
        assert!(
            !made.to_lowercase().contains(sign),
            "{sign} would end it within a page"
        );
    }
    Ok(())
}
