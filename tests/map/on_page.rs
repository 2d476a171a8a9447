//! The map in a page: one, or in large syntheses one in each row; where its links lead, and what it says in words.

use std::collections::BTreeSet;

use libtest_mimic::Trial;
use scraper::{ElementRef, Html, Selector};

use super::drawn::drawn;
use super::{files, of_folder, of_text, page, synthesis, text_of};
use crate::{Outcome, trial};
use cisgrid::language;
use cisgrid::model::{LayoutName, RelationKind, Stance};
use cisgrid::outputs::Artifact;
use cisgrid::view::View;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("map::links_lead_somewhere", links_lead_somewhere),
        trial("map::it_is_told_in_words", it_is_told_in_words),
        trial("map::a_large_one_is_many", a_large_one_is_many),
        trial(
            "map::a_small_one_says_who_relates",
            a_small_one_says_who_relates,
        ),
        trial(
            "map::nothing_is_drawn_of_nothing",
            nothing_is_drawn_of_nothing,
        ),
        trial(
            "map::it_is_drawn_without_styles",
            it_is_drawn_without_styles,
        ),
    ]
}

/// The maps in a page.
fn maps(page: &str) -> Vec<&str> {
    let starts = page.match_indices("<svg class=\"argument\"");
    let maps = starts.map(|(start, _)| {
        let rest = &page[start..];
        let end = rest.find("</svg>").expect("an end");
        &rest[..end + "</svg>".len()]
    });
    maps.collect()
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}

/// In every layout, each box leads to an id of the page, and every finding and proposition that is drawn is led to once.
fn links_lead_somewhere() -> Outcome {
    let layouts = LayoutName::WORDS.iter();
    let layouts: Vec<_> = layouts.filter_map(|word| LayoutName::meant(word)).collect();
    let large = of_text(&synthesis(13, 61, true));
    for (view, many) in [(of_folder("propositions"), 1), (large, 13)] {
        for layout in &layouts {
            let view = view.in_layout(*layout);
            let made = files("html", &view);
            let page = std::str::from_utf8(&made[0].bytes)?;
            let document = Html::parse_document(page);
            let with_id = selector("[id]");
            let ids = document.select(&with_id);
            let ids: BTreeSet<_> = ids.filter_map(|one| one.value().id()).collect();
            let maps = maps(page);
            assert!(maps.len() >= many, "{layout:?}: {} maps", maps.len());
            for svg in maps {
                let drawn = drawn(svg);
                for link in &drawn.links {
                    let id = link
                        .strip_prefix('#')
                        .ok_or("a link that leaves the page")?;
                    assert!(ids.contains(id), "{layout:?}: {link} leads nowhere");
                }
                let boxes = drawn.boxes.iter().map(|one| &one.to);
                assert_eq!(boxes.clone().collect::<BTreeSet<_>>().len(), boxes.count());
            }
        }
    }
    Ok(())
}

/// The words of an element.
fn words(element: ElementRef<'_>) -> String {
    let words = element.text().collect::<String>();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every link and every relation stands in the map in words, below its proposition and behind its word, and nothing else.
fn it_is_told_in_words() -> Outcome {
    for view in [of_folder("propositions"), of_text(&synthesis(7, 40, true))] {
        let page = page(&view);
        let document = Html::parse_document(&page);
        let argument = view.argument();
        let rows = selector("[id='page:map'] details dl > div");
        let told = document.select(&rows);
        let told: Vec<_> = told.collect();
        assert_eq!(told.len(), argument.propositions.len());
        for (at, (row, told)) in argument.propositions.iter().zip(told).enumerate() {
            let heading = told.select(&selector("dt")).next().ok_or("no heading")?;
            let to = heading.select(&selector("a")).next().ok_or("no link")?;
            assert_eq!(to.attr("href"), Some(format!("#{}", row.id).as_str()));
            let mut found = BTreeSet::new();
            let links = selector("a");
            for line in told.select(&selector("dd")) {
                let said = words(line);
                let does = said.split(':').next().unwrap_or_default();
                let ends = line.select(&links).filter_map(|end| end.attr("href"));
                found.extend(
                    ends.map(|end| (does.to_owned(), end.trim_start_matches('#').to_owned())),
                );
            }
            let links = argument.links_of(at).map(|link| {
                let does = format!("{} {}", link.symbol(), link.stance.word());
                (does, argument.findings[link.finding].id.to_owned())
            });
            let relations = argument.relations.iter().filter_map(|relation| {
                let other = match relation.from == at {
                    true => relation.to,
                    false if relation.is_mutual() && relation.to == at => relation.from,
                    false => return None,
                };
                let words = language::english().of(relation.kind.words());
                Some((words.to_owned(), argument.propositions[other].id.to_owned()))
            });
            let wanted: BTreeSet<_> = links.chain(relations).collect();
            assert_eq!(found, wanted, "{}", row.id);
        }
    }
    Ok(())
}

fn is_whole(view: &View) -> bool {
    let page = page(view);
    let (whole, around) = (
        page.contains("id=\"page:map\""),
        page.contains("class=\"around"),
    );
    assert!(whole != around, "one map, or one around each proposition");
    let paths = |file: &Artifact| file.path.contains("/map");
    let files: Vec<_> = files("svg", view).into_iter().filter(paths).collect();
    match whole {
        true => assert_eq!(files.len(), 1),
        false => {
            let wanted = view.argument().propositions.len();
            assert_eq!(files.len(), wanted);
            let ids = view
                .argument()
                .propositions
                .into_iter()
                .map(|row| row.id.to_owned());
            for (file, id) in files.iter().zip(ids) {
                assert_eq!(file.path, format!("svg/map-{id}.svg"));
                let drawn = drawn(std::str::from_utf8(&file.bytes).expect("UTF-8"));
                assert!(drawn.links.is_empty(), "a file has no page to lead to");
            }
        }
    }
    let made = self::files("svg", view);
    let legends = text_of(&made, "svg/legends.txt");
    for file in &files {
        let name = file.path.trim_start_matches("svg/");
        assert!(
            legends.contains(&format!("{name}\n\n")),
            "no legend of {name}"
        );
    }
    whole
}

/// Up to twelve propositions and sixty findings there is one map; beyond, one around each, of fewer than 4,000 bytes where
/// ten findings speak and two propositions relate.
fn a_large_one_is_many() -> Outcome {
    for (propositions, findings, whole) in [(12, 60, true), (13, 20, false), (3, 61, false)] {
        let view = of_text(&synthesis(propositions, findings, true));
        assert_eq!(is_whole(&view), whole, "{propositions} and {findings}");
    }
    let view = of_text(&synthesis(13, 100, true));
    let page = page(&view);
    let argument = view.argument();
    for (at, svg) in maps(&page).into_iter().enumerate() {
        let links = argument.links_of(at).count();
        let drawn = drawn(svg);
        let boxes = drawn.boxes.iter().filter(|one| !one.argued);
        assert_eq!((boxes.count(), drawn.lines.len()), (links, links));
        let related = drawn.boxes.len() - links - 1;
        let more = links.saturating_sub(10) + related.saturating_sub(2);
        let most = 4_000 + more * 300;
        assert!(
            svg.len() < most,
            "{links} findings, {related} relations: {} bytes",
            svg.len()
        );
        for (place, one) in drawn.boxes.iter().enumerate() {
            for other in &drawn.boxes[place + 1..] {
                let apart = one.x + one.width <= other.x + 0.11
                    || other.x + other.width <= one.x + 0.11
                    || one.y + one.height <= other.y + 0.11
                    || other.y + other.height <= one.y + 0.11;
                assert!(apart, "{one:?} lies over {other:?} in map {}", at + 1);
            }
            let within = one.x >= 0.0 && one.x + one.width <= drawn.width;
            assert!(within && one.y + one.height <= drawn.height, "{one:?}");
        }
    }
    Ok(())
}

/// Around a proposition stand the others to which it relates above, those that relate to it below.
fn a_small_one_says_who_relates() -> Outcome {
    let view = of_text(&synthesis(13, 20, true));
    let page = page(&view);
    let svg = maps(&page)[1];
    let drawn = drawn(svg);
    let of = |id: &str| {
        let mut boxes = drawn.boxes.iter();
        let found = boxes.find(|one| one.to == format!("#{id}"));
        found
            .map(|one| one.y)
            .ok_or_else(|| format!("no {id} in {svg}"))
    };
    let own = of("p1")?;
    // It refines p0 and is in tension with p3; p2 refines it.
    assert!(of("p0")? < own && of("p3")? < own && of("p2")? > own);
    let said = |text: &str| drawn.letters.iter().any(|letters| letters.text == text);
    for words in ["refines 1", "in tension with 4", "3 refines"] {
        assert!(said(words), "{words}: {:?}", drawn.letters);
    }
    assert_eq!(drawn.title, "Map of proposition 2");
    Ok(())
}

/// No map of a synthesis in which nothing speaks of anything, and none in the row of such a proposition.
fn nothing_is_drawn_of_nothing() -> Outcome {
    let alone = "synthesis: {title: T}\npropositions: [{id: p, statement: S.}]\n";
    let view = of_text(alone);
    assert!(!page(&view).contains("page:map"));
    assert!(files("svg", &view).is_empty());
    let text = synthesis(13, 4, false);
    let found = page(&of_text(&text));
    assert_eq!(maps(&found).len(), 5);
    assert_eq!(found.matches("<details class=\"around").count(), 5);
    Ok(())
}

/// No attribute is a style, and nothing is fetched: a page may forbid both. Each kind of link is in some map.
fn it_is_drawn_without_styles() -> Outcome {
    let views = [
        of_text(&synthesis(5, 40, true)),
        of_text(&synthesis(13, 40, true)),
    ];
    let used: BTreeSet<_> = views[0]
        .argument()
        .links
        .iter()
        .map(|link| link.stance)
        .collect();
    assert_eq!(used.len(), Stance::ALL.len());
    let related = views[0].argument().relations;
    let kinds: BTreeSet<_> = related.iter().map(|relation| relation.kind).collect();
    assert_eq!(kinds.len(), RelationKind::ALL.len());
    for view in &views {
        let page = page(view);
        for svg in maps(&page) {
            let drawn = drawn(svg);
            let allowed = ["svg", "title", "desc", "path", "a", "rect", "text"];
            let other = drawn
                .elements
                .iter()
                .find(|name| !allowed.contains(&name.as_str()));
            assert!(other.is_none(), "{other:?}");
            for (key, value) in &drawn.attributes {
                let is_code = key == "style"
                    || key.starts_with("on")
                    || key == "id" && !value.starts_with("page:");
                assert!(!is_code && !value.contains("url("), "{key}={value}");
            }
            assert!(!drawn.title.is_empty());
        }
    }
    Ok(())
}
