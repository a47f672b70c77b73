// Clicks through the pages in a real browser at phone and desktop width: no page may scroll sideways, say something on the
// console, ask another host, or answer with an error; then a timing is revised by form, first wrongly, then rightly.
import { chromium } from "playwright-core";
import { mkdirSync, readFileSync } from "node:fs";
import { execSync } from "node:child_process";

const [server, accounts, pictures] = process.argv.slice(2);
const staff = JSON.parse(readFileSync(accounts)).find((account) => account.user === "staff");
const faults = [];
let checks = 0;

function check(what, holds) {
  checks++;
  if (!holds) {
    faults.push(what);
    console.log("not so: " + what);
  }
}

mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({
  executablePath: execSync("command -v chromium").toString().trim(),
  args: [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});

async function signIn(width) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("status of 404")) faults.push(`console at ${page.url()}: ${message.text()}`);
  });
  page.on("request", (request) => check("stays on the host: " + request.url(), request.url().startsWith(server)));
  await page.goto(server + "/roadmaps");
  check("an unknown visitor is asked to sign in", page.url().endsWith("/sign-in"));
  await page.fill("#username", staff.user);
  await page.fill("#password", staff.password);
  await page.click("main button");
  return page;
}

const addresses = {
  roadmaps: "/roadmaps",
  roadmap: "/roadmaps/C2",
  "roadmap-2010": "/roadmaps/C2?asOf=2010",
  outcome: "/roadmaps/C2/outcomes/D",
  "compare-2010-2011": "/roadmaps/C2/compare?from=2010&to=2011",
  versions: "/roadmaps/C2/versions",
  doubts: "/roadmaps/C2/doubts",
  "revise-timing": "/roadmaps/C2/outcomes/D/revise-timing",
  "record-result": "/roadmaps/C2/outcomes/D/record-result",
  c5: "/roadmaps/C5",
  c6: "/roadmaps/C6",
};

for (const width of [360, 1440]) {
  const page = await signIn(width);
  for (const [name, address] of Object.entries(addresses)) {
    const answer = await page.goto(server + address);
    check(`${address} answers 200`, answer.status() === 200);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    check(`${address} does not scroll sideways at ${width} px (${sideways})`, sideways <= 0);
    check(`${address} has one heading`, (await page.locator("h1").count()) === 1);
    await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  }
  await page.context().close();
}

const page = await signIn(1440);
await page.goto(server + addresses["revise-timing"]);
await page.fill("[name=timing]", "2013");
await page.click("main form button");
check("a missing reason is said in a summary", (await page.locator(".error-summary").count()) === 1);
check("what was typed is kept", (await page.inputValue("[name=timing]")) === "2013");
await page.screenshot({ path: `${pictures}/revise-timing-error-1440.png`, fullPage: true });
await page.fill("[name=reason]", "Funding came a year late");
await page.click("main form button");
check("the saved timing is shown", (await page.locator("main").innerText()).includes("2013"));
await page.goto(server + "/roadmaps/C2/compare?from=2010&to=current");
check("the comparison gives the reason", (await page.locator("main").innerText()).includes("Funding came a year late"));
await page.screenshot({ path: `${pictures}/compare-2010-current-1440.png`, fullPage: true });
const missing = await page.goto(server + "/roadmaps/X9");
check("an unknown roadmap is 404 and named", missing.status() === 404 && (await page.locator("main").innerText()).includes("X9"));

await browser.close();
console.log(`${checks} checks in the browser, ${faults.length} faults`);
faults.forEach((fault) => console.log("fault: " + fault));
process.exit(faults.length === 0 ? 0 : 1);
