// What the demo does not hold at rest, done the way people do it, so that every page can be met. One file a noun; each
// turn is done once. A noun whose turns close a door to another's comes after it.
import { type Browser, expect } from "@playwright/test";
import { Hand } from "../hand";
import type { Met } from "../map";
import type { Sessions } from "../people";
import * as accounts from "./accounts";
import * as cases from "./cases";
import * as coercive from "./coercive";
import * as consultations from "./consultations";
import * as desk from "./desk";
import * as leniency from "./leniency";
import * as listing from "./listing";
import * as offsite from "./offsite";
import * as plans from "./plans";
import * as problems from "./problems";
import * as rules from "./rules";
import * as secondFactor from "./second_factor";
import * as supervision from "./supervision";
import * as visitors from "./visitors";

const NOUNS = [
  visitors, cases, problems, plans, leniency, coercive, offsite, listing, consultations, supervision, desk, secondFactor, rules,
  accounts,
];

/** Lays the turns; the pages that are met where they lead to, by route. */
export async function prepare(browser: Browser, sessions: Sessions): Promise<Record<string, Met>> {
  const context = await browser.newContext();
  const hand = new Hand(sessions, await context.newPage());
  for (const noun of NOUNS) await noun.lay(hand, browser);
  for (const [route, { login, url, session }] of Object.entries(hand.met)) {
    const there = await hand.read(await sessions.of(session ?? login), url);
    expect(there, `${route} is met at ${url || "no address"} by ${login || "a stranger"}`).toBeDefined();
  }
  await context.close();
  return hand.met;
}
