// The grid of a period: the filled rows are sent together, drafts survive a lost connection, and a spreadsheet can be pasted.
// What is sent stays as it was sent, under the id of its command, until it is answered: sent again, it is saved once.
(() => {
  const form = document.querySelector("form[data-draft]");
  const left = document.querySelector("[data-left]");
  if (!form || !left) {
    return;
  }
  const rows = [...form.querySelectorAll("tr[data-row]")];
  const state = form.querySelector("[data-state]");
  const onlyRight = form.querySelector("[data-valid]");
  let sending = false;
  const names = ["status", "narrative", "value", "unit"];
  const underWay = `sent ${form.dataset.draft}`;
  const key = (name) => `${form.dataset.draft} ${name}`;
  const read = (name) => JSON.parse(localStorage.getItem(name) ?? "null");
  const draft = (row) => read(key(row.dataset.row));
  const sent = () => read(underWay);
  const field = (row, name) => form.elements[`${row.dataset.row}:${name}`];
  const values = (row) => Object.fromEntries(names.map((name) => [name, field(row, name).value]));
  const filled = (row) => ["status", "narrative", "value"].some((name) => field(row, name).value.trim() !== "");

  // What was typed before; what was sent without an answer may be saved already.
  for (const row of rows) {
    const kept = sent()?.rows[row.dataset.row] ?? draft(row);
    if (kept) {
      names.forEach((name) => { field(row, name).value = kept[name] ?? ""; });
      row.classList.add("dirty");
    }
    row.addEventListener("input", () => keep(row));
  }
  showOvertaken();
  tell();
  send();

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = rows.filter(filled);
    if (!sent() && wanted.length > 0) {
      wanted.forEach(keep);
      localStorage.setItem(underWay, JSON.stringify({
        command: form.elements.command.value,
        write: event.submitter === onlyRight ? "valid" : "all",
        rows: Object.fromEntries(wanted.map((row) => [row.dataset.row, values(row)])),
      }));
    }
    send();
  });
  window.addEventListener("online", send);
  setInterval(send, 3000);

  function keep(row) {
    if (filled(row)) {
      localStorage.setItem(key(row.dataset.row), JSON.stringify(values(row)));
    } else {
      localStorage.removeItem(key(row.dataset.row));
    }
    row.classList.toggle("dirty", filled(row));
    tell();
  }

  async function send() {
    const what = sent();
    if (sending || !what) {
      return;
    }
    sending = true;
    const inside = rows.filter((row) => row.dataset.row in what.rows);
    inside.forEach((row) => { lock(row, true); say(row, form.dataset.sending); });
    try {
      const response = await post(what);
      if (response.type === "opaqueredirect" || response.status === 403 || response.status === 401) {
        end(inside);
        inside.forEach((row) => say(row, form.dataset.signedOut, "wrong"));
      } else if (!response.ok) {
        throw new Error(response.statusText);
      } else {
        answered(what, inside, await response.json());
      }
    } catch {
      inside.forEach((row) => say(row, form.dataset.waiting, "wrong"));
    } finally {
      sending = false;
    }
  }

  function post(what) {
    const body = new URLSearchParams({ command: what.command, write: what.write, _csrf: form.elements._csrf.value });
    for (const [row, typed] of Object.entries(what.rows)) {
      names.forEach((name) => body.set(`${row}:${name}`, typed[name]));
    }
    return fetch(`${form.action}/rows`, { method: "POST", body, redirect: "manual" });
  }

  function answered(what, inside, answer) {
    end(inside);
    form.elements.command.value = answer.next;
    for (const name of Object.keys(what.rows).filter((name) => answer.rows[name]?.saved)) {
      localStorage.removeItem(key(name));
    }
    for (const row of inside) {
      const told = answer.rows[row.dataset.row];
      if (told?.saved) {
        saved(row);
      }
      names.forEach((name) => field(row, name).setAttribute("aria-invalid", String(name in (told?.errors ?? {}))));
      say(row, told?.words ?? "", told?.saved ? "saved" : "wrong");
    }
    inside.filter((row) => answer.rows[row.dataset.row]?.saved).forEach((row) => {
      row.removeAttribute("data-row");
      rows.splice(rows.indexOf(row), 1);
    });
    onlyRight.hidden = answer.right === 0;
    showOvertaken(answer.rows);
    tell(answer.words);
  }

  function end(inside) {
    localStorage.removeItem(underWay);
    inside.forEach((row) => lock(row, false));
  }

  function lock(row, on) {
    names.forEach((name) => { field(row, name).disabled = on; });
  }

  function saved(row) {
    row.classList.remove("dirty");
    lock(row, true);
  }

  // Drafts whose row is no longer open: somebody else recorded it meanwhile, so they are shown until their author drops them.
  function showOvertaken(answers = {}) {
    const shown = [...left.querySelectorAll("li")].map((item) => item.dataset.name);
    const open = [...rows.map((row) => row.dataset.row), ...Object.keys(sent()?.rows ?? {})].map(key);
    Object.keys(localStorage)
      .filter((name) => name.startsWith(key("")) && !open.includes(name) && !shown.includes(name))
      .forEach((name) => show(name, read(name), answers[name.slice(key("").length)]?.words));
  }

  function show(name, kept, why) {
    const item = left.querySelector("template").content.cloneNode(true).firstElementChild;
    item.dataset.name = name;
    item.querySelector("strong").textContent = name.slice(key("").length).replace("/", " ");
    item.querySelector("span").textContent = [kept.narrative, kept.value, kept.unit].filter((text) => text).join(" · ") + (why ? ` (${why})` : "");
    item.querySelector("button").addEventListener("click", () => {
      localStorage.removeItem(name);
      item.remove();
      left.hidden = left.querySelector("li") === null;
    });
    left.querySelector("ul").append(item);
    left.hidden = false;
  }

  function say(row, words, kind = "") {
    const answer = row.querySelector(".row-answer");
    answer.className = `row-answer ${kind}`;
    answer.textContent = words;
  }

  function tell(what = "") {
    const waiting = rows.filter((row) => draft(row)).length;
    const kept = waiting === 0 ? "" : form.dataset.kept.replace("{0}", waiting);
    state.textContent = [what, kept].filter((words) => words !== "").join(" ");
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
