// Small things that a page does better with a script. Every page works without it.
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});

// After an error the summary is the first thing to read.
const summary = document.querySelector(".error-summary[tabindex]");
if (summary) {
  summary.focus();
}

// A choice that is open closes with Escape, and when somebody looks elsewhere.
document.querySelectorAll("details.picker").forEach((picker) => {
  picker.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && picker.open) {
      picker.open = false;
      picker.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!picker.contains(event.target)) {
      picker.open = false;
    }
  });
});

// Choices that take effect at once where there is a script.
document.querySelectorAll("select[data-submit]").forEach((select) => {
  select.addEventListener("change", () => select.form.requestSubmit());
});

// What a mark of a picture stands for, in one line under it, while the pointer or the focus is on the mark.
for (const [come, go] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
  document.addEventListener(come, (event) => say(event.target, true));
  document.addEventListener(go, (event) => say(event.target, false));
}
function say(target, here) {
  const mark = target.closest?.(".drawing a");
  const line = mark?.closest(".picture").querySelector(".line-of");
  if (line) {
    line.textContent = here ? mark.getAttribute("aria-label") : "";
  }
}

// Replay by slider: the page of the chosen change takes the place of this one, and the slider keeps the focus.
document.addEventListener("htmx:load", readySlider);
readySlider();
function readySlider() {
  document.querySelectorAll("[data-replay][hidden]").forEach((slider) => {
    slider.hidden = false;
    const addresses = slider.dataset.addresses.split(" ");
    slider.addEventListener("change", async () => {
      const address = addresses[slider.value - 1];
      await htmx.ajax("GET", address, { target: "#content", select: "#content", swap: "outerHTML" });
      history.replaceState(null, "", address);
      document.querySelector("[data-replay]")?.focus();
    });
  });
}

// The address of a change inside something that is folded opens it.
for (const event of ["hashchange", "DOMContentLoaded"]) {
  window.addEventListener(event, () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let fold = target && target.closest("details:not([open])");
    while (fold) {
      fold.open = true;
      fold = target.closest("details:not([open])");
    }
    if (target) {
      target.scrollIntoView();
    }
  });
}
