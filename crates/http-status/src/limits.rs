//! Limits of what an ask may ask for.

use crate::{
    Millis, OPTIONS, Problem, Problems,
    ask::{is_of_a_step, too_many},
};

/// Upper bounds of an ask. Each is a setting of the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Longest `delay`, `body_delay` and `drip`, each, and the silence of
    /// `fault=stall`.
    pub delay: Millis,
    /// Largest content in bytes, and the header section of
    /// `fault=endless-headers`.
    pub content: u64,
    /// Most fields that one ask sets, and most that it leaves out.
    pub fields: usize,
    /// Most bytes of names and values of the custom fields together, and of
    /// `reason`, `location` and the like.
    pub field_section: usize,
    /// Most interim responses in one ask.
    pub interim: usize,
    /// Hosts that `Location` may name besides our own origin.
    pub redirect_hosts: Vec<String>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            delay: Millis::new(30_000),
            content: 1024 * 1024,
            fields: 32,
            field_section: 8 * 1024,
            interim: 16,
            redirect_hosts: Vec::new(),
        }
    }
}

impl Limits {
    /// Most options that the steps of one ask have for themselves, all together.
    pub const STEP_OPTIONS: usize = 64;

    /// No bounds but our own origin: for asks that no stranger wrote, such as a code
    /// without options.
    pub const UNBOUNDED: Self = Self {
        delay: Millis::new(u64::MAX),
        content: u64::MAX,
        fields: usize::MAX,
        field_section: usize::MAX,
        interim: usize::MAX,
        redirect_hosts: Vec::new(),
    };

    /// Whether no option is given more often than an ask can hold. It reads no value,
    /// so whoever shows an ask may look here before it makes anything of it.
    ///
    /// An option that may not repeat is let through twice: that is a mistake to be shown
    /// beside its values.
    ///
    /// # Errors
    ///
    /// Every option that is given too often.
    ///
    /// ```
    /// use http_status::Limits;
    ///
    /// let pairs = vec![("omit".to_owned(), "Date".to_owned()); 33];
    /// let problems = Limits::default().check_counts(&pairs).unwrap_err();
    /// assert_eq!(problems.to_string(), "`omit=33`: at most 32 fields");
    /// ```
    pub fn check_counts(&self, pairs: &[(String, String)]) -> Result<(), Problems> {
        const TWICE: usize = 2;
        let mut problems = Vec::new();
        for option in OPTIONS {
            let count = pairs.iter().filter(|(name, _)| name == option.name).count();
            let (most, detail) = if option.repeatable {
                (self.fields, format!("at most {} fields", self.fields))
            } else {
                (TWICE, "is given too often: give it once".to_owned())
            };
            if count > most {
                problems.push(Problem::new(option.name, &count.to_string(), detail));
            }
        }
        let of_steps = pairs.iter().filter(|(name, _)| is_of_a_step(name)).count();
        problems.extend(too_many(of_steps));
        Problems::check(problems)
    }
}
