/* Filters and copy buttons. Pages are complete without them: what needs a script stays hidden until it runs. */
(() => {
  "use strict";

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  function matches(item, fields, words, from, to) {
    const text = item.bfText ?? (item.bfText = folded(item.textContent));
    const date = item.dataset.date ?? "";
    return (
      fields.every(([name, value]) => (item.dataset[name] ?? "").split(" ").includes(value)) &&
      words.every((word) => text.includes(word)) &&
      (!from || (date && date >= from)) &&
      (!to || (date && date <= to))
    );
  }

  function filter(list) {
    const form = list.querySelector(".bf-filter");
    const value = (selector) => form.querySelector(selector)?.value ?? "";
    const fields = [...form.querySelectorAll("[data-bf-field]")]
      .filter((select) => select.value)
      .map((select) => [select.dataset.bfField, select.value]);
    const words = folded(value("[data-bf-words]")).split(/\s+/).filter(Boolean);
    const [from, to] = [value("[data-bf-from]"), value("[data-bf-to]")];
    const items = [...list.querySelectorAll("[data-bf-item]")];
    let shown = 0;
    for (const item of items) {
      item.hidden = !matches(item, fields, words, from, to);
      shown += item.hidden ? 0 : 1;
    }
    const count = form.querySelector(".bf-filter__count");
    count.textContent = shown === items.length ? `${shown} in all` : `${shown} of ${items.length}`;
  }

  /* A filtered view is an address: quotes/index.html?actor=ana-duarte&kind=direct */
  function inputs(form) {
    return [...form.elements]
      .filter((input) => input.type !== "submit" && input.type !== "reset")
      .map((input) => {
        const { bfField, bfWords, bfFrom } = input.dataset;
        return [bfField ?? (bfWords ? "words" : bfFrom ? "from" : "to"), input];
      });
  }

  function remember(form) {
    const query = new URLSearchParams(inputs(form).filter(([, i]) => i.value).map(([name, i]) => [name, i.value]));
    const text = query.toString();
    history.replaceState(history.state, "", `${location.pathname}${text ? `?${text}` : ""}${location.hash}`);
  }

  function prepareFilter(list) {
    const form = list.querySelector(".bf-filter");
    const asked = new URLSearchParams(location.search);
    for (const [name, input] of inputs(form)) {
      if (asked.has(name)) input.value = asked.get(name);
    }
    form.hidden = false;
    const update = () => {
      filter(list);
      remember(form);
    };
    form.addEventListener("input", update);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(update));
    filter(list);
  }

  async function copied(text) {
    if (navigator.clipboard && window.isSecureContext) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        /* refused by the browser: the older way may still be allowed */
      }
    }
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "bf-offscreen";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }

  function prepareCopy(button) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      button.textContent = (await copied(button.dataset.bfCopy)) ? "Copied" : "Not copied";
      button.focus();
      setTimeout(() => (button.textContent = label), 2000);
    });
  }

  /* Pointing at an item in the margin shows its sentence. */
  function prepareMargin(link) {
    const sentence = document.getElementById(link.dataset.bfSentence);
    if (!sentence) return;
    const mark = (on) => sentence.classList.toggle("bf-sentence--pointed", on);
    for (const event of ["mouseenter", "focus"]) link.addEventListener(event, () => mark(true));
    for (const event of ["mouseleave", "blur"]) link.addEventListener(event, () => mark(false));
  }

  /* A place inside folded text unfolds it. */
  function unfold() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target && target.closest("details:not([open])");
    if (folded) {
      folded.open = true;
      target.scrollIntoView();
    }
  }

  function prepare() {
    document.querySelectorAll("[data-bf-filter]").forEach(prepareFilter);
    document.querySelectorAll("[data-bf-copy]").forEach(prepareCopy);
    document.querySelectorAll("[data-bf-sentence]").forEach(prepareMargin);
    unfold();
  }

  addEventListener("hashchange", unfold);
  /* With instant loading the theme replaces the page without loading scripts again. */
  if (window.document$) window.document$.subscribe(prepare);
  else if (document.readyState === "loading") addEventListener("DOMContentLoaded", prepare);
  else prepare();
})();
