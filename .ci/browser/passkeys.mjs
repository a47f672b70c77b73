// A person adds a passkey, signs in with it, and removes it. The device is one that Chromium plays
// (https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/).
import { barriers, check, follow, words } from "./browser.mjs";

export async function passkeys(register) {
  const page = await register.signIn("reviewer");
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  await register.go(page, "/account/passkeys");
  await barriers(page, "passkeys, none yet");
  await page.fill("[name=label]", "Office laptop");
  await page.fill("[name=current]", register.account("reviewer").password);
  await follow(page, "form[data-passkey] button");
  check("the new passkey is listed", (await words(page)).includes("Office laptop"));
  await barriers(page, "passkeys");
  await register.picture(page, "passkeys-1440");

  await signOut(register, page);
  await follow(page, "form[data-passkey] button");
  check("a passkey signs in without a password", (await words(page)).startsWith("Roadmaps"));

  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await signOut(register, page);
  await page.click("form[data-passkey] button");
  await page.waitForSelector("form[data-passkey] [role=alert]:not([hidden])");
  check("a device that knows nobody does not sign in", new URL(page.url()).pathname === "/sign-in");
  await barriers(page, "a passkey that failed");
  await register.picture(page, "passkeys-failed-1440");
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });

  await follow(page, "form[data-passkey] button");
  await register.go(page, "/account/passkeys");
  await follow(page, "a[href*=remove]");
  await barriers(page, "removing a passkey");
  await page.fill("[name=current]", register.account("reviewer").password);
  await follow(page, "main form button");
  check("the removed passkey is gone", !(await words(page)).includes("Office laptop"));
  await signOut(register, page);
  await follow(page, "form[data-passkey] button");
  check("a removed passkey opens nothing", new URL(page.url()).pathname === "/sign-in" && (await words(page)).length > 0);
  await barriers(page, "a passkey that was removed");
  await page.context().close();
}

async function signOut(register, page) {
  await follow(page, "form[action='/sign-out'] button");
  await register.go(page, "/sign-in");
}
