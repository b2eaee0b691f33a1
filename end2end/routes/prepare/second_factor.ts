// The second step: two people set it up; one is asked for it on another device, one lost the phone. And a leader who has
// it opens files to one reader, for which a second person's yes is needed.
import { codeOf } from "../../tests/fixtures";
import { type Hand, dayIn } from "../hand";
import { PASSWORD } from "../people";

/** Sets it up; what the authenticator knows. The session goes on as it is. */
async function enrol(hand: Hand, login: string): Promise<string> {
  const path = "/second-factor/enrol";
  const html = (await hand.read(login, path)) ?? "";
  const [key = ""] = await hand.texts(html, "[data-testid=factor-key]");
  await hand.sendFrom(login, path, html, { code: codeOf(key), password: PASSWORD });
  return key;
}

export async function lay(hand: Hand): Promise<void> {
  const asked = "turang-head";
  await enrol(hand, asked);
  await hand.sessions.named("a password and no code", asked);
  hand.met["/second-factor"] = { login: asked, url: "/second-factor", session: "a password and no code" };
  hand.met["/second-factor/codes"] = { login: asked, url: "/second-factor/codes" };

  hand.at("admin", "/admin/accounts/{login}/reset", asked);
  const lost = "jiance-head";
  await enrol(hand, lost);
  await hand.done("admin", `/admin/accounts/${lost}/reset`, { identity_check: "本人到场，看过工作证" });
  hand.at("leader", "/second-factor/resets/{login}", lost);

  const key = await enrol(hand, "leader3");
  const file = hand.met["/leniency/{number}/submit"]?.url.split("/")[2] ?? "";
  const said = hand.met["/office/complaints/{number}/look-again"]?.url.split("/")[3] ?? "";
  const opening = await hand.done("leader3", "/wall/new", {
    numbers: `${file} ${said}`, reader: { words: "孙立新" }, ground: "danger", basis: "环境保护法第四十七条", reason: "排除泄漏。",
    until: dayIn(2), second: { words: "段雅琴" },
    // the code it was set up with was used; the next one is good already
    second_factor: codeOf(key, Date.now() + 30_000),
  });
  hand.at("legal", "/wall/{id}/agree", opening.split("/")[2] ?? "");
}
