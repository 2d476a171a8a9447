//! How long it takes from a folder to pages: reading, checking, HTML and Markdown, for synthesis
//! folders of growing size, as one file and as files of a hundred items.

use std::hint::black_box;
use std::io;

use cisgrid::templates::Templates;
use cisgrid::view::View;
use cisgrid::{examine, outputs};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

#[path = "generate.rs"]
mod generate;

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

/// Reads, checks and renders the synthesis in `folder`.
fn pages(folder: &std::path::Path) {
    let assessed = examine::folder(folder, None).expect("a readable folder");
    let synthesis = assessed.renderable().expect("a synthesis without errors");
    let view = View::new(synthesis);
    let templates = Templates::new(Vec::new()).expect("templates without faults");
    for output in outputs::ALL {
        let rendered = (output.render)(&view, &templates, black_box(&mut io::sink()));
        rendered.expect("a page");
    }
}

criterion_group!(benches, whole);
criterion_main!(benches);
