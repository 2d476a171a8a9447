//! References held against those of citeproc-js 1.4 with the styles of the Citation Style Language as Debian has them (2023):
//! what it prints stands here as it prints it, but for addresses, quotation marks and the points where ours are meant to
//! differ, each of which says why.

use super::printed::printed;
use crate::{Outcome, outcome};

/// Works, and their references in Vancouver, APA and Harvard style.
const WORKS: [(&str, [&str; 3]); 16] = [
    // The second half of a given name begins with a small letter.
    (
        r#"type: article, authors: ["Kim, Min-jun", "Lee, Yu-chen A.", "Li, X.-m.", "Sartre, Jean-Paul"], title: Walking, container: J Walk, volume: 4, year: 2020"#,
        [
            "Kim MJ, Lee YCA, Li XM, Sartre JP. Walking. J Walk. 2020;4.",
            "Kim, M.-j., Lee, Y.-c. A., Li, X.-m., & Sartre, J.-P. (2020). Walking. J Walk, 4.",
            "Kim, M.-j. et al. (2020) ‘Walking’, J Walk, 4.",
        ],
    ),
    (
        r#"type: article, authors: ["boyd, danah", "Berg, Anna van den"], title: Walking, container: J Walk, volume: 4, year: 2020"#,
        [
            "boyd d, Berg A van den. Walking. J Walk. 2020;4.",
            "boyd, d., & Berg, A. van den. (2020). Walking. J Walk, 4.",
            "boyd, d. and Berg, A. van den (2020) ‘Walking’, J Walk, 4.",
        ],
    ),
    // An edition in words is a number there.
    (
        r#"type: book, authors: ["Braun, Virginia", "Clarke, Victoria"], title: Successful qualitative research, edition: Second, publisher: SAGE, place: London, year: 2013"#,
        [
            "Braun V, Clarke V. Successful qualitative research. 2nd ed. London: SAGE; 2013.",
            "Braun, V., & Clarke, V. (2013). Successful qualitative research (2nd ed.). SAGE.",
            "Braun, V. and Clarke, V. (2013) Successful qualitative research. 2nd edn. London: SAGE.",
        ],
    ),
    (
        r#"type: book, authors: ["Bland, Martin"], title: Medical statistics, edition: Revised and expanded, publisher: OUP, place: Oxford, year: 2015"#,
        [
            "Bland M. Medical statistics. Revised and expanded. Oxford: OUP; 2015.",
            "Bland, M. (2015). Medical statistics (Revised and expanded). OUP.",
            "Bland, M. (2015) Medical statistics. Revised and expanded. Oxford: OUP.",
        ],
    ),
    (
        "type: document, title: A bare note, year: 2023",
        [
            "A bare note. 2023.",
            "A bare note. (2023).",
            "‘A bare note’ (2023).",
        ],
    ),
    // Vancouver prints the volume of proceedings, too.
    (
        r#"type: paper-conference, authors: ["Vaswani, A.", "Shazeer, N."], editors: ["Guyon, I.", "Luxburg, U."], title: Attention is all you need, container: Advances in neural information processing systems, pages: 5998-6008, volume: 30, publisher: Curran, place: Red Hook, year: 2017"#,
        [
            "Vaswani A, Shazeer N. Attention is all you need. In: Guyon I, Luxburg U, editors. Advances in neural information processing systems. Vol. 30. Red Hook: Curran; 2017. p. 5998–6008.",
            "Vaswani, A., & Shazeer, N. (2017). Attention is all you need. In I. Guyon & U. Luxburg (Eds.), Advances in neural information processing systems (Vol. 30, pp. 5998–6008). Curran.",
            "Vaswani, A. and Shazeer, N. (2017) ‘Attention is all you need’, in I. Guyon and U. Luxburg (eds) Advances in neural information processing systems. Red Hook: Curran, pp. 5998–6008.",
        ],
    ),
    // APA names an author that is the publisher once; the processor does not know.
    (
        r#"type: report, authors: World Health Organization, title: World mental health report, publisher: World Health Organization, place: Geneva, year: 2022, accessed: 2023-02-04, url: "https://example.org/x""#,
        [
            "World Health Organization. World mental health report [Internet]. Geneva: World Health Organization; 2022 [cited 2023 Feb 4].",
            "World Health Organization. (2022). World mental health report.",
            "World Health Organization (2022) World mental health report. Geneva: World Health Organization.",
        ],
    ),
    (
        r#"type: thesis, genre: Doctoral dissertation, authors: ["Two, Bea"], title: A thesis, publisher: University of Tartu, year: 2020"#,
        [
            "Two B. A thesis [Doctoral dissertation]. University of Tartu; 2020.",
            "Two, B. (2020). A thesis [Doctoral dissertation]. University of Tartu.",
            "Two, B. (2020) A thesis. Doctoral dissertation. University of Tartu.",
        ],
    ),
    // One that can be read on the web has its university in brackets in APA's seventh edition.
    (
        r#"type: thesis, genre: Master’s thesis, authors: ["Two, Bea"], title: A thesis, publisher: University of Tartu, year: 2020, url: "https://example.org/x""#,
        [
            "Two B. A thesis [Master’s thesis]. University of Tartu; 2020.",
            "Two, B. (2020). A thesis [Master’s thesis, University of Tartu].",
            "Two, B. (2020) A thesis. Master’s thesis. University of Tartu.",
        ],
    ),
    (
        r#"type: article, authors: ["King, Martin Luther, Jr."], title: The current crisis, container: J Soc Issues, volume: 24, issue: 1, pages: 1-12, year: 1968"#,
        [
            "King ML Jr. The current crisis. J Soc Issues. 1968;24(1):1–12.",
            "King, M. L., Jr. (1968). The current crisis. J Soc Issues, 24(1), 1–12.",
            "King, M.L., Jr. (1968) ‘The current crisis’, J Soc Issues, 24(1), pp. 1–12.",
        ],
    ),
    (
        r#"type: book, authors: ["King, Martin Luther, Jr.", "Gates, Henry Louis, III"], title: Signs, publisher: Press, year: 1990"#,
        [
            "King ML Jr, Gates HL III. Signs. Press; 1990.",
            "King, M. L., Jr., & Gates, H. L., III. (1990). Signs. Press.",
            "King, M.L., Jr. and Gates, H.L., III (1990) Signs. Press.",
        ],
    ),
    (
        "type: article, title: Nobody wrote this, container: Lancet, volume: 3, pages: 4, year: 2001",
        [
            "Nobody wrote this. Lancet. 2001;3:4.",
            "Nobody wrote this. (2001). Lancet, 3, 4.",
            "‘Nobody wrote this’ (2001) Lancet, 3, p. 4.",
        ],
    ),
    (
        r#"type: book, authors: ["Lind, Ann"], title: Undated, publisher: Press, place: York"#,
        [
            "Lind A. Undated. York: Press.",
            "Lind, A. (n.d.). Undated. Press.",
            "Lind, A. (no date) Undated. York: Press.",
        ],
    ),
    (
        r#"type: chapter, authors: ["Part, C."], editors: ["Hand, H.", "Berg, K."], title: A part, container: The whole, edition: 3rd ed., pages: 41-53, publisher: Press, place: London, year: 2020"#,
        [
            "Part C. A part. In: Hand H, Berg K, editors. The whole. 3rd ed. London: Press; 2020. p. 41–53.",
            "Part, C. (2020). A part. In H. Hand & K. Berg (Eds.), The whole (3rd ed., pp. 41–53). Press.",
            "Part, C. (2020) ‘A part’, in H. Hand and K. Berg (eds) The whole. 3rd edn. London: Press, pp. 41–53.",
        ],
    ),
    (
        r#"type: article, authors: ["van der Meer, Jan-Paul", "de la Cruz, Ana"], title: Particles, container: BMJ, volume: 1, issue: 2, pages: e1234, year: 2010"#,
        [
            "van der Meer JP, de la Cruz A. Particles. BMJ. 2010;1(2):e1234.",
            "van der Meer, J.-P., & de la Cruz, A. (2010). Particles. BMJ, 1(2), e1234.",
            "van der Meer, J.-P. and de la Cruz, A. (2010) ‘Particles’, BMJ, 1(2), p. e1234.",
        ],
    ),
    (
        r#"type: report, authors: ["Rep, R."], title: A numbered report, number: 12, publisher: RAND, place: Santa Monica, year: 2011"#,
        [
            "Rep R. A numbered report. Santa Monica: RAND; 2011. Report No.: 12.",
            "Rep, R. (2011). A numbered report (No. 12). RAND.",
            "Rep, R. (2011) A numbered report. 12. Santa Monica: RAND.",
        ],
    ),
];

pub(super) fn as_a_processor_prints() -> Outcome {
    let works: Vec<&str> = WORKS.iter().map(|(work, _)| *work).collect();
    let mut complaints = Vec::new();
    for (at, style) in ["vancouver", "apa", "harvard"].into_iter().enumerate() {
        for (made, (_, wanted)) in printed(style, "en", &works).iter().zip(&WORKS) {
            if made != wanted[at] {
                complaints.push(format!(
                    "{style}:\n  made   {made}\n  wanted {}",
                    wanted[at]
                ));
            }
        }
    }
    outcome(complaints)
}

/// What stands before an address is printed with it, and only of what was looked at on the web.
pub(super) fn before_addresses() -> Outcome {
    use cisgrid::{outputs, templates::Templates, view::View};
    let mut complaints = Vec::new();
    for (style, accessed, wanted) in [
        (
            "vancouver",
            ", accessed: 2022-04-05",
            Some("Available from: "),
        ),
        ("vancouver", "", None),
        ("apa", ", accessed: 2022-04-05", None),
        ("harvard", ", accessed: 2022-04-05", Some("Available at: ")),
    ] {
        let text = format!(
            "synthesis: {{title: T, cite: w, references: {style}}}\nsources: [{{id: w, type: webpage, title: Peer support, authors: NHS, year: 2021, url: \"https://example.org/a\"{accessed}}}]\npropositions: [{{id: p, statement: S.}}]\n"
        );
        let Ok(synthesis) = super::written::of(&text).renderable() else {
            return Err("errors".into());
        };
        let view = View::new(synthesis);
        let templates = Templates::new(Vec::new()).expect("templates");
        for (name, link) in [("html", "<a href=\"https:"), ("markdown", "<https:")] {
            let output = outputs::find(name).ok_or("an output of that name")?;
            let page = crate::render::page(output, &view, &templates);
            let fits = match wanted {
                Some(words) => page.contains(&format!("{words}{link}")),
                None => !page.contains("Available"),
            };
            if !fits {
                complaints.push(format!("{style}{accessed}, {name}"));
            }
        }
    }
    outcome(complaints)
}
