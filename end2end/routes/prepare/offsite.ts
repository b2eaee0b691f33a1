// A check off site that nobody reviewed yet.
import { type Hand, dayIn, numberIn } from "../hand";

export async function lay(hand: Hand): Promise<void> {
  const recorded = await hand.done("enforcement", "/offsite-checks/new", {
    enterprise: { words: "通达" }, method: "drone", from: dayIn(-1), to: dayIn(-1), operator: "无人机飞行组",
    file_name: "DJI_0013.MP4", kept_at: "执法平台", finding: "problem", found: "料场北侧物料没有覆盖。",
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  });
  for (const side of ["law", "technique"]) {
    await hand.atWhoever(["legal", "enforcement-head", "enforcement2"], `/offsite-checks/{number}/${side}`, numberIn(recorded));
  }
}
