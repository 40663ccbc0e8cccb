"use strict";
// The search over all pages: `search.js` holds their text and is fetched when somebody starts to search.
{
  const MOST = 20; // hits shown
  const ROOM = 180; // signs of an excerpt

  const form = document.querySelector(".find");
  const field = form?.querySelector("input");
  const found = form?.querySelector(".found");
  const list = form?.querySelector("ol");
  let small = []; // the sections in small letters, worked out once

  const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const wordsOf = (text) => [...new Set(text.toLowerCase().split(/\s+/).filter(Boolean))];

  /** Where a word stands: 3 as a whole word, 2 as the start of one, 1 inside one, 0 nowhere. */
  const place = (text, word) => {
    if (!text.includes(word.text)) return 0;
    return word.whole.test(text) ? 3 : word.start.test(text) ? 2 : 1;
  };

  /** How well a section answers; 0 where it lacks one of the words. Headings weigh most, then pages of their own. */
  const score = ([, title, slug, heading, text], words, query) => {
    let points = 0;
    for (const word of words) {
      const [inHeading, inText] = [place(heading, word), place(text, word)];
      if (!inHeading && !inText && !title.includes(word.text)) return 0;
      points += [0, 12, 25, 40][inHeading] + [0, 1, 4, 8][inText] + 1;
    }
    if (heading === query) points += 100;
    else if (heading.includes(query)) points += 30;
    if (text.includes(query)) points += 10;
    return points + (slug ? 0 : 40) - Math.min(heading.length, 100) / 20;
  };

  const hitsOf = (query) => {
    const words = wordsOf(query).map((text) => ({
      text,
      whole: new RegExp(`(?:^|[^\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`, "u"),
      start: new RegExp(`(?:^|[^\\p{L}\\p{N}])${escaped(text)}`, "u"),
    }));
    const phrase = query.toLowerCase().trim().replace(/\s+/g, " ");
    return small
      .map((section, number) => [score(section, words, phrase), number])
      .filter(([points]) => points > 0)
      .sort(([a, i], [b, j]) => b - a || i - j)
      .map(([, number]) => globalThis.sections[number]);
  };

  /** The stretch of a text that has most of the words in it. */
  const excerpt = (text, words) => {
    const low = text.toLowerCase();
    const starts = words.map((word) => low.indexOf(word)).filter((at) => at >= 0);
    const held = (at) => words.filter((word) => low.slice(Math.max(0, at - 40), at + ROOM - 40).includes(word)).length;
    const best = starts.length ? starts.reduce((one, other) => (held(other) > held(one) ? other : one)) : 0;
    const from = best <= 40 ? 0 : low.indexOf(" ", best - 40) + 1;
    const cut = text.slice(from, from + ROOM);
    const whole = from + ROOM < text.length ? `${cut.slice(0, cut.lastIndexOf(" ") + 1 || ROOM).trim()}…` : cut;
    return from ? `…${whole}` : whole;
  };

  /** The text in pieces, the words in them marked; never as markup. */
  const marked = (text, words) =>
    text.split(new RegExp(`(${words.map(escaped).join("|")})`, "giu")).map((piece, number) => {
      if (number % 2 === 0) return piece;
      const mark = document.createElement("mark");
      mark.textContent = piece;
      return mark;
    });

  const shown = ([page, title, slug, heading, text], words) => {
    const [item, link, of, piece] = ["li", "a", "small", "p"].map((tag) => document.createElement(tag));
    link.href = slug ? `${page}#${slug}` : page;
    link.append(...marked(heading, words));
    of.textContent = heading === title ? "" : ` ${title}`;
    piece.append(...marked(excerpt(text, words), words));
    item.append(link, of, piece);
    return item;
  };

  const show = () => {
    const words = wordsOf(field.value);
    const hits = words.length ? hitsOf(field.value) : [];
    list.replaceChildren(...hits.slice(0, MOST).map((hit) => shown(hit, words)));
    form.classList.toggle("open", words.length > 0 && small.length > 0);
    if (!small.length) return;
    found.textContent = !words.length ? "" : hits.length ? `${found.dataset.some}: ${hits.length}` : found.dataset.none;
  };

  const load = () => {
    const script = document.createElement("script");
    script.src = "search.js";
    script.onload = () => {
      small = globalThis.sections.map((section) => section.map((part) => part.toLowerCase()));
      show();
    };
    document.head.append(script);
  };

  const close = () => form.classList.remove("open");

  /** Arrows walk from the field through the hits and back; Escape ends the search. */
  const walk = (event) => {
    const links = [field, ...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape" && (field.value || at > 0)) {
      field.value = "";
      field.focus();
      show();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && at >= 0) {
      links[Math.min(Math.max(at + (event.key === "ArrowDown" ? 1 : -1), 0), links.length - 1)].focus();
    } else return;
    event.preventDefault();
  };

  if (form) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      list.querySelector("a")?.click();
    });
    form.addEventListener("keydown", walk);
    form.addEventListener("focusout", (event) => event.relatedTarget && !form.contains(event.relatedTarget) && close());
    document.addEventListener("click", (event) => !form.contains(event.target) && close());
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.target.closest?.("input, select, textarea")) return;
      event.preventDefault();
      field.focus();
    });
    field.addEventListener("focus", load, { once: true });
    field.addEventListener("focus", () => small.length && show());
    field.addEventListener("input", show);
  }
}
