/* What every page under review has: the bar, the talk with the server, and forms. Nothing here makes markup from text. */

const ROOT = "/briefing-review/";
const DRAFT = "briefing-review-draft";
const SAID = "briefing-review-said";

/** What the server says of what this page is about, and how to call it in its addresses. */
export const page = { look: undefined, id: undefined, token: "" };

// ------------------------------------------------------------ making elements
export const make = (name, { text, on, data, ...attributes } = {}, ...children) => {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  for (const [key, value] of Object.entries(data ?? {})) element.dataset[key] = value;
  for (const [event, act] of Object.entries(on ?? {})) element.addEventListener(event, act);
  element.append(...children);
  return element;
};
export const button = (text, act, attributes = {}) =>
  make("button", { type: "button", text, on: { click: act }, ...attributes });

// ------------------------------------------------------------ talking to the server
export const ask = async (path, body) => {
  const options = body && {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Briefing-Review": page.token },
    body: JSON.stringify(body),
  };
  let answer;
  try {
    const response = await fetch(ROOT + path, options);
    answer = await response.json();
  } catch {
    answer = { error: "the preview does not answer; is `mkdocs serve` still running?" };
  }
  if (answer.error) say(answer.error, true);
  return answer;
};

/** Do a step, and show what the server answers. */
export const step = async (verb, body, done, show) => {
  status.dataset.busy = "";
  const answer = await ask(`${verb}/${page.id}`, body);
  delete status.dataset.busy;
  if (answer.error) {
    if (answer.field) markFault(answer.field, answer.error);
    return false;
  }
  show(answer);
  say(typeof done === "function" ? done(answer) : done);
  return true;
};

// ------------------------------------------------------------ the bar
export const status = make("p", { class: "bfr-status", role: "status", "aria-live": "polite" });
export const count = make("p", { class: "bfr-count" });
export const bar = make("div", { class: "bfr-bar", role: "region", "aria-label": "Review" });

export const openBar = (...parts) => {
  bar.append(...parts);
  document.body.append(bar);
  document.body.classList.add("bfr");
};
export const say = (text, isFault = false) => {
  status.textContent = text;
  status.classList.toggle("bfr-fault", isFault);
  if (text) sessionStorage.setItem(SAID, JSON.stringify({ text, at: Date.now() }));
};
export const sayAgain = () => { // after the page was built again by the very step
  const { text, at } = JSON.parse(sessionStorage.getItem(SAID) ?? "{}");
  if (text && Date.now() - at < 10_000) status.textContent = text;
};

// ------------------------------------------------------------ forms
let form; // the open one
let afterForm = () => {};

/** Call `act` whenever a form was closed. */
export const onFormClosed = (act) => { afterForm = act; };

const valueOf = (field, input) => {
  if (field.type === "list") return input.value.split("\n").map((line) => line.trim()).filter(Boolean);
  if (field.type === "number") return input.value === "" ? null : Number(input.value);
  if (field.type === "checks") return [...input.querySelectorAll(":checked")].map((one) => Number(one.value));
  return input.value === "" ? null : input.value;
};
const textOf = (value) => (Array.isArray(value) ? value.join("\n") : value ?? "");
const stateOf = (field, input) => (field.type === "checks" ? valueOf(field, input).join(" ") : input.value);

const CONTROLS = {
  choice: (field, id, value) => {
    const input = make("select", { id }, ...field.options.map((one) => make("option", { value: one, text: one })));
    if (!field.options.includes(value)) input.prepend(make("option", { value: "", text: "—" }));
    input.value = value ?? "";
    return input;
  },
  checks: (field, id, value) => make("div", { id, class: "bfr-checks", role: "group", "aria-label": field.label },
    ...field.options.map((text, number) => make("label", {},
      make("input", { type: "checkbox", value: number, checked: (value ?? []).includes(number) }), text))),
  found: (field, id) => make("select", { id, size: 5 }),
};
const control = (field, value, helpOf) => {
  const id = `bfr-${field.name}`;
  let input;
  if (CONTROLS[field.type]) {
    input = CONTROLS[field.type](field, id, value);
  } else if (field.type === "list" || field.type === "passage") {
    input = make("textarea", { id, rows: field.type === "list" ? 2 : 3 });
    input.value = textOf(value);
  } else {
    const list = field.type === "actor" ? "bfr-actors" : undefined;
    input = make("input", { id, list, type: field.type === "number" ? "number" : "text", step: "any" });
    input.value = textOf(value);
  }
  const label = field.type === "checks"
    ? make("span", { class: "bfr-label", text: field.label }) : make("label", { for: id, text: field.label });
  const row = make(field.type === "checks" ? "div" : "p", {}, label, input);
  const help = helpOf?.(field, input);
  if (help) row.append(help);
  return { row, input };
};

/** Show a form; `save` gets the fields that changed, and all of them, and says whether it may close. */
export const openForm = ({
  kind, of, title, fields, values, into, save, button: label = "Save", names = [], helpOf, extra,
}) => {
  form?.remove();
  const controls = fields.map((field) => ({ field, ...control(field, values[field.name], helpOf) }));
  const first = Object.fromEntries(controls.map(({ field, input }) => [field.name, stateOf(field, input)]));
  form = make("form", { class: "bfr-form", "aria-label": title },
    make("p", { class: "bfr-form__title", text: title }),
    make("datalist", { id: "bfr-actors" }, ...names.map((name) => make("option", { value: name }))),
    ...controls.map(({ row }) => row),
    make("p", { class: "bfr-buttons" }, make("button", { type: "submit", text: label }),
      button("Cancel", () => closeForm())));
  if (extra) form.append(extra);
  const typed = () => controls.filter(({ field, input }) => stateOf(field, input) !== first[field.name]);
  const keep = () => {
    const kept = of ? typed() : controls; // of an item not what another window may change meanwhile
    const texts = Object.fromEntries(
      kept.filter(({ input }) => input.value !== undefined).map(({ field, input }) => [field.name, input.value]));
    sessionStorage.setItem(DRAFT, JSON.stringify({ id: page.id, kind, of, values: texts }));
  };
  form.addEventListener("input", keep);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearFaults();
    const entries = (some) => Object.fromEntries(some.map(({ field, input }) => [field.name, valueOf(field, input)]));
    if (await save(entries(typed()), entries(controls))) closeForm();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeForm();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  (into ?? bar).append(form);
  keep();
  (controls[0]?.input.matches("div") ? controls[0].input.querySelector("input") : controls[0]?.input)?.focus();
  return controls;
};
export const closeForm = () => {
  form?.remove();
  form = undefined;
  sessionStorage.removeItem(DRAFT);
  afterForm();
};

const clearFaults = () => {
  for (const one of form?.querySelectorAll(".bfr-form__fault") ?? []) one.remove();
  for (const one of form?.querySelectorAll("[aria-invalid]") ?? []) {
    one.removeAttribute("aria-invalid");
    one.removeAttribute("aria-describedby");
  }
};
const markFault = (name, text) => { // at the field where another value would help
  const input = form?.querySelector(`#bfr-${CSS.escape(name)}`);
  if (!input) return;
  const id = `bfr-fault-${name}`;
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", id);
  input.after(make("span", { id, class: "bfr-form__fault bfr-fault", text }));
  (input.matches("div") ? input.querySelector("input") : input)?.focus();
};

// ------------------------------------------------------------ what was typed outlives a reload
export const draftHere = () => {
  const draft = JSON.parse(sessionStorage.getItem(DRAFT) ?? "null");
  return draft?.id === page.id ? draft : undefined;
};
export const restore = (draft, controls, of) => {
  for (const { field, input } of controls ?? []) {
    if (draft.values[field.name] === undefined) continue;
    input.value = draft.values[field.name];
    input.dispatchEvent(new Event("input", { bubbles: true })); // kept for the next reload too
  }
  if (draft.of && draft.of !== of) {
    const kept = Object.values(draft.values).join(" | ");
    say(`This item was changed meanwhile, in another window or in the file. You had typed: ${kept}`, true);
  }
};

// ------------------------------------------------------------ keys
export const listenToKeys = (keys) => document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
  event.preventDefault();
  event.stopImmediatePropagation(); // the theme has keys of its own
  keys[event.key]();
}, true);
