//! What the template of a page sees: the parts of a view.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use minijinja::value::{Kwargs, Serde};
use minijinja::{Error, Value};

use super::seen::Seen;
use crate::language::Words;
use crate::model::{Evidence, Handle, Proposition};
use crate::templates::{Members, Series};
use crate::view::{EvidenceView, LaidRow, RowView, View};

/// The parts of a view, the long ones made while they are printed, and `rests_on(number)`, which gives
/// a finding with all that it rests on.
pub(super) fn context(view: &View) -> Value {
    let view = Arc::new(view.clone());
    macro_rules! part {
        ($part:ident) => {
            (
                stringify!($part),
                Value::make_object_iterable(Arc::clone(&view), |view: &Arc<View>| {
                    Box::new(view.$part().map(|part| Value::from(Serde(part))))
                }),
            )
        };
    }
    let series = |find| {
        Series::of(Listed {
            view: Arc::clone(&view),
            find,
            members: OnceLock::new(),
        })
    };
    let whole = Arc::clone(&view);
    let rests_on = Value::from_function(move |number: usize| {
        let item = whole.numbered(number);
        item.map(|item| item.seen(&whole))
    });
    let words = view.words().clone();
    let word = Value::from_function(move |name: &str, parts: Kwargs| filled(&words, name, &parts));
    let findings = Value::make_object_iterable(Arc::clone(&view), |view: &Arc<View>| {
        Box::new(view.findings().map(|finding| finding.seen(view)))
    });
    Value::from_pairs([
        ("head", Value::from(Serde(view.head()))),
        ("rests_on", rests_on),
        ("words", Value::from(view.words().plain().clone())),
        ("word", word),
        ("tables", tables(&view)),
        (
            "rows",
            series(|view| view.rows().map(Member::from).collect()),
        ),
        (
            "details",
            series(|view| view.details().map(Member::from).collect()),
        ),
        (
            "evidence",
            series(|view| view.evidence().map(Member::from).collect()),
        ),
        (
            "unmapped",
            series(|view| view.unmapped().map(Member::from).collect()),
        ),
        (
            "unshown",
            series(|view| view.unshown().map(Member::from).collect()),
        ),
        part!(flows),
        part!(sources),
        part!(constructs),
        ("findings", findings),
    ])
}

/// The words of that name, with what belongs into them.
fn filled(words: &Words, name: &str, parts: &Kwargs) -> Result<String, Error> {
    let mut given = Vec::new();
    for part in parts.args() {
        let value: Value = parts.get(part)?;
        given.push((part, value.to_string()));
    }
    parts.assert_all_used()?;
    if let [("n", count)] = given.as_slice()
        && let Ok(count) = count.parse()
    {
        return Ok(words.counted(name, count));
    }
    let given: Vec<(&str, &str)> = given
        .iter()
        .map(|(part, text)| (*part, text.as_str()))
        .collect();
    Ok(match given.is_empty() {
        true => words.of(name).to_owned(),
        false => words.with(name, &given),
    })
}

/// The tables that the page is about, each row of them made when it is asked for.
fn tables(view: &Arc<View>) -> Value {
    let tables = view.tables().map(|table| {
        let rows: Vec<Member> = table.rows().map(Member::from).collect();
        let rows = Series::of(Listed {
            view: Arc::clone(view),
            find: |_| Vec::new(),
            members: OnceLock::from(rows),
        });
        Value::from_pairs([
            ("layout", Value::from(table.layout())),
            ("number", Value::from(table.number())),
            ("caption", Value::from(table.caption())),
            ("argues", Value::from(table.argues())),
            ("columns", table.columns().seen(view)),
            ("rows", rows),
            ("totals", table.totals().seen(view)),
        ])
    });
    Value::from(tables.collect::<Vec<Value>>())
}

/// Rows or findings, each made when it is asked for.
#[derive(Debug)]
struct Listed {
    view: Arc<View>,
    find: fn(&View) -> Vec<Member>,
    members: OnceLock<Vec<Member>>,
}

/// The place of a row in a table, or of a proposition or finding in the model.
#[derive(Clone, Copy, Debug)]
enum Member {
    Laid { table: usize, place: usize },
    Row(Handle<Proposition>),
    Evidence(Handle<Evidence>),
}

impl From<LaidRow<'_>> for Member {
    fn from(row: LaidRow<'_>) -> Self {
        Self::Laid {
            table: row.table,
            place: row.place,
        }
    }
}

impl From<RowView<'_>> for Member {
    fn from(row: RowView<'_>) -> Self {
        Self::Row(row.at)
    }
}

impl From<EvidenceView<'_>> for Member {
    fn from(item: EvidenceView<'_>) -> Self {
        Self::Evidence(item.at)
    }
}

impl Member {
    fn seen(self, view: &Arc<View>) -> Value {
        match self {
            Self::Laid { table, place } => LaidRow { view, table, place }.seen(view),
            Self::Row(at) => RowView { view, at }.seen(view),
            Self::Evidence(at) => EvidenceView { view, at }.seen(view),
        }
    }
}

impl Listed {
    fn members(&self) -> &[Member] {
        self.members.get_or_init(|| (self.find)(&self.view))
    }
}

impl Members for Listed {
    fn len(&self) -> usize {
        self.members().len()
    }

    fn at(&self, index: usize) -> Option<Value> {
        let member = self.members().get(index)?;
        Some(member.seen(&self.view))
    }

    /// They have a view of their own: threads that count the holders of one view wait for each other.
    fn part<'a>(&'a self, range: Range<usize>) -> Box<dyn Iterator<Item = Value> + 'a> {
        let view = Arc::new(View::clone(&self.view));
        let members = self.members()[range].iter();
        Box::new(members.map(move |member| member.seen(&view)))
    }
}
