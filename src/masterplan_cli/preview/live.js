"use strict";
// Served by the preview alone: reloads the page when its book has changed, and lays over it what was found in the plan.

const book = new URL(document.currentScript.src).searchParams.get("book");
const PLACE = "masterplan-place";
const TOGGLED = "masterplan-toggled";
let events = null;
let shown = "";

/** Only a page in view listens: a browser holds few connections to one server, and tabs are many. */
function listen() {
  if (document.hidden || events) return;
  events = new EventSource("/_masterplan/events");
  events.onmessage = (event) => take(JSON.parse(event.data));
  events.onerror = () => {
    if (events?.readyState !== EventSource.CLOSED) return;
    leave();
    setTimeout(listen, 2000);
  };
}

function leave() {
  events?.close();
  events = null;
}

function take(news) {
  if (news.book === book) return lay(news.overlay);
  leave();
  keepPlace();
  location.reload();
}

/** Remembers the nearest thing with a name at the upper edge: what stands above it may grow or go. */
function keepPlace() {
  let [name, gap] = ["", 0];
  for (const element of document.querySelectorAll("main [id]")) {
    const top = element.getBoundingClientRect().top;
    if (top > 1 && name) break;
    if (element.getClientRects().length) [name, gap] = [element.id, top];
  }
  sessionStorage.setItem(PLACE, JSON.stringify({ path: location.pathname, name, gap, y: scrollY }));
}

function findPlace() {
  const kept = JSON.parse(sessionStorage.getItem(PLACE) ?? "null");
  sessionStorage.removeItem(PLACE);
  if (kept?.path !== location.pathname) return;
  const back = () => {
    const element = kept.name && kept.y ? document.getElementById(kept.name) : null;
    const top = element ? scrollY + element.getBoundingClientRect().top - kept.gap : kept.y;
    scrollTo({ top, behavior: "instant" });
  };
  back();
  // Again once figures and fonts have their size, and the browser has put back what it remembers itself.
  addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(back)), { once: true });
}

/** What was found, in a room of its own: styles of the page do not reach it. */
function lay(overlay) {
  if (overlay === shown) return;
  shown = overlay;
  const host = document.querySelector("masterplan-findings") ?? room();
  const panel = host.shadowRoot.querySelector("div");
  panel.innerHTML = overlay;
  host.hidden = !overlay;
  const details = panel.querySelector("details");
  if (!details) return;
  const usual = details.open;
  if (sessionStorage.getItem(TOGGLED) === overlay) details.open = !usual;
  details.addEventListener("toggle", () => {
    if (details.open !== usual) sessionStorage.setItem(TOGGLED, overlay);
    else if (sessionStorage.getItem(TOGGLED) === overlay) sessionStorage.removeItem(TOGGLED);
  });
}

function room() {
  const [host, style, panel] = ["masterplan-findings", "link", "div"].map((name) => document.createElement(name));
  Object.assign(style, { rel: "stylesheet", href: "/_masterplan/live.css" });
  panel.setAttribute("role", "status");
  host.attachShadow({ mode: "open" }).append(style, panel);
  document.body.append(host);
  return host;
}

function fold(event) {
  const details = document.querySelector("masterplan-findings")?.shadowRoot.querySelector("details[open]");
  if (event.key === "Escape" && details) details.open = false;
}

findPlace();
listen();
document.addEventListener("visibilitychange", () => (document.hidden ? leave() : listen()));
document.addEventListener("keydown", fold);
addEventListener("pagehide", leave);
addEventListener("pageshow", listen);
