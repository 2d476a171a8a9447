//! What templates see of a view: each part is made when a template asks for it.

use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object, Serde};

use crate::model::{Evidence, Handle, Proposition, Stance};
use crate::view::{
    AssessmentView, CiteView, ClaimView, ColumnView, EvidenceView, FigureTable, FindingView,
    FitView, LaidCell, LaidLine, LaidRow, ParagraphView, QuoteView, ReasonView, RelationView,
    RowReference, RowView, Service, SilenceView, StatementView, Told, TotalView, Verdicts, View,
};

/// Something that a template can see.
pub(super) trait Seen {
    /// It as a value of a template; `view` is what it is a part of.
    fn seen(self, view: &Arc<View>) -> Value;
}

impl<T: Seen> Seen for Option<T> {
    fn seen(self, view: &Arc<View>) -> Value {
        self.map_or(Value::from(()), |one| one.seen(view))
    }
}

impl<T: Seen> Seen for Vec<T> {
    fn seen(self, view: &Arc<View>) -> Value {
        let all = self.into_iter().map(|one| one.seen(view));
        Value::from(all.collect::<Vec<Value>>())
    }
}

impl Seen for &[String] {
    fn seen(self, _: &Arc<View>) -> Value {
        Value::from(self.to_vec())
    }
}

macro_rules! plain {
    ($($kind:ty),*) => {
        $(impl Seen for $kind {
            fn seen(self, _: &Arc<View>) -> Value {
                Value::from(self)
            }
        })*
    };
}

plain!(&str, String, usize, bool);

macro_rules! whole {
    ($($kind:ty),*) => {
        $(impl Seen for $kind {
            fn seen(self, _: &Arc<View>) -> Value {
                Value::from(Serde(self))
            }
        })*
    };
}

// Parts that few rows have are made whole, by the names of their fields.
whole!(
    AssessmentView<'_>,
    ClaimView,
    ColumnView,
    FigureTable<'_>,
    FitView<'_>,
    TotalView
);

/// The keys of an object, and the value behind each.
macro_rules! keys {
    ($object:ty, $this:ident, { $($key:ident => $value:expr),* }) => {
        impl Object for $object {
            fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
                self.get_value_by_str(key.as_str()?)
            }

            fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
                let $this = self;
                $(if key == stringify!($key) {
                    return Some($value);
                })*
                None
            }

            fn enumerate(self: &Arc<Self>) -> Enumerator {
                Enumerator::Str(&[$(stringify!($key)),*])
            }
        }
    };
}

/// Parts that know where they stand in the model: each key is a method of the view's.
macro_rules! parts {
    ($($object:ident of $view:ident by { $($place:ident: $kind:ty),* }: $($key:ident),*;)*) => {
        $(#[derive(Debug)]
        struct $object {
            view: Arc<View>,
            $($place: $kind,)*
        }

        impl $object {
            fn part(&self) -> $view<'_> {
                $view {
                    view: &self.view,
                    $($place: self.$place,)*
                }
            }
        }

        impl Seen for $view<'_> {
            fn seen(self, view: &Arc<View>) -> Value {
                Value::from_object($object {
                    view: Arc::clone(view),
                    $($place: self.$place,)*
                })
            }
        }

        keys!($object, this, { $($key => this.part().$key().seen(&this.view)),* });)*
    };
}

parts! {
    Row of RowView by { at: Handle<Proposition> }:
        number, id, kind, section, statement, points, note, fits, convergences, meta_inference,
        response, relations, reasons, claims, verdicts, findings;
    Laid of LaidRow by { table: usize, place: usize }:
        id, number, numbered, first, section, row, item, lines;
    Line of LaidLine by { table: usize, place: usize, line: usize }:
        first, last, cells;
    Cell of LaidCell by { table: usize, place: usize, line: usize, column: usize }:
        kind, label, heading, column, span, number, row, item, statements, silences, paragraphs, nothing;
    Statement of StatementView by { row: Handle<Proposition>, link: usize, quoted: bool }:
        stance, symbol, signed, because, first, id, number, lead, finding, points, see, themes, quotes,
        standing, verdicts, failing, rests_on;
    Item of EvidenceView by { at: Handle<Evidence> }:
        id, strand, lead, finding, points, note, figures, tables, failing, claims, verdicts, themes, quotes,
        participants, cites, confidence, certainty, shared, serves, findings;
    Quote of QuoteView by { item: Handle<Evidence>, place: usize }:
        said, by, role, site, at, cites;
    Served of Service by { at: Handle<Proposition>, does: Stance }:
        row, number, id, stance, symbol;
    Finding of FindingView by { told: Told, beside: bool }:
        anchor, code, check, severity, label, message, likewise, more, place, help, acknowledged,
        whereabouts;
}

/// Small parts, of which a template mostly asks for every field.
macro_rules! small {
    ($($object:ident of $view:ty: $($key:ident),*;)*) => {
        $(#[derive(Debug)]
        struct $object {
            $($key: Value,)*
        }

        impl Seen for $view {
            fn seen(self, view: &Arc<View>) -> Value {
                Value::from_object($object {
                    $($key: self.$key.seen(view),)*
                })
            }
        }

        keys!($object, this, { $($key => this.$key.clone()),* });)*
    };
}

small! {
    Cite of CiteView<'_>: source, locus;
    Paragraph of ParagraphView<'_>: kind, lead, text, aside;
    Silence of SilenceView<'_>: because, see;
    Reason of ReasonView<'_>: stance, symbol, id, because;
    Reference of RowReference<'_>: number, id;
    Relation of RelationView<'_>: words, row, because;
    Counts of Verdicts: claims, supported, contradicted, undetermined, tainted;
}
