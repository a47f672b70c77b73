// How long a page takes, in times of the API call behind it; both asked in turn, so that the machine is the same for both.
// usage: node ratio.mjs SERVER ACCOUNTS [ROUNDS]
import { Register } from "./browser.mjs";

const MOST = 3;
const WARM_UP = 10;
const [server, accounts, rounds = "40"] = process.argv.slice(2);
const PAIRS = {
  "list of roadmaps": ["/roadmaps", "/api/roadmaps"],
  "one roadmap": ["/roadmaps/C2", "/api/roadmaps/C2"],
  "one roadmap at a version": ["/roadmaps/C2?asOf=2010", "/api/roadmaps/C2?asOf=2010"],
  "one roadmap on a day": ["/roadmaps/C2?effectiveOn=2011-06-30", "/api/roadmaps/C2?effectiveOn=2011-06-30"],
  "an outcome with its history": ["/roadmaps/C2/outcomes/K", "/api/roadmaps/C2/outcomes/K/history"],
  "a comparison": ["/roadmaps/C2/compare?from=2010&to=2011", "/api/roadmaps/C2/compare?from=2010&to=2011"],
  "results of a period": ["/roadmaps/C2/periods/2011", "/api/roadmaps/C2/periods/2011"],
  "a report": ["/reports/slips?roadmap=C2", "/api/roadmaps/C2/reports/slips"],
  "a search": ["/search?q=network", "/api/search?q=network"],
};

const register = new Register(server, accounts);
await register.open();
const page = await register.signIn("auditor");
const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
await register.browser.close();
const authorization = `Bearer ${register.account("auditor").token}`;

let met = true;
for (const [what, [address, call]] of Object.entries(PAIRS)) {
  const times = { page: [], call: [] };
  for (let round = 0; round < WARM_UP + Number(rounds); round++) {
    const [ofPage, ofCall] = [await time(address, { cookie }), await time(call, { authorization })];
    if (round >= WARM_UP) {
      times.page.push(ofPage);
      times.call.push(ofCall);
    }
  }
  const [ofPage, ofCall] = [median(times.page), median(times.call)];
  const ratio = ofPage / ofCall;
  met &&= ratio <= MOST;
  console.log(`${what}: page ${ofPage.toFixed(1)} ms, API ${ofCall.toFixed(1)} ms, ratio ${ratio.toFixed(1)}${ratio > MOST ? `, more than ${MOST}` : ""}`);
}
process.exit(met ? 0 : 1);

async function time(address, headers) {
  const begun = performance.now();
  const answer = await fetch(server + address, { headers });
  await answer.arrayBuffer();
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return performance.now() - begun;
}

function median(times) {
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)];
}
