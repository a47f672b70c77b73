// What a Council reviewer does in the ten minutes before a session.
import { barriers, check, follow, words } from "./browser.mjs";
import { ROADMAP } from "./story.mjs";

export async function council(register) {
  await compareByKeyboard(register);
  await filter(register);
  await lineage(register);
  await frenchAndNarrow(register);
}

// From the list to a comparison without a mouse: Tab and Enter only.
async function compareByKeyboard(register) {
  const page = await register.signIn("reviewer");
  await page.keyboard.press("Tab");
  check("the first stop leads past the navigation", (await page.evaluate(() => document.activeElement.className)) === "skip");
  await tabTo(page, "C2 Information");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/roadmaps/C2");
  await tabTo(page, "Compare two points");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/compare*");
  await tabTo(page, "#from");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2010");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2011");
  await page.keyboard.press("Enter");
  await page.waitForURL("**from=2010&to=2011*");
  const told = await words(page);
  check("the comparison says what moved, by how much and why", /timing moved from 2012 to 2014, 2 years later/.test(told) && told.includes("Tariff talks"));
  check("a screen reader hears what was removed", (await page.locator("del .visually-hidden").first().innerText()).includes("removed"));
  await tabTo(page, "slipped");
  const focus = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  check("the focus can be seen", focus !== "none");
  await page.keyboard.press("Enter");
  await page.waitForURL("**show=slipped*");
  check("what slipped is left", (await page.locator("section.block h2").count()) === 3);
  await page.context().close();
}

async function filter(register) {
  const page = await register.signIn("reviewer");
  await register.go(page, "/roadmaps/C2/compare?from=2010&to=2011&show=without-reason");
  check("the change without a reason is shown and says so", (await words(page)).includes("No reason given"));
  await page.selectOption("#goal", "7");
  await page.waitForURL("**goal=7*");
  check("a filter that leaves nothing says so", (await words(page)).includes("None of the changes is of this kind"));
  await barriers(page, "a comparison with nothing left");
  await follow(page, "text=Show all changes");
  const file = page.waitForEvent("download");
  await page.click("text=For a spreadsheet");
  check("a comparison can be taken away", (await (await file).suggestedFilename()) === "C2-2010-2011.csv");
  await follow(page, "text=Permanent link");
  check("a permanent link names positions", /from=position(:|%3A)\d+/.test(page.url()));
  check("a permanent link shows the same", (await words(page, "#difference")).includes("Tariff talks"));
  await page.emulateMedia({ media: "print" });
  check("paper shows no buttons", !(await page.locator(".masthead").isVisible()));
  await page.context().close();
}

// What became of an outcome that was split, where its parts come from, and that another was withdrawn.
async function lineage(register) {
  const page = await register.signIn("reviewer");
  await register.go(page, `/roadmaps/${ROADMAP}/compare?from=first&to=second`);
  const told = await words(page);
  check("a comparison tells the split with its reason", /split into E, F/.test(told) && told.includes("Two bureaux share the work"));
  check("and the withdrawal with its reason", /withdrawn/.test(told) && told.includes("No host was found"));
  await register.picture(page, "compare-lineage-1440");
  await follow(page, ".figures a >> text=split");
  check("a figure leaves what it counts", (await words(page, "#difference")).includes("split into") && !(await words(page, "#difference")).includes("No host was found"));
  await register.go(page, `/roadmaps/${ROADMAP}/outcomes/B`);
  check("an outcome that was split says into what", /split into E/i.test(await words(page, "#state")));
  await barriers(page, "an outcome that was split");
  await register.picture(page, "outcome-split-1440");
  await follow(page, "#state a >> text=/E$/");
  check("its part says where it comes from", /part of B/i.test(await words(page, "#state")));
  await register.go(page, `/roadmaps/${ROADMAP}/outcomes/C`);
  check("one that was withdrawn says so and why", (await words(page, ".lead")).includes("withdrawn") && (await words(page, "#story")).includes("No host was found"));
  await barriers(page, "a withdrawn outcome");
  await page.context().close();
}

async function frenchAndNarrow(register) {
  const page = await register.signIn("reviewer", { width: 360 });
  await follow(page, "text=français");
  await register.go(page, "/roadmaps/C2/compare?from=2010&to=2011");
  check("French says how far it moved", (await words(page)).includes("2 ans plus tard"));
  check("the page says that it is French", (await page.getAttribute("html", "lang")) === "fr");
  check("a narrow page does not scroll sideways", await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
  await barriers(page, "French at 360 px");
  await page.context().close();
}

// Presses Tab until the focus is where it should be; a person would give up, too.
export async function tabTo(page, goal) {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press("Tab");
    const there = await page.evaluate((wanted) => {
      const focused = document.activeElement;
      return wanted.startsWith("#") ? "#" + focused.id === wanted : (focused.innerText ?? "").replace(/\s+/g, " ").includes(wanted);
    }, goal);
    if (there) {
      return;
    }
  }
  throw new Error("The keyboard does not reach " + goal);
}
