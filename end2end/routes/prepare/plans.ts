// A plan that is being drawn up, and one that was approved a second time, so that its versions can be compared.
import { FIRST, type Hand, dayIn, numberIn } from "../hand";
import { inHand } from "./problem";

export async function lay(hand: Hand): Promise<void> {
  const drafted = await draft(hand, "想请局里帮着定一个整改方案。");
  hand.at("shui", "/office/plans/{number}/measures/new", drafted);
  hand.at("shui-head", "/office/plans/{number}/approve", drafted);
  const page = await hand.read("shui", `/office/plans/${drafted}`);
  const [drop] = await hand.links(page, "[action$='/drop'], [href$='/drop']");
  hand.met["/office/plans/{number}/measures/{id}/drop"] = { login: "shui", url: drop ?? "" };

  const twice = await draft(hand, "厂区管网改造想分两步走，请帮着定方案。");
  await hand.done("shui-head", `/office/plans/${twice}/approve`, {});
  await hand.done("shui", `/office/plans/${twice}/edit`, {
    target: "两个月内完成分流。", reason: "园区提前了工期。", follow_up_on: dayIn(90),
  });
  await hand.done("shui-head", `/office/plans/${twice}/approve`, {});
  hand.at("shui", "/office/plans/{number}/versions", twice);
  hand.at("shui", "/office/plans/{number}/follow-up", twice);
  hand.at("yunxi", "/my/plans/{number}/versions", twice);

  // one measure waits for another, and that one slips
  const ordered = await draft(hand, "管网改造要先做后验，请帮着排一下先后。");
  await hand.done("shui", `/office/plans/${ordered}/measures/new`, {
    case: FIRST, what: "做闭水试验。", kind: "engineering", owner: "shui", acceptance: "试验报告合格。",
  });
  const [first = "", second = ""] = await hand.links(await hand.read("shui", `/office/plans/${ordered}`), "[href$='/after']");
  const cause = first.split("/").at(-2) ?? "";
  await hand.done("shui", second, { after: cause });
  await hand.done("shui-head", `/office/plans/${ordered}/approve`, {});
  hand.at("shui", "/office/plans/{number}/measures/{id}/after", ordered, cause);
  await hand.done("shui-head", `/office/measures/${cause}/reschedule`, { due_on: dayIn(45), reason: "材料晚到。" });
  hand.at("shui-head", "/office/plans/{number}/measures/{id}/move-following", ordered, cause);
}

/** A plan with one measure; its number. */
async function draft(hand: Hand, words: string): Promise<string> {
  const planned = await inHand(hand, words);
  const plan = await hand.done("shui", `/office/cases/${planned}/plan`, {
    enterprise: FIRST, findings: "雨污没有分流。", target: "年底前完成分流。", acceptance: "现场核验无混排。",
  });
  await hand.done("shui", `${plan}/measures/new`, {
    case: FIRST, what: "改造雨水管网。", kind: "engineering", owner: "shui", acceptance: "闭水试验合格。",
  });
  return numberIn(plan);
}
