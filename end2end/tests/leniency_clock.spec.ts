// What takes its time: the ninety days of a filed case and more of them, the limit of an order to correct; and conditions
// judged one by one, one of them contested. With script and without.
import { DEMO_PASSWORD, expect, expectAccessible, logIn, shot, test, typeFirm } from "./fixtures";

type Page = import("@playwright/test").Page;

/** A civil date in Beijing, so many days from now; over a weekend the Monday after. */
function dayIn(days: number): string {
  const day = new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
  const off = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return days > 0 && off ? dayIn(days + 1) : day;
}

async function as(page: Page, login: string): Promise<void> {
  await page.context().clearCookies();
  await logIn(page, login);
}

async function pick(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`[name=${name}][value=${value}]`).check({ force: true });
}

async function send(page: Page): Promise<void> {
  await page.locator(".form-buttons button:not([name])").click();
}

async function option(page: Page, name: string, label: RegExp): Promise<void> {
  const found = page.locator(`[name=${name}] option`).filter({ hasText: label });
  await page.locator(`[name=${name}]`).selectOption((await found.first().getAttribute("value")) ?? "");
}

/** An officer's finding with its four people; its page, with an officer in front of it. */
async function looked(page: Page, firm: RegExp, what: string): Promise<string> {
  await as(page, "enforcement");
  await page.goto("/leniency/new");
  await typeFirm(page, firm);
  await pick(page, "origin", "on_site");
  await page.locator("[name=what]").fill(what);
  await send(page);
  await expect(page).toHaveURL(/\/leniency\/MH-/);
  const file = new URL(page.url()).pathname;
  await as(page, "enforcement-head");
  await page.goto(`${file}/name`);
  await option(page, "officer_1", /范海涛/);
  await page.locator("[name=certificate_1]").fill("16080021017");
  await option(page, "officer_2", /尚文娟/);
  await page.locator("[name=certificate_2]").fill("16080021042");
  await option(page, "reviewer", /段雅琴/);
  await option(page, "decider", /秦立群/);
  await send(page);
  await as(page, "enforcement");
  return file;
}

test("ninety days of a filed case, and more of them", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const file = await looked(page, /正通/, "检查发现雨水口在线数据异常，需要外地协查。");
  await page.goto(`${file}/filing`);
  await page.locator("[name=approved_on]").fill(dayIn(0));
  await page.locator("[name=reason]").fill("检查发现违法行为，立案调查。");
  await send(page);
  await page.goto(`${file}/time`);
  await expectAccessible(page);
  // longer than the rule gives is refused at its field, and what was typed stays
  await page.locator("[name=to]").fill(dayIn(200));
  await page.locator("[name=reason]").fill("等外地协查结果。");
  await send(page);
  await expect(page.getByTestId("error-summary")).toContainText("最多延长到");
  await expect(page.locator("[name=reason]")).toHaveValue("等外地协查结果。");
  await page.locator("[name=to]").fill(dayIn(110));
  await send(page);
  await expect(page.getByTestId("filed")).toContainText("等决定人员审批");
  await as(page, "leader2");
  await page.goto(`${file}/time/answer`);
  await expect(page.locator("main")).toContainText("等外地协查结果");
  await expectAccessible(page);
  await pick(page, "agreed", "yes");
  await page.locator("[name=reason]").fill("协查有必要。");
  await page.locator("[name=password]").fill(DEMO_PASSWORD);
  await send(page);
  await expect(page.getByTestId("filed")).toContainText("同意：协查有必要");
  await shot(page, "leniency-more-time");
  await page.setViewportSize({ width: 375, height: 812 });
  await shot(page, "leniency-more-time-375");
});

test("conditions are judged one by one, one of them contested", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  const file = await looked(page, /鑫源/, "检查发现除尘设施没有验收就投入生产。");
  await page.goto(`${file}/facts`);
  await option(page, "item", /未验收即投产/);
  await page.locator("[name=act_on]").fill(dayIn(-2));
  for (const [name, value] of Object.entries({
    continuing: "no", timely: "yes", harm: "none", minor: "unknown", established: "yes", suspected_crime: "no", was_duty: "no",
  })) await pick(page, name, value);
  await page.locator("[name=found_on]").fill(dayIn(-1));
  await page.locator("[name=text]").fill("检查笔录、竣工资料。");
  await send(page);
  await page.goto(`${file}/conditions`);
  await expectAccessible(page);
  const judged = [["met", "竣工图和运行记录"], ["met", ""], ["to_check", ""], ["not_met", "没有验收报告"]];
  for (const [at, [state = "", evidence = ""]] of judged.entries()) {
    await pick(page, `condition_${at + 1}`, state);
    await page.locator(`[name=evidence_${at + 1}]`).fill(evidence);
  }
  await page.locator("[name=contested_2]").fill("企业自测超标一次，复测三次都达标。");
  await send(page);
  // a tick without evidence counts for nothing, and nothing that was typed is lost
  await expect(page.getByTestId("error-summary")).toContainText("写明证据");
  await expect(page.locator("[name=contested_2]")).toHaveValue("企业自测超标一次，复测三次都达标。");
  await shot(page, "leniency-conditions-375");
  await page.locator("[name=evidence_2]").fill("三次监测报告");
  await send(page);
  const told = page.getByTestId("conditions");
  await expect(told).toContainText("有异议，认定理由：企业自测超标一次");
  await expect(told).toContainText("没有验收报告");
  await shot(page, "leniency-judged-375");
});
