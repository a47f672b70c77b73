// What staff do at the end of a year.
import { barriers, check, follow, words } from "./browser.mjs";
import { ROADMAP } from "./story.mjs";

const DOCUMENT = [
  "WSIS Action Line C3: Access to knowledge", "",
  "Outcomes ¹ (AL C3)\tProposed ² Timing\tStrategic Goals\tExpected Results\tFinancial Resources\tPartners",
  "A: Libraries lend books on the web.\t2011\tGoal 2\tMost libraries lend A1*: Advise libraries A2: Write a guide\tOne more post is needed\tDonors: money",
  "B: Schools share their lessons.\tperhaps soon\tGoal 3\tLessons are shared A1: Collect lessons\tNothing\tPrivate sector: tools", "",
].join("\n");

export async function staff(register) {
  await reviseTiming(register);
  await twoAtOnce(register);
  await periodWithoutConnection(register);
  await importWithDoubts(register);
}

async function reviseTiming(register) {
  const page = await register.signIn("staff");
  await register.go(page, "/roadmaps/C2/outcomes/D/revise-timing");
  await page.fill("[name=timing]", "2013");
  await follow(page, "main form button");
  check("a missing reason is said in a summary", (await page.locator(".error-summary").count()) === 1);
  check("the summary has the focus", await page.evaluate(() => document.activeElement.classList.contains("error-summary")));
  check("what was typed is kept", (await page.inputValue("[name=timing]")) === "2013");
  await barriers(page, "a form with errors");
  await register.picture(page, "revise-timing-error-1440");
  await page.fill("[name=reason]", "Funding came a year late");
  await follow(page, "main form button");
  check("the saved timing is shown", (await words(page)).includes("2013"));
  await register.go(page, "/roadmaps/C2/compare?from=2010&to=current");
  check("the comparison gives the reason", (await words(page)).includes("Funding came a year late"));
  await page.context().close();
}

// Two people revise one timing: the second sees both versions and chooses; a third, who only reads, sees it within a second.
async function twoAtOnce(register) {
  const [first, second, reader] = [await register.signIn("staff"), await register.signIn("staff"), await register.signIn("auditor")];
  await register.go(reader, "/roadmaps/C2/outcomes/L");
  for (const page of [first, second]) {
    await register.go(page, "/roadmaps/C2/outcomes/L/revise-timing");
  }
  await first.fill("[name=timing]", "2016");
  await first.fill("[name=reason]", "The first was faster");
  await second.fill("[name=timing]", "2017");
  await second.fill("[name=reason]", "The second knows more");
  const saved = first.waitForResponse((answer) => answer.request().method() === "POST").then(() => performance.now());
  const shown = reader
    .waitForFunction(() => document.querySelector("#state").innerText.includes("2016"), null, { timeout: 10_000 })
    .then(() => performance.now());
  await first.click("main form button");
  const took = Math.max(0, (await shown) - (await saved));
  check(`a page shows within a second what others change (${took.toFixed(0)} ms)`, took <= 1000);
  console.log(`what others change is shown after ${took.toFixed(0)} ms`);
  check("what the second types is not lost meanwhile", (await second.inputValue("[name=timing]")) === "2017");
  await follow(second, "main form button");
  const told = await words(second);
  check("the second sees both versions", told.includes("The first was faster") && told.includes("The second knows more"));
  await barriers(second, "a conflict");
  await register.picture(second, "conflict-1440");
  await second.click("text=Save mine after theirs");
  await second.waitForURL("**/outcomes/L*");
  const history = await words(second, "#story");
  check("both stay in the history", history.includes("The first was faster") && history.includes("The second knows more"));
  await Promise.all([first, second, reader].map((page) => page.context().close()));
}

// The connection is cut in the middle: the rows arrive but the answer is lost. What was typed stays, also over a reload, and is
// sent again when the connection is back; nothing is there twice. Rows that are not right hold up the others until one wants to.
async function periodWithoutConnection(register) {
  const page = await register.signIn("staff");
  const grid = `/roadmaps/${ROADMAP}/periods/2012`;
  await register.go(page, grid);
  const [first, second, third, fourth] = await page.locator("tr[data-row]").evaluateAll((rows) => rows.map((row) => row.dataset.row));
  const field = (row, name) => page.locator(`[id="${row}:${name}"]`);
  await field(first, "status").focus();
  await page.evaluate(([row, text]) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.getElementById(`${row}:status`).dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, [first, "on track\tTrained 12 people\t12\tpeople\ndelayed\tThe expert left\t\t"]);
  check("a pasted row is filled in", (await field(second, "narrative").inputValue()) === "The expert left");

  let arrived = 0;
  await page.route("**/rows", async (route) => {
    if (arrived++ === 0) {
      await route.fetch();
    }
    await route.abort();
  });
  await page.click(".sticky-bar button");
  await page.waitForSelector("text=waits for the connection");
  check("the page says how much waits", (await words(page, "[data-state]")).includes("2 not saved yet"));
  await barriers(page, "a grid without connection");
  await register.picture(page, "period-offline-1440");
  await register.go(page, grid);
  check("after a reload the row that was saved without an answer is shown as saved", (await words(page)).includes("The expert left"));
  await page.unroute("**/rows");
  await page.waitForFunction(() => Object.keys(localStorage).length === 0, null, { timeout: 30_000 });
  check("the rows arrived before the connection was cut", arrived > 0);
  await register.go(page, grid);
  const told = await words(page);
  check("each row is saved once", told.split("Trained 12 people").length === 2 && told.split("The expert left").length === 2);
  await register.go(page, `/changes?type=ResultRecorded&roadmap=${ROADMAP}&by=recorded`);
  check("the log has each of them once", (await page.locator("tbody tr").count()) === 3);

  await register.go(page, grid);
  await field(third, "narrative").fill("No status yet");
  await field(fourth, "status").selectOption("ON_TRACK");
  await field(fourth, "narrative").fill("Right from the start");
  await page.click(".sticky-bar button >> nth=0");
  await page.waitForSelector(".row-answer.wrong");
  check("a row that is not right says why", (await words(page, `[id="row-${third}"] .row-answer`)).includes("Status"));
  check("nothing is saved while one row is not right", (await words(page, "[data-state]")).includes("Nothing was saved"));
  await barriers(page, "a grid with a row that is not right");
  await register.picture(page, "period-wrong-1440");
  await page.click("[data-valid]");
  await page.waitForSelector(".row-answer.saved");
  check("the rows that are right can be saved alone", (await words(page, "[data-state]")).includes("1 row saved"));
  await page.reload();
  check("what is not saved yet stays", (await field(third, "narrative").inputValue()) === "No status yet");
  await page.context().close();
}

async function importWithDoubts(register) {
  const page = await register.signIn("staff");
  await register.go(page, "/import");
  await page.setInputFiles("#file", { name: "picture.png", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a", "hex") });
  await follow(page, "main form button");
  check("a picture is refused with a way out", (await words(page)).includes("PNG"));
  await barriers(page, "a refused document");
  await page.setInputFiles("#file", { name: "c3.txt", mimeType: "text/plain", buffer: Buffer.from(DOCUMENT) });
  await page.click("main form button");
  await page.waitForURL("**/imports/*");
  check("what is doubtful stands beside its line", (await words(page)).includes("perhaps soon"));
  await barriers(page, "the preview of an import");
  await register.picture(page, "import-preview-1440");
  const doubt = page.locator("tbody tr", { hasText: "perhaps soon" }).first();
  await doubt.locator("textarea").fill("No date was agreed; asked the authors");
  await page.click("text=/^Write \\d+ changes/");
  await page.waitForSelector("text=/changes are written/", { timeout: 60_000 });
  await barriers(page, "the report of an import");
  await register.go(page, "/roadmaps/C3/doubts");
  await page.waitForFunction(() => document.querySelector("main").innerText.includes("asked the authors"), null, { timeout: 10_000 }).catch(() => {});
  await page.reload();
  check("the decided doubt is settled", (await words(page)).includes("asked the authors"));
  await register.go(page, "/import");
  await page.setInputFiles("#file", { name: "c3.txt", mimeType: "text/plain", buffer: Buffer.from(DOCUMENT) });
  await page.click("main form button");
  await page.waitForURL("**/imports/*");
  check("the same document again changes nothing", (await words(page)).includes("There is nothing to write"));
  await page.context().close();
}
