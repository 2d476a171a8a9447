//! Themes and codes: declared as a tree, and named by id or label.

use super::faults::{ambiguous_label, circular_themes, unknown_reference};
use super::names::{Kind, Name};
use super::resolver::{Resolver, placed, text};
use crate::model::{Handle, Placed, Theme};
use crate::read::raw;
use crate::read::raw::field::{Field, Many};
use crate::wording::spelling;

impl Resolver<'_> {
    pub(super) fn theme_of(&mut self, field: Field<raw::Theme>) {
        let Some(raw) = field.value else {
            return;
        };
        let Some(id) = placed(Some(raw.id)) else {
            return;
        };
        let label = text(raw.label).unwrap_or_else(|| id.value.clone());
        let form = spelling::label(&label).into_owned();
        let at = self.model.themes.push(Theme {
            span: id.span,
            id: Some(id),
            label,
            definition: text(raw.definition),
            within: None,
        });
        self.themes.declared.entry(form).or_default().push(at);
        self.themes
            .within
            .extend(raw.within.map(|within| (at, within)));
    }

    /// Puts each theme into the one that it belongs to, once all are known; a fault where that leads back to it.
    pub(super) fn grow_tree(&mut self) {
        for (at, field) in std::mem::take(&mut self.themes.within) {
            self.model.themes[at].within = self.declared_theme(&field);
        }
        let themes = &self.model.themes;
        let mut rings: Vec<Vec<Handle<Theme>>> = Vec::new();
        for (at, _) in themes.entries() {
            let next = |at: Handle<Theme>| themes[at].within.as_ref().map(|within| within.value);
            let mut path = vec![at];
            let back = loop {
                match next(path[path.len() - 1]) {
                    Some(above) if above == at => break true,
                    Some(above) if !path.contains(&above) => path.push(above),
                    _ => break false,
                }
            };
            if back && !rings.iter().any(|ring| ring.contains(&at)) {
                rings.push(path);
            }
        }
        for ring in rings {
            let parts = ring.iter().map(|at| {
                let theme = &self.model.themes[*at];
                let place = theme.within.as_ref().map_or(theme.span, |one| one.span);
                (theme.name(), place)
            });
            let parts: Vec<_> = parts.collect();
            self.faults.push(circular_themes::finding(&parts));
            // What comes after asks for the themes above, and gets an end.
            self.model.themes[ring[0]].within = None;
        }
    }

    /// The theme of that id or label, which has to be declared where any is.
    pub(super) fn declared_theme(
        &mut self,
        field: &Field<String>,
    ) -> Option<Placed<Handle<Theme>>> {
        let Some(word) = field.get() else {
            self.doubt();
            return None;
        };
        let by_id = self.names.get(word, Kind::Theme);
        if let Some(found) = by_id.filter(|found| found.kind == Kind::Theme) {
            let at = Name::theme(found.name);
            return Some(Placed::new(at, field.span));
        }
        match self
            .themes
            .declared
            .get(&*spelling::label(word))
            .map(Vec::as_slice)
        {
            Some([one]) => return Some(Placed::new(*one, field.span)),
            Some([one, other, ..]) => {
                let [one, other] = [one, other].map(|at| self.model.themes[*at].span);
                let finding = ambiguous_label::finding(field.span, "theme", one, other);
                self.faults.push(finding);
                return None;
            }
            _ => {}
        }
        if self.may_be_declared(Kind::Theme) {
            self.doubt();
            return None;
        }
        if self.themes.declared.is_empty() {
            return Some(Placed::new(self.free_theme(word, field), field.span));
        }
        let themes = self.model.themes.iter();
        let themes = themes.filter(|theme| theme.id.is_some());
        let known: Vec<_> = themes.map(Theme::name).collect();
        let finding = unknown_reference::finding(field.span, word, "theme", &known)
            .help("themes and codes are declared under `themes`, as in `themes: [{id: connection, label: Connection to others}]`");
        self.faults.push(finding);
        None
    }

    /// The theme that is called so, by whoever names it first.
    fn free_theme(&mut self, word: &str, field: &Field<String>) -> Handle<Theme> {
        let label = self.spelt(word.to_owned());
        if let Some(known) = self.themes.free.get(&label) {
            return *known;
        }
        let at = self.model.themes.push(Theme {
            id: None,
            label: label.clone(),
            span: field.span,
            definition: None,
            within: None,
        });
        self.themes.free.insert(label, at);
        at
    }

    /// Whether a theme that is declared has that id or label.
    pub(super) fn is_theme(&self, word: &str) -> bool {
        let by_id = self.names.get(word, Kind::Theme);
        by_id.is_some_and(|found| found.kind == Kind::Theme)
            || self.themes.declared.contains_key(&*spelling::label(word))
    }

    /// The themes of a finding: those that are declared, or whatever they are called.
    pub(super) fn themes(&mut self, themes: Many<String>) -> Vec<Placed<Handle<Theme>>> {
        let mut found: Vec<Placed<Handle<Theme>>> = Vec::with_capacity(themes.0.len());
        for field in themes.0 {
            let Some(word) = field.get() else {
                continue;
            };
            let theme = match self.is_theme(word) {
                true => self.declared_theme(&field),
                false => Some(Placed::new(self.free_theme(word, &field), field.span)),
            };
            let Some(theme) = theme else { continue };
            if !found.iter().any(|known| known.value == theme.value) {
                found.push(theme);
            }
        }
        found
    }

    /// The codes of a finding.
    pub(super) fn codes(&mut self, codes: &Many<String>) -> Vec<Placed<Handle<Theme>>> {
        let mut found: Vec<Placed<Handle<Theme>>> = Vec::with_capacity(codes.0.len());
        for field in &codes.0 {
            let Some(code) = self.declared_theme(field) else {
                continue;
            };
            if !found.iter().any(|known| known.value == code.value) {
                found.push(code);
            }
        }
        found
    }
}
