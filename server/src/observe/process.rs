//! What the process takes of the system: memory and descriptors (proc(5)).

use std::fs;

/// Name, description and how to read it.
type ProcessReading = (&'static str, &'static str, fn() -> u64);

/// Everything that is read. Zero where the system does not say.
pub(super) const READINGS: [ProcessReading; 2] = [
    ("resident_memory_bytes", "Memory of the process that is not swapped out", || {
        resident_memory().unwrap_or_default()
    }),
    ("open_descriptors", "Open files and sockets of the process", || {
        open_descriptors().unwrap_or_default()
    }),
];

fn resident_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: u64 = line.trim().strip_suffix(" kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}

fn open_descriptors() -> Option<u64> {
    // The one that reads the folder is among them.
    let count = fs::read_dir("/proc/self/fd").ok()?.count().saturating_sub(1);
    u64::try_from(count).ok()
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_process_has_memory_and_its_standard_streams() {
        assert!(resident_memory().unwrap() > 1024 * 1024);
        assert!(open_descriptors().unwrap() >= 3);
    }
}
