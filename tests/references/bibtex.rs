//! BibTeX and BibLaTeX: names, letters and commands of TeX, and faults that leave the other entries.

use libtest_mimic::Trial;

use super::{assert_left, brought, field, ids, left};
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("references::bibtex_letters", letters),
        trial("references::bibtex_quotation_marks_and_signs", signs),
        trial("references::bibtex_names", bib_names),
        trial("references::bibtex_forms", forms),
        trial("references::bibtex_dates", bib_dates),
        trial("references::bibtex_has_from_its_parent", parents),
        trial("references::bibtex_with_a_brace_too_few", a_brace_too_few),
        trial("references::bibtex_keys", bib_keys),
        trial("references::bibtex_that_is_hostile", hostile),
    ]
}

fn letters() -> Outcome {
    let brought = brought(
        r#"@article{letters2016,
  author = {K{\"o}hler, J{\"o}rg and Mart{\'\i}n, Mar{\'i}a and {\O}berg, S{\o}ren and {\v{C}}apek, Ji{\v r}{\'\i} and
    Alc{\^\i}n, {\L}uc{\' a} and Wei{\ss}, {\AA}sa and O\textquoteright{}Hara, K. and Na{\"\i}f, \'Etienne},
  title = {{WALK} in {G}erman: a \emph{first {\textbf{look}}} \& more -- 50\% of H$_2$O, $p < .05$, $\alpha = 0.05$, 10\textsuperscript{th}},
  journal = {Caf{\'e} \textendash\ und {\"U}bung},
  year = 2016,
  pages = {1--9},
}"#,
    );
    let is =
        |key: &str, wanted: &str| assert_eq!(field(&brought, "letters2016", key), wanted, "{key}");
    is(
        "authors",
        "Köhler, Jörg; Martín, María; Øberg, Søren; Čapek, Jiří; Alcîn, Łucá; Weiß, Åsa; O’Hara, K.; Naïf, Étienne",
    );
    is(
        "title",
        "WALK in German: a first look & more – 50% of H₂O, p < .05, α = 0.05, 10th",
    );
    is("container", "Café – und Übung");
    is("pages", "1-9");
    assert_eq!(left(&brought), "");
    Ok(())
}

fn signs() -> Outcome {
    let cases = [
        (
            "``Walking'' and `talk', it's a `mother's day'",
            "“Walking” and ‘talk’, it's a ‘mother's day’",
        ),
        ("``An `inner' one''", "“An ‘inner’ one”"),
        ("The mothers' ``open end", "The mothers' ``open end"),
        (r"\`A la carte, d\'ej\`a ``vu''", "À la carte, déjà “vu”"),
        (
            r"$\beta$ $\geq$ 5\textdegree{}C, 2 \texttimes{} 3, \euro{}5, \texteuro 6",
            "β ≥ 5°C, 2 × 3, €5, €6",
        ),
        (
            r"\$5 \_ Gro\ss{} and $p < 0.05$ of \$6 & $\alpha = 0.3$",
            "$5 _ Groß and p < 0.05 of $6 & α = 0.3",
        ),
        (
            r"See \href{https://example.org/a}{the list}",
            "See the list",
        ),
    ];
    let mut complaints = Vec::new();
    for (written, wanted) in cases {
        let brought = brought(format!("@book{{k, title = {{{written}}}, year = 2001}}"));
        let made = field(&brought, "k", "title");
        if made != wanted || !left(&brought).is_empty() {
            complaints.push(format!(
                "{written}: {made}, not {wanted}; {}",
                left(&brought)
            ));
        }
    }
    crate::outcome(complaints)
}

fn bib_names() -> Outcome {
    let brought = brought(
        r#"@book{names,
  author = "de la Torre, Ana and Jan van der Meer and {Walking Trust of England} and {Smith, Jones and Partners} and
    Lind, Jr., Ada and Ludwig van Beethoven and Plato and others",
  editor = {Berg, Karl},
  title = "Quotes {"}inside{"} and {\"u}mlauts \textquotedblleft more\textquotedblright",
  year = 2001
}"#,
    );
    assert_eq!(
        field(&brought, "names", "authors"),
        "de la Torre, Ana; van der Meer, Jan; Walking Trust of England; {name: Smith, Jones and Partners}; \
         Lind, Ada, Jr.; van Beethoven, Ludwig; Plato; and others"
    );
    assert_eq!(field(&brought, "names", "editors"), "Berg, Karl");
    assert_eq!(
        field(&brought, "names", "title"),
        "Quotes \"inside\" and ümlauts “more”"
    );
    Ok(())
}

/// Comments, preambles, strings, brackets of both kinds.
fn forms() -> Outcome {
    let brought = brought(
        "% A comment with @article{in, it}\n@comment{jabref-meta: databaseType:bibtex;}\n@preamble{\"\\newcommand{\\x}[1]{}\"}\n\
         @string{jw = \"Journal of Walking\"}\n@STRING(first = \"J. \")\nWords between, mail@example.org too.\n\
         @article(round2010, author = {A, B}, title = \"T (one)\", journal = first # \"Walk\", year = \"2010\", month = jan # \"~1\")\n\
         @Article {spaced2011 , Author = {C, D} , TITLE={U}, Journal = jw, year={2011}, journal = {twice}, number = 3, publisher = nowhere,}\n",
    );
    assert_eq!(ids(&brought), ["round2010", "spaced2011"]);
    assert_eq!(field(&brought, "round2010", "title"), "T (one)");
    assert_eq!(field(&brought, "round2010", "container"), "J. Walk");
    assert_eq!(field(&brought, "round2010", "date"), "2010-01-01");
    assert_eq!(
        field(&brought, "spaced2011", "container"),
        "Journal of Walking"
    );
    assert_eq!(field(&brought, "spaced2011", "issue"), "3");
    assert_left(
        &brought,
        "a second `journal` of 1 reference: the first was taken",
        "line 8",
    );
    assert_left(
        &brought,
        "a name without `@string` of 1 reference",
        "line 8",
    );
    Ok(())
}

fn bib_dates() -> Outcome {
    let brought = brought(
        "@online{range, author = {A, B}, title = {T}, date = {2020-03/2021}, urldate = {2022-02-04}, eprint = {2001.1}}\n\
         @article{day, title = {T}, date = {2020-03-05}}\n@article{month, title = {T}, year = 2020, month = {March}}\n\
         @article{about, title = {T}, year = {c. 1996}}\n@article{press, title = {T}, year = {in press}}\n\
         @article{none, title = {T without}}\n",
    );
    assert_eq!(field(&brought, "range", "date"), "2020-03/2021");
    assert_eq!(field(&brought, "range", "accessed"), "2022-02-04");
    assert_eq!(field(&brought, "day", "date"), "2020-03-05");
    assert_eq!(field(&brought, "month", "date"), "2020-03");
    assert_eq!(field(&brought, "about", "year"), "c. 1996");
    assert_eq!(field(&brought, "press", "year"), "in press");
    assert_eq!(field(&brought, "none", "year"), "");
    assert_left(&brought, "`eprint` of 1 reference", "line 1");
    assert!(brought.what.contains("BibLaTeX"));
    Ok(())
}

fn parents() -> Outcome {
    let brought = brought(
        "@inproceedings{child, crossref = {parent}, author = {Child, C.}, title = {In a book}, pages = {5}}\n\
         @proceedings{parent, title = {The Book}, year = {1999}, editor = {Parent, P.}, pages = {900}}\n\
         @article{lost, crossref = {nobody}, title = {Lost}}\n\
         @article{one, crossref = {two}, title = {One}}\n@article{two, crossref = {one}, title = {Two}}\n",
    );
    let is = |key: &str, wanted: &str| assert_eq!(field(&brought, "child", key), wanted, "{key}");
    is("authors", "Child, C.");
    is("title", "In a book");
    is("container", "The Book");
    is("year", "1999");
    is("editors", "Parent, P.");
    is("pages", "5");
    assert_left(
        &brought,
        "a `crossref` of 1 reference: the file has no entry of that key",
        "line 3",
    );
    assert_left(
        &brought,
        "a `crossref` of 2 references: the entries name each other in a circle",
        "line 4",
    );
    assert_eq!(field(&brought, "two", "title"), "Two");
    Ok(())
}

/// What is not closed is told with its line; what stands before and behind it is read.
fn a_brace_too_few() -> Outcome {
    let brought = brought(
        "@article{first, title = {First}, year = 2001}\n@article{cut, title = {Never {closed}, year = 2002}\n\n\
         @article{next, title = {Next}, year = 2003}\n@article{odd title = {x}}\n@article{many, title = {a}} b}}\n\
         @article{last, title = {Cut at the end}, author = {L",
    );
    assert_eq!(ids(&brought), ["first", "next", "many"]);
    assert_left(
        &brought,
        "its bracket is never closed; this reference was left",
        "line 2",
    );
    assert_left(
        &brought,
        "no `=` and value follow; this reference was left",
        "line 5",
    );
    assert_left(
        &brought,
        "the bracket of its field `author` is never closed; this reference was left",
        "line 7",
    );
    Ok(())
}

fn bib_keys() -> Outcome {
    let text = "@misc{twin, author = {First, A.}, title = {One}, year = 2001}\n@misc{twin, author = {Second, B.}, title = {Two}, year = 2002}\n\
         @misc{Größe-1, title = {Three}}\n@misc{with:colon/and.dots+plus, title = {Four}}\n@misc{, author = {Five, F.}, title = {Five}, year = 2005}\n\
         @misc{ABCD2345, author = {Six, S.}, title = {Six}, year = 2006}\n@misc{1999, author = {Seven, S.}, title = {Seven}, year = 2007}\n";
    let brought = brought(text);
    assert_eq!(
        ids(&brought),
        [
            "twin",
            "twin-b",
            "Größe-1",
            "with-colon-and-dots-plus",
            "five2005",
            "six2006",
            "seven2007"
        ]
    );
    assert_left(
        &brought,
        "the key `twin` stands in line 1 as well; both references were taken",
        "line 2",
    );
    // The next run gives the same, and what is added behind changes nothing.
    let again = super::brought(format!("{text}@misc{{eight, title = {{Eight}}}}\n"));
    assert_eq!(ids(&again)[..7], ids(&brought));
    Ok(())
}

fn hostile() -> Outcome {
    let deep = format!(
        "@article{{deep, title = {{{}x{}}}}}\n",
        "{".repeat(5_000),
        "}".repeat(5_000)
    );
    let commands = format!(
        "@article{{commands, title = {{{}x{}}}}}\n",
        "\\emph{".repeat(40),
        "}".repeat(40)
    );
    let brought = brought(format!(
        "@article{{evil, author = {{<script>alert(1)</script>, A.}}, title = {{=cmd|'/c calc'!A1 \\input{{/etc/passwd}} \\write18{{x}}}}, year = 2000, doi = {{https://doi.org/10.1000/<b>\"x\"}}, url = {{javascript:alert(1)}}, file = {{:C\\:/Users/a/b.pdf:PDF}}}}\n{deep}{commands}"
    ));
    assert_eq!(ids(&brought), ["evil", "commands"]);
    assert_eq!(
        field(&brought, "evil", "authors"),
        "<script>alert(1)</script>, A."
    );
    assert_eq!(
        field(&brought, "evil", "title"),
        "=cmd|'/c calc'!A1 \\input{/etc/passwd} \\write18{x}"
    );
    assert_eq!(field(&brought, "evil", "doi"), "10.1000/<b>\"x\"");
    assert_eq!(field(&brought, "evil", "url"), "");
    assert_left(
        &brought,
        "a command of TeX in `title` of 2 references: it is not known",
        "line 1",
    );
    assert_left(
        &brought,
        "are nested too deeply; this reference was left",
        "line 2",
    );
    assert!(!left(&brought).contains("Users"));
    // Strings that are made of strings grow no further than a value may be.
    let mut laughs = String::from("@string{a = {haha}}\n");
    for (one, next) in "abcdefghi".chars().zip("bcdefghij".chars()) {
        let ten = vec![one.to_string(); 10].join(" # ");
        laughs.push_str(&format!("@string{{{next} = {ten}}}\n"));
    }
    laughs.push_str("@article{laugh, author = {A, B}, title = {T}, note = j}\n");
    let brought = super::brought(laughs);
    assert_eq!(ids(&brought), ["laugh"]);
    assert!(left(&brought).contains("is longer than a mebibyte"));
    Ok(())
}
