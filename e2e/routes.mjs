// The pages of the house, as its features list them: read from the source, so that a new page is
// missed from the day it is there.

import { readFileSync, readdirSync } from "node:fs";

const FEATURES = new URL("../features/", import.meta.url);

/** What the house serves to people outside its features: the reader of the API. */
const OUTSIDE = ["/api/reader"];

/** Every address that answers to GET, such as `/concerns/{id}`; those with fewer gaps first. */
export const ROUTES = readdirSync(FEATURES)
  .flatMap((feature) => routesOf(readFileSync(new URL(`${feature}/src/lib.rs`, FEATURES), "utf8")))
  .concat(OUTSIDE)
  .sort((one, other) => gaps(one) - gaps(other));

function routesOf(source) {
  return [...source.matchAll(/\.route\(\s*"([^"]+)",\s*get\(/g)].map(([, path]) => path);
}

function gaps(route) {
  return route.split("{").length;
}

const SHAPES = ROUTES.map((route) => [route, new RegExp(`^${route.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`)]);

/** The route that a path without its municipality belongs to; the path itself if there is none. */
export function routeOf(path) {
  return SHAPES.find(([, shape]) => shape.test(path))?.[0] ?? path;
}
