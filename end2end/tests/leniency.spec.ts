// A firm tells of a minor violation on its phone; four people are named, look into it, review and decide; the firm reads it.
import { Cost } from "./cost";
import { expect, expectAccessible, logIn, shot, test } from "./fixtures";

const PASSWORD = process.env.ZHUQI_DEMO_PASSWORD ?? "service-day-2026";
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

test("from a report on a phone to a decision the firm reads", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await logIn(page, "guhe");
  await page.goto("/my/self-reports/new");
  await expectAccessible(page);
  await shot(page, "self-report-form");
  await send(page);
  await expect(page.getByTestId("error-summary")).toBeVisible();
  await pick(page, "ongoing", "no");
  await page.locator("[name=occurred_on]").fill(daysAgo(0));
  await page.locator("[name=what]").fill("清洗线循环泵故障，停了二十分钟，废气短时未处理。");
  await page.locator("[name=measures]").fill("马上停产，启用备用泵。");
  await page.locator("[name=truthful]").check({ force: true });
  await send(page);
  await expect(page).toHaveURL(/\/my\/self-reports\/MH-/);
  const mine = new URL(page.url()).pathname;
  const number = mine.split("/").pop() ?? "";
  await expect(page.getByTestId("receipt")).toContainText("这不表示");
  await expectAccessible(page);
  await shot(page, "self-report-receipt");

  await page.setViewportSize({ width: 1440, height: 900 });
  await as(page, "enforcement-head");
  await page.goto("/leniency");
  await shot(page, "leniency-to-name");
  await page.goto(`/leniency/${number}`);
  await expect(page.locator("main")).not.toContainText("循环泵");
  await page.getByRole("link", { name: "指定办理人员" }).click();
  const choose = async (name: string, label: RegExp) => {
    const option = page.locator(`[name=${name}] option`).filter({ hasText: label });
    const value = (await option.first().getAttribute("value")) ?? "";
    await page.locator(`[name=${name}]`).selectOption(value);
  };
  await choose("officer_1", /范海涛/);
  await page.locator("[name=certificate_1]").fill("16080021017");
  await choose("officer_2", /尚文娟/);
  await page.locator("[name=certificate_2]").fill("16080021042");
  await choose("reviewer", /段雅琴/);
  await choose("decider", /秦立群/);
  await expectAccessible(page);
  await send(page);

  await as(page, "enforcement");
  const file = `/leniency/${number}`;
  await page.goto(`${file}/facts`);
  await page.locator("[name=item]").selectOption("sudden-fault");
  await page.locator("[name=act_on]").fill(daysAgo(0));
  await page.locator("[name=act_hour]").fill("00:00");
  await pick(page, "continuing", "no");
  await page.locator("[name=found_on]").fill(daysAgo(0));
  await page.locator("[name=found_hour]").fill("00:00");
  await page.locator("[name=order_due_on]").fill(daysAgo(0));
  await page.locator("[name=corrected_on]").fill(daysAgo(0));
  await page.locator("[name=corrected_hour]").fill("00:00");
  await pick(page, "timely", "yes");
  await pick(page, "harm", "none");
  await pick(page, "minor", "unknown");
  await pick(page, "established", "yes");
  await pick(page, "suspected_crime", "no");
  // an exceedance is to be reported anyway
  await pick(page, "was_duty", "yes");
  await page.locator("[name=text]").fill("停产记录、在线数据一致。");
  await expectAccessible(page);
  await shot(page, "leniency-facts");
  await send(page);
  await expect(page.getByTestId("outcome")).toHaveText("暂不能判断");
  await shot(page, "leniency-open");
  // L1: with the facts complete the opinion takes at most five minutes
  const flow = new Cost(page);
  await flow.click(page.getByRole("link", { name: "核对条件" }));
  await flow.choose("condition_1", "met");
  await flow.type("evidence_1", "停产记录和备用泵照片");
  await flow.type("measure_1", "0");
  await flow.send();
  await flow.click(page.getByRole("link", { name: "排除情形和考虑因素" }));
  flow.inputs += 1;
  await page.locator("[name=checked]").check({ force: true });
  await flow.send();
  await expect(page.getByTestId("outcome")).toContainText("不予处罚");
  await flow.click(page.getByRole("link", { name: "证据和异议" }));
  await expectAccessible(page);
  await shot(page, "leniency-findings");
  await flow.type("minor_evidence", "停机二十分钟");
  await flow.type("timely_evidence", "停产记录");
  await flow.type("harm_evidence", "日均值达标");
  await flow.type("first_evidence", "系统检索");
  await flow.send();
  await expect(page.getByTestId("conditions")).toContainText("停机二十分钟");
  await expectAccessible(page);
  await shot(page, "leniency-file");
  await flow.click(page.getByRole("button", { name: "提交法制审核" }));
  await expect(page.getByTestId("file-status")).toHaveText("法制审核中");
  expect(flow.seconds()).toBeLessThanOrEqual(300);

  await as(page, "legal");
  await page.goto("/leniency");
  await expectAccessible(page);
  await shot(page, "leniency-desk");
  await page.goto(`${file}/review`);
  await pick(page, "agreed", "yes");
  await page.locator("[name=opinion]").fill("事实清楚，依据充分。");
  await page.locator("[name=password]").fill(PASSWORD);
  await send(page);
  await expect(page.getByTestId("file-status")).toHaveText("待决定");
  await page.goto("/leniency/rules");
  await shot(page, "leniency-rules");

  await as(page, "enforcement");
  await page.goto(`${file}/filing`);
  await page.locator("[name=approved_on]").fill(daysAgo(0));
  await page.locator("[name=reason]").fill("企业报告属实，立案调查。");
  await send(page);
  await expect(page.getByTestId("file-status")).toHaveText("待决定");

  await as(page, "leader2");
  await page.goto(`${file}/decision`);
  await pick(page, "ruling", "no_penalty_minor");
  await page.locator("[name=password]").fill(PASSWORD);
  await expectAccessible(page);
  await shot(page, "leniency-decide");
  await send(page);
  await expect(page.getByTestId("decision")).toContainText("不罚");
  await page.goto(`${file}/print`);
  await shot(page, "leniency-paper");

  await as(page, "enforcement2");
  await page.goto(`${file}/serve`);
  await expectAccessible(page);
  await shot(page, "leniency-serve");
  await page.locator("[name=education]").fill("讲解了设施故障报告的规定。");
  await send(page);
  await expect(page.getByTestId("file-status")).toHaveText("已送达，待复查");
  await page.goto("/leniency/register");
  await expectAccessible(page);
  await shot(page, "leniency-register");

  await page.setViewportSize({ width: 375, height: 812 });
  await as(page, "guhe");
  await page.goto(mine);
  await expect(page.getByTestId("decision")).toContainText("行政复议");
  await expectAccessible(page);
  await shot(page, "self-report-decision");
  await page.goto("/my");
  await expect(page.getByRole("link", { name: "自行报告" })).toBeVisible();
});
