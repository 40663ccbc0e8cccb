"use strict";
// Light or dark before anything is drawn: as the reader chose, or as the system has it.
{
  const KEY = "masterplan-theme";
  const SYSTEM = "screen and (prefers-color-scheme: dark)";
  const sheet = document.getElementById("Dark");
  const system = matchMedia(SYSTEM);

  /** Storage of a page opened from a folder may be refused; the choice then lasts as long as the page. */
  const stored = (act) => {
    try {
      return act(localStorage);
    } catch {
      return null;
    }
  };

  let chosen = stored((storage) => storage.getItem(KEY));
  const isDark = () => (chosen ? chosen === "dark" : system.matches);

  const show = () => {
    sheet.media = chosen ? (isDark() ? "screen" : "not all") : SYSTEM;
    document.querySelector("button.theme")?.setAttribute("aria-pressed", String(isDark()));
  };

  /** What the system has anyway is no choice: it goes on following the system. */
  const turn = () => {
    const wanted = isDark() ? "light" : "dark";
    chosen = (wanted === "dark") === system.matches ? null : wanted;
    stored((storage) => (chosen ? storage.setItem(KEY, chosen) : storage.removeItem(KEY)));
    show();
  };

  show();
  system.addEventListener("change", show);
  addEventListener("storage", (event) => {
    if (event.key !== KEY) return;
    chosen = event.newValue;
    show();
  });
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("button.theme");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", turn);
    show();
  });
}
