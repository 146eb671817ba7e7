// What the figures were measured on.
import { cpus, loadavg } from "node:os";

/** Figures of two machines, or of a busy one, cannot be compared. */
export const machine = () => ({ cores: cpus().length, processor: cpus()[0]?.model, load: loadavg()[0] });
