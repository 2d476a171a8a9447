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
use crate::same::hostile;
use crate::{Outcome, root};
use cisgrid::examine;
use cisgrid::outputs::find;
use cisgrid::templates::Templates;
use cisgrid::view::View;

/// Where programs of npm's are.
const PROGRAMS: &str = "target/programs/node_modules";

/// The pages that the browser opens, each with the synthesis it is made of; beside them `everywhere`, which has hostile
/// texts in every field.
const PAGES: [(&str, &str); 5] = [
    ("example", "propositions"),
    ("hostile", "tests/render/hostile-text"),
    ("arabic", "tests/render/in-ar"),
    ("pairs", "tests/render/pairs"),
    ("sections", "tests/render/sections"),
];

/// The files of tests of the modules, which need no browser.
const ALONE: [&str; 3] = ["text", "choice", "notes"];

/// The files of tests of the page in a browser.
const IN_A_BROWSER: [&str; 6] = ["opening", "filter", "keys", "noting", "access", "hostile"];

/// What drives a browser.
struct Browser {
    node: PathBuf,
    chromium: PathBuf,
}

pub(crate) fn trials() -> Vec<Trial> {
    let alone = ALONE.into_iter().map(|name| {
        let run = move |node: &PathBuf| run(node, &format!("{name}.test.mjs"), &[]);
        needing(format!("page::{name}"), "Node.js", program("node"), run)
    });
    let in_a_browser = IN_A_BROWSER.into_iter().map(|name| {
        let what = "Chromium with playwright-core and axe-core of npm";
        let run = move |browser: &Browser| browser.run(&format!("{name}.browser.mjs"));
        needing(format!("page::{name}"), what, Browser::here(), run)
    });
    let esbuild = Some(root().join(PROGRAMS).join(".bin/esbuild")).filter(|path| path.is_file());
    let bundle = "page::the_script_is_made_of_its_modules";
    let bundle = needing(bundle, "esbuild of npm", esbuild, script);
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

    fn run(&self, file: &str) -> Outcome {
        let pages = pages()?;
        let chromium = self.chromium.as_path();
        run(
            &self.node,
            file,
            &[("PAGES", pages), ("CHROMIUM", chromium)],
        )
    }
}

/// Runs the tests of a file.
fn run(node: &Path, file: &str, told: &[(&str, &Path)]) -> Outcome {
    let mut tests = Command::new(node);
    tests
        .arg("--test")
        .arg("--test-reporter=spec")
        .arg(format!("tests/page/{file}"))
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
            let assessed = examine::folder(&root().join(synthesis), None);
            let assessed = assessed.map_err(|error| format!("{name}: {error:?}"))?;
            page(&View::of_sound(assessed), &folder.path().join(name))
                .map_err(|error| format!("{name}: {error}"))?;
        }
        let (_, everywhere) = hostile::everywhere(&hostile::TEXTS.join(" "));
        page(&everywhere, &folder.path().join("everywhere"))?;
        Ok(folder)
    });
    let made = MADE.as_ref();
    made.map(TempDir::path).map_err(Clone::clone)
}

/// Writes the page of a view.
fn page(view: &View, to: &Path) -> Result<(), String> {
    let templates =
        Templates::new(Vec::new()).map_err(|faults| format!("{:?}", faults.diagnostics))?;
    let html = find("html").ok_or("no HTML")?;
    std::fs::create_dir_all(to).map_err(|error| error.to_string())?;
    for made in html
        .artifacts(view, &templates)
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
