//! What a row of the grid says.

use super::claims;
use super::entry::{Entry, EntryKind, EntryName};
use super::evidence::strand;
use crate::claims::verdict::Trial;
use crate::model::{Evidence, Handle, Judged, Link, Model, Pair, Proposition, Relation, Silence};

/// A row, which rests on the findings linked to it and on the figures of its claims.
pub(super) fn item(row: &Proposition, trials: &[Trial], model: &Model) -> Entry {
    let Proposition {
        id,
        statement,
        kind,
        // Where it stands in the table.
        section: _,
        points,
        links,
        ordered: _,
        pairs,
        response,
        note,
        relations,
        claims,
        fits,
        convergences,
        meta_inference,
        silence,
    } = row;
    let mut item = Entry::new(EntryKind::Proposition, id);
    item.say("statement", &statement.value);
    item.say("kind", kind.word());
    item.say_each("points", points.iter().map(|point| &point.value));
    for link in links {
        self::link(&mut item, link, model);
    }
    for pair in pairs {
        self::pair(&mut item, pair, links, model);
    }
    item.may_say("response", response.as_deref());
    item.may_say("note", note.as_deref());
    for relation in relations {
        self::relation(&mut item, relation, model);
    }
    claims::say(&mut item, claims, trials, model);
    for fit in fits {
        judged(&mut item, "fit", fit, fit.label.word(), model);
    }
    for code in convergences {
        judged(&mut item, "convergence", code, code.label.word(), model);
    }
    item.may_say("meta_inference", meta_inference.as_deref());
    for one in silence {
        self::silence(&mut item, one, model);
    }
    item
}

/// The finding of a link.
fn finding(at: Handle<Evidence>, model: &Model) -> EntryName {
    EntryName::evidence(&model.evidence[at].id)
}

fn rows(of: &[Handle<Proposition>], model: &Model) -> Vec<EntryName> {
    let rows = of
        .iter()
        .map(|at| EntryName::proposition(&model.propositions[*at].id));
    rows.collect()
}

/// The field that says what a finding does in a row: `links`, with the finding.
pub(super) const LINK: &str = "link";

fn link(item: &mut Entry, link: &Link, model: &Model) {
    let Link {
        evidence,
        span: _,
        stance,
        because,
        see,
    } = link;
    let finding = finding(*evidence, model);
    item.say_of(LINK, vec![finding.clone()], stance.key());
    if let Some(because) = because {
        item.say_of("because", vec![finding.clone()], because);
    }
    if !see.is_empty() {
        let of = [vec![finding.clone()], rows(see, model)].concat();
        item.say_of("see", of, "");
    }
    item.rest_on([finding]);
}

fn pair(item: &mut Entry, pair: &Pair, links: &[Link], model: &Model) {
    let Pair {
        links: linked,
        silences,
    } = pair;
    let linked = linked.iter().filter_map(|at| links.get(*at));
    let of: Vec<EntryName> = linked.map(|link| finding(link.evidence, model)).collect();
    let silent = silences.iter().map(|silence| {
        let because = silence.because.as_deref().map_or("", String::as_str);
        format!("{} {because}", strand(silence.strand, model))
    });
    let silent: Vec<String> = silent.collect();
    item.say_of("pairs", of, silent.join("; "));
}

fn relation(item: &mut Entry, relation: &Relation, model: &Model) {
    let Relation {
        to,
        span: _,
        kind,
        because,
    } = relation;
    let because = because.as_deref().unwrap_or_default();
    item.say_of(kind.words(), rows(&[*to], model), because);
}

fn judged<T>(item: &mut Entry, word: &str, judged: &Judged<T>, label: &str, model: &Model) {
    let Judged {
        label: _,
        because,
        of,
    } = judged;
    let of: Vec<EntryName> = of.iter().map(|at| finding(*at, model)).collect();
    item.say_of(word, of.clone(), label);
    if let Some(because) = because {
        item.say_of(&format!("{word} because"), of, because);
    }
}

fn silence(item: &mut Entry, silence: &Silence, model: &Model) {
    let Silence {
        strand,
        span: _,
        because,
        see,
    } = silence;
    let strand = super::evidence::strand(*strand, model);
    let because = because.as_deref().map_or("", String::as_str);
    let word = format!("silence of {strand}");
    item.say(
        &word,
        if because.is_empty() {
            "without a reason"
        } else {
            because
        },
    );
    if !see.is_empty() {
        item.say_of(&format!("{word}: see"), rows(see, model), "");
    }
}
