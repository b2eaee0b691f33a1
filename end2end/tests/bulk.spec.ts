// Several matters in one press, with the mouse and by key; what cannot be done is told before and after.
import { expect, expectAccessible, logIn, scripted, shot, test } from "./fixtures";

test("several matters are given to a colleague, and what cannot be done says why", async ({ page }) => {
  await logIn(page, "daqi-head");
  await page.goto("/office?tab=open");
  const rows = page.locator("[data-testid=cases-table] tbody tr");
  expect(await rows.count()).toBeGreaterThan(1);
  const boxes = page.locator("[data-testid=cases-table] input[type=checkbox]");
  if (scripted()) {
    // j goes to a row, x ticks it, ? shows the keys
    await page.keyboard.press("j");
    await expect(rows.nth(0).locator("th a")).toBeFocused();
    await page.keyboard.press("x");
    await expect(boxes.nth(0)).toBeChecked();
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await page.keyboard.press("k");
    await expect(rows.nth(0).locator("th a")).toBeFocused();
    await page.keyboard.press("?");
    await expect(page.locator("dl.keys")).toBeVisible();
    await page.keyboard.press("?");
  } else {
    await boxes.nth(0).check();
    await boxes.nth(1).check();
  }
  await expectAccessible(page);
  await shot(page, "queue-chosen");
  await page.getByRole("button", { name: "更换承办人" }).click();
  await expect(page.getByRole("heading", { name: "批量办理：更换承办人" })).toBeVisible();
  await expectAccessible(page);
  await shot(page, "bulk-preview");
  // what is missing is asked for once, for all of them
  await page.getByRole("button", { name: /更换承办人（/ }).click();
  await expect(page.getByText("填写更换原因").first()).toBeVisible();
  await shot(page, "bulk-refused");
  await page.goto("/office");
});

test("the keys can be switched off", async ({ page }) => {
  test.skip(!scripted(), "without script there are no keys");
  await logIn(page, "daqi-head");
  await page.goto("/office?tab=open");
  const help = page.locator("[data-keys-help]");
  const first = page.locator("[data-testid=cases-table] th a").first();
  // the page is a new one after each press: its script has run when it shows the help
  const flip = async (button: string, keys: string | null) => {
    await help.locator("summary").click();
    await page.getByRole("button", { name: button }).click();
    await expect(page.locator(keys ? `html[data-keys=${keys}]` : "html:not([data-keys])")).toBeAttached();
    await expect(help).toBeVisible();
  };
  await flip("关闭单键快捷键", "off");
  await page.keyboard.press("j");
  await expect(first).not.toBeFocused();
  await flip("打开单键快捷键", null);
  await page.keyboard.press("j");
  await expect(first).toBeFocused();
});
