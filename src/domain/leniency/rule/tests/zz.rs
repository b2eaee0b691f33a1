use super::*;
use jiff::civil::date;
#[test] fn show() {
    let mut facts = label(date(2026, 8, 14)); facts.harm = Harm::Slight; facts.priors_looked_up=false;
    println!("{}", serde_json::to_string_pretty(&propose(&facts, book())).unwrap());
}
