// A supervisor issues an order over a late matter, the unit acknowledges and replies, it is lifted; the case stays.
import { choose, expect, expectAccessible, logIn, shot, test } from "./fixtures";

const PASSWORD = process.env.ZHUQI_DEMO_PASSWORD ?? "service-day-2026";

/** The date the form proposes for the reply. */
async function proposed(page: import("@playwright/test").Page): Promise<string> {
  return page.locator("[name=due_on]").inputValue();
}

test("an order goes from the overdue list to its end, and the case stays where it is", async ({ page }) => {
  // from log-in to the late list of one unit: one press
  await logIn(page, "supervisor");
  await page.locator('a[href*="/supervision/overdue?unit=gufei"]').first().click();
  const late = page.locator("[data-testid=overdue-table] a").first();
  const matter = ((await late.getAttribute("href")) ?? "").split("#")[0];
  await late.click();
  // why it is late: the date opens into its steps
  await expect(page.getByTestId("deadline")).toContainText("起算，当天不计入");
  await expect(page.getByTestId("deadline")).toContainText("逾期");
  const lead = (await page.locator("[data-testid=case-head] .case-facts").textContent()) ?? "";
  await page.getByRole("link", { name: "发督办单" }).click();
  expect(await proposed(page)).not.toBe("");
  await page.getByLabel("督办要求").fill("两个工作日内书面答复企业，并附收运协议。");
  await page.locator("[name=password]").fill(PASSWORD);
  await expectAccessible(page);
  await shot(page, "order-issue");
  await page.getByRole("button", { name: "发督办单" }).click();
  await expect(page).toHaveURL(/\/supervision\/orders\/[0-9a-f]+/);
  const order = new URL(page.url()).pathname;
  await expect(page.getByTestId("paper-number")).toContainText("号");
  await expect(page.getByTestId("order-status")).toHaveText("待签收");
  await expectAccessible(page);
  await shot(page, "order");

  await page.context().clearCookies();
  await logIn(page, "gufei");
  await page.goto("/office");
  await expect(page.getByTestId("orders-waiting")).toBeVisible();
  await shot(page, "queue-under-order");
  await page.goto(matter);
  await expect(page.locator(".band.supervision")).toContainText("黄牌督办单");
  await expect(page.locator("[data-testid=case-head] .case-facts")).toHaveText(lead);
  await shot(page, "case-under-order");
  await page.locator(".band.supervision a").click();
  await page.getByRole("button", { name: "签收督办单" }).click();
  await expect(page.getByTestId("order-status")).toHaveText("办理中");
  await page.getByRole("link", { name: "反馈", exact: true }).click();
  await page.locator("[name=text]").fill("已书面答复企业，收运协议附后。");
  await page.getByRole("button", { name: "提交反馈" }).click();
  await expect(page.getByTestId("reply")).toContainText("收运协议附后");

  await page.context().clearCookies();
  await logIn(page, "supervisor");
  await page.goto("/supervision/orders?state=replied");
  await shot(page, "orders-ledger");
  await page.goto(order);
  await page.getByRole("link", { name: "解除督办" }).click();
  await page.locator("[name=text]").fill("答复属实，同意解除。");
  await page.getByRole("button", { name: "解除督办" }).click();
  await expect(page.getByTestId("order-status")).toHaveText("已解除");
  await page.goto(matter);
  await expect(page.locator(".band.supervision")).toHaveCount(0);
});

// after the order above is lifted its matter is late and under no order again
test("every late matter of a unit gets its order in one press, and what is changed at signing is what the unit reads", async ({ page }) => {
  await logIn(page, "supervisor");
  await page.goto("/supervision/overdue?unit=gufei");
  const late = page.getByTestId("overdue-table").locator("a[href^='/office/cases/']");
  const matter = ((await late.first().getAttribute("href")) ?? "").split("#")[0];
  await shot(page, "overdue-of-a-unit");
  await page.getByRole("link", { name: "批量发督办单" }).click();
  await expectAccessible(page);
  await shot(page, "orders-at-once");
  // red waits for a leader: nothing is numbered, the unit knows of nothing
  await choose(page, "红牌督办函");
  await page.locator("[name=password]").fill(PASSWORD);
  await page.getByRole("button", { name: "批量发督办单" }).click();
  await expect(page).toHaveURL(/\/supervision\/orders\?done=/);
  await page.goto("/supervision/orders?state=drafted");
  const title = await page.request.get(matter).then((r) => r.text());
  expect(title).not.toContain("红牌督办函");

  await page.context().clearCookies();
  await logIn(page, "leader");
  await page.goto("/supervision/orders?state=drafted");
  await page.getByRole("row").filter({ hasText: "固废" }).filter({ hasText: "红牌" }).getByRole("link").first().click();
  await page.getByRole("link", { name: "签字签发" }).click();
  await expect(page.locator("[name=due_on]")).not.toHaveValue("");
  await page.getByLabel("督办要求").fill("请由科室负责人当面向企业说明，书面反馈结果。");
  await page.locator("[name=password]").fill(PASSWORD);
  await expectAccessible(page);
  await shot(page, "order-sign");
  await page.getByRole("button", { name: "签发", exact: true }).click();
  await expect(page.getByTestId("paper-number")).toContainText("号");
  await expect(page.locator("main")).toContainText("当面向企业说明");
});
