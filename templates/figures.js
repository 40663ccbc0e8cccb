"use strict";
// Drawings that one can point at: words beside the pointer, and in the cascade the whole chain of what is pointed at.
{
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true"); // readers of the screen have the description of the drawing, and labels in the cascade

  const showTip = (part, x, y) => {
    tip.textContent = part.dataset.tip;
    tip.hidden = false;
    const [wide, high] = [tip.offsetWidth, tip.offsetHeight];
    tip.style.left = `${Math.max(8, Math.min(x + 12, innerWidth - wide - 8))}px`;
    tip.style.top = `${y + 16 + high > innerHeight ? y - high - 12 : y + 16}px`;
  };
  const hideTip = () => { tip.hidden = true; };

  /** Titles become tips of our own; the slow ones of the browser, which no key reaches, stay away. */
  const label = (svg) => {
    const [title, description] = [svg.querySelector(":scope > title"), svg.querySelector(":scope > desc")];
    if (title) {
      svg.removeAttribute("aria-labelledby");
      svg.setAttribute("aria-label", [title, description].filter(Boolean).map((one) => one.textContent).join(". "));
      title.remove();
    }
    for (const one of svg.querySelectorAll("title")) {
      one.parentElement.dataset.tip = one.textContent;
      one.parentElement.classList.add("pointed");
      one.remove();
    }
  };

  /** Lights what lies on the way from the vision to this part, and all that follows from it. */
  const light = (svg, chain) => {
    svg.classList.toggle("chained", Boolean(chain));
    for (const part of svg.querySelectorAll("[data-chain]")) {
      const own = part.dataset.chain;
      part.classList.toggle("lit", Boolean(chain) && (own.startsWith(chain) || chain.startsWith(own)));
    }
  };

  const layer = (box) => box.dataset.chain.split("/").length;

  /** Arrows walk through the cascade: up and down in a column, left to what a part serves, right to what follows. */
  const next = (boxes, box, key) => {
    const chain = box.dataset.chain;
    const column = boxes.filter((other) => layer(other) === layer(box));
    const at = column.indexOf(box);
    switch (key) {
      case "ArrowDown": return column[at + 1];
      case "ArrowUp": return column[at - 1];
      case "ArrowRight": return boxes.find((other) => other !== box && other.dataset.chain.startsWith(chain));
      case "ArrowLeft": return boxes.find((other) => layer(other) === layer(box) - 1 && chain.startsWith(other.dataset.chain));
      default: return null;
    }
  };

  const cascade = (svg) => {
    const boxes = [...svg.querySelectorAll(":is(a, g)[data-chain]")];
    if (!boxes.length) return;
    svg.setAttribute("role", "group");
    svg.querySelectorAll("text").forEach((text) => text.setAttribute("aria-hidden", "true"));
    boxes.forEach((box, number) => {
      box.setAttribute("tabindex", number ? "-1" : "0");
      if (box.localName === "a") return; // a link with a name of its own
      box.setAttribute("role", "img");
      box.setAttribute("aria-label", box.dataset.tip);
    });
    const over = (event) => light(svg, event.target.closest?.("[data-chain]")?.dataset.chain);
    svg.addEventListener("pointerover", over);
    svg.addEventListener("pointerleave", () => light(svg, document.activeElement?.dataset?.chain));
    svg.addEventListener("focusin", over);
    svg.addEventListener("focusout", () => light(svg, ""));
    svg.addEventListener("keydown", (event) => {
      const box = event.target;
      const other = next(boxes, box, event.key);
      if (!other) return;
      event.preventDefault();
      box.setAttribute("tabindex", "-1");
      other.setAttribute("tabindex", "0");
      other.focus();
    });
  };

  const pointed = (event) => {
    const part = event.target.closest?.(".pointed");
    if (part) showTip(part, event.clientX, event.clientY);
    else hideTip();
  };

  for (const svg of document.querySelectorAll(".drawing svg")) {
    label(svg);
    cascade(svg);
    svg.addEventListener("pointermove", pointed);
    svg.addEventListener("pointerdown", pointed);
    svg.addEventListener("pointerleave", hideTip);
    svg.addEventListener("focusin", (event) => {
      const box = event.target.getBoundingClientRect();
      if (event.target.dataset.tip) showTip(event.target, box.left, box.bottom - 8);
    });
    svg.addEventListener("focusout", hideTip);
  }
  document.body.append(tip);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hideTip());
  addEventListener("scroll", hideTip, { passive: true });
}
