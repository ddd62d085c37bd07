use image::{GenericImageView, Rgba, RgbaImage};

use super::*;

/// A picture whose left upper corner is red, on green.
fn picture(width: u32, height: u32) -> DynamicImage {
    let mut picture = RgbaImage::from_pixel(width, height, Rgba([0, 160, 0, 255]));
    for x in 0..width / 2 {
        for y in 0..height / 2 {
            picture.put_pixel(x, y, Rgba([220, 0, 0, 255]));
        }
    }
    DynamicImage::ImageRgba8(picture)
}

fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let flat = DynamicImage::ImageRgb8(picture.to_rgb8());
    flat.write_to(&mut bytes, format).expect("a file");
    bytes.into_inner()
}

/// What a telephone writes: a JPEG with an EXIF block that names an orientation and a place.
pub(crate) fn jpeg_with_place(picture: &DynamicImage, orientation: u8) -> Vec<u8> {
    let jpeg = file(picture, ImageFormat::Jpeg);
    let mut tiff: Vec<u8> = b"II*\0\x08\0\0\0".to_vec();
    // The first directory names the orientation, and where the directory of the place begins.
    let directory = 8 + 2 + 2 * 12 + 4;
    tiff.extend(2u16.to_le_bytes());
    for (tag, kind, value) in [
        (0x0112u16, 3u16, u32::from(orientation)),
        (0x8825, 4, directory),
    ] {
        tiff.extend(tag.to_le_bytes());
        tiff.extend(kind.to_le_bytes());
        tiff.extend(1u32.to_le_bytes());
        tiff.extend(value.to_le_bytes());
    }
    tiff.extend(0u32.to_le_bytes());
    // GPSLatitudeRef "N", then the words of a place to look for.
    tiff.extend(1u16.to_le_bytes());
    tiff.extend(1u16.to_le_bytes());
    tiff.extend(2u16.to_le_bytes());
    tiff.extend(2u32.to_le_bytes());
    tiff.extend(*b"N\0\0\0");
    tiff.extend(0u32.to_le_bytes());
    tiff.extend(b"GPS 33.5597 133.5311");
    let mut block = b"Exif\0\0".to_vec();
    block.extend(tiff);
    let length = u16::try_from(block.len() + 2).expect("a short block");
    let mut whole = jpeg[..2].to_vec();
    whole.extend([0xFF, 0xE1]);
    whole.extend(length.to_be_bytes());
    whole.extend(block);
    whole.extend(&jpeg[2..]);
    whole
}

pub(crate) fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|part| part == words)
}

fn kept(bytes: Vec<u8>) -> DynamicImage {
    let jpeg = write_anew(bytes).expect("a picture");
    assert!(!holds(&jpeg, b"Exif") && !holds(&jpeg, b"GPS"));
    image::load_from_memory_with_format(&jpeg, ImageFormat::Jpeg).expect("a JPEG")
}

#[test]
fn where_a_photo_was_taken_is_not_kept() {
    let sent = jpeg_with_place(&picture(40, 20), 1);
    assert!(holds(&sent, b"Exif") && holds(&sent, b"GPS"));
    assert_eq!(kept(sent).dimensions(), (40, 20));
}

#[test]
fn a_photo_stands_upright_as_it_was_taken() {
    // 6: the camera was turned; the left upper corner of the file is the right upper of the scene.
    let upright = kept(jpeg_with_place(&picture(40, 20), 6));
    assert_eq!(upright.dimensions(), (20, 40));
    let is_red = |x, y| {
        let [red, green, ..] = upright.get_pixel(x, y).0;
        red > 150 && green < 80
    };
    assert!(is_red(17, 3) && !is_red(3, 3));
}

#[test]
fn every_kind_becomes_a_jpeg_of_at_most_1600_pixels() {
    let wide = picture(3200, 100);
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        assert_eq!(kept(file(&wide, format)).dimensions(), (1600, 50));
    }
}

#[test]
fn what_is_no_picture_is_refused_with_words() {
    let check = |bytes: &[u8], rule: &str| {
        let no = write_anew(bytes.to_vec()).expect_err(rule);
        assert_eq!((no.rule, no.field), (rule, Some("picture")));
    };
    check(b"%PDF-1.7", "voice.photo_kind");
    check(b"", "voice.photo_kind");
    check(b"GIF89a", "voice.photo_kind");
    let cut = &file(&picture(40, 20), ImageFormat::Png)[..60];
    check(cut, "voice.photo_kind");
}

#[tokio::test]
async fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    let no = written_anew(vec![0; LARGEST + 1])
        .await
        .expect_err("too large");
    assert_eq!(no.rule, "voice.photo_size");
}
