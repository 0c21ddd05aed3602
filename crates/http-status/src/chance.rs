//! Random choices that are the same for the same seed.

/// A source of choices that gives the same ones for the same seed
/// (`SplitMix64`). Not for secrets.
///
/// ```
/// use http_status::Chance;
///
/// assert_eq!(Chance::new(7).below(100), Chance::new(7).below(100));
/// ```
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// Starts at this seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number, all 64 bits of it.
    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// The next number from 0 up to, not including, `end`; 0 when `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        let wide = u128::from(self.next()) * u128::from(end);
        u64::try_from(wide >> 64).unwrap_or_default()
    }
}
