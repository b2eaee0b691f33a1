// Flow budgets (interface.md 2.1): what a person must type, tap and wait for. A number that rises above its target
// fails, so that no field creeps in.
import type { Browser } from "@playwright/test";
import { Cost } from "./cost";
import { expect, logIn, plan, scripted, test } from "./fixtures";

async function begin(browser: Browser, login: string, path: string): Promise<Cost> {
  const { javaScriptEnabled, baseURL } = test.info().project.use;
  const context = await browser.newContext({ javaScriptEnabled, baseURL, locale: "zh-CN" });
  const page = await context.newPage();
  await logIn(page, login);
  const cost = new Cost(page);
  await page.goto(path);
  return cost;
}

test("F1: a known firm submits with two inputs and three page loads", async ({ browser }) => {
  const flow = await begin(browser, "changning", "/complaints/new");
  expect(await flow.required()).toBeLessThanOrEqual(6);
  await flow.select("category", "water");
  await flow.type("words", "新装的在线监测设备数据传不上去，想请人指导。");
  await flow.send();
  await expect(flow.page).toHaveURL(/submitted/);
  expect(flow.inputs).toBeLessThanOrEqual(2);
  expect(flow.loads).toBeLessThanOrEqual(3);
  expect(flow.clicks).toBeLessThanOrEqual(2);
  expect(flow.seconds("phone")).toBeLessThanOrEqual(90);
});

test("F2: a firm signs up for a service day with three inputs on two pages", async ({ browser }) => {
  const flow = await begin(browser, "jinshuo", "/service-days");
  await flow.page.getByTestId("coming").locator("a").first().click();
  await flow.page.locator("main a[href$='/sign-up']").first().click();
  flow.loads = 1;
  flow.clicks = 0;
  await flow.type("topic", "排污许可变更要哪些材料");
  await flow.send();
  await expect(flow.page.getByTestId("my-sign-up")).toBeVisible();
  expect(flow.inputs).toBeLessThanOrEqual(3);
  expect(flow.loads).toBeLessThanOrEqual(2);
  expect(flow.seconds("phone")).toBeLessThanOrEqual(45);
});

test("F3: progress is looked up with two fields and one press", async ({ browser }) => {
  const { javaScriptEnabled, baseURL } = test.info().project.use;
  const context = await browser.newContext({ javaScriptEnabled, baseURL, locale: "zh-CN" });
  const flow = new Cost(await context.newPage());
  await flow.page.goto("/track");
  flow.loads = 0;
  await flow.type("number", "QY-2026-00001");
  await flow.type("last4", "0000");
  await flow.click(flow.page.locator("main form button:not([type=button])").first());
  expect(flow.loads).toBeLessThanOrEqual(1);
  expect(flow.inputs).toBe(2);
  expect(flow.clicks).toBe(1);
  await expect(flow.page.locator("main form [name]:visible")).toHaveCount(2);
});

test("F4: what is asked for is uploaded on one page with nothing typed", async ({ browser }) => {
  const flow = await begin(browser, "henglan", "/my/complaints?tab=open");
  const main = flow.page.locator("main");
  await main.locator("a[href^='/my/complaints/QY-']").first().click();
  flow.loads = 0;
  await flow.click(main.getByRole("link", { name: "补充材料或说明" }));
  await expect(main.locator("[name=words]")).toBeVisible();
  const photo = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
  const named = (n: number) => ({ name: `现场${n}.png`, mimeType: "image/png", buffer: photo });
  // without script a form takes one file a press; the script that takes several comes a moment after the page
  if (scripted()) await expect(main.getByTestId("upload-file")).toHaveAttribute("multiple");
  await main.getByTestId("upload-file").setInputFiles(scripted() ? [named(1), named(2), named(3)] : [named(3)]);
  if (scripted()) await expect(main.getByTestId("upload-row").filter({ hasText: "删除" })).toHaveCount(3);
  await flow.send();
  await expect(main.getByTestId("files")).toContainText("现场3.png");
  expect(flow.typed).toBe(0);
  expect(flow.loads).toBeLessThanOrEqual(2);
  // three pictures from the album, six seconds each
  expect(flow.seconds("phone") + 3 * 6).toBeLessThanOrEqual(40);
});

test("O3: a plan of five measures takes at most eight minutes", async ({ browser }) => {
  const said = await begin(browser, "yunxi", "/complaints/new");
  await said.select("category", "water");
  await said.type("words", `厂区排口怎么接入园区总管${scripted() ? "甲" : "乙"}。`);
  await said.send();
  const number = /QY-\d{4}-\d+/.exec(said.page.url())?.[0];
  const intake = await begin(browser, "intake", `/office/complaints/${number}/open`);
  await intake.select("lead", "shui");
  await intake.send();
  const matter = new URL(intake.page.url()).pathname;
  const flow = await begin(browser, "shui", matter);
  const main = flow.page.locator("main");
  await main.getByRole("button", { name: "签收", exact: true }).click();
  await expect(main).toContainText("制定方案");
  flow.loads = 0;
  await flow.click(main.getByRole("link", { name: "制定方案" }).first());
  await flow.type("findings", "厂区排口标高低于园区总管，雨天倒灌，污水靠外运。");
  await flow.type("target", "两个月内接入园区总管，不再外运。");
  await flow.type("acceptance", "连续七天不再外运。");
  for (const box of await flow.page.locator("[name=template]").all()) {
    flow.clicks += 1;
    await box.uncheck({ force: true });
  }
  await flow.send();
  const measures = ["测量标高并出接管图。", "安装两台提升泵。", "办理接管手续。", "敷设连接管并试通水。", "停止外运并核销合同。"];
  for (const what of measures) {
    await flow.click(main.getByRole("link", { name: "加措施" }).first());
    // unit and day come filled in
    await expect(flow.page.locator("[name=due_on]")).not.toHaveValue("");
    await flow.type("what", what);
    await flow.choose("kind", "engineering");
    await flow.select("owner", "shui");
    await flow.type("acceptance", "有验收单和照片。");
    await flow.send();
  }
  for (const what of measures) await expect(main).toContainText(what);
  expect(flow.seconds()).toBeLessThanOrEqual(480);
});

test("F6: a firm confirms and rates with two taps and one press", async ({ browser }) => {
  const flow = await begin(browser, "yuping", "/my");
  await flow.page.getByTestId("waiting").locator("a[href^='/my/complaints/']").first().click();
  await flow.page.locator("main a[href$='/outcome']").click();
  flow.loads = 1;
  await flow.choose("solved", "yes");
  await flow.choose("satisfaction", "4");
  await flow.send();
  expect(flow.inputs).toBeLessThanOrEqual(2);
  expect(flow.clicks).toBeLessThanOrEqual(1);
  expect(flow.loads).toBeLessThanOrEqual(2);
  expect(flow.seconds("phone")).toBeLessThanOrEqual(20);
});

test("O1: at the desk three inputs and one chord make a record", async ({ browser }) => {
  const flow = await begin(browser, "intake", "/office/service-days/new");
  const { page } = flow;
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  await page.locator("main [name=organiser]").selectOption("shengtai");
  const day = { date: today, from: "0:01", to: "23:59", place: "市局一楼大厅", theme: "服务台计时", chair: "宋国胜", places: "3" };
  for (const [name, value] of Object.entries(day)) await page.locator(`main [name=${name}]`).fill(value);
  await plan(page);
  await expect(page).not.toHaveURL(/new$/);
  const number = new URL(page.url()).pathname.split("/").pop();
  await page.goto(`/office/desk/${number}`);
  flow.loads = 0;
  // without a mouse: it begins at the firm, and some characters of its name are enough
  await expect(page.locator("main [name=enterprise]")).toBeFocused();
  for (const [name, words] of [["enterprise", "恒岚"], ["words", "台账要留几年"], ["answered", "至少五年，电子的也算"]] as const) {
    if (name !== "enterprise") await flow.press("Tab");
    await expect(page.locator(`main [name=${name}]`)).toBeFocused();
    await page.keyboard.type(words);
    flow.inputs += 1;
    flow.typed += words.length;
  }
  if (scripted()) await flow.press("Control+Enter");
  else await flow.send();
  await expect(page.getByTestId("desk-records")).toContainText("台账要留几年");
  expect(flow.inputs).toBeLessThanOrEqual(3);
  expect(flow.loads).toBeLessThanOrEqual(2);
  // the page that comes back is the next firm's; nobody reads it for this one
  flow.loads = 0;
  expect(flow.seconds()).toBeLessThanOrEqual(30);
});

test("O2: intake accepts and assigns on one page with two decisions", async ({ browser }) => {
  const said = await begin(browser, "demao", "/complaints/new");
  await said.select("category", "water");
  await said.type("words", "废水总排口怎么规范化设置。");
  await said.send();
  const number = /QY-\d{4}-\d+/.exec(said.page.url())?.[0];
  const flow = await begin(browser, "intake", `/office/complaints/${number}/open`);
  // everything else is proposed by the theme; the title is the one thing worth a word
  await flow.type("title", "总排口规范化设置");
  await flow.send();
  await expect(flow.page).toHaveURL(/\/office\/cases\//);
  expect(flow.inputs).toBeLessThanOrEqual(2);
  expect(flow.loads).toBeLessThanOrEqual(2);
  expect(flow.seconds()).toBeLessThanOrEqual(25);
});

test("O5 and S4: an extension is asked for with three inputs, and granted with two taps", async ({ browser }) => {
  const flow = await begin(browser, "daqi", "/office?tab=open");
  const matters = await flow.page.getByTestId("cases-table").locator("a[href^='/office/cases/']").evaluateAll((all) =>
    [...new Set(all.map((a) => (a.getAttribute("href") ?? "").split("#")[0]))],
  );
  for (const matter of matters) {
    const answer = await flow.page.goto(`${matter}/extension`);
    if (answer?.status() === 200) break;
  }
  const asked = new URL(flow.page.url()).pathname.replace("/extension", "");
  flow.loads = 1;
  const later = new Date(Date.now() + 40 * 86_400_000);
  while ([0, 6].includes(later.getDay())) later.setDate(later.getDate() + 1);
  await flow.date("to", later.toISOString().slice(0, 10));
  await flow.type("reason", "管网改造要等园区停水。");
  // what the firm is told is proposed, and stays
  await expect(flow.page.locator("main [name=told]")).not.toHaveValue("");
  await flow.send();
  expect(flow.inputs).toBeLessThanOrEqual(3);
  expect(flow.loads).toBeLessThanOrEqual(2);
  expect(flow.seconds("desk", 3)).toBeLessThanOrEqual(30);

  const head = await begin(browser, "daqi-head", "/office?tab=extension");
  await head.click(head.page.locator(`main a[href="${asked}"]`));
  await head.click(head.page.locator(`main [action="${asked}/extension/grant"] button, main a[href="${asked}/extension/grant"]`).first());
  await expect(head.page).toHaveURL(/done=/);
  expect(head.clicks).toBeLessThanOrEqual(2);
  expect(head.inputs).toBe(0);
  // the page that says it is done is not read
  head.loads = 1;
  expect(head.seconds("phone")).toBeLessThanOrEqual(15);
});

test("S1: one click from log-in to the red list of a unit", async ({ browser }) => {
  const flow = await begin(browser, "supervisor", "/start");
  flow.loads = 0;
  await flow.click(flow.page.locator("main a[href*='/supervision/overdue?unit=']").first());
  await expect(flow.page.getByTestId("overdue-table")).toContainText("逾期");
  expect(flow.clicks).toBeLessThanOrEqual(1);
  expect(flow.loads).toBeLessThanOrEqual(1);
});

test("S3: a number of the months leads to its list in one click, and the way back to the same number", async ({ browser }) => {
  const flow = await begin(browser, "supervisor", "/supervision/results");
  flow.loads = 0;
  const cell = flow.page.getByTestId("heat").locator("a[id]").first();
  const [id, number] = [await cell.getAttribute("id"), await cell.innerText()];
  await flow.click(cell);
  await expect(flow.page.getByTestId("became-late").locator("tbody tr")).toHaveCount(Math.min(Number(number), 50));
  expect(flow.clicks).toBeLessThanOrEqual(1);
  expect(flow.loads).toBeLessThanOrEqual(1);
  await flow.page.locator(".breadcrumb a, nav a[href*='/supervision/results?']").last().click();
  await expect(flow.page.locator(`a[id="${id}"]`)).toBeFocused();
});

test("S2: an order is issued with three inputs on two pages", async ({ browser }) => {
  const flow = await begin(browser, "supervisor", "/supervision/overdue?unit=jidongche");
  await flow.page.getByTestId("overdue-table").locator("a[href^='/office/cases/']").first().click();
  await flow.page.locator("main a[href$='/supervise']").click();
  flow.loads = 1;
  await flow.type("demand", "两个工作日内书面答复企业。");
  await flow.type("password", process.env.ZHUQI_DEMO_PASSWORD ?? "service-day-2026");
  await flow.send();
  await expect(flow.page).toHaveURL(/\/supervision\/orders\//);
  expect(flow.inputs).toBeLessThanOrEqual(3);
  expect(flow.loads).toBeLessThanOrEqual(2);
  expect(flow.seconds()).toBeLessThanOrEqual(40);
});
