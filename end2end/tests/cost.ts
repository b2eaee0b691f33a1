// What a flow costs whoever does it: what must be typed, tapped and waited for (interface.md 2.0).
import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";

/** What a flow cost so far. */
export class Cost {
  loads = 0;
  clicks = 0;
  inputs = 0;
  /** Characters typed. */
  typed = 0;
  /** Keys and chords pressed that are no characters. */
  keys = 0;

  constructor(readonly page: Page) {
    page.on("response", (answer) => {
      const document = answer.request().isNavigationRequest() && answer.frame() === page.mainFrame();
      if (document && answer.status() !== 303) this.loads += 1;
    });
  }

  async click(what: Locator): Promise<void> {
    this.clicks += 1;
    await what.click();
  }

  async type(name: string, text: string): Promise<void> {
    this.inputs += 1;
    this.typed += text.length;
    await this.page.locator(`main [name=${name}]`).fill(text);
  }

  async select(name: string, value: string | { index: number }): Promise<void> {
    this.inputs += 1;
    await this.page.locator(`main [name=${name}]`).selectOption(value);
  }

  /** A day, picked in the calendar of the browser: two taps. */
  async date(name: string, day: string): Promise<void> {
    this.inputs += 1;
    this.clicks += 2;
    await this.page.locator(`main [name=${name}]`).fill(day);
  }

  /** Taps the words beside a choice. */
  async choose(name: string, value: string): Promise<void> {
    this.inputs += 1;
    const box = this.page.locator(`main [name=${name}][value="${value}"]`);
    await this.page.locator(`label[for="${await box.getAttribute("id")}"]`).click();
  }

  /** The button of the page's form. */
  async send(): Promise<void> {
    await this.click(this.page.locator("main form.form .form-buttons button:not([name])"));
    await expect(this.page.getByTestId("error-summary")).toHaveCount(0);
  }

  /** A key or a chord, with the focus where it is. */
  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  /**
   * What it takes, in seconds (interface.md 2.0): a character costs more on a phone than at a desk, and each page is
   * turned and read. `read` is how long a page is read: the longer of the times given, or the shorter for a page of one
   * decision.
   */
  seconds(where: "desk" | "phone" = "desk", read = 6): number {
    const character = where === "desk" ? 0.6 : 1.0;
    return 1.2 * (this.clicks + this.inputs) + 0.4 * this.keys + character * this.typed + (2 + read) * this.loads;
  }

  /** Fields of the page's form that must not stay empty. */
  required(): Promise<number> {
    return this.page.locator("main form.form .field:not([data-optional])").count();
  }
}
