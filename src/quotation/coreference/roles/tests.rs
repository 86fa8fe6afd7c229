use super::*;

#[test]
fn a_description_has_heads_and_words_about_them() {
    let role = Role::parse("a spokeswoman for the Ostwick harbour");
    assert_eq!(role.heads, ["spokesman"]);
    assert_eq!(role.about, ["ostwick", "harbour"]);
    assert_eq!(
        Role::parse("the founder and president of Lind Ferries").heads,
        ["founder", "president"]
    );
    assert_eq!(
        Role::parse("Press Secretary of the President").heads,
        ["spokesman"]
    );
}

#[test]
fn the_head_of_a_description_is_the_last_noun_of_its_role() {
    for words in [
        "a spokeswoman for the Ostwick harbour",
        "the founder and president of Lind Ferries",
        "Press Secretary of the President",
        "the former",
        "of the harbour",
        "",
    ] {
        let described = Described::new(words);
        let role = described.role();
        assert_eq!(described.head(), role.heads.last().map(String::as_str));
    }
}

#[test]
fn a_nominal_means_whom_its_head_and_words_fit_best() {
    let norland = Role::parse("Norlandic President");
    let minister = Role::parse("the Norlandic foreign minister");
    let fit = |person: &Role, nominal: &str| person.fit(&Role::parse(nominal));
    assert!(fit(&norland, "the Norland president") > fit(&norland, "the Ostwick president"));
    assert!(fit(&minister, "the country's top diplomat").is_some());
    assert_eq!(fit(&norland, "the minister"), None);
    assert!(fit(&norland, "the Norlandic leader").is_some());
}

#[test]
fn descriptions_stand_after_or_before_the_name() {
    let of = |text: &str, name: &str| {
        let at = text.find(name).unwrap();
        let read = |span: Option<Span>| span.map(|s| s.of(text).to_string());
        (read(before(text, at)), read(after(text, at + name.len())))
    };
    let some = |words: &str| Some(words.to_string());
    let okoro = "Peter Okoro";
    assert_eq!(
        of("Peter Okoro, a spokesman for the port, said", okoro),
        (None, some("a spokesman for the port"))
    );
    assert_eq!(
        of("Peter Okoro, 47, dean of Ost College, said", okoro),
        (None, some("dean of Ost College"))
    );
    assert_eq!(
        of("the port spokesman Peter Okoro said", okoro),
        (some("port spokesman"), None)
    );
    assert_eq!(
        of("Its founder, Peter Okoro, said", okoro),
        (some("Its founder"), None)
    );
    assert_eq!(of("On Monday, Peter Okoro, said", okoro), (None, None));
}
