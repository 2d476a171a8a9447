//! What only a Unix file system has: links, pipes, permissions, names that are no text.

use std::ffi::OsStr;
use std::fs::{self, Permissions};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use super::{OK, Place, finish};
use crate::Outcome;

pub(super) fn links() -> Outcome {
    let place = Place::with(&[("ok.yaml", OK.as_bytes())])?;
    symlink("/etc/passwd", place.path("out.yaml"))?;
    symlink("/etc/passwd", place.path("out.csv"))?;
    symlink("nowhere", place.path("dangling.yaml"))?;
    symlink("/etc", place.path("folder"))?;
    symlink(".", place.path("loop"))?;
    symlink("/etc/passwd", place.path("notes.txt"))?;
    let wanted = [
        "`s/out.yaml` is a link to `/etc/passwd`, and links are not followed",
        "--> s/out.yaml",
        "`s/out.csv` is a link to `/etc/passwd`",
        "`s/dangling.yaml` is a link to `nowhere`",
        "`s/folder` is a link to `/etc`",
        "`s/loop` is a link to `.`",
        "!root:",
        "!notes.txt",
        "Found 5 errors,",
    ];
    place.check()?.hold(1, &wanted)
}

pub(super) fn pipe() -> Outcome {
    let place = Place::with(&[("ok.yaml", OK.as_bytes())])?;
    let made = Command::new("mkfifo").arg(place.path("x.yaml")).status()?;
    if !made.success() {
        return Err("mkfifo failed".into());
    }
    let wanted = [
        "`s/x.yaml` cannot be read: it is no ordinary file",
        "--> s/x.yaml",
    ];
    place.check()?.hold(1, &wanted)
}

pub(super) fn name_that_is_no_text() -> Outcome {
    let place = Place::with(&[("ok.yaml", OK.as_bytes())])?;
    let name = OsStr::from_bytes(b"\xff.yaml");
    fs::write(place.path("").join(name), "foo: 1\n")?;
    place
        .check()?
        .hold(1, &["no key `foo` here", ".yaml:1:1", "Read 2 files"])
}

pub(super) fn permission() -> Outcome {
    let place = Place::with(&[
        ("ok.yaml", OK.as_bytes()),
        ("x.yaml", b"evidence: 3\n"),
        ("t.csv", b"measure\n"),
        ("sub/y.yaml", b"evidence: 3\n"),
    ])?;
    for closed in ["x.yaml", "t.csv", "sub"] {
        fs::set_permissions(place.path(closed), Permissions::from_mode(0o000))?;
    }
    let wanted = [
        "`s/x.yaml` cannot be read: permission denied",
        "--> s/x.yaml",
        "`s/t.csv` cannot be read: permission denied",
        "`s/sub` cannot be read: permission denied",
        "!there is no",
        "Names and links could not all be checked",
    ];
    unprivileged(&place, &["check", "s", "--color", "never"])?.hold(1, &wanted)?;
    fs::set_permissions(place.path(""), Permissions::from_mode(0o000))?;
    let run = unprivileged(&place, &["check", "s", "--color", "never"]);
    fs::set_permissions(place.path(""), Permissions::from_mode(0o755))?;
    fs::set_permissions(place.path("sub"), Permissions::from_mode(0o755))?;
    run?.hold(2, &["cannot read `s`: permission denied"])
}

/// Runs the binary as somebody whom permissions bind. To root they do not apply: then a copy of
/// it runs as nobody.
fn unprivileged(place: &Place, arguments: &[&str]) -> Result<super::Run, String> {
    let root = place.0.path();
    let own = Path::new(env!("CARGO_BIN_EXE_cisgrid"));
    let owner = fs::metadata(root).map_err(|error| error.to_string())?.uid();
    let binary = root.join("cisgrid");
    let mut command = match owner {
        0 => {
            let open = Permissions::from_mode(0o755);
            fs::copy(own, &binary).map_err(|error| error.to_string())?;
            for path in [root, &binary] {
                fs::set_permissions(path, open.clone()).map_err(|error| error.to_string())?;
            }
            let mut command = Command::new(&binary);
            command.uid(65_534).gid(65_534);
            command
        }
        _ => Command::new(own),
    };
    command.args(arguments).current_dir(root);
    finish(command)
}
