// The desk of today: one firm is awaited, one is here; and what was taken down while the network was gone has to be
// completed, because the firm that was typed is nobody's.
import { type Browser, expect } from "@playwright/test";
import { FIRST, type Hand, dayIn, numberIn } from "../hand";

export async function lay(hand: Hand, browser: Browser): Promise<void> {
  // the service day of the demo that was held, and its sheet for one firm
  const summary = await hand.links(await hand.read("intake", "/office/service-days"), "main a[href^='/office/service-days/FW-']");
  for (const day of summary) {
    const pages = [await hand.read("intake", day), await hand.read("intake", `${day}/summary`)];
    for (const page of pages) {
      const [sheet] = await hand.links(page, "main a[href*='/feedback/'][href$='/sheet']");
      if (sheet) hand.met["/office/service-days/{number}/feedback/{uscc}/sheet"] ??= { login: "intake", url: sheet };
    }
  }

  const path = "/office/service-days/new";
  const today = {
    organiser: "shengtai", date: dayIn(0), from: "0:01", to: "23:59", place: "市局一楼大厅", theme: "临时服务台", chair: "宋国胜", places: "3",
  };
  let planned = await hand.send("intake", path, today);
  // on a day off the form asks once more
  if (planned?.refused) planned = await hand.sendFrom("intake", path, planned.html, { day_off: FIRST });
  const held = numberIn(planned?.to);
  const who = { enterprise: FIRST, contact_name: "孙某某", contact_phone: "13800000000" };
  for (const step of ["sign-up", "sign-up"]) await hand.done("intake", `/office/service-days/${held}/${step}`, who);
  await hand.done("intake", `/office/desk/${held}/queue/2/arrive`, {});

  // a device seals what is typed: that is done by its script, and so in a page
  const storageState = await (await hand.sessions.of("intake")).storageState();
  const context = await browser.newContext({ baseURL: hand.sessions.base, storageState, serviceWorkers: "block" });
  const desk = await context.newPage();
  await desk.goto(`/office/desk/${held}`);
  const net = desk.locator("[data-desk]");
  await expect(net).toContainText("联网正常");
  await context.setOffline(true);
  await desk.locator("main [name=enterprise]").fill("门口来的小厂");
  await desk.locator("main [name=words]").fill("断网时说的一句话。");
  await desk.locator("main [name=words]").press("Control+Enter");
  await expect(net).toContainText("1条在本机待上传");
  await context.setOffline(false);
  const kept = async () => hand.links(await hand.read("intake", `/office/desk/${held}`), "main a[href*='/entries/']");
  await expect.poll(async () => (await kept()).length).toBe(1);
  hand.met["/office/desk/{day}/entries/{entry}"] = { login: "intake", url: (await kept())[0] ?? "" };
  await context.close();
}
