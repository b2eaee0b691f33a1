// Without a mouse: the flows of every day by keys alone, with a focus that is always seen and never covered.
import type { Page } from "@playwright/test";
import { DEMO_PASSWORD, expect, expectAccessible, logIn, scripted, shot, test } from "./fixtures";

test.beforeEach(() => test.skip(!scripted(), "the focus is read by script"));

/** Presses Tab until the focus is on this, and looks at it on the way. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate((wanted) => {
      const on = document.activeElement;
      if (!(on instanceof HTMLElement) || on === document.body) return { there: false, ring: true, clear: true };
      const { outlineStyle, outlineWidth } = getComputedStyle(on);
      const box = on.getBoundingClientRect();
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 12));
      return {
        there: on.matches(wanted),
        ring: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
        clear: top === null || on.contains(top) || top.contains(on) || on.labels?.[0]?.contains(top) === true,
      };
    }, selector);
    expect(seen.ring, `a ring on the way to ${selector}`).toBe(true);
    expect(seen.clear, `nothing covers the focus on the way to ${selector}`).toBe(true);
    if (seen.there) return;
  }
  throw new Error(`no Tab reaches ${selector}`);
}

test("the first Tab offers the way past the navigation", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip-link")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});

test("F1: a firm submits", async ({ page }) => {
  await logIn(page, "hongji");
  await page.goto("/complaints/new");
  await tabTo(page, "[name=category]");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "[name=words]");
  await page.keyboard.type("货场停办以后原料只能走公路，想问怎么申报。");
  await tabTo(page, "main form.form .form-buttons button:not([name])");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/submitted/);
});

test("F1 refused: the focus is on the summary, and its links lead to the fields", async ({ page }) => {
  await logIn(page, "hongji");
  await page.goto("/complaints/new");
  await page.locator("[name=category]").selectOption("");
  await page.locator("main form.form .form-buttons button:not([name])").press("Enter");
  await expect(page.getByTestId("error-summary")).toBeFocused();
  await tabTo(page, "[data-testid=error-summary] a");
  await page.keyboard.press("Enter");
  await expect(page.locator("[name=category]")).toBeFocused();
});

test("S1: a supervisor comes from log-in to the red list of a unit", async ({ page }) => {
  await page.goto("/login");
  await tabTo(page, "[name=login]");
  await page.keyboard.type("supervisor");
  await tabTo(page, "[name=password]");
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/login/);
  await tabTo(page, "main a[href*='/supervision/overdue?unit=']");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("overdue-table")).toBeVisible();
  await tabTo(page, "main tbody a[href^='/office/']");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/office\//);
});

test("L1: an officer opens a file, says that nothing excludes it, and the legal reviewer comes to the opinion", async ({ page }) => {
  await logIn(page, "enforcement");
  await page.goto("/leniency");
  await tabTo(page, "main tbody a[href^='/leniency/']");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("file-status")).toBeVisible();
  await tabTo(page, "main a[href*='/leniency/'], main form button");
  await expectAccessible(page);

  // whoever reviews: from the desk into a file that waits, along its questions, to a press that says what is missing
  await page.context().clearCookies();
  await logIn(page, "legal");
  await page.goto("/leniency");
  const files = await page.locator("main a[href^='/leniency/MH-']").evaluateAll((all) => all.map((a) => a.getAttribute("href")?.split(/[?#]/)[0] ?? ""));
  let review = "";
  for (const file of new Set(files)) {
    if ((await page.request.get(`${file}/review`)).ok()) {
      review = file;
      break;
    }
  }
  expect(review, "a file waits for this reviewer").not.toBe("");
  await page.goto(review);
  await tabTo(page, `main a[href='${review}/review']`);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/review$/);
  await tabTo(page, "[name=agreed]");
  await page.keyboard.press("Space");
  await tabTo(page, "[name=opinion]");
  await page.keyboard.type("事实清楚，依据充分。");
  await tabTo(page, "main form.form .form-buttons button:not([name])");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("error-summary")).toBeFocused();
  await expect(page.locator("[name=opinion]")).toHaveValue("事实清楚，依据充分。");
});

test("no key of ours is heard while an input method chooses characters", async ({ page }) => {
  await logIn(page, "supervisor");
  await page.goto("/office?tab=open");
  const link = page.locator("[data-rows] tbody tr th a").first();
  const heard = (key: string, composing: boolean, more: object = {}) =>
    page.evaluate(
      ([key, composing, more]) =>
        !document.body.dispatchEvent(
          new KeyboardEvent("keydown", { key: key as string, isComposing: composing as boolean, bubbles: true, cancelable: true, ...(more as object) }),
        ),
      [key, composing, more] as const,
    );
  await expect(link).toBeVisible();
  for (const [key, more] of [["j", {}], ["k", {}], ["x", {}], ["?", {}], ["/", {}], ["k", { ctrlKey: true }]] as const) {
    expect(await heard(key, true, more), `${key} while composing`).toBe(false);
    expect(await heard(key, false, more), `${key} otherwise`).toBe(true);
    await page.keyboard.press("Escape");
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }
  await page.context().clearCookies();
  await logIn(page, "hongji");
  await page.goto("/complaints/new");
  const sent = page.waitForRequest((r) => r.method() === "POST" && r.postData()?.includes("_look") === false, { timeout: 1500 }).catch(() => null);
  await page.locator("main [name=words]").evaluate((box) =>
    box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, isComposing: true, bubbles: true })),
  );
  expect(await sent, "Ctrl+Enter while composing").toBeNull();
});

test("Ctrl+K leads to a page, presses what the page offers, and searches for the rest", async ({ page }) => {
  await logIn(page, "shui");
  await page.goto("/office");
  const box = page.getByRole("combobox", { name: "去哪里，做什么" });
  // who presses a key before the page's script is there presses it in vain
  const open = async () => {
    await page.waitForLoadState("load");
    await page.keyboard.press("Control+k");
    await expect(box).toBeFocused();
  };
  await open();
  await expectAccessible(page);
  await shot(page, "palette");
  await box.fill("会商");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/office\/consultations/);
  // what nothing is called is searched for
  await open();
  await box.fill("毛皮");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?/);
  // a case is found by its words, and opened
  await open();
  await box.fill("毛皮");
  await expect(page.locator(".palette [role=option]").first()).toContainText("SX-");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/office\/cases\/SX-/);
  // Esc gives the focus back
  const search = page.locator("[data-search]");
  await search.focus();
  await open();
  await page.keyboard.press("Escape");
  await expect(search).toBeFocused();
  // and it stands in the menu of the person, for who knows no keys
  await page.getByTestId("user-menu").locator("summary").click();
  await page.getByRole("button", { name: "快速前往" }).click();
  await expect(box).toBeFocused();
  // a supervisor types a unit and "late" (interface 2.12)
  await page.context().clearCookies();
  await logIn(page, "supervisor");
  await open();
  await box.fill("水科 逾期");
  await expect(page.locator(".palette [role=option]").first()).toHaveText("水科 逾期");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/tab=late&unit=shui/);
});
