// A service day as people use it: announced, signed up for, moved; and the desk of the one that was held.
import { expect, expectAccessible, logIn, plan, scripted, shot, test, typeFirm } from "./fixtures";

/** A working day some days ahead, as the form wants it; weekends are passed over, days off are tried further. */
function ahead(days: number): string {
  const date = new Date(Date.now() + days * 86_400_000);
  while ([0, 6].includes(date.getDay())) date.setDate(date.getDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** Each walk plans one of its own, so that the two do not meet. */
const theme = () => `环评手续专场${scripted() ? "甲" : "乙"}`;

test("everybody reads when the next one is, with its old date where it was moved", async ({ page }) => {
  await page.goto("/service-days");
  const coming = page.getByTestId("coming");
  await expect(coming).toContainText("在线监测与排污许可");
  await coming.getByRole("link", { name: "在线监测与排污许可" }).click();
  await expect(page.getByTestId("moved")).toContainText("原来");
  await expectAccessible(page);
  await shot(page, "service-day");
});

test("intake plans one, a firm signs up, and sees it cancelled", async ({ page }) => {
  await logIn(page, "intake");
  await page.goto("/office/service-days/new");
  await page.locator("[name=organiser]").selectOption("shengtai");
  await page.locator("[name=date]").fill(ahead(14));
  await page.locator("[name=from]").fill("9:00");
  await page.locator("[name=to]").fill("11:30");
  await page.locator("[name=place]").fill("市局一楼大厅");
  await page.locator("[name=theme]").fill(theme());
  await page.locator("[name=chair]").fill("宋国胜");
  await page.locator("[name=places]").fill("3");
  await page.locator("main form button[type=submit]").last().click();
  await expect(page).toHaveURL(/\/office\/service-days\/FW-/);
  const number = new URL(page.url()).pathname.split("/").pop();

  await page.context().clearCookies();
  await logIn(page, "tongda");
  await page.goto(`/service-days/${number}/sign-up`);
  await expect(page.locator("[name=contact_name]")).not.toHaveValue("");
  await page.locator("[name=topic]").fill("检查频次");
  await page.locator("main form button[type=submit]").last().click();
  await expect(page.getByTestId("my-sign-up")).toContainText("01");
  await expectAccessible(page);

  await page.context().clearCookies();
  await logIn(page, "intake");
  await page.goto(`/office/service-days/${number}`);
  await expect(page.getByTestId("sign-ups")).toContainText("检查频次");
  await expectAccessible(page);
  await page.goto(`/office/service-days/${number}/cancel`);
  await page.locator("[name=reason]").fill("重污染天气应急");
  await page.locator("main form button[type=submit]").last().click();

  await page.context().clearCookies();
  await logIn(page, "tongda");
  await expect(page.getByTestId("my-service-days")).toContainText("已取消");
});

test("at the desk three inputs make a record, by keyboard alone", async ({ page }) => {
  await logIn(page, "intake");
  await page.goto("/office/service-days/new");
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  await page.locator("[name=organiser]").selectOption("shengtai");
  await page.locator("[name=date]").fill(today);
  await page.locator("[name=from]").fill("0:01");
  await page.locator("[name=to]").fill("23:59");
  await page.locator("[name=place]").fill("市局一楼大厅");
  await page.locator("[name=theme]").fill(`临时服务台${theme()}`);
  await page.locator("[name=chair]").fill("宋国胜");
  await page.locator("[name=places]").fill("3");
  await plan(page);
  await expect(page).not.toHaveURL(/new$/);
  const number = new URL(page.url()).pathname.split("/").pop();
  await page.goto(`/office/desk/${number}`);
  await expect(page.locator("[name=contact_name]")).toHaveCount(0);
  // the desk begins at the firm; some characters of its name are enough
  await expect(page.locator("[name=enterprise]")).toBeFocused();
  await page.keyboard.type("恒岚");
  await page.keyboard.press("Tab");
  await page.keyboard.type("台账要留几年");
  await page.keyboard.press("Tab");
  await page.keyboard.type("至少五年，电子台账同样有效。");
  // a category by its digit, from wherever one types
  if (scripted()) {
    await page.keyboard.press("Alt+4");
    await expect(page.locator("[name=category]")).toHaveValue("water");
  }
  // past category and unit, which may stay as they are, to the button
  for (let i = 0; i < 3; i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("desk-records")).toContainText("台账要留几年");
  await expect(page.getByTestId("desk-records")).toContainText("待企业确认");
  await expect(page.locator("[name=words]")).toHaveValue("");
  await expectAccessible(page);
  await shot(page, "desk");
  // in one press recorded, accepted and with a unit that sits there
  await typeFirm(page, 2);
  await page.locator("[name=words]").fill("污水管网何时接通");
  if (scripted()) {
    await page.keyboard.press("Alt+t");
    await expect(page.locator("[name=hand_to]")).toBeFocused();
  }
  await page.locator("[name=hand_to]").selectOption({ index: 1 });
  await page.locator("main form.form .form-buttons button:not([name])").click();
  await expect(page.getByTestId("desk-records")).toContainText("办理中");
  await page.setViewportSize({ width: 375, height: 800 });
  await shot(page, "desk-375");
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.goto(`/office/service-days/${number}/summary`);
  await expect(page.getByTestId("summary-records")).toContainText("台账要留几年");
  await expectAccessible(page);
  await shot(page, "service-day-summary");
});
