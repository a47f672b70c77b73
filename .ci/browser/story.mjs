// A roadmap of the journeys' own, written through the API, so that they do not depend on what the demo tells.
export let ROADMAP = "J1";

export async function tell(register) {
  const staff = register.account("staff").token;
  const reviewer = register.account("reviewer").token;
  ROADMAP = await freeCode(register, staff);
  const write = (path, body) => send(register, staff, `/api/roadmaps/${ROADMAP}/${path}`, body);
  const outcome = async (code, statement, timing) => {
    await write(`outcomes/${code}/define-outcome`, { statement, effectiveOn: "2010-02-01" });
    await write(`outcomes/${code}/set-timing`, { timing, effectiveOn: "2010-02-01" });
  };
  await write("open-roadmap", { title: "Post offices on the network", facilitator: "Secretariat", horizon: "2015", effectiveOn: "2010-02-01" });
  await outcome("A", "Every post office has a line", "2012");
  await outcome("B", "Prices are published and compared", "2011");
  await outcome("C", "A conference is held", "2012");
  await outcome("D", "Counters are staffed", "2011");
  await write("outcomes/D/plan-activity", { code: "A1", text: "Train clerks", effectiveOn: "2010-02-01" });
  await write("open-period", { period: "2011", from: "2011-01-01", to: "2011-12-31" });
  await write("open-period", { period: "2012", from: "2012-01-01", to: "2012-12-31" });
  await publish(register, reviewer, "first", "2010-12-31");
  await write("outcomes/A/revise-timing", { timing: "2014", reason: "The cables came two years late", decision: "C11/4", effectiveOn: "2011-06-01" });
  await write("outcomes/B/split-outcome", {
    reason: "Two bureaux share the work", effectiveOn: "2011-06-01",
    parts: [{ code: "E", statement: "Prices are published" }, { code: "F", statement: "Prices are compared" }],
  });
  await write("outcomes/C/withdraw-outcome", { reason: "No host was found", effectiveOn: "2011-09-01" });
  await write("outcomes/D/record-result", { period: "2011", status: "on-track", narrative: "All 40 counters are staffed", effectiveOn: "2011-12-31" });
  const corrected = await write("outcomes/D/correct-result", {
    period: "2011", status: "delayed", narrative: "Of 40 counters 12 are staffed", reason: "A table was read in the wrong column", effectiveOn: "2011-12-31",
  });
  await publish(register, reviewer, "second", "2011-12-31");
  return { correction: corrected.position };
}

// A register that was visited before has the roadmap of the last visit.
async function freeCode(register, token) {
  const answer = await fetch(register.server + "/api/roadmaps", { headers: { Authorization: `Bearer ${token}` } });
  const taken = (await answer.json()).map((roadmap) => roadmap.code);
  return Array.from({ length: 99 }, (_, number) => `J${number + 1}`).find((code) => !taken.includes(code));
}

function publish(register, token, label, representedDate) {
  return send(register, token, `/api/roadmaps/${ROADMAP}/versions`, { label, session: `Council ${label}`, symbol: `J/${label}`, representedDate });
}

async function send(register, token, path, body) {
  const answer = await fetch(register.server + path, {
    method: "POST", headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" }, body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${path}: ${await answer.text()}`);
  }
  return answer.json();
}
