/* Taking an item along: a link to it, a citation, and what a list shows as a file for other programs.
   Without it every item still has its address, to which the sentences below it link. Nothing here makes markup from text. */
(() => {
  "use strict";

  const made = (tag, properties = {}) => Object.assign(document.createElement(tag), properties);

  const ITEMS = ":is(.bf-points, .bf-background ul, .bf-timeline, .bf-watch) > li[id], .bf-figures > li, .bf-assessment > p[id], figure:has(> blockquote)";

  const text = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";

  // ------------------------------------------------------------ addresses
  const published = document.querySelector("link[rel=canonical]")?.href;

  const address = (href) => { // for somebody else; empty for what is on this disk alone
    const target = new URL(href, published ?? location.href);
    return /^https?:$/.test(target.protocol) ? target.href : "";
  };

  // ------------------------------------------------------------ citations
  const WHOLE = "[data-bf-copy]"; // has the citation of the whole article
  const wholeOf = document.querySelector(WHOLE)?.dataset.bfCopy;
  const sources = new Map(); // of briefings, where a list names them first

  const origin = (figure) => figure.querySelector("figcaption .bf-note a"); // leads to its briefing, in lists
  const page = (link) => link.getAttribute("href").split("#")[0];
  const numbers = (item) => [...item.querySelectorAll("sup a")].map((link) => link.textContent).join(", ");
  const link = (item) => (wholeOf ? `#${item.id || item.querySelector("[id]").id}` : origin(item).getAttribute("href"));

  const speaker = (figure) => {
    const name = figure.dataset.bfBy ?? (figure.querySelector(".bf-quote__who")
      ?? figure.closest(".bf-quotes > section")?.querySelector("h3") ?? document.querySelector("h1")).textContent;
    return name === "Unattributed" ? "unattributed" : name;
  };

  const said = (figure) => {
    const { bfCue: cue, bfSaid: marked } = figure.dataset;
    const shown = figure.querySelector("blockquote > span:not(.bf-away)")?.cloneNode(true);
    for (const part of shown?.querySelectorAll("small, .bf-gap") ?? []) {
      part.replaceWith(part.matches(".bf-gap") ? "” … “" : "");
    }
    const words = marked ?? shown?.textContent;
    if (!cue) return words ?? "";
    return words === undefined ? `reported, “${cue}”` : `reported, “${cue}”: ${words}`;
  };

  const source = (figure) => {
    if (wholeOf) return wholeOf;
    const date = origin(figure).previousSibling.textContent.replace(/, $/, "");
    return sources.get(page(origin(figure))) ?? `“${origin(figure).textContent}”, ${date}`;
  };

  const words = (item) => { // of an item that is no quote: `12 March 2026: “The loan was signed.”`
    const judged = item.matches(".bf-assessment *"); // whose small print says how likely it is
    const copied = item.cloneNode(true);
    copied.querySelectorAll(`sup, .bf-badge, .bf-mix, .bf-away, .bf-note, .bf-share${judged ? "" : ", .bf-small"}`).forEach((part) => part.remove());
    if (judged) copied.querySelector(".bf-small").textContent = `(${text(item.querySelector(".bf-small"))})`;
    const head = copied.querySelector(".bf-points__head");
    const parts = (head ? [head] : copied.querySelectorAll("p").length ? [...copied.querySelectorAll("p")] : [copied]).map(text);
    const typed = judged || item.querySelector(".bf-badge--curated");
    const last = parts.pop();
    return [...parts, last && (typed ? last : `“${last}”`)].filter(Boolean).join(": ");
  };

  const citation = (item) => {
    const shown = item.matches("figure") ? `${said(item)} (${speaker(item)})` : words(item);
    const rest = [source(item), numbers(item) && `sentence ${numbers(item)}`, address(link(item))];
    const doubt = item.querySelector(".bf-doubt")?.textContent;
    return `${[shown, ...rest].filter(Boolean).join(", ")}${doubt ? ` [${doubt}]` : ""}`.trim();
  };

  // ------------------------------------------------------------ copying
  const copy = async (control, text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = made("textarea", { value: text }); // pages opened from the disk have no clipboard object
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    const label = control.dataset.bfLabel ??= control.textContent;
    control.textContent = "Copied";
    control.setAttribute("aria-live", "polite");
    setTimeout(() => { control.textContent = label; }, 1500);
  };

  const button = (textContent = "Cite") => made("button", { type: "button", className: "bf-copy", title: "Copy the citation", textContent });

  const shareable = (item, place = item) => {
    const controls = made("span", { className: "bf-share" });
    const permalink = made("a", { className: "bf-link", href: link(item), title: "Copy the link to this item", textContent: "Link" });
    controls.append(permalink, " ", button());
    place.append(" ", controls);
  };

  document.addEventListener("click", ({ target }) => {
    const control = target.closest(".bf-copy, .bf-link");
    if (control?.matches(".bf-link")) copy(control, address(control.getAttribute("href")) || control.href);
    else if (control) copy(control, control.closest(WHOLE)?.dataset.bfCopy ?? citation(control.closest(ITEMS)));
  });

  const read = (rows) => { // in order: the first row of a briefing has its source
    for (const row of rows) {
      if (row.dataset.bfWhere) sources.set(page(origin(row)), row.dataset.bfWhere);
      if (row.matches("figure")) shareable(row, row.querySelector("figcaption"));
    }
  };

  for (const whole of document.querySelectorAll(WHOLE)) whole.append(" ", button("Copy"));
  if (wholeOf) {
    for (const item of document.querySelectorAll(ITEMS)) shareable(item, item.querySelector("figcaption") ?? item.querySelector("p:last-of-type") ?? item);
  }
  read(document.querySelectorAll(wholeOf ? "[data-bf-item]" : "[data-bf-item], .bf-quotes > section figure"));
  document.addEventListener("bf-rows", (event) => read(event.detail)); // of a list that is too long for a page

  // ------------------------------------------------------------ rows of lists as records
  const there = (href) => address(href) || href;

  const quote = (row) => ({
    speaker: text(row.querySelector(".bf-quote__who")),
    kind: text(row.querySelector(".bf-quote__head > b")),
    text: said(row),
    hedge: text(row.querySelector(".bf-badge--hedge i")),
    certainty: row.querySelector(".bf-doubt") ? "doubtful" : "sure",
    source: source(row),
    sentences: numbers(row),
    address: there(link(row)),
  });

  const named = (row) => ({ name: text(row.firstElementChild), address: there(row.firstElementChild.getAttribute("href")) });

  const briefing = (row) => {
    const dateline = row.querySelector(".bf-dateline");
    const summary = row.querySelector("p:not([class])")?.cloneNode(true);
    summary?.querySelectorAll(".bf-label, .bf-badge").forEach((part) => part.remove());
    const { name: title, address: where } = named(row);
    return {
      title,
      date: dateline.querySelector("time").getAttribute("datetime") ?? "",
      publisher: text(dateline).split(" · ").slice(1, -1).join(" · "),
      summary: text(summary),
      address: where,
    };
  };

  const actor = (row) => {
    const [what, ...more] = [...row.querySelectorAll("p")].map(text);
    const [kind, ...role] = what.split(" · ");
    const { name, address: where } = named(row);
    return { name, kind, role: role.join(" · "), aliases: more.slice(0, -1).join(""), found: more.at(-1), address: where };
  };

  const record = (row) => (row.matches("figure") ? quote : row.querySelector(".bf-dateline") ? briefing : actor)(row);

  /* A cell that a spreadsheet would take for a formula begins with an apostrophe: an article may hold anything. */
  const cell = (value) => `"${value.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;

  const csv = (records) => {
    const lines = [Object.keys(records[0] ?? {}), ...records.map(Object.values)];
    return `\ufeff${lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`; // the mark tells a spreadsheet that it is UTF-8
  };

  const save = (name, rows, { filter, page: where }) => {
    const records = rows.map(record);
    const json = () => `${JSON.stringify({ page: where, filter, count: records.length, items: records }, null, 1)}\n`;
    const content = name.endsWith(".csv") ? csv(records) : json();
    const href = URL.createObjectURL(new Blob([content], { type: name.endsWith(".csv") ? "text/csv" : "application/json" }));
    made("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  };

  window.bfSharing = { address, save };
})();
