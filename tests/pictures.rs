//! Pictures as numbers: one scale for each measure, the better side named, words for all that is drawn;
//! and pages that are whole and say in words what they show. The figures stand in `tests/render/pictures/`.

use std::collections::HashMap;
use std::path::Path;

use libtest_mimic::Trial;

use crate::render::page;
use crate::{Outcome, entries, file_name, root, trial};
use cisgrid::read::folder::Project;
use cisgrid::templates::Templates;
use cisgrid::view::{Picture, View};
use cisgrid::{examine, outputs};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("pictures::one_scale_for_a_measure", one_scale_for_a_measure),
        trial("pictures::far_limits_run_on", far_limits_run_on),
        trial(
            "pictures::ratios_stand_on_a_log_scale",
            ratios_stand_on_a_log_scale,
        ),
        trial(
            "pictures::the_better_side_is_named",
            the_better_side_is_named,
        ),
        trial("pictures::a_turned_sign_turns_the_sides", turned_signs),
        trial("pictures::norms_share_one_scale", norms_share_one_scale),
        trial("pictures::margins_are_shaded", margins_are_shaded),
        trial(
            "pictures::words_leave_open_what_is",
            words_leave_open_what_is,
        ),
        trial("pictures::pages_are_whole", pages_are_whole),
    ]
}

/// The view of the synthesis in a folder.
fn view(folder: &Path) -> View {
    let assessed = examine::folder(folder, None);
    match assessed.expect("a readable folder").renderable() {
        Ok(synthesis) => View::new(synthesis),
        Err(assessed) => panic!("errors: {:#?}", assessed.diagnostics),
    }
}

/// The pictures of the case, by the keys of their figures; of those in several findings the first.
fn pictures() -> HashMap<String, Picture> {
    let view = view(&root().join("tests/render/pictures"));
    let mut pictures = HashMap::new();
    for item in view.evidence() {
        for line in item.tables().into_iter().flat_map(|table| table.rows) {
            if let Some(picture) = line.picture {
                pictures.entry(line.key.to_owned()).or_insert(picture);
            }
        }
    }
    pictures
}

/// How far a place is from the line, as a share of how far `unit` is.
fn share(picture: &Picture, place: f64, unit: f64) -> f64 {
    (place - picture.line) / unit
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.01
}

fn one_scale_for_a_measure() -> Outcome {
    let pictures = pictures();
    let mood = &pictures["mood@T1..T2"];
    let (low, high) = mood.interval.ok_or("an interval")?;
    let estimate = mood.estimate.ok_or("an estimate")?;
    let point = (estimate - mood.line) / 3.0;
    assert!(close(share(mood, low, point), 0.55), "{mood:?}");
    assert!(close(share(mood, high, point), 5.45), "{mood:?}");
    let other = &pictures["mood@T2..T3"];
    let one = other.estimate.ok_or("an estimate")? - other.line;
    assert!(close(one / point, 1.0), "{other:?} is on another scale");
    let worry = &pictures["worry@T1..T3"];
    let (low, high) = worry.interval.ok_or("an interval")?;
    assert!(close(worry.line - low, high - worry.line), "{worry:?}");
    assert!(worry.estimate == Some(worry.line), "{worry:?}");
    Ok(())
}

fn far_limits_run_on() -> Outcome {
    let pictures = pictures();
    let far = &pictures["mood@T1..T3"];
    assert!(far.beyond_left && far.beyond_right, "{far:?}");
    assert!(far.interval == Some((0.0, 100.0)), "{far:?}");
    assert!(
        far.words.contains("runs on beyond the picture"),
        "{}",
        far.words
    );
    assert!(far.words.contains("−60.64 to 66.64"), "{}", far.words);
    let near = &pictures["mood@T1..T2"];
    assert!(!near.beyond_left && !near.beyond_right, "{near:?}");
    assert!(
        far.estimate == near.estimate,
        "the same change in two places"
    );
    Ok(())
}

fn ratios_stand_on_a_log_scale() -> Outcome {
    let pictures = pictures();
    let half = &pictures["relapse@T2/coaching..waiting"];
    let twice = &pictures["relapse@T3/coaching..waiting"];
    assert!(half.against == "1" && twice.against == "1");
    let below = half.line - half.estimate.ok_or("an estimate")?;
    let above = twice.estimate.ok_or("an estimate")? - twice.line;
    assert!(
        close(below, above),
        "0.5 and 2 are as far from 1: {below} {above}"
    );
    let (low, high) = half.interval.ok_or("an interval")?;
    assert!(
        close(half.line - low, 2.0 * below),
        "0.25 is twice as far as 0.5"
    );
    assert!(high == half.line, "the limit 1.00 stands on the line");
    Ok(())
}

fn the_better_side_is_named() -> Outcome {
    let pictures = pictures();
    let sides = |key: &str| {
        let picture = &pictures[key];
        (picture.left.as_str(), picture.right.as_str())
    };
    assert_eq!(sides("mood@T1..T2"), ("worse", "better"));
    assert_eq!(sides("mood@T2..T3"), ("better", "worse"));
    assert_eq!(sides("worry@T1..T2"), ("better", "worse"));
    assert_eq!(sides("talk@T1..T2"), ("rise", "fall"));
    assert_eq!(
        sides("talk@T2/coaching..waiting"),
        ("higher in Waiting list", "higher in Coaching")
    );
    assert_eq!(
        sides("relapse@T2/coaching..waiting"),
        ("favours Coaching", "favours Waiting list")
    );
    assert_eq!(sides("mood@T1"), ("worse", "better"));
    // Drawn as printed: the sign is never turned so that better lies on the right.
    let worry = &pictures["worry@T1..T2"];
    assert!(worry.estimate > Some(worry.line), "{worry:?}");
    assert!(
        worry
            .words
            .contains("later minus earlier, so right of 0 is a rise, which is worse"),
        "{}",
        worry.words
    );
    Ok(())
}

/// An association with a fall has its sides the other way round than one with a rise.
fn turned_signs() -> Outcome {
    let sides = |meaning: &str| {
        let yaml = format!(
            "synthesis: {{title: Signs, timepoints: {{T1: before, T2: after}}}}\n\
             measures: [{{id: mood, label: Mood, better: higher}}, {{id: age, label: Age}}]\n\
             results: [{{measure: mood, from: T1, to: T2, predictor: age, effect: slope, estimate: 0.5, ci_low: 0.2, \
             ci_high: 0.8, change_means: {meaning}}}]\n\
             evidence: [{{id: e, strand: quantitative, finding: It went with age., figures: \"mood~age@T1..T2\"}}]\n\
             propositions: [{{id: p, statement: Age counts., supported_by: e}}]\n"
        );
        let texts = [("a.yaml", yaml.into_bytes())];
        let assessed = examine::assess(Project::of_texts(Path::new("p"), texts), None);
        let view = View::new(assessed.renderable().map_err(|_| "errors")?);
        let mut lines = view
            .evidence()
            .flat_map(|item| item.tables())
            .flat_map(|table| table.rows);
        let picture = lines.find_map(|line| line.picture).ok_or("no picture")?;
        Ok::<_, &str>((picture.left, picture.right))
    };
    let (rise, fall) = (sides("later minus earlier")?, sides("earlier minus later")?);
    assert_eq!(rise, ("worse".to_owned(), "better".to_owned()));
    assert_eq!(fall, ("better".to_owned(), "worse".to_owned()));
    Ok(())
}

fn norms_share_one_scale() -> Outcome {
    let pictures = pictures();
    let low = &pictures["mood@T1"];
    let sd = low.ticks.iter().copied().find(|tick| *tick > low.line);
    let sd = sd.ok_or("a tick")? - low.line;
    let estimate = low.estimate.ok_or("an estimate")?;
    assert!((share(low, estimate, sd) + 0.6).abs() < 0.02, "{low:?}");
    let (from, to) = low.rounding.ok_or("rounding")?;
    assert!(from < estimate && estimate < to, "{low:?}");
    let far = &pictures["mood@T3"];
    assert!(
        far.interval.is_none(),
        "without n and SD there is no interval"
    );
    assert!(
        far.words.contains("2.08 to 2.12 SD above the norm"),
        "{}",
        far.words
    );
    Ok(())
}

fn margins_are_shaded() -> Outcome {
    let pictures = pictures();
    let whole = |picture: &Picture| -> Result<f64, String> {
        let (low, high) = picture.margin.ok_or("no margin")?;
        assert!(
            close(picture.line - low, high - picture.line),
            "{picture:?}"
        );
        Ok(high - picture.line)
    };
    let (own, common) = (&pictures["mood@T1"], &pictures["mood@T2"]);
    // 2 points, which the claim sets, and half of 10 points, which the synthesis does.
    let (own_width, common_width) = (whole(own)?, whole(common)?);
    assert!(
        (common_width / own_width - 2.5).abs() < 0.02,
        "{own_width} {common_width}"
    );
    assert!(
        own.words.contains("shaded, within 2 points"),
        "{}",
        own.words
    );
    assert!(
        common.words.contains("shaded, within 0.5 SD (norm)"),
        "{}",
        common.words
    );
    assert!(pictures["relapse@T2/coaching..waiting"].margin.is_none());
    Ok(())
}

fn words_leave_open_what_is() -> Outcome {
    let pictures = pictures();
    let words = |key: &str| pictures[key].words.as_str();
    let says = |key: &str, part: &str| match words(key).contains(part) {
        true => Ok(()),
        false => Err(format!("`{part}` is not in: {}", words(key))),
    };
    says(
        "mood@T1..T2",
        "Mood T1–T2: change 3.0, 95% CI 0.55 to 5.45, does not include 0",
    )?;
    says("worry@T1..T3", "includes 0")?;
    // A limit printed as 0.0 may be on either side of 0.
    says("talk@T1..T2", "rounding leaves open whether it includes 0")?;
    says(
        "relapse@T2/coaching..waiting",
        "rounding leaves open whether it includes 1",
    )?;
    says("mood@T2..T3", "no confidence interval printed")?;
    assert_eq!(
        pictures["mood@T1..T2"].brief,
        "on the better side; CI excludes 0"
    );
    assert_eq!(pictures["worry@T1..T3"].brief, "neither way; CI includes 0");
    Ok(())
}

/// Every page of every case: tags that match, anchors used once, links that lead somewhere, and a title
/// for every picture.
fn pages_are_whole() -> Outcome {
    let templates = Templates::new(Vec::new()).expect("templates without faults");
    let html = outputs::find("html").ok_or("the format")?;
    let mut folders = entries(&root().join("tests/render"));
    folders.retain(|folder| !file_name(folder).ends_with("-expected"));
    folders.push(root().join("propositions"));
    for folder in folders {
        let name = file_name(&folder);
        let page = page(html, &view(&folder), &templates);
        well_formed(&page).map_err(|fault| format!("{name}: {fault}"))?;
        anchors_hold(&page).map_err(|fault| format!("{name}: {fault}"))?;
        // The argument map is told in words beside it, and who speaks of which theme in a table.
        let own = ["class=\"argument\"", "class=\"heard\""];
        let pictures = page.split("<svg ").skip(1);
        for picture in pictures.filter(|one| !own.iter().any(|own| one.starts_with(own))) {
            let titled = picture.split_once('>').map(|(_, rest)| rest);
            let title = titled.and_then(|rest| rest.strip_prefix("<title>"));
            let title = title.and_then(|rest| rest.split_once("</title>"));
            let words = title.map_or("", |(words, _)| words);
            assert!(
                words.len() > 20,
                "{name}: a picture without words: {picture:.200}"
            );
            assert!(picture.starts_with("viewBox=\"0 0 100 14\" role=\"img\""));
        }
    }
    Ok(())
}

/// Elements that have no end.
const VOID: [&str; 5] = ["meta", "br", "col", "input", "!doctype"];

fn well_formed(page: &str) -> Result<(), String> {
    // What stands in the script is no element.
    let page = match (page.find("<script>"), page.find("</script>")) {
        (Some(from), Some(to)) => [&page[..from + "<script>".len()], &page[to..]].concat(),
        _ => page.to_owned(),
    };
    let style = page.find("</style>").ok_or("no style sheet")?;
    let mut open: Vec<&str> = vec!["html", "head", "style"];
    for part in page[style..].split('<').skip(1) {
        let (tag, _) = part
            .split_once('>')
            .ok_or(format!("an open tag: {part:.60}"))?;
        let name = tag.trim_start_matches('/').split([' ', '/']).next();
        let name = name.unwrap_or_default();
        if tag.starts_with('/') {
            let before = open.pop();
            if before != Some(name) {
                return Err(format!("</{name}> ends {before:?}"));
            }
        } else if !VOID.contains(&name) && !tag.ends_with('/') {
            open.push(name);
        }
    }
    match open.is_empty() {
        true => Ok(()),
        false => Err(format!("left open: {open:?}")),
    }
}

fn anchors_hold(page: &str) -> Result<(), String> {
    let of = |attribute: &str| -> Vec<&str> {
        let parts = page.split(attribute).skip(1);
        parts
            .filter_map(|part| Some(part.split_once('"')?.0))
            .collect()
    };
    let mut ids = of(" id=\"");
    ids.sort_unstable();
    if let Some(twice) = ids.windows(2).find(|two| two[0] == two[1]) {
        return Err(format!("the anchor {} is there twice", twice[0]));
    }
    let lost = of(" href=\"#")
        .into_iter()
        .find(|to| ids.binary_search(to).is_err());
    match lost {
        Some(lost) => Err(format!("no anchor {lost}")),
        None => Ok(()),
    }
}
