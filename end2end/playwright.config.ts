// Two walks through the same specs, with script and without, each against a server and a database of its own.
// `cargo xtask test browser` starts the servers and says where they are.
import { defineConfig } from "@playwright/test";

const server = process.env.ZHUQI_URL ?? "http://127.0.0.1:3000";

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  // the specs of one project tell a story in one database: one at a time, in order
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 60_000,
  reporter: [["list"], ["html", { outputFolder: "report", open: "never" }]],
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1280, height: 800 },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.ZHUQI_CHROMIUM ?? "/usr/bin/chromium",
      // root may not use the sandbox; the rest keeps a test browser from calling home
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "script", use: { baseURL: server } },
    {
      name: "no-script",
      use: { baseURL: process.env.ZHUQI_URL_NO_SCRIPT ?? server, javaScriptEnabled: false },
    },
  ],
});
