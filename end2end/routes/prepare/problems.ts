// Problems off the straight way: not accepted, referred by a letter, withdrawn on advice, said by several, said of a unit,
// and matters that are closed.
import { type Hand, numberIn } from "../hand";
import { said } from "./problem";

export async function lay(hand: Hand): Promise<void> {
  // not accepted, with its letter; and referred to somebody else, to be looked at again
  const no = { reason: "不属于本局职责。", instead: "市城市管理局，电话12319" };
  const declined = await said(hand, "厂门口的路灯不亮。");
  await hand.done("intake", `/office/complaints/${declined}/decline`, no);
  hand.at("intake", "/office/complaints/{number}/papers/refusal", declined);
  hand.at("yunxi", "/my/complaints/{number}/papers/refusal", declined);
  const referred = await said(hand, "厂门口的雨水篦子堵了。");
  const letter = { ...no, letter: "示环函〔2026〕31号" };
  await hand.done("intake", `/office/complaints/${referred}/decline`, letter);
  hand.at("intake", "/office/complaints/{number}/look-again", referred);

  const advised = await said(hand, "排口改造的补助什么时候到账？");
  await hand.done("intake", `/office/complaints/${advised}/open`, {});
  await hand.done("yunxi", `/my/complaints/${advised}/withdraw`, { reason: "承办人说先撤了再报。", advised: "yes" });
  hand.at("supervisor", "/supervision/withdrawals/{number}/check", advised);

  // two firms with one cause
  for (const firm of ["yunxi", "mingyuan"]) await said(hand, `园区蒸汽管网检修停汽十天，烘干工序只能用备用锅炉。${firm}厂。`, firm);
  const common = await hand.read("intake", "/office/common-problems");
  const [together] = await hand.links(common, "main a[href^='/office/common-problems/'][href*='/open']");
  hand.met["/office/common-problems/{number}/open"] = { login: "intake", url: together ?? "" };

  // a unit is complained of, and asked
  const of = numberIn(
    await hand.done("yunxi", "/complaints/new", {
      category: "water", words: "大气科的人一周来了四次，每次都要我们停机。", complains_of: "daqi",
    }),
  );
  const opened = numberIn(await hand.done("intake", `/office/complaints/${of}/open`, { lead: "ducha" }));
  await hand.done("ducha", `/office/cases/${opened}/acknowledge`, {});
  hand.at("ducha", "/office/cases/{number}/ask-complained-of", opened);
  const asked = await hand.done("ducha", `/office/cases/${opened}/ask-complained-of`, {
    unit: "daqi", question: "近两个月对园区企业检查了几次，依据是什么？",
  });
  hand.at("daqi-head", "/office/inquiries/{number}", numberIn(asked));
  hand.at("daqi-head", "/office/inquiries/{number}/answer", numberIn(asked));

  // closed matters keep their record, and are looked at again
  const closed = await hand.links(await hand.read("intake", "/office/ledger?state=closed"), "main a[href^='/office/complaints/QY-']");
  const matters: string[] = [];
  for (const complaint of closed) matters.push(...(await hand.links(await hand.read("intake", complaint), "main a[href^='/office/cases/SX-']")));
  const steps = await hand.steps("intake", matters);
  for (const step of ["follow-up", "papers/close-out"]) {
    hand.at("intake", `/office/cases/{number}/${step}`, numberIn(steps.get(step)?.[0]));
  }
}
