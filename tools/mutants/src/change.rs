//! The changes: what is turned round in the syntax of a file.

use quote::ToTokens;
use std::collections::HashMap;
use std::fmt;
use syn::spanned::Spanned;
use syn::visit_mut::{self, VisitMut};
use syn::{BinOp, Expr, Item, parse_quote};

/// One change of the program.
pub struct Mutant {
    /// By which it is made active, from 1 on.
    pub number: usize,
    pub file: String,
    line: usize,
    what: String,
}

impl fmt::Display for Mutant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// A constant that is a number or a table: the numbers of its mutants, with the value that each gives it.
type Constant = Vec<(u32, Expr)>;

/// All changes of some files.
#[derive(Default)]
pub struct Changes {
    /// In the order of their numbers.
    pub mutants: Vec<Mutant>,
    /// By file and name.
    constants: HashMap<(String, String), Constant>,
    file: String,
    /// Only the constants are changed where they are used.
    constants_only: bool,
    /// The file counts in typed places.
    typed_places: bool,
}

impl Changes {
    /// Takes note of the numbers, and of the tables with a yes or no in them, that a file defines as constants; what only bounds
    /// work is left as it is.
    pub fn note_constants(
        &mut self,
        file: &str,
        syntax: &syn::File,
        is_bound: impl Fn(&str) -> bool,
    ) {
        self.file = file.to_string();
        let items = syntax.items.iter();
        for constant in items.filter_map(|item| match item {
            Item::Const(constant) if !is_test(&constant.attrs) => Some(constant),
            _ => None,
        }) {
            let name = constant.ident.to_string();
            let kind = constant.ty.to_token_stream().to_string();
            let line = constant.span().start().line;
            let numbers = changed_values(&constant.expr, &kind).into_iter();
            let numbers = numbers.map(|value| {
                let what = format!("{name} = {}", value.to_token_stream());
                (line, what, value)
            });
            let values: Vec<_> = numbers.chain(turned_tables(constant)).collect();
            if values.is_empty() || is_bound(&name) {
                continue;
            }
            let numbered = values.into_iter();
            let numbered = numbered.map(|(line, what, value)| (self.add(line, what), value));
            let numbered = numbered.collect();
            self.constants.insert((file.to_string(), name), numbered);
        }
    }

    /// Changes the constants of other files where a file uses them, and nothing else.
    pub fn change_constants(&mut self, file: &str, syntax: &mut syn::File) {
        self.constants_only = true;
        self.change(file, syntax);
        self.constants_only = false;
    }

    /// Makes the changes in a file.
    pub fn change(&mut self, file: &str, syntax: &mut syn::File) {
        self.file = file.to_string();
        self.typed_places = file.starts_with("src/quotation/");
        self.visit_file_mut(syntax);
    }

    fn add(&mut self, line: usize, what: String) -> u32 {
        let file = self.file.clone();
        let number = self.mutants.len() + 1;
        self.mutants.push(Mutant {
            number,
            file,
            line,
            what,
        });
        number as u32
    }

    /// A constant by its name: that of this file, or of the only other file that has one.
    fn constant(&self, name: &str) -> Option<&Constant> {
        let own = self.constants.get(&(self.file.clone(), name.to_string()));
        own.or_else(|| {
            let mut named = self.constants.iter().filter(|((_, n), _)| n == name);
            let only = named.next().map(|(_, constant)| constant);
            only.filter(|_| named.next().is_none())
        })
    }

    /// `expr`, or under each change what the change makes of it.
    fn switch(&mut self, expr: &Expr, line: usize, changed: Vec<(String, Expr)>) -> Expr {
        let arms: Vec<(u32, Expr)> = changed
            .into_iter()
            .map(|(what, expr)| (self.add(line, what), expr))
            .collect();
        choice(expr, &arms)
    }
}

/// `expr`, or while one of the mutants is active its own value.
fn choice(expr: &Expr, arms: &[(u32, Expr)]) -> Expr {
    let (numbers, values): (Vec<u32>, Vec<&Expr>) = arms.iter().map(|(n, v)| (*n, v)).unzip();
    parse_quote!((match crate::mutants::active() { #(#numbers => #values,)* _ => #expr }))
}

/// Zero, half and double of a number, where they differ from it and from each other.
fn changed_values(expr: &Expr, kind: &str) -> Vec<Expr> {
    let text = expr.to_token_stream().to_string().replace([' ', '_'], "");
    let mut out: Vec<Expr> = Vec::new();
    if let ("f32" | "f64", Ok(value)) = (kind, text.parse::<f64>()) {
        let values = [0.0, value / 2.0, value * 2.0];
        out.extend(
            values
                .iter()
                .filter(|v| **v != value)
                .map(|v| number(&format!("{v:?}"))),
        );
    } else if let ("usize" | "u32" | "u64" | "i32" | "i64", Ok(value)) = (kind, text.parse::<i64>())
    {
        let mut values = vec![0, value / 2, value * 2];
        values.dedup();
        out.extend(
            values
                .iter()
                .filter(|v| **v != value)
                .map(|v| number(&v.to_string())),
        );
    }
    out
}

/// A table with each yes or no in it turned round, by its line and with words that tell which.
fn turned_tables(constant: &syn::ItemConst) -> Vec<(usize, String, Expr)> {
    let (Expr::Array(table), kind) = (constant.expr.as_ref(), &constant.ty) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for (row, entry) in table.elems.iter().enumerate() {
        let Expr::Tuple(cells) = entry else { continue };
        for (column, cell) in cells.elems.iter().enumerate() {
            let turned: Expr = match cell.to_token_stream().to_string().as_str() {
                "true" => parse_quote!(false),
                "false" => parse_quote!(true),
                _ => continue,
            };
            let mut changed = cells.clone();
            changed.elems[column] = turned.clone();
            let mut table = table.clone();
            table.elems[row] = Expr::Tuple(changed);
            let told = [entry.to_token_stream(), turned.to_token_stream()].map(|t| t.to_string());
            let what = format!("{}: {} made {}", constant.ident, told[0], told[1]);
            let value = parse_quote!({
                const CHANGED: #kind = #table;
                CHANGED
            });
            out.push((entry.span().start().line, what, value));
        }
    }
    out
}

fn number(text: &str) -> Expr {
    syn::parse_str(text).expect("a printed number is an expression")
}

/// Whether something is built for the tests alone. What its comment says of the "latest" does not count.
fn is_test(attributes: &[syn::Attribute]) -> bool {
    let mut attributes = attributes.iter().filter(|a| !a.path().is_ident("doc"));
    attributes.any(|a| a.to_token_stream().to_string().contains("test"))
}

/// The operators that an operator is changed to. Typed places can be moved on and back by a number, and two
/// of them be subtracted: nothing else can be done with them.
fn others(op: &BinOp, typed_places: bool) -> Vec<BinOp> {
    match op {
        BinOp::Add(_) if typed_places => vec![parse_quote!(-)],
        BinOp::Sub(_) if typed_places => Vec::new(),
        BinOp::Lt(_) => vec![parse_quote!(>=), parse_quote!(==)],
        BinOp::Gt(_) => vec![parse_quote!(<=), parse_quote!(==)],
        BinOp::Le(_) => vec![parse_quote!(>)],
        BinOp::Ge(_) => vec![parse_quote!(<)],
        BinOp::Eq(_) => vec![parse_quote!(!=)],
        BinOp::Ne(_) => vec![parse_quote!(==)],
        BinOp::And(_) => vec![parse_quote!(||)],
        BinOp::Or(_) => vec![parse_quote!(&&)],
        BinOp::Add(_) => vec![parse_quote!(-), parse_quote!(*)],
        BinOp::Sub(_) => vec![parse_quote!(+), parse_quote!(/)],
        BinOp::Mul(_) => vec![parse_quote!(/), parse_quote!(+)],
        BinOp::Div(_) => vec![parse_quote!(*)],
        BinOp::AddAssign(_) => vec![parse_quote!(-=)],
        BinOp::SubAssign(_) => vec![parse_quote!(+=)],
        _ => Vec::new(),
    }
}

/// What a function of this return type may answer at once.
fn answers(output: &syn::ReturnType) -> Vec<Expr> {
    let syn::ReturnType::Type(_, kind) = output else {
        return vec![parse_quote!(())];
    };
    let syn::Type::Path(path) = kind.as_ref() else {
        return Vec::new();
    };
    let name = path
        .path
        .segments
        .last()
        .map(|segment| segment.ident.to_string());
    match name.as_deref() {
        Some("bool") => vec![parse_quote!(true), parse_quote!(false)],
        Some("Option") => vec![parse_quote!(None)],
        Some("f32" | "f64") => vec![parse_quote!(0.0), parse_quote!(1.0)],
        Some("usize" | "u32" | "u64" | "i32") => vec![parse_quote!(0), parse_quote!(1)],
        Some("Vec" | "String" | "BTreeMap" | "HashMap") => vec![parse_quote!(Default::default())],
        _ => Vec::new(),
    }
}

/// Whether an expression binds names with `let`, so that it can only stand in a condition.
fn binds(expr: &Expr) -> bool {
    match expr {
        Expr::Let(_) => true,
        Expr::Binary(binary) => binds(&binary.left) || binds(&binary.right),
        _ => false,
    }
}

/// What an expression is changed to, each with words that say how.
fn changed(expr: &Expr, typed_places: bool) -> Vec<(String, Expr)> {
    match expr {
        Expr::Binary(binary) if !binds(expr) => {
            let changed = others(&binary.op, typed_places).into_iter().map(|other| {
                let mut changed = binary.clone();
                let [was, is] = [&binary.op, &other].map(|op| op.to_token_stream().to_string());
                changed.op = other;
                (format!("{is} for {was}"), Expr::Binary(changed))
            });
            changed.collect()
        }
        Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Not(_)) => {
            vec![("! left out".to_string(), unary.expr.as_ref().clone())]
        }
        _ => Vec::new(),
    }
}

impl Changes {
    fn change_body(&mut self, signature: &syn::Signature, body: &mut syn::Block) {
        if self.constants_only {
            return;
        }
        let line = signature.span().start().line;
        let name = &signature.ident;
        let mut early: Vec<syn::Stmt> = Vec::new();
        for answer in answers(&signature.output) {
            let what = format!("{name} returns {}", answer.to_token_stream());
            let number = self.add(line, what);
            early.push(parse_quote!(if crate::mutants::active() == #number { return #answer; }));
        }
        body.stmts.splice(0..0, early);
    }
}

impl VisitMut for Changes {
    fn visit_item_mut(&mut self, item: &mut Item) {
        let is_left = match item {
            Item::Const(_) | Item::Static(_) | Item::Macro(_) | Item::Use(_) => true,
            Item::Mod(module) => is_test(&module.attrs),
            Item::Fn(function) => is_test(&function.attrs),
            // What is derived or printed decides nothing.
            Item::Impl(block) => block.trait_.as_ref().is_some_and(|(_, path, _)| {
                path.segments
                    .last()
                    .is_some_and(|s| s.ident == "Display" || s.ident == "Debug")
            }),
            _ => false,
        };
        if !is_left {
            visit_mut::visit_item_mut(self, item);
        }
    }

    fn visit_item_fn_mut(&mut self, function: &mut syn::ItemFn) {
        visit_mut::visit_block_mut(self, &mut function.block);
        if function.sig.constness.is_none() {
            self.change_body(&function.sig, &mut function.block);
        }
    }

    fn visit_impl_item_fn_mut(&mut self, function: &mut syn::ImplItemFn) {
        if function.sig.constness.is_none() {
            visit_mut::visit_block_mut(self, &mut function.block);
            self.change_body(&function.sig, &mut function.block);
        }
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if let Expr::Path(path) = expr {
            let name = path.path.get_ident().map(ToString::to_string);
            let name = name.filter(|n| {
                n.chars()
                    .all(|c| c.is_uppercase() || c == '_' || c.is_numeric())
            });
            if let Some(constant) = name.and_then(|name| self.constant(&name)) {
                *expr = choice(expr, constant);
            }
            return;
        }
        // Only one change is in force at a time, so what is changed here is left as it was inside.
        let before = expr.clone();
        visit_mut::visit_expr_mut(self, expr);
        let changed = changed(&before, self.typed_places);
        if !changed.is_empty() && !self.constants_only {
            let line = before.span().start().line;
            *expr = self.switch(expr, line, changed);
        }
    }

    // Lengths and patterns must be constant.
    fn visit_type_mut(&mut self, _: &mut syn::Type) {}
    fn visit_pat_mut(&mut self, _: &mut syn::Pat) {}
    fn visit_expr_repeat_mut(&mut self, repeat: &mut syn::ExprRepeat) {
        self.visit_expr_mut(&mut repeat.expr);
    }
}
