//! Photos, written anew: what comes out holds the pixels and nothing that a camera noted about
//! place, time or owner, whatever went in.

use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage};
use kernel::refusal::Refusal;
use tokio::sync::Semaphore;

/// The largest file that is read, in bytes: more than any telephone writes of its own accord.
pub(crate) const LARGEST: usize = 8 << 20;

/// The long side of what is kept, in pixels: enough to read a sign by the road.
const LONG_SIDE: u32 = 1600;

/// The long side of what is read, in pixels; a small file can claim to be a huge picture.
const WIDEST: u32 = 12_000;

/// What one picture may take while it is read, in bytes: 50 million pixels.
const MEMORY: u64 = 200 << 20;

const QUALITY: u8 = 85;

/// The field of the form, to which all refusals point.
const FIELD: &str = "picture";

/// So many pictures are written anew at once; the others wait their turn in line, not in memory.
static AT_ONCE: Semaphore = Semaphore::const_new(1);

/// A picture as it came, in Base64, becomes a JPEG without anything but its pixels; nothing for an
/// empty text.
///
/// # Errors
/// `voice.photo_kind` or `voice.photo_size`.
pub(crate) async fn read(base64: &str) -> Result<Option<Vec<u8>>, Refusal> {
    if base64.is_empty() {
        return Ok(None);
    }
    let bytes = STANDARD.decode(base64).map_err(|_| unreadable())?;
    written_anew(bytes).await.map(Some)
}

/// The picture in Base64, as pages carry it from step to step.
pub(crate) fn carried(jpeg: &[u8]) -> String {
    STANDARD.encode(jpeg)
}

/// As [`read`], from the bytes of a file.
pub(crate) async fn written_anew(bytes: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    if bytes.len() > LARGEST {
        return Err(too_large());
    }
    let _turn = AT_ONCE
        .acquire()
        .await
        .expect("nobody closes the line of waiting pictures");
    tokio::task::spawn_blocking(move || write_anew(bytes))
        .await
        .unwrap_or_else(|_| Err(unreadable()))
}

fn write_anew(bytes: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    let (mut picture, orientation) = decode(bytes).ok_or_else(unreadable)?;
    if picture.width().max(picture.height()) > LONG_SIDE {
        picture = picture.resize(LONG_SIDE, LONG_SIDE, FilterType::Triangle);
    }
    picture.apply_orientation(orientation);
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY)
        .encode_image(&on_white(&picture))
        .map_err(|_| unreadable())?;
    Ok(jpeg)
}

/// The picture as it lies in the file, and how it is to be turned.
fn decode(bytes: Vec<u8>) -> Option<(DynamicImage, Orientation)> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    let known = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP];
    reader.format().filter(|format| known.contains(format))?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(WIDEST);
    limits.max_image_height = Some(WIDEST);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    if decoder.total_bytes() > MEMORY {
        return None;
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).ok()?;
    Some((picture, orientation))
}

/// What is transparent becomes white, as on paper; JPEG knows no transparency.
fn on_white(picture: &DynamicImage) -> RgbImage {
    let rgba = picture.to_rgba8();
    let mut flat = RgbImage::new(rgba.width(), rgba.height());
    for (from, to) in rgba.pixels().zip(flat.pixels_mut()) {
        let [red, green, blue, alpha] = from.0.map(u32::from);
        let mix = |colour: u32| {
            let mixed = (colour * alpha + 255 * (255 - alpha)) / 255;
            u8::try_from(mixed).expect("a mean of two bytes is a byte")
        };
        *to = Rgb([mix(red), mix(green), mix(blue)]);
    }
    flat
}

fn unreadable() -> Refusal {
    Refusal::new("voice.photo_kind").at(FIELD)
}

/// The refusal of a file that is larger than [`LARGEST`].
pub(crate) fn too_large() -> Refusal {
    Refusal::new("voice.photo_size")
        .with("megabytes", LARGEST >> 20)
        .at(FIELD)
}

#[cfg(test)]
pub(crate) mod tests;
