//! The file of settings: TOML, whose keys are the long flags.

use std::{
    fs::File,
    io::Read as _,
    ops::Range,
    path::{Path, PathBuf},
};

use toml::{
    Spanned,
    de::{DeInteger, DeTable, DeValue},
};

/// Largest file; the whole table of settings is some kilobytes.
const MAX_BYTES: u64 = 1024 * 1024;

/// What a file says.
pub(super) struct ConfigFile {
    pub(super) path: PathBuf,
    /// A pipe can be read once only.
    pub(super) can_be_read_again: bool,
    /// In the order of the file.
    pub(super) entries: Vec<Entry>,
}

/// A key and its value.
pub(super) struct Entry {
    /// With hyphens, as the flag has it.
    pub(super) key: String,
    /// As it stands there.
    pub(super) written: String,
    /// Counted from 1.
    pub(super) line: usize,
    pub(super) value: Value,
}

/// A value, as a flag would have it.
#[derive(Debug, PartialEq)]
pub(super) enum Value {
    One(String),
    Many(Vec<String>),
    /// What no flag has: its kind.
    Unfit(&'static str),
}

impl ConfigFile {
    /// Reads a file.
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let shown = path.display();
        let cannot = |error| format!("cannot read {shown}: {error}");
        let mut text = String::new();
        let file = File::open(path).map_err(cannot)?;
        let is_file = file.metadata().is_ok_and(|metadata| metadata.is_file());
        file.take(MAX_BYTES + 1).read_to_string(&mut text).map_err(cannot)?;
        if text.len() as u64 > MAX_BYTES {
            return Err(format!("{shown} has more than {MAX_BYTES} bytes"));
        }
        Ok(Self { can_be_read_again: is_file, ..Self::parse(path, &text)? })
    }

    /// Reads the text of a file.
    pub(super) fn parse(path: &Path, text: &str) -> Result<Self, String> {
        let table = DeTable::parse(text).map_err(|error| {
            let line = line(text, error.span().unwrap_or_default());
            // What was expected stands on lines of its own.
            let message = error.message().replace('\n', ", ");
            format!("{}, line {line}, is no TOML: {message}", path.display())
        })?;
        let entries = table.into_inner().into_iter().map(|(key, value)| Entry {
            key: key.get_ref().replace('_', "-"),
            written: key.get_ref().to_string(),
            line: line(text, key.span()),
            value: read_value(text, &value),
        });
        let mut entries: Vec<_> = entries.collect();
        entries.sort_by_key(|entry| entry.line);
        Ok(Self { path: path.to_owned(), can_be_read_again: false, entries })
    }
}

/// The line on which a span begins.
fn line(text: &str, span: Range<usize>) -> usize {
    let before = text.get(..span.start).unwrap_or(text);
    before.matches('\n').count() + 1
}

fn read_value(text: &str, value: &Spanned<DeValue<'_>>) -> Value {
    let DeValue::Array(array) = value.get_ref() else {
        return match read_scalar(text, value) {
            Ok(one) => Value::One(one),
            Err(kind) => Value::Unfit(kind),
        };
    };
    let values = array.iter().map(|value| read_scalar(text, value));
    values.collect::<Result<_, _>>().map_or_else(Value::Unfit, Value::Many)
}

/// The text of one value, or its kind.
fn read_scalar(
    text: &str,
    value: &Spanned<DeValue<'_>>,
) -> Result<String, &'static str> {
    match value.get_ref() {
        DeValue::String(text) => Ok(text.to_string()),
        DeValue::Integer(number) => Ok(read_integer(text, number, value.span())),
        DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {
            Ok(text.get(value.span()).unwrap_or_default().to_owned())
        }
        DeValue::Array(_) => Err("an array in an array"),
        DeValue::Table(_) => Err("a table"),
    }
}

/// A number that is not decimal stays as it is written: permissions are octal.
fn read_integer(text: &str, number: &DeInteger<'_>, span: Range<usize>) -> String {
    match number.radix() {
        10 => number.as_str().to_owned(),
        _ => text.get(span).unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_as_flags_have_them() {
        let one = |text: &str| Value::One(text.to_owned());
        let many = |texts: &[&str]| {
            Value::Many(texts.iter().map(|text| (*text).to_owned()).collect())
        };
        for (text, expected) in [
            (r#""30s""#, one("30s")),
            ("'30s'", one("30s")),
            ("4096", one("4096")),
            ("1_048_576", one("1048576")),
            ("-1", one("-1")),
            ("0o660", one("0o660")),
            ("1.5", one("1.5")),
            ("true", one("true")),
            ("2026-12-01", one("2026-12-01")),
            ("[]", many(&[])),
            (r#"["a", 'b', 3]"#, many(&["a", "b", "3"])),
            ("[['a']]", Value::Unfit("an array in an array")),
            ("{ a = 1 }", Value::Unfit("a table")),
        ] {
            let file = format!("# one\n\nmax_a-b = {text}\n");
            let file = ConfigFile::parse("a.toml".as_ref(), &file).unwrap();
            let [entry] = &file.entries[..] else { panic!("{text}") };
            assert_eq!((&*entry.key, &*entry.written), ("max-a-b", "max_a-b"));
            assert_eq!(entry.line, 3);
            assert_eq!(entry.value, expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_toml_has_its_line() {
        for (text, expected) in [
            ("a = 1\nb", "a.toml, line 2, is no TOML: "),
            ("a = 30s", "a.toml, line 1, is no TOML: "),
            ("a = 1\n\na = 2", "a.toml, line 3, is no TOML: duplicate key"),
            ("a = 'x", "a.toml, line 1, is no TOML: "),
            ("[a", "a.toml, line 1, is no TOML: "),
        ] {
            let said = ConfigFile::parse("a.toml".as_ref(), text).err().unwrap();
            assert!(said.starts_with(expected) && !said.contains('\n'), "{said}");
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named() {
        for path in ["/nowhere/statuslab.toml", "/"] {
            let said = ConfigFile::read(path.as_ref()).err().unwrap();
            assert!(said.starts_with(&format!("cannot read {path}: ")), "{said}");
        }
    }
}
