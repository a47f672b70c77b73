// What staff change in a roadmap, with the keyboard alone and on a phone.
import { barriers, check, follow, words } from "./browser.mjs";
import { tabTo } from "./council.mjs";

export async function change(register) {
  await byKeyboard(register);
  await rowsOnPhone(register);
  await everyActivityForm(register);
}

// From the page of an outcome to another wording and back, without a mouse; what is wrong is told first.
async function byKeyboard(register) {
  const page = await register.signIn("staff");
  await register.go(page, "/roadmaps/C2/outcomes/E");
  await enter(page, "Change outcome E");
  await enter(page, "Reword the outcome");
  await tabTo(page, "#statement");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Help is given on request");
  await enter(page, "Reword the outcome");
  check("a missing reason is said, and the summary has the focus", await page.evaluate(() =>
    document.activeElement.classList.contains("error-summary") && document.activeElement.innerText.includes("Reason")));
  check("what was typed is kept", (await page.inputValue("#statement")) === "Help is given on request");
  await barriers(page, "a change with errors");
  await register.picture(page, "change-error-1440");
  await enter(page, "Reason: Fill in this field.", false);
  check("the summary leads to the field", await page.evaluate(() => document.activeElement.id === "reason" || location.hash === "#reason"));
  await page.focus("#reason");
  await page.keyboard.type("Administrations asked for it");
  await enter(page, "Reword the outcome");
  check("the saved words are shown with their change", (await words(page)).includes("Help is given on request") && (await words(page)).includes("Saved at log position"));
  await page.context().close();
}

// Rows on a phone: more of them for the asking, a fault told with its row, Enter in a field saves and does not ask for rows.
async function rowsOnPhone(register) {
  const page = await register.signIn("staff", { width: 360 });
  await register.go(page, "/roadmaps/C2/outcomes/E/change/link-references");
  await page.selectOption("[id='references.1.scheme']", "GOAL");
  await page.fill("[id='references.1.number']", "99");
  await follow(page, "button[value=references]");
  check("more rows are there", (await page.locator("fieldset.row").count()) > 3);
  check("the row that was filled stays filled", (await page.inputValue("[id='references.1.number']")) === "99");
  await page.focus("[id='references.1.number']");
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  check("a fault is told with its row", (await words(page, ".error-summary")).includes("Reference 1, Number"));
  await barriers(page, "rows with errors at 360 px");
  await register.picture(page, "change-rows-error-360");
  await page.fill("[id='references.1.number']", "7");
  await Promise.all([page.waitForEvent("load"), page.press("[id='references.1.number']", "Enter")]);
  check("Enter saves", (await words(page)).includes("Saved at log position"));
  await page.context().close();
}

// Forms about one activity have its id in their address, so they are walked to.
async function everyActivityForm(register) {
  for (const width of [360, 1440]) {
    const page = await register.signIn("staff", { width });
    await register.go(page, "/roadmaps/C2/outcomes/A/change");
    const addresses = await page.$$eval("main a[href*='activity=']", (links) => links.map((link) => link.getAttribute("href")));
    const one = [...new Map(addresses.map((address) => [address.replace(/\?.*/, ""), address])).values()];
    check(`forms about activities are there (${one.length})`, one.length >= 7);
    for (const address of one) {
      const answer = await register.go(page, address);
      const name = address.replace(/\?.*/, "").replace(/.*\//, "");
      check(`${name} answers 200 (${answer.status()})`, answer.status() === 200);
      check(`${name} does not scroll sideways at ${width} px`, await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
      await barriers(page, `${name} at ${width} px`);
      await register.picture(page, `${name}-${width}`);
    }
    await page.context().close();
  }
}

async function enter(page, goal, loads = true) {
  await tabTo(page, goal);
  await (loads ? Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]) : page.keyboard.press("Enter"));
}
