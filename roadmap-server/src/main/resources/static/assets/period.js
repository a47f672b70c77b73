// The grid of a period: rows are saved one by one, drafts survive a lost connection, and a spreadsheet can be pasted.
// Each row carries the id of its command, so that sending it twice saves it once.
(() => {
  const form = document.querySelector("form[data-draft]");
  if (!form) {
    return;
  }
  const rows = [...form.querySelectorAll("tr[data-row]")];
  const state = form.querySelector("[data-state]");
  const left = document.querySelector("[data-left]");
  let sending = false;
  let finishing = false;
  const names = ["command", "status", "narrative", "value", "unit"];
  const key = (row) => `${form.dataset.draft} ${row.dataset.row}`;
  const field = (row, name) => form.elements[`${row.dataset.row}:${name}`];
  const filled = (row) => ["status", "narrative", "value"].some((name) => field(row, name).value.trim() !== "");
  const draft = (row) => JSON.parse(localStorage.getItem(key(row)) ?? "null");

  // What was typed before, with the id it had then: it may have been sent already without an answer.
  for (const row of rows) {
    const kept = draft(row);
    if (kept) {
      names.forEach((name) => { field(row, name).value = kept[name] ?? ""; });
      row.classList.add("dirty");
    }
    row.addEventListener("input", () => keep(row));
  }
  tell();
  finish();

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    rows.filter(filled).forEach((row) => keep(row, true));
    send();
  });
  window.addEventListener("online", () => { send(); finish(); });
  setInterval(() => { send(); finish(); }, 3000);

  // Drafts whose row is no longer open. Either they were saved and only the answer got lost: asked again, the server says so. Or
  // somebody else recorded the row meanwhile: then what was typed is shown until its author lets go of it.
  async function finish() {
    if (finishing || !left) {
      return;
    }
    finishing = true;
    try {
      await askAgain();
    } finally {
      finishing = false;
    }
  }

  async function askAgain() {
    const open = rows.map(key);
    const told = [...left.querySelectorAll("li")].map((item) => item.dataset.name);
    const drafts = Object.keys(localStorage).filter((name) => name.startsWith(`${form.dataset.draft} `));
    for (const name of drafts.filter((candidate) => !open.includes(candidate) && !told.includes(candidate))) {
      const kept = JSON.parse(localStorage.getItem(name));
      const row = name.slice(form.dataset.draft.length + 1);
      const answer = kept.wanted ? await post(row, kept).then((response) => response.json()).catch(() => null) : { saved: false, words: "" };
      if (answer?.saved) {
        localStorage.removeItem(name);
      } else if (answer) {
        show(name, row, kept, answer.words);
      }
    }
  }

  function show(name, row, kept, why) {
    const item = left.querySelector("template").content.cloneNode(true).firstElementChild;
    item.dataset.name = name;
    item.querySelector("strong").textContent = row.replace("/", " ");
    item.querySelector("span").textContent = [kept.narrative, kept.value, kept.unit].filter((text) => text).join(" · ") + (why ? ` (${why})` : "");
    item.querySelector("button").addEventListener("click", () => {
      localStorage.removeItem(name);
      item.remove();
      left.hidden = left.querySelector("li") === null;
    });
    left.querySelector("ul").append(item);
    left.hidden = false;
  }

  function keep(row, wanted = false) {
    if (filled(row)) {
      const values = Object.fromEntries(names.map((name) => [name, field(row, name).value]));
      localStorage.setItem(key(row), JSON.stringify({ ...values, wanted: wanted || draft(row)?.wanted === true }));
    } else {
      localStorage.removeItem(key(row));
    }
    row.classList.toggle("dirty", filled(row));
    tell();
  }

  async function send() {
    if (sending) {
      return;
    }
    sending = true;
    try {
      for (const row of rows) {
        if (draft(row)?.wanted && !(await sendRow(row))) {
          break;
        }
      }
    } finally {
      sending = false;
      tell();
    }
  }

  // Whether to go on with the next row: not while nobody answers.
  async function sendRow(row) {
    const kept = draft(row);
    say(row, form.dataset.sending);
    let answer;
    try {
      const response = await post(row.dataset.row, kept);
      if (response.type === "opaqueredirect" || response.status === 403 || response.status === 401) {
        localStorage.setItem(key(row), JSON.stringify({ ...kept, wanted: false }));
        say(row, form.dataset.signedOut, "wrong");
        return false;
      }
      if (response.status >= 500) {
        throw new Error(response.statusText);
      }
      answer = await response.json();
    } catch {
      say(row, form.dataset.waiting, "wrong");
      return false;
    }
    if (answer.saved) {
      localStorage.removeItem(key(row));
      row.classList.remove("dirty");
      names.filter((name) => name !== "command").forEach((name) => { field(row, name).disabled = true; });
      row.removeAttribute("data-row");
      rows.splice(rows.indexOf(row), 1);
      say(row, answer.words, "saved");
    } else {
      localStorage.setItem(key(row), JSON.stringify({ ...kept, wanted: false }));
      names.forEach((name) => field(row, name).setAttribute("aria-invalid", String(name in answer.errors)));
      say(row, answer.words, "wrong");
    }
    return true;
  }

  function post(row, kept) {
    const body = new URLSearchParams(names.map((name) => [name, kept[name]]));
    body.set("row", row);
    body.set("_csrf", form.elements._csrf.value);
    return fetch(`${form.action}/row`, { method: "POST", body, redirect: "manual" });
  }

  function say(row, words, kind = "") {
    const answer = row.querySelector(".row-answer");
    answer.className = `row-answer ${kind}`;
    answer.textContent = words;
  }

  function tell() {
    const waiting = rows.filter((row) => draft(row)).length;
    if (state) state.textContent = waiting === 0 ? "" : form.dataset.kept.replace("{0}", waiting);
  }

  // Lines of a spreadsheet: by code where the first column is one, else from this row on downwards.
  form.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain");
    const from = event.target.closest("tr[data-row]");
    if (!from || !/\t/.test(text)) {
      return;
    }
    event.preventDefault();
    const lines = text.replace(/\r/g, "").split("\n").filter((line) => line.trim() !== "").map((line) => line.split("\t"));
    let next = rows.indexOf(from);
    for (const cells of lines) {
      const byCode = rows.find((row) => row.dataset.row === cells[0].trim().replace(/\s+/, "/"));
      const row = byCode ?? rows[next++];
      if (!row) {
        break;
      }
      const [status, narrative, value, unit] = byCode ? cells.slice(1) : cells;
      choose(field(row, "status"), status);
      field(row, "narrative").value = (narrative ?? "").trim();
      field(row, "value").value = (value ?? "").trim();
      field(row, "unit").value = (unit ?? "").trim() || field(row, "unit").value;
      keep(row);
    }
  });

  function choose(select, words) {
    const wanted = (words ?? "").trim().toLowerCase().replace(/[-_]/g, " ");
    const option = [...select.options].find((candidate) =>
      candidate.value.toLowerCase().replace(/_/g, " ") === wanted || candidate.text.trim().toLowerCase() === wanted);
    if (option) {
      select.value = option.value;
    }
  }
})();
