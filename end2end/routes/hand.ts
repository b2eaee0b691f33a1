// Forms sent as a browser without script sends them, but over the request API: a page that is drawn costs ten times as
// much, and nobody looks at it here. An empty page reads what came, so that no HTML is taken apart by hand.
import { type APIRequestContext, type Page, expect } from "@playwright/test";
import type { Met } from "./map";
import type { Sessions } from "./people";

/** What a form proposes, or the first thing it offers. */
export const FIRST = "the first";

/** Every box of a name. */
export const EVERY = "all of them";

/** A choice by the words that stand at it. */
export interface Words {
  words: string;
}

/** A file as somebody would choose it. */
export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export type Values = Record<string, string | Words | Upload>;

interface Sent {
  /** Where it led. */
  to: string;
  html: string;
  /** What was refused, if anything was. */
  refused?: string;
}

/** A number as it stands in an address. */
export const numberIn = (address = "") => /[A-Z]{2}-\d{4}-\d+/.exec(address)?.[0] ?? "";

/** A day as a form takes it, so many days from now; over a weekend the Monday after. */
export const dayIn = (days: number): string => {
  const day = new Date(Date.now() + days * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  const off = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return days > 0 && off ? dayIn(days + 1) : day;
};

const isFile = (value: string | Words | Upload): value is Upload => typeof value === "object" && "buffer" in value;

/** Somebody's hand: opens pages, fills in forms and sends them, as whoever is named. */
export class Hand {
  /** The pages that are met where the turns lead to, by route. */
  readonly met: Record<string, Met> = {};

  constructor(
    readonly sessions: Sessions,
    private readonly reader: Page,
  ) {}

  private who(who: string | APIRequestContext): Promise<APIRequestContext> {
    return typeof who === "string" ? this.sessions.of(who) : Promise.resolve(who);
  }

  /** Names where a route is met. */
  at(login: string, route: string, ...values: string[]): void {
    let n = 0;
    const url = route.replace(/\{\w+\}/g, () => values[n++] ?? "");
    this.met[route] = { login, url };
  }

  /** The same at the first of these people who is let in. */
  async atWhoever(logins: string[], route: string, ...values: string[]): Promise<void> {
    for (const login of logins) {
      this.at(login, route, ...values);
      if ((await this.read(login, this.met[route]?.url ?? "")) !== undefined) return;
    }
    throw new Error(`${route} is open to none of ${logins.join(", ")}`);
  }

  /** The steps that pages offer somebody: by the last part of the link, the addresses of the pages. */
  async steps(who: string, pages: string[]): Promise<Map<string, string[]>> {
    const steps = new Map<string, string[]>();
    for (const page of pages) {
      for (const to of await this.links(await this.read(who, page), `main [href^="${page}/"], main [action^="${page}/"]`)) {
        const step = to.slice(page.length + 1);
        steps.set(step, [...(steps.get(step) ?? []), page]);
      }
    }
    return steps;
  }

  /** Names every step that pages offer somebody and that is met nowhere yet; `route` is that of the pages. */
  async offered(who: string, pages: string[], route: string): Promise<void> {
    for (const [step, [page = ""]] of await this.steps(who, pages)) {
      const own = `${route}/${step}`;
      const url = `${page}/${step}`;
      if (!step.includes("/") && !(own in this.met) && (await this.read(who, url))) this.met[own] = { login: who, url };
    }
  }

  /** A page as it comes, or nothing where there is none. */
  async read(who: string | APIRequestContext, path: string): Promise<string | undefined> {
    const answer = await (await this.who(who)).get(path);
    return answer.status() === 200 ? answer.text() : undefined;
  }

  /** Where the links and forms of a page lead, of those a selector means; without what is after the path. */
  async links(html: string | undefined, selector: string): Promise<string[]> {
    const found = await this.all(html, selector, ["href", "action"]);
    return [...new Set(found.map((url) => url.split(/[?#]/)[0] ?? ""))];
  }

  /** The texts of what a selector means. */
  texts(html: string | undefined, selector: string): Promise<string[]> {
    return this.all(html, selector, []);
  }

  private all(html: string | undefined, selector: string, names: string[]): Promise<string[]> {
    return this.reader.evaluate(
      ({ html, selector, names }) => {
        const page = new DOMParser().parseFromString(html, "text/html");
        return [...page.querySelectorAll(selector)].map((e) =>
          names.length === 0
            ? (e.textContent ?? "").trim()
            : (names.map((name) => e.getAttribute(name)).find((value) => value !== null) ?? ""),
        );
      },
      { html: html ?? "", selector, names },
    );
  }

  /** Opens a form, fills in these fields beside what it proposes, and sends it; nothing where there is no such form. */
  async send(who: string | APIRequestContext, path: string, values: Values): Promise<Sent | undefined> {
    const html = await this.read(who, path);
    return html === undefined ? undefined : this.sendFrom(who, path, html, values);
  }

  /** The same on a page that is open already: one that was refused, for one. */
  async sendFrom(who: string | APIRequestContext, path: string, html: string, values: Values): Promise<Sent> {
    const typed = Object.entries(values).filter(([, value]) => !isFile(value)) as [string, string | Words][];
    const form = await this.reader.evaluate(fill, { html, path, typed, first: FIRST, every: EVERY });
    const files = Object.entries(values).filter(([, value]) => isFile(value)) as [string, Upload][];
    const context = await this.who(who);
    let sent;
    if (form.multipart) {
      const body = new FormData();
      for (const [name, value] of form.fields) body.append(name, value);
      for (const [name, file] of files) body.append(name, new File([file.buffer], file.name, { type: file.mimeType }));
      sent = await context.post(form.to, { multipart: body });
    } else {
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      sent = await context.post(form.to, { data: new URLSearchParams(form.fields).toString(), headers });
    }
    const back = await sent.text();
    const [refused] = await this.texts(back, "[data-testid=error-summary]");
    const failed = sent.status() >= 400 ? `${sent.status()}: ${(await this.texts(back, "main"))[0]?.slice(0, 300)}` : undefined;
    return { to: new URL(sent.url()).pathname, html: back, refused: refused ?? failed };
  }

  /** The same, and it has to be taken; where it leads. */
  async done(who: string | APIRequestContext, path: string, values: Values): Promise<string> {
    const sent = await this.send(who, path, values);
    expect(sent, `${path} is a form of ${typeof who === "string" ? who : "a stranger"}`).toBeDefined();
    expect(sent?.refused, `${path} is taken`).toBeUndefined();
    return sent?.to ?? "";
  }
}

/** Runs in the page that reads: fills in the last form of a page, and says what a browser would send. */
function fill({
  html,
  path,
  typed,
  first,
  every,
}: {
  html: string;
  path: string;
  typed: [string, string | { words: string }][];
  first: string;
  every: string;
}): { to: string; multipart: boolean; fields: [string, string][] } {
  const page = new DOMParser().parseFromString(html, "text/html");
  const form = [...page.querySelectorAll<HTMLFormElement>("main form.form")].at(-1);
  if (!form) throw new Error(`no form at ${path}`);
  for (const [name, value] of typed) {
    const controls = [...form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)];
    const [control] = controls;
    if (!control) throw new Error(`no field ${name} at ${path}`);
    const said = typeof value === "string" ? value : value.words;
    const offered = (options: HTMLOptionElement[]) => options.find((o) => (o.textContent ?? "").includes(said) || o.value.includes(said));
    if (control instanceof HTMLSelectElement) {
      const options = [...control.options];
      if (value === first) control.value ||= options.find((o) => o.value !== "")?.value ?? "";
      else control.value = typeof value === "string" ? value : (offered(options)?.value ?? "");
      if (control.value === "") throw new Error(`${name} at ${path} does not offer ${said}`);
    } else if (control.type === "radio" || control.type === "checkbox") {
      const labelled = (c: HTMLInputElement) => (c.closest("label") ?? form.querySelector(`label[for="${c.id}"]`))?.textContent ?? "";
      const meant = controls.find((c) => (typeof value === "string" ? c.value === value : labelled(c).includes(said)));
      const only = control.type === "checkbox" && controls.length === 1;
      const chosen = value === first || only ? control : meant;
      if (value === every) controls.forEach((c) => (c.checked = true));
      else if (!chosen) throw new Error(`${name} at ${path} does not offer ${said}`);
      else chosen.checked = true;
    } else {
      const options = [...(form.querySelector(`#${control.getAttribute("list")}`)?.querySelectorAll("option") ?? [])];
      control.value = value === first ? (options[0]?.value ?? "") : typeof value === "string" ? value : (offered(options)?.value ?? "");
    }
  }
  const fields = [...new FormData(form).entries()].filter((f): f is [string, string] => typeof f[1] === "string");
  return { to: form.getAttribute("action") ?? path, multipart: form.getAttribute("enctype") === "multipart/form-data", fields };
}
