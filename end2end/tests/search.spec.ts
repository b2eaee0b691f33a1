// Search as people do it: two characters in the box on any page, on a desk and on a phone; "/" goes there; what was
// typed stays; what is not found says so; and nobody finds what is not theirs.
import { expect, expectAccessible, logIn, scripted, shot, test } from "./fixtures";
import type { Browser, Page } from "@playwright/test";

async function as(browser: Browser, login: string, width = 1440): Promise<Page> {
  const { javaScriptEnabled, baseURL } = test.info().project.use;
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ javaScriptEnabled, baseURL, viewport, locale: "zh-CN" });
  const page = await context.newPage();
  await logIn(page, login);
  return page;
}

const box = (page: Page) => page.getByRole("searchbox");

async function search(page: Page, what: string): Promise<void> {
  await box(page).fill(what);
  await page.getByTestId("shell-search").getByRole("button", { name: "搜索" }).click();
  await expect(page).toHaveURL(/\/office\/search\?q=/);
  await expect(box(page)).toHaveValue(what);
}

/** A problem with words of its own. Gives its number. */
async function problem(browser: Browser, words: string): Promise<string> {
  const firm = await as(browser, "yunxi", 375);
  await firm.goto("/complaints/new");
  await firm.locator("[name=category]").selectOption("water");
  await firm.locator("[name=words]").fill(words);
  await firm.locator("[name=contact_phone]").fill("139 0000 0007");
  await firm.locator("main").getByRole("button", { name: "提交问题" }).click();
  await expect(firm).toHaveURL(/submitted/);
  return /QY-\d{4}-\d{5}/.exec(firm.url())?.[0] ?? "";
}

test("what was just said is found by two characters, by those who may see it", async ({ browser }) => {
  const number = await problem(browser, "厂区北侧的鹅卵石沟渠返水，想请水科来看。");
  const intake = await as(browser, "intake");
  await intake.goto("/office");
  await search(intake, "卵石");
  await expect(intake.getByTestId("found-complaints")).toContainText(number);
  await search(intake, number.slice(-5));
  await expect(intake.getByTestId("found-complaints")).toContainText(number);
  await intake.getByTestId("found-complaints").getByRole("link", { name: /鹅卵石/ }).click();
  await expect(intake.locator("main")).toContainText("鹅卵石沟渠返水");

  // before it is in a case it is no unit's
  const officer = await as(browser, "shui");
  await officer.goto("/office");
  await search(officer, "卵石");
  await expect(officer.getByTestId("empty")).toContainText("没有查到");
  await expectAccessible(officer);
  await shot(officer, "search-nothing");
});

test("everything that holds the words, each kind under its own heading", async ({ browser }) => {
  for (const width of [1440, 375]) {
    const page = await as(browser, "intake", width);
    await page.goto("/office/service-days");
    await search(page, "废水");
    await expect(page.getByTestId("found-cases")).toBeVisible();
    await expect(page.getByTestId("found-complaints")).toBeVisible();
    await expectAccessible(page);
    await shot(page, `search-${width}`);
    await search(page, "有限公司");
    await expect(page.getByTestId("found-enterprises")).toBeVisible();
    await shot(page, `search-firms-${width}`);
    await search(page, "废");
    await expect(page.getByTestId("empty")).toContainText("至少两个字");
    await shot(page, `search-short-${width}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth).catch(() => 0);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});

test("the slash goes to the box, but not while somebody types or chooses characters", async ({ browser }) => {
  test.skip(!scripted(), "the key is heard by script");
  const page = await as(browser, "intake");
  await page.goto("/office");
  await page.keyboard.press("/");
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue("");
  await page.keyboard.type("a/b");
  await expect(box(page)).toHaveValue("a/b");
  await page.locator("h1").click();
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "/", isComposing: true, bubbles: true }),
    ),
  );
  await expect(box(page)).not.toBeFocused();
  await page.keyboard.press("/");
  await page.keyboard.type("废水");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("found-cases")).toBeVisible();
});

test("a firm has no such box and no such page", async ({ browser }) => {
  const firm = await as(browser, "yunxi", 375);
  await firm.goto("/my");
  await expect(box(firm)).toHaveCount(0);
  const page = await firm.goto("/office/search?q=废水");
  expect(page?.status()).toBe(404);
});
