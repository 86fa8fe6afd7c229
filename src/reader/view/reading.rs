//! What is shown while the articles are read.

use crate::reader::event::Work;
use std::time::Duration;

/// How far it is, in words, each part by itself: files and bytes, or articles and quotations, and the time left.
pub(super) fn parts(work: &Work) -> Vec<String> {
    let progress = &work.progress;
    let mut parts = Vec::new();
    if progress.files.1 > 0 {
        let (files, all) = progress.files;
        parts.push(format!("{} of {}", number(files), grouped(all, "file")));
        parts.push(bytes(progress.bytes));
    }
    if progress.articles.1 > 0 {
        let (articles, all) = progress.articles;
        parts.push(format!(
            "{} of {}",
            number(articles),
            grouped(all, "article")
        ));
        parts.push(grouped(progress.quotations, "quotation"));
    }
    if progress.stopped {
        parts.push("stopping".into());
    } else if progress.joining {
        parts.push("joining the printings".into());
    } else {
        parts.extend(work.left.map(left));
    }
    parts
}

fn left(left: Duration) -> String {
    match left.as_secs() + 1 {
        seconds @ 0..100 => format!("{seconds} s left"),
        seconds => format!("{} min left", seconds.div_ceil(60)),
    }
}

fn bytes(count: u64) -> String {
    match count {
        0..1_000_000 => format!("{} kB", count.div_ceil(1000)),
        _ => format!("{:.1} MB", count as f64 / 1e6),
    }
}

/// `1 file`, `40,000 files`.
fn grouped(n: usize, one: &str) -> String {
    let end = if n == 1 { "" } else { "s" };
    format!("{} {one}{end}", number(n))
}

/// `40,000`.
fn number(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Progress;

    #[test]
    fn each_step_is_told_in_its_words() {
        let mut work = Work {
            progress: Progress {
                files: (1_204, 40_000),
                bytes: 12_345_678,
                ..Progress::default()
            },
            left: Some(Duration::from_millis(11_300)),
        };
        assert_eq!(
            parts(&work).join(" · "),
            "1,204 of 40,000 files · 12.3 MB · 12 s left"
        );
        work.progress.articles = (999, 1_000_000);
        work.progress.quotations = 8_113;
        work.left = Some(Duration::from_secs(150));
        let told = parts(&work).join(" · ");
        assert!(told.ends_with("999 of 1,000,000 articles · 8,113 quotations · 3 min left"));
        work.progress.joining = true;
        assert!(
            parts(&work)
                .join(" · ")
                .ends_with(" · joining the printings")
        );
        work.progress.stopped = true;
        assert!(parts(&work).join(" · ").ends_with(" · stopping"));
        assert!(parts(&Work::default()).is_empty());
    }
}
