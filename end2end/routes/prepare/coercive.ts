// Coercive measures: one that waits for the legal section, one that holds, and may be lifted or go on for longer.
import { FIRST, type Hand, numberIn } from "../hand";
import { PASSWORD } from "../people";

export async function lay(hand: Hand): Promise<void> {
  const seal = {
    enterprise: FIRST, kind: "seal", ground: "evasion", basis: "生态环境法典第五十二条", facts: "厂区东侧雨水口接有暗管。",
    milder: "当场责令停止排放，企业没有停止。", livelihood: "no",
    nevertheless: "暗管还在排放，不封不能停止。", scope: "东侧暗管的水泵和阀门", effect: "只影响暗管，生产照常。",
  };
  const asked = async (enterprise: string) =>
    numberIn(await hand.done("enforcement", "/coercive-measures/new", { ...seal, enterprise }));
  const [waits, holds] = [await asked(FIRST), await asked("恒岚")];
  hand.at("legal", "/coercive-measures/{number}/review", waits);
  const agreed = { agreed: "yes", opinion: "事由和范围适当。", password: PASSWORD };
  await hand.done("legal", `/coercive-measures/${holds}/review`, agreed);
  await hand.done("leader", `/coercive-measures/${holds}/approve`, { opinion: "同意。", password: PASSWORD });
  hand.at("enforcement", "/coercive-measures/{number}/release", holds);
  hand.at("henglan", "/my/coercive-measures/{number}/release", holds);
  await hand.done("enforcement", `/coercive-measures/${holds}/ask-extension`, { reason: "鉴定没有完成。" });
  for (const step of ["extend", "refuse-extension"]) hand.at("leader", `/coercive-measures/{number}/${step}`, holds);
  // the demo's own
  const measures = await hand.links(await hand.read("enforcement", "/coercive-measures"), "main a[href^='/coercive-measures/QZ-']");
  await hand.offered("enforcement", measures, "/coercive-measures/{number}");
}
