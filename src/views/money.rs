//! How a whole number is written out where it is money: with a mark at every third digit.

/// `200000` as `200,000`; of digits only.
pub fn thousands(whole: &str) -> String {
    let mut told = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            told.push(',');
        }
        told.push(digit);
    }
    told
}
