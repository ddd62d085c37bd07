//! Reads a PDF as a program for reading aloud does.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf as File;
use hayro_interpret::hayro_syntax::object::dict::Dict;
use hayro_interpret::hayro_syntax::object::stream::Stream;
use hayro_interpret::hayro_syntax::object::{Name, Object, String as Text};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Rect};

/// What a file says of itself and shows.
#[derive(Debug)]
pub(crate) struct Pdf {
    /// Width and height of each page, in points.
    pub(crate) sizes: Vec<(f32, f32)>,
    /// What is read aloud of each page, without blanks.
    pub(crate) texts: Vec<String>,
    /// What every page has around it, such as the foot; not read aloud.
    pub(crate) feet: Vec<String>,
    /// The title, as windows show it.
    pub(crate) title: String,
    /// In which language it is read aloud.
    pub(crate) language: String,
    /// Says of itself that its tags are complete.
    pub(crate) is_marked: bool,
    /// The kinds of its tags: `H1`, `P`, `Table`.
    pub(crate) tags: Vec<String>,
    /// The packet of metadata, in XML.
    pub(crate) packet: String,
}

impl Pdf {
    #[track_caller]
    pub(crate) fn read(bytes: &[u8]) -> Pdf {
        let file = File::new(bytes.to_vec()).expect("a PDF");
        let catalog: Dict<'_> = file.xref().get(file.xref().root_id()).expect("a catalog");
        let mark: Option<Dict<'_>> = catalog.get("MarkInfo");
        let packet: Stream<'_> = catalog.get("Metadata").expect("a packet of metadata");
        let packet = packet.decoded().expect("a readable packet");
        let language: Text<'_> = catalog.get("Lang").expect("a language");
        let title = file.metadata().title.as_deref().unwrap_or_default();
        let (texts, feet) = file.pages().iter().map(|page| heard(&file, page)).unzip();
        Pdf {
            sizes: file.pages().iter().map(|it| it.base_dimensions()).collect(),
            texts,
            feet,
            title: text(title),
            language: text(&language),
            is_marked: mark.is_some_and(|it| it.get("Marked") == Some(true)),
            tags: tags(&file),
            packet: String::from_utf8_lossy(&packet).into_owned(),
        }
    }

    /// What is read aloud, from the first page to the last.
    pub(crate) fn text(&self) -> String {
        self.texts.concat()
    }

    #[track_caller]
    pub(crate) fn says(&self, words: &str) {
        let text = self.text();
        let words: String = words.split_whitespace().collect();
        assert!(text.contains(&words), "no {words:?} in {text}");
    }
}

/// A text of the file: PDFDocEncoding, of which we use ASCII alone, or UTF-16 with its mark.
fn text(bytes: &[u8]) -> String {
    let Some(wide) = bytes.strip_prefix(&[0xfe, 0xff]) else {
        return String::from_utf8_lossy(bytes).into_owned();
    };
    let units: Vec<u16> = wide
        .chunks_exact(2)
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
        .collect();
    String::from_utf16_lossy(&units)
}

fn tags(file: &File) -> Vec<String> {
    let objects = file.objects();
    let mut tags: Vec<String> = objects
        .into_iter()
        .filter_map(|object| match object {
            Object::Dict(it) => it.get::<Name<'_>>("S").filter(|_| it.contains_key("P")),
            _ => None,
        })
        .map(|name| name.as_str().to_owned())
        .collect();
    tags.sort();
    tags.dedup();
    tags
}

fn heard(file: &File, page: &hayro_interpret::hayro_syntax::page::Page<'_>) -> (String, String) {
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings::default();
    let anywhere = Rect::new(0.0, 0.0, 1.0, 1.0);
    let mut context = Context::new(Affine::IDENTITY, anywhere, &cache, file.xref(), settings);
    let mut ear = Ear::default();
    interpret_page(page, &mut context, &mut ear);
    (ear.content, ear.foot)
}

/// Takes down the letters, and nothing else that is drawn.
#[derive(Default)]
struct Ear {
    content: String,
    foot: String,
    /// Whether each open mark is one of what is not content.
    open: Vec<bool>,
}

impl Device<'_> for Ear {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'_>,
        _: Affine,
        _: Affine,
        _: &Paint<'_>,
        _: &GlyphDrawMode,
    ) {
        let letters = match glyph.as_unicode().expect("every glyph says what it is") {
            BfString::Char(one) => one.to_string(),
            BfString::String(several) => several,
        };
        let heard = if self.open.contains(&true) {
            &mut self.foot
        } else {
            &mut self.content
        };
        heard.extend(letters.chars().filter(|it| !it.is_whitespace()));
    }

    fn begin_marked_content(&mut self, tag: &[u8], _: Option<i32>) {
        self.open.push(tag == b"Artifact");
    }

    fn end_marked_content(&mut self) {
        self.open.pop();
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
