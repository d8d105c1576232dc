/* The search page of an index in parts, which Pagefind made. Pagefind says which pages have a word and which have a phrase;
   here pages that have all the terms are chosen, and whole words come before beginnings of words.
   Nothing here makes markup from text. */
(() => {
  "use strict";

  const { ROOT, made, ask } = window.bfFinding;
  const { LONG, index, parse, places, rank } = window.bfWords;
  const SHOWN = 10; // pages found, at a time
  const PLACES = 3; // in each page
  const PAUSE = 50; // milliseconds without a key before a query is sent
  const BOOSTS = { Briefing: 2, Topic: 1, Page: 1 }; // by kind; actors come first
  const ACTOR_BOOST = 3;

  // ------------------------------------------------------------ what is found
  const textOf = ({ meta, content }) => [meta.title, content, meta.also ?? ""].map(index).join("\n");

  /* Pages that have a term: an entry for each, with whether it has whole words of it.
     Where no word begins as the term does, Pagefind answers with the pages of a shorter one, which nobody asked for. */
  const having = async (engine, term, options) => {
    const plain = term.text.replace(/["“”„«»]/g, "");
    const pages = new Map();
    for (const words of new Set([plain, term.words.join(" "), term.joined].filter(Boolean))) {
      for (const found of (await engine.search(`"${words}"`, options)).results) pages.set(found.id, { found, isWhole: true, score: 1 });
    }
    if (term.isPhrase) return pages;
    const { results } = await engine.search(plain, options);
    for (const found of results) if (pages.has(found.id)) pages.get(found.id).score = found.score;
    if (term.words.length > 1 && term.joined.length < LONG) return pages;
    const begun = results.filter((found) => !pages.has(found.id));
    const first = pages.size ? [] : await Promise.all(begun.slice(0, PLACES).map((one) => one.data()));
    if (first.length && !first.some((data) => rank(textOf(data), term))) return pages;
    for (const found of begun) pages.set(found.id, { found, isWhole: false, score: found.score });
    return pages;
  };

  /* Pages in order, of those that have the most terms. */
  const lookUp = async (engine, terms, options) => {
    if (!terms.length) return (await engine.search(null, options)).results;
    const sets = await Promise.all(terms.map((term) => having(engine, term, options)));
    const together = terms.length > 1 ? (await engine.search(terms.map((term) => term.text).join(" "), options)).results : [];
    const whole = new Map(together.map((found) => [found.id, found])); // knows the places of all terms
    const scored = [...new Set(sets.flatMap((pages) => [...pages.keys()]))]
      .filter((id) => sets.every((pages, which) => !terms[which].isPhrase || pages.has(id)))
      .map((id) => {
        const entries = sets.map((pages) => pages.get(id)).filter(Boolean);
        return {
          id,
          found: whole.get(id) ?? entries[0].found,
          all: entries.length,
          whole: entries.filter((entry) => entry.isWhole).length,
          score: entries.reduce((sum, entry) => sum + entry.score, 0),
        };
      });
    const most = Math.max(...scored.map((page) => page.all));
    return scored.filter((page) => page.all === most).sort((a, b) => b.whole - a.whole || b.score - a.score).map((page) => page.found);
  };

  /* Pagefind knows words by their stems: of the first pages those come first that have the words as they were typed. */
  const exactFirst = (pages, terms) => {
    const levels = new Map(pages.map((page) => [page, terms.reduce((sum, term) => sum + rank(textOf(page), term), 0)]));
    const boost = ({ meta }) => BOOSTS[meta.kind] ?? ACTOR_BOOST;
    return [...pages].sort((a, b) => levels.get(b) - levels.get(a) || boost(b) - boost(a));
  };

  // ------------------------------------------------------------ how it is shown
  const plainly = (html) => new DOMParser().parseFromString(`<body>${html}`, "text/html").body.textContent;

  const marked = (text, terms) => {
    const found = places(text, terms);
    const ends = [0, ...found.flat(), text.length];
    return ends.slice(1).map((end, place) => made(place % 2 ? "mark" : "span", { textContent: text.slice(ends[place], end) }))
      .filter((piece) => piece.textContent);
  };

  const without = (text, heading) => (text.startsWith(`${heading}.`) ? text.slice(heading.length + 1).trimStart() : text);

  const row = (found, terms) => {
    const href = new URL(found.meta.place ?? found.raw_url.replace(/^\//, ""), ROOT);
    const inside = found.sub_results.filter((one) => one.anchor).map((one) => {
      const text = without(plainly(one.excerpt), one.title); // an excerpt begins with the heading it stands below
      const indexed = index(`${one.title} \n ${text}`);
      return { one, text, has: terms.filter((term) => rank(indexed, term)).length };
    });
    const most = Math.max(...inside.map(({ has }) => has));
    const shown = inside.filter(({ has }) => has === most)
      .sort((a, b) => b.one.locations.length - a.one.locations.length || a.one.anchor.location - b.one.anchor.location).slice(0, PLACES);
    const said = [found.meta.kind, found.meta.date].filter(Boolean).join(" · ");
    return made("li", {},
      made("p", { className: "bf-related__title" }, made("a", { href, textContent: found.meta.title })),
      made("p", { className: "bf-small", textContent: said }),
      ...(shown.length
        ? shown.map(({ one, text }) => made("p", { className: "bf-rows__text" },
          made("a", { href: `${href}#${one.anchor.id}`, textContent: one.title }), " ", ...marked(text, terms)))
        : [made("p", { className: "bf-rows__text" }, ...marked(plainly(found.excerpt), terms))]));
  };

  // ------------------------------------------------------------ the page
  const searchPage = async (box) => {
    const form = box.querySelector("form");
    const status = form.querySelector("[role=status]");
    const list = box.querySelector(".bf-results");
    const choices = [...form.querySelectorAll("[data-bf-search-filter]")];
    if (location.protocol === "file:") { // a browser loads no engine from the disk
      box.querySelector("[data-bf-offline]").hidden = false;
      return;
    }
    const more = made("button", { type: "button", className: "bf-button bf-button--quiet bf-show", textContent: "Show more", hidden: true });
    const line = made("p", { className: "bf-meant" });
    list.before(line);
    list.after(more);
    const query = new URLSearchParams(location.search);
    form.elements.q.value = query.get("q") ?? "";
    for (const choice of choices) choice.value = query.get(choice.dataset.bfSearchFilter) ?? "";
    let latest = 0;
    let waiting;

    const search = async () => {
      const turn = ++latest;
      const words = form.elements.q.value.trim();
      const terms = parse(words);
      const chosen = choices.filter((choice) => choice.value).map((choice) => [choice.dataset.bfSearchFilter, choice.value]);
      const asked = [...(words ? [["q", words]] : []), ...chosen];
      history.replaceState(null, "", asked.length ? `?${new URLSearchParams(asked)}` : location.pathname);
      const isAsked = terms.length || chosen.length;
      list.ariaBusy = "true";
      const found = isAsked ? await lookUp(engine, terms, { filters: Object.fromEntries(chosen) }) : [];
      if (turn !== latest) return;
      let shown = 0;
      const next = async () => {
        const first = shown;
        const arriving = exactFirst(await Promise.all(found.slice(first, first + SHOWN).map((one) => one.data())), terms);
        if (turn !== latest) return;
        const entries = arriving.map((one) => row(one, terms));
        if (first) list.append(...entries); else list.replaceChildren(...entries);
        if (first) entries[0].querySelector("a").focus();
        shown += entries.length;
        more.hidden = shown === found.length;
        status.textContent = isAsked || words ? `${found.length} found${more.hidden ? "" : `, ${shown} shown`}` : "";
        if (words && !found.length) ask(line, words); else line.replaceChildren();
        list.ariaBusy = "false";
      };
      more.onclick = next;
      await next();
    };

    const soon = () => { clearTimeout(waiting); waiting = setTimeout(search, PAUSE); };
    const engine = await import(new URL(box.dataset.bfSearch, location.href));
    await engine.init();
    form.addEventListener("input", soon);
    form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
    form.addEventListener("reset", () => setTimeout(search));
    form.hidden = false;
    form.elements.q.focus();
    search();
  };

  document.querySelectorAll("[data-bf-search]").forEach(searchPage);

  const link = document.querySelector(".bf-search-link"); // there instead of the theme's search, and of its keys
  if (link) document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !["/", "s", "f"].includes(event.key)) return;
    event.preventDefault();
    const field = document.querySelector("[data-bf-search] [name=q]");
    if (field) field.focus(); else link.click();
  });
})();
