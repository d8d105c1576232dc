/* Review of a briefing: confirm, drop, change and add items where they are read. The server writes each step into the
   article's curation file, and the page is built again; what is typed meanwhile is kept. */
import {
  ask, button, count, draftHere, listenToKeys, make, onFormClosed, openBar, openForm as openAnyForm, page, restore, say,
  sayAgain, status, step as send,
} from "./base.js";

const PARTS = {
  key_points: "key point", actors: "actor", quotes: "quote", background: "background", timeline: "event",
  watch: "what to watch", figures: "figure",
};
const PLACE = "briefing-review-place";
const NAME = "briefing-review-name";

let look; // what the server says of this briefing
let chosen; // key of the item that keys act on

const step = (path, body, done) => send(path, body, done, show);
const act = (verb, item, fields, done) => step(
  "act", { verb, part: item.part, id: item.id, of: item.of, ...(fields && { fields }) }, done,
);

const undo = button("Undo", () => step("undo", {}, "Taken back"), { "aria-keyshortcuts": "u", title: "u" });
const redo = button("Redo", () => step("redo", {}, "Done again"), { "aria-keyshortcuts": "Shift+U", title: "Shift+U" });

const reviewWords = ({ by, date, stale }) => {
  if (!by) return "not reviewed";
  return `reviewed by ${by} on ${date}${stale ? ", changed since" : ""}`;
};

// ------------------------------------------------------------ items on the page
const CHIP = ".bf-chips > *"; // an actor among others that are only named
const key = (item) => `${item.part} ${item.id}`;
const boxOf = (item) => {
  const anchor = document.getElementById(item.anchor);
  if (!anchor) return null;
  return anchor.matches(`li, figure, .bf-figures__value, ${CHIP}`) ? anchor : anchor.closest("li, figure, p") ?? anchor;
};
const homeOf = (box) => (box.matches(CHIP) ? box.parentElement : box); // where its buttons are: not in a link
const onPage = () => look.items.filter(boxOf);
const find = (wanted) => look.items.find((item) => key(item) === wanted);

const STATES = { open: "to review", confirmed: "confirmed", corrected: "corrected" };

const show = (answer) => {
  look = answer;
  page.token = answer.token;
  undo.disabled = !look.can_undo;
  redo.disabled = !look.can_redo;
  const left = look.items.filter((item) => item.state === "open").length;
  count.textContent = `${left} of ${look.items.length} to review; ${reviewWords(look.review)}`;
  const states = new Map(look.items.map((item) => [boxOf(item), item]));
  for (const box of document.querySelectorAll("[data-bfr]")) {
    if (!states.has(box)) box.dataset.bfr = "dropped";
  }
  for (const [box, item] of states) {
    if (!box) continue;
    box.dataset.bfr = item.state;
    box.dataset.bfrKey ??= key(item);
  }
  if (!chosen || !find(chosen)) closeTools();
};

const tools = make("div", { class: "bfr-tools", role: "toolbar" });
const closeTools = () => {
  document.querySelector("[data-bfr-chosen]")?.removeAttribute("data-bfr-chosen");
  tools.remove();
  chosen = undefined;
};

const choose = (item, { focus = true } = {}) => {
  closeTools();
  const box = boxOf(item);
  if (!box) return;
  chosen = key(item);
  sessionStorage.setItem(PLACE, chosen);
  const fold = box.closest("details");
  if (fold) fold.open = true;
  box.dataset.bfrChosen = "";
  const first = item.state === "confirmed"
    ? button("Reopen", () => reopen(item), { "aria-keyshortcuts": "c", title: "c" })
    : button("Confirm", () => confirm(item), { "aria-keyshortcuts": "c", title: "c" });
  const state = box.matches(CHIP) ? `${item.fields.name}: ${STATES[item.state]}` : STATES[item.state];
  tools.setAttribute("aria-label", `${PARTS[item.part]}, ${state}`);
  tools.replaceChildren(
    make("span", { class: "bfr-state", text: state }), first,
    button("Change", () => openChange(item), { "aria-keyshortcuts": "e", title: "e" }),
    button("Drop", () => drop(item), { "aria-keyshortcuts": "x", title: "x" }));
  if (item.part === "actors") tools.append(button("Same as …", () => openMerge(item)));
  homeOf(box).append(tools);
  if (focus) {
    first.focus({ preventScroll: true });
    box.scrollIntoView({ block: "center" });
  }
};

const move = (by) => {
  const items = onPage();
  if (!items.length) return;
  const at = items.findIndex((item) => key(item) === chosen);
  choose(items[at < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, at + by))]);
};
const after = (item) => { // the item that follows, once this one may be gone
  const items = onPage();
  return items[items.findIndex((one) => key(one) === key(item)) + 1];
};

const confirm = async (item) => {
  const next = after(item);
  if (await act("confirm", item, null, `Confirmed: ${PARTS[item.part]}`) && next) choose(find(key(next)) ?? next);
};
const reopen = async (item) => {
  if (await act("reopen", item, null, "Open again")) choose(find(key(item)));
};
const drop = async (item) => {
  const next = after(item);
  if (await act("drop", item, null, `Dropped: ${PARTS[item.part]}; u takes it back`) && next) {
    choose(find(key(next)) ?? next);
  }
};

// ------------------------------------------------------------ forms
const selectedWords = () => {
  const words = String(document.getSelection()).replace(/\s*\n\s*/g, " ").trim();
  const node = document.getSelection().anchorNode;
  const near = (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.("[id^=s]");
  const sentence = near && /^s[1-9][0-9]*$/.test(near.id) ? near.id : near?.dataset?.bfrSentence;
  return { words, sentence };
};

const passageHelp = (input) => {
  const set = (text) => {
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const pick = make("select", { "aria-label": "Take a whole sentence of the article" },
    make("option", { value: "", text: "Take a whole sentence …" }),
    ...look.sentences.map((one) => make("option", { value: one.id, text: `${one.id.slice(1)}. ${one.text}` })));
  pick.addEventListener("change", () => {
    const found = look.sentences.find((one) => one.id === pick.value);
    if (found) set(found.text);
  });
  const take = button("Take the selected words", () => {
    const { words } = selectedWords();
    if (words) set(words); else say("Select words of the article first", true);
  });
  take.addEventListener("pointerdown", (event) => event.preventDefault()); // the selection stays
  return make("span", { class: "bfr-help" }, take, pick);
};

const openForm = (options) => openAnyForm({
  names: look.actors.map((one) => one.name),
  helpOf: (field, input) => (field.type === "passage" ? passageHelp(input) : undefined),
  ...options,
});

const openChange = (item) => openForm({
  kind: ["change", key(item)], of: item.of, title: `Change this ${PARTS[item.part]}`,
  fields: look.forms[item.part].filter(({ name }) => name in item.fields), values: item.fields, into: homeOf(boxOf(item)),
  save: async (sent) => {
    if (!Object.keys(sent).length) return true;
    return act("change", item, sent, `Changed: ${Object.keys(sent).join(", ")}`);
  },
});

const openMerge = (item) => openForm({
  kind: ["merge", key(item)], of: item.of, title: `${item.fields.name} is the same as`, into: homeOf(boxOf(item)), values: {},
  fields: [{ name: "into", label: "The other actor", type: "choice",
    options: look.actors.filter((one) => one.id !== item.id).map((one) => one.name) }],
  button: "Make them one",
  save: (_, { into }) => act("merge", item, { into: look.actors.find((one) => one.name === into)?.id },
    `${item.fields.name} and ${into} are one`),
});

const openAdd = (part, typed) => {
  const { words, sentence } = typed ?? selectedWords();
  if (!part) {
    openForm({
      kind: ["add"], title: "Add to this briefing", values: { part: "quote" }, button: "Go on",
      fields: [{ name: "part", label: "What", type: "choice", options: Object.values(PARTS) }],
      save: (_, { part: name }) => {
        const found = Object.keys(PARTS).find((one) => PARTS[one] === name);
        setTimeout(() => openAdd(found, { words, sentence }));
        return true;
      },
    });
    return null;
  }
  const isActor = part === "actors";
  const values = isActor ? { name: words, type: "person" } : { text: words, kind: part === "background" ? "context" : undefined };
  const fields = look.forms[part].filter(({ name }) => !["kind", "certainty", "attribution", "support_gloss"].includes(name) || part === "background");
  return openForm({
    kind: ["add", part], title: `Add: ${PARTS[part]}`, values, fields, button: "Add", extra: articleText(),
    save: (_, all) => {
      const given = Object.entries(all).filter(([, value]) => value !== null && String(value) !== "");
      const wanted = Object.fromEntries(given);
      const place = part === "quotes" && sentence ? { sentence } : {};
      return step("act", { verb: "add", part, fields: { ...wanted, ...place } }, `Added: ${PARTS[part]}`);
    },
  });
};

const articleText = () => make("details", { class: "bfr-article" },
  make("summary", { text: "The article, to select words from" }),
  ...look.sentences.map((one) => make("p", { text: one.text, data: { bfrSentence: one.id } })));

const openBottomLine = () => openForm({
  kind: ["conclude"], title: "The editor’s bottom line", values: { bottom_line: look.bottom_line },
  fields: [{ name: "bottom_line", label: "One sentence", type: "text" }],
  save: (_, all) => step("act", { verb: "conclude", fields: all }, "Bottom line set"),
});

const openSign = () => openForm({
  kind: ["sign"], title: "Sign this briefing as reviewed", values: { by: localStorage.getItem(NAME) ?? look.review.by },
  fields: [{ name: "by", label: "Your name", type: "text" }], button: "Sign",
  save: async (_, { by }) => {
    localStorage.setItem(NAME, by ?? "");
    return step("sign", { by }, "Signed");
  },
});

const reopenDraft = () => {
  const draft = draftHere();
  if (!draft) return;
  const [kind, what] = draft.kind;
  const item = find(what);
  const open = {
    change: () => item && openChange(item), merge: () => item && openMerge(item), add: () => openAdd(what, {}),
    conclude: openBottomLine, sign: openSign,
  };
  restore(draft, open[kind]?.(), item?.of);
};

// ------------------------------------------------------------ keys and taps
const KEYS = {
  j: () => move(1), k: () => move(-1), a: () => openAdd(), b: openBottomLine, s: openSign, u: () => undo.click(), U: () => redo.click(),
  c: (item) => (item.state === "confirmed" ? reopen(item) : confirm(item)), x: (item) => drop(item),
  e: (item) => openChange(item),
};
const onItem = (act) => () => {
  const item = chosen && find(chosen);
  if (item || !act.length) act(item);
};
const onTap = (event) => {
  const box = event.target.closest("[data-bfr-key]");
  if (!box || String(document.getSelection())) return;
  if (box.matches(CHIP) && box.dataset.bfrKey !== chosen) event.preventDefault(); // the link is followed the next time
  else if (event.target.closest("a, button, form, summary")) return;
  const item = find(box.dataset.bfrKey);
  if (item) choose(item, { focus: false });
};


export const startBriefing = async () => {
  openBar(
    count,
    make("div", { class: "bfr-buttons" },
      button("Previous", () => move(-1), { "aria-keyshortcuts": "k", title: "k" }),
      button("Next", () => move(1), { "aria-keyshortcuts": "j", title: "j" }),
      undo, redo,
      button("Add", () => openAdd(), { "aria-keyshortcuts": "a", title: "a" }),
      button("Bottom line", openBottomLine, { "aria-keyshortcuts": "b", title: "b" }),
      button("Sign", openSign, { "aria-keyshortcuts": "s", title: "s" })),
    status);
  const answer = await ask(`briefings/${page.id}`);
  if (answer.error) return;
  sayAgain();
  show(answer);
  onFormClosed(() => { if (chosen && find(chosen)) choose(find(chosen)); });
  listenToKeys(Object.fromEntries(Object.entries(KEYS).map(([name, act]) => [name, onItem(act)])));
  document.addEventListener("click", onTap);
  const place = find(sessionStorage.getItem(PLACE));
  if (place) choose(place);
  reopenDraft();
};
