//! The reader's editor, opened on an article's file at the line of a passage.

use crate::corpus::Article;
use crate::text::Span;
use std::env::var;
use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// The file, as a full path.
    path: PathBuf,
    /// Its line, counted from 1.
    line: usize,
    /// Its column in that line, in characters counted from 1.
    column: usize,
}

impl Job {
    /// The line of the article's file on which `span` begins. Where the text does not stand in the file as
    /// it is read (in JSON, say), it is the line of the article.
    ///
    /// # Errors
    /// Where the article has no file, with the reason for the reader.
    pub fn find(article: &Article, span: Span) -> Result<Self, String> {
        let (path, from) = file_of(&article.path)
            .ok_or_else(|| format!("{} is no file that could be edited", article.path))?;
        let bytes = std::fs::read(&path).map_err(|why| format!("{}: {why}", path.display()))?;
        let content = String::from_utf8_lossy(&bytes);
        let (line, column) = place(&content, &article.text, span.start).unwrap_or((from, 1));
        let path = path.canonicalize().unwrap_or(path);
        Ok(Self { path, line, column })
    }
}

/// The file of an article, and its line where the file holds several.
pub fn file_of(path: &str) -> Option<(PathBuf, usize)> {
    if Path::new(path).is_file() {
        return Some((path.into(), 1));
    }
    let (file, line) = path.rsplit_once(':')?;
    let line = line.parse().ok()?;
    Path::new(file).is_file().then(|| (file.into(), line))
}

/// Line and column in `content` of a byte of `text`.
fn place(content: &str, text: &str, byte: usize) -> Option<(usize, usize)> {
    let start = text.get(..byte)?.rfind('\n').map_or(0, |at| at + 1);
    let end = text[byte..].find('\n').map_or(text.len(), |at| byte + at);
    let words = text[start..end].trim();
    if words.is_empty() {
        return None;
    }
    let indent = text[start..end].len() - text[start..end].trim_start().len();
    let inside = text[start + indent..byte.max(start + indent)]
        .chars()
        .count();
    let mut lines = content.lines().enumerate();
    lines.find_map(|(n, line)| {
        let at = line.find(words)?;
        Some((n + 1, line[..at].chars().count() + inside + 1))
    })
}

/// Runs the editor that `VISUAL` or `EDITOR` names, else `vi`, and waits for its end; answers whether the
/// file was changed. The terminal must be left to it meanwhile.
///
/// # Errors
/// Where it could not be started or says that something went wrong.
pub fn edit(job: &Job) -> Result<bool, String> {
    let mut named = ["VISUAL", "EDITOR"]
        .iter()
        .filter_map(|name| var(name).ok());
    let command = named.find(|value| !value.trim().is_empty());
    let command = command.unwrap_or_else(|| "vi".to_string());
    let words = shell_words::split(&command).map_err(|why| format!("“{command}”: {why}"))?;
    let Some((program, options)) = words.split_first() else {
        return Err("VISUAL and EDITOR name no program".into());
    };
    let mut process = Command::new(program);
    process.args(options).args(arguments(program, job));
    if !io::stdin().is_terminal() {
        // The articles came through standard input.
        let terminal = File::open("/dev/tty").map_err(|why| format!("/dev/tty: {why}"))?;
        process.stdin(terminal);
    }
    let changed = || {
        std::fs::metadata(&job.path)
            .and_then(|file| file.modified())
            .ok()
    };
    let before = changed();
    match process.status() {
        Ok(status) if status.success() => Ok(changed() != before),
        Ok(status) => Err(format!("{program} ended with {status}")),
        Err(why) => Err(format!(
            "{program}: {why}; VISUAL or EDITOR names the editor"
        )),
    }
}

/// Has a text edited in a file that only the reader can read, and that is gone afterwards; answers what it has become, or
/// nothing where the editor has not written it.
/// The terminal must be left to the editor meanwhile.
///
/// # Errors
/// As those of [`edit`], and where there is no room for such a file.
pub fn edit_text(text: &str) -> Result<Option<String>, String> {
    let fault = |why: io::Error| format!("a file for the editor: {why}");
    let mut builder = tempfile::Builder::new();
    let builder = builder.prefix("verbatim-note-").suffix(".md");
    let mut file = builder.tempfile().map_err(fault)?;
    file.write_all(text.as_bytes()).map_err(fault)?;
    // Some editors put another file in its place.
    let path = file.into_temp_path();
    let job = Job {
        path: path.to_path_buf(),
        line: 1,
        column: 1,
    };
    if !edit(&job)? {
        return Ok(None);
    }
    let bytes = std::fs::read(&path).map_err(fault)?;
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

/// How an editor is told the place. One that is not known is told the file alone.
fn arguments(program: &str, job: &Job) -> Vec<String> {
    let Job { path, line, column } = job;
    let path = path.display().to_string();
    let name = Path::new(program).file_stem().unwrap_or_default();
    // `vim.tiny`, `emacs-nox`, `code-insiders` are told as their elders are.
    let name = name.to_string_lossy().to_lowercase();
    let name = name.split(['.', '-']).next().unwrap_or_default();
    match name {
        "hx" | "helix" | "subl" | "zed" | "zeditor" | "atom" | "pulsar" | "lapce" => {
            vec![format!("{path}:{line}:{column}")]
        }
        "code" | "codium" | "vscodium" | "cursor" | "windsurf" => {
            vec!["--goto".into(), format!("{path}:{line}:{column}")]
        }
        "emacs" | "emacsclient" | "kak" | "micro" | "gedit" => {
            vec![format!("+{line}:{column}"), path]
        }
        "nano" | "pico" | "rnano" => vec![format!("+{line},{column}"), path],
        "kate" | "mate" | "idea" => vec!["--line".into(), line.to_string(), path],
        "vi" | "vim" | "nvim" | "gvim" | "view" | "vis" | "nvi" | "elvis" | "joe" | "jed"
        | "mg" | "ne" | "less" => vec![format!("+{line}"), path],
        _ => vec![path],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::fixture;

    #[test]
    fn the_line_of_a_passage_is_found_below_front_matter() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a:1.md");
        std::fs::write(
            &path,
            "---\noutlet: Ferry Post\n---\r\n\r\nIt rained.\r\n\r\n  “We sail,” Ada said.\r\n",
        )
        .unwrap();
        let mut article = fixture::edition().articles.remove(0);
        article.text = "It rained.\n\n  “We sail,” Ada said.\n".into();
        article.path = path.display().to_string();
        let at = article.text.find("sail").unwrap();
        let job = Job::find(&article, Span::new(at, at + 4)).unwrap();
        assert_eq!((job.line, job.column), (7, 7));
        article.text = "other words".into();
        article.path.push_str(":3");
        let job = Job::find(&article, Span::new(6, 11)).unwrap();
        assert_eq!((job.line, job.column), (3, 1));
        article.path = "standard input".into();
        let reason = Job::find(&article, Span::default()).unwrap_err();
        assert_eq!(reason, "standard input is no file that could be edited");
    }

    #[test]
    fn each_editor_is_told_the_place_in_its_way() {
        let job = Job {
            path: "/a b.md".into(),
            line: 7,
            column: 3,
        };
        let told = |program| arguments(program, &job).join(" ");
        assert_eq!(told("/usr/bin/vim.tiny"), "+7 /a b.md");
        assert_eq!(told("emacsclient"), "+7:3 /a b.md");
        assert_eq!(told("nano"), "+7,3 /a b.md");
        assert_eq!(told("hx"), "/a b.md:7:3");
        assert_eq!(told("code-insiders"), "--goto /a b.md:7:3");
        assert_eq!(told("my-own-thing"), "/a b.md");
    }
}
