// The positive list of the demo: a firm that may be proposed, one to be reviewed, one the public was heard about, one
// that is suspended; and a firm that may be helped as a key one.
import type { Hand } from "../hand";

export async function lay(hand: Hand): Promise<void> {
  const [xingnong, qinghe, changning, guhe] = ["91410821YYYY00178Q", "91410822YYYY0008XK", "91410804YYYY000554", "91410823YYYY000202"];
  hand.at("shui", "/positive-list/{uscc}/propose", xingnong);
  hand.at("supervisor", "/positive-list/{uscc}/review", qinghe);
  for (const step of ["enter", "reject"]) hand.at("leader", `/positive-list/{uscc}/${step}`, changning);
  hand.at("leader", "/positive-list/{uscc}/resume", guhe);
  for (const step of ["end", "renew"]) hand.at("intake", `/office/enterprises/{uscc}/key/${step}`, qinghe);
  // reached from a firm that came to more days than its page shows; here it came to fewer
  hand.at("intake", "/office/enterprises/{uscc}/service-days", qinghe);
}
