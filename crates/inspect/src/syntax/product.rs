//! Products, as `Server` names them (RFC 9110 section 10.1.5), and comments.

use super::scanner::Scanner;

/// A product and its version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Product<'a> {
    pub(crate) name: &'a str,
    pub(crate) version: Option<&'a str>,
}

/// Reads `product *( RWS ( product / comment ) )`.
pub(crate) fn products(value: &str) -> Option<Vec<Product<'_>>> {
    let mut scanner = Scanner::new(value);
    let mut products = vec![product(&mut scanner)?];
    while !scanner.is_done() {
        if !scanner.skip_space() {
            return None;
        }
        if scanner.rest().starts_with('(') {
            comment(&mut scanner)?;
        } else {
            products.push(product(&mut scanner)?);
        }
    }
    Some(products)
}

fn product<'a>(scanner: &mut Scanner<'a>) -> Option<Product<'a>> {
    let name = scanner.token()?;
    let version = if scanner.eat('/') { Some(scanner.token()?) } else { None };
    Some(Product { name, version })
}

/// Takes a comment, with those inside it (RFC 9110 section 5.6.5).
pub(crate) fn comment(scanner: &mut Scanner<'_>) -> Option<()> {
    if !scanner.rest().starts_with('(') {
        return None;
    }
    let (mut depth, mut is_escaped) = (0_usize, false);
    for (place, byte) in scanner.rest().bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let rest = scanner.rest().get(place + 1..)?;
            *scanner = Scanner::new(rest);
            return Some(());
        }
    }
    None
}
