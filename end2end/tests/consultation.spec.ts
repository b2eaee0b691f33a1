// A consultation over a matter: convened, heard, written, signed; what was decided stands in the matter at once.
import { Cost } from "./cost";
import { expect, expectAccessible, logIn, shot, test } from "./fixtures";

const PASSWORD = process.env.ZHUQI_DEMO_PASSWORD ?? "service-day-2026";

/** The working day the form proposes for the opinions; used for every date of this walk. */
async function proposed(page: import("@playwright/test").Page): Promise<string> {
  return page.locator("[name=opinions_by]").inputValue();
}

async function as(page: import("@playwright/test").Page, login: string): Promise<void> {
  await page.context().clearCookies();
  await logIn(page, login);
}

test("units are heard, the chair signs, and the matter has its measure and its new date", async ({ page }) => {
  // a matter of its own: what is decided here moves dates that other walks look for
  await logIn(page, "mingyuan");
  await page.goto("/complaints/new");
  await page.locator("main [name=category]").selectOption({ index: 1 });
  await page.locator("main [name=words]").fill("小量废油墨桶没有单位愿意收，想请局里定个办法。");
  await page.locator("main form.form .form-buttons button:not([name])").click();
  await expect(page).toHaveURL(/submitted/);
  const said = /QY-\d{4}-\d+/.exec(page.url())?.[0] ?? "";
  await as(page, "intake");
  await page.goto(`/office/complaints/${said}/open`);
  await page.locator("main [name=lead]").selectOption("gufei");
  await page.locator("main form.form .form-buttons button:not([name])").click();
  await expect(page).toHaveURL(/\/office\/cases\/SX-/);
  const matter = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "发起会商" }).click();
  const day = await proposed(page);
  expect(day).not.toBe("");
  await page.getByLabel("要商定什么").fill("小量危废由谁集中收运，什么时候开始？");
  await page.locator("[name=chair]").selectOption({ index: 1 });
  // neither a meeting nor in writing: everything typed comes back
  await page.getByRole("button", { name: "发起会商" }).click();
  await expect(page.getByTestId("error-summary")).toBeVisible();
  await expect(page.getByLabel("要商定什么")).toHaveValue(/小量危废/);
  await page.getByLabel("书面征求意见，不开会").check({ force: true });
  await expectAccessible(page);
  await shot(page, "consultation-convene");
  await page.getByRole("button", { name: "发起会商" }).click();
  await expect(page).toHaveURL(/\/office\/consultations\/HS-/);
  const consultation = new URL(page.url()).pathname;
  await expect(page.getByTestId("consultation-status")).toHaveText("会商中");
  await expectAccessible(page);
  await shot(page, "consultation");

  await as(page, "gufei");
  await page.goto("/office");
  await expect(page.getByTestId("consultations-waiting")).toBeVisible();
  await shot(page, "queue-consultation");
  await page.goto(matter);
  await page.locator(".band.consultation a").click();
  await page.getByRole("link", { name: "提出意见" }).click();
  await page.getByLabel("有条件同意").check({ force: true });
  await page.locator("[name=text]").fill("同意集中收运，先签三方协议。");
  await shot(page, "consultation-opinion");
  await page.getByRole("button", { name: "提交意见" }).click();
  await expect(page.getByTestId("opinions")).toContainText("先签三方协议");

  await as(page, "intake");
  await page.goto(`${consultation}/write`);
  for (const box of await page.locator("[name=present]").all()) await box.check({ force: true });
  await page.locator("[name=facts]").fill("各单位说明了情况，没有不同意见。");
  await page.getByRole("button", { name: "保存" }).click();
  // O4: minutes with four items take at most six minutes after the meeting, so one takes a minute and a half
  const flow = new Cost(page);
  await flow.click(page.getByRole("link", { name: "加一条议定事项" }));
  await flow.type("what", "与小微收集试点单位签订三方协议，按月收运。");
  await flow.select("owner", { index: 1 });
  await flow.type("due_on", day);
  await flow.type("resolve_on", day);
  await shot(page, "consultation-item");
  await flow.click(page.getByRole("button", { name: "加上这一条" }));
  await expect(page.getByTestId("items-table")).toContainText("按月收运");
  expect(4 * flow.seconds()).toBeLessThanOrEqual(360);
  await page.goto(`${consultation}/minutes`);
  await expect(page.getByTestId("paper")).toHaveAttribute("data-mark", "送审稿");
  await shot(page, "minutes-draft");
  await page.goto(consultation);
  await page.getByRole("button", { name: "送签纪要" }).click();
  await expect(page.getByTestId("consultation-status")).toHaveText("纪要待签发");

  await as(page, "leader");
  await page.goto("/office/consultations");
  await shot(page, "consultations");
  await page.goto(consultation);
  await page.getByRole("link", { name: "签发纪要" }).click();
  await page.locator("[name=password]").fill(PASSWORD);
  await shot(page, "minutes-sign");
  await page.getByRole("button", { name: "签发纪要" }).click();
  await expect(page.getByTestId("consultation-status")).toHaveText("已形成纪要");
  await page.getByRole("link", { name: "查看纪要文稿" }).click();
  await expect(page.getByTestId("paper-number")).toContainText("号");
  await expectAccessible(page);
  await shot(page, "minutes");

  await as(page, "gufei");
  await page.goto(matter);
  await expect(page.locator(".band.consultation")).toHaveCount(0);
  await expect(page.locator("main")).toContainText("已形成纪要");
});
