// What an auditor does who trusts nothing.
import { barriers, check, follow, words } from "./browser.mjs";
import { ROADMAP } from "./story.mjs";
import { readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";

export async function auditor(register) {
  await replay(register);
  await oneEntry(register);
  await bothAxes(register);
  await verify(register);
  await evidence(register);
}

// Back to just before a timing was revised, one change after the other.
async function replay(register) {
  const page = await register.signIn("auditor");
  await register.go(page, "/roadmaps/C2/outcomes/K");
  check("now the timing is the revised one", (await words(page, "#state")).includes("2014"));
  for (let step = 0; step < 20 && (await words(page, "#state")).includes("2014"); step++) {
    await follow(page, "[rel=prev]");
  }
  check("before the revision it is the old one", /Timing 2012 /.test(await words(page, "#state")));
  check("the reader is told that this is the past", (await words(page, ".when")).includes("log position"));
  await page.locator("[data-replay]").focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.querySelector("#state").innerText.includes("2014"));
  check("the slider goes one change on", page.url().includes("position"));
  check("an auditor is offered no form", (await page.locator("main form[method=post]").count()) === 0);
  await page.context().close();
}

// A result was corrected long after the day it is about: what is known now of that day, and what was known then.
async function bothAxes(register) {
  const page = await register.signIn("auditor");
  const { correction } = register.story;
  await register.go(page, `/roadmaps/${ROADMAP}/outcomes/D`);
  await page.click(".picker summary");
  await page.fill("#effective-on", "2011-12-31");
  await barriers(page, "the picker of a point");
  await follow(page, ".picker form button");
  check("what is known now of a day is what was corrected since", (await words(page, "#results")).includes("12 are staffed"));
  check("and the page says what was recorded after it", (await words(page, ".axes")).includes("recorded only after that day"));
  await page.click(".picker summary");
  await page.fill("#as-of", String(correction - 1));
  await page.fill("#effective-on", "2011-12-31");
  await follow(page, ".picker form button");
  check("what was known then of that day is what was recorded first", (await words(page, "#results")).includes("All 40 counters are staffed"));
  check("and the page says what became known later", (await words(page, ".axes")).includes("became known only later"));
  await page.click(".axes summary >> nth=0");
  await barriers(page, "an outcome on both axes");
  await register.picture(page, "outcome-both-axes-1440");
  await follow(page, ".path a >> nth=1");
  check("every link keeps both", /asOf=\d+&effectiveOn=2011-12-31/.test(page.url()));
  await follow(page, "text=show now");
  check("one click leads back to now", !page.url().includes("effectiveOn"));
  await page.context().close();
}

async function oneEntry(register) {
  const page = await register.signIn("auditor");
  await register.go(page, "/roadmaps/C2/outcomes/K");
  await page.click("text=/^log position/ >> nth=0");
  await page.waitForURL("**/changes/*");
  const told = await words(page);
  check("an entry shows what was hashed and its hash", told.includes("What was hashed") && /[0-9a-f]{64}/.test(told));
  check("its proof was checked", told.includes("This proof was checked"));
  const file = page.waitForEvent("download");
  await page.click("text=Download the proof");
  check("the proof can be taken away", (await (await file).suggestedFilename()).endsWith(".tlog-proof"));
  await page.goBack();
  await register.go(page, "/changes?type=TimingRevised&roadmap=C2");
  check("the log can be asked for one kind of change", (await page.locator("tbody tr").count()) >= 3);
  await page.selectOption("#by", "recorded");
  await page.fill("#to", "2011-12-31");
  await follow(page, "main form button");
  check("on the recorded axis what was backdated is not in that year", (await words(page)).includes("No change fits"));
  await barriers(page, "a log without a fitting entry");
  await page.selectOption("#by", "effective");
  await follow(page, "main form button");
  check("on the effective axis it is", (await page.locator("tbody tr").count()) >= 3);
  await page.context().close();
}

async function verify(register) {
  const page = await register.signIn("auditor");
  await register.go(page, "/verify");
  await page.click("main form button");
  await page.waitForSelector("text=Intact", { timeout: 60_000 });
  check("verifying says how much it read", /[\d ]+ entries read/.test((await words(page)).replace(/\u202f/g, " ")));
  await barriers(page, "a verified log");
  await page.context().close();
}

// A bundle is taken away and verified by the program of the register without the server; with one byte changed it is refused.
async function evidence(register) {
  const page = await register.signIn("auditor");
  await register.go(page, "/verify");
  await page.selectOption("#evidence-roadmap", ROADMAP);
  const coming = page.waitForEvent("download");
  await page.click("text=Download the evidence");
  const file = await coming;
  check("evidence is named after what it holds", /^evidence-J\d+-\d+\.zip$/.test(file.suggestedFilename()));
  const bundle = `${register.pictures}/evidence.zip`;
  await file.saveAs(bundle);
  await page.context().close();
  const verified = run(register.verifier, bundle);
  check(`evidence is intact (${verified.words})`, verified.status === 0 && verified.words.includes("Intact"));
  const bytes = readFileSync(bundle);
  bytes[Math.floor(bytes.length / 2)] ^= 1;
  writeFileSync(bundle, bytes);
  const altered = run(register.verifier, bundle);
  check(`with one byte changed it is refused (${altered.words})`, altered.status === 1 || altered.status === 2);
}

function run(verifier, bundle) {
  const [program, ...before] = verifier.split(" ");
  const done = spawnSync(program, [...before, "verify", bundle], { encoding: "utf8" });
  return { status: done.status, words: `${done.stdout}${done.stderr}`.trim().split("\n").at(-1) };
}
