"use strict";
// A small card beside a link to an office, a programme or an indicator: its essentials, without leaving the page.
// `cards.js` holds them, and is fetched when somebody first points at such a link.
{
  const WAIT = 250; // milliseconds before a card comes, and before it goes: time to pass over a link, or to reach the card
  const PAGE = /^((?:program|opd|indikator)-[\w-]+)\.html(?:#.*)?$/;

  const card = document.createElement("div");
  card.className = "peek";
  card.id = "Peek";
  card.setAttribute("role", "tooltip");
  card.hidden = true;

  let asked = null; // the link whose card is there, or about to come
  let coming = 0;
  let going = 0;
  let fetched = null;

  const cards = () => fetched ??= new Promise((done) => {
    const script = document.createElement("script");
    script.src = "cards.js";
    script.addEventListener("load", () => done(globalThis.cards));
    script.addEventListener("error", () => done({}));
    document.head.append(script);
  });

  /** Below the link, or above it where there is no room; never over it. */
  const place = () => {
    const lines = asked.getClientRects();
    const [first, last] = [lines[0], lines[lines.length - 1]];
    if (!first) return hide(); // the link itself has gone
    const room = last.bottom + 4 + card.offsetHeight <= innerHeight || first.top < 4 + card.offsetHeight;
    card.style.left = `${Math.max(8, Math.min(last.left, innerWidth - card.offsetWidth - 8))}px`;
    card.style.top = `${room ? last.bottom + 4 : first.top - 4 - card.offsetHeight}px`;
  };

  const show = async (link, page) => {
    const [title, ...facts] = (await cards())[page] ?? [];
    if (!title || asked !== link) return;
    const lines = [["strong", title], ...facts.filter(Boolean).map((fact) => ["p", fact])];
    card.replaceChildren(...lines.map(([tag, text]) => Object.assign(document.createElement(tag), { textContent: text })));
    card.hidden = false;
    link.setAttribute("aria-describedby", card.id);
    place();
  };

  const hide = () => {
    clearTimeout(coming);
    clearTimeout(going);
    asked?.removeAttribute("aria-describedby");
    asked = null;
    card.hidden = true;
  };

  /** A card stays as long as somebody points at it or at its link, or the keyboard is there. */
  const isWanted = () => [asked, card].some((one) => one.matches(":hover, :focus-visible"));

  const leave = () => {
    clearTimeout(going);
    if (asked) going = setTimeout(() => isWanted() || hide(), WAIT);
  };

  const ask = (link) => {
    clearTimeout(going);
    if (link === asked) return;
    hide();
    const page = PAGE.exec(link.getAttribute("href"))[1];
    if (location.pathname.endsWith(`/${page}.html`)) return;
    asked = link;
    coming = setTimeout(show, WAIT, link, page);
  };

  const linkAt = (target) => {
    const link = target.closest?.("main a[href]");
    return link && !link.closest("svg, .find") && PAGE.test(link.getAttribute("href")) ? link : null;
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = linkAt(event.target);
    if (link) ask(link);
    else leave();
  });
  document.documentElement.addEventListener("pointerleave", leave);
  document.addEventListener("focusin", (event) => {
    const link = linkAt(event.target);
    if (link?.matches(":focus-visible")) ask(link);
  });
  document.addEventListener("focusout", leave);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  // The keyboard scrolls to what it reaches, in a table too: the card goes along.
  addEventListener("scroll", () => card.hidden || place(), { passive: true, capture: true });
  addEventListener("resize", () => card.hidden || place());
  document.body.append(card);
}
