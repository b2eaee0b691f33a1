// Consultations: a body outside the bureau is asked by a link, and minutes are ready to be sent for signature; and a
// question no rule answers waits for the legal section.
import { EVERY, FIRST, type Hand, dayIn, numberIn } from "../hand";

export async function lay(hand: Hand): Promise<void> {
  const convened = await hand.read("intake", "/office/consultations?part=convened");
  const meeting = numberIn((await hand.links(convened, "main tbody a[href*='/HS-']"))[0]);
  const path = `/office/consultations/${meeting}`;
  const ask = async () => {
    const values = { body: "县住房和城乡建设局", case: FIRST, question: "手续几天能办完？" };
    const sent = await hand.send("intake", `${path}/ask-outside`, values);
    const [link] = await hand.texts(sent?.html, "[data-testid=link]");
    return new URL(link ?? "").pathname;
  };
  const [used, left] = [await ask(), await ask()];
  hand.met["/outside/{token}"] = { login: "", url: left };
  const outside = await hand.sessions.named("a body outside", "");
  const answered = await hand.done(outside, used, { position: "agree", text: "五个工作日可以办理。" });
  hand.met["/outside/answered"] = { login: "", url: answered };
  hand.at("intake", "/office/consultations/{number}/withdraw-outside", meeting);

  await hand.done("intake", `${path}/write`, { present: EVERY, facts: "各单位说明了情况，没有不同意见。" });
  await hand.done("intake", `${path}/add-item`, { case: FIRST, what: "按月收运。", owner: FIRST, due_on: dayIn(20) });
  hand.at("intake", "/office/consultations/{number}/submit", meeting);

  const matters = await hand.links(await hand.read("fagui", "/office/matters"), "main a[href^='/office/matters/YS-']");
  const [opinion] = (await hand.steps("fagui", matters)).get("legal-opinion") ?? [];
  hand.at("fagui", "/office/matters/{number}/legal-opinion", numberIn(opinion));
  const [letter] = await hand.links(await hand.read("yunxi", "/my/decisions"), "main a[href$='/letter']");
  hand.met["/my/decisions/{number}/letter"] = { login: "yunxi", url: letter ?? "" };
}
