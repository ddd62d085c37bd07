//! A stream of numbers that looks like chance and is the same for the same seed everywhere:
//! splitmix64 (Steele, Lea, Flood 2014).

#[derive(Debug, Clone)]
pub(crate) struct Random {
    state: u64,
}

impl Random {
    pub(crate) fn new(seed: u64) -> Random {
        Random { state: seed }
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is at least 1.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let wide = u128::from(self.next()) * end as u128;
        usize::try_from(wide >> 64).expect("the upper half is below the end")
    }

    /// A waiting time with a mean of about 1, in 65,536ths: how many throws of a coin until heads,
    /// with a straight line between whole throws. In whole numbers, since logarithms may differ
    /// between machines.
    pub(crate) fn waiting(&mut self) -> i64 {
        /// The logarithm of 2, in 65,536ths.
        const HALVING: u64 = 45_426;
        let bits = self.next();
        let tails = u64::from(bits.leading_zeros().min(32));
        let within = bits & 0xffff;
        let waited = (tails * HALVING) + ((within * HALVING) >> 16);
        i64::try_from(waited).expect("at most 33 halvings of 16 bits")
    }
}
