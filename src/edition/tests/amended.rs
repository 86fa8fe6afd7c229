//! What the reader has told of the words: where a quotation begins and ends, and one that was missed.

use super::*;
use crate::quotation::Kind;
use crate::text::CodePoints;

const CLERK: (&str, &str, &str, &str) = (
    "clerk",
    "Quay Weekly",
    "2031-05-03",
    "The clerk read a letter. The old quay has served this town for ninety years and it can serve no longer, \
     it said.\n\n“We owe nothing,” Mo Farrow said, “and never did.” “Let them sue,” he said.",
);

/// Code points of the stretch from one text to another.
fn place(text: &str, from: &str, to: &str) -> (usize, usize) {
    let start = text.find(from).expect(from);
    let end = start + text[start..].find(to).expect(to) + to.len();
    let [start, end] = CodePoints::new(text).of_span(crate::text::Span::new(start, end));
    (start, end)
}

fn missed(article: (&str, &str, &str, &str), from: &str, to: &str) -> Correction {
    let (start, end) = place(article.3, from, to);
    Correction::Missed {
        article: article.0.into(),
        start,
        end,
        name: "Ada Lind".into(),
    }
}

fn extent(id: &str, text: &str, from: &str, to: &str) -> Correction {
    let (start, end) = place(text, from, to);
    Correction::Extent {
        quotation: id.into(),
        start,
        end,
    }
}

fn words(edition: &Edition, id: &str) -> Option<String> {
    edition.quotation(id).map(|q| edition.quoted(q))
}

#[test]
fn a_missed_quotation_is_found_joined_and_can_be_corrected_further() {
    let added = missed(CLERK, "The old quay", "no longer");
    let id = added.names().into_owned();
    let plain = edition(&[POST, CLERK], &[]);
    assert_eq!(words(&plain, &id), None);
    let told = edition(&[POST, CLERK], std::slice::from_ref(&added));
    let placed = &told[told.quotation(&id).unwrap()];
    assert_eq!(placed.quotation.kind, Kind::Indirect);
    assert_eq!(placed.speaker(), Some("Ada Lind"));
    assert_eq!(
        articles_of(&told, &told[placed.statement]),
        ["post", "clerk"]
    );
    for (n, q) in plain.quotations.iter().enumerate() {
        assert_eq!(words(&told, &q.id), Some(plain.quoted(QuotationIx(n))));
    }
    let speaker = Correction::Speaker {
        quotation: id.clone(),
        name: "Bo Lind".into(),
    };
    let told = edition(&[POST, CLERK], &[added.clone(), speaker]);
    assert_eq!(
        told[told.quotation(&id).unwrap()].speaker(),
        Some("Bo Lind")
    );
    let nobody = Correction::NotAQuotation {
        quotation: id.clone(),
    };
    assert_eq!(words(&edition(&[POST, CLERK], &[added, nobody]), &id), None);
}

#[test]
fn a_quotation_that_is_bounded_otherwise_keeps_its_id_and_takes_in_what_lies_inside() {
    let plain = edition(&[CLERK], &[]);
    let of = |words: &str| {
        let all = plain.quotations.iter().enumerate();
        let mut all = all.filter(|(n, _)| plain.quoted(QuotationIx(*n)).contains(words));
        all.next().expect(words).1.id.to_string()
    };
    let (owe, sue) = (of("We owe"), of("Let them"));
    let shorter = extent(&owe, CLERK.3, "“We owe", "nothing,");
    let told = edition(&[CLERK], &[shorter]);
    assert_eq!(words(&told, &owe).as_deref(), Some("We owe nothing,"));
    assert_eq!(words(&told, &sue).as_deref(), Some("Let them sue,"));
    let longer = extent(&owe, CLERK.3, "We owe", "Let them sue,");
    let told = edition(&[CLERK], &[longer]);
    let want = "We owe nothing, ╎ and never did. Let them sue,";
    assert_eq!(words(&told, &owe).as_deref(), Some(want));
    assert_eq!(words(&told, &sue), None);
    assert_eq!(
        told[told.quotation(&owe).unwrap()].speaker(),
        Some("Mo Farrow")
    );
}

#[test]
fn words_that_are_none_change_nothing() {
    let plain = edition(&[CLERK], &[]);
    let id = plain.quotations[0].id.to_string();
    let (start, end) = (0, 0);
    let none = Correction::Extent {
        quotation: id,
        start,
        end,
    };
    let beyond = Correction::Missed {
        article: "clerk".into(),
        start: 10_000,
        end: 10_010,
        name: "Ada Lind".into(),
    };
    let told = edition(&[CLERK], &[none, beyond]);
    assert_eq!(told.quotations, plain.quotations);
}

#[test]
fn what_is_added_inside_a_quotation_is_a_quotation_of_its_own() {
    let text =
        "“The lamps stay dark and the quay can serve no longer,” Tove Lund said on Thursday.";
    let articles = [("quay", "Quay Weekly", "2031-05-04", text)];
    let start = text[..text.find("the quay").unwrap()].chars().count();
    let added = Correction::Missed {
        article: "quay".into(),
        start,
        end: start + "the quay can serve no longer".len(),
        name: "Ada Lind".into(),
    };
    let edition = edition(&articles, &[added]);
    let speakers: Vec<_> = edition
        .quotations
        .iter()
        .map(PlacedQuotation::speaker)
        .collect();
    assert_eq!(speakers, [Some("Tove Lund"), Some("Ada Lind")]);
    let [outer, inner] = [0, 1].map(|n| edition.quotations[n].statement);
    assert_ne!(outer, inner);
    assert_eq!(edition[outer].speaker.as_deref(), Some("Tove Lund"));
    assert_eq!(edition[inner].speaker.as_deref(), Some("Ada Lind"));
    // Its words are its own, and its day is the one that its sentence tells.
    assert_eq!(
        edition.in_clauses(&edition[inner].witnesses[0]),
        "“the quay can serve no longer”"
    );
    assert_eq!(said_on(&edition[inner]), said_on(&edition[outer]));
    assert!(!edition[inner].said_on.as_ref().unwrap().is_guess());
}

#[test]
fn what_is_added_around_quotations_of_others_takes_none_of_their_words() {
    let text = "“We shall close the lamp works in May and we shall not open them again,” Mayor Tove Lund said at a news \
        conference. “The lamps are sixty years old and nobody can mend them.”";
    let other = "Mayor Tove Lund told reporters: “We shall close the lamp works in May and we shall not open them \
        again.”\n\n“The lamps are sixty years old and nobody can mend them,” Lund said.";
    let articles = [
        ("quay", "Quay Weekly", "2031-05-04", text),
        ("dock", "Dock Daily", "2031-05-04", other),
    ];
    let around = |name: &str| Correction::Missed {
        article: "quay".into(),
        start: 0,
        end: text.chars().count() - 1,
        name: name.into(),
    };
    let plain = edition(&articles, &[]);
    let told = edition(&articles, &[around("Ada Lind")]);
    let of_lund = |edition: &Edition| {
        let lund = |s: &&Statement| s.speaker.as_deref() == Some("Tove Lund");
        edition.statements.iter().filter(lund).count()
    };
    assert_eq!(of_lund(&plain), 2);
    assert_eq!(of_lund(&told), 2);
    assert_eq!(told.statements.len(), 3);
}
