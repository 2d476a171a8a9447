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

/// The fonts in `files`.
pub(super) fn read(files: &[Vec<u8>]) -> Result<Vec<Font>, PdfError> {
    let mut fonts = Vec::new();
    for (place, file) in files.iter().enumerate() {
        let before = fonts.len();
        fonts.extend(Font::iter(Bytes::new(file.clone())));
        if fonts.len() == before {
            return Err(PdfError::Font(place));
        }
    }
    Ok(fonts)
}

/// The names of their families, each once, in the order of the files.
pub(super) fn families(fonts: &[Font]) -> Vec<String> {
    let mut families: Vec<String> = Vec::new();
    for font in fonts {
        let family = &font.info().family;
        if !families.contains(family) {
            families.push(family.clone());
        }
    }
    families
}

/// The fonts of the program, and behind them those of the user.
pub(super) fn with(own: Vec<Font>) -> Vec<Font> {
    BUILT_IN.iter().cloned().chain(own).collect()
}
