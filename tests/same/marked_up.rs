//! What the pages say: HTML as a browser reads it, Markdown as it is turned into HTML.

use pulldown_cmark::{Options, Parser};
use scraper::{ElementRef, Html, Selector};

use super::{Rests, Said, numbers, plain, unnumbered, whole};

fn selector(rule: &str) -> Selector {
    Selector::parse(rule).expect("a rule")
}

/// The elements below one that a rule selects; the one itself is `:scope`.
fn all<'a>(of: ElementRef<'a>, rule: &str) -> Vec<ElementRef<'a>> {
    of.select(&selector(rule)).collect()
}

fn words(of: ElementRef<'_>) -> String {
    plain(&of.text().collect::<String>())
}

/// The words of the first that a rule selects.
fn first(of: ElementRef<'_>, rule: &str) -> Option<String> {
    all(of, rule).first().map(|found| words(*found))
}

/// What the page says, with the evidence that lies behind each statement.
pub(super) fn html(page: &str) -> Said {
    let page = Html::parse_document(page);
    let page = page.root_element();
    let mut said = Said::default();
    for row in all(page, "table.grid > tbody > tr") {
        if let Some(statement) = first(row, "th p.statement") {
            let points = points(row, "th .proposition > ul.points > li");
            said.row(whole(None, &statement, &points));
        }
        for item in all(row, "td > ul.statements > li") {
            let finding = finding(item);
            let stance = first(item, ":scope > p.finding > .stance");
            let class = item.value().classes().next().expect("a stance");
            // Its class, where no word and no sign stand.
            said.link(stance.as_deref().unwrap_or(class), &finding);
        }
    }
    for item in all(page, "ul.statements > li") {
        said.findings.insert(finding(item), rests(item));
    }
    said
}

fn points(of: ElementRef<'_>, rule: &str) -> Vec<String> {
    all(of, rule).into_iter().map(words).collect()
}

fn finding(item: ElementRef<'_>) -> String {
    let lead = first(item, ":scope > p.finding > b > bdi");
    let words = all(item, ":scope > p.finding > bdi");
    let words = words.last().map(|found| self::words(*found));
    let points = points(item, ":scope > ul.points > li");
    whole(lead.as_deref(), &words.expect("a finding"), &points)
}

fn rests(item: ElementRef<'_>) -> Rests {
    let mut figures = Vec::new();
    for table in all(item, "table.figures") {
        let heads = all(table, "thead th.number");
        let own = heads
            .iter()
            .filter(|head| !words(**head).starts_with("norm,"));
        let own = own.count();
        for row in all(table, "tbody tr") {
            let cells = all(row, "td.number").into_iter().take(own);
            let cells: Vec<_> = cells.map(words).collect();
            if !cells.is_empty() {
                figures.push(numbers(cells));
            }
        }
    }
    let quotations = all(item, "blockquote > p").into_iter();
    Rests {
        figures,
        quotations: quotations.map(|quote| unquoted(&words(quote))).collect(),
    }
}

/// What stands between the outermost quotation marks.
fn unquoted(text: &str) -> String {
    let said = text.split_once('“').expect("a mark that opens").1;
    said.rsplit_once('”')
        .expect("a mark that closes")
        .0
        .to_owned()
}

/// What the page in Markdown says.
pub(super) fn markdown(page: &str) -> Said {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, Parser::new_ext(page, Options::ENABLE_TABLES));
    let page = Html::parse_document(&html);
    let body = all(page.root_element(), "body")[0];
    let blocks: Vec<_> = body.child_elements().collect();
    let mut said = Said::default();
    let grid = blocks.iter().find(|block| block.value().name() == "table");
    for row in all(*grid.expect("a table"), "tbody > tr") {
        for (column, cell) in all(row, ":scope > td").into_iter().enumerate() {
            let parts = parts(&cell.inner_html());
            if column == 0 {
                // A row without an id heads those below it, or goes on with the one above.
                if let Some(statement) = parts.first().filter(|part| part.contains("<a id=")) {
                    said.row(unnumbered(&line(statement)).to_owned());
                }
                continue;
            }
            for part in parts.iter().filter(|part| part.contains(">evidence</a>")) {
                let text = part.split("<a ").next().expect("what stands before a link");
                let text = line(text);
                let text = text.strip_suffix("(see").unwrap_or(&text).trim_end();
                match text.chars().next() {
                    Some('●' | '◐' | '✕' | '○') => {
                        let mut words = text.splitn(3, ' ').skip(1);
                        let stance = words.next().expect("a stance").to_owned();
                        said.link(&stance, words.next().expect("a finding"));
                    }
                    _ => said.link("informs", text),
                }
            }
        }
    }
    evidence(&blocks, &mut said);
    said
}

/// The parts of a cell, between which a line is left empty.
fn parts(cell: &str) -> Vec<String> {
    cell.split("<br><br>").map(str::to_owned).collect()
}

/// Markup as one line of text; a line that is broken goes on behind a blank.
fn line(markup: &str) -> String {
    let markup = markup.replace("<br>", " ");
    words(Html::parse_fragment(&markup).root_element())
}

/// The findings below the heading that says so, each with what follows up to the next.
fn evidence(blocks: &[ElementRef<'_>], said: &mut Said) {
    let mut within = false;
    let mut open: Option<(String, Rests)> = None;
    let mut close = |open: Option<(String, Rests)>| {
        if let Some((finding, rests)) = open {
            said.findings.insert(finding, rests);
        }
    };
    let mut previous = "";
    for block in blocks {
        let name = block.value().name();
        match name {
            "h2" => {
                close(open.take());
                within = words(*block) == "Evidence";
            }
            "h3" if within => close(open.replace((words(*block), Rests::default()))),
            "ul" if within && previous == "h3" => {
                let (finding, _) = open.as_mut().expect("a finding before its points");
                let points = points(*block, ":scope > li");
                *finding = whole(None, finding, &points);
            }
            "table" => {
                if let Some((_, rests)) = &mut open {
                    rests.figures.extend(figures(*block));
                }
            }
            "blockquote" => {
                if let Some((_, rests)) = &mut open {
                    let said = all(*block, "p").into_iter();
                    rests
                        .quotations
                        .extend(said.map(|said| unquoted(&words(said))));
                }
            }
            _ => {}
        }
        previous = name;
    }
    close(open);
}

/// The numbers of a table of figures: of its columns but the first, the norm's and the one in words.
fn figures(table: ElementRef<'_>) -> Vec<Vec<String>> {
    let heads = all(table, "thead th").into_iter().map(words);
    let own = heads.map(|head| !(head.starts_with("norm,") || head == "in words"));
    let own: Vec<bool> = own.collect();
    let rows = all(table, "tbody > tr").into_iter().map(|row| {
        let cells = all(row, ":scope > td").into_iter().zip(&own).skip(1);
        let cells = cells.filter(|(_, own)| **own);
        numbers(cells.map(|(cell, _)| words(cell)))
    });
    rows.collect()
}
