// An officer asks for more time at the desk; the head agrees on a phone; the firm's day moves and the promise stays.
import { expect, expectAccessible, logIn, shot, test } from "./fixtures";

const MATTER = "旧砂再生装置是否属于重大变动";

test("more time is asked for at the desk and granted on a phone", async ({ page }) => {
  await logIn(page, "fuwu2");
  await page.goto("/office?tab=open");
  await page.getByRole("link", { name: MATTER }).click();
  const matter = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "申请延期" }).click();
  const proposed = await page.locator("[name=to]").inputValue();
  expect(proposed).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  // an earlier date is refused at its field, and the reasons stay as typed
  await page.locator("[name=to]").fill(new Date().toISOString().slice(0, 10));
  await page.locator("[name=reason]").fill("专家评审排到了下一周。");
  await page.locator("[name=told]").fill("需要专家评审，评审后两个工作日内答复您。");
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.locator("#f-to-error, [id^='f-to']").first()).toBeVisible();
  await expect(page.locator("[name=told]")).toHaveValue(/专家评审/);
  await expectAccessible(page);
  await shot(page, "extension-refused");
  await page.locator("[name=to]").fill(proposed);
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page).toHaveURL(new RegExp(matter));
  await expect(page.getByTestId("extension")).toContainText("专家评审");

  await page.context().clearCookies();
  await page.setViewportSize({ width: 375, height: 812 });
  await logIn(page, "fuwu-head");
  await page.goto("/office");
  await shot(page, "extension-queue-phone");
  await page.getByRole("link", { name: MATTER }).first().click();
  await expect(page.getByTestId("extension")).toContainText("评审后两个工作日内答复您");
  await expectAccessible(page);
  await shot(page, "extension-phone");
  await page.getByRole("button", { name: "同意延期" }).click();
  await expect(page.getByTestId("extension")).toHaveCount(0);
  // the steps of the date say who asked, who agreed and what the firm was told
  const steps = page.getByTestId("deadline");
  await expect(steps).toContainText("同意延期");
  await expect(steps).toContainText("毋海波");
  await expect(steps).toContainText("贺春兰");
  await shot(page, "extension-granted-phone");
});
