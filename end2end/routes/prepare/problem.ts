// A problem on its way: said, opened as a matter, signed for. Turns begin with one of these.
import { expect } from "@playwright/test";
import { type Hand, numberIn } from "../hand";

/** The firm whose problems these are. */
const FIRM = "yunxi";

/** A problem is said; its number. */
export async function said(hand: Hand, words: string, login = FIRM): Promise<string> {
  const receipt = await hand.done(login, "/complaints/new", { category: "water", words });
  hand.at(login, "/my/complaints/{number}/submitted", numberIn(receipt));
  return numberIn(receipt);
}

/** One that waits to be signed for; the number of its matter. */
export async function waiting(hand: Hand, words: string): Promise<string> {
  const opened = await hand.done("intake", `/office/complaints/${await said(hand, words)}/open`, {});
  expect(opened, "intake opens a matter").toMatch(/\/office\/cases\//);
  return numberIn(opened);
}

/** One in the hands of the water section. */
export async function inHand(hand: Hand, words: string): Promise<string> {
  const number = await waiting(hand, words);
  await hand.done("shui", `/office/cases/${number}/acknowledge`, {});
  return number;
}
