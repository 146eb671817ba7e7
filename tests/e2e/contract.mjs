// The contract of registrations, docs/aanmelden.openapi.yaml: what is sent must be as it says.
import { fileURLToPath } from "node:url";
import { Validator } from "@seriousme/openapi-schema-validator";
import addFormats from "ajv-formats";
import Ajv2020 from "ajv/dist/2020.js";

export const CONTRACT = fileURLToPath(new URL("../../docs/aanmelden.openapi.yaml", import.meta.url));

/** The document with its references resolved; fails when it is no OpenAPI document. */
export async function readContract() {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(CONTRACT);
  if (!valid) throw new Error(`${CONTRACT} is not as OpenAPI says: ${JSON.stringify(errors)}`);
  return validator.resolveRefs();
}

/** What is wrong with a value, by the name of its schema; nothing when it is as the contract says. */
export async function complaints(schema, value) {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
  addFormats(ajv);
  const check = ajv.compile((await readContract()).components.schemas[schema]);
  return check(value) ? [] : check.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
}
