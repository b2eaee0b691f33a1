// The filed route: before a penalty the firm is told, answers on its phone, and reads what became of it.
import { DEMO_PASSWORD, expect, expectAccessible, expectOnlyThePaper, logIn, scripted, shot, test } from "./fixtures";

type Page = import("@playwright/test").Page;

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

/** Today in Beijing. */
function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

test("a file is filed, and the decided one says what the firm was told and answered", async ({ page }) => {
  await logIn(page, "enforcement");
  await page.goto("/leniency");
  const files = page.getByTestId("mine").getByRole("link");
  const hrefs = await files.evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).pathname));
  let filed = "";
  for (const href of new Set(hrefs)) {
    await page.goto(href);
    if ((await page.getByRole("link", { name: "立案", exact: true }).count()) > 0) {
      filed = href;
      break;
    }
  }
  expect(filed).not.toBe("");
  await page.getByRole("link", { name: "立案", exact: true }).click();
  await expectAccessible(page);
  await page.locator("[name=approved_on]").fill(today());
  await page.locator("[name=reason]").fill("打算处罚，按规定立案。");
  await send(page);
  await expect(page.getByTestId("filed")).toContainText("打算处罚，按规定立案。");

  // the file of the demo that went the whole way
  await as(page, "leader2");
  await page.goto("/leniency/register");
  await page.goto("/leniency/register?outcome=mitigate");
  await page.locator("main table").getByRole("link").first().click();
  await expect(page.getByTestId("filed")).toContainText("部分采纳");
  await shot(page, "penalty-notice-file");
  await page.locator('a[href$="/papers/notice"]').click();
  await expect(page.getByTestId("paper")).toContainText("行政处罚事先告知书");
  if (scripted()) await expectOnlyThePaper(page);
  await shot(page, "penalty-notice-paper");
});
