//! What a synthesis says, as linked data: propositions and findings by the words of CiTO, what they come from by those
//! of PROV, and the rest by those of schema.org. Everything is named within the file, and nothing has to be fetched to
//! read it.

use serde_json::{Value, json};

use super::context::context;
use super::node::{self, Node, file, of, own, to, to_each};
use super::people;
use crate::view::{
    CiteView, ConstructView, EvidenceView, Head, OriginView, QuoteView, RowView, SourceView, View,
};

/// The folder of the crate in which the files of the synthesis lie.
pub(super) const FOLDER: &str = "synthesis/";

/// What a finding does in a row, what the row has from it, and the words of CiTO for both.
const STANCES: [(&str, &str, &str); 4] = [
    ("supports", "supports", "isSupportedBy"),
    ("qualifies", "qualifies", "isQualifiedBy"),
    ("contradicts", "disputes", "isDisputedBy"),
    ("informs", "discusses", "isDiscussedBy"),
];

/// How a row relates to another, and the word of CiTO for it.
const RELATIONS: [(&str, &str); 3] = [
    ("builds on", "extends"),
    ("refines", "extends"),
    ("in tension with", "disagreesWith"),
];

/// The document: its context, and every part of the synthesis.
pub(super) fn document(view: &View) -> Value {
    let head = view.head();
    let authors = authors(view);
    let mut nodes: Vec<Value> = vec![whole(view, &head, &authors)];
    nodes.extend(people(view));
    nodes.extend(people::licences(view, "schema:CreativeWork"));
    for row in view.rows() {
        nodes.push(proposition(row, &authors));
        nodes.extend(links(row));
    }
    for item in view.evidence() {
        nodes.push(finding(item, &authors));
        nodes.extend(quotations(item));
    }
    nodes.extend(participants(view));
    nodes.extend(figures(view));
    nodes.extend(view.sources().map(|one| source(&one)));
    nodes.extend(view.constructs().map(|one| construct(&one)));
    let (language, direction) = view.language_of_texts();
    node::document(context(language, direction), nodes)
}

/// The names of the authors.
fn authors(view: &View) -> Vec<String> {
    let authorship = view.authorship();
    let authors = authorship.authors.iter().enumerate();
    authors
        .map(|(place, one)| people::author(one, place))
        .collect()
}

/// The synthesis as a whole: the document itself.
fn whole(view: &View, head: &Head<'_>, authors: &[String]) -> Value {
    let authorship = view.authorship();
    let files = view.files();
    let files: Vec<String> = files.iter().map(|one| file_name(&one.path)).collect();
    let rows: Vec<String> = view.rows().map(|row| own(row.id())).collect();
    let reports: Vec<String> = head.reports.iter().map(|one| own(one.id)).collect();
    let licence = authorship.licence.map(people::licence);
    Node::new("", &["prov:Entity", "schema:Dataset"])
        .with("headline", head.title)
        .with("alternativeHeadline", head.subtitle)
        .with("inLanguage", view.language_of_texts().0)
        .with("version", authorship.version)
        .with("datePublished", authorship.date.map(|day| day.iso))
        .with("license", to_each(&licence))
        .with("author", to_each(authors))
        .with("wasAttributedTo", to_each(authors))
        .with("wasDerivedFrom", to_each(&files))
        .with("isBasedOn", to_each(&reports))
        .with("hasPart", to_each(&rows))
        .into()
}

/// The authors.
fn people(view: &View) -> Vec<Value> {
    let authorship = view.authorship();
    let authors = authorship.authors.iter().enumerate();
    authors
        .map(|(place, one)| {
            Node::new(
                people::author(one, place),
                &["prov:Person", "schema:Person"],
            )
            .with("name", one.name)
            .with("affiliation", one.affiliation)
            .into()
        })
        .collect()
}

fn file_name(path: &str) -> String {
    format!("{FOLDER}{}", file(path))
}

fn proposition(row: RowView<'_>, authors: &[String]) -> Value {
    let mut node = Node::new(own(row.id()), &["prov:Entity", "schema:Claim"])
        .with("position", row.number())
        .with("additionalType", row.kind())
        .with("articleSection", row.section())
        .with("text", whole_text(None, row.statement(), &row.points()))
        .with("wasAttributedTo", to_each(authors));
    for (stance, _, inverse) in STANCES {
        let linked = row.linked().filter(|(own, ..)| *own == stance);
        let names: Vec<String> = linked.map(|(_, id, _)| own(id)).collect();
        node = node.with(inverse, to_each(&names));
    }
    for word in ["extends", "disagreesWith"] {
        let relations = row.relations();
        let of_word = relations.iter().filter(|one| cito(one.words) == Some(word));
        let names: Vec<String> = of_word.map(|one| own(one.row.id)).collect();
        node = node.with(word, to_each(&names));
    }
    node.into()
}

/// The word of CiTO for a relation of rows.
fn cito(words: &str) -> Option<&'static str> {
    let mut known = RELATIONS.iter();
    known.find(|(own, _)| *own == words).map(|(_, word)| *word)
}

/// The links of a row to findings and other rows that have a reason, each as a citation of its own.
fn links(row: RowView<'_>) -> Vec<Value> {
    let citation = |citing: &str, cited: &str, character: &str, words: &str, because: &str| {
        Node::new(
            of("link", &format!("{citing}:{cited}:{words}")),
            &["cito:Citation"],
        )
        .with("hasCitingEntity", to(&own(citing)))
        .with("hasCitedEntity", to(&own(cited)))
        .with(
            "hasCitationCharacterization",
            to(&format!("cito:{character}")),
        )
        .with("name", words)
        .with("description", because)
        .into()
    };
    let findings = row.linked().filter_map(|(stance, id, because)| {
        let (_, character, _) = STANCES.into_iter().find(|(own, ..)| *own == stance)?;
        Some(citation(id, row.id(), character, stance, because?))
    });
    let mut nodes: Vec<Value> = findings.collect();
    nodes.extend(row.relations().iter().filter_map(|one| {
        Some(citation(
            row.id(),
            one.row.id,
            cito(one.words)?,
            one.words,
            one.because?,
        ))
    }));
    nodes
}

/// What leads a statement, the statement, and its parts, as one text.
fn whole_text(lead: Option<&str>, statement: &str, points: &[&str]) -> String {
    let first = lead.into_iter().chain([statement]);
    let first = first.collect::<Vec<_>>().join(" ");
    let parts = std::iter::once(first.as_str()).chain(points.iter().copied());
    parts.collect::<Vec<_>>().join("\n")
}

fn finding(item: EvidenceView<'_>, authors: &[String]) -> Value {
    let figures = item.keys().into_iter().map(|key| of("figure", key));
    let quotes = (1..=item.quotes().len()).map(|place| quotation_name(item, place));
    let cites = item.cites();
    let sources = cites.iter().map(|one| own(one.source));
    let comes_from: Vec<String> = figures.chain(quotes).chain(sources).collect();
    let mut node = Node::new(own(item.id()), &["prov:Entity", "schema:Statement"])
        .with("articleSection", item.strand())
        .with(
            "text",
            whole_text(item.lead(), item.finding(), &item.points()),
        )
        .with("keywords", item.themes())
        .with("citation", places(&cites))
        .with("wasAttributedTo", to_each(authors))
        .with("wasDerivedFrom", to_each(&comes_from));
    for (stance, word, _) in STANCES {
        let served = item.serves();
        let served = served.iter().filter(|one| one.stance() == stance);
        let names: Vec<String> = served.map(|one| own(one.id())).collect();
        node = node.with(word, to_each(&names));
    }
    node.into()
}

/// The places in sources, in words: the id of the source, and the place in it.
fn places(cites: &[CiteView<'_>]) -> Vec<String> {
    let named = cites.iter().filter(|cite| !cite.locus.is_empty());
    named
        .map(|cite| format!("{}, {}", cite.source, cite.locus))
        .collect()
}

fn quotation_name(item: EvidenceView<'_>, place: usize) -> String {
    of("quotation", &format!("{}:{place}", item.id()))
}

fn quotations(item: EvidenceView<'_>) -> Vec<Value> {
    let quotes = item.quotes().into_iter().zip(1..);
    quotes
        .map(|(quote, place)| {
            let cites = quote.cites();
            let sources: Vec<String> = cites.iter().map(|one| own(one.source)).collect();
            let speaker = quote.by().map(|name| of("participant", name));
            Node::new(
                quotation_name(item, place),
                &["prov:Entity", "schema:Quotation"],
            )
            .with("text", quote.said())
            .with("temporal", quote.at())
            .with("citation", places(&cites))
            .with("wasAttributedTo", to_each(&speaker))
            .with("wasDerivedFrom", to_each(&sources))
            .into()
        })
        .collect()
}

/// The participants who are quoted, by the names that the authors gave them.
fn participants(view: &View) -> Vec<Value> {
    let mut known: Vec<&str> = Vec::new();
    let mut nodes: Vec<Value> = Vec::new();
    let quotes = view.evidence().flat_map(EvidenceView::quotes);
    for (name, quote) in quotes.filter_map(|quote| Some((quote.by()?, quote))) {
        if known.contains(&name) {
            continue;
        }
        known.push(name);
        nodes.push(participant(name, quote));
    }
    nodes
}

fn participant(name: &str, quote: QuoteView<'_>) -> Value {
    let site = quote.site();
    let site = site.map(|site| json!({ "@type": "schema:Place", "called": site }));
    Node::new(of("participant", name), &["prov:Person", "schema:Person"])
        .with("name", name)
        .with("jobTitle", quote.role())
        .with("workLocation", site)
        .into()
}

/// The figures, and the files that they stand in, each with the sources that its figures were published in.
fn figures(view: &View) -> Vec<Value> {
    let origins: Vec<OriginView<'_>> = view.origins().collect();
    let figures = origins.iter().map(|figure| {
        let files: Vec<String> = figure.files.iter().map(|path| file_name(path)).collect();
        let printed = figure.printed.iter().map(|(word, number)| {
            json!({ "@type": "schema:PropertyValue", "name": word, "value": number })
        });
        Node::new(
            of("figure", figure.key),
            &["prov:Entity", "schema:Observation"],
        )
        .with("name", figure.key)
        .with("description", described(figure))
        .with("additionalProperty", printed.collect::<Value>())
        .with("citation", places(&figure.cites))
        .with("wasDerivedFrom", to_each(&files))
        .into()
    });
    let mut nodes: Vec<Value> = figures.collect();
    nodes.extend(view.files().iter().map(|one| {
        let here = origins
            .iter()
            .filter(|figure| figure.files.contains(&one.path));
        let mut sources: Vec<String> = Vec::new();
        for cite in here.flat_map(|figure| &figure.cites) {
            let name = own(cite.source);
            if !sources.contains(&name) {
                sources.push(name);
            }
        }
        Node::new(file_name(&one.path), &["prov:Entity", "schema:MediaObject"])
            .with("name", one.path.as_str())
            .with("wasDerivedFrom", to_each(&sources))
            .into()
    }));
    nodes
}

fn described(figure: &OriginView<'_>) -> String {
    match figure.when.is_empty() {
        true => figure.label.clone(),
        false => format!("{}, {}", figure.label, figure.when),
    }
}

fn source(source: &SourceView<'_>) -> Value {
    let url = source.url.as_deref().map(node::address);
    Node::new(own(source.id), &["prov:Entity", "schema:CreativeWork"])
        .with("name", source.citation)
        .with("identifier", source.doi.map(|doi| format!("doi:{doi}")))
        .with("license", to_each(&source.licence.map(people::licence)))
        .with("url", to_each(&url))
        .into()
}

fn construct(construct: &ConstructView<'_>) -> Value {
    let rows: Vec<String> = construct
        .propositions
        .iter()
        .map(|row| own(row.id))
        .collect();
    Node::new(own(construct.id), &["schema:DefinedTerm"])
        .with("called", construct.label)
        .with("description", construct.definition)
        .with("about", to_each(&rows))
        .into()
}
