"use strict";
// Comfort only: every page can be read and walked through without it.

const narrow = matchMedia("(max-width: 60rem)");

/** A long list of chapters would push a phone's reader down; there it opens on request. */
function foldContents() {
  const contents = document.querySelector(".contents details");
  if (contents) contents.open = !narrow.matches;
}

/** Marks the chapter and section in view in the side navigation. */
function markPlace() {
  const links = new Map([...document.querySelectorAll(".contents a")].map((link) => [link.hash.slice(1), link]));
  const headings = [...document.querySelectorAll("main h2[id], main h3[id]")].filter((heading) => links.has(slug(heading)));
  let marked = null;
  const mark = () => {
    const line = innerHeight / 4;
    const above = headings.filter((heading) => heading.getBoundingClientRect().top <= line);
    const link = links.get(slug(above.at(-1) ?? headings[0]));
    if (!link || link === marked) return;
    marked?.removeAttribute("aria-current");
    document.querySelectorAll(".contents li.here").forEach((item) => item.classList.remove("here"));
    link.setAttribute("aria-current", "true");
    for (let item = link.closest("li"); item; item = item.parentElement.closest("li")) item.classList.add("here");
    if (!narrow.matches) keepInView(link);
    marked = link;
  };
  const observer = new IntersectionObserver(mark, { rootMargin: "9999999px 0px -75% 0px" });
  headings.forEach((heading) => observer.observe(heading));
}

const slug = (heading) => encodeURIComponent(heading?.id ?? "");

function keepInView(link) {
  const box = link.closest(".contents");
  const top = link.getBoundingClientRect().top - box.getBoundingClientRect().top;
  if (top < 0 || top > box.clientHeight - 48) box.scrollTop += top - box.clientHeight / 3;
}

/** Menus close when one looks elsewhere. */
function closeMenus(event) {
  for (const menu of document.querySelectorAll(".menu[open]")) {
    if (event.key === "Escape") menu.querySelector("summary").focus();
    if (event.key === "Escape" || !menu.contains(event.target)) menu.open = false;
  }
}

/** The search field of the index page: every section that has all the words, those with them in their heading first. */
function search() {
  const form = document.querySelector(".find");
  if (!form) return;
  const [field, found, list] = [form.querySelector("input"), form.querySelector(".found"), form.querySelector("ol")];
  const show = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = words.length && globalThis.sections ? matching(words) : [];
    list.replaceChildren(...hits.slice(0, 20).map((hit) => result(hit, words)));
    found.textContent = !words.length ? "" : hits.length ? `${found.dataset.some}: ${hits.length}` : found.dataset.none;
  };
  const load = () => {
    const script = document.createElement("script");
    script.src = "search.js";
    script.onload = show;
    document.head.append(script);
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("focus", load, { once: true });
  field.addEventListener("input", show);
}

function matching(words) {
  const has = (text) => words.every((word) => text.toLowerCase().includes(word));
  const hits = globalThis.sections.filter(([, title, , heading, text]) => has(`${title} ${heading} ${text}`));
  return [...hits.filter((hit) => has(hit[3])), ...hits.filter((hit) => !has(hit[3]))];
}

function result([page, title, slug, heading, text], words) {
  const [item, link, small, excerpt] = ["li", "a", "small", "p"].map((tag) => document.createElement(tag));
  link.href = slug ? `${page}#${slug}` : page;
  link.textContent = heading;
  small.textContent = heading === title ? "" : ` ${title}`;
  const at = Math.max(0, text.toLowerCase().indexOf(words[0]) - 60);
  excerpt.append(...marked(`${at ? "…" : ""}${text.slice(at, at + 180)}`, words[0]));
  item.append(link, small, excerpt);
  return item;
}

/** The text in pieces, the word in them marked; never as markup. */
function* marked(text, word) {
  for (let rest = text; rest; ) {
    const at = rest.toLowerCase().indexOf(word);
    if (at < 0) return yield rest;
    const mark = document.createElement("mark");
    mark.textContent = rest.slice(at, at + word.length);
    yield rest.slice(0, at);
    yield mark;
    rest = rest.slice(at + word.length);
  }
}

document.documentElement.classList.add("js");
foldContents();
narrow.addEventListener("change", foldContents);
markPlace();
search();
document.addEventListener("click", closeMenus);
document.addEventListener("keydown", (event) => event.key === "Escape" && closeMenus(event));
