// How long a page takes, in times of the API calls behind it; they are asked in turn, so that the machine is the same for both.
// usage: node ratio.mjs SERVER ACCOUNTS [ROUNDS]
import { Register } from "./browser.mjs";

// The goal, and what is a fault even on a machine that does other things as well.
const MOST = 3;
const UNBEARABLE = 8;
const WARM_UP = 100;
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
  "the timeline": ["/roadmaps/C6/pictures/timeline", "/api/roadmaps/C6"],
  "the status grid": ["/roadmaps/C2/pictures/status", "/api/roadmaps/C2"],
  "where the changes fell": ["/roadmaps/C2/pictures/changes", "/api/roadmaps/C2/changes?limit=1000"],
  "goals and resolutions": ["/roadmaps/C2/pictures/coverage", "/api/roadmaps/C2"],
  "money": ["/roadmaps/C2/pictures/money", "/api/roadmaps/C2"],
  "versions": ["/roadmaps/C2/versions", "/api/roadmaps/C2/versions"],
  "the newest changes": ["/changes", "/api/events?after=1000&limit=100"],
  "one entry": ["/changes/60", "/api/events/60", "/api/events/60/proof"],
  "what is followed": ["/following?roadmap=C2", "/api/following/digest"],
};

const register = new Register(server, accounts);
await register.open();
const page = await register.signIn("auditor");
const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
await register.browser.close();
const authorization = `Bearer ${register.account("auditor").token}`;

let met = true;
let highest = 0;
for (const [what, [address, ...calls]] of Object.entries(PAIRS)) {
  const times = { page: [], call: [] };
  for (let round = 0; round < WARM_UP + Number(rounds); round++) {
    const ofPage = await time(address, { cookie });
    let ofCall = 0;
    for (const call of calls) {
      ofCall += await time(call, { authorization });
    }
    if (round >= WARM_UP) {
      times.page.push(ofPage);
      times.call.push(ofCall);
    }
  }
  const [ofPage, ofCall] = [median(times.page), median(times.call)];
  const ratio = ofPage / ofCall;
  met &&= ratio <= MOST;
  highest = Math.max(highest, ratio);
  console.log(`${what}: page ${ofPage.toFixed(1)} ms, API ${ofCall.toFixed(1)} ms, ratio ${ratio.toFixed(1)}${ratio > MOST ? `, more than ${MOST}` : ""}`);
}
console.log(`goal of ${MOST} ${met ? "met" : "MISSED"}, highest ratio ${highest.toFixed(1)}`);
process.exit(highest <= UNBEARABLE ? 0 : 1);

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
