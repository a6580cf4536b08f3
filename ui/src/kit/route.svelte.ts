// Where the window is: a screen and, in lists with a detail, which item. Kept in the address's hash,
// so back, forward and reload work. To add a screen: its name here, its component in App.svelte.

export const screens = ["now", "agenda", "people", "companies", "occasions", "scan", "cards", "export", "history", "approach", "follow-ups", "evening", "settings"] as const;
export type Screen = (typeof screens)[number];
export type Route = { screen: Screen; id?: string };

class Router {
  #current = $state.raw<Route>(parseRoute(location.hash));

  /** The route shown now. */
  get current(): Route {
    return this.#current;
  }

  /** Goes there; `replace` leaves no step to go back to (moving through a list). */
  go(route: Route, { replace = false } = {}): void {
    const hash = routeHash(route);
    if (hash === location.hash) return;
    if (replace) history.replaceState(null, "", hash);
    else history.pushState(null, "", hash);
    this.#current = route;
  }

  /** Begins at this screen, unless the address names one. */
  begin(screen: Screen): void {
    if (location.hash === "") this.go({ screen }, { replace: true });
  }

  /** Follows links, back and forward; the returned function stops. */
  listen(target: Window = window): () => void {
    const changed = () => (this.#current = parseRoute(location.hash));
    target.addEventListener("hashchange", changed);
    target.addEventListener("popstate", changed);
    return () => {
      target.removeEventListener("hashchange", changed);
      target.removeEventListener("popstate", changed);
    };
  }
}

/** The router of the window. */
export const router = new Router();

/** `#/people/0190…` of a route, for links. */
export function routeHash({ screen, id }: Route): string {
  return id === undefined ? `#/${screen}` : `#/${screen}/${encodeURIComponent(id)}`;
}

/** The route of a hash; anything unknown is the list of people. */
export function parseRoute(hash: string): Route {
  const [, name, id] = hash.split("/");
  const screen = screens.find((one) => one === name);
  if (!screen) return { screen: "people" };
  return id ? { screen, id: decode(id) } : { screen };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % is just a character
  }
}
