// Closing where the lead unit has no second person: the page says whose turn it is, the list of the rulebook is asked
// for item by item, and a supervisor of the pool closes.
import type { Page } from "@playwright/test";
import { choose, expect, expectAccessible, logIn, shot, test } from "./fixtures";

const send = (page: Page) => page.locator("main form.form .form-buttons button:not([name])").click();

async function as(page: Page, login: string): Promise<void> {
  await page.context().clearCookies();
  await logIn(page, login);
}

test("a close-out is refused by its list, then passed by a supervisor of the pool", async ({ page }) => {
  await logIn(page, "yunxi");
  await page.goto("/complaints/new");
  await page.locator("[name=category]").selectOption("water");
  await page.locator("[name=words]").fill("厂门口的雨水篦子堵了，想请水科看看归谁清。");
  await page.locator("[name=contact_phone]").fill("139 0000 0007");
  await send(page);
  await expect(page).toHaveURL(/submitted/);
  const said = /QY-\d{4}-\d{5}/.exec(page.url())?.[0] ?? "";
  await as(page, "intake");
  await page.goto(`/office/complaints/${said}/open`);
  await page.locator("main [name=lead]").selectOption("shui");
  await send(page);
  await expect(page).toHaveURL(/\/office\/cases\/SX-/);
  const matter = new URL(page.url()).pathname;

  // the only head of the unit handles it, so nobody of the unit may look
  await as(page, "shui-head");
  await page.goto(matter);
  await page.getByRole("button", { name: "签收", exact: true }).first().click();
  await page.goto(`${matter}/answer`);
  await page.locator("[name=text]").fill("归街道清掏，今天已经清完。");
  await send(page);
  await expect(page).toHaveURL(/done=/);
  await as(page, "yunxi");
  await page.goto(`/my/complaints/${said}/outcome`);
  await choose(page, "已解决");
  await choose(page, "非常满意");
  await send(page);
  await expect(page).toHaveURL(/done=/);

  await as(page, "shui-head");
  await page.goto(matter);
  await expect(page.getByTestId("next-step")).toContainText("督察科、生态科的督办员（水科没有能审核的第二人）");
  await expect(page.getByRole("link", { name: "销号", exact: true })).toHaveCount(0);

  await as(page, "supervisor");
  await page.goto(matter);
  for (const width of [375, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await shot(page, `close-out-pool-${width}`);
  }
  await page.getByRole("link", { name: "销号", exact: true }).first().click();
  await choose(page, "已解决");
  await page.locator("[name=text]").fill("到现场看过，篦子已清。");
  await send(page);
  // nothing was ticked: told at its field, with what was typed
  await expect(page.getByTestId("error-summary")).toContainText("逐项核对后勾选");
  await expect(page.locator("[name=text]")).toHaveValue("到现场看过，篦子已清。");
  await expectAccessible(page);
  for (const width of [375, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await shot(page, `close-out-refused-${width}`);
  }
  for (const item of ["已核实办理结果", "已查看佐证材料", "企业已表示意见"]) await choose(page, item);
  await send(page);
  await expect(page).toHaveURL(/done=/);
  await expect(page.locator("main")).toContainText("到现场看过，篦子已清。");
  await expectAccessible(page);
});
