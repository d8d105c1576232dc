/* What a page does beyond reading: the preview of an actor, the sentence an item rests on, paper.
   Without it everything is still there and linked. Nothing here makes markup from text. */
(() => {
  "use strict";

  // ------------------------------------------------------------ the sentence under an item
  const sentences = (link) => { // of the paragraph beside the link, those that its item rests on
    const item = document.getElementById(link.hash.slice(1));
    const refs = (item?.closest("li, figure") ?? item)?.querySelectorAll("sup a") ?? [];
    return [...refs].filter((ref) => link.closest(".bf-source > div").querySelector(ref.hash)).map((ref) => ref.hash.slice(1));
  };

  const light = (link, on) => {
    const under = sentences(link);
    for (const which of under) document.getElementById(which).classList.toggle("bf-lit", on);
    if (under.length) link.title = `${link.textContent} rests on sentence ${under.map((which) => which.slice(1)).join(", ")}`;
  };

  for (const link of document.querySelectorAll(".bf-source > div > p + p a")) {
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

  const which = (link) => { // the id of an actor, whose page is `id.html` or, with directory URLs, `id/`
    const [address, anchor = ""] = link.getAttribute("href").split("#");
    return anchor.startsWith("actor-") ? anchor.slice("actor-".length) : address.replace(/\.html$|\/$/, "").replace(/^.*\//, "");
  };
  const LEADING = ":is([href*='actors/'], [href*='#actor-'])"; // to a page, or to a card that stands for one
  const ACTORS = `.bf a${LEADING}:not(.bf-cards a, .bf-dateline a, .bf-more a, .bf-source > div > p + p a)`;
  const told = new Map(); // what lists say of an actor where they name it first

  const tell = (place) => {
    for (const link of place.querySelectorAll(`a${LEADING}[title]`)) told.set(which(link), link.title);
  };

  const lines = (link) => {
    const card = document.getElementById(`actor-${which(link)}`);
    if (card?.matches(".bf-chips > *")) return [card.firstChild.textContent, card.title].filter(Boolean);
    if (card) {
      const text = (element) => {
        const copied = element.cloneNode(true);
        copied.querySelectorAll("sup").forEach((refs) => refs.remove());
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

  for (const [event, act] of [["mouseover", show], ["focusin", show], ["mouseout", hide], ["focusout", hide]]) {
    document.addEventListener(event, ({ target }) => {
      const link = target.closest(ACTORS);
      if (link) act(link);
    });
  }
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") preview.remove(); });

  tell(document);
  document.addEventListener("bf-rows", (event) => event.detail.forEach(tell)); // of a list that is too long for a page

  // ------------------------------------------------------------ the open tab, which on a phone may be out of sight
  const tab = document.querySelector(".md-tabs__item--active");
  if (tab) tab.parentElement.scrollLeft = tab.offsetLeft - (tab.parentElement.clientWidth - tab.offsetWidth) / 2;

  // ------------------------------------------------------------ a chart that has no room begins with the newest
  for (const picture of document.querySelectorAll(".bf-picture--links > div")) picture.scrollLeft = picture.scrollWidth;

  // ------------------------------------------------------------ a link to a folder, whose page no browser opens from the disk
  if (location.protocol === "file:") document.addEventListener("click", ({ target }) => {
    const link = target.closest("a[href]");
    const folder = link && /^(?:[^#?:]*\/)?(?:\.\.?)?(?=[#?]|$)/.exec(link.getAttribute("href"))?.[0];
    if (!folder) return;
    link.setAttribute("href", `${folder.replace(/\/?$/, "/index.html")}${link.getAttribute("href").slice(folder.length)}`);
  });

  // ------------------------------------------------------------ what a link leads to may be folded away
  const unfold = () => {
    const target = document.querySelector(":target"); // whatever is in the address, which may be no anchor at all
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
    let target;
    try {
      target = new URL(link.getAttribute("href"), published ?? location.href);
    } catch { // an article may name what is no address: http://[x
      return "";
    }
    const own = target.origin === new URL(published ?? location.href).origin;
    if (!/^https?:$/.test(target.protocol) || (own && (!published || /\/actors\//.test(target.pathname)))) return "";
    target.hash = own ? "" : target.hash.slice(1).split(":~:")[0]; // the number of the sentence says where
    return target.href;
  };

  const noted = () => {
    const content = document.querySelector(".md-content article:has(.bf)");
    const links = content?.querySelectorAll(".bf a[href]:not([href^='#'], sup a, .bf-button, .bf-cite a, .bf-link, .bf-chips a, .bf-jump a, .bf-tag, nav a, [hidden] a)") ?? [];
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
