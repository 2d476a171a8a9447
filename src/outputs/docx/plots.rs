//! Pictures of figures, drawn in black and greys; those that look alike are kept once.

use std::collections::HashMap;
use std::io;

use png::{BitDepth, ColorType, Compression, Encoder, PixelDimensions, Unit};
use rayon::prelude::*;
use tiny_skia::{Color, FillRule, Paint, PathBuilder, Pixmap, Rect, Stroke, Transform};

use crate::view::Picture;

/// The width of a picture in a document, in EMU: 28 mm.
pub(super) const WIDTH: i64 = 28 * 36_000;
/// Its height.
pub(super) const HEIGHT: i64 = WIDTH * TALL as i64 / WIDE as i64;

/// Places from the left edge to the right one; the picture's own go from 0 to 100.
const WIDE: f32 = 108.0;
/// Places from top to bottom: as tall as a line of the figures beside it.
const TALL: f32 = 13.0;
/// Where the place 0 and the middle of what is drawn stand.
const LEFT: f32 = 4.0;
const MIDDLE: f32 = 6.5;
/// Dots to the inch.
const DOTS: f32 = 300.0;
/// EMU to the inch.
const INCH: f32 = 914_400.0;
/// An inch in metres.
const INCHES_TO_METRES: f32 = 0.0254;

/// The pictures of a document, in the order in which they come.
#[derive(Debug, Default)]
pub(super) struct Plots<'a> {
    known: HashMap<Vec<u64>, usize>,
    seen: Vec<&'a Picture>,
}

impl<'a> Plots<'a> {
    /// The name of the file of a picture, below the folder of the document's text.
    pub(super) fn file(&mut self, picture: &'a Picture) -> String {
        let next = self.seen.len();
        let at = *self.known.entry(look(picture)).or_insert(next);
        if at == next {
            self.seen.push(picture);
        }
        name(at)
    }

    /// The files, each with its name.
    pub(super) fn files(&self) -> io::Result<Vec<(String, Vec<u8>)>> {
        let seen = self.seen.par_iter().enumerate();
        let drawn = seen.map(|(at, picture)| Ok((name(at), draw(picture)?)));
        drawn.collect()
    }
}

fn name(at: usize) -> String {
    format!("media/plot{}.png", at + 1)
}

/// All that a picture shows but its words.
fn look(picture: &Picture) -> Vec<u64> {
    let pair = |pair: Option<(f64, f64)>| [pair.map(|pair| pair.0), pair.map(|pair| pair.1)];
    let [low, high] = pair(picture.interval);
    let [from, to] = pair(picture.margin);
    let places = [Some(picture.line), picture.estimate, low, high, from, to];
    let ticks = picture.ticks.iter().map(|tick| Some(*tick));
    let places = places.into_iter().chain(ticks);
    let places = places.map(|place| place.unwrap_or(f64::NAN).to_bits());
    let beyond = [picture.beyond_left, picture.beyond_right].map(u64::from);
    beyond.into_iter().chain(places).collect()
}

/// A sheet that is drawn on.
struct Sheet {
    pixels: Pixmap,
    scale: Transform,
}

fn draw(picture: &Picture) -> io::Result<Vec<u8>> {
    let dots = |emu: i64| (emu as f32 / INCH * DOTS).round() as u32;
    let pixels = Pixmap::new(dots(WIDTH), dots(HEIGHT));
    let mut pixels = pixels.ok_or_else(|| io::Error::other("a picture without a size"))?;
    pixels.fill(Color::WHITE);
    let unit = pixels.width() as f32 / WIDE;
    let scale = Transform::from_scale(unit, unit).pre_translate(LEFT, MIDDLE);
    let mut sheet = Sheet { pixels, scale };
    sheet.picture(picture);
    encoded(&sheet.pixels).map_err(io::Error::other)
}

/// The file of a picture in shades of grey, with its dots to the metre.
fn encoded(pixels: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    let dots = (DOTS / INCHES_TO_METRES).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: dots,
        yppu: dots,
        unit: Unit::Meter,
    }));
    let mut writer = encoder.write_header()?;
    // All shades are grey: red says what each is.
    let shades: Vec<u8> = pixels.pixels().iter().map(|pixel| pixel.red()).collect();
    writer.write_image_data(&shades)?;
    writer.finish()?;
    Ok(file)
}

/// A place that can be drawn.
fn place(place: f64) -> Option<f32> {
    let place = place as f32;
    place.is_finite().then(|| place.clamp(0.0, 100.0))
}

fn pair(pair: Option<(f64, f64)>) -> Option<(f32, f32)> {
    let (low, high) = pair?;
    let (low, high) = (place(low)?, place(high)?);
    Some((low.min(high), low.max(high)))
}

const BLACK: u8 = 0;
const GREY: u8 = 0x70;
const PALE: u8 = 0xd9;

impl Sheet {
    fn picture(&mut self, picture: &Picture) {
        if let Some((low, high)) = pair(picture.margin) {
            let path = Rect::from_ltrb(low, -5.5, high, 5.5).map(PathBuilder::from_rect);
            self.fill(path, PALE);
        }
        for tick in picture.ticks.iter().filter_map(|tick| place(*tick)) {
            self.line((tick, -1.5), (tick, 1.5), 0.6, GREY);
        }
        if let Some(line) = place(picture.line) {
            self.line((line, -MIDDLE), (line, MIDDLE), 0.7, GREY);
        }
        if let Some((low, high)) = pair(picture.interval) {
            self.line((low, 0.0), (high, 0.0), 1.2, BLACK);
            let ends = [(low, picture.beyond_left), (high, picture.beyond_right)];
            for (end, _) in ends.into_iter().filter(|(_, goes_on)| !goes_on) {
                self.line((end, -2.5), (end, 2.5), 1.2, BLACK);
            }
        }
        if picture.beyond_left {
            self.arrow(0.0, 4.5);
        }
        if picture.beyond_right {
            self.arrow(100.0, 95.5);
        }
        if let Some(estimate) = picture.estimate.and_then(place) {
            self.fill(PathBuilder::from_circle(estimate, 0.0, 2.9), BLACK);
        }
    }

    fn arrow(&mut self, tip: f32, back: f32) {
        let mut path = PathBuilder::new();
        path.move_to(back, -4.0);
        path.line_to(tip, 0.0);
        path.line_to(back, 4.0);
        path.close();
        self.fill(path.finish(), BLACK);
    }

    fn fill(&mut self, path: Option<tiny_skia::Path>, shade: u8) {
        if let Some(path) = path {
            let paint = paint(shade);
            self.pixels
                .fill_path(&path, &paint, FillRule::Winding, self.scale, None);
        }
    }

    fn line(&mut self, from: (f32, f32), to: (f32, f32), width: f32, shade: u8) {
        let mut path = PathBuilder::new();
        path.move_to(from.0, from.1);
        path.line_to(to.0, to.1);
        if let Some(path) = path.finish() {
            let stroke = Stroke {
                width,
                ..Stroke::default()
            };
            self.pixels
                .stroke_path(&path, &paint(shade), &stroke, self.scale, None);
        }
    }
}

fn paint(shade: u8) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(shade, shade, shade, 0xff);
    paint
}
