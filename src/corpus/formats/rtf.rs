//! RTF, read group by group: what the control words of the text say, and nothing of its fonts, pictures and fields.

use super::docx::Role;
use super::html::{self, Block, BlockKind};
use super::{ReadFile, Settings, docx, press_database};
use crate::corpus::Container;
use crate::corpus::draft::{Draft, Value};
use crate::corpus::field::Field;
use crate::corpus::statements::Statements;
use encoding_rs::{Encoding, WINDOWS_1252};
use std::collections::HashMap;

/// Deeper groups are not looked into; word processors nest a dozen.
const MAX_GROUP_DEPTH: usize = 1000;

/// Whether bytes are such a document.
pub fn is_rtf(bytes: &[u8]) -> bool {
    let start = bytes.trim_ascii_start();
    start
        .strip_prefix(b"{\\rtf")
        .is_some_and(|rest| rest.first().is_some_and(u8::is_ascii_digit))
}

/// The text of a document, or the texts of an export of a press database.
pub fn read(bytes: &[u8], settings: &Settings) -> ReadFile {
    let mut reader = RtfReader::default();
    let broken = reader.read(bytes.trim_ascii());
    reader.end_paragraph();
    let mut blocks = reader.blocks;
    blocks.append(&mut reader.notes);
    let paragraphs = blocks.iter().map(|block| &*block.text);
    let exported = press_database::in_paragraphs(paragraphs, settings);
    let mut reading = exported.unwrap_or_else(|| {
        let mut statements = Statements::default();
        let stated = [
            (Field::Headline, reader.title),
            (Field::Authors, reader.author),
        ];
        for (field, value) in stated
            .into_iter()
            .filter(|(_, value)| !docx::is_nobody(value))
        {
            let key = field.to_string();
            statements.note_as(field, &key, Value::One(value.trim().to_owned()), None);
        }
        let (_, given, faults) = statements.heard(Container::Properties);
        ReadFile {
            drafts: vec![Draft {
                given,
                text: html::text(&blocks).into(),
                ..Draft::default()
            }],
            faults,
        }
    });
    reading
        .faults
        .extend(broken.map(|reason| (None, reason.to_owned())));
    reading
}

/// Where the words of a group go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Destination {
    #[default]
    Text,
    /// A note, which stands below the text.
    Note,
    /// The properties of the document, in which some of these stand.
    Properties,
    Title,
    Author,
    /// The name of a style.
    Style,
    /// The tables of fonts, whose code pages count.
    Fonts,
    /// Where nothing is read.
    Nowhere,
}

/// What holds until a group ends.
#[derive(Clone, Copy, Debug, Default)]
struct GroupState {
    place: Destination,
    /// The encoding of the letters, where the font tells another than the document.
    encoding: Option<&'static Encoding>,
    hidden: bool,
    /// So many letters stand behind one in Unicode for those who do not know it.
    fallback: usize,
}

/// A paragraph in the making, and how it is set.
#[derive(Debug, Default)]
struct RtfParagraph {
    text: String,
    style: Option<i32>,
    is_item: bool,
    in_table: bool,
}

#[derive(Default)]
struct RtfReader {
    state: GroupState,
    outer: Vec<GroupState>,
    /// Bytes of a legacy encoding that are not decoded yet.
    pending: Vec<u8>,
    /// The first half of a letter beyond the first plane of Unicode.
    half: Option<u16>,
    /// Letters still to be left out behind one in Unicode.
    skipped: usize,
    encoding: Option<&'static Encoding>,
    fonts: HashMap<i32, &'static Encoding>,
    font: i32,
    styles: HashMap<i32, Role>,
    style: (Option<i32>, String),
    paragraph: RtfParagraph,
    note: String,
    note_count: usize,
    blocks: Vec<Block>,
    notes: Vec<Block>,
    title: String,
    author: String,
}

/// A piece of RTF.
enum Token<'b> {
    Open,
    Close,
    /// A control word and its number.
    Word(&'b [u8], Option<i32>),
    /// A control sign; the hexadecimal one with its byte.
    Sign(u8, Option<u8>),
    Letter(u8),
}

impl RtfReader {
    /// Reads everything; why not, where it breaks off.
    fn read(&mut self, bytes: &[u8]) -> Option<&'static str> {
        self.state.fallback = 1;
        let mut at = 0;
        let mut opened = 0usize;
        let mut stars = false;
        while at < bytes.len() {
            let (token, binary) = token(bytes, &mut at);
            if binary > 0 {
                at = at.saturating_add(binary).min(bytes.len());
            }
            match token {
                Token::Open => {
                    self.flush();
                    opened += 1;
                    if opened > MAX_GROUP_DEPTH {
                        return Some("its groups nest too deep: the rest is not read");
                    }
                    self.outer.push(self.state);
                    self.skipped = 0;
                }
                Token::Close => {
                    self.flush();
                    self.close();
                    opened = opened.saturating_sub(1);
                    if opened == 0 {
                        return None;
                    }
                }
                Token::Sign(b'*', _) => stars = true,
                Token::Word(word, number) => {
                    // A destination behind a star may be passed over by whoever does not know it.
                    let is_known = matches!(word, b"shppict" | b"shptxt" | b"cs");
                    match stars && !is_known {
                        true => self.state.place = Destination::Nowhere,
                        false => self.word(word, number),
                    }
                    stars = false;
                }
                Token::Sign(sign, byte) => self.sign(sign, byte),
                Token::Letter(letter) => self.byte(letter),
            }
        }
        self.flush();
        Some("a document that breaks off")
    }

    fn close(&mut self) {
        let left = self.state.place;
        let Some(outer) = self.outer.pop() else {
            return;
        };
        self.state = outer;
        self.skipped = 0;
        match left {
            Destination::Note if outer.place != Destination::Note => self.end_note(),
            Destination::Style if outer.place == Destination::Style => {
                let (number, name) = std::mem::take(&mut self.style);
                if let (Some(number), Some(role)) =
                    (number, Role::called(name.trim_end_matches(';')))
                {
                    self.styles.insert(number, role);
                }
            }
            _ => {}
        }
    }

    fn word(&mut self, word: &[u8], number: Option<i32>) {
        if word != b"u" {
            self.flush();
        }
        let on = number != Some(0);
        let value = number.unwrap_or(0);
        match word {
            b"u" => self.unicode(value),
            b"uc" => self.state.fallback = value.clamp(0, 16) as usize,
            b"ansicpg" => self.encoding = code_page(value),
            b"mac" => self.encoding = Some(encoding_rs::MACINTOSH),
            b"f" if self.state.place == Destination::Fonts => self.font = value,
            b"f" => self.state.encoding = self.fonts.get(&value).copied(),
            b"fcharset" => {
                if let Some(encoding) = charset(value) {
                    self.fonts.insert(self.font, encoding);
                }
            }
            b"v" => self.state.hidden = on,
            b"deleted" => self.state.hidden = on,
            b"plain" => self.state.hidden = false,
            b"s" if self.state.place == Destination::Style => self.style.0 = number,
            b"s" => self.paragraph.style = number,
            b"ls" | b"pnlvlblt" | b"pnlvlbody" => self.paragraph.is_item = true,
            b"intbl" => self.paragraph.in_table = true,
            b"pard" => {
                self.paragraph.style = None;
                self.paragraph.is_item = false;
                self.paragraph.in_table = false;
            }
            _ => match (destination(word), sign(word)) {
                (Some(place), _) => self.enter(place),
                (None, Some(sign)) => self.push(sign),
                _ => self.layout(word),
            },
        }
    }

    fn enter(&mut self, place: Destination) {
        // What is told to nobody holds nothing for anybody.
        if self.state.place != Destination::Nowhere {
            self.state.place = place;
        }
    }

    fn layout(&mut self, word: &[u8]) {
        if !matches!(self.state.place, Destination::Text | Destination::Note) || self.state.hidden {
            return;
        }
        match word {
            b"par" | b"sect" | b"page" if self.state.place == Destination::Note => {
                self.note.push('\n')
            }
            b"par" | b"sect" | b"page" | b"column" => self.end_paragraph(),
            b"line" => self.push('\n'),
            b"tab" => self.push(' '),
            b"cell" | b"nestcell" => self.push('\t'),
            b"row" | b"nestrow" => {
                self.paragraph.in_table = true;
                self.end_paragraph();
            }
            _ => {}
        }
    }

    fn sign(&mut self, sign: u8, byte: Option<u8>) {
        match (sign, byte) {
            (b'\'', Some(byte)) => self.byte(byte),
            (b'~', _) => self.push('\u{a0}'),
            (b'_', _) => self.push('-'),
            (b'\n' | b'\r', _) => {
                self.flush();
                self.layout(b"par");
            }
            (b'{' | b'}' | b'\\', _) => self.byte(sign),
            _ => {}
        }
    }

    fn byte(&mut self, byte: u8) {
        if self.skipped > 0 {
            self.skipped -= 1;
        } else {
            self.pending.push(byte);
        }
    }

    /// A letter by its number in UTF-16, of which RTF writes the upper half as negative.
    fn unicode(&mut self, number: i32) {
        self.flush();
        self.skipped = self.state.fallback;
        let unit = number as u16;
        let units = self.half.take().into_iter().chain([unit]);
        for letter in char::decode_utf16(units.collect::<Vec<_>>()) {
            match letter {
                Ok(letter) => self.push(letter),
                Err(_) if (0xD800..0xDC00).contains(&unit) => self.half = Some(unit),
                Err(_) => {}
            }
        }
    }

    /// Decodes the letters that wait.
    fn flush(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.pending);
        let encoding = self.state.encoding.or(self.encoding);
        let encoding = encoding.unwrap_or(WINDOWS_1252);
        let (text, _) = encoding.decode_without_bom_handling(&bytes);
        self.write(&text);
    }

    fn push(&mut self, letter: char) {
        self.flush();
        self.write(letter.encode_utf8(&mut [0; 4]));
    }

    fn write(&mut self, text: &str) {
        match self.state.place {
            _ if self.state.hidden => {}
            Destination::Text => self.paragraph.text += text,
            Destination::Note => self.note += text,
            Destination::Title => self.title += text,
            Destination::Author => self.author += text,
            Destination::Style => self.style.1 += text,
            Destination::Properties | Destination::Fonts | Destination::Nowhere => {}
        }
    }

    fn end_paragraph(&mut self) {
        let raw = std::mem::take(&mut self.paragraph.text);
        let RtfParagraph {
            style,
            is_item,
            in_table,
            ..
        } = self.paragraph;
        // A cell of several paragraphs is no cell of a row, but a frame around a text.
        let is_row = in_table && raw.trim_end_matches(['\t', ' ']).contains('\t');
        let lines = raw.split('\n').map(str::trim);
        let text = lines.collect::<Vec<_>>().join("\n").trim().to_owned();
        if text.is_empty() {
            return;
        }
        let role = style.and_then(|style| self.styles.get(&style).copied());
        let kind = match role {
            _ if is_row => BlockKind::Row,
            Some(Role::Title | Role::Heading) => BlockKind::Heading,
            _ if is_item || role == Some(Role::Item) => BlockKind::Item,
            _ => BlockKind::Paragraph,
        };
        let quoted = usize::from(role == Some(Role::Quotation));
        self.blocks.push(Block::new(kind, quoted, text));
    }

    fn end_note(&mut self) {
        let text = std::mem::take(&mut self.note).trim().to_owned();
        if !text.is_empty() {
            self.note_count += 1;
            let text = format!("[{}] {text}", self.note_count);
            self.notes.push(Block::new(BlockKind::Paragraph, 0, text));
        }
    }
}

/// The piece at `at`, which is moved behind it, and how many bytes of a picture follow.
fn token<'b>(bytes: &'b [u8], at: &mut usize) -> (Token<'b>, usize) {
    let first = bytes[*at];
    *at += 1;
    let piece = match first {
        b'{' => Token::Open,
        b'}' => Token::Close,
        b'\\' => return control(bytes, at),
        // The lines of the file are none of the text.
        b'\r' | b'\n' | 0 => Token::Sign(b'-', None),
        _ => Token::Letter(first),
    };
    (piece, 0)
}

fn control<'b>(bytes: &'b [u8], at: &mut usize) -> (Token<'b>, usize) {
    let rest = &bytes[*at..];
    let length = rest
        .iter()
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    if length == 0 {
        let sign = rest.first().copied().unwrap_or(b'-');
        *at += 1;
        let digits = rest.get(1..3).and_then(|two| std::str::from_utf8(two).ok());
        let byte = digits.and_then(|two| u8::from_str_radix(two, 16).ok());
        let byte = byte.filter(|_| sign == b'\'');
        *at += if byte.is_some() { 2 } else { 0 };
        *at = (*at).min(bytes.len());
        return (Token::Sign(sign, byte), 0);
    }
    let (word, behind) = rest.split_at(length);
    let digits = behind
        .iter()
        .enumerate()
        .take_while(|(n, byte)| byte.is_ascii_digit() || *n == 0 && **byte == b'-')
        .count();
    let number = std::str::from_utf8(&behind[..digits]).ok();
    let number = number.and_then(|digits| digits.parse::<i32>().ok());
    let blank = usize::from(behind.get(digits) == Some(&b' '));
    *at += length + digits + blank;
    let binary = match (word, number) {
        (b"bin", Some(bytes)) => usize::try_from(bytes).unwrap_or(0),
        _ => 0,
    };
    (Token::Word(word, number), binary)
}

/// Where a group leads that begins with `word`.
fn destination(word: &[u8]) -> Option<Destination> {
    Some(match word {
        b"fonttbl" => Destination::Fonts,
        b"stylesheet" => Destination::Style,
        b"footnote" => Destination::Note,
        b"info" => Destination::Properties,
        b"title" => Destination::Title,
        b"author" => Destination::Author,
        b"colortbl" | b"pict" | b"header" | b"headerl" | b"headerr" | b"headerf" | b"footer"
        | b"footerl" | b"footerr" | b"footerf" | b"fldinst" | b"object" | b"objdata"
        | b"listtext" | b"pntext" | b"nonshppict" | b"xe" | b"tc" | b"operator" | b"company"
        | b"subject" | b"keywords" | b"comment" | b"doccomm" | b"creatim" | b"revtim"
        | b"printim" | b"buptim" => Destination::Nowhere,
        _ => return None,
    })
}

/// The letter that a control word stands for.
fn sign(word: &[u8]) -> Option<char> {
    Some(match word {
        b"emdash" => '—',
        b"endash" => '–',
        b"lquote" => '‘',
        b"rquote" => '’',
        b"ldblquote" => '“',
        b"rdblquote" => '”',
        b"bullet" => '•',
        b"emspace" | b"enspace" | b"qmspace" => ' ',
        _ => return None,
    })
}

/// The encoding of a code page of Windows.
fn code_page(number: i32) -> Option<&'static Encoding> {
    let label = match number {
        932 => "shift_jis".into(),
        936 => "gbk".into(),
        949 => "euc-kr".into(),
        950 => "big5".into(),
        10000 => "macintosh".into(),
        65001 => "utf-8".into(),
        _ => format!("windows-{number}"),
    };
    Encoding::for_label(label.as_bytes())
}

/// The encoding of the letters of a font.
fn charset(number: i32) -> Option<&'static Encoding> {
    let page = match number {
        77 => 10000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    };
    code_page(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(inner: &str) -> ReadFile {
        let rtf = format!("{{\\rtf1\\ansi\\ansicpg1252\\deff0 {inner}}}");
        assert!(is_rtf(rtf.as_bytes()));
        super::read(rtf.as_bytes(), &Settings::default())
    }

    fn text(inner: &str) -> String {
        let mut reading = read(inner);
        assert_eq!(reading.faults, []);
        reading.drafts.remove(0).text.to_string()
    }

    #[test]
    fn words_stand_in_paragraphs() {
        for (rtf, wanted) in [
            (
                "It {\\b rained}\r\n.\\par\r\nIt snowed.\\par",
                "It rained.\n\nIt snowed.",
            ),
            (
                "\\ldblquote It rained\\rdblquote  \\emdash  twice.\\line And so on.",
                "“It rained” — twice.\nAnd so on.",
            ),
            (
                "caf\\'e9 \\u8364?5 \\u-10179?\\u-8704? \\{x\\}",
                "café €5 😀 {x}",
            ),
            ("\\uc2\\u8364\\'80\\'80x", "€x"),
            ("One.\\\nTwo.", "One.\n\nTwo."),
            (
                "Non\\~breaking, hy\\-phen, non\\_breaking",
                "Non\u{a0}breaking, hyphen, non-breaking",
            ),
        ] {
            assert_eq!(text(rtf), wanted, "{rtf}");
        }
    }

    #[test]
    fn letters_are_those_of_the_font() {
        let fonts = "{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Cyr;}}";
        let rtf = format!("{fonts}\\f0 \\'e9 {{\\f1 \\'c4\\'e0}} \\'e9");
        assert_eq!(text(&rtf), "é Да é");
    }

    #[test]
    fn what_is_not_text_is_left_out() {
        for rtf in [
            "{\\*\\generator Some program;}It rained.",
            "{\\pict\\wmetafile8 0102abcd}It rained.",
            "{\\header The Harbour Post}It rained.{\\footer Page 1}",
            "It {\\v never }rained{\\deleted  not}.",
            "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt It rained.}}",
            "{\\colortbl;\\red0\\green0\\blue0;}{\\pict\\bin4 }}}}}It rained.",
        ] {
            assert_eq!(text(rtf), "It rained.", "{rtf}");
        }
    }

    #[test]
    fn styles_notes_items_and_rows_stay_what_they_are() {
        let styles = "{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s5\\li720 Quote;}}";
        let rtf = format!(
            "{styles}\\pard\\s1 Rain\\par\\pard She wrote{{\\footnote {{\\chftn}} To the council.}}:\\par\\pard\\s5 Yes.\\par\\pard\\ls1{{\\listtext 1.\\tab}}One\\par\\pard\\trowd\\intbl Day\\cell Rain\\cell\\row\\pard End."
        );
        assert_eq!(
            text(&rtf),
            "## Rain\n\nShe wrote:\n\n> Yes.\n\n- One\n\nDay\tRain\n\nEnd.\n\n[1] To the council."
        );
    }

    #[test]
    fn the_properties_name_the_headline_and_no_day() {
        let rtf = "{\\info{\\title Bridge to open}{\\author Ada Okoro}{\\creatim\\yr2031\\mo5\\dy2}{\\company Harbour Post}}The mayor spoke.";
        let draft = read(rtf).drafts.remove(0);
        assert_eq!(&*draft.text, "The mayor spoke.");
        assert_eq!(draft.given.headline(), Some("Bridge to open"));
        assert_eq!(draft.given.authors, ["Ada Okoro"]);
        assert_eq!(draft.given.published, None);
    }

    #[test]
    fn broken_documents_are_told_and_read_as_far_as_they_go() {
        let reading = super::read(b"{\\rtf1 It rained.\\par It {\\b sno", &Settings::default());
        assert_eq!(&*reading.drafts[0].text, "It rained.\n\nIt sno");
        assert!(reading.faults[0].1.contains("breaks off"));
        let deep = format!("{{\\rtf1 It rained.{}", "{".repeat(100_000));
        let reading = super::read(deep.as_bytes(), &Settings::default());
        assert!(reading.faults[0].1.contains("too deep"));
        let whole =
            "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 x;}}\\u8364?\\'e9{\\footnote x}\\bin9 }";
        for end in 6..whole.len() {
            super::read(&whole.as_bytes()[..end], &Settings::default());
        }
    }
}
