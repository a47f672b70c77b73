// Every page at phone and desktop width, light and dark, then the journeys of the three groups. No page may scroll sideways,
// say something on the console, ask another host, weigh more than 200 KiB, answer with an error or put up a barrier.
// usage: node pages.mjs SERVER ACCOUNTS PICTURES PROGRAM [pages] [council] [auditor] [staff] [change] [passkeys]
// PROGRAM is the register's own, which verifies what an auditor takes away; without further words everything runs.
import { mkdirSync } from "node:fs";
import { Register, barriers, check, checks, faults } from "./browser.mjs";
import { auditor } from "./auditor.mjs";
import { change } from "./change.mjs";
import { council } from "./council.mjs";
import { passkeys } from "./passkeys.mjs";
import { staff } from "./staff.mjs";
import { tell } from "./story.mjs";

const [server, accounts, pictures, verifier, ...parts] = process.argv.slice(2);
const wanted = (part) => parts.length === 0 || parts.includes(part);
const HEAVIEST = 200 * 1024;
const PAGES = {
  staff: {
    roadmaps: "/roadmaps", roadmap: "/roadmaps/C2", "roadmap-2010": "/roadmaps/C2?asOf=2010", "roadmap-marked": "/roadmaps/C2?since=2010",
    "roadmap-filtered": "/roadmaps/C2?q=nothing+of+this", c5: "/roadmaps/C5", c6: "/roadmaps/C6",
    timeline: "/roadmaps/C6/pictures/timeline", status: "/roadmaps/C2/pictures/status", "changes-picture": "/roadmaps/C2/pictures/changes",
    coverage: "/roadmaps/C2/pictures/coverage", money: "/roadmaps/C2/pictures/money", "money-none": "/roadmaps/C6/pictures/money",
    outcome: "/roadmaps/C2/outcomes/K", "compare-2010-2011": "/roadmaps/C2/compare?from=2010&to=2011",
    "compare-slipped": "/roadmaps/C2/compare?from=2010&to=2011&show=slipped", "compare-wrong": "/roadmaps/C2/compare?from=2010&to=soon",
    "compare-alike": "/roadmaps/C2/compare?from=2011&to=2011", versions: "/roadmaps/C2/versions", doubts: "/roadmaps/C6/doubts",
    "revise-timing": "/roadmaps/C2/outcomes/D/revise-timing", "record-result": "/roadmaps/C2/outcomes/D/record-result",
    "correct-result": "/roadmaps/C2/outcomes/A/correct-result?period=2011", "withdraw-result": "/roadmaps/C2/outcomes/A/withdraw-result?period=2011",
    "open-period": "/roadmaps/C2/open-period", period: "/roadmaps/C2/periods/2011", "to-do": "/to-do", import: "/import",
    "change-outcome": "/roadmaps/C2/outcomes/A/change", "reword-outcome": "/roadmaps/C2/outcomes/A/change/reword-outcome",
    "move-outcome": "/roadmaps/C2/outcomes/A/change/move-outcome", "split-outcome": "/roadmaps/C2/outcomes/B/change/split-outcome",
    "merge-outcomes": "/roadmaps/C2/outcomes/A/change/merge-outcomes", "withdraw-outcome": "/roadmaps/C2/outcomes/A/change/withdraw-outcome",
    "link-references": "/roadmaps/C2/outcomes/A/change/link-references", "state-resources": "/roadmaps/C2/outcomes/A/change/state-resource-impact",
    "state-expected-result": "/roadmaps/C2/outcomes/A/change/state-expected-result", "plan-activity": "/roadmaps/C2/outcomes/A/change/plan-activity",
    "change-roadmap": "/roadmaps/C2/change", "revise-template": "/roadmaps/C2/change/revise-template", "define-outcome": "/roadmaps/C2/change/define-outcome",
    "open-roadmap": "/roadmaps/open", "draft-version": "/roadmaps/C2/versions/change/draft-version",
    account: "/account", password: "/account/password", "second-factor": "/account/second-factor", proposals: "/proposals",
  },
  admin: {
    people: "/people", person: "/people/staff", administration: "/administration", "proposals-admin": "/proposals",
  },
  reviewer: {
    publish: "/roadmaps/C2/versions/publish", "supersede-version": "/roadmaps/C2/versions/supersede-version?of=2010", "versions-reviewer": "/roadmaps/C2/versions", "review-result": "/roadmaps/C2/outcomes/A/review-result?period=2011",
    "close-period": "/roadmaps/C2/periods/2011/close", "to-do-reviewer": "/to-do", "period-reviewer": "/roadmaps/C2/periods/2011",
  },
  auditor: {
    "roadmap-day": "/roadmaps/C2?effectiveOn=2011-06-30", reports: "/reports", search: "/search?q=network", "search-none": "/search?q=nowhere", following: "/following?roadmap=C2", "report-slips": "/reports/slips?roadmap=C2",
    "report-grid": "/reports/period-grid", "report-coverage": "/reports/coverage?roadmap=C5", "report-finance": "/reports/finance?roadmap=C2",
    "report-quality": "/reports/data-quality", "report-empty": "/reports/requests?roadmap=C5", "report-wrong": "/reports/yearly?year=soon",
    changes: "/changes", "changes-of-one": "/changes?roadmap=C2", catalogue: "/roadmaps/C2/catalogue", "catalogue-none": "/roadmaps/C2/catalogue?actor=nobody", "changes-none": "/changes?actor=nobody", entry: "/changes/60", verify: "/verify", "period-read": "/roadmaps/C5/periods/2011",
    "access-log": "/access-log",
  },
};

mkdirSync(pictures, { recursive: true });
const register = new Register(server, accounts, pictures, verifier);
await register.open();
const journeys = [council, auditor, staff, change, passkeys].filter((journey) => wanted(journey.name));
if (wanted("pages")) {
  await everyPage();
}
if (journeys.length > 0) {
  register.story = await tell(register);
}
for (const journey of journeys) {
  try {
    await journey(register);
  } catch (error) {
    faults.push(`${journey.name}: ${error.message.split("\n")[0]}`);
  }
}
await register.browser.close();
console.log(`${checks} checks in the browser, ${faults.length} faults`);
[...new Set(faults)].forEach((fault) => console.log("fault: " + fault));
process.exit(faults.length === 0 ? 0 : 1);

async function everyPage() {
  const stranger = await register.visitor();
  await register.go(stranger, "/roadmaps");
  check("an unknown visitor is asked to sign in", stranger.url().endsWith("/sign-in"));
  await barriers(stranger, "sign-in");

  for (const [user, addresses] of Object.entries(PAGES)) {
    for (const width of [360, 1440]) {
      const page = await register.signIn(user, { width });
      for (const [name, address] of Object.entries(addresses)) {
        const answer = await register.go(page, address);
        check(`${address} answers 200 (${answer.status()})`, answer.status() === 200);
        check(`${address} weighs less than 200 KiB`, (await answer.body()).length < HEAVIEST);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        check(`${address} does not scroll sideways at ${width} px (${sideways})`, sideways <= 0);
        check(`${address} has one heading`, (await page.locator("h1").count()) === 1);
        const untold = (await page.locator("body").innerText()).match(/\?\?[\w.-]+\?\?/);
        check(`${address} lacks no words (${untold})`, untold === null);
        await barriers(page, `${address} at ${width} px`);
        await register.picture(page, `${name}-${width}`);
      }
      await page.context().close();
    }
  }

  for (const [how, extra] of [["dark", { dark: true }], ["arabic", { language: "ar" }], ["french", { language: "fr" }]]) {
    const page = await register.signIn("staff", { width: 1440, ...extra });
    for (const name of ["roadmaps", "roadmap", "compare-2010-2011", "period", "outcome", "status"]) {
      await register.go(page, PAGES.staff[name]);
      await barriers(page, `${name}, ${how}`);
      await register.picture(page, `${name}-${how}`);
    }
    await page.context().close();
  }

  const lost = await register.signIn("staff", {});
  const missing = await register.go(lost, "/roadmaps/X9");
  check("an unknown roadmap is 404 and named", missing.status() === 404 && (await lost.locator("main").innerText()).includes("X9"));
  await barriers(lost, "an unknown roadmap");
  const forbidden = await register.go(lost, "/roadmaps/C2/versions/publish");
  check("who may not publish is told who may", forbidden.status() === 403 && (await lost.locator("main").innerText()).includes("reviewer"));
  await barriers(lost, "a refused page");
}
