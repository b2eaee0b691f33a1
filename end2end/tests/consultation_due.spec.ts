// A matter that meets a rule for consultation: listed with the rule, and taken off the list with a reason.
import type { Page } from "@playwright/test";
import { choose, expect, expectAccessible, logIn, scripted, shot, test, typeFirm } from "./fixtures";

const send = (page: Page) => page.locator("main form.form .form-buttons button:not([name])").click();

test("what a rule brings before a consultation is listed, and dismissed with a reason", async ({ page }) => {
  await logIn(page, "intake");
  await page.goto("/office/complaints/new");
  await typeFirm(page, 3);
  await page.locator("main [name=words]").fill("老厂区地下水监测井归谁管，历史上换过三家企业，想请局里定一下。");
  await page.locator("main [name=contact_name]").fill("周新来");
  await page.locator("main [name=contact_phone]").fill("137 0000 4321");
  await page.locator("[name=channel]").selectOption({ index: 1 });
  await page.locator("[name=category]").selectOption("water");
  await send(page);
  await expect(page).toHaveURL(/\/office\/complaints\/QY/);
  const said = /QY-\d{4}-\d{5}/.exec(page.url())?.[0] ?? "";
  const title = scripted() ? "监测井归属（有脚本）" : "监测井归属（无脚本）";
  await page.goto(`/office/complaints/${said}/open`);
  await page.locator("[name=title]").fill(title);
  await choose(page, "疑难");
  await page.locator("main [name=lead]").selectOption("shui");
  await send(page);
  await expect(page).toHaveURL(/\/office\/cases\/SX-/);

  await page.goto("/office/consultations/due");
  const row = page.getByTestId("consultations-due").locator("tr", { hasText: title });
  await expect(row).toContainText("疑难");
  await expectAccessible(page);
  await shot(page, "consultation-due");
  await row.getByRole("link", { name: "不需要", exact: true }).click();
  await page.locator("[name=reason]").fill("档案已查到，归属清楚。");
  await expectAccessible(page);
  await send(page);
  await page.goto("/office/consultations/due");
  await expect(page.locator("main")).not.toContainText(title);
});
