// Whoever has no account: asks to act for a firm, says a first word, suggests something.
import { FIRST, type Hand, numberIn } from "../hand";

export async function lay(hand: Hand): Promise<void> {
  const visitor = await hand.sessions.named("a visitor", "");
  // one claim that nobody looked at yet, one whose proof was seen; and a colleague let in
  const claim = async () => {
    const files = { name: "授权书.txt", mimeType: "text/plain", buffer: Buffer.from("授权书") };
    const received = await hand.done(visitor, "/claims/new", {
      uscc: "91410803YYYY000128", name: "恒岚", district: FIRST, contact_name: "周新来",
      contact_phone: "13700004321", position: "环保专员", files,
    });
    return numberIn(received);
  };
  hand.at("", "/claims/{number}/received", await claim());
  const seen = await claim();
  await hand.done("intake", `/office/claims/${seen}/show`, {});
  for (const step of ["accept", "decline"]) hand.at("intake", `/office/claims/{number}/${step}`, seen);
  await hand.done("yunxi", "/my/members/new", { login: "yunxi.li", name: "李四", phone: "13800000001" });
  hand.at("yunxi", "/my/members/{login}/remove", "yunxi.li");

  // a suggestion of nobody known
  const suggests = await hand.sessions.named("somebody who suggests", "");
  const words = "希望每次服务日之后公布问题办理情况。";
  hand.met["/suggestions/{id}/received"] = { login: "", url: await hand.done(suggests, "/suggestions/new", { words }) };

  // a first word of somebody without an account
  const stranger = await hand.sessions.named("a stranger", "");
  const received = await hand.done(stranger, "/complaints/first", {
    words: "新厂想问排污许可怎么办。", name: "焦作市新来机械有限公司（演示）", uscc: "91410882YYYY00030H", district: FIRST,
    contact_name: "周新来", contact_phone: "13700004321",
  });
  hand.met["/complaints/{number}/received"] = { login: "", url: received };
  hand.at("intake", "/office/complaints/{number}/contact", numberIn(received));
  hand.at("intake", "/office/complaints/{number}/contact/show", numberIn(received));
}
