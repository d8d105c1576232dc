/* The theme's search, by words as `words.js` compares them: it runs in place of the theme's own worker and answers the
   same messages (0 has the index, 1 says that it is ready, 2 has a query, 3 its results).
   Pages that have all the terms come alone, if there are any; whole words come before beginnings of words, names and
   titles before texts. A query is compared with the whole text of the site, which takes milliseconds for megabytes. */
(() => {
  "use strict";
  if (!self.bfWords) importScripts("words.js"); // in a frame the page loads it
  const { index, parse, rank, places } = self.bfWords;

  const GENERATED = new Set(["Actor", "Briefing", "Topic"]); // kinds of pages that are made from briefings
  const KIND = /^(?:Source · sentence \d+$|[^·]+ · |[^·]+$)/; // of a passage of theirs, before its name
  const COMMON = 0.2; // of all places: a word that is in more says little where it is whole
  const SHOWN = 3; // passages of a page that are not folded away
  const FOLDED = 20; // passages of a page that are, at most
  const MARKED = 50; // pages in which also those are marked
  const IN_NAME = 4, IN_TEXT = 1; // weights of a term by where it is

  const MARKUP = /<[^>]*>|&(?:#\d+|\w+);/g;
  const SIGNS = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'" };
  /* Each tag and character reference becomes as many characters that are no words, so that places stay. */
  const plain = (html) => html.replace(MARKUP, (found) => (SIGNS[found] ?? " ").padEnd(found.length, "\0"));
  const indexed = (...texts) => texts.map((text) => index(plain(text ?? ""))).join("\n");

  let pages = []; // each with its order among equals: of briefings the newest first
  let count = 0; // of places

  const setUp = (docs) => {
    const byPath = new Map();
    for (const doc of docs) {
      const [path, anchor] = doc.location.split("#");
      const page = byPath.get(path);
      if (page && anchor === undefined) continue; // a page is listed once
      const kind = (page?.doc ?? doc).tags?.[0];
      const title = page && GENERATED.has(kind) ? doc.title.replace(KIND, "") : doc.title;
      if (page) page.places.push({ doc, name: indexed(title), text: indexed(doc.text, doc.also) });
      else byPath.set(path, { doc, boost: doc.boost ?? 1, order: kind === "Briefing" ? -byPath.size : byPath.size, places: [{ doc, name: indexed(title, doc.also, ...(doc.tags ?? [])), text: indexed(doc.text) }] });
    }
    pages = [...byPath.values()];
    count = pages.reduce((sum, page) => sum + page.places.length, 0);
  };

  /* How a place has each term: how well, and how much that says. */
  const levels = (place, terms) => terms.map((term) => {
    const name = rank(place.name, term);
    const level = Math.max(name, rank(place.text, term));
    return { level, weight: (name === level && name ? IN_NAME : IN_TEXT) * (level / 2) };
  });

  const best = (page, which) => Math.max(...page.found.map(({ terms }) => terms[which].level));

  const find = (terms) => {
    const phrases = terms.flatMap((term, which) => (term.isPhrase ? [which] : []));
    const found = pages.flatMap((page) => {
      const places = page.places.flatMap((place) => {
        const found = levels(place, terms);
        return found.some((term) => term.level) ? [{ doc: place.doc, terms: found }] : [];
      });
      return places.length ? [{ ...page, found: places }] : [];
    });
    const held = terms.map((_, which) => found.flatMap((page) => page.found).filter((place) => place.terms[which].level).length);
    const says = held.map((places) => Math.log(1 + count / (places || 1)));
    const isCommon = held.map((places) => places > COMMON * count);
    const scored = found.map((page) => {
      const has = terms.map((_, which) => best(page, which));
      for (const place of page.found) {
        place.has = place.terms.filter(({ level }) => level).length;
        place.score = place.terms.reduce((sum, { weight }, which) => sum + weight * says[which], 0);
      }
      page.found.sort((a, b) => b.has - a.has || b.score - a.score);
      const whole = has.filter((level, which) => level === 2 || (level && isCommon[which])).length;
      return { ...page, has, all: has.filter(Boolean).length, whole, near: page.found[0].has, score: page.found[0].score * page.boost };
    }).filter((page) => phrases.every((which) => page.has[which]));
    const most = Math.max(...scored.map((page) => page.all));
    return scored.filter((page) => page.all === most)
      .sort((a, b) => b.whole - a.whole || b.near - a.near || b.score - a.score || a.order - b.order);
  };

  // ------------------------------------------------------------ results as the theme shows them
  const mark = (html, terms) => places(plain(html), terms).reverse().reduce((text, [start, end]) => {
    const inside = text.slice(start, end).replace(/<[^>]*>/g, (tag) => `</mark>${tag}<mark>`);
    return `${text.slice(0, start)}<mark>${inside}</mark>${text.slice(end)}`;
  }, html);

  /* Of a hand-written page the two parts that have most to do with the query; a passage of a briefing is one part. */
  const excerpt = (html, terms) => {
    const parts = [];
    let depth = 0, start = 0;
    for (const { 0: tag, index: at } of html.matchAll(/<\/?[^>]*>/g)) {
      depth += tag[1] === "/" ? -1 : 1;
      if (depth) continue;
      parts.push(html.slice(start, at + tag.length));
      start = at + tag.length;
    }
    parts.push(html.slice(start));
    if (parts.length < 3) return mark(html, terms);
    const having = parts.filter((part) => places(plain(part), terms).length);
    return (having.length ? having : parts).slice(0, 2).map((part) => mark(part, terms)).join("");
  };

  const marked = ({ doc }, terms) => ({
    title: mark(doc.title, terms),
    text: excerpt(doc.text, terms),
    ...(doc.tags ? { tags: doc.tags.map((tag) => mark(tag, terms)) } : {}),
  });

  const item = (place, terms, { score, has, isMarked }) => ({
    ...place.doc,
    ...(isMarked ? marked(place, terms) : {}),
    score,
    terms: Object.fromEntries(terms.flatMap((term, which) => (
      term.isPhrase ? term.text.split(/\s+/) : [term.text]).map((word) => [word, Boolean(has[which])]))),
  });

  const group = (page, terms, { score, isMarked }) => {
    const full = page.found.filter((place) => place.has === page.near);
    const { has } = page;
    const shown = full.slice(0, SHOWN).map((place) => item(place, terms, { score, has, isMarked: true }));
    const folded = full.slice(SHOWN, SHOWN + FOLDED).map((place) => item(place, terms, { score: score / 2, has, isMarked }));
    const items = [...shown, ...folded];
    return items.some((one) => one.location === page.doc.location)
      ? items : [...items, { ...page.doc, score: 0, terms: {} }]; // the theme shows each page with its title
  };

  const suggestions = (found, terms) => {
    const last = terms.at(-1)?.words.at(-1) ?? "";
    return found.flatMap((page) => page.places[0].name.split(/\s+/)).filter((word) => last && word.startsWith(last)).slice(0, 1);
  };

  let isSuggesting = false;
  addEventListener("message", ({ data: message }) => {
    if (message.type === 0) {
      isSuggesting = Boolean(message.data.options?.suggest);
      setUp(message.data.docs);
      postMessage({ type: 1 });
    } else if (message.type === 2) {
      const terms = parse(message.data);
      const found = terms.length ? find(terms) : [];
      const items = found.map((page, place) => group(page, terms, { score: found.length - place, isMarked: place < MARKED }));
      postMessage({ type: 3, data: { items, ...(isSuggesting ? { suggest: suggestions(found, terms) } : {}) } });
    }
  });
})();
