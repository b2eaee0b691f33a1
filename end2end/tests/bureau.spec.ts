// The administrator says whose a theme is and what a unit is called, and sees what was changed.
import { expect, expectAccessible, logIn, shot, test } from "./fixtures";

test("a theme goes to another unit, stands on record, and goes back", async ({ page }) => {
  await logIn(page, "admin");
  await page.getByRole("navigation").getByRole("link", { name: "单位和主题分工" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "单位和主题分工" })).toBeVisible();
  await expectAccessible(page);
  await shot(page, "units");
  await page.setViewportSize({ width: 375, height: 800 });
  await shot(page, "units-375");
  await page.setViewportSize({ width: 1440, height: 900 });
  const row = page.getByTestId("themes").getByRole("row", { name: /塑料/ });
  await row.getByRole("link", { name: "调整分工" }).click();
  const lead = page.locator("main [name=lead]");
  const before = await lead.inputValue();
  await lead.selectOption("caishen");
  await expectAccessible(page);
  await shot(page, "theme-edit");
  await page.locator("main form.form .form-buttons button:not([name])").click();
  await expect(page.getByTestId("changes")).toContainText("→ 财审科");
  await row.getByRole("link", { name: "调整分工" }).click();
  await lead.selectOption(before);
  await page.locator("main form.form .form-buttons button:not([name])").click();
  await expect(page.getByTestId("changes")).toContainText("财审科 →");
});
