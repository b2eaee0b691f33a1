// Like cases beside a decision and on their own page; a served decision changed by its own paper; with script and without.
import { expect, expectAccessible, expectOnlyThePaper, logIn, scripted, shot, test } from "./fixtures";

const PASSWORD = process.env.ZHUQI_DEMO_PASSWORD ?? "service-day-2026";
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

/** The file of a firm in the register. */
async function fileOf(page: Page, firm: string): Promise<string> {
  await page.goto("/leniency/register");
  const row = page.getByTestId("register").locator("tr").filter({ hasText: firm });
  return (await row.getByRole("link").first().getAttribute("href")) ?? "";
}

test("how alike like cases are decided, without naming anybody", async ({ page }) => {
  // the six decisions of the demo were made 42 to 53 working days ago: for some weeks of a spring in two years
  const year = (days: number) => new Date(Date.now() - days * 86_400_000).getFullYear();
  const oneYear = year(90) === year(50);
  for (const width of [375, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await as(page, "legal");
    await page.goto("/leniency/like-cases");
    const table = page.getByTestId("like-cases");
    await expect(table).not.toContainText(/ [1-4]件/);
    if (oneYear) {
      await expect(table).toContainText("环境影响登记表未备案");
      await expect(table).toContainText("不予处罚（轻微） 6件");
    }
    await expect(page.locator("main")).not.toContainText("MH-");
    await expectAccessible(page);
    await shot(page, `like-cases-${width}`);
  }
  if (oneYear) {
    await page.locator("[name=item]").selectOption({ index: 1 });
    await page.getByRole("button", { name: "筛选" }).click();
    await expect(page.getByTestId("like-cases")).toContainText("6件");
  }
  await expect(page.getByRole("link", { name: "下载表格" })).toBeVisible();
});

test("a served decision changes by its own paper", async ({ page }, info) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await as(page, "enforcement");
  // a file of its own for each run, so that both can change it
  const firm = info.project.name.includes("no") ? "云溪" : "青禾";
  const file = await fileOf(page, firm);
  await page.goto(file);
  await expect(page.getByTestId("similar")).toBeVisible();
  await shot(page, "leniency-file-similar");
  await page.getByRole("link", { name: "提出撤销、变更、更正" }).click();
  await expectAccessible(page);
  await pick(page, "kind", "correct");
  await pick(page, "ground", "law");
  await page.locator("[name=reason]").fill("备案日期写错一天。");
  await send(page);
  await expect(page.getByTestId("error-summary")).toContainText("更正只改笔误");
  await expect(page.locator("[name=reason]")).toHaveValue("备案日期写错一天。");
  await shot(page, "leniency-change-refused");
  await pick(page, "ground", "clerical");
  await send(page);
  await expect(page.getByTestId("change")).toContainText("送达以前原决定有效");
  await page.getByTestId("papers").getByRole("link", { name: "撤销、变更、更正文书" }).click();
  await expect(page.getByTestId("paper")).toContainText("更正通知书");
  if (scripted()) await expectOnlyThePaper(page);
  await expect(page.locator("article.unsigned")).toBeVisible();
  await shot(page, "leniency-change-paper");

  await as(page, "legal");
  await page.goto(`${file}/change/review`);
  await pick(page, "agreed", "yes");
  await page.locator("[name=opinion]").fill("属于笔误，同意。");
  await page.locator("[name=password]").fill(PASSWORD);
  await send(page);
  await as(page, "leader2");
  await page.goto(`${file}/change/sign`);
  await page.locator("[name=password]").fill(PASSWORD);
  await send(page);
  await as(page, "enforcement2");
  await page.goto(`${file}/change/serve`);
  await send(page);
  await expect(page.getByTestId("changes")).toContainText("已更正");
  await expectAccessible(page);
  await shot(page, "leniency-change-served");
  await page.setViewportSize({ width: 375, height: 812 });
  await shot(page, "leniency-change-served-375");
  await page.goto("/leniency/register");
  await expect(page.getByTestId("register")).toContainText("已更正");
});
