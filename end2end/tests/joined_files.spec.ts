// Two firms in one matter, each with a file: whoever handles it reads both, and each firm only its own.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, logIn, scripted, shot, test } from "./fixtures";

const send = (page: Page) => page.locator("main form.form .form-buttons button:not([name])").click();

async function as(page: Page, login: string): Promise<void> {
  await page.context().clearCookies();
  await logIn(page, login);
}

async function says(page: Page, login: string): Promise<string> {
  await as(page, login);
  await page.goto("/complaints/new");
  await page.locator("[name=category]").selectOption("water");
  await page.locator("[name=words]").fill(`园区北侧雨水井口位置图，${login}${scripted() ? "一" : "二"}厂。`);
  await page.locator("[name=contact_phone]").fill("139 0000 0007");
  await page.locator("main input[type=file]").last().setInputFiles({
    name: `${login}-位置图.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(`${login}的井口位置。`),
  });
  await send(page);
  await expect(page).toHaveURL(/submitted/);
  return /QY-\d{4}-\d{5}/.exec(page.url())?.[0] ?? "";
}

test("the files of a joined matter are read by who handles it, and by each firm only its own", async ({ page }) => {
  const first = await says(page, "yunxi");
  const second = await says(page, "mingyuan");
  await as(page, "intake");
  await page.goto(`/office/complaints/${first}/open`);
  await page.locator("main [name=lead]").selectOption("shui");
  await send(page);
  await expect(page).toHaveURL(/\/office\/cases\/SX-/);
  const matter = new URL(page.url()).pathname;
  await page.goto(`/office/complaints/${second}/join`);
  await page.locator(`label[for], option`, { hasText: matter.split("/").pop() ?? "" }).first().waitFor({ state: "attached" });
  const select = page.locator("select[name=case]");
  if (await select.count()) {
    const value = await select.locator("option", { hasText: matter.split("/").pop() ?? "" }).getAttribute("value");
    await select.selectOption(value ?? "");
  } else {
    await page.locator("label", { hasText: matter.split("/").pop() ?? "" }).first().click();
  }
  await send(page);
  await expect(page).toHaveURL(/done=/);

  await as(page, "shui");
  for (const [login, number] of [["yunxi", first], ["mingyuan", second]] as const) {
    await page.goto(matter);
    await page.locator(`main a[href^='/office/complaints/${number}']`).first().click();
    await expect(page.locator("main")).toContainText(`${login}-位置图.txt`);
  }
  await expectAccessible(page);
  await shot(page, "joined-files");
  for (const [login, number, other] of [["yunxi", first, "mingyuan"], ["mingyuan", second, "yunxi"]] as const) {
    await as(page, login);
    await page.goto(`/my/complaints/${number}`);
    await expect(page.locator("main")).toContainText(`${login}-位置图.txt`);
    await expect(page.locator("main")).not.toContainText(`${other}-位置图.txt`);
  }
});
