/* Finding things: filters of lists, the rest of lists that are too long for a page, and names that were mistyped.
   What comes from a file of the site as HTML was escaped when it was made; nothing else here makes markup from text. */
(() => {
  "use strict";

  const ROOT = new URL("../../", document.currentScript.src); // of the site

  const { fold, index, parse, rank, read } = window.bfWords;
  const wordsOf = (text) => read(text).words.map((word) => word.text);
  const hasAll = (indexed, terms) => terms.every((term) => rank(indexed, term));

  const indexed = (item) => { // text by text: words of neighbouring elements are words of their own
    const texts = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) if (!texts.currentNode.parentElement.closest(".bf-share")) found.push(texts.currentNode.data);
    return index(found.join(" "));
  };

  const made = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  // ------------------------------------------------------------ files of a list
  /* Scripts, because a page opened from the disk may load nothing else. Each calls `bfList` with its name, and with JSON
     that is deflated and in Base64. */
  const files = new Map();
  const unpacked = async (packed) => {
    const bytes = Uint8Array.from(atob(packed), (one) => one.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return JSON.parse(await new Response(stream).text());
  };
  window.bfList = (name, packed) => files.get(name).arrived(unpacked(packed));

  const load = (name) => {
    if (!files.has(name)) {
      const file = {};
      file.data = new Promise((arrived, failed) => {
        file.arrived = arrived;
        document.head.append(made("script", {
          src: new URL(`lists/${name}.js`, ROOT),
          onerror: () => failed(new Error(name)),
        }));
      });
      file.data.catch(() => files.delete(name)); // what did not arrive, or whole, may be asked for again
      files.set(name, file);
    }
    return files.get(name).data;
  };

  // ------------------------------------------------------------ filters
  const within = (date, { from, to }) => (!from || date >= from) && (!to || (date && date <= to));

  /* All items are in the page: those that do not match are hidden. */
  const inPage = (box) => {
    const items = [...box.querySelectorAll("[data-bf-item]")];
    const texts = items.map(indexed);
    const values = (item, field) => item.getAttribute(`data-${field}`).split(" ");
    const has = (item, [field, value]) => values(item, field).includes(value);
    const matching = (chosen) => items.filter((item, place) => hasAll(texts[place], chosen.terms)
      && chosen.fields.every((one) => has(item, one)) && within(item.dataset.date, chosen));
    return {
      ready: async () => {},
      every: async (chosen) => matching(chosen),
      count: async (chosen) => matching(chosen).length,
      values: async (chosen, field) => matching(chosen).flatMap((item) => values(item, field)),
      show: async (chosen) => {
        const found = new Set(matching(chosen));
        for (const item of items) item.hidden = !found.has(item);
        return `${found.size} of ${items.length}`;
      },
    };
  };

  /* The page holds the newest items: the others come from the files of the list, as far as they match. */
  const STEP = 50; // items shown at a time
  const AHEAD = 4; // files fetched at a time

  const inFiles = (box, form, tell) => {
    const name = box.dataset.bfList;
    const place = box.querySelector("[data-bf-items]");
    const newest = [...place.children];
    const pager = box.querySelector(".bf-parts");
    const more = made("button", { type: "button", className: "bf-button bf-button--quiet bf-show", textContent: "Show more", hidden: true });
    place.after(more);
    const texts = new WeakMap();
    const parts = new Map();
    let turn = 0;
    let choices;

    const text = (item) => {
      if (!texts.has(item)) texts.set(item, indexed(item));
      return texts.get(item);
    };

    const part = (number) => { // counted from 0; files are from 1
      const parsed = async () => {
        const rows = [...new DOMParser().parseFromString(await load(`${name}-${number + 1}`), "text/html").body.children];
        document.dispatchEvent(new CustomEvent("bf-rows", { detail: rows }));
        return rows;
      };
      if (!parts.has(number)) {
        const arriving = parsed();
        arriving.catch(() => parts.delete(number)); // what did not arrive is asked for again
        parts.set(number, arriving);
      }
      return parts.get(number);
    };

    const addChoices = async () => { // the page names those of its own items
      const { names } = await load(name);
      const select = form.querySelector("[data-bf-field]");
      const known = new Set([...select.options].map((option) => option.value));
      const missing = Object.entries(names).filter(([value]) => !known.has(value)).map(([value, label]) => new Option(label, value));
      if (!missing.length) return;
      const rank = (option) => (option.value === "nobody" ? "\uffff" : fold(option.text));
      const sorted = [...select.options].slice(1).concat(missing).map((option) => [rank(option), option]);
      select.append(...sorted.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, option]) => option));
    };

    const ready = () => choices ??= addChoices().catch((fault) => { choices = undefined; throw fault; });
    for (const event of ["focusin", "pointerenter"]) form.addEventListener(event, () => ready().catch(() => {}));

    const candidates = (chosen, { count, fields }) => {
      const wanted = chosen.fields.map(([field, value]) => [fields[field].items, fields[field].values.indexOf(value)]);
      const dated = (which) => !fields.date || within(fields.date.values[fields.date.items[which][0]], chosen);
      const found = Array.from({ length: count }, (_, which) => which)
        .filter((which) => wanted.every(([items, value]) => items[which].includes(value)) && dated(which));
      if (!fields.prominence) return found.reverse(); // the newest first
      const rank = (which) => fields.prominence.items[which][0];
      return found.sort((a, b) => rank(b) - rank(a) || a - b);
    };

    const matches = async function* (chosen, found, { begins, count }) {
      const places = begins.flatMap((first, at) => Array((begins[at + 1] ?? count) - first).fill(at)); // of files
      const needed = [...new Set(found.map((which) => places[which]))];
      for (const which of found) {
        const at = needed.indexOf(places[which]);
        needed.slice(at, at + AHEAD).forEach(part);
        const item = (await part(needed[at]))[which - begins[needed[at]]];
        if (hasAll(text(item), chosen.terms)) yield item;
      }
    };

    const show = async (chosen) => {
      const mine = ++turn;
      const all = !(chosen.terms.length || chosen.fields.length || chosen.from || chosen.to);
      if (pager) pager.hidden = !all;
      more.hidden = true;
      if (all) {
        place.replaceChildren(...newest);
        more.hidden = Boolean(pager) && !box.dataset.bfMore; // a list of the same items leads on; else the files do
        more.onclick = () => tell(() => list(chosen, mine, newest.length + STEP));
        return box.dataset.bfCount;
      }
      return list(chosen, mine, STEP);
    };

    const list = async (chosen, mine, atFirst) => {
      const facets = await load(name);
      const found = candidates(chosen, facets);
      const source = matches(chosen, found, facets);
      const shown = [];
      let ended = false;

      const next = async () => {
        const first = shown.length;
        while (!ended && shown.length < (first ? first + STEP : atFirst)) {
          const { value, done } = await source.next();
          if (mine !== turn) return null;
          ended = Boolean(done);
          if (value) shown.push(value);
        }
        ended ||= !chosen.terms.length && shown.length === found.length;
        place.replaceChildren(...shown);
        more.hidden = ended;
        const continued = first || atFirst - STEP; // items that were there
        if (continued) shown[continued]?.querySelector("a").focus();
        if (ended) return `${shown.length} of ${facets.count}`;
        return chosen.terms.length ? `the first ${shown.length} of more` : `${found.length} of ${facets.count}, ${shown.length} shown`;
      };

      more.onclick = () => tell(next);
      return next();
    };

    const every = async (chosen) => { // of all files, and not as far as shown
      const facets = await load(name);
      const found = [];
      for await (const item of matches(chosen, candidates(chosen, facets), facets)) found.push(item);
      return found;
    };

    // Only the items themselves say which of them have the words.
    const count = async (chosen) => (chosen.terms.length ? null : candidates(chosen, await load(name)).length);

    const values = async (chosen, field) => {
      if (chosen.terms.length) return null;
      const facets = await load(name);
      const { items, values: all } = facets.fields[field];
      return candidates(chosen, facets).flatMap((which) => items[which].map((one) => all[one]));
    };

    return { ready, show, every, count, values };
  };

  /* What the form says, for a file or a sheet of paper: `Speaker: Inés Okafor`. */
  const inWords = (field) => [field.closest("label").firstChild.textContent.trim(), field.selectedOptions?.[0].text ?? field.value];

  const filter = async (box) => {
    const form = box.querySelector("form");
    const count = form.querySelector(".bf-filter__count");
    const [words, from, to] = ["words", "from", "to"].map((name) => form.querySelector(`[data-bf-${name}]`));
    const fields = [...form.querySelectorAll("[data-bf-field]")].map((field) => [field.dataset.bfField, field]);
    const named = [...fields, ["words", words], ["from", from], ["to", to]].filter(([, field]) => field);

    const used = () => named.map(([, field]) => field).filter((field) => field.value);

    const printed = made("p", { className: "bf-printed" }); // in place of the form
    box.prepend(printed);

    const where = () => {
      const here = bfSharing.address("").split(/[?#]/)[0];
      return here && `${here}${location.search}`;
    };

    const tell = async (work) => {
      try {
        count.textContent = await work() ?? count.textContent;
        const filter = used().map((field) => inWords(field).join(": ")).join("; ");
        printed.textContent = [filter && `Filtered by ${filter}`, count.textContent, where()].filter(Boolean).join(". ");
      } catch {
        count.textContent = "The rest of the list is not here: open the page in its site";
      }
    };

    const { ready, show, every, count: number, values } = (box.dataset.bfList ? inFiles : inPage)(box, form, tell);

    const chosen = () => ({
      terms: parse(words?.value ?? ""),
      fields: fields.filter(([, field]) => field.value).map(([name, field]) => [name, field.value]),
      from: from?.value,
      to: to?.value,
    });

    const without = (all, name) => ({
      terms: name === "words" ? [] : all.terms,
      fields: all.fields.filter(([one]) => one !== name),
      from: name === "from" ? "" : all.from,
      to: name === "to" ? "" : all.to,
    });

    const countChoices = async () => { // how many items each would find, with what else is chosen
      await ready();
      for (const [name, field] of fields) {
        const found = await values(without(chosen(), name), name);
        const counts = new Map();
        for (const one of found ?? []) counts.set(one, (counts.get(one) ?? 0) + 1);
        for (const option of [...field.options].slice(1)) option.label = found ? `${option.text} (${counts.get(option.value) ?? 0})` : option.text;
      }
    };

    const hint = made("p", { className: "bf-hint", hidden: true });
    form.after(hint);
    const suggest = async () => { // where nothing is found, what to leave out
      hint.hidden = true;
      const now = chosen();
      if (!used().length || box.querySelector("[data-bf-item]:not([hidden])")) return;
      const drops = [];
      for (const [name, field] of named.filter(([, one]) => one.value)) {
        const left = await number(without(now, name));
        const [label, value] = inWords(field);
        if (left) drops.push(made("button", {
          type: "button", className: "bf-button bf-button--quiet", textContent: `${label}: ${value} (${left} without)`,
          onclick: () => { field.value = ""; field.focus(); changed(); },
        }), " ");
      }
      hint.replaceChildren(drops.length ? "Nothing is found. Leave out " : "Nothing is found.", ...drops);
      hint.hidden = false;
    };

    /* The chart above a list: a column filters by its month or year, a second time no longer. */
    const columns = [...box.querySelectorAll("[data-bf-span]")].map((link) => {
      const [year, month] = link.dataset.bfSpan.split("-").map(Number);
      const day = (...parts) => new Date(Date.UTC(...parts)).toISOString().slice(0, 10);
      const bounds = [day(year, (month ?? 1) - 1, 1), day(year, month ?? 12, 0)];
      const isChosen = () => from.value === bounds[0] && to.value === bounds[1];
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        [from.value, to.value] = isChosen() ? ["", ""] : bounds;
        changed();
      });
      return () => link.setAttribute("aria-current", isChosen());
    });

    const update = async () => {
      for (const column of columns) column();
      await tell(() => show(chosen()));
      await Promise.all([countChoices(), suggest()]).catch(() => {}); // the list itself says what is missing
    };

    const changed = () => {
      const given = named.filter(([, field]) => field.value).map(([name, field]) => [name, field.value]);
      history.replaceState(null, "", given.length ? `?${new URLSearchParams(given)}` : location.pathname);
      update();
    };

    const save = (kind) => tell(async () => {
      const rows = await every(chosen());
      bfSharing.save(`${box.dataset.bfRows}.${kind}`, rows, { filter: Object.fromEntries(used().map(inWords)), page: where() });
    });
    const files = [["csv", "CSV"], ["json", "JSON"]].map(([kind, textContent]) => made("button", {
      type: "button", className: "bf-button bf-button--quiet", textContent, title: `Save what is found as ${textContent}`, onclick: () => save(kind),
    }));
    form.querySelector("[type=reset]").after(...files);

    form.addEventListener("input", changed);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(changed));
    form.hidden = false;
    if (location.search) await tell(ready);
    const query = new URLSearchParams(location.search);
    for (const [name, field] of named) if (query.has(name)) field.value = query.get(name);
    if (!box.dataset.bfList || location.search) return update();
    form.addEventListener("focusin", () => countChoices().catch(() => {}), { once: true }); // loads what only a filter needs
    return tell(() => show(chosen()));
  };

  document.querySelectorAll("[data-bf-filter]").forEach(filter);

  // ------------------------------------------------------------ names that were mistyped
  /* Letters to change, to add, to leave out or to swap with the next (optimal string alignment). */
  const distance = (a, b) => {
    const rows = [[...Array(b.length + 1).keys()]];
    for (let i = 1; i <= a.length; i++) {
      rows[i] = [i];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1];
        rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + !same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
    return rows[a.length][b.length];
  };

  const faults = (word, names) => { // 1 in a word of four letters, 2 in one of eight; more is another word
    const least = Math.min(...names.map((name) => distance(word, name)));
    return least <= Math.min(2, Math.floor(word.length / 4)) ? least : Infinity;
  };

  const meant = async (typed) => {
    const words = wordsOf(typed);
    if (!words.length) return [];
    const near = (await load("names"))
      .map(([address, ...names]) => [words.reduce((sum, word) => sum + faults(word, wordsOf(names.join(" "))), 0), address, names[0]])
      .filter(([sum]) => sum < Infinity);
    return near.sort(([a], [b]) => a - b).slice(0, 3).map(([, address, name]) => [new URL(address, ROOT), name]);
  };

  const ask = async (line, typed) => {
    const found = await meant(typed).catch(() => []);
    const links = found.flatMap(([href, textContent], place) => [place ? " or " : "", made("a", { href, textContent })]);
    line.replaceChildren(...(links.length ? ["Did you mean ", ...links, "?"] : []));
  };

  const results = document.querySelector("[data-md-component=search-result]");
  if (results) {
    const [said, items] = [results.firstElementChild, results.lastElementChild];
    const field = document.querySelector("[data-md-component=search-query]");
    const line = made("p", { className: "md-search-result__meta bf-meant" });
    said.after(line);
    new MutationObserver(() => {
      if (field.value.trim() && !items.children.length) ask(line, field.value); else line.replaceChildren();
    }).observe(said, { childList: true });
  }

  window.bfFinding = { ROOT, made, ask, load };
})();
