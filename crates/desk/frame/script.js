// Comfort only: every page works without this file. No globals, no dependencies.
(() => {
  "use strict";

  // A form is sent once; a second press while the first is on its way does nothing.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    event.submitter?.setAttribute("aria-disabled", "true");
  });

  // Coming back by the browser's own button finds the form ready to be sent again.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
      form.querySelector("[aria-disabled]")?.removeAttribute("aria-disabled");
    }
  });

  // A page that came back with mistakes begins at their summary.
  const focusProblems = () => document.getElementById("problems")?.focus();

  // A date may be typed or picked: the button opens the browser's own calendar.
  const written = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", {
    dateStyle: "long",
    timeZone: "UTC",
  });

  const writeDay = (iso) =>
    document.documentElement.lang === "ja" ? written.format(new Date(`${iso}T00:00:00Z`)) : iso;

  const addCalendar = (field) => {
    if (!("showPicker" in HTMLInputElement.prototype) || field.dataset.ready) return;
    field.dataset.ready = "yes";
    const native = document.createElement("input");
    native.type = "date";
    native.className = "date-native";
    native.tabIndex = -1;
    native.setAttribute("aria-hidden", "true");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = field.dataset.calendar;
    button.setAttribute("aria-describedby", `${field.id}-label`);
    button.addEventListener("click", () => native.showPicker());
    native.addEventListener("change", () => {
      if (native.value) field.value = writeDay(native.value);
      field.focus();
    });
    field.after(native, button);
  };

  const arrange = (part) => part.querySelectorAll("[data-calendar]").forEach(addCalendar);

  document.addEventListener("DOMContentLoaded", () => {
    arrange(document);
    focusProblems();
  });

  document.addEventListener("htmx:after:swap", () => {
    arrange(document);
    focusProblems();
  });
})();
