// A parked matter: its firm reads why and until when; it is taken up, asked to be parked again, and agreed to.
import { choose, expect, expectAccessible, logIn, shot, test } from "./fixtures";

/** A working day some weeks ahead, as the demo's clock is the real one: the Wednesday after that many days. */
function wednesdayAhead(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  while (day.getUTCDay() !== 3) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

test("the firm reads why it waits, and the unit never loses sight of it", async ({ page }) => {
  await logIn(page, "hongji");
  await page.goto("/my");
  await shot(page, "my-parked-list");
  // other walks may have left this firm newer ones
  await page.locator(".todo-list > li", { hasText: "暂时办不了" }).locator(".todo-what").click();
  await expect(page.getByTestId("parked")).toContainText("超出职权");
  await expect(page.getByTestId("parked")).toContainText("这不算解决");
  await expectAccessible(page);
  await shot(page, "my-parked");

  await page.context().clearCookies();
  await logIn(page, "daqi2");
  await page.goto("/office?tab=parked");
  await expect(page.getByTestId("cases-table")).toContainText("起挂账");
  await expectAccessible(page);
  await shot(page, "queue-parked");
  await page.getByRole("link", { name: "水泥原燃料公转铁受货场停办制约" }).click();
  const matter = new URL(page.url()).pathname;
  await expect(page.locator(".band.parked")).toContainText("复核");
  await expectAccessible(page);
  await shot(page, "case-parked");
  await page.getByRole("button", { name: "重新办理" }).click();
  await expect(page.locator(".band.parked")).toHaveCount(0);

  await page.getByRole("link", { name: "申请挂账" }).click();
  await choose(page, "超出职权");
  await page.locator("[name=told]").fill("铁路部门还没有书面答复，下一季度我们再看一次进展。");
  await page.locator("[name=until]").fill(wednesdayAhead(120));
  await expectAccessible(page);
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByText("日期太晚").first()).toBeVisible();
  await expect(page.locator("[name=told]")).toHaveValue(/下一季度/);
  await shot(page, "park-refused");
  await page.locator("[name=until]").fill(wednesdayAhead(40));
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByTestId("parking-asked")).toContainText("下一季度");
  await shot(page, "case-parking-asked");

  await page.context().clearCookies();
  await logIn(page, "daqi-head");
  await page.goto(matter);
  await page.getByRole("button", { name: "同意挂账" }).click();
  await expect(page.locator(".band.parked")).toContainText("超出职权");
});
