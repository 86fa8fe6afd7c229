//! Of whom somebody speaks is not who speaks.

use super::*;

#[test]
fn words_about_somebody_are_not_his() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        Mara Okoro left early. Asked about Ines Falk, she smiled. “She is the best we have.”\n\n\
        Tom Vey met reporters. When asked about Jon Abara, he shrugged: “He never rang me.”\n\n\
        Rosa Thun praised the crews. Turning to Karel Dunn, she added: “He kept the light on all night.”\n";
    let drafts = [
        (
            "“She is the best we have,” Mara Okoro said.",
            false,
            "exact",
        ),
        (
            "“She is the best we have,” Ines Falk said.",
            false,
            "unchecked",
        ),
        ("“He never rang me,” Tom Vey said.", false, "exact"),
        ("“He never rang me,” Jon Abara said.", true, "misattributed"),
        (
            "“He kept the light on all night,” Rosa Thun said.",
            false,
            "exact",
        ),
        (
            "“He kept the light on all night,” Karel Dunn said.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(source, &drafts);
}
