//! How long it takes from a folder to pages: reading, checking, HTML and Markdown, for synthesis
//! folders of growing size, as one file and as files of a hundred items; and, on one core, what of it
//! goes into the parser's events alone.

use std::hint::black_box;
use std::path::Path;
use std::{fs, io};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use mimalloc::MiMalloc;
use rayon::ThreadPoolBuilder;
use serde_saphyr::granit_parser::Parser;

use cisgrid::examine;
use cisgrid::outputs::{self, Render};
use cisgrid::templates::Templates;
use cisgrid::view::View;

#[path = "generate.rs"]
mod generate;

/// The program's own allocator.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Sizes, in evidence items.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

fn whole(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("folder to pages");
    group.sample_size(10);
    for size in SIZES {
        group.throughput(Throughput::Elements(size as u64));
        for (shape, per_file) in [("one file", usize::MAX), ("files of 100", 100)] {
            let folder = tempfile::tempdir().expect("a temporary folder");
            generate::write(folder.path(), size, per_file).expect("a generated folder");
            group.bench_function(BenchmarkId::new(shape, size), |bencher| {
                bencher.iter(|| pages(folder.path()));
            });
        }
    }
    group.finish();
}

/// What is done with a folder.
type Work = fn(&Path);

/// The parser's events thrown away, the check, and check and pages, each on one core, so that time is
/// work: ten times the items, ten times the time.
fn on_one_core(criterion: &mut Criterion) {
    let pool = ThreadPoolBuilder::new().num_threads(1).build();
    let pool = pool.expect("a pool of one thread");
    let mut group = criterion.benchmark_group("on one core");
    group.sample_size(10);
    for size in SIZES {
        group.throughput(Throughput::Elements(size as u64));
        let folder = tempfile::tempdir().expect("a temporary folder");
        let folder = folder.path();
        generate::write(folder, size, 100).expect("a generated folder");
        let works: [(&str, Work); 3] = [
            ("events alone", events),
            ("check", |folder| drop(examine::folder(folder, None))),
            ("check and pages", pages),
        ];
        for (name, work) in works {
            group.bench_function(BenchmarkId::new(name, size), |bencher| {
                bencher.iter(|| pool.install(|| work(folder)));
            });
        }
    }
    group.finish();
}

/// Reads the files in `folder` into the parser's events and throws these away.
fn events(folder: &Path) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(path).expect("a text");
        for event in Parser::new_from_str(&text) {
            black_box(event.expect("no fault"));
        }
    }
}

/// Reads, checks and renders the synthesis in `folder`.
fn pages(folder: &Path) {
    let assessed = examine::folder(folder, None).expect("a readable folder");
    let synthesis = assessed.renderable().expect("a synthesis without errors");
    let view = View::new(synthesis);
    let templates = Templates::new(Vec::new()).expect("templates without faults");
    for output in outputs::USUAL {
        match output.render {
            Render::File(write) => write(&view, &templates, black_box(&mut io::sink())),
            Render::Folder(make) => make(&view, &templates).map(|made| drop(black_box(made))),
        }
        .expect("a page");
    }
}

criterion_group!(benches, whole, on_one_core);
criterion_main!(benches);
