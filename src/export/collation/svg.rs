//! The variant graph (Schmidt & Colomb 2009): what the witnesses print as nodes, their ways as edges.

use super::runs::{self, Run};
use crate::collation::Collation;
use crate::export::xml::escaped;
use crate::text::printable;
use std::collections::BTreeMap;
use std::fmt::Write;
use unicode_width::UnicodeWidthStr;

/// Width of a letter of a reading, about.
const LETTER_PX: usize = 8;
/// Height of a node.
const NODE_HEIGHT_PX: usize = 28;
/// Pixels between the readings of one run and those of the next.
const GAP_PX: usize = 70;
/// From a reading to the one below it.
const LINE_PX: usize = 64;
/// Readings of more characters are shown by their beginning; the whole stands in the node's title.
const LABEL_CHARS: usize = 40;

/// A node: where it stands, in pixels.
#[derive(Clone, Copy)]
struct Node {
    x: usize,
    y: usize,
    width: usize,
}

pub(super) fn write(collation: &Collation) -> String {
    let runs = runs::of(collation);
    let mut nodes = String::new();
    let start = Node {
        x: 20,
        y: 40,
        width: 16,
    };
    let mut ways: Vec<Vec<Node>> = vec![vec![start]; collation.rows.len()];
    let mut x = start.x + start.width + GAP_PX;
    let mut lowest = 1;
    for run in &runs {
        let width = place(run, x, &mut nodes, &mut ways);
        lowest = lowest.max(run.branches.len());
        x += width + GAP_PX;
    }
    let end = Node { x, ..start };
    for way in &mut ways {
        way.push(end);
    }
    let edges = edges(collation, &ways);
    let (width, height) = (x + 56, 80 + lowest * LINE_PX);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" font-family=\"Georgia, serif\" font-size=\"14\" role=\"img\">\n\
         <title>Variant graph</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n\
         {edges}{nodes}{}{}</svg>\n",
        dot(start),
        dot(end)
    )
}

/// Puts the readings of a run below each other; gives the width of the widest.
fn place(run: &Run, x: usize, nodes: &mut String, ways: &mut [Vec<Node>]) -> usize {
    let shown = |text: &str| -> String {
        let text = printable(text);
        let cut: String = text.chars().take(LABEL_CHARS).collect();
        if cut.len() < text.len() {
            format!("{cut}…")
        } else {
            text
        }
    };
    let widths = run.branches.iter().map(|b| shown(&b.text).width());
    let width = widths.max().unwrap_or(0) * LETTER_PX + 16;
    let branches = run.branches.iter().filter(|b| !b.text.is_empty());
    for (n, branch) in branches.enumerate() {
        let node = Node {
            x,
            y: 40 + n * LINE_PX,
            width,
        };
        let _ = writeln!(
            nodes,
            "<g><title>{}</title><rect x=\"{x}\" y=\"{}\" width=\"{width}\" height=\"{NODE_HEIGHT_PX}\" rx=\"6\" \
             fill=\"#eef3fb\" stroke=\"#345\"/><text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text></g>",
            escaped(&branch.text),
            node.y - NODE_HEIGHT_PX / 2,
            x + width / 2,
            node.y + 5,
            escaped(&shown(&branch.text))
        );
        for row in &branch.rows {
            ways[*row].push(node);
        }
    }
    width
}

/// One edge for all witnesses that go the same way, with their sigla.
fn edges(collation: &Collation, ways: &[Vec<Node>]) -> String {
    let mut between: BTreeMap<[usize; 4], Vec<String>> = BTreeMap::new();
    for (row, way) in collation.rows.iter().zip(ways) {
        for step in way.windows(2) {
            let edge = [step[0].x + step[0].width, step[0].y, step[1].x, step[1].y];
            between.entry(edge).or_default().push(escaped(&row.siglum));
        }
    }
    let mut out = String::new();
    for ([x1, y1, x2, y2], sigla) in between {
        let (middle, sigla) = ((x1 + x2) / 2, sigla.join(" "));
        let _ = writeln!(
            out,
            "<path d=\"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}\" fill=\"none\" stroke=\"#789\"/>\
             <text x=\"{middle}\" y=\"{}\" font-size=\"10\" fill=\"#345\" text-anchor=\"middle\">{sigla}</text>",
            (y1 + y2) / 2 - 4
        );
    }
    out
}

fn dot(node: Node) -> String {
    let (x, y) = (node.x + node.width / 2, node.y);
    format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"8\" fill=\"#345\"/>\n")
}
