// Matters in every stage the demo has none in: waiting to be signed for, objected to, put away, answered and not opened.
import { FIRST, type Hand, dayIn } from "../hand";
import { inHand, said, waiting } from "./problem";

export async function lay(hand: Hand): Promise<void> {
  await waiting(hand, "雨水口和污水口分不清，想请人来看一看。");
  const objected = await waiting(hand, "隔壁厂的废水流进我们的雨水沟。");
  await hand.done("shui", `/office/cases/${objected}/object`, { reason: "不在本单位职责内" });

  // put away: one that waits for a yes, one that was granted
  const park = { reason: FIRST, told: "等上级文件下发后再办。", until: dayIn(30) };
  const asked = await inHand(hand, "想享受的政策文件还没有下发。");
  await hand.done("shui", `/office/cases/${asked}/park`, park);
  for (const step of ["grant", "refuse"]) hand.at("shui-head", `/office/cases/{number}/park/${step}`, asked);
  const parked = await inHand(hand, "要等国家标准修订后才能改。");
  await hand.done("shui", `/office/cases/${parked}/park`, park);
  await hand.done("shui-head", `/office/cases/${parked}/park/grant`, {});
  hand.at("shui", "/office/cases/{number}/take-up", parked);

  // answered and not opened yet
  const answered = await inHand(hand, "排污口标识牌在哪里领？");
  await hand.done("shui", `/office/cases/${answered}/answer`, { complaint: FIRST, text: "到市局一楼窗口领取。" });
  hand.at("shui", "/office/cases/{number}/recall", answered);

  // one in another, and one made void
  const stays = await waiting(hand, "雨天排口溢流怎么报备？");
  const goes = await waiting(hand, "下雨时排口溢流，向谁报备？");
  await hand.done("intake", `/office/cases/${stays}/merge`, { typed: goes, keep: "this", reason: "同一件事" });
  hand.at("intake", "/office/cases/{number}/merge/undo", stays);
  const twice = await said(hand, "这一条登记了两遍。");
  await hand.done("intake", `/office/complaints/${twice}/void`, { why: "double", reason: "重复登记" });
  hand.at("intake", "/office/complaints/{number}/restore", twice);

  // several at once
  const cases = new URLSearchParams([["step", "case.reassign"], ["case", asked], ["case", answered]]);
  hand.met["/office/bulk"] = { login: "shui-head", url: `/office/bulk?${cases}` };
}
