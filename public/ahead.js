// Stands in every page itself: what the app begins with is asked for with the first frame of the page, and does not wait for the
// starter to come. It runs while the page still comes in. Out of sight no frame is made; there the starter asks.
import { askForApp, hasWasm, isReadable } from "./ask.js";

if (hasWasm() && !isReadable()) requestAnimationFrame(askForApp);
