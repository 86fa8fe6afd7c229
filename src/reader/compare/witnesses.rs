//! What is collated, and how each row is called on the screen.

use crate::collation::WitnessText;
use crate::edition::{
    ArticleIx, Attribution, Coverage, Edition, OutletIx, Presence, Statement, StatementIx, Witness,
};
use crate::export::paragraph::{body_paragraphs, number_in};
use crate::export::{Lost, lineage};
use crate::reader::wording::said;
use crate::text::{Span, join_sigla, marks_around, printable};

/// A row of the collation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WitnessRow {
    /// Short name on the screen, with ~ where the witness is of another lineage than
    /// the base, and with ? where it is only *perhaps*.
    pub siglum: String,
    /// The short name without these signs.
    pub bare: String,
    /// Its article.
    pub article: ArticleIx,
    /// Whether it surely prints the statement, and not only *perhaps*.
    pub sure: bool,
    /// "back-translated?": how near its words are to those that were spoken, where they are others, and what tells it.
    pub lineage: Option<(String, String)>,
    /// How its article prints each piece of it.
    pub pieces: Vec<PieceEdges>,
}

/// What stands around a piece in its article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PieceEdges {
    /// The quotation marks before it.
    pub open: String,
    /// The quotation marks behind it.
    pub close: String,
    /// Its paragraph, counted from 1.
    pub paragraph: usize,
}

/// The rows of a statement's collation, in the order of its witnesses, the sure ones first; without those that
/// are only *perhaps* unless they are wanted.
pub fn rows(edition: &Edition, statement: StatementIx, perhaps: bool) -> Vec<WitnessRow> {
    let statement = &edition[statement];
    let sigla = edition.sigla(statement).into_iter();
    let sigla = sigla.zip(edition.signed_sigla(statement));
    let named = statement.witnesses.iter().zip(sigla);
    let named = named.filter(|(witness, _)| witness.sure || perhaps);
    let row = |(witness, (bare, signed)): (&Witness, (String, String))| WitnessRow {
        siglum: printable(&signed),
        bare,
        article: witness.article,
        sure: witness.sure,
        lineage: lineage(witness).zip(witness.lineage_by.as_ref().map(ToString::to_string)),
        pieces: piece_edges(edition, statement, witness),
    };
    named.map(row).collect()
}

/// The marks and the paragraph of each stretch of a witness. Only marks that touch the stretch are its own.
fn piece_edges(edition: &Edition, statement: &Statement, witness: &Witness) -> Vec<PieceEdges> {
    let text = &edition[witness.article].text;
    let paragraphs = body_paragraphs(&edition[witness.article]);
    let edges = |span: Span| {
        let (open, close) = marks_around(text, span);
        PieceEdges {
            open: open.to_string(),
            close: close.to_string(),
            paragraph: number_in(&paragraphs, span.start),
        }
    };
    let stretches = edition.stretches(statement, witness).into_iter();
    stretches.map(edges).collect()
}

/// The words of each row: a piece for every stretch that the article prints without a break.
pub fn texts(edition: &Edition, statement: StatementIx, rows: &[WitnessRow]) -> Vec<WitnessText> {
    let texts = edition.witness_texts(&edition[statement]);
    let named = texts.into_iter().zip(rows).map(|(text, row)| WitnessText {
        siglum: row.siglum.clone(),
        ..text
    });
    named.collect()
}

/// "cue: “said” MT CNN, “claimed” NW · relay: RIA MT": in what the printings attribute the words differently, of those
/// in sight alone.
pub fn attributions(told: &[Attribution], is_in_sight: impl Fn(&str) -> bool) -> String {
    let told = told.iter().filter_map(|Attribution { aspect, readings }| {
        let readings = readings.iter().filter_map(|(words, sigla)| {
            let sigla = sigla.iter().map(String::as_str);
            let sigla: Vec<&str> = sigla.filter(|siglum| is_in_sight(siglum)).collect();
            if sigla.is_empty() {
                return None;
            }
            let words = match words.as_str() {
                "" => "none".to_string(),
                words => format!("“{words}”"),
            };
            Some(format!("{words} {}", join_sigla(&sigla, " ")))
        });
        let readings: Vec<String> = readings.collect();
        (readings.len() > 1).then(|| format!("{}: {}", aspect.name(), readings.join(", ")))
    });
    printable(&told.collect::<Vec<_>>().join(" · "))
}

/// "Sunniva Hart · said Fri 2 May 2031 · call-in", and "spoken in French: every printing is a translation".
pub fn heading(edition: &Edition, ix: StatementIx) -> [String; 2] {
    let statement = &edition[ix];
    let mut told = vec![edition.told_speaker(statement)];
    told.push(said(statement.said_on.as_ref()));
    told.extend(edition[edition.event_of(ix)].occasion.clone());
    let spoken = edition.translation(statement).unwrap_or_default();
    [told.join(" · "), spoken].map(|words| printable(&words))
}

/// "lineage: KT~ back-translated? (its wording: MT, NW print the same words)": of the printings in sight those of another
/// lineage than the base, whose words are not held against the base's one by one.
pub fn lineages(rows: &[WitnessRow], base: usize, is_in_sight: impl Fn(usize) -> bool) -> String {
    let nearest = rows.get(base).and_then(|row| row.lineage.as_ref());
    let name = |own: Option<&(String, String)>| own.map(|(name, _)| name.clone());
    let others = rows.iter().enumerate().filter(|(n, _)| is_in_sight(*n));
    let others = others.filter(|(_, row)| name(row.lineage.as_ref()) != name(nearest));
    let told = others.filter_map(|(_, row)| {
        let (name, by) = row.lineage.as_ref()?;
        Some(format!("{} {name} ({by})", row.siglum))
    });
    match told.collect::<Vec<_>>() {
        none if none.is_empty() => String::new(),
        told => printable(&format!("lineage: {}", told.join(", "))),
    }
}

/// "HR fragment · KT silent · AN printed before it was said": what there is to know about outlets that
/// the words of the rows do not show.
pub fn remarks(
    (edition, lost): (&Edition, &Lost),
    statement: StatementIx,
    rows: &[WitnessRow],
) -> String {
    let printed = |wanted: Coverage| -> Vec<&str> {
        let witnesses = edition[statement].witnesses.iter().zip(rows);
        let with = witnesses.filter(|(witness, _)| witness.coverage == wanted);
        with.map(|(_, row)| row.siglum.as_str()).collect()
    };
    let absent = |wanted: Presence| -> Vec<&str> {
        let outlets = (0..edition.outlets.len()).map(OutletIx);
        let with = outlets.filter(|o| lost.presence(edition, statement, *o) == wanted);
        with.map(|o| edition[o].siglum.as_str()).collect()
    };
    let known = lost.printings(edition, statement);
    let mut known: Vec<&str> = known.iter().map(|own| own.siglum(edition)).collect();
    known.dedup();
    let parts = [
        (printed(Coverage::Fragment), "fragment"),
        (printed(Coverage::Indirect), "indirect"),
        (absent(Presence::Silent), "silent"),
        (absent(Presence::Parted), "parted by hand"),
        (absent(Presence::Before), "printed before it was said"),
        (known, "printed it when it was marked"),
    ];
    let parts = parts.into_iter().filter(|(sigla, _)| !sigla.is_empty());
    let parts = parts.map(|(sigla, what)| format!("{} {what}", join_sigla(&sigla, " ")));
    printable(&parts.collect::<Vec<_>>().join(" · "))
}
