// A real browser at a running register: signing in, noting what is not so, and looking for barriers with axe-core.
import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
import { execSync } from "node:child_process";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const faults = [];
export let checks = 0;

export function check(what, holds) {
  checks++;
  if (!holds) {
    faults.push(what);
    console.log("not so: " + what);
  }
}

const own = (first) => "own-" + first;
const pathname = (page) => new URL(page.url()).pathname;

export class Register {
  constructor(server, accounts, pictures, verifier) {
    this.server = server;
    this.pictures = pictures;
    this.verifier = verifier;
    this.accounts = JSON.parse(readFileSync(accounts));
  }

  async open() {
    this.browser = await chromium.launch({
      executablePath: execSync("command -v chromium").toString().trim(),
      args: [
        "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
      ],
    });
  }

  // A person at a screen; language and colours as their browser prefers them.
  async visitor({ width = 1440, dark = false, language = "en" } = {}) {
    const context = await this.browser.newContext({
      viewport: { width, height: 900 }, colorScheme: dark ? "dark" : "light", locale: language, bypassCSP: false,
    });
    const page = await context.newPage();
    page.on("console", (message) => {
      const expected = /status of (400|403|404)|ERR_INTERNET_DISCONNECTED|Failed to load resource: net/.test(message.text());
      if (message.type() === "error" && !expected) {
        faults.push(`console at ${page.url()}: ${message.text()}`);
      }
    });
    page.on("pageerror", (error) => faults.push(`script at ${page.url()}: ${error.message}`));
    page.on("request", (request) => check("stays on the host: " + request.url(), request.url().startsWith(this.server)));
    return page;
  }

  account(user) {
    return this.accounts.find((candidate) => candidate.user === user);
  }

  async signIn(user, how) {
    const account = this.account(user);
    const page = await this.visitor(how);
    await this.enter(page, account);
    if (pathname(page) === "/sign-in") {
      account.password = own(account.password); // chosen in an earlier run
      await this.enter(page, account);
    }
    if (pathname(page) === "/account/password") {
      await this.choosePassword(page, account);
    }
    check(user + " is signed in", !pathname(page).startsWith("/sign-in"));
    return page;
  }

  async enter(page, account) {
    await page.goto(this.server + "/sign-in");
    await page.fill("#username", account.user);
    await page.fill("#password", account.password);
    await follow(page, "main button");
  }

  // The password of accounts.json opens nothing but the page that replaces it.
  async choosePassword(page, account) {
    await barriers(page, "first password");
    await page.fill("#current", account.password);
    await page.fill("#password", own(account.password));
    await page.fill("#again", own(account.password));
    await follow(page, "main button");
    account.password = own(account.password);
  }

  go(page, address) {
    return page.goto(this.server + address);
  }

  picture(page, name) {
    return page.screenshot({ path: `${this.pictures}/${name}.png`, fullPage: true });
  }
}

// WCAG 2.2 A and AA, with the page's own content security policy untouched: axe comes in through the debugger.
export async function barriers(page, what) {
  const found = await page.evaluate(`(() => { ${axe}; return axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }); })()`);
  for (const violation of found.violations) {
    const where = violation.nodes.slice(0, 3).map((node) => node.target.join(" ") + " " + (node.failureSummary ?? "").split("\n").slice(1, 2).join("").trim()).join(" | ");
    faults.push(`axe at ${what}: ${violation.id} (${violation.impact}) ${where}`);
    console.log("axe: " + what + ": " + violation.id + " " + where);
  }
  checks++;
}

// Presses what leads to another page, and waits until that page is there.
export async function follow(page, goal) {
  await Promise.all([page.waitForEvent("load"), page.click(goal)]);
}

export const words = async (page, selector = "main") => (await page.locator(selector).first().innerText()).replace(/\s+/g, " ");
