//! What stands in a line: emphasis, links, footnotes, pictures.

use cisgrid::document::{Block, Inline, Role, SafeText, Target};
use cisgrid::view::Picture;
use libtest_mimic::Trial;

use super::parts::{Element, bytes, files, part, text_of, tree};
use super::sample::{document, paragraph, picture, text, to, upright};
use super::whole::whole;
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("word::what_stands_out", what_stands_out),
        trial("word::spaces_are_kept", spaces_are_kept),
        trial("word::minus_and_figure", minus_and_figure),
        trial("word::footnotes", footnotes),
        trial("word::a_note_within_a_note", a_note_within_a_note),
        trial("word::addresses", addresses),
        trial("word::plots", plots),
        trial("word::plots_in_black_and_grey", black_and_grey),
        trial("word::plots_of_odd_places", odd_places),
    ]
}

fn line(inlines: Vec<Inline>) -> Block {
    paragraph(Role::Body, inlines)
}

/// The runs of the last paragraph.
fn runs(inlines: Vec<Inline>) -> Vec<(String, Vec<String>)> {
    let text = text_of(&document(vec![upright(vec![line(inlines)])]));
    let all = text.all("w:p");
    let last = all.last().expect("a paragraph");
    let told = |run: &&Element| {
        let looks = run.all("w:rPr").into_iter().flat_map(|look| &look.inner);
        let looks = looks.map(|look| match look.attribute("w:val") {
            "" => look.name.clone(),
            value => format!("{} {value}", look.name),
        });
        (run.words(), looks.collect())
    };
    last.all("w:r").iter().map(told).collect()
}

fn what_stands_out() -> Outcome {
    let inner = Inline::Strong(vec![Inline::Emphasis(vec![text("both")])]);
    let told = runs(vec![
        text("plain"),
        Inline::Strong(vec![text("strong")]),
        Inline::Emphasis(vec![text("set off")]),
        inner,
        Inline::Code(SafeText::new("mood-rose")),
        Inline::Superscript(SafeText::new("a")),
        text("● and"),
    ]);
    let expected: [(&str, &[&str]); 8] = [
        ("plain", &[]),
        ("strong", &["w:rStyle Strong", "w:b", "w:bCs"]),
        ("set off", &["w:rStyle Emphasis"]),
        ("both", &["w:rStyle Strong", "w:b", "w:bCs", "w:i", "w:iCs"]),
        ("mood-rose", &["w:rStyle Code"]),
        ("a", &["w:vertAlign superscript"]),
        ("●", &["w:rStyle Sign"]),
        (" and", &[]),
    ];
    for ((words, looks), (wanted, wanted_looks)) in told.iter().zip(expected) {
        assert_eq!(
            (&**words, looks.len()),
            (wanted, wanted_looks.len()),
            "{looks:?}"
        );
        assert!(
            looks
                .iter()
                .zip(wanted_looks)
                .all(|(one, other)| one == other),
            "{looks:?}"
        );
    }
    assert_eq!(told.len(), expected.len());
    Ok(())
}

/// No line ends between a minus that is typed as a hyphen and its figure; behind other hyphens one may.
fn minus_and_figure() -> Outcome {
    let hyphens = |words: &str| {
        let text = text_of(&document(vec![upright(vec![line(vec![text(words)])])]));
        let all = text.all("w:p");
        let last = all.last().expect("a paragraph");
        assert_eq!(last.words(), words, "the same text");
        last.all("w:noBreakHyphen").len()
    };
    assert_eq!(hyphens("-0.5 (95% CI -0.30 to [-.26])"), 3);
    assert_eq!(hyphens("pages 3-4, COVID-19, well-being, 5 - 3, a -b"), 0);
    Ok(())
}

fn spaces_are_kept() -> Outcome {
    for words in [" before", "behind ", "in  between", " "] {
        let text = text_of(&document(vec![upright(vec![line(vec![text(words)])])]));
        let all = text.all("w:t");
        let last = all.last().ok_or("a text")?;
        assert_eq!(last.text, words);
        assert_eq!(last.attribute("xml:space"), "preserve");
    }
    Ok(())
}

fn footnotes() -> Outcome {
    let document = whole();
    let text = text_of(&document);
    let called: Vec<_> = text
        .all("w:footnoteReference")
        .iter()
        .map(|call| call.attribute("w:id").to_owned())
        .collect();
    assert_eq!(called, ["1", "2", "3", "4", "5"]);
    let notes = part(&document, "word/footnotes.xml");
    let kinds: Vec<_> = notes
        .inner
        .iter()
        .map(|note| note.attribute("w:type"))
        .collect();
    assert_eq!(kinds[..3], ["separator", "continuationSeparator", ""]);
    let ids: Vec<_> = notes
        .inner
        .iter()
        .map(|note| note.attribute("w:id"))
        .collect();
    assert_eq!(ids, ["-1", "0", "1", "2", "3", "4", "5"]);
    let last = &notes.inner[6];
    assert_eq!(last.words(), " Judged by both authors, see the methods.");
    assert_eq!(last.all("w:hyperlink")[0].attribute("w:anchor"), "methods");
    assert!(last.has("w:footnoteRef"));
    Ok(())
}

fn a_note_within_a_note() -> Outcome {
    let address = Inline::Link {
        to: Target::Address("https://example.org/note".to_owned()),
        text: vec![text("there")],
    };
    let inner = Inline::Note(vec![text("inner")]);
    let note = Inline::Note(vec![text("outer"), inner, address]);
    let document = document(vec![upright(vec![line(vec![text("x"), note])])]);
    let notes = part(&document, "word/footnotes.xml");
    assert!(
        !notes.has("w:footnoteReference"),
        "a footnote calls another"
    );
    assert_eq!(notes.words(), " outer (inner)there");
    let links = part(&document, "word/_rels/footnotes.xml.rels");
    assert_eq!(
        links.inner[0].attribute("Target"),
        "https://example.org/note"
    );
    Ok(())
}

fn addresses() -> Outcome {
    let kept = [
        ("https://example.org", "https://example.org"),
        (
            "HTTP://example.org:8080/a?b=c#d",
            "http://example.org:8080/a?b=c#d",
        ),
        (
            "https://doi.org/10.1186/s12888-022-03999-9",
            "https://doi.org/10.1186/s12888-022-03999-9",
        ),
        (
            "https://example.org/a b\"<c>#d#e%zz%20",
            "https://example.org/a%20b%22%3Cc%3E#d%23e%25zz%20",
        ),
        ("https://example.org/ä", "https://example.org/%C3%A4"),
        ("https://пример.org/", "https://пример.org/"),
        (
            "mailto:ada@example.org?subject=Hello you",
            "mailto:ada@example.org?subject=Hello%20you",
        ),
    ];
    let refused = [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "\\\\host\\share",
        "ftp://example.org",
        "https:example.org",
        "https://",
        "https:///x",
        "https://a b/",
        "https://user@example.org/",
        "https://example.org:99999/",
        "https://[::1",
        "https://-a.org",
        "mailto:",
        "mailto:nobody",
        "mailto:a@b@c",
        "mailto:a b@example.org",
        "",
        "#methods",
    ];
    let link = |address: &str| {
        line(vec![Inline::Link {
            to: Target::Address(address.to_owned()),
            text: vec![text("words")],
        }])
    };
    let blocks = kept.iter().map(|(address, _)| link(address));
    let blocks = blocks.chain(refused.iter().map(|address| link(address)));
    let mut document = document(vec![upright(blocks.collect())]);
    document.authors.clear();
    let relations = part(&document, "word/_rels/document.xml.rels");
    let outside = relations
        .inner
        .iter()
        .filter(|relation| relation.attribute("TargetMode") == "External");
    let outside: Vec<_> = outside
        .map(|relation| relation.attribute("Target"))
        .collect();
    let wanted: Vec<_> = kept.iter().map(|(_, address)| *address).collect();
    assert_eq!(outside, wanted);
    let text = text_of(&document);
    assert_eq!(text.all("w:hyperlink").len(), kept.len());
    assert_eq!(
        text.words().matches("words").count(),
        kept.len() + refused.len()
    );
    let within = Inline::Link {
        to: Target::Address("https://example.org".to_owned()),
        text: vec![to("methods", "a link in a link")],
    };
    let text = text_of(&super::sample::document(vec![upright(vec![line(vec![
        within,
    ])])]));
    assert!(
        text.all("w:hyperlink")
            .iter()
            .all(|link| !link.has("w:hyperlink"))
    );
    Ok(())
}

/// A picture as it was drawn: its width, its height, and the shade of each of its points.
fn drawn(file: &[u8]) -> Result<(u32, u32, Vec<u8>), png::DecodingError> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info()?;
    let mut shades = vec![0; reader.output_buffer_size().unwrap_or_default()];
    let frame = reader.next_frame(&mut shades)?;
    assert_eq!(frame.color_type, png::ColorType::Grayscale);
    Ok((frame.width, frame.height, shades))
}

fn plot(picture: Picture, words: &str) -> Inline {
    Inline::Plot {
        picture: Box::new(picture),
        words: SafeText::new(words),
    }
}

fn plots() -> Outcome {
    let document = whole();
    let text = text_of(&document);
    let shown = text.all("wp:inline");
    assert_eq!(shown.len(), 15);
    let files = files(&bytes(&document));
    let kept = files.keys().filter(|name| name.ends_with(".png")).count();
    assert_eq!(kept, 3, "pictures that look alike are kept once");
    let words: Vec<_> = shown
        .iter()
        .map(|plot| plot.all("wp:docPr")[0].attribute("descr"))
        .collect();
    assert_eq!(words[0], "3.9, 95% CI 0.67 to 7.13, against 0");
    let relations = part(&document, "word/_rels/document.xml.rels");
    let mut ids = std::collections::BTreeSet::new();
    for plot in shown {
        let relation = plot.all("a:blip")[0].attribute("r:embed");
        let all = relations.children("Relationship").into_iter();
        let target = all
            .clone()
            .find(|one| one.attribute("Id") == relation)
            .ok_or("a picture")?;
        let file = &files[&format!("word/{}", target.attribute("Target"))];
        let (width, _, _) = drawn(file)?;
        let extent = plot.all("wp:extent")[0];
        let inches: f64 = extent.attribute("cx").parse::<f64>()? / 914_400.0;
        let dots = f64::from(width) / inches;
        assert!((299.0..302.0).contains(&dots), "{dots} dots to the inch");
        assert!(ids.insert(plot.all("wp:docPr")[0].attribute("id").to_owned()));
    }
    Ok(())
}

/// Where the picture says that something stands, there is black; where nothing does, white.
fn black_and_grey() -> Outcome {
    let shown = plot(picture(20.0, 70.0, 90.0), "x");
    let document = document(vec![upright(vec![line(vec![shown])])]);
    let files = files(&bytes(&document));
    let (width, height, shades) = drawn(&files["word/media/plot1.png"])?;
    let shade = |across: u32, down: u32| shades[(down * width + across) as usize];
    let at = |place: f64| {
        shade(
            ((place + 4.0) / 108.0 * f64::from(width)) as u32,
            height / 2,
        )
    };
    assert_eq!(at(70.0), 0, "the estimate");
    assert_eq!(at(30.0), 0, "the interval");
    assert_eq!(at(10.0), 255, "nothing");
    assert!((60..200).contains(&shade(width / 2, 1)), "the line");
    Ok(())
}

fn odd_places() -> Outcome {
    let mut odd = picture(f64::NAN, f64::INFINITY, -1e300);
    odd.margin = Some((f64::NEG_INFINITY, 3.0));
    odd.line = f64::NAN;
    odd.ticks = vec![f64::NAN, 1e9, -5.0];
    let document = document(vec![upright(vec![line(vec![plot(odd, "x")])])]);
    let files = files(&bytes(&document));
    drawn(&files["word/media/plot1.png"])?;
    let content = std::str::from_utf8(&files["word/document.xml"])?;
    assert!(tree(content).has("wp:inline"));
    Ok(())
}
