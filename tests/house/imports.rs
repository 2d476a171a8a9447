//! Which file of `src/` takes what from which other: read from the code itself, through the doors of
//! modules that only pass a name on.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::visit::Visit;
use syn::{ItemExternCrate, ItemMod, ItemUse, Macro, UseTree, VisRestricted, Visibility};

use crate::{files, root};

/// A module as the names from the root of the crate to it; the root itself has none.
pub(super) type Module = Vec<String>;

/// One file of `src/`.
#[derive(Debug)]
pub(super) struct File {
    /// The file.
    pub(super) path: PathBuf,
    /// Its module.
    pub(super) module: Module,
    /// What it takes from other files.
    pub(super) imports: Vec<Import>,
    /// The modules that it declares.
    pub(super) children: Vec<String>,
    /// What it says in a way that hides what it takes, with the line and what to write.
    pub(super) hidden: Vec<(usize, &'static str)>,
}

/// Something that a file takes from another one.
#[derive(Debug)]
pub(super) struct Import {
    /// The module that it is taken from: the one that defines it, whatever door it came through.
    pub(super) from: Module,
    /// What is written, from the root of the crate.
    pub(super) written: String,
    /// The line, from 1.
    pub(super) line: usize,
}

/// Every file of `src/` with what it takes from others.
pub(super) fn all() -> Vec<File> {
    let texts = files("src").into_iter().map(|path| {
        let text = fs::read_to_string(&path).expect("a file of the crate can be read");
        (path, text)
    });
    of(texts)
}

/// The files of those texts, each with its path in the folder of the crate.
pub(super) fn of(texts: impl IntoIterator<Item = (PathBuf, String)>) -> Vec<File> {
    let texts = texts.into_iter();
    let read: Vec<_> = texts.map(|(path, text)| Read::new(path, &text)).collect();
    let house = House {
        doors: read.iter().map(|one| (&one.module, &one.doors)).collect(),
    };
    let file = |one: &Read| {
        let imports = one.paths.iter().filter_map(|path| {
            let target = house.home(&path.segments, 0)?;
            let import = Import {
                from: target,
                written: path.segments.join("::"),
                line: path.line,
            };
            (import.from != one.module).then_some(import)
        });
        File {
            path: one.path.clone(),
            module: one.module.clone(),
            imports: imports.collect(),
            children: one.children.clone(),
            hidden: one.hidden.clone(),
        }
    };
    read.iter().map(file).collect()
}

/// The modules with the names that they pass on.
struct House<'a> {
    doors: HashMap<&'a Module, &'a BTreeMap<String, Vec<String>>>,
}

impl House<'_> {
    /// The module in which what is written is defined.
    fn home(&self, path: &[String], turns: usize) -> Option<Module> {
        let known = |end: &usize| self.doors.contains_key(&path[..*end].to_vec());
        let end = (0..=path.len()).rev().find(known)?;
        let module = path[..end].to_vec();
        let Some(name) = path.get(end) else {
            return Some(module);
        };
        let behind = self.doors[&module].get(name);
        match behind {
            Some(door) if turns < 8 => {
                let rest = &path[end + 1..];
                self.home(&[door.as_slice(), rest].concat(), turns + 1)
            }
            _ => Some(module),
        }
    }
}

/// What is read of one file.
struct Read {
    path: PathBuf,
    module: Module,
    /// The names that it passes on, each with where it has them from.
    doors: BTreeMap<String, Vec<String>>,
    paths: Vec<Written>,
    children: Vec<String>,
    hidden: Vec<(usize, &'static str)>,
}

/// A path from the root of the crate, as it stands in a file.
struct Written {
    segments: Vec<String>,
    line: usize,
}

impl Read {
    fn new(path: PathBuf, text: &str) -> Self {
        let code = syn::parse_file(text).expect("a file of the crate is Rust");
        let module = module(&path);
        let mut reader = Reader {
            module: &module,
            children: children(&code),
            names: BTreeMap::new(),
            doors: BTreeMap::new(),
            written: Vec::new(),
            paths: Vec::new(),
            hidden: Vec::new(),
        };
        reader.visit_file(&code);
        reader.settle();
        let Reader {
            children,
            doors,
            paths,
            hidden,
            ..
        } = reader;
        Self {
            path,
            module,
            doors,
            paths,
            children,
            hidden,
        }
    }
}

/// The module of a file: `src/a/b.rs` is `a::b`, and `lib.rs` and `main.rs` are the root.
fn module(path: &Path) -> Module {
    let within = path.strip_prefix(root().join("src")).unwrap_or(path);
    let within = within.with_extension("");
    let names = within.components().map(|part| part.as_os_str());
    let names: Module = names
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    match names.as_slice() {
        [only] if only == "lib" => Vec::new(),
        _ => names,
    }
}

/// The modules that a file declares.
fn children(code: &syn::File) -> Vec<String> {
    let items = code.items.iter().filter_map(|item| match item {
        syn::Item::Mod(ItemMod { ident, .. }) => Some(ident.to_string()),
        _ => None,
    });
    items.collect()
}

struct Reader<'a> {
    module: &'a Module,
    children: Vec<String>,
    /// The names that the file gives to what it takes.
    names: BTreeMap<String, Vec<String>>,
    /// Those of them that it passes on.
    doors: BTreeMap<String, Vec<String>>,
    /// The paths in its code, with their lines.
    written: Vec<(Vec<String>, usize)>,
    paths: Vec<Written>,
    hidden: Vec<(usize, &'static str)>,
}

impl Reader<'_> {
    /// The path from the root of the crate, where it is one of the crate.
    fn absolute(&self, path: &[String]) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        // What the program's file declares stands at the root.
        let own = match self.module.as_slice() {
            [only] if only == "main" => &[],
            own => own,
        };
        match first.as_str() {
            // The program's own files name the library so.
            "crate" | "cisgrid" => Some(rest.to_vec()),
            "self" if rest.first().is_some_and(|next| next == "super") => self.absolute(rest),
            "self" => Some([own, rest].concat()),
            "super" => {
                let above = path.iter().take_while(|name| *name == "super").count();
                let kept = own.len().checked_sub(above)?;
                Some([&own[..kept], &path[above..]].concat())
            }
            name if self.children.iter().any(|child| child == name) => Some([own, path].concat()),
            name => {
                let named = self.names.get(name)?;
                Some([named.as_slice(), rest].concat())
            }
        }
    }

    /// Finds out, when all names of the file are known, what its paths mean.
    fn settle(&mut self) {
        for (path, line) in std::mem::take(&mut self.written) {
            if let Some(segments) = self.absolute(&path) {
                self.paths.push(Written { segments, line });
            }
        }
    }

    fn take(&mut self, path: &[String], line: usize) {
        self.written.push((path.to_vec(), line));
    }

    /// Takes in the leaves of a `use`.
    fn tree(&mut self, tree: &UseTree, before: &[String], public: bool, line: usize) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        let (name, path) = match tree {
            UseTree::Path(path) => {
                return self.tree(&path.tree, &with(&path.ident), public, line);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.tree(tree, before, public, line);
                }
                return;
            }
            UseTree::Glob(_) => {
                if self.absolute(before).is_some() {
                    self.hidden
                        .push((line, "name what is taken in place of `*`"));
                }
                return;
            }
            UseTree::Name(name) if name.ident == "self" => {
                (before.last().cloned().unwrap_or_default(), before.to_vec())
            }
            UseTree::Name(name) => (name.ident.to_string(), with(&name.ident)),
            UseTree::Rename(renamed) => (renamed.rename.to_string(), with(&renamed.ident)),
        };
        let Some(absolute) = self.absolute(&path) else {
            return;
        };
        if absolute.is_empty() {
            self.hidden
                .push((line, "name what is taken, not the crate"));
        }
        if public {
            self.doors.insert(name.clone(), absolute.clone());
        }
        self.names.insert(name, absolute.clone());
        let segments = absolute;
        self.paths.push(Written { segments, line });
    }

    /// Takes in the paths within a macro call, which is not read as code.
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Group(group) if group.delimiter() != Delimiter::None => {
                    self.tokens(group.stream());
                }
                TokenTree::Ident(first) => {
                    let mut path = vec![first.to_string()];
                    let colon = |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
                    while colon(at + 1) && colon(at + 2) {
                        let Some(TokenTree::Ident(next)) = tokens.get(at + 3) else {
                            break;
                        };
                        path.push(next.to_string());
                        at += 3;
                    }
                    if path.len() > 1 {
                        self.take(&path, first.span().start().line);
                    }
                }
                _ => {}
            }
            at += 1;
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let public = !matches!(item.vis, Visibility::Inherited);
        let line = item.use_token.span.start().line;
        self.tree(&item.tree, &[], public, line);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        let line = item.mod_token.span.start().line;
        if item.content.is_some() {
            self.hidden
                .push((line, "give the module a file of its own"));
        }
        let elsewhere = |attribute: &syn::Attribute| attribute.path().is_ident("path");
        if item.attrs.iter().any(elsewhere) {
            self.hidden
                .push((line, "let the file stand where its name says"));
        }
        syn::visit::visit_item_mod(self, item);
    }

    fn visit_item_extern_crate(&mut self, item: &'ast ItemExternCrate) {
        let line = item.extern_token.span.start().line;
        self.hidden.push((line, "take it by `use`"));
    }

    /// `pub(in path)` says who may look, and takes nothing.
    fn visit_vis_restricted(&mut self, _: &'ast VisRestricted) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names = path.segments.iter().map(|part| part.ident.to_string());
        let names: Vec<_> = names.collect();
        // A name alone was taken by a `use`, or is one of the file's own.
        if names.len() > 1
            && let Some(first) = path.segments.first()
        {
            self.take(&names, first.ident.span().start().line);
        }
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.tokens(call.tokens.clone());
    }
}
