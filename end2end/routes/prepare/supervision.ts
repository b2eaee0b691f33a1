// Supervision: a sample of closed matters is drawn, and orders wait for a signature, for receipt and for a decision on
// the reply.
import { expect } from "@playwright/test";
import { type Hand, dayIn } from "../hand";
import { PASSWORD } from "../people";

const ORDER = "/supervision/orders/";

/** One officer of each unit that has late matters. */
const OFFICERS = ["gufei", "shui", "daqi", "fuwu", "jiance", "turang", "caishen", "jidongche", "wenxian", "xiuwu", "zhongzhan", "qinyang"];

export async function lay(hand: Hand): Promise<void> {
  const draw = await hand.done("supervisor", "/supervision/draws/new", { from: dayIn(-400), to: dayIn(-1), share: "100" });
  hand.met["/supervision/draws/{number}"] = { login: "supervisor", url: draw };
  const [call] = await hand.links(await hand.read("supervisor", draw), "main a[href*='/calls/']");
  hand.met["/supervision/draws/{number}/calls/{case}"] = { login: "supervisor", url: call ?? "" };

  hand.at("supervisor", "/supervision/units/{unit}/supervise", "gufei");
  const open = await hand.read("supervisor", "/office?tab=open");
  const order = { demand: "两个工作日内书面答复企业。", password: PASSWORD };
  const left = [order, { ...order, draft: "1" }, { ...order, level: "red" }];
  let issued = "";
  for (const matter of await hand.links(open, "main a[href^='/office/cases/']")) {
    const [next] = left;
    if (!next) break;
    const sent = await hand.send("supervisor", `${matter}/supervise`, next);
    if (!sent || sent.refused) continue;
    issued ||= sent.to;
    left.shift();
  }
  expect(left, "three matters take an order").toEqual([]);
  for (const step of ["lift", "raise"]) hand.at("supervisor", `${ORDER}{id}/${step}`, idOf(issued));
  await hand.atWhoever(OFFICERS, `${ORDER}{id}/acknowledge`, idOf(issued));
}

const idOf = (page = "") => page.slice(ORDER.length);
