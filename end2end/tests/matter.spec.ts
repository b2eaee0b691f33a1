// A question no rule answers: begun over a firm, what is wrong said at its field, heard, and another one signed; its paper;
// a body outside the bureau answers by a link; a unit complained of, versions of a plan and a sample of closed matters.
import { choose, expect, expectAccessible, logIn, shot, test } from "./fixtures";

const PASSWORD = process.env.ZHUQI_DEMO_PASSWORD ?? "service-day-2026";
const press = ".form-buttons button:not([name])";

async function as(page: import("@playwright/test").Page, login: string): Promise<void> {
  await page.context().clearCookies();
  await logIn(page, login);
}

test("a question is put to units and decided by a leader", async ({ page }) => {
  await logIn(page, "intake");
  await page.goto("/office/enterprises");
  await page.locator("tbody a[href*='/office/enterprises/']").first().click();
  await page.getByRole("link", { name: "提请一事一议" }).click();
  await page.locator("[name=title]").fill("两厂共用一座应急池");
  await page.locator("[name=question]").fill("两家企业能不能共用一座应急池，责任怎么分？");
  await page.locator("[name=basis]").fill("没有专门规定。");
  await page.locator("[name=options]").fill("同意共用，签订协议");
  await page.locator("[name=called][value=shui]").check({ force: true });
  await page.locator("[name=decider]").selectOption({ index: 1 });
  await page.locator(press).click();
  // one way out is no choice: everything typed comes back
  await expect(page.getByTestId("error-summary")).toBeVisible();
  await expect(page.locator("[name=title]")).toHaveValue("两厂共用一座应急池");
  await page.locator("[name=options]").fill("同意共用，签订协议\n不同意，各建一座");
  await expectAccessible(page);
  await shot(page, "matter-begin");
  await page.locator(press).click();
  await expect(page).toHaveURL(/\/office\/matters\/YS-/);
  const matter = new URL(page.url()).pathname;
  await expectAccessible(page);
  await as(page, "shui");
  await page.goto("/office");
  await expect(page.getByTestId("matters-waiting")).toContainText("两厂共用一座应急池");
  await page.goto(`${matter}/opinion`);
  await choose(page, "有条件同意");
  await page.locator("[name=text]").fill("同意，先核算容积。");
  await page.locator(press).click();
  await expect(page.getByTestId("opinions")).toContainText("先核算容积");
  await as(page, "fagui");
  await page.goto(`${matter}/legal-opinion`);
  await choose(page, "附条件合法");
  await page.locator("[name=text]").fill("协议写明各自责任。");
  await expectAccessible(page);
  await page.locator(press).click();
  await expect(page.getByTestId("legal")).toContainText("协议写明各自责任");
  await shot(page, "matter");

  await as(page, "leader");
  await page.goto("/office/matters");
  await expectAccessible(page);
  await shot(page, "matters");
  const waiting = page.getByTestId("matters").getByRole("link", { name: "夜间监测公示办法" });
  await waiting.first().click();
  await page.getByRole("link", { name: "签署决定" }).click();
  await page.locator("[name=password]").fill(PASSWORD);
  await expectAccessible(page);
  await page.locator(press).click();
  await expect(page.getByTestId("matter-state")).toHaveText("已决定");
  await page.getByTestId("papers").getByRole("link").first().click();
  await expect(page.getByTestId("paper")).toContainText("有效期");
  await expectAccessible(page);
  await shot(page, "matter-paper");
});

test("a firm reads what was decided about it", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await logIn(page, "mingyuan");
  await page.goto("/my");
  await page.getByRole("link", { name: "一事一议决定" }).click();
  await expect(page.locator("h1")).toHaveText("一事一议决定");
  await expectAccessible(page);
  await shot(page, "our-decisions");
});

test("a body outside answers by a link that works once", async ({ page, browser }) => {
  await logIn(page, "intake");
  await page.goto("/office/consultations?part=convened");
  await page.getByTestId("consultations-table").locator("tbody a[href*='/HS-']").first().click();
  await page.getByRole("link", { name: "征求外单位意见" }).click();
  await page.locator("[name=body]").fill("县住房和城乡建设局");
  const matter = page.locator("[name=case]");
  if ((await matter.inputValue()) === "") await matter.selectOption({ index: 1 });
  await page.locator("[name=question]").fill("手续几天能办完？");
  await expectAccessible(page);
  await page.locator(press).click();
  const link = ((await page.getByTestId("link").textContent()) ?? "").trim();
  expect(link).toMatch(/\/outside\/[\w-]{43}$/);
  await expectAccessible(page);
  await shot(page, "link-once");
  const phone = await (await browser.newContext({ viewport: { width: 375, height: 800 } })).newPage();
  await phone.goto(link);
  await expect(phone.getByTestId("outside")).toContainText("手续几天能办完？");
  await expectAccessible(phone);
  await shot(phone, "outside");
  await choose(phone, "同意");
  await phone.locator("[name=text]").fill("材料齐全五个工作日。");
  await phone.locator(press).click();
  await expect(phone.getByTestId("outside-answered")).toBeVisible();
  await expectAccessible(phone);
  const again = await phone.goto(link);
  expect(again?.status()).toBe(404);
  await expect(phone.getByTestId("link-closed")).toBeVisible();
  await expectAccessible(phone);
  await page.getByRole("link", { name: "已经复制，返回会商" }).click();
  await expect(page.getByTestId("outside").last()).toContainText("材料齐全五个工作日。");
});

test("a sample of closed matters is drawn, and its page draws it again", async ({ page }) => {
  await logIn(page, "supervisor");
  await page.goto("/supervision/draws");
  await expectAccessible(page);
  await page.getByRole("link", { name: "抽取一批" }).click();
  const yesterday = new Date(Date.now() + 8 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);
  await page.locator("[name=from]").fill("2026-01-01");
  await page.locator("[name=to]").fill(yesterday);
  await page.locator("[name=share]").fill("50");
  await expectAccessible(page);
  await page.locator(press).click();
  await expect(page.locator("main")).toContainText("一致：");
  await expectAccessible(page);
  await shot(page, "draw");
  await page.setViewportSize({ width: 375, height: 800 });
  await shot(page, "draw-375");
  await page.setViewportSize({ width: 1440, height: 900 });

  // one firm is called: nobody there, and the clock runs on; then somebody is, and what they said is asked
  const drawn = new URL(page.url()).pathname;
  await page.goto("/office");
  await expect(page.locator("main")).toContainText("还有");
  await page.goto(drawn);
  const calls = page.getByTestId("drawn").locator("a[href*='/calls/']");
  const before = await calls.count();
  expect(before).toBeGreaterThan(0);
  const call = (await calls.first().getAttribute("href")) ?? "";
  await page.goto(call);
  await expectAccessible(page);
  await choose(page, "没有联系上");
  await page.locator("[name=words]").fill("响了三次没有人接。");
  await page.locator(press).click();
  await expect(page.getByTestId("drawn")).toContainText("响了三次没有人接。");
  await page.goto(call);
  await expect(page.locator("main")).toContainText("响了三次没有人接。");
  await choose(page, "联系上了");
  await page.locator("[name=words]").fill("企业说解决了。");
  await page.locator(press).click();
  await expect(page.getByTestId("error-summary")).toBeVisible();
  await expect(page.locator("[name=words]")).toHaveValue("企业说解决了。");
  await expectAccessible(page);
  await shot(page, "draw-call");
  await page.setViewportSize({ width: 375, height: 800 });
  await shot(page, "draw-call-375");
  await page.setViewportSize({ width: 1440, height: 900 });
  await choose(page, "已解决");
  await choose(page, "非常满意");
  await page.locator(press).click();
  await expect(page.getByTestId("drawn")).toContainText("企业说解决了。");
  await expect(calls).toHaveCount(before - 1);
  await expectAccessible(page);
});

test("the paper of a problem that was not accepted has a number of its own", async ({ page }) => {
  await logIn(page, "intake");
  await page.goto("/office/complaints?status=declined");
  const first = page.locator("tbody a[href*='/office/complaints/QY-']").first();
  await first.click();
  await expect(page.getByTestId("papers")).toBeVisible();
  await expect(page.locator("main")).toContainText("文号：");
  await expectAccessible(page);
  await shot(page, "complaint-papers");
  await page.getByTestId("papers").getByRole("link").first().click();
  await expect(page.getByTestId("paper-number")).toContainText("〔");
  await expectAccessible(page);
  await shot(page, "paper-numbered");
});

test("who takes the ledger out is on record for whoever sees all of it", async ({ page }) => {
  await logIn(page, "supervisor");
  const sent = await page.request.get("/office/ledger.csv?state=closed");
  expect(sent.status()).toBe(200);
  await page.goto("/office/ledger");
  await page.getByRole("link", { name: "导出记录" }).click();
  await expect(page.getByTestId("exports").locator("tbody tr").first()).toContainText("CSV");
  await expectAccessible(page);
  await shot(page, "exports");
});
