/* What a page does beyond reading: filters, copying, the preview of an actor, the sentence an item rests on.
   Without it everything is still there and linked. Nothing here makes markup from text. */
(() => {
  "use strict";

  // ------------------------------------------------------------ copying a citation
  const copy = async (button) => {
    const text = button.dataset.bfCopy;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea"); // pages opened from the disk have no clipboard object
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    const label = button.textContent;
    button.textContent = "Copied";
    button.setAttribute("aria-live", "polite");
    setTimeout(() => { button.textContent = label; }, 1500);
  };

  for (const button of document.querySelectorAll("[data-bf-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }

  // ------------------------------------------------------------ filters
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const filter = (box) => {
    const form = box.querySelector("form");
    const items = [...box.querySelectorAll("[data-bf-item]")];
    const texts = items.map((item) => plain(item.textContent));
    const fields = [...form.querySelectorAll("[data-bf-field]")];
    const words = form.querySelector("[data-bf-words]");
    const from = form.querySelector("[data-bf-from]");
    const to = form.querySelector("[data-bf-to]");
    const count = form.querySelector(".bf-filter__count");

    const matches = (item, text, wanted) =>
      wanted.every((word) => text.includes(word)) &&
      fields.every((field) => !field.value || item.getAttribute(`data-${field.dataset.bfField}`).split(" ").includes(field.value)) &&
      (!from?.value || item.dataset.date >= from.value) &&
      (!to?.value || (item.dataset.date && item.dataset.date <= to.value));

    const named = () => [
      ...fields.map((field) => [field.dataset.bfField, field]),
      ...[["words", words], ["from", from], ["to", to]].filter(([, field]) => field),
    ];

    const apply = (remember) => {
      const wanted = words ? plain(words.value).split(/\s+/).filter(Boolean) : [];
      let shown = 0;
      items.forEach((item, place) => {
        item.hidden = !matches(item, texts[place], wanted);
        shown += !item.hidden;
      });
      count.textContent = `${shown} of ${items.length}`;
      if (!remember) return;
      const query = new URLSearchParams(named().filter(([, field]) => field.value).map(([name, field]) => [name, field.value]));
      history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
    };

    const query = new URLSearchParams(location.search);
    for (const [name, field] of named()) if (query.has(name)) field.value = query.get(name);
    form.addEventListener("input", () => apply(true));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => apply(true)));
    form.hidden = false;
    apply(false);
  };

  document.querySelectorAll("[data-bf-filter]").forEach(filter);

  // ------------------------------------------------------------ the search page
  const SHOWN = 30;

  const marked = (excerpt) => { // escaped text in which found words stand between <mark> and </mark>
    const plainly = (text) => new DOMParser().parseFromString(`<body>${text}`, "text/html").body.textContent;
    return excerpt.split(/<mark>(.*?)<\/mark>/).map((text, place) => {
      const made = document.createElement(place % 2 ? "mark" : "span");
      made.textContent = plainly(text);
      return made;
    });
  };

  const row = (found) => {
    const [item, title, kind, excerpt, link] = ["li", "p", "p", "p", "a"].map((tag) => document.createElement(tag));
    title.className = "bf-related__title";
    kind.className = "bf-small";
    link.href = found.url;
    link.textContent = found.meta.title;
    title.append(link);
    kind.textContent = [found.meta.kind, found.meta.date].filter(Boolean).join(" · ");
    excerpt.className = "bf-rows__text";
    excerpt.append(...marked(found.excerpt));
    item.append(title, kind, excerpt);
    return item;
  };

  const searchPage = async (box) => {
    const form = box.querySelector("form");
    const status = form.querySelector("[role=status]");
    const list = box.querySelector(".bf-results");
    const choices = [...form.querySelectorAll("[data-bf-search-filter]")];
    const engine = await import(new URL(box.dataset.bfSearch, location.href));
    const query = new URLSearchParams(location.search);
    form.elements.q.value = query.get("q") ?? "";
    let latest = 0;

    const search = async () => {
      const turn = ++latest;
      const words = form.elements.q.value.trim();
      const chosen = choices.filter((choice) => choice.value).map((choice) => [choice.dataset.bfSearchFilter, choice.value]);
      history.replaceState(null, "", words ? `?${new URLSearchParams({ q: words })}` : location.pathname);
      const found = words || chosen.length ? await engine.search(words || null, { filters: Object.fromEntries(chosen) }) : null;
      const results = found ? await Promise.all(found.results.slice(0, SHOWN).map((one) => one.data())) : [];
      if (turn !== latest) return;
      list.replaceChildren(...results.map(row));
      status.textContent = found ? `${found.results.length} found${found.results.length > SHOWN ? `, the first ${SHOWN} shown` : ""}` : "";
    };

    form.addEventListener("input", search);
    form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
    form.addEventListener("reset", () => setTimeout(search));
    form.hidden = false;
    form.elements.q.focus();
    search();
  };

  document.querySelectorAll("[data-bf-search]").forEach(searchPage);

  // ------------------------------------------------------------ the sentence under an item
  const light = (link, on) => document.getElementById(link.dataset.bfSentence)?.classList.toggle("bf-lit", on);

  for (const link of document.querySelectorAll("[data-bf-sentence]")) {
    for (const event of ["mouseenter", "focus"]) link.addEventListener(event, () => light(link, true));
    for (const event of ["mouseleave", "blur"]) link.addEventListener(event, () => light(link, false));
  }

  // ------------------------------------------------------------ the preview of an actor
  const preview = document.createElement("div");
  preview.className = "bf-preview";
  preview.setAttribute("role", "tooltip");
  preview.id = "bf-preview";

  const line = (tag, text) => {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  };

  const which = (link) => link.getAttribute("href").replace(/^.*\/|\.html.*$/g, "");
  const actors = [...document.querySelectorAll(".bf a[href*='actors/']:not(.bf-card a, .bf-dateline a)")];
  const told = new Map(actors.filter((link) => link.title).map((link) => [which(link), link.title])); // in lists, once

  const lines = (link) => {
    const card = document.getElementById(`actor-${which(link)}`);
    if (card) {
      const text = (element) => {
        const copied = element.cloneNode(true);
        copied.querySelectorAll(".bf-refs").forEach((refs) => refs.remove());
        return copied.textContent.trim();
      };
      return [...card.children].map(text).filter(Boolean);
    }
    const [name, ...role] = (told.get(which(link)) ?? "").split(": ");
    return [name, role.join(": ")].filter(Boolean);
  };

  const show = (link) => {
    const found = lines(link);
    if (!found.length) return;
    link.removeAttribute("title");
    link.setAttribute("aria-describedby", preview.id);
    preview.replaceChildren(...found.map((text, place) => line(place ? "span" : "b", text)));
    document.body.append(preview);
    const box = link.getClientRects()[0];
    const width = preview.offsetWidth;
    const below = box.bottom + preview.offsetHeight + 12 < innerHeight;
    preview.style.insetInlineStart = `${scrollX + Math.max(8, Math.min(box.left, innerWidth - width - 16))}px`;
    preview.style.top = `${scrollY + (below ? box.bottom + 6 : box.top - preview.offsetHeight - 6)}px`;
  };

  const hide = (link) => {
    link.removeAttribute("aria-describedby");
    preview.remove();
  };

  for (const link of actors) {
    for (const event of ["mouseenter", "focus"]) link.addEventListener(event, () => show(link));
    for (const event of ["mouseleave", "blur"]) link.addEventListener(event, () => hide(link));
  }
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") preview.remove(); });

  // ------------------------------------------------------------ what a link leads to may be folded away
  const unfold = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target && target.closest("details:not([open])");
    if (!folded) return;
    folded.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();

  // ------------------------------------------------------------ paper: everything unfolded, links as numbered notes
  const published = document.querySelector("link[rel=canonical]")?.href;

  const address = (link) => { // for somebody who holds the paper; empty where that leads nowhere, or to an actor
    const target = new URL(link.getAttribute("href"), published ?? location.href);
    const own = target.origin === new URL(published ?? location.href).origin;
    if (!/^https?:$/.test(target.protocol) || (own && (!published || /\/actors\//.test(target.pathname)))) return "";
    target.hash = own ? "" : target.hash.slice(1).split(":~:")[0]; // the number of the sentence says where
    return target.href;
  };

  const noted = () => {
    const content = document.querySelector(".md-content article:has(.bf)");
    const links = content?.querySelectorAll(".bf a[href]:not([href^='#'], .bf-ref, .bf-button, .bf-chip, .bf-tag, nav a, [hidden] a)") ?? [];
    const numbers = new Map();
    for (const link of links) {
      const where = address(link);
      if (!where || where === published) continue;
      if (!numbers.has(where)) numbers.set(where, numbers.size + 1);
      const number = line("sup", numbers.get(where));
      number.className = "bf-noted";
      link.after(number);
    }
    if (!numbers.size && !published) return;
    const list = document.createElement("ol");
    list.append(...[...numbers.keys()].map((where) => line("li", where)));
    const notes = document.createElement("aside");
    notes.className = "bf bf-notes";
    notes.append(line("p", published ? `This page: ${published}` : "Links"), list);
    content?.append(notes);
  };

  addEventListener("beforeprint", () => {
    document.querySelectorAll(".bf details").forEach((folded) => { folded.open = true; });
    noted();
  });
  addEventListener("afterprint", () => document.querySelectorAll(".bf-noted, .bf-notes").forEach((made) => made.remove()));
})();
