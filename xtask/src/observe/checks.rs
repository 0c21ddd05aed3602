//! What has to be so before a result is worth keeping.

use anyhow::{Result, bail};
use http_status::Fault;

use super::ASKED;
use super::client_report::ClientReport;

/// A client that fails where nothing is broken says nothing about faults.
pub(super) fn control(all: &[ClientReport]) -> Result<()> {
    let [seen] = all else {
        bail!("it does not report the same of a plain 200 each time: {all:?}");
    };
    let whole = seen.bytes.or(seen.characters) == Some(ASKED.bytes);
    if seen.status == Some(200) && whole && seen.error.is_none() {
        return Ok(());
    }
    bail!("it does not take a plain 200 of {} bytes: {}", ASKED.bytes, seen.to_json())
}

/// The table of faults says how curl exits.
pub(super) fn curl(seen: &[(Fault, Vec<ClientReport>)]) -> Result<()> {
    let each =
        seen.iter().flat_map(|(fault, all)| all.iter().map(move |seen| (fault, seen)));
    let differs = each.filter_map(|(fault, seen)| {
        let exit = fault.about().curl;
        let error = seen.error.as_deref();
        let agrees = match (exit, error) {
            (0, error) => error.is_none(),
            (_, error) => {
                error.is_some_and(|text| text.starts_with(&format!("curl: ({exit}) ")))
            }
        };
        let said = error.unwrap_or("exit status 0");
        (!agrees)
            .then(|| format!("`{}`: the table says {exit}, curl `{said}`", fault.id()))
    });
    let differs: Vec<_> = differs.collect();
    if differs.is_empty() {
        return Ok(());
    }
    bail!("crates/http-status/src/fault.rs differs:\n{}", differs.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_table() -> Vec<(Fault, Vec<ClientReport>)> {
        let seen = |fault: &Fault| {
            let exit = fault.about().curl;
            let error = (exit != 0).then(|| format!("curl: ({exit}) Why"));
            (*fault, vec![ClientReport { error, ..ClientReport::default() }])
        };
        Fault::ALL.iter().map(seen).collect()
    }

    #[test]
    fn curl_has_to_exit_as_the_table_says() {
        curl(&by_table()).unwrap();
        let mut seen = by_table();
        let error = Some("curl: (18) Why".to_owned());
        let other = ClientReport { error, ..ClientReport::default() };
        for (fault, seen) in &mut seen {
            match fault {
                Fault::Empty => *seen = vec![ClientReport::default()],
                Fault::BadLengthShort => *seen = vec![other.clone()],
                // Once out of many is enough.
                Fault::Garbage => seen.push(other.clone()),
                _ => {}
            }
        }
        let error = curl(&seen).unwrap_err().to_string();
        assert_eq!(
            error,
            "crates/http-status/src/fault.rs differs:\n\
             `empty`: the table says 52, curl `exit status 0`\n\
             `bad-length-short`: the table says 0, curl `curl: (18) Why`\n\
             `garbage`: the table says 1, curl `curl: (18) Why`"
        );
    }

    #[test]
    fn a_plain_answer_has_to_be_taken_whole() {
        let bytes = Some(ASKED.bytes);
        let seen = ClientReport { status: Some(200), bytes, ..ClientReport::default() };
        control(std::slice::from_ref(&seen)).unwrap();
        let error = Some("EOF".to_owned());
        let failed = ClientReport { error, ..seen.clone() };
        control(&[seen.clone(), failed.clone()]).unwrap_err();
        control(&[failed]).unwrap_err();
        control(&[ClientReport { bytes: Some(9), ..seen.clone() }]).unwrap_err();
        control(&[ClientReport { status: Some(503), ..seen }]).unwrap_err();
    }
}
