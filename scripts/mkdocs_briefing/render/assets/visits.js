/* What is new on the home page since the last visit. It is known in this browser alone: nothing is sent anywhere, and
   without scripts or storage the page shows nothing of it. */
(() => {
  "use strict";

  const PAUSE = 30 * 60 * 1000; // milliseconds without the page after which a visit has ended
  const MOST = 10; // briefings that are named
  const { ROOT, made, load } = window.bfFinding;
  const place = document.querySelector("[data-bf-new]");
  const key = `bf-visit ${ROOT.pathname}`;

  const remembered = () => { // nothing, where the browser keeps nothing or somebody else wrote there
    try {
      const known = JSON.parse(localStorage.getItem(key));
      return Array.isArray(known?.seen) && Number.isFinite(known.at) ? known : null;
    } catch {
      return null;
    }
  };

  const remember = (visit) => {
    try {
      localStorage.setItem(key, JSON.stringify(visit));
    } catch { /* a full or forbidden storage: the next visit is like a first one */ }
  };

  /* A visit goes on for half an hour after the page was last open, so that going back to it loses no mark. */
  const visit = (known, all) => {
    const now = Date.now();
    const goesOn = known && now - known.at < PAUSE;
    return { at: now, seen: all, before: goesOn ? known.before : known?.seen, since: goesOn ? known.since : known?.at };
  };

  const inWords = (time) => new Date(time).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

  const mark = (addresses) => {
    for (const link of document.querySelectorAll(".bf-story__title a")) {
      const isNew = addresses.has(new URL(link.href).href);
      if (isNew) link.after(made("span", { className: "bf-badge bf-badge--new", textContent: "new" }));
    }
  };

  const show = (found, now) => {
    const since = `since your last visit on ${inWords(now.since)}`;
    if (!found.length) {
      place.replaceChildren(made("p", { textContent: `Nothing is new ${since}.` }));
    } else {
      const items = found.slice(0, MOST).map(([address, title, day]) => made("li", {}, made("a", { href: new URL(address, ROOT), textContent: title }), ` ${day}`));
      const more = found.length > MOST ? [made("li", { textContent: `and ${found.length - MOST} more` })] : [];
      const done = made("button", { type: "button", className: "bf-button bf-button--quiet", textContent: "I have seen these" });
      done.addEventListener("click", () => {
        remember({ ...now, before: now.seen });
        document.querySelectorAll(".bf-badge--new").forEach((badge) => badge.remove());
        place.hidden = true;
      });
      place.replaceChildren(
        made("p", { textContent: `${found.length === 1 ? "1 briefing is" : `${found.length} briefings are`} new ${since}:` }),
        made("ul", { className: "bf-list" }, ...items, ...more),
        done,
      );
      mark(new Set(found.map(([address]) => new URL(address, ROOT).href)));
    }
    place.hidden = false;
  };

  const tell = async () => {
    const briefings = await load("recent");
    const now = visit(remembered(), briefings.map(([address]) => address));
    remember(now);
    if (!now.before) return; // a first visit
    const before = new Set(now.before);
    show(briefings.filter(([address]) => !before.has(address)), now);
  };

  if (place) tell().catch(() => {}); // a page that was saved alone has no list of briefings beside it
})();
