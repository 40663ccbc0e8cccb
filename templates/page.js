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

/** An anchor gives its whole address to the clipboard; the bar of the browser has it in any case. */
function copyAnchor(event) {
  const anchor = event.target.closest?.(".anchor");
  if (!anchor) return;
  navigator.clipboard?.writeText(anchor.href).then(
    () => {
      anchor.classList.add("copied");
      setTimeout(() => anchor.classList.remove("copied"), 1500);
    },
    () => {},
  );
}

document.documentElement.classList.add("js");
foldContents();
narrow.addEventListener("change", foldContents);
markPlace();
document.addEventListener("click", closeMenus);
document.addEventListener("click", copyAnchor);
document.addEventListener("keydown", (event) => event.key === "Escape" && closeMenus(event));
