// The files that are not plain: a report on a phone within six minutes, one that is contested and decided with its reasons,
// with a reviewer out of the city's pool; one that is excluded; a listed firm that is removed. With script and without.
import { DEMO_PASSWORD, expect, expectAccessible, logIn, shot, test, typeFirm } from "./fixtures";

type Page = import("@playwright/test").Page;

/** A civil date in Beijing, so many days ago. */
function daysAgo(days: number): string {
  const at = new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000);
  return at.toISOString().slice(0, 10);
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

/** An officer's finding, opened; its page. */
async function opened(page: Page, firm: RegExp, what: string): Promise<string> {
  await as(page, "enforcement");
  await page.goto("/leniency/new");
  await typeFirm(page, firm);
  await pick(page, "origin", "on_site");
  await page.locator("[name=what]").fill(what);
  await send(page);
  await expect(page).toHaveURL(/\/leniency\/MH-/);
  return new URL(page.url()).pathname;
}

/** The four are named; the reviewer by name, or left to the city's pool. */
async function named(page: Page, file: string, reviewer: RegExp): Promise<void> {
  await as(page, "enforcement-head");
  await page.goto(`${file}/name`);
  await option(page, "officer_1", /范海涛/);
  await page.locator("[name=certificate_1]").fill("16080021017");
  await option(page, "officer_2", /尚文娟/);
  await page.locator("[name=certificate_2]").fill("16080021042");
  await option(page, "reviewer", reviewer);
  await option(page, "decider", /秦立群/);
  await send(page);
  await expect(page).toHaveURL(/\/leniency\?/);
}

/** The act without an item of the list, looked into; then what weighs for and against. */
async function known(page: Page, file: string, harm: string, timely: string, exclusion?: string): Promise<void> {
  await as(page, "enforcement");
  await page.goto(`${file}/facts`);
  await page.locator("[name=act_on]").fill(daysAgo(1));
  await pick(page, "continuing", "no");
  await page.locator("[name=found_on]").fill(daysAgo(1));
  await page.locator("[name=found_hour]").fill("09:00");
  await page.locator("[name=corrected_on]").fill(daysAgo(1));
  await page.locator("[name=corrected_hour]").fill("10:00");
  await pick(page, "timely", timely);
  await pick(page, "harm", harm);
  await pick(page, "minor", harm === "none" ? "yes" : "no");
  await pick(page, "established", "yes");
  await pick(page, "suspected_crime", "no");
  await pick(page, "was_duty", "no");
  await page.locator("[name=text]").fill("检查笔录、照片和整改凭证。");
  await send(page);
  await page.goto(`${file}/weighing`);
  if (exclusion) await pick(page, "exclusions", exclusion);
  await page.locator("[name=checked]").check({ force: true });
  await send(page);
  await expect(page.getByTestId("proposal")).toBeVisible();
}

async function reviewed(page: Page, file: string, opinion: string): Promise<void> {
  await page.getByRole("button", { name: "提交法制审核" }).click();
  await expect(page.getByTestId("file-status")).toHaveText("法制审核中");
  await as(page, "legal");
  await page.goto(`${file}/review`);
  await pick(page, "agreed", "yes");
  await page.locator("[name=opinion]").fill(opinion);
  await page.locator("[name=password]").fill(DEMO_PASSWORD);
  await send(page);
  await expect(page.getByTestId("file-status")).toHaveText("待决定");
}

/** The case is filed: nothing is exempted by a decision without one. */
async function filed(page: Page, file: string): Promise<void> {
  await as(page, "enforcement");
  await page.goto(`${file}/filing`);
  await page.locator("[name=approved_on]").fill(daysAgo(0));
  await page.locator("[name=reason]").fill("检查发现违法行为，立案调查。");
  await send(page);
  await expect(page).not.toHaveURL(/filing/);
}

test("a firm reports on a phone within six minutes", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await logIn(page, "zhihe");
  await page.goto("/my/self-reports/new");
  // five characters read a second, two typed, three seconds for each thing that is touched, half a minute for a picture
  const read = (await page.locator("main").innerText()).replace(/\s/g, "").length;
  const said = { what: "昨天台账漏记一次活性炭更换。", measures: "当天补记，更换记录和照片已备好。" };
  let touched = 2;
  await pick(page, "ongoing", "no");
  await page.locator("[name=occurred_on]").fill(daysAgo(0));
  for (const [name, words] of Object.entries(said)) {
    await page.locator(`[name=${name}]`).fill(words);
    touched += 1;
  }
  await page.locator("[name=truthful]").check({ force: true });
  await send(page);
  touched += 2;
  await expect(page).toHaveURL(/\/my\/self-reports\/MH-/);
  const typed = Object.values(said).join("").length;
  const seconds = read / 5 + typed / 2 + touched * 3 + 30;
  expect(seconds).toBeLessThan(360);
});

test("a contested file, reviewed out of the pool, is decided with its reasons", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const file = await opened(page, /正通/, "检查发现原料桶标识与实物不一致，当场更换。");
  await named(page, file, /市级后备/);

  await as(page, "legal");
  await page.goto("/leniency");
  await expect(page.getByTestId("to-name")).toContainText(file.split("/").pop() ?? "");
  await page.goto(file);
  await expect(page.locator("main")).not.toContainText("原料桶");
  await expectAccessible(page);
  await shot(page, "leniency-pool-waits");
  await page.getByRole("link", { name: "接手这件" }).click();
  await expectAccessible(page);
  await shot(page, "leniency-pool-take");
  await send(page);
  await expect(page.locator("main")).toContainText("原料桶");

  await known(page, file, "none", "yes");
  await expect(page.getByTestId("outcome")).toContainText("不予处罚");
  // what shows each finding, and why a contested one stands
  await page.goto(`${file}/findings`);
  await page.locator("[name=minor_evidence]").fill("三只桶，标识当场更换。");
  await page.locator("[name=timely_evidence]").fill("更换前后的照片。");
  await page.locator("[name=harm_evidence]").fill("现场没有渗漏的照片。");
  await pick(page, "contested", "minor");
  await send(page);
  await expect(page.getByTestId("error-summary")).toBeVisible();
  await expect(page.locator("[name=minor_evidence]")).toHaveValue("三只桶，标识当场更换。");
  await page.locator("[name=minor_why]").fill("数量少、当场改正，标识以外没有问题。");
  await expectAccessible(page);
  await shot(page, "leniency-findings-contested");
  await send(page);
  await expect(page.getByTestId("conditions")).toContainText("有异议，认定理由：数量少");
  await filed(page, file);
  await reviewed(page, file, "没有清单事项，符合第三十三条第一款，应当集体讨论。");

  await as(page, "leader2");
  await page.goto(`${file}/decision`);
  await pick(page, "ruling", "no_penalty_minor");
  await page.locator("[name=reason]").fill("当场改正，没有后果，清单不能排除法律的规定。");
  await page.locator("[name=password]").fill(DEMO_PASSWORD);
  await send(page);
  // what the proposal asks for is asked at its field, and what was typed stays
  await expect(page.getByTestId("error-summary")).toBeVisible();
  await expect(page.locator("[name=reason]")).toHaveValue("当场改正，没有后果，清单不能排除法律的规定。");
  await page.locator("[name=discussed_on]").fill(daysAgo(0));
  await page.locator("[name=discussion]").fill("三人参加，一致同意。");
  await page.locator("[name=password]").fill(DEMO_PASSWORD);
  await send(page);
  await expect(page.getByTestId("decision")).toContainText("清单不能排除法律的规定");
  await expectAccessible(page);
  await shot(page, "leniency-contested");
});

test("an excluded act goes the ordinary way, and says why", async ({ page }) => {
  const file = await opened(page, /鑫源/, "橙色预警期间检查，喷涂间门敞开作业。");
  await named(page, file, /段雅琴/);
  await known(page, file, "slight", "no", "heavy_pollution_alert");
  await expect(page.getByTestId("proposal")).toContainText("预警");
  await reviewed(page, file, "排除情形成立，不适用从宽，同意。");
  await as(page, "leader2");
  await page.goto(`${file}/decision`);
  await pick(page, "ruling", "not_applicable");
  await page.locator("[name=password]").fill(DEMO_PASSWORD);
  await send(page);
  await expect(page.getByTestId("decision")).toContainText("不适用");
  await expect(page.getByTestId("decision")).not.toContainText("不罚〔");
});

test("somebody named is replaced with a reason", async ({ page }) => {
  const file = await opened(page, /正通/, "检查发现雨水口台账缺页。");
  await named(page, file, /段雅琴/);
  await as(page, "enforcement");
  await page.goto(`${file}/vacate`);
  await expectAccessible(page);
  await option(page, "seat", /段雅琴/);
  await pick(page, "why", "away");
  await page.locator("[name=reason]").fill("外出培训两周。");
  await send(page);
  await page.goto(file);
  await expect(page.locator("main")).toContainText("法制审核人员空缺");
  await as(page, "enforcement-head");
  await page.goto(file);
  await page.getByRole("link", { name: "补法制审核人员" }).click();
  await expectAccessible(page);
  await shot(page, "leniency-fill-seat");
  await option(page, "who", /高文静/);
  await send(page);
  await as(page, "legal2");
  await page.goto(file);
  await expect(page.getByTestId("people")).toContainText("高文静");
  await page.setViewportSize({ width: 375, height: 812 });
  await shot(page, "leniency-people-375");
});

test("a listed firm is removed with a reason and barred", async ({ page }) => {
  await logIn(page, "leader");
  await page.goto("/positive-list?state=suspended");
  await page.getByRole("link", { name: /谷禾/ }).first().click();
  await page.getByRole("link", { name: "移出" }).click();
  await expectAccessible(page);
  await page.locator("[name=why]").first().check({ force: true });
  await page.locator("[name=password]").fill(DEMO_PASSWORD);
  await send(page);
  // nobody is taken off the list without a reason
  await expect(page.getByTestId("error-summary")).toBeVisible();
  await page.locator("[name=reason]").fill("提供虚假材料进入清单。");
  await page.locator("[name=password]").fill(DEMO_PASSWORD);
  await send(page);
  await expect(page.getByTestId("listing-standing")).toContainText("移出");
  await as(page, "guhe");
  await page.goto("/my/positive-list");
  await expect(page.getByTestId("our-standing")).toContainText("不能再列入");
});

test("an order is signed and served, and a fine beside the benchmark is explained", async ({ page }) => {
  const file = await opened(page, /鑫源/, "检查发现两只废油墨桶没有标签。");
  await named(page, file, /段雅琴/);
  await as(page, "leader2");
  await page.goto(`${file}/order`);
  await page.locator("[name=text]").fill("两只废油墨桶没有标签，限期贴好。");
  await page.locator("[name=password]").fill(DEMO_PASSWORD);
  await expectAccessible(page);
  await send(page);
  await expect(page.getByTestId("order")).toContainText("还没有送达");
  await as(page, "enforcement");
  await page.goto(`${file}/order/serve`);
  await pick(page, "means", "direct");
  await page.locator("[name=receiver]").fill("王某");
  await send(page);
  await expect(page.getByTestId("order")).toContainText("直接送达");
  await page.goto(`${file}/papers/order`);
  await expect(page.getByTestId("paper-number")).toContainText("环责改〔");
  await shot(page, "leniency-order-paper");

  await page.goto(`${file}/facts`);
  await option(page, "item", /危险废物标签缺失/);
  await page.locator("[name=act_on]").fill(daysAgo(1));
  for (const [name, value] of Object.entries({
    continuing: "no", timely: "no", harm: "actual", minor: "no", established: "yes", suspected_crime: "no", was_duty: "no",
  })) await pick(page, name, value);
  await page.locator("[name=found_on]").fill(daysAgo(1));
  await page.locator("[name=text]").fill("检查笔录、照片。");
  await send(page);
  await page.goto(`${file}/conditions`);
  await page.locator("[name=measure_1]").fill("0.3");
  await send(page);
  await page.goto(`${file}/weighing`);
  await pick(page, "grounds", "merit");
  await page.locator("[name=evidence]").fill("协查函。");
  await page.locator("[name=checked]").check({ force: true });
  await send(page);
  await expect(page.getByTestId("benchmark")).toContainText("少于125,000元");
  await page.setViewportSize({ width: 375, height: 812 });
  await expectAccessible(page);
  await shot(page, "leniency-benchmark-375");
  await page.setViewportSize({ width: 1440, height: 900 });
  await shot(page, "leniency-benchmark");
  await reviewed(page, file, "协助查处有立功表现，从轻，同意。");
  await filed(page, file);
  await page.goto(`${file}/notice`);
  await page.locator("[name=fine]").fill("20000");
  await page.locator("[name=text]").fill("标签缺失，拟从轻处罚。");
  await pick(page, "hearing", "no");
  await page.locator("[name=served_on]").fill(daysAgo(0));
  await page.locator("[name=password]").fill(DEMO_PASSWORD);
  await send(page);
  await expect(page.getByTestId("error-summary")).toContainText("不在裁量基准的幅度内");
  await expect(page.locator("[name=text]")).toHaveValue("标签缺失，拟从轻处罚。");
  await shot(page, "leniency-notice-beside");
  await page.locator("[name=fine_why]").fill("协查有功，数量少，从低确定。");
  await page.locator("[name=password]").fill(DEMO_PASSWORD);
  await send(page);
  await expect(page.getByTestId("filed")).toContainText("从低确定");
});
