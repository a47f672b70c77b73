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
