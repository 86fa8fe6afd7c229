//! What a template of the reader's own sees.

use super::*;

#[test]
fn a_template_sees_the_json_and_its_values_are_never_read_as_one() {
    let made = |name: &str, template: &str| {
        let mut out = Vec::new();
        let made = write_template(
            (name, template),
            &edition(),
            &notebook(),
            Contents::Marks,
            &mut out,
        );
        made.map(|()| String::from_utf8(out).unwrap())
    };
    let words = "{% for mark in marks %}{{ mark.text }}|{{ mark.note }}\n{% endfor %}";
    let plain = made("wire.txt", words).unwrap();
    assert!(plain.contains("=1+1 bold [31m & more.|a_b <i>"), "{plain}");
    let page = made("wire.html", words).unwrap();
    assert!(page.contains("&amp; more.|a_b &lt;i&gt;"), "{page}");
    let mut hostile = notebook();
    hostile.edit("id-14", "{{ corpus }} {% raise %}", &[]);
    let mut out = Vec::new();
    let template = (
        "wire.txt",
        "{% for mark in marks %}{{ mark.note }}{% endfor %}",
    );
    write_template(template, &edition(), &hostile, Contents::Marks, &mut out).unwrap();
    assert!(
        String::from_utf8(out)
            .unwrap()
            .contains("{{ corpus }} {% raise %}")
    );
    for (wrong, why) in [
        ("\n{{ nothing }}", "`nothing` is undefined"),
        ("\n{{ nothing }}", "wire.txt:2"),
        (
            "{{ marks[0].speeker.name }}",
            "`marks[0].speeker` is undefined",
        ),
        ("{% for %}", "wire.txt:1"),
    ] {
        let error = made("wire.txt", wrong).unwrap_err().to_string();
        assert!(error.contains(why), "{error}");
    }
    let endless = "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}{% endfor %}{% endfor %}{% endfor %}";
    assert!(made("wire.txt", endless).is_err());
}

#[test]
fn a_template_may_ask_for_what_is_not_known() {
    let mut edition = edition();
    edition.articles[1].headline = None;
    let mut notebook = Notebook::in_memory();
    notebook.put_back(mark(1, "Lund said", ""));
    let asked = "{% for m in marks %}[{{ m.headline }}|{{ m.speaker.name.first }}|\
        {{ m.speaker.name or 'nobody' }}|{% if m.headline is none %}bare{% endif %}]{% endfor %}";
    let mut out = Vec::new();
    let template = ("wire.txt", asked);
    write_template(template, &edition, &notebook, Contents::Marks, &mut out).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), "[||nobody|bare]\n");
}
