"use strict";
// A table to choose from: what is chosen, searched and sorted stands in the address, so that a view can be sent.
{
  const form = document.querySelector("form.explorer");
  const table = document.querySelector("table.explored");
  const status = document.querySelector(".count");
  const language = document.documentElement.lang;
  const figures = new Intl.NumberFormat(language === "id" ? "id-ID" : "en-GB");
  const collator = new Intl.Collator(language, { numeric: true });

  let rows = [];
  let sorted = ""; // number of the column, with `-` before it where it runs down

  /** A row of the table: its element, all that it can be found by, its money by year and source. */
  const read = (element, number) => ({
    element,
    number,
    text: `${element.textContent} ${element.dataset.words ?? ""}`.toLowerCase(),
    money: (element.dataset.money ?? "")
      .split(";")
      .filter(Boolean)
      .map((part) => part.split(" "))
      .map(([year, source, amount]) => ({ year, source, amount: Number(amount) })),
  });

  /** The controls that say something, by name. */
  const chosen = () =>
    new Map([...form.elements].filter((one) => one.name && one.value.trim()).map((one) => [one.name, one.value.trim()]));

  const fits = (row, choice) =>
    [...choice].every(([name, value]) => {
      if (name === "words") return value.toLowerCase().split(/\s+/).every((word) => row.text.includes(word));
      if (name === "source" && choice.has("year")) return moneyOf(row, choice).length > 0;
      return (row.element.dataset[name] ?? "").split(" ").includes(value);
    });

  /** A year and a fund source choose money too, not only programmes. */
  const moneyOf = (row, choice) =>
    row.money.filter((part) => ["year", "source"].every((name) => !choice.has(name) || part[name] === choice.get(name)));

  const sum = (parts) => parts.reduce((total, part) => total + part.amount, 0);

  const show = () => {
    const choice = chosen();
    let [count, total] = [0, 0];
    for (const row of rows) {
      const amount = sum(moneyOf(row, choice));
      const isShown = fits(row, choice);
      row.element.hidden = !isShown;
      count += isShown;
      total += isShown ? amount : 0;
      if (hasMoney) priced(row.element.lastElementChild, amount);
    }
    if (hasMoney) table.querySelector("[data-total]").textContent = figures.format(total);
    tell(count, total, choice);
    order();
    remember(choice);
  };

  const priced = (cell, amount) => {
    cell.dataset.value = amount;
    cell.textContent = figures.format(amount);
  };

  /** How many there are and what they cost; told to screen readers as it changes. */
  const tell = (count, total, choice) => {
    if (!count) {
      status.textContent = status.dataset.none;
      return;
    }
    const said = sentence.cloneNode(true);
    said.querySelector("[data-count]").textContent = figures.format(count);
    if (hasMoney) {
      const narrow = ["year", "source"].filter((name) => choice.has(name)).map((name) => form.elements[name].selectedOptions[0].text);
      said.querySelector("[data-sum]").textContent = `Rp${figures.format(total)}`;
      said.append(narrow.length ? ` (${narrow.join(", ")})` : "");
    }
    if (status.textContent !== said.textContent) status.replaceChildren(said);
  };

  // --- order ---

  const valueOf = (row, column) => {
    const cell = row.element.children[column];
    return cell.dataset.value ?? cell.textContent.trim();
  };

  /** Empty cells come last both ways; what is equal keeps the order of the plan. */
  const order = () => {
    const column = Number(sorted.replace("-", "")) - 1;
    const way = sorted.startsWith("-") ? -1 : 1;
    const compared = (one, other) => {
      const [a, b] = [valueOf(one, column), valueOf(other, column)];
      if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1) || one.number - other.number;
      const isNumber = !Number.isNaN(Number(a)) && !Number.isNaN(Number(b));
      return (isNumber ? Number(a) - Number(b) : collator.compare(a, b)) * way || one.number - other.number;
    };
    const ordered = [...rows].sort(sorted ? compared : (one, other) => one.number - other.number);
    table.tBodies[0].append(...ordered.map((row) => row.element));
    [...table.tHead.rows[0].cells].forEach((head, number) => {
      if (number === column) head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    });
  };

  /** Figures start with the largest, names with A; the second time it turns, the third time it ends. */
  const sortBy = (column, isFigure) => {
    const turns = isFigure ? [`-${column}`, `${column}`] : [`${column}`, `-${column}`];
    const at = turns.indexOf(sorted);
    sorted = at < 0 ? turns[0] : (turns[at + 1] ?? "");
    show();
  };

  const makeSortable = (head, number) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sortBy(number + 1, head.classList.contains("right")));
    head.append(button);
  };

  // --- address ---

  const remember = (choice) => {
    const query = new URLSearchParams(choice);
    if (sorted) query.set("sort", sorted);
    try {
      history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}${location.hash}`);
    } catch {
      // Some browsers refuse it for pages opened from a folder; the table works all the same.
    }
  };

  const recall = () => {
    const query = new URLSearchParams(location.search);
    for (const control of form.elements) {
      if (!control.name) continue;
      control.value = query.get(control.name) ?? "";
      if (control.selectedIndex < 0) control.value = "";
    }
    const wanted = query.get("sort") ?? "";
    sorted = /^-?[1-9]$/.test(wanted) && Math.abs(Number(wanted)) <= table.tHead.rows[0].cells.length ? wanted : "";
  };

  const hasMoney = Boolean(table?.querySelector("[data-total]"));
  const sentence = document.createDocumentFragment();

  if (form && table) {
    rows = [...table.tBodies[0].rows].map(read);
    sentence.append(...[...status.childNodes].map((node) => node.cloneNode(true)));
    [...table.tHead.rows[0].cells].forEach(makeSortable);
    form.hidden = false;
    recall();
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", show);
    form.addEventListener("reset", () => setTimeout(() => { sorted = ""; show(); }));
    addEventListener("popstate", () => { recall(); show(); });
    show();
  }
}
