/* Review in the preview: what a page offers depends on what it is about. */
import { ask, make, openBar, page } from "./base.js";
import { startActor } from "./actor.js";
import { startBriefing } from "./briefing.js";

const [, folder, id] = /\/(briefings|actors)\/([a-z0-9-]+?)(?:\.html|\/(?:index\.html)?)?$/.exec(location.pathname) ?? [];

/** List the briefings that wait for review; home says how many, beside its other counts. */
const startList = async () => {
  const { queue } = await ask("queue");
  if (!queue?.length) return;
  const list = make("details", { class: "bfr-queue" },
    make("summary", { text: `${queue.length} to review` }),
    make("ol", {}, ...queue.map((one) => make("li", {},
      make("a", { href: one.url, text: one.title }),
      `: ${one.left} to look at${one.doubtful ? `, ${one.doubtful} doubtful` : ""}`))));
  openBar(list);
  document.querySelector(".bf-home > .bf-dateline")?.append(
    " · ", make("a", { class: "bfr-left", href: queue[0].url, text: `${queue.length} to review` }));
};

const start = () => {
  page.id = id;
  if (id === undefined || id === "index") return startList();
  return folder === "actors" ? startActor() : startBriefing();
};
if (window.top === window.self) start(); // in a frame of another site's page a click may not mean what it hits
