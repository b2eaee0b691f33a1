// What people are used to stays so: words typed before the script has come, the place in a list, two tabs on one matter.
import { expect, logIn, scripted, test } from "./fixtures";

test("what is typed before the script arrives is kept", async ({ page }) => {
  test.skip(!scripted(), "without script nothing arrives later");
  await logIn(page, "hongji");
  let release = (): void => {};
  const late = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/*.js", async (route) => {
    await late;
    await route.continue();
  });
  await page.goto("/complaints/new", { waitUntil: "commit" });
  const words = page.locator("main [name=words]");
  await words.fill("货场停办以后原料只能走公路");
  await page.locator("main [name=category]").selectOption("water");
  const arrived = page.waitForResponse("**/page.js");
  release();
  await arrived;
  await page.waitForLoadState("load");
  await expect(words).toHaveValue("货场停办以后原料只能走公路");
  await words.pressSequentially("，想问怎么申报");
  await expect(words).toHaveValue("货场停办以后原料只能走公路，想问怎么申报");
  await expect(page.locator("main [name=category]")).toHaveValue("water");
});

test("back leads to the same filters and the same place of the list", async ({ page }) => {
  await logIn(page, "supervisor");
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto("/office/ledger?state=open");
  const line = page.getByTestId("ledger").locator("tbody tr a[href^='/office/']").nth(8);
  await line.scrollIntoViewIfNeeded();
  const box = await line.boundingBox();
  await line.click();
  await expect(page).not.toHaveURL(/ledger/);
  await page.goBack();
  await expect(page).toHaveURL(/state=open/);
  await expect(page.getByTestId("filter").locator("[name=state]")).toHaveValue("open");
  await expect(async () => {
    const now = await line.boundingBox();
    expect(Math.abs((now?.y ?? 9999) - (box?.y ?? 0))).toBeLessThan(60);
  }).toPass();
});

test("back leads to the same place of the queue", async ({ page }) => {
  await logIn(page, "supervisor");
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto("/office?tab=open&sort=deadline");
  const line = page.locator("[data-rows] tbody tr th a").nth(6);
  await line.scrollIntoViewIfNeeded();
  const box = await line.boundingBox();
  await line.click();
  await expect(page).toHaveURL(/\/office\/cases\//);
  await page.goBack();
  await expect(page).toHaveURL(/tab=open&sort=deadline/);
  await expect(async () => {
    const now = await line.boundingBox();
    expect(Math.abs((now?.y ?? 9999) - (box?.y ?? 0))).toBeLessThan(60);
  }).toPass();
});

test("two tabs on one matter lose nothing", async ({ page }) => {
  await logIn(page, "daqi");
  await page.goto("/office?tab=open");
  const first = page.getByTestId("cases-table").locator("a[href^='/office/cases/']").first();
  const matter = new URL((await first.getAttribute("href")) ?? "", page.url()).pathname;
  const other = await page.context().newPage();
  const send = (tab: typeof page) => tab.locator("main form.form .form-buttons button:not([name])").click();
  for (const [tab, words] of [[page, "第一个标签页写的"], [other, "第二个标签页写的"]] as const) {
    await tab.goto(`${matter}/note`);
    await tab.locator("main [name=text]").fill(words);
  }
  await send(page);
  await expect(page).toHaveURL(new RegExp(`${matter}\\?done`));
  await send(other);
  await expect(other).toHaveURL(new RegExp(`${matter}\\?done`));
  for (const words of ["第一个标签页写的", "第二个标签页写的"]) {
    await expect(other.locator("main")).toContainText(words);
  }
});

test("what a firm typed is kept when the page is left, and found again after log-in", async ({ page }) => {
  await logIn(page, "xunda");
  await page.goto("/complaints/new");
  await page.locator("main [name=words]").fill("电镀槽边抽风的排气筒高度怎么定");
  if (scripted()) {
    // a little after the last key by itself; what came after that, when the page is left
    await expect(page.locator("[data-draft-said]")).toContainText("草稿已自动保存");
    await page.locator("main [name=words]").pressSequentially("，想问");
    await page.goto("/my");
  } else {
    await page.getByRole("button", { name: "保存草稿" }).click();
    await expect(page.getByTestId("draft")).toContainText("还没有提交");
  }
  await page.context().clearCookies();
  await logIn(page, "xunda");
  await page.goto("/my");
  await page.getByTestId("draft-waits").getByRole("link", { name: "继续填写" }).click();
  await expect(page.locator("main [name=words]")).toHaveValue(/排气筒高度怎么定/);
  if (scripted()) await expect(page.locator("main [name=words]")).toHaveValue(/，想问$/);
  await page.getByRole("button", { name: "放弃草稿，重新填写" }).click();
  await expect(page.locator("main [name=words]")).toHaveValue("");
});
