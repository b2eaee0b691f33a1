// The leniency rulebook: an item's own range of the benchmark, which can be changed and taken out again.
import { type Hand, FIRST } from "../hand";
import { PASSWORD } from "../people";

const ROW = "benchmark-lighten-hazwaste-label";

export async function lay(hand: Hand): Promise<void> {
  await hand.done("legal", "/leniency/rules/benchmarks/new", {
    item: "hazwaste-label", grade: "benchmark-lighten", part: "[0,20]", source: FIRST,
    text: "演示：市局裁量基准（讨论稿）", reason: "标签类从轻的幅度收窄。",
  });
  const [newest = ""] = await hand.links(await hand.read("legal2", "/leniency/rules/changes"), "main a[href^='/leniency/rules/changes/']");
  await hand.done("legal2", `${newest}/adopt`, { opinion: "已与讨论稿对照。", password: PASSWORD });
  hand.at("legal", "/leniency/rules/benchmarks/{row}/remove", ROW);
}
