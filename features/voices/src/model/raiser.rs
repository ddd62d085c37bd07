//! Who raised a voice, kept apart from it: the key of their private link, and what they left of
//! themselves, which is opened by a permit of its own.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use desk::seal::Seal;
use kernel::change::Subject;
use kernel::policy::{Guarded, Standing, Visibility};
use kernel::text::Body;

use super::Voice;

/// What a raiser left of themselves; every part is optional.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Raiser {
    pub(crate) name: Option<String>,
    /// A telephone number, an address, anything.
    pub(crate) contact: Option<String>,
    pub(crate) reply_mail: Option<String>,
}

impl Raiser {
    /// Did they leave nothing?
    pub(crate) const fn is_nobody(&self) -> bool {
        self.name.is_none() && self.contact.is_none() && self.reply_mail.is_none()
    }
}

/// The personal part of a voice as the policy sees it: for those who deal with it alone, however
/// open the voice itself is.
pub(crate) struct Contact<'a>(pub(crate) &'a Voice);

impl Guarded for Contact<'_> {
    fn subject(&self) -> Subject {
        self.0.subject()
    }

    fn standing(&self) -> Standing {
        Standing {
            visibility: Visibility::Closed,
            ..self.0.standing()
        }
    }
}

/// The key of a private link: 80 bits in sixteen signs that can be read out, copied by hand and
/// typed again, in groups of four: `k7m2-9xq4-hd3r-w8tn`. The store keeps no more than its hash.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Key([u8; Key::SIGNS]);

impl Key {
    const SIGNS: usize = 16;

    /// For what the seal stands under it.
    const PURPOSE: &'static str = "voice.key";

    /// No i, l, o, u: nobody takes them for digits, and no words come about.
    const ALPHABET: &'static [u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

    /// The key that a fresh secret of the desk gives.
    pub(crate) fn of(secret: &str) -> Key {
        let bytes = URL_SAFE_NO_PAD
            .decode(secret)
            .expect("the desk writes its secrets so");
        let mut signs = [0; Key::SIGNS];
        for (sign, byte) in signs.iter_mut().zip(bytes) {
            *sign = Key::ALPHABET[usize::from(byte % 32)];
        }
        Key(signs)
    }

    /// Reads a key as people type it: capitals, blanks and hyphens make no difference, and what
    /// looks like a digit is one.
    pub(crate) fn read(text: &str) -> Option<Key> {
        let mut signs = [0; Key::SIGNS];
        let mut count = 0;
        for letter in text
            .chars()
            .filter(|it| !it.is_whitespace() && !"-ー－‐".contains(*it))
        {
            let sign = match plain(letter).to_ascii_lowercase() {
                'o' => '0',
                'i' | 'l' => '1',
                other => other,
            };
            let sign = u8::try_from(sign).ok()?;
            let known = Key::ALPHABET.contains(&sign);
            *signs.get_mut(count).filter(|_| known)? = sign;
            count += 1;
        }
        (count == Key::SIGNS).then_some(Key(signs))
    }

    /// The sixteen signs in groups of four, as papers and addresses show them.
    pub(crate) fn shown(&self) -> String {
        let groups: Vec<String> = self
            .0
            .chunks(4)
            .map(|group| group.iter().copied().map(char::from).collect())
            .collect();
        groups.join("-")
    }

    /// The key as a page carries it to the next step: under the house's seal, with the words for which
    /// it was drawn, so that nobody can slip a key of theirs under the words of somebody else.
    pub(crate) fn sealed(&self, seal: &Seal, words: &Body) -> String {
        let mark = seal.mark(Key::PURPOSE, &self.with(words));
        format!("{}.{mark}", self.shown())
    }

    /// The key that was drawn for these words; nothing where the seal is not ours.
    pub(crate) fn unsealed(text: &str, seal: &Seal, words: &Body) -> Option<Key> {
        let (key, mark) = text.split_once('.')?;
        let key = Key::read(key)?;
        seal.is_genuine(Key::PURPOSE, &key.with(words), mark)
            .then_some(key)
    }

    fn with(&self, words: &Body) -> String {
        format!("{}\n{words}", self.shown())
    }

    /// What the store keeps of it.
    pub(crate) fn kept(&self) -> String {
        desk::session::kept(&self.shown())
    }
}

/// A letter or digit of full width becomes the plain one.
fn plain(letter: char) -> char {
    match letter {
        '！'..='～' => char::from_u32(u32::from(letter) - 0xFEE0)
            .expect("the plain letters lie below those of full width"),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn a_key_is_read_however_it_is_typed() {
        let check = |text: &str, expected: Option<&str>| {
            let got = Key::read(text).map(|key| key.shown());
            assert_eq!(got.as_deref(), expected, "{text}");
        };
        let key = Some("k7m2-9xq4-hd3r-w801");
        check("k7m2-9xq4-hd3r-w801", key);
        check(" K7M29XQ4 HD3RW8OL ", key);
        check("ｋ７ｍ２－９ｘｑ４－ｈｄ３ｒ－ｗ８０１", key);
        check("k7m2-9xq4-hd3r-w80", None);
        check("k7m2-9xq4-hd3r-w8011", None);
        check("k7m2-9xq4-hd3r-w80u", None);
        check("", None);
    }

    #[test]
    fn every_fresh_secret_gives_another_key_that_can_be_read_again() {
        let (one, _) = desk::session::fresh_secret();
        let (other, _) = desk::session::fresh_secret();
        let key = Key::of(&one);
        assert!(key != Key::of(&other));
        assert!(Key::read(&key.shown()).is_some_and(|again| again == key));
        assert!(key.kept() != key.shown());
    }
}
