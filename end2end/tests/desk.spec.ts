// The desk of a service day on its day: who comes, and the network that goes in the middle of a sentence.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, logIn, plan, scripted, shot, test, typeFirm } from "./fixtures";

/** Plans a session for today and says its number. */
async function plannedForToday(page: Page, theme: string, places: string): Promise<string> {
  await logIn(page, "intake");
  await page.goto("/office/service-days/new");
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  const fields = { date: today, from: "0:01", to: "23:59", place: "市局一楼大厅", theme, chair: "宋国胜", places };
  await page.locator("[name=organiser]").selectOption("shengtai");
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value);
  await plan(page);
  await expect(page).not.toHaveURL(/new$/);
  return new URL(page.url()).pathname.split("/").pop() ?? "";
}

test("firms arrive, are called in turn, and one at the door is taken in", async ({ page }) => {
  const number = await plannedForToday(page, `叫号${scripted() ? "甲" : "乙"}`, "2");
  for (const n of [1, 2]) {
    await page.goto(`/office/service-days/${number}/sign-up`);
    await typeFirm(page, n);
    await page.locator("[name=contact_name]").fill("孙某某");
    await page.locator("[name=contact_phone]").fill("13800000000");
    await page.locator("main form button[type=submit]").last().click();
    await expect(page.getByTestId("sign-ups")).toBeVisible();
  }
  await page.goto(`/office/desk/${number}/queue`);
  await expect(page.getByTestId("queue-now")).toContainText("没有企业");
  const awaited = page.getByTestId("queue-awaited");
  await expect(awaited.getByRole("row", { name: /01/ })).toBeVisible();
  // what the code of a ticket opens
  await page.goto(`/office/desk/${number}/queue?order=1`);
  await expectAccessible(page);
  await shot(page, "desk-scanned");
  await page.getByTestId("scanned").getByRole("button", { name: "到场" }).click();
  await expect(page.getByTestId("queue-here")).toContainText("01");
  await page.getByRole("button", { name: /叫下一位：01/ }).click();
  await expect(page.getByTestId("queue-now")).toContainText("01");
  await awaited.getByRole("row", { name: /02/ }).getByRole("button", { name: "没有来" }).click();
  await expect(page.getByTestId("queue-not-come")).toContainText("02");
  await page.getByRole("link", { name: "登记临时到场" }).click();
  await typeFirm(page, 3);
  await page.locator("[name=contact_name]").fill("赵某某");
  await page.locator("[name=contact_phone]").fill("13700000009");
  await page.locator("main form button[type=submit]").last().click();
  await expect(page.getByTestId("queue-here")).toContainText("03");
  await expectAccessible(page);
  await shot(page, "desk-queue");
  await page.setViewportSize({ width: 375, height: 800 });
  await shot(page, "desk-queue-375");

  // a firm nobody has on record is heard all the same, and waits to be completed
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`/office/desk/${number}`);
  await page.locator("main [name=enterprise]").fill("门口来的小厂");
  await page.locator("main [name=words]").fill("想问排污许可要不要办。");
  await page.getByRole("button", { name: "企业不在册，先记下" }).click();
  await expect(page.getByTestId("desk-incomplete").getByRole("row", { name: /门口来的小厂/ })).toBeVisible();
  await expectAccessible(page);
  await shot(page, "desk-waits");
});

test("without a network the desk goes on, and everything arrives once under its number", async ({ page }) => {
  if (!scripted()) {
    await page.goto("/desk/offline");
    await expect(page.locator("noscript p")).toBeVisible();
    await expect(page.locator("[data-desk-strip]")).toBeHidden();
    return;
  }
  const number = await plannedForToday(page, "断网服务台", "3");
  const desk = `/office/desk/${number}`;
  await page.goto(desk);
  const net = page.locator("[data-desk]");
  await expect(net).toContainText("联网正常");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await expect.poll(() => page.evaluate(() => caches.match("/desk/offline").then(Boolean))).toBe(true);

  await page.context().setOffline(true);
  await typeFirm(page, 1);
  await page.locator("[name=words]").fill("断网时说的第一句");
  // pressed twice, as one does where nothing seems to happen: it is one entry
  await page.locator("[name=words]").press("Control+Enter");
  await page.locator("[name=words]").press("Control+Enter");
  await expect(net.getByRole("status")).toContainText(/已加密存在本机：QY-/);
  await expect(net).toContainText("1条在本机待上传");
  await expect(page.locator("[name=words]")).toHaveValue("");
  const promised = (await net.getByRole("status").textContent())?.match(/QY-[\d-]+/)?.[0] ?? "";
  await shot(page, "desk-network-gone");

  // the page itself is opened anew: a closed lid, a tablet that was put away
  await page.goto(desk);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("没有网络");
  await expect(net).toContainText("1条在本机待上传");
  await page.locator("[name=firm]").fill("门口来的小厂");
  await page.locator("[name=words]").fill("断网时说的第二句");
  await page.locator("[name=words]").press("Control+Enter");
  await expect(net).toContainText("2条在本机待上传");
  await shot(page, "desk-offline");
  // nobody reads it there
  const kept = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const ask = indexedDB.open("zhuqi-desk", 1);
        ask.onsuccess = () => {
          const all = ask.result.transaction("entries").objectStore("entries").getAll();
          all.onsuccess = () => resolve(JSON.stringify(all.result));
        };
      }),
  );
  expect(JSON.parse(kept)).toHaveLength(2);
  expect(kept).not.toContain("第一句");
  expect(kept).not.toContain("小厂");

  // the network is back, but the door is not reached before the officer has to go
  await page.route("**/deliver", (route) => route.abort());
  await page.context().setOffline(false);
  await page.goto(desk);
  await expect(net).toContainText("2条在本机待上传");
  await page.getByTestId("user-menu").locator("summary").click();
  await page.getByRole("button", { name: "退出" }).click();
  await expect(page.locator("[data-desk-left]")).toContainText("还有2条服务台记录没有上传");
  const kits = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const ask = indexedDB.open("zhuqi-desk", 1);
        ask.onsuccess = () => {
          const all = ask.result.transaction("kits").objectStore("kits").count();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );
  expect(kits).toBe(0);
  await shot(page, "desk-left");

  // somebody else of that session logs in at the same device
  await page.unroute("**/deliver");
  await logIn(page, "shengtai-head");
  await page.goto(desk);
  await expect(net.getByRole("status")).toContainText("已上传2条 · 其中1条要完善");
  await page.getByRole("link", { name: "刷新今日记录" }).click();
  await expect(page.getByTestId("desk-records")).toContainText("断网时说的第一句");
  await expect(page.getByTestId("desk-records")).toContainText(promised);
  await expect(net).not.toContainText("待上传");
  await expectAccessible(page);
  await shot(page, "desk-incomplete");
  await page.getByTestId("desk-incomplete").getByRole("link", { name: "完善" }).click();
  await expect(page.locator("[name=words]")).toHaveValue("断网时说的第二句");
  await expectAccessible(page);
  await typeFirm(page, 2);
  await page.locator("main form button[type=submit]").last().click();
  await expect(page.getByTestId("desk-records")).toContainText("断网时说的第二句");
  await expect(page.getByTestId("desk-incomplete")).toHaveCount(0);
});

test("a network that goes while it is sent takes no word with it, and records nothing twice", async ({ page }) => {
  test.skip(!scripted(), "without script the browser says that it could not send, and the way back has the words");
  const number = await plannedForToday(page, "发送时断网", "3");
  const desk = `/office/desk/${number}`;
  await page.goto(desk);
  const net = page.locator("[data-desk]");
  await expect(net).toContainText("联网正常");
  const take = async (words: string) => {
    await typeFirm(page, 1);
    await page.locator("[name=words]").fill(words);
    await page.locator("[name=words]").press("Control+Enter");
  };
  // it never arrives
  await page.route(`**${desk}`, (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await page.route("**/deliver", (route) => route.abort());
  await take("没有送到的话");
  await expect(net.getByRole("status")).toContainText(/已加密存在本机：QY-/);
  await page.unroute(`**${desk}`);
  // it arrives, and the answer is lost
  await page.route(`**${desk}`, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch({ maxRedirects: 0 });
    await route.abort();
  });
  await take("送到了没有回音的话");
  await expect(net).toContainText("2条在本机待上传");
  // the same of a firm that is not on record
  await page.locator("main [name=enterprise]").fill("没有回音的小厂");
  await page.locator("[name=words]").fill("没有回音的小厂说的话");
  await page.getByRole("button", { name: "企业不在册，先记下" }).click();
  await expect(net).toContainText("3条在本机待上传");
  await page.unroute(`**${desk}`);
  await page.unroute("**/deliver");
  await page.goto(desk);
  await expect(net.getByRole("status")).toContainText(/其中1条断网前已经登记为QY-/);
  await page.goto(desk);
  const records = page.getByTestId("desk-records");
  await expect(records.getByText("没有送到的话")).toHaveCount(1);
  await expect(records.getByText("送到了没有回音的话")).toHaveCount(1);
  await expect(page.getByTestId("desk-incomplete").getByText("没有回音的小厂", { exact: true })).toHaveCount(1);

  // logged out in another tab: the words stay where they are, and are sent once somebody is logged in
  const other = await page.context().newPage();
  await other.goto("/office");
  await other.getByTestId("user-menu").locator("summary").click();
  await other.getByRole("button", { name: "退出" }).click();
  await expect(other).not.toHaveURL(/office$/);
  await take("退出以后说的话");
  await expect(page.getByRole("link", { name: "登录后上传" })).toBeVisible();
  await expect(net.getByRole("status")).toContainText("内容还在页面上");
  await expect(page.locator("[name=words]")).toHaveValue("退出以后说的话");
  await logIn(other, "intake");
  await page.locator("[name=words]").press("Control+Enter");
  await expect(records.getByText("退出以后说的话")).toHaveCount(1);
});

test("the desk of a day that has passed hands in what still waits on the device", async ({ page }) => {
  await logIn(page, "intake");
  await page.goto("/office/service-days");
  const held = page.getByRole("row").filter({ hasText: "已举办" }).first();
  const number = /FW-\d{4}-\d{3}/.exec(await held.innerText())?.[0] ?? "";
  await page.goto(`/office/desk/${number}`);
  await expect(page.getByTestId("desk-over")).toBeVisible();
  await expect(page.getByTestId("desk-strip")).toHaveCount(0);
  await expectAccessible(page);
  await shot(page, "desk-over");
  if (!scripted()) return;
  // one of that day and one of another day; what nobody can open stays, and is said
  await page.evaluate(
    (day) =>
      new Promise<void>((resolve, reject) => {
        const ask = indexedDB.open("zhuqi-desk", 1);
        ask.onsuccess = () => {
          const store = ask.result.transaction("entries", "readwrite").objectStore("entries");
          const enc = btoa("x".repeat(65));
          for (const [id, of] of [["0".repeat(32), day], ["1".repeat(32), "FW-2020-001"]]) {
            store.put({ id, day: of, number: "", at: 1, enc, sealed: btoa("nothing") });
          }
          store.transaction.oncomplete = () => resolve();
          store.transaction.onerror = () => reject(store.transaction.error);
        };
      }),
    number,
  );
  await page.reload();
  const net = page.locator("[data-desk]");
  await expect(net).toContainText("1条在本机待上传");
  await expect(net.getByRole("status")).toContainText("1条服务器打不开");
});
