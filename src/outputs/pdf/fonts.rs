//! The fonts: those of the program, and those that come to them.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::Font;

use super::failure::PdfError;

/// Libertinus Serif, DejaVu Sans Mono, and New Computer Modern for what they have not.
static BUILT_IN: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files = typst_assets::fonts();
    files
        .flat_map(|file| Font::iter(Bytes::new(file)))
        .collect()
});

/// The fonts of the program and those in `files`.
pub(super) fn with(files: &[Vec<u8>]) -> Result<Vec<Font>, PdfError> {
    let mut fonts = BUILT_IN.clone();
    for (place, file) in files.iter().enumerate() {
        let before = fonts.len();
        fonts.extend(Font::iter(Bytes::new(file.clone())));
        if fonts.len() == before {
            return Err(PdfError::Font(place));
        }
    }
    Ok(fonts)
}
